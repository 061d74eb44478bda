from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest


def test_hovering_reads_out_the_token(qtbot, opened):
    QTest.mouseMove(opened.canvas, opened.canvas.rect().center() + QPoint(40, 0))
    text = opened.status.hover.text()
    info = opened.canvas.hand.hover()
    assert f"x {info.x}, y {info.y}" in text
    assert f"Token {info.col}, {info.row}" in text
    assert f"code {opened.session.result.tokens[info.row, info.col]}" in text
    assert "confidence" in text
    assert "kept" in text or "regenerated" in text
