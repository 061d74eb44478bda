"""Colour profiles of photos: from the numbers in a file to sRGB, and back on export.

Profiles made of curves and a matrix (Display P3, Adobe RGB, every gray profile, nearly all that
cameras and screens write) are computed here with numpy, at 16 bits where the file has them.
LittleCMS does 8-bit pictures (by Pillow's ImageCms) and every other kind of profile (at 16 bits by
imagecodecs).
"""

from __future__ import annotations

import io
import logging
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

_log = logging.getLogger(__name__)

Pixels = NDArray[Any]
Rows = Callable[[Pixels], Pixels]

BAND_PIXELS = 1 << 20
"""Pixels converted at a time, so that a large photo needs little memory beside itself."""

# Linear sRGB to the profile connection space: sRGB primaries (IEC 61966-2-1) adapted to D50.
_SRGB_TO_PCS = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_SAMPLES = 65536
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """An ICC profile that could be read.

    Attributes:
        data: The profile as it is in the file.
        space: Colour space of its numbers: "RGB", "GRAY", "CMYK", "LAB" or another ICC name.
        curves: Linear light for each of 65536 values, float32, one array for each channel; None
            where the profile is more than curves and a matrix.
        matrix: Linear light of the profile to linear sRGB, float32 (3, 3); None as above or gray.
        is_srgb: Whether the profile says sRGB, so that pixels need no change.
    """

    data: bytes
    space: str
    curves: tuple[NDArray[np.float32], ...] | None = None
    matrix: NDArray[np.float32] | None = None
    is_srgb: bool = False


def read_profile(data: bytes | None) -> Profile | None:
    """Read an ICC profile; None (and a line in the log) if it is missing or broken."""
    if not data:
        return None
    try:
        if data[36:40] != b"acsp":
            raise ValueError("no ICC signature")
        ImageCms.ImageCmsProfile(io.BytesIO(data))
        space = data[16:20].decode("ascii").strip().upper()
        return _with_curves(data, space) or Profile(data, space)
    except (OSError, ValueError, struct.error, ImageCms.PyCMSError) as error:
        _log.warning("colour profile ignored: %s", error)
        return None


def to_srgb(pixels: Pixels, profile: Profile | None, space: str) -> Pixels | None:
    """Bring pixels of a file to sRGB.

    Args:
        pixels: uint8 or uint16; (H, W) for "GRAY", (H, W, 3) for "RGB" and "LAB", (H, W, 4) for
            "CMYK" (0 = no ink). "LAB" is uint8.
        profile: Profile of the file, or None for none.
        space: Colour space of ``pixels``.

    Returns:
        Pixels of the same type, (H, W) for "GRAY", else (H, W, 3); None where the profile does not
        fit the pixels and they stay as they are.
    """
    if profile is not None and profile.space != space:
        _log.warning("colour profile ignored: it is %s, the picture %s", profile.space, space)
        profile = None
    if profile is None and space in ("GRAY", "RGB"):
        return None
    if profile is not None and profile.is_srgb:
        return pixels
    try:
        return in_bands(pixels, _reader(profile, space, pixels.dtype))
    except (ImageCms.PyCMSError, RuntimeError, ValueError) as error:
        _log.warning("colour profile ignored: %s", error)
        return None if space in ("GRAY", "RGB") else to_srgb_plain(pixels, space)


def to_srgb_plain(pixels: Pixels, space: str) -> Pixels:
    """Bring "CMYK" (H, W, 4) or uint8 "LAB" (H, W, 3) to RGB without a profile."""
    if space == "CMYK":
        return in_bands(pixels, _cmyk_rows)
    return in_bands(pixels, _reader(None, space, pixels.dtype))


def from_srgb(profile: Profile, dtype: np.dtype[Any]) -> Rows | None:
    """Make the function that turns sRGB rows into rows of a profile.

    Args:
        profile: An "RGB" or "GRAY" profile.
        dtype: uint8 or uint16, the type of the rows.

    Returns:
        A function from (h, W, 3) to (h, W, 3), or from (h, W) to (h, W) for gray; None where
        the profile cannot be written to (some are made for reading only).
    """
    if profile.is_srgb:
        return lambda rows: rows
    if profile.curves is not None and (dtype == np.uint16 or profile.space == "GRAY"):
        return _widened(
            _gray_writer(profile) if profile.matrix is None else _matrix_writer(profile)
        )
    mode = "L" if profile.space == "GRAY" else "RGB"
    try:
        if dtype == np.uint16:
            rows = _deep(_plain_profile(), "RGB", profile.data, profile.space)
            rows(np.zeros((1, 1) if mode == "L" else (1, 1, 3), np.uint16))  # it may be one-way
            return rows
        return _lcms(ImageCms.createProfile("sRGB"), "RGB", _opened(profile), mode)
    except (ImageCms.PyCMSError, OSError, RuntimeError) as error:
        _log.info("colour profile cannot be written to, sRGB is: %s", error)
        return None


def in_bands(pixels: Pixels, rows: Rows) -> Pixels:
    """Apply ``rows`` to horizontal bands of ``pixels`` and join the results."""
    height, width = pixels.shape[:2]
    step = max(1, BAND_PIXELS // max(1, width))
    result: Pixels | None = None
    for top in range(0, height, step):
        band = rows(pixels[top : top + step])
        if result is None:
            result = np.empty((height, *band.shape[1:]), band.dtype)
        result[top : top + step] = band
    if result is None:
        raise ValueError(f"in_bands: expected at least one row, got shape {pixels.shape}")
    return result


def luma(rows: Pixels) -> Pixels:
    """Gray value of sRGB rows (h, W, 3), same type, (h, W)."""
    return np.asarray(np.rint(rows.astype(np.float32) @ _LUMA), rows.dtype)


def narrow(values: Pixels) -> NDArray[np.uint8]:
    """Round uint16 to uint8 (257 steps to one); uint8 passes."""
    if values.dtype == np.uint8:
        return values
    return ((values.astype(np.uint32) + 128) // 257).astype(np.uint8)


def widen(values: Pixels) -> NDArray[np.uint16]:
    """Spread uint8 over uint16, exactly."""
    return values.astype(np.uint16) * np.uint16(257)


def _reader(profile: Profile | None, space: str, dtype: np.dtype[Any]) -> Rows:
    if profile is not None and profile.curves is not None:
        if profile.matrix is None:
            return _widened(_gray_reader(profile))
        if dtype == np.uint16:
            return _matrix_reader(profile)
        if not profile.data:
            return _widened(_matrix_reader(profile))
    if profile is None and space == "CMYK":
        return _cmyk_rows
    if dtype == np.uint16 and profile is not None:
        return _deep(profile.data, space, _plain_profile(), "RGB")
    source = ImageCms.createProfile("LAB") if profile is None else _opened(profile)
    mode = {"GRAY": "L", "RGB": "RGB", "CMYK": "CMYK", "LAB": "LAB"}[space]
    return _lcms(source, mode, ImageCms.createProfile("sRGB"), "RGB")


def _opened(profile: Profile) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(profile.data))


def _lcms(source: Any, source_mode: str, target: Any, target_mode: str) -> Rows:  # noqa: ANN401
    transform = ImageCms.buildTransform(source, target, source_mode, target_mode, _INTENT, _FLAGS)
    gray = "L" in (source_mode, target_mode)

    def rows(band: Pixels) -> Pixels:
        if gray and source_mode == "RGB":
            band = np.repeat(band[..., None], 3, axis=2)
        raw = np.ascontiguousarray(band)
        size = (raw.shape[1], raw.shape[0])
        image = Image.frombytes(source_mode, size, raw.tobytes())
        done = np.asarray(ImageCms.applyTransform(image, transform))
        return done[..., 0] if gray and done.ndim == 3 else done

    return rows


def _deep(source: bytes, source_space: str, target: bytes, target_space: str) -> Rows:
    """Rows of uint16 through two profiles; gray goes in and comes out as (h, W)."""
    import imagecodecs

    gray_in, gray_out = source_space == "GRAY", target_space == "GRAY"

    def rows(band: Pixels) -> Pixels:
        if gray_out and not gray_in:
            band = np.repeat(band[..., None], 3, axis=2)
        done = imagecodecs.cms_transform(
            np.ascontiguousarray(band),
            source,
            target,
            colorspace=source_space.lower(),
            outcolorspace=target_space.lower(),
            outdtype=np.uint16,
            intent=int(_INTENT),
            flags=int(_FLAGS),
        )
        return done[..., 0] if done.ndim == 3 and gray_in != gray_out else done

    return rows


def _plain_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _widened(rows: Rows) -> Rows:
    """Let uint16 ``rows`` take uint8 too."""
    return lambda band: narrow(rows(widen(band))) if band.dtype == np.uint8 else rows(band)


def _cmyk_rows(band: Pixels) -> Pixels:
    full = np.iinfo(band.dtype).max
    light = full - band.astype(np.uint64)
    return ((light[..., :3] * light[..., 3:] + full // 2) // full).astype(band.dtype)


def _decode_srgb(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def encode_srgb(light: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Linear light to sRGB, uint16."""
    light = np.clip(light, 0, 1)
    bent = np.float32(1.055) * light ** np.float32(1 / 2.4) - np.float32(0.055)
    value = np.where(light <= 0.0031308, light * np.float32(12.92), bent)
    return np.asarray(np.rint(value * 65535), np.uint16)


def srgb_curve() -> NDArray[np.float32]:
    """Linear light for each of 65536 sRGB values."""
    return _decode_srgb(np.linspace(0, 1, _SAMPLES)).astype(np.float32)


def _gray_reader(profile: Profile) -> Rows:
    assert profile.curves is not None
    table = encode_srgb(profile.curves[0])
    return lambda band: table[band]


def _matrix_reader(profile: Profile) -> Rows:
    assert profile.curves is not None and profile.matrix is not None
    curves, matrix = profile.curves, profile.matrix.T.copy()

    def rows(band: Pixels) -> Pixels:
        light = np.stack([curve[band[..., i]] for i, curve in enumerate(curves)], axis=-1)
        return encode_srgb(light @ matrix)

    return rows


def _inverse(curve: NDArray[np.float32]) -> NDArray[np.uint16]:
    """For every sRGB value, the profile's value of the same linear light."""
    return np.rint(np.interp(srgb_curve(), curve, np.arange(_SAMPLES))).astype(np.uint16)


def _gray_writer(profile: Profile) -> Rows:
    assert profile.curves is not None
    table = _inverse(profile.curves[0])
    return lambda band: table[band]


def _matrix_writer(profile: Profile) -> Rows:
    assert profile.curves is not None and profile.matrix is not None
    tables = [_inverse(curve) for curve in profile.curves]
    matrix = np.linalg.inv(profile.matrix.astype(np.float64)).T.astype(np.float32)
    curve = srgb_curve()

    def rows(band: Pixels) -> Pixels:
        # Light is looked up by its sRGB value: as fine as the 16-bit input itself, near black too.
        index = encode_srgb(curve[band] @ matrix)
        return np.stack([table[index[..., i]] for i, table in enumerate(tables)], axis=-1)

    return rows


def _with_curves(data: bytes, space: str) -> Profile | None:
    """Read curves and matrix (ICC.1:2022, 9.2 and 10); None where a profile is of another kind."""
    tags = tags_of(data)
    if data[20:24] != b"XYZ " or any(name in tags for name in (b"A2B0", b"D2B0", b"A2B1")):
        return None
    names = {"GRAY": (b"kTRC",), "RGB": (b"rTRC", b"gTRC", b"bTRC")}.get(space, ())
    if not names or any(name not in tags for name in names):
        return None
    curves = [_curve(tags[name]) for name in names]
    if any((np.diff(curve) < 0).any() or curve[-1] <= 0.5 for curve in curves):
        return None
    sampled = tuple(curve.astype(np.float32) for curve in curves)
    if space == "GRAY":
        return Profile(data, space, sampled, None, _is_srgb(sampled, np.eye(3)))
    if any(name not in tags for name in (b"rXYZ", b"gXYZ", b"bXYZ")):
        return None
    columns = [np.array(_fixed(tags[name][8:20])) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    to_pcs = np.stack(columns, axis=1)
    if abs(np.linalg.det(to_pcs)) < 1e-4:
        return None
    matrix = np.linalg.inv(_SRGB_TO_PCS) @ to_pcs
    return Profile(data, space, sampled, matrix.astype(np.float32), _is_srgb(sampled, matrix))


def tags_of(data: bytes) -> dict[bytes, bytes]:
    """Contents of an ICC profile by the names of its tags.

    Raises:
        struct.error, ValueError: It is cut off, or none.
    """
    (count,) = struct.unpack_from(">I", data, 128)
    if count > 200:
        raise ValueError(f"{count} profile tags")
    entries = [struct.unpack_from(">4sII", data, 132 + 12 * i) for i in range(count)]
    return {name: data[offset : offset + size] for name, offset, size in entries}


def _fixed(data: bytes) -> list[float]:
    """s15Fixed16 numbers."""
    return [value / 65536 for value in struct.unpack(f">{len(data) // 4}i", data)]


def _curve(tag: bytes) -> NDArray[np.float64]:
    """Sample a tone curve ("curv" or "para") at 65536 points, clipped to 0..1."""
    x = np.linspace(0, 1, _SAMPLES)
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        if count == 0:
            return x
        values = np.frombuffer(tag, ">u2", count, 12).astype(np.float64)
        if count == 1:
            return np.asarray(x ** (values[0] / 256))
        return np.interp(x, np.linspace(0, 1, count), values / 65535)
    if tag[:4] != b"para":
        raise ValueError(f"tone curve of type {tag[:4]!r}")
    (kind,) = struct.unpack_from(">H", tag, 8)
    if kind > 4:
        raise ValueError(f"parametric curve {kind}")
    numbers = _fixed(tag[12 : 12 + 4 * (1, 3, 4, 5, 7)[kind]])
    return np.clip(_parametric(x, kind, numbers), 0, 1)


def _parametric(x: NDArray[np.float64], kind: int, numbers: list[float]) -> NDArray[np.float64]:
    """ICC parametric curves 0 to 4 (ICC.1:2022, table 68)."""
    g, a, b, c, d, e, f = (numbers + [0.0] * 7)[:7]
    if kind == 0:
        return np.asarray(x**g)
    if a == 0:
        raise ValueError("parametric curve without slope")
    power = np.maximum(a * x + b, 0) ** g
    if kind == 1:
        return np.where(x >= -b / a, power, 0)
    if kind == 2:
        return np.where(x >= -b / a, power + c, c)
    return np.where(x >= d, power + e, c * x + f)


def _is_srgb(curves: tuple[NDArray[np.float32], ...], matrix: Pixels) -> bool:
    """True if reading through the profile moves no value by more than about half of 1/255."""
    target = srgb_curve()
    return bool(np.abs(matrix - np.eye(3)).max() < 2e-3) and all(
        np.abs(encode_srgb(curve).astype(int) - encode_srgb(target)).max() < 128 for curve in curves
    )
