"""Pictures in and out again, judged by other programs: every kind of file, upright, right colours.

Pillow with LittleCMS and OpenCV are always there; ImageMagick and exiftool judge where they are
installed.
"""

import io
import json
import shutil
import struct
import subprocess
import zlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from models.images.photo import Photo, open_photo
from models.images.saving import SaveOptions, save_picture

OUTPUTS = (".png", ".jpg", ".webp", ".tif", ".avif", ".bmp")
LOSSY = (".jpg", ".webp", ".avif")
DEEP = (".png", ".tif")
ARTIST = "Ada"
HEIGHT, WIDTH = 40, 56

SOURCES = (
    *(("gray", suffix) for suffix in (".png", ".jpg", ".tif")),
    *(("gray16", suffix) for suffix in DEEP),
    *(("palette", suffix) for suffix in (".png", ".gif", ".bmp")),
    *(("rgb", suffix) for suffix in OUTPUTS),
    *(("rgb16", suffix) for suffix in DEEP),
    *(("rgba", suffix) for suffix in (".png", ".webp", ".tif", ".avif")),
    *(("rgba16", suffix) for suffix in DEEP),
    *(("cmyk", suffix) for suffix in (".jpg", ".tif")),
)
"""Kinds of pixels with the formats that hold them."""

TO_FILE = {
    1: lambda p: p,
    2: lambda p: p[:, ::-1],
    3: lambda p: p[::-1, ::-1],
    4: lambda p: p[::-1],
    5: lambda p: p.swapaxes(0, 1),
    6: lambda p: np.rot90(p),
    7: lambda p: p.swapaxes(0, 1)[::-1, ::-1],
    8: lambda p: np.rot90(p, -1),
}
"""The layout of upright pixels in a file with each orientation tag."""


def matrix_profile(columns):
    """An ICC profile of three primaries and a gamma of 2.2, version 2."""

    def fixed(*numbers):
        return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))

    curve = b"curv\0\0\0\0" + struct.pack(">IHxx", 1, round(2.2 * 256))
    tags = {b"wtpt": b"XYZ \0\0\0\0" + fixed(0.9642, 1.0, 0.8249)}
    for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True):
        tags[name] = b"XYZ \0\0\0\0" + fixed(*column)
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, body, place = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, data in tags.items():
        table += struct.pack(">4sII", name, place + len(body), len(data))
        body += data
    head = struct.pack(">I4sI", place + len(body), b"lcms", 0x02400000) + b"mntrRGB XYZ "
    head += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    return (head + fixed(0.9642, 1.0, 0.8249)).ljust(128, b"\0") + table + body


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
PROFILES = {
    "none": None,
    "srgb": SRGB,
    "p3": matrix_profile(
        ((0.51512, 0.2412, -0.00105), (0.29198, 0.69225, 0.04189), (0.1571, 0.06657, 0.78407))
    ),
    "adobe": matrix_profile(
        ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
    ),
}


def scene():
    """A picture that looks different however it is turned, uint8 sRGB (HEIGHT, WIDTH, 3)."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH] / np.array([HEIGHT, WIDTH])[:, None, None]
    layers = [70 + 120 * y, 190 - 110 * x, 90 + 60 * y + 50 * x]
    return np.rint(np.stack(layers, axis=-1)).astype(np.uint8)


SCENE = scene()
ALPHA = np.tile(np.linspace(120, 255, WIDTH).astype(np.uint8), (HEIGHT, 1))


def convert(pixels, source, target):
    """Colours from one profile to another by LittleCMS, uint8 (H, W, 3)."""
    if source == target:
        return pixels
    first, second = (
        ImageCms.ImageCmsProfile(io.BytesIO(data or SRGB)) for data in (source, target)
    )
    return np.asarray(ImageCms.profileToProfile(Image.fromarray(pixels), first, second))


@dataclass(frozen=True)
class Case:
    """A photo of one kind, and what was written of it."""

    kind: str
    source: str
    orientation: int
    profile: str
    output: str
    photo: Photo
    path: Path

    def __str__(self):
        tags = f"orientation {self.orientation}, profile {self.profile}"
        return f"{self.kind} {self.source} ({tags}) to {self.output}"

    @property
    def tolerance(self):
        lossy = self.source in LOSSY or self.output in LOSSY or self.kind == "palette"
        return 16 if lossy else 4

    @property
    def expected(self):
        """The pixels that the eye should see, uint8 sRGB."""
        image = SCENE
        if self.kind.startswith("gray"):
            image = gray_scene()[..., None].repeat(3, axis=2)
        if self.kind.startswith("rgba") and self.output in (".jpg", ".bmp"):
            share = ALPHA[..., None] / 255
            image = np.rint(image * share + 255 * (1 - share)).astype(np.uint8)
        return image


def gray_scene():
    return np.asarray(Image.fromarray(SCENE).convert("L"))


def cases():
    """Every kind and format with every orientation; profiles and outputs take turns."""
    number = 0
    for kind, source in SOURCES:
        tagged = source not in (".gif", ".bmp")
        coloured = kind in ("rgb", "rgb16", "rgba", "rgba16", "palette") and tagged
        for orientation in range(1, 9) if tagged else (1,):
            number += 1
            profile = list(PROFILES)[(number + number // 8) % 4] if coloured else "none"
            yield kind, source, orientation, profile, OUTPUTS[number % len(OUTPUTS)]


def write_source(path, kind, orientation, profile):
    """Write a photo without any code of ours."""
    icc = PROFILES[profile]
    pixels = convert(SCENE, None, icc)
    if kind.startswith("gray"):
        pixels = gray_scene()
    if kind.startswith("rgba"):
        pixels = np.dstack([pixels, ALPHA])
    pixels = np.ascontiguousarray(TO_FILE[orientation](pixels))
    exif = Image.Exif()
    exif[274], exif[315] = orientation, ARTIST
    if kind.endswith("16"):
        write_deep(path, pixels.astype(np.uint16) * 257, exif, icc)
        return
    image = Image.fromarray(pixels)
    if kind == "palette":
        image = image.quantize(256, dither=Image.Dither.NONE)
    elif kind == "cmyk":
        image = image.convert("CMYK")
    options = {"exif": exif} if path.suffix not in (".gif", ".bmp") else {}
    options |= {"icc_profile": icc} if icc else {}
    options |= {
        ".jpg": {"quality": 96, "subsampling": 0},
        ".webp": {"lossless": True},
        ".avif": {"quality": 95, "subsampling": "4:4:4"},
    }.get(path.suffix, {})
    image.save(path, **options)


def write_deep(path, pixels, exif, icc):
    if path.suffix == ".tif":
        extra = [(274, "H", 1, exif[274], True), (315, "s", 0, ARTIST, True)]
        kind = "minisblack" if pixels.ndim == 2 else "rgb"
        more = {"extrasamples": ["unassalpha"]} if pixels.shape[2:] == (4,) else {}
        tifffile.imwrite(
            path, pixels, photometric=kind, iccprofile=icc, extratags=extra, metadata=None, **more
        )
        return
    order = {2: pixels, 3: pixels[..., [2, 1, 0, *range(3, pixels.shape[-1])]]}[pixels.ndim]
    data = cv2.imencode(".png", order)[1].tobytes()
    chunks = {b"eXIf": exif.tobytes().removeprefix(b"Exif\0\0")}
    if icc:
        chunks[b"iCCP"] = b"icc\0\0" + zlib.compress(icc)
    made = b"".join(
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks.items()
    )
    path.write_bytes(data[:33] + made + data[33:])  # after the header


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("round")
    made = []
    for number, (kind, source, orientation, profile, output) in enumerate(cases()):
        before = folder / f"{number:03d}_in{source}"
        write_source(before, kind, orientation, profile)
        photo = open_photo(before)
        path = folder / f"{number:03d}_out{output}"
        save_picture(path, photo.pixels, source=photo, options=SaveOptions(quality=95))
        made.append(Case(kind, source, orientation, profile, output, photo, path))
    return made


def wrong(case, seen, what):
    """The fault in pixels that another program saw, or nothing."""
    if seen.shape != case.expected.shape:
        return [f"{case}: {what} sees {seen.shape}"]
    off = np.abs(seen.astype(int) - case.expected)
    if off.max() <= case.tolerance and off.mean() <= case.tolerance / 3:
        return []
    return [f"{case}: {what} is off by {off.max()}, {off.mean():.1f} on average"]


def test_every_kind_meets_every_orientation_profile_and_format():
    all_cases = list(cases())
    assert {(kind, source) for kind, source, *_ in all_cases} == set(SOURCES)
    assert {case[2] for case in all_cases if case[0] == "rgb16"} == set(range(1, 9))
    colour = [case for case in all_cases if case[0] in ("rgb", "rgba", "rgb16", "rgba16")]
    assert {(case[2], case[3]) for case in colour} == {
        (orientation, profile) for orientation in range(1, 9) for profile in PROFILES
    }
    assert {(case[3], case[4]) for case in colour} == {
        (profile, output) for profile in PROFILES for output in OUTPUTS
    }
    kinds = {kind for kind, _ in SOURCES} - {"cmyk", "gray16"}  # two formats in, eight cases each
    assert {(case[0], case[4]) for case in all_cases if case[0] in kinds} == {
        (kind, output) for kind in kinds for output in OUTPUTS
    }


def test_photos_are_opened_upright_and_in_srgb(written):
    bad = []
    for case in written:
        plain = case.photo.image() * 255
        expected = case.expected if case.output not in (".jpg", ".bmp") else None
        if expected is None:
            expected = gray_scene()[..., None] if case.kind.startswith("gray") else SCENE
        off = np.abs(plain - expected)
        if off.max() > case.tolerance:
            bad.append(f"{case}: opened off by {off.max():.0f}")
        if case.photo.bit_depth != (16 if case.kind.endswith("16") else 8):
            bad.append(f"{case}: {case.photo.bit_depth} bits")
        if case.photo.gray != case.kind.startswith("gray"):
            bad.append(f"{case}: gray is {case.photo.gray}")
        if (case.photo.transparency is not None) != case.kind.startswith("rgba"):
            bad.append(f"{case}: transparency")
    assert not bad, "\n".join(bad)


def test_pillow_sees_the_same_picture(written):
    bad = []
    for case in written:
        with Image.open(case.path) as image:
            image.load()
            exif, icc = image.getexif(), image.info.get("icc_profile")
            deep = image.mode.startswith("I")
            values = np.asarray(image)
            flat = Image.fromarray((values // 257).astype(np.uint8)) if deep else image
            seen = convert(np.asarray(flat.convert("RGB")), icc, None)
            bad += wrong(case, seen, "Pillow")
            if exif.get(274, 1) != 1:
                bad.append(f"{case}: orientation {exif[274]}")
            if case.source not in (".gif", ".bmp") and case.output != ".bmp":
                if exif.get(315) != ARTIST:
                    bad.append(f"{case}: the artist is {exif.get(315)}")
                keeps = case.kind != "palette" or case.profile != "none"
                if keeps and case.profile in ("p3", "adobe") and icc != PROFILES[case.profile]:
                    bad.append(f"{case}: another profile")
            if case.kind.startswith("rgba") and case.output not in (".jpg", ".bmp"):
                alpha = np.asarray(image.convert("RGBA"))[..., 3]
                if np.abs(alpha.astype(int) - ALPHA).max() > 6:
                    bad.append(f"{case}: transparency is off")
    assert not bad, "\n".join(bad)


def test_opencv_sees_the_same_picture(written):
    bad = []
    for case in written:
        seen = cv2.imread(str(case.path), cv2.IMREAD_UNCHANGED)
        if seen is None:
            assert case.output == ".avif"  # not every build of OpenCV reads AVIF
            continue
        deep = case.output in DEEP and case.kind.endswith("16")
        if (seen.dtype == np.uint16) != deep:
            bad.append(f"{case}: {seen.dtype}")
        if case.profile in ("p3", "adobe") and case.output != ".bmp":
            continue  # OpenCV knows no profiles
        if case.kind == "rgba" and case.output == ".tif":
            continue  # OpenCV multiplies the colours of such files by their transparency
        seen = (seen // 257).astype(np.uint8) if seen.dtype == np.uint16 else seen
        colour = seen[..., :3][..., ::-1] if seen.ndim == 3 else seen[..., None].repeat(3, axis=2)
        bad += wrong(case, colour, "OpenCV")
    assert not bad, "\n".join(bad)


def test_image_magick_sees_the_same_picture(written, tmp_path):
    convert_tool = shutil.which("convert")
    identify = shutil.which("identify")
    if identify is None or convert_tool is None:
        pytest.skip("ImageMagick is not installed")
    if b"ImageMagick" not in subprocess.run([identify, "-version"], capture_output=True).stdout:
        pytest.skip("“identify” is another program")
    formats = subprocess.run([identify, "-list", "format"], capture_output=True, text=True).stdout
    known = {line.split()[0].rstrip("*").lower() for line in formats.splitlines() if line.strip()}
    tried = [case for case in written if case.output[1:] in known]
    assert {case.output for case in tried} >= {".png", ".jpg", ".bmp"}
    (tmp_path / "srgb.icc").write_bytes(SRGB)
    bad = []
    paths = [str(case.path) for case in tried]
    form = "%w %h %[orientation] %z\n"
    lines = subprocess.run(
        [identify, "-format", form, *paths], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    for case, line in zip(tried, lines, strict=True):
        width, height, orientation, depth = line.split()
        if (int(width), int(height)) != (WIDTH, HEIGHT):
            bad.append(f"{case}: {width} x {height}")
        if orientation not in ("TopLeft", "Undefined"):
            bad.append(f"{case}: orientation {orientation}")
        if case.output in DEEP and int(depth) != (16 if case.kind.endswith("16") else 8):
            bad.append(f"{case}: {depth} bits")
    to_srgb = ["-profile", str(tmp_path / "srgb.icc")]
    gray = [case for case in tried if case.kind.startswith("gray")]
    colour = [case for case in tried if not case.kind.startswith("gray")]
    # ImageMagick 6 reads no profile from AVIF; exiftool and Pillow judge those.
    colour = [case for case in colour if case.output != ".avif" or case.photo.profile is None]
    for some, options in ((gray, []), (colour, to_srgb)):
        command = [convert_tool, *(str(case.path) for case in some), "-auto-orient"]
        command += ["-alpha", "off", *options, "-type", "TrueColor", "-depth", "8"]
        command += [str(tmp_path / f"seen{len(options)}_%03d.ppm")]
        subprocess.run(command, check=True, capture_output=True)
        for number, case in enumerate(some):
            with Image.open(tmp_path / f"seen{len(options)}_{number:03d}.ppm") as image:
                bad += wrong(case, np.asarray(image.convert("RGB")), "ImageMagick")
    assert not bad, "\n".join(bad)


def test_exiftool_finds_the_metadata(written):
    tool = shutil.which("exiftool")
    if tool is None:
        pytest.skip("exiftool is not installed")
    command = [tool, "-j", "-n", "-ImageSize", "-Orientation", "-Artist", "-ICC_Profile:all"]
    answer = subprocess.run(
        [*command, *(str(case.path) for case in written)], capture_output=True, text=True
    )
    bad = []
    for case, found in zip(written, json.loads(answer.stdout), strict=True):
        if found["ImageSize"] != f"{WIDTH} {HEIGHT}":
            bad.append(f"{case}: size {found['ImageSize']}")
        if found.get("Orientation", 1) != 1:
            bad.append(f"{case}: orientation {found['Orientation']}")
        tagged = case.source not in (".gif", ".bmp") and case.output != ".bmp"
        if tagged and found.get("Artist") != ARTIST:
            bad.append(f"{case}: the artist is {found.get('Artist')}")
        has_profile = "ProfileClass" in found
        if tagged and case.profile in ("p3", "adobe") and not has_profile:
            bad.append(f"{case}: no profile")
    assert not bad, "\n".join(bad)
