"""Means over a whole picture that is too large for one window.

Group normalisation and the Swin trunk's gate use means over the whole picture. When a picture is
computed in windows, each window would use its own and the seams would show. So the means are
gathered on some windows first and then held, the same for all of them: with means held, the
networks are local again. The means that are held are close to those of the picture, not equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from torch import Tensor, nn


class PictureMeans:
    """The means of one network on one picture."""

    def __init__(self) -> None:
        self._sums: dict[nn.Module, Tensor] = {}
        self._cells: dict[nn.Module, int] = {}
        self._held = False

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Inside, layers use the means of their own input, which are added up here.

        What a window that fails has added is taken back.
        """
        self._held = False
        sums, cells = self._sums.copy(), self._cells.copy()
        token = _active.set(self)
        try:
            yield
        except BaseException:
            self._sums, self._cells = sums, cells
            raise
        finally:
            _active.reset(token)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Inside, layers use the means gathered before."""
        self._held = True
        token = _active.set(self)
        try:
            yield
        finally:
            _active.reset(token)

    def mean(self, layer: nn.Module, own: Callable[[], Tensor], cells: int) -> Tensor:
        """Mean for a layer: the held one, or its own over ``cells`` positions.

        Raises:
            ValueError: Means are held, but none was gathered for this layer.
        """
        if self._held:
            if layer not in self._sums:
                raise ValueError("means are held that were never gathered")
            return self._sums[layer] / self._cells[layer]
        value = own()
        if layer in self._sums:
            self._sums[layer] = self._sums[layer] + value * cells  # a new tensor, see gathering
            self._cells[layer] += cells
        else:
            self._sums[layer], self._cells[layer] = value * cells, cells
        return value


_active: ContextVar[PictureMeans | None] = ContextVar("picture_means", default=None)


def active_means() -> PictureMeans | None:
    """The means that are being gathered or held around the caller, if any."""
    return _active.get()
