"""Stopping a network half-way: before each of its blocks, a hook asks whether to go on.

The pipeline is a generator, so that between two windows the caller has control. But a
network that looks at the whole picture may take many seconds for one window. A caller that cannot
wait that long says with `interruptible` how to ask; the window is then given up and the pipeline
yields. Driven on, it begins the window again.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from torch import nn


_P = ParamSpec("_P")
_S = TypeVar("_S", bound="Owner")
_E = TypeVar("_E")
_R = TypeVar("_R")


class Blocks(Protocol):
    """The part of a network that is watched."""

    def modules(self) -> Iterator[nn.Module]:
        """Its blocks, large and small."""


_asked: ContextVar[Callable[[], bool] | None] = ContextVar("asked", default=None)


class Cancelled(Exception):  # noqa: N818 (nothing is wrong)
    """A window was given up half-way. Never leaves the engine."""


class Superseded(Exception):  # noqa: N818 (nothing is wrong)
    """The pipeline of a held generator was asked for another picture meanwhile."""


class Owner(Protocol):
    """A pipeline, with what it knows of one photo."""

    @property
    def turn(self) -> int:
        """Another number whenever the photo, its scale or its healed places are others."""


def until_superseded(
    method: Callable[Concatenate[_S, _P], Generator[_E, Any, _R]],
) -> Callable[Concatenate[_S, _P], Generator[_E, None, _R]]:
    """Let a generator of a pipeline end with `Superseded` once its photo is no longer the present.

    Whoever holds it may ask the pipeline for something else between two of its events. The
    networks then hold features of that, and to go on would mix both.

    Args:
        method: Opens its photo before its first event.
    """

    @wraps(method)
    def run(owner: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> Generator[_E, None, _R]:
        turn: int | None = None
        with closing(method(owner, *args, **kwargs)) as steps:
            while True:
                try:
                    event = next(steps)
                except StopIteration as done:
                    result: _R = done.value
                    return result
                turn = owner.turn if turn is None else turn
                yield event
                if owner.turn != turn:
                    raise Superseded

    return run


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
