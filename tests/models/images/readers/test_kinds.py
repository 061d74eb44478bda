"""Formats by their content, and pictures of every kind of suffix."""

import io
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from models.errors import PhotoError
from models.images.photo import count_pictures, open_photo
from models.images.readers.kinds import is_picture, kind_of

RAMP = np.dstack([np.mgrid[0:24, 0:32][1] * 7, np.mgrid[0:24, 0:32][0] * 9, np.full((24, 32), 80)])
RAMP = RAMP.astype(np.uint8)


def made(form, pixels=RAMP, **options):
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, form, **options)
    return file.getvalue()


def opened(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    return open_photo(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.ppm", made("PPM"), "Netpbm"),
        ("a.tga", made("TGA"), "Targa"),
        ("a.tga", made("TGA", compression="tga_rle"), "Targa"),
        ("a.jp2", made("JPEG2000"), "JPEG 2000"),
        ("a", imagecodecs.jpeg2k_encode(RAMP, level=0, codecformat="j2k"), "JPEG 2000"),
        ("a.jfif", made("JPEG", quality=100, subsampling=0), "JPEG"),
        ("a.dib", made("BMP"), "BMP"),
        ("camera.dng", made("PNG"), "PNG"),
    ],
)
def test_kinds_open_by_content(tmp_path, name, data, form):
    photo = opened(tmp_path, name, data)
    assert photo.format == form
    assert np.abs(photo.pixels.astype(int) - RAMP).max() <= (0 if form != "JPEG" else 3)
    assert is_picture(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "head", "picture"),
    [
        ("a.jxl", b"", True),
        ("a.heic", b"", True),
        ("a.nef", b"", True),
        ("a.xcf", b"gimp xcf ", True),
        ("a.pam", b"P7\n", True),
        ("a.pspimage", b"", True),
        ("noname", b"\xff\xd8\xff\xe0", True),
        ("a.backup", b"\x89PNG\r\n\x1a\n", True),
        ("a.dat", b"8BPS", True),
        ("a.txt", b"P1 of the plan", False),
        ("a.txt", b"BMW and others", False),
        ("a.json", b"{}", False),
        ("a.xmp", b"<?xml ", False),
        ("a.zip", b"PK\3\4", False),
        ("a.pdf", b"%PDF-1.7", False),
        ("a.mov", b"\0\0\0\x14ftypqt  ", False),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0", False),
    ],
)
def test_pictures_are_told_from_other_files(tmp_path, name, head, picture):
    (tmp_path / name).write_bytes(head)
    assert is_picture(tmp_path / name) is picture


def test_what_is_not_there_is_no_picture():
    assert not is_picture(Path("/no/such/file"))


@pytest.mark.parametrize(
    ("head", "word"), [(b"qoif", "QOI"), (b"II\xbc\1", "JPEG XR"), (b"#?RADIANCE", "Radiance")]
)
def test_foreign_kinds_are_named(head, word):
    with pytest.raises(PhotoError, match=word):
        kind_of(head + bytes(50), "a.bin")


def frames():
    return [Image.fromarray(np.roll(RAMP, 5 * i, axis=1)) for i in range(3)]


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF", "TIFF"])
def test_animations_hold_several_pictures(tmp_path, form):
    file = io.BytesIO()
    first, *others = frames()
    options = {"quality": 100} if form in ("WEBP", "AVIF") else {}
    first.save(file, form, save_all=True, append_images=others, **options)
    path = tmp_path / "a.bin"
    path.write_bytes(file.getvalue())
    assert count_pictures(path) == 3
    for number, frame in enumerate(frames()):
        photo = open_photo(path, page=number)
        assert (photo.page, photo.pages) == (number, 3)
        assert np.abs(photo.pixels.astype(int) - np.asarray(frame)).mean() < (6 if options else 9)
    with pytest.raises(PhotoError, match="only 3 pictures"):
        open_photo(path, page=3)


def test_several_views_of_a_camera(tmp_path):
    file = io.BytesIO()
    first, second, _ = frames()
    first.save(file, "MPO", save_all=True, append_images=[second], quality=95)
    path = tmp_path / "a.mpo"
    path.write_bytes(file.getvalue())
    for page, frame in enumerate((first, second)):
        photo = open_photo(path, page=page)
        assert photo.format == "JPEG" and photo.pages == 2 and photo.notes == ()
        assert np.abs(photo.pixels.astype(int) - np.asarray(frame)).mean() < 6


@pytest.mark.parametrize("mark", [b"http://ns.adobe.com/hdr-gain-map/1.0/", b"small"])
def test_maps_and_previews_behind_a_jpeg_are_no_pictures(tmp_path, mark):
    file = io.BytesIO()
    first, second, _ = frames()
    if mark == b"small":
        second = second.resize((16, 12))
    first.save(file, "MPO", save_all=True, append_images=[second])
    data = file.getvalue()
    if mark != b"small":  # a comment in the second picture says what it is
        place = data.rindex(b"\xff\xd8\xff") + 2
        data = data[:place] + b"\xff\xfe\0" + bytes([len(mark) + 2]) + mark + data[place:]
    (tmp_path / "a.jpg").write_bytes(data)
    photo = open_photo(tmp_path / "a.jpg")
    assert photo.pages == 1 and bool(photo.notes) == (mark != b"small")


def test_pages_of_an_ordinary_picture(tmp_path):
    (tmp_path / "a.png").write_bytes(made("PNG"))
    assert count_pictures(tmp_path / "a.png") == 1
    with pytest.raises(PhotoError, match="only one picture"):
        open_photo(tmp_path / "a.png", page=1)
