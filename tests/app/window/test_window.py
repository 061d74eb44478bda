"""The window, driven by real events: mouse, keys, wheel, drop."""

from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QScrollArea,
)

from app.canvas import Tool, ViewMode
from app.dialogs.comparison import ExportDialog
from app.dialogs.picture import PictureDialog
from app.dialogs.system import AboutDialog, ShortcutSheet
from app.preferences import HINTS_DONE, OPEN_FOLDER, OPEN_SECTIONS, PACE, THEME, Preferences
from app.services.models import ModelChoice
from app.window.window import Window
from models.batch.order import RestoreOrder
from models.images.photo import read_recipe
from models.recipe.choices import Schedule
from models.recipe.file import from_json
from models.recipe.settings import Mark
from models.weights.library import bundled_model

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def fresh(window):
    return window.session.result is not None and not window.session.is_stale


def drag(widget, start, end, steps=6, modifiers=NONE):
    QTest.mousePress(widget, LEFT, modifiers, start)
    for step in range(1, steps + 1):
        at = start + (end - start) * step / steps
        QTest.mouseMove(widget, at)
    QTest.mouseRelease(widget, LEFT, modifiers, end)


def wheel(widget, delta, modifiers=NONE):
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at = QPointF(widget.rect().center())
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at.toPoint(), copy, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(at, copy, data, LEFT, NONE))


# Opening


def test_the_empty_window_offers_the_sample(qtbot, window):
    assert window.welcome.isVisible()
    assert not window.dock.isVisible()
    qtbot.mouseClick(window.welcome.sample_button, LEFT)
    qtbot.waitUntil(lambda: fresh(window), timeout=15000)
    assert window.canvas.isVisible()
    assert window.dock.isVisible()
    assert "sample" in window.windowTitle()


@pytest.mark.parametrize("target", ["window", "canvas"])
def test_a_dropped_photo_is_opened(qtbot, opened, target, tmp_path):
    path = tmp_path / "other.png"
    Image.new("RGB", (40, 30), (200, 90, 30)).save(path)
    drop(opened if target == "window" else opened.canvas, path)
    qtbot.waitUntil(lambda: opened.session.photo.width == 40)
    assert opened.preferences.recent[0] == path


def test_open_asks_for_a_file(qtbot, window, photo_path):
    qtbot.mouseClick(window.welcome.open_button, LEFT)
    dialog = window.findChild(QFileDialog)
    dialog.selectFile(str(photo_path))
    dialog.accept()
    qtbot.waitUntil(lambda: fresh(window))


def test_a_recent_photo_is_opened_by_a_click(qtbot, preferences, pipeline, photo_path):
    preferences.add_recent(photo_path)
    window = Window(preferences, lambda: pipeline)
    qtbot.addWidget(window)
    window.show()
    window.start()
    recent = window.welcome.recent
    at = recent.visualItemRect(recent.item(0)).center()
    qtbot.mouseClick(recent.viewport(), LEFT, pos=at)
    qtbot.waitUntil(lambda: fresh(window))


def test_a_picture_is_pasted(qtbot, window):
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(0xFF3060A0)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: fresh(window))
    assert window.session.photo_pixels[0, 0].tolist() == [0x30, 0x60, 0xA0]


def test_pasting_from_a_clipboard_that_went_away_says_so(qtbot, window, monkeypatch):
    QGuiApplication.clipboard().clear()
    monkeypatch.setattr(type(QGuiApplication.clipboard()), "mimeData", lambda self: None)
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: window.session.message is not None)
    assert (
        window.session.message.sentence == "There is no picture on the clipboard; copy one first."
    )


@pytest.mark.parametrize("content", [b"", b"not a picture", None])
def test_a_bad_file_leaves_the_document_and_shows_the_bar(qtbot, opened, content, tmp_path):
    photo, result = opened.session.photo, opened.session.result
    path = tmp_path / "bad.jpg"
    if content is not None:
        path.write_bytes(content)
    opened.files.open(path)
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert opened.session.photo is photo
    assert opened.session.result is result
    assert "bad.jpg" in opened.message_bar.text.text()
    assert opened.message_bar.next_step.isVisible()
    qtbot.mouseClick(opened.message_bar.copy, LEFT)
    assert "bad.jpg" in QGuiApplication.clipboard().text()
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert not opened.message_bar.isVisible()


def test_a_bad_first_file_leaves_the_welcome(qtbot, window, tmp_path):
    window.files.open(tmp_path / "none.jpg")
    qtbot.waitUntil(window.message_bar.isVisible)
    assert window.welcome.isVisible()


# Steering


def test_dragging_alpha_follows_in_the_same_event_and_is_one_step(qtbot, opened, pipeline):
    panel, session = opened.sidebar.restore, opened.session
    slider, texts = panel.alpha.slider, []
    middle = slider.height() // 2
    QTest.mousePress(slider, LEFT, NONE, QPoint(slider.width() // 2, middle))
    for x in range(slider.width() // 2, slider.width() - 20, 10):
        QTest.mouseMove(slider, QPoint(x, middle))
        texts.append(panel.summary.text())
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(x, middle))
    assert len(set(texts)) > 5
    assert session.undo_stack.count() == 1
    assert panel.histogram.alpha == session.settings.alpha == panel.alpha.value
    qtbot.waitUntil(lambda: fresh(opened))
    assert pipeline.requests[-1].recipe.alpha == session.settings.alpha
    qtbot.keyClick(opened, Qt.Key.Key_Z, CTRL)
    assert session.settings.alpha == 0.5
    assert panel.alpha.value == 0.5


def test_the_alpha_line_is_dragged_in_the_histogram(qtbot, opened):
    histogram = opened.sidebar.restore.histogram
    view = histogram.getPlotItem().getViewBox()
    points = [
        histogram.mapFromScene(view.mapViewToScene(QPointF(x, 0.5))) for x in (0.5, 0.55, 0.7, 0.8)
    ]
    target = histogram.viewport()
    QTest.mouseMove(target, points[0])
    QTest.mousePress(target, LEFT, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(target, point)
        qtbot.wait(20)
    QTest.mouseRelease(target, LEFT, NONE, points[-1])
    assert opened.session.settings.alpha == pytest.approx(0.8, abs=0.03)
    assert opened.session.undo_stack.count() == 1


def test_shift_drags_finely(opened):
    row = opened.sidebar.restore.alpha
    slider = row.slider
    middle = slider.height() // 2
    start = QPoint(slider.width() // 2, middle)
    QTest.mousePress(slider, LEFT, SHIFT, start)
    assert row.value == 0.5
    press = start + QPoint(50, 0)
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(press),
        QPointF(slider.mapToGlobal(press)),
        Qt.MouseButton.NoButton,
        LEFT,
        SHIFT,
    )
    QApplication.sendEvent(slider, move)
    QTest.mouseRelease(slider, LEFT, SHIFT, press)
    assert 0.5 < row.value < 0.55


def test_the_wheel_scrolls_unless_it_is_meant(opened):
    row = opened.sidebar.restore.steps
    opened.canvas.setFocus()
    for widget in (row.slider, row.spin):
        assert not wheel(widget, 120)
    assert not wheel(opened.sidebar.restore.histogram.viewport(), 120)
    assert opened.session.settings.steps == 8
    row.slider.setFocus()
    assert not wheel(row.slider, 120)
    assert wheel(row.slider, 120, SHIFT)
    assert opened.session.settings.steps == 9


def test_a_double_click_on_the_name_resets(qtbot, opened):
    row = opened.sidebar.restore.steps
    row.spin.setValue(20)
    assert opened.session.settings.steps == 20
    qtbot.mouseDClick(row.label, LEFT)
    assert opened.session.settings.steps == 8


def test_arrow_keys_move_a_slider_and_merge(qtbot, opened):
    slider = opened.sidebar.restore.alpha.slider
    slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert opened.session.settings.alpha == pytest.approx(0.53)
    assert opened.session.undo_stack.count() == 1


def test_size_presets_and_the_free_factor(qtbot, opened):
    scale = opened.sidebar.restore.scale
    qtbot.mouseClick(scale.preset(2), LEFT)
    assert opened.session.output_size == (128, 192)
    qtbot.waitUntil(lambda: fresh(opened))
    assert opened.session.result.image.shape == (128, 192, 3)
    scale.spin.setFocus()
    scale.spin.selectAll()
    qtbot.keyClicks(scale.spin, "2.5")
    qtbot.keyClick(scale.spin, Qt.Key.Key_Return)
    assert opened.session.settings.scale == 2.5
    assert not any(scale.preset(factor).isChecked() for factor in (1, 2, 3, 4, 8))
    qtbot.waitUntil(lambda: fresh(opened))


def test_dice_temperature_and_schedule(qtbot, opened):
    panel = opened.sidebar.variation
    for section in opened.sidebar.sections:
        section.set_open(True)
    panel.dice.click()
    assert opened.session.settings.seed != 1
    panel.fidelity.spin.setValue(0.4)
    assert opened.session.settings.fidelity == 0.4
    panel.temperature.spin.setValue(0.7)
    assert opened.session.settings.temperature == 0.7
    offered = [panel.schedule.itemData(at) for at in range(panel.schedule.count())]
    assert offered == [*get_args(Schedule)]
    panel.schedule.setFocus()
    qtbot.keyClick(panel.schedule, Qt.Key.Key_Down)
    assert opened.session.settings.schedule == "linear"
    opened.session.undo_stack.setIndex(0)
    assert panel.seed.value() == 1
    assert panel.schedule.currentData() == "cosine"


@pytest.mark.parametrize("knows", [False, True])
def test_texture_is_off_where_the_model_does_not_know_it(opened, monkeypatch, knows):
    model = replace(bundled_model(), takes_texture=knows)
    monkeypatch.setattr(ModelChoice, "current", property(lambda choice: model))
    for section in opened.sidebar.sections:
        section.set_open(True)
    opened.models.changed.emit()
    assert opened.sidebar.variation.texture.isEnabled() is knows
    note = opened.sidebar.paint.without
    assert not note.isVisible()
    opened.actions_by_name["TEXTURE"].trigger()
    assert note.isVisible() is not knows
    opened.actions_by_name["ALPHA"].trigger()
    assert not note.isVisible()


def test_the_largest_seed_fits(qtbot, opened):
    spin = opened.sidebar.variation.seed
    spin.setValue(2**32 - 1)
    assert opened.session.settings.seed == 2**32 - 1


# Looking


def test_keys_of_the_views(qtbot, opened):
    canvas = opened.canvas
    for key, mode in zip("123456", ViewMode, strict=True):
        qtbot.keyClick(canvas, key, CTRL)
        assert canvas.view_mode is mode
    qtbot.keyClicks(canvas, "z")
    assert canvas.zoom == 1.0
    assert opened.status.zoom.text() == "100 %"
    qtbot.keyClicks(canvas, "f")
    assert canvas.is_fitted
    qtbot.keyClicks(canvas, "m")
    assert opened.actions_by_name["heatmap"].isChecked()
    assert opened.sidebar.view.heatmap.isChecked()
    qtbot.mouseClick(opened.sidebar.view.heatmap, LEFT, pos=QPoint(8, 8))
    assert not opened.actions_by_name["heatmap"].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Backslash, Qt.Key.Key_Tab])
def test_holding_a_key_shows_the_original(qtbot, opened, key):
    canvas = opened.canvas
    qtbot.keyPress(canvas, key)
    assert canvas.scene.original
    qtbot.keyRelease(canvas, key)
    assert not canvas.scene.original
    assert canvas.hasFocus()


def test_hovering_reads_out_the_token(qtbot, opened):
    QTest.mouseMove(opened.canvas, opened.canvas.rect().center() + QPoint(40, 0))
    text = opened.status.hover.text()
    info = opened.canvas.hand.hover()
    assert f"x {info.x}, y {info.y}" in text
    assert f"Token {info.col}, {info.row}" in text
    assert f"code {opened.session.result.tokens[info.row, info.col]}" in text
    assert "confidence" in text
    assert "kept" in text or "regenerated" in text


def test_typing_a_number_triggers_no_shortcut(qtbot, opened):
    spin = opened.sidebar.restore.alpha.spin
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "0.31")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert opened.session.settings.alpha == 0.31
    assert opened.canvas.view_mode is ViewMode.SPLIT


# Painting


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


# Running


def test_escape_stops_the_run_first_then_the_message_then_the_brush(qtbot, opened, pipeline):
    pipeline.delay = 0.02
    session, canvas = opened.session, opened.canvas
    result = session.result
    qtbot.keyClicks(canvas, "b")
    opened.sidebar.variation.dice.click()
    qtbot.waitUntil(lambda: session.activity is not None and session.activity.stage is not None)
    assert opened.status.cancel.isVisible()
    assert opened.status.bar.isVisible()
    with qtbot.waitSignal(opened.worker.idle, timeout=1000):
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.activity is None
    assert session.result is result
    assert not opened.status.bar.isVisible()
    assert canvas.tool is Tool.REFINE
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is Tool.PAN
    pipeline.delay = 0
    qtbot.keyClick(opened, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: fresh(opened))


def test_a_failed_run_offers_to_try_again(qtbot, opened, pipeline):
    pipeline.error = ValueError("broken")
    opened.sidebar.variation.dice.click()
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert "ValueError" in opened.message_bar.text.text()
    pipeline.error = None
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: fresh(opened))
    assert not opened.message_bar.isVisible()


def test_closing_during_a_run_leaves_no_thread(qtbot, opened, pipeline):
    pipeline.delay = 0.02
    opened.sidebar.variation.dice.click()
    qtbot.waitUntil(lambda: opened.session.activity is not None)
    opened.close()
    assert not opened.worker.is_running
    assert not opened.isVisible()


def test_without_live_a_run_waits_until_it_is_asked_for(qtbot, opened, pipeline):
    canvas, session, count = opened.canvas, opened.session, len(pipeline.requests)
    qtbot.keyClick(canvas, Qt.Key.Key_L, SHIFT)
    assert not opened.actions_by_name["live"].isChecked()
    alpha = opened.sidebar.restore.alpha.slider
    qtbot.keyClick(alpha, Qt.Key.Key_Right)
    qtbot.keyClick(alpha, Qt.Key.Key_Right)
    qtbot.wait(60)
    assert len(pipeline.requests) == count
    assert session.is_stale
    assert "Ctrl+R" in opened.status.state.text()
    assert "Out of date" in canvas._board.status_text(canvas._full_status())
    qtbot.keyClick(opened, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: fresh(opened))
    assert canvas._board.status_text(canvas._full_status()) == ""
    qtbot.keyClick(alpha, Qt.Key.Key_Right)
    assert session.is_stale
    qtbot.keyClick(canvas, Qt.Key.Key_L, SHIFT)
    qtbot.waitUntil(lambda: fresh(opened))


def test_the_panel_floats_and_is_remembered(qtbot, qapp, tmp_path, pipeline, photo_path):
    for floats in (False, True):
        preferences = Preferences(tmp_path / "config")
        preferences.set(HINTS_DONE, True)
        window = Window(preferences, lambda: pipeline)
        window.show()
        window.start(photo_path)
        qtbot.waitUntil(lambda window=window: fresh(window))
        assert window.dock.isFloating() == floats
        if not floats:
            qtbot.mouseDClick(window.dock, LEFT, pos=QPoint(60, 8))
            qtbot.waitUntil(window.dock.isFloating)
        window.close()
        window.deleteLater()


# Export


def test_the_picture_is_exported_by_the_dialog(qtbot, opened, tmp_path):
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL)
    dialog = opened.findChild(PictureDialog)
    assert dialog.name.text() == "photo_iter_x4.png"
    assert dialog.folder.text() == str(tmp_path)
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "out.png")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert "out.png" in opened.message_bar.text.text()
    with Image.open(tmp_path / "out.png") as image:
        assert image.size == (384, 256)
    recipe = read_recipe(tmp_path / "out.png")
    assert from_json(recipe).recipe == opened.session.result_recipe


def test_the_comparison_is_previewed_and_exported(qtbot, opened, tmp_path):
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL | SHIFT)
    dialog = opened.findChild(ExportDialog)
    qtbot.waitUntil(dialog.save.isEnabled)
    qtbot.mouseClick(dialog.save, LEFT)
    chooser = opened.findChild(QFileDialog)
    chooser.selectFile(str(tmp_path / "both.png"))
    chooser.accept()
    qtbot.waitUntil(opened.message_bar.isVisible)
    with Image.open(tmp_path / "both.png") as image:
        assert image.width >= 2 * 384


def test_an_export_waits_for_the_newest_settings(qtbot, opened, pipeline, tmp_path):
    path = tmp_path / "late.png"
    pipeline.delay = 0.005
    opened.sidebar.variation.dice.click()
    opened.files.export_picture(RestoreOrder(file=path))
    assert not path.exists()
    qtbot.waitUntil(path.exists)
    assert fresh(opened)


def test_an_export_of_a_stopped_run_writes_nothing(qtbot, opened, pipeline, tmp_path):
    path = tmp_path / "never.png"
    pipeline.delay = 0.02
    opened.sidebar.variation.dice.click()
    opened.files.export_picture(RestoreOrder(file=path))
    qtbot.waitUntil(lambda: opened.session.activity is not None)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert "Nothing was exported" in opened.message_bar.text.text()
    qtbot.wait(50)
    assert not path.exists()


def test_an_unwritable_target_is_reported(qtbot, opened, tmp_path):
    opened.files.export_picture(RestoreOrder(file=tmp_path / "nowhere" / "out.png"))
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert opened.session.message.is_error
    assert opened.message_bar.next_step.text() == "Export Picture"


def test_the_result_is_copied(qtbot, opened):
    qtbot.keyClick(opened, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert QGuiApplication.clipboard().image().width() == 384


# Help, theme, memory


def test_hints_come_once(qtbot, preferences, pipeline, photo_path):
    preferences.set(HINTS_DONE, False)
    window = Window(preferences, lambda: pipeline)
    qtbot.addWidget(window)
    window.show()
    window.start(photo_path)
    qtbot.waitUntil(window.hints.isVisible)
    titles = set()
    while window.hints.isVisible():
        titles.add(window.hints.title.text())
        qtbot.mouseClick(window.hints.next, LEFT)
    assert len(titles) == 4
    assert preferences.get(HINTS_DONE)


@pytest.mark.parametrize("size", [(1000, 700), (1600, 1000)])
def test_hints_point_at_what_they_speak_of(qtbot, opened, size):
    opened.resize(*size)
    opened.actions_by_name["panel"].setChecked(False)
    qtbot.waitUntil(lambda: opened.toolbar.width() == size[0])
    bar, hints, canvas = opened.toolbar, opened.hints, opened.canvas
    hints.begin()
    expected = (
        (canvas, QPoint(round(canvas.split_position), canvas.height() // 2)),
        (bar.widgetForAction(opened.actions_by_name["heatmap"]), QPoint(9, 9)),
        (opened.sidebar.restore.histogram, QPoint(60, 50)),
        (bar.widgetForAction(opened.actions_by_name["KEEP"]), QPoint(9, 9)),
    )
    for widget, point in expected:
        qtbot.wait(20)
        opened.resize(opened.width() + 1, opened.height())  # what follows the window stays right
        assert hints.pointer.isVisible() and widget.isVisible(), hints.title.text()
        ring = hints.pointer.ring
        assert ring.contains(widget.mapTo(opened, point)), hints.title.text()
        assert not ring.intersects(hints.geometry())
        assert opened.rect().contains(hints.geometry())
        qtbot.mouseClick(hints.next, LEFT)
    assert not hints.isVisible() and not hints.pointer.isVisible()


def test_the_shortcut_sheet_lists_every_key(qtbot, opened):
    qtbot.keyClicks(opened.canvas, "?")
    sheet = opened.findChild(ShortcutSheet)
    text = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for action in opened.actions_by_name:
        for key in action.shortcuts():
            assert key.toString(QKeySequence.SequenceFormat.NativeText) in text
    assert sheet.findChild(QScrollArea).widget().sizeHint().height() < 1000
    assert sheet.height() <= sheet.screen().availableSize().height()
    sheet.close()
    opened.actions_by_name["about"].trigger()
    opened.findChild(AboutDialog).close()


def test_no_key_means_two_things(window):
    keys = [key.toString() for action in window.actions_by_name for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_theme_is_chosen(opened, theme):
    opened.preferences.set(THEME, theme)
    text = QApplication.palette().windowText().color().lightness()
    ground = QApplication.palette().window().color().lightness()
    assert (text > ground) == (theme == "dark")
    assert abs(text - ground) > 120


def test_sections_and_settings_are_remembered(qtbot, opened):
    opened.sidebar.sections[1].set_open(False)
    assert "paint" not in opened.preferences.get(OPEN_SECTIONS)
    opened.preferences.flush()


def test_f6_goes_between_picture_and_panel(qtbot, opened):
    opened.activateWindow()
    opened.canvas.setFocus()
    qtbot.keyClick(opened, Qt.Key.Key_F6)
    assert opened.sidebar.restore.alpha.slider.hasFocus()
    qtbot.keyClick(opened, Qt.Key.Key_F6)
    assert opened.canvas.hasFocus()


def test_no_widget_outlives_the_window(qtbot, tmp_path, pipeline, photo_path):
    before = len(QApplication.allWidgets())
    for _ in range(2):
        preferences = Preferences(tmp_path / "config")
        preferences.set(HINTS_DONE, True)
        window = Window(preferences, lambda: pipeline)
        window.show()
        window.start(photo_path)
        qtbot.waitUntil(lambda window=window: fresh(window))
        for name in (
            "heatmap",
            "shortcuts",
            "about",
            "export_picture",
            "export_comparison",
            "batch",
        ):
            window.actions_by_name[name].trigger()
        window.close()
        with qtbot.waitSignal(window.destroyed):
            window.deleteLater()
        del window
    QApplication.sendPostedEvents(None, 0)
    import gc

    gc.collect()
    assert len(QApplication.allWidgets()) <= before


def waits(window):
    canvas = window.canvas
    places = canvas._board.waits(canvas._full_status(), canvas.devicePixelRatioF())
    return [wait.text for _, wait in places]


def test_the_photo_is_not_shown_as_the_result_without_saying_so(
    qtbot, window, pipeline, photo_path
):
    pipeline.delay, seen = 0.03, set()
    window.session.pace = 100.0
    window.session.activity_changed.connect(lambda: seen.update(waits(window)))
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.session.activity is not None)
    assert waits(window) and "left" in waits(window)[0]
    qtbot.waitUntil(lambda: fresh(window), timeout=15_000)
    assert not waits(window)
    assert any("Restoring" in text and "left" in text for text in seen)
    assert window.preferences.get(PACE) == 100.0  # for the next start


def test_a_photo_that_was_never_restored_says_so(qtbot, window, pipeline, photo_path):
    pipeline.delay = 0.03
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.session.activity is not None)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert waits(window) == ["Not restored yet"]


@pytest.mark.parametrize(
    ("maps", "suffix", "said"),
    [("none", "png", ""), ("files", "png", "and beside it"), ("pages", "tif", "further pages")],
)
def test_an_export_says_where_it_is_and_what_came_with_it(
    qtbot, opened, tmp_path, monkeypatch, maps, suffix, said
):
    shown = []
    monkeypatch.setattr("app.window.files.show_folder", lambda folder, parent: shown.append(folder))
    assert not opened.actions_by_name["show_export"].isEnabled()
    path = tmp_path / f"out.{suffix}"
    opened.files.export_picture(RestoreOrder(file=path, maps=maps))
    qtbot.waitUntil(lambda: opened.session.message is not None)
    sentence = opened.session.message.sentence
    assert str(path) in sentence and said in sentence
    beside = [each.name for each in tmp_path.iterdir() if each.stem.startswith("out_")]
    assert bool(beside) == (maps == "files") and all(name in sentence for name in beside)
    assert opened.message_bar.next_step.text() == "Show Export in Folder"
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    assert shown == [tmp_path]


def test_the_sample_does_not_move_the_folder_to_open_from(qtbot, opened):
    folder = opened.preferences.get(OPEN_FOLDER)
    opened.files.open_sample()
    qtbot.waitUntil(lambda: "sample" in opened.windowTitle())
    assert opened.preferences.get(OPEN_FOLDER) == folder != ""
