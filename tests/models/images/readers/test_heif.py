"""HEIC at every depth, with what it says of its colours."""

import io
import struct

import numpy as np
import pytest

from models.images.photo import open_photo

RAMP = np.dstack([np.mgrid[0:24, 0:32][1] * 7, np.mgrid[0:24, 0:32][0] * 9, np.full((24, 32), 80)])


@pytest.mark.parametrize(("bits", "points"), [(8, (12, 13)), (10, (1, 13)), (12, (9, 16))])
def test_heic(tmp_path, bits, points):
    pillow_heif = pytest.importorskip("pillow_heif")
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
