"""From files to files: one photo or a folder of them through the same recipe.

A batch hands tasks to an engine, which writes every result under a temporary name; only the batch
itself gives results their names, right after the journal knows them.
"""

from __future__ import annotations

import hashlib
import json
import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from models.batch.jobs import Job
from models.batch.journal import Entry, Journal
from models.batch.order import RestoreOrder
from models.batch.restore import (
    Restored,
    Summary,
    Watch,
    free_target,
    make_folder,
    produce,
    put,
)
from models.errors import BatchError, ExportError, PhotoError, Sentence, StudioError
from models.events import Event
from models.images import file_digest
from models.recipe import ModelId, Recipe

if TYPE_CHECKING:
    from models.engine import Pipeline

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One photo for an engine: all that a worker on any machine has to know.

    Attributes:
        job: The photo and the planned target.
        key: See `models.batch.journal.Entry`.
        part: Where the worker writes.
        order: The recipe, the masks, and how to write.
    """

    job: Job
    key: str
    part: Path
    order: RestoreOrder


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Outcome:
    """A worker's answer to a task.

    Attributes:
        task: The task.
        recipe: With paint from the masks.
        summary: Of the run; None after an error.
        sha256: Of the file that was written, in hex.
        error: Why nothing was written, or None.
        worker: Process id of the worker.
    """

    task: Task
    recipe: Recipe
    summary: Summary | None = None
    sha256: str = ""
    error: StudioError | None = None
    worker: int = 0


class Engine(Protocol):
    """A place where tasks are worked on: this process, or many on other machines."""

    @property
    def model(self) -> ModelId:
        """The weights it works with."""

    @property
    def is_full(self) -> bool:
        """True if an answer must be collected before the next task."""

    @property
    def is_busy(self) -> bool:
        """True if any answer is still to come."""

    def submit(self, task: Task) -> None:
        """Take a task."""

    def collect(self) -> Outcome:
        """Wait for the answer to any task."""


@dataclass(slots=True, eq=False)
class LocalEngine:
    """Works in this process, on the thread that collects.

    Attributes:
        pipeline: The networks.
        watch: Shown the events of each photo.
    """

    pipeline: Pipeline
    watch: Callable[[Job, Event], None] = lambda job, event: None
    _task: Task | None = field(default=None, init=False)

    @property
    def model(self) -> ModelId:
        """The weights of the pipeline."""
        return ModelId.of(self.pipeline.model)

    @property
    def is_full(self) -> bool:
        """One task at a time."""
        return self._task is not None

    @property
    def is_busy(self) -> bool:
        """True if a task waits to be worked on."""
        return self._task is not None

    def submit(self, task: Task) -> None:
        """Keep the task until it is collected."""
        self._task = task

    def collect(self) -> Outcome:
        """Work on the task."""
        task, self._task = self._task, None
        if task is None:
            raise ValueError("collect: there is no task")
        return work(self.pipeline, task, lambda event: self.watch(task.job, event))


def run_batch(
    jobs: list[Job], order: RestoreOrder, *, journal: Journal, engine: Engine
) -> Iterator[Restored]:
    """Restore every job; a photo that fails is reported and never stops the others.

    Args:
        jobs: Those that `models.batch.jobs.plan_jobs` finds for the order.
        order: How.
        journal: Of the folder of the results.
        engine: What works on them.

    Raises:
        BatchError: The journal can no longer be written, or the engine is lost.
    """
    batch = _Batch(order, journal, engine.model)
    for number, job in enumerate(jobs):
        ready = batch.prepare(number, job)
        if isinstance(ready, Restored):
            yield ready
            continue
        engine.submit(ready)
        while engine.is_full:
            yield batch.commit(engine.collect())
    while engine.is_busy:
        yield batch.commit(engine.collect())


class _Batch:
    """The part of a batch that never leaves this process: names, journal, finished files."""

    def __init__(self, order: RestoreOrder, journal: Journal, model: ModelId) -> None:
        self._order, self._journal = order, journal
        self._token = secrets.token_hex(4)
        self._decisive = order.decisive(model)

    def prepare(self, number: int, job: Job) -> Task | Restored:
        """A task, or the answer if there is nothing to do."""
        order, key = self._order, ""
        try:
            key = self._key(job)
            done = self._journal.finished(key) if order.resume else None
            # A result that was written beside another one does not make that one right.
            if done is not None and (done == job.target or order.exists == "unique"):
                return Restored(replace(job, target=done), order.recipe, "unchanged")
            if self._place(job, key) is None:
                return Restored(job, order.recipe, "skipped")
        except StudioError as error:
            return self._failed(job, key, error)
        name = f"{self._token}-{number}{job.target.suffix}"
        return Task(job=job, key=key, part=self._journal.parts / name, order=order)

    def commit(self, outcome: Outcome) -> Restored:
        """Write the journal, then give the result its name."""
        task, job = outcome.task, outcome.task.job
        if outcome.error is not None:
            return self._failed(job, task.key, outcome.error)
        try:
            place = self._place(job, task.key)
            if place is None:
                return Restored(job, outcome.recipe, "skipped")
            target, overwrite = place
            make_folder(target.parent)
            self._journal.add(
                Entry(
                    photo=str(job.source),
                    key=task.key,
                    result=self._journal.relative(target),
                    sha256=outcome.sha256,
                )
            )
            put(task.part, target, overwrite=overwrite)
        except ExportError as error:
            return self._failed(job, task.key, error)
        finally:
            with suppress(OSError):
                task.part.unlink(missing_ok=True)
        return Restored(
            replace(job, target=target), outcome.recipe, "restored", summary=outcome.summary
        )

    def _place(self, job: Job, key: str) -> tuple[Path, bool] | None:
        """Choose the target and whether it may replace a file; None leaves what is there.

        Raises:
            ExportError: What is there must not be replaced.
        """
        order = self._order
        if order.exists == "skip" and order.resume and is_stale(self._journal, job, key):
            return job.target, True
        target = free_target(job.target, order.exists)
        return None if target is None else (target, order.overwrites)

    def _key(self, job: Job) -> str:
        try:
            photo = file_digest(job.source)
        except OSError as error:
            sentence = Sentence(
                "“{name}” cannot be read; check that it exists and that you may read it.",
                name=job.source.name,
            )
            raise PhotoError(sentence, detail=str(error)) from error
        content = [photo, self._journal.relative(job.target), *self._decisive]
        content += [f"page {job.page}"] if job.page else []
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()

    def _failed(self, job: Job, key: str, error: StudioError) -> Restored:
        self._journal.add(Entry(photo=str(job.source), key=key, error=error.sentence))
        return Restored(job, self._order.recipe, "failed", error=error)


def is_stale(journal: Journal, job: Job, key: str) -> bool:
    """True if the target is an untouched result of the same photo, made in another way.

    Args:
        journal: Of the folder of the target.
        job: The photo and the target.
        key: Of the result as it would be today.

    Raises:
        ExportError: It was made of another photo, or in another way and was edited since: neither
        to be replaced nor to be taken for the result.
    """
    entries = journal.made(job.target)
    try:
        there = file_digest(job.target) if entries else ""
    except OSError:  # nothing is there, or nothing that could be a result
        return False
    if not entries:
        return False
    # The last entry that fits the bytes: a batch killed right before a name has one too many.
    entry = next((each for each in reversed(entries) if each.sha256 == there), entries[-1])
    name, is_whole = job.target.name, entry.sha256 == there
    if not is_whole and entry.key == key:
        return False
    if not _is_same(job.source, entry.photo):
        raise ExportError(
            "“{name}” is the result of another photo, {photo}; choose another folder or name "
            "template.",
            name=name,
            photo=entry.photo,
        )
    if not is_whole:
        raise ExportError(
            "“{name}” was edited after it was restored, and its photo or the settings have "
            "changed too, so it was left alone; rename it, or choose another folder.",
            name=name,
        )
    return True


def _is_same(photo: Path, recorded: str) -> bool:
    try:
        return photo.samefile(recorded)
    except (OSError, ValueError):  # it is gone, or its name is none
        return False


def work(pipeline: Pipeline, task: Task, watch: Watch = lambda event: None) -> Outcome:
    """Work on one task; a faulty photo becomes part of the answer."""
    name, recipe = task.job.source.name, task.order.recipe
    try:
        recipe, summary = produce(pipeline, task.job, task.part, task.order, watch=watch)
        sha256 = file_digest(task.part)
        return Outcome(task=task, recipe=recipe, summary=summary, sha256=sha256)
    except StudioError as error:
        return Outcome(task=task, recipe=recipe, error=error)
    except Exception as error:  # one photo must not stop the others, whatever it does
        _log.exception("cannot restore %s", task.job.source)
        if isinstance(error, MemoryError) or "memory" in str(error).lower():
            sentence = Sentence(
                "There is not enough memory for “{name}”; try a smaller scale.", name=name
            )
        else:
            sentence = Sentence(
                "“{name}” could not be restored ({kind}); try it alone, and report it if it fails "
                "again.",
                name=name,
                kind=type(error).__name__,
            )
        return Outcome(task=task, recipe=recipe, error=BatchError(sentence, detail=repr(error)))
