import numpy as np

from models.comparison.palette import Ditherer, bounds, shared_palette


def test_palette_keeps_small_vivid_things():
    sky = np.zeros((200, 200, 3), np.uint8)
    sky[..., 2] = np.linspace(120, 255, 200)[:, None]
    sky[..., 1] = np.linspace(100, 200, 200)
    sky[100:104, 100:106] = (230, 20, 20)
    palette = shared_palette([sky]).astype(int)
    assert len(palette) <= 254
    assert np.abs(palette - (230, 20, 20)).sum(axis=1).min() < 12


def test_palette_of_one_colour():
    assert len(shared_palette([np.full((5, 5, 3), 77, np.uint8)])) >= 1


def test_resting_parts_keep_their_dither(pair):
    ditherer = Ditherer(shared_palette([pair[1]]))
    first, changed = ditherer.next(pair[1])
    assert changed is None
    moved = pair[1].copy()
    moved[10:20, 10:20] = 255
    second, changed = ditherer.next(moved)
    assert changed is not None
    assert bounds(changed)[0].stop <= 20 and bounds(changed)[1].stop <= 20
    outside = np.ones((90, 120), bool)
    outside[10:20, 10:20] = False
    np.testing.assert_array_equal(first[outside], second[outside])
