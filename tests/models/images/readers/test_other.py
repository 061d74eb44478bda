"""Photoshop, Netpbm, Targa and JPEG 2000: what Pillow leaves out, and what is refused."""

import struct

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


def photoshop(*, bits=8, mode=3, resources=b"", version=1):
    """A flat Photoshop file, not compressed."""
    head = b"8BPS" + struct.pack(">H6xHIIHH", version, 3, 24, 32, bits, mode)
    planes = np.moveaxis(RAMP, -1, 0).tobytes()
    sections = struct.pack(">I", 0) + struct.pack(">I", len(resources)) + resources
    return head + sections + struct.pack(">I", 0) + struct.pack(">H", 0) + planes


def resource(number, data):
    return b"8BIM" + struct.pack(">HHI", number, 0, len(data)) + data + b"\0" * (len(data) & 1)


def test_photoshop_with_its_captions(tmp_path):
    caption = b"\x1c\2\x78\0\4tree"
    photo = opened(tmp_path, "a.psd", photoshop(resources=resource(0x0404, caption)))
    assert photo.format == "Photoshop" and photo.pages == 1 and photo.iptc == caption
    assert np.array_equal(photo.pixels, RAMP)


@pytest.mark.parametrize(
    ("options", "word"),
    [({"bits": 16}, "16 bits"), ({"mode": 8}, "several inks"), ({"version": 2}, "large Photoshop")],
)
def test_other_kinds_of_photoshop_are_named(tmp_path, options, word):
    with pytest.raises(PhotoError, match=word):
        opened(tmp_path, "a.psd", photoshop(**options))


@pytest.mark.parametrize("most", [1023, 4095, 65535])
def test_deep_netpbm(tmp_path, most):
    values = np.rint(RAMP.astype(float) / 255 * most).astype(">u2")
    data = b"P6\n# deep\n32 24\n%d\n" % most + values.tobytes()
    photo = opened(tmp_path, "a.ppm", data)
    assert photo.bit_depth == 16 and np.abs(photo.image() - RAMP / 255).max() < 1 / most


@pytest.mark.parametrize("bits", [10, 12, 16])
@pytest.mark.parametrize("channels", [1, 3])
def test_deep_jpeg_2000(tmp_path, bits, channels):
    values = np.rint(RAMP[..., :channels].astype(float) / 255 * ((1 << bits) - 1)).astype(np.uint16)
    values = values[..., 0] if channels == 1 else values
    data = imagecodecs.jpeg2k_encode(values, level=0, codecformat="jp2", bitspersample=bits)
    photo = opened(tmp_path, "a.jp2", data)
    assert photo.bit_depth == 16 and photo.gray == (channels == 1)
    assert np.abs(photo.image() - (RAMP[..., :channels] / 255)).max() < 1e-3


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
