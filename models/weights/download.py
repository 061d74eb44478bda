"""Fetching a file, once the user has agreed: hashed, resumed, whole or not there at all.

The only door to the network. Nothing calls it unasked.
"""

from __future__ import annotations

import hashlib
import http
import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.errors import ModelError

Watch = Callable[[int, int], None]

_CHUNK = 1 << 16
_TIMEOUT_S = 30


@dataclass(frozen=True, slots=True)
class Remote:
    """A file that may be fetched.

    Attributes:
        url: Where it is.
        sha256: Its SHA-256 in hex, or as much of its beginning as its makers publish.
        licence: What the user agrees to.
    """

    url: str
    sha256: str
    licence: str

    @property
    def name(self) -> str:
        """Name of the file."""
        return self.url.rpartition("/")[2]


def fetch(remote: Remote, folder: Path, watch: Watch = lambda done, size: None) -> Path:
    """Fetch a file into a folder, going on where an earlier try was cut off.

    Args:
        remote: What to fetch.
        folder: Where it goes; created if needed. An unfinished file ends in ``.part``.
        watch: Called with bytes so far and in all.

    Returns:
        The file, whose hash is right. One that is there already is not fetched again.

    Raises:
        ModelError: The network or the disk failed (what came so far stays, for the next try), or
            another file came than was expected (then nothing stays).
    """
    target = folder / remote.name
    if target.is_file() and _is_right(target, remote):
        return target
    part = folder / f"{remote.name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _receive(remote, part, watch)
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise ModelError(
            "“{name}” could not be downloaded; check the connection and try again to continue "
            "where it stopped.",
            detail=f"{remote.url}: {reason}",
            name=remote.name,
        ) from error
    if not _is_right(part, remote):
        part.unlink()
        raise ModelError(
            "“{name}” is not the expected file and was deleted; try again later.",
            detail=f"{remote.url}: SHA-256 is not {remote.sha256}",
            name=remote.name,
        )
    part.replace(target)
    return target


def _receive(remote: Remote, part: Path, watch: Watch) -> None:
    """Append what is missing to the unfinished file, or start over if the server cannot."""
    have = part.stat().st_size if part.is_file() else 0
    request = urllib.request.Request(remote.url)
    if have:
        request.add_header("Range", f"bytes={have}-")
    try:
        answer = urllib.request.urlopen(request, timeout=_TIMEOUT_S)
    except urllib.error.HTTPError as error:
        error.close()  # it holds the connection
        if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return  # nothing is missing; the hash says whether it is right
        raise
    with answer:
        if answer.status != http.HTTPStatus.PARTIAL_CONTENT:
            have = 0
        size = have + int(answer.headers["Content-Length"] or 0)
        with part.open("ab" if have else "wb") as file:
            while chunk := answer.read(_CHUNK):
                file.write(chunk)
                have += len(chunk)
                watch(have, size)
    if have < size:
        raise http.client.IncompleteRead(b"", size - have)


def _is_right(path: Path, remote: Remote) -> bool:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return digest.startswith(remote.sha256)
