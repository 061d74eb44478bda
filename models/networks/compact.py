"""The three networks on the token grid: distortion removal E_l, refiner phi_r, evaluator phi_e.

Inputs and outputs are those of the paper (3.2, 3.3); inside, context blocks stand where it has Swin
layers, and the photo's hint is ours.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.grid import STRIDE
from models.networks.layers import ContextBlock, Places, PositionNorm, linear, pieces, silent


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkConfig:
    """Sizes of one stack of context blocks.

    Attributes:
        width: Channels.
        blocks: Number of blocks.
        kernel: Size of the depthwise kernels, odd.
        expand: Hidden width of the MLPs over ``width``.
        embed: Channels of the embedding of each token input (token networks only).
    """

    width: int
    blocks: int
    kernel: int
    expand: float
    embed: int = 0


class Trunk(nn.Sequential):
    """Context blocks and a closing normalisation."""

    def __init__(self, config: TrunkConfig) -> None:
        blocks = [
            ContextBlock(config.width, kernel=config.kernel, expand=config.expand)
            for _ in range(config.blocks)
        ]
        super().__init__(*blocks, PositionNorm(config.width))
        self.reach = sum(block.reach for block in blocks)

    def at(self, x: Tensor, where: Places) -> Tensor:
        """Compute some positions alone, which spares the last block the others.

        Args:
            x: (B, width, H, W).
            where: The n positions.

        Returns:
            One row for each position, (n, width).
        """
        *blocks, last, norm = self
        assert isinstance(last, ContextBlock) and isinstance(norm, PositionNorm)
        for block in blocks:
            x = block(x)
        return norm.rows(last.at(x, where))


class DistortionRemoval(nn.Module):
    """E_l: the photo I_l to logits over the codes (paper 3.2); S_l is their argmax.

    The photo is already resized to the result's size.

    Each 8x8 block of pixels is folded into channels, so one network serves every scale.

    Attributes:
        stride: Pixels of its input per token.
        reach, multiple, whole: See `models.engine.windows.Network`.
    """

    stride = STRIDE
    multiple = 1
    whole = 0

    def __init__(self, config: TrunkConfig, *, codes: int) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3 * STRIDE**2, config.width, 1)
        self.trunk = Trunk(config)
        self.head = nn.Conv2d(config.width, codes, 1)
        self.reach = self.trunk.reach

    def features(self, folded: Tensor) -> Tensor:
        """A folded image, see `fold` -> features (B, width, Ht, Wt)."""
        features: Tensor = self.trunk(self.stem(folded))
        return features

    def forward(self, image: Tensor) -> Tensor:
        """Image (B, 3, 8 Ht, 8 Wt) in [0, 1] -> logits (B, N, Ht, Wt)."""
        logits: Tensor = self.head(self.features(fold(image)))
        return logits


class Squeeze(nn.Module):
    """Squeezes E_l's features and the folded photo into a view for other networks.

    Not in the paper. As the *guide* it goes to the decoder: the codebook sets a ceiling on what
    tokens can say, and the decoder follows the photo beyond it, as far as `Recipe.fidelity` allows.
    As the *hint* it goes to refiner and evaluator, which in the paper see tokens alone and so
    cannot know how sure E_l was of each.
    """

    def __init__(self, config: TrunkConfig, *, channels: int) -> None:
        super().__init__()
        self.squeeze = nn.Conv2d(config.width + 3 * STRIDE**2, channels, 1)

    def forward(self, seen: Tensor) -> Tensor:
        """Features and the folded image behind them, (B, width + 192, Ht, Wt) -> (B, C, Ht, Wt)."""
        squeezed: Tensor = self.squeeze(seen)
        return squeezed


CERTAINTY = 6
"""Channels of `certainty`."""

_ROWS = 1024  # tokens at a time on a processor: what is made of their logits stays in the cache


def certainty(logits: Tensor) -> Tensor:
    """The certainty of E_l about each token: part of the hint.

    Not in the paper. Squeezed features alone leave the evaluator to guess at it.

    Args:
        logits: Of S_l, (B, N, Ht, Wt), N at least 5.

    Returns:
        Log-probabilities of the five likeliest codes, falling, and the entropy in nats, float32
        (B, 6, Ht, Wt).
    """
    rows = logits.permute(0, 2, 3, 1)  # codes last: four times as fast on a CPU
    parts = [_certainty(part.float()) for part in pieces(rows.flatten(0, 2), _ROWS)]
    return torch.cat(parts).reshape(*rows.shape[:3], CERTAINTY).permute(0, 3, 1, 2)


def _certainty(rows: Tensor) -> Tensor:
    """`certainty` of logits (n, N): (n, 6)."""
    best = rows.topk(CERTAINTY - 1, dim=-1).values
    highest = best[:, :1]
    rows = rows - highest
    chances = rows.exp()
    total = chances.sum(-1, keepdim=True)
    mean = (chances * rows).sum(-1, keepdim=True) / total
    return torch.cat((best - highest - total.log(), total.log() - mean), dim=-1)


def fold(image: Tensor) -> Tensor:
    """Image (B, 3, 8 Ht, 8 Wt) in [0, 1] -> its 8x8 blocks as channels (B, 192, Ht, Wt)."""
    return F.pixel_unshuffle(2 * image - 1, STRIDE)


UNKNOWN = -1
"""A token of S_l where the photo is not looked at."""


def embedded_l(embed: nn.Embedding, tokens_l: Tensor) -> Tensor:
    """S_l embedded, (B, Ht, Wt) -> (B, Ht, Wt, D); zeros where it is `UNKNOWN`."""
    embedded: Tensor = embed(tokens_l.clamp_min(0)) * (tokens_l >= 0)[..., None]
    return embedded


class Refiner(nn.Module):
    """phi_r: p(S | S_l, m_0, S_t, m) as logits (paper 3.3).

    S_l comes with the flags m_0 of its good tokens; the current tokens S_t come with the flags m of
    those that are kept, the others are hidden by a mask token.
    """

    multiple = 1
    whole = 0

    def __init__(self, config: TrunkConfig, *, codes: int, hint: int = 0) -> None:
        super().__init__()
        self.mask_token = codes
        self.embed_l = nn.Embedding(codes, config.embed)
        self.embed = nn.Embedding(codes + 1, config.embed)
        self.stem = nn.Conv2d(2 * config.embed + 2, config.width, 1)
        self.hint = silent(hint, config.width) if hint else None
        self.trunk = Trunk(config)
        self.head = nn.Conv2d(config.width, codes, 1)
        self.reach = self.trunk.reach

    def forward(
        self,
        tokens_l: Tensor,
        keep_0: Tensor,
        tokens: Tensor,
        keep: Tensor,
        hint: Tensor | None = None,
    ) -> Tensor:
        """Predict every token.

        Args:
            tokens_l: S_l, int64 (B, Ht, Wt), `UNKNOWN` where the photo is not looked at.
            keep_0: Which tokens of S_l are kept, bool (B, Ht, Wt).
            tokens: Current tokens, int64 (B, Ht, Wt); only the kept ones are looked at.
            keep: Which current tokens are kept, bool (B, Ht, Wt).
            hint: See `Squeeze`, (B, C, Ht, Wt), or None.

        Returns:
            Logits (B, N, Ht, Wt).
        """
        logits: Tensor = self.head(self.trunk(self._stem(tokens_l, keep_0, tokens, keep, hint)))
        return logits

    def at(
        self,
        tokens_l: Tensor,
        keep_0: Tensor,
        tokens: Tensor,
        keep: Tensor,
        hint: Tensor | None,
        where: Places,
    ) -> Tensor:
        """Logits (n, N) of the tokens ``where``; the rest as in `forward`."""
        x = self._stem(tokens_l, keep_0, tokens, keep, hint)
        return linear(self.head, self.trunk.at(x, where))

    def _stem(
        self, tokens_l: Tensor, keep_0: Tensor, tokens: Tensor, keep: Tensor, hint: Tensor | None
    ) -> Tensor:
        masked = torch.where(keep, tokens, self.mask_token)
        flags = torch.stack((~keep_0, ~keep), dim=-1).to(self.embed.weight.dtype)
        seen = embedded_l(self.embed_l, tokens_l)
        x = torch.cat((seen, self.embed(masked), flags), dim=-1)
        x = self.stem(x.permute(0, 3, 1, 2))
        if self.hint is not None and hint is not None:
            x = x + self.hint(hint)
        return x


class Weighing(nn.Sequential):
    """The evaluator's second opinion: its own logit against how sure E_l was.

    Not in the paper. Starts without effect; looks at one token at a time.
    """

    def __init__(self, width: int = 32) -> None:
        last = silent(width, 1)
        super().__init__(nn.Conv2d(2 + CERTAINTY, width, 1), nn.GELU(), last)


class Evaluator(nn.Module):
    """phi_e: p(S_t is right | S_t, S_l) for each token, the confidence (paper 3.3)."""

    multiple = 1
    whole = 0

    def __init__(
        self, config: TrunkConfig, *, codes: int, hint: int = 0, certain: bool = False
    ) -> None:
        super().__init__()
        self.embed = nn.Embedding(codes, config.embed)
        self.embed_l = nn.Embedding(codes, config.embed)
        self.stem = nn.Conv2d(2 * config.embed, config.width, 1)
        self.hint = silent(hint, config.width) if hint else None
        self.trunk = Trunk(config)
        self.head = nn.Conv2d(config.width, 1, 1)
        self.weighing = Weighing() if certain else None
        self.reach = self.trunk.reach
        # Set by calibration: confidence = sigmoid(logit / temperature + bias).
        self.temperature = nn.Parameter(torch.ones(()), requires_grad=False)
        self.bias = nn.Parameter(torch.zeros(()), requires_grad=False)

    def logits(self, tokens: Tensor, tokens_l: Tensor, hint: Tensor | None = None) -> Tensor:
        """The uncalibrated logit (B, Ht, Wt); arguments as in `forward`."""
        return self._weighed(self.opinions(tokens, tokens_l, hint))

    def opinions(self, tokens: Tensor, tokens_l: Tensor, hint: Tensor | None = None) -> Tensor:
        """Gather the evidence: (B, 8, Ht, Wt), or (B, 1, Ht, Wt) where nothing is weighed.

        It is the first logit, whether the token is that of S_l, and `certainty`.
        """
        x = torch.cat((self.embed(tokens), embedded_l(self.embed_l, tokens_l)), dim=-1)
        x = self.stem(x.permute(0, 3, 1, 2))
        if self.hint is not None and hint is not None:
            x = x + self.hint(hint)
        logit: Tensor = self.head(self.trunk(x))
        if self.weighing is None or hint is None:
            return logit
        same = (tokens == tokens_l)[:, None].to(logit.dtype)
        return torch.cat((logit, same, hint[:, -CERTAINTY:].to(logit.dtype)), dim=1)

    def _weighed(self, opinions: Tensor) -> Tensor:
        logit = opinions[:, :1]
        if self.weighing is not None:
            logit = logit + self.weighing(opinions)
        return logit[:, 0]

    def forward(self, tokens: Tensor, tokens_l: Tensor, hint: Tensor | None = None) -> Tensor:
        """Judge every token.

        Args:
            tokens: Candidates, int64 (B, Ht, Wt).
            tokens_l: S_l, int64 (B, Ht, Wt).
            hint: See `Squeeze`, (B, C, Ht, Wt), or None.

        Returns:
            Confidence float32 (B, Ht, Wt) in [0, 1].
        """
        logit = self.logits(tokens, tokens_l, hint).float()
        return torch.sigmoid(logit / self.temperature.float() + self.bias.float())
