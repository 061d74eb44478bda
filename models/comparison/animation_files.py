"""Writing animations: GIF, APNG and WebP by Pillow's encoders, MP4 by ffmpeg if it is installed.

Frames are taken one by one. Pillow's own writers for GIF and APNG hold every frame until the end,
so these files are put together here from single frames, of which only what changed is stored.
"""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

import numpy as np
from PIL import GifImagePlugin, Image

from models.comparison.animation import FRAME_MS, Animation
from models.comparison.palette import Ditherer, bounds, differs, shared_palette
from models.errors import ExportError
from models.grid import Pixels
from models.images import SIGNATURE, write_whole

_CLEAR = 255
_TAGS = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=iec61966-2-1"
_PNG_LEVEL = 6
_LIMITS = {"GIF": 65_535, "WebP": 16_383, "APNG": 2**31 - 1, "MP4": 8_192}


def save_animation(
    path: Path | str, animation: Animation, *, quality: int = 90, overwrite: bool = False
) -> None:
    """Write an animation completely, or leave everything as it was; the suffix names the format.

    Args:
        path: Ends in .gif, .webp, .png, .apng or .mp4.
        animation: Its frames are used up.
        quality: 1 to 100, for WebP and MP4; 100 means lossless in WebP.
        overwrite: Replace an existing file.

    Raises:
        ExportError: The file exists, cannot be written, or MP4 is asked for without ffmpeg.
    """
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in ANIMATED:
        known = ", ".join(sorted(ANIMATED))
        raise ExportError(
            "An animation cannot have the extension “{suffix}”; choose one of: {known}.",
            suffix=suffix,
            known=known,
        )
    if suffix == ".mp4":
        find_ffmpeg()
    kind = ANIMATED[suffix]
    if max(animation.size) > _LIMITS[kind]:
        height, width = animation.size
        raise ExportError(
            "{width} x {height} pixels are too large for {kind}; choose a smaller size.",
            width=width,
            height=height,
            kind=kind,
        )
    write = _WRITERS[kind]
    write_whole(
        target, lambda file: write(file, animation, quality), kind=kind, overwrite=overwrite
    )


# GIF


def _write_gif(file: IO[bytes], animation: Animation, quality: int) -> None:
    palette = shared_palette(animation.sample)
    table = palette.tobytes().ljust(3 * 256, b"\0")
    height, width = animation.size
    file.write(b"GIF89a" + struct.pack("<HHBBB", width, height, 0xF7, 0, 0) + table)
    file.write(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0")  # again and again
    ditherer = Ditherer(palette)
    for frame, milliseconds in animation.timed():
        indices, changed = ditherer.next(frame)
        rows, columns = slice(0, height), slice(0, width)
        if changed is not None:
            rows, columns = bounds(changed)
            indices = np.where(changed, indices, np.uint8(_CLEAR))[rows, columns]
        image = Image.fromarray(np.ascontiguousarray(indices)).convert("L")
        offset = columns.start, rows.start
        parts = GifImagePlugin.getdata(
            image, offset, duration=milliseconds, transparency=_CLEAR, disposal=1
        )
        file.write(b"".join(parts))
    file.write(b"\x3b")


# APNG


def _write_apng(file: IO[bytes], animation: Animation, quality: int) -> None:
    height, width = animation.size
    file.write(SIGNATURE)
    _chunk(file, b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    _chunk(file, b"acTL", struct.pack(">II", len(animation.durations), 0))
    _chunk(file, b"sRGB", b"\0")
    number, last = 0, None
    for frame, milliseconds in animation.timed():
        part = slice(0, height), slice(0, width)
        changed = np.ones(animation.size, np.bool_)
        if last is not None:
            changed = differs(frame, last)
            part = bounds(changed)
        shown = changed[part].view(np.uint8)
        patch = np.dstack([frame[part] * shown[..., None], shown * np.uint8(255)])
        where = patch.shape[1], patch.shape[0], part[1].start, part[0].start
        timing = milliseconds, 1000, 0, 0 if last is None else 1
        _chunk(file, b"fcTL", struct.pack(">5IHHBB", number, *where, *timing))
        number += 1
        data = _png_data(patch)
        if last is None:
            _chunk(file, b"IDAT", data)
        else:
            _chunk(file, b"fdAT", struct.pack(">I", number) + data)
            number += 1
        last = frame
    _chunk(file, b"IEND", b"")


def _png_data(patch: Pixels) -> bytes:
    """The compressed rows of a picture, as Pillow writes them."""
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(patch)).save(buffer, "PNG", compress_level=_PNG_LEVEL)
    data, at, made = buffer.getvalue(), len(SIGNATURE), []
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        if data[at + 4 : at + 8] == b"IDAT":
            made.append(data[at + 8 : at + 8 + length])
        at += 12 + length
    return b"".join(made)


def _chunk(file: IO[bytes], name: bytes, data: bytes) -> None:
    checksum = zlib.crc32(data, zlib.crc32(name))
    file.write(struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum))


# WebP


class _Frames(Image.Image):
    """One picture with many frames for Pillow's WebP writer, which asks for them in turn."""

    def __init__(self, animation: Animation) -> None:
        super().__init__()
        self._mode = "RGB"
        self._size = animation.size[::-1]
        self.n_frames = len(animation.durations)
        self._frames = animation.timed()
        self._at = -1
        self.seek(0)

    def tell(self) -> int:
        """Number of this frame."""
        return self._at

    def seek(self, frame: int) -> None:
        """Go to the next frame; there is no way back."""
        if frame == self._at + 1:
            pixels, _ = next(self._frames)
            self.im = Image.fromarray(np.ascontiguousarray(pixels)).im
            self._at = frame


def _write_webp(file: IO[bytes], animation: Animation, quality: int) -> None:
    _Frames(animation).save(
        file,
        "WEBP",
        save_all=True,
        duration=list(animation.durations),
        loop=0,
        quality=quality,
        lossless=quality == 100,
        method=2,
    )


# MP4


def has_ffmpeg() -> bool:
    """True if MP4 can be written."""
    return shutil.which("ffmpeg") is not None


def find_ffmpeg() -> str:
    """Path of the ffmpeg program.

    Raises:
        ExportError: It is not installed.
    """
    program = shutil.which("ffmpeg")
    if program is None:
        raise ExportError(
            "MP4 needs the program “ffmpeg”, which is not installed; choose GIF, WebP or APNG."
        )
    return program


def _write_mp4(file: IO[bytes], animation: Animation, quality: int) -> None:
    height, width = (side - side % 2 for side in animation.size)
    if not (height and width):
        raise ExportError("The picture is too small for MP4; choose GIF, WebP or APNG.")
    command = [
        find_ffmpeg(), "-hide_banner", "-loglevel", "error", "-nostdin", "-y",
        "-f", "rawvideo", "-pixel_format", "rgb24", "-video_size", f"{width}x{height}",
        "-framerate", str(1000 // FRAME_MS), "-i", "pipe:0", "-an",
        # Say in the file how its colours were made, or players guess and tint them.
        "-vf", f"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,{_TAGS}",
        *_encoder(quality), "-movflags", "+faststart", "-f", "mp4", str(file.name),
    ]  # fmt: skip
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said)
        try:
            _feed(process, animation, (height, width))
        except BaseException:
            process.kill()
            raise
        finally:
            code = process.wait()
        if code:
            said.seek(0)
            detail = said.read(4000).decode(errors="replace")
            raise ExportError("ffmpeg could not write the MP4; choose GIF, WebP or APNG.",
                              detail=detail)  # fmt: skip


def _feed(process: subprocess.Popen[bytes], animation: Animation, size: tuple[int, int]) -> None:
    """Give every frame as often as its duration asks for."""
    pipe = process.stdin
    if pipe is None:
        raise ValueError("expected a pipe to ffmpeg")
    try:
        with pipe:  # what is left is written when it is closed
            for frame, milliseconds in animation.timed():
                data = np.ascontiguousarray(frame[: size[0], : size[1]]).tobytes()
                for _ in range(max(1, round(milliseconds / FRAME_MS))):
                    pipe.write(data)
    except BrokenPipeError:
        return  # ffmpeg gave up; it says why


def _encoder(quality: int) -> list[str]:
    """Options of the best encoder that this ffmpeg has."""
    asked = subprocess.run(
        [find_ffmpeg(), "-hide_banner", "-encoders"], capture_output=True, check=False
    )
    names = asked.stdout.decode(errors="replace").split()
    if "libx264" in names:
        return ["-c:v", "libx264", "-preset", "medium", "-crf", str(round(34 - 0.19 * quality))]
    for name in ("libopenh264", "h264_videotoolbox"):
        if name in names:
            return ["-c:v", name, "-b:v", f"{0.12 * quality:.1f}M"]
    return ["-c:v", "mpeg4", "-q:v", str(max(2, round(12 - 0.1 * quality)))]


ANIMATED = {".gif": "GIF", ".webp": "WebP", ".png": "APNG", ".apng": "APNG", ".mp4": "MP4"}
"""Suffixes of animations, with the name of their format."""
_WRITERS: dict[str, Callable[[IO[bytes], Animation, int], None]] = {
    "GIF": _write_gif,
    "WebP": _write_webp,
    "APNG": _write_apng,
    "MP4": _write_mp4,
}
