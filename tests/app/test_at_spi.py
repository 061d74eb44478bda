"""The window as a screen reader on Linux gets it, over AT-SPI from another process."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

READER = Path(__file__).with_name("spoken_reader.py")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
LACKING = [name for name in ("dbus-run-session", "Xvfb") if shutil.which(name) is None]
if not any(Path(each).exists() for each in LAUNCHERS):
    LACKING.append("at-spi2-core")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(LACKING), reason=f"not installed here: {', '.join(LACKING)}"),
]


@pytest.fixture(scope="module")
def display():
    """A screen of its own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1100x24", "-noreset"]
    with subprocess.Popen(
        command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as screen:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        screen.terminate()


@pytest.fixture(scope="module")
def heard(display, tmp_path_factory):
    """All that is told of a window with a restored photo, from the top down."""
    from PIL import Image

    folder = tmp_path_factory.mktemp("spoken")
    photo, output = folder / "photo.png", folder / "heard.json"
    Image.linear_gradient("L").convert("RGB").resize((96, 64)).save(photo)
    own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
    own |= {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA")}
    command = ["dbus-run-session", "--", sys.executable, str(READER)]
    done = subprocess.run(
        [*command, str(photo), str(folder / "settings"), str(output)],
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert output.exists(), done.stderr
    return json.loads(output.read_text(encoding="utf-8"))


def the(heard, role, name):
    (found,) = (each for each in heard if (each["role"], each["name"]) == (role, name))
    return found


def test_the_window_and_its_picture_are_told(heard):
    assert [each["role"] for each in heard[:2]] == ["application", "frame"]
    assert heard[1]["name"] == "photo.png - ITER Studio"
    picture = the(heard, "canvas", "Picture")
    assert "focusable" in picture["states"] and picture["description"].startswith("Split, ")


def test_everything_that_takes_keys_has_a_role_and_a_name(heard):
    reached = [each for each in heard if "focusable" in each["states"]]
    assert len(reached) > 60
    assert not [each for each in reached if not each["name"] or each["role"] in ("filler", "panel")]


def test_values_and_states_are_told(heard):
    assert the(heard, "slider", "Alpha")["value"] == 50
    assert the(heard, "slider", "Steps")["value"] == 8
    assert "checked" in the(heard, "check box", "Hand")["states"]
    assert "enabled" not in the(heard, "push button", "Undo")["states"]
    assert the(heard, "chart", "Histogram of the confidence")["description"]


def test_texts_that_change_come_with_their_names(heard):
    labels = [each["name"] for each in heard if each["role"] == "label"]
    assert any(each.startswith("Zoom: ") and each.endswith(" %") for each in labels)
    assert any(each.startswith("What these settings do: ") for each in labels)
