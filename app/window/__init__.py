"""app.window.window."""
