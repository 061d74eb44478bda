"""One way to write files: all or nothing, never silently over another.

A file that is being written has a temporary name and is locked. What a killed program has left
under such a name is removed by the next one that writes into the same folder.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from models.errors import ExportError, Sentence, StudioError

_log = logging.getLogger(__name__)

PASSING_PREFIX, PASSING_SUFFIX = ".iter-studio-", ".tmp"
"""Beginning and end of the names of temporary files and folders."""

_YOUNG_S, _OLD_S = 10.0, 3600.0
"""A younger file may not be locked yet; an older one is abandoned, even where locks are missing."""


def temporary_name(target: Path) -> Path:
    """A temporary name beside a file, to use while it is written."""
    return target.with_name(f"{PASSING_PREFIX}{secrets.token_hex(6)}{PASSING_SUFFIX}")


def temporary_folder(inside: Path) -> tempfile.TemporaryDirectory[str]:
    """A temporary folder to write files in, removed afterwards."""
    return tempfile.TemporaryDirectory(prefix=PASSING_PREFIX, suffix=PASSING_SUFFIX, dir=inside)


def lock(file: IO[bytes]) -> bool | None:
    """Hold a file until it is closed; the system lets it go when the process is killed.

    Returns:
        False where another process holds it, None where the system has no such locks.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return None
    return True


def write_whole(
    path: Path, write: Callable[[IO[bytes]], None], *, kind: str, overwrite: bool = False
) -> None:
    """Let ``write`` fill a new file, then put it in place in one step.

    Args:
        path: File to write; its folder must be there.
        write: Gets the new file, open for reading and writing; it has a name on the disk.
        kind: Name of the format, for the error message.
        overwrite: Replace a file that is there.

    Raises:
        ExportError: The file exists or cannot be written; then nothing has changed.
    """
    _check_target(path, overwrite=overwrite)
    try:
        _replace(path, write, overwrite=overwrite)
    except StudioError:
        raise
    except OSError as error:
        raise ExportError(_sentence(error, path), detail=str(error)) from error
    except MemoryError as error:
        raise ExportError(
            "There is not enough memory to write “{name}”; close other programs or choose a "
            "smaller size.",
            name=path.name,
        ) from error
    except (ValueError, RuntimeError, OverflowError) as error:  # encoders' own refusals
        _log.warning("cannot write %s", path, exc_info=True)
        raise ExportError(
            "“{name}” could not be written as {kind}; try another format.",
            detail=repr(error),
            name=path.name,
            kind=kind,
        ) from error


def _check_target(path: Path, *, overwrite: bool) -> None:
    if "\0" in str(path):
        raise ExportError("A file name cannot contain a null character; choose another one.")
    try:
        if path.is_dir():
            raise ExportError("“{name}” is a folder; choose another name.", name=path.name)
        if not path.parent.is_dir():
            raise ExportError(
                "There is no folder “{parent}”; create it first, or choose another one.",
                parent=path.parent,
            )
        if path.exists() and not overwrite:
            raise _exists(path)
    except OSError as error:
        raise ExportError(
            "“{name}” cannot be written; choose another name.", detail=str(error), name=path.name
        ) from error


def _exists(path: Path) -> ExportError:
    return ExportError(
        "“{name}” already exists and was not overwritten; choose another name.", name=path.name
    )


def _sentence(error: OSError, path: Path) -> Sentence:
    reason = {
        errno.ENOSPC: Sentence("the disk is full; free some space or choose another folder"),
        errno.EDQUOT: Sentence(
            "the disk quota is used up; free some space or choose another folder"
        ),
        errno.EACCES: Sentence(
            "you have no permission to write in this folder; choose another one"
        ),
        errno.EPERM: Sentence("you have no permission to write in this folder; choose another one"),
        errno.EROFS: Sentence("the disk is read-only; choose another folder"),
        errno.ENAMETOOLONG: Sentence("its name is too long; choose a shorter one"),
        errno.EFBIG: Sentence(
            "it would be too large for this disk; choose another folder or a smaller size"
        ),
    }.get(error.errno or 0, Sentence("the system refused it; try again or choose another folder"))
    return Sentence("“{name}” could not be written: {reason}.", name=path.name, reason=reason)


def _replace(path: Path, write: Callable[[IO[bytes]], None], *, overwrite: bool) -> None:
    """Write to a new file beside ``path`` and move it there in one step."""
    target = path.resolve() if path.is_symlink() else path
    sweep(target.parent)
    temporary = temporary_name(target)
    try:
        with temporary.open("x+b") as file:
            lock(file)
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o777)
            temporary.replace(target)
        else:
            _move_new(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove the unfinished files of programs that were killed."""
    for left in folder.glob(f"{PASSING_PREFIX}*{PASSING_SUFFIX}"):
        with suppress(OSError):  # gone meanwhile, or not ours to remove
            age = time.time() - left.stat().st_mtime
            if left.is_dir():  # has no lock
                if age > _OLD_S:
                    shutil.rmtree(left, ignore_errors=True)
                continue
            if age < _YOUNG_S:
                continue
            with left.open("r+b") as file:
                free = lock(file)
            if free or (free is None and age > _OLD_S):
                left.unlink()
                _log.info("removed %s, left by a program that was killed", left)


def _move_new(temporary: Path, target: Path) -> None:
    """Move without replacing a file that appeared meanwhile."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError as error:
        raise _exists(target) from error
    except OSError:  # a file system without links
        if target.exists():
            raise _exists(target) from None
        temporary.replace(target)


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hex. Raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
