"""Faces and lettering in a photo, found to be proposed as Keep: no torch, nothing downloaded."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
