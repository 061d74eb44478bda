"""The program with its window: the Qt application, the first paint, and the way in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.diagnostics import has_display, log_to_file, report
from app.dialogs.system import install_hook
from app.edit.editing import Editing
from app.edit.request import EditRequest
from app.languages.window import asked, speak, wanted
from app.preferences import APP_NAME, EMBED, LANGUAGE, Preferences
from app.threads.garbage import GarbageCollector
from app.widgets.spoken import install_roles
from app.window.window import Window
from resources import app_id

_TURN = 0.001
"""Seconds for which a thread may hold the interpreter while the window waits. At Python's five,
loading torch beside the window held it for up to 160 ms at a time, now for 30 to 50."""


class FirstPaint(QObject):
    """Calls once, after the widget was painted for the first time.

    A thread that imports torch holds the interpreter for tenths of a second. Begun as soon as a
    window is shown, it would keep it empty for that long.
    """

    def __init__(self, widget: QWidget, call: Callable[[], None]) -> None:
        super().__init__(widget)
        self._call = call
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint; the call comes when it has reached the screen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, watched, self._call)
            self.deleteLater()
        return False


class Application(QApplication):
    """The Qt application; takes files that macOS hands to a program that runs already.

    Signals:
        file_requested: The path of one.
    """

    file_requested = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.requested: list[Path] = []
        """Those so far: the first ones come before there is a window."""

    def event(self, event: QEvent) -> bool:
        """Take a file that was double-clicked, or dropped on the icon."""
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            self.requested.append(path)
            self.file_requested.emit(path)
            return True
        return super().event(event)


def make_application(*, offscreen_without_display: bool = False) -> QApplication:
    """Return the Qt application with the program's name.

    Args:
        offscreen_without_display: Draw into memory if there is no display.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    arguments = sys.argv[:1]
    if offscreen_without_display and not has_display():
        arguments += ["-platform", "offscreen"]
    sys.setswitchinterval(_TURN)
    app = Application(arguments)
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName("ITER Studio")
    app.setDesktopFileName(app_id())
    speak(asked() or "en")  # until the preferences are read
    install_roles()
    GarbageCollector(app)
    return app


def run_window(paths: Sequence[Path] = (), reference: Path | None = None) -> int:
    """Show the window until it is closed; return the exit status.

    Args:
        paths: The photos to open.
        reference: The true picture of a single one, to measure the result against.
    """
    if not has_display():
        return _say_no_display()
    app = make_application()
    window = _make_window()

    def start() -> None:
        asked = app.requested if isinstance(app, Application) else []
        window.start(*(paths or asked))
        if reference is not None:
            window.reference.load_with_photo(reference)
        if isinstance(app, Application):
            app.file_requested.connect(window.files.open)

    FirstPaint(window, start)
    window.show()
    return app.exec()


def run_edit(request: EditRequest) -> int:
    """Show the window with a photo of another program; return the exit status."""
    if not has_display():
        return _say_no_display()
    app = make_application()
    window = _make_window()
    editing = begin_editing(window, request)

    def start() -> None:
        window.models.start()
        window.worker.start()
        editing.open()

    FirstPaint(window, start)
    window.show()
    return app.exec() or editing.code


def begin_editing(window: Window, request: EditRequest) -> Editing:
    """Make a window one that saves a photo in its own file, and closes then."""
    editing = Editing(
        request,
        window.session,
        window.files,
        window.file_worker,
        window.models,
        window.actions_by_name,
        window,
        embed=window.preferences.get(EMBED),
    )
    window.autosave.keeps_sidecars = False  # they would meet the result in the photo's place
    window.closing.ask_about(lambda: editing.loss)
    centre = window.centralWidget()
    if centre is not None and (layout := centre.layout()) is not None:
        layout.addWidget(editing.bar)
    editing.saved.connect(window.closing.close_anyway)
    return editing


def _make_window() -> Window:
    log_to_file()
    preferences = Preferences()
    speak(wanted(preferences.get(LANGUAGE)))
    window = Window(preferences)
    install_hook(window, partial(report, window.session))
    return window


def _say_no_display() -> int:
    sys.stderr.write("There is no display to show the window on. See iter-studio --help.\n")
    return 1
