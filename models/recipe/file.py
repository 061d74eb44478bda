"""Recipes as files: versioned, readable JSON, alone or embedded in an exported picture.

```
{
  "format": "iter-studio-recipe",
  "version": 6,
  "app": "0.1.0",
  "settings": {"scale": 4.0, "alpha": 0.5, "steps": 8, "seed": 1, ...},
  "framing": {"turns": 1, "angle": -1.5, "crop": null, or {"left": 0.1, "top": 0.1, "width": 0.8,
              "height": 0.8, "unit": "share" or "pixel"}}, left out for the whole photo
  "paint": null, or {"height": 64, "width": 48, "marks": "base64 of zlib of the marks"},
  "alpha_offsets": null, or the same with "offsets", "texture": null, or the same with "offsets",
  "strength_offsets": null, or the same with "offsets",
  "rerolls": null, or the same with "counts", "chosen": null, or the same with "codes",
  "seed_offsets": null, or the same with "offsets",
  "reviewed": null, or the same with "regions" and, for people, a "report",
  "branch": null, or {"phase": "alpha", "step": 3, "trunk": {"settings": ..., "paint": ..., ...}},
  "model": {"name": "ITER Studio compact", "digest": "..."},
  "photo": {"name": "old.jpg", "digest": "..."},
  "precision": "float32" or "bfloat16", in which it was made; left out where that is not known,
  "snapshots": [{"name": "first try", "recipe": {all of the above}}], left out for none
}
```

Settings that are left out have their default; keys that are not known are errors.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol
from weakref import WeakKeyDictionary

import numpy as np

from models.errors import RecipeError, Sentence, app_version
from models.framing import Framing
from models.images import write_whole
from models.recipe.choices import Precision
from models.recipe.settings import (
    BRANCHES,
    PAINTED,
    Branch,
    Field,
    Phase,
    Recipe,
    Reviewed,
)

if TYPE_CHECKING:
    from models.images import Photo

FORMAT = "iter-studio-recipe"
VERSION = 6

SINCE_6 = ("seed_offsets", "chosen", "reviewed")
"""Parts that version 5 does not know: left out where they say nothing, see `text_for_keys`."""

MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: lambda document: {**document, "version": 2},  # texture and rerolls are new
    2: lambda document: {**document, "version": 3},  # the branch is new
    3: lambda document: {**_with_alpha_offsets(document), "version": 4},
    4: lambda document: {**document, "version": 5},  # strength is new
    5: lambda document: {
        **document,
        "version": 6,
    },  # framing, samples, chosen tokens, reviews, the precision are new
}
"""For each old version, the function that turns its document into one of the next version."""

SETTINGS: dict[str, type] = {
    "scale": float,
    "alpha": float,
    "steps": int,
    "seed": int,
    "temperature": float,
    "fidelity": float,
    "texture_amount": float,
    "strength": float,
    "schedule": str,
    "adaptive_start": bool,
    "resample_kept": bool,
}
"""Fields of `Recipe` with the type they have in the file; others have a form of their own there."""

DATA = {"paint": "marks", "rerolls": "counts", "chosen": "codes", "reviewed": "regions"}
"""The key of a painted field's data in the file, where it is not “offsets”."""

_KINDS = {
    float: Sentence("a number"),
    int: Sentence("a whole number"),
    str: Sentence("a text"),
    bool: Sentence("true or false"),
}
_FILE_LIMIT = 1 << 26
_TOKEN_LIMIT = 1 << 28


class Identified(Protocol):
    """The part of a loaded model that a recipe needs."""

    @property
    def name(self) -> str:
        """The name that the user sees."""

    digest: str
    """First 16 hex digits of the SHA-256 of its weights file."""


@dataclass(frozen=True, slots=True)
class ModelId:
    """The identity of weights: name on screen and first 16 hex digits of the file's SHA-256."""

    name: str
    digest: str

    @classmethod
    def of(cls, model: Identified) -> ModelId:
        """The identity of a loaded model."""
        return cls(model.name, model.digest)


@dataclass(frozen=True, slots=True)
class PhotoId:
    """The identity of a photo: file name, without folders, and SHA-256 of the bytes in hex."""

    name: str
    digest: str

    @classmethod
    def of(cls, photo: Photo) -> PhotoId:
        """The identity of an opened photo."""
        readable = photo.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return cls(readable, photo.digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipeFile:
    """A recipe and what it was made with.

    Attributes:
        recipe: Settings and paint.
        app: Version of the program that wrote it.
        model, photo: What it was used on, where known.
        created: Date and time, or None; left out if equal work is to give equal bytes.
        precision: In which it was made; auto where that is not known.
        snapshots: Further recipes for the photo, by name; only what is kept for a photo has them.
        problem: What of it cannot be read, as a sentence; it is not written.
    """

    recipe: Recipe
    app: str = ""
    model: ModelId | None = None
    photo: PhotoId | None = None
    created: str | None = None
    precision: Precision = Precision.AUTO
    snapshots: tuple[Snapshot, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Snapshot:
    """Settings and paint under a name, kept with the photo that they are for."""

    name: str
    file: RecipeFile


_written: WeakKeyDictionary[Snapshot, dict[str, Any]] = WeakKeyDictionary()
"""Snapshots as they stand in files: each is written many times, and packing its paint is slow."""


def recipe_for(
    recipe: Recipe,
    model: ModelId | None,
    photo: Photo | None,
    precision: Precision = Precision.AUTO,
) -> RecipeFile:
    """A recipe with what it was used on and how, for a picture or a file of its own."""
    named = None if photo is None else PhotoId.of(photo)
    return RecipeFile(
        recipe=recipe, app=app_version(), model=model, photo=named, precision=precision
    )


def to_json(file: RecipeFile) -> str:
    """The text of a recipe file; equal values give equal text."""
    return json.dumps(_file_document(file), indent=2, ensure_ascii=False) + "\n"


def _file_document(file: RecipeFile) -> dict[str, Any]:
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "app": file.app,
        **_recipe_document(file.recipe),
        "model": _identity(file.model),
        "photo": _identity(file.photo),
    }
    if file.precision is not Precision.AUTO:
        document["precision"] = file.precision.value
    if file.created is not None:
        document["created"] = file.created
    if file.snapshots:
        document["snapshots"] = [_snapshot_document(each) for each in file.snapshots]
    return document


def _snapshot_document(snapshot: Snapshot) -> dict[str, Any]:
    document = _written.get(snapshot)
    if document is None:
        document = {"name": snapshot.name, "recipe": _file_document(snapshot.file)}
        _written[snapshot] = document
    return document


def text_for_keys(recipe: Recipe) -> str:
    """The text of a recipe for keys of journals, as version 5 wrote it where nothing is newer."""
    text = to_json(RecipeFile(recipe=recipe)).replace(f'"version": {VERSION}', '"version": 5', 1)
    return _NEWER.sub("", text)


def from_json(text: str) -> RecipeFile:
    """Read the text of a recipe file of this version or an older one.

    Raises:
        RecipeError: It is no recipe, of a newer version, or something in it is wrong.
    """
    return _file(_parsed(text))


def _file(document: dict[str, Any]) -> RecipeFile:
    document = _migrated(document)
    _only(document, _KEYS, Sentence("the recipe"))
    snapshots, problem = _snapshots(document.get("snapshots", []))
    model, photo = _object(document, "model"), _object(document, "photo")
    created = document.get("created")
    return RecipeFile(
        recipe=_recipe(document),
        app=_typed("app", document.get("app", ""), str),
        model=None if model is None else ModelId(*_named(model, "model")),
        photo=None if photo is None else PhotoId(*_named(photo, "photo")),
        created=None if created is None else _typed("created", created, str),
        precision=_precision(document.get("precision")),
        snapshots=snapshots,
        problem=problem,
    )


def _snapshots(entries: Any) -> tuple[tuple[Snapshot, ...], str]:  # noqa: ANN401 (from a file)
    """The snapshots of a file that can be read, and a sentence about the others."""
    found, broken = [], 0
    given: list[Any] = entries if isinstance(entries, list) else [None]
    for entry in given:
        try:
            inner = {**entry["recipe"], "snapshots": []}  # a snapshot has none of its own
            found.append(Snapshot(_typed("name", entry["name"], str), _file(inner)))
        except (RecipeError, KeyError, TypeError, AttributeError):
            broken += 1
    if not broken:
        return tuple(found), ""
    if not found:
        return (), Sentence(
            "The snapshots of this photo cannot be read, because their file is damaged; settings "
            "and paint are as they were."
        )
    return tuple(found), Sentence(
        "{broken} of {count} snapshots of this photo cannot be read, because their file is "
        "damaged; settings and paint are as they were.",
        broken=broken,
        count=broken + len(found),
    )


def load_recipe(path: Path) -> RecipeFile:
    """Read a recipe from its own file, or from a picture that was exported with it.

    Raises:
        RecipeError: It holds none, or one that is not valid.
        PhotoError: The file is neither a recipe nor a picture.
    """
    if path.suffix.lower() == ".json":
        return from_json(_text(path))
    from models.images import read_recipe

    text = read_recipe(path)
    if text is None:
        raise RecipeError(
            "There is no recipe in {name}; choose a picture that was exported with one.",
            name=path.name,
        )
    return from_json(text)


def save_recipe(path: Path, file: RecipeFile) -> None:
    """Write a recipe file, whole or not at all; a file that is there is replaced.

    Raises:
        ExportError: It cannot be written.
    """

    def write(handle: IO[bytes]) -> None:
        handle.write(to_json(file).encode())

    write_whole(path, write, kind="a recipe", overwrite=True)


def differences(file: RecipeFile, model: ModelId | None, photo: Photo | None) -> list[str]:
    """Say in sentences what has changed since the recipe was made; empty for equal pixels."""
    sentences: list[str] = [*_other_program(file), *_other_model(file, model)]
    if photo is None:
        return sentences
    if file.photo is not None and file.photo.digest and file.photo.digest != photo.digest:
        sentences.append(
            Sentence("The recipe was made for another photo, “{name}”.", name=file.photo.name)
        )
    if photo.framing != file.recipe.framing:
        return sentences
    grid = file.recipe.grid_size(photo.height, photo.width)
    for painted in file.recipe.painted:
        if (painted.height, painted.width) != grid:
            sentences.append(
                Sentence(
                    "The recipe's paint is for {width} × {height} tokens, but this result has "
                    "{columns} × {rows}.",
                    width=painted.width,
                    height=painted.height,
                    columns=grid[1],
                    rows=grid[0],
                )
            )
            break
    return sentences


def _other_program(file: RecipeFile) -> Iterator[Sentence]:
    here = app_version()
    if not file.app or file.app == here:
        return
    if _numbers(file.app) > _numbers(here):
        yield Sentence(
            "The recipe was made with the newer ITER Studio {made}, and this is {here}; the pixels "
            "may differ.",
            made=file.app,
            here=here,
        )
    else:
        yield Sentence(
            "The recipe was made with ITER Studio {made}, and this is {here}; the pixels may "
            "differ.",
            made=file.app,
            here=here,
        )


def _other_model(file: RecipeFile, model: ModelId | None) -> Iterator[Sentence]:
    made = file.model
    if made is None or model is None or made.digest in ("", model.digest):
        return
    yield Sentence(
        "The recipe was made with the model “{made}” ({digest}), and this is “{here}” "
        "({present}); the pixels will differ.",
        made=made.name,
        digest=made.digest,
        here=model.name,
        present=model.digest,
    )
    if any(each.chosen is not None for each in file.recipe.lineage()):
        yield Sentence("Codes chosen by hand mean nothing in another model: left out.")


def usable_recipe(file: RecipeFile, model: ModelId | None) -> Recipe:
    """The recipe of a file for a model: codes chosen by hand mean nothing in another one."""
    made = file.model
    if made is None or model is None or not made.digest or made.digest == model.digest:
        return file.recipe
    return file.recipe.without_choices()


def _with_alpha_offsets(document: dict[str, Any]) -> dict[str, Any]:
    """Rename what was painted as “texture” up to version 3: offsets of alpha; trunks included.

    A document that is wrong stays as it is: what reads it says what is wrong.
    """
    if "texture" in document:
        document = {**document, "alpha_offsets": document["texture"]}
        del document["texture"]
    branch = document.get("branch")
    if isinstance(branch, dict) and isinstance(branch.get("trunk"), dict):
        document = {**document, "branch": {**branch, "trunk": _with_alpha_offsets(branch["trunk"])}}
    return document


def _parsed(text: str) -> dict[str, Any]:
    try:
        document = json.loads(text, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError) as error:
        raise RecipeError(
            "This is not a recipe, since it cannot be read as JSON; choose another file.",
            detail=str(error),
        ) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise RecipeError("This file is not a recipe of ITER Studio; choose another one.")
    return document


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    document = dict(pairs)
    if len(document) < len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise RecipeError(
            "The key “{double}” appears twice in the recipe; remove one of them.", double=double
        )
    return document


def _migrated(document: dict[str, Any]) -> dict[str, Any]:
    """Bring a document of an older version up to this one, step by step."""
    version = _typed("version", document.get("version"), int)
    if version > VERSION:
        raise RecipeError(
            "The recipe has version {version}, which only a newer ITER Studio can read; install a "
            "newer one.",
            version=version,
        )
    while version < VERSION:
        if version not in MIGRATIONS:
            raise RecipeError(
                "The recipe has version {version}, which can no longer be read; choose another "
                "recipe.",
                version=version,
            )
        document = MIGRATIONS[version](document)
        version += 1
    return document


def _only(document: dict[str, Any], known: Collection[str], where: str) -> None:
    for name in document:
        if name not in known:
            raise RecipeError(
                "The key “{name}” is not known in {where}; remove or correct it.",
                name=name[:60],
                where=where,
            )


def _object(document: dict[str, Any], name: str) -> dict[str, Any] | None:
    value = document.get(name)
    if value is not None and not isinstance(value, dict):
        raise RecipeError(
            "“{name}” in the recipe is {value}; give an object instead.",
            name=name,
            value=_short(value),
        )
    return value


def _typed(name: str, value: Any, kind: type) -> Any:  # noqa: ANN401 (of the asked type)
    if kind is float and type(value) is int:
        value = float(value) if abs(value) < 2**53 else value
    if type(value) is not kind:
        raise RecipeError(
            "“{name}” in the recipe is {value}; give {kind} instead.",
            name=name,
            value=_short(value),
            kind=_KINDS[kind],
        )
    return value


def _short(value: Any) -> str:  # noqa: ANN401 (whatever JSON can hold)
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"


_NEWER = re.compile(r',\n *"(chosen|reviewed)": null')
"""Parts that version 5 did not have, and that are written also where they are empty."""
_PARTS = ("settings", "framing", *PAINTED, "branch")
"""Keys of a recipe's own parts."""
_HEAD = ("format", "version", "app", "model", "photo", "precision", "created", "snapshots")
_KEYS = {*_HEAD, *_PARTS}


def _recipe_document(recipe: Recipe) -> dict[str, Any]:
    branch = recipe.branch
    return {
        "settings": {name: kind(getattr(recipe, name)) for name, kind in SETTINGS.items()},
        **({} if recipe.framing.is_whole else {"framing": recipe.framing.document()}),
        **{
            name: _packed(painted, name)
            for name in PAINTED
            if (painted := getattr(recipe, name)) is not None or name not in SINCE_6
        },
        "branch": None
        if branch is None
        else {
            "phase": branch.phase.name.lower(),
            "step": branch.step,
            "trunk": _recipe_document(branch.trunk),
        },
    }


def _recipe(document: dict[str, Any], depth: int = 0) -> Recipe:
    if depth > BRANCHES:
        raise RecipeError(
            "A recipe can branch {branches} times at most; choose one with fewer.",
            branches=BRANCHES,
        )
    settings = _object(document, "settings") or {}
    _only(settings, SETTINGS, Sentence("the recipe's settings"))
    values = {name: _typed(name, value, SETTINGS[name]) for name, value in settings.items()}
    painted = {name: _unpacked(_object(document, name), name) for name in PAINTED}
    framing = Framing.of_document(document.get("framing"))
    there = _object(document, "branch")
    branch = None if there is None else _branch(there, depth)
    return Recipe(**values, framing=framing, **painted, branch=branch)


def _branch(document: dict[str, Any], depth: int) -> Branch:
    _only(document, ("phase", "step", "trunk"), Sentence("the recipe's branch"))
    trunk = _object(document, "trunk")
    if trunk is None:
        raise RecipeError("The recipe branches, but its trunk is missing; try another copy of it.")
    _only(trunk, _PARTS, Sentence("the trunk of the recipe"))
    phase = _typed("phase", document.get("phase"), str)
    if phase not in (each.name.lower() for each in Phase):
        known = ", ".join(each.name.lower() for each in Phase)
        raise RecipeError(
            "The recipe cannot branch in the phase {phase}; choose one of: {known}.",
            phase=_short(phase),
            known=known,
        )
    step = _typed("step", document.get("step"), int)
    return Branch(_recipe(trunk, depth + 1), Phase[phase.upper()], step)


def _precision(value: object) -> Precision:
    """In which a recipe was made; auto where it does not say."""
    made_in = {each.value: each for each in Precision if each is not Precision.AUTO}
    if value is None:
        return Precision.AUTO
    if not isinstance(value, str) or value not in made_in:
        raise RecipeError(
            "“precision” in the recipe is {value}; give one of: {choices}.",
            value=_short(value),
            choices=", ".join(made_in),
        )
    return made_in[value]


def _identity(value: ModelId | PhotoId | None) -> dict[str, str] | None:
    return None if value is None else {"name": value.name, "digest": value.digest}


def _named(document: dict[str, Any], where: str) -> tuple[str, str]:
    _only(document, ("name", "digest"), Sentence("the recipe's {part}", part=where))
    name, digest = document.get("name", ""), document.get("digest", "")
    return _typed(f"{where} name", name, str), _typed(f"{where} digest", digest, str)


def _packed(painted: Field | None, name: str) -> dict[str, Any] | None:
    if painted is None:
        return None
    data = base64.b64encode(zlib.compress(painted.data, 9)).decode()
    document = {"height": painted.height, "width": painted.width, DATA.get(name, "offsets"): data}
    return {"report": painted.report, **document} if isinstance(painted, Reviewed) else document


def _unpacked(document: dict[str, Any] | None, name: str) -> Any:  # noqa: ANN401 (of PAINTED)
    if document is None:
        return None
    kind, key = PAINTED[name], DATA.get(name, "offsets")
    told = ("report",) if kind is Reviewed else ()  # what it says follows from the regions
    _only(document, ("height", "width", key, *told), Sentence("the recipe's {part}", part=name))
    height, width = (
        _typed(f"{name} {side}", document.get(side), int) for side in ("height", "width")
    )
    if height < 1 or width < 1 or height * width > _TOKEN_LIMIT:
        raise RecipeError(
            "The recipe's {name} cannot be {width} × {height} tokens; try another copy of it.",
            name=name,
            width=width,
            height=height,
        )
    text = _typed(f"{name} {key}", document.get(key), str)
    try:
        packed = base64.b64decode(text, validate=True)
        data = zlib.decompressobj().decompress(packed, height * width * kind.BYTES + 1)
        return kind.of(np.frombuffer(data, kind.KIND).reshape(height, width))
    except (binascii.Error, zlib.error, ValueError) as error:
        raise RecipeError(
            "The {name} in the recipe is damaged; try another copy of it.",
            detail=str(error),
            name=name,
        ) from error


def _text(path: Path) -> str:
    """The text of a file, within reason."""
    try:
        with path.open("rb") as file:
            data = file.read(_FILE_LIMIT + 1)
        if len(data) > _FILE_LIMIT:
            raise RecipeError(
                "{name} is too large for a recipe; choose another file.", name=path.name
            )
        return data.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise RecipeError(
            "There is no recipe {path}; check the name.", detail=str(error), path=path
        ) from error
    except OSError as error:
        raise RecipeError(
            "The recipe {name} cannot be read; check its permissions, or try another copy.",
            detail=str(error),
            name=path.name,
        ) from error
    except UnicodeDecodeError as error:
        raise RecipeError(
            "{name} is not a recipe of ITER Studio; choose another file.",
            detail=str(error),
            name=path.name,
        ) from error


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
