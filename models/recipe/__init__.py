"""Recipes: settings and paint as values, as files, beside the photo, and as mask pictures."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
