"""The link between the canvas and the session: what is shown, and how."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.actions import Actions
from app.canvas import Canvas, ViewMode, Wait
from app.document.activity import duration
from app.document.session import Session
from app.preferences import (
    GRAY,
    HEATMAP,
    HEATMAP_OPACITY,
    OUTLINE,
    VIEW_MODE,
    Preference,
    Preferences,
)
from app.widgets.buttons import plain_text
from models.events import Decoded


class PictureLink(QObject):
    """Feeds the canvas from the session; painting has its own link."""

    hovered = Signal(object)
    """`HoverInfo` under the pointer, or None."""
    zoom_changed = Signal(float)

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
        self._size = session.output_size
        self._connect_session()
        self._connect_canvas()
        self._connect_actions()

    # From the session

    def _connect_session(self) -> None:
        session = self._session
        session.photo_changed.connect(self._show_photo)
        session.framing_changed.connect(self._show_photo)
        session.recipe_changed.connect(self._follow_size)
        session.recipe_changed.connect(self._canvas.forget_change)
        session.decoded.connect(self._show_pixels)
        session.result_changed.connect(self._canvas.redraw)
        session.result_changed.connect(self._flash)
        session.plan_changed.connect(self._show_keep)
        session.activity_changed.connect(self._show_state)
        session.stale_changed.connect(self._show_state)

    def _flash(self) -> None:
        """Show what a stroke has changed, once the result is that of the stroke."""
        if self._session.result is not None and not self._session.is_stale:
            self._canvas.flash_change()

    def _show_state(self) -> None:
        session = self._session
        running = session.activity is not None
        self._canvas.set_stale(running)
        self._say_wait(running or session.is_pending)
        rests = not running and not session.is_pending
        self._canvas.set_outdated(rests and session.result is not None and session.is_stale)

    def _say_wait(self, running: bool) -> None:
        """Say in the middle of the picture that there is no result yet, and when there is."""
        activity = self._session.activity
        seconds = activity.seconds_left if activity is not None else None
        left = self.tr("{0} left").format(duration(seconds)) if seconds is not None else ""
        text = self.tr("Not restored yet")
        if running:
            text = "  \N{MIDDLE DOT}  ".join(filter(None, (self.tr("Restoring…"), left)))
        until = self.tr("This is still the photo as it was opened.")
        self._canvas.set_result_wait(Wait(text, until), left)

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

    # From the canvas

    def _connect_canvas(self) -> None:
        canvas = self._canvas
        canvas.hovered.connect(self.hovered)
        canvas.view_changed.connect(self._follow_view)
        canvas.heat_changed.connect(self._describe)
        self._session.result_changed.connect(self._describe)

    def _follow_view(self) -> None:
        rect = self._canvas.viewport_rect()
        self._session.set_viewport(rect if rect.height and rect.width else None)
        self.zoom_changed.emit(self._canvas.zoom)
        self._describe()

    def _describe(self) -> None:
        """Tell those who listen what the canvas shows."""
        canvas, actions = self._canvas, self._actions
        parts = [plain_text(actions[canvas.view_mode.name]), f"{100 * canvas.zoom:.0f} %"]
        if canvas.heat_title:
            parts.append(f"{plain_text(actions['heatmap'])}: {canvas.heat_title}")
        if self._session.result is None:
            parts.append(self.tr("Not restored yet"))
        canvas.describe(", ".join(parts) + ".")

    # Actions

    def _connect_actions(self) -> None:
        actions, canvas = self._actions, self._canvas
        for mode in ViewMode:
            actions[mode.name].toggled.connect(partial(self._set_mode, mode))
        for name in ("fit", "zoom_100", "zoom_in", "zoom_out"):
            target = getattr(canvas, name)
            actions[name].triggered.connect(lambda _=False, do=target: do())
        self._connect_overlay("heatmap", HEATMAP, canvas.set_heatmap_visible)
        self._connect_overlay("outline", OUTLINE, canvas.set_outline_visible)
        actions["marks"].setChecked(True)  # at every start: nobody paints what is not seen
        actions["marks"].toggled.connect(canvas.set_paint_visible)
        self._preferences.changed.connect(self._show_gray)
        self._show_gray(GRAY.key)
        canvas.set_heatmap_opacity(self._preferences.get(HEATMAP_OPACITY))
        stored = self._preferences.get(VIEW_MODE)
        actions[stored if stored in ViewMode.__members__ else "SPLIT"].setChecked(True)

    def _show_gray(self, key: str) -> None:
        if key == GRAY.key:
            gray = self._preferences.get(GRAY)
            self._canvas.set_gray(None if gray < 0 else min(gray, 255))

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
