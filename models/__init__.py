"""ITER Studio's engine: load a model, open a photo, run a request.

The names below are the public door. They are imported on first use, so that what needs no torch
(recipes, photos, planning) starts quickly.
"""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from models.engine.pipeline import Pipeline
    from models.events import Request, Result
    from models.images.photo import Photo, open_photo
    from models.images.saving import save_picture
    from models.recipe.settings import Paint, Recipe
    from models.weights.checkpoint import load_model

# oneDNN keeps code for every shape of window it has met, and torch what it found out about each,
# 1024 times by default; windows have many shapes here. Read when the first network runs.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "256")
os.environ.setdefault("LRU_CACHE_CAPACITY", "128")
# Torch asks Linux for huge pages where it may: without, a third of the time of a large layer goes
# into thousands of small ones. It looks at this when it first takes memory, so this comes before.
os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")

_HOMES = {
    "load_model": "models.weights.checkpoint",
    "Request": "models.events",
    "Result": "models.events",
    "Photo": "models.images.photo",
    "open_photo": "models.images.photo",
    "save_picture": "models.images.saving",
    "Pipeline": "models.engine.pipeline",
    "Paint": "models.recipe.settings",
    "Recipe": "models.recipe.settings",
}

__all__ = [
    "Paint",
    "Photo",
    "Pipeline",
    "Recipe",
    "Request",
    "Result",
    "load_model",
    "open_photo",
    "save_picture",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 (any of the public names)
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'models' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
