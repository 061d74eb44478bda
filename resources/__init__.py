"""Files that travel with the program."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the path of a bundled file, given relative to this folder."""
    return _FOLDER / name


def sample_path() -> Path:
    """Return the bundled sample photo."""
    return resource("sample.jpg")
