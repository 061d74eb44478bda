"""Colours that a file describes without a profile: PNG's gAMA, cHRM and cICP, nclx, EXIF, TIFF.

Photos that are described so are brought to sRGB and stay there: what is written is tagged as what
it is. High dynamic range (PQ, HLG) is mapped to the range of a screen.
"""

from __future__ import annotations

import logging
import struct
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from models.images.colour import (
    Pixels,
    Profile,
    encode_srgb,
    in_bands,
    luma,
    srgb_curve,
    tags_of,
    to_srgb,
    widen,
)
from models.images.exif import Exif
from models.images.png import chunks

_log = logging.getLogger(__name__)

Transfer = Literal["srgb", "pq", "hlg"] | float | tuple[float, ...]
Corner = tuple[float, float]

_D65: Final = (0.3127, 0.3290)
_SRGB: Final = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), _D65)
_ADOBE: Final = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), _D65)
_PRIMARIES: Final[dict[int, tuple[Corner, Corner, Corner, Corner]]] = {
    1: _SRGB,
    4: ((0.67, 0.33), (0.21, 0.71), (0.14, 0.08), (0.310, 0.316)),
    5: ((0.64, 0.33), (0.29, 0.60), (0.15, 0.06), _D65),
    6: ((0.63, 0.34), (0.31, 0.595), (0.155, 0.07), _D65),
    7: ((0.63, 0.34), (0.31, 0.595), (0.155, 0.07), _D65),
    8: ((0.681, 0.319), (0.243, 0.692), (0.145, 0.049), (0.310, 0.316)),
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),
    11: ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06), (0.314, 0.351)),
    12: ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06), _D65),
    22: ((0.63, 0.34), (0.295, 0.605), (0.155, 0.077), _D65),
}
"""Chromaticities of red, green, blue and white (ITU-T H.273, table 2)."""

# BT.709 and its kin (1, 6, 7, 11, 12, 14, 15) are shown by a screen's own curve: by convention,
# as sRGB.
_TRANSFERS: Final[dict[int, Transfer]] = {
    **dict.fromkeys((1, 2, 6, 7, 11, 12, 13, 14, 15), "srgb"),
    4: 2.2,
    5: 2.8,
    8: 1.0,
    16: "pq",
    17: 2.6,
    18: "hlg",
}
"""Curves by their number in ITU-T H.273, table 3; a number is an exponent."""

_BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
_COLOR_SPACE, _GAMMA, _OPTION = 40961, 42240, 1
_WHITE_POINT, _CHROMATICITIES, _TRANSFER_FUNCTION = 318, 319, 301

_BMP_4, _BMP_5 = 108, 124
"""Bytes of the headers of a BMP that tell the meaning of colours."""

_WHITE_NITS = 203.0
"""Light of white paper in a high-dynamic-range picture (ITU-R BT.2408)."""

_KNEE = 0.75
"""Light up to here stays as it is where brighter light is mapped to the range of a screen."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """The meaning of RGB or gray numbers.

    Attributes:
        primaries: Chromaticities (x, y) of red, green, blue and white.
        transfer: Curve from numbers to light: by name, as an exponent, or as samples from 0 to 1.
        is_narrow: Whether black and white are 16 and 235 of 255, as in videos.
    """

    primaries: tuple[Corner, Corner, Corner, Corner] = _SRGB
    transfer: Transfer = "srgb"
    is_narrow: bool = False

    @property
    def is_srgb(self) -> bool:
        """True if pixels need no change."""
        near = np.abs(np.subtract(self.primaries, _SRGB)).max() < 2e-3
        return bool(near) and self.transfer == "srgb" and not self.is_narrow

    @property
    def hdr(self) -> str:
        """Name of the high-dynamic-range curve; empty for none."""
        return {"pq": "PQ", "hlg": "HLG"}.get(str(self.transfer), "")


def from_cicp(primaries: int, transfer: int) -> Encoding | None:
    """Encoding of code points as in cICP chunks and nclx boxes; None where they say nothing."""
    if primaries not in (*_PRIMARIES, 2) or transfer not in _TRANSFERS:
        _log.warning("colours %d/%d are unknown and taken for sRGB", primaries, transfer)
        return None
    return Encoding(_PRIMARIES.get(primaries, _SRGB), _TRANSFERS[transfer])


def from_png(data: bytes) -> tuple[Encoding | None, bool]:
    """Encoding that the chunks of a PNG describe, and whether it outranks a profile."""
    found: dict[bytes, bytes] = {}
    for name, payload in chunks(data):
        if name in (b"IDAT", b"IEND"):
            break
        found.setdefault(name, payload)
    cicp = found.get(b"cICP", b"")
    if len(cicp) >= 2:
        encoding = from_cicp(cicp[0], cicp[1])
        if encoding is not None:
            return replace(encoding, is_narrow=cicp[3:4] == b"\0"), True
    if b"sRGB" in found:
        return None, False
    gamma = _numbers(found.get(b"gAMA"), 1)
    corners = _numbers(found.get(b"cHRM"), 8)
    if not gamma and not corners:
        return None, False
    primaries = _primaries([*corners[2:], *corners[:2]]) if corners else _SRGB
    near = primaries is None or np.abs(np.subtract(primaries, _SRGB)).max() < 2e-3
    transfer: Transfer = "srgb"
    # 1/2.2 beside sRGB's colours is how programs without a name for its curve say sRGB.
    if gamma and not (near and abs(gamma[0] - 0.45455) < 0.005) and 0.1 < gamma[0] < 10:
        transfer = 1 / gamma[0]
    return Encoding(primaries or _SRGB, transfer), False


def from_bmp(data: bytes) -> tuple[Encoding | None, bytes | None]:
    """Encoding and ICC profile that the header of a BMP holds (version 4 or 5), one or none."""
    (size,) = struct.unpack_from("<I", data, 14)
    if size < _BMP_4 or len(data) < 14 + size:
        return None, None
    kind = data[70:74]  # four letters, backwards
    if kind == b"DEBM" and size >= _BMP_5:
        start, length = struct.unpack_from("<II", data, 126)
        return None, data[14 + start : 14 + start + length] or None
    if kind != bytes(4):
        return None, None
    ends = np.array(struct.unpack_from("<9i", data, 74), np.float64).reshape(3, 3) / (1 << 30)
    gammas = np.array(struct.unpack_from("<3I", data, 110), np.float64) / 65536
    corners = [*ends, ends.sum(axis=0)]
    if min(float(corner.sum()) for corner in corners) <= 0 or gammas.min() < 0.9:
        return None, None
    primaries = _primaries([float(part) for each in corners for part in each[:2] / each.sum()])
    if primaries is None or gammas.max() > 4 or np.ptp(gammas) > 0.01:
        return None, None
    gamma = float(gammas[0])
    near = np.abs(np.subtract(primaries, _SRGB)).max() < 5e-3
    return Encoding(primaries, "srgb" if near and abs(gamma - 2.2) < 0.03 else gamma), None


def from_profile(data: bytes | None) -> Encoding | None:
    """Encoding of high dynamic range that an ICC profile names (ICC.1:2022, 9.2.17), or None.

    What else such a profile holds is a map to ordinary light of its maker's taste, or nothing.
    """
    try:
        points = tags_of(data or b"").get(b"cicp", b"")[8:12]
    except (struct.error, ValueError):
        return None
    encoding = from_cicp(points[0], points[1]) if len(points) == 4 else None
    if encoding is None or not encoding.hdr:
        return None
    return replace(encoding, is_narrow=points[3] == 0)


def from_exif(found: Exif | None) -> Encoding | None:
    """Encoding that EXIF or TIFF tags describe, or None.

    Cameras name Adobe RGB by "R03" (DCF 2.0) or by the colour space 2 that no standard knows.
    """
    if found is None:
        return None
    space = found.number(found.exif, _COLOR_SPACE)
    option = found.interop.get(_OPTION)
    if space == 2 or (space != 1 and option is not None and option.data.startswith(b"R03")):
        return Encoding(_ADOBE, 2.19921875)
    if space == 1:
        return None
    corners = found.ratios(found.root, _CHROMATICITIES)
    white = found.ratios(found.root, _WHITE_POINT)
    gamma = (found.ratios(found.exif, _GAMMA) or [0.0])[0]
    primaries = None
    if len(corners) == 6:
        primaries = _primaries([*corners, *(white if len(white) == 2 else _D65)])
    transfer: Transfer = gamma if 0.9 <= gamma < 4 and abs(gamma - 2.2) > 0.02 else "srgb"
    samples = _transfer_function(found.numbers(found.root, _TRANSFER_FUNCTION))
    if samples is not None:
        transfer = samples
    return Encoding(primaries or _SRGB, transfer) if primaries or transfer != "srgb" else None


def encoding_to_srgb(pixels: Pixels, encoding: Encoding, space: str) -> Pixels | None:
    """Bring "RGB" (H, W, 3) or "GRAY" (H, W) pixels to sRGB; None where they stay as they are.

    High dynamic range comes back as uint16.
    """
    if encoding.is_srgb or space not in ("RGB", "GRAY"):
        return None
    if encoding.is_narrow:
        pixels, encoding = in_bands(pixels, _full_range), replace(encoding, is_narrow=False)
        if encoding.is_srgb:
            return pixels
    if encoding.hdr:
        colour = np.repeat(pixels[..., None], 3, axis=2) if space == "GRAY" else pixels
        mapped = _mapped(widen(colour) if colour.dtype == np.uint8 else colour, encoding)
        return luma(mapped) if space == "GRAY" else mapped
    curve = _curve(encoding.transfer)
    if space == "GRAY":
        return to_srgb(pixels, Profile(b"", "GRAY", (curve,)), "GRAY")
    matrix = _to_srgb_matrix(encoding.primaries).astype(np.float32)
    return to_srgb(pixels, Profile(b"", "RGB", (curve,) * 3, matrix), "RGB")


def lab_to_srgb(lab: NDArray[np.float32], white: Corner = (0.3457, 0.3585)) -> Pixels:
    """CIE Lab (L 0 to 100) as sRGB, uint16.

    Args:
        lab: (H, W, 3).
        white: Chromaticity of the white it refers to; D50 by default.
    """
    y = (lab[..., 0] + 16) / 116
    bent = np.stack([y + lab[..., 1] / 500, y, y - lab[..., 2] / 200], axis=-1)
    relative = np.where(bent > 6 / 29, bent**3, (bent - 4 / 29) * (108 / 841))
    source = np.array([white[0] / white[1], 1, (1 - sum(white)) / white[1]])
    matrix = np.linalg.inv(_xyz(_SRGB)) @ _adapted(source) @ np.diag(source)
    return encode_srgb((relative @ matrix.T).astype(np.float32))


def within_white(light: NDArray[np.float32]) -> tuple[Pixels, bool]:
    """Linear light, where 1 is white, as uint16, and whether brighter light was mapped into it.

    Args:
        light: (H, W) or (H, W, 3); what is no number is black.
    """
    colour = np.maximum(np.nan_to_num(light, posinf=1.0), 0).reshape(*light.shape[:2], -1)
    peak = float(np.percentile(colour.max(axis=-1), 99.99))

    def mapped(band: Any) -> Pixels:  # noqa: ANN401
        return np.rint(np.clip(_compressed(band, peak), 0, 1) * 65535).astype(np.uint16)

    return in_bands(colour, mapped).reshape(light.shape), peak > 1


def _adapted(white: NDArray[np.float64]) -> NDArray[np.float64]:
    """Matrix from XYZ under a white to XYZ under D65, by Bradford's way."""
    target = np.array([_D65[0] / _D65[1], 1, (1 - sum(_D65)) / _D65[1]])
    cones = (_BRADFORD @ target) / (_BRADFORD @ white)
    return np.asarray(np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD)


def _numbers(payload: bytes | None, count: int) -> list[float]:
    """Unsigned numbers of a chunk, in hundred thousandths; empty where there are none."""
    if payload is None or len(payload) < 4 * count:
        return []
    return [value / 100_000 for value in struct.unpack_from(f">{count}I", payload)]


def _primaries(values: list[float]) -> tuple[Corner, Corner, Corner, Corner] | None:
    """Corners of eight numbers (red, green, blue, white), or None if they span no colours."""
    corners = [(values[i], values[i + 1]) for i in range(0, 8, 2)]
    red, green, blue, white = corners
    area = np.cross(np.subtract((*green, 0), (*red, 0)), np.subtract((*blue, 0), (*red, 0)))[2]
    if not 0.01 < abs(area) < 2 or not (0.1 < white[0] < 0.6 and 0.1 < white[1] < 0.6):
        return None
    if min(y for _, y in corners) <= 0 and min(abs(y) for _, y in corners) < 1e-6:
        return None
    return red, green, blue, white


def _transfer_function(value: list[int]) -> tuple[float, ...] | None:
    """Samples of a TIFF transfer function (TIFF 6.0, section 20), that of red or gray; or None."""
    if len(value) < 256:
        return None
    count = len(value) // 3 if len(value) in (768, 3 * 65536) else len(value)
    samples = np.asarray(value[:count], np.float64) / 65535
    if (np.diff(samples) < 0).any() or samples[-1] <= 0.5:
        return None
    target = np.interp(np.linspace(0, 1, count), np.linspace(0, 1, 65536), srgb_curve())
    return None if np.abs(samples - target).max() < 0.002 else tuple(samples.tolist())


def _full_range(band: Pixels) -> Pixels:
    """Numbers of a narrow range (ITU-T H.273, 8.3) over all of their type."""
    unit = 1 << (8 * band.itemsize - 8)
    light = (band.astype(np.float32) - 16 * unit) * np.float32(1 / (219 * unit))
    return np.rint(np.clip(light, 0, 1) * np.iinfo(band.dtype).max).astype(band.dtype)


def _curve(transfer: Transfer) -> NDArray[np.float32]:
    """Light for each of 65536 values."""
    x = np.linspace(0, 1, 65536)
    if isinstance(transfer, tuple):
        return np.interp(x, np.linspace(0, 1, len(transfer)), transfer).astype(np.float32)
    if isinstance(transfer, str):
        return srgb_curve()
    return (x**transfer).astype(np.float32)


def _xyz(primaries: tuple[Corner, Corner, Corner, Corner]) -> NDArray[np.float64]:
    """Linear RGB to XYZ, adapted to D65."""
    columns = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in primaries]).T
    white = columns[:, 3]
    matrix = columns[:, :3] * np.linalg.solve(columns[:, :3], white)
    return np.asarray(_adapted(white) @ matrix)


def _to_srgb_matrix(primaries: tuple[Corner, Corner, Corner, Corner]) -> NDArray[np.float64]:
    return np.asarray(np.linalg.solve(_xyz(_SRGB), _xyz(primaries)))


def _mapped(pixels: Pixels, encoding: Encoding) -> Pixels:
    """High dynamic range, uint16 (H, W, 3), mapped to sRGB, uint16."""
    matrix = _to_srgb_matrix(encoding.primaries).T.astype(np.float32)
    curve = _pq_curve() if encoding.transfer == "pq" else _hlg_curve()

    def light(band: Pixels) -> NDArray[np.float32]:
        """Linear sRGB, where 1 is white paper; dark colours outside sRGB are clipped."""
        values = curve[band]
        if encoding.transfer == "hlg":
            values = _displayed(values)
        return np.maximum(values @ matrix, 0)

    peak = 1.0

    def measure(band: Pixels) -> Pixels:
        nonlocal peak
        peak = max(peak, float(np.percentile(light(band).max(axis=-1), 99.99)))
        return np.zeros((len(band), 1), np.uint8)

    in_bands(pixels, measure)
    return in_bands(pixels, lambda band: encode_srgb(_compressed(light(band), peak)))


def _compressed(light: NDArray[np.float32], peak: float) -> NDArray[np.float32]:
    """Bring light up to ``peak`` into 0 to 1 by a shoulder above the knee; hues stay."""
    if peak <= 1:
        return light
    brightest = light.max(axis=-1, keepdims=True)
    t, top = (brightest - _KNEE) / (1 - _KNEE), (peak - _KNEE) / (1 - _KNEE)
    t = np.clip(t, 0, top)
    bent = _KNEE + (1 - _KNEE) * t * (1 + t / top**2) / (1 + t)
    scale = np.where(brightest > _KNEE, bent / np.maximum(brightest, _KNEE), 1)
    return np.asarray(light * scale, np.float32)


def _pq_curve() -> NDArray[np.float32]:
    """Light of each value in SMPTE ST 2084, relative to white paper."""
    m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
    power = np.linspace(0, 1, 65536) ** (1 / m2)
    nits = 10_000 * (np.maximum(power - c1, 0) / (c2 - c3 * power)) ** (1 / m1)
    return (nits / _WHITE_NITS).astype(np.float32)


def _hlg_curve() -> NDArray[np.float32]:
    """Light of the scene for each value in HLG, 0 to 1 (ITU-R BT.2100, table 5)."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    x = np.linspace(0, 1, 65536)
    return np.where(x <= 0.5, x * x / 3, (np.exp((x - c) / a) + b) / 12).astype(np.float32)


def _displayed(scene: NDArray[np.float32]) -> NDArray[np.float32]:
    """HLG light of a scene on a screen of 1000 nits, relative to white paper."""
    y = scene @ np.array([0.2627, 0.6780, 0.0593], np.float32)
    gain = np.maximum(y, np.float32(1e-6)) ** np.float32(0.2) * np.float32(1000 / _WHITE_NITS)
    return np.asarray(scene * gain[..., None], np.float32)
