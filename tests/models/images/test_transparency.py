"""Transparency is kept, enlarged and laid on white."""

import numpy as np
import pytest
import tifffile
from PIL import Image

from models.images.photo import open_photo, photo_from_array
from models.images.saving import SaveOptions, save_picture
from tests.models.images.samples import (
    DEEP,
    LOSSLESS,
    RNG,
    distance,
    encoded,
    muted,
    opened,
    photo_of,
)


def test_hidden_black_does_not_bleed(tmp_path):
    samples = np.full((20, 20, 4), 200, np.uint8)
    samples[:, :10] = 0
    photo = opened(tmp_path, encoded(Image.fromarray(samples), "PNG"))
    assert (photo.pixels == 200).all() and photo.transparency[0, 0] == 0
    samples[:, 0, :3] = 90  # hidden colours that differ bleed as well
    photo = opened(tmp_path, encoded(Image.fromarray(samples), "PNG"))
    assert (photo.pixels == 200).all() and photo.transparency[0, 0] == 0


@pytest.mark.parametrize("suffix", [".png", ".tif", ".webp", ".avif"])
@pytest.mark.parametrize("mode", ["RGBA", "LA"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_transparency_is_enlarged_and_merged(tmp_path, suffix, mode, dtype):
    image = Image.fromarray(muted()).convert(mode)
    alpha = np.tile(np.linspace(0, 255, 56).astype(np.uint8), (40, 1))
    alpha[:, 30:] = 255
    image.putalpha(Image.fromarray(alpha))
    photo = photo_of(tmp_path, image)
    large = muted(100, 140, dtype)
    path = tmp_path / f"a{suffix}"
    save_picture(path, large, source=photo, options=SaveOptions(quality=95))
    out = open_photo(path)
    assert out.transparency.shape == (100, 140)
    assert out.transparency[:, :3].max() < 16 and (out.transparency[:, 90:] >= 250).all()
    middle = out.transparency[50, 5:70].astype(int)
    assert (np.diff(middle) >= (0 if suffix in LOSSLESS else -4)).all()
    assert out.gray == (mode == "LA" and suffix in DEEP)


def test_16_bit_transparency_stays_as_it_is(tmp_path):
    alpha = RNG.integers(1, 65536, (20, 30, 1)).astype(np.uint16)
    both = np.concatenate([muted(20, 30, np.uint16), alpha], axis=2)
    tifffile.imwrite(tmp_path / "a.tif", both, photometric="rgb", extrasamples=["unassalpha"])
    photo = open_photo(tmp_path / "a.tif")
    for suffix in DEEP:
        save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
        out = open_photo(tmp_path / f"out{suffix}")
        assert (out.transparency == alpha[..., 0]).all() and (out.pixels == photo.pixels).all()
        save_picture(tmp_path / f"big{suffix}", muted(40, 60, np.uint16), source=photo)
        assert open_photo(tmp_path / f"big{suffix}").transparency.dtype == np.uint16


@pytest.mark.parametrize("suffix", [".jpg", ".bmp"])
def test_on_white_without_transparency(tmp_path, suffix):
    pixels = np.full((16, 16, 4), 100, np.uint8)
    pixels[:, :8, 3], pixels[:, 8:, 3] = 0, 51
    photo = photo_from_array(pixels, "pasted")
    save_picture(tmp_path / f"a{suffix}", photo.pixels, source=photo)
    out = open_photo(tmp_path / f"a{suffix}").pixels
    assert distance(out[:, :7], np.array(255)) <= 3 and distance(out[:, 9:], np.array(224)) <= 3
