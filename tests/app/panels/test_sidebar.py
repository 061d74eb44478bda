from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.panels.sidebar import MachinePanel
from app.preferences import OPEN_SECTIONS, PRECISION
from app.widgets.spin import CalmSpin
from models.recipe.choices import Precision
from models.recipe.file import save_recipe
from tests.app.inputs import CTRL, LEFT, NONE, SHIFT


def names(window):
    stack = window.session.undo_stack
    return [stack.text(number) for number in range(stack.count())]


def state(session):
    return session.recipe, session.output_size


@pytest.fixture
def panel(opened):
    for section in opened.sidebar.sections:
        section.set_open(section.key in ("restore", "variation", "history"))
    return opened.sidebar


def drag_alpha(panel, start, end):
    slider = panel.restore.alpha.slider
    y = slider.height() // 2
    QTest.mousePress(slider, LEFT, NONE, QPoint(round(slider.width() * start), y))
    for share in np.linspace(start, end, 7)[1:]:
        QTest.mouseMove(slider, QPoint(round(slider.width() * share), y))
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(round(slider.width() * end), y))


def test_every_change_has_a_name_with_its_values(qtbot, opened, panel):
    drag_alpha(panel, 0.5, 0.7)
    alpha = opened.session.settings.alpha
    qtbot.keyClick(panel.restore.steps.slider, Qt.Key.Key_Right)
    panel.variation.dice.click()
    seed = opened.session.settings.seed
    qtbot.keyClick(panel.variation.schedule, Qt.Key.Key_Down)
    qtbot.mouseClick(panel.restore.scale.preset(2), LEFT)
    qtbot.keyClicks(opened.canvas, "k")
    qtbot.mouseClick(opened.canvas, LEFT, pos=opened.canvas.rect().center() + QPoint(60, 0))
    qtbot.keyClick(opened.canvas, Qt.Key.Key_D, CTRL)
    assert names(opened) == [
        f"Alpha 0.50 → {alpha:.2f}",
        "Steps 8 → 9",
        f"Seed 1 → {seed}",
        "Schedule cosine → linear",
        "Size ×4 → ×2",
        "Paint Keep",
        "Clear paint",
    ]


def test_a_click_in_the_list_goes_there_and_back(qtbot, opened, panel):
    session, view = opened.session, panel.history
    states = [state(session)]
    for number, value in enumerate((0.6, 0.7, 0.8), 1):
        session.change("alpha", value, text="Alpha {0:.2f} → {1:.2f}", gesture=number)
        states.append(state(session))
    panel.ensureWidgetVisible(view)
    for row in (1, 3, 0, 2):  # row 0: as opened
        index = view.model().index(row, 0)
        view.scrollTo(index)
        qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
        assert state(session) == states[row] and session.undo_stack.index() == row
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert state(session) == states[3]


@pytest.mark.parametrize("redo", [(Qt.Key.Key_Z, CTRL | SHIFT), (Qt.Key.Key_Y, CTRL)])
def test_undo_and_redo_by_keys_wherever_the_focus_is(qtbot, opened, panel, redo):
    session = opened.session
    for widget in (opened.canvas, panel.restore.alpha.slider, panel.history, opened.filming.strip):
        drag_alpha(panel, 0.5, 0.8)
        changed = session.settings.alpha
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)
        assert session.settings.alpha == 0.5
        qtbot.keyClick(widget, *redo)
        assert session.settings.alpha == changed
        qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)


@pytest.mark.parametrize("on", ["label", "slider"])
def test_a_double_click_resets_as_one_step(qtbot, opened, panel, on):
    row, session = panel.restore.alpha, opened.session
    drag_alpha(panel, 0.5, 0.8)
    at = row.slider.rect().center() + QPoint(70, 0) if on == "slider" else QPoint(4, 4)
    target = getattr(row, on)
    qtbot.mouseClick(target, LEFT, pos=at)  # what comes before the second click of a double-click
    qtbot.mouseDClick(target, LEFT, pos=at)
    assert session.settings.alpha == 0.5
    last = names(opened)[-1]
    assert last.endswith("→ 0.50") and len(names(opened)) == 2
    qtbot.keyClick(opened, Qt.Key.Key_Z, CTRL)
    assert session.settings.alpha > 0.7


def settled(session) -> bool:
    return session.result is not None and not session.is_stale and session.activity is None


def pick(combo, value) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())  # as a click does


def test_a_precision_is_chosen_as_one_step_and_goes_with_every_run(qtbot, film):
    session, panel = film.session, film.sidebar.machine
    auto = f"Auto ({session.result.precision.value})"
    assert session.result.precision is not Precision.AUTO and panel.precision.currentText() == auto
    requests, recipe = [], session.recipe
    session.run_requested.connect(requests.append)
    pick(panel.precision, "float32")
    qtbot.waitUntil(lambda: bool(requests) and settled(session))
    assert requests[-1].precision is session.result.precision is Precision.FLOAT32
    assert session.recipe == recipe and session.undo_stack.undoText() == "Precision float32"
    assert film.preferences.get(PRECISION) == "float32"
    session.undo_stack.undo()
    assert session.precision is Precision.AUTO and panel.precision.currentData() == "auto"
    qtbot.waitUntil(lambda: settled(session))
    assert panel.precision.currentText() == auto and requests[-1].precision is Precision.AUTO
    session.undo_stack.redo()
    assert panel.precision.currentData() == "float32"
    qtbot.waitUntil(lambda: settled(session))


def test_a_recipe_brings_its_precision_for_its_photo_alone(qtbot, film, tmp_path, small_path):
    session, path = film.session, tmp_path / "made.recipe.json"
    usual = session.result.precision
    file = replace(film.recipes.current(), precision=Precision.FLOAT32)
    assert film.recipes.current().precision is usual
    save_recipe(path, file)
    film.recipes.open(path)
    qtbot.waitUntil(lambda: session.precision is Precision.FLOAT32 and settled(session))
    assert session.result.precision is Precision.FLOAT32
    assert film.recipes.current().precision is Precision.FLOAT32
    film.files.open_for(small_path, lambda: None)
    qtbot.waitUntil(lambda: session.precision is Precision.AUTO and settled(session))
    assert session.result.precision is usual
    assert film.preferences.get(PRECISION) == "auto"


def test_a_precision_is_remembered(qtbot, preferences, opened):
    preferences.set(PRECISION, "bfloat16")
    later = MachinePanel(opened.session, preferences)
    qtbot.addWidget(later)
    assert later.precision.currentText() == "bfloat16"
    assert opened.session.precision is Precision.BFLOAT16
    preferences.set(PRECISION, "nonsense")
    qtbot.addWidget(MachinePanel(opened.session, preferences))
    assert opened.session.precision is Precision.AUTO


def test_sections_and_settings_are_remembered(qtbot, opened):
    next(each for each in opened.sidebar.sections if each.key == "paint").set_open(False)
    assert "paint" not in opened.preferences.get(OPEN_SECTIONS)
    opened.preferences.flush()


def test_every_number_of_the_panel_takes_a_comma_and_refuses_words(qtbot, opened):
    for section in opened.sidebar.sections:
        section.set_open(True)
    fields = [each for each in opened.sidebar.findChildren(CalmSpin) if each.isEnabled()]
    assert len(fields) > 10
    for field in fields:
        value, half = field.value(), field.decimals() > 0
        field.selectAll()
        qtbot.keyClicks(field, "1,0" if half else "three")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert bool(field.refused) is not half, field.accessibleName()
        assert field.value() == (1.0 if half else value)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert not field.refused


def test_panel_and_film_say_the_same_of_what_is_kept(opened):
    said = opened.sidebar.restore.summary.text().split(",")[0]
    assert said.endswith("% kept")
    frames = opened.filming.projector.frames
    assert len(frames) > 2
    assert all(frame.counts.startswith(f"{said}, ") for frame in frames[1:])
