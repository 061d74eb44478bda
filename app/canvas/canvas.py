"""The public canvas: what is shown, how, and with which tool."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtWidgets import QWidget

from app.canvas.board import Wait
from app.canvas.brush import MAX_BRUSH, Cells, Shape, Tool
from app.canvas.heatmap import Legend
from app.canvas.navigator import Navigator
from app.canvas.overlay import Fields
from app.canvas.pointer import PointerSurface
from app.canvas.scene import ViewMode
from app.canvas.signs import Flash, PaintFade
from app.canvas.spots import Spot
from app.canvas.tiles import Side
from models.grid import Rect


class Canvas(PointerSurface):
    """Shows photo, result and overlays, and holds no truth.

    Sizes are (height, width), positions output pixels and brush sizes tokens.

    Signals:
        hovered: `HoverInfo` under the pointer, or None.
        stroke_started, stroke_finished: Around a stroke.
        stroke_painted: Rows and columns of the token grid as ``(slice, slice)``; the touched
            tokens in them, bool (h, w); the `Tool`; whether it erases. The answer is expected at
            once, by `set_marks_rect` or `set_marks`.
        clicked: `HoverInfo` of a token that is to be inspected; None beside the picture.
        spot_clicked: Number of a spot of `set_spots` that was clicked with the hand.
        view_changed: Zoom, position, size or mode changed.
        brush_size_changed: Width of the brush, changed by hand.
        split_changed: Place of the divider as a share of the width, changed by hand.
        heat_changed: The heatmap has come, gone, or means something else.
    """

    heat_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setProperty("spokenRole", "Canvas")  # as in app.widgets.spoken
        self.navigator = Navigator(self)
        self._fade = PaintFade(self)
        self._fade.changed.connect(self._show_fill)
        self.stroke_started.connect(self._fade.begin)
        self.stroke_finished.connect(self._fade.end)
        self._flash = Flash(self._fade, self)
        self._flash.changed.connect(self._show_flash)
        self.stroke_started.connect(self._flash.stop)
        self.stroke_finished.connect(self.scene.hold)
        self.hovered.connect(lambda: self._fill_brush(not self.scene.flashing))
        self.setAccessibleName(self.tr("Picture"))
        self.describe("")

    def describe(self, shown: str) -> None:
        """Say for those who listen what is shown, and what can be done with it."""
        usage = self.tr(
            "The photo and its restored result. The wheel zooms, dragging with Space held "
            "pans, and dragging with a brush paints tokens to keep or to refine."
        )
        self.setAccessibleDescription(f"{shown} {usage}".strip())

    # Pictures

    def set_photo(
        self, pixels: NDArray[np.uint8] | None, output_size: tuple[int, int] = (1, 1)
    ) -> None:
        """Show another photo, uint8 RGB (H, W, 3), fitted; forget the result and the overlays.

        Args:
            pixels: The photo, not to be changed afterwards; None for an empty canvas.
            output_size: Size of the result to come.
        """
        if pixels is not None and (pixels.ndim != 3 or pixels.shape[2] != 3):
            raise ValueError(f"photo: expected (H, W, 3), got {pixels.shape}")
        self.hand.cancel()
        self.scene.set_photo(pixels, *output_size)
        self.after_view_change()

    def set_output_size(self, size: tuple[int, int]) -> None:
        """Change the size of the result; the same part stays in view, the overlays go.

        The old result stays until the new one covers everything.
        """
        self.hand.cancel()
        self.scene.set_size(*size)
        self.after_view_change()

    def patch_result(self, rect: Rect, pixels: NDArray[np.uint8], final: bool) -> None:
        """Show new pixels of the result.

        Args:
            rect: Where, in output pixels; what is outside the result is cut off.
            pixels: uint8 RGB (height, width, 3); copied.
            final: False for a preview.
        """
        if pixels.shape != (rect.height, rect.width, 3):
            raise ValueError(f"patch: expected {rect}, got {pixels.shape}")
        had_preview = self.scene.has_preview
        self.scene.patch(rect, pixels, final=final)
        changed = self.scene.patch_rects(rect, self.devicePixelRatioF())
        self.scene.outdate(changed)
        self.update_device(changed)
        if self._waited:
            self.update_waits()
        self.picture_changed.emit()
        if self.scene.has_preview != had_preview:
            self.update_status()

    def flash_change(self) -> None:
        """Show once more what the last stroke has changed, now that the new picture is there."""
        if self.scene.changed is not None:
            self._flash.begin()

    def forget_change(self) -> None:
        """Show nothing against the next picture: it changes for another reason."""
        self._flash.stop()
        self.scene.release()

    def _show_flash(self, flashing: bool) -> None:
        changed = self.scene.changed
        if flashing:
            self.scene.flashing = changed is not None
            self._fill_brush(False)  # it would tint what is to be compared
        else:
            self.scene.release()
        if changed is not None:
            rects = self.scene.patch_rects(changed, self.devicePixelRatioF())
            self.scene.outdate(rects)
            self.update_device(rects)

    def _fill_brush(self, filled: bool) -> None:
        """Fill the cells under the brush, or show their edge alone, until the pointer moves."""
        if filled != self.scene.overlay.brush_filled:
            self.scene.overlay.brush_filled = filled
            self.update_cells(self.scene.overlay.brush)

    def redraw(self) -> None:
        """Redraw the picture in one piece: smooth scaling rounds by where a patch begins."""
        self.scene.outdate([QRect(0, 0, *self.scene.device)])
        self.update()

    def patch_step(self, side: Side, rect: Rect, pixels: NDArray[np.uint8]) -> None:
        """Show pixels of a step over the result, or in the place of the photo.

        Args:
            side: Which of the two.
            rect: Where, in output pixels.
            pixels: uint8 RGB (height, width, 3); copied.
        """
        width, height = self.scene.view.size
        self.scene.steps.patch(side, (height, width), rect, pixels)
        changed = self.scene.patch_rects(rect, self.devicePixelRatioF())
        self.scene.outdate(changed)
        self.update_device(changed)
        self.picture_changed.emit()

    def drop_step(self, side: Side) -> None:
        """Show the result, or the photo, again."""
        if self.scene.drop_step(side):
            self.update()

    def name_step(self, side: Side, caption: str) -> None:
        """Say what a side shows."""
        self.scene.steps.set_caption(side, caption)
        self.update()

    def clear_result(self) -> None:
        """Forget the result; the photo is shown in its place."""
        self.scene.clear_result()
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Mark that the shown result is being replaced."""
        self._stale.set_stale(stale)

    def set_wait(self, side: Side, wait: Wait | None) -> None:
        """Say in the middle of a side which step is not there yet; None for nothing."""
        if wait != self._waits.get(side):
            self._waits = {each: one for each, one in self._waits.items() if each is not side}
            if wait is not None:
                self._waits[side] = wait
            self.update_waits()

    def set_result_wait(self, wait: Wait | None, time_left: str = "") -> None:
        """Say what is said where there is no result yet, and how long it will take."""
        if (wait, time_left) != (self._result_wait, self._time_left):
            self._result_wait, self._time_left = wait, time_left
            self.update_status()
            self.update_waits()

    def set_outdated(self, outdated: bool) -> None:
        """Mark that the shown result is not what the settings ask for, while nothing runs."""
        if outdated != self._outdated:
            self._outdated = outdated
            self.update_status()

    # Overlays

    def set_heat(self, values: NDArray[np.float32] | None, legend: Legend | None = None) -> None:
        """Colour the heatmap by a map, float32 (Ht, Wt) in [0, 1], and say what it means."""
        self._check_grid("heatmap", values)
        changed = self.scene.heatmap.show(values, legend)
        if changed and self.scene.heatmap.visible:
            self.update()
            self.heat_changed.emit()

    @property
    def heat_title(self) -> str:
        """The name of the map over the picture; empty for none."""
        heatmap = self.scene.heatmap
        return heatmap.legend.title if heatmap.shown else ""

    def set_keep(self, keep: NDArray[np.bool_] | None) -> None:
        """Outline the tokens that are not kept, bool (Ht, Wt)."""
        self._check_grid("keep", keep)
        changed = self.scene.overlay.set_keep(keep)
        if self.scene.overlay.outline_visible and changed is not None:
            self.update_device(self.scene.outline_rects(changed, self.devicePixelRatioF()))

    def set_marks(self, marks: NDArray[np.uint8] | None) -> None:
        """Show paint, uint8 (Ht, Wt) of `Mark`; copied."""
        self._check_grid("marks", marks)
        self.update_cells(self.scene.overlay.set_marks(marks))
        self._fade.flash()

    def set_marks_rect(self, rect: Rect, marks: NDArray[np.uint8]) -> None:
        """Show paint in one part of the grid.

        Args:
            rect: Where, in tokens.
            marks: uint8 (height, width) of `Mark`; copied.
        """
        if marks.shape != (rect.height, rect.width):
            raise ValueError(f"marks: expected {rect}, got {marks.shape}")
        self.update_cells(self.scene.overlay.set_marks_part(self.scene.grid, rect, marks))
        self._fade.flash()

    def set_fields(self, fields: Fields) -> None:
        """Show what is painted by number."""
        self._check_grid("offsets", fields.offsets)
        self.update_cells(self.scene.overlay.fields.set(fields))

    def set_fields_rect(self, rect: Rect, fields: Fields) -> None:
        """Show the same in one part of the grid, ``rect`` in tokens."""
        self.scene.overlay.fields.set_part(self.scene.grid, rect, fields)
        self.update_cells(Cells(rect.top, rect.left, np.ones(fields.offsets.shape, np.bool_)))

    def point_at(self, cells: Cells | None) -> None:
        """Put a frame around some tokens that are spoken of; None for none."""
        before, self.scene.overlay.focus = self.scene.overlay.focus, cells
        self.update_cells(before)
        self.update_cells(cells)

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline some places, to be clicked with the hand; none are outlined at first."""
        self.scene.spots = tuple(spots)
        self.update()

    def _check_grid(self, name: str, grid: NDArray[np.generic] | None) -> None:
        if grid is not None and grid.shape != self.scene.grid:
            raise ValueError(f"{name}: expected {self.scene.grid}, got {grid.shape}")

    # Appearance

    @property
    def view_mode(self) -> ViewMode:
        """The way photo and result are shown."""
        return self.scene.mode

    def set_view_mode(self, mode: ViewMode) -> None:
        """Show photo and result in another way; zoom and position stay."""
        if mode is not self.scene.mode:
            self.hand.cancel()
            self.scene.mode = mode
            self.fit_scene()

    def show_original(self, original: bool) -> None:
        """Show nothing but the photo, while a key is held."""
        if original != self.scene.original:
            self.scene.original = original
            self.update()
            self.pointer_moved()

    @property
    def split(self) -> float:
        """Place of the divider as a share of the width."""
        return self.scene.split

    def set_split(self, split: float) -> None:
        """Move the divider to a share of the width, 0 to 1."""
        self.place_split(split)

    def set_heatmap_visible(self, visible: bool) -> None:
        """Show or hide the confidence."""
        self.scene.heatmap.visible = visible
        self.update()
        self.heat_changed.emit()

    def set_heatmap_opacity(self, opacity: float) -> None:
        """Set how strongly the confidence covers the picture, 0 to 1."""
        self.scene.heatmap.opacity = min(max(opacity, 0.0), 1.0)
        self.update()

    def set_outline_visible(self, visible: bool) -> None:
        """Show or hide the outline of the tokens that are not kept."""
        self.scene.overlay.outline_visible = visible
        self.update()

    def set_paint_visible(self, visible: bool) -> None:
        """Show or hide the paint; its areas fade to their edges."""
        self.scene.overlay.paint_visible = visible
        self._fade.flash()
        self.update()

    def _show_fill(self, fill: float) -> None:
        self.scene.overlay.fill = fill
        self.update_cells(self.scene.overlay.painted)

    # Tools

    @property
    def tool(self) -> Tool:
        """The tool that a press of the left button starts."""
        return self.hand.tool

    def set_tool(self, tool: Tool) -> None:
        """Choose what a press of the left button starts."""
        self.hand.cancel()
        self.hand.tool = tool
        self.pointer_moved()

    @property
    def shape(self) -> Shape:
        """The way the tool chooses its tokens."""
        return self.hand.shape

    def set_shape(self, shape: Shape) -> None:
        """Choose how the tool chooses its tokens."""
        self.hand.cancel()
        self.hand.shape = shape
        self.pointer_moved()

    def set_amount(self, amount: int) -> None:
        """Say what the alpha brush would paint, in hundredths: its colour follows."""
        self.hand.amount = amount
        self.pointer_moved()

    def set_tolerance(self, tolerance: float) -> None:
        """Set how much colours may differ where an area is filled, 0 to 1."""
        self.hand.tolerance = min(max(tolerance, 0.0), 1.0)
        self.pointer_moved()

    @property
    def brush_size(self) -> int:
        """Width of the brush."""
        return self.hand.brush_size

    def set_brush_size(self, tokens: int) -> None:
        """Set the width of the brush, 1 to 64."""
        self.hand.brush_size = min(max(tokens, 1), MAX_BRUSH)
        self.pointer_moved()

    def cancel_gesture(self) -> bool:
        """End the current drag and drop its area; False if there is none."""
        return self.hand.cancel()

    # View

    @property
    def zoom(self) -> float:
        """Screen pixels per output pixel."""
        return self.scene.view.zoom

    @property
    def is_fitted(self) -> bool:
        """True while the whole picture is shown, whatever the size of the canvas."""
        return self.scene.view.fitted

    def fit(self) -> None:
        """Show the whole picture."""
        self.scene.view.fit()
        self.after_view_change()

    def zoom_100(self) -> None:
        """Show every output pixel on one screen pixel."""
        self.zoom_at(1.0)

    def zoom_in(self) -> None:
        """Zoom in to the next usual factor."""
        self.zoom_at(self.scene.view.next_stop(larger=True))

    def zoom_out(self) -> None:
        """Zoom out to the next usual factor."""
        self.zoom_at(self.scene.view.next_stop(larger=False))

    def go_to(self, rect: Rect) -> None:
        """Show a part of the result large enough to be judged, with some around.

        A picture that is fitted and does that stays as it is, also when its room changes.
        """
        pane = self.scene.panes()[0].rect
        room = min(pane.width() / (2 * rect.width), pane.height() / (2 * rect.height))
        whole = rect.width * self.zoom <= pane.width() and rect.height * self.zoom <= pane.height()
        if not whole or self.zoom < min(1.0, room):
            self.zoom_at(min(2.0, max(room, min(1.0, 1.8 * room))))
        elif self.is_fitted:
            return
        self.scene.view.centre_on(_middle(rect), filling=True)
        self.after_view_change()

    def centre_on(self, rect: Rect) -> None:
        """Bring a part of the result to the middle; zoom stays."""
        self.centre_at(_middle(rect))


def _middle(rect: Rect) -> QPointF:
    return QPointF(rect.left + rect.width / 2, rect.top + rect.height / 2)
