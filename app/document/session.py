"""The document: photo, recipe, paint, result, and what the user has to know. No widgets.

Panels and the canvas show the session and send it intents; every intent that changes the picture
becomes one undo command. The session asks for runs by signal and is fed events; it knows no thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from app.document.activity import Activity, RunClock
from app.document.commands import ChangeSetting, Computing, PaintPatch, ReplaceRecipe, went_on
from app.document.framing import Framings, Wanted
from app.document.message import Message, OpenedPhoto, Teller, refuse
from app.document.paint import Change, Grid, Grids, Ink, Layer, Paintwork, fitted
from app.document.snapshots import Snapshots
from models.allocator import free_bytes, is_limited
from models.errors import StudioError
from models.events import (
    Branched,
    Decoded,
    Evaluated,
    Event,
    Finished,
    Notice,
    Request,
    Result,
    State,
)
from models.framing import Framing
from models.grid import Rect, together
from models.images import Photo
from models.recipe import Branch, Precision, Recipe
from models.refinement import Plan, make_plan
from models.weights import StoredModel

_SUBMIT_MS = 15
"""Changes within this time make one request."""
_SUBMIT_BUSY_MS = 140
"""`_SUBMIT_MS` during a run, longer so that a long drag does not starve the picture."""
_MOVED_MS = 250
"""A run begins anew from what is seen once the view has rested for this long."""
_WORTH_A_MOVE = 4
"""How many times larger than what is seen a result is for that."""
UNDO_LIMIT = 200
SEED_LIMIT = 12


class Session(Teller):
    """One open photo and everything decided about it."""

    leaving = Signal()
    """Another photo is about to take the place of the open one."""
    photo_changed = Signal()
    framing_changed = Signal()
    """Another part of the open photo is shown."""
    framing_wanted = Signal(object)
    """A `Wanted` part, to be cut out off this thread and given to `take_part`."""
    model_changed = Signal()
    precision_changed = Signal()
    recipe_changed = Signal()
    marks_changed = Signal(object)
    """Rect in tokens that changed, or None for the whole grid."""
    confidence_changed = Signal()
    plan_changed = Signal()
    decoded = Signal(object)
    """A `Decoded` part of the newest run."""
    result_changed = Signal()
    stale_changed = Signal(bool)
    activity_changed = Signal()
    run_requested = Signal(object)
    cancel_requested = Signal()

    def __init__(self, recipe: Recipe | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.snapshots = Snapshots(self)
        self._framings: Framings | None = None
        self._computing = Computing()
        self._settings = recipe or Recipe()
        self._paintwork = Paintwork.blank((0, 0))
        self._first: State | None = None
        self._branched: dict[Branch, State] = {}
        self._plan: Plan | None = None
        self._result: Result | None = None
        self._submitted: Recipe | None = None
        self._shown: Recipe | None = None
        self._activity: Activity | None = None
        self._viewport: Rect | None = None
        self._served: Rect | None = None  # what the run that goes on began with
        self._screen_whole = False  # whether every pixel of the last run has arrived
        self._screen_mixed = False  # whether parts of a run that has not finished are on it
        self._clock = RunClock()
        self._gestures = count(1)
        self._seeds: tuple[int, ...] = ()
        self._live = True
        self.free_bytes = free_bytes
        self.tile = 0  # see `Request`; of this machine, not of the recipe
        self.usual_precision = Precision.AUTO  # photos begin with it; a recipe may bring its own
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._submit)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)

    # What is

    @property
    def whole(self) -> OpenedPhoto | None:
        """The open photo, as it is in its file."""
        return self._framings.whole if self._framings else None

    @property
    def _part(self) -> OpenedPhoto | None:
        return self._framings.get(self._settings.framing) if self._framings else None

    @property
    def photo(self) -> Photo | None:
        """The open photo, cropped and straightened."""
        return part.photo if (part := self._part) else None

    @property
    def photo_pixels(self) -> NDArray[np.uint8] | None:
        """The open photo, cropped and straightened, for the screen: uint8 (H, W, 3)."""
        return part.pixels if (part := self._part) else None

    @property
    def model(self) -> StoredModel | None:
        """The model that is used; None is the bundled one."""
        return self._computing.model

    @property
    def precision(self) -> Precision:
        """The precision that is asked for."""
        return self._computing.precision

    @property
    def made_in(self) -> Precision:
        """The precision of the result that is shown, or that is asked for; auto if unknown."""
        return self.precision if self._result is None else self._result.precision

    @property
    def recipe(self) -> Recipe:
        """Current settings and paint."""
        return self._settings.with_(**self._paintwork.fields())

    @property
    def settings(self) -> Recipe:
        """The settings without the paint: cheap to read while painting."""
        return self._settings

    @property
    def output_size(self) -> tuple[int, int]:
        """Height and width of the result in pixels; zeros without a photo."""
        photo = self.photo
        return self._settings.output_size(photo.height, photo.width) if photo else (0, 0)

    @property
    def marks(self) -> NDArray[np.uint8]:
        """Marks, uint8 (Ht, Wt); a read-only view that follows the paint."""
        return np.asarray(self._paintwork.grid(Layer.MARKS), np.uint8)

    @property
    def paintwork(self) -> Paintwork:
        """All layers of paint, to look at."""
        return self._paintwork

    @property
    def confidence(self) -> NDArray[np.float32] | None:
        """Confidence of S_l, float32 (Ht, Wt), once it is known for this size."""
        return self._first.confidence_l if self._first else None

    @property
    def plan(self) -> Plan | None:
        """The plan that alpha, steps and paint make of the confidence."""
        return self._plan

    @property
    def result(self) -> Result | None:
        """The last finished result."""
        return self._result

    @property
    def result_recipe(self) -> Recipe | None:
        """The recipe that gave `result`."""
        return self._shown

    @property
    def is_stale(self) -> bool:
        """True if the picture on the screen is not the one that the recipe asks for."""
        return self._framings is not None and (self._shown != self.recipe or self._screen_mixed)

    @property
    def seeds(self) -> tuple[int, ...]:
        """Seeds that were tried on this photo, the newest first, each once."""
        return self._seeds

    @property
    def activity(self) -> Activity | None:
        """The pipeline's current work; None while it rests."""
        return self._activity

    @property
    def pace(self) -> float:
        """Seconds for a megapixel of a result, as far as is known; 0 for unknown."""
        return self._clock.pace

    @pace.setter
    def pace(self, seconds: float) -> None:
        self._clock.pace = seconds

    @property
    def is_pending(self) -> bool:
        """True if a run is about to begin."""
        return self._timer.isActive()

    # Opening

    def open(self, opened: OpenedPhoto) -> None:
        """Replace the document; settings stay; crop, paint, history and branch do not."""
        self.leaving.emit()
        self.cancel()
        self.undo_stack.clear()
        self._framings = Framings(opened)
        self._screen_whole = False
        self._settings = self._settings.with_(branch=None, framing=Framing())
        self.snapshots.replace(())
        self._reset_grid(None)
        self._result = self._shown = self._submitted = None
        self._write_computing(replace(self._computing, precision=self.usual_precision))
        if self._message is not None and not self._message.lasts:
            self.dismiss()
        self.photo_changed.emit()
        self.recipe_changed.emit()
        self._grid_replaced()
        self.result_changed.emit()
        self._run_if_it_fits()

    def start_with(self, precision: Precision) -> None:
        """Compute in this precision, now and for photos that are opened; a recipe may bring one."""
        self.usual_precision = precision
        self._write_computing(replace(self._computing, precision=precision))

    def fail_run(self, error: StudioError, action: str = "run") -> None:
        """Show that the run failed; the last result stays."""
        self._set_activity(None)
        self.fail(error, action=action)

    # Settings

    def new_gesture(self) -> int:
        """Number a slider drag: its changes become one undo step."""
        return next(self._gestures)

    def change(self, field: str, value: object, *, text: str, gesture: int | None = None) -> None:
        """Change one setting as an undo step.

        Raises:
            RecipeError: The value is out of range; nothing has changed.
        """
        before = getattr(self._settings, field)
        if value == before:
            return
        self._settings.with_(**{field: value})
        if went_on(self.undo_stack, field, value, text=text, gesture=gesture):
            return
        command = ChangeSetting(self, field, before=before, after=value, text=text, gesture=gesture)
        self.undo_stack.push(command)

    def change_scale(self, scale: float, *, text: str) -> None:
        """Change the output size as an undo step; the paint follows. Raises as `change` does."""
        self.adopt(self.recipe.with_(scale=scale), text=text)

    def adopt(
        self,
        recipe: Recipe,
        *,
        text: str,
        model: StoredModel | Literal["same"] | None = "same",
        precision: Precision | None = None,
    ) -> None:
        """Take over settings, paint (fitted to the grid), perhaps model and precision as one step.

        A part of the photo that is not there yet is asked for first; then it happens later.
        """
        if (whole := self.whole) is None:
            recipe = recipe.reframed(Framing())
        elif self._framings and self._framings.get(recipe.framing) is None:
            again = partial(self.adopt, recipe, text=text, model=model, precision=precision)
            self.framing_wanted.emit(Wanted(whole, recipe.framing, again))
            return
        part = self._framings.get(recipe.framing) if self._framings else None
        size = recipe.grid_size(part.photo.height, part.photo.width) if part else (0, 0)
        recipe = fitted(recipe, size)
        computing = Computing(
            self.model if model == "same" else model,
            self.precision if precision is None else precision,
        )
        if recipe != self.recipe or computing != self._computing:
            before = (self._computing, self._settings, self._paintwork.grids())
            settings = recipe.with_(**dict.fromkeys(layer.value for layer in Layer))
            after = (computing, settings, Paintwork.of(recipe, size).grids())
            self.undo_stack.push(ReplaceRecipe(self, before=before, after=after, text=text))

    def take_part(self, wanted: Wanted, part: OpenedPhoto) -> None:
        """Take a part of the photo that was asked for, unless another photo is open by now."""
        if self._framings is not None and self._framings.whole is wanted.whole:
            self._framings.add(part)
            wanted.then()

    def write_recipe(self, computing: Computing, settings: Recipe, grids: Grids) -> None:
        """Write what computes, and all settings with their paint: for commands."""
        before, same_answers = self._settings, computing == self._computing
        same_part = settings.framing == before.framing
        same_size = settings.scale == before.scale and same_part
        self._settings = settings
        if not (same_answers and same_part):
            self.cancel()
            self._result = self._shown = None
        self._write_computing(computing)
        if not (same_answers and same_part):
            self.result_changed.emit()
        if same_size and same_answers:
            self._paintwork = Paintwork(grids)
            self.recipe_changed.emit()
            self.marks_changed.emit(None)
            self._replan()
        else:
            self._reset_grid(grids)
            if not same_part:
                self._screen_whole = False
                self.framing_changed.emit()
            self.recipe_changed.emit()
            self._grid_replaced()
        self._follow()

    def _write_computing(self, computing: Computing) -> None:
        before, self._computing = self._computing, computing
        if computing != before:
            self._clock.pace = 0.0
        if computing.model != before.model:
            self.model_changed.emit()
        if computing.precision != before.precision:
            self.precision_changed.emit()

    def write_setting(self, field: str, value: object) -> None:
        """Write one setting: for commands."""
        self._settings = self._settings.with_(**{field: value})
        self.recipe_changed.emit()
        self._replan()
        self._follow()

    # Paint

    def begin_stroke(self) -> None:
        """Remember the paint before a stroke."""
        self._paintwork.begin()

    def paint_cells(self, where: tuple[slice, slice], touched: NDArray[np.bool_], ink: Ink) -> None:
        """Paint the touched cells at once; the undo step comes with the end of the stroke.

        Args:
            where: Rows and columns of the token grid.
            touched: Cells under the brush, bool (height, width) of ``where``.
            ink: What is left there.
        """
        self.marks_changed.emit(self._paintwork.touch(where, touched, ink))
        self._replan()

    def end_stroke(self, text: str) -> None:
        """Make the stroke one undo step, and rerun."""
        self._push_paint(self._paintwork.end(), text)

    def clear_paint(self, text: str) -> None:
        """Take all paint away as one undo step."""
        blank = {layer: np.zeros_like(grid) for layer, grid in self._paintwork.grids().items()}
        self._push_paint(self._paintwork.changes_to(blank), text)

    def repaint(self, grids: Grids, text: str) -> None:
        """Replace some layers of paint as one undo step."""
        self._push_paint(self._paintwork.changes_to(grids), text)

    def write_paint(self, patches: Mapping[Layer, tuple[Rect, Grid]]) -> None:
        """Write patches of layers: for commands."""
        for layer, (rect, patch) in patches.items():
            self._paintwork.write(layer, rect, patch)
            self.marks_changed.emit(rect)
        self._replan()
        self._follow()

    def _push_paint(self, changes: dict[Layer, Change], text: str) -> None:
        if changes:
            self.undo_stack.push(PaintPatch(self, changes, text))

    def _reset_grid(self, grids: Grids | None) -> None:
        """Set paint for the present size (None = unpainted); forget what belonged to the old.

        A run for the old size is stopped, or its late answers would meet the new grid.
        """
        self.cancel()
        photo = self.photo
        size = self._settings.grid_size(photo.height, photo.width) if photo else (0, 0)
        self._paintwork = Paintwork.blank(size) if grids is None else Paintwork(grids)
        self._first = self._plan = None
        self._branched = {}

    def _grid_replaced(self) -> None:
        self.marks_changed.emit(None)
        self.confidence_changed.emit()
        self.plan_changed.emit()

    def _replan(self) -> None:
        if self._first is not None:
            branch = self._settings.branch
            state = self._branched.get(branch, self._first) if branch else self._first
            self._plan = make_plan(state, self.recipe)
            self.plan_changed.emit()

    # Runs

    def set_viewport(self, rect: Rect | None) -> None:
        """Say which output pixels are on the screen: they come first, also in a run under way."""
        self._viewport = rect
        if rect is None or self._served is None or self._activity is None or not self._live:
            return
        height, width = self.output_size
        is_large = height * width > _WORTH_A_MOVE * rect.height * rect.width
        if is_large and together(self._served, rect) != self._served:
            self._timer.start(_MOVED_MS)

    @property
    def is_live(self) -> bool:
        """True if every change is followed by a run at once."""
        return self._live

    def set_live(self, live: bool) -> None:
        """Follow every change at once, or only when `run` is called."""
        self._live = live
        if live and self.is_stale:
            self.run()
        else:
            self.stale_changed.emit(self.is_stale)

    def _follow(self) -> None:
        """Run after a change, unless the user wants to say when."""
        if self._live or self._result is None:
            self._run_if_it_fits()
        elif self._framings is not None:
            self.cancel()
            self.stale_changed.emit(self.is_stale)

    def _run_if_it_fits(self) -> None:
        """Run unless there is not enough memory; the user may ask for it anyway."""
        free, scale = self.free_bytes(), self.settings.scale
        refusal = refuse(self.output_size, scale, free, limited=is_limited())
        if refusal is None:
            self.run()
            return
        self.cancel()
        self.stale_changed.emit(self.is_stale)
        step = partial(self.change_scale, refusal.scale, text=refusal.label)
        self.tell(Message(refusal.sentence, warns=True, label=refusal.label, step=step))

    def run(self) -> None:
        """Ask for the picture of the present recipe; changes made together become one request."""
        if self._framings is None:
            return
        self.stale_changed.emit(self.is_stale)
        if not self._timer.isActive():
            self._timer.start(_SUBMIT_BUSY_MS if self._activity else _SUBMIT_MS)

    def cancel(self) -> None:
        """Stop the run; the last finished result stays."""
        self._timer.stop()
        if self._activity is not None:
            self.cancel_requested.emit()
            self._set_activity(None)

    def apply(self, event: Event) -> None:
        """Take in an event of the newest run."""
        moment = self._clock.advance(event)
        if isinstance(event, Evaluated):
            self._first = State.first(event.tokens, event.confidence, block=event.block)
            self.confidence_changed.emit()
            self._replan()
            self._clock.expect(self._plan.steps if self._plan else 0)
        elif isinstance(event, Branched):
            branch = self._submitted.branch if self._submitted else None
            self._branched = {branch: event.state} if branch else {}
            self._replan()
        elif isinstance(event, Decoded):
            self._screen_mixed |= self._submitted != self._shown
            self.decoded.emit(event)
        elif isinstance(event, Notice):
            self.heed(event)
        elif isinstance(event, Finished):
            self._result, self._shown = event.result, self._submitted
            self._screen_whole, self._screen_mixed = True, False
            self._set_activity(None)
            self.result_changed.emit()
            self.stale_changed.emit(self.is_stale)
        if moment is not None and self._activity is not None:
            self._set_activity(moment)

    def _submit(self) -> None:
        photo = self.photo
        if photo is None:
            return
        self._submitted, self._served = self.recipe, self._viewport
        seed = self._settings.seed
        self._seeds = (seed, *(each for each in self._seeds if each != seed))[:SEED_LIMIT]
        preview = self._shown is None or self._shown.scale != self._settings.scale
        height, width = self.output_size
        planned = self._plan.steps if self._plan else 0
        megapixels = height * width / 1e6 if preview else 0.0
        self._set_activity(
            self._clock.start(planned=planned, megapixels=megapixels, preview=preview)
        )
        view, whole = self._viewport, not self._screen_whole
        request = Request(
            photo,
            self._submitted,
            viewport=view,
            preview=preview,
            whole=whole,
            tile=self.tile,
            precision=self.precision,
        )
        self._screen_whole = False
        self.run_requested.emit(request)

    def _set_activity(self, activity: Activity | None) -> None:
        self._activity = activity
        self.activity_changed.emit()
        if activity is None:
            self._second.stop()
        elif not self._second.isActive():
            self._second.start()

    def _count_down(self) -> None:
        """Let the time left go by, also while no event comes."""
        if self._activity is not None:
            self._set_activity(self._clock.later(self._activity))
