"""models.networks.compact."""
