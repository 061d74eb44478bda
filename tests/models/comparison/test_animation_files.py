import os
import shutil
import stat
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from models.comparison.animation import FRAME_MS, Animation, flicker, wipe
from models.comparison.animation_files import save_animation
from models.errors import ExportError


def frames_of(path):
    with Image.open(path) as image:
        for number in range(image.n_frames):
            image.seek(number)
            yield np.asarray(image.convert("RGB")), image.info["duration"]


@pytest.mark.parametrize("angle", [90, 35])
@pytest.mark.parametrize(
    ("suffix", "tolerance"), [(".gif", 14.0), (".webp", 16.0), (".png", 0.0), (".apng", 0.0)]
)
def test_files_hold_every_frame_for_its_time(tmp_path, pair, suffix, tolerance, angle):
    path = tmp_path / f"made{suffix}"
    save_animation(path, wipe(*pair, angle=angle))
    wanted = list(wipe(*pair, angle=angle).timed())
    got = list(frames_of(path))
    assert len(got) == len(wanted)
    for (pixels, milliseconds), (shown, shown_for) in zip(wanted, got, strict=True):
        assert round(shown_for) == milliseconds
        apart = np.abs(shown.astype(int) - pixels)
        assert np.sqrt((apart**2).mean()) <= tolerance
    with Image.open(path) as image:
        assert image.info["loop"] == 0


def test_frames_that_do_not_change_are_kept(tmp_path, pair):
    still = Animation((90, 120), (40, 40, 40), [pair[1]] * 3, (pair[1],))
    for suffix in (".gif", ".png"):
        path = tmp_path / f"still{suffix}"
        save_animation(path, still)
        assert [shown_for for _, shown_for in frames_of(path)] == [40, 40, 40]


def test_lossless_webp(tmp_path, pair):
    path = tmp_path / "made.webp"
    save_animation(path, flicker(*pair, labels=("", "")), quality=100)
    for (shown, _), wanted in zip(frames_of(path), flicker(*pair, labels=("", "")).frames,
                                  strict=True):  # fmt: skip
        np.testing.assert_array_equal(shown, wanted)


def test_errors_leave_the_folder_as_it_was(tmp_path, pair):
    there = tmp_path / "there.gif"
    there.write_bytes(b"mine")
    with pytest.raises(ExportError, match="already exists"):
        save_animation(there, flicker(*pair))
    with pytest.raises(ExportError, match="choose one of: "):
        save_animation(tmp_path / "made.jpg", flicker(*pair))

    def broken():
        yield pair[1]
        raise ExportError("The step could not be decoded.")

    for suffix in (".gif", ".png", ".webp"):
        with pytest.raises(ExportError, match="decoded"):
            save_animation(
                tmp_path / f"made{suffix}", Animation((90, 120), (40, 40), broken(), pair[1:])
            )
    assert [path.name for path in tmp_path.iterdir()] == ["there.gif"]
    assert there.read_bytes() == b"mine"
    save_animation(there, flicker(*pair), overwrite=True)
    assert there.read_bytes().startswith(b"GIF89a")


FAKE = """#!{python}
import sys
if "-encoders" in sys.argv:
    print(" V....D libx264 H.264")
    sys.exit()
size = sys.argv[sys.argv.index("-video_size") + 1]
data = sys.stdin.buffer.read({read})
if {fails}:
    sys.exit("no space")
open(sys.argv[-1], "wb").write((size + " " + str(len(data))).encode())
"""


def fake_ffmpeg(folder, monkeypatch, *, fails=False):
    program = folder / "bin" / "ffmpeg"
    program.parent.mkdir()
    program.write_text(FAKE.format(python=sys.executable, fails=fails, read=10 if fails else -1))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent))


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script")
def test_mp4_gets_even_frames_at_an_even_pace(tmp_path, pair, monkeypatch):
    fake_ffmpeg(tmp_path, monkeypatch)
    path = tmp_path / "made.mp4"
    save_animation(path, flicker(pair[0], pair[1], max_size=91))  # 68 x 91
    assert path.read_text() == f"90x68 {2 * (800 // FRAME_MS) * 90 * 68 * 3}"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script")
def test_mp4_that_fails_leaves_nothing(tmp_path, pair, monkeypatch):
    fake_ffmpeg(tmp_path, monkeypatch, fails=True)
    with pytest.raises(ExportError, match="ffmpeg could not write") as caught:
        save_animation(tmp_path / "made.mp4", flicker(*pair))
    assert "no space" in caught.value.detail
    assert [path.name for path in tmp_path.iterdir()] == ["bin"]


def test_mp4_without_ffmpeg_names_the_other_formats(tmp_path, pair, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ExportError, match="choose GIF, WebP or APNG"):
        save_animation(tmp_path / "made.mp4", flicker(*pair))


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
def test_a_real_mp4_has_the_colours_of_both_pictures(tmp_path):
    colours = (190, 60, 40), (40, 90, 200)
    pictures = [np.full((60, 80, 3), colour, np.uint8) for colour in colours]
    path = tmp_path / "made.mp4"
    save_animation(path, flicker(*pictures, labels=("", "")))
    command = ["ffmpeg", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    data = subprocess.run(command, capture_output=True, check=True).stdout
    frames = np.frombuffer(data, np.uint8).reshape(-1, 60, 80, 3)
    assert len(frames) == 2 * 800 // FRAME_MS
    for frame, colour in ((frames[0], colours[0]), (frames[-1], colours[1])):
        assert np.abs(frame.astype(int) - colour).max() <= 6
