from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QWidget

from app.window.application import FirstPaint


class Painted(QWidget):
    """Notes when it was painted."""

    def __init__(self, told):
        super().__init__()
        self._told = told

    def paintEvent(self, event):
        self._told.append("paint")


def test_the_call_comes_once_and_after_the_paint(qtbot):
    told = []
    widget = Painted(told)
    qtbot.addWidget(widget)
    FirstPaint(widget, lambda: told.append("call"))
    qtbot.wait(20)
    assert not told  # nothing is painted yet
    widget.show()
    qtbot.waitUntil(lambda: "call" in told)
    widget.update()
    qtbot.waitUntil(lambda: told.count("paint") >= 2)
    qtbot.wait(20)
    assert told[0] == "paint" and told.count("call") == 1


def test_a_file_that_macos_hands_over_is_taken(qapp, tmp_path):
    told = []
    qapp.file_requested.connect(told.append)
    for name in ("photo.png", "other.png"):
        qapp.sendEvent(qapp, QFileOpenEvent(str(tmp_path / name)))
    qapp.file_requested.disconnect(told.append)
    assert told == [tmp_path / "photo.png", tmp_path / "other.png"] == qapp.requested
    qapp.requested = []
