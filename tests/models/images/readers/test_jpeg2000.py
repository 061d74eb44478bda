"""JPEG 2000: its depth, and the boxes that tell of profile, resolution and metadata."""

import shutil
import struct
import subprocess
import uuid

import imagecodecs
import numpy as np
import pytest

from models.images.photo import open_photo
from models.images.saving import save_picture
from tests.models.images import samples

ROWS, COLUMNS = np.mgrid[0:24, 0:32]
RAMP = np.dstack([COLUMNS * 7, ROWS * 9, np.full((24, 32), 80)]).astype(np.uint8)
CAPTION = b"\x1c\2\x78\0\4tree"
UUIDS = {
    "exif": b"JpgTiffExif->JP2",
    "xmp": uuid.UUID("be7acfcb-97a9-42e8-9c71-999491e3afac").bytes,
    "iptc": uuid.UUID("33c7a4d2-b81d-4723-a0ba-f1a3e097ad38").bytes,
}


def box(name, content):
    return struct.pack(">I4s", 8 + len(content), name) + content


def jp2(pixels=RAMP, *, inside=b"", behind=b"", colour=None, bits=8):
    """A file with further boxes in its header, and behind the picture."""
    data = imagecodecs.jpeg2k_encode(pixels, level=0, codecformat="jp2", bitspersample=bits)
    place = data.index(b"jp2h") - 4
    (size,) = struct.unpack_from(">I", data, place)
    header = data[place + 8 : place + size]
    if colour is not None:
        start = header.index(b"colr") - 4
        header = header[:start] + colour + header[start + int.from_bytes(header[start:][:4]) :]
    whole = box(b"jp2h", header + inside)
    return data[:place] + whole + data[place + size :] + behind


def opened(tmp_path, data, name="a.jp2"):
    (tmp_path / name).write_bytes(data)
    return open_photo(tmp_path / name)


@pytest.mark.parametrize("bits", [10, 12, 16])
@pytest.mark.parametrize("channels", [1, 3])
def test_deep_jpeg_2000(tmp_path, bits, channels):
    values = np.rint(RAMP[..., :channels].astype(float) / 255 * ((1 << bits) - 1)).astype(np.uint16)
    values = values[..., 0] if channels == 1 else values
    data = imagecodecs.jpeg2k_encode(values, level=0, codecformat="jp2", bitspersample=bits)
    photo = opened(tmp_path, data)
    assert photo.bit_depth == 16 and photo.gray == (channels == 1)
    assert np.abs(photo.image() - (RAMP[..., :channels] / 255)).max() < 1e-3


def described(kinds):
    contents = {
        "exif": samples.rich_exif().tobytes()[6:],
        "xmp": samples.XMP,
        "iptc": CAPTION,
    }
    return b"".join(box(b"uuid", UUIDS[kind] + contents[kind]) for kind in kinds)


def test_metadata_of_its_boxes(tmp_path):
    photo = opened(tmp_path, jp2(behind=described(UUIDS)))
    assert photo.iptc == CAPTION and photo.exif and photo.xmp
    assert np.array_equal(photo.pixels, RAMP)
    bare = opened(tmp_path, imagecodecs.jpeg2k_encode(RAMP, level=0, codecformat="j2k"), "a.j2k")
    assert not (bare.exif or bare.xmp or bare.iptc or bare.profile)
    assert np.array_equal(bare.pixels, RAMP)


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".avif"])
def test_what_exiftool_writes_comes_along(tmp_path, suffix):
    (tmp_path / "a.jp2").write_bytes(jp2())
    told = ["-EXIF:Artist=Zoë", "-XMP-dc:Title=tree", "-IPTC:Caption-Abstract=oak", "-m", "-q"]
    subprocess.run(["exiftool", *told, "-overwrite_original", tmp_path / "a.jp2"], check=True)
    photo = open_photo(tmp_path / "a.jp2")
    out = tmp_path / f"out{suffix}"
    save_picture(out, photo.pixels, source=photo)
    asked = ["exiftool", "-s3", "-EXIF:Artist", "-XMP-dc:Title", "-XMP-dc:Description"]
    seen = subprocess.run([*asked, "-IPTC:Caption-Abstract", out], capture_output=True, check=True)
    assert seen.stdout.decode().split() == ["Zoë", "tree", "oak"]


@pytest.mark.parametrize("method", [2, 3])
@pytest.mark.parametrize("bits", [8, 16])
def test_a_profile_is_used_and_kept(tmp_path, bits, method):
    pixels = RAMP if bits == 8 else RAMP.astype(np.uint16) * 257
    colour = box(b"colr", bytes([method, 0, 0]) + samples.DISPLAY_P3)
    photo = opened(tmp_path, jp2(pixels, colour=colour, bits=bits))
    assert photo.profile == samples.DISPLAY_P3 and photo.bit_depth == bits
    save_picture(tmp_path / "out.png", photo.pixels, source=photo)
    seen = imagecodecs.png_decode((tmp_path / "out.png").read_bytes())
    inside = (photo.image() > 0.02).all(axis=2) & (photo.image() < 0.98).all(axis=2)
    assert inside.any() and not np.array_equal(photo.pixels, pixels)
    assert np.abs(seen.astype(int) - pixels)[inside].max() <= (1 if bits == 8 else 40)


def test_resolution(tmp_path):
    def told(name, down, across):  # per metre, as numerator, denominator and power of ten
        return box(name, struct.pack(">4H2b", down[0], down[1], across[0], across[1], down[2], 0))

    screen, capture = told(b"resd", (2835, 1, 0), (2835, 1)), told(b"resc", (945, 8, 2), (11811, 1))
    photo = opened(tmp_path, jp2(inside=box(b"res ", screen + capture)))
    assert photo.dpi == pytest.approx((300, 300), abs=0.1)
    photo = opened(tmp_path, jp2(inside=box(b"res ", screen)))
    assert photo.dpi == pytest.approx((72, 72), abs=0.1)
    photo = opened(tmp_path, jp2(inside=box(b"res ", told(b"resc", (1, 0, 0), (1, 0)))))
    assert photo.dpi is None
