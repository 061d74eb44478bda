"""ITER Studio in napari: restore an image, and lay confidence and what was generated over it.

Paint in a Labels layer over the image forces tokens: 1 regenerates them, 2 keeps them, 3 heals.
"""

from functools import cache
from threading import Lock
from typing import Any

import numpy as np
import torch
from magicgui import magic_factory
from napari.layers import Image, Labels
from napari.qt.threading import FunctionWorker, thread_worker
from napari.types import LayerDataTuple

from models import Descriptor, load_descriptor
from models.comparison import generated
from models.events import Result
from models.grid import STRIDE
from models.recipe import RANGES, Mark, cells_of_mask, paint_of

MARKS = {1: Mark.REFINE, 3: Mark.HEAL, 2: Mark.KEEP}
loaded = cache(load_descriptor)
one_at_a_time = Lock()  # the networks belong to one thread


def ranged(name: str, step: float = 0.05) -> dict[str, float]:
    """Options of the control of a setting."""
    low, high = RANGES[name]
    return {"min": low, "max": high, "step": step}


@magic_factory(
    call_button="Restore",
    paint={"tooltip": (__doc__ or "").splitlines()[2]},
    scale=ranged("scale", 0.5),
    alpha=ranged("alpha"),
    steps=ranged("steps", 1),
    seed=ranged("seed", 1),
    texture=ranged("texture_amount"),
    strength=ranged("strength"),
)
def restore_widget(
    image: Image,
    paint: Labels | None = None,
    scale: float = 4.0,
    alpha: float = 0.5,
    steps: int = 8,
    seed: int = 1,
    texture: float = 0.5,
    strength: float = 1.0,
) -> FunctionWorker[list[LayerDataTuple]]:
    """Restore an image; its layers come when they are ready, and the window stays usable."""
    settings = {"scale": scale, "alpha": alpha, "steps": steps, "seed": seed, "strength": strength}
    pixels = in_colours(image)
    painted = None if paint is None else np.asarray(paint.data)

    @thread_worker(progress={"desc": "ITER Studio"})
    def work() -> list[LayerDataTuple]:
        with one_at_a_time:
            model = loaded().with_(texture_amount=texture, **settings)
            result = with_paint(model, pixels, painted).restore(torch.from_numpy(pixels))
        return layers(image, result, scale)

    worker = work()
    worker.start()
    return worker


def in_colours(image: Image) -> np.ndarray:
    """The pixels of a layer as float32 (3, H, W) in [0, 1].

    Raises:
        ValueError: The image has more than two dimensions.
    """
    data = np.asarray(image.data[0] if image.multiscale else image.data)
    if data.ndim != (3 if image.rgb else 2):
        raise ValueError("Only a flat image can be restored; take one plane of the stack first.")
    if image.rgb:
        largest = np.iinfo(data.dtype).max if data.dtype.kind == "u" else 1
        return np.moveaxis(data[..., :3].astype(np.float32) / largest, -1, 0)
    low, high = image.contrast_limits
    plane = ((data.astype(np.float32) - low) / (high - low)).clip(0, 1)
    return np.stack([plane] * 3)


def with_paint(model: Descriptor, pixels: np.ndarray, painted: np.ndarray | None) -> Descriptor:
    """The model with what is painted in a Labels layer over the image."""
    if painted is None:
        return model
    size = model.recipe.output_size(*pixels.shape[1:])
    marked = {
        mark: cells_of_mask(((painted == label) * 255).astype(np.uint8), size)
        for label, mark in MARKS.items()
    }
    return model.with_(paint=paint_of(marked))


def layers(image: Image, result: Result, scale: float) -> list[LayerDataTuple]:
    """The picture over its image, and two maps over the picture, hidden at first."""
    restored = np.asarray(result.image, np.float32) / 65535
    limits = (0.0, 1.0)
    if not image.rgb:
        low, high = limits = tuple(image.contrast_limits)
        restored = restored.mean(2) * (high - low) + low
    picture = {"name": f"{image.name} x{scale:g}", "rgb": image.rgb, **place(image, 1 / scale)}
    if not image.rgb:
        picture |= {"contrast_limits": limits, "colormap": image.colormap.name}
    over = {"visible": False, "opacity": 0.6, **place(image, STRIDE / scale)}
    confidence = {"contrast_limits": (0, 1), "colormap": "viridis", "name": "confidence", **over}
    return [
        (restored, picture, "image"),
        (result.confidence_l, confidence, "image"),
        (generated(result).astype(np.uint8), {"name": "generated", **over}, "labels"),
    ]


def place(image: Image, size: float) -> dict[str, Any]:
    """Scale and shift that lay pixels of another size, in pixels of the image, over it."""
    scale = np.asarray(image.scale[-2:])
    corner = np.asarray(image.translate[-2:]) + scale * (size - 1) / 2  # napari counts from centres
    return {"scale": tuple(scale * size), "translate": tuple(corner)}
