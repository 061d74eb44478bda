"""Stopping a network half-way: before each of its blocks, a hook asks whether to go on.

The pipeline is a generator, so that between two windows the caller has control. But a
network that looks at the whole picture may take many seconds for one window. A caller that cannot
wait that long says with `interruptible` how to ask; the window is then given up and the pipeline
yields. Driven on, it begins the window again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from torch import nn


class Blocks(Protocol):
    """The part of a network that is watched."""

    def modules(self) -> Iterator[nn.Module]:
        """Its blocks, large and small."""


_asked: ContextVar[Callable[[], bool] | None] = ContextVar("asked", default=None)


class Cancelled(Exception):  # noqa: N818 (nothing is wrong)
    """A window was given up half-way. Never leaves the engine."""


@contextmanager
def interruptible(asked: Callable[[], bool]) -> Iterator[None]:
    """Context in which networks stop half-way when asked to, and the pipeline yields.

    Args:
        asked: Says whether to stop; called before every block of a network. While it says so no
            window is finished: the caller, given control, has to act before driving the pipeline
            on.
    """
    token = _asked.set(asked)
    try:
        yield
    finally:
        _asked.reset(token)


@contextmanager
def watched(network: Blocks) -> Iterator[None]:
    """Context in which every block of a network checks before its work whether to stop.

    Raises:
        Cancelled: It is.
    """
    asked = _asked.get()
    if asked is None:
        yield
        return

    def before(block: nn.Module, inputs: object) -> None:
        if asked():
            raise Cancelled

    hooks = [block.register_forward_pre_hook(before) for block in network.modules()]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
