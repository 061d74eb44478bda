"""Files, pictures and addresses that are dropped on the window or pasted into it."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from app.document.incoming import Incoming

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
WEB = "https://example.org/photos/cat.jpg"
pytestmark = pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")  # since 6.11


def fresh(window):
    return window.session.result is not None and not window.session.is_stale


def enter(widget, data):
    """Hold something over the middle of a widget; True if it may be dropped."""
    at = widget.rect().center()
    event = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def let_go(widget, data):
    at = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QDropEvent(at, Qt.DropAction.CopyAction, data, LEFT, PLAIN))


def image(alpha=255):
    made = QImage(24, 16, QImage.Format.Format_ARGB32)
    made.fill(alpha << 24 | 0x3060A0)
    return made


def with_image():
    data = QMimeData()
    data.setImageData(image())
    return data


def with_bytes():
    data = QMimeData()
    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(200).save(buffer, "PNG")
    data.setData("image/png", stored)
    return data


def with_both():
    data = with_image()
    data.setUrls([QUrl(WEB)])
    return data


def with_address():
    data = QMimeData()
    data.setUrls([QUrl(WEB)])
    return data


def with_page():
    data = QMimeData()
    data.setHtml(f'<div><img alt="a cat" src="{WEB}"></div>')
    return data


def with_text():
    data = QMimeData()
    data.setText("no picture")
    return data


def places(window):
    """The widgets that a picture can be dropped on: the first page, or all around the picture."""
    if window.session.photo is None:
        return [window, window.welcome, window.welcome.card]
    panel = window.sidebar.restore
    return [window, window.canvas, window.sidebar, panel.alpha.spin.lineEdit(), window.toolbar]


@pytest.mark.parametrize("make", [with_image, with_bytes, with_both])
@pytest.mark.parametrize("start", ["window", "opened"])
def test_a_picture_without_a_file_is_opened_wherever_it_is_dropped(qtbot, request, start, make):
    window = request.getfixturevalue(start)
    for place in places(window):
        assert enter(place, make())
        let_go(place, make())
        qtbot.waitUntil(lambda: window.session.photo and window.session.photo.width == 24)
        qtbot.waitUntil(lambda: fresh(window))
        assert window.session.photo_pixels[0, 0].tolist() == [0x30, 0x60, 0xA0]
        assert window.session.photo.name == "Dropped picture"
        assert window.windowTitle().startswith("Dropped picture")


@pytest.mark.parametrize("make", [with_address, with_page])
@pytest.mark.parametrize("start", ["window", "opened"])
def test_an_address_is_not_visited_and_that_is_said(qtbot, request, start, make):
    window = request.getfixturevalue(start)
    photo = window.session.photo
    for place in places(window):
        window.session.dismiss()
        assert enter(place, make())
        let_go(place, make())
        assert "on the web (example.org)" in window.session.message.sentence
        assert window.message_bar.isVisible() and window.session.photo is photo


def test_dropped_files_are_shown_and_the_first_is_opened(qtbot, opened, tmp_path):
    files = [tmp_path / "a.png", tmp_path / "b.jpg"]
    for width, file in zip((40, 50), files, strict=True):
        Image.new("RGB", (width, 30), (200, 90, 30)).save(file)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    assert Incoming.of(data).path == files[0] and Incoming.of(data).paths == tuple(files)
    opened.actions_by_name["photos"].setChecked(False)  # the strip would take some of the canvas
    plain = opened.canvas.grab().toImage()
    assert enter(opened.canvas, data) and opened.canvas.grab().toImage() != plain
    let_go(opened.canvas, data)
    assert opened.canvas.grab().toImage() == plain
    qtbot.waitUntil(lambda: opened.session.photo.width == 40)


def test_dragged_text_is_refused(opened):
    for place in places(opened):
        assert not enter(place, with_text())


def test_the_invitation_ends_when_the_drag_leaves(window):
    from PySide6.QtGui import QDragLeaveEvent

    assert enter(window.welcome, with_image()) and window.welcome.card.highlighted
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.welcome.card.highlighted


@pytest.mark.parametrize("make", [with_image, with_both, with_bytes])
def test_what_can_be_dropped_can_be_pasted(qtbot, window, make):
    QGuiApplication.clipboard().setMimeData(make())
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: fresh(window))
    assert window.session.photo.width == 24


def test_a_pasted_address_is_said_to_be_one(qtbot, window):
    QGuiApplication.clipboard().setMimeData(with_address())
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    assert "on the web" in window.session.message.sentence


def test_a_copied_result_keeps_transparency(qtbot, window, tmp_path):
    pixels = np.full((16, 24, 4), 200, np.uint8)
    pixels[..., 3] = np.where(np.arange(24) < 12, 0, 255)
    path = tmp_path / "clear.png"
    Image.fromarray(pixels).save(path)
    window.files.open(path)
    qtbot.waitUntil(lambda: fresh(window))
    qtbot.keyClick(window, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(window.message_bar.isVisible)
    copied = Incoming.of(QGuiApplication.clipboard().mimeData()).image
    assert copied.width() == 96
    assert copied.pixelColor(4, 30).alpha() == 0 and copied.pixelColor(90, 30).alpha() == 255
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: window.session.photo.width == 96)
    assert window.session.photo.transparency is not None
