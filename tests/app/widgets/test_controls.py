from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from app.canvas import ViewMode
from app.widgets.controls import ElidedLabel
from tests.app.inputs import LEFT, SHIFT, wheel


def shown(label):
    return label.grab().toImage()


def test_a_long_text_takes_the_room_there_is(qtbot):
    box, label = QWidget(), ElidedLabel()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    row.addWidget(label, 1)
    row.addWidget(QLabel("after"))
    label.setText("a text of many words that does not fit")
    assert box.minimumSizeHint().width() < label.sizeHint().width()
    box.resize(180, 40)
    box.show()
    cut = shown(label)
    label.setText("a text of many words that does not fit, and is different at its end")
    assert shown(label) == cut
    label.setText("short")
    assert shown(label) != cut


def test_shift_drags_finely(opened):
    row = opened.sidebar.restore.alpha
    slider = row.slider
    middle = slider.height() // 2
    start = QPoint(slider.width() // 2, middle)
    QTest.mousePress(slider, LEFT, SHIFT, start)
    assert row.value == 0.5
    press = start + QPoint(50, 0)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(press),
        QPointF(slider.mapToGlobal(press)),
        Qt.MouseButton.NoButton,
        LEFT,
        SHIFT,
    )
    QApplication.sendEvent(slider, move)
    QTest.mouseRelease(slider, LEFT, SHIFT, press)
    assert 0.5 < row.value < 0.55


def test_the_wheel_scrolls_unless_it_is_meant(opened):
    row = opened.sidebar.restore.steps
    opened.canvas.setFocus()
    for widget in (row.slider, row.spin):
        assert not wheel(widget, 120)
    assert not wheel(opened.sidebar.restore.histogram.viewport(), 120)
    assert opened.session.settings.steps == 8
    row.slider.setFocus()
    assert not wheel(row.slider, 120)
    assert wheel(row.slider, 120, SHIFT)
    assert opened.session.settings.steps == 9


def test_a_double_click_on_the_name_resets(qtbot, opened):
    row = opened.sidebar.restore.steps
    row.spin.setValue(20)
    assert opened.session.settings.steps == 20
    qtbot.mouseDClick(row.label, LEFT)
    assert opened.session.settings.steps == 8


def test_typing_a_number_triggers_no_shortcut(qtbot, opened):
    spin = opened.sidebar.restore.alpha.spin
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "0.31")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert opened.session.settings.alpha == 0.31
    assert opened.canvas.view_mode is ViewMode.SPLIT
