"""Files that travel with the program."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the path of a bundled file, given relative to this folder."""
    return _FOLDER / name


def sample_path() -> Path:
    """Return the bundled sample photo."""
    return resource("sample.jpg")


@cache
def identity() -> dict[str, str]:
    """Owner, addresses and application id, which are set in one place."""
    read: dict[str, str] = json.loads(resource("identity.json").read_text("utf-8"))
    return read


def app_id() -> str:
    """The id of the application on a desktop, without “.desktop”."""
    return identity()["app_id"]
