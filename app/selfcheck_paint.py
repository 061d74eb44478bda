"""What the self check does with brush and paint."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QEvent, QPoint

from app.selfcheck_driver import Driver
from models.recipe import Mark


def _paint(check: Driver) -> None:
    """Force tokens with a stroke."""
    window, session = check.window, check.window.session
    with check.action("paint") as action:
        window.actions_by_name["REFINE"].trigger()
        canvas, count = window.canvas, session.undo_stack.count()
        start = QPoint(canvas.width() * 5 // 16, canvas.height() * 2 // 5)
        check.mouse(canvas, QEvent.Type.MouseButtonPress, start)
        slowest = 0.0
        for step in range(1, 16):
            began = time.perf_counter()
            check.mouse(canvas, QEvent.Type.MouseMove, start + QPoint(6 * step, 4 * step))
            slowest = max(slowest, time.perf_counter() - began)
            check.spin(8)
        check.mouse(canvas, QEvent.Type.MouseButtonRelease, start + QPoint(90, 60))
        forced = session.marks == Mark.REFINE
        check.expect(bool(forced.any()), "the brush left no mark")
        check.expect(session.undo_stack.count() == count + 1, "the stroke is not one undo step")
        check.until_fresh("the picture did not follow the brush")
        assert session.result is not None
        check.expect(not session.result.keep_0[forced].any(), "forced tokens were kept")
        action.seen = f"{int(forced.sum())} tokens forced, slowest {slowest * 1000:.1f} ms"
    check.shoot("5-painted")


def _undo(check: Driver) -> None:
    """Take the stroke back and make it again."""
    session = check.window.session
    with check.action("undo and redo") as action:
        painted = session.marks.copy()
        check.window.actions_by_name["undo"].trigger()
        check.expect(not session.marks.any(), "undo left marks")
        check.window.actions_by_name["redo"].trigger()
        check.expect(np.array_equal(session.marks, painted), "redo lost marks")
        check.until_fresh("the picture did not follow")
        action.seen = f"{session.undo_stack.count()} steps in the history"


STEPS = (_paint, _undo)
