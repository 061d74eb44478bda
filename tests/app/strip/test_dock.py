"""Several open photos in the window: each keeps what is its own, and nothing is lost unasked."""

import json

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from app.document.paint import Layer
from app.preferences import PHOTOS, SIDECARS
from models.framing.framing import Framing
from models.recipe.file import load_recipe
from models.recipe.settings import Recipe
from models.recipe.sidecar import sidecar_path
from tests.app.inputs import CTRL, LEFT, drop, fresh, told


@pytest.fixture
def paths(tmp_path):
    """Three photos of different sizes, with a broken file as the second of four."""
    made = [tmp_path / f"{name}.png" for name in ("a", "broken", "b", "c")]
    for number, path in enumerate(made):
        pixels = np.random.default_rng(number).integers(0, 255, (6, 8 + number, 3), np.uint8)
        Image.fromarray(pixels).resize((8 * (8 + number), 48)).save(path)
    made[1].write_bytes(b"broken")
    return made


@pytest.fixture
def good(paths):
    return [path for path in paths if path.stem != "broken"]


def settled(window):
    return fresh(window) and window.session.activity is None and not window.session.is_pending


def shows(window, path):
    current = window.photos.current
    return current is not None and current.path == path and fresh(window)


@pytest.fixture
def three(qtbot, window, good):
    window.files.open_all(good)
    qtbot.waitUntil(lambda: shows(window, good[0]))
    return window


def go(qtbot, window, path):
    window.strip.go(window.photos.find(path))
    qtbot.waitUntil(lambda: shows(window, path))


def names(window):
    return [entry.name for entry in window.photos.all]


def test_several_photos_show_a_strip_and_one_does_not(qtbot, window, good):
    window.files.open(good[0])
    qtbot.waitUntil(lambda: shows(window, good[0]))
    assert not window.strip.dock.isVisible()
    assert not any(
        window.actions_by_name[name].isEnabled()
        for name in ("next_photo", "previous_photo", "close_photo")
    )
    window.files.open(good[1])
    qtbot.waitUntil(lambda: shows(window, good[1]))
    assert window.strip.dock.isVisible() and names(window) == ["a.png", "b.png"]
    qtbot.waitUntil(lambda: not window.strip.thumbnails.is_working)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert not window.strip.dock.isVisible() and not window.preferences.get(PHOTOS)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.strip.dock.isVisible()


@pytest.mark.parametrize("way", ["dialog", "drop", "start"])
def test_every_way_to_open_several(qtbot, window, good, way):
    if way == "dialog":
        window.actions_by_name["open"].trigger()
        dialog = window.findChild(QFileDialog)
        assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
        dialog.filesSelected.emit([str(path) for path in good])
        dialog.close()
    elif way == "drop":
        (good[0].parent / "a.png.iter.json").write_text("{}")  # lies beside it, and is no photo
        drop(window.welcome, *good, good[0].parent / "a.png.iter.json")
    else:
        window.files.open_all(good)  # what `Window.start` does, whose window has started here
    qtbot.waitUntil(lambda: shows(window, good[0]))
    assert names(window) == ["a.png", "b.png", "c.png"] and window.strip.dock.isVisible()


def test_each_photo_keeps_settings_paint_crop_and_snapshots(qtbot, three, good):
    session = three.session
    session.change("alpha", 0.21, text="Alpha")
    marks = session.marks.copy()
    marks[1:3, 2:5] = 2
    session.repaint({Layer.MARKS: marks}, "Paint")
    three.snapshots.take("mine")
    first, snapshots = session.recipe, session.snapshots.all
    go(qtbot, three, good[1])
    assert session.recipe == Recipe() and not session.snapshots.all
    session.adopt(session.recipe.with_(framing=Framing(turns=1)), text="Turn")
    qtbot.waitUntil(lambda: settled(three) and session.settings.framing.turns == 1)
    second = session.recipe
    go(qtbot, three, good[0])
    assert session.recipe == first and session.snapshots.all == snapshots
    assert np.array_equal(session.marks, marks) and session.message is None
    assert session.undo_stack.count() == 0 and not three.isWindowModified()
    go(qtbot, three, good[1])
    assert session.recipe == second and session.undo_stack.count() == 0
    height, width = session.output_size
    assert height > width


@pytest.mark.parametrize("kept", ["nowhere", "in the user's folder"])
def test_nothing_depends_on_the_file_beside_the_photo(qtbot, three, good, kept):
    if kept == "nowhere":
        three.autosave.keeps_sidecars = False
    three.preferences.set(SIDECARS, False)
    three.session.change("alpha", 0.21, text="Alpha")
    go(qtbot, three, good[2])
    go(qtbot, three, good[0])
    assert three.session.settings.alpha == 0.21 and not sidecar_path(good[0]).exists()


def test_what_was_left_at_once_is_there_and_is_saved(qtbot, three, good):
    for path, alpha in zip(good, (0.1, 0.2, 0.3), strict=True):
        go(qtbot, three, path)
        three.session.change("alpha", alpha, text="Alpha")
    for path, alpha in zip(good, (0.1, 0.2, 0.3), strict=True):
        go(qtbot, three, path)
        assert three.session.settings.alpha == alpha
    three.close()
    assert [load_recipe(sidecar_path(path)).recipe.alpha for path in good] == [0.1, 0.2, 0.3]


def test_photos_begin_with_the_settings_of_when_they_were_opened(qtbot, opened, good):
    opened.session.change("alpha", 0.66, text="Alpha")
    marks = opened.session.marks.copy()
    marks[0, 0] = 1
    opened.session.repaint({Layer.MARKS: marks}, "Paint")
    opened.files.open_all(good)
    qtbot.waitUntil(lambda: shows(opened, good[0]))
    opened.session.change("alpha", 0.2, text="Alpha")
    go(qtbot, opened, good[1])
    assert opened.session.recipe == Recipe(alpha=0.66) and not opened.session.undo_stack.count()


def test_settings_from_another_day_go_before_those(qtbot, three, good, another):
    go(qtbot, three, good[1])
    three.session.change("alpha", 0.9, text="Alpha")
    three.close()
    window = another()
    window.files.open_all(good)
    qtbot.waitUntil(lambda: shows(window, good[0]))
    go(qtbot, window, good[1])
    assert window.session.settings.alpha == 0.9 and told(window, "as you left them")
    window.session.undo_stack.undo()
    assert window.session.settings.alpha == 0.5


def test_a_file_that_has_changed_is_another_photo(qtbot, three, good):
    three.session.change("alpha", 0.2, text="Alpha")
    go(qtbot, three, good[1])
    Image.new("RGB", (64, 40), (9, 90, 30)).save(good[0])
    sidecar_path(good[0]).unlink(missing_ok=True)
    go(qtbot, three, good[0])
    assert three.session.photo.height == 40 and three.session.settings.alpha == 0.5


# Keys


def test_keys_go_round_and_the_newest_counts(qtbot, three, good):
    three.activateWindow()
    for key, path in (
        (Qt.Key.Key_PageDown, good[1]),
        (Qt.Key.Key_PageDown, good[2]),
        (Qt.Key.Key_PageDown, good[0]),
        (Qt.Key.Key_PageUp, good[2]),
    ):
        qtbot.keyClick(three, key, CTRL)
        qtbot.waitUntil(lambda path=path: shows(three, path))
    qtbot.keyClick(three, Qt.Key.Key_PageDown, CTRL)
    qtbot.keyClick(three, Qt.Key.Key_PageDown, CTRL)  # before the first one is there
    qtbot.waitUntil(lambda: shows(three, good[1]))


# Files that cannot be opened


def test_a_broken_file_is_marked_told_once_and_skipped(qtbot, window, paths):
    window.files.open_all(paths)
    qtbot.waitUntil(lambda: shows(window, paths[0]))
    qtbot.waitUntil(lambda: told(window, "broken.png"))
    entry = window.photos.find(paths[1])
    strip = window.strip.strip
    index = strip.model().index(1, 0)
    assert "is not a picture" in entry.problem
    assert entry.problem in index.data(Qt.ItemDataRole.ToolTipRole)
    assert entry.problem in index.data(Qt.ItemDataRole.AccessibleTextRole)
    window.session.dismiss()
    window.strip.step(1)
    qtbot.waitUntil(lambda: shows(window, paths[2]))
    assert window.session.message is None
    qtbot.mouseClick(strip.viewport(), LEFT, pos=strip.place_of(entry))
    qtbot.waitUntil(lambda: told(window, "is not a picture"))
    assert shows(window, paths[2])
    Image.new("RGB", (64, 40), (9, 90, 30)).save(paths[1])  # mended meanwhile
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shows(window, paths[1]))
    assert not entry.problem
    qtbot.waitUntil(lambda: window.strip.thumbnails.picture(entry) is not None)


def test_the_first_that_can_be_opened_is_shown(qtbot, window, paths):
    also = paths[0].with_name("gone.png")
    window.files.open_all([also, paths[1], paths[2]])
    qtbot.waitUntil(lambda: shows(window, paths[2]))
    qtbot.waitUntil(lambda: told(window, "2 of 3 photos cannot be opened"))
    assert [bool(entry.problem) for entry in window.photos.all] == [True, True, False]
    window.strip.close_current()
    assert told(window, "this one stays") and len(window.photos.all) == 3


def test_where_none_can_be_opened_one_sentence_says_so(qtbot, window, paths):
    window.files.open_all([paths[1], paths[1].with_name("gone.png")])
    qtbot.waitUntil(lambda: told(window, "None of these 2 photos can be opened"))
    assert "broken.png" in window.session.message.detail and window.welcome.isVisible()
    assert not window.photos.all and not window.strip.dock.isVisible()


# Closing


def test_the_one_that_is_closed_gives_way_and_can_be_brought_back(qtbot, three, good):
    three.session.change("alpha", 0.2, text="Alpha")
    recipe = three.session.recipe
    qtbot.keyClick(three, "W", CTRL)
    qtbot.waitUntil(lambda: shows(three, good[1]) and told(three, "Closed: a.png"))
    assert names(three) == ["b.png", "c.png"]
    qtbot.mouseClick(three.message_bar.next_step, LEFT)
    assert names(three) == ["a.png", "b.png", "c.png"] and shows(three, good[1])
    go(qtbot, three, good[0])
    assert three.session.recipe == recipe


def test_the_last_of_the_strip_gives_way_to_the_one_before(qtbot, three, good):
    go(qtbot, three, good[2])
    three.strip.close_current()
    qtbot.waitUntil(lambda: shows(three, good[1]))
    three.strip.close(three.photos.find(good[0]))
    assert shows(three, good[1]) and names(three) == ["b.png"]
    qtbot.waitUntil(lambda: not three.strip.dock.isVisible())
    assert not three.actions_by_name["close_photo"].isEnabled()


def test_all_others_are_closed_at_once_and_come_back_in_their_order(qtbot, three, good):
    three.strip.close_others(three.photos.find(good[1]))
    qtbot.waitUntil(lambda: told(three, "2 photos closed."))
    assert names(three) == ["b.png"]
    qtbot.waitUntil(lambda: shows(three, good[1]))
    three.session.message.step()
    assert names(three) == ["a.png", "b.png", "c.png"]


def test_what_is_closed_while_it_is_opened_stays_as_the_only_one(qtbot, three, good):
    entry = three.photos.find(good[1])
    three.strip.close_others(entry)
    three.strip.close(entry)
    qtbot.waitUntil(lambda: shows(three, good[1]) and len(names(three)) == 1)
    qtbot.wait(50)
    assert names(three) == ["b.png"] and three.photos.all == (three.photos.current,)


def test_a_pasted_picture_waits_in_the_strip(qtbot, opened, photo_path):
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(0xFF3060A0)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(opened, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(opened.photos.all) == 2 and fresh(opened))
    pasted = opened.photos.current
    opened.session.adopt(Recipe(alpha=0.3, framing=Framing(turns=1)), text="Turn")
    qtbot.waitUntil(lambda: settled(opened) and opened.session.settings.alpha == 0.3)
    recipe, pixels = opened.session.recipe, opened.session.photo_pixels.copy()
    go(qtbot, opened, photo_path)
    opened.strip.go(pasted)
    qtbot.waitUntil(lambda: opened.photos.current is pasted and fresh(opened))
    assert opened.session.recipe == recipe and opened.session.undo_stack.count() == 0
    assert np.array_equal(opened.session.photo_pixels, pixels)
    assert opened.session.photo.path is None and len(opened.photos.all) == 2


# Other windows, and crashes


def test_another_window_respects_photos_that_wait(qtbot, three, good, another):
    three.session.change("alpha", 0.2, text="Alpha")
    go(qtbot, three, good[1])
    second = another()
    second.files.open(good[0])
    qtbot.waitUntil(lambda: told(second, "another window"))
    second.session.change("alpha", 0.8, text="Alpha")
    other = good[0].with_name("other.png")
    other.write_bytes(good[2].read_bytes() + b"more")
    second.files.open(other)
    qtbot.waitUntil(lambda: shows(second, other))
    assert not second.closing.may_close()
    said = second.closing.box.informativeText()
    assert "yours are lost: a.png" in said
    second.closing.box.close()
    go(qtbot, second, good[0])
    assert second.session.settings.alpha == 0.8
    three.strip.close(three.photos.find(good[0]))
    assert load_recipe(sidecar_path(good[0])).recipe.alpha == 0.2
    qtbot.wait(50)
    go(qtbot, second, other)
    go(qtbot, second, good[0])  # nobody else has it any more
    second.close()
    assert load_recipe(sidecar_path(good[0])).recipe.alpha == 0.8


def test_after_a_crash_the_others_are_in_the_strip_again(qtbot, three, good, another, tmp_path):
    go(qtbot, three, good[1])
    three.session.change("alpha", 0.2, text="Alpha")
    folder = tmp_path / "config" / "state" / "sessions"

    def recorded():
        texts = [json.loads(path.read_text()) for path in folder.glob("*.json")]
        return any("0.2" in each["recipe"] and len(each["others"]) == 2 for each in texts)

    qtbot.waitUntil(recorded)
    kept = {path: path.read_bytes() for path in folder.glob("*.json")}
    three.close()
    for path, data in kept.items():
        path.write_bytes(data)
    window = another()
    qtbot.waitUntil(lambda: told(window, "closed unexpectedly"))
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: shows(window, good[1]) and len(window.photos.all) == 3)
    assert window.session.settings.alpha == 0.2 and window.strip.dock.isVisible()
