"""EXIF as it is: entries with their types and bytes, read from a block and laid out anew."""

from __future__ import annotations

import logging
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

_log = logging.getLogger(__name__)

EXIF, GPS, INTEROP = 34665, 34853, 40965
MAKER_NOTE = 37500
_RESOLUTIONS, _RESOLUTION_UNIT = (282, 283), 296
_SIZES: Final = {
    1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1,
}  # fmt: skip
_NUMBERS: Final = {1: "B", 3: "H", 4: "I", 13: "I"}
_MOST_BYTES = 1 << 24
_MOST_NOTE_PLACE = 1 << 16


class Entry(NamedTuple):
    """A value as it is in a file: type, number of values and bytes in the file's order."""

    kind: int
    values: int
    data: bytes


Order = Literal["<", ">"]
Directory = dict[int, Entry]


_MARKS: Final[dict[bytes, Order]] = {b"II": "<", b"MM": ">"}


@dataclass(slots=True, eq=False)
class Exif:
    """The directories of an EXIF block.

    Attributes:
        order: "<" or ">", the order of bytes in all entries.
        root, exif, gps, interop: Entries by tag, without the pointers between directories.
        note_at: Where the maker note was: many of them hold offsets that count from there.
    """

    order: Order = "<"
    root: Directory = field(default_factory=dict)
    exif: Directory = field(default_factory=dict)
    gps: Directory = field(default_factory=dict)
    interop: Directory = field(default_factory=dict)
    note_at: int = 0

    def set_number(self, directory: Directory, tag: int, value: int) -> None:
        """Set a number of 16 or 32 bits."""
        self.set_numbers(directory, tag, [value])

    def set_numbers(self, directory: Directory, tag: int, values: Sequence[int]) -> None:
        """Set numbers of 16 bits, or of 32 where one needs them."""
        kind, letter = (3, "H") if max(values) < 1 << 16 else (4, "I")
        data = struct.pack(f"{self.order}{len(values)}{letter}", *values)
        directory[tag] = Entry(kind, len(values), data)

    def number(self, directory: Directory, tag: int) -> int | None:
        """The first number of an entry of whole numbers, or None."""
        values = self.numbers(directory, tag)
        return values[0] if values else None

    def numbers(self, directory: Directory, tag: int) -> list[int]:
        """All numbers of an entry of whole numbers."""
        entry = directory.get(tag)
        if entry is None or entry.kind not in _NUMBERS:
            return []
        return list(struct.unpack(f"{self.order}{entry.values}{_NUMBERS[entry.kind]}", entry.data))

    def ratios(self, directory: Directory, tag: int) -> list[float]:
        """All numbers of an entry of unsigned ratios; empty where one is none."""
        entry = directory.get(tag)
        if entry is None or entry.kind != 5:
            return []
        parts = struct.unpack(f"{self.order}{2 * entry.values}I", entry.data)
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
        return [over / under for over, under in pairs] if all(u for _, u in pairs) else []

    def dpi(self) -> tuple[float, float] | None:
        """Dots per inch, horizontally and vertically, or None."""
        per_unit = {None: 1.0, 2: 1.0, 3: 2.54}.get(self.number(self.root, _RESOLUTION_UNIT))
        across, down = (self.ratios(self.root, tag) for tag in _RESOLUTIONS)
        if per_unit is None or not across or not down:
            return None
        return across[0] * per_unit, down[0] * per_unit

    def kept_note(self) -> tuple[int, bytes] | None:
        """Place and bytes of a maker note that can stay in its place; None for none."""
        note = self.exif.get(MAKER_NOTE)
        if note is None or len(note.data) <= 4 or not 8 <= self.note_at < _MOST_NOTE_PLACE:
            return None
        return self.note_at, note.data

    def block(self) -> bytes:
        """All of it as a block that starts with the byte order; the maker note stays in place."""
        return _Layout(self).block(self)


def parse(data: bytes, offset: int | None = None) -> Exif | None:
    """Read a block, or the directory at ``offset`` of a TIFF; None if there is nothing.

    Whatever is broken is left out.
    """
    data = data[6:] if data[:6] == b"Exif\0\0" else data
    order = _MARKS.get(bytes(data[:2]))
    if order is None or len(data) < 14:
        return None
    big = data[2:4] in (b"+\0", b"\0+")
    if offset is None:
        layout, place = ("Q", 8) if big else ("I", 4)
        if len(data) < 16:
            return None
        (offset,) = struct.unpack_from(order + layout, data, place)
    found = Exif(order)
    reader = _Reader(data, order, big)
    found.root = reader.directory(offset)
    found.exif = reader.below(found.root, EXIF)
    found.interop = reader.below(found.exif, INTEROP)
    found.gps = reader.below(found.root, GPS)
    for tag in (EXIF, GPS, INTEROP):  # what points nowhere
        for directory in (found.root, found.exif, found.gps):
            directory.pop(tag, None)
    found.note_at = reader.places.get(MAKER_NOTE, 0)
    return found if found.root or found.exif or found.gps or found.interop else None


@dataclass(slots=True, eq=False)
class _Reader:
    data: bytes
    order: str
    big: bool
    places: dict[int, int] = field(default_factory=dict)
    left: int = _MOST_BYTES

    def below(self, directory: Directory, tag: int) -> Directory:
        """Take the pointer out of a directory and read what it points to."""
        entry = directory.pop(tag, None)
        if entry is None or entry.kind not in (4, 13) or not entry.values:
            return {}
        (offset,) = struct.unpack_from(self.order + "I", entry.data)
        return self.directory(offset)

    def directory(self, offset: int) -> Directory:
        """Entries of the directory at an offset, as far as they are sound."""
        count_layout, size, inline = ("Q", 20, 8) if self.big else ("H", 12, 4)
        head = struct.calcsize("<" + count_layout)
        if offset + head > len(self.data) or offset < 0:
            return {}
        (count,) = struct.unpack_from(self.order + count_layout, self.data, offset)
        found: Directory = {}
        for number in range(min(count, 4096)):
            place = offset + head + number * size
            if place + size > len(self.data):
                break
            self._entry(place, inline, found)
        return found

    def _entry(self, place: int, inline: int, found: Directory) -> None:
        layout = "HHQ" if self.big else "HHI"
        tag, kind, count = struct.unpack_from(self.order + layout, self.data, place)
        length = _SIZES.get(kind, 0) * count
        at = place + struct.calcsize("<" + layout)
        if length > inline:
            (at,) = struct.unpack_from(self.order + ("Q" if self.big else "I"), self.data, at)
        if not 0 < length <= self.left or at + length > len(self.data):
            _log.info("EXIF entry %d ignored: type %d, %d values at %d", tag, kind, count, at)
            return
        self.left -= length
        self.places.setdefault(tag, at)
        found[tag] = Entry(kind, count, bytes(self.data[at : at + length]))


class _Layout:
    """Puts directories and values one after the other, around a maker note that stays in place."""

    def __init__(self, exif: Exif) -> None:
        self._order = exif.order
        self._note = exif.exif.get(MAKER_NOTE)
        at, data = exif.kept_note() or (0, b"")
        self._reserved = (at, at + len(data))
        self._parts: list[tuple[int, bytes]] = []
        self._end = 8

    def block(self, exif: Exif) -> bytes:
        """The whole block."""
        below = dict(exif.exif)
        if exif.interop:
            below[INTEROP] = self._pointer(self._directory(exif.interop))
        root = dict(exif.root)
        if below:
            root[EXIF] = self._pointer(self._directory(below))
        if exif.gps:
            root[GPS] = self._pointer(self._directory(exif.gps))
        start = self._directory(root)
        mark = b"II*\0" if self._order == "<" else b"MM\0*"
        result = bytearray(max(self._end, self._reserved[1]))
        result[:8] = mark + struct.pack(self._order + "I", start)
        for place, data in self._parts:
            result[place : place + len(data)] = data
        return bytes(result)

    def _pointer(self, place: int) -> Entry:
        return Entry(4, 1, struct.pack(self._order + "I", place))

    def _room(self, size: int) -> int:
        """Place for some bytes, even, that does not touch the maker note."""
        start, stop = self._reserved
        place = self._end + (self._end & 1)
        if place < stop and place + size > start:
            place = stop + (stop & 1)
        self._end = place + size
        return place

    def _directory(self, entries: Directory) -> int:
        """Put a directory; returns where it is."""
        place = self._room(2 + 12 * len(entries) + 4)
        body = struct.pack(self._order + "H", len(entries))
        for tag, entry in sorted(entries.items()):
            data = entry.data
            if len(data) > 4:
                if entry is self._note and self._reserved[1]:
                    at = self._reserved[0]
                else:
                    at = self._room(len(data))
                self._parts.append((at, data))
                data = struct.pack(self._order + "I", at)
            body += struct.pack(self._order + "HHI", tag, entry.kind, entry.values)
            body += data.ljust(4, b"\0")
        self._parts.append((place, body + bytes(4)))
        return place


def directory_bytes(
    entries: Directory, order: str, offset: int, written_at: Mapping[int, int]
) -> bytes:
    """A directory with its values behind it, to be put at an even offset of a file.

    Args:
        entries: By their numbers.
        order: Of the bytes, "<" or ">".
        offset: Where it will be.
        written_at: Where values are that the file holds already, by their numbers.
    """
    place = offset + 2 + 12 * len(entries) + 4
    body, values = struct.pack(order + "H", len(entries)), b""
    for tag, entry in sorted(entries.items()):
        data = entry.data
        if tag in written_at:
            data = struct.pack(order + "I", written_at[tag])
        elif len(data) > 4:
            data = struct.pack(order + "I", place + len(values))
            values += entry.data + b"\0" * (len(entry.data) & 1)
        body += struct.pack(order + "HHI", tag, entry.kind, entry.values) + data.ljust(4, b"\0")
    return body + bytes(4) + values
