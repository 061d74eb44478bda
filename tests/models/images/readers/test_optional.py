"""JPEG XL and camera raw: as their packages read them, or a sentence without them."""

import io
import struct
import sys

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from models.errors import PhotoError
from models.images.exif import Entry, Exif, parse
from models.images.photo import count_pictures, open_photo
from models.images.readers.optional import _bits, _exif_of
from models.images.saving import save_picture
from tests.models.images.samples import XMP, rich_exif

RAMP = np.dstack([np.mgrid[0:24, 0:32][1] * 7, np.mgrid[0:24, 0:32][0] * 9, np.full((24, 32), 80)])
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(99)
CAPTION = b"\x1c\2\x78\0\4tree"
SETTINGS = XMP.replace(
    b"<rdf:Description ",
    b'<rdf:Description xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" '
    b'crs:Exposure2012="+1.00" ',
    1,
)
"""XMP with a setting by which Camera Raw develops the file."""


def raw_file():
    """A DNG of a gray card: colour filters in the pattern RGGB, 12 bits, half of white."""
    sensor = np.full((64, 96), 2048, np.uint16)
    unit = [v for row in np.eye(3) for e in row for v in (round(e * 10_000), 10_000)]
    file = io.BytesIO()
    tifffile.imwrite(
        file,
        sensor,
        photometric=32803,
        planarconfig="contig",
        metadata=None,
        extratags=[
            (33421, 3, 2, (2, 2), True),
            (33422, 1, 4, (0, 1, 1, 2), True),
            (50706, 1, 4, (1, 4, 0, 0), True),
            (50707, 1, 4, (1, 1, 0, 0), True),
            (50708, 2, 0, "Camera", True),
            (50714, 3, 1, 0, True),
            (50717, 4, 1, 4095, True),
            (50721, 10, 9, unit, True),
            (50728, 5, 3, (1, 1, 1, 1, 1, 1), True),
            (50778, 3, 1, 21, True),
            (271, 2, 0, "Maker", True),
            (272, 2, 0, "Camera", True),
            (315, 2, 0, "Ada", True),
            (33723, 7, 0, CAPTION, True),
            (700, 1, 0, SETTINGS, True),
        ],
    )
    return file.getvalue()


@pytest.mark.parametrize(
    ("module", "package", "data"),
    [
        ("pillow_jxl", "pillow-jxl-plugin", b"\xff\x0a" + bytes(50)),
        ("rawpy", "rawpy", b"FUJIFILMCCD-RAW " + bytes(50)),
        ("rawpy", "rawpy", raw_file()),
        ("pi_heif", "pi-heif", HEIC),
    ],
)
def test_a_missing_package_is_named(tmp_path, monkeypatch, module, package, data):
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, "pillow_heif", None)  # would do as well as pi-heif
    (tmp_path / "a.bin").write_bytes(data)
    with pytest.raises(PhotoError, match=f"optional package “{package}”; install it with pip"):
        open_photo(tmp_path / "a.bin")
    assert count_pictures(tmp_path / "a.bin") == 1


def test_the_built_program_asks_for_no_package(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pillow_jxl", None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    (tmp_path / "a.jxl").write_bytes(b"\xff\x0a" + bytes(50))
    with pytest.raises(PhotoError, match=r"not built in; .* or save the picture as PNG"):
        open_photo(tmp_path / "a.jxl")


@pytest.mark.parametrize(("bits", "dtype"), [(8, np.uint8), (16, np.uint16)])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_jpeg_xl(tmp_path, bits, dtype, channels):
    pytest.importorskip("pillow_jxl")
    values = np.dstack([RAMP, RAMP[..., :1] + 9])[..., :channels] * (257 if bits == 16 else 1)
    values = values.astype(dtype)
    values = values[..., 0] if channels == 1 else values
    (tmp_path / "a.jxl").write_bytes(imagecodecs.jpegxl_encode(values, lossless=True))
    photo = open_photo(tmp_path / "a.jxl")
    assert photo.format == "JPEG XL" and photo.bit_depth == bits
    colour = values[..., None] if channels == 1 else values[..., :3]
    wanted = colour / np.iinfo(dtype).max
    if bits == 16:  # libjxl calls such samples linear light, and the profile says so
        wanted = np.where(wanted <= 0.0031308, wanted * 12.92, 1.055 * wanted ** (1 / 2.4) - 0.055)
    assert np.abs(photo.image() - wanted).max() < 1e-3
    assert photo.gray == (channels == 1) and (photo.transparency is not None) == (channels == 4)


@pytest.mark.parametrize("bits", [8, 10, 12, 16])
@pytest.mark.parametrize("size", [(24, 32), (64, 64), (600, 900)])
def test_bits_of_jpeg_xl(bits, size):
    values = np.zeros((*size, 3), np.uint8 if bits == 8 else np.uint16)
    data = imagecodecs.jpegxl_encode(values, lossless=True, bitspersample=bits)
    assert _bits(data) == bits


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_animations_of_jpeg_xl(tmp_path, dtype, channels):
    pytest.importorskip("pillow_jxl")
    still = np.dstack([RAMP, RAMP[..., :1] + 9])[..., :channels].astype(dtype)
    frames = np.stack([np.roll(still, 5 * turn, axis=1) for turn in range(3)])
    frames = frames[..., 0] if channels == 1 else frames
    path = tmp_path / "a.jxl"
    path.write_bytes(imagecodecs.jpegxl_encode(frames, lossless=True))
    assert count_pictures(path) == 3
    first = open_photo(path)
    for page in range(3):
        photo = open_photo(path, page=page)
        assert (photo.page, photo.pages) == (page, 3) and photo.gray == (channels == 1)
        assert photo.bit_depth == 8 * np.dtype(dtype).itemsize
        assert np.array_equal(photo.pixels, np.roll(first.pixels, 5 * page, axis=1))
        assert (photo.transparency is not None) == (channels == 4)
    with pytest.raises(PhotoError, match="only 3 pictures"):
        open_photo(path, page=3)


def test_metadata_of_jpeg_xl(tmp_path):
    pytest.importorskip("pillow_jxl")
    exif = Image.Exif()
    exif[315] = "Ada"
    Image.fromarray(RAMP.astype(np.uint8)).save(
        tmp_path / "a.jxl", "JXL", lossless=True, exif=exif.tobytes()
    )
    photo = open_photo(tmp_path / "a.jxl")
    assert photo.exif is not None and b"Ada" in photo.exif
    save_picture(tmp_path / "out.jpg", photo.pixels, source=photo)
    with Image.open(tmp_path / "out.jpg") as written:
        assert written.getexif()[315] == "Ada"


@pytest.mark.parametrize("packed", [False, True])
def test_xmp_of_jpeg_xl(tmp_path, packed):
    pytest.importorskip("pillow_jxl")
    data = imagecodecs.jpegxl_encode(RAMP.astype(np.uint8), lossless=True, usecontainer=True)
    payload = b"xml " + XMP
    if packed:
        payload = b"brobxml " + imagecodecs.brotli_encode(XMP)
    box = struct.pack(">I", 4 + len(payload)) + payload
    (tmp_path / "a.jxl").write_bytes(data + box)
    photo = open_photo(tmp_path / "a.jxl")
    assert photo.xmp is not None and "Grüße".encode() in photo.xmp
    assert np.array_equal(photo.pixels, RAMP)


def test_camera_raw_is_developed(tmp_path):
    pytest.importorskip("rawpy")
    (tmp_path / "a.dng").write_bytes(raw_file())
    photo = open_photo(tmp_path / "a.dng")
    assert photo.format == "camera raw" and photo.bit_depth == 16
    assert photo.pixels.shape == (64, 96, 3)
    middle = photo.image()[16:48, 16:80].reshape(-1, 3)
    assert np.ptp(middle, axis=0).max() < 0.02 and middle.min() > 0.3
    assert photo.exif is not None and b"Ada" in photo.exif


@pytest.mark.parametrize("suffix", [".tif", ".png", ".jpg"])
def test_a_developed_raw_file_is_no_raw_file(tmp_path, suffix):
    """Captions come along; what describes the sensor, or is to be developed, does not."""
    pytest.importorskip("rawpy")
    (tmp_path / "a.dng").write_bytes(raw_file())
    photo = open_photo(tmp_path / "a.dng")
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
    out = open_photo(tmp_path / f"out{suffix}")
    assert out.format != "camera raw" and np.abs(out.image() - photo.image()).mean() < 0.01
    found = parse(out.exif)
    assert found is not None and found.root[271].data == b"Maker\0"
    assert not {33421, 33422, 50706, 50707, 50714, 50717, 50721, 50728, 50778} & {*found.root}
    assert out.xmp is not None and "Grüße".encode() in out.xmp and b"Exposure2012" not in out.xmp
    assert b"tree" in (out.xmp if suffix == ".png" else out.iptc)


def test_exif_where_fujifilm_and_canon_keep_it():
    """As their files are laid out; pixels are none of this."""
    whole = Exif("<", root={271: Entry(2, 6, b"Maker\0")}, exif={41728: Entry(7, 1, b"\3")})
    whole.gps[29] = Entry(2, 11, b"2024:05:06\0")
    jpeg = b"\xff\xd8\xff\xe1\x7f\xffExif\0\0" + whole.block()
    fuji = b"FUJIFILMCCD-RAW 0201".ljust(84, b"\0") + struct.pack(">II", 148, len(jpeg))

    def box(name, body):
        return struct.pack(">I4s", 8 + len(body), name) + body

    parts = zip((b"CMT1", b"CMT2", b"CMT4"), (whole.root, whole.exif, whole.gps), strict=True)
    inner = b"".join(box(name, Exif("<", root=part).block()) for name, part in parts)
    name = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
    canon = box(b"ftyp", b"crx \0\0\0\1crx isom") + box(b"moov", box(b"uuid", name + inner))
    for data in (fuji.ljust(148, b"\0") + jpeg, canon, whole.block()):
        found = _exif_of(data)
        assert found is not None
        assert (found.root, found.exif, found.gps) == (whole.root, whole.exif, whole.gps)
        for end in range(0, len(data), 3):
            _exif_of(data[:end])  # nothing is raised


@pytest.mark.parametrize("kind", ["jxl", "raw"])
def test_damage_is_told_in_a_sentence(tmp_path, kind):
    pytest.importorskip({"jxl": "pillow_jxl", "raw": "rawpy"}[kind])
    good = raw_file()
    if kind == "jxl":
        good = imagecodecs.jpegxl_encode(RAMP.astype(np.uint8))
    for seed in range(40):
        rng = np.random.default_rng(seed)
        data = bytearray(good)
        for _ in range(3):
            data[int(rng.integers(12, len(data)))] = int(rng.integers(256))
        (tmp_path / "a.bin").write_bytes(data[: int(rng.integers(12, len(data)))])
        try:
            open_photo(tmp_path / "a.bin")
        except PhotoError as error:
            assert error.sentence.endswith(".") and "\n" not in error.sentence


@pytest.mark.parametrize("packed", [False, True])
def test_exif_of_jpeg_xl_behind_the_picture(tmp_path, packed):
    pytest.importorskip("pillow_jxl")
    data = imagecodecs.jpegxl_encode(RAMP.astype(np.uint8), lossless=True, usecontainer=True)
    content = bytes(4) + rich_exif().tobytes()[6:]
    payload = b"brobExif" + imagecodecs.brotli_encode(content) if packed else b"Exif" + content
    box = struct.pack(">I", 4 + len(payload)) + payload
    (tmp_path / "a.jxl").write_bytes(data + box)
    photo = open_photo(tmp_path / "a.jxl")
    assert photo.exif and b"Maker" in photo.exif
    assert np.array_equal(photo.pixels, RAMP)


def test_the_turn_in_the_exif_of_jpeg_xl_does_not_count(tmp_path):
    pytest.importorskip("pillow_jxl")
    exif = Image.Exif()
    exif[274] = 6
    file = io.BytesIO()
    Image.fromarray(RAMP.astype(np.uint8)).save(file, "JXL", lossless=True, exif=exif.tobytes()[6:])
    (tmp_path / "a.jxl").write_bytes(file.getvalue())
    assert np.array_equal(open_photo(tmp_path / "a.jxl").pixels, RAMP)


def test_a_jpeg_inside_jpeg_xl_is_turned_once(tmp_path):
    pytest.importorskip("pillow_jxl")
    exif = Image.Exif()
    exif[274] = 6
    Image.fromarray(RAMP.astype(np.uint8)).save(
        tmp_path / "a.jpg", quality=95, subsampling=0, exif=exif
    )
    with Image.open(tmp_path / "a.jpg") as image:
        image.save(tmp_path / "a.jxl", lossless_jpeg=True)
    photo, expected = open_photo(tmp_path / "a.jxl"), open_photo(tmp_path / "a.jpg")
    assert photo.pixels.shape == expected.pixels.shape == (32, 24, 3)
    assert np.abs(photo.pixels.astype(int) - expected.pixels).max() <= 3
