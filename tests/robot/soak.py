"""Hours of use in minutes: a seeded driver does at random what people do, and looks for trouble.

What it holds the window to: no error is left uncaught; once the pipeline is idle, the picture
on the screen is that of the present recipe, as a pipeline without memory gives it (the same tokens,
the same pixels to one of 65535 levels); undo and redo bring back exactly what was; and the same
document takes no more memory later than before.
"""

from __future__ import annotations

import logging
import random
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler

from app.selfcheck.driver import CheckError, Driver, Look, Report
from app.threads.runner import Loader, load_default
from app.window.application import make_application
from models.events import Decoded, Finished, Request, Result
from models.images.photo import Photo
from models.recipe.file import RecipeFile, to_json
from models.recipe.settings import Recipe
from tests.robot.actions import ACTIONS, FINE, make_photos
from tests.robot.memory import Memory

_log = logging.getLogger(__name__)

_SETTLE_EVERY = 6
"""Actions between two looks at whether the picture is right."""
_EXACT_EVERY = 5
"""One look in this many compares with a pipeline without memory."""
_ROUNDING = 1
"""Of 65535: float32 kernels sum in another order where a window has another shape."""
_PATIENCE_S = 900.0
"""Hours of soaking share the machine with other work."""
_BASE_EVERY = 60
"""Actions between two measurements of memory, each with the same document in the same state."""


@dataclass(slots=True)
class SoakReport:
    """What a soak did and found.

    Attributes:
        seed: Of everything that was random.
        minutes: How long it took.
        actions: How often each was done.
        settled, exact, undone: How often the picture was found up to date, equal to that of a
            pipeline without memory, and how many undo and redo steps brought back what was.
        rounded: How many of the exact looks differed by `_ROUNDING` somewhere.
        memory_mib: Of the process, each time with the same document.
        growth: From the first measurements after the warm-up to the last, as a share.
        failures: What was found; empty is good.
    """

    seed: int
    minutes: float = 0.0
    actions: Counter[str] = field(default_factory=Counter)
    settled: int = 0
    exact: int = 0
    rounded: int = 0
    undone: int = 0
    memory_mib: list[float] = field(default_factory=list)
    growth: float | None = None
    failures: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Return the report in plain types; ``ok`` says whether nothing was found."""
        return {
            "ok": not self.failures,
            "seed": self.seed,
            "minutes": round(self.minutes, 2),
            "actions": sum(self.actions.values()),
            "settled": self.settled,
            "exact": self.exact,
            "rounded": self.rounded,
            "undone": self.undone,
            "memory_mib": self.memory_mib,
            "growth": self.growth,
            "failures": self.failures,
            "by_kind": dict(sorted(self.actions.items())),
        }


def run_soak(
    minutes: float, *, seed: int = 1, load: Loader = load_default, most: int = 1 << 40
) -> dict[str, Any]:
    """Use the window at random for a while; end at the first thing that is wrong.

    Args:
        minutes: How long.
        seed: A different seed does different things.
        load: Makes the pipeline.
        most: Actions after which it ends before the time is over.
    """
    app = make_application(offscreen_without_display=True)
    report = SoakReport(seed)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="iter-studio-") as folder, caught(report.failures):
        soak = Soak(report, Path(folder), load)
        try:
            soak.run(began + 60 * minutes, most)
        except CheckError as error:
            report.failures.append(f"after {sum(report.actions.values())} actions: {error}")
        except Exception:  # what the window raises comes back through the events sent to it
            report.failures.append(traceback.format_exc())
        finally:
            report.memory_mib, report.growth = soak.memory.measured, soak.memory.growth()
            soak.close()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    report.minutes = (time.monotonic() - began) / 60
    return report.as_dict()


class Soak:
    """One soak: picks actions and holds the window to its promises.

    Args:
        report: Is filled in.
        folder: For preferences, photos and exports.
        load: Makes the pipeline.
    """

    def __init__(self, report: SoakReport, folder: Path, load: Loader) -> None:
        self.report = report
        self.random = random.Random(report.seed)
        self.runner: Any = None

        def keep_runner() -> Any:
            self.runner = load()
            return self.runner

        self.driver = Driver(
            Report(),
            folder,
            None,
            keep_runner,
            Look(),
            patience_s=_PATIENCE_S,
            is_lost=lambda: bool(report.failures),
        )
        self.photos = make_photos(folder / "photos")
        self.exports = folder / "exports"
        self.exports.mkdir()
        self.window = self.driver.window
        self.session = self.window.session
        self.memory = Memory()
        self._states: dict[int, Recipe] = {}
        self._screen = np.zeros((0, 0, 3), np.uint8)
        self.session.photo_changed.connect(self._forget)
        self.session.decoded.connect(self._draw)
        self.session.undo_stack.indexChanged.connect(self._forget_undone)

    def run(self, until: float, most: int) -> None:
        """Act until the time is over, or so much is done.

        Raises:
            CheckError: A promise was broken.
        """
        self.window.show()
        self.window.start()
        self.driver.until(lambda: self.runner is not None, "no model")
        self.open_and_wait(self.photos[0])
        names, weights = list(ACTIONS), [weight for _, weight in ACTIONS.values()]
        while time.monotonic() < until and sum(self.report.actions.values()) < most:
            (name,) = self.random.choices(names, weights)
            self._act(name)
            count = sum(self.report.actions.values())
            if count % _SETTLE_EVERY == 0:
                self.settle()
            if count % _BASE_EVERY == 0:
                self._measure()
        self.settle()
        self._measure()
        self.driver.expect(
            self.memory.is_flat(), f"memory grew by {100 * (self.memory.growth() or 0):.0f} %"
        )

    def close(self) -> None:
        """Close the window; a history that ends tells of it as of a step."""
        self.session.undo_stack.indexChanged.disconnect(self._forget_undone)
        self.driver.close()

    def open_and_wait(self, path: Path) -> None:
        """Open a photo and wait for its result."""
        photo = self.session.photo
        self.window.files.open(path)
        self.driver.until(lambda: self.session.photo is not photo, f"{path.name} did not open")
        self.settle()

    def step_history(self, forward: bool) -> None:
        """Take one step back or forth and compare with what was there."""
        stack = self.session.undo_stack
        if not (stack.canRedo() if forward else stack.canUndo()):
            return
        self._remember()
        was = self._states.get(stack.index() + (1 if forward else -1))
        self.window.actions_by_name["redo" if forward else "undo"].trigger()
        if was is None:  # made in one action with others; remembered from now on
            return
        text = stack.redoText() if not forward else stack.undoText()
        self.driver.expect(self.session.recipe == was, f"“{text}” did not bring back what was")
        self.report.undone += 1

    def settle(self) -> None:
        """Wait until the pipeline rests, and look whether the picture is that of the recipe."""
        session, driver = self.session, self.driver
        self._remember()
        self._close_dialogs()
        self._read_message()
        if session.is_stale and session.activity is None and not session.is_pending:
            self.window.actions_by_name["run"].trigger()

        def rests() -> bool:
            return session.activity is None and not session.is_pending

        driver.until(rests, "the pipeline did not become idle")
        self._read_message()
        driver.expect(session.result_recipe == session.recipe, "the result is of another recipe")
        self.report.settled += 1
        result = session.result
        assert result is not None
        shown = self._screen
        driver.expect(shown.shape == result.image.shape, f"the screen has {shown.shape}")
        wrong = int((shown != result.image >> 8).any(axis=2).sum())
        driver.expect(wrong == 0, f"{wrong} pixels on the screen are not those of the result")
        if self.report.settled % _EXACT_EVERY == 0:
            self._compare(result)

    def _act(self, name: str) -> None:
        _log.info("soak: %s", name)
        self._remember()
        act, _ = ACTIONS[name]
        act(self)
        self.report.actions[name] += 1
        self.driver.spin(self.random.choice((0, 1, 5, 20, 60)))
        self._close_dialogs()
        self._remember()
        if self.report.failures:
            raise CheckError(f"{name} left an error behind")

    def _compare(self, result: Result) -> None:
        photo, runner = self.session.photo, self.runner
        assert isinstance(photo, Photo)
        alone = runner.apart() if hasattr(runner, "apart") else runner
        *_, last = alone.run(Request(photo, self.session.recipe))
        assert isinstance(last, Finished)
        same = np.array_equal(last.result.tokens, result.tokens)
        self.driver.expect(same, "the tokens are not those of a run without memory")
        apart = np.abs(last.result.image.astype(np.int32) - result.image)
        wrong, most = int(apart.any(axis=2).sum()), int(apart.max())
        if wrong:
            level = logging.INFO if most <= _ROUNDING else logging.ERROR
            recipe = to_json(RecipeFile(recipe=self.session.recipe))
            _log.log(level, "soak: %s, %s", photo.name, recipe)
        self.report.rounded += bool(wrong)
        self.driver.expect(
            most <= _ROUNDING,
            f"{wrong} pixels differ by up to {most} of 65535 from a run without memory",
        )
        self.report.exact += 1

    def _measure(self) -> None:
        """Memory with the first photo alone and fresh settings."""
        self.open_and_wait(self.photos[0])
        current = self.window.photos.current
        assert current is not None
        self.window.strip.close_others(current)  # pasted pictures are held in memory
        self.session.dismiss()
        self.session.adopt(Recipe(scale=2), text="soak")
        self.settle()
        worker = self.window.worker  # what it still does for variants and film holds memory, too
        self.driver.until(lambda: worker.is_resting, "the pipeline does not come to rest")
        self.memory.measure()
        count = sum(self.report.actions.values())
        _log.info("soak: %d actions, memory %s MiB", count, self.memory.measured[-1:])

    def _remember(self) -> None:
        """Note the document as it is at this place of the history."""
        stack = self.session.undo_stack
        index, count = stack.index(), stack.count()
        if count == stack.undoLimit():  # numbers move from here on
            self._states.clear()
        self._states[index] = self.session.recipe

    def _forget(self) -> None:
        self._states.clear()
        self._screen = np.zeros((0, 0, 3), np.uint8)

    def _forget_undone(self, index: int) -> None:
        """Forget what a new step has taken the place of; one action may make several."""
        if index == self.session.undo_stack.count():
            self._states = {at: state for at, state in self._states.items() if at < index}

    def _draw(self, part: Decoded) -> None:
        """Do what the canvas does."""
        size = (*self.session.output_size, 3)
        if self._screen.shape != size:
            self._screen = np.zeros(size, np.uint8)
        rect = part.rect
        rows = slice(rect.top, rect.top + rect.height)
        self._screen[rows, rect.left : rect.left + rect.width] = part.pixels

    def _close_dialogs(self) -> None:
        from PySide6.QtWidgets import QApplication, QDialog

        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.close()

    def _read_message(self) -> None:
        message = self.session.message
        if (
            message is not None
            and message.is_error
            and not any(fine in message.sentence for fine in FINE)
        ):
            raise CheckError(f"{message.sentence} {message.detail}")
        self.session.dismiss()


@contextmanager
def caught(failures: list[str]) -> Iterator[None]:
    """Note every uncaught error, and what Qt warns about."""
    old_hook, old_thread_hook = sys.excepthook, threading.excepthook

    def note(kind: object, error: BaseException | None, *rest: object) -> None:
        failures.append("".join(traceback.format_exception(error)) if error else str(kind))

    def note_qt(kind: QtMsgType, context: object, text: str) -> None:
        quiet = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if kind not in quiet and not text.startswith("This plugin"):
            failures.append(f"Qt: {text}")

    sys.excepthook = note
    threading.excepthook = lambda given: note(given.exc_type, given.exc_value)

    class Unexpected(logging.Handler):
        """Errors that the window survives, and tells the user or only the log."""

        def emit(self, record: logging.LogRecord) -> None:
            failures.append(logging.Formatter().format(record))

    old_qt = qInstallMessageHandler(note_qt)
    handler = Unexpected(logging.ERROR)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        sys.excepthook, threading.excepthook = old_hook, old_thread_hook
        qInstallMessageHandler(old_qt)
