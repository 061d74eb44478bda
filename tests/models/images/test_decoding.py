"""Every kind of file becomes the same pixels, whichever program decodes it."""

import io
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from models.errors import PhotoError
from models.images.decoding import as_uint16
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
