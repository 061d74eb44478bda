import io

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from models.images import saving as picture
from models.images.photo import Photo, open_photo
from models.images.saving import WRITABLE, SaveOptions, save_picture
from tests.models.images.samples import (
    ALL,
    DEEP,
    GRAY_ICC,
    ICC,
    LOSSLESS,
    LOSSY,
    QUICK,
    distance,
    muted,
    noise,
    photo_of,
    refused,
    rich_exif,
)


class TestPixels:
    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    @pytest.mark.parametrize("suffix", ALL)
    def test_there_and_back(self, tmp_path, suffix, dtype):
        image = muted(dtype=dtype)
        path = tmp_path / f"a{suffix}"
        save_picture(path, image, options=SaveOptions(quality=95))
        photo = open_photo(path)
        assert photo.bit_depth == (16 if dtype == np.uint16 and suffix in DEEP else 8)
        expected = image if photo.pixels.dtype == dtype else np.rint(image / 257)
        assert distance(photo.pixels, expected) <= (0 if suffix in LOSSLESS else 6)
        assert not photo.gray and photo.transparency is None and photo.profile is None

    @settings(QUICK, max_examples=40)
    @given(
        st.integers(1, 130),
        st.integers(1, 130),
        st.sampled_from([np.uint8, np.uint16]),
        st.sampled_from(LOSSLESS),
    )
    def test_every_size(self, tmp_path, height, width, dtype, suffix):
        image = noise(height, width, dtype=dtype)
        path = tmp_path / f"a{suffix}"
        save_picture(path, image, options=SaveOptions(overwrite=True))
        photo = open_photo(path)
        expected = image if photo.bit_depth == 8 * image.itemsize else np.rint(image / 257)
        assert (photo.pixels == expected).all()

    @settings(QUICK, max_examples=20)
    @given(st.integers(1, 130), st.integers(1, 130), st.sampled_from(LOSSY))
    def test_every_size_lossy(self, tmp_path, height, width, suffix):
        path = tmp_path / f"a{suffix}"
        save_picture(path, noise(height, width), options=SaveOptions(overwrite=True))
        assert open_photo(path).pixels.shape == (height, width, 3)

    @pytest.mark.parametrize("suffix", DEEP)
    @pytest.mark.parametrize("depth", [8, 16])
    def test_depth_as_asked_for(self, tmp_path, suffix, depth):
        for image in (muted(dtype=np.uint8), muted(dtype=np.uint16)):
            options = SaveOptions(bit_depth=depth, overwrite=True)
            save_picture(tmp_path / f"a{suffix}", image, options=options)
            photo = open_photo(tmp_path / f"a{suffix}")
            assert photo.bit_depth == depth
            assert np.abs(photo.image() - image / np.iinfo(image.dtype).max).max() < 0.003

    def test_depth_of_the_photo(self, tmp_path):
        photo = photo_of(tmp_path, Image.fromarray(muted()))
        save_picture(tmp_path / "a.png", muted(dtype=np.uint16), source=photo)
        assert open_photo(tmp_path / "a.png").bit_depth == 8

    @pytest.mark.parametrize("suffix", LOSSY)
    def test_quality(self, tmp_path, suffix):
        image = noise(64, 64)
        sizes = []
        for quality in (20, 60, 92):
            path = tmp_path / f"{quality}{suffix}"
            save_picture(path, image, options=SaveOptions(quality=quality))
            sizes.append(path.stat().st_size)
        assert sizes[0] < sizes[1] < sizes[2]

    def test_full_colour_from_90_on_and_lossless_webp(self, tmp_path):
        for quality, sampling in ((89, 2), (90, 1)):
            save_picture(tmp_path / f"{quality}.jpg", muted(), options=SaveOptions(quality))
            with Image.open(tmp_path / f"{quality}.jpg") as image:
                assert image.layer[0][1] == sampling
        image = noise(30, 30)
        save_picture(tmp_path / "b.webp", image, options=SaveOptions(100))
        assert (open_photo(tmp_path / "b.webp").pixels == image).all()

    @pytest.mark.parametrize("suffix", DEEP)
    def test_other_programs_can_read_it(self, tmp_path, suffix):
        import cv2

        image = noise(37, 41, dtype=np.uint16)
        save_picture(tmp_path / f"a{suffix}", image)
        assert (
            cv2.imread(str(tmp_path / f"a{suffix}"), cv2.IMREAD_UNCHANGED)[..., ::-1] == image
        ).all()
        with Image.open(tmp_path / f"a{suffix}") as eight:
            assert distance(np.asarray(eight), image / 257) <= 1


class TestLikeThePhoto:
    @pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp", ".avif"])
    @pytest.mark.parametrize("name", ["p3", "adobe"])
    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_profile_round_trip(self, tmp_path, suffix, name, dtype):
        wide = muted()
        photo = photo_of(tmp_path, Image.fromarray(wide), icc_profile=ICC[name])
        assert distance(photo.pixels, wide) > 3
        result = photo.pixels if dtype == np.uint8 else photo.pixels.astype(np.uint16) * 257
        path = tmp_path / f"a{suffix}"
        save_picture(path, result, source=photo, options=SaveOptions(quality=95))
        with Image.open(path) as written:
            assert written.info["icc_profile"] == ICC[name]
            tolerance = 2 if suffix in LOSSLESS else 12
            assert distance(np.asarray(written), wide) <= tolerance
        assert distance(open_photo(path).pixels, photo.pixels) <= tolerance

    def test_profile_round_trip_at_16_bits(self, tmp_path):
        wide = muted(dtype=np.uint16)
        path = tmp_path / "a.tif"
        tifffile.imwrite(path, wide, photometric="rgb", iccprofile=ICC["p3"])
        photo = open_photo(path)
        assert photo.bit_depth == 16 and photo.profile == ICC["p3"]
        for suffix in DEEP:
            out = tmp_path / f"out{suffix}"
            save_picture(out, photo.pixels, source=photo)
            assert open_photo(out).profile == ICC["p3"]
            assert distance(open_photo(out).pixels, photo.pixels) <= 8
        assert distance(tifffile.imread(tmp_path / "out.tif"), wide) <= 8

    def test_no_profile_without_metadata_and_in_bmp(self, tmp_path):
        photo = photo_of(
            tmp_path,
            Image.fromarray(muted()),
            icc_profile=ICC["p3"],
            exif=rich_exif(),
            dpi=(300, 300),
        )
        save_picture(tmp_path / "a.bmp", photo.pixels, source=photo)
        save_picture(
            tmp_path / "a.png", photo.pixels, source=photo, options=SaveOptions(keep_metadata=False)
        )
        for name in ("a.bmp", "a.png"):
            out = open_photo(tmp_path / name)
            assert out.profile is None and (out.pixels == photo.pixels).all()
            assert out.exif is None and out.xmp is None
        assert open_photo(tmp_path / "a.png").dpi is None

    @pytest.mark.parametrize("suffix", ALL)
    @pytest.mark.parametrize("icc", [None, GRAY_ICC], ids=["plain", "profile"])
    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_gray_stays_gray(self, tmp_path, suffix, icc, dtype):
        gray = muted()[..., 0]
        options = {"icc_profile": icc} if icc else {}
        photo = photo_of(tmp_path, Image.fromarray(gray), **options)
        assert photo.gray and photo.profile == icc
        result = photo.pixels.astype(dtype) * (257 if dtype == np.uint16 else 1)
        path = tmp_path / f"a{suffix}"
        save_picture(path, result, source=photo)
        out = open_photo(path)
        assert out.gray or suffix == ".webp"
        assert distance(out.pixels, photo.pixels) <= (1 if suffix in LOSSLESS else 5)
        if icc and suffix in (".png", ".tif", ".jpg", ".avif"):
            assert out.profile == icc
            with Image.open(path) as written:
                assert written.mode == "L" and distance(np.asarray(written), gray) <= 4


class TestRefusals:
    @pytest.mark.parametrize("suffix", ALL)
    def test_an_encoder_that_fails(self, tmp_path, monkeypatch, suffix):
        def fails(file, *rest):
            file.write(b"half")
            raise ValueError("encoder")

        broken = {key: _with_writer(form, fails) for key, form in picture.FORMATS.items()}
        monkeypatch.setattr(picture, "FORMATS", broken)
        refused(tmp_path / f"a{suffix}", "could not be written as")

    def test_wrong_places(self, tmp_path):
        refused(tmp_path / "none" / "a.png", "no folder")
        (tmp_path / "b.png").mkdir()
        refused(tmp_path / "b.png", "is a folder")
        refused(tmp_path / "a.xyz", "choose one of: ")
        refused(tmp_path / "a", "choose one of: ")
        refused(tmp_path / ("a" * 300 + ".png"), "name is too long|cannot be written")
        refused(tmp_path / "a\0.png", "null character")

    @pytest.mark.parametrize(
        ("suffix", "size"), [(".jpg", 65_501), (".webp", 16_384), (".avif", 32_769)]
    )
    def test_too_large_for_the_format(self, tmp_path, suffix, size):
        for shape in ((1, size, 3), (size, 1, 3)):
            wide = np.zeros(shape, np.uint8)
            refused(tmp_path / f"a{suffix}", "too large", wide)
        largest = np.zeros((1, size - 1, 3), np.uint8)
        save_picture(tmp_path / f"b{suffix}", largest)
        assert open_photo(tmp_path / f"b{suffix}").width == size - 1

    @pytest.mark.parametrize("suffix", [".jpg", ".webp", ".avif", ".bmp"])
    def test_16_bits_where_there_are_8(self, tmp_path, suffix):
        refused(tmp_path / f"a{suffix}", "8 bits", options=SaveOptions(bit_depth=16))

    def test_programmers_mistakes(self, tmp_path):
        for wrong in (np.zeros((4, 4)), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)):
            with pytest.raises(ValueError, match="expected"):
                save_picture(tmp_path / "a.png", wrong)


def _with_writer(form, write):
    from dataclasses import replace

    return replace(form, write=write)


def test_every_ending_can_be_written_and_read(tmp_path):
    for suffix in WRITABLE:
        save_picture(tmp_path / f"a{suffix.upper()}", muted())
        assert isinstance(open_photo(tmp_path / f"a{suffix.upper()}"), Photo)


def test_the_profile_builder_is_right():
    for data in (*ICC.values(), GRAY_ICC):
        ImageCms.ImageCmsProfile(io.BytesIO(data))
