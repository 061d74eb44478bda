import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.app.inputs import CTRL, LEFT, NONE, fresh


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


def test_the_size_is_typed_in_pixels(qtbot, opened):
    scale, session = opened.sidebar.restore.scale, opened.session
    for spin, value, expected in (
        (scale.width_px, "300", (200, 300)),
        (scale.height_px, "101", (101, 152)),
        (scale.width_px, "1536", (1024, 1536)),
    ):
        spin.setFocus()
        spin.selectAll()
        qtbot.keyClicks(spin, value)
        qtbot.keyClick(spin, Qt.Key.Key_Return)
        assert session.output_size == expected
    assert scale.width_px.value() == 1536 and scale.height_px.value() == 1024
    assert scale.preset(16).isChecked()


@pytest.mark.parametrize("typed", ["3", "95", "1537", "9999"])
def test_a_size_out_of_reach_is_refused(qtbot, opened, typed):
    spin, session = opened.sidebar.restore.scale.width_px, opened.session
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, typed)
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert session.output_size == (256, 384) and spin.refused == "From 96 to 1536."
    qtbot.keyClick(spin, Qt.Key.Key_Escape)
    session.change_scale(16, text="Size")
    assert spin.value() == 1536


def test_the_memory_that_is_told_is_that_of_now(qtbot, opened, monkeypatch):
    row = opened.sidebar.restore.scale
    (label,) = (each for each in row.findChildren(QLabel) if "MP" in each.text())
    told = label.toolTip()
    monkeypatch.setattr(opened.session, "free_bytes", lambda: 7_000_000_000)
    opened.session.change("alpha", 0.4, text="Alpha")
    assert label.toolTip() == told  # a change of something else asks for nothing
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    assert "7.0 GB are free" in label.toolTip()


def test_a_tiny_result_has_a_size(qtbot, opened, tmp_path):
    path = tmp_path / "tiny.png"
    Image.new("RGB", (16, 16)).save(path)
    opened.files.open(path)
    qtbot.waitUntil(lambda: opened.session.photo.path == path)
    row = opened.sidebar.restore.scale
    (label,) = (each for each in row.findChildren(QLabel) if "MP" in each.text())
    assert label.text() == "0.0041 MP"
    assert opened.sidebar.restore.strength.spin.text() == "100 %"


def test_every_preset_is_reached_by_keys(qtbot, opened):
    scale = opened.sidebar.restore.scale
    for factor in (2, 16, 1):
        button = scale.preset(factor)
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert opened.session.settings.scale == factor
    assert all(scale.preset(each).focusPolicy() & Qt.FocusPolicy.TabFocus for each in (2, 3, 4, 8))


def test_the_button_of_the_present_size_stays_down(qtbot, opened):
    row = opened.sidebar.restore.scale
    button = row.preset(4)
    assert button.isChecked()
    button.click()
    assert button.isChecked()
