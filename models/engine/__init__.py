"""models.engine."""
