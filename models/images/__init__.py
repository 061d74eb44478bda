"""models.images."""
