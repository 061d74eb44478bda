"""app.selfcheck.check."""
