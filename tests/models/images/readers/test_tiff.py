"""TIFF of every layout, written by tifffile with imagecodecs and judged by it."""

import io
import itertools
import shutil
import struct
import subprocess

import numpy as np
import pytest
import tifffile
from PIL import Image

from models.errors import PhotoError
from models.images.colour import narrow
from models.images.photo import count_pictures, open_photo

HEIGHT, WIDTH = 40, 56


def samples(channels, dtype):
    """Smooth samples, another ramp in each channel, in the usual range of the type."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    planes = [(x / WIDTH + i * y / HEIGHT / channels) / 2 + 0.05 for i in range(channels)]
    values = np.stack(planes, axis=-1)
    kind = np.dtype(dtype)
    return (values if kind.kind == "f" else values * np.iinfo(kind).max).astype(kind)


def wanted(values):
    """What 16 bits of the samples are, float 0 to 1."""
    kind = values.dtype
    return values.astype(np.float64) / (1 if kind.kind == "f" else np.iinfo(kind).max)


def written(path, values, **options):
    planar = options.pop("planar", False)
    tifffile.imwrite(
        path,
        np.moveaxis(values, -1, 0) if planar else values,
        photometric=options.pop("photometric", "rgb"),
        planarconfig="separate" if planar else "contig",
        metadata=None,
        **options,
    )
    return path


KINDS = ("u1", "u2", "u4", "f2", "f4", "f8")
PACKED = (None, "lzw", "zlib", "zstd", "packbits", "lzma")


@pytest.mark.parametrize(
    ("dtype", "compression", "planar", "tiled"),
    list(itertools.product(KINDS, PACKED, [False, True], [False, True])),
)
def test_layouts(tmp_path, dtype, compression, planar, tiled):
    values = samples(3, dtype)
    path = written(
        tmp_path / "a.tif",
        values,
        planar=planar,
        compression=compression,
        tile=(16, 32) if tiled else None,
        rowsperstrip=None if tiled else 7,
    )
    photo = open_photo(path)
    assert np.abs(photo.image() - wanted(values)).max() < (1 / 250 if dtype == "u1" else 1 / 2000)
    assert photo.bit_depth == (8 if dtype == "u1" else 16) and photo.pages == 1


def test_jpeg_2000_of_32_bits_is_named(tmp_path):
    """Neither OpenJPEG nor whoever asks it gives back what was written."""
    path = written(tmp_path / "a.tif", samples(3, "u4"), compression="jpeg2000")
    with pytest.raises(PhotoError, match=r"JPEG_?2000.*32 bits"):
        open_photo(path)


@pytest.mark.parametrize("tiled", [False, True])
@pytest.mark.parametrize(
    ("compression", "dtype"),
    [("webp", "u1"), *itertools.product(("png", "jpegxl", "jpeg2000", "lerc"), ("u1", "u2"))],
)
def test_pictures_inside_a_tiff(tmp_path, compression, dtype, tiled):
    values = samples(3, dtype)
    lossless = {"lossless": True} if compression in ("webp", "jpegxl") else {}
    path = written(
        tmp_path / "a.tif",
        values,
        compression=compression,
        compressionargs=lossless,
        tile=(16, 32) if tiled else None,
    )
    assert np.array_equal(open_photo(path).pixels, values)


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("name", ["webp", "png", "jpegxr", "jpegxl", "jpeg2000", "lerc"])
def test_pictures_packed_as_another_format_packs_them(tmp_path, name, channels):
    values = samples(channels, "u1")
    extra = ["unassalpha"] if channels == 4 else None
    photo = open_photo(written(tmp_path / "a.tif", values, compression=name, extrasamples=extra))
    assert (photo.pixels == values[..., :3]).all()
    assert (photo.transparency is not None) == (channels == 4)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("predictor", [False, True])
def test_predictor_and_order(tmp_path, order, predictor):
    for dtype in ("u2", "f4"):
        values = samples(3, dtype)
        path = written(
            tmp_path / "a.tif", values, compression="zlib", predictor=predictor, byteorder=order
        )
        assert np.abs(open_photo(path).image() - wanted(values)).max() < 1 / 30000


@pytest.mark.parametrize("dtype", ["u1", "u2", "f4"])
@pytest.mark.parametrize("planar", [False, True])
@pytest.mark.parametrize(
    "extra",
    [("unassalpha",), ("unspecified", "unassalpha"), ("unassalpha", "unspecified"),
     ("unspecified", "unspecified")],
)  # fmt: skip
def test_extra_samples(tmp_path, dtype, planar, extra):
    values = samples(3 + len(extra), dtype)
    path = written(tmp_path / "a.tif", values, planar=planar, extrasamples=extra, compression="lzw")
    photo = open_photo(path)
    assert np.abs(photo.image() - wanted(values)[..., :3]).max() < 1 / 250
    if "unassalpha" not in extra:
        assert photo.transparency is None
        return
    alpha = wanted(values)[..., 3 + extra.index("unassalpha")]
    full = np.iinfo(photo.transparency.dtype).max
    assert np.abs(photo.transparency / full - alpha).max() < 1 / 250


@pytest.mark.parametrize("dtype", ["u2", "f2"])
def test_gray_with_alpha_and_multiplied(tmp_path, dtype):
    values = samples(2, dtype)
    values[..., 0] = values[..., 0] * wanted(values)[..., 1]
    path = written(
        tmp_path / "a.tif", values, photometric="minisblack", extrasamples=["assocalpha"]
    )
    photo = open_photo(path)
    straight = wanted(values)[..., 0] / wanted(values)[..., 1]
    assert photo.gray and np.abs(photo.image()[..., 0] - straight).max() < 0.01


@pytest.mark.parametrize("bits", [9, 10, 12, 14])
def test_packed_bits(tmp_path, bits):
    values = (samples(3, "u2") >> (16 - bits)).astype(np.uint16)
    path = written(tmp_path / "a.tif", values, bitspersample=bits)
    wants = values / ((1 << bits) - 1)
    assert np.abs(open_photo(path).image() - wants).max() < 1e-4


@pytest.mark.parametrize("dtype", ["u1", "u2"])
@pytest.mark.parametrize("extra", [(), ("unassalpha",), ("unspecified", "unassalpha")])
def test_inks(tmp_path, dtype, extra):
    values = samples(4 + len(extra), dtype)
    path = written(
        tmp_path / "a.tif", values, photometric="separated", extrasamples=extra, compression="zlib"
    )
    photo = open_photo(path)
    ink = wanted(values)
    assert np.abs(photo.image() - (1 - ink[..., :3]) * (1 - ink[..., 3:4])).max() < 0.006
    assert (photo.transparency is not None) == bool(extra)
    assert photo.bit_depth == (8 if dtype == "u1" else 16)


def test_inks_of_other_kinds_are_named(tmp_path):
    path = written(
        tmp_path / "a.tif", samples(4, "u2"), photometric="separated", extratags=[(332, 3, 1, 2, 1)]
    )
    with pytest.raises(PhotoError, match="inks other than cyan"):
        open_photo(path)


def lab_of(srgb):
    """sRGB (float) to CIE Lab under D50, by Bradford's adaptation."""
    light = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    matrix = [[0.4360747, 0.3850649, 0.1430804], [0.2225045, 0.7168786, 0.0606169],
              [0.0139322, 0.0971045, 0.7141733]]  # fmt: skip
    ratio = light @ np.transpose(matrix) / [0.9642, 1.0, 0.8249]
    bent = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio * 841 / 108 + 4 / 29)
    x, y, z = np.moveaxis(bent, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


@pytest.mark.parametrize(
    ("photometric", "bits", "signed"),
    [(8, 8, False), (8, 16, False), (9, 16, False), (8, 32, False), (8, 8, True), (8, 16, True)],
)
def test_lab(tmp_path, photometric, bits, signed):
    """Signed: libvips declares all three channels so, and the lightness fills its 16 bits."""
    srgb = 0.2 + 0.6 * wanted(samples(3, "f8"))
    lab = lab_of(srgb)
    if bits == 32:
        values = lab.astype(np.float32)
    elif photometric == 8:
        kind, step = (np.int8, 1) if bits == 8 else (np.int16, 256)
        lightness = np.rint(lab[..., :1] / 100 * ((1 << bits) - 1)).astype(f"u{bits // 8}")
        colour = np.rint(lab[..., 1:] * step).astype(kind).view(f"u{bits // 8}")
        values = np.concatenate([lightness, colour], axis=-1)
    else:
        values = np.rint(
            np.concatenate([lab[..., :1] / 100 * 65280, (lab[..., 1:] + 128) * 256], axis=-1)
        ).astype(np.uint16)
    values = values.view(f"i{bits // 8}") if signed else values
    path = written(tmp_path / "a.tif", values, photometric="rgb")
    data = bytearray(path.read_bytes())
    with tifffile.TiffFile(path) as file:
        place = file.pages.first.tags[262].valueoffset
    struct.pack_into("<H", data, place, photometric)
    path.write_bytes(data)
    photo = open_photo(path)
    assert np.abs(photo.image() - srgb).max() < (0.03 if bits == 8 else 0.002)
    assert photo.profile is None


def test_a_reduced_first_page_is_not_the_picture(tmp_path):
    path = tmp_path / "a.tif"
    large = samples(3, "u1")
    with tifffile.TiffWriter(path) as file:
        file.write(large[::4, ::4], photometric="rgb", subfiletype=1, metadata=None)
        file.write(large, photometric="rgb", subfiletype=0, metadata=None)
        file.write(large[::2, ::2], photometric="rgb", subfiletype=1, metadata=None)
    photo = open_photo(path)
    assert np.array_equal(photo.pixels, large) and photo.pages == 1


def test_the_picture_may_hang_below_its_thumbnail(tmp_path):
    large = samples(3, "u2")
    path = tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as file:
        small = narrow(large[::4, ::4])
        file.write(small, photometric="rgb", subfiletype=1, subifds=1, metadata=None)
        file.write(large, photometric="rgb", subfiletype=0, metadata=None, compression="zlib")
    assert np.array_equal(open_photo(path).pixels, large)


@pytest.mark.parametrize("dtype", ["u1", "u2"])
def test_pages(tmp_path, dtype):
    path = tmp_path / "a.tif"
    pages = [samples(3, dtype), samples(3, dtype)[::-1], samples(3, dtype)[:, :20]]
    with tifffile.TiffWriter(path) as file:
        for page in pages:
            file.write(page, photometric="rgb", compression="lzw", metadata=None)
    assert count_pictures(path) == 3
    photos = [open_photo(path, page=number) for number in range(3)]
    for number, (photo, page) in enumerate(zip(photos, pages, strict=True)):
        assert np.array_equal(photo.pixels, page)
        assert (photo.page, photo.pages) == (number, 3)
    assert len({photo.digest for photo in photos}) == 3
    with pytest.raises(PhotoError, match="only 3 pictures"):
        open_photo(path, page=3)


def test_orientation_of_every_layout(tmp_path):
    values = samples(3, "u2")
    for planar in (False, True):
        path = written(tmp_path / "a.tif", values, planar=planar, extratags=[(274, 3, 1, 6, True)])
        assert np.array_equal(open_photo(path).pixels, np.rot90(values, -1))


def test_an_unknown_compression_is_named(tmp_path):
    path = written(tmp_path / "a.tif", samples(3, "u2"))
    data = bytearray(path.read_bytes())
    with tifffile.TiffFile(path) as file:
        place = file.pages.first.tags[259].valueoffset
    struct.pack_into("<H", data, place, 32895)
    path.write_bytes(data)
    with pytest.raises(PhotoError, match="compression"):
        open_photo(path)


def test_nothing_but_our_own_sentences(tmp_path, capfd):
    """No library writes to the terminal, whatever is wrong with a file."""
    good = io.BytesIO()
    Image.fromarray(samples(3, "u1")).save(good, "TIFF", compression="tiff_lzw")
    path = written(tmp_path / "a.tif", samples(3, "u2"), planar=True, compression="lzw")
    for data in (good.getvalue(), path.read_bytes()):
        for seed in range(60):
            rng = np.random.default_rng(seed)
            broken = bytearray(data)
            for _ in range(4):
                broken[int(rng.integers(8, len(broken)))] = int(rng.integers(256))
            path.write_bytes(broken)
            try:
                open_photo(path)
            except PhotoError as error:
                assert error.sentence
    out, err = capfd.readouterr()
    assert out == "" and err == ""


@pytest.mark.skipif(shutil.which("convert") is None, reason="ImageMagick is not installed")
@pytest.mark.parametrize(
    "options",
    ["-depth 12", "-depth 16 -colorspace Lab", "-depth 16 -compress LZW -interlace plane",
     "-depth 16 -compress ZIP", "-compress Group4 -monochrome", "-colors 16 -type palette",
     "-colorspace CMYK", "-depth 16 -colorspace CMYK -compress LZW -interlace plane",
     "-colorspace CMYK -compress JPEG -quality 100", "-depth 10 -colorspace Gray",
     "-depth 32 -define quantum:format=floating-point -colorspace Lab"],
)  # fmt: skip
def test_what_imagemagick_writes(tmp_path, options):
    values = samples(3, "u1")
    Image.fromarray(values).save(tmp_path / "in.png")
    made = ["convert", tmp_path / "in.png", *options.split(), tmp_path / "a.tif"]
    subprocess.run(made, check=True, capture_output=True)
    back = ["convert", tmp_path / "a.tif", "-colorspace", "sRGB", "-depth", "8", tmp_path / "b.png"]
    subprocess.run(back, check=True, capture_output=True)
    with Image.open(tmp_path / "b.png") as judge:
        judged = np.asarray(judge.convert("RGB"), np.float32)
    assert np.abs(open_photo(tmp_path / "a.tif").image() * 255 - judged).max() <= 2


def test_a_palette_of_grays_is_gray_and_others_are_not(tmp_path):
    numbers = np.arange(64, dtype=np.uint8).reshape(8, 8)
    ramp = np.linspace(0, 65535, 256).astype(np.uint16)
    for name, table in (("gray", [ramp] * 3), ("warm", [ramp, ramp // 2, ramp // 3])):
        path = tmp_path / f"{name}.tif"
        options = {"photometric": "palette", "colormap": np.stack(table), "metadata": None}
        tifffile.imwrite(path, numbers, **options)
        photo = open_photo(path)
        assert photo.gray == (name == "gray") and photo.pixels.shape == (8, 8, 3)
        assert (photo.pixels[..., 0] == (ramp >> 8)[numbers]).all()


def test_where_every_page_is_a_reduced_one_the_largest_is_taken(tmp_path):
    large = samples(3, "u1")
    with tifffile.TiffWriter(tmp_path / "a.tif") as file:
        for part in (large[::4, ::4], large, large[::2, ::2]):
            file.write(np.ascontiguousarray(part), photometric="rgb", subfiletype=1, metadata=None)
    photo = open_photo(tmp_path / "a.tif")
    assert (photo.pixels == large).all() and photo.pages == 1


@pytest.mark.parametrize(
    ("values", "options", "said"),
    [
        (np.zeros((8, 8), np.complex64), {"photometric": "minisblack"}, "complex numbers"),
        (
            np.zeros((4, 16, 16), np.uint8),
            {"photometric": "minisblack", "volumetric": True, "tile": (4, 16, 16)},
            "a volume",
        ),
    ],
)
def test_what_is_no_photo_is_refused_by_its_name(tmp_path, values, options, said):
    tifffile.imwrite(tmp_path / "a.tif", values, metadata=None, **options)
    with pytest.raises(PhotoError, match=said):
        open_photo(tmp_path / "a.tif")


@pytest.mark.parametrize("dtype", ["i1", "i2", "i4"])
@pytest.mark.parametrize("planar", [False, True])
def test_signed_numbers_from_zero_on(tmp_path, dtype, planar):
    values = samples(3, dtype)
    photo = open_photo(written(tmp_path / "a.tif", values, planar=planar, compression="zlib"))
    assert np.abs(photo.image() - wanted(values)).max() < 1e-4


def test_jpeg_with_channels_that_pillow_does_not_know(tmp_path):
    values = samples(3, "u1")
    options = {"photometric": "miniswhite", "extrasamples": ["unspecified", "unspecified"]}
    path = written(tmp_path / "a.tif", values, compression="jpeg", **options)
    photo = open_photo(path)
    assert photo.gray and np.abs(photo.image()[..., 0] - 1 + wanted(values)[..., 0]).mean() < 0.03
