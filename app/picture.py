"""The link between the canvas and the session: what is shown, and what the hand does to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.actions import Actions
from app.canvas import Canvas, HoverInfo, Tool, ViewMode
from app.preferences import (
    BRUSH_SIZE,
    HEATMAP,
    HEATMAP_OPACITY,
    MARKS,
    OUTLINE,
    VIEW_MODE,
    Preference,
    Preferences,
)
from app.session import Session
from models.events import Decoded, Rect
from models.recipe import Mark

_BRUSH_MAX = 64


class PictureLink(QObject):
    """Feeds the canvas from the session and turns its strokes into changes of the session."""

    hovered = Signal(object, int)
    """Row (None for no token) and column under the pointer."""
    zoom_changed = Signal(float)
    brush_size_changed = Signal(int)

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        actions: Actions,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._session = session
        self._actions = actions
        self._preferences = preferences
        self._brush = Tool.REFINE
        self._mark = Mark.REFINE
        self._size = session.output_size
        self._connect_session()
        self._connect_canvas()
        self._connect_actions()

    def set_brush_size(self, tokens: int) -> None:
        """Change the brush, from wherever it was asked."""
        tokens = min(max(tokens, 1), _BRUSH_MAX)
        self._canvas.set_brush_size(tokens)
        self._preferences.set(BRUSH_SIZE, tokens)
        self.brush_size_changed.emit(tokens)

    # From the session

    def _connect_session(self) -> None:
        session = self._session
        session.photo_changed.connect(self._show_photo)
        session.recipe_changed.connect(self._follow_size)
        session.decoded.connect(self._show_pixels)
        session.confidence_changed.connect(lambda: self._canvas.set_confidence(session.confidence))
        session.plan_changed.connect(self._show_keep)
        session.marks_changed.connect(self._show_marks)
        session.activity_changed.connect(
            lambda: self._canvas.set_stale(session.activity is not None)
        )

    def _show_photo(self) -> None:
        self._size = self._session.output_size
        pixels = self._session.photo_pixels
        self._canvas.set_photo(pixels, self._size if pixels is not None else (1, 1))
        self._canvas.setFocus()

    def _follow_size(self) -> None:
        size = self._session.output_size
        if size != self._size and self._session.photo is not None:
            self._size = size
            self._canvas.set_output_size(size)

    def _show_pixels(self, part: Decoded) -> None:
        self._canvas.patch_result(part.rect, part.pixels, part.final)

    def _show_keep(self) -> None:
        plan = self._session.plan
        self._canvas.set_keep(None if plan is None else plan.keep_0)

    def _show_marks(self, rect: Rect | None) -> None:
        marks = self._session.marks
        if rect is None:
            self._canvas.set_marks(marks if marks.size else None)
            return
        rows = slice(rect.top, rect.top + rect.height)
        columns = slice(rect.left, rect.left + rect.width)
        self._canvas.set_marks_rect(rect, marks[rows, columns])

    # From the canvas

    def _connect_canvas(self) -> None:
        canvas = self._canvas
        canvas.hovered.connect(self._hover)
        canvas.view_changed.connect(self._follow_view)
        canvas.brush_size_changed.connect(self.set_brush_size)
        canvas.stroke_started.connect(self._session.begin_stroke)
        canvas.stroke_painted.connect(self._paint)
        canvas.stroke_finished.connect(self._end_stroke)

    def _hover(self, info: HoverInfo | None) -> None:
        if info is None:
            self.hovered.emit(None, 0)
        else:
            self.hovered.emit(info.row, info.col)

    def _follow_view(self) -> None:
        rect = self._canvas.viewport_rect()
        self._session.set_viewport(rect if rect.height and rect.width else None)
        self.zoom_changed.emit(self._canvas.zoom)

    def _paint(self, where: tuple[slice, slice], touched: object, mark: Mark) -> None:
        self._mark = mark
        self._session.paint_cells(where, touched, mark)  # type: ignore[arg-type]

    def _end_stroke(self) -> None:
        texts = {
            Mark.REFINE: self.tr("Paint Refine"),
            Mark.KEEP: self.tr("Paint Keep"),
            Mark.NONE: self.tr("Erase"),
        }
        self._session.end_stroke(texts[self._mark])

    # Actions

    def _connect_actions(self) -> None:
        actions, canvas = self._actions, self._canvas
        for mode in ViewMode:
            actions[mode.name].toggled.connect(partial(self._set_mode, mode))
        for tool in Tool:
            actions[tool.name].toggled.connect(partial(self._set_tool, tool))
        for name in ("fit", "zoom_100", "zoom_in", "zoom_out"):
            target = getattr(canvas, name)
            actions[name].triggered.connect(lambda _=False, do=target: do())
        self._connect_overlay("heatmap", HEATMAP, canvas.set_heatmap_visible)
        self._connect_overlay("outline", OUTLINE, canvas.set_outline_visible)
        self._connect_overlay("marks", MARKS, canvas.set_paint_visible)
        actions["swap"].triggered.connect(self._swap)
        actions["smaller"].triggered.connect(lambda: self._step_brush(larger=False))
        actions["larger"].triggered.connect(lambda: self._step_brush(larger=True))
        actions["clear"].triggered.connect(
            lambda: self._session.clear_marks(self.tr("Clear paint"))
        )
        actions["invert"].triggered.connect(self._invert)
        canvas.set_heatmap_opacity(self._preferences.get(HEATMAP_OPACITY))
        canvas.set_brush_size(self._preferences.get(BRUSH_SIZE))
        stored = self._preferences.get(VIEW_MODE)
        actions[stored if stored in ViewMode.__members__ else "SPLIT"].setChecked(True)
        actions["PAN"].setChecked(True)

    def _connect_overlay(
        self, name: str, preference: Preference[bool], show: Callable[[bool], None]
    ) -> None:
        action = self._actions[name]
        action.toggled.connect(show)
        action.toggled.connect(lambda on: self._preferences.set(preference, on))
        action.setChecked(self._preferences.get(preference))
        show(action.isChecked())

    def _set_mode(self, mode: ViewMode, on: bool) -> None:
        if on:
            self._canvas.set_view_mode(mode)
            self._preferences.set(VIEW_MODE, mode.name)

    def _set_tool(self, tool: Tool, on: bool) -> None:
        if not on:
            return
        if tool in (Tool.REFINE, Tool.KEEP):
            self._brush = tool
        self._canvas.set_tool(tool)

    def _swap(self) -> None:
        erasing = self._canvas.tool is Tool.ERASE
        brush = self._canvas.tool in (Tool.REFINE, Tool.KEEP)
        target = Tool.ERASE if brush and not erasing else self._brush
        self._actions[target.name].setChecked(True)

    def _step_brush(self, *, larger: bool) -> None:
        size = self._canvas.brush_size
        step = max(1, size // 4)
        self.set_brush_size(size + step if larger else size - step)

    def _invert(self) -> None:
        mark = Mark.KEEP if self._brush is Tool.KEEP else Mark.REFINE
        self._session.invert_marks(mark, self.tr("Invert paint"))
