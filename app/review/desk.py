"""The place under the picture where regions and tokens are decided: one bar at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.canvas import Canvas
from app.document.session import Session
from app.review.bar import InspectorBar, ReviewBar
from app.review.find_bar import FindBar
from app.review.finder import Finder
from app.review.inspector import OFFERS, Inspector
from app.review.review import Review
from app.services.models import ModelChoice
from app.threads.file_worker import FileWorker
from app.threads.pipeline_worker import PipelineWorker
from app.widgets.theme import Theme


class Desk(QObject):
    """Makes review, inspector and finder, and lets only one of them be open.

    Args:
        place: The picture is laid out in it from top to bottom; the bars come below.
        canvas: The picture.
        session: The document.
        choice: The model.
        worker: Asks the networks.
        file_worker: Searches photos.
        actions: Those of the menu Review.
        theme: Colours of the bars.
        window: Parent.
    """

    def __init__(
        self,
        place: QWidget,
        canvas: Canvas,
        session: Session,
        choice: ModelChoice,
        worker: PipelineWorker,
        file_worker: FileWorker,
        actions: Actions,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        review_bar, inspector_bar = ReviewBar(actions, theme), InspectorBar(OFFERS, theme)
        find_bar = FindBar(actions, theme)
        layout = place.layout()
        for bar in (review_bar, inspector_bar, find_bar):
            if layout is not None:
                layout.addWidget(bar)
        self.finder = Finder(find_bar, canvas, session, file_worker, actions, window)
        self.review = Review(
            review_bar, canvas, session, choice, worker, actions, window, first=self.finder.cells
        )
        self.inspector = Inspector(inspector_bar, canvas, session, worker, actions, window)
        self.review.opened.connect(self._put_lens_away)
        self.review.opened.connect(self.finder.end)
        self.inspector.opened.connect(self.review.end)
        self.inspector.opened.connect(self.finder.end)
        self.finder.opened.connect(self._put_lens_away)
        self.finder.opened.connect(self.review.end)

    def step_back(self) -> bool:
        """Close the bar that is open; False if none is."""
        if self.review.is_open:
            self.review.end()
            return True
        if self.finder.is_open:
            self.finder.end()
            return True
        if self._actions["INSPECT"].isChecked():
            self._actions["PAN"].trigger()
            return True
        return False

    def _put_lens_away(self) -> None:
        if self._actions["INSPECT"].isChecked():
            self._actions["PAN"].trigger()
