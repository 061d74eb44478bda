"""The process that decodes: the same photos as without it, and one sentence for every crash."""

import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from PIL import Image

from models.errors import PhotoError
from models.images import helper, photo
from models.images.helper import Helper

PLANTED = {
    "segfault": "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
    "killed": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "hang": "import time; time.sleep(1000)",
    "busy": "import re; re.match('(a+)+$', 'a' * 80 + 'b')",
    "bomb": "import numpy as n; a = [n.ones(1 << 25) for i in range(1000)]",
    "fill": "b'x' * (1 << 34)",
    "exit": "import os; os._exit(7)",
}
WORDS = {"hang": "too long", "busy": "too long", "bomb": "memory", "killed": "memory"}
WORDS |= {"fill": "not enough memory"}

posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.fixture
def picture(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 256, (30, 40, 4), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png", dpi=(300, 300))
    return tmp_path / "a.png"


@pytest.fixture
def planted(request, monkeypatch):
    """A helper in which decoding a file that is called after a crash does what it says."""
    given = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    seconds = 1.0 if WORDS.get(given.get("harm")) == "too long" else 60.0
    monkeypatch.setattr(helper, "free_bytes", lambda: 0)
    code = f"""
import sys; sys.path[:] = {sys.path!r}
import models.images.helper as helper, models.images.photo as photo
inner = photo.open_photo
if {given.get("refuses") is False}:
    helper._limit_memory = lambda most: None
def opened(path, page=0):
    harm = {PLANTED!r}.get(path.stem)
    real = photo.decode
    photo.decode = (lambda *a, **k: exec(harm, {{}})) if harm else real
    try:
        return inner(path, page=page)
    finally:
        photo.decode = real
photo.open_photo = opened
helper.serve()
"""
    made = Helper([sys.executable, "-c", code], seconds=seconds)
    yield made
    made.close()


def asked(made, path):
    return made.ask(path.name, {"action": "open", "path": str(path), "page": 0})


@pytest.mark.parametrize("form", ["PNG", "TIFF", "JPEG", "WEBP", "GIF"])
def test_photos_are_those_that_are_read_here(tmp_path, form):
    pixels = np.random.default_rng(1).integers(0, 256, (30, 40, 3), np.uint8)
    exif = Image.Exif()
    exif[315] = "Ada"
    frames = [Image.fromarray(pixels), Image.fromarray(pixels[::-1].copy())]
    several = {"save_all": True, "append_images": frames[1:]} if form != "JPEG" else {}
    frames[0].save(tmp_path / "a", form, exif=exif, **several)
    for page in range(len(frames) if several else 1):
        one = helper.open_photo(tmp_path / "a", page=page)
        other = photo.open_photo(tmp_path / "a", page=page)
        for name in photo.Photo.__dataclass_fields__:
            mine, its = getattr(one, name), getattr(other, name)
            assert type(mine) is type(its) and np.array_equal(mine, its), name
        assert not one.pixels.flags.writeable
    assert helper.count_pictures(tmp_path / "a") == photo.count_pictures(tmp_path / "a")


def test_what_is_logged_comes_through(tmp_path, caplog):
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png", icc_profile=b"none" * 50)
    helper.open_photo(tmp_path / "a.png")
    assert [each.name for each in caplog.records] == ["models.images.colour"]
    assert "colour profile ignored" in caplog.text


def test_errors_are_those_of_reading_here(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    for path in (tmp_path / "a.png", tmp_path / "none.png", tmp_path, "bad\0name.png"):
        with pytest.raises(PhotoError) as one:
            helper.open_photo(path)
        with pytest.raises(PhotoError) as other:
            photo.open_photo(path)
        assert one.value.sentence == other.value.sentence


@posix
@pytest.mark.parametrize("harm", PLANTED)
def test_whatever_happens_costs_one_sentence(planted, picture, harm):
    bad = picture.with_name(f"{harm}.png")
    bad.write_bytes(picture.read_bytes())
    for _ in range(5):
        began = time.monotonic()
        with pytest.raises(PhotoError) as caught:
            asked(planted, bad)
        assert time.monotonic() - began < 60
        assert caught.value.sentence.endswith(".") and bad.name in caught.value.sentence
        assert WORDS.get(harm, "decoder") in caught.value.sentence
    answer, arrays = asked(planted, picture)
    assert arrays["pixels"].shape == (30, 40, 3) and "photo" in answer


@pytest.mark.parametrize("refuses", [False])
@pytest.mark.parametrize("harm", ["bomb", "fill"])
def test_memory_has_a_limit_where_the_system_refuses_none(planted, picture, harm, refuses):
    bad = picture.with_name(f"{harm}.png")
    bad.write_bytes(picture.read_bytes())
    for _ in range(5):
        began = time.monotonic()
        with pytest.raises(PhotoError, match="not enough memory"):
            asked(planted, bad)
        assert time.monotonic() - began < 60
    assert asked(planted, picture)[1]["pixels"].shape == (30, 40, 3)


def test_what_the_program_may_take_is_what_the_helper_may_take(planted, picture, monkeypatch):
    for free, wanted in ((0, 1 << 30), (3 << 30, 3 << 30), (None, 1 << 40)):
        monkeypatch.setattr(helper, "free_bytes", lambda free=free: free)
        taken = []
        monkeypatch.setattr(
            Helper, "_exchanged", lambda self, *given, to=taken: to.append(given) or ({}, {})
        )
        asked(planted, picture)
        (question, watch), *_ = taken
        assert question["bytes"] == watch._most == wanted


@posix
def test_a_helper_that_is_gone_is_replaced(planted, picture):
    asked(planted, picture)
    first = planted._process
    first.kill()
    first.wait()
    asked(planted, picture)
    assert planted._process.pid != first.pid
    os.kill(planted._process.pid, signal.SIGTERM)
    planted.close()
    asked(planted, picture)


@posix
def test_a_helper_that_rested_too_long_is_replaced_without_a_warning(picture, caplog):
    code = f"""
import sys; sys.path[:] = {sys.path!r}
import models.images.helper as helper
helper._IDLE_SECONDS = 0.2
helper.serve()
"""
    resting = Helper([sys.executable, "-c", code])
    try:
        (first, _), _ = asked(resting, picture), resting._process.wait(30)
        again, _ = asked(resting, picture)
    finally:
        resting.close()
    assert first == again and "ended with" not in caplog.text


def test_without_a_helper_photos_are_read_here(picture, monkeypatch):
    monkeypatch.setattr(helper, "_helper", Helper(["/no/such/program"]))
    assert helper.open_photo(picture).pixels.shape == (30, 40, 3)
    with pytest.raises(PhotoError, match="not found"):
        helper.open_photo(picture.with_name("none.png"))


def test_no_helper_outlives_its_program(picture):
    code = f"import models.images.helper as h; h.open_photo({str(picture)!r}); " + (
        "print(h._helper._process.pid)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(int(done.stdout), 0)
