import gc

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.canvas import Canvas, Side, ViewMode, Wait
from app.canvas.brush import Cells
from models.grid import Rect
from models.recipe.settings import Mark


def test_a_partial_patch_changes_only_its_part(canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    before = pixels(canvas)
    canvas.patch_result(Rect(160, 240, 64, 32), np.zeros((64, 32, 3), np.uint8), final=True)
    changed = np.any(pixels(canvas) != before, axis=2)
    expected = np.zeros_like(changed)
    expected[160:224, 240:272] = True
    assert not (changed & ~expected).any()
    assert changed[161:223, 241:271].mean() > 0.95


def test_wrong_sizes_are_refused(canvas):
    with pytest.raises(ValueError, match="heatmap"):
        canvas.set_heat(np.zeros((60, 81), np.float32))
    with pytest.raises(ValueError, match="keep"):
        canvas.set_keep(np.zeros((6, 8), bool))
    with pytest.raises(ValueError, match="marks"):
        canvas.set_marks(np.zeros((80, 60), np.uint8))
    with pytest.raises(ValueError, match="patch"):
        canvas.patch_result(Rect(0, 0, 8, 8), np.zeros((8, 9, 3), np.uint8), final=True)
    with pytest.raises(ValueError, match="photo"):
        canvas.set_photo(np.zeros((8, 9), np.uint8), (8, 9))


def test_a_new_photo_starts_afresh(canvas, pixels):
    canvas.set_marks(np.full((60, 80), Mark.KEEP, np.uint8))
    canvas.zoom_at(3.0)
    canvas.set_photo(np.full((96, 128, 3), 50, np.uint8), (96, 128))
    assert canvas.is_fitted and canvas.zoom == 5.0
    assert (pixels(canvas)[100:, :300] == 50).all()


def test_the_canvas_has_a_name(canvas):
    assert canvas.accessibleName() and canvas.accessibleDescription()


def test_canvases_do_not_leak(qapp, after):
    delete_closed()
    others = len(QApplication.allWidgets())
    canvases = []
    for _ in range(5):
        canvas = Canvas()
        canvas.resize(300, 200)
        canvas.set_photo(after, after.shape[:2])
        canvas.set_stale(True)
        canvas.show()
        canvas.grab()
        canvas.close()
        canvas.deleteLater()
        canvases.append(canvas)
    delete_closed()
    assert not any(shiboken6.isValid(canvas) for canvas in canvases)
    del canvas, canvases
    delete_closed()
    assert len(QApplication.allWidgets()) <= others
    assert not [thing for thing in gc.get_objects() if type(thing) is Canvas]


def delete_closed():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


WAIT = Wait("Restoring…", "This is still the photo.")


def waited(canvas):
    """Where something is waited for, as (left, width) in logical pixels."""
    places = canvas._board.waits(canvas._full_status(), canvas.devicePixelRatioF())
    return [(round(place.x()), round(place.width())) for place, _ in places]


def test_where_there_is_no_result_the_middle_says_so(canvas, pixels):
    canvas.set_result_wait(WAIT)
    assert not waited(canvas)
    canvas.set_photo(np.full((120, 160, 3), 90, np.uint8), (480, 640))
    before = pixels(canvas)
    assert waited(canvas) == [(320, 320)]
    plate = before[208:272, 440:520]
    assert plate.min() < 40 and plate.max() > 200  # glass, and words on it
    assert (before[240, 100] == 90).all() and before[60, 400].max() < 60
    for mode in (ViewMode.AFTER, ViewMode.DIFFERENCE):
        canvas.set_view_mode(mode)
        assert waited(canvas) == [(0, 640)]
    canvas.set_view_mode(ViewMode.BEFORE)
    assert not waited(canvas)
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.show_original(True)
    assert not waited(canvas)
    canvas.show_original(False)
    rows = np.full((240, 640, 3), 200, np.uint8)
    canvas.patch_result(Rect(0, 0, 240, 640), rows, final=False)
    assert waited(canvas)
    canvas.patch_result(Rect(240, 0, 240, 640), rows, final=False)
    assert not waited(canvas)


def test_a_part_in_view_that_is_there_needs_no_sign(canvas):
    canvas.set_result_wait(WAIT)
    canvas.set_photo(np.full((120, 160, 3), 90, np.uint8), (480, 640))
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.zoom_at(8.0, QPointF(0, 0))
    canvas.patch_result(Rect(0, 0, 80, 88), np.zeros((80, 88, 3), np.uint8), final=True)
    assert not waited(canvas)
    canvas.centre_on(Rect(400, 500, 8, 8))
    assert waited(canvas)


def test_a_step_is_waited_for_on_its_side(canvas):
    canvas.set_wait(Side.BEFORE, WAIT)
    assert waited(canvas) == [(0, 320)]
    canvas.set_wait(Side.BEFORE, None)
    canvas.set_wait(Side.AFTER, WAIT)
    assert waited(canvas) == [(320, 320)]


@pytest.mark.parametrize("split", [0.5, 0.56, 0.6, 0.66])
@pytest.mark.parametrize("mode", [ViewMode.SPLIT, ViewMode.SPLIT_ROWS])
def test_what_is_waited_for_is_never_two_sentences_at_once(qtbot, canvas, pixels, mode, split):
    canvas.set_view_mode(mode)
    canvas.set_split(split)
    for side in Side:
        canvas.set_wait(side, WAIT)
    qtbot.wait(60)
    for text in ("Not restored yet", "Restoring…"):
        for side in Side:
            canvas.set_wait(side, Wait(text, "This is still the photo as it was opened."))
        qtbot.wait(60)
        assert np.array_equal(pixels(canvas, on_screen=True), pixels(canvas))


def test_split_in_rows_shows_the_photo_above_the_result(qtbot, canvas, after, pixels):
    canvas.set_view_mode(ViewMode.SPLIT_ROWS)
    canvas.set_split(0.25)
    shown = pixels(canvas)
    assert (shown[60:100, 400:] == 90).all()
    assert np.array_equal(shown[190:, 400:], after[190:, 400:])
    for share in (0.6, 0.4):
        canvas.set_split(share)
        qtbot.wait(60)
        on_screen = pixels(canvas, on_screen=True)
        assert np.array_equal(on_screen, pixels(canvas))


def test_the_gray_around_the_picture_is_chosen(canvas, pixels):
    canvas.zoom_at(0.25)
    canvas.set_gray(119)
    assert (pixels(canvas)[100, 10] == 119).all()
    canvas.set_gray(None)
    gray = canvas.palette().color(QPalette.ColorRole.Dark).lightness()
    assert (pixels(canvas)[100, 10] == gray).all()


def test_the_outline_repaints_only_where_it_is_shown(canvas):
    cells = Cells(0, 0, np.ones((60, 80), np.bool_))
    for mode, widths in (
        (ViewMode.SPLIT, {320}),
        (ViewMode.AFTER, {640}),
        (ViewMode.BEFORE, {640}),
    ):
        canvas.set_view_mode(mode)
        assert {rect.width() for rect in canvas.scene.outline_rects(cells, 1.0)} == widths


def test_it_goes_to_a_part_and_shows_it_large_enough_with_some_around(canvas):
    for size in (8, 60, 200, 460):
        canvas.fit()
        rect = Rect(10, 150, size, size)
        canvas.go_to(rect)
        seen = canvas.viewport_rect()
        assert canvas.zoom >= min(1.0, 480 / (2 * size)) and canvas.zoom <= 2.0
        assert seen.left <= 150 and seen.left + seen.width >= 150 + size
        assert seen.top <= 10 and seen.top + seen.height >= min(480, 10 + size)
    canvas.zoom_at(1.5)
    canvas.go_to(Rect(300, 300, 40, 40))
    assert canvas.zoom == 1.5  # whoever has chosen a zoom keeps it, as long as it serves


def test_no_emptiness_is_shown_for_a_part_at_the_edge_and_a_fitted_picture_stays(canvas):
    canvas.fit()
    canvas.zoom_at(1.5)
    canvas.go_to(Rect(0, 0, 16, 16))
    frame = canvas.scene.frame(canvas.scene.panes()[0])
    assert frame.x == frame.y == 0 and canvas.zoom == 1.5
    canvas.go_to(Rect(canvas.scene.view.size[1] - 16, canvas.scene.view.size[0] - 16, 16, 16))
    seen = canvas.viewport_rect()
    assert (seen.left + seen.width, seen.top + seen.height) == canvas.scene.view.size
    canvas.fit()
    canvas.go_to(Rect(8, 8, 200, 240))
    assert canvas.is_fitted


def test_a_frame_is_drawn_and_taken_away_where_it_is(canvas, pixels, qtbot):
    plain = pixels(canvas)
    canvas.point_at(Cells(10, 50, np.ones((3, 4), np.bool_)))
    qtbot.wait(30)
    changed = np.argwhere((pixels(canvas, on_screen=True) != plain).any(2))
    assert changed.min(0).tolist() >= [78, 398] and changed.max(0).tolist() <= [106, 434]
    canvas.point_at(None)
    qtbot.wait(30)
    assert np.array_equal(pixels(canvas, on_screen=True), plain)


def test_what_a_stroke_has_changed_is_shown_against_the_old_picture_once(qtbot, canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas._fade.flash()
    qtbot.waitUntil(lambda: canvas._fade.is_gone)
    seen, flashes = [], []
    canvas._flash.changed.connect(lambda on: (flashes.append(on), seen.append(pixels(canvas))))
    canvas.flash_change()  # nothing is held
    canvas.stroke_started.emit()
    canvas.stroke_finished.emit()
    old = pixels(canvas)
    canvas.patch_result(Rect(160, 240, 64, 32), np.zeros((64, 32, 3), np.uint8), final=True)
    canvas.patch_result(Rect(160, 240, 64, 32), np.full((64, 32, 3), 9, np.uint8), final=True)
    canvas.redraw()
    canvas.flash_change()
    assert flashes == []  # the paint still covers it
    qtbot.waitUntil(lambda: flashes == [True, False])
    assert (seen[0][170:220, 245:265] == old[170:220, 245:265]).all()
    assert (seen[1][170:220, 245:265] == 9).all()
    canvas.patch_result(Rect(160, 240, 64, 32), np.zeros((64, 32, 3), np.uint8), final=True)
    canvas.flash_change()  # not by a stroke
    qtbot.wait(80)
    assert flashes == [True, False]


def test_another_stroke_ends_the_flash(qtbot, canvas):
    told = []
    canvas._flash.changed.connect(told.append)
    canvas._fade.flash()
    qtbot.waitUntil(lambda: canvas._fade.is_gone)
    canvas.scene.hold()
    canvas.patch_result(Rect(0, 0, 8, 8), np.zeros((8, 8, 3), np.uint8), final=True)
    canvas.flash_change()
    assert told == [True] and canvas.scene.flashing
    canvas.stroke_started.emit()
    assert told == [True, False] and not canvas.scene.flashing
    canvas.scene.hold()
    canvas.patch_result(Rect(0, 0, 8, 8), np.zeros((8, 8, 3), np.uint8), final=True)
    canvas.forget_change()
    canvas.flash_change()
    assert told == [True, False] and canvas.scene.changed is None
    canvas.stroke_finished.emit()
