"""The inspector on a scripted pipeline, and a choice that is made again by the command line."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from app.canvas import Tool
from app.document.paint import Layer
from models.recipe.settings import Mark

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def inspector(qtbot, opened):
    qtbot.waitUntil(lambda: opened.session.activity is None)
    opened.activateWindow()
    qtbot.keyClick(opened.canvas, Qt.Key.Key_I)
    assert opened.canvas.tool is Tool.INSPECT
    return opened.desk.inspector


def click(qtbot, opened, row, column):
    canvas = opened.canvas
    at = canvas.from_output(QPointF(8 * column + 4, 8 * row + 4))
    qtbot.mouseClick(canvas, LEFT, NONE, at.toPoint())


def looked(qtbot, inspector):
    qtbot.waitUntil(lambda: inspector.seen is not None)
    return inspector.seen


def test_a_click_shows_the_numbers_and_six_pictures(qtbot, opened, inspector, pipeline):
    assert (
        inspector.bar.isVisible() and inspector.bar.told.text() == "Click a token in the picture."
    )
    click(qtbot, opened, 9, 20)
    seen = looked(qtbot, inspector)
    assert inspector.cell == (9, 20) == pipeline.inspected[-1][1]
    assert inspector.bar.title.text() == "Token 20, 9: code 0"
    assert f"confidence {seen.confidence_l:.2f} from the photo, 0.30 now" in (
        inspector.bar.told.text()
    )
    assert [card.text() for card in inspector.bar.cards[:3]] == ["Photo: 0", "7: 50 %", "8: 25 %"]
    assert inspector.bar.checked == 0  # it is the photo's
    focus = opened.canvas.scene.overlay.focus
    assert (focus.top, focus.left, focus.touched.shape) == (9, 20, (1, 1))
    assert not inspector.bar.free.isEnabled()


def test_a_choice_is_one_step_in_the_recipe_and_undoes_exactly(qtbot, opened, inspector):
    session = opened.session
    before = session.recipe
    click(qtbot, opened, 9, 20)
    looked(qtbot, inspector)
    qtbot.mouseClick(inspector.bar.cards[2], LEFT)
    assert session.recipe.chosen.codes[9, 20] == 8
    assert session.recipe == before.with_(chosen=session.recipe.chosen)
    assert session.undo_stack.undoText() == "Choose code 8 for token 20, 9"
    qtbot.waitUntil(lambda: not session.is_stale)
    assert session.result.tokens[9, 20] == 8 and not session.result.keep_0[9, 20]
    qtbot.waitUntil(lambda: inspector.seen is not None and inspector.seen.code == 8)
    assert inspector.bar.checked == 2 and "chosen by hand" in inspector.bar.told.text()
    qtbot.mouseClick(inspector.bar.cards[0], LEFT)
    assert session.marks[9, 20] == Mark.KEEP and session.recipe.chosen is None
    qtbot.waitUntil(lambda: inspector.seen is not None and inspector.seen.kept)
    qtbot.mouseClick(inspector.bar.free, LEFT)
    assert session.recipe == before
    for _ in range(3):
        session.undo_stack.undo()
    assert session.recipe == before and session.undo_stack.index() == 0


def test_a_token_painted_refine_keeps_its_mark_under_a_choice(qtbot, opened, inspector):
    session = opened.session
    marks = session.marks.copy()
    marks[9, 20] = Mark.REFINE
    session.repaint({Layer.MARKS: marks}, "Paint")
    click(qtbot, opened, 9, 20)
    looked(qtbot, inspector)
    inspector.choose(1)
    assert session.marks[9, 20] == Mark.REFINE and session.recipe.chosen.codes[9, 20] == 7
    shown = opened.canvas.scene.overlay._marks
    assert shown[9, 20] == Mark.KEEP  # a choice never changes, and looks so
    opened.status.show_hover(None)


def test_a_click_beside_the_picture_and_one_too_early(qtbot, opened, inspector):
    click(qtbot, opened, 9, 20)
    looked(qtbot, inspector)
    corner = QPoint(opened.canvas.width() - 3, opened.canvas.height() // 2)
    opened.actions_by_name["zoom_out"].trigger()
    qtbot.mouseClick(opened.canvas, LEFT, NONE, corner)
    assert inspector.cell is None and "beside the picture" in inspector.bar.told.text()
    opened.session.change_scale(2.0, text="Size")
    opened.session.cancel()
    opened.session._result = None
    inspector.look_at(2, 2)
    assert "no result yet" in inspector.bar.told.text() and inspector.cell is None


def test_without_texture_it_says_that_no_choice_shows(qtbot, opened, inspector):
    opened.session.change("texture_amount", 0.0, text="Texture")
    click(qtbot, opened, 9, 20)
    looked(qtbot, inspector)
    assert "Texture is 0 here" in inspector.bar.told.text()


def test_a_drag_moves_the_picture_and_asks_nothing(qtbot, opened, inspector, pipeline):
    opened.actions_by_name["zoom_100"].trigger()
    opened.actions_by_name["zoom_in"].trigger()
    before, at = opened.canvas.viewport_rect(), opened.canvas.rect().center() + QPoint(60, 40)
    qtbot.mousePress(opened.canvas, LEFT, NONE, at)
    qtbot.mouseMove(opened.canvas, at - QPoint(50, 30))
    qtbot.mouseRelease(opened.canvas, LEFT, NONE, at - QPoint(50, 30))
    assert opened.canvas.viewport_rect() != before and not pipeline.inspected


def test_review_and_inspector_take_turns_and_esc_closes_either(qtbot, opened, inspector):
    review = opened.desk.review
    opened.actions_by_name["review"].trigger()
    qtbot.waitUntil(lambda: review.is_open)
    assert not inspector.bar.isVisible() and opened.canvas.tool is Tool.PAN
    opened.actions_by_name["INSPECT"].trigger()
    assert not review.is_open and inspector.bar.isVisible()
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert not inspector.bar.isVisible() and opened.canvas.tool is Tool.PAN


def test_a_change_of_the_settings_is_asked_about(qtbot, opened, inspector, pipeline):
    click(qtbot, opened, 9, 20)
    looked(qtbot, inspector)
    opened.session.change("alpha", 0.9, text="Alpha")
    qtbot.waitUntil(lambda: pipeline.inspected[-1][0].recipe.alpha == 0.9)
    looked(qtbot, inspector)


def test_choices_belong_to_one_model_and_one_size(qtbot, opened, inspector):
    session = opened.session
    codes = np.zeros(session.marks.shape, np.uint16)
    codes[3, 3] = 5
    session.repaint({Layer.CHOSEN: codes}, "Choose")
    session.change_scale(3.0, text="Size")
    assert session.recipe.chosen is None
    session.undo_stack.undo()
    assert session.recipe.chosen.codes[3, 3] == 4
