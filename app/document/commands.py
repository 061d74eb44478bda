"""One undo command per user action; each carries what was and what will be."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QUndoCommand, QUndoStack

from app.document.paint import Change, Grid, Grids, Layer
from app.languages.window import filled
from models.grid import Rect
from models.recipe import Precision, Recipe
from models.weights import StoredModel


@dataclass(frozen=True, slots=True)
class Computing:
    """The thing that answers requests.

    Attributes:
        model: None is the bundled one.
        precision: Of its arithmetic.
    """

    model: StoredModel | None = None
    precision: Precision = Precision.AUTO


class Written(Protocol):
    """The part of the document that commands write to."""

    def write_setting(self, field: str, value: object, /) -> None:
        """Write one setting."""

    def write_recipe(self, computing: Computing, settings: Recipe, grids: Grids, /) -> None:
        """Write what computes, and all settings with their paint."""

    def write_paint(self, patches: Mapping[Layer, tuple[Rect, Grid]], /) -> None:
        """Write patches of layers."""


class _Command(QUndoCommand):
    """Knows its session without keeping it alive.

    In a cycle with the session, a command may be freed before the stack that deletes it.
    """

    def __init__(self, session: Written, text: str) -> None:
        super().__init__(text)
        self._session: Written = weakref.proxy(session)


class ChangeSetting(_Command):
    """One field of the recipe is changed.

    Later changes of the same field within one gesture (a slider drag, a held arrow key) go into the
    same command. Not by ``mergeWith``: PySide never frees a command that was merged.

    Args:
        session: The document.
        field: Name of the field of `Recipe`, never ``scale``, ``branch`` or paint.
        before, after: Its values.
        text: What the history list says, with places for the value before and after.
        gesture: Number of the gesture; None stands alone.
    """

    def __init__(
        self,
        session: Written,
        field: str,
        *,
        before: object,
        after: object,
        text: str,
        gesture: int | None = None,
    ) -> None:
        super().__init__(session, filled(text, before, after))
        self.field = field
        self.before = before
        self.after = after
        self.gesture = gesture

    def redo(self) -> None:
        """Write the new value."""
        self._session.write_setting(self.field, self.after)

    def undo(self) -> None:
        """Write the old value."""
        self._session.write_setting(self.field, self.before)


def went_on(
    stack: QUndoStack, field: str, value: object, *, text: str, gesture: int | None
) -> bool:
    """Let the newest command reach further where a change belongs to its gesture.

    Args:
        stack: The history.
        field: Name of the field of `Recipe`.
        value: Its new value; the one before the gesture takes the command off the stack.
        text: What the history list says from now on, with places for the values.
        gesture: Number of the gesture.

    Returns:
        Whether it did; otherwise a new command is due.
    """
    index = stack.index()
    last = stack.command(index - 1) if index == stack.count() and not stack.isClean() else None
    if gesture is None or not isinstance(last, ChangeSetting):
        return False
    if (last.field, last.gesture) != (field, gesture):
        return False
    last.after = value
    last.setText(filled(text, last.before, value))
    last.redo()
    if value == last.before:
        last.setObsolete(True)
        stack.undo()  # takes an obsolete command off without undoing it
    else:
        stack.indexChanged.emit(index)  # the history shows the new text
        stack.undoTextChanged.emit(last.text())
    return True


class ReplaceRecipe(_Command):
    """All settings and the paint are replaced: by a recipe, another size, a branch, a model's own.

    Args:
        session: The document.
        before, after: What computes, settings without paint, and their paint; that of a trunk is
            in the settings.
        text: What the history list says.
    """

    def __init__(
        self,
        session: Written,
        *,
        before: tuple[Computing, Recipe, Grids],
        after: tuple[Computing, Recipe, Grids],
        text: str,
    ) -> None:
        super().__init__(session, text)
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Write the recipe."""
        self._session.write_recipe(*self._after)

    def undo(self) -> None:
        """Write what was before, exactly."""
        self._session.write_recipe(*self._before)


class PaintPatch(_Command):
    """Paint inside bounding boxes is changed: a stroke, or a clear, invert, grow or mask.

    Args:
        session: The document.
        changes: The box of every changed layer, with its paint before and after.
        text: What the history list says.
    """

    def __init__(self, session: Written, changes: Mapping[Layer, Change], text: str) -> None:
        super().__init__(session, text)
        self.changes = changes

    def redo(self) -> None:
        """Write the new paint."""
        self._session.write_paint(
            {layer: (change.rect, change.after) for layer, change in self.changes.items()}
        )

    def undo(self) -> None:
        """Write the old paint."""
        self._session.write_paint(
            {layer: (change.rect, change.before) for layer, change in self.changes.items()}
        )
