"""Animated PNG made frame by frame; ffmpeg lays the frames over each other as it does."""

import itertools
import shutil
import struct
import subprocess
import zlib

import imagecodecs
import numpy as np
import pytest

from models.errors import PhotoError
from models.images.photo import count_pictures, open_photo
from models.images.png import SIGNATURE, chunk
from models.images.readers.apng import has_still, picture

KINDS = {1: 0, 2: 4, 3: 2, 4: 6}
COLOURS = {"red": (200, 30, 30), "green": (30, 180, 40), "blue": (30, 40, 200)}


def filled(colour, height=24, width=32, alpha=None, dtype=np.uint8):
    values = np.array([*COLOURS[colour], *([] if alpha is None else [alpha])])
    scale = 257 if dtype == np.uint16 else 1
    return np.broadcast_to((values * scale).astype(dtype), (height, width, len(values)))


def rows(pixels):
    big = np.ascontiguousarray(pixels, pixels.dtype.newbyteorder(">"))
    return zlib.compress(b"".join(b"\0" + row.tobytes() for row in big))


def animated(frames, *, still=None):
    """A file of frames (pixels, left, top, disposal, blend), perhaps after a still picture."""
    first = frames[0][0] if still is None else still
    height, width, channels = first.shape
    head = struct.pack(">II", width, height) + bytes([8 * first.itemsize, KINDS[channels], 0, 0, 0])
    out = SIGNATURE + chunk(b"IHDR", head) + chunk(b"acTL", struct.pack(">II", len(frames), 0))
    if still is not None:
        out += chunk(b"IDAT", rows(still))
    number = 0
    for index, (pixels, left, top, *how) in enumerate(frames):
        size = pixels.shape[1::-1]
        out += chunk(b"fcTL", struct.pack(">5IHHBB", number, *size, left, top, 1, 10, *how))
        number += 1
        if still is None and index == 0:
            out += chunk(b"IDAT", rows(pixels))
        else:
            out += chunk(b"fdAT", struct.pack(">I", number) + rows(pixels))
            number += 1
    return out + chunk(b"IEND", b"")


def opened(tmp_path, data, page):
    (tmp_path / "a.png").write_bytes(data)
    return open_photo(tmp_path / "a.png", page=page)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_part_is_laid_over_what_is_there(tmp_path, dtype):
    frames = [(filled("red", dtype=dtype), 0, 0, 0, 0)]
    frames.append((filled("blue", 8, 8, dtype=dtype), 10, 6, 0, 0))
    photo = opened(tmp_path, animated(frames), 1)
    assert photo.pages == 2 and photo.transparency is None
    assert photo.bit_depth == 8 * np.dtype(dtype).itemsize
    expected = frames[0][0].copy()
    expected[6:14, 10:18] = frames[1][0]
    assert np.array_equal(photo.pixels, expected)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_half_over_all_is_all_there(tmp_path, dtype):
    frames = [(filled("green", alpha=255, dtype=dtype), 0, 0, 0, 0)]
    frames.append((filled("blue", 8, 8, alpha=128, dtype=dtype), 10, 6, 0, 1))
    still = filled("red", alpha=255, dtype=dtype)
    data = animated(frames, still=still)
    assert has_still(data) and not has_still(animated(frames))
    assert np.array_equal(opened(tmp_path, data, 0).pixels, still[..., :3])
    assert np.array_equal(opened(tmp_path, data, 1).pixels, frames[0][0][..., :3])
    photo = opened(tmp_path, data, 2)
    assert photo.pages == 3 and photo.transparency is None
    assert np.abs(photo.image()[8, 12] * 255 - [30, 110, 120]).max() < 1


def all_ways(channels, dtype):
    """Frames of noise, left and laid in every way."""
    rng, most = np.random.default_rng(5), np.iinfo(dtype).max
    frames = []
    for disposal, blend in [(0, 0), *itertools.product((0, 1, 2), (0, 1)), (0, 1)]:
        whole = not frames
        size = (24, 32) if whole else (9, 11)
        blend = 0 if channels == 4 and dtype == np.uint16 else blend  # ffmpeg has no deep blending
        pixels = rng.integers(0, most, (*size, channels), endpoint=True).astype(dtype)
        frames.append((pixels, *([0, 0] if whole else rng.integers(0, 15, 2)), disposal, blend))
    return frames


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_ffmpeg_sees_the_same(tmp_path, channels, dtype):
    frames = all_ways(channels, dtype)
    data = animated(frames)
    (tmp_path / "a.png").write_bytes(data)
    deep = dtype == np.uint16
    form = {1: ("gray", "gray16be"), 3: ("rgb24", "rgb48be"), 4: ("rgba", "rgba64be")}[channels][
        deep
    ]
    made = [
        "ffmpeg",
        "-v",
        "error",
        "-f",
        "apng",
        "-i",
        tmp_path / "a.png",
        "-fps_mode",
        "passthrough",
    ]
    subprocess.run([*made, "-pix_fmt", form, tmp_path / "f%d.png"], check=True)
    for number in range(len(frames)):
        seen = imagecodecs.png_decode((tmp_path / f"f{number + 1}.png").read_bytes())
        seen = seen.reshape(24, 32, -1).astype(int)
        ours = picture(data, number).astype(int)
        there = ours[..., -1] > np.iinfo(dtype).max // 4
        most = 3 if dtype == np.uint8 else 600
        assert np.abs(ours[..., :channels] - seen)[there].max() <= most, number


def test_a_damaged_animation_costs_a_sentence(tmp_path):
    frames = [(filled("red"), 0, 0, 0, 0), (filled("blue", 8, 8), 10, 6, 0, 0)]
    beside = animated([frames[0], (filled("blue", 8, 8), 30, 6, 0, 0)])
    short = animated(frames)[:-60]
    for data in (beside, short):
        with pytest.raises(PhotoError, match="damaged"):
            opened(tmp_path, data, 1)
    count = [chunk(b"acTL", struct.pack(">II", number, 0)) for number in (2, 1 << 30)]
    many = animated(frames).replace(*count)
    (tmp_path / "a.png").write_bytes(many)
    assert count_pictures(tmp_path / "a.png") <= 3
    with pytest.raises(PhotoError, match="only 3 pictures"):
        opened(tmp_path, many, 5)
