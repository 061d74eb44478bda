import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional as F  # noqa: N812

from models.engine.resizing import resized_window
from models.grid import Rect, region


@pytest.mark.parametrize("scale", [1, 1.37, 2, 4, 8])
def test_resize_agrees_with_torch(scale):
    pixels = np.random.default_rng(1).integers(0, 256, (23, 31, 3), dtype=np.uint8)
    size = (round(23 * scale), round(31 * scale))
    image = torch.from_numpy(pixels / np.float32(255)).permute(2, 0, 1)[None]
    expected = F.interpolate(image, size, mode="bicubic", align_corners=False).clamp(0, 1)
    actual = resized_window(pixels, size, Rect(0, 0, *size))
    torch.testing.assert_close(actual, expected, atol=2e-4, rtol=0)


@given(st.integers(1, 130), st.integers(1, 130), st.sampled_from([1.0, 1.5, 3.0, 8.0]), st.data())
def test_any_window_equals_the_whole(height, width, scale, data):
    pixels = np.random.default_rng(height).integers(0, 65536, (height, width, 3), dtype=np.uint16)
    size = (max(1, round(height * scale)), max(1, round(width * scale)))
    padded = (-(-size[0] // 8) * 8, -(-size[1] // 8) * 8)
    whole = resized_window(pixels, size, Rect(0, 0, *padded))
    top = data.draw(st.integers(0, padded[0] - 1))
    left = data.draw(st.integers(0, padded[1] - 1))
    rect = Rect(top, left, min(40, padded[0] - top), min(40, padded[1] - left))
    part = resized_window(pixels, size, rect)
    expected = whole[(..., *region(rect))]
    torch.testing.assert_close(part, expected, atol=1e-5, rtol=0)


def test_beyond_the_edge_the_picture_is_reflected():
    pixels = np.random.default_rng(2).integers(0, 256, (5, 5, 3), dtype=np.uint8)
    padded = resized_window(pixels, (5, 5), Rect(0, 0, 8, 8))[0]
    image = torch.from_numpy(pixels / np.float32(255)).permute(2, 0, 1)
    expected = F.pad(image, (0, 3, 0, 3), mode="reflect")
    torch.testing.assert_close(padded, expected, atol=1e-6, rtol=0)


def test_a_window_has_the_very_numbers_of_the_whole():
    pixels = np.random.default_rng(5).integers(0, 256, (256, 250, 3), dtype=np.uint8)
    whole = resized_window(pixels, (1024, 1000), Rect(0, 0, 1024, 1000))
    for rect in (Rect(0, 0, 400, 400), Rect(112, 112, 544, 544), Rect(624, 600, 400, 400)):
        part = resized_window(pixels, (1024, 1000), rect)
        there = whole[..., rect.top : rect.top + rect.height, rect.left : rect.left + rect.width]
        assert torch.equal(part, there)
