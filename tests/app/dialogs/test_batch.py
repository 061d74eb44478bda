"""The batch dialog, driven by real events, over the code of the command line."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTreeWidget

from tests.app.dialogs.batches import begin, column, finished, with_model


@pytest.fixture
def pipeline(pipeline):
    return with_model(pipeline)


@pytest.fixture
def dialog(window):
    window.actions_by_name["batch"].trigger()
    return window.batch_dialog


def test_a_folder_is_restored_and_failures_say_why(qtbot, window, dialog, scans):
    assert not dialog.isModal() and not dialog.start.isEnabled()
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: finished(window), timeout=60_000)  # imports torch
    out = scans / "restored"
    written = sorted(str(path.relative_to(out)) for path in out.rglob("*.png"))
    assert written == [f"{name}_iter_x4.png" for name in ("a", "b", "box/e", "d")]
    with Image.open(out / "a_iter_x4.png") as image:
        assert image.size == (64, 48)
    states = column(dialog, 2)
    assert states.count("Restored") == 4
    assert any(state.startswith("Failed: ") and "c.png" in state for state in states)
    assert dialog.open_folder.isVisible()
    assert "4 of 5" in dialog.state.text() and "c.png" in dialog.state.text()
    assert dialog.bar.value() == dialog.bar.maximum()


def test_every_control_has_a_name_a_tip_and_a_keyboard_path(dialog):
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTreeWidget):
        for control in dialog.findChildren(kind):
            if control.objectName().startswith("qt_"):
                continue
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or text, control
            assert control.toolTip(), (control, text)
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, (control, text)
