"""What a screen reader is told: the accessible tree of Qt, walked in every part of the window."""

import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QScrollBar

from app.document.message import Message
from app.reference.measuring import Point
from app.review.find_bar import Shown
from app.widgets.spoken import FOLDS
from app.window import status_bar
from models.detection import Kind
from models.errors import StudioError
from models.evaluation.reference import Nearness

Role, Text = QAccessible.Role, QAccessible.Text
NO_ROLES = {Role.NoRole, Role.Client, Role.Border, Role.Window}
WITH_VALUE = {Role.Slider, Role.SpinBox, Role.ProgressBar, Role.ScrollBar}
DIALOGS = ("shortcuts", "about", "export_picture", "export_comparison", "batch", "preferences")


@pytest.fixture(autouse=True)
def listening(qapp):
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def tree(thing):
    """Everything that is seen, from the top down."""
    yield thing
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from tree(child)


def of(widget):
    return QAccessible.queryAccessibleInterface(widget)


def name_of(thing):
    """The name, as Linux tells that of a choice: by its label."""
    if isinstance(thing.object(), QComboBox):
        pairs = thing.relations(QAccessible.RelationFlag.Label)
        return " ".join(label.text(Text.Name) for label, _ in pairs)
    return thing.text(Text.Name)


def faults(widget):
    """What is wrong in a widget and all that is in it."""
    for thing in tree(of(widget)):
        about = f"{thing.role().name} {thing.text(Text.Name)!r} {thing.object()}"
        state, object_ = thing.state(), thing.object()
        if isinstance(object_, QScrollBar):
            continue
        painted = thing.text(Text.Name) and object_ is not widget
        if (state.focusable or painted) and thing.role() in NO_ROLES:
            yield f"no role: {about}"
        if state.focusable and not name_of(thing):
            yield f"no name: {about}"
        if thing.role() in WITH_VALUE and thing.valueInterface().currentValue() is None:
            yield f"no value: {about}"
        checkable = isinstance(object_, QAbstractButton) and object_.isCheckable()
        folds = checkable and object_.property(FOLDS)
        may, told = (
            (state.expandable, state.expanded) if folds else (state.checkable, state.checked)
        )
        if checkable and not (may and bool(told) == object_.isChecked()):
            yield f"not as checked as it is: {about}"
        is_widget = object_ is not None and object_.isWidgetType()
        if is_widget and bool(state.disabled) == object_.isEnabled():
            yield f"not as disabled as it is: {about}"
        told = plain(thing.text(Text.Name))
        if isinstance(object_, QLabel) and plain(object_.text()) not in told:
            yield f"its text is not told: {about}"


def plain(text):
    """The words alone, without tags and spaces."""
    return re.sub(r"<[^>]*>|\s", "", text)


@pytest.fixture
def said(monkeypatch):
    """What is announced."""
    heard = []
    monkeypatch.setattr("app.widgets.spoken._APART_MS", 0)
    monkeypatch.setattr(
        "app.widgets.spoken.QAccessible.updateAccessibility",
        lambda event: (
            isinstance(event, QAccessibleAnnouncementEvent)
            and heard.append((event.message(), event.politeness().name))
        ),
    )
    return heard


def test_the_window_with_a_photo(opened):
    for section in opened.sidebar.sections:
        section.set_open(True)
    found = list(faults(opened))
    assert not found, "\n".join(found)
    assert len(list(tree(of(opened)))) > 200


def test_the_first_page(window):
    found = list(faults(window))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog(qtbot, opened, name):
    before = set(opened.findChildren(QDialog))
    opened.actions_by_name[name].trigger()
    (dialog,) = set(opened.findChildren(QDialog)) - before
    qtbot.waitUntil(dialog.isVisible)
    found = list(faults(dialog))
    assert of(dialog).role() is Role.Dialog and of(dialog).text(Text.Name)
    dialog.close()
    assert not found, "\n".join(found)


def test_the_page_of_the_crop(qtbot, opened):
    opened.actions_by_name["crop"].trigger()
    page = opened.crop.page
    qtbot.waitUntil(page.view.isVisible)
    found = list(faults(page))
    assert not found, "\n".join(found)
    assert of(page.view).role() is Role.Canvas
    assert re.search(r": \d+ . \d+ px", of(page.bar.size_text).text(Text.Name))
    page.bar.cancel.click()


def test_the_bars_of_review_and_inspector(qtbot, opened, said):
    review, inspector = opened.desk.review.bar, opened.desk.inspector.bar
    for bar in (review, inspector):
        bar.show()
        found = list(faults(bar))
        assert not found, "\n".join(found)
        assert of(bar).role() is Role.Grouping and of(bar).text(Text.Name)
        if bar is inspector:
            bar.hide()
    review.show_region(2, 7, confidence=0.31)
    assert "Region 2 of 7" in said[-1][0] and "0.31" in said[-1][0]
    review.show_pixels(3, np.zeros((24, 40, 3), np.uint8))
    review.tell_change(3, 0.25)
    review.check(3)
    assert "25 %" in said[-1][0] and "In progress" not in said[-1][0]
    assert of(review.cards[3]).state().checked and not of(review.cards[1]).state().checked
    review.age(keep=True)
    assert "In progress" in of(review.cards[3]).text(Text.Description)
    review.hide()


def test_the_bar_of_finds(qtbot, opened, said):
    bar = opened.desk.finder.bar
    bar.show_searching(0.25)
    assert not list(faults(bar))
    assert of(bar.progress).valueInterface().currentValue() == 25
    picture = QImage(20, 20, QImage.Format.Format_RGB888)
    picture.fill(0)
    finds = [Shown(Kind.FACE, "Face", "90 % sure", picture, on) for on in (True, False)]
    bar.show_finds("Faces: 2", "", finds)
    assert "Faces: 2" in said[-1][0]
    bar.show_count(1)
    found = list(faults(bar))
    assert not found, "\n".join(found)
    assert [bool(of(card).state().checked) for card in bar.cards] == [True, False]
    bar.hide()


def test_the_variants_over_the_picture(qtbot, opened):
    opened.actions_by_name["proof"].trigger()
    board = opened.variants.board
    qtbot.waitUntil(board.isVisible)
    found = list(faults(board))
    assert not found, "\n".join(found)
    board.hide()


def test_the_canvas_tells_what_it_shows(qtbot, opened):
    canvas = of(opened.canvas)
    assert (canvas.role(), canvas.text(Text.Name)) == (Role.Canvas, "Picture")
    for name, word in (("AFTER", "After"), ("SIDE_BY_SIDE", "Side by Side")):
        opened.actions_by_name[name].trigger()
        assert canvas.text(Text.Description).startswith(f"{word}, ")
    opened.actions_by_name["zoom_100"].trigger()
    assert "100 %" in canvas.text(Text.Description)
    opened.actions_by_name["heatmap"].setChecked(True)
    qtbot.waitUntil(lambda: "Heatmap: " in canvas.text(Text.Description))
    opened.actions_by_name["heatmap"].setChecked(False)
    assert "Heatmap" not in canvas.text(Text.Description)


def test_texts_that_change_are_told_with_their_names(opened):
    assert of(opened.status.zoom).text(Text.Name) == f"Zoom: {opened.status.zoom.text()}"
    assert opened.status.zoom.text()
    summary = opened.sidebar.restore.summary
    assert summary.text() and of(summary).text(Text.Name).endswith(summary.text())
    opened.filming.title.shown.clear()
    assert of(opened.filming.title.shown).text(Text.Name) == "Shown step"


def test_the_histogram_tells_what_alpha_leaves(opened):
    histogram = opened.sidebar.restore.histogram
    opened.session.change("alpha", 1.01, text="Alpha")
    assert of(histogram).role() is Role.Chart
    assert of(histogram).text(Text.Description).startswith("100 % of the tokens")
    opened.session.change("alpha", 0.0, text="Alpha")
    assert of(histogram).text(Text.Description).startswith("0 % of the tokens")


def test_the_curve_tells_its_points(qtbot, opened, said):
    panel = opened.reference.panel
    opened.sidebar.show_widget(panel)
    panel._body.show()
    points = [
        Point(alpha, 8, Nearness(psnr=30 + alpha, ssim=0.9, lpips=None)) for alpha in (0.2, 0.5)
    ]
    panel.plot.show_points(points, None)
    assert of(panel.plot).role() is Role.Chart and of(panel.plot).text(Text.Name)
    panel.plot.setFocus()
    qtbot.waitUntil(panel.plot.hasFocus)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    assert "alpha 0.2" in said[-1][0] and "dB" in said[-1][0]
    found = list(faults(panel))
    assert not found, "\n".join(found)


def test_messages_are_announced_and_errors_interrupt(opened, said):
    opened.session.tell(Message("The file is written."))
    assert said == [("The file is written.", "Polite")]
    assert of(opened.message_bar).role() is Role.AlertMessage
    assert not list(faults(opened.message_bar))
    opened.theme.changed.emit()
    assert len(said) == 1
    opened.session.fail(StudioError("The disk is full."))
    assert said[-1] == ("The disk is full.", "Assertive")
    opened.session.dismiss()


def test_the_end_of_a_long_run_is_announced(qtbot, opened, said, monkeypatch):
    monkeypatch.setattr(status_bar, "_LONG_MS", 0)
    opened.session.change("seed", 5, text="Seed")
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("The picture is ready.", "Polite")]
    monkeypatch.setattr(status_bar, "_LONG_MS", 60_000)
    opened.session.change("seed", 6, text="Seed")
    qtbot.waitUntil(lambda: not opened.session.is_stale)
    assert len(said) == 1


def test_announcements_keep_the_distance_that_orca_wants(qtbot, opened, said, monkeypatch):
    monkeypatch.setattr("app.widgets.spoken._APART_MS", 200)
    opened.session.tell(Message("The file is written."))
    opened.session.fail(StudioError("The disk is full."))
    assert len(said) <= 1
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [("The file is written.", "Polite"), ("The disk is full.", "Assertive")]
    opened.session.dismiss()


def test_the_panel_is_told_in_a_few_words(opened):
    assert of(opened.dock).text(Text.Description) == "Sections that open and close."


def test_sections_of_the_panel_are_expanded_or_collapsed(opened):
    for section in opened.sidebar.sections:
        for is_open in (False, True):
            section.set_open(is_open)
            header = of(section.findChild(QAbstractButton, "sectionHeader"))
            state = header.state()
            assert (header.role(), bool(state.checkable)) == (Role.Button, False)
            assert (bool(state.expanded), bool(state.collapsed)) == (is_open, not is_open)
            assert "Press" in header.actionInterface().actionNames()


def test_a_long_run_is_told_now_and_then(qtbot, opened, said, monkeypatch):
    monkeypatch.setattr(status_bar, "_TOLD_EVERY_MS", 0)
    opened.session.change("seed", 7, text="Seed")
    qtbot.waitUntil(lambda: bool(said))
    told, politeness = said[0]
    assert (
        told.startswith(("Starting", "Removing", "Judging", "Refining", "Drawing"))
        and politeness == "Polite"
    )
    qtbot.waitUntil(lambda: not opened.session.is_stale)


def test_tab_goes_on_from_the_picture_of_an_opened_photo(qtbot, opened):
    opened.activateWindow()
    opened.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(opened.canvas.hasFocus)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Tab)
    assert not opened.canvas.hasFocus() and not opened.canvas.scene.original


def test_the_film_tells_every_step_and_which_is_shown(opened):
    strip = opened.filming.strip
    steps = [of(strip).child(number) for number in range(of(strip).childCount())]
    assert len(steps) > 1 and all(each.text(Text.Name) for each in steps)
    assert [bool(each.state().selected) for each in steps].count(True) == 1
