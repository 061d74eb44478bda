"""Choices made by name, in every face; light enough to be read for a help text alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

Schedule = Literal["cosine", "linear"]
"""The ways the share of kept tokens can grow over the steps."""

Exists = Literal["refuse", "skip", "overwrite", "unique"]
"""The ways to treat a file that has the name of a result."""

MapsChoice = Literal["none", "files", "pages"]
"""Destinations of the maps of a result: none, files beside it, or pages of its TIFF."""

InsetRule = Literal["difference", "confidence"]
"""Places that a sheet takes its insets from: largest difference, or lowest confidence."""


class Precision(StrEnum):
    """Precision of the networks' arithmetic; auto is what suits model and device."""

    AUTO = "auto"
    FLOAT32 = "float32"
    BFLOAT16 = "bfloat16"


class Layout(StrEnum):
    """The ways of showing before and after."""

    SIDE = "side"
    SPLIT = "split"
    SHEET = "sheet"
    HEATMAP = "heatmap"
    WIPE = "wipe"
    FLICKER = "flicker"
    FILM = "film"

    @property
    def moves(self) -> bool:
        """True for an animation."""
        return self in (Layout.WIPE, Layout.FLICKER, Layout.FILM)

    @property
    def shows_run(self) -> bool:
        """True if two pictures are not enough: it shows what only a run knows."""
        return self in (Layout.HEATMAP, Layout.FILM)


class Variant(StrEnum):
    """Named answers to one photo, see `models.recipe.variants`."""

    FAITHFUL = "faithful"
    BALANCED = "balanced"
    TEXTURED = "textured"
    CALM = "calm"


class Section(StrEnum):
    """A curve or an ablation of an evaluation; see `models.evaluation.curves`."""

    ALPHA = "alpha"
    STEPS = "steps"
    ORDERS = "orders"
    ADAPTIVE = "adaptive"
    FIDELITY = "fidelity"
    SCALES = "scales"
    CHANGE = "change"
    SEAMS = "seams"


class Track(StrEnum):
    """The strength of the damage that pictures are judged with; each is reported separately."""

    REAL = "real"
    MILD = "mild"
    STRONG = "strong"


class Rival(StrEnum):
    """The programs that can be timed in turn with this one."""

    RELEASED = "released"
    REALESRGAN = "realesrgan"
    GENERAL = "general"
    PLAIN = "plain"
