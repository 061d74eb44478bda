import gc

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas import Canvas, Side, Tool, ViewMode, Wait
from app.canvas.brush import Cells
from models.grid import Rect
from models.recipe.settings import Mark

BEFORE = np.array([90, 90, 90])


def test_after_shows_the_result_and_before_the_photo(canvas, after, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    assert np.array_equal(pixels(canvas)[60:], after[60:])
    canvas.set_view_mode(ViewMode.BEFORE)
    assert (pixels(canvas)[60:] == BEFORE).all()


def test_split_shows_the_photo_left_and_the_result_right(canvas, after, pixels):
    canvas.set_split(0.25)
    shown = pixels(canvas)
    assert (shown[60:, :130] == BEFORE).all()
    assert np.array_equal(shown[60:, 190:], after[60:, 190:])


def test_side_by_side_shows_both_with_one_view(canvas, pixels):
    canvas.set_view_mode(ViewMode.SIDE_BY_SIDE)
    canvas.zoom_100()
    shown = pixels(canvas)
    assert (shown[60:, :317] == BEFORE).all()
    left, right = (canvas.from_output(QPointF(300, 200), pane=pane) for pane in (0, 1))
    assert left.y() == right.y()
    assert right.x() - left.x() == 323
    x, y = round(right.x()), round(right.y())
    assert shown[y, x].tolist() == [300 % 256, 200, (300 // 64 + 200 // 64) * 8]


def test_difference_is_black_where_nothing_differs(canvas, pixels):
    canvas.set_view_mode(ViewMode.DIFFERENCE)
    canvas.patch_result(Rect(96, 96, 320, 320), np.full((320, 320, 3), 90, np.uint8), final=True)
    canvas.patch_result(Rect(200, 200, 8, 8), np.full((8, 8, 3), 100, np.uint8), final=True)
    shown = pixels(canvas)
    assert (shown[204, 204] == 40).all()
    assert (shown[220:400, 220:400] == 0).all()


def test_show_original_hides_result_and_overlays(canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.set_heat(np.full((60, 80), 0.5, np.float32))
    canvas.set_heatmap_visible(True)
    canvas.set_marks(np.full((60, 80), Mark.KEEP, np.uint8))
    held = pixels(canvas)
    canvas.show_original(True)
    assert (pixels(canvas)[60:] == BEFORE).all()
    canvas.show_original(False)
    assert np.array_equal(pixels(canvas), held)


def test_a_partial_patch_changes_only_its_part(canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    before = pixels(canvas)
    canvas.patch_result(Rect(160, 240, 64, 32), np.zeros((64, 32, 3), np.uint8), final=True)
    changed = np.any(pixels(canvas) != before, axis=2)
    expected = np.zeros_like(changed)
    expected[160:224, 240:272] = True
    assert not (changed & ~expected).any()
    assert changed[161:223, 241:271].mean() > 0.95


@pytest.mark.parametrize("mode", ViewMode)
def test_partial_repaints_add_up_to_a_whole_one(canvas, pixels, qtbot, mode):
    canvas.set_view_mode(mode)
    canvas.zoom_at(1.37, QPointF(200, 100))
    rng = np.random.default_rng(2)
    confidence = rng.random((60, 80), np.float32)
    canvas.set_heat(confidence)
    canvas.set_heatmap_visible(True)
    canvas.set_keep(confidence > 0.5)
    canvas.repaint()
    canvas.set_keep((confidence > 0.5) | (np.arange(80) > 20))
    marks = np.zeros((12, 9), np.uint8)
    marks[2:8] = Mark.REFINE
    canvas.set_marks_rect(Rect(10, 12, 12, 9), marks)
    canvas.patch_result(Rect(80, 96, 72, 40), np.full((72, 40, 3), 200, np.uint8), final=True)
    canvas.set_split(0.4)
    canvas.set_tool(Tool.KEEP)
    for x in range(100, 400, 60):
        QTest.mouseMove(canvas, QPoint(x, 300))
        qtbot.wait(5)
    in_parts = pixels(canvas, on_screen=True)
    canvas.repaint()
    whole = pixels(canvas, on_screen=True)
    assert np.abs(in_parts.astype(int) - whole).max() <= 1


def test_no_result_yet_shows_the_photo(canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.clear_result()
    assert (pixels(canvas)[60:] == BEFORE).all()


def test_another_scale_keeps_the_old_result_until_it_is_covered(canvas, after, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.zoom_at(1.0)
    old = pixels(canvas)
    canvas.set_output_size((960, 1280))
    assert canvas.zoom == 0.5
    assert np.abs(pixels(canvas)[60:].astype(int) - old[60:]).max() <= 1
    canvas.patch_result(Rect(0, 0, 960, 1280), np.full((960, 1280, 3), 7, np.uint8), final=True)
    assert (pixels(canvas)[60:] == 7).all()


def test_preview_and_updating_are_reported_by_a_pill(canvas, qtbot, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    quiet = pixels(canvas)
    canvas.patch_result(Rect(0, 0, 8, 8), quiet[:8, :8], final=False)
    preview = pixels(canvas)
    assert np.any(preview[440:470, 10:100] != quiet[440:470, 10:100])
    canvas.set_stale(True)
    assert np.array_equal(pixels(canvas), preview)  # nothing flickers for a short update
    qtbot.waitUntil(lambda: bool(np.any(pixels(canvas)[0] != preview[0])))
    canvas.set_stale(False)
    canvas.patch_result(Rect(0, 0, 8, 8), quiet[:8, :8], final=True)
    assert np.array_equal(pixels(canvas), quiet)


def test_zoom_steps_fit_and_100_percent(canvas, qtbot):
    canvas.resize(320, 240)
    assert canvas.zoom == 0.5 and canvas.is_fitted
    with qtbot.waitSignal(canvas.view_changed):
        canvas.zoom_in()
    assert canvas.zoom == pytest.approx(2 / 3)
    canvas.zoom_100()
    assert canvas.zoom == 1.0
    assert canvas.viewport_rect() == Rect(120, 160, 240, 320)
    canvas.zoom_out()
    canvas.fit()
    assert canvas.viewport_rect() == Rect(0, 0, 480, 640)


def test_centre_on_shows_a_part(canvas):
    canvas.zoom_at(4.0)
    canvas.centre_on(Rect(100, 200, 20, 40))
    seen = canvas.viewport_rect()
    assert (seen.top + seen.height / 2, seen.left + seen.width / 2) == pytest.approx((110, 220))
    assert canvas.zoom == 4.0


def test_the_ground_is_neutral_in_every_theme(canvas, pixels):
    canvas.set_photo(None)
    for colour in ("#1a1a20", "#d9cfc9"):
        palette = QPalette(canvas.palette())
        palette.setColor(QPalette.ColorRole.Dark, QColor(colour))
        canvas.setPalette(palette)
        ground = pixels(canvas)
        assert (ground == ground[0, 0, 0]).all()
        assert abs(int(ground[0, 0, 0]) - QColor(colour).lightness()) <= 1


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


def test_split_in_rows_shows_the_photo_above_the_result(qtbot, canvas, after, pixels):
    canvas.set_view_mode(ViewMode.SPLIT_ROWS)
    canvas.set_split(0.25)
    shown = pixels(canvas)
    assert (shown[60:100, 400:] == BEFORE).all()
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
