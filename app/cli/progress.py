"""Reports of a restore: progress on standard error, results as lines or objects.

`--json` prints one object for a photo, a list of them for a folder. Keys are added, never renamed:

| key | is there | meaning |
|---|---|---|
| `input`, `output` | always | paths; `output` is null after a failure |
| `status` | always | "restored", "unchanged" (finished by an earlier run), "skipped", "failed" |
| `scale`, `alpha`, `steps`, `seed`, `temperature`, `schedule` | always | the recipe |
| `width`, `height` | restored | size of the result in pixels |
| `steps_run`, `tokens` | restored | executed steps; number of tokens |
| `kept`, `synthesised` | restored | share of the tokens; share of the area, 0 to 1 |
| `device`, `model` | restored | where it ran; name and digest of the weights |
| `tile` | restored | largest window in pixels of the result, asked for or chosen |
| `seconds` | restored | time per stage and in `total` |
| `error` | failed | object with `kind` and `message` |

What stops everything is printed as one object that holds nothing but `error`. Its `kind` is one of
"photo", "export", "model", "recipe", "device", "batch", "usage", "system".
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from app.languages.terminal import retold
from models.errors import Sentence, StudioError, TakenError

if TYPE_CHECKING:
    from models.batch import Job, Restored, RestoreOrder
    from models.events import Event
    from models.recipe import ModelId

SHARES = {"encode": 0.15, "evaluate": 0.05, "refine": 0.45, "decode": 0.35}
"""Rough share of a run that each stage takes; only the progress bar uses it."""


class Bar:
    """Photos done, current stage and step, time left; a context manager.

    Args:
        photos: How many there are.
    """

    def __init__(self, photos: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as Display

        console = Console(stderr=True)
        self._watched = console.is_terminal
        self._output = sys.stdout
        self._display = Display(
            TextColumn("{task.fields[photos]}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[left]}", markup=False),
            TextColumn("{task.description}", markup=False),
            console=console,
            disable=not self._watched,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._total, self._done, self._worked, self._part = photos, 0, 0, 0.0
        self._task = self._display.add_task("", total=photos, photos="", left="")
        self._busy, self._since = 0.0, time.monotonic()

    def __enter__(self) -> Bar:
        self._display.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._display.stop()

    def begin(self) -> None:
        """Start counting the time."""
        self._since = time.monotonic()

    def watch(self, job: Job, event: Event) -> None:
        """Follow the events of one photo."""
        from models.events import Notice, Progress, Stepped

        name = job.source.name
        if isinstance(event, Progress):
            stages = list(SHARES)
            before = sum(SHARES[stage] for stage in stages[: stages.index(event.stage)])
            self._part = before + SHARES[event.stage] * event.done / max(1, event.total)
            self._show(f"{name}: {event.stage}")
        elif isinstance(event, Stepped):
            self._show(f"{name}: step {event.executed} of {event.planned}")
        elif isinstance(event, Notice):
            self.say(f"iter-studio: {retold(event.sentence)}", error=True)

    def done(self, restored: Restored) -> None:
        """One more photo has left the batch."""
        self._done, self._part = self._done + 1, 0.0
        now = time.monotonic()
        if restored.state == "restored":  # others take no time worth counting
            self._worked, self._busy = self._worked + 1, self._busy + now - self._since
        self._since = now
        self._show("")
        if not self._watched and self._total > 1:
            left = self.time_left()
            line = f"{self._done} of {self._total} done"
            sys.stderr.write(line + (f", about {left} left\n" if left else "\n"))
            sys.stderr.flush()

    def say(self, line: str, *, error: bool = False) -> None:
        """Print a line above the bar: results on standard output, errors on standard error."""
        stream = sys.stderr if error else self._output
        if self._watched and stream.isatty():
            self._display.console.print(line, markup=False, highlight=False, soft_wrap=True)
            return
        stream.write(line.encode("utf-8", "backslashreplace").decode() + "\n")
        stream.flush()

    def time_left(self) -> str:
        """Time left in words; empty while it is unknown."""
        from models.events import spoken

        worked = self._worked + self._part
        if not worked or self._done == self._total:
            return ""
        busy = self._busy + (time.monotonic() - self._since if self._part else 0.0)
        return spoken(busy / worked * (self._total - self._done - self._part))

    def _show(self, description: str) -> None:
        left = self.time_left()
        self._display.update(
            self._task,
            completed=self._done + self._part,
            description=description,
            photos=f"{self._done} of {self._total}" if self._total > 1 else "",
            left=f"{left} left" if left else "",
        )


def described_error(error: StudioError) -> dict[str, str]:
    """An error as the object that `--json` prints."""
    if isinstance(error, TakenError):  # only the command line has this way out
        message = Sentence(
            "{error} Set --exists to overwrite, unique or skip.", error=error.sentence
        )
        return {"kind": "export", "message": message}
    kind = type(error).__name__.removesuffix("Error").lower()
    return {"kind": "batch" if kind == "studio" else kind, "message": error.sentence}


def described(restored: Restored, model: ModelId) -> dict[str, object]:
    """One photo as the object that `--json` prints."""
    recipe, summary = restored.recipe, restored.summary
    content: dict[str, object] = {
        "input": str(restored.job.source),
        "output": None if restored.error else str(restored.job.target),
        "status": restored.state,
        "scale": recipe.scale,
        "alpha": recipe.alpha,
        "steps": recipe.steps,
        "seed": recipe.seed,
        "temperature": recipe.temperature,
        "schedule": recipe.schedule,
    }
    if restored.error is not None:
        content["error"] = described_error(restored.error)
    if restored.original is not None:
        content["original"] = str(restored.original)
    if summary is not None:
        content |= {
            "width": summary.size[1],
            "height": summary.size[0],
            "steps_run": summary.steps_run,
            "tokens": summary.tokens,
            "kept": round(summary.kept_share, 4),
            "synthesised": round(summary.generated_share, 4),
            "fine_detail_invented": round(summary.invented_detail, 4),
            "device": summary.device,
            "tile": summary.tile,
            "precision": summary.precision.value,
            "page": restored.job.page + 1,
            "pages": summary.pages,
            "notes": list(summary.notes),
            "model": f"{model.name} ({model.digest})",
            "seconds": summary.seconds,
        }
    return content


def line(restored: Restored) -> str:
    """One photo in a line."""
    source, target, summary = restored.job.source, restored.job.target, restored.summary
    if restored.error is not None:
        return failure(restored)
    if restored.state == "unchanged":
        return f"{source.name}: already finished, {target}"
    if summary is None:
        return f"{source.name}: skipped, {target} already exists"
    kept = "" if restored.original is None else f", the original is {restored.original}"
    return (
        f"{source.name} -> {target}  {summary.size[1]}x{summary.size[0]}, "
        f"{summary.kept_share:.0%} kept, {summary.steps_run} of {restored.recipe.steps} steps, "
        f"{summary.invented_detail:.0%} of the fine detail not in the photo, "
        f"{summary.seconds['total']:.1f} s{kept}"
    )


def notes_on(restored: Restored, order: RestoreOrder) -> list[str]:
    """Sentences on what reading a photo changed, and on pictures that were left alone."""
    summary = restored.summary
    if summary is None:
        return []
    notes = [*summary.notes]
    if summary.pages > 1 and order.page == 0:  # the first one, which nobody may have chosen
        notes.append(
            Sentence(
                "“{name}” holds {pages} pictures, of which number {page} was restored; choose "
                "with --page, or give --page all.",
                name=restored.job.source.name,
                pages=summary.pages,
                page=restored.job.page + 1,
            )
        )
    return notes


def failure(restored: Restored) -> str:
    """The photo that failed, and the reason."""
    sentence = retold(described_error(restored.error)["message"]) if restored.error else ""
    name = restored.job.source.name
    return sentence if name in sentence else f"{name}: {sentence}"
