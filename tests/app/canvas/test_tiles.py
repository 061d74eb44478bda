import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter

from app.canvas import Side, ViewMode
from app.canvas.tiles import TileStore
from app.canvas.view import Frame
from models.grid import Rect
from models.recipe.settings import Mark


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


@pytest.fixture
def redrawn(canvas, pixels, monkeypatch):
    """Collect the areas of the picture below the overlay that are redrawn."""
    areas = []
    paint = canvas.scene._paint_below

    def watched(image, area):
        areas.append(area)
        paint(image, area)

    confidence = np.linspace(0, 1, 60 * 80, dtype=np.float32).reshape(60, 80)
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.set_heat(confidence)
    canvas.set_heatmap_visible(True)
    canvas.set_keep(confidence > 0.5)
    pixels(canvas)
    monkeypatch.setattr(canvas.scene, "_paint_below", watched)
    return areas


def test_alpha_and_paint_leave_the_picture_below_alone(canvas, redrawn, pixels):
    before = pixels(canvas)
    keep = np.zeros((60, 80), bool)
    keep[:, 30:] = True
    canvas.set_keep(keep)
    canvas.set_marks_rect(Rect(4, 4, 8, 8), np.full((8, 8), Mark.KEEP, np.uint8))
    assert (pixels(canvas) != before).any()
    assert not redrawn


def test_a_patch_redraws_only_its_own_part(canvas, redrawn, pixels):
    canvas.patch_result(Rect(200, 200, 64, 64), np.zeros((64, 64, 3), np.uint8), final=True)
    pixels(canvas)
    assert len(redrawn) == 1
    assert redrawn[0].width() < 90 and redrawn[0].height() < 90


@pytest.mark.parametrize(
    "change",
    [
        lambda canvas: canvas.set_heatmap_opacity(0.2),
        lambda canvas: canvas.set_heatmap_visible(False),
        lambda canvas: canvas.set_heat(np.zeros((60, 80), np.float32)),
        lambda canvas: canvas.set_view_mode(ViewMode.BEFORE),
        lambda canvas: canvas.show_original(True),
        lambda canvas: canvas.clear_result(),
        lambda canvas: canvas.zoom_in(),
        lambda canvas: canvas.set_photo(np.full((60, 80, 3), 20, np.uint8), (480, 640)),
    ],
)
def test_what_changes_the_picture_redraws_it(canvas, redrawn, pixels, change):
    before = pixels(canvas)
    change(canvas)
    after = pixels(canvas)
    assert sum(area.width() * area.height() for area in redrawn) == 640 * 480
    assert (after != before).any()


@pytest.mark.parametrize("mode", list(ViewMode))
def test_a_pan_moves_what_is_drawn(canvas, redrawn, pixels, mode):
    """Only what comes into view is drawn again; the picture is that of one that never moved."""
    canvas.set_view_mode(mode)
    canvas.zoom_in()
    pixels(canvas)
    redrawn.clear()
    canvas.patch_result(Rect(100, 300, 24, 24), np.zeros((24, 24, 3), np.uint8), final=True)
    canvas.set_split(0.6)
    for step in (QPointF(-37, 0), QPointF(21, 13)):
        canvas.pan(step)
    moved = pixels(canvas)
    area = sum(one.width() * one.height() for one in redrawn)
    assert 0 < area < 640 * 480 / 2
    canvas.scene.backdrop.forget()
    off = np.abs(pixels(canvas).astype(int) - moved)
    assert off.max() <= 4 and (off > 0).mean() < 1e-3  # smooth scaling rounds by where it begins


def test_what_changes_nothing_redraws_nothing(canvas, redrawn, pixels):
    values = np.linspace(0, 1, 60 * 80, dtype=np.float32).reshape(60, 80)
    canvas.set_heat(values)
    pixels(canvas)
    redrawn.clear()
    canvas.drop_step(Side.AFTER)
    canvas.set_heat(values)
    pixels(canvas)
    assert not redrawn
    canvas.patch_step(Side.AFTER, Rect(0, 0, 64, 64), np.zeros((64, 64, 3), np.uint8))
    pixels(canvas)
    canvas.drop_step(Side.AFTER)
    redrawn.clear()
    pixels(canvas)
    assert sum(area.width() * area.height() for area in redrawn) == 640 * 480
