import numpy as np
from PySide6.QtCore import QRect

from app.canvas.heatmap import LUT, Heatmap, viridis
from app.canvas.view import Frame

FRAME = Frame(0, 0, 1.0, 16, 8)
AREA = QRect(0, 0, 16, 8)


def lightness(table):
    """CIE lightness of sRGB, 0 to 100."""
    linear = (table / 255) ** 2.2
    luminance = linear @ [0.2126, 0.7152, 0.0722]
    return 116 * np.cbrt(luminance) - 16


def test_the_scale_rises_evenly_in_lightness():
    steps = np.diff(lightness(viridis()[::5].astype(float)))
    assert (steps > 0).all()
    assert steps.max() < 1.5 * steps.mean()


def test_the_table_is_opaque_and_ends_right():
    assert LUT.shape == (256,)
    assert LUT[0] == 0xFF440154 and LUT[-1] == 0xFFFDE725


def colours(heatmap):
    gray = np.full((8, 16, 4), 100, np.uint8)
    heatmap.tint(gray, FRAME, AREA)
    return gray.view(np.uint32)[..., 0] | 0xFF000000


def test_full_opacity_shows_the_scale_in_squares():
    heatmap = Heatmap()
    heatmap.opacity = 1.0
    heatmap.show(np.array([[0.0, 1.0]], np.float32))
    shown = colours(heatmap)
    assert (shown[:, :8] == LUT[0]).all() and (shown[:, 8:] == LUT[255]).all()


def test_no_opacity_leaves_the_picture():
    heatmap = Heatmap()
    heatmap.opacity = 0.0
    heatmap.show(np.zeros((1, 2), np.float32))
    photo = np.random.default_rng(0).integers(0, 256, (8, 16, 4), np.uint8)
    before = photo.copy()
    heatmap.tint(photo, FRAME, AREA)
    assert np.array_equal(photo, before)


def test_odd_values_do_no_harm():
    heatmap = Heatmap()
    heatmap.opacity = 1.0
    heatmap.show(np.array([[np.nan, 7.0]], np.float32))
    shown = colours(heatmap)
    assert (shown[:, :8] == LUT[0]).all() and (shown[:, 8:] == LUT[255]).all()


def test_shown_only_with_something_to_show():
    heatmap = Heatmap()
    heatmap.visible = True
    assert not heatmap.shown
    heatmap.show(np.zeros((1, 2), np.float32))
    assert heatmap.shown
    heatmap.opacity = 0.0
    assert not heatmap.shown
