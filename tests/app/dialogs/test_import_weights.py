import time

from models.recipe.settings import Recipe
from models.weights import importing
from models.weights.library import stored_models
from tests.app.dialogs.imports import wait
from tests.app.inputs import drop


def test_an_import_can_be_stopped(qtbot, opened, tmp_path, monkeypatch, preferences):
    window, ended = opened, []

    def slow(paths, folder):
        try:
            for number in range(10_000):
                yield importing.ImportProgress("Reading", number / 10_000)
                time.sleep(0.002)
        finally:
            ended.append(paths)

    monkeypatch.setattr("models.weights.import_steps", slow)
    window.show_models()
    box = window.models_dialog.ask_import()
    box.add([tmp_path / "any.pth"])
    box.accepts.click()
    box.start.click()
    wait(qtbot, lambda: box.bar.value() > 0 and box.doing.text() == "Reading…")
    assert not box.browse.isEnabled()
    box.reject()
    wait(qtbot, lambda: bool(ended))
    assert not window.models.is_importing and stored_models(preferences.models) == []
    assert Recipe() == window.session.settings


def test_dropped_files_are_added_unless_an_import_runs(qtbot, opened, tmp_path):
    opened.show_models()
    box = opened.models_dialog.ask_import()
    drop(box, tmp_path / "network.pth", tmp_path / "params.pth")
    assert [path.name for path in box.paths] == ["network.pth", "params.pth"]
    box.reject()
