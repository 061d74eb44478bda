"""Damaged files of every kind: opened, or refused in a sentence; and saved if opened."""

from __future__ import annotations

import io
import logging
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
from PIL import Image

from models.errors import StudioError
from models.images import helper
from models.images.saving import SaveOptions, save_picture
from tests.models.images import samples
from tests.models.images.readers import test_jpeg2000 as jpeg2000
from tests.models.images.readers import test_photoshop as documents
from tests.models.images.readers.test_optional import raw_file
from tests.models.images.test_hostile import mutated

_TARGETS = (".png", ".tif", ".jpg", ".webp")
_SLOW_S = 60.0
_CAPTION = b"\x1c\2\x78\0\4tree\x1c\2\x19\0\3oak"


def run_hostile(count: int, *, seed: int, folder: Path | None = None) -> dict[str, Any]:
    """Damage files at random and open them.

    Args:
        count: Number of damaged files.
        seed: Of the damage.
        folder: Whole files to damage beside those that are made here.

    Returns:
        How many were opened and refused, by kind, and what broke a promise.
    """
    kinds = seeds()
    if folder is not None:
        kinds |= {path.name: path.read_bytes() for path in sorted(folder.rglob("*.*"))}
    names = list(kinds)
    report: dict[str, Any] = {"kinds": len(names), "opened": 0, "refused": 0, "failed": []}
    falls, said = _Falls(), Counter[str]()
    logging.getLogger("models.images.helper").addHandler(falls)
    with tempfile.TemporaryDirectory() as place:
        for number in range(count):
            name = names[number % len(names)]
            path = Path(place) / f"damaged-{name}"
            path.write_bytes(mutated(kinds[name], np.random.default_rng([seed, number])))
            began = time.monotonic()
            try:
                outcome = _tried(path, number)
            except StudioError as error:
                said[type(error).__name__] += 1
                outcome = "refused" if _is_one_sentence(error) else repr(error)
            except Exception as error:
                outcome = repr(error)
            path.unlink()
            left = [each.name for each in Path(place).iterdir()]
            took = time.monotonic() - began
            if outcome not in ("opened", "refused") or left or took > _SLOW_S:
                report["failed"].append([name, number, outcome, left, round(took, 1)])
            if outcome in ("opened", "refused"):
                report[outcome] += 1
    logging.getLogger("models.images.helper").removeHandler(falls)
    report["helpers lost"] = falls.codes
    return {**report, "errors": said, "ok": not report["failed"] and not falls.codes}


class _Falls(logging.Handler):
    """Counts the helpers that a file has taken down."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.codes: list[int] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the exit code."""
        if "ended" in record.msg and isinstance(record.args, tuple):
            self.codes.append(int(str(record.args[0])))


def _tried(path: Path, number: int) -> str:
    """Open a damaged file and write what was read, with all that came along."""
    helper.count_pictures(path)
    photo = helper.open_photo(path)
    target = path.with_name("result" + _TARGETS[number % len(_TARGETS)])
    try:
        save_picture(target, photo.pixels, source=photo, options=SaveOptions(overwrite=True))
        helper.open_photo(target)
    finally:
        target.unlink(missing_ok=True)
    return "opened"


def _is_one_sentence(error: StudioError) -> bool:
    return error.sentence.endswith(".") and "\n" not in error.sentence


def seeds() -> dict[str, bytes]:
    """Whole files of every kind that is read, by name."""
    files = {**_pillows(), **_tiffs(), **_deep()}
    files["raw.dng"] = raw_file()
    return files | _photoshop()


def _photoshop() -> dict[str, bytes]:
    """Documents with everything, of each depth and packing."""
    made, pixels = documents.photoshop, documents.PIXELS
    told = documents.resource(0x0404, _CAPTION) + documents.resource(1060, samples.XMP)
    told += documents.resource(1039, samples.DISPLAY_P3)
    deep = np.dstack([documents.matted(documents.DEEP, documents.ALPHA), documents.ALPHA])
    return {
        "photoshop.psd": made(resources=told, layers=1),
        "deep.psd": made(deep, bits=16, packing="PackBits", layers=-1, resources=told),
        "deep.psb": made(pixels[16], bits=16, packing="predicted", layers=2, large=True),
        "light.psd": made(pixels[32], bits=32, packing="Deflate"),
        "inks.psd": made(deep, bits=16, mode=4, packing="PackBits"),
        "lab.psd": made(pixels[16], bits=16, mode=9),
    }


def _pillows() -> dict[str, bytes]:
    """Formats that Pillow writes, with profile, EXIF and XMP where they can hold them."""
    image = Image.fromarray(samples.smooth(48, 64))
    alpha = Image.fromarray(samples.smooth(48, 64, 4))
    frames = [image, image.rotate(90), image.rotate(180)]
    rich = {"exif": samples.rich_exif(), "icc_profile": samples.DISPLAY_P3}
    several: dict[str, Any] = {"save_all": True, "append_images": frames[1:]}
    made: dict[str, tuple[Image.Image, str, dict[str, Any]]] = {
        "rich.jpg": (image, "JPEG", {**rich, "xmp": samples.XMP}),
        "progressive.jpg": (image, "JPEG", {"progressive": True, "subsampling": 2}),
        "cmyk.jpg": (image.convert("CMYK"), "JPEG", {"icc_profile": samples.cmyk_profile()}),
        "views.mpo": (image, "MPO", several),
        "rich.png": (alpha, "PNG", rich),
        "palette.png": (image.quantize(17), "PNG", {"transparency": 3}),
        "moving.png": (image, "PNG", several),
        "rich.webp": (alpha, "WEBP", {**rich, "xmp": samples.XMP}),
        "moving.webp": (image, "WEBP", several),
        "moving.gif": (image, "GIF", several),
        "plain.bmp": (image, "BMP", {}),
        "palette.bmp": (image.quantize(200), "BMP", {}),
        "rich.avif": (alpha, "AVIF", {**rich, "xmp": samples.XMP, "speed": 9}),
        "moving.avif": (image, "AVIF", {**several, "speed": 9}),
        "plain.tga": (alpha, "TGA", {"compression": "tga_rle"}),
        "plain.ppm": (image, "PPM", {}),
        "plain.pgm": (image.convert("L"), "PPM", {}),
        "plain.pbm": (image.convert("1"), "PPM", {}),
        "plain.jp2": (alpha, "JPEG2000", {}),
        "fax.tif": (image.convert("1"), "TIFF", {"compression": "group4"}),
        "jpeg.tif": (image, "TIFF", {"compression": "jpeg"}),
    }
    return {
        name: samples.encoded(one.copy(), form, **options)
        for name, (one, form, options) in made.items()
    }


def _tiffs() -> dict[str, bytes]:
    """Layouts of TIFF that tifffile writes."""
    deep = samples.smooth(48, 64, 4).astype(np.uint16) * 257
    rgb, light = deep[..., :3], deep[..., :3].astype(np.float32) / 65535
    planes = np.moveaxis(rgb, -1, 0)
    separate = {"photometric": "rgb", "planarconfig": "separate"}
    return {
        "planar-lzw.tif": samples.tiff(planes, **separate, compression="lzw"),
        "planar-tiled.tif": samples.tiff(planes, **separate, compression="zstd", tile=(16, 16)),
        "rgba16.tif": samples.tiff(
            deep, photometric="rgb", extrasamples=["unassalpha"], compression="zlib", predictor=2
        ),
        "float32.tif": samples.tiff(light, photometric="rgb", compression="zlib", predictor=3),
        "float16-big.tif": samples.tiff(
            light.astype(np.float16), photometric="rgb", byteorder=">", bigtiff=True
        ),
        "uint32.tif": samples.tiff(rgb.astype(np.uint32) << 16, photometric="rgb"),
        "pages.tif": samples.tiff(np.stack([rgb, rgb[::-1]]), photometric="rgb", compression="lzw"),
        "twelve.tif": samples.tiff(rgb >> 4, photometric="rgb", bitspersample=12),
        "cmyka.tif": samples.tiff(
            samples.noise(48, 64, 5), photometric="separated", extrasamples=["unassalpha"]
        ),
        "lab.tif": samples.tiff(rgb, photometric="cielab", compression="packbits"),
        "two-extra.tif": samples.tiff(
            samples.noise(48, 64, 5), photometric="rgb", extrasamples=["unspecified", "unassalpha"]
        ),
    }


def _deep() -> dict[str, bytes]:
    """More than 8 bits outside TIFF, and JPEG XL and HEIC where their packages are."""
    deep = samples.smooth(48, 64, 3).astype(np.uint16) * 257
    head = b"P6\n64 48\n1023\n"
    files = {
        "deep.png": imagecodecs.png_encode(deep),
        "rich.jp2": jpeg2000.jp2(behind=jpeg2000.described(jpeg2000.UUIDS)),
        "deep.jp2": imagecodecs.jpeg2k_encode(deep >> 4, level=0, bitspersample=12),
        "deep.avif": imagecodecs.avif_encode(deep >> 6, level=90, bitspersample=10, speed=9),
        "deep.ppm": head + (deep >> 6).astype(">u2").tobytes(),
        "deep.jxl": imagecodecs.jpegxl_encode(deep, lossless=True),
        "plain.jxl": imagecodecs.jpegxl_encode(samples.smooth(48, 64, 4), lossless=True),
    }
    try:
        import pillow_heif
    except ImportError:
        return files
    file = io.BytesIO()
    pillow_heif.from_pillow(Image.fromarray(samples.smooth(48, 64))).save(file, quality=80)
    return {**files, "phone.heic": file.getvalue()}
