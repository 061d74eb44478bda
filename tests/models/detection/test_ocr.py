import sys

import cv2
import numpy as np
import pytest

from models.detection import ocr
from models.detection.ocr import detector_file, lines_of, load_detector, read_lines
from tests.models.detection.pictures import lettering


class Network:
    """Says that the dark pixels are lettering."""

    def __init__(self, answer=None):
        self.answer, self.seen = answer, None

    def setInput(self, blob):  # OpenCV's name
        self.seen = blob

    def forward(self):
        if self.answer is not None:
            return self.answer
        dark = (self.seen[:, :1] < -1).astype(np.float32)
        return cv2.dilate(dark[0, 0], np.ones((5, 31)))[None, None]


def test_the_detector_is_found_without_importing_its_package(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "find_spec", lambda name: None)
    assert detector_file() is None
    monkeypatch.undo()
    models = tmp_path / "rapidocr" / "models"
    models.mkdir(parents=True)
    (models.parent / "__init__.py").write_text("raise RuntimeError('imported')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "rapidocr", raising=False)
    assert detector_file() is None
    for name in ("PP-OCRv6_rec_small.onnx", "PP-OCRv6_det_small.onnx"):
        (models / name).touch()
    assert detector_file() == models / "PP-OCRv6_det_small.onnx"


def test_a_file_that_is_no_network_is_not_used(tmp_path):
    path = tmp_path / "x_det_y.onnx"
    path.write_bytes(b"nothing")
    assert load_detector.__wrapped__(path) is None


def test_the_lines_are_as_large_as_before_they_were_shrunk():
    chance = np.zeros((100, 200), np.float32)
    chance[40:50, 50:151] = 0.9
    chance[70:90, 20:40] = 0.4  # too faint
    chance[5:7, 20:40] = 0.9  # too thin
    (line,) = lines_of(chance, (2.0, 2.0))
    left, top = line.corners.min(axis=0)
    right, bottom = line.corners.max(axis=0)
    assert line.sureness == pytest.approx(0.9) and line.height == pytest.approx(44, abs=8)
    assert left < 2 * 50 - 8 and right > 2 * 150 + 8 and top < 2 * 40 - 8 and bottom > 2 * 49 + 8


def test_a_photo_is_prepared_and_its_lines_are_in_its_own_pixels():
    network = Network()
    lines = read_lines(network, lettering())
    assert network.seen.shape == (1, 3, 384, 640)  # twice as large, in multiples of 32
    middles = sorted(float(line.corners[:, 1].mean()) for line in lines)
    assert middles[0] == pytest.approx(61, abs=6) and middles[-1] == pytest.approx(114, abs=6)


def test_an_answer_of_another_form_is_no_answer():
    assert read_lines(Network(np.zeros((1, 2, 384, 640), np.float32)), lettering()) is None
    broken = Network()
    broken.setInput = lambda blob: (_ for _ in ()).throw(cv2.error("no"))
    assert read_lines(broken, lettering()) is None


def test_the_installed_detector_reads():
    pytest.importorskip("rapidocr")
    lines = read_lines(load_detector(detector_file()), lettering())
    assert len(lines) == 2 and all(line.sureness > ocr.SURE for line in lines)
