"""One way to write files: all or nothing, never silently over another."""

from __future__ import annotations

import errno
import logging
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from models.errors import ExportError, StudioError

_log = logging.getLogger(__name__)


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
        raise ExportError(f"There is not enough memory to write “{path.name}”.") from error
    except (ValueError, RuntimeError, OverflowError) as error:  # encoders' own refusals
        _log.warning("cannot write %s", path, exc_info=True)
        raise ExportError(
            f"“{path.name}” could not be written as {kind}; try another format.", detail=repr(error)
        ) from error


def _check_target(path: Path, *, overwrite: bool) -> None:
    if "\0" in str(path):
        raise ExportError("A file name cannot hold a null character.")
    try:
        if path.is_dir():
            raise ExportError(f"“{path.name}” is a folder.")
        if not path.parent.is_dir():
            raise ExportError(f"There is no folder “{path.parent}”.")
        if path.exists() and not overwrite:
            raise _exists(path)
    except OSError as error:
        raise ExportError(f"“{path.name}” cannot be written.", detail=str(error)) from error


def _exists(path: Path) -> ExportError:
    return ExportError(f"“{path.name}” is already there and was not overwritten.")


def _sentence(error: OSError, path: Path) -> str:
    reason = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EACCES: "you may not write in this folder",
        errno.EPERM: "you may not write in this folder",
        errno.EROFS: "the disk is read-only",
        errno.ENAMETOOLONG: "its name is too long",
        errno.EFBIG: "the file would be too large for this disk",
    }.get(error.errno or 0)
    return f"“{path.name}” could not be written" + (f": {reason}." if reason else ".")


def _replace(path: Path, write: Callable[[IO[bytes]], None], *, overwrite: bool) -> None:
    """Write to a new file beside ``path`` and move it there in one step."""
    target = path.resolve() if path.is_symlink() else path
    temporary = target.with_name(f".iter-studio-{secrets.token_hex(6)}.tmp")
    try:
        with temporary.open("x+b") as file:
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
