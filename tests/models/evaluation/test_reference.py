"""A true picture laid over a result: scaled, moved into place, measured in tiles."""

import math

import cv2
import numpy as np
import pytest
import torch

from models.errors import PhotoError
from models.evaluation import reference as module
from models.evaluation.measures.metrics import psnr, ssim
from models.evaluation.reference import Nearness, lay_over, nearness
from models.images.photo import photo_from_array
from tests.models.evaluation.samples import Distance, picture

SIZE = (192, 256)


def photo_of(pixels, name="photo"):
    return photo_from_array(np.ascontiguousarray(pixels), name)


@pytest.fixture
def truth():
    return picture(1, 232, 296)


@pytest.fixture
def photo(truth):
    """The inner part of the truth, four times smaller and noisy."""
    inner = truth[20 : 20 + SIZE[0], 20 : 20 + SIZE[1]]
    small = cv2.resize(inner, (SIZE[1] // 4, SIZE[0] // 4), interpolation=cv2.INTER_AREA)
    noise = np.random.default_rng(2).normal(0, 4, small.shape)
    return photo_of((small + noise).clip(0, 255).round().astype(np.uint8))


def measured(image, reference, perceptual=None):
    run = nearness(image, reference, perceptual)
    while True:
        try:
            next(run)
        except StopIteration as done:
            return done.value


@pytest.mark.parametrize("shift", [(0, 0), (3, 0), (0, -5), (-4, 7), (12, -16)])
def test_a_shift_is_found_and_taken_back(truth, photo, shift):
    top, left = 20 - shift[0], 20 - shift[1]
    moved = photo_of(truth[top : top + SIZE[0], left : left + SIZE[1]])
    laid = lay_over(moved, photo, SIZE)
    assert laid.shift == shift and laid.scaled_from is None and not laid.is_doubtful
    assert (laid.place.height, laid.place.width) == tuple(
        side - abs(off) for side, off in zip(SIZE, shift, strict=True)
    )
    rows = slice(20 + laid.place.top, 20 + laid.place.top + laid.place.height)
    columns = slice(20 + laid.place.left, 20 + laid.place.left + laid.place.width)
    np.testing.assert_array_equal(laid.pixels, truth[rows, columns])


def test_another_frame_is_cut_and_another_size_scaled(truth, photo):
    inner = truth[20 : 20 + SIZE[0], 20 : 20 + SIZE[1]]
    laid = lay_over(photo_of(truth[12:218, 20:270]), photo, SIZE)  # 8 rows more at the top
    assert laid.shift == (8, 0) and laid.place.width == 250 and laid.scaled_from is None
    for factor in (0.5, 2.0):
        other = cv2.resize(inner, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        laid = lay_over(photo_of(other), photo, SIZE)
        assert laid.scaled_from == other.shape[:2] and laid.pixels.shape == (*SIZE, 3)
        assert laid.shift == (0, 0) and laid.likeness > 0.9


def test_another_shape_is_refused_and_another_picture_is_doubtful(truth, photo):
    with pytest.raises(PhotoError, match=r"“tall” has 100 × 200 pixels .* 64 × 48; choose"):
        lay_over(photo_of(picture(3, 200, 100), "tall"), photo, SIZE)
    other = lay_over(photo_of(picture(9, *SIZE)), photo, SIZE)
    assert other.is_doubtful
    even = lay_over(photo_of(np.full((*SIZE, 3), 90, np.uint8)), photo, SIZE)
    assert even.is_doubtful and even.shift == (0, 0)


def test_tiles_measure_like_the_whole(truth, photo, monkeypatch):
    laid = lay_over(photo_of(truth[20 : 20 + SIZE[0], 22 : 22 + SIZE[1]]), photo, SIZE)
    noise = np.random.default_rng(5).normal(0, 9, (*SIZE, 3))
    inner = truth[20 : 20 + SIZE[0], 20 : 20 + SIZE[1]]
    image = ((inner + noise).clip(0, 255).round() * 257).astype(np.uint16)
    whole = measured(image, laid, Distance())
    monkeypatch.setattr(module, "_TILE", 50)
    tiled = measured(image, laid, Distance())
    assert tiled.psnr == pytest.approx(whole.psnr, abs=1e-4)
    assert tiled.ssim == pytest.approx(whole.ssim, abs=1e-5)
    assert tiled.lpips == pytest.approx(whole.lpips, abs=1e-6)
    own = torch.from_numpy((image[:, 2:] // 257).astype(np.float32) / 255).permute(2, 0, 1)[None]
    true = torch.from_numpy(laid.pixels.astype(np.float32) / 255).permute(2, 0, 1)[None]
    assert laid.place.left == 2
    assert whole.psnr == pytest.approx(float(psnr(own, true)), abs=1e-3)
    assert whole.ssim == pytest.approx(float(ssim(own, true)), abs=1e-5)


def test_the_truth_itself_and_what_cannot_be_measured(truth, photo):
    inner = truth[20 : 20 + SIZE[0], 20 : 20 + SIZE[1]]
    laid = lay_over(photo_of(inner), photo, SIZE)
    assert measured(inner, laid) == Nearness(psnr=math.inf, ssim=1.0, lpips=None)
    stamp = photo_of(inner[:2, :2])
    tiny = lay_over(photo_of(inner[:8, :8]), stamp, (8, 8))
    assert measured(inner[:8, :8], tiny, Distance()) == Nearness(
        psnr=math.inf, ssim=None, lpips=None
    )
    with pytest.raises(ValueError, match="expected a result of"):
        measured(inner[:-1], laid)
