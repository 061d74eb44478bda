import cv2
import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from app.canvas.raster import draw_argb, spread_cells
from app.canvas.tiles import TileStore
from app.canvas.view import Frame


@pytest.fixture
def picture():
    rng = np.random.default_rng(1)
    noise = rng.integers(0, 256, (37, 53, 3), np.uint8)
    return cv2.resize(noise, (530, 371), interpolation=cv2.INTER_CUBIC)


def drawn(store, frame, area):
    """RGB of ``area``, (h, w, 3), and its opacity."""
    pixels = np.zeros((area.height(), area.width(), 4), np.uint8)
    image = QImage(
        pixels.data, area.width(), area.height(), QImage.Format.Format_ARGB32_Premultiplied
    )
    with QPainter(image) as painter:
        painter.translate(-area.x(), -area.y())
        store.draw(painter, frame, area)
    return pixels[..., 2::-1], pixels[..., 3]


def test_100_percent_shows_the_pixels_themselves(picture):
    store = TileStore(371, 530)
    store.write(0, 0, picture)
    rgb, alpha = drawn(store, Frame(-20, 7, 1.0, 530, 371), QRect(0, 7, 300, 200))
    assert np.array_equal(rgb, picture[:200, 20:320])
    assert (alpha == 255).all()


def test_large_zoom_shows_squares(picture):
    store = TileStore(371, 530)
    store.write(0, 0, picture)
    rgb, _ = drawn(store, Frame(0, 0, 3.0, 530, 371), QRect(30, 60, 90, 60))
    assert np.array_equal(rgb, picture[20:40, 10:40].repeat(3, axis=0).repeat(3, axis=1))


def test_small_zoom_averages(picture):
    store = TileStore(371, 530)
    store.write(0, 0, picture)
    rgb, _ = drawn(store, Frame(0, 0, 0.25, 530, 371), QRect(0, 0, 132, 92))
    expected = cv2.resize(picture[:368, :528], (132, 92), interpolation=cv2.INTER_AREA)
    assert np.abs(rgb.astype(int) - expected).max() <= 3


def test_a_store_in_parts_equals_a_store_at_once(picture):
    whole, parts = TileStore(371, 530), TileStore(371, 530)
    whole.write(0, 0, picture)
    for top in range(0, 371, 64):
        for left in range(0, 530, 64):
            parts.write(top, left, picture[top : top + 64, left : left + 64])
    for zoom in (1.0, 0.5, 0.25, 0.2):
        frame = Frame(0, 0, zoom, 530, 371)
        one, other = (drawn(store, frame, frame.picture)[0] for store in (whole, parts))
        assert np.array_equal(one, other)


def test_a_patch_changes_only_its_own_part(picture):
    store = TileStore(371, 530)
    store.write(0, 0, picture)
    store.write(100, 200, np.zeros((64, 32, 3), np.uint8))
    rgb, _ = drawn(store, Frame(0, 0, 1.0, 530, 371), QRect(0, 0, 530, 371))
    changed = np.any(rgb != picture, axis=2)
    assert not changed[:100].any() and not changed[164:].any()
    assert not changed[:, :200].any() and not changed[:, 232:].any()
    assert (rgb[100:164, 200:232] == 0).all()


def test_what_never_came_is_transparent(picture):
    store = TileStore(371, 530)
    store.write(0, 0, picture[:128, :128])
    _, alpha = drawn(store, Frame(0, 0, 0.5, 530, 371), QRect(0, 0, 265, 185))
    assert (alpha[:60, :60] == 255).all()
    assert not alpha[70:].any() and not alpha[:, 70:].any()


def test_a_patch_is_cut_at_the_edges(picture):
    store = TileStore(371, 530)
    store.write(368, 528, picture[:8, :8])
    rgb, alpha = drawn(store, Frame(0, 0, 1.0, 530, 371), QRect(0, 0, 530, 371))
    assert alpha.sum() == 255 * 3 * 2
    assert np.array_equal(rgb[368:, 528:], picture[:3, :2])


def test_a_smaller_photo_fills_the_frame(picture):
    small = cv2.resize(picture, (133, 93), interpolation=cv2.INTER_AREA)
    store = TileStore.of(small, 93, 133)
    rgb, alpha = drawn(store, Frame(0, 0, 1.0, 530, 371), QRect(0, 0, 530, 371))
    assert (alpha == 255).all()
    assert np.abs(rgb.astype(int) - picture).mean() < 12


def test_cells_spread_the_same_from_any_area():
    cells = np.arange(12, dtype=np.uint8).reshape(3, 4)
    frame = Frame(3, -2, 2.5, 80, 60)
    whole = spread_cells(cells, frame, QRect(3, -2, 80, 60), 20)
    assert np.array_equal(whole, cells.repeat(20, axis=0).repeat(20, axis=1))
    part = spread_cells(cells, frame, QRect(30, 15, 21, 17), 20)
    assert np.array_equal(part, whole[17:34, 27:48])


def test_nothing_is_drawn_for_an_empty_array():
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        draw_argb(painter, np.zeros((0, 3), np.uint32), QRect().topLeft())
    assert image.pixel(0, 0) == 0
