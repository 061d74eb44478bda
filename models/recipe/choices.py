"""Choices made by name, in every face; light enough to be read for a help text alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

Schedule = Literal["cosine", "linear"]
"""How the share of kept tokens grows over the steps."""

Exists = Literal["refuse", "skip", "overwrite", "unique"]
"""What happens where a file has the name of a result."""

MapsChoice = Literal["none", "files", "pages"]
"""Where the maps of a result go: nowhere, into files beside it, or into its TIFF as pages."""

InsetRule = Literal["difference", "confidence"]
"""Where a sheet takes its insets: the largest difference, or the lowest confidence."""


class Layout(StrEnum):
    """How before and after are shown."""

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


class Section(StrEnum):
    """A curve or an ablation of an evaluation; see `models.evaluation.curves`."""

    ALPHA = "alpha"
    STEPS = "steps"
    ORDERS = "orders"
    ADAPTIVE = "adaptive"
    FIDELITY = "fidelity"
    SCALES = "scales"


class Rival(StrEnum):
    """Who is timed in turn with us."""

    RELEASED = "released"
    REALESRGAN = "realesrgan"
    PLAIN = "plain"
