from PySide6.QtCore import QSettings

from app.preferences import (
    ALL,
    BRUSH_SIZE,
    HEATMAP,
    HEATMAP_OPACITY,
    HINTS_DONE,
    RECENT_LIMIT,
    THEME,
    Preferences,
)
from resources import sample_path


def test_defaults_of_a_fresh_installation(qapp, tmp_path):
    preferences = Preferences(tmp_path)
    for preference in ALL:
        assert preferences.get(preference) == preference.default


def test_values_survive_a_restart_with_their_type(qapp, tmp_path):
    first = Preferences(tmp_path)
    first.set(HEATMAP, True)
    first.set(HEATMAP_OPACITY, 0.25)
    first.set(BRUSH_SIZE, 9)
    first.set(THEME, "light")
    first.flush()
    second = Preferences(tmp_path)
    assert second.get(HEATMAP) is True
    assert second.get(HEATMAP_OPACITY) == 0.25
    assert second.get(BRUSH_SIZE) == 9
    assert second.get(THEME) == "light"


def test_a_damaged_value_gives_the_default(qapp, tmp_path):
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue(BRUSH_SIZE.key, "large")
    store.sync()
    assert Preferences(tmp_path).get(BRUSH_SIZE) == BRUSH_SIZE.default


def test_keys_are_unique_and_explained():
    assert len({preference.key for preference in ALL}) == len(ALL)
    assert all(preference.help.endswith(".") for preference in ALL)


def test_recent_files_are_newest_first_limited_and_alive(qapp, tmp_path):
    preferences = Preferences(tmp_path)
    paths = [tmp_path / f"{number}.png" for number in range(RECENT_LIMIT + 2)]
    for path in paths:
        path.touch()
        preferences.add_recent(path)
    preferences.add_recent(paths[5])
    preferences.add_recent(sample_path())
    preferences.flush()
    recent = Preferences(tmp_path).recent
    assert recent[0] == paths[5]
    assert len(recent) == RECENT_LIMIT
    paths[5].unlink()
    assert paths[5] not in preferences.recent
    preferences.clear_recent()
    assert preferences.recent == []


def test_one_recent_file_survives_a_restart(qapp, tmp_path):
    preferences = Preferences(tmp_path)
    path = tmp_path / "one.png"
    path.touch()
    preferences.add_recent(path)
    preferences.flush()
    assert Preferences(tmp_path).recent == [path]


def test_a_folder_that_takes_nothing_is_told_once(qtbot, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    preferences, told = Preferences(tmp_path / "file" / "settings"), []
    preferences.lost.connect(told.append)
    preferences.check()
    preferences.check()
    assert told == [str(tmp_path / "file" / "settings")]


def test_a_disk_that_fills_up_is_told_after_a_change(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("app.preferences._PAUSE_MS", 0)
    preferences = Preferences(tmp_path / "settings")
    preferences.check()
    with qtbot.assertNotEmitted(preferences.lost, wait=50):
        preferences.set(HINTS_DONE, True)
    (tmp_path / "settings" / "settings.ini").unlink()
    (tmp_path / "settings" / "settings.ini").mkdir()
    with qtbot.waitSignal(preferences.lost):
        preferences.set(HINTS_DONE, False)
