"""Every tool and shape of the window, driven by real mouse and key events."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.canvas import Shape, Tool, ViewMode
from app.document.paint import Layer
from app.preferences import TOLERANCE
from models.recipe.masks import load_mask
from models.recipe.settings import Mark
from tests.app.inputs import CTRL, LEFT, NONE, fresh

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def canvas(opened):
    """The canvas of a window, only the result shown; 32 x 48 tokens."""
    opened.canvas.set_view_mode(ViewMode.AFTER)
    return opened.canvas


@pytest.fixture
def at(canvas):
    def point(row, col):
        return canvas.from_output(QPointF(8 * col + 4, 8 * row + 4)).toPoint()

    return point


def drag(canvas, *points, button=LEFT):
    QTest.mousePress(canvas, button, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, button, NONE, points[-1])


def test_a_rectangle_shows_its_cells_and_is_one_step(qtbot, opened, canvas, at):
    qtbot.keyClicks(canvas, "ku")
    assert (canvas.tool, canvas.shape) == (Tool.KEEP, Shape.RECTANGLE)
    QTest.mousePress(canvas, LEFT, NONE, at(3, 4))
    QTest.mouseMove(canvas, at(9, 15))
    shown = canvas.scene.overlay.brush
    assert (shown.top, shown.left, shown.touched.shape) == (3, 4, (7, 12))
    assert not opened.session.marks.any()
    QTest.mouseRelease(canvas, LEFT, NONE, at(9, 15))
    expected = np.zeros((32, 48), np.uint8)
    expected[3:10, 4:16] = Mark.KEEP
    assert np.array_equal(opened.session.marks, expected)
    assert opened.session.undo_stack.count() == 1
    drag(canvas, at(3, 4), at(9, 9), button=RIGHT)
    expected[3:10, 4:10] = Mark.NONE
    assert np.array_equal(opened.session.marks, expected)


def test_escape_drops_an_area_that_is_being_drawn(qtbot, opened, canvas, at):
    qtbot.keyClicks(canvas, "bl")
    QTest.mousePress(canvas, LEFT, NONE, at(3, 4))
    QTest.mouseMove(canvas, at(9, 15))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NONE, at(9, 15))
    assert not opened.session.marks.any()
    assert canvas.tool is Tool.REFINE


def test_a_lasso_marks_what_it_encloses(qtbot, opened, canvas, at):
    qtbot.keyClicks(canvas, "bl")
    drag(canvas, at(5, 5), at(5, 20), at(15, 20), at(15, 5))
    marks = opened.session.marks
    assert (marks[5:16, 5:21] == Mark.REFINE).all()
    assert np.count_nonzero(marks) == 11 * 16


def test_a_fill_stays_inside_a_painted_ring(qtbot, opened, canvas, at):
    qtbot.keyClicks(canvas, "bu")
    drag(canvas, at(5, 5), at(14, 19))
    qtbot.keyClicks(canvas, "e")
    drag(canvas, at(7, 7), at(12, 17))
    qtbot.keyClicks(canvas, "kg")
    opened.painting.set_tolerance(100)
    QTest.mouseMove(canvas, at(9, 10))
    assert canvas.scene.overlay.brush.touched.sum() == 6 * 11
    drag(canvas, at(9, 10))
    assert (opened.session.marks == Mark.KEEP).sum() == 6 * 11
    assert (opened.session.marks == Mark.REFINE).sum() == 10 * 15 - 6 * 11


def test_a_fill_stays_inside_the_outline_where_it_shows(qtbot, opened, canvas, at):
    low = ~opened.session.plan.keep_0
    row, col = np.argwhere(low)[0]
    qtbot.keyClicks(canvas, "obg")
    opened.painting.set_tolerance(100)
    drag(canvas, at(int(row), int(col)))
    marked = opened.session.marks == Mark.REFINE
    assert marked[row, col] and not (marked & ~low).any()


def test_the_texture_brush_moves_no_token_and_goes_into_the_recipe(qtbot, opened, canvas, at):
    panel, session = opened.sidebar.paint, opened.session
    qtbot.keyClicks(canvas, "tu")
    panel.amount.spin.setValue(-1.0)
    before = session.plan.keep_0.copy()
    drag(canvas, at(3, 4), at(20, 30))
    assert np.array_equal(session.plan.keep_0, before)
    assert session.undo_stack.undoText() == "Texture -1.00"
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.result_recipe.texture.offsets[10, 10] == -100
    assert session.result_recipe.alpha_offsets is None
    drag(canvas, at(3, 4), at(20, 30), button=RIGHT)
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.result_recipe.texture is None


def test_the_original_brush_and_strength_go_into_the_recipe(qtbot, opened, canvas, at):
    panel, session = opened.sidebar.paint, opened.session
    assert not panel.share.isVisible()
    qtbot.keyClicks(canvas, "yu")
    assert panel.share.isVisible()
    panel.share.spin.setValue(60)
    drag(canvas, at(3, 4), at(20, 30))
    assert session.undo_stack.undoText() == "Original 60 %"
    opened.sidebar.restore.strength.spin.setValue(40)
    assert session.undo_stack.undoText() == "Strength 100% → 40%"
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.result_recipe.strength_offsets.offsets[10, 10] == -60
    assert session.result_recipe.strength == 0.4
    for _ in range(2):
        session.undo_stack.undo()
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.result_recipe.strength_offsets is None and session.result_recipe.strength == 1


def test_the_alpha_brush_moves_the_plan_where_it_is_painted(qtbot, opened, canvas, at):
    panel, session = opened.sidebar.paint, opened.session
    assert not panel.amount.isVisible()
    qtbot.keyClick(canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(canvas, "u")
    assert panel.amount.isVisible()
    panel.amount.spin.setValue(-1.0)
    before = session.plan.keep_0.copy()
    drag(canvas, at(3, 4), at(20, 30))
    expected = before.copy()
    expected[3:21, 4:31] = True
    assert np.array_equal(session.plan.keep_0, expected)
    assert session.undo_stack.undoText() == "Alpha -1.00"
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.result_recipe.alpha_offsets.offsets[10, 10] == -100
    drag(canvas, at(3, 4), at(20, 30), button=RIGHT)
    assert np.array_equal(session.plan.keep_0, before)


def test_a_reroll_counts_each_stroke_once(qtbot, opened, canvas, at):
    session = opened.session
    qtbot.keyClicks(canvas, "rp")
    assert canvas.shape is Shape.BRUSH
    for _ in range(2):
        drag(canvas, at(10, 10), at(10, 14), at(10, 10))
    counts = session.paintwork.grid(Layer.REROLLS)
    assert counts[10, 10] == counts[10, 14] == 2
    assert not session.marks.any()
    assert session.undo_stack.count() == 2
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.result_recipe.rerolls.counts[10, 12] == 2
    qtbot.keyClick(opened, Qt.Key.Key_Z, CTRL)
    assert session.paintwork.grid(Layer.REROLLS)[10, 10] == 1


def test_the_eraser_takes_every_kind_of_paint(qtbot, opened, canvas, at):
    for tool in ("REFINE", "ALPHA", "TEXTURE", "REROLL", "ORIGINAL"):
        opened.actions_by_name[tool].trigger()
        opened.actions_by_name["RECTANGLE"].trigger()
        drag(canvas, at(3, 4), at(9, 9))
    for layer in (Layer.CHOSEN, Layer.REVIEWED, Layer.SEEDS):  # not by a brush of their own
        grid = opened.session.paintwork.grid(layer).copy()
        grid[3:6, 4:9] = 5
        opened.session.repaint({layer: grid}, "Choose")
    count = opened.session.undo_stack.count()
    qtbot.keyClicks(canvas, "e")
    drag(canvas, at(0, 0), at(20, 20))
    assert opened.session.paintwork.is_empty
    assert opened.session.undo_stack.count() == count + 1
    qtbot.keyClick(opened, Qt.Key.Key_Z, CTRL)
    assert all(opened.session.paintwork.grid(layer).any() for layer in Layer)


def test_grow_and_shrink_by_keys(qtbot, opened, canvas, at):
    qtbot.keyClicks(canvas, "bu")
    drag(canvas, at(10, 10), at(12, 12))
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight, CTRL)
    assert np.count_nonzero(opened.session.marks) == 9 + 12
    qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft, CTRL)
    assert np.count_nonzero(opened.session.marks) == 9
    assert opened.session.undo_stack.count() == 3


def test_masks_are_saved_and_loaded_by_dialogs(qtbot, opened, canvas, at, tmp_path):
    qtbot.keyClicks(canvas, "ku")
    drag(canvas, at(3, 4), at(9, 15))
    marked = opened.session.marks.copy()
    path = tmp_path / "locked.png"
    opened.actions_by_name["save_keep_mask"].trigger()
    dialog = opened.findChild(QFileDialog)
    dialog.selectFile(str(path))
    dialog.accept()
    qtbot.waitUntil(path.exists)
    assert np.array_equal(load_mask(path, opened.session.output_size), marked > 0)
    opened.actions_by_name["clear"].trigger()
    opened.painting.load(Mark.REFINE, path)
    qtbot.waitUntil(lambda: bool(opened.session.marks.any()))
    assert np.array_equal(opened.session.marks == Mark.REFINE, marked > 0)
    assert opened.session.undo_stack.undoText() == "Load mask"


def test_a_mask_that_is_no_picture_is_reported(qtbot, opened, tmp_path):
    path = tmp_path / "mask.png"
    path.write_bytes(b"no picture")
    opened.painting.load(Mark.KEEP, path)
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert opened.message_bar.next_step.text() == "Load Keep Mask"
    assert not opened.session.marks.any()


def test_a_stroke_forces_tokens_and_is_undone(qtbot, opened):
    canvas, session = opened.canvas, opened.session
    qtbot.keyClicks(canvas, "b")
    assert canvas.tool is Tool.REFINE
    start = QPoint(canvas.width() // 4, canvas.height() // 2)
    drag(canvas, start, start + QPoint(40, 20))
    forced = session.marks == Mark.REFINE
    assert forced.any()
    assert session.undo_stack.undoText() == "Paint Refine"
    qtbot.waitUntil(lambda: fresh(opened))
    assert not session.result.keep_0[forced].any()
    qtbot.keyClick(opened, Qt.Key.Key_Z, CTRL)
    assert not session.marks.any()
    qtbot.keyClick(opened, Qt.Key.Key_Y, CTRL)
    assert np.array_equal(session.marks == Mark.REFINE, forced)


def test_keep_erase_swap_and_brush_keys(qtbot, opened):
    canvas, session = opened.canvas, opened.session
    qtbot.keyClicks(canvas, "k")
    at = QPoint(canvas.width() // 4, canvas.height() // 2)
    qtbot.mouseClick(canvas, LEFT, pos=at)
    assert (session.marks == Mark.KEEP).any()
    qtbot.keyClicks(canvas, "x")
    assert canvas.tool is Tool.ERASE
    qtbot.mouseClick(canvas, LEFT, pos=at)
    assert not session.marks.any()
    qtbot.keyClicks(canvas, "x")
    assert canvas.tool is Tool.KEEP
    size = canvas.brush_size
    qtbot.keyClicks(canvas, "]")
    assert canvas.brush_size == size + 1
    assert opened.sidebar.paint.brush.value == size + 1
    qtbot.keyClicks(canvas, "[")
    assert canvas.brush_size == size
    qtbot.keyClicks(canvas, "v")
    assert canvas.tool is Tool.PAN


def test_clear_and_invert(qtbot, opened):
    canvas, session = opened.canvas, opened.session
    qtbot.keyClicks(canvas, "b")
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(canvas.width() // 4, canvas.height() // 2))
    marked = int((session.marks == Mark.REFINE).sum())
    qtbot.keyClick(canvas, Qt.Key.Key_I, CTRL)
    assert int((session.marks == Mark.REFINE).sum()) == session.marks.size - marked
    qtbot.keyClick(canvas, Qt.Key.Key_D, CTRL)
    assert not session.marks.any()
    assert not opened.actions_by_name["clear"].isEnabled()


def middle(canvas, point):
    """The picture in the middle of a painted token, without the brush."""
    canvas.hand.leave()
    canvas.scene.overlay.brush = None
    colour = canvas.grab().toImage().pixelColor(point)
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize("key", ["b", "k"])
def test_a_finished_stroke_fades_to_its_edge(qtbot, opened, canvas, at, key):
    qtbot.keyClicks(canvas, key + "u")
    drag(canvas, at(8, 10), at(20, 30))
    qtbot.waitUntil(lambda: fresh(opened))
    overlay = canvas.scene.overlay
    assert overlay.fill == 1.0
    covered = middle(canvas, at(14, 20))
    qtbot.waitUntil(lambda: overlay.fill == 0.0)
    assert middle(canvas, at(14, 20)) != covered
    qtbot.waitUntil(lambda: canvas.scene.changed is None)  # the picture before was shown once more
    opened.actions_by_name["marks"].setChecked(False)
    bare = middle(canvas, at(14, 20))
    opened.actions_by_name["marks"].setChecked(True)
    qtbot.waitUntil(lambda: overlay.fill == 0.0)
    assert middle(canvas, at(14, 20)) == bare
    QTest.mousePress(canvas, LEFT, NONE, at(25, 3))
    QTest.mouseMove(canvas, at(28, 6))
    QTest.mouseRelease(canvas, LEFT, NONE, at(28, 6))
    assert overlay.fill == 1.0


def test_what_is_painted_stays_filled_as_long_as_the_stroke_lasts(qtbot, opened, canvas, at):
    qtbot.keyClicks(canvas, "b")
    QTest.mousePress(canvas, LEFT, NONE, at(8, 10))
    qtbot.wait(1000)
    assert canvas.scene.overlay.fill == 1.0
    QTest.mouseRelease(canvas, LEFT, NONE, at(8, 10))
    qtbot.waitUntil(lambda: canvas.scene.overlay.fill == 0.0)


def test_paint_is_seen_at_every_start_and_wherever_someone_paints(qtbot, opened, canvas, at):
    marks = opened.actions_by_name["marks"]
    marks.trigger()
    assert not canvas.scene.overlay.paint_visible
    qtbot.keyClicks(canvas, "b")
    drag(canvas, at(8, 10), at(8, 14))
    assert marks.isChecked() and canvas.scene.overlay.paint_visible
    assert opened.sidebar.view.marks.isChecked()


def test_paint_that_was_hidden_is_seen_at_the_next_start(qtbot, opened, another):
    opened.actions_by_name["marks"].trigger()
    opened.preferences.flush()
    assert another().actions_by_name["marks"].isChecked()


def test_a_fill_stops_at_the_edges_of_the_picture(qtbot, window, tmp_path):
    pixels = np.full((64, 96, 3), 60, np.uint8)
    pixels[16:48, 24:72] = (190, 120, 60)
    Image.fromarray(pixels).save(tmp_path / "square.png")
    window.files.open(tmp_path / "square.png")
    qtbot.waitUntil(lambda: fresh(window))
    canvas, panel = window.canvas, window.sidebar.paint
    canvas.set_view_mode(ViewMode.AFTER)
    assert not panel.tolerance.isVisible()
    qtbot.keyClicks(canvas, "kg")
    assert panel.tolerance.isVisible()
    middle = canvas.from_output(QPointF(8 * 24, 8 * 16)).toPoint()
    QTest.mouseClick(canvas, LEFT, NONE, middle)
    kept = window.session.marks == Mark.KEEP
    assert 15 * 23 <= kept.sum() <= 17 * 25 and not kept[:7].any() and kept[9:23, 13:35].all()
    window.session.undo_stack.undo()
    panel.tolerance.spin.setValue(100)
    QTest.mouseClick(canvas, LEFT, NONE, middle)
    assert (window.session.marks == Mark.KEEP).all()
    assert window.preferences.get(TOLERANCE) == 100
