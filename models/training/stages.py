"""The stages: what each trains, on what, against which loss (paper 3.1 to 3.3)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.utils.parametrize import cached

from models.evaluation import Lpips
from models.networks import Model
from models.training.batches import degraded
from models.training.losses import (
    Discriminator,
    cross_entropy,
    decorrelation,
    feature_distance,
    grain,
    hinge,
    periodic,
    shifted,
    soft_targets,
    tone,
)
from models.training.quantizer import CodebookLearner, quantize


@dataclass(frozen=True, slots=True, kw_only=True)
class StageSettings:
    """Numbers of one stage.

    Attributes:
        batch, crop: Crops per step and their size in pixels.
        ahead: Batches that are drawn and damaged at once, see `Batches`.
        learning_rate: At its peak; falls to 3 % along a cosine.
        perceptual: Weight of LPIPS.
        grid: Weight of the pattern that repeats with the tokens.
        tone: Weight of the tone of whole areas.
        grain: Weight of the fine part of smooth areas.
        adversarial: Weight of the critic, 0 without.
        adversarial_from: Share of the run after which the critic takes part.
        sharpness: Of the soft targets; 0 = one-hot.
        token_noise: Largest share of tokens swapped for near ones (decoder stage).
        refined: Share of the pictures whose tokens are refined ones: those to decode (decoder
            stage of a model whose refiner is trained), or those around (refiner stage).
        mild, strong: Shares of the batches that are damaged less and more than usual.
        worn: Share of the batches with coarser noise and harder JPEG than usual.
        camera: Share of the crops that are near and far pictures of one camera, soft by its lens.
        distortion: Weight of E_l's cross-entropy in the decoder stage, where E_l then learns, too,
            and from the picture through the guide; 0 = it stays as it is.
    """

    batch: int = 8
    crop: int = 128
    ahead: int = 1
    learning_rate: float = 1e-3
    perceptual: float = 1.0
    grid: float = 0.0
    tone: float = 0.0
    grain: float = 0.0
    adversarial: float = 0.0
    adversarial_from: float = 0.5
    sharpness: float = 0.0
    token_noise: float = 0.0
    refined: float = 0.0
    distortion: float = 0.0
    mild: float = 0.0
    strong: float = 0.0
    worn: float = 0.0
    camera: float = 0.0


@dataclass(slots=True)
class Outcome:
    """Loss of one step (to be differentiated) and the numbers to show, without gradients."""

    loss: Tensor
    shown: dict[str, Tensor]


class Stage(ABC):
    """One stage: which modules learn, and from what.

    Attributes:
        learners: Modules whose parameters the main optimiser moves.
        state: Modules that hold further state to be saved for an exact resume.
        critic: The discriminator, or None.
        damaged: Whether the steps look at damaged copies of the crops.
    """

    critic: nn.Module | None = None
    damaged = True

    def __init__(self, model: Model, settings: StageSettings, *, perceptual: Lpips | None) -> None:
        self.model = model
        self.settings = settings
        self.perceptual = perceptual
        self.state = nn.ModuleDict()

    @property
    @abstractmethod
    def learners(self) -> list[nn.Module]:
        """Modules that learn."""

    @abstractmethod
    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """Loss on HQ crops and their damaged copies, (B, 3, H, W) in [0, 1] each.

        ``progress`` of the run is 0 to 1.
        """

    @abstractmethod
    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """Numbers on held-out crops, without gradients; ``score`` among them, lower is better."""

    @abstractmethod
    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """Pictures to look at, each (B, 3, H, W)."""

    def critic_loss(self) -> Tensor | None:
        """Loss of the critic for the crops of the last step, or None while it rests."""
        return None

    def averages(self) -> list[Tensor]:
        """Tensors that a step moves without gradients; in a team all follow the first process."""
        return []


def perceptual_loss(perceptual: Lpips | None, image: Tensor, hq: Tensor) -> Tensor:
    """Mean LPIPS of images (B, 3, H, W) in [0, 1], or 0 without the weights."""
    if perceptual is None:
        return image.new_zeros(())
    return perceptual(image, hq).mean()


class ImageStage(Stage):
    """Shared by the stages that train the decoder: image losses and the critic."""

    def __init__(self, model: Model, settings: StageSettings, *, perceptual: Lpips | None) -> None:
        super().__init__(model, settings, perceptual=perceptual)
        if settings.adversarial:
            self.critic = Discriminator().to(model.device)
        self._last: tuple[Tensor, Tensor] | None = None

    def image_loss(
        self, image: Tensor, hq: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """L1 + LPIPS + grid + tone (+ critic) of a reconstruction (B, 3, H, W)."""
        image = image.float()
        distance = (image - hq).abs().mean()
        patterns, of_patterns = self.pattern_loss(image, hq)
        image, hq = shifted((image, hq), generator)
        lpips = perceptual_loss(self.perceptual, image, hq)
        loss = distance + self.settings.perceptual * lpips + patterns
        shown = {"l1": distance.detach(), "lpips": lpips.detach(), **of_patterns}
        self._last = None
        if self.critic is not None and progress >= self.settings.adversarial_from:
            self.critic.eval().requires_grad_(False)  # it judges here, and learns below
            with cached():
                verdict, fake = self.critic(image)
                with torch.no_grad():
                    _, real = self.critic(hq)
            warm = min(1.0, (progress - self.settings.adversarial_from) / 0.1)
            loss = loss + warm * self.settings.adversarial * (
                feature_distance(real, fake) - 0.1 * verdict.mean()
            )
            shown["verdict"] = verdict.detach().mean()
            self._last = (image.detach(), hq)
        return Outcome(loss, shown)

    def pattern_loss(self, image: Tensor, hq: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Faults that LPIPS overlooks in images (B, 3, H, W): weighted sum, and numbers to show."""
        settings = self.settings
        asked = (
            ("grid", settings.grid, periodic),
            ("tone", settings.tone, tone),
            ("grain", settings.grain, grain),
        )
        loss = image.new_zeros(())
        shown = {}
        for name, weight, measure in asked:
            if weight:
                value = measure(image, hq)
                loss = loss + weight * value
                shown[name] = value.detach()
        return loss, shown

    def critic_loss(self) -> Tensor | None:
        """Hinge loss of the critic on the last step's images."""
        if self._last is None or self.critic is None:
            return None
        self.critic.train().requires_grad_(True)
        verdicts, _ = self.critic(torch.cat(self._last))
        image, hq = verdicts.chunk(2)
        return hinge(hq, image)


class TokenizerStage(ImageStage):
    """Encoder, codebook and decoder on HQ crops (paper 3.1)."""

    damaged = False

    def __init__(self, model: Model, settings: StageSettings, *, perceptual: Lpips | None) -> None:
        super().__init__(model, settings, perceptual=perceptual)
        self.learner = CodebookLearner(model.tokenizer.codebook).to(model.device)
        self.state["codebook"] = self.learner
        self._started = False

    @property
    def learners(self) -> list[nn.Module]:
        """Encoder and decoder; the codebook follows by averages."""
        return [self.model.tokenizer.encoder, self.model.tokenizer.decoder]

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """Reconstruct HQ crops through the codebook."""
        tokenizer = self.model.tokenizer
        latents = tokenizer.encoder(hq)
        if progress == 0 and not self._started and not self.model.digest:  # it has no codes yet
            self.learner.start(tokenizer.codebook, latents, generator)
        self._started = True
        codes, tokens, commitment = quantize(tokenizer.codebook, latents)
        outcome = self.image_loss(tokenizer.decoder(codes), hq, generator, progress)
        correlated = decorrelation(latents)
        outcome.loss = outcome.loss + 0.25 * commitment + correlated
        outcome.shown["commitment"] = commitment.detach()
        outcome.shown["correlated"] = correlated.detach()
        outcome.shown.update(self.learner.update(tokenizer.codebook, latents, tokens, generator))
        return outcome

    def averages(self) -> list[Tensor]:
        """The codebook and what it follows."""
        return [self.model.tokenizer.codebook.codes, *self.learner.buffers()]

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """LPIPS + L1 of reconstructions, and the use of the codebook."""
        tokens = self.model.tokenizer.encode(hq)
        image = self.model.tokenizer.decode(tokens).float()
        lpips = perceptual_loss(self.perceptual, image, hq).item()
        distance = (image - hq).abs().mean().item()
        share = torch.bincount(tokens.flatten(), minlength=self.model.config.tokenizer.codes)
        share = share / share.sum()
        perplexity = torch.exp(-(share * share.clamp(min=1e-12).log()).sum()).item()
        used = (share > 0).float().mean().item()
        return {
            "score": lpips + distance, "lpips": lpips, "l1": distance,
            "perplexity": perplexity, "used": used,
        }  # fmt: skip

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """HQ and its reconstruction."""
        return [hq, self.model.tokenizer.decode(self.model.tokenizer.encode(hq)).float()]


def distortion_loss(
    model: Model, latents: Tensor, logits: Tensor, sharpness: float
) -> tuple[Tensor, Tensor]:
    """E_l's cross-entropy (paper 3.2) and the share of tokens that it gets right.

    Args:
        model: Whose codes are meant.
        latents: Of the HQ crops, (B, d, Ht, Wt).
        logits: Of E_l, (B, N, Ht, Wt).
        sharpness: Of the soft targets; 0 = one-hot.
    """
    codebook = model.tokenizer.codebook
    targets = codebook.nearest(latents)
    soft = soft_targets(codebook, latents, sharpness=sharpness) if sharpness else targets
    right = (logits.detach().argmax(1) == targets).float().mean()
    return cross_entropy(logits, soft), right


def add_distortion(
    outcome: Outcome, model: Model, latents: Tensor, logits: Tensor, settings: StageSettings
) -> None:
    """Add E_l's own loss to that of a picture, weighed by ``distortion``; nothing at 0."""
    if settings.distortion:
        loss, right = distortion_loss(model, latents, logits, settings.sharpness)
        outcome.loss = outcome.loss + settings.distortion * loss
        outcome.shown.update(ce=loss.detach(), right=right)


class DistortionStage(Stage):
    """E_l against the tokens of the HQ crop (paper 3.2)."""

    @property
    def learners(self) -> list[nn.Module]:
        """E_l."""
        return [self.model.distortion]

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """Cross-entropy, with soft targets where ``sharpness`` asks for them."""
        with torch.no_grad():
            latents = self.model.tokenizer.encoder(hq)
        logits = self.model.distortion(photo)
        loss, right = distortion_loss(self.model, latents, logits, self.settings.sharpness)
        return Outcome(loss, {"ce": loss.detach(), "right": right})

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """LPIPS of the decoded S_l at x4, its cosine to the truth, and token accuracy."""
        tokenizer = self.model.tokenizer
        latents = tokenizer.encoder(hq)
        targets = tokenizer.codebook.nearest(latents)
        tokens = self.model.distortion(degraded(hq, generator, scale=4.0)).float().argmax(1)
        image = tokenizer.decode(tokens).float()
        lpips = perceptual_loss(self.perceptual, image, hq).item()
        distance = (image - hq).abs().mean().item()
        cosine = (tokenizer.codebook(tokens) * latents).sum(1).mean().item()
        right = (tokens == targets).float().mean().item()
        return {
            "score": lpips + distance, "lpips": lpips, "l1": distance,
            "cosine": cosine, "right": right,
        }  # fmt: skip

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """The photo, decoded S_l, tokenizer ceiling, HQ."""
        tokenizer = self.model.tokenizer
        photo = degraded(hq, generator, scale=4.0)
        tokens = self.model.distortion(photo).float().argmax(1)
        ceiling = tokenizer.decode(tokenizer.encode(hq)).float()
        return [photo, tokenizer.decode(tokens).float(), ceiling, hq]
