"""app.cli.main."""
