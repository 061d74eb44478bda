"""The self check's search for faces and lettering, in a picture with lettering made for it."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QPointF, Qt

from app.selfcheck.driver import Driver
from models.detection import Kind
from models.recipe import Mark

_LINES = (("HARBOUR STREET", 70, 0.9), ("open from nine to five", 120, 0.6))


def _write_picture(path: Path) -> None:
    """Write two lines of lettering on a soft ground."""
    y, x = np.mgrid[:200, :320]
    ground = (150 + 40 * np.sin(x / 60), 160 + 30 * np.cos(y / 50), 140 + 20 * np.sin((x + y) / 80))
    pixels = np.stack(ground, axis=2).astype(np.uint8)
    for text, row, size in _LINES:
        cv2.putText(pixels, text, (30, row), cv2.FONT_HERSHEY_SIMPLEX, size, (30, 25, 40), 2)
    _, data = cv2.imencode(".png", pixels)
    path.write_bytes(data.tobytes())


def _faces(check: Driver) -> None:
    """Find the lettering, leave a line out by a click, keep the other, and take that back."""
    window, session, finder = check.window, check.window.session, check.window.desk.finder
    path = check.folder / "lettering.png"
    with check.apart():
        _write_picture(path)
    window.files.open(path)
    check.until(lambda: session.photo is not None and session.photo.path == path, "not opened")
    check.until_fresh("the lettering was not restored")
    with check.action("faces") as action:
        before, recipe, count = check.result, session.recipe, session.undo_stack.index()
        window.actions_by_name["find"].trigger()
        check.until(lambda: bool(finder.bar.cards), "no lettering was found")
        kinds = [find.kind for find in finder.finds]
        check.expect(kinds == [Kind.LETTERING] * 2, f"found {kinds}")
        check.expect(session.recipe == recipe, "it was kept unasked")
        check.shoot("faces")
        _click_spot(check, 1)
        check.expect(len(finder.chosen) == 1, "the click ticked nothing off")
        check.shoot("faces-one")
        check.key(window.canvas, Qt.Key.Key_Return)
        check.expect(not finder.is_open, "Enter did not close the bar")
        kept = session.marks == Mark.KEEP
        check.expect(bool(kept.any()) and session.recipe != recipe, "nothing is kept")
        check.expect(session.undo_stack.index() == count + 1, "it is not one undo step")
        check.until_fresh("the picture did not follow")
        check.expect(check.result.keep_0[kept].all(), "what is kept was regenerated")
        check.shoot("faces-kept")
        check.go_back(count)
        check.expect(session.recipe == recipe, "undo left something in the recipe")
        check.expect_same(before, "undo")
        action.seen = f"2 areas of lettering, {int(kept.sum())} tokens kept and given back"


def _click_spot(check: Driver, number: int) -> None:
    """Click into the middle of a find with the hand."""
    window, photo = check.window, check.window.session.photo
    assert photo is not None
    window.actions_by_name["PAN"].trigger()
    box, height = window.desk.finder.finds[number].box, window.session.output_size[0]
    middle = QPointF(box.left + box.width / 2, box.top + box.height / 2) * (height / photo.height)
    check.click(
        window.canvas, window.canvas.from_output(middle).toPoint() + QPointF(9, 0).toPoint()
    )


STEPS = (_faces,)
