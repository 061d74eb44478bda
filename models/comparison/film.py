"""The pictures of a run's steps, decoded one by one while they are written or shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from models.errors import ExportError
from models.events import Decoded, Event, Request, Result

if TYPE_CHECKING:
    from models.comparison.before_after import Pixels
    from models.engine.pipeline import Pipeline


def check_steps(result: Result) -> None:
    """Refuse a film of a run in which nothing moved.

    Raises:
        ExportError: No step ran.
    """
    if not result.steps:
        raise ExportError(
            "No refinement step ran, because every token was kept: there is nothing to film. "
            "Raise alpha first."
        )


def step_pictures(
    pipeline: Pipeline,
    request: Request,
    result: Result,
    watch: Callable[[Event], None] = lambda event: None,
) -> Iterator[Pixels]:
    """S_l, then every executed step, uint8 (H, W, 3) each; the last one is the result.

    Args:
        pipeline: Decodes; it may know another photo.
        request: What was asked.
        result: What came of it.
        watch: Shown the events of decoding, also between two windows.

    Raises:
        ExportError: No step ran.
    """
    check_steps(result)
    grids = (result.tokens_l, *(step.tokens for step in result.steps))
    for event in pipeline.decode_each(request, grids):
        watch(event)
        if isinstance(event, Decoded):
            yield event.pixels
