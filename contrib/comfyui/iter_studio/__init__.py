"""ITER Studio's networks as nodes of ComfyUI: restore pictures, and see where they were invented.

Load a model, connect pictures, set the size and alpha. Masks may force what is regenerated, or
what stays. Beside the pictures come two masks: how sure the evaluator was, and what is generated.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

try:
    from models import Descriptor, load_descriptor
    from models.comparison import generated
    from models.grid import STRIDE
    from models.recipe import RANGES, Mark, cells_of_mask, paint_of
    from models.weights import find_model, stored_models
except ImportError as error:
    raise ImportError(
        "The package “models” that ComfyUI finds is not ITER Studio's; install ITER Studio into "
        "ComfyUI's Python as a wheel, see contrib/README.md."
    ) from error

BUNDLED = "bundled"
CATEGORY = "ITER Studio"


def number(name: str, default: float, step: float = 0.01) -> tuple[str, dict[str, float]]:
    """The input of a setting of the recipe."""
    low, high = RANGES[name]
    kind = "INT" if isinstance(default, int) else "FLOAT"
    return kind, {"default": default, "min": low, "max": high, "step": step}


class LoadModel:
    """Loads the networks, once for as long as nothing about them changes."""

    CATEGORY, FUNCTION = CATEGORY, "load"
    RETURN_TYPES, RETURN_NAMES = ("ITER_MODEL",), ("model",)

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:  # noqa: N802 (the host's name)
        """What the node asks for."""
        names = [BUNDLED, *(each.name for each in stored_models())]
        return {"required": {"model": (names,), "device": (["auto", "cpu", "cuda", "mps"],)}}

    def load(self, model: str, device: str) -> tuple[Descriptor]:
        """The model, with the settings that suit it."""
        path = None if model == BUNDLED else find_model(model).path
        return (load_descriptor(path, device=device),)


class Restore:
    """Restores and enlarges pictures, one after the other."""

    CATEGORY, FUNCTION = CATEGORY, "restore"
    RETURN_TYPES = ("IMAGE", "MASK", "MASK")
    RETURN_NAMES = ("image", "confidence", "generated")

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:  # noqa: N802
        """What the node asks for."""
        return {
            "required": {
                "model": ("ITER_MODEL",),
                "image": ("IMAGE",),
                "scale": number("scale", 4.0, 0.5),
                "alpha": number("alpha", 0.5),
                "steps": number("steps", 8, 1),
                "seed": number("seed", 1, 1),
                "texture": number("texture_amount", 0.5),
                "strength": number("strength", 1.0),
            },
            "optional": {"refine": ("MASK",), "keep": ("MASK",), "heal": ("MASK",)},
        }

    def restore(
        self,
        model: Descriptor,
        image: Tensor,
        *,
        texture: float,
        refine: Tensor | None = None,
        keep: Tensor | None = None,
        heal: Tensor | None = None,
        **settings: float,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Pictures (B, H, W, 3) in [0, 1], and masks (B, H, W) as the host has them."""
        masks = {Mark.REFINE: refine, Mark.HEAL: heal, Mark.KEEP: keep}
        model = model.with_(texture_amount=texture, **settings)
        made: list[tuple[Tensor, ...]] = []
        for index, picture in enumerate(image[..., :3]):
            size = model.recipe.output_size(*picture.shape[:2])
            marked = {
                mark: cells_of_mask(part_of(mask, index), size)
                for mark, mask in masks.items()
                if mask is not None
            }
            painted = model.with_(paint=paint_of(marked))
            result = painted.restore(picture.movedim(-1, 0), Watch())
            pixels = torch.from_numpy(np.asarray(result.image, np.float32) / 65535)
            maps = (spread(each, size) for each in (result.confidence_l, generated(result)))
            made.append((pixels, *maps))
        image, confidence, invented = (torch.stack(each) for each in zip(*made, strict=True))
        return image, confidence, invented


class Watch:
    """Moves ComfyUI's bar, and lets its Cancel end a run."""

    def __init__(self) -> None:
        try:
            from comfy import model_management, utils
        except ImportError:  # outside ComfyUI
            self._check, self._bar = None, None
        else:
            self._check = model_management.throw_exception_if_processing_interrupted
            self._bar = utils.ProgressBar(100)

    def __call__(self, event: object) -> None:
        """Take an event of a run."""
        if self._check is not None and self._bar is not None:
            self._check()
            done, total = getattr(event, "done", 0), getattr(event, "total", 0)
            if total:
                self._bar.update_absolute(round(100 * done / total))


def part_of(mask: Tensor, index: int) -> np.ndarray:
    """The mask of a picture, its own or the one that there is for all, as uint8 (H, W)."""
    masks = mask.reshape(-1, *mask.shape[-2:])
    bright = masks[index % len(masks)].float().clamp(0, 1) * 255
    return bright.round().to("cpu", torch.uint8).numpy()


def spread(cells: np.ndarray, size: tuple[int, int]) -> Tensor:
    """A number for every token as one for every pixel, float32 (H, W)."""
    wide = torch.from_numpy(cells.astype(np.float32)).repeat_interleave(STRIDE, 0)
    return wide.repeat_interleave(STRIDE, 1)[: size[0], : size[1]]


NODE_CLASS_MAPPINGS = {"IterStudioLoadModel": LoadModel, "IterStudioRestore": Restore}
NODE_DISPLAY_NAME_MAPPINGS = {
    "IterStudioLoadModel": "Load ITER Studio model",
    "IterStudioRestore": "Restore with ITER Studio",
}
