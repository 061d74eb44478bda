"""A model as other programs like to have it: its limits as data, and a picture in, a picture out.

The names are those that spandrel gives its models, so that a host that knows those finds its way;
nothing of spandrel is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from torch import Tensor

from models.engine import Pipeline, open_pipeline
from models.events import Event, Request, Result, result_of
from models.images import Photo, photo_from_array
from models.networks import Model, default_recipe
from models.recipe import Recipe

CHANNELS = 3
"""Red, green, blue, on both sides."""


@dataclass(frozen=True, slots=True)
class SizeRequirements:
    """The sizes that a picture may have; the pipeline pads inside, so every one will do.

    Attributes:
        minimum: Least height and width in pixels.
        multiple_of: A factor of height and width.
        square: Whether they must be equal.
    """

    minimum: int = 1
    multiple_of: int = 1
    square: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Descriptor:
    """A model with the settings that it is to run with; call it with pictures.

    Attributes:
        pipeline: Runs the requests; owned by one thread.
        recipe: What every picture is restored with, its scale included.
        size_requirements: Sizes of the pictures that may be given.
        tiling: "internal": windows are its own business, and a host must not cut pictures up, for
            which tokens are refined depends on the picture as a whole.
    """

    pipeline: Pipeline
    recipe: Recipe
    size_requirements: SizeRequirements = SizeRequirements()
    tiling: Literal["internal"] = "internal"

    @property
    def model(self) -> Model:
        """The networks, a `torch.nn.Module`."""
        return self.pipeline.model

    @property
    def name(self) -> str:
        """The name that a user sees."""
        return self.model.name

    @property
    def licence(self) -> str:
        """Licence of the weights."""
        return self.model.config.licence

    @property
    def purpose(self) -> Literal["SR", "Restoration"]:
        """The kind of work, in spandrel's words: super-resolution, or the same size again."""
        return "Restoration" if self.scale == 1 else "SR"

    @property
    def scale(self) -> float:
        """Enlargement of the recipe, an `int` where it is whole."""
        scale = self.recipe.scale
        return int(scale) if scale == int(scale) else scale

    @property
    def scales(self) -> tuple[float, float]:
        """Least and greatest enlargement that the networks serve in one pass."""
        return self.model.config.min_scale, self.model.config.max_scale

    @property
    def input_channels(self) -> int:
        """Channels of a picture that is given."""
        return CHANNELS

    @property
    def output_channels(self) -> int:
        """Channels of a picture that comes back."""
        return CHANNELS

    @property
    def device(self) -> torch.device:
        """Where the networks are; pictures may be elsewhere, and come back to where they were."""
        return self.model.device

    def with_(self, **changes: object) -> Descriptor:
        """Change settings of the recipe, on the same networks; see `Recipe`.

        Raises:
            RecipeError: A setting is out of range.
        """
        return replace(self, recipe=self.recipe.with_(**changes))

    def restore(
        self, picture: Tensor, watch: Callable[[Event], None] = lambda event: None
    ) -> Result:
        """Restore one picture, and return all there is to know about it.

        Args:
            picture: (3, H, W) in [0, 1], sRGB, of any floating type and on any device.
            watch: Gets every event of the run; what it raises ends the run.

        Raises:
            ValueError: ``picture`` has another shape.
            RecipeError, DeviceError, ModelError: See `Pipeline.run`.
        """
        request = Request(photo_of(picture), self.recipe)
        return result_of(self.pipeline.run(request), watch)

    def __call__(self, pictures: Tensor) -> Tensor:
        """Restore pictures (B, 3, H, W) in [0, 1]; returns (B, 3, H', W'), same type and device.

        Raises:
            ValueError: ``pictures`` has another shape.
            RecipeError, DeviceError, ModelError: See `Pipeline.run`.
        """
        if pictures.ndim != 4 or not len(pictures):
            raise ValueError(f"expected pictures (B, 3, H, W), got {tuple(pictures.shape)}")
        restored = [tensor_of(self.restore(each)) for each in pictures]
        return torch.stack(restored).to(pictures)


def load_descriptor(path: Path | None = None, *, device: str = "auto") -> Descriptor:
    """Load a weights file (the bundled model by default) with the settings that suit it.

    Args:
        path: The file.
        device: "auto" for the quickest that can be trusted, or a name: "cpu", "cuda", "mps".

    Raises:
        ModelError: The weights cannot be used.
        DeviceError: The device is unknown or missing.
    """
    pipeline = open_pipeline(path, device=device)
    return Descriptor(pipeline, default_recipe(pipeline.model.config))


def photo_of(picture: Tensor) -> Photo:
    """Make a photo of 16 bits of a tensor (3, H, W) in [0, 1]; what lies outside is cut off.

    Raises:
        ValueError: ``picture`` has another shape.
    """
    if picture.ndim != 3 or picture.shape[0] != CHANNELS or 0 in picture.shape:
        raise ValueError(f"expected a picture (3, H, W), got {tuple(picture.shape)}")
    values = picture.detach().to("cpu", torch.float32).nan_to_num(0.0).clamp(0, 1).movedim(0, -1)
    return photo_from_array(np.rint(values.numpy() * 65535).astype(np.uint16), "picture")


def tensor_of(result: Result) -> Tensor:
    """The picture of a result as float32 (3, H, W) in [0, 1]."""
    values = np.asarray(result.image, np.float32) / np.float32(65535)
    return torch.from_numpy(values).movedim(-1, 0)
