"""The strip by mouse and keys."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.app.inputs import LEFT, choose_theme, fresh, told


@pytest.fixture
def strip(qtbot, window, tmp_path):
    """A strip of three photos, the first of them shown."""
    paths = []
    for number in range(3):
        path = tmp_path / f"photo {number} with a name that is too long.png"
        pixels = np.random.default_rng(number).integers(0, 255, (6, 8, 3), np.uint8)
        Image.fromarray(pixels).resize((64, 48)).save(path)
        paths.append(path)
    window.files.open_all(paths)
    qtbot.waitUntil(lambda: fresh(window) and not window.strip.thumbnails.is_working)
    return window.strip.strip


def at(window):
    entries = window.photos.all
    return entries.index(window.photos.current) if fresh(window) else -1


def test_a_click_shows_a_photo_and_arrows_go_on(qtbot, window, strip):
    qtbot.mouseClick(strip.viewport(), LEFT, pos=strip.place_of(window.photos.all[1]))
    qtbot.waitUntil(lambda: at(window) == 1)
    assert strip.currentIndex().row() == 1 and strip.hasFocus()
    for key, row in (
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Up, 1),
    ):
        qtbot.keyClick(strip, key)
        qtbot.waitUntil(lambda row=row: at(window) == row)
    window.strip.step(1)
    qtbot.waitUntil(lambda: at(window) == 2)
    assert strip.currentIndex().row() == 2


def test_other_keys_are_the_window_s(qtbot, window, strip):
    strip.setFocus()
    qtbot.keyClick(strip, "m")
    assert window.actions_by_name["heatmap"].isChecked()


@pytest.mark.parametrize("way", ["Delete", "middle button", "menu", "others"])
def test_photos_are_closed(qtbot, window, strip, way):
    last, place = window.photos.all[2], strip.place_of(window.photos.all[2])
    if way == "Delete":
        strip.setFocus()
        strip.setCurrentIndex(strip.model().index(2, 0))
        qtbot.keyClick(strip, Qt.Key.Key_Delete)
    elif way == "middle button":
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    else:
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, place, strip.viewport().mapToGlobal(place))
        QApplication.sendEvent(strip.viewport(), event)
        menu = strip.findChild(QMenu)
        menu.actions()[1 if way == "menu" else 2].trigger()
        menu.close()
    qtbot.waitUntil(lambda: told(window, "losed"))
    assert (last in window.photos.all) == (way == "others")
    assert len(window.photos.all) == (1 if way == "others" else 2)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_shown_photo_has_a_frame_in_the_accent(qtbot, window, strip, theme):
    choose_theme(qtbot, window, theme)
    image = strip.viewport().grab().toImage()
    frames = []
    for entry in window.photos.all:
        x = strip.place_of(entry).x()
        top = strip.visualRect(strip.model().index(window.photos.all.index(entry), 0)).top()
        pixels = {image.pixelColor(x, top + row).name() for row in range(4, 9)}
        frames.append(window.theme.colours.focus in pixels)
    assert frames == [True, False, False]


def test_screen_readers_hear_names(strip):
    index = strip.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("photo 0")
    assert "\n" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert strip.accessibleName() and strip.model().index(0, 0, index).data() is None


def test_a_press_beside_the_photos_does_nothing(qtbot, window, strip):
    qtbot.mouseClick(strip.viewport(), LEFT, pos=QPoint(5, strip.viewport().height() - 3))
    qtbot.wait(20)
    assert at(window) == 0
