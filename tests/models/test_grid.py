import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional as F  # noqa: N812

from models.engine.resizing import resized_window
from models.grid import Rect, bounding_box, dilate, nearest_first, region, windows, with_halo

SIZES = st.integers(1, 130)


@given(SIZES, SIZES, st.integers(1, 140))
def test_windows_cover_every_cell_once(height, width, size):
    count = np.zeros((height, width), int)
    for rect in windows(height, width, size):
        count[region(rect)] += 1
    assert (count == 1).all()


@given(SIZES, SIZES, st.integers(1, 40), st.integers(0, 20))
def test_halo_stays_inside_and_holds_the_window(height, width, size, halo):
    grid = np.arange(height * width).reshape(height, width)
    for rect in windows(height, width, size):
        outer = with_halo(rect, halo, height, width)
        assert (grid[region(outer)][region(rect, outer)] == grid[region(rect)]).all()


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 8), st.integers(0, 99))
def test_dilate_is_a_square_maximum(height, width, reach, seed):
    flags = np.random.default_rng(seed).random((height, width)) < 0.05
    slow = np.zeros_like(flags)
    for row, column in np.argwhere(flags):
        top, left = max(0, row - reach), max(0, column - reach)
        slow[top : row + reach + 1, left : column + reach + 1] = True
    assert (dilate(flags, reach) == slow).all()


def test_bounding_box():
    flags = np.zeros((9, 9), bool)
    assert bounding_box(flags) is None
    flags[2, 3] = flags[5, 4] = True
    assert bounding_box(flags) == Rect(2, 3, 4, 2)


def test_visible_windows_come_first():
    rects = windows(40, 40, 10)
    ordered = list(nearest_first(rects, Rect(15, 15, 3, 3)))
    assert ordered[0] == Rect(10, 10, 10, 10)
    assert sorted(ordered, key=repr) == sorted(rects, key=repr)


@pytest.mark.parametrize("scale", [1, 1.37, 2, 4, 8])
def test_resize_agrees_with_torch(scale):
    pixels = np.random.default_rng(1).integers(0, 256, (23, 31, 3), dtype=np.uint8)
    size = (round(23 * scale), round(31 * scale))
    image = torch.from_numpy(pixels / np.float32(255)).permute(2, 0, 1)[None]
    expected = F.interpolate(image, size, mode="bicubic", align_corners=False).clamp(0, 1)
    actual = resized_window(pixels, size, Rect(0, 0, *size))
    torch.testing.assert_close(actual, expected, atol=2e-4, rtol=0)


@given(SIZES, SIZES, st.sampled_from([1.0, 1.5, 3.0, 8.0]), st.data())
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
