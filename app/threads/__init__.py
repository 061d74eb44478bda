"""app.threads."""
