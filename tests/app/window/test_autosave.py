"""Work is never lost: sidecars, records of crashes, two windows at once, kill -9."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from app.preferences import SIDECARS
from app.window.window import Window
from models.images.photo import open_photo
from models.recipe.file import load_recipe
from models.recipe.settings import Mark
from models.recipe.sidecar import sidecar_path, state_path
from tests.app.inputs import LEFT, fresh, told


def records(folder):
    return list((folder / "config" / "state" / "sessions").glob("*.json"))


def change(window, alpha=0.8):
    window.session.change("alpha", alpha, text="Alpha")


def test_nothing_is_written_beside_a_photo_that_was_only_looked_at(qtbot, opened, photo_path):
    qtbot.wait(50)
    opened.close()
    assert not sidecar_path(photo_path).exists()


def test_settings_and_paint_are_kept_while_working(qtbot, opened, photo_path):
    sidecar = sidecar_path(photo_path)
    opened.sidebar.restore.alpha.spin.setValue(0.8)
    qtbot.waitUntil(sidecar.exists)
    qtbot.keyClicks(opened.canvas, "k")
    QTest.mouseClick(opened.canvas, LEFT, pos=QPoint(opened.canvas.width() // 4, 300))
    qtbot.waitUntil(lambda: load_recipe(sidecar).recipe == opened.session.recipe)
    assert (load_recipe(sidecar).recipe.paint.marks == Mark.KEEP).any()
    assert not list(photo_path.parent.glob(".iter-studio-*"))


def test_a_change_just_before_the_end_is_kept(opened, photo_path):
    change(opened)
    opened.close()
    assert load_recipe(sidecar_path(photo_path)).recipe.alpha == 0.8


def test_a_change_just_before_another_photo_is_kept(qtbot, opened, photo_path, tmp_path):
    change(opened)
    other = tmp_path / "other.png"
    Image.new("RGB", (40, 30), (9, 90, 30)).save(other)
    opened.files.open(other)
    qtbot.waitUntil(sidecar_path(photo_path).exists)
    assert load_recipe(sidecar_path(photo_path)).recipe.alpha == 0.8
    assert not sidecar_path(other).exists()


def test_an_opened_photo_has_its_settings_again_and_says_so(qtbot, opened, another, photo_path):
    change(opened)
    opened.close()
    window = another()
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: told(window, "as you left them"))
    assert window.session.settings.alpha == 0.8
    assert window.session.undo_stack.isClean() and not window.isWindowModified()
    assert window.message_bar.next_step.text() == "Undo"
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    assert window.session.settings.alpha == 0.5


def test_a_damaged_sidecar_is_reported_and_the_photo_opens(qtbot, window, photo_path):
    sidecar_path(photo_path).write_text("{")
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: fresh(window))
    assert "recipe" in window.session.message.sentence


def test_sidecars_can_be_kept_elsewhere(qtbot, opened, photo_path):
    opened.preferences.set(SIDECARS, False)
    change(opened)
    elsewhere = state_path(open_photo(photo_path), opened.preferences.state)
    qtbot.waitUntil(elsewhere.exists)
    assert not sidecar_path(photo_path).exists()


def test_a_window_that_ends_well_leaves_no_record(qtbot, opened, another, tmp_path):
    qtbot.waitUntil(lambda: bool(records(tmp_path)))
    opened.close()
    assert not records(tmp_path)
    window = another()
    qtbot.wait(100)
    assert window.session.message is None


def test_two_windows_do_not_fight(qtbot, opened, another, photo_path):
    change(opened, 0.6)
    qtbot.waitUntil(sidecar_path(photo_path).exists)
    second = another()
    qtbot.wait(50)
    assert second.session.message is None  # the record of a living window is no crash
    second.files.open(photo_path)
    qtbot.waitUntil(lambda: told(second, "another window"))
    change(second, 0.9)
    second.closing.close_anyway()
    assert load_recipe(sidecar_path(photo_path)).recipe.alpha == 0.6
    change(opened, 0.7)
    opened.close()
    assert load_recipe(sidecar_path(photo_path)).recipe.alpha == 0.7


def crash(window, tmp_path, qtbot):
    """Leave what a killed window leaves: its record, and no lock of a living process."""
    qtbot.waitUntil(lambda: bool(records(tmp_path)))
    qtbot.wait(50)
    folder = tmp_path / "config" / "state" / "sessions"
    kept = {path: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}
    window.close()
    for path, data in kept.items():
        path.write_bytes(data)


def test_after_a_crash_the_work_is_offered_once(qtbot, opened, another, photo_path, tmp_path):
    opened.preferences.set(SIDECARS, False)
    change(opened)
    qtbot.wait(800)
    opened.snapshots.take("mine")
    qtbot.wait(800)
    crash(opened, tmp_path, qtbot)
    window = another()
    qtbot.waitUntil(lambda: told(window, "closed unexpectedly"))
    assert "photo.png" in window.session.message.sentence and window.welcome.isVisible()
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: fresh(window))
    assert window.session.settings.alpha == 0.8 and window.session.photo.path == photo_path
    assert [each.name for each in window.session.snapshots.all] == ["mine"]
    qtbot.waitUntil(lambda: len(records(tmp_path)) == 1)  # its own
    window.close()
    assert not records(tmp_path)


def test_the_work_of_several_crashes_is_offered_one_after_the_other(
    qtbot, opened, another, photo_path, tmp_path
):
    change(opened, 0.6)
    qtbot.wait(800)
    crash(opened, tmp_path, qtbot)
    (first,) = records(tmp_path)
    other = tmp_path / "second.png"
    other.write_bytes(photo_path.read_bytes())
    text = first.read_text().replace("photo.png", "second.png")
    first.with_name("older.json").write_text(text)
    os.utime(first.with_name("older.json"), (1, 1))
    window = another()
    qtbot.waitUntil(lambda: told(window, "Other interrupted photos: 1."))
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: told(window, "second.png"))
    assert window.session.photo.path == photo_path
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: told(window, "Everything is as you left it."))
    assert window.session.photo.path == other
    qtbot.waitUntil(lambda: len(records(tmp_path)) == 1)  # its own


def test_work_is_offered_also_when_the_window_opens_a_file(
    qtbot, opened, preferences, pipeline, photo_path, tmp_path
):
    change(opened, 0.6)
    qtbot.wait(800)
    crash(opened, tmp_path, qtbot)
    other = tmp_path / "second.png"
    other.write_bytes(photo_path.read_bytes())
    window = Window(preferences, lambda: pipeline)
    window.show()
    window.start(other)
    qtbot.waitUntil(lambda: told(window, "closed unexpectedly"))
    assert window.session.photo.path == other
    window.close()
    window.deleteLater()


def test_a_pasted_picture_survives(qtbot, window, another, tmp_path):
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(0xFF3060A0)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: fresh(window))
    digest = window.session.photo.digest
    change(window)
    qtbot.waitUntil(lambda: any("0.8" in each.read_text() for each in records(tmp_path)))
    crash(window, tmp_path, qtbot)
    second = another()
    qtbot.waitUntil(lambda: told(second, "pasted picture"))
    qtbot.mouseClick(second.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: fresh(second))
    photo = second.session.photo
    assert photo.path is None and photo.digest == digest
    assert np.array_equal(photo.pixels[0, 0], (0x30, 0x60, 0xA0))
    assert second.session.settings.alpha == 0.8 and not second.preferences.recent


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_kill_minus_nine(qtbot, another, photo_path, tmp_path):
    """A real process is killed right after a change was written."""
    tests = Path(__file__).parents[1]
    program = f"""
        import sys
        sys.path[:0] = [{str(tests)!r}, {str(tests.parents[1])!r}]
        from pathlib import Path
        from PySide6.QtCore import QTimer
        from fakes import FakePipeline
        from app.preferences import Preferences
        from app.window.application import make_application
        from app.window.window import Window
        app = make_application()
        window = Window(Preferences(Path({str(tmp_path / "config")!r})), FakePipeline)
        window.start(Path({str(photo_path)!r}))
        change = lambda: window.session.change("alpha", 0.85, text="Alpha")
        window.session.result_changed.connect(lambda: window.session.result and change())
        app.exec()
    """
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(program)], env=environment) as job:
        qtbot.waitUntil(sidecar_path(photo_path).exists, timeout=30_000)
        job.send_signal(signal.SIGKILL)
        job.wait()
    assert records(tmp_path)
    window = another()
    qtbot.waitUntil(lambda: told(window, "closed unexpectedly"))
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: fresh(window))
    assert window.session.settings.alpha == 0.85
