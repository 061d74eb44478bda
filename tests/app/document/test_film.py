"""Branches from the steps of a film, driven by real events, on real, tiny networks."""

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.document.film import frames_of
from app.document.paint import Layer
from models.events import Result, Stepped
from models.recipe.file import RecipeFile, from_json, to_json
from tests.app.film.films import settle
from tests.app.inputs import CTRL, LEFT, NONE, SHIFT


def result_of(*drawn: int) -> Result:
    """A result of 3 x 4 tokens; every step draws one of them, to its own number."""
    tokens, keep = np.zeros((3, 4), np.int64), np.ones((3, 4), bool)
    steps = []
    for number, cell in enumerate(drawn, 1):
        tokens, keep = tokens.copy(), keep.copy()
        tokens.flat[cell], keep.flat[cell] = number, False
        steps.append(Stepped(number, number, len(drawn), tokens, keep, None))
    confidence = np.full((3, 4), 0.5, np.float32)
    image = np.zeros((24, 32, 3), np.uint16)
    first = np.zeros((3, 4), np.int64)
    return Result(first, confidence, np.ones((3, 4), bool), tokens, tuple(steps), image)


def test_frames_say_what_they_are():
    start, first, second = frames_of(result_of(5, 7))
    assert start.title == "Start" and start.counts == "100 % kept, none drawn" and start.mean == 0.5
    assert (first.title, first.counts) == ("Step 1", "92 % kept, 1 drawn")
    assert second.described(0.25) == (
        "Step 2, 83 % kept, 2 drawn, step 3 of the schedule, "
        "the evaluator's mean confidence in its tokens is 0.25 (no measure of quality)"
    )
    assert np.flatnonzero(second.drawn).tolist() == [5, 7]
    assert second.before is first.tokens


def test_frames_are_drawn_alike_where_tokens_and_what_is_kept_are_the_same():
    one, again, other = (frames_of(result_of(*cells)) for cells in ((5, 7), (5, 7), (5, 8)))
    assert [a.is_drawn_like(b) for a, b in zip(one, again, strict=True)] == [True] * 3
    assert [a.is_drawn_like(b) for a, b in zip(one, other, strict=True)] == [True, True, False]
    assert not one[0].is_drawn_like(one[1])


def test_a_branch_keeps_what_was_before_and_is_undone(qtbot, film):
    canvas, session, projector = film.canvas, film.session, film.filming.projector
    before = session.result
    assert not film.actions_by_name["leave_branch"].isEnabled()
    qtbot.keyClick(canvas, "3", SHIFT)
    qtbot.mouseClick(film.filming.title.branch, LEFT)
    assert session.undo_stack.undoText() == "Branch from step 3"
    settle(qtbot, film)
    assert (session.result.tokens == before.tokens).all()  # nothing is changed yet
    assert [frame.is_trunk for frame in projector.frames[1:]] == [True] * 3 + [False] * 5
    assert projector.is_result and film.filming.title.leave.isVisible()
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert (session.result.tokens != before.tokens).any()
    for new, old in zip(session.result.steps[:3], before.steps[:3], strict=True):
        assert (new.tokens == old.tokens).all()
    recipe = session.result_recipe
    assert from_json(to_json(RecipeFile(recipe=recipe))).recipe == recipe
    qtbot.keyClick(film, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(film, Qt.Key.Key_Z, CTRL)
    assert session.settings.branch is None
    settle(qtbot, film)
    assert (session.result.tokens == before.tokens).all()
    qtbot.keyClick(film, Qt.Key.Key_Y, CTRL)
    qtbot.keyClick(film, Qt.Key.Key_Y, CTRL)
    assert session.recipe == recipe
    settle(qtbot, film)
    qtbot.mouseClick(film.filming.title.leave, LEFT)
    settle(qtbot, film)
    assert session.recipe == before_recipe(recipe)
    assert (session.result.tokens == before.tokens).all()


def before_recipe(recipe):
    return recipe.branch.trunk


def test_the_plan_of_a_branch_follows_alpha_in_the_same_event(qtbot, film):
    session, panel = film.session, film.sidebar.restore
    qtbot.keyClick(film.canvas, "6", SHIFT)
    qtbot.keyClick(film.canvas, "B", SHIFT)
    settle(qtbot, film)
    assert session.plan.before == 6 and session.plan.executed == (6, 7)
    slider = panel.alpha.slider
    QTest.mousePress(slider, LEFT, NONE, QPoint(2, slider.height() // 2))
    assert session.plan.keep_0.all() and session.plan.executed == ()
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(2, slider.height() // 2))
    settle(qtbot, film)
    assert (session.result.tokens == session.result.tokens_l).all()


def test_a_step_of_the_trunk_branches_from_the_trunk(qtbot, film):
    session, canvas = film.session, film.canvas
    root = session.recipe
    for key, seed in (("5", 21), ("2", 22)):
        qtbot.keyClick(canvas, key, SHIFT)
        qtbot.keyClick(canvas, "B", SHIFT)
        settle(qtbot, film)
        session.change("seed", seed, text="Seed")
        settle(qtbot, film)
    assert session.recipe.branch.trunk == root and session.recipe.branch.step == 1


def test_another_photo_leaves_the_branch_of_the_one_before(qtbot, film, tmp_path):
    session = film.session
    session.repaint({Layer.ALPHA: np.full((20, 28), -50, np.int8)}, "Alpha")
    settle(qtbot, film)
    qtbot.keyClick(film.canvas, "2", SHIFT)
    qtbot.mouseClick(film.filming.title.branch, LEFT)
    settle(qtbot, film)
    path = tmp_path / "other.png"
    Image.new("RGB", (40, 24), "gray").save(path)
    film.files.open(path)
    qtbot.waitUntil(lambda: session.photo.path == path)
    assert session.settings.branch is None
    assert not film.actions_by_name["leave_branch"].isEnabled()
    settle(qtbot, film)
    assert session.message is None and session.settings.alpha == 1.01


def result():
    """Ten tokens, two kept; step 1 draws eight, step 2 five of them again."""
    tokens, first = np.zeros((1, 10), np.int64), np.zeros((1, 10), bool)
    first[0, :2] = True
    second = first.copy()
    second[0, 2:5] = True
    confidence = np.full((1, 10), 0.25, np.float32)
    steps = (
        Stepped(0, 1, 2, tokens + 1, first, confidence),
        Stepped(1, 2, 2, tokens + 2, second, None),
    )
    image = np.zeros((8, 80, 3), np.uint8)
    return Result(tokens, confidence, first, tokens + 2, steps, image)


def test_kept_means_kept_from_the_photo_in_every_step():
    frames, kept = frames_of(result()), result().keep_0.mean()
    assert [frame.kept for frame in frames] == [1.0, kept, kept]
    assert [int(frame.drawn.sum()) for frame in frames] == [0, 8, 5]
    assert [frame.counts for frame in frames[1:]] == ["20 % kept, 8 drawn", "20 % kept, 5 drawn"]


def test_the_confidence_is_named_and_only_told_where_it_is_explained():
    frame = frames_of(result())[1]
    assert "confidence" not in frame.described() and "confidence" not in frame.counts
    assert "evaluator's mean confidence in its tokens is 0.25 (no measure of quality)" in (
        frame.described(frame.mean)
    )
