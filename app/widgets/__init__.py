"""app.widgets."""
