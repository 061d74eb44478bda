"""The choice of tokens that are regenerated, step by step (paper 3.3): functions over arrays."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
