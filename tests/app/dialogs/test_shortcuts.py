"""The sheet of keys: whole, quick to open, read and scrolled by keyboard, in both directions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from app.dialogs.shortcuts import ShortcutSheet
from tests.app.inputs import choose_theme


@pytest.fixture
def sheet(qtbot, opened):
    qtbot.keyClicks(opened.canvas, "?")
    sheet = opened.findChild(ShortcutSheet)
    qtbot.waitUntil(sheet.isVisible)
    yield sheet
    if isValid(sheet):
        sheet.close()


def lines(table):
    return table.toPlainText().replace("\N{FIRST STRONG ISOLATE}", "").splitlines()


def blocks(table):
    block = table.document().begin().next()
    while block.isValid():
        yield block
        block = block.next()


def test_it_lists_every_key_and_fits_the_screen(opened, sheet):
    text = "\n".join(table.toPlainText() for table in sheet.tables)
    for action in opened.actions_by_name:
        for key in action.shortcuts():
            assert key.toString(QKeySequence.SequenceFormat.NativeText) in text
    assert sheet.findChild(QScrollArea).widget().sizeHint().height() < 1000
    assert sheet.height() <= sheet.screen().availableSize().height()


def test_few_widgets_make_it_since_each_costs_time_when_it_opens(sheet):
    rows = sum(len(table.rows) for table in sheet.tables)
    assert len(sheet.findChildren(QWidget)) < rows > 80


def test_lines_are_read_in_order_each_with_key_and_meaning(sheet):
    order, widget = [], sheet.focusWidget()
    while widget not in order:
        order.append(widget)
        widget = widget.nextInFocusChain()
        while widget not in sheet.tables:
            widget = widget.nextInFocusChain()
    assert set(order) == set(sheet.tables)
    columns = [table.mapTo(sheet, table.rect().topLeft()).toTuple() for table in order]
    assert columns == sorted(columns)  # down the first column, then the next
    for table in order:
        assert lines(table) == [table.accessibleName(), *map("\t".join, table.rows)]


def test_the_keyboard_reads_line_by_line_and_the_sheet_follows(qtbot, sheet):
    sheet.resize(500, 300)
    area = sheet.findChild(QScrollArea)
    bar, table = area.verticalScrollBar(), sheet.focusWidget()
    assert table.textCursor().block().text() == "\t".join(table.rows[0])
    for _ in range(len(table.rows) - 1):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.textCursor().block().text() == "\t".join(table.rows[-1])
    place = table.viewport().mapTo(area.viewport(), table.cursorRect().center())
    assert bar.value() > 0 and area.viewport().rect().contains(place)
    before = bar.value()
    qtbot.keyClick(table, Qt.Key.Key_PageDown)
    assert bar.value() > before
    qtbot.keyClick(table, Qt.Key.Key_PageUp)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert sheet.focusWidget() is not table and sheet.focusWidget() in sheet.tables
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Escape)
    assert not isValid(sheet) or not sheet.isVisible()


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("direction", [*Qt.LayoutDirection][:2])
def test_every_key_lies_in_its_frame_and_no_frame_on_a_meaning(
    qtbot, qapp, opened, theme, direction
):
    choose_theme(qtbot, opened, theme)
    qapp.setLayoutDirection(direction)
    try:
        sheet = ShortcutSheet(opened.actions_by_name, opened)
        sheet.show()
        backwards = direction is Qt.LayoutDirection.RightToLeft
        for table in sheet.tables:
            for block in blocks(table):
                line, frame = block.layout().lineAt(0), table.frame_of(block)
                tab = block.text().index("\t")
                meaning, end = line.cursorToX(tab + 1), line.cursorToX(len(block.text()))
                meaning, end = (x[0] if isinstance(x, tuple) else x for x in (meaning, end))
                offset = table.document().documentLayout().blockBoundingRect(block).x()
                apart = (
                    frame.left() - meaning - offset
                    if backwards
                    else (meaning + offset - frame.right())
                )
                assert apart > 4 and block.layout().lineCount() == 1
                assert table.viewport().rect().contains(frame.toAlignedRect())
                ends = [x + offset for x in (meaning, end)]
                assert min(ends) >= 0 and max(ends) <= table.width()
        table = sheet.tables[0]
        sheet.tables[1].setFocus()
        seen = table.grab().toImage()
        frame = table.frame_of(next(blocks(table))).toAlignedRect()
        ground = seen.pixelColor(frame.left() + 4, frame.top() + 3)
        assert ground == QColor(opened.theme.colours.control)
        sheet.close()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
