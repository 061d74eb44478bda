"""One undo command per user action; each carries what was and what will be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from app.marks import Change
from app.paintwork import Grids, Layer
from models.recipe import Recipe

if TYPE_CHECKING:
    from app.session import Session

_SETTING_ID = 1


class ChangeSetting(QUndoCommand):
    """One field of the recipe is changed.

    Changes of the same field within one gesture (a slider drag, a held arrow key) merge.

    Args:
        session: The document.
        field: Name of the field of `Recipe`, never ``scale``, ``branch`` or paint.
        before, after: Its values.
        text: What the history list says.
        gesture: Number of the gesture; None never merges.
    """

    def __init__(
        self,
        session: Session,
        field: str,
        *,
        before: object,
        after: object,
        text: str,
        gesture: int | None = None,
    ) -> None:
        super().__init__(text)
        self._session = session
        self.field = field
        self.before = before
        self.after = after
        self.gesture = gesture

    def id(self) -> int:
        """Return the merge group."""
        return _SETTING_ID if self.gesture is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Swallow a later change of the same gesture."""
        if not isinstance(other, ChangeSetting):
            return False
        if (other.field, other.gesture) != (self.field, self.gesture):
            return False
        self.after = other.after
        self.setText(other.text())
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        """Write the new value."""
        self._session.write_setting(self.field, self.after)

    def undo(self) -> None:
        """Write the old value."""
        self._session.write_setting(self.field, self.before)


class ReplaceRecipe(QUndoCommand):
    """All settings and the paint are replaced: by a recipe, another size, a branch.

    Args:
        session: The document.
        before, after: Settings without paint, and their paint; that of a trunk is in the settings.
        text: What the history list says.
    """

    def __init__(
        self,
        session: Session,
        *,
        before: tuple[Recipe, Grids],
        after: tuple[Recipe, Grids],
        text: str,
    ) -> None:
        super().__init__(text)
        self._session = session
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Write the recipe."""
        self._session.write_recipe(*self._after)

    def undo(self) -> None:
        """Write what was before, exactly."""
        self._session.write_recipe(*self._before)


class PaintPatch(QUndoCommand):
    """Paint inside bounding boxes is changed: a stroke, or a clear, invert, grow or mask.

    Args:
        session: The document.
        changes: The box of every changed layer, with its paint before and after.
        text: What the history list says.
    """

    def __init__(self, session: Session, changes: Mapping[Layer, Change], text: str) -> None:
        super().__init__(text)
        self._session = session
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
