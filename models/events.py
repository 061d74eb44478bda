"""Requests to the pipeline and its answers: frozen values that may cross a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.grid import Confidence, Flags, Pixels, Rect, Tokens
from models.images import Photo
from models.recipe import Phase, Precision, Recipe, Reviewed

Stage = Literal["encode", "evaluate", "refine", "decode"]

Codes = NDArray[np.int64] | NDArray[np.uint16]
"""Tokens, to work with or to keep."""


GENERATED = 1 << 20
"""Added to a token that was generated, where it is to be decoded: see `drawing`."""


@dataclass(frozen=True, slots=True)
class Request:
    """All that one run needs.

    Attributes:
        photo: The opened photo, framed as the recipe says (see `models.images.Photo.framed`).
        recipe: Settings and paint.
        viewport: Visible part of the result in output pixels, decoded first; never changes pixels.
        preview: Decode S_l as soon as it is known, before refinement; the final pixels are the
            same.
        whole: Answer with all pixels, not only with those that changed since the last run: the
            asker may have missed some.
        tile: Largest window in output pixels; 0 leaves it to the pipeline. The pixels of networks
            that look at the whole picture depend on it.
        precision: Of the networks' arithmetic, on which tokens and pixels depend; auto leaves it to
            the pipeline, which takes what suits its device.
    """

    photo: Photo
    recipe: Recipe
    viewport: Rect | None = None
    preview: bool = False
    whole: bool = False
    tile: int = 0
    precision: Precision = Precision.AUTO

    def __post_init__(self) -> None:
        if self.photo.framing != self.recipe.framing:
            raise ValueError("expected a photo that is framed as the recipe says")


@dataclass(frozen=True, slots=True, eq=False)
class Progress:
    """``done`` of ``total`` network windows of a stage are ready."""

    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True, eq=False)
class Evaluated:
    """S_l and its confidence are known.

    Attributes:
        tokens: S_l, int64 (Ht, Wt).
        confidence: Confidence of S_l, float32 (Ht, Wt) in [0, 1].
        size: Height and width of the result in pixels.
        block: See `State`.
    """

    tokens: NDArray[np.int64]
    confidence: NDArray[np.float32]
    size: tuple[int, int]
    block: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Stepped:
    """One refinement step is done.

    Attributes:
        step: Index i of the step in the schedule, 0 to T - 1.
        executed: How many steps ran so far, this one included.
        planned: How many steps will run in all.
        tokens: Tokens after the step, uint16 (Ht, Wt), or int64 where a code does not fit: whole
            films are kept.
        keep: Tokens that were kept going into the step, bool (Ht, Wt).
        confidence: The evaluator's confidence of ``tokens``, float32 (Ht, Wt); None after the last
            step, where nothing needs it.
        phase: Which part of the refinement the step belongs to.
        ancestor: Who ran it: 0 the recipe itself, 1 the trunk it branched from, 2 the trunk of
            that one, and so on.
        keep_l: Tokens of S_l that the refiner takes as kept, bool (Ht, Wt).
        keep_next: Tokens kept going into the phase's next step, bool (Ht, Wt); None after the last
            one, and in a film.
    """

    step: int
    executed: int
    planned: int
    tokens: Codes
    keep: NDArray[np.bool_]
    confidence: NDArray[np.float32] | None
    phase: Phase = Phase.ALPHA
    ancestor: int = 0
    keep_l: NDArray[np.bool_] | None = None
    keep_next: NDArray[np.bool_] | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", _narrow(self.tokens))

    @property
    def drawing(self) -> NDArray[np.int64]:
        """The tokens as they are decoded, see `drawing`."""
        return drawing(self.tokens, self.keep if self.keep_l is None else self.keep_l)

    @property
    def nbytes(self) -> int:
        """Memory that its own arrays take."""
        scores = 0 if self.confidence is None else self.confidence.nbytes
        return self.tokens.nbytes + self.keep.nbytes + scores  # `keep_next` is the next one's keep


def _narrow(tokens: Codes) -> Codes:
    """Put codes into two bytes each, where they fit."""
    if tokens.dtype == np.uint16 or not tokens.size:
        return tokens
    fits = int(tokens.min()) >= 0 and int(tokens.max()) <= np.iinfo(np.uint16).max
    return tokens.astype(np.uint16) if fits else tokens


def wide(tokens: Codes) -> NDArray[np.int64]:
    """Kept tokens to work with."""
    return tokens.astype(np.int64, copy=False)


def drawing(tokens: Codes, kept: Flags | None) -> NDArray[np.int64]:
    """Tokens as they are decoded: a decoder may draw those that were generated in another way.

    Args:
        tokens: (Ht, Wt).
        kept: Which of them are still those of S_l, bool (Ht, Wt); None for all.

    Returns:
        int64 (Ht, Wt), `GENERATED` higher where a token was generated.
    """
    if kept is None:
        return wide(tokens)
    return wide(tokens) + np.where(kept, 0, GENERATED)


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The refinement of a photo at one moment: before it, between two steps, or at its end.

    Every recipe goes on from one: from S_l, or from a step of another recipe, where it branches.

    Attributes:
        tokens_l: S_l, int64 (Ht, Wt).
        confidence_l: Confidence of S_l, float32 (Ht, Wt).
        tokens: As they are now, int64 (Ht, Wt).
        keep: Tokens that stay in what is left of the phase, bool (Ht, Wt); all where one begins.
        confidence: The last one known, float32 (Ht, Wt).
        phase: The phase that goes on; those before it are over. One more than the last `Phase` when
            all of them are.
        step: Index of its last step that ran; -1 for none.
        steps: T of the schedule that this is an index of.
        keep_alpha: Tokens of S_l that alpha keeps, bool (Ht, Wt).
        kept: Tokens that are still those of S_l, bool (Ht, Wt).
        painted: Tokens whose regeneration by hand has begun, bool (Ht, Wt).
        redrawn: The same for those that are rerolled, bool (Ht, Wt).
        rerolls: How often they were, once that is over, uint8 (Ht, Wt); zeros before.
        seeds: What was added to the seed of the result that they are from, int8 (Ht, Wt).
        film: Every step so far, as it is shown, in order.
        block: Side in tokens of the squares that each have a quota of kept tokens of their own, see
            `models.refinement.plan`; 0 where the whole grid has one.
    """

    tokens_l: Tokens
    confidence_l: Confidence
    tokens: Tokens
    keep: Flags
    confidence: Confidence
    phase: int
    step: int
    steps: int
    keep_alpha: Flags
    kept: Flags
    painted: Flags
    redrawn: Flags
    rerolls: NDArray[np.uint8]
    seeds: NDArray[np.int8]
    film: tuple[Stepped, ...] = ()
    block: int = 0

    @classmethod
    def first(cls, tokens_l: Tokens, confidence_l: Confidence, *, block: int = 0) -> State:
        """S_l, where alpha 0 keeps every token and no step has run."""
        shape = confidence_l.shape
        all_, none = np.ones(shape, np.bool_), np.zeros(shape, np.bool_)
        return cls(
            tokens_l=tokens_l,
            confidence_l=confidence_l,
            tokens=tokens_l,
            keep=all_,
            confidence=confidence_l,
            phase=Phase.ALPHA,
            step=-1,
            steps=1,
            keep_alpha=all_,
            kept=all_,
            painted=none,
            redrawn=none,
            rerolls=np.zeros(shape, np.uint8),
            seeds=np.zeros(shape, np.int8),
            block=block,
        )

    @property
    def nbytes(self) -> int:
        """Memory that the arrays take, without those of S_l."""
        flags = (self.keep, self.keep_alpha, self.kept, self.painted, self.redrawn)
        own = self.tokens.nbytes + self.confidence.nbytes + self.rerolls.nbytes + self.seeds.nbytes
        own += sum(flag.nbytes for flag in flags)
        return own + sum(step.nbytes for step in self.film)


@dataclass(frozen=True, slots=True, eq=False)
class Branched:
    """The trunk's part of a recipe that branches is done; comes after `Evaluated`.

    Attributes:
        state: What the recipe goes on from; see `models.refinement.plan.make_plan`.
    """

    state: State


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """Pixels of one part of the result.

    Attributes:
        rect: Where, in output pixels.
        pixels: uint8 RGB, (height, width, 3).
        final: False while these are pixels of a preview.
    """

    rect: Rect
    pixels: NDArray[np.uint8]
    final: bool


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A finished run.

    Attributes:
        tokens_l: S_l, int64 (Ht, Wt).
        confidence_l: Confidence of S_l, float32 (Ht, Wt).
        keep_0: Tokens of S_l that were kept, paint included, bool (Ht, Wt).
        tokens: Final tokens, int64 (Ht, Wt).
        steps: Every executed step, in order.
        image: uint16 RGB, (H, W, 3), 65535 = 1.0, in sRGB; crop already applied. Read-only, and on
        the disk if it is large, see `models.memory`.
        seconds: Time spent per stage and in ``total``.
        tile: Largest window in output pixels that was allowed; 0 if no limit was given.
        reviewed: Regions that a person has looked at, if any.
        precision: In which the networks worked; auto where it is not known.
    """

    tokens_l: NDArray[np.int64]
    confidence_l: NDArray[np.float32]
    keep_0: NDArray[np.bool_]
    tokens: NDArray[np.int64]
    steps: tuple[Stepped, ...]
    image: NDArray[np.uint16]
    seconds: dict[str, float] = field(default_factory=dict)
    tile: int = 0
    reviewed: Reviewed | None = None
    precision: Precision = Precision.AUTO

    @property
    def drawing(self) -> NDArray[np.int64]:
        """The final tokens as they are decoded, see `drawing`."""
        return drawing(self.tokens, self.keep_0)

    @property
    def kept_share(self) -> float:
        """Share of the tokens of S_l that were kept, 0 to 1."""
        return float(self.keep_0.mean())


@dataclass(frozen=True, slots=True, eq=False)
class Finished:
    """The last event of a run."""

    result: Result


Origin = Literal["photo", "current", "reroll"]
"""Where a candidate for a region comes from."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """One answer to a region of a result, to choose between by eye.

    Attributes:
        origin: Where it comes from.
        tokens: Codes of the region's tokens, int64 (n,).
        kept: Those of them that are the photo's, bool (n,).
        changed: Share of the tokens that are drawn otherwise than now, 0 to 1.
        pixels: The asked part of the picture, uint8 RGB (height, width, 3).
        texture: Added to the texture of the region, in hundredths.
    """

    origin: Origin
    tokens: NDArray[np.int64]
    kept: NDArray[np.bool_]
    changed: float
    pixels: Pixels
    texture: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """One code in the place of a token, and what it looks like there.

    Attributes:
        code: Of the codebook.
        chance: The refiner's chance for it, 0 to 1.
        pixels: The token and its surroundings, uint8 RGB (height, width, 3).
    """

    code: int
    chance: float
    pixels: Pixels


@dataclass(frozen=True, slots=True, eq=False)
class Inspection:
    """All that the networks say about one token of a result.

    Attributes:
        row, column: The token.
        code: Its code.
        kept: Whether it is the photo's.
        confidence_l: The evaluator's confidence in the photo's token: what alpha is compared with.
        confidence: The same in the token as it is now.
        entropy: Of what the refiner offers in its place, given all others, 0 to 1.
        photo: The photo's own code, as it is decoded where it is kept.
        offers: The refiner's likeliest codes, as they are decoded where they are generated.
        amount: How much of a generated token shows here, 0 to 1: 0 hides every choice.
    """

    row: int
    column: int
    code: int
    kept: bool
    confidence_l: float
    confidence: float
    entropy: float
    photo: Patch
    offers: tuple[Patch, ...]
    amount: float


@dataclass(frozen=True, slots=True)
class Notice:
    """News for the user; the run continues. Comes at any time.

    Attributes:
        sentence: For the user.
        warns: False if all is well, for who waits beside the run.
    """

    sentence: str
    warns: bool = True


Event = Progress | Evaluated | Branched | Stepped | Decoded | Notice | Finished


def result_of(events: Iterable[Event], watch: Callable[[Event], None]) -> Result:
    """Follow a run to its end, showing its events to ``watch``, and return the result."""
    for event in events:
        watch(event)
        if isinstance(event, Finished):
            return event.result
    raise RuntimeError("the pipeline ended without a result")


def spoken(seconds: float) -> str:
    """A time such as “40 s”, “12 min” or “3 h 20 min”."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"
