"""Figures of the result, and the curve: made when there is time, dropped when they are old."""

import csv
import io

import cv2
import numpy as np
import pytest

from app.reference.measuring import Eye, Point, curve_table
from models.evaluation.reference import Nearness
from models.framing.framing import Crop, Framing
from models.recipe.settings import Recipe


def fresh(window):
    return window.session.result is not None and not window.session.is_stale


def test_the_figures_follow_the_result(qtbot, referenced):
    measuring, session = referenced.reference.measuring, referenced.session
    assert measuring.reference.shift == (0, 3) and measuring.reference.place.width == 96 * 4 - 3
    first = measuring.nearness
    session.change("strength", 0.0, text="Strength")
    assert not measuring.is_current
    qtbot.waitUntil(lambda: measuring.is_current)
    assert measuring.nearness.psnr > first.psnr + 1  # the photo itself, enlarged
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: measuring.is_current)
    assert measuring.nearness == first


def test_another_size_lays_the_reference_anew(qtbot, referenced):
    measuring = referenced.reference.measuring
    referenced.session.change_scale(2.0, text="Size")
    assert measuring.reference is None and measuring.is_loaded
    qtbot.waitUntil(lambda: fresh(referenced) and measuring.is_current)
    assert measuring.reference.size == (128, 192)
    assert measuring.reference.scaled_from == (256, 384)


@pytest.mark.parametrize("crop", [Crop(0.25, 0, 0.5, 1), Crop(24, 0, 48, 64, in_pixels=True)])
def test_the_reference_is_cropped_with_the_photo(qtbot, referenced, crop):
    measuring, session = referenced.reference.measuring, referenced.session
    before = measuring.nearness
    session.adopt(session.recipe.reframed(Framing(crop=crop)), text="Crop")
    qtbot.waitUntil(lambda: session.photo.width == 48)
    assert not measuring.is_current
    qtbot.waitUntil(lambda: fresh(referenced) and measuring.is_current)
    assert measuring.reference.size == (256, 192) and measuring.reference.shift == (0, 3)
    assert not measuring.reference.is_doubtful and abs(measuring.nearness.psnr - before.psnr) < 4
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: fresh(referenced) and measuring.is_current)
    assert measuring.nearness == before


def test_nothing_is_measured_while_the_panel_is_closed(qtbot, referenced):
    measuring = referenced.reference.measuring
    section = next(each for each in referenced.sidebar.sections if each.key == "reference")
    section.set_open(False)
    referenced.session.change("strength", 0.5, text="Strength")
    qtbot.waitUntil(lambda: fresh(referenced))
    qtbot.wait(350)
    assert not measuring.is_current
    section.set_open(True)
    qtbot.waitUntil(lambda: measuring.is_current)


def test_the_curve_is_filled_in_and_comes_back_with_undo(qtbot, referenced, few):
    measuring, session = referenced.reference.measuring, referenced.session
    result = session.result
    measuring.draw_curve()
    assert measuring.is_drawing
    qtbot.waitUntil(lambda: not measuring.is_drawing)
    points = measuring.points
    assert [(point.alpha, point.steps) for point in points] == list(few)
    assert session.result is result and fresh(referenced)  # the live result was left alone
    session.change("alpha", 0.3, text="Alpha")
    assert measuring.points == points  # all alphas are in it
    session.change("seed", 7, text="Seed")
    assert measuring.points == ()
    session.undo_stack.undo()
    assert measuring.points == points
    measuring.draw_curve()  # nothing is missing
    assert not measuring.is_drawing


def test_a_change_cancels_the_curve(qtbot, referenced):
    measuring, session, pipeline = (
        referenced.reference.measuring,
        referenced.session,
        referenced.worker._runner,
    )
    pipeline.delay = 0.02
    measuring.draw_curve()
    qtbot.waitUntil(lambda: bool(measuring.points))
    session.change("texture_amount", 0.9, text="Texture")
    assert not measuring.is_drawing and measuring.points == ()
    asked = len(pipeline.proofs)
    qtbot.waitUntil(lambda: fresh(referenced))
    qtbot.wait(200)
    assert not measuring.is_drawing
    assert len(pipeline.proofs) <= asked + 1


def test_a_bad_reference_is_one_sentence(qtbot, referenced, tmp_path):
    measuring, session = referenced.reference.measuring, referenced.session
    before = measuring.reference
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"nothing")
    measuring.load(broken)
    qtbot.waitUntil(lambda: session.message is not None)
    assert session.message.is_error and measuring.reference is before
    session.dismiss()
    cv2.imwrite(str(tmp_path / "tall.png"), np.zeros((300, 100, 3), np.uint8))
    measuring.load(tmp_path / "tall.png")
    qtbot.waitUntil(lambda: session.message is not None)
    assert "another shape" in session.message.sentence and not measuring.is_loaded


def test_another_photo_has_no_reference(qtbot, referenced, small_path):
    referenced.files.open(small_path)
    qtbot.waitUntil(lambda: fresh(referenced) and referenced.session.photo.path == small_path)
    assert not referenced.reference.measuring.is_loaded
    assert referenced.reference.measuring.nearness is None


def test_the_table_is_sorted_and_leaves_out_what_is_not_known():
    points = [
        Point(1.01, 8, Nearness(psnr=24.5, ssim=0.81, lpips=0.2)),
        Point(0.0, 8, Nearness(psnr=25.0, ssim=0.8, lpips=None)),
    ]
    rows = list(csv.DictReader(io.StringIO(curve_table(points, Recipe(seed=4), "t.png").decode())))
    assert [row["alpha"] for row in rows] == ["0", "1.01"]
    assert rows[0]["lpips"] == "" and rows[1]["lpips"] == "0.20000"
    assert rows[0] | {"psnr": "25.0000", "seed": "4", "reference": "t.png"} == rows[0]


@pytest.mark.parametrize("content", [None, b"damaged"])
def test_without_weights_there_is_no_perceptual_distance(monkeypatch, tmp_path, content):
    path = tmp_path / "lpips.safetensors"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr("models.evaluation.lpips_path", lambda: path)
    assert Eye()() is None
