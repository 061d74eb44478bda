"""The calm end of the decoder: what is likely, and no more.

Not in the paper. The texture stage teaches every kept token to look true, which costs it what it
guesses wrong. Here the same decoder learns, in parts of its own, the mean of what may be there; all
that it drew before stays as it was, number for number.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.evaluation import Lpips
from models.grid import STRIDE
from models.networks import Model, Reading
from models.training.batches import degraded
from models.training.losses import grain, periodic, softened
from models.training.stages import Outcome, Stage, StageSettings, perceptual_loss

_WHOLE = 3
"""Of this many crops, one is as calm here and there as alpha makes it; the others are calm."""


class CalmStage(Stage):
    """The parts of the decoder that count where the texture is below 0; see `Side`.

    Args:
        model: One whose decoder has them, with a guide.
        settings: ``grid`` and ``grain`` count.
        perceptual: LPIPS, to be shown, or None.
    """

    def __init__(self, model: Model, settings: StageSettings, *, perceptual: Lpips | None) -> None:
        super().__init__(model, settings, perceptual=perceptual)
        check_calm(model)

    @property
    def learners(self) -> list[nn.Module]:
        """The calm end alone."""
        calm = self.model.tokenizer.decoder.calm
        assert isinstance(calm, nn.Module)  # see the constructor
        return [calm]

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """Mean absolute error where it is calm; what the decoder drew without where it is not."""
        with torch.no_grad():
            reading = self.model.read(photo)
            share = self._shares(reading, generator)
            mixed = share.amin((1, 2, 3)) < 1
            before = self._decoded(reading, torch.zeros_like(share), mixed)
        image = self._decoded(reading, -share)
        wide = F.interpolate(share, scale_factor=STRIDE, mode="nearest")
        target = hq.clone()
        target[mixed] = torch.lerp(before, hq[mixed], wide[mixed])
        distance = (image - target).abs().mean() + 4 * (image - target).square().mean()
        grid, fine = periodic(image, target), grain(image, target)
        loss = distance + self.settings.grid * grid + self.settings.grain * fine
        shown = {"l1": distance, "grid": grid, "grain": fine}
        return Outcome(loss, {name: value.detach() for name, value in shown.items()})

    def _shares(self, reading: Reading, generator: torch.Generator) -> Tensor:
        """How calm each token is, (B, 1, Ht, Wt)."""
        tokens_l = reading.logits.float().argmax(1)
        confidence = self.model.judge(tokens_l, tokens_l, reading.hint)
        alpha = torch.rand((len(confidence), 1, 1), generator=generator, device=confidence.device)
        share = calmness(confidence, 0.3 * alpha)[:, None]
        share = softened(share)
        whole = torch.arange(len(share), device=share.device)[:, None, None, None] % _WHOLE > 0
        return torch.where(whole, 1.0, share)

    def _decoded(self, reading: Reading, texture: Tensor, which: Tensor | None = None) -> Tensor:
        expected, guide = reading.expected, reading.guide
        assert expected is not None and guide is not None  # see the constructor
        if which is not None:
            expected, guide, texture = expected[which], guide[which], texture[which]
        tokenizer = self.model.tokenizer
        image: Tensor = tokenizer.decoder(expected, guide, 1.0, texture)
        return image.float()

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """Mean squared error and L1 at x4 of the calm picture, and LPIPS, which may rise."""
        image, plain = self._views(degraded(hq, generator, scale=4.0), -1.0, 0.0)
        return {
            "score": 100 * (image - hq).square().mean().item(),
            "without": 100 * (plain - hq).square().mean().item(),
            "l1": (image - hq).abs().mean().item(),
            "lpips": perceptual_loss(self.perceptual, image, hq).item(),
        }

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """Photo, calm, half, as it was, HQ."""
        photo = degraded(hq, generator, scale=4.0)
        return [photo, *self._views(photo, -1.0, -0.5, 0.0), hq]

    def _views(self, photo: Tensor, *textures: float) -> list[Tensor]:
        """The whole picture at each texture."""
        reading = self.model.read(photo)
        assert reading.expected is not None  # see the constructor
        evens = [torch.full_like(reading.expected[:, :1], texture) for texture in textures]
        return [self._decoded(reading, even).clamp(0, 1) for even in evens]


def check_calm(model: Model) -> None:
    """Refuse with a ValueError a model without a guide, or whose decoder has no calm end."""
    if model.guide is None or not model.has("calm"):
        raise ValueError("expected a model with a guide whose decoder has a calm end")


def calmness(confidence: Tensor, alpha: Tensor) -> Tensor:
    """How calm kept tokens are drawn, 0 up to twice alpha, 1 at alpha 0, shaped as confidence."""
    return (1 - 2 * alpha / confidence.clamp(min=1e-6)).clamp(0, 1)
