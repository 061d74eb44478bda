"""Colours that something other than a profile describes, written by other means than ours."""

import io
import struct
import zlib

import cv2
import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from models.images.colour_tags import Encoding, encoding_to_srgb, from_cicp
from models.images.photo import open_photo
from models.images.saving import save_picture
from models.images.transparency import visible
from tests.models.images import samples

P3 = np.array(
    [[0.8224621, 0.177538, 0], [0.0331941, 0.9668058, 0], [0.0170827, 0.0723974, 0.9105199]]
)
"""Linear sRGB of linear Display P3 is the inverse; this is sRGB to P3 (Bradford, D65)."""
BT2020 = np.array([[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]])
ADOBE = np.array([[0.7152, 0.2848, 0], [0, 1, 0], [0, 0.0412, 0.9588]])


def picture():
    """Soft colours inside every gamut, sRGB, float (H, W, 3)."""
    y, x = np.mgrid[0:48, 0:64]
    planes = [0.2 + 0.6 * x / 63, 0.25 + 0.5 * y / 47, 0.3 + 0.3 * (x + y) / 110]
    return np.stack(planes, axis=-1)


def linear(values):
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def pq(nits):
    power = (np.clip(nits, 0, None) / 10000) ** 0.1593017578125
    return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375


def hlg(light):
    """Signal of light on a screen of 1000 nits (BT.2100)."""
    y = light @ np.array([0.2627, 0.6780, 0.0593])
    scene = light * np.maximum(y, 1e-9)[..., None] ** (1 / 1.2 - 1)
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    return np.where(
        scene <= 1 / 12, np.sqrt(3 * scene), a * np.log(np.maximum(12 * scene - b, 1e-9)) + c
    )


def with_chunks(png, *chunks):
    made = png[:33]
    for name, data in chunks:
        made += (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )
    return made + png[33:]


def png(values, depth=16, *chunks):
    kind = np.uint16 if depth == 16 else np.uint8
    numbers = np.rint(np.clip(values, 0, 1) * np.iinfo(kind).max).astype(kind)
    ok, data = cv2.imencode(".png", numbers[..., ::-1] if numbers.ndim == 3 else numbers)
    assert ok
    return with_chunks(data.tobytes(), *chunks)


def gama(value):
    return b"gAMA", struct.pack(">I", round(value * 100_000))


def chrm(*numbers):
    return b"cHRM", struct.pack(">8I", *(round(value * 100_000) for value in numbers))


def opened(tmp_path, data, name="a.png"):
    (tmp_path / name).write_bytes(data)
    return open_photo(tmp_path / name)


def off(photo, wanted):
    """Largest mean error of a channel, and the largest error, in levels of 255."""
    error = 255 * (photo.image() - wanted)
    return np.abs(error.mean(axis=(0, 1))).max(), np.abs(error).max()


ADOBE_CORNERS = (0.3127, 0.329, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06)


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("gamma", [1.0, 1.8, 2.6])
def test_gamma(tmp_path, depth, gamma):
    data = png(linear(picture()) ** (1 / gamma), depth, gama(1 / gamma))
    photo = opened(tmp_path, data)
    assert photo.bit_depth == depth and photo.profile is None
    mean, most = off(photo, picture())
    assert mean < 0.3 and most < (0.1 if depth == 16 else 2.5)


def test_gamma_of_gray(tmp_path):
    gray = np.linspace(0.1, 0.9, 64)[None].repeat(9, 0)
    photo = opened(tmp_path, png(linear(gray), 16, gama(1)))
    assert photo.gray and np.abs(photo.image()[..., 1] - gray).max() < 1e-3


def test_chromaticities(tmp_path):
    light = linear(picture()) @ np.linalg.inv(ADOBE_TO_SRGB).T
    data = png(light ** (1 / 2.2), 16, gama(1 / 2.2), chrm(*ADOBE_CORNERS))
    mean, most = off(opened(tmp_path, data), picture())
    assert mean < 0.3 and most < 1


ADOBE_TO_SRGB = np.array([[1.39836, -0.39836, 0.0], [0.0, 1.0, 0.0], [0.0, -0.04293, 1.04293]])


def test_the_usual_gamma_means_srgb(tmp_path):
    plain = opened(tmp_path, png(picture(), 8)).pixels
    corners = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
    for chunks in ([gama(0.45455)], [gama(0.45455), chrm(*corners)], [chrm(*corners)]):
        assert np.array_equal(opened(tmp_path, png(picture(), 8, *chunks)).pixels, plain)


def test_a_name_outranks_numbers_and_nonsense_is_ignored(tmp_path):
    plain = opened(tmp_path, png(picture(), 8)).pixels
    for chunks in (
        [(b"sRGB", b"\0"), gama(1)],
        [gama(0)],
        [chrm(*([0.3] * 8))],
        [chrm(*([0] * 8))],
        [(b"cICP", b"\x63\x63\0\1")],
        [(b"cICP", b"\1")],
    ):
        assert np.array_equal(opened(tmp_path, png(picture(), 8, *chunks)).pixels, plain)


@pytest.mark.parametrize("depth", [8, 16])
def test_cicp_of_display_p3(tmp_path, depth):
    values = linear(picture()) @ P3.T
    encoded = np.where(values <= 0.0031308, values * 12.92, 1.055 * values ** (1 / 2.4) - 0.055)
    photo = opened(tmp_path, png(encoded, depth, (b"cICP", bytes([12, 13, 0, 1]))))
    mean, most = off(photo, picture())
    assert mean < 0.4 and most < 3 and photo.notes == ()


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("primaries", [1, 12])
def test_cicp_of_a_narrow_range(tmp_path, depth, primaries):
    values = linear(picture()) @ (P3.T if primaries == 12 else np.eye(3))
    encoded = np.where(values <= 0.0031308, values * 12.92, 1.055 * values ** (1 / 2.4) - 0.055)
    unit = 1 / 255 if depth == 8 else 256 / 65535
    narrow = unit * (16 + 219 * encoded)
    photo = opened(tmp_path, png(narrow, depth, (b"cICP", bytes([primaries, 13, 0, 0]))))
    mean, most = off(photo, picture())
    assert mean < 0.4 and most < 3 and photo.bit_depth == depth


@pytest.mark.parametrize(("transfer", "name"), [(16, "PQ"), (18, "HLG")])
def test_high_dynamic_range_is_mapped_and_said(tmp_path, transfer, name):
    light = linear(picture()) @ BT2020.T
    signal = pq(203 * light) if name == "PQ" else hlg(0.203 * light)
    photo = opened(tmp_path, png(signal, 16, (b"cICP", bytes([9, transfer, 0, 1]))))
    mean, most = off(photo, picture())
    assert mean < 0.6 and most < 2 and photo.bit_depth == 16
    assert len(photo.notes) == 1 and name in photo.notes[0]


@pytest.mark.parametrize(("transfer", "name"), [(16, "PQ"), (18, "HLG")])
def test_high_dynamic_range_that_a_profile_names(tmp_path, transfer, name):
    """As libjxl writes them: the rest of the profile is a way to ordinary light."""
    points = b"cicp\0\0\0\0" + bytes([9, transfer, 0, 1])
    columns = dict(zip((b"rXYZ", b"gXYZ", b"bXYZ"), samples.SRGB, strict=True))
    tags = {key: b"XYZ \0\0\0\0" + samples.fixed(*value) for key, value in columns.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), samples.gamma(1.0))
    profile = samples.icc(b"RGB ", samples.common() | tags | {b"cicp": points})
    light = linear(picture()) @ BT2020.T
    signal = pq(203 * light) if name == "PQ" else hlg(0.203 * light)
    data = png(signal, 16, (b"iCCP", b"x\0\0" + zlib.compress(profile)))
    photo = opened(tmp_path, data)
    mean, most = off(photo, picture())
    assert mean < 0.6 and most < 2 and photo.profile is None
    assert len(photo.notes) == 1 and name in photo.notes[0]
    ordinary = profile.replace(points, points[:8] + bytes([1, 8, 0, 1]))
    photo = opened(
        tmp_path, png(linear(picture()), 16, (b"iCCP", b"x\0\0" + zlib.compress(ordinary)))
    )
    assert off(photo, picture())[1] < 1 and photo.profile == ordinary and photo.notes == ()


def test_highlights_keep_their_order_and_hue():
    steps = np.linspace(0, 1, 4096)
    signal = np.rint(pq(steps * 4000)[None, :, None] * [65535, 60000, 50000]).astype(np.uint16)
    mapped = encoding_to_srgb(signal, from_cicp(1, 16), "RGB")
    assert mapped is not None and (np.diff(mapped[0].astype(int), axis=0) >= -8).all()
    assert mapped.max() > 64000 and np.unique(mapped[0, :, 0]).size > 1000


@pytest.mark.parametrize("kind", ["P3", "PQ", "HLG", "sRGB"])
@pytest.mark.parametrize("bits", [8, 10, 12])
def test_nclx_of_avif(tmp_path, kind, bits):
    """The code points are patched into the box of a file that libavif wrote."""
    light = linear(picture())
    encoded = {
        "P3": lambda: light @ P3.T,
        "PQ": lambda: pq(203 * (light @ BT2020.T)),
        "HLG": lambda: hlg(0.203 * (light @ BT2020.T)),
        "sRGB": lambda: picture(),
    }[kind]()
    if kind == "P3":
        encoded = np.where(
            encoded <= 0.0031308, encoded * 12.92, 1.055 * encoded ** (1 / 2.4) - 0.055
        )
    numbers = np.rint(encoded * ((1 << bits) - 1)).astype(np.uint8 if bits == 8 else np.uint16)
    data = bytearray(
        imagecodecs.avif_encode(numbers, level=100, bitspersample=bits, pixelformat="444")
    )
    place = data.index(b"nclx") + 4
    points = {"P3": (12, 13), "PQ": (9, 16), "HLG": (9, 18), "sRGB": (1, 13)}[kind]
    struct.pack_into(">HH", data, place, *points)
    photo = opened(tmp_path, bytes(data), "a.avif")
    mean, most = off(photo, picture())
    hdr = kind in ("PQ", "HLG")
    assert photo.bit_depth == (16 if bits > 8 or hdr else 8)
    assert mean < 1.2 and most < (9 if bits == 8 else 4)
    assert bool(photo.notes) == hdr


BARE = {"option": "R03", "space": None, "make": ""}
"""EXIF that holds nothing but the option."""


def exif_of(**values):
    exif = Image.Exif()
    inner = {40961: values.get("space", 65535)}
    if "option" in values:
        inner[40965] = {1: values["option"]}
    if inner[40961] is None:
        del inner[40961]
    exif[34665] = inner
    if values.get("make", "Canon"):
        exif[271] = "Canon"
    return exif.tobytes()


@pytest.mark.parametrize("values", [{"option": "R03"}, {"space": 2}, BARE])
def test_adobe_rgb_of_cameras(tmp_path, values):
    light = linear(picture()) @ np.linalg.inv(ADOBE_TO_SRGB).T
    numbers = np.rint(light ** (1 / 2.19921875) * 255).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(numbers).save(file, "JPEG", quality=100, subsampling=0, exif=exif_of(**values))
    photo = opened(tmp_path, file.getvalue(), "a.jpg")
    mean, most = off(photo, picture())
    assert mean < 0.5 and most < 10
    save_picture(tmp_path / "out.jpg", photo.pixels, source=photo)
    with Image.open(tmp_path / "out.jpg") as written:
        inner = written.getexif().get_ifd(34665)
        assert inner.get(40961) == (None if values is BARE else 1)
        assert written.getexif().get_ifd(40965).get(1, "R98") == "R98"
    assert np.abs(open_photo(tmp_path / "out.jpg").image() - photo.image()).mean() < 0.01


def test_srgb_of_cameras_stays(tmp_path):
    file = io.BytesIO()
    numbers = np.rint(picture() * 255).astype(np.uint8)
    Image.fromarray(numbers).save(file, "PNG", exif=exif_of(space=1, option="R98"))
    assert np.array_equal(opened(tmp_path, file.getvalue()).pixels, numbers)


def test_colours_of_a_tiff(tmp_path):
    light = linear(picture()) @ np.linalg.inv(ADOBE_TO_SRGB).T
    curve = np.linspace(0, 1, 256) ** 2.2
    ratios = [64, 100, 33, 100, 21, 100, 71, 100, 15, 100, 6, 100]
    tifffile.imwrite(
        tmp_path / "a.tif",
        np.rint(light ** (1 / 2.2) * 65535).astype(np.uint16),
        photometric="rgb",
        metadata=None,
        extratags=[
            (319, 5, 6, ratios, True),
            (318, 5, 2, [3127, 10000, 3290, 10000], True),
            (301, 3, 256, np.rint(curve * 65535).astype(np.uint16), True),
        ],
    )
    mean, most = off(open_photo(tmp_path / "a.tif"), picture())
    assert mean < 0.4 and most < 1.5


def test_tags_for_three_colours_mean_nothing_for_inks(tmp_path):
    inks = np.rint(np.dstack([1 - picture(), np.zeros(picture().shape[:2])]) * 255).astype(np.uint8)
    corners = [64, 100, 33, 100, 21, 100, 71, 100, 15, 100, 6, 100]
    tags = [(319, 5, 6, corners, True)]
    tifffile.imwrite(
        tmp_path / "a.tif", inks, photometric="separated", metadata=None, extratags=tags
    )
    Image.fromarray(inks, "CMYK").save(
        tmp_path / "a.jpg", quality=100, subsampling=0, exif=exif_of(option="R03")
    )
    for name in ("a.tif", "a.jpg"):
        mean, most = off(open_photo(tmp_path / name), picture())
        assert mean < 0.5 and most < 6, name


@pytest.mark.parametrize("transfer", [1, 6, 7, 11, 12, 14, 15])
def test_curves_of_televisions_leave_the_primaries(transfer):
    assert from_cicp(12, transfer) == from_cicp(12, 13)


def test_broken_entries_say_nothing():
    assert from_cicp(99, 13) is None and from_cicp(1, 99) is None
    assert (
        Encoding().is_srgb
        and encoding_to_srgb(np.zeros((1, 1, 3), np.uint8), Encoding(), "RGB") is None
    )


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_whatever_is_hidden_gets_the_colour_of_the_visible_edge(dtype):
    most = np.iinfo(dtype).max
    colour = np.random.default_rng(0).integers(0, most, (20, 20, 3)).astype(dtype)
    alpha = np.zeros((20, 20), dtype)
    colour[:, 10:], alpha[:, 10:] = 40, most
    filled, kept = visible(colour, alpha)
    assert (filled == 40).all() and np.array_equal(kept, alpha)
