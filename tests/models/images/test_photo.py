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
from models.framing.framing import Crop, Framing
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
        self.refusal(tmp_path / "a.heic", "pi-heif")

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

    def test_pasted_with_16_bits(self):
        pixels = noise(channels=4).astype(np.uint16) * 257
        photo = photo_from_array(pixels, "deep")
        assert photo.bit_depth == 16 and photo.transparency.dtype == np.uint16
        assert photo != photo_from_array(noise(channels=4), "shallow")

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


def test_a_framed_photo_is_a_part_of_the_same_file(tmp_path):
    pixels = np.random.default_rng(5).integers(0, 256, (20, 30, 4), np.uint8)
    photo = photo_from_array(pixels, "x")
    framing = Framing(turns=1, crop=Crop(0, 0, 0.5, 1))
    part = photo.framed(framing)
    assert (part.height, part.width) == (30, 10) and part.transparency.shape == (30, 10)
    assert part.digest == photo.digest and part != photo and len({part, photo}) == 2
    assert part == photo.framed(framing) and part.framed(framing) is part
    assert photo.framed(Framing()) is photo
    with pytest.raises(ValueError, match="whole photo"):
        part.framed(Framing(angle=2))
