"""AVIF and HEIC: depth, transparency and the meaning of colours."""

import io
import struct
import sys

import imagecodecs
import numpy as np
import pytest

from models.images.photo import open_photo

RAMP = np.dstack([np.mgrid[0:24, 0:32][1] * 7, np.mgrid[0:24, 0:32][0] * 9, np.full((24, 32), 80)])


@pytest.mark.parametrize("bits", [10, 12])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_deep_avif(tmp_path, bits, channels):
    most = (1 << bits) - 1
    colour = RAMP[..., :1] if channels < 3 else RAMP
    alpha = [np.full((24, 32, 1), 100)] if channels in (2, 4) else []
    values = np.rint(np.concatenate([colour, *alpha], axis=-1) / 255 * most).astype(np.uint16)
    values = values[..., 0] if channels == 1 else values
    form = "400" if channels < 3 else "444"
    data = imagecodecs.avif_encode(values, level=100, bitspersample=bits, pixelformat=form)
    (tmp_path / "a.avif").write_bytes(data)
    photo = open_photo(tmp_path / "a.avif")
    assert photo.bit_depth == 16 and photo.gray == (channels < 3)
    assert np.abs(photo.image() - colour / 255).max() < 1 / most
    assert (photo.transparency is not None) == bool(alpha)
    if alpha:
        assert np.abs(photo.transparency / 65535 - 100 / 255).max() < 1 / most


@pytest.mark.parametrize("reader", ["pi_heif", "pillow_heif"])
@pytest.mark.parametrize(("bits", "points"), [(8, (12, 13)), (10, (1, 13)), (12, (9, 16))])
def test_heic(tmp_path, monkeypatch, bits, points, reader):
    pillow_heif = pytest.importorskip("pillow_heif")  # the only one that writes
    pytest.importorskip(reader)
    if reader != "pi_heif":
        monkeypatch.setitem(sys.modules, "pi_heif", None)
    scale = 257 if bits > 8 else 1
    numbers = (RAMP * scale).astype(np.uint16 if bits > 8 else np.uint8)
    mode = "RGB;16" if bits > 8 else "RGB"
    made = pillow_heif.from_bytes(mode, (32, 24), numbers.tobytes())
    pillow_heif.options.SAVE_HDR_TO_12_BIT = bits == 12
    file = io.BytesIO()
    made.save(file, quality=100, chroma=444)
    pillow_heif.options.SAVE_HDR_TO_12_BIT = False
    data = bytearray(file.getvalue())
    if b"nclx" in data:
        struct.pack_into(">HH", data, data.index(b"nclx") + 4, *points)
    (tmp_path / "a.heic").write_bytes(data)
    photo = open_photo(tmp_path / "a.heic")
    assert photo.bit_depth == (16 if bits > 8 else 8) and photo.format == "HEIC"
    if points == (1, 13):
        assert np.abs(photo.image() - RAMP / 255).max() < 0.02
    assert bool(photo.notes) == (points == (9, 16) and b"nclx" in data)
