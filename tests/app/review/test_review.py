"""The review on a scripted pipeline: order, keys, undo, report, empty states."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.canvas import Tool
from app.document.paint import Layer
from app.review.review import framed
from app.services.models import ModelChoice
from models.errors import StudioError
from models.grid import Rect
from models.recipe.settings import Mark, Outcome, Reviewed
from models.weights import bundled_model


@pytest.fixture
def review(qtbot, opened):
    qtbot.waitUntil(lambda: opened.session.activity is None)
    opened.activateWindow()
    return opened.desk.review


def begin(qtbot, opened, review):
    qtbot.keyClick(opened.canvas, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: review.is_open)
    ready(qtbot, review)


def ready(qtbot, review):
    qtbot.waitUntil(lambda: len(review.candidates) == 4)


def layers(opened):
    work = opened.session.paintwork
    return tuple(work.grid(layer).copy() for layer in (Layer.MARKS, Layer.CHOSEN, Layer.REVIEWED))


def test_it_begins_with_the_most_doubtful_region_and_the_canvas_goes_there(qtbot, opened, review):
    begin(qtbot, opened, review)
    assert review.bar.isVisible() and review.index == 0
    weights = [region.weight for region in review.regions]
    assert len(weights) > 2 and weights == sorted(weights, reverse=True)
    region = review.regions[0]
    assert review.bar.title.text() == f"Region 1 of {len(weights)}"
    assert f"confidence {region.confidence:.2f}" in review.bar.told.text()
    seen, box = opened.canvas.viewport_rect(), region.box
    assert seen.top <= box.top * 8 and box.top * 8 + box.height * 8 <= seen.top + seen.height
    assert seen.left <= box.left * 8 and box.left * 8 + box.width * 8 <= seen.left + seen.width
    focus = opened.canvas.scene.overlay.focus
    assert focus.touched.sum() == region.cells.size
    assert review.bar.checked == 1  # as it is now


def test_every_decision_is_one_step_and_undoes_exactly(qtbot, opened, review):
    session = opened.session
    recipe, before = session.recipe, layers(opened)
    begin(qtbot, opened, review)
    first, second, third = review.regions[:3]
    qtbot.keyClick(opened.canvas, Qt.Key.Key_4)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Return)  # the second reroll
    assert review.index == 1
    marks, chosen, reviewed = (grid.ravel() for grid in layers(opened))
    assert (chosen[first.cells] == 4).all() and not marks[first.cells].any()
    assert (reviewed[first.cells] == Reviewed.value(1, Outcome.REROLLED)).all()
    texture = session.paintwork.grid(Layer.TEXTURE).ravel()
    assert (texture[first.cells] == 35).all() and np.count_nonzero(texture) == first.cells.size
    qtbot.keyClick(opened.canvas, Qt.Key.Key_K)  # needs no pictures
    marks, chosen, reviewed = (grid.ravel() for grid in layers(opened))
    assert (marks[second.cells] == Mark.KEEP).all() and not chosen[second.cells].any()
    ready(qtbot, review)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Enter)
    assert [session.undo_stack.text(n) for n in range(3)] == [
        "Reroll region 1",
        "Keep the photo in region 2",
        "Accept region 3",
    ]
    assert session.recipe.reviewed.report == "3 reviewed, 1 kept from the photo, 1 rerolled"
    assert (layers(opened)[2].ravel()[third.cells] // 4 == 3).all()
    session.undo_stack.undo()
    assert review.index == 2  # where the decision was
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert review.index == 0 and session.recipe == recipe
    assert all((a == b).all() for a, b in zip(before, layers(opened), strict=True))


def test_next_leaves_a_region_open_and_the_end_reports(qtbot, opened, review):
    begin(qtbot, opened, review)
    count = len(review.regions)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_K)
    assert not opened.session.undo_stack.isClean()
    steps = opened.session.undo_stack.index()
    for _ in range(count - 1):
        qtbot.keyClick(opened.canvas, Qt.Key.Key_N)
    assert not review.is_open and not review.bar.isVisible()
    assert opened.session.undo_stack.index() == steps
    told = opened.session.message.sentence
    opened.session.dismiss()
    opened.desk.review.end()  # it is told once
    assert opened.session.message is None
    assert told == (
        f"Review: 1 reviewed, 1 kept from the photo, 0 rerolled, {count - 1} left open."
    )
    assert opened.canvas.scene.overlay.focus is None
    begin(qtbot, opened, review)  # what is decided does not come again
    kept = np.flatnonzero(opened.session.marks == Mark.KEEP)
    assert not {*kept} & {cell for each in review.regions for cell in each.cells}
    qtbot.keyClick(opened.canvas, Qt.Key.Key_K)
    assert opened.session.recipe.reviewed.counts[Outcome.KEPT] == 2
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert not review.is_open


def test_a_second_review_answered_at_once_is_about_its_first_region(qtbot, opened, review):
    begin(qtbot, opened, review)
    while review.index + 1 < len(review.regions):
        qtbot.keyClick(opened.canvas, Qt.Key.Key_N)
    review.end()
    answered = []

    def keep():  # before the bar has its room
        answered.extend(review.regions[0].cells)
        opened.actions_by_name["review_keep"].trigger()

    review.opened.connect(keep)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: bool(answered))
    marks, _, reviewed = (grid.ravel() for grid in layers(opened))
    assert (marks[answered] == Mark.KEEP).all()
    assert np.count_nonzero(reviewed) == len(answered)
    qtbot.waitUntil(lambda: review.bar.title.text().startswith("Region 2 "))
    assert review.index == 1


def test_the_keys_mean_what_they_always_did_while_the_bar_is_closed(qtbot, opened, review):
    names = ("KEEP", "REROLL", "FAITHFUL", "CALM")
    keys = [opened.actions_by_name[name].shortcuts() for name in names]
    begin(qtbot, opened, review)
    assert not any(opened.actions_by_name[name].shortcuts() for name in names)
    alpha = opened.session.settings.alpha
    qtbot.keyClick(opened.canvas, Qt.Key.Key_1)
    assert review.bar.checked == 0 and opened.session.settings.alpha == alpha
    qtbot.keyClick(opened.canvas, Qt.Key.Key_R)
    assert opened.canvas.tool is Tool.PAN and review.is_open
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert [opened.actions_by_name[name].shortcuts() for name in names] == keys
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Return)
    assert opened.session.undo_stack.index() == 0
    qtbot.keyClick(opened.canvas, Qt.Key.Key_K)
    assert opened.canvas.tool is Tool.KEEP


def test_a_reroll_draws_two_others_and_marks_the_first(qtbot, opened, review, pipeline):
    begin(qtbot, opened, review)
    before = [each.tokens[0] for each in review.candidates[2:]]
    qtbot.keyClick(opened.canvas, Qt.Key.Key_R)
    assert review.bar.checked == 2 and not opened.actions_by_name["review_accept"].isEnabled()
    ready(qtbot, review)
    assert pipeline.regions[-1][3] == 1
    assert [each.tokens[0] for each in review.candidates[2:]] != before
    assert opened.session.undo_stack.index() == 0  # nothing is decided yet


@pytest.mark.parametrize(("lively", "name"), [(True, "Livelier"), (False, "Other reroll")])
def test_no_answer_changes_its_name_when_it_comes(qtbot, opened, review, monkeypatch, lively, name):
    model = replace(bundled_model(), takes_texture=lively)
    monkeypatch.setattr(ModelChoice, "current", property(lambda choice: model))
    named = []
    monkeypatch.setattr(
        review,
        "_take",
        lambda candidate, take=review._take: (named.append(names()), take(candidate)),
    )

    def names():
        return [card.text() for card in review.bar.cards]

    begin(qtbot, opened, review)
    assert [*named, names()] == [["Photo", "Current", "Reroll", name]] * 5
    assert "another seed" in review.bar.cards[3].toolTip()


def test_pictures_follow_the_settings(qtbot, opened, review, pipeline):
    begin(qtbot, opened, review)
    asked = len(pipeline.regions)
    opened.session.change("texture_amount", 0.9, text="Texture")
    qtbot.waitUntil(lambda: len(pipeline.regions) > asked)
    ready(qtbot, review)
    assert pipeline.regions[-1][0].recipe.texture_amount == 0.9


def test_enter_after_a_number_is_for_the_number(qtbot, opened, review):
    begin(qtbot, opened, review)
    spin = opened.sidebar.restore.steps.spin
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    spin.setFocus()
    qtbot.waitUntil(spin.hasFocus)
    spin.selectAll()
    QTest.keyClicks(spin, "12")
    QTest.keyClick(spin, Qt.Key.Key_Return)
    assert opened.session.settings.steps == 12 and opened.canvas.hasFocus()
    assert review.index == 0 and not opened.session.paintwork.grid(Layer.REVIEWED).any()


def test_without_a_result_or_a_doubt_one_sentence_says_so(qtbot, opened, review):
    opened.session.change_scale(2.0, text="Size")
    opened.actions_by_name["review"].trigger()
    assert "no result to review yet" in opened.session.message.sentence
    qtbot.waitUntil(lambda: not opened.session.is_stale)
    marks = np.full_like(opened.session.marks, Mark.KEEP)
    opened.session.repaint({Layer.MARKS: marks}, "Lock")
    opened.session.dismiss()
    opened.actions_by_name["review"].trigger()
    qtbot.waitUntil(lambda: opened.session.message is not None)
    assert "No region is in doubt" in opened.session.message.sentence
    assert not review.is_open and not review.bar.isVisible()


def test_another_photo_or_size_ends_it_without_a_word(qtbot, opened, review, photo_path):
    begin(qtbot, opened, review)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_K)
    opened.session.dismiss()
    opened.session.change_scale(2.0, text="Size")
    assert not review.is_open and not review.bar.isVisible()
    qtbot.waitUntil(lambda: not opened.session.is_stale)
    assert opened.session.recipe.reviewed is None  # its tokens are others
    opened.session.undo_stack.undo()
    assert opened.session.recipe.reviewed is not None
    qtbot.waitUntil(lambda: not opened.session.is_stale)
    begin(qtbot, opened, review)
    opened.files.open(photo_path)
    qtbot.waitUntil(lambda: not review.is_open)
    assert opened.session.message is None or "Review" not in opened.session.message.sentence


def test_a_failure_is_told_and_the_review_goes_on(qtbot, opened, review, pipeline, monkeypatch):
    begin(qtbot, opened, review)

    def fail(*_, **__):
        raise StudioError("No memory.")

    monkeypatch.setattr(pipeline, "candidates", fail)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: opened.session.message is not None)
    assert opened.session.message.sentence == "No memory." and review.is_open
    qtbot.keyClick(opened.canvas, Qt.Key.Key_K)
    assert opened.session.undo_stack.undoText() == "Keep the photo in region 2"


SIDES = st.integers(1, 60)


@given(st.tuples(SIDES, SIDES), st.tuples(st.integers(1, 400), st.integers(1, 400)), st.data())
def test_the_frame_holds_the_region_and_lies_in_the_grid(grid, room, data):
    height, width = (data.draw(st.integers(1, length)) for length in grid)
    top, left = (
        data.draw(st.integers(0, grid[0] - height)),
        data.draw(st.integers(0, grid[1] - width)),
    )
    frame = framed(Rect(top, left, height, width), room, grid)
    assert 0 <= frame.top <= top and 0 <= frame.left <= left
    assert top + height <= frame.top + frame.height <= grid[0]
    assert left + width <= frame.left + frame.width <= grid[1]
