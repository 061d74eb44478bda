import cv2
import numpy as np
import pytest

from models.detection.glyphs import find_glyphs
from tests.models.detection.pictures import leaves, lettering


def bars(ink, ground):
    """Five bars of 6 x 24 pixels, their strokes six pixels wide."""
    gray = np.full((80, 160), ground, np.uint8)
    for left in range(20, 140, 25):
        gray[30:54, left : left + 6] = ink
    return gray


@pytest.mark.parametrize(("ink", "ground"), [(40, 200), (220, 60)])
def test_dark_and_bright_glyphs_are_told_apart_and_measured(ink, ground):
    light, dark = find_glyphs(bars(ink, ground))
    found, others = (light, dark) if ink > ground else (dark, light)
    assert len(found.x) == 5 and not len(others.x)
    assert sorted(found.x) == [20, 45, 70, 95, 120]
    assert (found.width == 6).all() and (found.height == 24).all() and (found.fill == 1).all()
    assert np.allclose(found.contrast, 160) and np.allclose(found.shade, ink)
    assert ((found.stroke > 4) & (found.stroke <= 6.5)).all()
    assert (found.ground_noise < 0.01).all() and (found.ink_noise < 0.01).all()


def test_what_is_flat_cut_off_or_too_large_is_no_glyph():
    gray = np.full((80, 160), 128, np.uint8)
    assert [len(part.x) for part in find_glyphs(gray)] == [0, 0]
    gray[30:54, :6] = 255  # at the edge
    gray[10:14, 40:140] = 255  # a rule
    gray[60, 60] = 255  # a speck
    assert [len(part.x) for part in find_glyphs(gray)] == [0, 0]


def test_every_letter_of_a_line_is_there():
    _, dark = find_glyphs(np.asarray(cv2.cvtColor(lettering(), cv2.COLOR_RGB2GRAY)))
    assert len(dark.x) >= 13 + 15


def test_a_rough_picture_gives_no_more_than_can_be_compared():
    rng = np.random.default_rng(0)
    gray = cv2.resize(rng.integers(0, 255, (240, 320), np.uint8), (1280, 960))
    for part in find_glyphs(np.asarray(gray, np.uint8)):
        assert len(part.x) <= 1500
        assert all(np.isfinite(column).all() for column in part)


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (3, 200), (26, 25)])
def test_small_pictures(size):
    for part in find_glyphs(np.zeros(size, np.uint8)):
        assert not len(part.x)
    find_glyphs(leaves()[: size[0], : size[1], 0])
