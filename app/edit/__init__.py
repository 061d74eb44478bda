"""Editing a photo for another program: Save writes the same file, and the window closes."""
