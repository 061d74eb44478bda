"""Cropping, turning and straightening the photo before it is restored."""
