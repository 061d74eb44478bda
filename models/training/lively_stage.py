"""The lively end of the decoder: what looks true.

Not in the paper. The decoder settles between what the ends of a texture map ask for. Here it stays
as it is, number for number, and layers beside it learn what is drawn at the most texture, where the
critic has more say.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.evaluation import Lpips
from models.networks import Model, Side
from models.training.batches import degraded
from models.training.critic import FeatureCritic
from models.training.decoder_stage import refined_tokens, swap_tokens
from models.training.losses import grain, softened
from models.training.stages import Outcome, StageSettings, perceptual_loss
from models.training.texture_stage import TextureStage

LEAST = 0.6
"""The least texture of generated tokens in training; the most is 1."""
_BLIND = 0.15
"""Share of the pictures that are decoded without the guide, so that fidelity 0 keeps working."""


class LivelyStage(TextureStage):
    """The parts of the decoder that count at the most texture; see `Side`.

    Args:
        model: One whose decoder has them, with a guide and a texture map.
        settings: As for the texture stage, but E_l stays as it is.
        perceptual: LPIPS, or None.
        critic: On frozen features, or None to learn without one.
    """

    def __init__(
        self,
        model: Model,
        settings: StageSettings,
        *,
        perceptual: Lpips | None,
        critic: FeatureCritic | None = None,
    ) -> None:
        super().__init__(model, settings, perceptual=perceptual, critic=critic)
        if not model.has("lively"):
            raise ValueError("expected a model whose decoder has a lively end")

    @property
    def learners(self) -> list[nn.Module]:
        """The lively end alone."""
        return [self._layers]

    @property
    def last(self) -> nn.Conv2d:
        """The last layer of that end."""
        return self._layers.head

    @property
    def _layers(self) -> Side:
        side = self.model.tokenizer.decoder.lively
        assert isinstance(side, Side)  # see the constructor
        return side

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """Crops as in use: what the evaluator doubts is generated, what it believes kept."""
        tokenizer = self.model.tokenizer
        with torch.no_grad():
            near = swap_tokens(self.model, tokenizer.encoder(hq), self.settings, generator)
            reading = self.model.read(photo)
            expected, guide = reading.expected, reading.guide
            assert expected is not None and guide is not None  # see the constructor
            tokens_l = reading.logits.float().argmax(1)
            tokens = refined_tokens(self.model, tokens_l, near, reading.hint, generator)
            confidence = self.model.judge(tokens_l, tokens_l, reading.hint)
            amount, texture = self._map(confidence, generator)
            codes = torch.lerp(expected, tokenizer.codebook(tokens).float(), amount)
            drawn = torch.rand(len(hq), 1, 1, 1, generator=generator, device=hq.device)
        fidelity = torch.where(drawn < _BLIND, 0.0, 1.0)
        image = tokenizer.decoder(codes, guide, fidelity, texture).float()
        return self._losses(image, hq, texture, generator)

    def _map(self, confidence: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """How much of the drawn codes counts, and what the decoder is told, (B, 1, Ht, Wt) each."""
        shape = (len(confidence), 2, 1, 1)
        drawn = torch.rand(shape, generator=generator, device=confidence.device)
        alpha, place = (1.4 * drawn[:, :1]).clamp(max=1), drawn[:, 1:]
        generated = confidence[:, None] < alpha
        amount = torch.where(generated, LEAST + (1 - LEAST) * place, 0.0)
        return amount, softened(amount)

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """LPIPS and L1 at x4 of drawn tokens, grit where HQ is smooth, and fine energy."""
        (image,) = self.drawn(degraded(hq, generator, scale=4.0), 1.0)
        lpips = perceptual_loss(self.perceptual, image, hq).item()
        distance, fine = (image - hq).abs().mean().item(), grain(image, hq).item()
        energy = (_energy(image) / _energy(hq)).item()
        score = lpips + distance + self.settings.grain / 10 * fine + 0.2 * abs(energy - 1)
        return {
            "score": score, "lpips": lpips, "l1": distance, "grain": fine, "energy": energy,
        }  # fmt: skip

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """Photo, drawn at the least and the most texture that it learns, HQ."""
        photo = degraded(hq, generator, scale=4.0)
        return [photo, *self.drawn(photo, LEAST, 1.0), hq]


def _energy(image: Tensor) -> Tensor:
    return image.diff(dim=2).square().mean() + image.diff(dim=3).square().mean()
