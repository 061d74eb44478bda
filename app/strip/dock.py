"""The strip in its dock: wires photos, files and actions; closes photos and brings them back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow

from app.actions import Actions
from app.document.message import Message
from app.document.photos import Entry, OpenPhotos
from app.document.session import Session
from app.languages.window import retold
from app.preferences import PHOTOS, Preferences
from app.strip.thumbnails import Thumbnails
from app.strip.view import PhotoStrip
from app.widgets.theme import Theme
from models.errors import StudioError


class Shower(Protocol):
    """The part of the window's files that is needed."""

    def show(
        self,
        entry: Entry,
        *,
        then: Callable[[], None] = ...,
        failed: Callable[[StudioError], None] | None = None,
    ) -> None:
        """Show one of the open photos, as it was left."""


class PhotoDesk(QObject):
    """The open photos in the window.

    Args:
        window: Gets the dock, which is there while there are several photos.
        photos: The open photos.
        session: The document.
        files: Shows a photo.
        actions: Next, previous, close, and whether the strip is wanted.
        preferences: Remember that.
        theme: Colours and icons.
    """

    wanted_changed = Signal()
    """The strip appears or disappears."""

    def __init__(
        self,
        window: QMainWindow,
        photos: OpenPhotos,
        session: Session,
        files: Shower,
        actions: Actions,
        preferences: Preferences,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._photos, self._session, self._files = photos, session, files
        self._actions = actions
        self._going: Entry | None = None
        self._were_several = False
        self._has_keys = False
        self.thumbnails = Thumbnails(photos, session, self)
        self.strip = PhotoStrip(photos, self.thumbnails, theme)
        self.dock = self._make_dock(window)
        self._connect_actions(preferences)
        self.strip.chosen.connect(self.go)
        self.strip.close_wanted.connect(self.close)
        self.strip.close_others_wanted.connect(self.close_others)
        session.leaving.connect(self._leave)
        session.photo_changed.connect(self._arrive)
        photos.changed.connect(self._show)
        self._show()

    def _make_dock(self, window: QMainWindow) -> QDockWidget:
        dock = QDockWidget(self.tr("Photos"), window)
        dock.setObjectName("photos")
        feature = QDockWidget.DockWidgetFeature
        dock.setFeatures(feature.DockWidgetMovable | feature.DockWidgetFloatable)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        dock.setAllowedAreas(left | right)
        dock.setWidget(self.strip)
        window.setCorner(Qt.Corner.BottomLeftCorner, left)
        window.addDockWidget(left, dock)
        dock.hide()
        return dock

    def _connect_actions(self, preferences: Preferences) -> None:
        actions = self._actions
        actions["next_photo"].triggered.connect(lambda _=False: self.step(1))
        actions["previous_photo"].triggered.connect(lambda _=False: self.step(-1))
        actions["close_photo"].triggered.connect(lambda _=False: self.close_current())
        shown = actions["photos"]
        shown.setChecked(preferences.get(PHOTOS))
        shown.toggled.connect(partial(preferences.set, PHOTOS))
        shown.toggled.connect(lambda _: self.wanted_changed.emit())

    @property
    def is_wanted(self) -> bool:
        """True if there are several photos, and the user wants to see them."""
        return self._photos.are_several and self._actions["photos"].isChecked()

    # Going

    def step(self, step: int) -> None:
        """Show the next photo, or the one before; those that cannot be opened are skipped."""
        if (entry := self._photos.next(step, self._going)) is not None:
            self.go(entry)

    def go(self, entry: Entry) -> None:
        """Show a photo; the newest wish counts."""
        if entry is self._photos.current and self._going is None:
            return
        self._going = entry
        self._files.show(entry, failed=partial(self._not_opened, entry))

    def _not_opened(self, entry: Entry, error: StudioError) -> None:
        self._going = None
        self._photos.fail(entry, retold(error.sentence))
        self._session.fail(error, action="open")

    def _leave(self) -> None:
        self._has_keys = self.strip.hasFocus()

    def _arrive(self) -> None:
        """Let arrow keys go on along the strip: a new photo takes the focus to the canvas."""
        self._going = None
        if self._has_keys:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    # Closing

    def close_current(self) -> None:
        """Close the photo that is shown."""
        if self._photos.current is not None:
            self.close(self._photos.current)

    def close(self, entry: Entry) -> None:
        """Close a photo; the one that is shown gives way to its neighbour first."""
        photos = self._photos
        if entry is not photos.current:
            self._remove(entry)
            return
        others = photos.all
        is_last = others and others[-1] is entry
        after = photos.next(-1 if is_last else 1)
        if after is None:
            said = self.tr("None of the other photos can be opened, so this one stays.")
            self._session.tell(Message(said, warns=True))
            return
        self._going = after
        self._files.show(
            after, then=partial(self._remove, entry), failed=partial(self._not_opened, after)
        )

    def close_others(self, entry: Entry) -> None:
        """Close all photos but one."""

        def close() -> None:
            shown = self._photos.current  # closed in between, it came back as another entry
            others = [each for each in self._photos.all if each is not shown]
            places = [(each, self._photos.all.index(each)) for each in others]
            for each in others:
                self._photos.remove(each)
            self._tell_closed(self.tr("%n photo(s) closed.", "", len(places)), places)

        if entry is self._photos.current:
            close()
        else:
            self._files.show(entry, then=close)

    def _remove(self, entry: Entry) -> None:
        if entry not in self._photos.all:
            return
        at = self._photos.remove(entry)
        self._tell_closed(self.tr("Closed: {0}").format(entry.name), [(entry, at)])

    def _tell_closed(self, said: str, places: list[tuple[Entry, int]]) -> None:
        """Say so; their settings are in memory until the message is gone."""
        if any(each.is_unsaved for each, _ in places):
            said += " " + self.tr("Settings were not saved, since another window has the photo.")

        def bring_back() -> None:
            for entry, at in places:
                self._photos.insert(entry, at)

        self._session.tell(Message(said, label=self.tr("Bring it back"), step=bring_back))

    # Showing

    def _show(self) -> None:
        several = self._photos.are_several
        for name in ("next_photo", "previous_photo", "close_photo"):
            self._actions[name].setEnabled(several)
        if several != self._were_several:
            self._were_several = several
            self.wanted_changed.emit()

    def show_dock(self, possible: bool) -> None:
        """Show the strip where that is possible and it is wanted."""
        self.dock.setVisible(possible and self.is_wanted)

    def end(self) -> None:
        """Make no more small pictures."""
        self.thumbnails.close()
