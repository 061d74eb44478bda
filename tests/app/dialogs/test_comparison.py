"""The dialog for comparisons: every layout is shown and can be asked for."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from fakes import FakePipeline
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSlider
from shiboken6 import isValid

from app.dialogs.comparison import ExportDialog
from app.dialogs.comparison_preview import Pair, make_preview
from app.services.film_pictures import Films
from app.threads.file_worker import FileWorker
from app.threads.pipeline_worker import PipelineWorker
from models.comparison.comparison import Comparison
from models.events import Request
from models.images.photo import photo_from_array
from models.recipe.choices import Layout
from models.recipe.settings import Recipe


@pytest.fixture
def worker(qapp):
    made = FileWorker()
    yield made
    made.stop()


@pytest.fixture
def pipeline():
    return FakePipeline()


@pytest.fixture
def films(qapp, pipeline):
    thread = PipelineWorker(lambda: pipeline)
    thread.start()
    yield Films(thread)
    thread.stop()


@pytest.fixture
def make(worker, films, photo, result):
    def made(pixels=photo, result=result):
        request = Request(photo_from_array(pixels, "photo"), Recipe())
        return ExportDialog(Pair(pixels, result), request, worker, films)

    return made


@pytest.fixture
def dialog(qtbot, make):
    made = make()
    made.open()
    qtbot.waitUntil(made.save.isEnabled)
    yield made
    if isValid(made):
        made.close()


def choose(combo, value):
    index = combo.findData(value)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def shown(dialog):
    image = dialog.stage.image
    return None if image is None else (image.width(), image.height(), image.cacheKey())


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_has_a_preview_and_the_right_options(qtbot, dialog, layout):
    before = shown(dialog)
    choose(dialog.layout_choice, layout)
    qtbot.waitUntil(lambda: shown(dialog) != before)
    assert dialog.facts.text().endswith("seconds") == layout.moves
    assert dialog.angle.isVisible() == (layout in (Layout.SPLIT, Layout.WIPE))
    assert dialog.position.isVisible() == (layout == Layout.SPLIT)
    assert dialog.insets.isVisible() == dialog.rule.isVisible() == (layout == Layout.SHEET)
    assert dialog.hold.isVisible() == (layout in (Layout.FLICKER, Layout.FILM))
    assert dialog.light.isVisible() == (layout in (Layout.SIDE, Layout.SHEET, Layout.HEATMAP))


def test_animations_play(qtbot, dialog):
    choose(dialog.layout_choice, Layout.WIPE)
    qtbot.waitUntil(lambda: dialog.facts.text().endswith("seconds"))
    first = shown(dialog)
    qtbot.waitUntil(lambda: shown(dialog) != first)


def test_a_changed_option_shows_up_in_the_preview_and_in_what_is_saved(qtbot, dialog):
    choose(dialog.layout_choice, Layout.SPLIT)
    qtbot.waitUntil(lambda: dialog.facts.text() == "96 × 64 pixels")
    before = shown(dialog)
    dialog.angle.slider.setValue(30)
    dialog.position.spin.setValue(70)
    dialog.before.setText("1974")
    qtbot.waitUntil(lambda: shown(dialog) != before)
    with qtbot.waitSignal(dialog.save_requested) as asked:
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    made = asked.args[0]
    assert made == Comparison(
        layout=Layout.SPLIT, angle=30, position=0.7, labels=("1974", "After"), max_size=0
    )
    assert not dialog.isVisible()


def test_labels_can_be_left_out(dialog):
    QTest.mouseClick(dialog.labelled, Qt.MouseButton.LeftButton)
    dialog.labelled.setChecked(False)
    assert dialog.comparison.labels == ("", "")
    assert not dialog.before.isEnabled()


def test_sizes_are_kept_apart_for_pictures_and_animations(dialog):
    assert dialog.comparison.max_size == 0
    choose(dialog.layout_choice, Layout.FLICKER)
    assert dialog.comparison.max_size == 1600
    choose(dialog.size_choice, 800)
    choose(dialog.layout_choice, Layout.SIDE)
    assert dialog.comparison.max_size == 0
    choose(dialog.layout_choice, Layout.WIPE)
    assert dialog.comparison.max_size == 800


def test_what_cannot_be_made_says_why_and_cannot_be_saved(qtbot, make):
    dialog = make(np.zeros((40, 40, 3), np.uint8))
    dialog.open()
    qtbot.waitUntil(lambda: "different proportions" in dialog.stage.text)
    assert not dialog.save.isEnabled()
    dialog.close()


def test_previews_are_made_off_the_gui_thread_and_only_the_newest_arrives(
    qtbot, dialog, monkeypatch
):
    seen, gate = [], threading.Event()

    def slow(comparison, pair, longest):
        seen.append((comparison.angle, threading.current_thread() is threading.main_thread()))
        gate.wait(5)
        return make_preview(comparison, pair, longest)

    monkeypatch.setattr("app.dialogs.comparison.make_preview", slow)
    choose(dialog.layout_choice, Layout.SPLIT)
    qtbot.waitUntil(lambda: len(seen) == 1)
    for angle in (10, 20, 30):
        dialog.angle.spin.setValue(angle)
        dialog.preview.ask_now()
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    qtbot.waitUntil(lambda: dialog.facts.text() == "96 × 64 pixels")
    assert seen == [(90, False), (30, False)]


def test_closing_forgets_the_preview(qtbot, make):
    dialog = make()
    dialog.open()
    dialog.preview.ask_now()
    dialog.reject()
    assert dialog.preview.is_settled


def test_every_control_has_a_name(dialog):
    kinds = QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, QLineEdit
    for kind in kinds:
        for control in dialog.findChildren(kind):
            if control.objectName().startswith("qt_"):
                continue
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or text, control


def test_escape_closes_without_saving(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.save_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_film_shows_how_far_it_is_and_is_decoded_once(qtbot, dialog, films, pipeline, result):
    pipeline.delay = 0.05
    seen = []
    films.progressed.connect(lambda done, total: seen.append((done, total)))
    choose(dialog.layout_choice, Layout.FILM)
    qtbot.waitUntil(lambda: "Decoding the steps" in dialog.stage.text)
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(lambda: dialog.facts.text().endswith("seconds"))
    assert seen == [(1, 3), (2, 3), (3, 3)] and dialog.save.isEnabled()
    assert dialog.facts.text() == "96 × 64 pixels, 4.8 seconds"  # 1.6, 0.8 and 2.4
    film = films.of(result)
    choose(dialog.layout_choice, Layout.SIDE)
    qtbot.waitUntil(lambda: "seconds" not in dialog.facts.text())
    choose(dialog.layout_choice, Layout.FILM)
    qtbot.waitUntil(lambda: dialog.facts.text().endswith("seconds"))
    assert films.of(result) is film and len(film.frames) == 3


def test_closing_gives_the_film_up(qtbot, dialog, films, pipeline, result):
    pipeline.delay = 0.1
    choose(dialog.layout_choice, Layout.FILM)
    qtbot.waitUntil(lambda: "Decoding the steps" in dialog.stage.text)
    dialog.reject()
    qtbot.wait(400)
    assert films.of(result) is None


def test_a_run_without_steps_has_no_film(qtbot, make, result):
    dialog = make(result=replace(result, steps=()))
    dialog.open()
    qtbot.waitUntil(dialog.save.isEnabled)
    choose(dialog.layout_choice, Layout.FILM)
    qtbot.waitUntil(lambda: "nothing to film" in dialog.stage.text)
    assert not dialog.save.isEnabled()
    dialog.close()
