"""The link between variants, samples and the window: cards, adopting one, painting one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.canvas import Canvas
from app.document.session import Session
from app.panels.samples import SamplesPanel
from app.panels.variants import ProofBoard, VariantGrid, VariantsPanel
from app.preferences import Preferences
from app.services.models import ModelChoice
from app.services.samples import Samples
from app.services.variants import Proofs, middle, variants_of
from app.threads.pipeline_worker import PipelineWorker
from app.widgets.buttons import plain_text
from app.widgets.theme import Theme
from models.grid import Rect
from models.recipe import Sample, Variant, sampled, variant_of, varied


class Variants(QObject):
    """Makes the cards of the panel and of the large proof, and carries out their actions.

    Args:
        canvas: Its middle is what the cards show.
        session: The document.
        choice: The model.
        worker: Makes the pictures.
        actions: One for every variant, and one for the large proof.
        preferences: How many samples there are.
        theme: Colours of the cards.
        window: Parent.
    """

    left = Signal(object)
    """Another `Variant` or `Sample` is adopted than this one; or this one is to be painted."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        choice: ModelChoice,
        worker: PipelineWorker,
        actions: Actions,
        preferences: Preferences,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._canvas, self._session, self._choice = canvas, session, choice
        self._actions = actions

        def grid(room: Callable[[], QSize]) -> tuple[Proofs[Variant], VariantGrid]:
            recipes = partial(variants_of, session, choice)
            proofs: Proofs[Variant] = Proofs(
                session, worker, recipes, partial(self._part, room), self
            )
            canvas.view_changed.connect(proofs.refresh)
            return proofs, VariantGrid(proofs, session, choice, actions, theme)

        self.proofs, cards = grid(lambda: next(iter(self.panel.grid.cards.values())).room)
        self.panel = VariantsPanel(cards, actions)
        self.board_proofs, large = grid(lambda: self.board.room)
        self.board = ProofBoard(large, canvas)
        self.samples = Samples(
            session, worker, preferences, partial(self._part, self._sample_room), self
        )
        canvas.view_changed.connect(self.samples.proofs.refresh)
        self.samples_panel = SamplesPanel(self.samples, session, theme)
        self.samples_panel.adopted.connect(self.adopt_sample)
        self.samples_panel.painted.connect(self.paint_sample)
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

    def adopt_sample(self, sample: Sample) -> None:
        """Take the seed of a sample as one undo step."""
        seed = self._session.settings.seed
        if sample.seed != seed:
            self.left.emit(Sample(seed))
            recipe = sampled(self._session.recipe, sample)
            self._session.adopt(recipe, text=self.tr("Sample: seed {0}").format(sample.seed))

    def paint_sample(self, sample: Sample) -> None:
        """Take the variation brush, to paint a sample into the result."""
        self.left.emit(sample)
        self._actions["VARIATION"].trigger()

    def _sample_room(self) -> QSize:
        return next(iter(self.samples_panel.cards.values())).room

    def _part(self, room: Callable[[], QSize], grid: tuple[int, int]) -> Rect:
        size = room()
        return middle(grid, self._canvas.viewport_rect(), (size.height(), size.width()))
