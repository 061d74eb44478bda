"""Every label is whole at every width of the window, also in a language 40 % longer."""

import re
from itertools import combinations, product
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTranslator
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLayout,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from app.languages.choice import LANGUAGES
from app.languages.window import speak
from app.widgets.controls import ElidedLabel
from app.widgets.proof_card import ProofCard
from app.window.window import Window
from tests.app.inputs import NONE

WORD = re.compile(r"(?<![{<&/\w:])[A-Za-z]{2,}(?![\w}>:])")
WIDTHS = (1000, 1100, 1280, 1366, 1600, 1920, 2560, 3840)


class Longer(QTranslator):
    """Makes every text 40 % longer, and leaves keys, tags and places for values alone."""

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return WORD.sub(lambda word: word[0] + "o" * round(0.4 * len(word[0])), source)


@pytest.fixture(params=["en", "longer"])
def window(request, qtbot, qapp, preferences, pipeline, photo_path):
    """The window with all it can show; its parameter is a language, or one 40 % longer."""
    translator = Longer()
    if request.param == "longer":
        qapp.installTranslator(translator)
    else:
        speak(request.param)
    made = Window(preferences, lambda: pipeline)
    made.show()
    made.start(photo_path)
    qtbot.waitUntil(lambda: made.session.result is not None and not made.session.is_stale)
    made.snapshots.take("Snapshot")
    made.files.open_sample()
    qtbot.waitUntil(lambda: made.photos.are_several and made.session.result is not None)
    made.strip.go(made.photos.find(photo_path))
    qtbot.waitUntil(lambda: made.session.photo.path == photo_path)
    qtbot.waitUntil(lambda: made.session.result is not None and not made.session.is_stale)
    for section in made.sidebar.sections:
        section.set_open(True)
    made.reference.load(photo_path)
    qtbot.waitUntil(lambda: made.reference.measuring.nearness is not None)
    yield made
    qapp.removeTranslator(translator)
    speak("en")
    made.closing.close_anyway()
    made.deleteLater()


def text_of(widget):
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def cut(widget):
    """True if a part of the text of a widget has no room."""
    if isinstance(widget, QLabel):
        if widget.wordWrap() or "<" in widget.text():
            return widget.height() < widget.heightForWidth(widget.width())
        return not isinstance(widget, ElidedLabel) and widget.width() < widget.sizeHint().width()
    if isinstance(widget, ProofCard):
        return widget.caption(widget.width())[2].endswith("…")
    if isinstance(widget, QAbstractSpinBox):
        line = widget.lineEdit()
        return line.width() < line.fontMetrics().horizontalAdvance(line.text()) + 2
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = widget.style().subControlRect(kind, option, part, widget)
        return room.width() < widget.fontMetrics().horizontalAdvance(widget.currentText())
    if isinstance(widget, QToolButton) and widget.objectName() == "sectionHeader":
        return widget.width() < widget.fontMetrics().horizontalAdvance(widget.text()) + 36
    return widget.width() < widget.sizeHint().width()


def faults(parent):
    """What has no room, once every text that just came has been laid out."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    kinds = (QLabel, QAbstractButton, QComboBox, QAbstractSpinBox)
    for widget in (each for kind in kinds for each in parent.findChildren(kind)):
        if not widget.isVisible() or not text_of(widget):
            continue
        seen = widget.visibleRegion().boundingRect()
        if not seen.isEmpty() and seen.width() < widget.width():
            yield "clipped", text_of(widget), (seen.width(), widget.width())
        elif cut(widget):
            size, wanted = widget.size(), widget.sizeHint()
            yield "cut", text_of(widget), (size.toTuple(), wanted.toTuple())
    for layout in parent.findChildren(QLayout):
        shown = (layout.itemAt(number).widget() for number in range(layout.count()))
        placed = [each for each in shown if each is not None and each.isVisible()]
        for one, other in combinations(placed, 2):
            if one.geometry().intersects(other.geometry()):
                yield "overlap", named(one), named(other)


def named(widget):
    return type(widget).__name__, getattr(widget, "text", widget.accessibleName)()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_label_of_the_window(qtbot, window, width):
    window.resize(width, 2600)
    qtbot.waitUntil(lambda: window.toolbar.width() == width)
    for name in ("FILL", "ALPHA"):
        window.actions_by_name[name].trigger()
    qtbot.wait(20)
    found = list(faults(window))
    assert not found, "\n".join(map(str, found))
    for action in window.toolbar.actions():
        button = window.toolbar.widgetForAction(action)
        assert button.isVisible() and button.geometry().right() < width


BARS = ("review", "INSPECT")


@pytest.mark.parametrize("photos", [False, True])
@pytest.mark.parametrize("name", BARS)
def test_every_label_of_the_bars(qtbot, request, window, name, photos):
    """At the smallest width; a bar leaves the window as wide as it was, and keeps its keys."""
    window.actions_by_name["photos"].setChecked(photos)
    window.resize(WIDTHS[0], 1200)
    qtbot.waitUntil(lambda: window.toolbar.width() == WIDTHS[0])
    window.actions_by_name[name].trigger()
    bar = window.desk.review.bar if name == "review" else window.desk.inspector.bar
    qtbot.waitUntil(bar.isVisible)
    qtbot.wait(50)
    if name == "INSPECT":
        window.desk.inspector.look_at(3, 4)
        qtbot.waitUntil(lambda: bool(window.desk.inspector.seen))
    assert window.width() == WIDTHS[0]
    found = list(faults(bar))
    if name == "review" and request.node.callspec.params["window"] != "longer":
        assert [each.text().split("  ")[0] for each in bar.buttons.values()][1:] == ["K", "R", "N"]
    window.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE))
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("window", ["en", "longer"], indirect=True)
def test_every_label_of_the_welcome(qtbot, window):
    window.resize(WIDTHS[0], 800)
    window._pages.setCurrentWidget(window.welcome)
    window.dock.hide()
    qtbot.wait(20)
    found = list(faults(window.welcome))
    assert not found, "\n".join(map(str, found))


DIALOGS = ("about", "export_picture", "export_comparison", "batch", "models", "preferences")


@pytest.mark.parametrize("name", DIALOGS)
def test_every_label_of_the_dialogs(qtbot, window, name):
    window.resize(1280, 800)
    before = set(window.findChildren(QDialog))
    window.actions_by_name[name].trigger()
    (dialog,) = set(window.findChildren(QDialog)) - before
    qtbot.waitUntil(dialog.isVisible)
    qtbot.wait(200)
    qtbot.waitUntil(lambda: getattr(dialog, "is_settled", True))
    found = list(faults(dialog))
    dialog.close()
    assert not found, "\n".join(map(str, found))


SPOKEN = [code for code in LANGUAGES if code != "en"]


@pytest.mark.parametrize("window", SPOKEN, indirect=True)
def test_every_label_in_every_language(qtbot, request, window):
    """At the smallest width, where there is least room."""
    test_every_label_of_the_window(qtbot, window, WIDTHS[0])
    for name, photos in product(BARS, (False, True)):
        test_every_label_of_the_bars(qtbot, request, window, name, photos)
    for name in DIALOGS:
        test_every_label_of_the_dialogs(qtbot, window, name)


@pytest.mark.parametrize("name", (*DIALOGS, "shortcuts"))
def test_every_dialog_opens_within_a_small_screen(qtbot, window, monkeypatch, name):
    screen = SimpleNamespace(availableSize=lambda: QSize(1000, 700))
    monkeypatch.setattr(QWidget, "screen", lambda widget: screen)
    before = set(window.findChildren(QDialog))
    window.actions_by_name[name].trigger()
    (dialog,) = set(window.findChildren(QDialog)) - before
    qtbot.waitUntil(dialog.isVisible)
    size = dialog.size()
    dialog.close()
    assert size.width() <= 1000 and size.height() <= 700, size
