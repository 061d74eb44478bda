"""The language of the terminal, which is spoken without Qt: sentences alone, from the sources."""

from __future__ import annotations

import os
from functools import cache
from xml.etree import ElementTree

from app.languages.choice import CONTEXT, of_terminal
from models.errors import Sentence
from resources import resource


def retold(sentence: str) -> str:
    """Return a sentence of `models` in the language of the terminal."""
    if not isinstance(sentence, Sentence) or (language := of_terminal(os.environ)) == "en":
        return sentence
    known = _sentences(language)
    return sentence.retold(lambda text: known.get(text, text))


@cache
def _sentences(language: str) -> dict[str, str]:
    """The sentences of `models` in a language, by their English."""
    root = ElementTree.parse(resource(f"languages/iter-studio_{language}.ts")).getroot()
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in root.iter("context")
        if context.findtext("name") == CONTEXT
        for message in context.iter("message")
    }
