"""Photos and folders from anywhere, gathered into one batch with one output folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from models.batch.jobs import Job, Naming, plan_jobs
from models.batch.journal import written_results
from models.errors import ExportError


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
