"""Colours of profiles, judged by LittleCMS."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from models.images.colour import from_srgb, read_profile, to_srgb
from tests.models.images.samples import (
    ADOBE_RGB,
    DISPLAY_P3,
    FORMS,
    GRAY_18,
    PLAIN_SRGB,
    QUICK,
    SRGB,
    cmyk_profile,
    common,
    encoded,
    gamma,
    icc,
    noise,
    opened,
    para,
    rgb_profile,
    rgb_table_profile,
    smooth,
)


@pytest.mark.parametrize("profile", [DISPLAY_P3, ADOBE_RGB], ids=["p3", "adobe"])
def test_16_bit_agrees_with_littlecms(profile):
    pixels = noise(40, 40)
    read = read_profile(profile)
    assert read.matrix is not None and not read.is_srgb
    fine = to_srgb(pixels.astype(np.uint16) * 257, read, "RGB")
    coarse = to_srgb(pixels, read, "RGB")
    assert np.abs(fine / 257 - coarse).max() <= 1.01


@pytest.mark.parametrize("profile", [DISPLAY_P3, ADOBE_RGB], ids=["p3", "adobe"])
def test_16_bit_round_trip(profile):
    read = read_profile(profile)
    muted = (20000 + noise(40, 40, dtype=np.uint16) // 4).astype(np.uint16)
    there = from_srgb(read, muted.dtype)(muted)
    assert np.abs(there.astype(int) - muted).max() > 100
    back = to_srgb(there, read, "RGB")
    assert np.abs(back.astype(int) - muted).max() <= 4


def test_white_and_black_stay():
    for profile in (DISPLAY_P3, ADOBE_RGB):
        ends = np.array([[[0, 0, 0], [65535, 65535, 65535]]], np.uint16)
        done = to_srgb(ends, read_profile(profile), "RGB")
        assert done[0, 0].max() == 0 and done[0, 1].min() > 65535 - 64


@pytest.mark.parametrize("bits", [8, 16])
def test_gray_profile(bits):
    ramp = np.arange(256, dtype=np.uint8)[None]
    ramp = ramp if bits == 8 else ramp.astype(np.uint16) * 257
    read = read_profile(GRAY_18)
    done = to_srgb(ramp, read, "GRAY")
    light = (np.arange(256) / 255) ** (461 / 256)
    srgb = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    scale = 255 if bits == 8 else 65535
    assert np.abs(done[0] - srgb * scale).max() <= 1
    back = from_srgb(read, ramp.dtype)(done)
    assert np.abs(back.astype(int) - ramp)[0, 8:].max() <= (1 if bits == 8 else 2)


def test_srgb_is_recognised():
    assert read_profile(PLAIN_SRGB).is_srgb
    assert read_profile(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()).is_srgb
    assert not read_profile(DISPLAY_P3).is_srgb


@pytest.mark.parametrize("kind", range(5))
def test_parametric_curves_agree_with_littlecms(kind):
    numbers = (  # all black at 0: LittleCMS compensates for any other black point
        (2.0,),
        (2.0, 1.1, -0.1),
        (2.0, 1.1, -0.1, -0.02),
        (2.0, 0.9, 0.1, 0.3, 0.1),
        (2.0, 0.9, 0.1, 0.2, 0.1, -0.01, 0.0),
    )[kind]
    profile = read_profile(rgb_profile(SRGB, para(kind, *numbers)))
    assert profile.curves is not None
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
    fine = to_srgb(ramp.astype(np.uint16) * 257, profile, "RGB")
    assert np.abs(fine / 257 - to_srgb(ramp, profile, "RGB")).max() <= 2


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_profile_of_a_table(dtype):
    profile = read_profile(rgb_table_profile())
    assert profile.curves is None
    full = np.iinfo(dtype).max
    pixels = np.array([[[0, full, full], [full // 2, 0, 0], [full, 0, 0]]], dtype)
    done = to_srgb(pixels, profile, "RGB")
    assert done.dtype == dtype
    assert np.abs(done[0, :, 1] / full - [0, 0.466, 1]).max() < 0.02
    assert from_srgb(profile, pixels.dtype) is None


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_gray_profile_in_lightness(dtype):
    data = icc(b"GRAY", common() | {b"kTRC": gamma(1)}, pcs=b"Lab ")
    profile = read_profile(data)
    assert profile.curves is None
    full = np.iinfo(dtype).max
    pixels = np.array([[0, full // 2, full]], dtype)
    done = to_srgb(pixels, profile, "GRAY")
    assert done.shape == pixels.shape and done.dtype == dtype
    assert np.abs(done[0] / full - [0, 0.466, 1]).max() < 0.02
    back = from_srgb(profile, pixels.dtype)(done)
    assert back.shape == pixels.shape and np.abs(back / full - pixels / full).max() < 0.02


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "TIFF", "AVIF"])
def test_profile_of_a_file(tmp_path, form):
    pixels = np.full((16, 16, 3), (200, 100, 60), np.uint8)
    data = encoded(Image.fromarray(pixels), form, icc_profile=DISPLAY_P3, **FORMS[form])
    photo = opened(tmp_path, data)
    assert photo.profile == DISPLAY_P3
    assert photo.pixels[8, 8, 0] > 205 and photo.pixels[8, 8, 2] < 55


def test_gray_with_rgb_profile_becomes_plain_gray(tmp_path):
    image = Image.fromarray(smooth()[..., 0])
    photo = opened(tmp_path, encoded(image, "JPEG", icc_profile=ADOBE_RGB, quality=95))
    assert photo.gray and photo.profile is None
    assert (photo.pixels == photo.pixels[..., :1]).all()


def test_cmyk_profile_is_used_and_not_kept(tmp_path):
    image = Image.new("CMYK", (16, 16), (0, 0, 0, 128))
    plain = opened(tmp_path, encoded(image, "TIFF"))
    photo = opened(tmp_path, encoded(image, "TIFF", icc_profile=cmyk_profile()))
    assert photo.profile is None
    assert abs(int(photo.pixels[0, 0, 1]) - 119) <= 3 and plain.pixels[0, 0, 1] == 127


@pytest.mark.parametrize(
    "broken",
    [b"x", b"junk" * 100, DISPLAY_P3[:200], DISPLAY_P3[:140], GRAY_18, cmyk_profile()],
)
def test_broken_and_foreign_profiles_are_ignored(tmp_path, broken):
    pixels = smooth()
    photo = opened(tmp_path, encoded(Image.fromarray(pixels), "PNG", icc_profile=broken))
    assert (photo.pixels == pixels).all() and photo.profile is None


@QUICK
@given(st.integers(0, len(DISPLAY_P3) - 1), st.integers(0, 255))
def test_a_changed_byte_in_a_profile_is_survived(place, value):
    data = bytearray(DISPLAY_P3)
    data[place] = value
    for pixels in (smooth(2, 2), smooth(2, 2).astype(np.uint16)):
        done = to_srgb(pixels, read_profile(bytes(data)), "RGB")
        assert done is None or done.shape == pixels.shape
