"""Frozen settings and paint: all that decides the pixels, beside the photo and the model.

NumPy is imported only where a field is touched: the help texts of the command line take their
defaults and ranges from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, Self, get_args

from models.errors import RecipeError
from models.framing import Framing
from models.recipe.choices import Schedule

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ONE_PASS = 8
"""Larger scales are reached in two equal passes, see `models.engine.pipeline`."""

RANGES: Final[dict[str, tuple[float, float]]] = {
    "scale": (1, 2 * ONE_PASS),
    "alpha": (-1, 2),
    "steps": (1, 32),
    "seed": (0, 2**32 - 1),
    "temperature": (0.05, 2),
    "fidelity": (0, 1),
    "texture_amount": (0, 1),
    "strength": (0, 1),
}
"""Lowest and highest value of each number of a recipe."""

DRAWING: Final = ("fidelity", "texture_amount", "texture", "strength", "strength_offsets")
"""Settings of how tokens are drawn: no token depends on them."""

BRANCHES = 32
"""Number of times that a recipe may branch: trunk of a trunk of a trunk."""


class Phase(IntEnum):
    """The parts of a refinement, in their order."""

    ALPHA = 0
    """Tokens that alpha does not keep."""
    PAINT = 1
    """Tokens that are painted to be regenerated."""
    REROLL = 2
    """Tokens that are drawn again in the finished result."""
    SAMPLE = 3
    """Tokens that are those of another seed's result."""


class Mark(IntEnum):
    """The user's choice for one token.

    HEAL: It is regenerated, and the photo there is not looked at: a scratch, a stain, a tear.
    """

    NONE = 0
    KEEP = 1
    REFINE = 2
    HEAL = 3


@dataclass(frozen=True, slots=True)
class Field:
    """One small number for every token, as an immutable value.

    Attributes:
        height, width: Size of the token grid.
        data: The numbers row by row, `BYTES` bytes each.
    """

    height: int
    width: int
    data: bytes = field(repr=False)

    KIND: ClassVar[str] = "uint8"
    LOW: ClassVar[int] = 0
    HIGH: ClassVar[int] = 255
    BYTES: ClassVar[int] = 1
    """Of each number."""
    SCALES: ClassVar[bool] = True
    """Whether it means the same on a grid of another size."""

    def __post_init__(self) -> None:
        size = self.height * self.width * self.BYTES
        if len(self.data) != size:
            raise ValueError(f"{self._name()}: expected {size} bytes, got {len(self.data)}")

    @classmethod
    def of(cls, values: NDArray[np.integer[Any]]) -> Self:
        """Freeze a grid of values within the bounds of the class, (Ht, Wt)."""
        import numpy as np

        low, high = (int(values.min()), int(values.max())) if values.size else (0, 0)
        if values.ndim != 2 or low < cls.LOW or high > cls.HIGH:
            raise ValueError(f"{cls._name()}: expected {cls.LOW}..{cls.HIGH} on a 2-D grid")
        data = np.ascontiguousarray(values, cls.KIND).tobytes()
        return cls(values.shape[0], values.shape[1], data)

    @property
    def grid(self) -> NDArray[np.integer[Any]]:
        """Read-only view of the class's type, (Ht, Wt)."""
        import numpy as np

        return np.frombuffer(self.data, self.KIND).reshape(self.height, self.width)

    @property
    def is_empty(self) -> bool:
        """True if nothing is painted."""
        return not any(self.data)

    @classmethod
    def _name(cls) -> str:
        return cls.__name__.lower()


@dataclass(frozen=True, slots=True)
class Paint(Field):
    """The user's choice for every token, each a `Mark`."""

    HIGH: ClassVar[int] = max(Mark)

    @property
    def marks(self) -> NDArray[np.uint8]:
        """Read-only view, uint8 (Ht, Wt)."""
        import numpy as np

        return np.frombuffer(self.data, np.uint8).reshape(self.height, self.width)


@dataclass(frozen=True, slots=True)
class Offsets(Field):
    """A setting as a painted field: hundredths, -100 to 100, added to it at each token."""

    KIND: ClassVar[str] = "int8"
    LOW: ClassVar[int] = -100
    HIGH: ClassVar[int] = 100

    @property
    def offsets(self) -> NDArray[np.int8]:
        """Read-only view, int8 (Ht, Wt), in hundredths."""
        import numpy as np

        return np.frombuffer(self.data, np.int8).reshape(self.height, self.width)


@dataclass(frozen=True, slots=True)
class AlphaOffsets(Offsets):
    """Added to alpha: more or less is regenerated."""


@dataclass(frozen=True, slots=True)
class Texture(Offsets):
    """Added to the texture amount: what is generated is drawn livelier or calmer."""


@dataclass(frozen=True, slots=True)
class StrengthOffsets(Offsets):
    """Added to the strength: below 0 the photo comes back."""


@dataclass(frozen=True, slots=True)
class Rerolls(Field):
    """Counts of rerolls for each token; the count is added to the seed there.

    A token with a count is regenerated whatever alpha says, with everything else frozen; painted
    *keep* goes before it.
    """

    @property
    def counts(self) -> NDArray[np.uint8]:
        """Read-only view, uint8 (Ht, Wt)."""
        import numpy as np

        return np.frombuffer(self.data, np.uint8).reshape(self.height, self.width)


@dataclass(frozen=True, slots=True)
class SeedOffsets(Field):
    """Added to the seed: a token is that of the whole result which the other seed gives."""

    KIND: ClassVar[str] = "int8"
    LOW: ClassVar[int] = -127
    HIGH: ClassVar[int] = 127

    @property
    def offsets(self) -> NDArray[np.int8]:
        """Read-only view, int8 (Ht, Wt)."""
        import numpy as np

        return np.frombuffer(self.data, np.int8).reshape(self.height, self.width)


@dataclass(frozen=True, slots=True)
class Chosen(Field):
    """Codes that were chosen by hand, one higher than in the codebook; 0 where none was.

    Such a token stays whatever alpha, paint and rerolls say; only painted *keep* goes before it. It
    is none of the photo's, so it counts as generated and is decoded as such.
    """

    KIND: ClassVar[str] = "<u2"
    HIGH: ClassVar[int] = (1 << 16) - 1
    BYTES: ClassVar[int] = 2
    SCALES: ClassVar[bool] = False

    @property
    def codes(self) -> NDArray[np.int64]:
        """Codes of the codebook, int64 (Ht, Wt); -1 where none was chosen."""
        import numpy as np

        return self.grid.astype(np.int64) - 1


class Outcome(IntEnum):
    """The end of a region's review."""

    ACCEPTED = 1
    """It stays as it was."""
    KEPT = 2
    """It stays as the photo gave it."""
    REROLLED = 3
    """It was drawn again."""


@dataclass(frozen=True, slots=True)
class Reviewed(Field):
    """Regions that a person has looked at: four times their number, and an `Outcome`; or 0.

    No pixel depends on it.
    """

    KIND: ClassVar[str] = "<u2"
    HIGH: ClassVar[int] = (1 << 16) - 1
    BYTES: ClassVar[int] = 2
    SCALES: ClassVar[bool] = False

    @staticmethod
    def value(number: int, outcome: Outcome) -> int:
        """The number that a region's tokens get."""
        return 4 * number + outcome

    @property
    def counts(self) -> dict[Outcome, int]:
        """How many regions ended how."""
        import numpy as np

        ends = np.unique(self.grid) % 4
        return {outcome: int((ends == outcome).sum()) for outcome in Outcome}

    @property
    def report(self) -> str:
        """All of it in words, such as “17 reviewed, 4 kept from the photo, 3 rerolled”."""
        counts = self.counts
        told = f"{sum(counts.values())} reviewed, {counts[Outcome.KEPT]} kept from the photo"
        return f"{told}, {counts[Outcome.REROLLED]} rerolled"


PAINTED: Final[dict[str, type[Field]]] = {
    "paint": Paint,
    "alpha_offsets": AlphaOffsets,
    "texture": Texture,
    "strength_offsets": StrengthOffsets,
    "rerolls": Rerolls,
    "seed_offsets": SeedOffsets,
    "chosen": Chosen,
    "reviewed": Reviewed,
}
"""Settings that are painted, with their types: they belong to one photo's token grid."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A recipe goes on from a step of another one: what came before is as in that one.

    Attributes:
        trunk: The recipe that led there, paint included.
        phase, step: The last step that is still the trunk's: its part of the refinement and its
            index in the trunk's schedule. Where the trunk skips this step, the last one before it.
    """

    trunk: Recipe
    phase: Phase
    step: int

    @property
    def moment(self) -> tuple[int, float]:
        """The moment of branching, for comparing: the later, the larger."""
        return int(self.phase), (self.step + 1) / self.trunk.steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Settings and paint. Equal recipes on the same photo and model give equal pixels.

    Attributes:
        scale: Output size over photo size, 1 to 16; above 8 in two passes.
        alpha: Confidence threshold; a token of S_l is kept where ``confidence >= alpha``. Any value
            up to 0 keeps all, any value above 1 keeps none.
        steps: T, the length of the refinement schedule, 1 to 32.
        seed: Seed of the position-keyed noise, 0 to 2**32 - 1.
        temperature: Softmax temperature of the refiner's sampling, 0.05 to 2; 1 is the paper.
        fidelity: How far the decoder follows the photo beyond what the tokens say, 0 (tokens alone,
            as in the paper) to 1; without effect on models that have no guide.
        texture_amount: How much the decoder may invent where tokens were generated, 0 (as calm as
            what was kept) to 1; without effect on models whose decoder does not take it.
        strength: Share of the result in what is shown, 0 (the photo enlarged by bicubic) to 1;
            blended in sRGB.
        schedule: Growth of the kept share over the steps.
        adaptive_start: Skip the steps whose share is already reached by the kept tokens of S_l.
        resample_kept: Sample kept tokens again in every step, as the released code does.
        framing: What of the photo is restored; a trunk has the same.
        paint: Tokens locked or forced by hand, or None.
        alpha_offsets: Local offsets of alpha, painted by hand, or None.
        texture: Local offsets of the texture amount, painted by hand, or None.
        strength_offsets: Local offsets of the strength, painted by hand, or None.
        rerolls: Tokens drawn anew by hand, or None.
        seed_offsets: Tokens taken from the result of another seed, or None.
        chosen: Tokens whose code was chosen by hand, or None.
        reviewed: Regions that were looked at one by one, or None; no pixel depends on it.
        branch: From where all of this holds; None for the whole refinement.
    """

    scale: float = 4.0
    alpha: float = 0.5
    steps: int = 8
    seed: int = 1
    temperature: float = 1.0
    fidelity: float = 1.0
    texture_amount: float = 0.5
    strength: float = 1.0
    schedule: Schedule = "cosine"
    adaptive_start: bool = True
    resample_kept: bool = False
    framing: Framing = Framing()
    paint: Paint | None = None
    alpha_offsets: AlphaOffsets | None = None
    texture: Texture | None = None
    strength_offsets: StrengthOffsets | None = None
    rerolls: Rerolls | None = None
    seed_offsets: SeedOffsets | None = None
    chosen: Chosen | None = None
    reviewed: Reviewed | None = None
    branch: Branch | None = None

    def __post_init__(self) -> None:
        for name, (low, high) in RANGES.items():
            _within(name, getattr(self, name), low, high)
        if self.schedule not in get_args(Schedule):
            raise RecipeError(
                "There is no schedule “{schedule}”; choose one of: {choices}.",
                schedule=self.schedule,
                choices=", ".join(get_args(Schedule)),
            )
        if self.branch is not None:
            self._check_branch(self.branch)

    def with_(self, **changes: object) -> Recipe:
        """Return a copy with some fields changed; the trunk of a branch follows the size."""
        shared = {name: changes[name] for name in ("scale", "framing") if name in changes}
        if self.branch is not None and shared and "branch" not in changes:
            trunk = self.branch.trunk.with_(**shared)
            changes["branch"] = replace(self.branch, trunk=trunk)
        return replace(self, **changes)  # type: ignore[arg-type]

    def with_seed_added(self, offset: int) -> Recipe:
        """Return a copy with another seed everywhere, in its trunks, too."""
        branch = self.branch
        if branch is not None:
            branch = replace(branch, trunk=branch.trunk.with_seed_added(offset))
        seed = (self.seed + offset) % 2**32
        return replace(self, seed=seed, seed_offsets=None, branch=branch)

    @property
    def decoding(self) -> tuple[object, ...]:
        """What a drawing of given tokens depends on, comparable and hashable."""
        return tuple(getattr(self, name) for name in (*DRAWING, "alpha", "alpha_offsets"))

    def for_tokens(self) -> Recipe:
        """Return a copy with the settings of the drawing at their defaults."""
        return replace(self, **{name: getattr(type(self)(), name) for name in DRAWING})

    def unpainted(self) -> Recipe:
        """Return the settings alone, without anything that belongs to one photo's token grid."""
        branch = self.branch
        if branch is not None:
            branch = replace(branch, trunk=branch.trunk.unpainted())
        return self.with_(**dict.fromkeys(PAINTED), branch=branch)

    def reframed(self, framing: Framing) -> Recipe:
        """Return a copy for another part of the photo, without what belonged to places of this."""
        return self.unpainted().with_(branch=None, framing=framing)

    def without_choices(self) -> Recipe:
        """Return a copy without what means something to one model alone: codes chosen by hand."""
        branch = self.branch
        if branch is not None:
            branch = replace(branch, trunk=branch.trunk.without_choices())
        return self.with_(chosen=None, reviewed=None, branch=branch)

    @property
    def painted(self) -> tuple[Field, ...]:
        """All that is painted, that of the trunks included."""
        found = (getattr(each, name) for each in self.lineage() for name in PAINTED)
        return tuple(each for each in found if each is not None)

    def with_look(self, other: Recipe) -> Recipe:
        """Return a copy with the settings of another; size, seed, crop, paint and branch stay."""
        own = {"scale", "seed", "framing", "branch", *PAINTED}
        names = (each.name for each in fields(self))
        return replace(self, **{name: getattr(other, name) for name in names if name not in own})

    def lineage(self) -> Iterator[Recipe]:
        """This recipe, the trunk it branched from, the trunk of that, and so on."""
        recipe: Recipe | None = self
        while recipe is not None:
            yield recipe
            recipe = recipe.branch.trunk if recipe.branch is not None else None

    def _check_branch(self, branch: Branch) -> None:
        trunk = branch.trunk
        if sum(1 for _ in trunk.lineage()) > BRANCHES:
            raise RecipeError(
                "A recipe can branch {branches} times at most; go on from an earlier branch.",
                branches=BRANCHES,
            )
        if trunk.scale != self.scale:
            raise RecipeError(
                "A branch has the scale of its trunk; change {scale:g} to {trunk_scale:g}.",
                scale=self.scale,
                trunk_scale=trunk.scale,
            )
        if trunk.framing != self.framing:
            raise RecipeError("A branch has the crop of its trunk; give both the same.")
        if not 0 <= branch.step < trunk.steps:
            raise RecipeError(
                "The recipe branches at step {step}, but its trunk has the steps 0 to {last}; "
                "choose one of them.",
                step=branch.step,
                last=trunk.steps - 1,
            )
        if trunk.branch is not None and branch.moment <= trunk.branch.moment:
            raise RecipeError(
                "A recipe cannot branch before its trunk has branched; choose a later step."
            )

    def output_size(self, height: int, width: int) -> tuple[int, int]:
        """Size in pixels of the result for a framed photo of ``height x width``."""
        return max(1, round(height * self.scale)), max(1, round(width * self.scale))

    def grid_size(self, height: int, width: int) -> tuple[int, int]:
        """Size in tokens of the grid for a framed photo of ``height x width`` (rounded up)."""
        from models.grid import STRIDE

        out_height, out_width = self.output_size(height, width)
        return -(-out_height // STRIDE), -(-out_width // STRIDE)


class Suited(Protocol):
    """A model's own account of the settings that suit it."""

    @property
    def alpha(self) -> float:
        """The confidence from which its evaluator is to be believed."""

    @property
    def texture_amount(self) -> float:
        """How much its decoder should invent."""

    @property
    def temperature(self) -> float:
        """The temperature of the refiner's sampling."""

    @property
    def schedule(self) -> Schedule:
        """With which it was trained."""

    @property
    def resample_kept(self) -> bool:
        """True if it expects kept tokens to be sampled again."""

    @property
    def min_scale(self) -> float:
        """The smallest factor that it serves."""

    @property
    def max_scale(self) -> float:
        """The largest factor that it serves."""


def suited(recipe: Recipe, model: Suited) -> Recipe:
    """The recipe with the settings that suit a model; the others stay as they are."""
    return recipe.with_(
        scale=min(max(recipe.scale, model.min_scale), model.max_scale),
        alpha=model.alpha,
        texture_amount=model.texture_amount,
        temperature=model.temperature,
        schedule=model.schedule,
        resample_kept=model.resample_kept,
    )


def _within(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:  # also catches NaN
        raise RecipeError(
            "The {name} cannot be {value:.10g}; choose a number from {low:g} to {high:.10g}.",
            name=name,
            value=value,
            low=low,
            high=high,
        )
