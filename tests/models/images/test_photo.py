import io
import os
import struct
import warnings
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from models.errors import PhotoError
from models.images.decoding import PIXEL_LIMIT
from models.images.photo import READABLE, Photo, open_photo, photo_from_array, read_recipe
from tests.models.images.samples import (
    FORMS,
    QUICK,
    RNG,
    chunk,
    encoded,
    lzw_tiff,
    noise,
    opened,
    raw_png,
    smooth,
    tiff,
)

<<<<<<< HEAD
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
MODES = {
    "1": "PNG TIFF BMP GIF",
    "L": "PNG JPEG WEBP TIFF BMP GIF AVIF",
    "LA": "PNG WEBP TIFF AVIF",
    "P": "PNG WEBP TIFF BMP GIF",
    "RGB": "PNG JPEG WEBP TIFF BMP AVIF",
    "RGBA": "PNG WEBP TIFF AVIF",
    "CMYK": "JPEG TIFF",
}
MATRIX = [(mode, form) for mode, forms in MODES.items() for form in forms.split()]


class TestFormats:
    @pytest.mark.parametrize(("mode", "form"), MATRIX)
    def test_every_mode_of_every_format(self, tmp_path, mode, form):
        image = Image.fromarray(smooth()).convert(mode)
        if mode in ("LA", "RGBA"):
            image.putalpha(Image.fromarray(smooth()[..., 0] // 2 + 64))
        photo = opened(tmp_path, encoded(image, form, **FORMS[form]))
        expected = np.asarray(image.convert("RGB")).astype(int)
        tolerance = {"JPEG": 12, "AVIF": 12}.get(form, 1)
        assert np.abs(photo.pixels.astype(int) - expected).max() <= tolerance
        assert photo.format.upper() == form and photo.bit_depth == 8
        if mode in ("1", "L", "LA") and form not in ("AVIF", "WEBP"):
            assert photo.gray
        if mode in ("LA", "RGBA"):
            alpha = np.asarray(image)[..., -1].astype(int)
            assert np.abs(photo.transparency.astype(int) - alpha).max() <= tolerance
        else:
            assert photo.transparency is None

    @pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "TIFF", "AVIF"])
    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_orientation(self, tmp_path, form, orientation):
        exif = Image.Exif()
        exif[274], exif[271] = orientation, "Maker"
        image = Image.fromarray(smooth(32, 48))
        data = encoded(image, form, exif=exif, **FORMS[form])
        photo = opened(tmp_path, data)
        plain = encoded(image, form, **FORMS[form])
        marked = Image.open(io.BytesIO(plain)).convert("RGB")
        marked.getexif()[274] = orientation
        assert (photo.pixels == np.asarray(ImageOps.exif_transpose(marked))).all()
        kept = Image.Exif()
        kept.load(photo.exif)
        assert kept[274] == 1 and kept[271] == "Maker"

    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("codec", ["zlib", "lzw"])
    def test_orientation_of_16_bit_tiff(self, tmp_path, orientation, codec):
        pixels = noise(dtype=np.uint16)
        data = tiff(pixels, photometric="rgb", extratags=[(274, "H", 1, orientation, True)])
        if codec == "lzw":
            data = lzw_tiff(pixels, orientation)
        photo = opened(tmp_path, data)
        eight = Image.fromarray((pixels >> 8).astype(np.uint8))
        eight.getexif()[274] = orientation
        expected = np.asarray(ImageOps.exif_transpose(eight))
        assert (photo.pixels >> 8 == expected).all()

    @pytest.mark.parametrize(("colour_type", "channels"), [(0, 1), (2, 3), (4, 2), (6, 4)])
    def test_16_bit_png(self, tmp_path, colour_type, channels):
        samples = noise(channels=channels, dtype=np.uint16)
        photo = opened(tmp_path, raw_png(samples, colour_type, 16))
        gray = channels < 3
        colours = 1 if gray else 3
        assert photo.bit_depth == 16 and photo.gray == gray
        assert (photo.pixels == samples[..., :colours]).all()
        if channels in (2, 4):
            assert (photo.transparency == samples[..., -1]).all()

    @pytest.mark.parametrize(("colour_type", "channels"), [(0, 1), (2, 3)])
    def test_16_bit_png_with_transparent_colour(self, tmp_path, colour_type, channels):
        samples = noise(channels=channels, dtype=np.uint16)
        key = samples[3, 5].astype(">u2").tobytes()
        photo = opened(tmp_path, raw_png(samples, colour_type, 16, extra=chunk(b"tRNS", key)))
        assert photo.transparency[3, 5] == 0
        assert (photo.transparency == 65535).sum() >= photo.transparency.size - 3

    @pytest.mark.parametrize("bits", [1, 2, 4])
    def test_gray_png_of_few_bits_with_transparent_colour(self, tmp_path, bits):
        packed = np.array([[0b00011011, 0b11001001]], np.uint8)
        data = raw_png(packed, 0, bits, extra=chunk(b"tRNS", b"\0\1"))
        photo = opened(tmp_path, data)
        unpacked = np.unpackbits(packed).reshape(-1, bits) @ (1 << np.arange(bits)[::-1])
        assert ((photo.transparency[0] == 0) == (unpacked == 1)).all()
        visible = unpacked != 1
        assert (photo.pixels[0, visible, 0] == unpacked[visible] * 255 // (2**bits - 1)).all()

    def test_palette_with_transparency(self, tmp_path):
        image = Image.fromarray(smooth()).quantize(16)
        photo = opened(tmp_path, encoded(image, "PNG", transparency=3))
        assert ((photo.transparency == 0) == (np.asarray(image) == 3)).all()

    def test_gray_palette_is_gray(self, tmp_path):
        image = Image.fromarray(smooth()[..., 0]).convert("P")
        assert opened(tmp_path, encoded(image, "GIF")).gray

    @pytest.mark.parametrize("animation", ["GIF", "WEBP", "PNG", "TIFF"])
    def test_first_picture_of_several(self, tmp_path, animation):
        first, second = (Image.fromarray(np.full((9, 9, 3), v, np.uint8)) for v in (250, 10))
        options = {"lossless": True} if animation == "WEBP" else {}
        data = encoded(first, animation, save_all=True, append_images=[second], **options)
        assert opened(tmp_path, data).pixels.min() >= 248

    def test_content_decides_and_not_the_name(self, tmp_path):
        data = encoded(Image.fromarray(smooth()), "PNG")
        assert opened(tmp_path, data, "wrong.jpg").format == "PNG"

    def test_cmyk_jpeg_with_and_without_the_mark_of_adobe(self, tmp_path):
        image = Image.new("CMYK", (16, 16), (0, 0, 0, 0))
        inverted = encoded(image, "JPEG", quality=95)
        assert b"Adobe" in inverted
        assert opened(tmp_path, inverted).pixels.min() > 250
        place = inverted.index(b"\xff\xee")
        (length,) = struct.unpack_from(">H", inverted, place + 2)
        plain = inverted[:place] + inverted[place + 2 + length :]
        photo = opened(tmp_path, plain)
        # Without the mark the same numbers mean full ink.
        assert photo.pixels.max() < 5 and photo.profile is None and not photo.gray

    def test_hidden_black_does_not_bleed(self, tmp_path):
        samples = np.full((20, 20, 4), 200, np.uint8)
        samples[:, :10] = 0
        photo = opened(tmp_path, encoded(Image.fromarray(samples), "PNG"))
        assert (photo.pixels == 200).all() and photo.transparency[0, 0] == 0
        samples[:, 0, :3] = 90  # hidden colours that differ bleed as well
        photo = opened(tmp_path, encoded(Image.fromarray(samples), "PNG"))
        assert (photo.pixels == 200).all() and photo.transparency[0, 0] == 0

    def test_all_there_is_no_transparency(self, tmp_path):
        samples = np.full((5, 5, 4), 255, np.uint8)
        assert opened(tmp_path, encoded(Image.fromarray(samples), "PNG")).transparency is None

    @settings(QUICK, max_examples=40)
    @given(
        st.integers(1, 130),
        st.integers(1, 130),
        st.sampled_from(["PNG", "BMP", "WEBP", "TIFF", "16"]),
    )
    def test_every_size(self, tmp_path, height, width, form):
        pixels = noise(height, width)
        if form == "16":
            data = tiff(pixels.astype(np.uint16) * 257, photometric="rgb")
            pixels = pixels.astype(np.uint16) * 257
        else:
            data = encoded(Image.fromarray(pixels), form, **FORMS[form])
        assert (opened(tmp_path, data).pixels == pixels).all()


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


class TestTiff:
    @pytest.mark.parametrize("channels", [0, 3, 4])
    @pytest.mark.parametrize("order", ["<", ">"])
    @pytest.mark.parametrize("codec", [None, "zlib"])
    def test_16_bit(self, tmp_path, channels, order, codec):
        pixels = noise(channels=channels, dtype=np.uint16)
        options = {"photometric": "rgb" if channels else "minisblack", "compression": codec}
        if channels == 4:
            options["extrasamples"] = ["unassalpha"]
        photo = opened(tmp_path, tiff(pixels, byteorder=order, **options))
        assert (photo.pixels == (pixels[..., :3] if channels else pixels[..., None])).all()
        assert photo.gray == (not channels)
        if channels == 4:
            assert (photo.transparency == pixels[..., 3]).all()

    def test_lzw_needs_no_extra_codec(self, tmp_path):
        pixels = noise(dtype=np.uint16)
        assert (opened(tmp_path, lzw_tiff(pixels)).pixels == pixels).all()

    def test_planes_white_is_zero_and_premultiplied(self, tmp_path):
        pixels = noise(channels=3, dtype=np.uint16)
        planes = np.moveaxis(pixels, -1, 0)
        data = tiff(planes, photometric="rgb", planarconfig="separate")
        assert (opened(tmp_path, data).pixels == pixels).all()
        gray = noise(channels=0, dtype=np.uint16)
        data = tiff(gray, photometric="miniswhite")
        assert (opened(tmp_path, data).pixels[..., 0] == 65535 - gray).all()
        alpha = RNG.integers(20000, 65536, (24, 37, 1)).astype(np.uint16)
        done = np.rint(pixels * (alpha / 65535)).astype(np.uint16)
        both = np.concatenate([done, alpha], axis=2)
        data = tiff(both, photometric="rgb", extrasamples=["assocalpha"])
        assert np.abs(opened(tmp_path, data).pixels.astype(int) - pixels).max() <= 4

    @pytest.mark.parametrize(("factor", "white"), [(1, 1), (1.5, 1), (255, 255), (60000, 65535)])
    def test_float(self, tmp_path, factor, white):
        values = RNG.random((24, 37, 3)).astype(np.float32)
        values[0, 0], values[0, 1] = 0, 1
        values *= factor
        photo = opened(tmp_path, tiff(values, photometric="rgb"))
        expected = np.clip(values / white, 0, 1) * 65535
        assert photo.bit_depth == 16 and np.abs(photo.pixels - expected).max() <= 1

    def test_numbers_that_are_none(self, tmp_path):
        values = np.linspace(0, 1, 60, dtype=np.float32).reshape(6, 10)
        values[1, 1], values[2, 2], values[3, 3] = np.nan, np.inf, -np.inf
        pixels = opened(tmp_path, tiff(values)).pixels[..., 0]
        assert (pixels[1, 1], pixels[2, 2], pixels[3, 3]) == (0, 65535, 0)
        assert opened(tmp_path, tiff(np.full((4, 4), np.nan, np.float32))).pixels.max() == 0

    def test_other_numbers_are_stretched(self):
        values = np.array([[-5.0, 0.0, 5.0]])
        assert as_uint16(values, 32).tolist() == [[0, 32768, 65535]]
        assert as_uint16(np.array([[1 << 31]], np.uint32), 32).tolist() == [[32768]]
        assert as_uint16(np.array([[0, 4095]], np.uint16), 12).tolist() == [[0, 65535]]
        assert as_uint16(np.array([[-3, 3]], np.int16), 16).tolist() == [[0, 65535]]

    def test_lab_is_converted(self, tmp_path):
        image = Image.new("LAB", (8, 8), (255, 128, 128))
        photo = opened(tmp_path, encoded(image, "TIFF"))
        assert photo.pixels.min() >= 250 and not photo.gray

    def test_camera_raw_is_refused(self, tmp_path):
        data = tiff(smooth(), photometric="rgb", extratags=[(50706, "B", 4, bytes(4), True)])
        with pytest.raises(PhotoError, match="camera raw"):
            opened(tmp_path, data)


class TestColour:
    @pytest.mark.parametrize("profile", [DISPLAY_P3, ADOBE_RGB], ids=["p3", "adobe"])
    def test_16_bit_agrees_with_littlecms(self, profile):
        pixels = noise(40, 40)
        read = read_profile(profile)
        assert read.matrix is not None and not read.is_srgb
        fine = to_srgb(pixels.astype(np.uint16) * 257, read, "RGB")
        coarse = to_srgb(pixels, read, "RGB")
        assert np.abs(fine / 257 - coarse).max() <= 1.01

    @pytest.mark.parametrize("profile", [DISPLAY_P3, ADOBE_RGB], ids=["p3", "adobe"])
    def test_16_bit_round_trip(self, profile):
        read = read_profile(profile)
        muted = (20000 + noise(40, 40, dtype=np.uint16) // 4).astype(np.uint16)
        there = from_srgb(read, muted.dtype)(muted)
        assert np.abs(there.astype(int) - muted).max() > 100
        back = to_srgb(there, read, "RGB")
        assert np.abs(back.astype(int) - muted).max() <= 4

    def test_white_and_black_stay(self):
        for profile in (DISPLAY_P3, ADOBE_RGB):
            ends = np.array([[[0, 0, 0], [65535, 65535, 65535]]], np.uint16)
            done = to_srgb(ends, read_profile(profile), "RGB")
            assert done[0, 0].max() == 0 and done[0, 1].min() > 65535 - 64

    @pytest.mark.parametrize("bits", [8, 16])
    def test_gray_profile(self, bits):
        ramp = np.arange(256, dtype=np.uint8)[None]
        ramp = ramp if bits == 8 else ramp.astype(np.uint16) * 257
        read = read_profile(GRAY_18)
        done = to_srgb(ramp, read, "GRAY")
        light = (np.arange(256) / 255) ** (461 / 256)
        srgb = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
        scale = 255 if bits == 8 else 65535
        assert np.abs(done[0] - srgb * scale).max() <= 1
        back = from_srgb(read, ramp.dtype)(done)
        assert np.abs(back.astype(int) - ramp)[0, 8:].max() <= (1 if bits == 8 else 2)

    def test_srgb_is_recognised(self):
        assert read_profile(PLAIN_SRGB).is_srgb
        assert read_profile(
            ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        ).is_srgb
        assert not read_profile(DISPLAY_P3).is_srgb

    @pytest.mark.parametrize("kind", range(5))
    def test_parametric_curves_agree_with_littlecms(self, kind):
        numbers = (  # all black at 0: LittleCMS compensates for any other black point
            (2.0,),
            (2.0, 1.1, -0.1),
            (2.0, 1.1, -0.1, -0.02),
            (2.0, 0.9, 0.1, 0.3, 0.1),
            (2.0, 0.9, 0.1, 0.2, 0.1, -0.01, 0.0),
        )[kind]
        profile = read_profile(rgb_profile(SRGB, para(kind, *numbers)))
        assert profile.curves is not None
        ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
        fine = to_srgb(ramp.astype(np.uint16) * 257, profile, "RGB")
        assert np.abs(fine / 257 - to_srgb(ramp, profile, "RGB")).max() <= 2

    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_profile_of_a_table(self, dtype):
        profile = read_profile(rgb_table_profile())
        assert profile.curves is None
        full = np.iinfo(dtype).max
        pixels = np.array([[[0, full, full], [full // 2, 0, 0], [full, 0, 0]]], dtype)
        done = to_srgb(pixels, profile, "RGB")
        assert done.dtype == dtype
        assert np.abs(done[0, :, 1] / full - [0, 0.466, 1]).max() < 0.02
        assert from_srgb(profile, pixels.dtype) is None

    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_gray_profile_in_lightness(self, dtype):
        data = icc(b"GRAY", common() | {b"kTRC": gamma(1)}, pcs=b"Lab ")
        profile = read_profile(data)
        assert profile.curves is None
        full = np.iinfo(dtype).max
        pixels = np.array([[0, full // 2, full]], dtype)
        done = to_srgb(pixels, profile, "GRAY")
        assert done.shape == pixels.shape and done.dtype == dtype
        assert np.abs(done[0] / full - [0, 0.466, 1]).max() < 0.02
        back = from_srgb(profile, pixels.dtype)(done)
        assert back.shape == pixels.shape and np.abs(back / full - pixels / full).max() < 0.02

    @pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "TIFF", "AVIF"])
    def test_profile_of_a_file(self, tmp_path, form):
        pixels = np.full((16, 16, 3), (200, 100, 60), np.uint8)
        data = encoded(Image.fromarray(pixels), form, icc_profile=DISPLAY_P3, **FORMS[form])
        photo = opened(tmp_path, data)
        assert photo.profile == DISPLAY_P3
        assert photo.pixels[8, 8, 0] > 205 and photo.pixels[8, 8, 2] < 55

    def test_gray_with_rgb_profile_becomes_plain_gray(self, tmp_path):
        image = Image.fromarray(smooth()[..., 0])
        photo = opened(tmp_path, encoded(image, "JPEG", icc_profile=ADOBE_RGB, quality=95))
        assert photo.gray and photo.profile is None
        assert (photo.pixels == photo.pixels[..., :1]).all()

    def test_cmyk_profile_is_used_and_not_kept(self, tmp_path):
        image = Image.new("CMYK", (16, 16), (0, 0, 0, 128))
        plain = opened(tmp_path, encoded(image, "TIFF"))
        photo = opened(tmp_path, encoded(image, "TIFF", icc_profile=cmyk_profile()))
        assert photo.profile is None
        assert abs(int(photo.pixels[0, 0, 1]) - 119) <= 3 and plain.pixels[0, 0, 1] == 127

    @pytest.mark.parametrize(
        "broken",
        [b"x", b"junk" * 100, DISPLAY_P3[:200], DISPLAY_P3[:140], GRAY_18, cmyk_profile()],
    )
    def test_broken_and_foreign_profiles_are_ignored(self, tmp_path, broken):
        pixels = smooth()
        photo = opened(tmp_path, encoded(Image.fromarray(pixels), "PNG", icc_profile=broken))
        assert (photo.pixels == pixels).all() and photo.profile is None

    @QUICK
    @given(st.integers(0, len(DISPLAY_P3) - 1), st.integers(0, 255))
    def test_a_changed_byte_in_a_profile_is_survived(self, place, value):
        data = bytearray(DISPLAY_P3)
        data[place] = value
        for pixels in (smooth(2, 2), smooth(2, 2).astype(np.uint16)):
            done = to_srgb(pixels, read_profile(bytes(data)), "RGB")
            assert done is None or done.shape == pixels.shape


class TestMetadata:
    def photo(self, tmp_path, **options):
        return opened(tmp_path, encoded(Image.fromarray(smooth()), "JPEG", **options))

    def test_exif_is_kept_without_thumbnail_and_structure(self, tmp_path):
        exif = Image.Exif()
        exif[271], exif[256], exif[513] = "Maker", 4000, 12
        exif[0x8769] = {36867: "2001:02:03 04:05:06", 37500: b"note", 40962: 4000}
        exif[0x8825] = {1: "N", 2: (1.0, 2.0, 3.0)}
        photo = self.photo(tmp_path, exif=exif)
        kept = Image.Exif()
        kept.load(photo.exif)
        assert kept[271] == "Maker" and 256 not in kept and 513 not in kept
        assert kept.get_ifd(0x8769)[36867] == "2001:02:03 04:05:06"
        assert kept.get_ifd(0x8825)[1] == "N"
        assert not kept.get_ifd(1)

    @pytest.mark.parametrize(
        "broken", [b"Exif\0\0junk", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0"]
    )
    def test_broken_exif_is_ignored(self, tmp_path, broken):
        assert self.photo(tmp_path, exif=broken).exif is None

    def test_resolution(self, tmp_path):
        assert self.photo(tmp_path, dpi=(300, 150)).dpi == (300, 150)
        assert self.photo(tmp_path).dpi is None
        data = tiff(
            noise(dtype=np.uint16),
            photometric="rgb",
            resolution=(100, 100),
            resolutionunit="CENTIMETER",
        )
        assert opened(tmp_path, data).dpi == pytest.approx((254, 254))

    def test_xmp_is_kept_upright(self, tmp_path):
        packet = (
            b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
            b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6" '
            b'xmlns:dc="urn:dc" dc:title="A"/></rdf:RDF></x:xmpmeta>'
        )
        photo = self.photo(tmp_path, xmp=packet)
        assert b'dc:title="A"' in photo.xmp and b'tiff:Orientation="1"' in photo.xmp
        assert photo.height > photo.width  # Pillow and we: XMP turns where EXIF says nothing

    @pytest.mark.parametrize(
        "packet", [b"<x", b"\xff\xfe", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']
    )
    def test_broken_xmp_is_ignored(self, tmp_path, packet):
        assert self.photo(tmp_path, xmp=packet).xmp is None

=======
>>>>>>> 1c53bedc87512d8a0e936248984a1a329334a8f6

class TestErrors:
    def refusal(self, path, match):
        with pytest.raises(PhotoError, match=match) as caught:
            open_photo(path)
        assert caught.value.sentence.endswith(".") and "\n" not in caught.value.sentence

    def test_missing_folder_empty(self, tmp_path):
        self.refusal(tmp_path / "none.png", "was not found")
        self.refusal(tmp_path, "is a folder")
        (tmp_path / "a.png").touch()
        self.refusal(tmp_path / "a.png", "is empty")
        self.refusal("bad\0name.png", "cannot be read")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_a_pipe_is_not_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "pipe")
        self.refusal(tmp_path / "pipe", "is not a file")

    @pytest.mark.parametrize(
        ("data", "match"),
        [
            (b"hello, this is text", "not a picture"),
            (b"\xff\x0a" + bytes(50), "damaged" if ".jxl" in READABLE else "JPEG XL"),
            (b"%PDF-1.4", "PDF"),
            (b"\0\0\0\x18ftypcrx " + bytes(50), "damaged" if ".cr3" in READABLE else "camera raw"),
            (b"\0\0\0\x18ftypisom" + bytes(50), "not a picture"),
            (b"RIFF\0\0\0\0WAVE", "not a picture"),
            (b"BM", "damaged"),
            (b"II*\0", "damaged"),
            (b"\xff\xd8\xff", "damaged"),
            (b"\x89PNG\r\n\x1a\n", "damaged"),
        ],
    )
    def test_what_is_no_photo(self, tmp_path, data, match):
        (tmp_path / "a.jpg").write_bytes(data)
        self.refusal(tmp_path / "a.jpg", match)

    @pytest.mark.skipif(".heic" in READABLE, reason="the plugin is installed")
    def test_heic_without_its_plugin(self, tmp_path):
        (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(99))
        self.refusal(tmp_path / "a.heic", "pillow-heif")

    @pytest.mark.parametrize("form", ["PNG", "BMP", "TIFF", "GIF"])
    def test_absurd_size(self, tmp_path, form):
        data = bytearray(encoded(Image.fromarray(smooth()), form))
        if form == "PNG":
            data[8:33] = chunk(b"IHDR", struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0))
        elif form == "BMP":
            struct.pack_into("<ii", data, 18, 60000, 60000)
        elif form == "GIF":
            struct.pack_into("<HH", data, 6, 60000, 60000)
        else:
            data = tiff(smooth(), photometric="rgb", software=False)
            with tifffile.TiffFile(io.BytesIO(data)) as file:
                places = [file.pages.first.tags[tag].valueoffset for tag in (256, 257)]
            data = bytearray(data)
            for place in places:
                struct.pack_into("<H", data, place, 60000)
        (tmp_path / "bomb").write_bytes(data)
        assert PIXEL_LIMIT < 60000 * 60000
        self.refusal(tmp_path / "bomb", "megapixels")

    def test_pillow_keeps_its_own_limit(self, tmp_path):
        before = Image.MAX_IMAGE_PIXELS
        opened(tmp_path, encoded(Image.fromarray(smooth()), "PNG"))
        assert before == Image.MAX_IMAGE_PIXELS

    SOURCES = tuple(
        [encoded(Image.fromarray(smooth()), form, **options) for form, options in FORMS.items()]
        + [
            raw_png(noise(channels=4, dtype=np.uint16), 6, 16),
            tiff(noise(dtype=np.uint16), photometric="rgb", compression="zlib"),
            lzw_tiff(noise(dtype=np.uint16)),
            tiff(RNG.random((9, 9)).astype(np.float32)),
        ]
    )

    @settings(QUICK, max_examples=150)
    @given(st.sampled_from(SOURCES), st.floats(0, 1, exclude_max=True))
    def test_cut_off(self, tmp_path, source, share):
        path = tmp_path / "cut"
        path.write_bytes(source[: int(len(source) * share)])
        # A few last bytes may be missing without harm; then it opens.
        try:
            photo = open_photo(path)
        except PhotoError as error:
            assert error.sentence.endswith(".")
        else:
            assert share > 0.5 and photo.pixels.shape == (photo.height, photo.width, 3)

    @settings(QUICK, max_examples=250)
    @given(
        st.sampled_from(SOURCES),
        st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6),
        st.booleans(),
    )
    def test_changed_bytes(self, tmp_path, source, changes, in_head):
        data = bytearray(source)
        reach = min(len(data), 200) if in_head else len(data)
        for share, value in changes:
            data[int(share * (reach - 1))] = value
        path = tmp_path / "changed"
        path.write_bytes(data)
        try:
            photo = open_photo(path)
        except PhotoError as error:
            assert error.sentence.endswith(".")
        else:
            assert photo.pixels.shape == (photo.height, photo.width, 3)
            assert read_recipe(path) is None

    @QUICK
    @given(
        st.sampled_from([b"\x89PNG\r\n\x1a\n", b"II*\0", b"BM", b"GIF89a"]), st.binary(max_size=400)
    )
    def test_random_bytes(self, tmp_path, start, rest):
        path = tmp_path / "random"
        path.write_bytes(start + rest)
        with pytest.raises(PhotoError):
            open_photo(path)


class TestPhoto:
    def test_equality_is_that_of_the_files(self, tmp_path):
        data = encoded(Image.fromarray(smooth()), "PNG")
        one, other = opened(tmp_path, data, "a"), opened(tmp_path, data, "b")
        third = opened(tmp_path, encoded(Image.fromarray(smooth()), "BMP"), "c")
        assert one == other and hash(one) == hash(other) and one != third and one != "a"
        assert len(one.digest) == 64

    def test_image(self, tmp_path):
        for dtype in (np.uint8, np.uint16):
            pixels = noise(dtype=dtype)
            photo = opened(tmp_path, tiff(pixels, photometric="rgb"))
            image = photo.image()
            assert image.dtype == np.float32 and image.min() >= 0 and image.max() <= 1
            assert np.abs(image * np.iinfo(dtype).max - pixels).max() < 0.01
            image[:] = 0
            assert photo.pixels.any()

    @pytest.mark.parametrize("channels", [3, 4])
    def test_pasted(self, channels):
        pixels = noise(channels=channels)
        photo = photo_from_array(pixels, "Pasted 1")
        assert photo.path is None and photo.name == "Pasted 1" and photo.bit_depth == 8
        assert (photo.transparency is not None) == (channels == 4)
        assert photo == photo_from_array(pixels.copy(), "Pasted 2")
        assert photo != photo_from_array(pixels[::-1], "Pasted 1")
        pixels[:] = 0
        assert photo.pixels.any()

    @pytest.mark.parametrize(
        "wrong", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)]
    )
    def test_pasted_of_a_wrong_shape(self, wrong):
        with pytest.raises(ValueError, match="expected"):
            photo_from_array(wrong, "x")

    def test_no_recipe(self, tmp_path):
        path = tmp_path / "a.png"
        path.write_bytes(encoded(Image.fromarray(smooth()), "PNG"))
        assert read_recipe(path) is None
        with pytest.raises(PhotoError):
            read_recipe(tmp_path / "none.png")

    def test_warnings_of_decoders_stay_inside(self, tmp_path):
        exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\xff\0\0\0\xff\0\0\0\0\0\0\0"
        data = encoded(Image.fromarray(smooth()), "JPEG", exif=exif)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert isinstance(opened(tmp_path, data), Photo)

    def test_a_path_may_be_text(self, tmp_path):
        path = tmp_path / "a.png"
        path.write_bytes(encoded(Image.fromarray(smooth()), "PNG"))
        assert open_photo(str(path)).path == Path(path)
