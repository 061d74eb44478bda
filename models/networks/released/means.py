"""Means over a whole picture that is too large for one window.

Group normalisation and the Swin trunk's gate use means over the whole picture. When a picture is
computed in windows, each window would use its own and the seams would show. So the means are
gathered on some windows first and then held, the same for all of them: with means held, the
networks are local again. The means that are held are close to those of the picture, not equal.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from contextvars import ContextVar, Token
from types import TracebackType

from torch import Tensor, nn


class PictureMeans:
    """The means of one network on one picture."""

    def __init__(self) -> None:
        self.sums: dict[nn.Module, Tensor] = {}
        self.cells: dict[nn.Module, int] = {}

    def gathering(self) -> AbstractContextManager[None]:
        """Context in which layers use the means of their own input, which are added up here.

        One context serves one window. What a window that fails has added is taken back.
        """
        return _Gathering(self)

    def held(self) -> AbstractContextManager[None]:
        """Context in which layers use the means gathered before."""
        return _Held(self)


class _Active:
    """Layers see the means inside, see `held_mean` and `add_mean`."""

    def __init__(self, means: PictureMeans) -> None:
        self.means = means
        self._token: Token[_Active | None] | None = None

    def __enter__(self) -> None:
        self._token = _active.set(self)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._token is not None:
            _active.reset(self._token)


class _Held(_Active):
    pass


class _Gathering(_Active):
    def __init__(self, means: PictureMeans) -> None:
        super().__init__(means)
        self._before = means.sums.copy(), means.cells.copy()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, trace)
        if kind is not None:
            sums, cells = self._before
            self.means.sums, self.means.cells = sums.copy(), cells.copy()


_active: ContextVar[_Active | None] = ContextVar("picture_means", default=None)


def held_mean(layer: nn.Module) -> Tensor | None:
    """The mean that a layer has to use; None where it uses that of its own input.

    Raises:
        ValueError: Means are held, but none was gathered for this layer.
    """
    active = _active.get()
    if not isinstance(active, _Held):
        return None
    means = active.means
    if layer not in means.sums:
        raise ValueError("means are held that were never gathered")
    return means.sums[layer] / means.cells[layer]


def add_mean(layer: nn.Module, mean: Tensor, cells: int) -> None:
    """Add the mean of a layer's own input over ``cells`` positions, if means are gathered."""
    active = _active.get()
    if isinstance(active, _Gathering):
        means = active.means
        known = means.sums.get(layer)
        # A new tensor, not in place: the sums before a window may be needed again.
        means.sums[layer] = mean * cells if known is None else known + mean * cells
        means.cells[layer] = means.cells.get(layer, 0) + cells
