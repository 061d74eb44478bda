import itertools
import os
import shutil
import stat
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from models.comparison.animation import (
    FRAME_MS,
    Animation,
    film_captions,
    flicker,
    step_film,
    wipe,
)
from models.comparison.animation_files import save_animation
from models.comparison.palette import Ditherer, bounds, shared_palette
from models.errors import ExportError
from models.events import Result, Stepped


@pytest.fixture
def pair():
    rng = np.random.default_rng(3)
    rows, columns = np.mgrid[0:90, 0:120]
    after = np.stack([rows * 2, columns * 2, (rows + columns) % 256], axis=2).astype(np.uint8)
    after[40:60, 50:80] = rng.integers(0, 256, (20, 30, 3))
    return np.ascontiguousarray(after[::3, ::3]), after


def frames_of(path):
    with Image.open(path) as image:
        for number in range(image.n_frames):
            image.seek(number)
            yield np.asarray(image.convert("RGB")), image.info["duration"]


def test_wipe_goes_from_before_to_after_and_back_softly(pair):
    made = wipe(*pair, labels=("", ""))
    frames = list(made.frames)
    assert len(frames) == len(made.durations)
    middle = len(frames) // 2
    old, new = made.sample
    np.testing.assert_array_equal(frames[0], old)
    np.testing.assert_array_equal(frames[middle], new)
    shares = [(frame == new).all(axis=2).mean() for frame in frames[: middle + 1]]
    assert all(a <= b + 0.03 for a, b in itertools.pairwise(shares))
    moves = np.diff(shares)
    assert moves[1] < moves[len(moves) // 2] > moves[-2]  # slow at both ends
    np.testing.assert_array_equal(frames[middle - 3], frames[middle + 3])


def test_flicker_has_both_pictures_and_can_be_repeated(pair):
    made = flicker(*pair, labels=("", ""), hold_ms=333, cycles=2)
    frames = list(made.frames)
    assert made.durations == (330,) * 4
    np.testing.assert_array_equal(frames[3], pair[1])
    np.testing.assert_array_equal(frames[0], frames[2])


def test_animations_are_capped(pair):
    assert wipe(*pair, max_size=60).size == (45, 60)
    assert max(flicker(*pair, max_size=50).size) == 50


def test_step_film_takes_frames_one_by_one(pair):
    taken = []

    def decoded():
        for number in range(4):
            taken.append(number)
            yield pair[1]

    made = step_film(decoded(), ["a", "b", "c", "d"], final=pair[1], step_ms=500)
    assert taken == []
    first = next(iter(made.timed()))
    assert taken == [0] and first[1] == 1000
    assert made.durations == (1000, 500, 500, 2400)


def test_step_film_of_a_single_picture(pair):
    assert step_film([pair[1]], ["Before refinement"], final=pair[1]).durations == (2400,)


def test_film_captions_name_every_executed_step():
    grid = np.zeros((2, 2), np.int64)
    keep = grid.astype(bool)
    steps = tuple(Stepped(5 + n, n, 2, grid, keep, None) for n in (1, 2))
    result = Result(grid, grid.astype(np.float32), keep, grid, steps,
                    np.zeros((16, 16, 3), np.uint16))  # fmt: skip
    assert film_captions(result) == ("Before refinement", "Step 1 of 2", "Step 2 of 2")


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


def test_palette_keeps_small_vivid_things():
    sky = np.zeros((200, 200, 3), np.uint8)
    sky[..., 2] = np.linspace(120, 255, 200)[:, None]
    sky[..., 1] = np.linspace(100, 200, 200)
    sky[100:104, 100:106] = (230, 20, 20)
    palette = shared_palette([sky]).astype(int)
    assert len(palette) <= 254
    assert np.abs(palette - (230, 20, 20)).sum(axis=1).min() < 12


def test_palette_of_one_colour():
    assert len(shared_palette([np.full((5, 5, 3), 77, np.uint8)])) >= 1


def test_resting_parts_keep_their_dither(pair):
    ditherer = Ditherer(shared_palette([pair[1]]))
    first, changed = ditherer.next(pair[1])
    assert changed is None
    moved = pair[1].copy()
    moved[10:20, 10:20] = 255
    second, changed = ditherer.next(moved)
    assert changed is not None
    assert bounds(changed)[0].stop <= 20 and bounds(changed)[1].stop <= 20
    outside = np.ones((90, 120), bool)
    outside[10:20, 10:20] = False
    np.testing.assert_array_equal(first[outside], second[outside])


def test_wrong_frames_are_programming_errors():
    frame = np.zeros((4, 4, 3), np.uint8)
    with pytest.raises(ValueError, match="zip"):
        list(Animation((4, 4), (40, 40), [frame], (frame,)).timed())
    with pytest.raises(ValueError, match="frame"):
        list(Animation((5, 4), (40,), [frame], (frame,)).timed())


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


# MP4


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
