"""Which photos a restore reads, and what its results are called."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.batch.journal import written_results
from models.errors import ExportError, PhotoError
from models.images import READABLE, WRITABLE
from models.recipe import Recipe

DEFAULT_NAME = "{stem}_iter_x{scale}.{ext}"
FIELDS = ("stem", "scale", "alpha", "steps", "seed", "model", "ext")
_RESULT = re.compile(r"(.+)_iter_x[\d.]+(_\d+)?\.\w+")
_FORBIDDEN = re.compile(r'[/\\\0:*?"<>|]')


@dataclass(frozen=True, slots=True)
class Job:
    """One photo and where its result goes.

    Attributes:
        source, target: The files.
        root: Folder for results that may be made, with folders in it; None for a named file.
    """

    source: Path
    target: Path
    root: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How results are named.

    Attributes:
        template: File name with the fields of `FIELDS` in braces; ends in ``.{ext}`` or in a
            format that can be written.
        extension: Format of the results, such as "png".
        recipe: Source of scale, alpha, steps and seed.
        model: Short name of the weights.

    Raises:
        ExportError: The template or the format cannot be used.
    """

    template: str = DEFAULT_NAME
    extension: str = "png"
    recipe: Recipe = field(default_factory=Recipe)
    model: str = "compact"

    def __post_init__(self) -> None:
        if f".{self.extension.lstrip('.').lower()}" not in WRITABLE:
            raise ExportError(f"Results cannot be written as “{self.extension}”; {_formats()}")
        fields = _fields(self.template)
        if "stem" not in fields:
            raise ExportError(
                "Without {stem} in the name template all results get one name; add it."
            )
        literal = self.template.replace("{ext}", self.extension.lstrip("."))
        if Path(literal).suffix.lower() not in WRITABLE:
            raise ExportError(
                "The name template has no ending that can be written; add .{ext} or .png, say."
            )
        if _FORBIDDEN.search(self.template) or self.template.startswith("."):
            raise ExportError(
                'A name template cannot hold any of / \\ : * ? " < > | or start with a dot; '
                "choose other characters."
            )

    def name(self, stem: str) -> str:
        """Name of the result for a photo."""
        return self.template.format(stem=stem, **self._values())

    def _values(self) -> dict[str, str]:
        recipe = self.recipe
        return {
            "scale": f"{recipe.scale:g}",
            "alpha": f"{recipe.alpha:g}",
            "steps": str(recipe.steps),
            "seed": str(recipe.seed),
            "model": re.sub(r"[^\w.+-]+", "-", self.model),
            "ext": self.extension.lstrip("."),
        }


def plan_jobs(
    source: Path,
    target: Path | None,
    naming: Naming,
    *,
    recursive: bool = False,
    results: Collection[Path] = (),
) -> list[Job]:
    """Which files to read and where to write.

    Args:
        source: A photo or a folder.
        target: A picture file (for one photo), a folder, or None for beside the source.
        naming: Names of the results that are not named by ``target``.
        recursive: Look below the folder too and keep its structure.
        results: Files that an earlier run has written, which are no photos to restore.

    Raises:
        PhotoError: There is no such file, or no photo in the folder.
        ExportError: A folder cannot be written to one file, or a result would replace a photo.
    """
    if not source.exists():
        raise PhotoError(f"There is no file or folder {source}; check the name.")
    if source.is_dir():
        return _folder_jobs(source, target, naming, _photos(source, target, recursive, results))
    name = naming.name(source.stem)
    if target is None:
        job = Job(source, source.with_name(name))
    elif target.is_dir() or not target.suffix:
        job = Job(source, target / name, target)
    elif target.suffix.lower() not in WRITABLE:
        raise ExportError(f"Results cannot be written as “{target.suffix}”; {_formats()}")
    else:
        job = Job(source, target)
    if job.target.exists() and job.target.samefile(source):
        raise ExportError("The result would replace the photo itself; choose another name.")
    return [job]


def _folder_jobs(
    source: Path, target: Path | None, naming: Naming, photos: list[Path]
) -> list[Job]:
    if target is not None and (target.is_file() or target.suffix.lower() in WRITABLE):
        raise ExportError("Results of a folder do not fit into one file; choose a folder for them.")
    root = target or source
    if not photos:
        raise PhotoError(f"There is no photo in the folder {source}; choose another.")
    plain = [root / path.parent / naming.name(path.stem) for path in photos]
    # photo.jpg and photo.png would share a result: then the names keep the ending.
    doubles = Counter(str(path).casefold() for path in plain)
    jobs = [
        Job(
            source / path,
            name if doubles[str(name).casefold()] == 1 else name.with_name(naming.name(path.name)),
            root,
        )
        for path, name in zip(photos, plain, strict=True)
    ]
    sources = {job.source.resolve() for job in jobs}
    counts = Counter(job.target for job in jobs)
    for job in jobs:
        if job.target.resolve() in sources:
            raise ExportError(
                f"The result {job.target.name} would replace a photo; choose another name."
            )
        if counts[job.target] > 1:
            raise ExportError(
                f"Two results would be called {job.target.name}; rename one of the photos."
            )
    return jobs


def _photos(
    source: Path, target: Path | None, recursive: bool, results: Collection[Path]
) -> list[Path]:
    """Photos in a folder, relative to it, without hidden files and results of earlier runs."""
    apart = target.resolve() if target and target.resolve() != source.resolve() else None
    written = {path.resolve() for path in results}
    found = source.rglob("*") if recursive else source.glob("*")
    photos = []
    for path in sorted(found):
        inner = path.relative_to(source)
        if path.suffix.lower() not in READABLE or any(part[0] == "." for part in inner.parts):
            continue
        if not path.is_file():  # a link to itself has no end to resolve
            continue
        whole = path.resolve()
        if whole in written or (apart and whole.is_relative_to(apart)):
            continue
        photos.append(inner)
    stems = {path.stem for path in photos} | {path.name for path in photos}
    return [path for path in photos if _stem_of_result(path.name) not in stems]


def _stem_of_result(name: str) -> str | None:
    """Stem of the photo that a file with a usual name was made of, or None."""
    found = _RESULT.fullmatch(name)
    return found[1] if found else None


def _fields(template: str) -> set[str]:
    """The fields of a template, checked."""
    allowed = ", ".join(f"{{{field}}}" for field in FIELDS)
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        sentence = (
            f"The braces in the name template “{template}” do not close; add the missing one."
        )
        raise ExportError(sentence, detail=str(error)) from error
    for _, name, spec, conversion in parts:
        if name is not None and (name not in FIELDS or spec or conversion):
            given = "{" + name + f"!{conversion}" * bool(conversion) + f":{spec}" * bool(spec) + "}"
            raise ExportError(f"The name template cannot hold {given}; choose from {allowed}.")
    return {name for _, name, _, _ in parts if name is not None}


def _formats() -> str:
    return "choose one of: " + ", ".join(sorted(suffix.lstrip(".") for suffix in WRITABLE)) + "."


def gather(
    sources: Sequence[Path],
    folder: Path,
    naming: Naming,
    *,
    recursive: bool = False,
    without: Collection[Path] = (),
) -> list[Job]:
    """Which photos to restore and where to write them; each photo comes once.

    Photos of one name from several folders get the folder's name before theirs.

    Args:
        sources: Photos and folders, in order.
        folder: Where the results go.
        naming: Names of the results.
        recursive: Look below the folders too and keep their structure.
        without: Photos to leave out.

    Raises:
        PhotoError: There is no such file, or no photo in a folder.
        ExportError: A result would replace a photo.
    """
    results = written_results(folder)
    jobs: dict[Path, Job] = {}
    for source in sources:
        for job in _jobs_of(source, folder, naming, recursive, results):
            jobs.setdefault(job.source.resolve(), job)
    for path in without:
        jobs.pop(path.resolve(), None)
    made = _with_own_names(list(jobs.values()), naming)
    for job in made:
        if job.target.resolve() in jobs:
            raise ExportError(
                f"The result {job.target.name} would replace a photo; choose another name."
            )
    return made


def _jobs_of(
    source: Path, folder: Path, naming: Naming, recursive: bool, results: Collection[Path]
) -> list[Job]:
    if source.is_dir():
        return plan_jobs(source, folder, naming, recursive=recursive, results=results)
    return [Job(source, folder / naming.name(source.stem), folder)]


def _with_own_names(jobs: list[Job], naming: Naming) -> list[Job]:
    """The same jobs; where results would share a name, one name each."""
    counts = Counter(_key(job.target) for job in jobs)
    taken = {key for key, count in counts.items() if count == 1}
    made = []
    for job in jobs:
        if counts[_key(job.target)] == 1:
            made.append(job)
            continue
        stem = f"{job.source.parent.name}_{job.source.stem}"
        names = [naming.name(stem), *(naming.name(f"{stem}_{n}") for n in range(2, len(jobs) + 3))]
        targets = (job.target.with_name(name) for name in names)
        target = next(target for target in targets if _key(target) not in taken)
        taken.add(_key(target))
        made.append(replace(job, target=target))
    return made


def _key(path: Path) -> str:
    return str(path).casefold()
