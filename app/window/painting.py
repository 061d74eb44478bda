"""The link between tools, canvas and the paint of the session; and masks as files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.canvas import Canvas, Fields, Shape, Tool
from app.dialogs.system import ask_open, ask_save
from app.document.message import Message
from app.document.paint import (
    ERASER,
    REROLL,
    Grid,
    Grids,
    Ink,
    Layer,
    grown,
    inverted,
    masked,
    painted_cells,
    shrunk,
)
from app.document.session import Session
from app.languages.window import filled
from app.preferences import (
    AMOUNT,
    BRUSH_SIZE,
    EXPORT_FOLDER,
    OPEN_FOLDER,
    PHOTO_SHARE,
    TOLERANCE,
    Preference,
    Preferences,
)
from app.services.models import ModelChoice
from app.threads.file_worker import FileWorker
from app.widgets.buttons import plain_text
from models.grid import Rect
from models.images import READABLE
from models.recipe import Mark, Sample, Variant, load_mask, offsets_to, save_mask

_BRUSH_MAX = 64
_AMOUNT_MAX = 100
_MASKS = {
    "load_refine_mask": Mark.REFINE,
    "load_keep_mask": Mark.KEEP,
    "load_heal_mask": Mark.HEAL,
    "save_refine_mask": Mark.REFINE,
    "save_keep_mask": Mark.KEEP,
    "save_heal_mask": Mark.HEAL,
}


_LAYERS = {
    Tool.ALPHA: Layer.ALPHA,
    Tool.TEXTURE: Layer.TEXTURE,
    Tool.ORIGINAL: Layer.STRENGTH,
    Tool.REROLL: Layer.REROLLS,
}
"""Tools that paint a layer of their own."""


class Painting(QObject):
    """Turns strokes into changes of the session, shows its paint, and carries out paint actions.

    Args:
        canvas: Where strokes come from.
        session: The document.
        actions: Of tools, shapes and changes of the paint.
        preferences: Size and amount of the brush are remembered.
        worker: Reads and writes mask files.
        choice: The model; variants depend on it.
        window: Parent of dialogs.
    """

    brush_size_changed = Signal(int)
    variation_changed = Signal(object)
    """The `Variant` or `Sample` that the variation brush paints."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        actions: Actions,
        preferences: Preferences,
        worker: FileWorker,
        choice: ModelChoice,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._canvas, self._session, self._actions = canvas, session, actions
        self._preferences, self._worker, self._window = preferences, worker, window
        self._choice = choice
        self._brush = Tool.REFINE
        self._variation: Variant | Sample = Variant.TEXTURED
        self._stroke = (Tool.REFINE, False)
        session.marks_changed.connect(self._show)
        canvas.brush_size_changed.connect(self.set_brush_size)
        canvas.stroke_started.connect(session.begin_stroke)
        canvas.stroke_started.connect(partial(actions["marks"].setChecked, True))
        canvas.stroke_painted.connect(self._paint)
        canvas.stroke_finished.connect(lambda: session.end_stroke(self._name_of_stroke()))
        self._connect_actions()
        canvas.set_brush_size(preferences.get(BRUSH_SIZE))
        self.set_amount(preferences.get(AMOUNT))
        self.set_tolerance(preferences.get(TOLERANCE))
        self.set_share(preferences.get(PHOTO_SHARE))

    def set_brush_size(self, tokens: int) -> None:
        """Change the brush, whoever asks."""
        tokens = min(max(tokens, 1), _BRUSH_MAX)
        self._canvas.set_brush_size(tokens)
        self._preferences.set(BRUSH_SIZE, tokens)
        self.brush_size_changed.emit(tokens)

    def set_tolerance(self, percent: int) -> None:
        """Change how much colours may differ where an area is filled."""
        self._preferences.set(TOLERANCE, percent)
        self._canvas.set_tolerance(percent / 100)

    def set_amount(self, hundredths: int) -> None:
        """Change what the alpha and the texture brush add."""
        self._amount = min(max(hundredths, -_AMOUNT_MAX), _AMOUNT_MAX)
        self._preferences.set(AMOUNT, self._amount)
        self._canvas.set_amount(self._amount)

    def set_share(self, hundredths: int) -> None:
        """Change how much of the photo the original brush lets through."""
        self._share = min(max(hundredths, 1), 100)
        self._preferences.set(PHOTO_SHARE, self._share)

    def set_variation(self, look: Variant | Sample) -> None:
        """Change what the variation brush paints, whoever asks."""
        if look != self._variation:
            self._variation = look
            self.variation_changed.emit(look)

    # Showing

    def _show(self, rect: Rect | None) -> None:
        work = self._session.paintwork
        grids = {layer: np.asarray(work.grid(layer)) for layer in Layer}
        if rect is None:
            drawn = grids[Layer.MARKS].size > 0
            self._canvas.set_marks(_locks(grids) if drawn else None)
            if drawn:
                self._canvas.set_fields(_fields(grids))
            return
        rows = slice(rect.top, rect.top + rect.height)
        columns = slice(rect.left, rect.left + rect.width)
        parts = {layer: grid[rows, columns] for layer, grid in grids.items()}
        self._canvas.set_marks_rect(rect, _locks(parts))
        self._canvas.set_fields_rect(rect, _fields(parts))

    # Strokes

    def _paint(
        self, where: tuple[slice, slice], touched: NDArray[np.bool_], tool: Tool, erase: bool
    ) -> None:
        self._stroke = (tool, erase)
        for ink in self._inks(tool, erase=erase):
            self._session.paint_cells(where, touched, ink)

    def _inks(self, tool: Tool, *, erase: bool = False) -> list[Ink]:
        """The inks of a tool; with ``erase`` it takes only its own kind away."""
        if tool is Tool.ERASE:
            return [ERASER]
        if tool is Tool.VARIATION:
            settings, model = self._session.settings, self._choice.current
            offsets = offsets_to(settings, self._variation, model)
            return [Ink(Layer(name), 0 if erase else each) for name, each in offsets.items()]
        if erase:
            return [Ink(_LAYERS.get(tool, Layer.MARKS), 0)]
        if tool in (Tool.ALPHA, Tool.TEXTURE):
            return [Ink(_LAYERS[tool], self._amount)]
        if tool is Tool.ORIGINAL:
            return [Ink(Layer.STRENGTH, -self._share)]
        return [REROLL if tool is Tool.REROLL else Ink.mark(tool.mark or Mark.REFINE)]

    def _name_of_stroke(self) -> str:
        tool, erase = self._stroke
        if erase or tool is Tool.ERASE:
            return self.tr("Erase")
        if tool is Tool.ALPHA:
            return filled(self.tr("Alpha {0:+.2f}"), self._amount / 100)
        if tool is Tool.TEXTURE:
            return filled(self.tr("Texture {0:+.2f}"), self._amount / 100)
        if tool is Tool.ORIGINAL:
            return self.tr("Original {0} %").format(self._share)
        if tool is Tool.VARIATION:
            look = self._variation
            if isinstance(look, Sample):
                return self.tr("Paint seed {0}").format(look.seed)
            return self.tr("Paint {0}").format(plain_text(self._actions[look.name]))
        names = {
            Tool.REFINE: self.tr("Paint Refine"),
            Tool.KEEP: self.tr("Paint Keep"),
            Tool.HEAL: self.tr("Heal"),
            Tool.REROLL: self.tr("Reroll"),
        }
        return names[tool]

    # Actions

    def _connect_actions(self) -> None:
        actions = self._actions
        for tool in Tool:
            actions[tool.name].toggled.connect(partial(self._set_tool, tool))
        for shape in Shape:
            actions[shape.name].toggled.connect(partial(self._set_shape, shape))
            actions[shape.name].triggered.connect(self._take_brush)
        changes: dict[str, Callable[[], None]] = {
            "swap": self._swap,
            "smaller": partial(self._step_brush, larger=False),
            "larger": partial(self._step_brush, larger=True),
            "clear": lambda: self._session.clear_paint(self.tr("Clear paint")),
            "invert": lambda: self._change(inverted, self.tr("Invert paint")),
            "grow": lambda: self._change(grown, self.tr("Grow paint")),
            "shrink": lambda: self._change(shrunk, self.tr("Shrink paint")),
        }
        for name, mark in _MASKS.items():
            ask = self._ask_to_load if name.startswith("load") else self._ask_to_save
            changes[name] = partial(ask, mark)
        for name, change in changes.items():
            actions[name].triggered.connect(lambda _=False, do=change: do())
        actions["PAN"].setChecked(True)
        actions["BRUSH"].setChecked(True)

    def _set_tool(self, tool: Tool, on: bool) -> None:
        if on:
            if tool.paints and tool is not Tool.ERASE:
                self._brush = tool
            self._canvas.set_tool(tool)

    def _set_shape(self, shape: Shape, on: bool) -> None:
        if on:
            self._canvas.set_shape(shape)

    def _take_brush(self) -> None:
        """Put hand or lens away: whoever asks for a shape wants to paint."""
        if not self._canvas.tool.paints:
            self._actions[self._brush.name].setChecked(True)

    def _swap(self) -> None:
        painting = self._canvas.tool.paints and self._canvas.tool is not Tool.ERASE
        target = Tool.ERASE if painting else self._brush
        self._actions[target.name].setChecked(True)

    def _step_brush(self, *, larger: bool) -> None:
        size = self._canvas.brush_size
        step = max(1, size // 4)
        self.set_brush_size(size + step if larger else size - step)

    def _change(self, change: Callable[[Grid, Ink], Grid], text: str) -> None:
        """Change all paint of the kind that the current tool leaves, or the last one did."""
        work, grids = self._session.paintwork, {}
        for ink in self._inks(self._brush):
            if ink.layer is not None:
                grids[ink.layer] = change(work.grid(ink.layer), ink)
        self._session.repaint(grids, text)

    # Masks

    def _ask_to_load(self, mark: Mark) -> None:
        title = self.tr("Load a mask: white marks tokens")
        folder = self._folder(OPEN_FOLDER)
        ask_open(self._window, folder, sorted(READABLE), partial(self.load, mark), title=title)

    def load(self, mark: Mark, path: Path) -> None:
        """Mark exactly the tokens that are white in a picture of any size."""
        size = self._session.output_size

        def use(cells: NDArray[np.bool_]) -> None:
            if size != self._session.output_size:
                return  # another photo or size was chosen meanwhile
            grid = masked(self._session.marks, mark, cells)
            self._session.repaint({Layer.MARKS: grid}, self.tr("Load mask"))

        self._worker.submit(
            partial(load_mask, path, size),
            done=use,
            failed=partial(self._session.fail, action=_action("load", mark)),
        )

    def _ask_to_save(self, mark: Mark) -> None:
        photo = self._session.photo
        stem = photo.path.stem if photo is not None and photo.path is not None else "picture"
        suggestion = self._folder(EXPORT_FOLDER) / f"{stem}_{mark.name.lower()}.png"
        formats = [(".png", self.tr("Mask"))]
        ask_save(
            self._window,
            suggestion,
            formats,
            partial(self.save, mark),
            title=self.tr("Save the mask"),
        )

    def save(self, mark: Mark, path: Path) -> None:
        """Write the tokens of a mark as a mask of the result's size."""
        cells = painted_cells(self._session.marks, Ink.mark(mark))
        self._worker.submit(
            partial(save_mask, path, cells, self._session.output_size),
            done=lambda _: self._session.tell(Message(self.tr("Mask saved: {0}").format(path))),
            failed=partial(self._session.fail, action=_action("save", mark)),
            lasting=True,
        )

    def _folder(self, preference: Preference[str]) -> Path:
        stored = self._preferences.get(preference)
        photo = self._session.photo
        beside = photo.path.parent if photo is not None and photo.path is not None else Path.home()
        return Path(stored) if stored else beside


def _action(verb: str, mark: Mark) -> str:
    return f"{verb}_{mark.name.lower()}_mask"


def _locks(grids: Grids) -> NDArray[np.uint8]:
    """Marks as they are shown: chosen tokens never change either, and look like locked ones."""
    marks = grids[Layer.MARKS].view(np.uint8)
    return np.where(grids[Layer.CHOSEN] > 0, np.uint8(Mark.KEEP), marks)


def _fields(grids: Grids) -> Fields:
    """Gather what is painted by number."""
    return Fields(
        grids[Layer.ALPHA].view(np.int8),
        grids[Layer.TEXTURE].view(np.int8),
        grids[Layer.STRENGTH].view(np.int8),
        ((grids[Layer.REROLLS] != 0) | (grids[Layer.SEEDS] != 0)).view(np.uint8),
    )
