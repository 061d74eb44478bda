"""The decoder under a texture map: calm where tokens are kept, lively where they are generated.

Not in the paper. Against full-reference losses alone, averaging is the best answer to a token that
may be wrong, so alpha changes nothing that a person can see. Here the losses change with the map:
texture 0 learns what is likely, texture 1 what looks true, and between them a mixture.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from torch.nn.utils.parametrize import cached

from models.evaluation import Lpips
from models.grid import STRIDE
from models.networks import Model, TextureMap
from models.training.batches import degraded
from models.training.critic import FeatureCritic
from models.training.decoder_stage import decoder_learners, refined_tokens, swap_tokens
from models.training.losses import grain, hinge, periodic, shifted, softened
from models.training.refiner_stage import sample_tokens
from models.training.stages import Outcome, Stage, StageSettings, add_distortion, perceptual_loss

_CRITIC_FROM = 0.15
"""Below this mean texture, a picture is not shown to the critic."""
_LIKELY_LPIPS, _LIVELY_LPIPS, _LEAST_LPIPS = 0.4, 0.85, 0.55
"""Weight of LPIPS at texture 0, from 0.25 to 0.3, and at 1, where it holds back new detail. Place
by place: in a mixed picture what is kept stays calm beside what is generated."""


class TextureStage(Stage):
    """Decoder and guide, and E_l through the picture where the settings ask for it.

    Args:
        model: One whose decoder takes a texture map, with a guide.
        settings: ``adversarial`` weighs the critic's gradient against that of all other losses.
        perceptual: LPIPS, or None.
        critic: On frozen features, or None for a decoder without one.
    """

    def __init__(
        self,
        model: Model,
        settings: StageSettings,
        *,
        perceptual: Lpips | None,
        critic: FeatureCritic | None = None,
    ) -> None:
        super().__init__(model, settings, perceptual=perceptual)
        if model.guide is None or not model.takes_texture:
            raise ValueError("expected a model with a guide whose decoder takes a texture map")
        self.critic = critic
        self._last: tuple[Tensor, Tensor] | None = None
        self._balance = _Balance().to(model.device)
        self.state["balance"] = self._balance

    @property
    def learners(self) -> list[nn.Module]:
        """The decoder and the guide, and E_l with ``distortion``."""
        return decoder_learners(self.model, self.settings)

    @property
    def last(self) -> nn.Conv2d:
        """The last layer that learns: where the critic's pull is compared with all others."""
        head = self.model.tokenizer.decoder.head
        assert isinstance(head, nn.Conv2d)
        return head

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """A third of the crops kept whole, a third generated whole, a third mixed by confidence."""
        tokenizer = self.model.tokenizer
        with torch.no_grad():
            latents = tokenizer.encoder(hq)
            near = swap_tokens(self.model, latents, self.settings, generator)
        reading = self.model.read(photo)
        expected = reading.expected
        assert expected is not None  # the model takes a texture map
        if not self.settings.distortion:
            expected = expected.detach()
        with torch.no_grad():
            tokens_l = reading.logits.float().argmax(1)
            refined = refined_tokens(self.model, tokens_l, near, reading.hint, generator)
            tokens = torch.where(_draw(generator, hq, 1)[:, 0] < 0.6, refined, near)
            confidence = self.model.judge(tokens_l, tokens_l, reading.hint)
            amount, texture = random_map(confidence, generator)
        codes = torch.lerp(expected, tokenizer.codebook(tokens).float(), amount)
        image = tokenizer.decoder(codes, reading.guide, 1.0, texture).float()
        outcome = self._losses(image, hq, texture, generator)
        add_distortion(outcome, self.model, latents, reading.logits, self.settings)
        return outcome

    def _losses(
        self, image: Tensor, hq: Tensor, texture: Tensor, generator: torch.Generator
    ) -> Outcome:
        settings, share = self.settings, texture.mean((1, 2, 3))
        wide = F.interpolate(texture, scale_factor=STRIDE, mode="bilinear")
        distance = ((4 * (1 - wide).square() + 0.8) * (image - hq).abs()).mean()
        tone = (F.avg_pool2d(image, STRIDE) - F.avg_pool2d(hq, STRIDE)).abs().mean()
        grid, fine = periodic(image, hq), grain(image, hq)
        image, hq, wide = shifted((image, hq, wide), generator)
        lpips = image.new_zeros(len(image))
        if self.perceptual is not None:
            lpips = self.perceptual(image, hq, _lpips_weight(wide))
        loss = distance + 2 * tone + settings.grid * grid + settings.grain * fine
        loss = loss + settings.perceptual * lpips.mean()
        shown = {"l1": distance, "tone": tone, "lpips": lpips.mean(), "grid": grid, "grain": fine}
        shown = {name: value.detach() for name, value in shown.items()}
        return Outcome(loss + self._verdict(image, hq, share, loss, shown), shown)

    def _verdict(
        self, image: Tensor, hq: Tensor, share: Tensor, loss: Tensor, shown: dict[str, Tensor]
    ) -> Tensor:
        """The critic's part of the loss, of the same force as the rest times ``adversarial``."""
        self._last = None
        lively = share > _CRITIC_FROM
        if self.critic is None or not self.settings.adversarial or not lively.any():
            return loss.new_zeros(())
        self.critic.eval().requires_grad_(False)
        with cached():
            verdicts = torch.stack([each.mean((1, 2, 3)) for each in self.critic(image)]).mean(0)
        weight = ((share - _CRITIC_FROM) / (1 - _CRITIC_FROM)).clamp(min=0)
        against = -(weight * verdicts).mean()
        ratio = self._balance(loss, against, self.last.weight)
        shown["verdict"] = verdicts.detach().mean()
        self._last = (image.detach()[lively], hq[lively])
        return self.settings.adversarial * ratio * against

    def critic_loss(self) -> Tensor | None:
        """Hinge loss of the critic on the lively pictures of the last step."""
        if self._last is None or self.critic is None:
            return None
        self.critic.train()
        self.critic.heads.requires_grad_(True)
        losses = [hinge(*each.chunk(2)[::-1]) for each in self.critic(torch.cat(self._last))]
        return torch.stack(losses).mean()

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """LPIPS and L1 at x4 of the calmest picture, of one at a quarter, and of drawn tokens."""
        photo, numbers = degraded(hq, generator, scale=4.0), {}
        for name, image in self._views(photo).items():
            numbers[f"lpips_{name}"] = perceptual_loss(self.perceptual, image, hq).item()
            numbers[f"l1_{name}"] = (image - hq).abs().mean().item()
        score = sum(numbers[f"{measure}_{name}"] for measure in ("lpips", "l1") for name in _VIEWS)
        return {"score": score, **numbers}

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """Photo, kept whole at texture 0 and 0.25, generated whole at 1, HQ."""
        photo = degraded(hq, generator, scale=4.0)
        return [photo, *self._views(photo).values(), hq]

    def _views(self, photo: Tensor) -> dict[str, Tensor]:
        return dict(zip(_VIEWS, self.drawn(photo, *_VIEWS.values()), strict=True))

    def drawn(self, photo: Tensor, *amounts: float) -> list[Tensor]:
        """Draw a photo (B, 3, H, W) from tokens drawn at once, with each amount of texture."""
        model, reading = self.model, self.model.read(photo)
        tokens_l = reading.logits.float().argmax(1)
        none = torch.zeros_like(tokens_l, dtype=torch.bool)
        drawing = torch.Generator(photo.device).manual_seed(3)
        logits = model.predict(tokens_l, none, tokens_l, none, reading.hint).float()
        drawn = sample_tokens(logits, drawing, model.config.temperature)
        expected = reading.expected
        assert expected is not None
        images = []
        for amount in amounts:
            even = expected.new_full((len(photo), 1, *tokens_l.shape[1:]), amount)
            map_ = TextureMap(expected, even, even)
            images.append(model.decode_raw(drawn, reading.guide, 1.0, map_).float().clamp(0, 1))
        return images


class _Balance(nn.Module):
    """How much stronger the other losses pull at the last layer than the critic; a slow mean."""

    ratio: Tensor
    calls: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("ratio", torch.ones(()))
        self.register_buffer("calls", torch.zeros((), dtype=torch.int64))

    def forward(self, loss: Tensor, against: Tensor, weight: Tensor) -> Tensor:
        """Measure at every tenth call, since it costs two further passes."""
        if int(self.calls) % 10 == 0:
            own, other = (
                torch.autograd.grad(each, weight, retain_graph=True)[0].norm()
                for each in (loss, against)
            )
            self.ratio.lerp_((own / (other + 1e-8)).clamp(0, 50).float(), 0.2)
        self.calls += 1
        return self.ratio.clone()


_VIEWS = {"calm": 0.0, "quarter": 0.25, "drawn": 1.0}


def random_map(confidence: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """How much may be invented, as in use: whole pictures kept or generated, or mixed by alpha.

    Args:
        confidence: Of S_l, (B, Ht, Wt).
        generator: Of alpha and of the amounts.

    Returns:
        How much of the drawn codes counts, and what the decoder is told, (B, 1, Ht, Wt) each. It
        may be told up to a half of a kept token, so that it knows texture with expected codes, too.
    """
    drawn = _draw(generator, confidence, 5)
    alpha, kept, lively, blended, free = drawn.unbind(1)
    third = torch.arange(len(confidence), device=confidence.device)[:, None, None] % 3
    mixed = confidence < alpha
    generated = torch.where(third == 0, False, torch.where(third == 1, True, mixed))
    kept = torch.where(kept < 0.65, 0.0, 0.5 * free)
    usual = 0.15 + 0.625 * (lively - 0.25)  # 0.15 to 0.4, what is asked for most
    anything = (lively - 0.65) / 0.35
    lively = torch.where(lively < 0.25, 1.0, torch.where(lively < 0.65, usual, anything))
    lively = torch.maximum(lively, kept)
    blend = torch.where(blended < 0.5, 1.0, lively)
    texture = torch.where(generated, lively, kept)[:, None]
    return torch.where(generated, blend, 0.0)[:, None], softened(texture)


def _draw(generator: torch.Generator, like: Tensor, count: int) -> Tensor:
    """Numbers in [0, 1) for each picture, (B, count, 1, 1)."""
    shape = (len(like), count, 1, 1)
    return torch.rand(shape, generator=generator, device=like.device)


def _lpips_weight(texture: Tensor) -> Tensor:
    rising = _LIKELY_LPIPS + (_LIVELY_LPIPS - _LIKELY_LPIPS) * (texture / 0.25).clamp(0, 1)
    return rising - (_LIVELY_LPIPS - _LEAST_LPIPS) * ((texture - 0.3) / 0.7).clamp(0, 1)
