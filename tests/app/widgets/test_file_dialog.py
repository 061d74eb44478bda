"""Qt's file dialog: its icons are seen in every theme, its columns hold their texts."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton, QTreeView

import app
from app.widgets.file_dialog import FileDialog
from tests.app.inputs import choose_theme

NAMES = (
    "backButton", "forwardButton", "toParentButton",
    "newFolderButton", "listModeButton", "detailModeButton",
)  # fmt: skip


@pytest.fixture
def dialog(qtbot, opened, scans):
    (scans / f"{'A long name of a scan ' * 4}.png").write_bytes(b"x" * 12345)
    dialog = FileDialog(opened, "Open", str(scans))
    dialog.setOption(FileDialog.Option.DontUseNativeDialog)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    yield dialog
    dialog.close()


def shades(icon):
    """Lightness of all that is drawn in an icon."""
    image = icon.pixmap(24, 24).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = (image.pixelColor(*point) for point in points)
    return [colour.lightness() for colour in colours if colour.alpha() > 200]


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_every_icon_is_seen_and_follows_the_theme(qtbot, opened, dialog, theme):
    choose_theme(qtbot, opened, theme)
    text = QColor(opened.theme.colours.text).lightness()
    for name in NAMES:
        found = shades(dialog.findChild(QToolButton, name).icon())
        assert found and max(abs(each - text) for each in found) < 12, name


def test_columns_hold_their_texts_and_the_name_takes_the_rest(qtbot, dialog):
    tree = dialog.findChild(QTreeView, "treeView")
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) > 3)
    qtbot.wait(50)
    for column in range(1, 4):
        assert tree.columnWidth(column) >= tree.sizeHintForColumn(column)
    header = tree.header()
    assert header.length() == tree.viewport().width() and tree.columnWidth(0) > 100


def test_nobody_opens_a_file_dialog_of_another_kind():
    for path in Path(app.__file__).parent.glob("**/*.py"):
        calls = (
            node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)
        )
        names = {getattr(call.func, "id", "") for call in calls}
        assert "QFileDialog" not in names, path
