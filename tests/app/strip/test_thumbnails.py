"""Small pictures: made off the GUI thread, each once, and only where a strip is shown."""

import threading

import pytest
from PIL import Image

from app.strip.thumbnails import SIZE
from app.threads import file_jobs
from tests.app.inputs import fresh


@pytest.fixture
def asked(monkeypatch):
    """Which files were read for small pictures, and in which threads."""
    made, plain = [], file_jobs.thumbnail

    def thumbnail(path, longest, *, page=0):
        made.append((path.name, threading.current_thread()))
        return plain(path, longest, page=page)

    monkeypatch.setattr(file_jobs, "thumbnail", thumbnail)
    return made


@pytest.fixture
def paths(tmp_path):
    made = [tmp_path / f"{name}.png" for name in "abc"]
    for number, path in enumerate(made):
        Image.new("RGB", (900, 60), (90 * number, 10, 20)).save(path)
    return made


def test_each_is_made_once_in_another_thread(qtbot, window, paths, asked):
    window.files.open(paths[0])
    qtbot.waitUntil(lambda: fresh(window))
    assert window.strip.thumbnails.picture(window.photos.current) is None and not asked
    window.files.open_all(paths)
    thumbnails = window.strip.thumbnails
    made = [thumbnails.picture(entry) for entry in window.photos.all]
    qtbot.waitUntil(lambda: not thumbnails.is_working)
    made = [thumbnails.picture(entry) for entry in window.photos.all]
    assert all(picture.width() == 2 * SIZE.width() for picture in made)
    assert [picture.pixelColor(3, 3).red() for picture in made] == [0, 90, 180]
    window.strip.step(1)
    qtbot.waitUntil(lambda: window.photos.current.path == paths[1] and fresh(window))
    # the photo that is open is not read a second time
    assert [name for name, _ in asked] == ["b.png", "c.png"]
    assert threading.main_thread() not in [thread for _, thread in asked]


def test_those_of_closed_photos_are_forgotten(qtbot, window, paths):
    window.files.open_all(paths)
    qtbot.waitUntil(lambda: fresh(window) and not window.strip.thumbnails.is_working)
    entry = window.photos.find(paths[2])
    window.strip.close(entry)
    assert window.strip.thumbnails.picture(entry) is None
    window.session.message.step()
    qtbot.waitUntil(lambda: window.strip.thumbnails.picture(entry) is not None)


def test_another_picture_of_the_file_has_its_own(qtbot, window, paths, tmp_path):
    path = tmp_path / "pages.tif"
    pages = [Image.new("RGB", (40, 30), (red, 0, 0)) for red in (10, 200)]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    window.files.open_all([path, paths[0]])
    thumbnails = window.strip.thumbnails
    qtbot.waitUntil(lambda: fresh(window) and not thumbnails.is_working)
    entry = window.photos.current
    assert thumbnails.picture(entry).pixelColor(3, 3).red() == 10
    window.session.change("alpha", 0.2, text="Alpha")
    window.files.open(path, 1)
    qtbot.waitUntil(lambda: entry.page == 1 and fresh(window) and not thumbnails.is_working)
    assert thumbnails.picture(entry).pixelColor(3, 3).red() == 200
    assert window.photos.current is entry and len(window.photos.all) == 2
    window.files.open(path, 0)
    qtbot.waitUntil(lambda: entry.page == 0 and fresh(window))
    assert window.session.settings.alpha == 0.2
