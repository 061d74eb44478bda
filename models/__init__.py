"""ITER Studio's engine: load a model, open a photo, run a request.

The names below are the public door. They are imported on first use, so that what needs no torch
(recipes, photos, planning) starts quickly.
"""

from __future__ import annotations

import os

import lazy_loader

# oneDNN keeps code for every shape of window it has met, and torch what it found out about each,
# 1024 times by default; windows have many shapes here. Read when the first network runs.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "256")
os.environ.setdefault("LRU_CACHE_CAPACITY", "128")
# Torch asks Linux for huge pages where it may: without, a third of the time of a large layer goes
# into thousands of small ones. It looks at this when it first takes memory, so this comes before.
os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
