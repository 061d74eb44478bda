"""Damage as the world does it: blur, noise, JPEG and resizing, drawn at random."""
