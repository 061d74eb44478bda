"""Netpbm and JPEG 2000 beyond 8 bits."""

import imagecodecs
import numpy as np
import pytest

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


@pytest.mark.parametrize("bits", [10, 12, 16])
@pytest.mark.parametrize("channels", [1, 3])
def test_deep_jpeg_2000(tmp_path, bits, channels):
    values = np.rint(RAMP[..., :channels].astype(float) / 255 * ((1 << bits) - 1)).astype(np.uint16)
    values = values[..., 0] if channels == 1 else values
    data = imagecodecs.jpeg2k_encode(values, level=0, codecformat="jp2", bitspersample=bits)
    photo = opened(tmp_path, "a.jp2", data)
    assert photo.bit_depth == 16 and photo.gray == (channels == 1)
    assert np.abs(photo.image() - (RAMP[..., :channels] / 255)).max() < 1e-3
