from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.widgets.controls import ElidedLabel


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
