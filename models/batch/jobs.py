"""The photos that an order reads, and the target of each result."""

from __future__ import annotations

import errno
import os
import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from models.batch.journal import written_results
from models.batch.order import RestoreOrder
from models.errors import ExportError, PhotoError
from models.images import count_pictures, is_picture

_RESULT = re.compile(r"(.+)_iter_x[\d.]+(_\d+)?\.\w+")


@dataclass(frozen=True, slots=True)
class Job:
    """One photo and where its result goes.

    Attributes:
        source, target: The files.
        root: Folder for results that may be made, with folders in it; None for a named file.
        page: Index of the picture in its file.
    """

    source: Path
    target: Path
    root: Path | None = None
    page: int = 0


def plan_jobs(order: RestoreOrder) -> list[Job]:
    """Plan which files to read and where to write; looks at the disk.

    Files that batches have written do not count as photos. Among several sources each photo comes
    once, and photos of one name from several folders get the folder's name before theirs.

    Raises:
        PhotoError: There is no such file, or no photo in a folder.
        ExportError: A result would replace a photo.
    """
    if len(order.sources) == 1:
        (source,) = order.sources
        if not source.exists():
            raise PhotoError("There is no file or folder {source}; check the name.", source=source)
        jobs = _jobs_of(source, order)
    else:
        jobs = _merged((_jobs_of(source, order) for source in order.sources), order)
    without = {path.resolve() for path in order.without}
    left = [job for job in jobs if job.source.resolve() not in without]
    if order.page is not None:
        return [replace(job, page=order.page) for job in left]
    return [page for job in left for page in _pages(job)]


def _pages(job: Job) -> list[Job]:
    """A job for each picture of the file; a broken file stays one, to be named by the batch."""
    try:
        count = count_pictures(job.source)
    except PhotoError:
        return [job]
    if count == 1:
        return [job]
    stem, width = job.target.stem, len(str(count))
    return [
        replace(job, target=job.target.with_stem(f"{stem}_p{page + 1:0{width}}"), page=page)
        for page in range(count)
    ]


def _merged(groups: Iterable[list[Job]], order: RestoreOrder) -> list[Job]:
    """The jobs of several sources, checked against each other."""
    jobs: dict[Path, Job] = {}
    for group in groups:
        for job in group:
            jobs.setdefault(job.source.resolve(), job)
    for path in order.without:
        jobs.pop(path.resolve(), None)
    made = _with_own_names(list(jobs.values()), order)
    for job in made:
        if job.target.resolve() in jobs:
            raise ExportError(
                "The result {name} would replace a photo; choose another name.",
                name=job.target.name,
            )
    return made


def _jobs_of(source: Path, order: RestoreOrder) -> list[Job]:
    if source.is_dir():
        return _folder_jobs(source, order)
    if order.in_place:
        return [Job(source, source)]
    if order.file is not None:
        job = Job(source, order.file)
    else:
        name, folder = order.name(source.stem), order.folder
        job = Job(source, source.with_name(name) if folder is None else folder / name, folder)
    if source.exists() and _is_there(job.target) and job.target.samefile(source):
        raise ExportError("The result would replace the photo itself; choose another name.")
    return [job]


def _is_there(target: Path) -> bool:
    """Say if a target exists.

    Raises:
        OSError: Its name is too long, of which Pythons from 3.14 on are silent until it is written.
    """
    try:
        target.stat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise
        return False
    return True


def _folder_jobs(source: Path, order: RestoreOrder) -> list[Job]:
    root = order.folder or source
    photos = _photos(source, order.folder, order.recursive, written_results(root))
    if not photos:
        raise PhotoError(
            "There are no photos in the folder {source}; choose another one.", source=source
        )
    plain = [root / path.parent / order.name(path.stem) for path in photos]
    # photo.jpg and photo.png would share a result: then the names keep the ending.
    doubles = Counter(_key(path) for path in plain)
    jobs = [
        Job(
            source / path,
            name if doubles[_key(name)] == 1 else name.with_name(order.name(path.name)),
            root,
        )
        for path, name in zip(photos, plain, strict=True)
    ]
    sources = {job.source.resolve() for job in jobs}
    counts = Counter(job.target for job in jobs)
    for job in jobs:
        if job.target.resolve() in sources:
            raise ExportError(
                "The result {name} would replace a photo; choose another name.",
                name=job.target.name,
            )
        if counts[job.target] > 1:
            raise ExportError(
                "Two results would be called {name}; rename one of the photos.",
                name=job.target.name,
            )
    return jobs


def _photos(
    source: Path, target: Path | None, recursive: bool, results: Collection[Path]
) -> list[Path]:
    """Photos in a folder, relative to it, without hidden files and results of earlier runs.

    Folders that nobody may look into count as photos, so that they are named when they are opened.
    """
    apart = target.resolve() if target and target.resolve() != source.resolve() else None
    written = {path.resolve() for path in results}
    found = source.rglob("*") if recursive else source.glob("*")
    photos = []
    for path in sorted(found):
        inner = path.relative_to(source)
        if any(part[0] == "." for part in inner.parts):
            continue
        if not _is_photo(path) and not (recursive and _is_closed(path)):
            continue
        whole = path.resolve()
        if whole in written or (apart and whole.is_relative_to(apart)):
            continue
        photos.append(inner)
    stems = {path.stem for path in photos} | {path.name for path in photos}
    return [path for path in photos if _stem_of_result(path.name) not in stems]


def _is_photo(path: Path) -> bool:
    """True for the file of a picture; a link to itself has no end to resolve, and is none."""
    try:
        return path.is_file() and is_picture(path)
    except OSError:  # in a folder that lists its files, but does not give them away
        return False


def _is_closed(path: Path) -> bool:
    """True for a folder that this user may not look into."""
    try:
        return path.is_dir() and not os.access(path, os.R_OK | os.X_OK)
    except OSError:
        return False


def _stem_of_result(name: str) -> str | None:
    """Stem of the photo that a file with a usual name was made of, or None."""
    found = _RESULT.fullmatch(name)
    return found[1] if found else None


def _with_own_names(jobs: list[Job], order: RestoreOrder) -> list[Job]:
    """Give results that would share a name a name of their own."""
    counts = Counter(_key(job.target) for job in jobs)
    taken = {key for key, count in counts.items() if count == 1}
    made = []
    for job in jobs:
        if counts[_key(job.target)] == 1:
            made.append(job)
            continue
        stem = f"{job.source.parent.name}_{job.source.stem}"
        names = [order.name(stem), *(order.name(f"{stem}_{n}") for n in range(2, len(jobs) + 3))]
        targets = (job.target.with_name(name) for name in names)
        target = next(target for target in targets if _key(target) not in taken)
        taken.add(_key(target))
        made.append(replace(job, target=target))
    return made


def _key(path: Path) -> str:
    return str(path).casefold()
