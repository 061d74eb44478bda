"""models.refinement.phases."""
