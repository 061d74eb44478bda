"""Errors that are shown to the user, as types.

Every error that can reach a person carries one plain sentence. The command line prints it, the
window shows it in its error bar; the technical detail goes to the log.
"""

from __future__ import annotations

from typing import Self


class StudioError(Exception):
    """An error that a photographer can understand and act on.

    Args:
        sentence: What is wrong and what to do, in one sentence.
        detail: Technical detail for the log and for "Copy diagnostics"; may be empty.
    """

    def __init__(self, sentence: str, *, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail

    @classmethod
    def crossed(cls, sentence: str, detail: str) -> Self:
        """An error that was made in another process, where its sentence was written."""
        return cls(sentence, detail=detail)


class PhotoError(StudioError):
    """A file cannot be read as a photo."""


class ExportError(StudioError):
    """A result cannot be written."""


class TakenError(ExportError):
    """An existing file has the name of the result and must not be replaced."""


class ModelError(StudioError):
    """A weights file cannot be used."""


class RecipeError(StudioError):
    """A recipe, mask or setting is not valid."""


class DeviceError(StudioError):
    """A device is missing or failed."""


class BatchError(StudioError):
    """A batch could not start or did not finish for every photo."""


def app_version() -> str:
    """Version of the installed program; “source” where it runs without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("iter-studio")
    except PackageNotFoundError:
        return "source"
