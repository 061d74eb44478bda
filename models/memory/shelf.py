"""A memory with a limit in bytes, for what can be computed again. Knows neither torch nor numpy."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """Something that knows how much memory it takes."""

    @property
    def nbytes(self) -> int:
        """In bytes."""


K = TypeVar("K")
V = TypeVar("V", bound=Sized)


class Shelf(Generic[K, V]):
    """Remembers what was used last, up to a number of bytes; the newest value always."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._values: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """A remembered value."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: K, value: V) -> None:
        """Remember a value; the ones not used for longest make room."""
        self._values[key] = value
        while len(self._values) > 1 and self.nbytes > self._limit:
            self._values.popitem(last=False)

    @property
    def nbytes(self) -> int:
        """Memory that all values take."""
        return sum(value.nbytes for value in self._values.values())
