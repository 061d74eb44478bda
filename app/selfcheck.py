"""Drive the real window through its main job and report: for bug reports and for tests."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.diagnostics import versions
from app.jobs import PictureOrder
from app.preferences import HINTS_DONE, Preferences
from app.window import Window, make_application
from app.worker import Loader, Watchdog, load_default
from models.comparison import Comparison
from models.recipe import Mark

_LOOK_MS = 5
_PATIENCE_S = 180.0
_CANCEL_LIMIT_MS = 5000.0
"""Beyond this, Cancel does not work; how fast it is stands in the report."""


class CheckError(Exception):
    """What an action promised did not happen."""


@dataclass(slots=True)
class Action:
    """What one action did.

    Attributes:
        name: What was done.
        ok: Whether it was seen to work.
        ms: How long it took.
        longest_block_ms: Longest time the window did not answer meanwhile.
        starved_ms: The part of it in which the system had no processor for the window.
        seen: What was verified, or what went wrong.
    """

    name: str
    ok: bool = False
    ms: float = 0.0
    longest_block_ms: float = 0.0
    starved_ms: float = 0.0
    seen: str = ""


@dataclass(slots=True)
class Report:
    """Everything that was done."""

    actions: list[Action] = field(default_factory=list)
    model_load_block_ms: float = 0.0
    cancel_ms: float | None = None
    screenshots: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Return the report in plain types; ``ok`` says whether all of it worked."""
        steady = [action for action in self.actions if action.name not in ("window", "model")]
        worst = max(steady, key=lambda action: action.longest_block_ms, default=Action(""))
        return {
            "ok": all(action.ok for action in self.actions),
            "longest_block_ms": worst.longest_block_ms,
            "longest_block_starved_ms": worst.starved_ms,
            "longest_block_during": worst.name,
            "model_load_block_ms": self.model_load_block_ms,
            "cancel_ms": self.cancel_ms,
            "actions": [asdict(action) for action in self.actions],
            "screenshots": self.screenshots,
            "versions": versions(),
        }


def run_selfcheck(
    screenshot_dir: Path | None = None, *, load: Loader = load_default
) -> dict[str, Any]:
    """Open the window on the sample, use it, and say what happened.

    Args:
        screenshot_dir: Where pictures of the window are kept; None for none.
        load: Makes the pipeline.
    """
    app = make_application(offscreen_without_display=True)
    report = Report()
    with tempfile.TemporaryDirectory(prefix="iter-studio-") as folder:
        check = SelfCheck(report, Path(folder), screenshot_dir, load)
        try:
            check.run()
        finally:
            check.close()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return report.as_dict()


class SelfCheck:
    """One pass over the window; stops at the first action that fails."""

    def __init__(
        self, report: Report, folder: Path, screenshot_dir: Path | None, load: Loader
    ) -> None:
        self._report = report
        self._folder = folder
        self._shots = screenshot_dir
        self._watchdog = Watchdog()
        preferences = Preferences(folder)
        preferences.set(HINTS_DONE, True)
        began = time.perf_counter()
        self._window = Window(preferences, load)
        self._built_ms = (time.perf_counter() - began) * 1000

    def run(self) -> None:
        """Do everything in order."""
        for step in (
            self._show,
            self._load,
            self._open,
            self._heatmap,
            self._alpha,
            self._steps,
            self._paint,
            self._undo,
            self._cancel,
            self._bad_file,
            self._export_picture,
            self._export_comparison,
            self._close,
        ):
            step()
            if not self._report.actions[-1].ok:
                return

    def close(self) -> None:
        """Leave no thread behind."""
        self._watchdog.stop()
        if self._window.worker.is_running:
            self._window.close()
        self._window.deleteLater()

    # The actions

    def _show(self) -> None:
        with self._action("window") as action:
            self._window.show()
            self._watchdog.start()
            self._until(self._window.isVisible, "the window did not appear")
            action.seen = f"built in {self._built_ms:.0f} ms"
        self._shoot("1-start")

    def _load(self) -> None:
        loaded: list[object] = []
        with self._action("model") as action:
            self._window.worker.loaded.connect(loaded.append)
            self._window.start()
            session = self._window.session
            self._until(lambda: bool(loaded) or session.message is not None, "no model")
            if session.message is not None:
                raise CheckError(session.message.sentence)
            action.seen = self._window.status.state.text()
        self._report.model_load_block_ms = self._report.actions[-1].longest_block_ms

    def _open(self) -> None:
        session = self._window.session
        with self._action("open sample") as action:
            self._click(self._window.welcome.sample_button)
            self._until_fresh("the sample was not restored")
            assert session.result is not None
            height, width = session.output_size
            self._expect(session.result.image.shape == (height, width, 3), "wrong size")
            self._expect(session.result.image.std() > 0, "the result is empty")
            action.seen = f"{width}x{height}, {self._window.sidebar.restore.summary.text()}"
        self._shoot("2-restored")

    def _heatmap(self) -> None:
        with self._action("heatmap") as action:
            before = self._canvas_pixels()
            self._window.actions_by_name["heatmap"].trigger()
            changed = float((self._canvas_pixels() != before).mean())
            self._expect(changed > 0.05, "the heatmap does not show")
            action.seen = f"{100 * changed:.0f} % of the canvas changed"
        self._shoot("3-heatmap")
        self._window.actions_by_name["heatmap"].trigger()

    def _alpha(self) -> None:
        window, session = self._window, self._window.session
        with self._action("move alpha") as action:
            slider, count = window.sidebar.restore.alpha.slider, session.undo_stack.count()
            shares: list[float] = []
            plan = session.plan
            assert plan is not None
            slowest = 0.0
            for x in np.linspace(0.5, 0.75, 26):
                began = time.perf_counter()
                kind = QEvent.Type.MouseMove if shares else QEvent.Type.MouseButtonPress
                self._mouse(slider, kind, QPoint(round(slider.width() * x), slider.height() // 2))
                shares.append(session.plan.kept_share if session.plan else -1.0)
                slowest = max(slowest, time.perf_counter() - began)
                self._spin(8)
            self._mouse(slider, QEvent.Type.MouseButtonRelease, slider.rect().center())
            alpha = session.settings.alpha
            self._expect(alpha > 0.65, f"alpha is {alpha}")
            self._expect(shares == sorted(shares, reverse=True), "the plan did not follow alpha")
            self._expect(session.undo_stack.count() == count + 1, "the drag is not one undo step")
            self._until_fresh("the picture did not follow alpha")
            recipe = session.result_recipe
            self._expect(recipe is not None and recipe.alpha == alpha, "old alpha in the result")
            action.seen = (
                f"alpha {alpha:g}, kept {shares[0]:.2f} to {shares[-1]:.2f}, "
                f"slowest move {slowest * 1000:.1f} ms"
            )
        self._shoot("4-alpha")

    def _steps(self) -> None:
        session = self._window.session
        with self._action("change steps") as action:
            slider, before = self._window.sidebar.restore.steps.slider, session.settings.steps
            self._key(slider, Qt.Key.Key_Right)
            self._key(slider, Qt.Key.Key_Right)
            self._expect(session.settings.steps == before + 2, "the steps did not change")
            self._until_fresh("the picture did not follow the steps")
            assert session.result is not None
            action.seen = f"{session.settings.steps} steps, {len(session.result.steps)} run"

    def _paint(self) -> None:
        window, session = self._window, self._window.session
        with self._action("paint") as action:
            window.actions_by_name["REFINE"].trigger()
            canvas, count = window.canvas, session.undo_stack.count()
            start = QPoint(canvas.width() * 5 // 16, canvas.height() * 2 // 5)
            self._mouse(canvas, QEvent.Type.MouseButtonPress, start)
            slowest = 0.0
            for step in range(1, 16):
                began = time.perf_counter()
                self._mouse(canvas, QEvent.Type.MouseMove, start + QPoint(6 * step, 4 * step))
                slowest = max(slowest, time.perf_counter() - began)
                self._spin(8)
            self._mouse(canvas, QEvent.Type.MouseButtonRelease, start + QPoint(90, 60))
            forced = session.marks == Mark.REFINE
            self._expect(bool(forced.any()), "the brush left no mark")
            self._expect(session.undo_stack.count() == count + 1, "the stroke is not one undo step")
            self._until_fresh("the picture did not follow the brush")
            assert session.result is not None
            self._expect(not session.result.keep_0[forced].any(), "forced tokens were kept")
            action.seen = f"{int(forced.sum())} tokens forced, slowest {slowest * 1000:.1f} ms"
        self._shoot("5-painted")

    def _undo(self) -> None:
        session = self._window.session
        with self._action("undo and redo") as action:
            painted = session.marks.copy()
            self._window.actions_by_name["undo"].trigger()
            self._expect(not session.marks.any(), "undo left marks")
            self._window.actions_by_name["redo"].trigger()
            self._expect(np.array_equal(session.marks, painted), "redo lost marks")
            self._until_fresh("the picture did not follow")
            action.seen = f"{session.undo_stack.count()} steps in the history"

    def _cancel(self) -> None:
        window, session = self._window, self._window.session
        with self._action("cancel") as action:
            result = session.result
            idle: list[float] = []
            window.worker.idle.connect(lambda: idle.append(time.perf_counter()))
            window.sidebar.variation.dice.click()
            self._until(
                lambda: session.activity is not None and session.activity.stage is not None,
                "the run did not begin",
            )
            began = time.perf_counter()
            self._key(window.canvas, Qt.Key.Key_Escape)
            self._expect(session.activity is None, "Esc did not stop the run")
            self._until(lambda: bool(idle), "the pipeline did not rest")
            waited = (idle[-1] - began) * 1000
            self._report.cancel_ms = round(waited, 1)
            self._expect(session.result is result, "the last result is gone")
            self._expect(waited < _CANCEL_LIMIT_MS, f"it took {waited:.0f} ms")
            action.seen = f"idle after {waited:.0f} ms"
            window.actions_by_name["run"].trigger()
            self._until_fresh("the run could not be repeated")
        self._picture_while_running()

    def _bad_file(self) -> None:
        session = self._window.session
        with self._action("bad file") as action:
            photo, path = session.photo, self._folder / "broken.jpg"
            path.write_bytes(b"not a picture")
            self._window.files.open(path)
            self._until(lambda: session.message is not None, "no message")
            assert session.message is not None
            self._expect(session.message.is_error and session.photo is photo, "document changed")
            self._expect(self._window.message_bar.isVisible(), "the error bar does not show")
            action.seen = session.message.sentence
        self._shoot("7-error")
        session.dismiss()

    def _export_picture(self) -> None:
        path = self._folder / "picture.png"
        with self._action("export picture") as action:
            self._window.files.export_picture(PictureOrder(path=path))
            self._until_written(path)
            size = self._size_of(path)
            height, width = self._window.session.output_size
            self._expect(size == (width, height), f"the file is {size}")
            action.seen = f"{size[0]}x{size[1]}, {path.stat().st_size} bytes"

    def _export_comparison(self) -> None:
        path = self._folder / "comparison.png"
        with self._action("export comparison") as action:
            self._window.files.export_comparison(path, Comparison())
            self._until_written(path)
            size = self._size_of(path)
            _, width = self._window.session.output_size
            self._expect(size[0] >= 2 * width, f"the file is {size}")
            action.seen = f"{size[0]}x{size[1]}, {path.stat().st_size} bytes"
        self._shoot("8-exported")

    def _close(self) -> None:
        with self._action("close") as action:
            self._window.close()
            self._expect(not self._window.worker.is_running, "a thread still runs")
            action.seen = "no thread left"

    def _picture_while_running(self) -> None:
        """Keep a picture of the progress; measured by nobody."""
        session = self._window.session
        if self._shots is not None:
            self._window.sidebar.variation.dice.click()
            self._until(
                lambda: session.activity is not None and session.activity.fraction is not None,
                "the run did not begin",
            )
            self._shoot("6-running")
            self._until_fresh("the picture did not follow the seed")

    # Means

    @contextmanager
    def _action(self, name: str) -> Iterator[Action]:
        action = Action(name)
        self._report.actions.append(action)
        self._spin(4 * _LOOK_MS)  # answers what screenshots and checks held up
        self._watchdog.reset()
        began = time.perf_counter()
        try:
            yield action
            action.ok = True
        except CheckError as error:
            action.seen = str(error)
        action.ms = round((time.perf_counter() - began) * 1000, 1)
        self._spin(2 * _LOOK_MS)
        block = self._watchdog.reset()
        action.longest_block_ms, action.starved_ms = round(block.ms, 1), round(block.starved_ms, 1)

    def _expect(self, seen: bool | np.bool_, otherwise: str) -> None:
        if not seen:
            raise CheckError(otherwise)

    def _until(self, seen: Callable[[], bool], otherwise: str) -> None:
        loop, timer = QEventLoop(), QTimer(interval=_LOOK_MS)
        deadline = time.perf_counter() + _PATIENCE_S
        timer.timeout.connect(
            lambda: loop.quit() if seen() or time.perf_counter() > deadline else None
        )
        timer.start()
        loop.exec()
        timer.stop()
        self._expect(seen(), otherwise)

    def _until_fresh(self, otherwise: str) -> None:
        session = self._window.session

        def seen() -> bool:
            return session.result is not None and not session.is_stale

        self._until(lambda: seen() or session.message is not None, otherwise)
        if session.message is not None and session.message.is_error:
            raise CheckError(session.message.sentence)

    def _until_written(self, path: Path) -> None:
        session = self._window.session
        session.dismiss()
        self._until(lambda: session.message is not None, "no answer")
        assert session.message is not None
        self._expect(not session.message.is_error and path.is_file(), session.message.sentence)

    def _spin(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def _click(self, widget: QWidget) -> None:
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self._mouse(widget, kind, widget.rect().center())

    def _mouse(self, widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        place, screen = QPointF(at), QPointF(widget.mapToGlobal(at))
        modifiers = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QMouseEvent(kind, place, screen, button, held, modifiers))

    def _key(self, widget: QWidget, key: Qt.Key) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def _canvas_pixels(self) -> np.ndarray[Any, np.dtype[np.uint32]]:
        image = self._window.canvas.grab().toImage()
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
        return np.frombuffer(image.constBits(), np.uint32).copy()

    def _size_of(self, path: Path) -> tuple[int, int]:
        from PIL import Image

        with Image.open(path) as image:
            image.load()
            return image.size

    def _shoot(self, name: str) -> None:
        if self._shots is None:
            return
        self._shots.mkdir(parents=True, exist_ok=True)
        self._spin(80)
        path = self._shots / f"{name}.png"
        if self._window.grab().save(str(path)):
            self._report.screenshots.append(path.name)
