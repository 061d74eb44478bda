"""Snapshots of one photo."""

import numpy as np
from PySide6.QtCore import Qt

from app.document.paint import Layer

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def names(window):
    window.snapshots.fill()
    return [action.text() for action in window.snapshots.menu.actions()]


def test_a_snapshot_brings_settings_and_paint_back_exactly(qtbot, opened, photo_path):
    session = opened.session
    assert names(opened) == ["None yet"]
    session.change("alpha", 0.21, text="Alpha")
    marks = session.marks.copy()
    marks[2:5, 3:6] = 2
    session.repaint({Layer.MARKS: marks}, "Paint")
    before = session.recipe
    qtbot.keyClick(opened, "S", KEYS)
    session.clear_paint("Clear")
    session.change_scale(2, text="Size")
    session.change("alpha", 0.8, text="Alpha")
    after = session.recipe
    qtbot.keyClick(opened, "S", KEYS)
    assert [name.split(",")[0] for name in names(opened)] == ["Snapshot 2", "Snapshot 1"]
    opened.snapshots.menu.actions()[1].trigger()
    assert session.recipe == before and np.array_equal(session.marks, marks)
    session.undo_stack.undo()
    assert session.recipe == after


def test_another_photo_has_none(qtbot, opened):
    opened.snapshots.take()
    opened.files.open_sample()
    qtbot.waitUntil(lambda: "sample" in opened.windowTitle())
    assert names(opened) == ["None yet"]
