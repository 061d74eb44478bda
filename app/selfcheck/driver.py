"""Means to drive the real window and to report what happened: for the steps of the self check."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.diagnostics import versions
from app.preferences import HINTS_DONE, THEME, Preferences
from app.threads.runner import Loader
from app.threads.watchdog import Block, Watchdog
from app.window.window import Window
from models.events import Result

_ROUNDING = 257
"""1/255: parts decoded in other windows may be rounded otherwise."""
_LOOK_MS = 5
_ANSWER_MS = 8
THEME_ACTION = "theme"
_USUAL = 1280, 800
"""A screen in memory has 800 by 800, and the window at first no more."""
_RARE = ("window", "model", THEME_ACTION)
"""What nobody does while at work: told by itself, and left out of the longest block."""


class CheckError(Exception):
    """The promised effect of an action did not happen."""


@dataclass(slots=True)
class Action:
    """The record of one action.

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
    """All that was done."""

    actions: list[Action] = field(default_factory=list)
    model_load_block_ms: float = 0.0
    cancel_ms: float | None = None
    screenshots: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Return the report in plain types; ``ok`` says whether all of it worked."""
        steady = [action for action in self.actions if action.name not in _RARE]
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


@dataclass(frozen=True, slots=True)
class Look:
    """The look of the window in a check.

    Attributes:
        size: Width and height in logical pixels; None for that of a first start on a large screen.
        theme: As in the preferences: system, dark or light.
    """

    size: tuple[int, int] | None = None
    theme: str = "system"


class Driver:
    """The real window with real events, and the report that is being written.

    Args:
        report: Where every action is noted.
        folder: Of preferences and files of this check.
        screenshot_dir: Where pictures of the window are kept; None for none.
        load: Makes the pipeline.
        look: Of the window.
        patience_s: How long something that was promised is waited for.
        is_lost: Whether waiting has become in vain.
    """

    def __init__(
        self,
        report: Report,
        folder: Path,
        screenshot_dir: Path | None,
        load: Loader | None,
        look: Look,
        *,
        patience_s: float = 180.0,
        is_lost: Callable[[], bool] = lambda: False,
    ) -> None:
        self.report = report
        self.patience_s = patience_s
        self._is_lost = is_lost
        self.folder = folder
        self.shots = screenshot_dir
        self.watchdog = Watchdog()
        self._block = Block()
        preferences = Preferences(folder)
        preferences.set(HINTS_DONE, True)
        preferences.set(THEME, look.theme)
        began = time.perf_counter()
        self.window = Window(preferences, load)
        self.built_ms = (time.perf_counter() - began) * 1000
        self.window.resize(*(look.size or _USUAL))

    def close(self) -> None:
        """Leave no thread behind."""
        self.watchdog.stop()
        if self.window.worker.is_running:
            self.window.closing.close_anyway()
        self.window.deleteLater()

    @contextmanager
    def action(self, name: str) -> Iterator[Action]:
        """Measure one action; what it expects in vain ends it."""
        action = Action(name)
        self.report.actions.append(action)
        self.spin(4 * _LOOK_MS)  # answers what screenshots and checks held up
        self._block = Block()
        self.watchdog.reset()
        began = time.perf_counter()
        try:
            yield action
            action.ok = True
        except CheckError as error:
            action.seen = str(error)
        action.ms = round((time.perf_counter() - began) * 1000, 1)
        self._note_block()
        action.longest_block_ms = round(self._block.ms, 1)
        action.starved_ms = round(self._block.starved_ms, 1)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Do what only the check does: its time is not that of the window."""
        self._note_block()
        yield
        self.spin(2 * _LOOK_MS)
        self.watchdog.reset()

    def _note_block(self) -> None:
        """Keep the longest block of this action so far."""
        self.spin(2 * _LOOK_MS)
        self._block = max(self._block, self.watchdog.reset(), key=lambda block: block.ms)

    def expect(self, seen: bool | np.bool_, otherwise: str) -> None:
        """Fail the action unless something was seen."""
        if not seen:
            raise CheckError(otherwise)

    def until(self, seen: Callable[[], bool], otherwise: str) -> None:
        """Wait, with a living window, until something is seen."""
        loop, timer = QEventLoop(), QTimer(interval=_LOOK_MS)
        deadline = time.perf_counter() + self.patience_s

        def ends() -> bool:
            return seen() or self._is_lost() or time.perf_counter() > deadline

        timer.timeout.connect(lambda: loop.quit() if ends() else None)
        timer.start()
        loop.exec()
        timer.stop()
        self.expect(seen(), otherwise)

    def until_fresh(self, otherwise: str) -> None:
        """Wait until the picture is what the recipe asks for."""
        session = self.window.session

        def failed() -> bool:
            return session.message is not None and session.message.is_error

        def seen() -> bool:
            return session.result is not None and not session.is_stale

        self.until(lambda: seen() or failed(), otherwise)
        if session.message is not None and session.message.is_error:
            raise CheckError(session.message.sentence)

    def until_written(self, path: Path) -> None:
        """Wait until an export is told."""
        session = self.window.session
        session.dismiss()
        self.until(lambda: session.message is not None, "no answer")
        assert session.message is not None
        self.expect(not session.message.is_error and path.is_file(), session.message.sentence)

    def spin(self, ms: int) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def choose(self, name: str) -> None:
        """Choose a command, and let the window answer before the next one, as a hand does."""
        self.window.actions_by_name[name].trigger()
        self.spin(_ANSWER_MS)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click at a place of a widget, or into its middle."""
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self.mouse(widget, kind, widget.rect().center() if at is None else at)

    @property
    def result(self) -> Result:
        """The result that is shown; there is one."""
        result = self.window.session.result
        assert result is not None
        return result

    def go_back(self, count: int) -> None:
        """Undo until so many steps are left, and wait for the picture."""
        session = self.window.session
        while session.undo_stack.index() > count:
            session.undo_stack.undo()
            self.spin(_LOOK_MS)  # one press of a key each
        self.until_fresh("the picture did not go back")
        self.until(lambda: session.activity is None and not session.is_pending, "a run goes on")

    def expect_same(self, before: Result, what: str) -> None:
        """Fail unless the result has the tokens and, to 1/255, the pixels of one before."""
        now = self.result
        with self.apart():
            apart = np.abs(now.image.astype(np.int32) - before.image).max()
            same = np.array_equal(now.tokens, before.tokens) and apart <= _ROUNDING
        self.expect(bool(same), f"{what}: pixels are {apart} of 65535 apart")

    def drag(self, widget: QWidget, *points: QPoint) -> None:
        """Press at the first point, move through the others, and let go at the last."""
        self.mouse(widget, QEvent.Type.MouseButtonPress, points[0])
        for point in points[1:]:
            self.mouse(widget, QEvent.Type.MouseMove, point)
            self.spin(_ANSWER_MS)
        self.mouse(widget, QEvent.Type.MouseButtonRelease, points[-1])
        self.spin(_ANSWER_MS)

    def mouse(self, widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
        """Send one event of the left button."""
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        place, screen = QPointF(at), QPointF(widget.mapToGlobal(at))
        modifiers = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QMouseEvent(kind, place, screen, button, held, modifiers))

    def wheel(self, widget: QWidget, delta: int, at: QPoint | None = None) -> None:
        """Turn the wheel over a place of a widget, or its middle; 120 is one notch."""
        place, none = QPointF(widget.rect().center() if at is None else at), Qt.MouseButton.NoButton
        event = QWheelEvent(
            place,
            widget.mapToGlobal(place),
            QPoint(),
            QPoint(0, delta),
            none,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def drop(self, widget: QWidget, path: Path) -> None:
        """Drop a file onto a widget that takes files."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        at, copy, left = widget.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        bare = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QDragEnterEvent(at, copy, data, left, bare))
        QApplication.sendEvent(widget, QDropEvent(QPointF(at), copy, data, left, bare))

    def key(
        self, widget: QWidget, key: Qt.Key, *, press: bool = True, release: bool = True
    ) -> None:
        """Press and release a key on a widget; shortcuts of its window go first, as in life."""
        none = Qt.KeyboardModifier.NoModifier
        if press and not self.shortcut(QKeySequence(key)):
            QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, none))
        if release:
            QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, none))

    def shortcut(self, keys: QKeySequence) -> bool:
        """Trigger the action of the window that has these keys; False where none has."""
        for action in self.window.actions_by_name:
            if keys in action.shortcuts() and action.isEnabled():
                action.trigger()
                return True
        for shortcut in self.window.findChildren(QShortcut):
            if shortcut.key() == keys and shortcut.isEnabled():
                shortcut.activated.emit()
                return True
        return False

    def canvas_pixels(self) -> np.ndarray[Any, np.dtype[np.uint32]]:
        """Return what the canvas shows, uint32."""
        with self.apart():
            image = self.window.canvas.grab().toImage()
            image = image.convertToFormat(QImage.Format.Format_ARGB32)
            return np.frombuffer(image.constBits(), np.uint32).copy()

    def size_of(self, path: Path, *, whole: bool = True) -> tuple[int, int]:
        """Return width and height of a picture file; ``whole`` reads all of it."""
        from PIL import Image

        with self.apart(), Image.open(path) as image:
            if whole:
                image.load()
            return image.size

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of a widget, or of the window, if pictures are wanted."""
        if self.shots is None:
            return
        self.shots.mkdir(parents=True, exist_ok=True)
        self.spin(80)
        path = self.shots / f"{name}.png"
        with self.apart():
            if (widget or self.window).grab().save(str(path)):
                self.report.screenshots.append(path.name)
