"""The language of the window: Qt's translators, direction of reading, sentences and numbers."""

from __future__ import annotations

import os
import re
import string
from numbers import Integral, Real

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from app.languages.choice import CONTEXT, VARIABLE, first_known, known
from models.errors import Sentence
from resources import resource


def asked() -> str:
    """Return the language that the environment asks for; empty for none."""
    return known(os.environ.get(VARIABLE, ""))


def wanted(stored: str) -> str:
    """Return the language to speak: of the environment, of the preferences, or the system's."""
    return asked() or known(stored) or first_known(QLocale.system().uiLanguages())


def speak(language: str) -> None:
    """Let the application speak a language: texts, Qt's own dialogs, numbers and direction."""
    app = QCoreApplication.instance()
    assert app is not None
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = resource(f"languages/iter-studio_{language}.qm")
    for file in (f"{folder}/qtbase_{language}.qm", str(ours)):  # the last one is asked first
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
    system, locale = QLocale.system(), QLocale(language)
    if system.language() == locale.language():
        locale = system  # with the habits of its country
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(locale.textDirection())


def retold(sentence: str) -> str:
    """Return a sentence of `models` in the language of the window."""
    if not isinstance(sentence, Sentence):
        return sentence
    return sentence.retold(lambda text: QCoreApplication.translate(CONTEXT, text), filled)


def filled(text: str, *values: object, **named: object) -> str:
    """Fill a text with its values; numbers are written as the language writes them."""
    return _FORMATTER.vformat(text, values, named)


def unbroken(text: str) -> str:
    """Keep numbers and their units in one line, where a text is wrapped."""
    return _BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text)


def inside(title: str) -> str:
    """Return a title as it stands inside a sentence; German nouns stay large."""
    is_german = QLocale().language() == QLocale.Language.German
    return title if is_german else title[:1].lower() + title[1:]


def bare(text: str) -> str:
    """Return the text of a menu without the letter that chooses it: “Ö&ffnen” or “開く(&O)”."""
    return _LETTER.sub("", text)


_BEFORE_UNIT = re.compile(r"(?<=\d) (?=%|px|MP|[kMG]i?B|s\b)")
_LETTER = re.compile(r"\(&\w\)|&(?!&)")


class _Formatter(string.Formatter):
    """Formats like ``str.format``, with the decimal point of the language."""

    def format_field(self, value: object, spec: str) -> str:
        text = super().format_field(value, spec)
        is_whole = isinstance(value, Integral) or not isinstance(value, Real)
        return text if is_whole else text.replace(".", QLocale().decimalPoint())


_FORMATTER = _Formatter()
