"""Errors that are shown to the user, as types.

Every error that can reach a person carries one plain sentence. The command line prints it, the
window shows it in its error bar; the technical detail goes to the log.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self


class Sentence(str):
    """A text for people: English, and with what it takes to say it in another language.

    Args:
        template: The English, with ``{name}`` where a value belongs.
        values: The values; without any, braces in the template are braces. One that is a
            `Sentence` itself is translated, too.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Fill the template; a sentence without further values is taken as it is."""
        if isinstance(template, cls) and not values:
            return template
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template, made.values = str(template), values
        return made

    def retold(self, translate: Callable[[str], str], fill: Callable[..., str] = str.format) -> str:
        """Say it in another language.

        Args:
            translate: Gives the template in that language.
            fill: Fills it, as ``str.format`` does.
        """
        template = translate(self.template)
        values = {
            name: value.retold(translate, fill) if isinstance(value, Sentence) else value
            for name, value in self.values.items()
        }
        return fill(template, **values) if values else template

    def packed(self) -> dict[str, Any]:
        """Return it as JSON can hold it, to be told in another process."""
        values = {
            name: value.packed()
            if isinstance(value, Sentence)
            else value
            if isinstance(value, int | float | str)
            else str(value)
            for name, value in self.values.items()
        }
        return {"template": self.template, "values": values}

    @classmethod
    def unpacked(cls, packed: dict[str, Any]) -> Self:
        """Return what `packed` returned as a sentence again."""
        values = {
            name: cls.unpacked(value) if isinstance(value, dict) else value
            for name, value in packed["values"].items()
        }
        return cls(packed["template"], **values)


class StudioError(Exception):
    """An error that a photographer can understand and act on.

    Args:
        sentence: What is wrong and what to do, in one sentence.
        detail: Technical detail for the log and for "Copy diagnostics"; may be empty.
        values: What belongs into the sentence, by name; see `Sentence`.
    """

    def __init__(self, sentence: str, *, detail: str = "", **values: object) -> None:
        self.sentence = Sentence(sentence, **values)
        super().__init__(self.sentence)
        self.detail = detail

    @classmethod
    def crossed(cls, sentence: dict[str, Any], detail: str) -> Self:
        """An error that was made in another process, where its sentence was written."""
        return cls(Sentence.unpacked(sentence), detail=detail)


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
