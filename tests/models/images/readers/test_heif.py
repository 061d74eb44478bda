"""AVIF and HEIC: depth, transparency and the meaning of colours."""

import io
import struct
import sys

import imagecodecs
import numpy as np
import pytest

from models.errors import PhotoError
from models.images.photo import count_pictures, open_photo
from models.images.readers import heif

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


@pytest.mark.parametrize("bits", [10, 12])
@pytest.mark.parametrize("channels", [3, 4])
def test_deep_animations(tmp_path, bits, channels):
    most = (1 << bits) - 1
    colours = [np.roll(RAMP, 5 * turn, axis=1) for turn in range(3)]
    alpha = [np.full((24, 32, 1), 100)] if channels == 4 else []
    frames = np.stack([np.concatenate([each, *alpha], axis=-1) for each in colours])
    values = np.rint(frames / 255 * most).astype(np.uint16)
    data = imagecodecs.avif_encode(values, level=100, bitspersample=bits, pixelformat="444")
    (tmp_path / "a.avif").write_bytes(data)
    assert count_pictures(tmp_path / "a.avif") == 3
    for page, colour in enumerate(colours):
        photo = open_photo(tmp_path / "a.avif", page=page)
        assert (photo.page, photo.pages, photo.bit_depth) == (page, 3, 16)
        assert np.abs(photo.image() - colour / 255).max() < 0.01
        assert (photo.transparency is not None) == (channels == 4)
    with pytest.raises(PhotoError, match="only 3 pictures"):
        open_photo(tmp_path / "a.avif", page=3)


def test_a_deep_animation_that_is_too_large_is_read_in_8_bits(tmp_path, monkeypatch):
    values = np.stack([RAMP, RAMP[::-1]]).astype(np.uint16) * 4
    data = imagecodecs.avif_encode(values, level=100, bitspersample=10, pixelformat="444")
    (tmp_path / "a.avif").write_bytes(data)
    monkeypatch.setattr("models.images.decoding.PIXEL_LIMIT", int(1.5 * RAMP[..., 0].size))
    photo = open_photo(tmp_path / "a.avif", page=1)
    assert photo.bit_depth == 8 and photo.pages == 2
    assert np.abs(photo.pixels.astype(int) - RAMP[::-1]).max() < 9


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


@pytest.mark.parametrize("mode", ["RGB", "RGB;16"])
def test_the_main_picture_comes_first(tmp_path, mode):
    pillow_heif = pytest.importorskip("pillow_heif")
    kind, scale = (np.uint16, 257) if mode == "RGB;16" else (np.uint8, 1)
    numbers = (RAMP * scale).astype(kind)
    made = pillow_heif.from_bytes(mode, (32, 24), numbers[::-1].tobytes())
    made.add_frombytes(mode, (32, 24), numbers.tobytes())
    made.save(tmp_path / "a.heic", quality=100, chroma=444, primary_index=1)
    for page, wanted in enumerate((RAMP, RAMP[::-1])):
        photo = open_photo(tmp_path / "a.heic", page=page)
        assert photo.pages == 2 and np.abs(photo.image() - wanted / 255).max() < 0.02


@pytest.mark.parametrize("bits", [8, 10])
def test_what_lies_outside_the_clean_aperture_is_not_shown(tmp_path, bits):
    """20 x 10 pixels, of which the middle lies 2 left of and 3 below that of the whole."""
    values = (RAMP << (bits - 8)).astype(np.uint8 if bits == 8 else np.uint16)
    data = imagecodecs.avif_encode(values, level=100, bitspersample=bits, pixelformat="444")
    whole = (tmp_path / "whole.avif", tmp_path / "part.avif")
    whole[0].write_bytes(data)
    whole[1].write_bytes(with_property(data, b"clap", (20, 1, 10, 1, -2, 1, 3, 1)))
    photo = open_photo(whole[1])
    assert np.array_equal(photo.pixels, open_photo(whole[0]).pixels[10:20, 4:24])
    whole[1].write_bytes(with_property(data, b"clap", (20, 1, 10, 1, -7, 1, 3, 1)))
    assert open_photo(whole[1]).pixels.shape == (24, 32, 3)  # it would lie beside the picture


def with_property(data, name, numbers):
    """A file of libavif with a further property of its picture."""
    body = struct.pack(f">{len(numbers)}i", *numbers)
    box = struct.pack(">I4s", 8 + len(body), name) + body
    found = data.index(b"ipma") - 4  # properties end here, and their list follows
    (size,) = struct.unpack_from(">I", data, found)
    count = data[found + 18]
    number = sum(1 for _ in heif.boxes(data[data.index(b"ipco") + 4 : found])) + 1
    listed = bytearray(data[found : found + size] + bytes([0x80 | number]))
    listed[18] = count + 1
    listed[:4] = struct.pack(">I", size + 1)
    made = bytearray(data[:found] + box + bytes(listed) + data[found + size :])
    more = len(box) + 1
    for outer, by in ((b"ipco", len(box)), (b"iprp", more), (b"meta", more)):
        place = made.index(outer) - 4
        struct.pack_into(">I", made, place, struct.unpack_from(">I", made, place)[0] + by)
    return moved(bytes(made), more)


def moved(data, by):
    """A file whose picture lies so many bytes further behind than its list of places says."""
    start = data.index(b"mdat") + 4 - by
    place = data.index(struct.pack(">I", start), data.index(b"iloc"))
    return data[:place] + struct.pack(">I", start + by) + data[place + 4 :]
