"""models.memory."""
