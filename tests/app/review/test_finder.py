"""The finder on a scripted search: proposing, ticking, keeping, undo, cancelling, the review."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from app.document.paint import Layer
from models.detection.finds import Find, Kind, cells_of
from models.detection.search import Search
from models.errors import StudioError
from models.recipe.settings import Mark


def square(kind, left, top, side, sureness=0.95):
    corners = ((left, top), (left + side, top), (left + side, top + side), (left, top + side))
    return Find(kind, (tuple((float(x), float(y)) for x, y in corners),), sureness, sureness > 0.8)


FINDS = (
    square(Kind.FACE, 8, 8, 24),
    square(Kind.FACE, 60, 8, 16, 0.6),
    square(Kind.LETTERING, 40, 40, 12),
)


class Script:
    """A search that says what it is told, when it may."""

    def __init__(self):
        self.outcome = Search(FINDS)
        self.error = None
        self.may_end = threading.Event()
        self.may_end.set()
        self.searched = self.closed = 0

    def search_photo(self, pixels):
        self.searched += 1
        try:
            yield 0.0
            while not self.may_end.wait(0.01):
                yield 0.4
            if self.error is not None:
                raise self.error
        except GeneratorExit:
            self.closed += 1
            raise
        return self.outcome


@pytest.fixture
def script(monkeypatch):
    made = Script()
    monkeypatch.setattr("models.detection.search_photo", made.search_photo)
    yield made
    made.may_end.set()


@pytest.fixture
def finder(qtbot, opened, script):
    qtbot.waitUntil(lambda: opened.session.activity is None)
    opened.activateWindow()
    return opened.desk.finder


def begin(qtbot, opened, finder):
    opened.actions_by_name["find"].trigger()
    qtbot.waitUntil(lambda: bool(finder.bar.cards))


def kept(opened):
    return opened.session.marks == Mark.KEEP


def cells(opened, *finds):
    photo = opened.session.photo
    return cells_of(finds, (photo.height, photo.width), opened.session.output_size)


def test_finds_are_shown_and_nothing_is_kept_unasked(qtbot, opened, finder):
    recipe, steps = opened.session.recipe, opened.session.undo_stack.index()
    begin(qtbot, opened, finder)
    bar = finder.bar
    assert bar.isVisible() and finder.is_open
    assert bar.title.text() == "Faces: 2, Lettering: 1"
    assert [card.text() for card in bar.cards] == ["Face", "Face", "Lettering"]
    assert [card.isChecked() for card in bar.cards] == [True, False, True]
    assert "60 % sure" in bar.cards[1].toolTip()
    assert bar.keep.text() == "Enter  Keep 2"
    spots = opened.canvas.scene.spots
    assert [(spot.label, spot.chosen) for spot in spots] == [("1", True), ("2", False), ("3", True)]
    scale = opened.session.output_size[0] / opened.session.photo.height
    assert spots[0].outlines[0][0] == (8 * scale, 8 * scale)
    assert opened.session.recipe == recipe and opened.session.undo_stack.index() == steps


def test_what_is_ticked_is_kept_in_one_step_that_undoes_exactly(qtbot, opened, finder):
    session, recipe = opened.session, opened.session.recipe
    before = {layer: session.paintwork.grid(layer).copy() for layer in Layer}
    begin(qtbot, opened, finder)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Return)
    assert not finder.is_open and not finder.bar.isVisible()
    assert (kept(opened) == cells(opened, FINDS[0], FINDS[2])).all()
    assert session.undo_stack.undoText() == "Keep faces (1) + lettering (1)"
    assert session.undo_stack.index() == 1 and opened.canvas.scene.spots == ()
    session.undo_stack.undo()
    assert session.recipe == recipe
    assert all((session.paintwork.grid(layer) == grid).all() for layer, grid in before.items())


def test_a_card_and_a_click_into_the_picture_tick(qtbot, opened, finder):
    begin(qtbot, opened, finder)
    finder.bar.cards[0].click()
    assert finder.chosen == (FINDS[2],) and not opened.canvas.scene.spots[0].chosen
    opened.actions_by_name["PAN"].trigger()
    scale = opened.session.output_size[0] / opened.session.photo.height
    at = opened.canvas.from_output(QPointF(68, 16) * scale).toPoint()
    qtbot.mouseClick(opened.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert finder.bar.cards[1].isChecked() and finder.chosen == FINDS[1:]
    for card in finder.bar.cards[1:]:
        card.click()
    assert not opened.actions_by_name["find_keep"].isEnabled()
    finder.keep()
    assert opened.session.undo_stack.isClean() and finder.is_open


def test_paint_and_chosen_tokens_stay(qtbot, opened, finder):
    session = opened.session
    marks = session.marks.copy()
    face = np.argwhere(cells(opened, FINDS[0]))
    (refined, chosen) = (tuple(face[0]), tuple(face[-1]))
    marks[refined] = Mark.REFINE
    codes = session.paintwork.grid(Layer.CHOSEN).copy()
    codes[chosen] = 3
    session.repaint({Layer.MARKS: marks, Layer.CHOSEN: codes}, "Paint")
    begin(qtbot, opened, finder)
    finder.keep()
    assert session.marks[refined] == Mark.REFINE and session.marks[chosen] == Mark.NONE
    assert kept(opened).sum() == cells(opened, FINDS[0], FINDS[2]).sum() - 2


def test_esc_dismisses_and_the_ticks_are_remembered(qtbot, opened, finder, script):
    begin(qtbot, opened, finder)
    finder.bar.cards[0].click()
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert not finder.is_open and not finder.bar.isVisible()
    assert opened.canvas.scene.spots == () and opened.session.undo_stack.isClean()
    begin(qtbot, opened, finder)  # nothing is searched twice
    assert script.searched == 1
    assert [card.isChecked() for card in finder.bar.cards] == [False, False, True]
    finder.bar.dismiss.click()
    assert not finder.is_open


def test_a_search_is_seen_and_can_be_cancelled(qtbot, opened, finder, script):
    script.may_end.clear()
    opened.actions_by_name["find"].trigger()
    assert finder.is_open and finder.bar.progress.isVisible() and not finder.bar.keep.isVisible()
    assert finder.bar.title.text() == "Looking for faces and lettering…"
    qtbot.waitUntil(lambda: finder.bar.progress.value() == 40)
    opened.actions_by_name["find"].trigger()  # it goes on
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert not finder.is_open and not finder.bar.isVisible()
    qtbot.waitUntil(lambda: script.closed == 1)
    assert finder.finds == () and script.searched == 1


def test_another_photo_ends_the_search(qtbot, opened, finder, script, small_path):
    script.may_end.clear()
    opened.actions_by_name["find"].trigger()
    opened.files.open(small_path)
    script.may_end.set()
    qtbot.waitUntil(lambda: opened.session.photo.path == small_path)
    qtbot.waitUntil(lambda: opened.session.result is not None and not opened.session.is_stale)
    assert not finder.is_open and finder.finds == () and finder.cells() is None


def test_nothing_found_is_said_with_what_was_not_looked_for(qtbot, opened, finder, script):
    script.outcome = Search((), (StudioError("Faces are not looked for."),))
    opened.actions_by_name["find"].trigger()
    qtbot.waitUntil(lambda: opened.session.message is not None)
    assert opened.session.message.sentence == (
        "Nothing was found in this photo. Faces are not looked for."
    )
    assert not finder.is_open and not opened.session.message.is_error


def test_a_note_stands_beside_the_finds(qtbot, opened, finder, script):
    script.outcome = Search(FINDS[2:], (StudioError("Faces are not looked for."),))
    begin(qtbot, opened, finder)
    assert finder.bar.title.text() == "Lettering: 1"
    assert finder.bar.told.text().startswith("Faces are not looked for. ")


def test_an_error_is_told(qtbot, opened, finder, script):
    script.error = StudioError("It broke.")
    opened.actions_by_name["find"].trigger()
    qtbot.waitUntil(lambda: opened.session.message is not None)
    assert opened.session.message.sentence == "It broke." and not finder.is_open


def test_the_outlines_follow_the_size(qtbot, opened, finder):
    begin(qtbot, opened, finder)
    opened.session.change_scale(2.0, text="Size")
    assert opened.canvas.scene.spots[0].outlines[0][0] == (16.0, 16.0)
    finder.keep()
    assert (kept(opened) == cells(opened, FINDS[0], FINDS[2])).all()


def test_the_find_under_the_pointer_is_marked(qtbot, opened, finder):
    begin(qtbot, opened, finder)
    finder.bar.cards[2].pointed.emit(True)
    assert [spot.pointed for spot in opened.canvas.scene.spots] == [False, False, True]
    finder.bar.cards[2].pointed.emit(False)
    assert not any(spot.pointed for spot in opened.canvas.scene.spots)


def test_the_review_begins_with_what_is_ticked(qtbot, opened, finder):
    begin(qtbot, opened, finder)
    first = finder.cells().ravel()
    assert (finder.cells() == cells(opened, FINDS[0], FINDS[2])).all()
    opened.actions_by_name["review"].trigger()
    review = opened.desk.review
    qtbot.waitUntil(lambda: review.is_open)
    assert not finder.is_open  # one bar at a time
    touching = [bool(first[region.cells].any()) for region in review.regions]
    assert touching == sorted(touching, reverse=True) and touching[0] and not touching[-1]
    qtbot.waitUntil(lambda: "face or lettering" in review.bar.told.text())
    opened.actions_by_name["find"].trigger()
    assert finder.is_open and not review.is_open


def test_the_panel_and_the_menu_begin_it(qtbot, opened, finder):
    button = opened.sidebar.paint.find_button
    assert button.isEnabled() and button.text() == "Find Faces and Lettering"
    button.click()
    qtbot.waitUntil(lambda: bool(finder.bar.cards))
    assert opened.actions_by_name["find"].shortcut().toString() == "Shift+F"
