"""What the panel says about the reference and the result."""

import math

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.reference.measuring import Point
from app.reference.panel import decibels, described
from models.evaluation.reference import Nearness


def test_it_says_how_the_reference_was_laid(referenced):
    panel = referenced.reference.panel
    assert panel.isVisible() and panel.name.text() == "truth.png, moved by 3 px to the left"
    assert panel.figures["PSNR"].text().endswith(" dB")
    assert panel.figures["LPIPS"].text() != "–" and not panel.lacks.isVisible()  # noqa: RUF001


def test_missing_weights_are_said(qtbot, opened, truth_path, blind, few):
    opened.reference.load(truth_path)
    qtbot.waitUntil(lambda: opened.reference.measuring.is_current)
    panel = opened.reference.panel
    assert "--fetch-lpips" in panel.lacks.text() and panel.lacks.isVisible()
    assert panel.figures["LPIPS"].text() == "–"  # noqa: RUF001
    assert panel.figures["SSIM"].text() != "–"  # noqa: RUF001


def test_a_dropped_picture_is_the_reference(qtbot, opened, truth_path, distance):
    panel = opened.reference.panel
    opened.sidebar.show_widget(panel)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(truth_path))])
    copy, left, bare = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, bare)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    panel.dropEvent(QDropEvent(QPoint(9, 9).toPointF(), copy, data, left, bare))
    qtbot.waitUntil(lambda: opened.reference.measuring.is_current)
    assert opened.session.photo.path != truth_path


def test_the_curve_tells_how_far_it_is(qtbot, referenced, few):
    panel, measuring = referenced.reference.panel, referenced.reference.measuring
    assert panel.draw.text() == "Draw the Curve"
    panel.draw.click()
    assert panel.draw.text() == "Stop the Curve" and "points" in panel.point.text()
    qtbot.waitUntil(lambda: not measuring.is_drawing)
    assert panel.point.text() == "Click a point to use its alpha and steps."
    panel.plot.looked.emit(measuring.points[1])
    assert panel.point.text().startswith("alpha 1, 8 steps  ·  ")


@pytest.mark.parametrize(
    ("near", "words"),
    [
        (Nearness(psnr=24.0, ssim=0.8, lpips=0.25), "24.00 dB  ·  LPIPS 0.2500"),
        (Nearness(psnr=24.0, ssim=0.8, lpips=None), "24.00 dB  ·  SSIM 0.8000"),
        (Nearness(psnr=math.inf, ssim=None, lpips=None), "∞ dB"),
    ],
)
def test_points_in_words(near, words):
    assert described(Point(0.5, 4, near)) == f"alpha 0.5, 4 steps  ·  {words}"
    assert decibels(24) == "24.00 dB"
