"""app.document."""
