"""A model: its configuration and its four networks, tokenizer, E_l, phi_r and phi_e."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from torch.overrides import TorchFunctionMode

from models.errors import Sentence
from models.networks.compact import (
    CERTAINTY,
    DistortionRemoval,
    Evaluator,
    Refiner,
    Squeeze,
    TrunkConfig,
    certainty,
    fold,
)
from models.networks.layers import Places
from models.networks.released.networks import (
    ReleasedConfig,
    ReleasedDistortionRemoval,
    ReleasedEvaluator,
    ReleasedRefiner,
    ReleasedTokenizer,
)
from models.networks.tokenizer import TextureMap, Tokenizer, TokenizerConfig, brightness
from models.recipe import Recipe, Schedule, suited

Family = Literal["compact", "released"]
SideName = Literal["calm", "lively"]

RELEASED_LICENCE = "CC BY-NC-SA 4.0 and S-Lab License 1.0 (non-commercial use only)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """All that is needed to build the networks; travels inside the weights file.

    Attributes:
        name: What the user sees.
        licence: Licence of the weights.
        family: Which kind of networks; decides which of the sizes below count.
        tokenizer, distortion, refiner, evaluator: Sizes of the compact networks.
        hint: Squeezed channels of the hint that the compact refiner and evaluator take beside the
            tokens; 0 = no hint, as in the paper.
        certainty: Whether the hint also says how sure E_l was of each token.
        released: Sizes of the released networks.
        alpha, texture_amount, temperature, schedule, resample_kept: What suits these weights, see
            `default_recipe`.
        quota_block: Side in tokens of the blocks that each have a quota of kept tokens of their
            own; 0 = one quota for the whole picture, as in the paper.
        frame: Tokens of the mirrored photo that the networks see beyond its edges: what they were
            taught at the edges of crops makes them too sure there. 0 = zeros.
        softness: How far under alpha the confidence of a token lies that is drawn with the whole
            texture when it is generated; 0 = at once.
        rise: By what the odds of a generated token's texture t, t / (1 - t), are multiplied at
            alpha 1, where the decoder has a lively end; from the usual alpha on they rise to that.
        heals: Whether refiner and evaluator know `UNKNOWN` tokens of S_l.
        min_scale, max_scale: Factors that the model can serve; equal where it serves only one.
    """

    name: str = "ITER Studio compact"
    licence: str = "MIT"
    family: Family = "compact"
    tokenizer: TokenizerConfig = field(default_factory=TokenizerConfig)
    distortion: TrunkConfig = TrunkConfig(width=192, blocks=6, kernel=7, expand=3)
    refiner: TrunkConfig = TrunkConfig(width=192, blocks=4, kernel=5, expand=2, embed=96)
    evaluator: TrunkConfig = TrunkConfig(width=128, blocks=4, kernel=5, expand=3, embed=64)
    hint: int = 0
    certainty: bool = False
    released: ReleasedConfig = field(default_factory=ReleasedConfig)
    alpha: float = 0.5
    texture_amount: float = 0.5
    temperature: float = 1.0
    schedule: Schedule = "cosine"
    resample_kept: bool = False
    quota_block: int = 0
    heals: bool = False
    frame: int = 0
    softness: float = 0.0
    rise: float = 3.5
    min_scale: float = 1.0
    max_scale: float = 8.0

    @property
    def hint_channels(self) -> int:
        """Channels of the whole hint."""
        return self.hint + CERTAINTY if self.certainty else self.hint

    @property
    def scales(self) -> Sentence:
        """The factors in words: "4", or "1 to 8"."""
        if self.min_scale == self.max_scale:
            return Sentence("{low:g}", low=self.min_scale)
        return Sentence("{low:g} to {high:g}", low=self.min_scale, high=self.max_scale)


def released_model_config(scale: int) -> ModelConfig:
    """Configuration of the published weights for one scale, 2 or 4."""
    return ModelConfig(
        name=f"ITER x{scale} (released)",
        licence=RELEASED_LICENCE,
        family="released",
        released=ReleasedConfig(scale=scale),
        alpha=0.7,
        temperature=1.0,
        schedule="linear",
        resample_kept=True,
        min_scale=scale,
        max_scale=scale,
    )


def default_recipe(config: ModelConfig) -> Recipe:
    """The settings that suit a model."""
    return suited(Recipe(), config)


@dataclass(frozen=True, slots=True)
class Reading:
    """E_l's answer to a photo.

    Attributes:
        logits: Of S_l, (B, N, Ht, Wt).
        guide: For the decoder, (B, C, Ht, Wt), of a model that has one.
        hint: For refiner and evaluator, (B, C, Ht, Wt), of a model that has one.
        expected: Codes that E_l expects, float32 (B, d, Ht, Wt), of a model whose decoder takes a
            `TextureMap`.
        tone: `brightness` of the photo, (B, 4, Ht, Wt), of a model that follows it.
    """

    logits: Tensor
    guide: Tensor | None = None
    hint: Tensor | None = None
    expected: Tensor | None = None
    tone: Tensor | None = None


class Model(nn.Module):
    """The networks of one model, on one device.

    Attributes:
        config: How it is built.
        digest: First 16 hex digits of the SHA-256 of the weights file; empty for random weights.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        self.digest = ""
        self.tokenizer: Tokenizer | ReleasedTokenizer
        self.distortion: DistortionRemoval | ReleasedDistortionRemoval
        self.refiner: Refiner | ReleasedRefiner
        self.evaluator: Evaluator | ReleasedEvaluator
        self.guide: Squeeze | None = None
        self.hint: Squeeze | None = None
        if config.family == "released":
            self.tokenizer = ReleasedTokenizer(config.released)
            self.distortion = ReleasedDistortionRemoval(config.released)
            self.refiner = ReleasedRefiner(config.released)
            self.evaluator = ReleasedEvaluator(config.released)
        else:
            codes = config.tokenizer.codes
            self.tokenizer = Tokenizer(config.tokenizer)
            self.distortion = DistortionRemoval(config.distortion, codes=codes)
            self.refiner = Refiner(config.refiner, codes=codes, hint=config.hint_channels)
            self.evaluator = Evaluator(
                config.evaluator,
                codes=codes,
                hint=config.hint_channels,
                certain=config.certainty,
            )
            if config.tokenizer.guide:
                self.guide = Squeeze(config.distortion, channels=config.tokenizer.guide)
            if config.hint:
                self.hint = Squeeze(config.distortion, channels=config.hint)

    @property
    def name(self) -> str:
        """The name that the user sees."""
        return self.config.name

    @property
    def takes_texture(self) -> bool:
        """True if the decoder takes a `TextureMap`."""
        return isinstance(self.tokenizer, Tokenizer) and self.tokenizer.config.texture

    @property
    def follows_tone(self) -> bool:
        """True if the result follows the brightness of the photo, see `toned`."""
        return isinstance(self.tokenizer, Tokenizer) and self.tokenizer.config.tone > 0

    def has(self, side: SideName) -> bool:
        """True if the decoder has a `Side`; with a calm one that map may fall below 0."""
        config = self.tokenizer.config if isinstance(self.tokenizer, Tokenizer) else None
        return bool(getattr(config, side, False))

    def read(self, image: Tensor) -> Reading:
        """Image (B, 3, H, W) in [0, 1], as `distortion` wants it -> what E_l makes of it."""
        if not isinstance(self.distortion, DistortionRemoval):
            return Reading(self.distortion(image))
        folded = fold(image)
        features = self.distortion.features(folded)
        logits = self.distortion.head(features)
        seen = torch.cat((features, folded), dim=1) if self.guide or self.hint else folded
        guide = None if self.guide is None else self.guide(seen)
        hint = None if self.hint is None else self.hint(seen)
        if hint is not None and self.config.certainty:
            hint = torch.cat((hint, certainty(logits).to(hint.dtype)), dim=1)
        expected = self.tokenizer.codebook.expected(logits) if self.takes_texture else None
        tone = brightness(image) if self.follows_tone else None
        return Reading(logits, guide, hint, expected, tone)

    def predict(
        self, tokens_l: Tensor, keep_0: Tensor, tokens: Tensor, keep: Tensor, hint: Tensor | None
    ) -> Tensor:
        """Logits (B, N, Ht, Wt) of phi_r; see `Refiner`."""
        logits: Tensor = (
            self.refiner(tokens_l, keep_0, tokens, keep, hint)
            if isinstance(self.refiner, Refiner)
            else self.refiner(tokens_l, keep_0, tokens, keep)
        )
        return logits

    def predict_at(
        self,
        tokens_l: Tensor,
        keep_0: Tensor,
        tokens: Tensor,
        keep: Tensor,
        hint: Tensor | None,
        where: Places,
    ) -> Tensor:
        """Logits (n, N) of phi_r at the tokens ``where``."""
        if isinstance(self.refiner, Refiner):
            return self.refiner.at(tokens_l, keep_0, tokens, keep, hint, where)
        logits: Tensor = self.refiner(tokens_l, keep_0, tokens, keep)
        return logits.permute(0, 2, 3, 1)[where]

    def judge(self, tokens: Tensor, tokens_l: Tensor, hint: Tensor | None) -> Tensor:
        """Confidence float32 (B, Ht, Wt) of phi_e; see `Evaluator`."""
        confidence: Tensor = (
            self.evaluator(tokens, tokens_l, hint)
            if isinstance(self.evaluator, Evaluator)
            else self.evaluator(tokens, tokens_l)
        )
        return confidence

    def decode(self, tokens: Tensor, guide: Tensor | None = None, fidelity: float = 0.0) -> Tensor:
        """Tokens int64 (B, Ht, Wt), see `Decoder` -> image (B, 3, 8 Ht, 8 Wt) in [0, 1]."""
        return self.decode_raw(tokens, guide, fidelity).clamp(0, 1)

    def decode_raw(
        self,
        tokens: Tensor,
        guide: Tensor | None = None,
        fidelity: float = 0.0,
        texture: TextureMap | None = None,
        tone: Tensor | None = None,
    ) -> Tensor:
        """Decode as `decode` does, but do not clamp: infinity must not pass for white."""
        image: Tensor = (
            self.tokenizer(tokens, guide, fidelity, texture, tone)
            if isinstance(self.tokenizer, Tokenizer)
            else self.tokenizer(tokens)
        )
        return image

    @property
    def device(self) -> torch.device:
        """Device of the weights."""
        return self.tokenizer.codebook.codes.device


class _Undrawn(TorchFunctionMode):
    """Context in which new weights are left uninitialised."""

    _FIRST = ("uniform_", "normal_", "ones_", "constant_", "fill_")

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 (whatever the function gives)
        kwargs = kwargs or {}
        if getattr(func, "__name__", "").endswith(self._FIRST):
            return args[0] if args else kwargs["tensor"]
        return func(*args, **kwargs)


def unfilled(config: ModelConfig) -> Model:
    """A model whose numbers are about to be replaced; their memory is not touched.

    The device "meta" would do, but takes two seconds to import what it needs.
    """
    with _Undrawn():
        return Model(config)


def with_guide(model: Model, channels: int) -> Model:
    """Make room for a guide in a compact model; it starts without effect."""
    tokenizer = replace(model.config.tokenizer, guide=channels)
    return _widened(model, replace(model.config, tokenizer=tokenizer))


def with_texture(model: Model) -> Model:
    """Let the decoder of a compact model take a texture map; it starts without effect."""
    tokenizer = replace(model.config.tokenizer, texture=True)
    return _widened(model, replace(model.config, tokenizer=tokenizer))


def with_side(model: Model, side: SideName) -> Model:
    """Give the decoder of a compact model a `Side`; without effect at first."""
    asked: dict[str, Any] = {side: True}
    tokenizer = replace(model.config.tokenizer, **asked)
    return _widened(model, replace(model.config, tokenizer=tokenizer))


def with_hint(model: Model, channels: int) -> Model:
    """Make room for a hint in a compact model, certainty included; it starts without effect."""
    return _widened(model, replace(model.config, hint=channels, certainty=True))


def _widened(model: Model, config: ModelConfig) -> Model:
    """Put the weights into a model that takes more; what is new to a layer weighs nothing."""
    widened = Model(config)
    state = {**widened.state_dict(), **model.state_dict()}
    for network in ("refiner", "evaluator"):
        name = f"{network}.hint.weight"
        missing = config.hint_channels - state[name].shape[1] if name in state else 0
        if missing:
            state[name] = F.pad(state[name], (0, 0, 0, 0, 0, missing))
    widened.load_state_dict(state, strict=True)
    return widened.to(model.device).train(model.training)
