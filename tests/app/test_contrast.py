"""Everything can be read: each control, in each of its states, in every theme.

Text needs a contrast of 4.5 with its ground, icons and other marks need 3 (WCAG 2.2, 1.4.3 and
1.4.11); in high contrast text needs 7 (1.4.6) and marks 4.5. What is disabled is exempt there; here
it must still be seen.
"""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QSlider,
    QToolButton,
)

from app.document.message import Message
from tests.app.inputs import choose_theme

SEEN = 1.4
ALL = pytest.mark.parametrize("theme", ["dark", "light", "contrast"])


def luminance(pixels):
    """Relative luminance of uint8 RGB (..., 3)."""
    share = np.asarray(pixels, np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def ratio(one, other):
    low, high = np.minimum(one, other), np.maximum(one, other)
    return (high + 0.05) / (low + 0.05)


def inside(widget, margin=4):
    """The pixels of a widget on what is behind it, without its frame, uint8 RGB (n, 3)."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    high, wide = pixels.shape[:2]
    return pixels[margin : high - margin, margin : wide - margin].reshape(-1, 3).copy()


def in_sight(widget):
    """True if all of a widget is seen, and not scrolled away."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def contrast(widget):
    """Contrast of what stands out most in a widget with its ground, the most frequent colour."""
    return most_contrast(inside(widget))


def most_contrast(pixels):
    """The same of pixels, uint8 RGB (..., 3)."""
    packed = pixels.reshape(-1, 3).astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    found, counts = np.unique(packed, return_counts=True)
    colours = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1)
    ground = luminance(colours[counts.argmax()])
    return float(ratio(luminance(colours), ground).max())


def states(button):
    """Put a button into each of its states, and name them."""
    checks = (False, True) if button.isCheckable() else (button.isChecked(),)
    names = ("under the pointer", "pressed", "focused")
    button.blockSignals(True)
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    before = button.isChecked()
    for checked in checks:
        if action is not None:
            action.blockSignals(True)
        button.setChecked(checked)
        for count in range(len(names) + 1):
            for chosen in combinations(names, count):
                button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, names[0] in chosen)
                button.setDown(names[1] in chosen)
                if names[2] in chosen:
                    button.setFocus(Qt.FocusReason.TabFocusReason)
                else:
                    button.clearFocus()
                yield (("checked",) if checked else ()) + chosen
        if action is not None:
            action.blockSignals(False)
    button.setChecked(before)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    button.setDown(False)
    button.blockSignals(False)


def text_needs(theme):
    return 7.0 if theme == "contrast" else 4.5


def mark_needs(theme):
    return 4.5 if theme == "contrast" else 3.0


def needed(button, theme):
    return (
        text_needs(theme)
        if button.text() and not isinstance(button, QCheckBox)
        else mark_needs(theme)
    )


def faults_of_buttons(parent, theme):
    for button in parent.findChildren(QAbstractButton):
        if not button.isVisible() or button.objectName().startswith("qt_"):
            continue
        if button.width() < 12 or not (button.text() or not button.icon().isNull()):
            continue
        if not in_sight(button):
            continue
        enabled = button.isEnabled()
        for on in (True, False):
            button.setEnabled(on)
            for state in states(button) if on else [("disabled",)]:
                found, least = contrast(button), needed(button, theme) if on else SEEN
                if isinstance(button, QToolButton) and not shows_text(button):
                    least = mark_needs(theme) if on else SEEN
                if found < least:
                    name = button.text() or button.accessibleName() or button.toolTip()
                    yield name, state, round(found, 2)
        button.setEnabled(enabled)


def shows_text(button):
    return button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly and button.text()


def faults_of_texts(parent, theme):
    kinds = (QLabel, QAbstractSpinBox, QComboBox, QLineEdit)
    for widget in (each for kind in kinds for each in parent.findChildren(kind)):
        text = widget.text() if hasattr(widget, "text") else widget.currentText()
        if isinstance(text, str) and "<" in text:
            text = "rich text"
        if not text or not widget.isVisible() or not widget.isEnabled() or widget.width() < 12:
            continue
        if in_sight(widget) and (found := contrast(widget)) < text_needs(theme):
            yield text, type(widget).__name__, round(found, 2)


@pytest.fixture
def themed(request, qtbot, opened, theme):
    choose_theme(qtbot, opened, theme)
    opened.resize(1600, 2400)
    for section in opened.sidebar.sections:
        section.set_open(True)
    return opened


@ALL
def test_every_button_of_the_window_in_every_state(themed, theme):
    found = list(faults_of_buttons(themed, theme))
    assert not found, "\n".join(map(str, found))


@ALL
def test_every_text_of_the_window(themed, theme):
    themed.sidebar.restore.alpha.spin.setProperty("refused", True)
    found = list(faults_of_texts(themed, theme))
    assert not found, "\n".join(map(str, found))


@ALL
@pytest.mark.parametrize(
    "name", ["shortcuts", "about", "export_picture", "export_comparison", "batch", "preferences"]
)
def test_everything_in_a_dialog(qtbot, themed, theme, name):
    before = set(themed.findChildren(QDialog))
    themed.actions_by_name[name].trigger()
    (dialog,) = set(themed.findChildren(QDialog)) - before
    qtbot.waitUntil(dialog.isVisible)
    qtbot.wait(300)
    found = [*faults_of_buttons(dialog, theme), *faults_of_texts(dialog, theme)]
    dialog.close()
    assert not found, "\n".join(map(str, found))


@ALL
def test_everything_on_the_first_page(qtbot, window, theme):
    choose_theme(qtbot, window, theme)
    found = [*faults_of_buttons(window.welcome, theme), *faults_of_texts(window.welcome, theme)]
    assert not found, "\n".join(map(str, found))


@ALL
@pytest.mark.parametrize("kind", ["is_error", "warns", "notice"])
def test_every_kind_of_message(themed, theme, kind):
    flags = {} if kind == "notice" else {kind: True}
    themed.session.tell(Message("Something is to be read.", "open", **flags))
    bar = themed.message_bar
    found = [*faults_of_buttons(bar, theme), *faults_of_texts(bar, theme)]
    assert not found, "\n".join(map(str, found))


@ALL
def test_every_entry_of_every_menu_under_the_pointer(qtbot, themed, theme):
    for entry in themed.menuBar().actions():
        menu = entry.menu()
        menu.popup(QPoint(20, 20))
        for action in menu.actions():
            if action.isSeparator() or not action.isEnabled():
                continue
            menu.setActiveAction(action)
            place = menu.actionGeometry(action)
            image = menu.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB888)
            rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
            pixels = rows[3:-3, : 3 * image.width()].reshape(image.height() - 6, -1, 3)
            icon, text = pixels[:, 4:26], pixels[:, 34:]
            for part, least in ((icon, mark_needs(theme)), (text, text_needs(theme))):
                if part is icon and (action.icon().isNull() or action.isCheckable()):
                    continue
                assert most_contrast(part) >= least, action.text()
        menu.close()


def seen_focus(widget):
    """Pixels that show the focus of a widget, by a contrast of 2 to how they are without it."""
    shown = []
    for chosen in (False, True):
        if chosen:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            widget.clearFocus()
        shown.append(luminance(inside(widget, margin=0)))
    return int((ratio(*shown) >= 2).sum())


def takes_focus(widget):
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return takes and widget.isVisible() and widget.isEnabled() and in_sight(widget)


def faults_of_focus(parent):
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QSlider)
    for widget in (each for kind in kinds for each in parent.findChildren(kind)):
        if not takes_focus(widget):
            continue
        can_check = isinstance(widget, QAbstractButton) and widget.isCheckable()
        before = can_check and widget.isChecked()
        widget.blockSignals(True)
        for checked in (False, True) if can_check else (False,):
            if can_check:
                widget.setChecked(checked)
            if (found := seen_focus(widget)) < 16:
                yield widget.accessibleName() or widget.toolTip(), checked, found
        if can_check:
            widget.setChecked(before)
        widget.blockSignals(False)


@ALL
def test_the_focus_is_seen_on_every_control(qtbot, themed, theme):
    themed.activateWindow()
    qtbot.waitUntil(themed.isActiveWindow)
    found = list(faults_of_focus(themed))
    assert not found, "\n".join(map(str, found))


@ALL
def test_the_focus_is_seen_on_the_first_page(qtbot, window, theme):
    choose_theme(qtbot, window, theme)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found = list(faults_of_focus(window.welcome))
    assert not found, "\n".join(map(str, found))
