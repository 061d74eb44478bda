"""Weights files: strict loading, the library of models, safe import, download."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
