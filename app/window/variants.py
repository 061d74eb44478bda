"""The link between variants and the window: cards, the large proof, adopting one, painting one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.canvas import Canvas
from app.document.session import Session
from app.panels.variants import ProofBoard, VariantGrid, VariantsPanel
from app.services.models import ModelChoice
from app.services.variants import Proofs, middle
from app.threads.pipeline_worker import PipelineWorker
from app.widgets.buttons import plain_text
from app.widgets.theme import Theme
from models.grid import Rect
from models.recipe import Variant, variant_of, varied


class Variants(QObject):
    """Makes the cards of the panel and of the large proof, and carries out their actions.

    Args:
        canvas: Its middle is what the cards show.
        session: The document.
        choice: The model.
        worker: Makes the pictures.
        actions: One for every variant, and one for the large proof.
        theme: Colours of the cards.
        window: Parent.
    """

    left = Signal(object)
    """Another `Variant` is adopted than this one."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        choice: ModelChoice,
        worker: PipelineWorker,
        actions: Actions,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._canvas, self._session, self._choice = canvas, session, choice
        self._actions = actions

        def grid(room: Callable[[], QSize]) -> tuple[Proofs, VariantGrid]:
            proofs = Proofs(session, choice, worker, partial(self._part, room), self)
            canvas.view_changed.connect(proofs.refresh)
            return proofs, VariantGrid(proofs, session, choice, actions, theme)

        self.proofs, cards = grid(lambda: next(iter(self.panel.grid.cards.values())).room)
        self.panel = VariantsPanel(cards, actions)
        self.board_proofs, large = grid(lambda: self.board.room)
        self.board = ProofBoard(large, canvas)
        for variant in Variant:
            actions[variant.name].triggered.connect(partial(self.adopt, variant))
        actions["proof"].triggered.connect(self.board.toggle)
        session.photo_changed.connect(self.board.hide)
        session.framing_changed.connect(self.board.hide)

    def adopt(self, variant: Variant) -> None:
        """Take the settings of a variant as one undo step."""
        left = variant_of(self._session.settings, self._choice.current)
        if left is not None and left is not variant:
            self.left.emit(left)
        recipe = varied(self._session.recipe, variant, self._choice.current)
        name = plain_text(self._actions[variant.name])
        self._session.adopt(recipe, text=self.tr("Variant: {0}").format(name))

    def _part(self, room: Callable[[], QSize], grid: tuple[int, int]) -> Rect:
        size = room()
        return middle(grid, self._canvas.viewport_rect(), (size.height(), size.width()))
