"""Measures of a picture: against the truth, without it, and of a confidence."""
