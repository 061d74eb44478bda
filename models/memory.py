"""Memory for large arrays: on the disk, or in caches with a limit."""

from __future__ import annotations

import errno
import mmap
import os
import tempfile
from collections import OrderedDict
from typing import IO, Any, Generic, Protocol, TypeVar

import numpy as np
import platformdirs
from numpy.typing import DTypeLike, NDArray

from models.errors import Sentence, StudioError

IN_MEMORY_BYTES = 400 << 20
"""A larger array is kept on the disk. A result of 8000 x 8000 pixels takes 366 MiB."""

_ZEROS = bytes(1 << 20)


def room(shape: tuple[int, ...], dtype: DTypeLike, *, in_memory: int | None = None) -> NDArray[Any]:
    """An array of zeros, on the disk if it would take too much memory.

    Args:
        shape: Of the array.
        dtype: Of its numbers.
        in_memory: Largest array in bytes that stays in memory; `IN_MEMORY_BYTES` unless given.

    Raises:
        StudioError: The disk is too full for it.
    """
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    if size <= (IN_MEMORY_BYTES if in_memory is None else in_memory):
        return np.zeros(shape, dtype)
    folder = platformdirs.user_cache_path("iter-studio", appauthor=False)
    try:  # not the system's folder for temporary files, which is often memory itself
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder, prefix="pixels-") as file:
            _reserve(file, size)
            return np.memmap(file, dtype, "r+", shape=shape)
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        reason = Sentence("is full") if is_full else Sentence("cannot be used")
        raise StudioError(
            "A result of this size needs {size:.1f} GB on the disk, but {folder} {reason}; free "
            "some space or choose a smaller scale.",
            detail=str(error),
            size=size / 1e9,
            folder=folder,
            reason=reason,
        ) from error


def copy_of(values: NDArray[Any]) -> NDArray[Any]:
    """A copy that may be written to, in memory or on the disk as `room` decides."""
    copied = room(values.shape, values.dtype)
    step = max(1, len(_ZEROS) * 16 * len(values) // max(1, values.nbytes))
    for top in range(0, len(values), step):
        copied[top : top + step] = values[top : top + step]
        relax(copied)
        relax(values)
    return copied


def relax(values: NDArray[Any]) -> None:
    """Hand the memory of an array on the disk back to the system, which keeps what it can."""
    owner: Any = values
    while isinstance(owner, np.ndarray) and owner.base is not None:
        owner = owner.base
    if isinstance(owner, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        owner.madvise(mmap.MADV_DONTNEED)


def _reserve(file: IO[bytes], size: int) -> None:
    """Take the space now: a page that finds no space later would end the program."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
        return
    for start in range(0, size, len(_ZEROS)):
        file.write(_ZEROS[: size - start])
    file.flush()


class Sized(Protocol):
    """Something that knows how much memory it takes."""

    @property
    def nbytes(self) -> int:
        """Memory in bytes."""


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


class Overlay(Shelf[K, V]):
    """A shelf that also finds what another one holds, and leaves that one as it is."""

    def __init__(self, under: Shelf[K, V]) -> None:
        super().__init__(under._limit)
        self._under = under

    def get(self, key: K) -> V | None:
        """A value remembered here or there."""
        here = super().get(key)
        return self._under.get(key) if here is None else here
