"""Work of a thread: a function, and in the pipeline thread a runner. Heavy imports inside."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from models.errors import DeviceError, ModelError, StudioError
from models.events import (
    Candidate,
    Codes,
    Decoded,
    Event,
    Inspection,
    Progress,
    Request,
    Stepped,
)
from models.grid import Pixels, Rect, pixels_of, region
from models.weights import StoredModel

translate = QCoreApplication.translate

log = logging.getLogger(__name__)

_T = TypeVar("_T")


class Runner(Protocol):
    """The engine that the pipeline thread drives: `Pipeline`, or a scripted fake."""

    def run(self, request: Request) -> Iterator[Event]:
        """Yield the events of one run; closing the generator cancels."""
        ...

    def look(
        self,
        request: Request,
        tokens: Codes,
        *,
        held: Codes | None = None,
        box: Rect | None = None,
    ) -> Iterator[Progress | Decoded]:
        """Yield pixels of a step, see `models.engine.pipeline.Pipeline.look`."""
        ...

    def proof(self, request: Request, box: Rect | None) -> Generator[Event, None, Codes]:
        """Yield the refinement of a recipe, then pixels of its picture; return its tokens."""
        ...

    def distance(self, one: Codes, other: Codes) -> NDArray[np.float32]:
        """Return how far the tokens of two steps are apart."""
        ...

    def confidence_of(
        self, request: Request, tokens: Codes
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """Return the confidence of a step's tokens."""
        ...

    def inspect(
        self, request: Request, cell: tuple[int, int]
    ) -> Generator[Progress, None, Inspection]:
        """Return what the networks say about one token."""
        ...

    def candidates(
        self, request: Request, cells: NDArray[np.bool_], box: Rect, *, turn: int = 0
    ) -> Iterator[Progress | Candidate]:
        """Yield answers to a region, see `models.engine.pipeline.Pipeline.candidates`."""
        ...

    def doubt_of(
        self, request: Request, step: Stepped, before: Codes
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """Return the refiner's entropy in a step."""
        ...


Loader = Callable[[], Runner]


def load_default(device: str = "auto", cores: int | None = None) -> Runner:
    """Load the bundled model on what can be trusted. Slow: imports torch, tests it once.

    Args:
        device: Where it works, as in `models.engine.choose_device`; one that is not there is
            replaced by what can be trusted.
        cores: See `models.engine.use_cores`; None leaves them as they are.
    """
    return _loaded(None, device, cores)


def load_stored(stored: StoredModel, device: str = "auto", cores: int | None = None) -> Runner:
    """Load an imported model in the same way.

    Raises:
        ModelError: It no longer exists, or is not what was imported.
    """
    if not stored.path.is_file():
        text = translate(
            "Worker",
            "The model “{0}” is no longer on this computer; import it again or choose another one.",
        )
        raise ModelError(text.format(stored.title))
    return _loaded(stored.path, device, cores)


def _loaded(path: Path | None, device: str, cores: int | None) -> Runner:
    from models.engine import open_pipeline, use_cores

    if cores is not None:
        use_cores(cores)
    try:
        return open_pipeline(path, device=device)
    except DeviceError as error:
        log.warning("%s", error.sentence)
        return open_pipeline(path)


def apart(runner: Runner) -> Any:  # noqa: ANN401 (a scripted runner is used as it is)
    """A pipeline with the same networks that does not disturb what the live one remembers."""
    from models.engine import Pipeline

    return runner.apart() if isinstance(runner, Pipeline) else runner


def gathered(events: Iterator[Event], place: Rect, pause: Callable[[], None]) -> Pixels:
    """Collect the pixels of a part of a picture.

    Args:
        events: Of one `Runner.look`.
        place: The part, in pixels; what never comes stays black.
        pause: Called after every event.

    Returns:
        uint8 RGB (height, width, 3).
    """
    pixels = np.zeros((place.height, place.width, 3), np.uint8)
    for event in events:
        if isinstance(event, Decoded):
            pixels[region(event.rect, place)] = event.pixels
        pause()
    return pixels


def proof_of(
    runner: Runner, request: Request, box: Rect | None, pause: Callable[[], None]
) -> tuple[Pixels, Codes]:
    """The picture that a recipe leads to, and its tokens.

    Args:
        runner: Makes it.
        request: Its photo and recipe count.
        box: The part of the picture, in tokens; None for all of it.
        pause: Called after every event.

    Returns:
        uint8 RGB (height, width, 3) of the part, and all tokens as they are decoded.
    """
    recipe, photo = request.recipe, request.photo
    size = recipe.output_size(photo.height, photo.width)
    place = Rect(0, 0, *size) if box is None else pixels_of(box, size)
    pixels = np.zeros((place.height, place.width, 3), np.uint8)
    events = runner.proof(request, box)
    while True:
        try:
            event = next(events)
        except StopIteration as done:
            return pixels, done.value
        if isinstance(event, Decoded):
            pixels[region(event.rect, place)] = event.pixels
        pause()


def paused(steps: Generator[Any, None, _T], pause: Callable[[], None]) -> _T:
    """Run a generator to its result, with a pause after each of its steps."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            result: _T = done.value
            return result
        pause()


def as_studio_error(error: Exception) -> StudioError:
    """Return an error fit for the user; what was not expected keeps its traceback as detail."""
    if isinstance(error, StudioError):
        return error
    log.error("unexpected error", exc_info=error)
    if isinstance(error, MemoryError):
        sentence = translate(
            "Worker", "There is not enough memory for this. Choose a smaller size and try again."
        )
    else:
        sentence = translate(
            "Worker",
            "Something unexpected went wrong ({0}). Try again, or copy the details for a report.",
        ).format(type(error).__name__)
    return StudioError(sentence, detail="".join(traceback.format_exception(error)))
