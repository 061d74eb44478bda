import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from app.canvas import HoverInfo
from app.document.paint import Layer


def test_hovering_reads_out_the_token(qtbot, opened):
    QTest.mouseMove(opened.canvas, opened.canvas.rect().center() + QPoint(40, 0))
    text = opened.status.hover.text()
    info = opened.canvas.hand.hover()
    assert f"x {info.x}, y {info.y}" in text
    assert f"Token {info.col}, {info.row}" in text
    assert f"code {opened.session.result.tokens[info.row, info.col]}" in text
    assert "confidence" in text
    assert "kept" in text or "regenerated" in text


def test_a_chosen_token_is_called_so(qtbot, opened):
    codes = np.full(opened.session.marks.shape, 3, np.uint16)
    opened.session.repaint({Layer.CHOSEN: codes}, "Choose")
    info = HoverInfo(row=2, col=3, y=17, x=25)
    opened.status.show_hover(info)
    assert "chosen by hand" in opened.status.hover.text()
    opened.session.repaint({Layer.MARKS: np.ones_like(opened.session.marks)}, "Lock")
    opened.status.show_hover(info)
    assert "locked by hand" in opened.status.hover.text()
