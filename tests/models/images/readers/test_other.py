"""Netpbm, Targa, BMP and JPEG: what Pillow leaves out, and what is refused."""

import struct

import imagecodecs
import numpy as np
import pytest

from models.errors import PhotoError
from models.images.photo import open_photo
from tests.models.images import samples

RAMP = np.dstack([np.mgrid[0:24, 0:32][1] * 7, np.mgrid[0:24, 0:32][0] * 9, np.full((24, 32), 80)])
RAMP = RAMP.astype(np.uint8)


def opened(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    return open_photo(tmp_path / name)


@pytest.mark.parametrize("most", [1023, 4095, 65535])
def test_deep_netpbm(tmp_path, most):
    values = np.rint(RAMP.astype(float) / 255 * most).astype(">u2")
    data = b"P6\n# deep\n32 24\n%d\n" % most + values.tobytes()
    photo = opened(tmp_path, "a.ppm", data)
    assert photo.bit_depth == 16 and np.abs(photo.image() - RAMP / 255).max() < 1 / most


@pytest.mark.parametrize(("kind", "word"), [("deep", "a JPEG of 12 bits"), ("ls", "a JPEG-LS")])
def test_jpegs_that_no_camera_writes_are_named(tmp_path, kind, word):
    values = np.arange(24 * 32 * 3, dtype=np.uint16).reshape(24, 32, 3) % 4096
    if kind == "deep":
        data = imagecodecs.jpeg_encode(values, bitspersample=12)
    else:
        data = imagecodecs.jpegls_encode((values >> 4).astype(np.uint8))
    (tmp_path / "a.jpg").write_bytes(data)
    with pytest.raises(PhotoError, match=f"{word}, which cannot be opened"):
        open_photo(tmp_path / "a.jpg")
    (tmp_path / "b.jpg").write_bytes(data[:3])
    with pytest.raises(PhotoError, match="damaged or incomplete"):
        open_photo(tmp_path / "b.jpg")


def test_a_lossless_jpeg_opens(tmp_path):
    values = np.arange(24 * 32 * 3, dtype=np.uint8).reshape(24, 32, 3)
    (tmp_path / "a.jpg").write_bytes(imagecodecs.jpeg_encode(values, lossless=True))
    assert (open_photo(tmp_path / "a.jpg").pixels == values).all()


ADOBE_TO_XYZ = np.array(
    [[0.57667, 0.18556, 0.18823], [0.29734, 0.62736, 0.07529], [0.02703, 0.07069, 0.99134]]
)
ADOBE_TO_SRGB = np.array([[1.39836, -0.39836, 0], [0, 1, 0], [0, -0.04293, 1.04293]])


def bmp(values, kind, *, ends=(0,) * 9, gamma=0.0, profile=b""):
    """A BMP of version 5 of uint8 (H, W, 3), whose width is a multiple of 4."""
    body = values[::-1, :, ::-1].tobytes()
    size = 124
    head = struct.pack("<IiiHHI", size, values.shape[1], values.shape[0], 1, 24, 0)
    head += struct.pack("<IiiII4I", len(body), 2835, 2835, 0, 0, 0, 0, 0, 0) + kind
    head += struct.pack("<9i", *(round(each * (1 << 30)) for each in ends))
    head += struct.pack("<4I", *[round(gamma * 65536)] * 3, 4)
    head += struct.pack("<3I", size + len(body), len(profile), 0)
    start = struct.pack("<2sIHHI", b"BM", 138 + len(body) + len(profile), 0, 0, 138)
    return start + head + body + profile


@pytest.mark.parametrize("told", ["numbers", "profile"])
def test_colours_that_the_header_of_a_bmp_tells(tmp_path, told):
    light = (RAMP / 255) ** 2.2
    wide = np.rint((light @ np.linalg.inv(ADOBE_TO_SRGB).T).clip(0, 1) ** (1 / 2.2) * 255)
    if told == "numbers":
        data = bmp(wide.astype(np.uint8), bytes(4), ends=ADOBE_TO_XYZ.T.ravel(), gamma=2.2)
    else:
        data = bmp(wide.astype(np.uint8), b"DEBM", profile=samples.ADOBE_RGB)
    photo = opened(tmp_path, "a.bmp", data)
    there = (light @ np.linalg.inv(ADOBE_TO_SRGB).T >= 0).all(axis=-1)
    error = np.abs(photo.pixels.astype(int) - srgb(light))[there]
    assert error.mean() < 0.6 and (photo.profile is not None) == (told == "profile")


@pytest.mark.parametrize(
    ("kind", "ends", "gamma"),
    [
        (b"BGRs", (0,) * 9, 0),
        (b" niW", ADOBE_TO_XYZ.T.ravel(), 2.2),
        (bytes(4), (0,) * 9, 2.2),
        (bytes(4), ADOBE_TO_XYZ.T.ravel(), 0),
        (b"DEBM", (0,) * 9, 0),
        (bytes(4), (0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505), 2.2),
    ],
)
def test_a_bmp_without_a_word_on_its_colours_stays(tmp_path, kind, ends, gamma):
    photo = opened(tmp_path, "a.bmp", bmp(RAMP, kind, ends=ends, gamma=gamma))
    assert np.array_equal(photo.pixels, RAMP)


def srgb(light):
    bent = 1.055 * light ** (1 / 2.4) - 0.055
    return np.rint(255 * np.where(light <= 0.0031308, light * 12.92, bent))
