"""The choice of the language: the one asked for, or the first that the system prefers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "zh_CN": "简体中文",
}
"""Languages of the program, each by its own name."""
SYSTEM = "system"
"""The preference that leaves the choice to the system."""
VARIABLE = "ITER_STUDIO_LANGUAGE"
"""Variable of the environment that stands above the preference; ``--language`` sets it."""

CONTEXT = "Sentences"
"""Context of the translations of what `models` says."""


def known(name: str) -> str:
    """Return the language of ours that a name means, such as “de_AT.UTF-8”; empty for none."""
    parts = name.replace("-", "_").partition(".")[0].partition("@")[0].split("_")
    if parts[0] in ("C", "POSIX"):
        return "en"
    if parts[0].lower() == "zh":  # who writes traditional characters is served better in English
        return "" if {*parts} & {"Hant", "TW", "HK", "MO"} else "zh_CN"
    return parts[0].lower() if parts[0].lower() in LANGUAGES else ""


def first_known(names: Iterable[str]) -> str:
    """Return the first language of ours; English if there is none."""
    return next((found for name in names if (found := known(name))), "en")


def of_terminal(environment: Mapping[str, str]) -> str:
    """Return the language of a terminal, by the variables that gettext reads."""
    if asked := known(environment.get(VARIABLE, "")):
        return asked
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, names), "C")
    if known(locale) == "en" and not locale.startswith("en"):
        return "en"  # C and POSIX: a program reads what is written
    return first_known([*environment.get("LANGUAGE", "").split(":"), locale])
