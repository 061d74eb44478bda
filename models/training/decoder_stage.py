"""The last stage: the decoder under token noise, and its guide."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.networks import Model
from models.training.batches import degraded
from models.training.losses import soft_targets
from models.training.refiner_stage import draw_tokens, sample_tokens
from models.training.stages import (
    ImageStage,
    Outcome,
    StageSettings,
    add_distortion,
    perceptual_loss,
)


class DecoderStage(ImageStage):
    """The decoder alone, on tokens as they are in use: some wrong, some of S_l, some refined.

    With a guide in the model, the decoder also learns to follow the photo. A quarter of the
    pictures are decoded without it, so that fidelity 0 keeps working.
    """

    @property
    def learners(self) -> list[nn.Module]:
        """The decoder and the guide, and E_l where the settings ask for it."""
        return decoder_learners(self.model, self.settings)

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """Reconstruct HQ crops from noisy tokens and, if the model has one, the guide."""
        tokenizer = self.model.tokenizer
        with torch.no_grad():
            latents = tokenizer.encoder(hq)
            tokens = swap_tokens(self.model, latents, self.settings, generator)
        if self.model.guide is None:
            image = tokenizer.decoder(tokenizer.codebook(tokens))
            return self.image_loss(image, hq, generator, progress)
        reading = self.model.read(photo)
        tokens_l = reading.logits.detach().float().argmax(1)
        draw = torch.rand((4, len(hq), 1, 1), generator=generator, device=hq.device)
        place = torch.rand(tokens.shape, generator=generator, device=hq.device)
        tokens = torch.where(place < draw[0], tokens_l, tokens)
        if self.settings.refined:
            refined = refined_tokens(self.model, tokens_l, tokens, reading.hint, generator)
            tokens = torch.where(draw[3] < self.settings.refined, refined, tokens)
        fidelity = torch.where(draw[1] < 0.25, 0.0, torch.where(draw[1] < 0.75, 1.0, draw[2]))
        image = tokenizer.decoder(tokenizer.codebook(tokens), reading.guide, fidelity[:, None])
        outcome = self.image_loss(image, hq, generator, progress)
        add_distortion(outcome, self.model, latents, reading.logits, self.settings)
        return outcome

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """Measure decoded S_l at x4, with the guide; LPIPS and L1 without, and of HQ tokens."""
        photo = degraded(hq, generator, scale=4.0)
        guided, plain, ceiling, right = self._decoded(hq, photo)
        lpips = perceptual_loss(self.perceptual, guided, hq).item()
        distance = (guided - hq).abs().mean().item()
        patterns, of_patterns = self.pattern_loss(guided, hq)
        return {
            "score": lpips + distance + patterns.item(),
            "lpips": lpips,
            "l1": distance,
            **{name: value.item() for name, value in of_patterns.items()},
            "lpips_plain": perceptual_loss(self.perceptual, plain, hq).item(),
            "l1_plain": (plain - hq).abs().mean().item(),
            "lpips_ceiling": perceptual_loss(self.perceptual, ceiling, hq).item(),
            "right": right.item(),
        }

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """Photo, S_l with the guide, S_l without, HQ tokens, HQ."""
        photo = degraded(hq, generator, scale=4.0)
        guided, plain, ceiling, _ = self._decoded(hq, photo)
        return [photo, guided, plain, ceiling, hq]

    def _decoded(self, hq: Tensor, photo: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """S_l with the guide and without, HQ tokens, and the share of S_l that is right."""
        tokenizer = self.model.tokenizer
        reading = self.model.read(photo)
        tokens_l, tokens = reading.logits.float().argmax(1), tokenizer.encode(hq)
        right = (tokens_l == tokens).float().mean()
        guided = self.model.decode(tokens_l, reading.guide, 1.0).float()
        plain = self.model.decode(tokens_l).float()
        return guided, plain, tokenizer.decode(tokens).float(), right


def decoder_learners(model: Model, settings: StageSettings) -> list[nn.Module]:
    """The decoder, the guide of a model that has one, and E_l through it with ``distortion``."""
    if model.guide is None:
        return [model.tokenizer.decoder]
    together = [model.distortion] if settings.distortion else []
    return [model.tokenizer.decoder, model.guide, *together]


@torch.no_grad()
def refined_tokens(
    model: Model,
    tokens_l: Tensor,
    around: Tensor,
    hint: Tensor | None,
    generator: torch.Generator,
) -> Tensor:
    """Tokens as refinement leaves them, by one parallel draw instead of its steps.

    Alpha is drawn for each picture: tokens of S_l that it keeps stay, the others are drawn from the
    refiner, which sees some of ``around`` in their place as in a step of the schedule.

    Args:
        model: Its refiner and evaluator; of those that are not trained yet, the tokens are noise.
        tokens_l: S_l, int64 (B, Ht, Wt).
        around: Tokens near those of the HQ crop, int64 (B, Ht, Wt).
        hint: Of the photo.
        generator: Of alpha, the step and the draw.
    """
    alpha, share = torch.rand((2, len(around), 1, 1), generator=generator, device=around.device)
    keep_0 = model.evaluator(tokens_l, tokens_l, hint) >= alpha
    place = torch.rand(around.shape, generator=generator, device=around.device)
    keep = keep_0 | (place < share)
    tokens = torch.where(keep_0, tokens_l, around)
    logits = model.predict(tokens_l, keep_0, tokens, keep, hint).float()
    drawn = sample_tokens(logits, generator, model.config.temperature)
    return torch.where(keep, tokens, drawn)


def swap_tokens(
    model: Model, latents: Tensor, settings: StageSettings, generator: torch.Generator
) -> Tensor:
    """Tokens of latents (B, d, Ht, Wt), some of them swapped for near codes."""
    codebook = model.tokenizer.codebook
    tokens = codebook.nearest(latents)
    if not settings.token_noise:
        return tokens
    drawn = draw_tokens(soft_targets(codebook, latents, sharpness=12.0), generator)
    share = torch.rand(len(tokens), 1, 1, generator=generator, device=tokens.device)
    swap = torch.rand(tokens.shape, generator=generator, device=tokens.device)
    return torch.where(swap < share * settings.token_noise, drawn, tokens)
