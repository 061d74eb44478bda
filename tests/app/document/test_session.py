import numpy as np
import pytest

from app.document.paint import Ink, Layer, inverted
from app.threads import file_jobs as jobs
from models.errors import RecipeError, StudioError
from models.events import Decoded, Evaluated, Finished
from models.grid import Rect
from models.recipe.settings import Mark, Recipe
from tests.app.document.documents import answer


def dab(session, top, left, height, width, mark=Mark.REFINE):
    where = (slice(top, top + height), slice(left, left + width))
    session.paint_cells(where, np.ones((height, width), bool), Ink.mark(mark))


def test_opening_asks_for_a_run_with_a_preview(qtbot, session, requests, photo_path):
    session.open(jobs.open_file(photo_path))
    qtbot.waitUntil(lambda: len(requests) == 1)
    assert requests[0].preview
    assert requests[0].recipe == Recipe()
    assert session.output_size == (256, 384)
    assert session.marks.shape == (32, 48)
    assert session.is_stale


def test_a_finished_run_is_shown_and_no_longer_stale(shown):
    assert shown.result.image.shape == (256, 384, 3)
    assert not shown.is_stale
    assert shown.activity is None
    assert shown.result_recipe == shown.recipe


def test_pixels_that_may_have_got_lost_are_asked_for_again(
    qtbot, shown, requests, pipeline, photo_path
):
    shown.change("seed", 2, text="seed")
    qtbot.waitUntil(lambda: len(requests) == 2)
    assert requests[0].whole and not requests[1].whole
    shown.change("seed", 3, text="seed")  # the second run is never seen to finish
    qtbot.waitUntil(lambda: len(requests) == 3)
    assert requests[2].whole
    answer(shown, pipeline, requests[2])
    shown.open(jobs.open_file(photo_path))  # the same again: nothing of it is on the screen
    qtbot.waitUntil(lambda: len(requests) == 4)
    assert requests[3].whole


def test_what_an_interrupted_run_has_drawn_makes_the_picture_stale(
    qtbot, shown, requests, pipeline
):
    before = shown.recipe
    shown.change("seed", 2, text="seed")
    qtbot.waitUntil(lambda: len(requests) == 2)
    shown.set_live(False)
    shown.undo_stack.undo()
    assert shown.recipe == before and not shown.is_stale  # nothing of the other was drawn
    shown.undo_stack.redo()
    shown.run()
    qtbot.waitUntil(lambda: len(requests) == 3)
    shown.apply(Decoded(Rect(0, 0, 8, 8), np.zeros((8, 8, 3), np.uint8), final=True))
    shown.undo_stack.undo()
    assert shown.recipe == before and shown.is_stale and shown.activity is None
    shown.run()
    qtbot.waitUntil(lambda: len(requests) == 4)
    assert requests[3].whole
    answer(shown, pipeline, requests[3])
    assert not shown.is_stale


def test_many_changes_at_once_are_one_request(qtbot, shown, requests):
    for number in range(100):
        shown.change("seed", number + 10, text="Seed")
    qtbot.waitUntil(lambda: len(requests) == 2)
    qtbot.wait(50)
    assert len(requests) == 2
    assert requests[-1].recipe.seed == 109
    assert not requests[-1].preview


def test_the_plan_follows_alpha_at_once(shown):
    before = shown.plan.kept_share
    shown.change("alpha", 0.9, text="Alpha")
    assert shown.plan.kept_share < before
    shown.change("alpha", 1.01, text="Alpha")
    assert shown.plan.kept_share == 0
    shown.change("alpha", 0.0, text="Alpha")
    assert shown.plan.kept_share == 1
    assert shown.plan.executed == ()


def test_a_value_out_of_range_changes_nothing(shown):
    with pytest.raises(RecipeError):
        shown.change("steps", 99, text="Steps")
    assert shown.settings.steps == 8
    assert shown.undo_stack.count() == 0


def test_a_stroke_is_one_step_and_one_request(qtbot, shown, requests):
    boxes = []
    shown.marks_changed.connect(boxes.append)
    shown.begin_stroke()
    dab(shown, 2, 3, 2, 2)
    dab(shown, 3, 4, 2, 2)
    assert len(requests) == 1
    assert not shown.plan.keep_0[2:4, 3:5].any()
    shown.end_stroke("Paint")
    assert shown.undo_stack.count() == 1
    qtbot.waitUntil(lambda: len(requests) == 2)
    assert requests[-1].recipe.paint.marks.sum() == 7 * Mark.REFINE
    assert [(box.top, box.left) for box in boxes[:2]] == [(2, 3), (3, 4)]


def test_undo_and_redo_of_a_stroke_are_exact(shown):
    shown.begin_stroke()
    dab(shown, 0, 0, 4, 4, Mark.KEEP)
    shown.end_stroke("Keep")
    shown.begin_stroke()
    dab(shown, 2, 2, 4, 4, Mark.REFINE)
    shown.end_stroke("Refine")
    painted = shown.marks.copy()
    shown.undo_stack.undo()
    assert (shown.marks == Mark.KEEP).sum() == 16
    assert not (shown.marks == Mark.REFINE).any()
    shown.undo_stack.redo()
    assert np.array_equal(shown.marks, painted)


def test_clear_and_invert_are_undone(shown):
    shown.begin_stroke()
    dab(shown, 0, 0, 2, 2)
    shown.end_stroke("Paint")
    shown.repaint({Layer.MARKS: inverted(shown.marks, Ink.mark(Mark.REFINE))}, "Invert")
    assert (shown.marks == Mark.REFINE).sum() == shown.marks.size - 4
    shown.clear_paint("Clear")
    assert not shown.marks.any()
    shown.clear_paint("Clear")
    assert shown.undo_stack.count() == 3
    shown.undo_stack.setIndex(1)
    assert (shown.marks == Mark.REFINE).sum() == 4


def test_another_size_takes_the_paint_along_and_undo_brings_it_back(qtbot, shown, requests):
    shown.begin_stroke()
    dab(shown, 1, 1, 3, 3)
    shown.end_stroke("Paint")
    before = shown.marks.copy()
    shown.change_scale(2.0, text="Size")
    assert shown.marks.shape == (16, 24)
    assert shown.marks.any()
    assert shown.confidence is None
    assert shown.plan is None
    qtbot.waitUntil(lambda: len(requests) == 2)
    assert requests[-1].preview
    shown.undo_stack.undo()
    assert np.array_equal(shown.marks, before)


def test_cancel_keeps_the_last_result(qtbot, shown, requests, pipeline):
    result = shown.result
    shown.change("seed", 5, text="Seed")
    qtbot.waitUntil(lambda: len(requests) == 2)
    with qtbot.waitSignal(shown.cancel_requested):
        shown.cancel()
    assert shown.result is result
    assert shown.activity is None
    assert shown.is_stale
    shown.run()
    qtbot.waitUntil(lambda: len(requests) == 3)


def test_what_changes_during_a_run_keeps_the_result_stale(qtbot, shown, requests, pipeline):
    shown.change("seed", 5, text="Seed")
    qtbot.waitUntil(lambda: len(requests) == 2)
    shown.change("seed", 6, text="Seed")
    answer(shown, pipeline, requests[-1])
    assert shown.is_stale
    assert shown.result_recipe.seed == 5


@pytest.mark.parametrize(
    ("moved", "again"),
    [
        (Rect(0, 0, 60, 60), False),  # on the screen before, too
        (Rect(180, 300, 60, 60), True),
        (Rect(0, 100, 256, 284), False),  # most of the picture: the rest is soon there
    ],
)
def test_a_run_begins_anew_from_where_the_view_has_moved(
    qtbot, shown, requests, pipeline, moved, again
):
    shown.set_viewport(Rect(0, 0, 80, 80))
    shown.change("seed", 5, text="Seed")
    qtbot.waitUntil(lambda: len(requests) == 2)
    assert requests[1].viewport == Rect(0, 0, 80, 80)
    shown.set_viewport(moved)
    qtbot.wait(400)
    assert len(requests) == (3 if again else 2)
    if again:
        assert requests[2].recipe == requests[1].recipe and requests[2].viewport == moved
    answer(shown, pipeline, requests[-1])
    shown.set_viewport(Rect(0, 0, 80, 80))  # no run goes on
    qtbot.wait(400)
    assert len(requests) == (3 if again else 2)


def test_an_error_leaves_the_document_alone(shown):
    photo, result = shown.photo, shown.result
    shown.fail_run(StudioError("It failed.", detail="why"))
    assert (shown.photo, shown.result) == (photo, result)
    assert shown.message.sentence == "It failed."
    assert shown.message.is_error
    shown.dismiss()
    assert shown.message is None


def test_another_photo_starts_without_paint_and_history(qtbot, shown, requests, photo_path):
    shown.change("alpha", 0.7, text="Alpha")
    shown.begin_stroke()
    dab(shown, 0, 0, 1, 1)
    shown.end_stroke("Paint")
    shown.open(jobs.open_file(photo_path))
    assert shown.undo_stack.count() == 0
    assert not shown.marks.any()
    assert shown.settings.alpha == 0.7
    assert shown.result is None
    assert shown.confidence is None


def test_the_confidence_arrives_before_the_result(qtbot, session, requests, pipeline, photo_path):
    session.open(jobs.open_file(photo_path))
    qtbot.waitUntil(lambda: len(requests) == 1)
    seen = []
    session.confidence_changed.connect(lambda: seen.append(session.confidence is not None))
    for event in pipeline.run(requests[0]):
        session.apply(event)
        if isinstance(event, Evaluated):
            assert seen == [True]
            assert session.plan is not None
            assert session.result is None
        if isinstance(event, Finished):
            assert session.result is event.result
