"""E_l and the guide, through a decoder that stays as it is.

Not in the paper. Cross-entropy tells E_l which token is right, not which mistake shows. Here it
learns from the picture that is drawn of the tokens it expects, at every texture that is usual for
kept tokens, while the decoder with its calm and lively ends stays, number for number.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.evaluation import Lpips
from models.networks import Model, Reading
from models.training.batches import degraded
from models.training.calm_stage import check_calm
from models.training.losses import grain, periodic, shifted
from models.training.stages import (
    Outcome,
    Stage,
    StageSettings,
    add_distortion,
    perceptual_loss,
)

_BETWEEN, _USUAL = -0.3, 0.4
"""Texture of the second third of the crops is from the first of these to 0, of the last one from 0
to the other; the first third is as calm as can be."""
_FAITHFUL, _LIKELY = 0.35, 0.75
"""Weight of LPIPS in the second and the last third; what is calm learns without."""
_VIEWS = {"calm": -1.0, "usual": 0.2}


class ReadingStage(Stage):
    """E_l and the guide alone.

    Args:
        model: One whose decoder takes a texture map and has a calm end, with a guide.
        settings: ``distortion`` weighs the cross-entropy beside the picture; ``grid`` and ``grain``
            count.
        perceptual: LPIPS, or None.
    """

    def __init__(self, model: Model, settings: StageSettings, *, perceptual: Lpips | None) -> None:
        super().__init__(model, settings, perceptual=perceptual)
        check_calm(model)

    @property
    def learners(self) -> list[nn.Module]:
        """E_l and the guide."""
        assert self.model.guide is not None  # see the constructor
        return [self.model.distortion, self.model.guide]

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """Error of the picture; squared, too, where it is calm, and LPIPS where it is not."""
        with torch.no_grad():
            latents = self.model.tokenizer.encoder(hq)
        reading = self.model.read(photo)
        which = torch.arange(len(hq), device=hq.device) % 3
        image = self._drawn(reading, _textures(which, generator)).float()
        error = image - hq
        absolute, squared = error.abs().mean((1, 2, 3)), error.square().mean((1, 2, 3))
        calm = which == 0
        distance = torch.where(calm, absolute + 4 * squared, 4 * absolute).mean()
        grid, fine = periodic(image, hq), grain(image, hq)
        image, hq = shifted((image, hq), generator)
        lpips = self._lpips(image, hq, which)
        loss = distance + lpips + self.settings.grid * grid + self.settings.grain * fine
        shown = {"l1": absolute.mean(), "lpips": lpips, "grid": grid, "grain": fine}
        outcome = Outcome(loss, {name: value.detach() for name, value in shown.items()})
        add_distortion(outcome, self.model, latents, reading.logits, self.settings)
        return outcome

    def _lpips(self, image: Tensor, hq: Tensor, which: Tensor) -> Tensor:
        """LPIPS of what is not calm, weighed by how lively it may be; a share of all crops."""
        lively = which > 0
        if self.perceptual is None or not lively.any():
            return image.new_zeros(())
        weight = torch.where(which[lively] == 1, _FAITHFUL, _LIKELY)
        return (weight * self.perceptual(image[lively], hq[lively])).sum() / len(image)

    def _drawn(self, reading: Reading, texture: Tensor) -> Tensor:
        """The picture of the expected codes, with one texture (B,) for each crop."""
        expected = reading.expected
        assert expected is not None  # see the constructor
        texture = texture[:, None, None, None].expand(-1, 1, *expected.shape[2:])
        image: Tensor = self.model.tokenizer.decoder(
            expected, reading.guide, 1.0, texture.contiguous()
        )
        return image

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """Mean squared error at x4 of the calm picture; L1 and LPIPS of the usual one."""
        calm, usual = self._views(degraded(hq, generator, scale=4.0))
        numbers = {
            "mse": 100 * (calm - hq).square().mean().item(),
            "l1": (usual - hq).abs().mean().item(),
            "lpips": perceptual_loss(self.perceptual, usual, hq).item(),
        }
        return {"score": sum(numbers.values()), **numbers}

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """Photo, calm, as usual, HQ."""
        photo = degraded(hq, generator, scale=4.0)
        return [photo, *self._views(photo), hq]

    def _views(self, photo: Tensor) -> list[Tensor]:
        reading = self.model.read(photo)
        evens = (photo.new_full((len(photo),), texture) for texture in _VIEWS.values())
        return [self._drawn(reading, even).float().clamp(0, 1) for even in evens]


def _textures(which: Tensor, generator: torch.Generator) -> Tensor:
    """Texture of every crop, by the third it belongs to (B,)."""
    drawn = torch.rand(len(which), generator=generator, device=which.device)
    lively = torch.where(which == 1, _BETWEEN * drawn, _USUAL * drawn)
    return torch.where(which == 0, -1.0, lively)
