"""models.comparison.comparison."""
