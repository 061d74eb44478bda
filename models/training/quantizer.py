"""Learning the codebook: nearest code, exponential averages, dead codes restarted (paper 3.1)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.networks import Codebook


class CodebookLearner(nn.Module):
    """Moves the codes of a `Codebook` towards the latents that chose them.

    The state (averages and counts) is a module's so that an exact resume restores it.
    """

    counts: Tensor
    sums: Tensor

    def __init__(self, codebook: Codebook, *, decay: float = 0.99, dead: float = 0.05) -> None:
        """Args: ``dead``: a code whose average use per batch falls below it is restarted."""
        super().__init__()
        self.decay = decay
        self.dead = dead
        self.register_buffer("counts", torch.ones(len(codebook.codes)))
        self.register_buffer("sums", codebook.codes.detach().clone())

    @torch.no_grad()
    def start(self, codebook: Codebook, latents: Tensor, generator: torch.Generator) -> None:
        """Set the codes to latents drawn from a first batch, (B, d, Ht, Wt)."""
        drawn = self._drawn(_rows(latents), generator)
        noise = torch.randn(drawn.shape, generator=generator, device=drawn.device)
        codebook.codes.copy_(F.normalize(drawn + 0.02 * noise, dim=1))
        self.sums.copy_(codebook.codes)
        self.counts.fill_(1)

    @torch.no_grad()
    def update(
        self, codebook: Codebook, latents: Tensor, tokens: Tensor, generator: torch.Generator
    ) -> dict[str, Tensor]:
        """Follow one batch; nothing here makes the processor wait for a GPU.

        Args:
            codebook: Is moved.
            latents: (B, d, Ht, Wt).
            tokens: int64 (B, Ht, Wt).
            generator: Draws the latents that dead codes become.

        Returns:
            Numbers to show: share of the codes in use in the batch, and codes restarted.
        """
        flat = _rows(latents.detach().float())
        chosen = tokens.flatten()
        counts = torch.zeros_like(self.counts).index_add_(0, chosen, torch.ones_like(flat[:, 0]))
        sums = torch.zeros_like(self.sums).index_add_(0, chosen, flat)
        self.counts.lerp_(counts, 1 - self.decay)
        self.sums.lerp_(sums, 1 - self.decay)
        dead = self.counts < self.dead
        self.sums.copy_(torch.where(dead[:, None], self._drawn(flat, generator), self.sums))
        self.counts.masked_fill_(dead, 1.0)
        codebook.codes.copy_(F.normalize(self.sums, dim=1))
        return {"used": (counts > 0).float().mean(), "restarted": dead.sum().float()}

    def _drawn(self, flat: Tensor, generator: torch.Generator) -> Tensor:
        """A draw of as many latents (n, d) as there are codes."""
        shape = (len(self.counts),)
        return flat[torch.randint(len(flat), shape, generator=generator, device=flat.device)]


def _rows(latents: Tensor) -> Tensor:
    """Latents (B, d, Ht, Wt) -> (B Ht Wt, d)."""
    return latents.permute(0, 2, 3, 1).flatten(0, 2)


def quantize(codebook: Codebook, latents: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Straight-through quantisation.

    Args:
        codebook: The codes.
        latents: Unit vectors (B, d, Ht, Wt), float32.

    Returns:
        Codes with the gradient of the latents (B, d, Ht, Wt), tokens (B, Ht, Wt), and the
        commitment loss (mean squared distance to the code).
    """
    tokens = codebook.nearest(latents)
    codes = codebook(tokens)
    commitment = (latents - codes.detach()).square().sum(1).mean()
    return latents + (codes - latents).detach(), tokens, commitment
