"""The actions of the reference: use a point, export the curve, start with a reference."""

import csv

import pytest
from PIL import Image

from app.reference.measuring import Point
from models.evaluation.reference import Nearness


@pytest.fixture
def drawn(qtbot, referenced):
    referenced.actions_by_name["curve"].trigger()
    qtbot.waitUntil(lambda: not referenced.reference.measuring.is_drawing)
    return referenced


def test_actions_are_there_when_they_can_do_something(qtbot, window, photo_path, truth_path):
    actions = window.actions_by_name
    names = ("reference", "leave_reference", "curve", "export_curve")
    assert not any(actions[name].isEnabled() for name in names)
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.session.result is not None and not window.session.is_stale)
    assert [actions[name].isEnabled() for name in names] == [True, False, False, False]
    window.reference.load(truth_path)
    qtbot.waitUntil(lambda: actions["curve"].isEnabled())
    actions["leave_reference"].trigger()
    assert not window.reference.measuring.is_loaded and not actions["curve"].isEnabled()


def test_a_point_is_one_undo_step(qtbot, drawn):
    session = drawn.session
    before, count = session.recipe, session.undo_stack.index()
    drawn.reference.use(Point(1.01, 2, Nearness(psnr=1.0, ssim=None, lpips=None)))
    assert (session.settings.alpha, session.settings.steps) == (1.01, 2)
    assert session.undo_stack.index() == count + 1
    assert session.undo_stack.text(count) == "From the curve: alpha 1, 2 steps"
    session.undo_stack.undo()
    assert session.recipe == before


def test_the_curve_is_written_as_table_and_picture(qtbot, drawn, tmp_path):
    session = drawn.session
    for name in ("curve.csv", "curve.png"):
        session.dismiss()
        drawn.reference.export(tmp_path / name)
        qtbot.waitUntil(lambda: session.message is not None)
        assert not session.message.is_error
    rows = [*csv.DictReader((tmp_path / "curve.csv").read_text().splitlines())]
    assert len(rows) == 4 and rows[0]["reference"] == "truth.png"
    with Image.open(tmp_path / "curve.png") as picture:
        assert picture.size == (1920, 1280)
    session.dismiss()
    drawn.reference.export(tmp_path / "curve.xls")
    assert session.message.is_error and ".csv or .png" in session.message.sentence


def test_a_reference_may_come_with_the_photo(qtbot, window, photo_path, truth_path, distance):
    window.reference.load_with_photo(truth_path)
    assert not window.reference.measuring.is_loaded
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.reference.measuring.is_current)
    assert window.reference.panel.isVisible()


def test_the_curve_is_offered_under_the_name_of_the_photo(drawn, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "app.reference.link.ask_save",
        lambda parent, suggestion, formats, taken, title: asked.append((suggestion, formats)),
    )
    drawn.actions_by_name["export_curve"].trigger()
    ((suggestion, formats),) = asked
    photo = drawn.session.photo.path
    assert suggestion.name == f"{photo.stem}_curve.csv" and suggestion.parent == photo.parent
    assert [suffix for suffix, _ in formats] == [".csv", ".png"]


def test_a_true_picture_is_asked_for_and_loaded(qtbot, opened, truth_path, monkeypatch):
    monkeypatch.setattr(
        "app.reference.link.ask_open",
        lambda parent, folder, suffixes, taken, title: taken(truth_path),
    )
    opened.actions_by_name["reference"].trigger()
    qtbot.waitUntil(lambda: opened.reference.measuring.is_loaded)
