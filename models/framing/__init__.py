"""The part of a photo that is restored: quarter turns, straightening, crop."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
