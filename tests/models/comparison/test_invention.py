"""Detail that is in the photo, and detail that is not: both ends, and between them."""

import cv2
import numpy as np
import pytest

from models.comparison import invention as module
from models.comparison.invention import measured_detail
from models.engine.resizing import resized_window
from models.grid import Rect


def photo_of(seed=0, height=48, width=60):
    """A picture with detail of every size, uint8."""
    rng = np.random.default_rng(seed)
    image = np.zeros((height, width))
    for size in (4, 9, 20, 44):
        image += cv2.resize(rng.normal(0, 1, (size, size)), (width, height))
    image = 128 + 40 * image / image.std()
    return np.repeat(image[..., None], 3, axis=2).clip(0, 255).astype(np.uint8)


def enlarged(photo, scale):
    size = (round(photo.shape[0] * scale), round(photo.shape[1] * scale))
    return 255 * resized_window(photo, size, Rect(0, 0, *size))[0].permute(1, 2, 0).numpy()


def eight_bits(image):
    return image.clip(0, 255).round().astype(np.uint8)


SCALES = (1.0, 2.0, 2.5, 4.0, 8.0)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("deep", [False, True])
def test_nothing_is_invented_by_bicubic(scale, deep):
    photo = photo_of()
    image = eight_bits(enlarged(photo, scale))
    if deep:
        image = (enlarged(photo, scale).clip(0, 255) * 257).round().astype(np.uint16)
    detail = measured_detail(image, photo)
    assert detail.invented < 0.01
    assert detail.found.mean() > 0.98 and detail.found.dtype == np.float32
    assert detail.found.shape == (-(-image.shape[0] // 8), -(-image.shape[1] // 8))


@pytest.mark.parametrize("scale", SCALES)
def test_noise_is_invented(scale):
    photo = photo_of()
    large = enlarged(photo, scale)
    noise = np.random.default_rng(5).normal(0, 25, large.shape[:2])[..., None]
    alone = measured_detail(eight_bits(np.full_like(large, 128) + noise), photo)
    assert alone.invented > 0.97 and alone.found.mean() < 0.1
    here = np.zeros(large.shape[:2], bool)
    here[:, : large.shape[1] // 2 // 8 * 8] = True
    smooth = cv2.GaussianBlur(photo, (0, 0), 3)  # little fine detail of its own
    half = measured_detail(eight_bits(enlarged(smooth, scale) + noise * here[..., None]), smooth)
    edge = large.shape[1] // 2 // 8
    assert half.invented > 0.9
    assert half.found[:, : edge - 2].mean() < 0.15 < 0.85 < half.found[:, edge + 2 :].mean()


def test_sharpening_invents_nothing_and_more_noise_invents_more():
    photo = photo_of()
    large = enlarged(photo, 4)
    blurred = cv2.GaussianBlur(large, (0, 0), 1)
    sharpened = measured_detail(eight_bits(large + 1.5 * (large - blurred)), photo)
    assert sharpened.invented < 0.05
    noise = np.random.default_rng(5).normal(0, 1, large.shape[:2])[..., None]
    shares = [
        measured_detail(eight_bits(large + level * noise), photo).invented
        for level in (2, 6, 12, 24)
    ]
    assert shares == sorted(shares) and shares[0] < 0.1 < 0.5 < shares[-1]


def test_an_even_picture_has_no_fine_detail():
    photo = np.full((20, 30, 3), 90, np.uint8)
    detail = measured_detail(np.full((80, 120, 3), 90, np.uint8), photo)
    assert detail.invented == 0 and (detail.found == 1).all()


@pytest.mark.parametrize("size", [(48, 60), (7, 9), (3, 61), (65, 1)])
def test_parts_measure_like_the_whole(monkeypatch, size):
    photo = photo_of(height=size[0], width=size[1])
    large = enlarged(photo, 2.5)
    noise = np.random.default_rng(5).normal(0, 8, large.shape[:2])[..., None]
    image = eight_bits(large + noise)
    whole = measured_detail(image, photo)
    monkeypatch.setattr(module, "_ROWS", 16)
    parts = measured_detail(image, photo)
    assert parts.invented == pytest.approx(whole.invented, abs=1e-6)
    np.testing.assert_allclose(parts.found, whole.found, atol=1e-5)
