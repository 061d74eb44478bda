"""Frozen settings and paint: all that decides the pixels, beside the photo and the model."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.errors import RecipeError

STRIDE = 8
"""Output pixels per token, along each axis."""

Schedule = Literal["cosine", "linear"]


class Mark(IntEnum):
    """What the user wishes for one token."""

    NONE = 0
    KEEP = 1
    REFINE = 2


@dataclass(frozen=True, slots=True)
class Paint:
    """The user's wish for every token, as an immutable value.

    Attributes:
        height, width: Size of the token grid.
        data: ``height * width`` bytes, row by row, each a `Mark`.
    """

    height: int
    width: int
    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.data) != self.height * self.width:
            raise ValueError(
                f"paint: expected {self.height * self.width} bytes, got {len(self.data)}"
            )

    @classmethod
    def of(cls, marks: NDArray[np.uint8]) -> Paint:
        """Freeze an array of `Mark` values, uint8 (Ht, Wt)."""
        if marks.ndim != 2 or marks.max(initial=0) > max(Mark):
            raise ValueError(f"paint: expected marks 0..{max(Mark):d} on a 2-D grid")
        return cls(marks.shape[0], marks.shape[1], np.ascontiguousarray(marks, np.uint8).tobytes())

    @property
    def marks(self) -> NDArray[np.uint8]:
        """Read-only view, uint8 (Ht, Wt)."""
        return np.frombuffer(self.data, np.uint8).reshape(self.height, self.width)

    @property
    def is_empty(self) -> bool:
        """Whether no token is marked."""
        return not any(self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Settings and paint. Equal recipes on the same photo and model give equal pixels.

    Attributes:
        scale: Output size over photo size, 1 to 8.
        alpha: Confidence threshold; a token of S_l is kept where ``confidence >= alpha``. Any value
            up to 0 keeps all, any value above 1 keeps none.
        steps: T, the length of the refinement schedule, 1 to 32.
        seed: Seed of the position-keyed noise, 0 to 2**32 - 1.
        temperature: Softmax temperature of the refiner's sampling, 0.05 to 2; 1 is the paper.
        fidelity: How far the decoder follows the photo beyond what the tokens say, 0 (tokens alone,
            as in the paper) to 1; without effect on models that have no guide.
        schedule: Growth of the kept share over the steps.
        adaptive_start: Skip the steps whose share is already reached by the kept tokens of S_l.
        resample_kept: Sample kept tokens again in every step, as the released code does.
        paint: Tokens locked or forced by hand, or None.
    """

    scale: float = 4.0
    alpha: float = 0.5
    steps: int = 8
    seed: int = 1
    temperature: float = 0.5
    fidelity: float = 1.0
    schedule: Schedule = "cosine"
    adaptive_start: bool = True
    resample_kept: bool = False
    paint: Paint | None = None

    def __post_init__(self) -> None:
        _within("scale", self.scale, 1, 8)
        _within("alpha", self.alpha, -1, 2)
        _within("steps", self.steps, 1, 32)
        _within("seed", self.seed, 0, 2**32 - 1)
        _within("temperature", self.temperature, 0.05, 2)
        _within("fidelity", self.fidelity, 0, 1)
        if self.schedule not in ("cosine", "linear"):
            raise RecipeError(f"The schedule is “cosine” or “linear”, not “{self.schedule}”.")

    def with_(self, **changes: object) -> Recipe:
        """Return a copy with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def output_size(self, height: int, width: int) -> tuple[int, int]:
        """Size in pixels of the result for a photo of ``height x width``."""
        return max(1, round(height * self.scale)), max(1, round(width * self.scale))

    def grid_size(self, height: int, width: int) -> tuple[int, int]:
        """Size in tokens of the grid for a photo of ``height x width`` (rounded up)."""
        out_height, out_width = self.output_size(height, width)
        return -(-out_height // STRIDE), -(-out_width // STRIDE)


def _within(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:  # also catches NaN
        raise RecipeError(
            f"The {name} must lie between {low:g} and {high:g}, but {value:g} was given."
        )
