"""The crop tool: shows its page in the place of the picture, and makes one undo step of the end."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.actions import Actions
from app.crop.bar import CropPage
from app.crop.draft import Draft
from app.document.framing import Wanted
from app.document.message import Message, OpenedPhoto
from app.document.session import Session
from app.threads import file_jobs as jobs
from app.threads.file_worker import FileWorker
from app.widgets.theme import Theme
from models.errors import RecipeError, StudioError

_LONGEST = 2400
"""Longest side in pixels of the photo as the page shows it."""


class CropTool(QObject):
    """Opens and closes the page, and has parts of photos cut out, whoever wants one.

    Args:
        session: The document.
        worker: Cuts parts out of photos.
        actions: Of the tool.
        theme: Colours.
        parent: Window.
    """

    active_changed = Signal()

    def __init__(
        self,
        session: Session,
        worker: FileWorker,
        actions: Actions,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker = session, worker
        self.page = CropPage(theme)
        self.is_active = False
        self._dropped = False
        actions["crop"].triggered.connect(lambda _=False: self.start())
        self.page.bar.applied.connect(self.apply)
        self.page.bar.cancelled.connect(self.stop)
        session.framing_wanted.connect(self._cut)
        session.framing_changed.connect(self._framed)
        session.leaving.connect(self._leave)

    def start(self) -> None:
        """Show the whole photo with the present crop."""
        whole = self._session.whole
        if whole is None or self.is_active:
            return
        photo = whole.photo
        try:
            draft = Draft(self._session.settings.framing, photo.height, photo.width)
        except RecipeError as error:
            self._session.fail(error)
            return
        self.is_active = True
        self.page.setEnabled(True)
        self.active_changed.emit()
        self.page.take_room(True)
        self.page.show_draft(draft)
        self._worker.submit(
            partial(jobs.reduced, whole, _LONGEST),
            done=partial(self._show, draft),
            failed=self._failed,
        )

    def _show(self, draft: Draft, image: QImage) -> None:
        if self.page.view.draft is draft:
            self.page.view.show_image(image)

    def stop(self) -> None:
        """Go back to the picture; what was drawn and not applied is forgotten."""
        if not self.is_active:
            return
        self.is_active = False
        self.page.take_room(False)
        self.page.view.draft = self.page.bar.draft = None
        self.active_changed.emit()

    def apply(self) -> None:
        """Restore the part that was drawn, as one undo step; paint of another part goes with it."""
        draft, session = self.page.view.draft, self._session
        if draft is None:
            return
        framing = draft.framing()
        if framing == session.settings.framing:
            self.stop()
            return
        recipe = session.recipe
        self._dropped = bool(recipe.painted) or recipe.branch is not None
        height, width = draft.size
        text = self.tr("Crop to {0} × {1}").format(width, height)
        if framing.is_whole:
            text = self.tr("Show the whole photo")
        self.page.setEnabled(False)  # until it is cut out, which is another thread's work
        session.adopt(recipe.reframed(framing), text=text)

    def _framed(self) -> None:
        self.stop()
        if self._dropped:
            self._dropped = False
            sentence = self.tr(
                "Paint and branch belonged to the part that was shown before, and went with it."
            )
            self._session.tell(Message(sentence, "undo"))

    def _leave(self) -> None:
        self._dropped = False
        self.stop()

    def _cut(self, wanted: Wanted) -> None:
        self._worker.submit(
            partial(jobs.frame, wanted.whole, wanted.framing),
            done=partial(self._take, wanted),
            failed=self._failed,
        )

    def _take(self, wanted: Wanted, part: OpenedPhoto) -> None:
        self._session.take_part(wanted, part)

    def _failed(self, error: StudioError) -> None:
        self._dropped = False
        self.page.setEnabled(True)
        self._session.fail(error)
