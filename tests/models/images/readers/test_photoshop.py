"""Photoshop documents made byte by byte, as the specification and as other programs write them."""

import io
import shutil
import struct
import subprocess
import zlib

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from models.errors import PhotoError
from models.images.colour_tags import lab_to_srgb
from models.images.photo import open_photo
from tests.models.images import samples
from tests.models.images.test_hostile import mutated

ROWS, COLUMNS = np.mgrid[0:24, 0:32]
RAMP = np.dstack([COLUMNS * 7, ROWS * 9, np.full((24, 32), 80)]).astype(np.uint8)
DEEP = np.dstack([COLUMNS * 2011, ROWS * 2711, COLUMNS * 1000 + ROWS * 31]).astype(np.uint16)
ALPHA = ((COLUMNS + ROWS) * 1191).astype(np.uint16)
KINDS = {8: "u1", 16: ">u2", 32: ">f4"}
PACKINGS = {"raw": 0, "PackBits": 1, "Deflate": 2, "predicted": 3}
PIXELS = {8: RAMP, 16: DEEP, 32: (DEEP / 65535).astype(np.float32)}


def resource(number, data):
    return b"8BIM" + struct.pack(">HHI", number, 0, len(data)) + data + b"\0" * (len(data) & 1)


def predicted(planes, bits):
    """Differences along each row, of floating point by the bytes of equal weight."""
    if bits == 32:
        count, height, width = planes.shape
        planes = planes.view(np.uint8).reshape(count, height, width, 4)
        planes = np.moveaxis(planes, 3, 2).reshape(count, height, 4 * width)
    native = planes.astype(planes.dtype.newbyteorder("="))
    return np.diff(native, axis=2, prepend=native.dtype.type(0)).astype(planes.dtype).tobytes()


def layer_section(count, bits, large, *, transparent=False):
    """Beginning of the layers: their number, where documents of these bits have it."""
    size = ">Q" if large else ">I"
    told = struct.pack(">h", count) + b"\0\0"
    if bits == 8:
        body = struct.pack(size, len(told)) + told + struct.pack(">I", 0)
    else:
        key = b"8BIM" + (b"Lr32" if bits == 32 else b"Lr16")
        body = struct.pack(size, 0) + struct.pack(">I", 2) + b"\0\0"
        body += b"8BIMPatt" + struct.pack(">I", 3) + b"abc\0"  # a short length in either kind
        body += key + struct.pack(size, len(told)) + told
    if transparent:
        body += b"8BIMMt16" + struct.pack(size, 0)
    return struct.pack(size, len(body)) + body


def photoshop(
    pixels=RAMP, *, bits=8, mode=3, packing="raw", resources=b"", layers=None, large=False,
    table=b"", version=None, transparent=False,
):  # fmt: skip
    """A document with a flattened picture (H, W, C)."""
    planes = np.ascontiguousarray(np.moveaxis(np.atleast_3d(pixels), 2, 0).astype(KINDS[bits]))
    count, height, width = planes.shape
    version = version or 1 + large
    head = b"8BPS" + struct.pack(">H6xHIIHH", version, count, height, width, bits, mode)
    head += struct.pack(">I", len(table)) + table
    head += struct.pack(">I", len(resources)) + resources
    nothing = bytes(8 if large else 4)
    head += (
        nothing if layers is None else layer_section(layers, bits, large, transparent=transparent)
    )
    match packing:
        case "raw":
            body = planes.tobytes()
        case "PackBits":
            rows = [imagecodecs.packbits_encode(row.tobytes()) for each in planes for row in each]
            sizes = np.array([len(row) for row in rows], ">u4" if large else ">u2")
            body = sizes.tobytes() + b"".join(rows)
        case "Deflate":
            body = zlib.compress(planes.tobytes())
        case "predicted":
            body = zlib.compress(predicted(planes, bits))
    return head + struct.pack(">H", PACKINGS[packing]) + body


def opened(tmp_path, data, name="a.psd"):
    (tmp_path / name).write_bytes(data)
    return open_photo(tmp_path / name)


def matted(pixels, alpha):
    """Colours laid on white, as Photoshop keeps them."""
    share = alpha[..., None] / np.iinfo(alpha.dtype).max
    white = np.iinfo(pixels.dtype).max
    return np.rint(pixels * share + white * (1 - share)).astype(pixels.dtype)


def test_all_that_a_document_says(tmp_path):
    caption = b"\x1c\2\x78\0\4tree"
    dpi = struct.pack(">IHHIHH", 300 << 16, 1, 1, 240 << 16, 1, 1)
    told = resource(0x0404, caption) + resource(1005, dpi) + resource(1060, samples.XMP)
    told += resource(1039, samples.DISPLAY_P3) + resource(1058, samples.rich_exif().tobytes()[6:])
    for bits in (8, 16):
        photo = opened(tmp_path, photoshop(PIXELS[bits], bits=bits, resources=told))
        assert photo.format == "Photoshop" and photo.pages == 1 and photo.bit_depth == bits
        assert photo.iptc == caption and photo.dpi == (300, 240) and photo.exif
        assert photo.profile == samples.DISPLAY_P3 and photo.xmp
        assert np.abs(photo.pixels.astype(int) - PIXELS[bits]).max() > 200 * (bits == 16)  # P3


@pytest.mark.parametrize("large", [False, True], ids=["PSD", "PSB"])
@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("bits", [8, 16])
def test_every_packing(tmp_path, bits, packing, large):
    data = photoshop(PIXELS[bits], bits=bits, packing=packing, layers=2, large=large)
    photo = opened(tmp_path, data, "a.psb" if large else "a.psd")
    assert photo.bit_depth == bits and photo.transparency is None
    assert np.array_equal(photo.pixels, PIXELS[bits])


@pytest.mark.parametrize("packing", PACKINGS)
def test_light_of_32_bits_is_linear(tmp_path, packing):
    light = PIXELS[32]
    photo = opened(tmp_path, photoshop(light, bits=32, packing=packing, large=True))
    curve = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    assert photo.bit_depth == 16 and not photo.notes
    assert np.abs(photo.image() - curve).max() < 3e-4  # dark tones have few steps of linear light


def test_light_brighter_than_white_is_mapped_and_said(tmp_path):
    light = PIXELS[32] * 6
    light[0, 0] = np.nan
    photo = opened(tmp_path, photoshop(light, bits=32))
    assert len(photo.notes) == 1 and "high dynamic range (32 bits)" in photo.notes[0]
    red = photo.pixels[0, :, 0].astype(int)
    assert (np.diff(red) > 0).all() and red[-2] < 65535 and not photo.pixels[0, 0].any()


@pytest.mark.parametrize("bits", [8, 16])
def test_gray_and_inks(tmp_path, bits):
    most = (1 << bits) - 1
    gray = PIXELS[bits][..., 0]
    photo = opened(tmp_path, photoshop(gray, bits=bits, mode=1))
    assert photo.gray and np.array_equal(photo.pixels[..., 2], gray)
    black = np.dstack([np.full((24, 32, 3), most), gray])  # no ink but black; 0 is all of it
    photo = opened(tmp_path, photoshop(black, bits=bits, mode=4))
    assert photo.bit_depth == bits
    assert np.abs(photo.pixels.astype(int) - gray[..., None]).max() <= 1


def test_lab(tmp_path):
    lab = np.dstack([COLUMNS * 3.2, ROWS * 3.0 - 30, COLUMNS - 12.0]).astype(np.float32)
    values = np.rint(lab * [655.35, 256, 256] + [0, 32768, 32768])
    photo = opened(tmp_path, photoshop(values, bits=16, mode=9))
    assert photo.bit_depth == 16 and photo.profile is None
    assert np.abs(photo.pixels.astype(int) - lab_to_srgb(lab)).max() < 60
    small = np.rint(lab * [2.55, 1, 1] + [0, 128, 128])
    coarse = opened(tmp_path, photoshop(small, bits=8, mode=9))
    assert np.abs(coarse.image() - photo.image()).mean() < 0.01


def test_palettes_and_drawings(tmp_path):
    table = np.arange(768, dtype=np.uint8).tobytes()
    photo = opened(tmp_path, photoshop(RAMP[..., 0], mode=2, table=table))
    numbers = RAMP[..., 0].astype(int)
    assert np.array_equal(photo.pixels, np.dstack([numbers] * 3) % 256)
    head = bytearray(photoshop(np.zeros((24, 2)), mode=0))
    head[18:24] = struct.pack(">IH", 13, 1)  # 13 pixels of one bit
    photo = opened(tmp_path, bytes(head[:-48]) + b"\xa0\x08" * 24)
    assert photo.gray and photo.width == 13
    assert (photo.pixels[3, :, 0] == [0, 255, 0, *[255] * 9, 0]).all()


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("large", [False, True])
def test_transparency_is_taken_off_its_white(tmp_path, bits, large):
    pixels, alpha = PIXELS[bits], (ALPHA >> (16 - bits)).astype(PIXELS[bits].dtype)
    whole = np.dstack([matted(pixels, alpha), alpha])
    photo = opened(tmp_path, photoshop(whole, bits=bits, layers=-1, large=large))
    assert np.array_equal(photo.transparency, alpha)
    clear = alpha > np.iinfo(alpha.dtype).max // 8
    assert np.abs(photo.pixels.astype(int) - pixels)[clear].max() <= 5


def test_transparency_as_imagemagick_writes_it(tmp_path):
    photo = opened(tmp_path, photoshop(np.dstack([DEEP, ALPHA]), bits=16, layers=-1))
    assert np.array_equal(photo.transparency, ALPHA)
    assert np.array_equal(photo.pixels[ALPHA > 0], DEEP[ALPHA > 0])


def test_transparency_told_by_a_block_of_its_own(tmp_path):
    whole = np.dstack([matted(DEEP, ALPHA), ALPHA])
    photo = opened(tmp_path, photoshop(whole, bits=16, layers=3, transparent=True))
    assert np.array_equal(photo.transparency, ALPHA)
    assert np.abs(photo.pixels.astype(int) - DEEP)[ALPHA > 9000].max() <= 5


@pytest.mark.parametrize(
    ("numbers", "layers", "is_there"),
    [((7,), None, False), ((0,), None, True), ((), None, True), ((), 2, False), ((0,), 1, False)],
)
def test_a_saved_selection_is_no_transparency(tmp_path, numbers, layers, is_there):
    told = resource(1053, struct.pack(f">{len(numbers)}I", *numbers)) if numbers else b""
    data = photoshop(np.dstack([DEEP, ALPHA]), bits=16, resources=told, layers=layers)
    photo = opened(tmp_path, data)
    assert (photo.transparency is not None) == is_there
    assert np.array_equal(photo.pixels[ALPHA > 0], DEEP[ALPHA > 0])


def test_without_a_flattened_picture(tmp_path):
    nothing = resource(1057, struct.pack(">I?", 1, False))
    white = np.full_like(DEEP, 65535)
    with pytest.raises(PhotoError, match="without “Maximize Compatibility”, which cannot"):
        opened(tmp_path, photoshop(white, bits=16, layers=2, resources=nothing))
    photo = opened(tmp_path, photoshop(DEEP, bits=16, resources=nothing))  # it has no layers
    assert np.array_equal(photo.pixels, DEEP)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"mode": 7}, "several inks"),
        ({"mode": 8}, "several inks"),
        ({"bits": 16, "mode": 2}, "of 16 bits"),
        ({"bits": 32, "mode": 4}, "of 32 bits"),
        ({"version": 3}, "damaged"),
        ({"mode": 4}, "damaged"),  # three channels are too few
    ],
)
def test_other_kinds_are_named(tmp_path, options, word):
    with pytest.raises(PhotoError, match=word):
        opened(tmp_path, photoshop(**options))


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("bits", [8, 16])
def test_a_document_cut_off_is_damaged(tmp_path, bits, packing):
    rng = np.random.default_rng(3)
    rough = rng.integers(0, 1 << bits, (24, 32, 3))
    data = photoshop(rough, bits=bits, packing=packing, layers=-1)
    for length in (20, 30, 60, len(data) // 2, len(data) - 9):
        with pytest.raises(PhotoError, match="damaged"):
            opened(tmp_path, data[:length])
    for seed in range(60):
        try:
            opened(tmp_path, mutated(data, np.random.default_rng(seed)))
        except PhotoError as error:
            assert error.sentence and "\n" not in error.sentence


def test_a_bomb_is_not_unpacked(tmp_path):
    data = photoshop(DEEP, bits=16)[: -DEEP.nbytes]
    bomb = zlib.compress(bytes(200 << 20))
    photo = opened(tmp_path, data[:-2] + b"\0\2" + bomb)
    assert not photo.pixels.any()
    wide = bytearray(data)
    wide[14:22] = struct.pack(">II", 300_000, 300_000)
    with pytest.raises(PhotoError, match="megapixels"):
        opened(tmp_path, bytes(wide))


@pytest.mark.skipif(shutil.which("convert") is None, reason="ImageMagick is not installed")
@pytest.mark.parametrize("suffix", ["psd", "psb"])
@pytest.mark.parametrize("options", ["None", "RLE", "RLE -colorspace gray", "Zip"])
def test_what_imagemagick_writes(tmp_path, suffix, options):
    (tmp_path / "in.png").write_bytes(imagecodecs.png_encode(DEEP))
    file = f"{suffix}:{tmp_path / 'a'}.{suffix}"
    made = ["convert", tmp_path / "in.png", "-depth", "16", "-compress", *options.split(), file]
    subprocess.run(made, check=True)
    back = ["convert", f"{file}[0]", "-colorspace", "sRGB", "-depth", "16"]
    subprocess.run([*back, f"png48:{tmp_path / 'b.png'}"], check=True)
    photo = open_photo(tmp_path / f"a.{suffix}")
    expected = imagecodecs.png_decode((tmp_path / "b.png").read_bytes())
    assert photo.bit_depth == 16 and np.array_equal(photo.pixels, expected)


@pytest.mark.parametrize("packing", ["raw", "PackBits"])
def test_pillow_reads_the_same_of_8_bits(tmp_path, packing):
    data = photoshop(packing=packing, layers=1)
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(data))), opened(tmp_path, data).pixels)
