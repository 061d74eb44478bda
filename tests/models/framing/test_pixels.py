import cv2
import numpy as np
import pytest

from models.errors import RecipeError
from models.framing import pixels as pixels_module
from models.framing.framing import Crop, Framing
from models.framing.pixels import framed

RNG = np.random.default_rng(3)
NOISE = RNG.integers(0, 256, (30, 40, 3), np.uint8)


def smooth(height, width, dtype=np.uint8):
    """A picture that interpolation hardly changes."""
    y, x = np.mgrid[:height, :width] / 12
    values = np.stack([np.sin(x) + np.cos(y), np.sin(y), np.cos(x + y)], axis=2)
    return ((values + 2) / 4 * np.iinfo(dtype).max).astype(dtype)


def test_nothing_changed_is_the_array_itself():
    assert framed(NOISE, Framing()) is NOISE


@pytest.mark.parametrize("turns", range(1, 4))
def test_quarter_turns_are_clockwise_and_exact(turns):
    assert np.array_equal(framed(NOISE, Framing(turns=turns)), np.rot90(NOISE, -turns))


def test_a_crop_is_exact_in_the_turned_photo():
    crop = Crop(3, 5, 20, 30, in_pixels=True)
    made = framed(NOISE, Framing(turns=1, crop=crop))
    assert np.array_equal(made, np.rot90(NOISE, -1)[5:35, 3:23])
    with pytest.raises(RecipeError, match="beyond the photo"):
        framed(NOISE, Framing(crop=crop))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("shape", [(30, 40), (30, 40, 3)])
def test_type_and_channels_stay_and_nobody_writes(dtype, shape):
    made = framed(np.zeros(shape, dtype), Framing(angle=3))
    assert made.dtype == dtype and made.ndim == len(shape) and not made.flags.writeable


def test_straightening_turns_clockwise():
    picture = np.zeros((101, 101), np.uint8)
    picture[50, 60:] = 255  # a line from the middle to the right
    made = framed(picture, Framing(angle=20))
    rows, columns = np.nonzero(made > 100)
    height, width = made.shape
    slope = np.polyfit(columns - width / 2, rows - height / 2, 1)[0]
    assert np.degrees(np.arctan(slope)) == pytest.approx(20, abs=1)  # down, where y grows


def test_there_and_back_is_nearly_the_same():
    for dtype, limit in ((np.uint8, 2), (np.uint16, 120)):
        picture = smooth(160, 200, dtype)
        whole = Framing(angle=7, crop=Crop(0.2, 0.2, 0.6, 0.6))
        there = framed(picture, whole)
        matrix = cv2.getRotationMatrix2D((59.5, 47.5), 7, 1)
        back = cv2.warpAffine(there, matrix, (120, 96), flags=cv2.INTER_LANCZOS4)
        apart = np.abs(back[30:66, 30:90].astype(int) - picture[62:98, 70:130])
        assert apart.max() <= limit


def test_gray_stays_gray():
    picture = np.repeat(smooth(50, 60)[..., :1], 3, axis=2)
    made = framed(picture, Framing(angle=-11.5))
    assert (made == made[..., :1]).all()


def test_tiles_meet(monkeypatch):
    picture, framing = smooth(300, 400, np.uint16), Framing(angle=4.2)
    whole = framed(picture, framing)
    monkeypatch.setattr(pixels_module, "_TILE", 64)
    apart = np.abs(framed(picture, framing).astype(int) - whole)
    assert apart.max() <= 65535 * 0.01  # positions are rounded to 1/32 pixel in every tile


def test_a_side_longer_than_opencv_takes_at_once(monkeypatch):
    long = np.tile(smooth(24, 64), (1, 700, 1))
    made = framed(long, Framing(angle=0.01))
    assert made.shape[1] > 32767 and np.abs(made[10, 20_000].astype(int)).sum() > 0


def test_large_arrays_are_on_the_disk(monkeypatch):
    monkeypatch.setattr(pixels_module, "_IN_MEMORY", 1000)
    crop = Framing(crop=Crop(0, 0, 1, 0.5))
    made = framed(NOISE, crop)
    assert isinstance(made, np.memmap) and np.array_equal(made, NOISE[:15])
