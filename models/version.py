"""Which version of the program this is."""

from __future__ import annotations


def app_version() -> str:
    """Version of the installed program; “source” where it runs without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("iter-studio")
    except PackageNotFoundError:
        return "source"
