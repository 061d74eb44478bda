"""States that the self check looks at: first-run hints, views, texts while waiting, dialogs."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QDialog

from app.canvas import ViewMode
from app.dialogs.comparison import ExportDialog
from app.dialogs.picture import PictureDialog
from app.dialogs.shortcuts import ShortcutSheet
from app.selfcheck.driver import CheckError, Driver
from models.events import Notice


def _hints(check: Driver) -> None:
    """Read the first-run hints to the end."""
    window, hints = check.window, check.window.hints
    with check.action("first-run hints") as action:
        window.actions_by_name["hints"].trigger()
        titles: list[str] = []
        while hints.isVisible() and hints.title.text() not in titles:
            titles.append(hints.title.text())
            check.shoot(f"hint-{len(titles)}")
            check.click(hints.next)
        check.expect(not hints.isVisible() and len(titles) > 3, f"the hints were {titles}")
        action.seen = f"{len(titles)} hints"


def _views(check: Driver) -> None:
    """Go through the views by their keys, and hold the original."""
    canvas = check.window.canvas
    with check.action("views") as action:
        looks = []
        for mode in (*ViewMode, ViewMode.SPLIT):
            check.shortcut(check.window.actions_by_name[mode.name].shortcut())
            check.expect(canvas.view_mode is mode, f"{mode.name} shows {canvas.view_mode}")
            looks.append(check.canvas_pixels().tobytes())
            check.shoot(f"view-{mode.name.lower().replace('_', '-')}")
        check.expect(len(set(looks)) == len(ViewMode), "two views look alike")
        check.key(canvas, Qt.Key.Key_Backslash, release=False)
        check.expect(check.canvas_pixels().tobytes() not in looks, "the original is not shown")
        check.key(canvas, Qt.Key.Key_Backslash, press=False)
        check.expect(check.canvas_pixels().tobytes() == looks[-1], "the original does not go away")
        action.seen = f"{len(ViewMode)} views and the original"


def _zoom(check: Driver) -> None:
    """Zoom at the pointer, pan, use the navigator, go back."""
    canvas = check.window.canvas
    with check.action("zoom and pan") as action:
        fitted, at = canvas.zoom, canvas.rect().center() + QPoint(90, 60)
        under = canvas.to_output(at.toPointF(), pane=0)
        for _ in range(8):
            check.wheel(canvas, 120, at)
        zoomed = canvas.zoom
        drift = canvas.to_output(at.toPointF(), pane=0) - under
        check.expect(canvas.zoom > 3 * fitted, "the wheel does not zoom")
        check.expect(drift.manhattanLength() < 2, "the place under the pointer has moved")
        check.expect(canvas.navigator.isVisible(), "there is no navigator")
        before = canvas.viewport_rect()
        check.drag(canvas, at, at - QPoint(150, 90))
        after = canvas.viewport_rect()
        check.expect(after.left > before.left and after.top > before.top, "dragging does not pan")
        check.shoot("zoomed")
        check.click(canvas.navigator, QPoint(4, 4))
        check.expect(
            canvas.viewport_rect().left < after.left, "the navigator does not move the view"
        )
        check.key(canvas, Qt.Key.Key_F)
        check.expect(canvas.is_fitted, "F does not fit")
        action.seen = f"{100 * fitted:.0f} % to {100 * zoomed:.0f} %"


def _layers(check: Driver) -> None:
    """Read a token out; outline what is below alpha."""
    window, canvas = check.window, check.window.canvas
    with check.action("outline and readout") as action:
        before = check.canvas_pixels()
        check.key(canvas, Qt.Key.Key_O)
        changed = int(np.count_nonzero(check.canvas_pixels() != before))
        # A border is drawn along a side of a token, 7 pixels here; the split view shows half.
        borders = _borders(check)
        check.expect(changed > borders > 0, "the outline is not shown")
        check.mouse(canvas, QEvent.Type.MouseMove, canvas.rect().center() + QPoint(120, 20))
        action.seen = window.status.hover.text()
        check.expect(action.seen.count("\N{MIDDLE DOT}") >= 4, f"no code in “{action.seen}”")
        window.actions_by_name["heatmap"].trigger()
        check.shoot("heatmap-outline")
        window.actions_by_name["heatmap"].trigger()
        check.key(canvas, Qt.Key.Key_O)


def _borders(check: Driver) -> int:
    """Number of neighbouring tokens that alpha separates."""
    session = check.window.session
    assert session.result is not None
    below = session.result.confidence_l < session.settings.alpha
    return sum(int(np.count_nonzero(np.diff(below, axis=axis))) for axis in (0, 1))


def _waiting(check: Driver) -> None:
    """Turn live off, change alpha, stop, read the status, go on."""
    window, session = check.window, check.window.session
    with check.action("live off and on") as action:
        window.actions_by_name["live"].trigger()
        check.key(window.sidebar.restore.alpha.slider, Qt.Key.Key_Right)
        check.expect(
            session.is_stale and not session.is_pending, "a run started without being asked for"
        )
        action.seen = window.status.state.text()
        check.expect("Ctrl+R" in action.seen, f"the status says “{action.seen}”")
        check.shoot("live-off")
        window.actions_by_name["undo"].trigger()
        window.actions_by_name["live"].trigger()
        check.until_fresh("the picture is not up to date")


def _notice(check: Driver) -> None:
    """Report a failure that was dealt with."""
    session = check.window.session
    with check.action("notice") as action:
        sentence = "The graphics card failed, so the processor is used until the next start."
        session.apply(Notice(sentence))
        check.expect(check.window.message_bar.isVisible(), "the notice is not shown")
        action.seen = check.window.message_bar.text.text()
        check.shoot("notice")
        session.dismiss()


def _oversize(check: Driver) -> None:
    """Ask for more than the memory holds; be warned instead of run."""
    window, session = check.window, check.window.session
    with check.action("too large") as action:
        before, session.free_bytes = session.free_bytes, lambda: 1 << 20
        check.click(window.sidebar.restore.scale.preset(8))
        check.expect(session.message is not None, "no message is shown")
        assert session.message is not None
        check.expect(session.activity is None and not session.is_pending, "it runs anyway")
        action.seen = session.message.sentence
        check.shoot("too-large")
        session.free_bytes = before
        window.actions_by_name["undo"].trigger()
        session.dismiss()
        check.until_fresh("the picture is not up to date")


def _dialogs(check: Driver) -> None:
    """Open the dialogs and close them again."""
    window = check.window
    with check.action("dialogs") as action:
        names = {
            "shortcuts": ShortcutSheet,
            "export_picture": PictureDialog,
            "export_comparison": ExportDialog,
        }
        for name, kind in names.items():
            window.actions_by_name[name].trigger()
            dialog = window.findChild(kind)
            if not isinstance(dialog, QDialog):
                raise CheckError(f"{name} opens nothing")
            check.until(dialog.isVisible, f"{name} is not shown")
            if isinstance(dialog, ExportDialog):
                check.until(dialog.save.isEnabled, "there is no preview")
            check.spin(600 if isinstance(dialog, PictureDialog) else 60)  # it draws a preview
            check.shoot(name.replace("_", "-"), dialog)
            dialog.close()
            check.until(lambda kind=kind: window.findChild(kind) is None, f"{name} does not close")
        action.seen = ", ".join(names)


LOOKS = (_hints, _views, _zoom, _layers)
STATES = (_waiting, _notice, _oversize, _dialogs)
