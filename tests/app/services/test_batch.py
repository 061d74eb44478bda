"""A batch in the window: in turn with the open photo, stopped, continued, reported."""

import pytest

from models.recipe.file import RecipeFile, save_recipe
from models.recipe.settings import Recipe
from tests.app.dialogs.batches import begin, button, column, finished, settled, with_model
from tests.app.inputs import LEFT, drop


@pytest.fixture
def pipeline(pipeline):
    return with_model(pipeline)


@pytest.fixture
def dialog(window):
    window.actions_by_name["batch"].trigger()
    return window.batch_dialog


def test_it_stops_and_goes_on(qtbot, window, dialog, scans, pipeline):
    pipeline.delay = 0.01
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: len(window.batch.finished) >= 2)
    assert dialog.cancel.isVisible() and not dialog.choices.name.isEnabled()
    qtbot.mouseClick(dialog.cancel, LEFT)
    qtbot.waitUntil(lambda: finished(window), timeout=1000)
    assert "continues" in dialog.state.text()
    done = len(window.batch.finished)
    assert done < 5 and not (scans / "restored" / ".iter-studio-parts").exists()
    pipeline.delay = 0
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    assert column(dialog, 2).count("Already done") == done
    assert len(window.batch.finished) == 5 and len(window.batch.failures) == 1


def test_the_open_photo_goes_first(qtbot, opened, scans, pipeline):
    opened.actions_by_name["batch"].trigger()
    pipeline.delay = 0.01
    begin(qtbot, opened.batch_dialog, scans)
    qtbot.waitUntil(lambda: len(opened.batch.finished) >= 1)
    done = len(opened.batch.finished)
    opened.session.change("seed", 7, text="Seed")
    qtbot.waitUntil(lambda: opened.session.result_recipe.seed == 7)
    assert len(opened.batch.finished) <= done + 1
    pipeline.delay = 0
    qtbot.waitUntil(lambda: finished(opened))
    assert len(opened.batch.finished) == 5


def test_the_end_is_reported_where_the_dialog_is_closed(qtbot, window, dialog, scans, pipeline):
    pipeline.delay = 0.005
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: window.batch.is_running)
    qtbot.mouseClick(dialog.close_button, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    assert window.session.message.sentence.startswith("Batch: 4 of 5")
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    assert dialog.isVisible()


def test_the_window_closes_during_a_batch(qtbot, window, dialog, scans, pipeline):
    pipeline.delay = 0.01
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: len(window.batch.finished) >= 1)
    window.close()
    assert window.isVisible() and "of 5 photos are done" in window.closing.box.informativeText()
    qtbot.mouseClick(button(window.closing.box, "Close"), LEFT)
    assert not window.worker.is_running and not dialog.isVisible()
    assert not (scans / "restored" / ".iter-studio-parts").exists()


def test_results_of_other_settings_are_restored_again(qtbot, window, dialog, scans, tmp_path):
    drop(dialog, scans / "a.png", scans / "b.png")
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 2 and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    (scans / "restored" / "b_iter_x4.png").write_bytes(b"touched up by hand")
    path = tmp_path / "other.json"
    save_recipe(path, RecipeFile(recipe=Recipe(seed=9)))
    dialog.choices.use_recipe(path)
    qtbot.waitUntil(lambda: "other.json" in dialog.choices.recipe_text.text() and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: window.batch.is_running)
    qtbot.waitUntil(lambda: finished(window))
    states = column(dialog, 2)
    assert states[0] == "Restored" and states[1].startswith("Failed: “b_iter_x4.png” was edited")
