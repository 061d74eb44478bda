"""The journal of a batch: JSON lines in the output folder, only ever added to.

A line is on the disk before the result appears under its name, so a batch that was killed at any
moment knows afterwards which results are whole. A line cut off by the kill is skipped.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO, Any

from models.errors import BatchError, Sentence
from models.images import file_digest, lock

JOURNAL = "iter-studio-journal.jsonl"
PARTS = ".iter-studio-parts"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One photo that has left the batch.

    Attributes:
        photo: The photo, as the batch was given it.
        key: Digest of all that decides the result: photo, model, recipe, how and where it is
            written.
        result: The result, relative to the output folder; None for a failure.
        sha256: Of the result's bytes, in hex.
        error: Why it failed.
    """

    photo: str
    key: str
    result: str | None = None
    sha256: str | None = None
    error: str | None = None


def read_journal(folder: Path) -> list[Entry]:
    """The entries in a folder's journal, oldest first; cut off and unknown lines are skipped."""
    try:
        data = (folder / JOURNAL).read_bytes()
    except OSError:
        return []
    return list(filter(None, map(_entry, data.split(b"\n"))))


def written_results(folder: Path) -> list[Path]:
    """Files in a folder that batches have written there."""
    return [folder / entry.result for entry in read_journal(folder) if entry.result]


class Journal:
    """The journal of one output folder, held open and locked while a batch runs.

    Also owns the folder of unfinished files, which is emptied at the start and gone at the end.

    Args:
        folder: The output folder; made if its parent is there.

    Raises:
        BatchError: Another batch writes there, or nothing can be written there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.parts = folder / PARTS
        try:
            self._is_new = not folder.exists()
            folder.mkdir(exist_ok=True)
            self._file: IO[bytes] = (folder / JOURNAL).open("a+b")
        except OSError as error:
            sentence = Sentence(
                "The folder {folder} cannot be written to; choose another one.", folder=folder
            )
            raise BatchError(sentence, detail=str(error)) from error
        try:
            self._prepare()
        except BaseException:
            self._file.close()
            raise
        self._finished: dict[str, Entry] = {}
        self._made: dict[str, list[Entry]] = {}
        for entry in read_journal(folder):
            self._remember(entry)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.parts, ignore_errors=True)
        with suppress(OSError):  # a batch that never began leaves nothing behind
            if self._file.seek(0, os.SEEK_END) == 0:
                (self.folder / JOURNAL).unlink()
                if self._is_new:
                    self.folder.rmdir()
        self._file.close()

    def finished(self, key: str) -> Path | None:
        """The result with this key if it is still there with the recorded bytes."""
        entry = self._finished.get(key)
        if entry is None or entry.result is None:
            return None
        result = self.folder / entry.result
        try:
            return result if file_digest(result) == entry.sha256 else None
        except OSError:
            return None

    def made(self, result: Path) -> list[Entry]:
        """All that batches have written under a name, oldest first."""
        return self._made.get(self.relative(result), [])

    def add(self, entry: Entry) -> None:
        """Put an entry on the disk.

        Raises:
            BatchError: The disk takes no more.
        """
        content = {"v": VERSION, **{k: v for k, v in asdict(entry).items() if v is not None}}
        try:
            self._file.write(json.dumps(content).encode() + b"\n")
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            sentence = Sentence(
                "The journal in {folder} cannot be written; free some space and start again.",
                folder=self.folder,
            )
            raise BatchError(sentence, detail=str(error)) from error
        self._remember(entry)

    def relative(self, path: Path) -> str:
        """Name of a file of the output folder in the journal."""
        return str(PurePosixPath(path.relative_to(self.folder)))

    def _remember(self, entry: Entry) -> None:
        if entry.result and entry.sha256:
            self._finished[entry.key] = entry
            self._made.setdefault(entry.result, []).append(entry)

    def _prepare(self) -> None:
        if lock(self._file) is False:  # without locks two batches are not found out
            raise BatchError(
                "Another batch is writing to {folder}; wait until it has finished.",
                folder=self.folder,
            )
        shutil.rmtree(self.parts, ignore_errors=True)  # left by a batch that was killed
        try:
            self.parts.mkdir(exist_ok=True)
            size = self._file.seek(0, os.SEEK_END)
            self._file.seek(max(0, size - 1))
            if size and self._file.read(1) != b"\n":
                self._file.write(b"\n")  # closes a torn line
        except OSError as error:
            sentence = Sentence(
                "The folder {folder} cannot be written to; choose another one.", folder=self.folder
            )
            raise BatchError(sentence, detail=str(error)) from error


def _entry(line: bytes) -> Entry | None:
    try:
        content: Any = json.loads(line)
        if content.pop("v") != VERSION or not all(type(v) is str for v in content.values()):
            return None
        return Entry(**content)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
