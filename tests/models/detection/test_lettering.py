import numpy as np
import pytest

from models.detection import lettering as room
from models.detection.finds import Kind
from models.detection.lettering import find_lettering, gathered, lettering_finder
from models.detection.lines import Line
from tests.models.detection.pictures import drained, leaves, lettering


def line(left, top, width, height, sureness=0.95):
    right, bottom = left + width, top + height
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    return Line(corners, float(height), sureness)


@pytest.fixture
def own(monkeypatch):
    """Without the package of the extra."""
    monkeypatch.setattr(room.ocr, "detector_file", lambda: None)


def test_lettering_is_found_without_any_package(own):
    seen, finds = drained(find_lettering(lettering()))
    assert seen == sorted(seen) and 0 < seen[0] <= seen[-1] <= 1
    assert [find.kind for find in finds] == [Kind.LETTERING] * 2
    assert all(find.is_sure for find in finds)
    for find, row in zip(finds, (60, 114), strict=True):
        assert find.box.top < row < find.box.top + find.box.height
        assert find.box.width > 150 and find.box.height < 45
    assert lettering_finder().startswith("letters ")


def test_nothing_is_found_where_nothing_is(own):
    _, finds = drained(find_lettering(leaves()))
    assert not [find for find in finds if find.is_sure]
    assert drained(find_lettering(np.full((50, 70, 3), 128, np.uint8)))[1] == ()


def test_the_packages_detector_goes_first_and_its_failure_is_made_good(monkeypatch, tmp_path):
    monkeypatch.setattr(room.ocr, "detector_file", lambda: tmp_path / "x_det_y.onnx")
    monkeypatch.setattr(room.ocr, "load_detector", lambda path: "network")
    found = [line(10, 20, 60, 12, 0.8)]
    monkeypatch.setattr(room.ocr, "read_lines", lambda network, pixels: found)
    (find,) = drained(find_lettering(lettering()))[1]
    assert find.box.left == 10 and find.is_sure and lettering_finder() == "x_det_y.onnx"
    monkeypatch.setattr(room.ocr, "read_lines", lambda network, pixels: None)
    assert len(drained(find_lettering(lettering()))[1]) == 2
    monkeypatch.setattr(room.ocr, "load_detector", lambda path: None)
    assert len(drained(find_lettering(lettering()))[1]) == 2


def test_what_fills_the_photo_is_no_line(monkeypatch, tmp_path):
    monkeypatch.setattr(room.ocr, "detector_file", lambda: tmp_path / "x_det_y.onnx")
    monkeypatch.setattr(room.ocr, "load_detector", lambda path: "network")
    monkeypatch.setattr(room.ocr, "read_lines", lambda *_: [line(10, 20, 200, 120)])
    assert drained(find_lettering(lettering()))[1] == ()


def test_lines_near_each_other_and_alike_are_one_area():
    lines = [line(10, 10, 100, 20), line(10, 36, 80, 20), line(10, 62, 90, 18)]
    (area,) = gathered(lines, sure=0.9, margin=0)
    assert len(area.outlines) == 3 and area.box.top == 10 and area.box.height == 70
    apart = [line(10, 10, 100, 20), line(10, 120, 80, 20), line(150, 10, 80, 60)]
    assert [len(find.outlines) for find in gathered(apart, sure=0.9, margin=0)] == [1, 1, 1]


def test_the_surest_of_several_in_one_place_counts():
    found = gathered(
        [line(10, 10, 100, 20, 0.8), line(12, 11, 60, 18, 0.97), line(200, 10, 30, 20, 0.76)],
        sure=0.9,
        margin=0,
    )
    assert [(find.sureness, find.is_sure) for find in found] == [(0.97, True), (0.76, False)]
    assert found[0].box.left == 12


def test_a_margin_is_a_share_of_the_height():
    (find,) = gathered([line(100, 100, 80, 20)], sure=0.9, margin=0.5)
    assert (find.box.top, find.box.left) == (90, 90)
    assert (find.box.height, find.box.width) == (40, 100)
