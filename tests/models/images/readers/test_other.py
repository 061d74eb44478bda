"""Netpbm, Targa and JPEG: what Pillow leaves out, and what is refused."""

import imagecodecs
import numpy as np
import pytest

from models.errors import PhotoError
from models.images.photo import open_photo

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
