"""models.networks.compact.released."""
