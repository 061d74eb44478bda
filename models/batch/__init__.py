"""models.batch.batch."""
