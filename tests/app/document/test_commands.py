import gc

import pytest

from app.document.commands import ChangeSetting
from app.document.paint import Layer
from models.recipe.settings import Mark, Recipe


def state(session):
    return session.recipe, session.output_size


def changed_marks(session):
    marks = session.marks.copy()
    marks[1:3, 2:5] = Mark.REFINE
    session.repaint({Layer.MARKS: marks}, "Paint")


@pytest.mark.parametrize(
    "act",
    [
        lambda session: session.change("alpha", 0.61, text="Alpha"),
        lambda session: session.change("temperature", 0.9, text="Temperature", gesture=1),
        lambda session: session.change_scale(2, text="Size"),
        lambda session: session.adopt(Recipe(scale=3, seed=5, alpha=0.2), text="Open recipe"),
        changed_marks,
    ],
)
def test_undo_and_redo_of_each_command_are_exact(opened, act):
    session = opened.session
    marks = session.marks.copy()
    marks[4:6, 6:9] = Mark.KEEP
    session.repaint({Layer.MARKS: marks}, "Paint")
    before = state(session)
    act(session)
    after = state(session)
    assert after != before
    for _ in range(2):
        session.undo_stack.undo()
        assert state(session) == before
        session.undo_stack.redo()
        assert state(session) == after


def test_a_long_drag_leaves_one_command_in_memory(shown):
    def commands():
        gc.collect()
        return sum(type(each) is ChangeSetting for each in gc.get_objects())

    before = commands()
    for step in range(50):
        shown.change("alpha", step / 100, text=f"Alpha {step}", gesture=1)
    assert commands() == before + 1
    assert shown.undo_stack.undoText() == "Alpha 49"
    shown.undo_stack.clear()
    assert commands() == before


def test_one_gesture_is_one_undo_step(shown):
    for gesture in (shown.new_gesture(), shown.new_gesture()):
        for value in (0.51, 0.6, 0.5 + gesture / 10):
            shown.change("alpha", value, text=f"Alpha {value}", gesture=gesture)
    assert shown.undo_stack.count() == 2
    shown.undo_stack.undo()
    shown.undo_stack.undo()
    assert shown.settings.alpha == 0.5


def test_a_drag_back_to_where_it_began_leaves_no_step(shown):
    for value in (0.6, 0.7, 0.5):
        shown.change("alpha", value, text="Alpha", gesture=1)
    assert shown.undo_stack.count() == 0
    assert shown.settings.alpha == 0.5


def test_what_was_saved_is_a_step_of_its_own(shown):
    shown.change("alpha", 0.6, text="Alpha", gesture=1)
    shown.undo_stack.setClean()
    shown.change("alpha", 0.7, text="Alpha", gesture=1)
    assert shown.undo_stack.count() == 2 and not shown.undo_stack.isClean()
    shown.undo_stack.undo()
    shown.change("alpha", 0.8, text="Alpha", gesture=1)  # nor does it alter what may be redone
    assert [shown.undo_stack.text(at) for at in range(shown.undo_stack.count())] == ["Alpha"] * 2
    shown.undo_stack.undo()
    assert shown.settings.alpha == 0.6
