"""The program with its window: the Qt application, the first paint, and the way in."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.diagnostics import log_to_file, report
from app.dialogs.system import install_hook
from app.preferences import APP_NAME, Preferences
from app.window.window import Window


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
    app = QApplication(arguments)
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName("ITER Studio")
    app.setDesktopFileName(APP_NAME)
    return app


def has_display() -> bool:
    """True if a window could be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_window(path: Path | None = None, reference: Path | None = None) -> int:
    """Show the window until it is closed; return the exit status.

    Args:
        path: The photo to open.
        reference: Its true picture, to measure the result against.
    """
    if not has_display():
        sys.stderr.write("There is no display to show the window on. See iter-studio --help.\n")
        return 1
    app = make_application()
    log_to_file()
    window = Window(Preferences())
    install_hook(window, partial(report, window.session))
    if reference is not None:
        window.reference.load_with_photo(reference)
    FirstPaint(window, partial(window.start, path))
    window.show()
    return app.exec()
