"""Drops on the window, wherever they fall: files, pictures, and addresses on the web."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from app.canvas import Canvas
from app.document.incoming import Incoming, offers_picture
from app.window.files import Files
from app.window.recipes import Recipes
from app.window.welcome import DropCard


class Drops(QObject):
    """Takes drags over the window, shows where they would go, and opens what is dropped.

    Args:
        window: Every part of it that has no drops of its own leaves them to it.
        canvas: Shows a frame meanwhile.
        card: The same on the first page.
        files: Opens pictures.
        recipes: Opens files, which may hold a recipe.
    """

    def __init__(
        self, window: QWidget, canvas: Canvas, card: DropCard, files: Files, recipes: Recipes
    ) -> None:
        super().__init__(window)
        self._canvas, self._card = canvas, card
        self._files, self._recipes = files, recipes
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Deal with drags; all else is the window's."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._invite(False)
        elif isinstance(event, QDropEvent):  # entering and moving are, too
            if not offers_picture(event.mimeData()):
                event.ignore()
                return True
            self._invite(kind != QEvent.Type.Drop)
            event.acceptProposedAction()
            if kind == QEvent.Type.Drop:
                self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _invite(self, on: bool) -> None:
        self._card.set_highlighted(on)
        self._canvas.set_dropping(on)

    def _take(self, data: QMimeData) -> None:
        incoming = Incoming.of(data)
        if incoming is not None and incoming.path is not None:
            self._recipes.drop(incoming.path)
        else:
            self._files.take(incoming, self.tr("Dropped picture"))
