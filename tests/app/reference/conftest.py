"""A true picture of the photo of the tests, and a perceptual distance that costs nothing."""

import cv2
import pytest

from app.reference import measuring
from tests.models.evaluation.samples import Distance


@pytest.fixture
def truth_path(photo_path):
    """The photo itself, four times larger, shifted by three pixels to the right."""
    pixels = cv2.imread(str(photo_path))
    height, width = 4 * pixels.shape[0], 4 * pixels.shape[1]
    large = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_CUBIC)
    padded = cv2.copyMakeBorder(large, 0, 0, 3, 0, cv2.BORDER_REFLECT)[:, :width]
    path = photo_path.with_name("truth.png")
    cv2.imwrite(str(path), padded)
    return path


@pytest.fixture
def distance(monkeypatch):
    monkeypatch.setattr(measuring.Eye, "__call__", lambda self: Distance())


@pytest.fixture
def blind(monkeypatch):
    monkeypatch.setattr(measuring.Eye, "__call__", lambda self: None)


@pytest.fixture
def few(monkeypatch):
    """A curve of a few points."""
    points = ((0.0, 8), (1.01, 8), (0.5, 8), (1.01, 2))
    monkeypatch.setattr(measuring, "POINTS", points)
    return points


@pytest.fixture
def referenced(qtbot, opened, truth_path, distance, few):
    """The window with a restored photo and its reference, measured."""
    opened.reference.load(truth_path)
    qtbot.waitUntil(lambda: opened.reference.measuring.is_current)
    return opened
