"""One way to write files that are not plain pictures: all or nothing, never over another file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import IO

from models import picture
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
    picture._check_target(path, overwrite=overwrite)
    try:
        picture._replace(path, write, picture.SaveOptions(overwrite=overwrite))
    except StudioError:
        raise
    except OSError as error:
        raise ExportError(picture._sentence(error, path), detail=str(error)) from error
    except MemoryError as error:
        raise ExportError(f"There is not enough memory to write “{path.name}”.") from error
    except (ValueError, RuntimeError, OverflowError) as error:  # encoders' own refusals
        _log.warning("cannot write %s", path, exc_info=True)
        raise ExportError(
            f"“{path.name}” could not be written as {kind}.", detail=repr(error)
        ) from error
