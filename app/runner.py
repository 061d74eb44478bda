"""What the pipeline thread drives."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.events import Decoded, Event, Progress, Rect, Request, Stepped


class Runner(Protocol):
    """What the pipeline thread drives: `models.pipeline.Pipeline`, or a scripted fake."""

    @property
    def reach(self) -> int:
        """Tokens around a window that its pixels depend on."""
        ...

    def run(self, request: Request) -> Iterator[Event]:
        """Yield the events of one run; closing the generator cancels."""
        ...

    def look(
        self,
        request: Request,
        tokens: NDArray[np.int64],
        *,
        held: NDArray[np.int64] | None = None,
        box: Rect | None = None,
    ) -> Iterator[Progress | Decoded]:
        """Yield pixels of a step, see `models.pipeline.Pipeline.look`."""
        ...

    def confidence_of(
        self, request: Request, tokens: NDArray[np.int64]
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """Return the confidence of a step's tokens."""
        ...

    def doubt_of(
        self, request: Request, step: Stepped, before: NDArray[np.int64]
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """Return the refiner's entropy in a step."""
        ...
