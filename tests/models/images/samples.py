"""Pictures, ICC profiles and files to read, each made here byte by byte."""

import io
import json
import struct
import zlib

import cv2
import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, settings
from PIL import Image

from models.errors import ExportError
from models.images.photo import open_photo
from models.images.saving import save_picture

RNG = np.random.default_rng(7)
QUICK = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def fixed(*numbers):
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def icc(space, tags, *, pcs=b"XYZ ", kind=b"mntr"):
    """A small profile, version 4."""
    body, table, place = b"", struct.pack(">I", len(tags)), 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += struct.pack(">4sII", name, place + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    size = place + len(body)
    head = struct.pack(">I4sI", size, b"lcms", 0x04200000) + kind + space + pcs
    head += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += fixed(0.9642, 1.0, 0.8249)
    return head.ljust(128, b"\0") + table + body


def text_tag(text):
    raw = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(raw), 28) + raw


def common():
    return {
        b"desc": text_tag("test"),
        b"cprt": text_tag("none"),
        b"wtpt": b"XYZ \0\0\0\0" + fixed(0.9642, 1.0, 0.8249),
    }


def para(kind, *numbers):
    return b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + fixed(*numbers)


def gamma(value):
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(value * 256))


def rgb_profile(columns, curve):
    tags = common()
    for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True):
        tags[name] = b"XYZ \0\0\0\0" + fixed(*column)
    return icc(b"RGB ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve))


def gray_profile(curve):
    return icc(b"GRAY", common() | {b"kTRC": curve})


def cmyk_profile():
    """Ink takes Lab lightness away evenly; only the lightness is right, which is enough here."""
    ramp = bytes(range(256))
    clut = b""
    for corner in range(16):
        ink = min(1.0, (corner >> 3 & 1) + (corner >> 2 & 1) + (corner >> 1 & 1) + (corner & 1))
        clut += bytes([round(255 * (1 - ink)), 128, 128])
    lut = b"mft1\0\0\0\0" + bytes([4, 3, 2, 0]) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    lut += ramp * 4 + clut + ramp * 3
    return icc(b"CMYK", common() | {b"A2B0": lut}, pcs=b"Lab ", kind=b"prtr")


def rgb_table_profile():
    """Red is lightness; no way back to the profile."""
    clut = b"".join(bytes([255 * (corner >> 2), 128, 128]) for corner in range(8))
    lut = b"mft1\0\0\0\0" + bytes([3, 3, 2, 0]) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    lut += bytes(range(256)) * 3 + clut + bytes(range(256)) * 3
    return icc(b"RGB ", common() | {b"A2B0": lut}, pcs=b"Lab ")


DISPLAY_P3 = rgb_profile(P3, para(3, *SRGB_CURVE))
ADOBE_RGB = rgb_profile(ADOBE, gamma(2.19921875))
PLAIN_SRGB = rgb_profile(SRGB, para(3, *SRGB_CURVE))
GRAY_18 = gray_profile(gamma(1.8))


def noise(height=24, width=37, channels=3, dtype=np.uint8):
    shape = (height, width, channels) if channels else (height, width)
    drawn = RNG.integers(0, np.iinfo(dtype).max + 1, shape, dtype=dtype)
    if channels in (2, 4):  # what is invisible gets the colour around it, which has its own tests
        np.maximum(drawn[..., -1], 1, out=drawn[..., -1])
    return drawn


def smooth(height=24, width=37, channels=3):
    y, x = np.mgrid[0:height, 0:width]
    planes = [(y * 5 + x * 3) % 256, 255 - (y * 5) % 256, (x * 5) % 256, 255 - x * 2][:channels]
    return np.stack(planes, axis=-1).clip(0, 255).astype(np.uint8)


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def raw_png(samples, colour_type, bits, *, extra=b""):
    """A PNG from samples (H, W, C), or (H, row bytes) where a byte holds several samples."""
    height = samples.shape[0]
    width = samples.shape[1] * 8 // bits if samples.ndim == 2 else samples.shape[1]
    rows = [b"\0" + row.astype(">u2" if bits == 16 else "u1").tobytes() for row in samples]
    head = struct.pack(">IIBBBBB", width, height, bits, colour_type, 0, 0, 0)
    body = extra + chunk(b"IDAT", zlib.compress(b"".join(rows)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def opened(tmp_path, data, name="photo"):
    path = tmp_path / name
    path.write_bytes(data)
    photo = open_photo(path)
    assert photo.path == path and photo.name == name
    assert photo.pixels.shape == (photo.height, photo.width, 3)
    assert photo.pixels.dtype in (np.uint8, np.uint16) and not photo.pixels.flags.writeable
    if photo.transparency is not None:
        assert photo.transparency.shape == photo.pixels.shape[:2]
        assert photo.transparency.dtype == photo.pixels.dtype
    return photo


def encoded(image, form, **options):
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def tiff(samples, **options):
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, samples, **({"metadata": None} | options))
    return buffer.getvalue()


FORMS = {
    "PNG": {},
    "JPEG": {"quality": 97, "subsampling": 0},
    "WEBP": {"lossless": True},
    "TIFF": {"compression": "tiff_lzw"},
    "BMP": {},
    "GIF": {},
    "AVIF": {"quality": 97, "subsampling": "4:4:4"},
}


def lzw_tiff(pixels, orientation=1):
    """OpenCV writes LZW; the orientation takes the place of a tag that may be missing."""
    data = bytearray(cv2.imencode(".tiff", pixels[..., ::-1])[1].tobytes())
    with tifffile.TiffFile(io.BytesIO(bytes(data))) as file:
        entries = [(tag.code, tag.offset) for tag in file.pages.first.tags]
    places = dict(entries)
    # RowsPerStrip (278) may be left out for a single strip; sort the orientation in before 277.
    start = places[277]
    entry_277 = data[start : start + 12]
    assert places[278] == start + 12
    data[start : start + 12] = struct.pack("<HHIHH", 274, 3, 1, orientation, 0)
    data[start + 12 : start + 24] = entry_277
    return bytes(data)


DEEP = (".png", ".tif")
LOSSLESS = (".png", ".tif", ".bmp")
LOSSY = (".jpg", ".webp", ".avif")
ALL = (*LOSSLESS, *LOSSY)
RECIPE = json.dumps({"alpha": 0.5, "paint": "<&>'\"]]>", "name": "Größe\r\n\t ☃ 🎞"})


def gamma_profile(space, value, columns=()):
    """A small ICC profile of a matrix and one gamma, version 2."""
    curve = b"curv\0\0\0\0" + struct.pack(">IHxx", 1, round(value * 256))
    tags = {b"wtpt": b"XYZ \0\0\0\0" + fixed(0.9642, 1.0, 0.8249)}
    for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=False):
        tags[name] = b"XYZ \0\0\0\0" + fixed(*column)
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC") if columns else (b"kTRC",), curve)
    table, body, place = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, data in tags.items():
        table += struct.pack(">4sII", name, place + len(body), len(data))
        body += data
    head = struct.pack(">I4sI", place + len(body), b"lcms", 0x02400000) + b"mntr" + space + b"XYZ "
    head += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    return (head + fixed(0.9642, 1.0, 0.8249)).ljust(128, b"\0") + table + body


ICC = {"p3": gamma_profile(b"RGB ", 2.2, P3), "adobe": gamma_profile(b"RGB ", 2.2, ADOBE)}
GRAY_ICC = gamma_profile(b"GRAY", 1.8)


def muted(height=40, width=56, dtype=np.uint8):
    y, x = np.mgrid[0:height, 0:width] / max(height, width)
    image = np.stack([0.45 + 0.3 * y, 0.6 - 0.2 * x, 0.4 + 0.2 * x], axis=-1)
    return np.rint(image * np.iinfo(dtype).max).astype(dtype)


def photo_of(tmp_path, image, form="PNG", **options):
    path = tmp_path / f"source.{form.lower()}"
    image.save(path, form, **options)
    return open_photo(path)


def distance(one, other):
    return int(np.abs(one.astype(int) - other).max())


def rich_exif():
    exif = Image.Exif()
    exif[274], exif[271], exif[272], exif[315] = 6, "Maker", "Model", "Jörg"
    exif[0x8769] = {
        36867: "2001:02:03 04:05:06",
        33434: (1.0 / 125),
        40962: 56,
        40963: 40,
        37500: b"maker note",
    }
    exif[0x8825] = {1: "N", 2: (48.0, 8.0, 1.5)}
    return exif


XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'rdf:about="uuid:7" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:tiff='
    '"http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6" tiff:ImageWidth="56">'
    "<dc:title>Gr\u00fc\u00dfe</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="w"?>'
).encode()


def refused(path, match, image=None, **options):
    before = {item: item.read_bytes() for item in path.parent.glob("*") if item.is_file()}
    with pytest.raises(ExportError, match=match) as caught:
        save_picture(path, muted() if image is None else image, **options)
    assert caught.value.sentence.endswith(".") and "\n" not in caught.value.sentence
    after = {item: item.read_bytes() for item in path.parent.glob("*") if item.is_file()}
    assert after == before
    return caught.value
