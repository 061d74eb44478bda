"""app.dialogs.system."""
