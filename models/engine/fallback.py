"""Recovery of a window that fails: another precision, smaller windows, the CPU (F8)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from typing import Protocol, TypeVar

import torch
from torch import Tensor, nn

from models.engine.device import has_precision
from models.engine.interruption import Cancelled, watched
from models.errors import DeviceError, ModelError, Sentence
from models.grid import STRIDE
from models.networks import Model, is_host
from models.recipe import Precision

T = TypeVar("T")
log = logging.getLogger(__name__)

FAILURES = (ArithmeticError, MemoryError, RuntimeError)
"""Errors that `Fallback.recover` deals with; the rest are mistakes of the program."""

FLOOR = 8
"""Smallest window in tokens; what networks want around it is larger already."""

_OUT_OF_MEMORY = ("out of memory", "can't allocate memory", "not enough memory", "ALLOC_FAILED")
_CPU = torch.device("cpu")


class UnusableError(ArithmeticError):
    """A window came out with NaN or infinity, or all black."""


class Windowed(Protocol):
    """A network that is computed in windows.

    Attributes:
        multiple: Sides of a window in tokens are multiples of this.
    """

    multiple: int

    def modules(self) -> Iterator[nn.Module]:
        """Its blocks, large and small."""


def out_of_memory(error: BaseException) -> bool:
    """True for errors that say that the memory of the device or of the machine is used up."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error) for sign in _OUT_OF_MEMORY)


def check_numbers(values: Tensor) -> None:
    """Refuse what is not finite.

    Args:
        values: Floating point, any shape.

    Raises:
        UnusableError: There is a NaN or an infinity.
    """
    # One NaN or infinity spoils the sum, which is quicker than a look at every number.
    if not torch.isfinite(values.sum(dtype=torch.float32)):
        raise UnusableError(f"numbers that are not finite in a window {tuple(values.shape)}")


def check_picture(image: Tensor) -> None:
    """Refuse what is not finite, and black where a lower precision may be the reason.

    A black part of a photo is not an error, so what is black in float32 too is believed.

    Args:
        image: (B, 3, H, W), about [0, 1], before it is clamped.

    Raises:
        UnusableError: There is a NaN or an infinity, or autocast gave nothing but black.
    """
    check_numbers(image)
    if torch.is_autocast_enabled(image.device.type) and image.max() <= 0:
        raise UnusableError("a black window")


class Fallback:
    """Computes windows of a model's networks and deals with what fails.

    Args:
        model: The networks; moved to the CPU where their device cannot be trusted.
        precision: Of the networks' arithmetic, unless `use` asks for another.
        tell: Takes one sentence for the user, once for each thing that went wrong.

    Attributes:
        precision: In which windows are computed first.
        usual: The same where no other is asked for.
    """

    def __init__(
        self, model: Model, *, precision: torch.dtype, tell: Callable[[str], None]
    ) -> None:
        self.precision = self.usual = precision
        self._model = model
        self._tell = tell
        self._told: set[str] = set()
        self._largest: dict[Windowed, int] = {}

    def use(self, wanted: Precision) -> None:
        """Compute windows in this precision first; in float32 where the device does not have it."""
        device = self._model.device
        precision = self.usual if wanted is Precision.AUTO else getattr(torch, wanted.value)
        if wanted is not Precision.AUTO and not has_precision(device, precision):
            precision = torch.float32
            self._say(
                Sentence(
                    "The device “{device}” does not compute in {precision} by itself, so float32 "
                    "is used: some tokens come out otherwise than where it was chosen.",
                    device=device,
                    precision=wanted,
                )
            )
        self.precision = precision

    def largest(self, network: Windowed) -> int | None:
        """Side in tokens of the largest window that fits into the memory; None if all did."""
        return self._largest.get(network)

    def compute(
        self,
        window: Callable[[], T],
        network: Windowed,
        context: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> Generator[None, None, T]:
        """Compute one window; in float32 once more where a lower precision fails.

        Yields where it is interrupted, see `models.engine.interruption`, and then begins again.
        Meanwhile nothing of it is in force: the caller may do anything.

        Args:
            window: Does the work; may be repeated.
            network: Which network works.
            context: Made and entered for every try.

        Raises:
            UnusableError: The numbers are not usable in float32 either.
        """
        try:
            return (yield from self._try(window, network, self.precision, context))
        except UnusableError as error:
            if self.precision is torch.float32:
                raise
            name = str(self.precision).removeprefix("torch.")
            self._say(
                Sentence(
                    "The device “{device}” gave unusable numbers in {precision}; these parts are "
                    "computed again in float32.",
                    device=self._model.device,
                    precision=name,
                ),
                error,
            )
        return (yield from self._try(window, network, torch.float32, context))

    def _try(
        self,
        window: Callable[[], T],
        network: Windowed,
        precision: torch.dtype,
        context: Callable[[], AbstractContextManager[None]],
    ) -> Generator[None, None, T]:
        device = self._model.device
        while True:
            # Only a processor is watched: a GPU is done with a window in milliseconds.
            watch = watched(network) if is_host(device) else nullcontext()
            try:
                with computing(device, precision), context(), watch:
                    return window()
            except Cancelled:
                pass  # the error is gone before the yield, and with it the window's tensors
            yield

    def recover(self, error: Exception, network: Windowed, side: int) -> None:
        """Prepare another try for the whole grid.

        Args:
            error: What a window of the grid raised.
            network: Whose window it was.
            side: Longest side of its windows in tokens.

        Raises:
            DeviceError: Nothing smaller is left to try.
            ModelError: The CPU cannot make sense of the weights either.
            Exception: The error itself, if it is neither lack of memory nor unusable numbers.
        """
        if out_of_memory(error):
            self._shrink(error, network, side)
        elif not isinstance(error, UnusableError):
            raise error
        elif not self._retreat(Sentence("gave unusable numbers"), error):
            raise ModelError(
                "The model “{name}” gives unusable numbers; choose another model or install it "
                "again.",
                detail=str(error),
                name=self._model.config.name,
            ) from error

    def _shrink(self, error: Exception, network: Windowed, side: int) -> None:
        smallest = -(-FLOOR // network.multiple) * network.multiple
        if side > smallest:
            half = side // 2 // network.multiple * network.multiple
            self._largest[network] = max(smallest, half)
            self._say(
                Sentence(
                    "There was not enough memory; the picture is computed in smaller tiles of "
                    "{size} pixels.",
                    size=self._largest[network] * STRIDE,
                ),
                error,
            )
        elif not self._retreat(
            Sentence("does not have enough memory even for the smallest tile"), error
        ):
            raise DeviceError(
                "There is not enough memory even for the smallest tile; close other programs or "
                "choose a smaller size.",
                detail=str(error),
            ) from error

    def _retreat(self, reason: str, error: Exception) -> bool:
        """Move the networks to the CPU. False if they are there already."""
        device = self._model.device
        if device == _CPU:
            return False
        self._model.to(_CPU)
        self.precision = self.usual = torch.float32
        self._largest.clear()
        self._say(
            Sentence(
                "The device “{device}” {reason}; the CPU takes over.", device=device, reason=reason
            ),
            error,
        )
        return True

    def _say(self, sentence: str, error: Exception | None = None) -> None:
        if sentence in self._told:
            log.debug("%s (%s)", sentence, error)
            return
        log.warning("%s (%s)", sentence, error)
        self._told.add(sentence)
        self._tell(sentence)


def computing(device: torch.device, precision: torch.dtype) -> ExitStack:
    """Networks run inside: no gradients, and the given precision.

    In float32 a GPU multiplies float32. With TF32, torch's own choice for convolutions, a window's
    last bits depend on its size, and 0.5 % of the tokens came out otherwise in tiles (H100).
    """
    if precision is torch.float32:
        torch.backends.cudnn.allow_tf32 = False
    stack = ExitStack()
    stack.enter_context(torch.inference_mode())
    if precision is not torch.float32:
        stack.enter_context(torch.autocast(device.type, precision))
    return stack
