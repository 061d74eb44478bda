"""models.recipe.settings."""
