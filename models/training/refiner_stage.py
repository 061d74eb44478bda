"""The third stage: refiner and evaluator together (paper 3.3)."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.evaluation import auroc, ece
from models.networks import Evaluator
from models.training.batches import degraded
from models.training.losses import cross_entropy
from models.training.stages import Outcome, Stage


class RefinerStage(Stage):
    """phi_r against the HQ tokens, phi_e against "is this token the HQ one"."""

    @property
    def _evaluator(self) -> Evaluator:
        evaluator = self.model.evaluator
        if not isinstance(evaluator, Evaluator):
            raise ValueError(f"expected a compact evaluator, got {type(evaluator).__name__}")
        return evaluator

    @property
    def learners(self) -> list[nn.Module]:
        """Refiner and evaluator, and the hint of a model that has one."""
        hint = self.model.hint
        return [self.model.refiner, self.model.evaluator, *([hint] if hint is not None else [])]

    def step(
        self, hq: Tensor, photo: Tensor, generator: torch.Generator, progress: float
    ) -> Outcome:
        """One masked prediction; the evaluator judges S_l and the refiner's own sample."""
        tokens_hq, tokens_l, hint = self._read(hq, photo)
        logit_l = self._evaluator.logits(tokens_l, tokens_l, hint).float()
        keep_0, tokens, keep = self._masks(tokens_hq, tokens_l, logit_l.detach(), generator)
        if self.settings.refined:
            own = self._own_draws(tokens_l, keep_0, hint, generator)
            seen = _uniform((len(tokens), 1, 1), generator, tokens.device) < self.settings.refined
            tokens = torch.where(seen, own, tokens)
        logits = self.model.refiner(tokens_l, keep_0, tokens, keep, hint).float()
        masked = (~keep).float()
        # Few hidden tokens make an easy guess: each picture counts by its mask ratio.
        refine = cross_entropy(logits, tokens_hq, masked * masked.mean((1, 2), keepdim=True))
        with torch.no_grad():
            # As warm as in use: the evaluator learns the tokens that it will meet.
            drawn = sample_tokens(logits, generator, self.model.config.temperature)
            candidate = torch.where(keep, tokens, drawn)
        logit = self._evaluator.logits(candidate, tokens_l, hint).float()
        judge = 0.5 * (
            F.binary_cross_entropy_with_logits(logit_l, (tokens_l == tokens_hq).float())
            + F.binary_cross_entropy_with_logits(logit, (candidate == tokens_hq).float())
        )
        right = ((logits.argmax(1) == tokens_hq).float() * masked).sum() / masked.sum()
        shown = {"ce": refine.detach(), "bce": judge.detach(), "right": right}
        return Outcome(refine + judge, shown)

    def score(self, hq: Tensor, generator: torch.Generator) -> dict[str, float]:
        """Refiner's cross-entropy at half masked, evaluator's BCE, AUROC and ECE on S_l."""
        tokens_hq, tokens_l, hint = self._read(hq, degraded(hq, generator, scale=4.0))
        logit_l = self._evaluator.logits(tokens_l, tokens_l, hint).float()
        keep_0 = logit_l.sigmoid() >= 0.5
        draw = torch.rand(tokens_l.shape, generator=generator, device=tokens_l.device)
        keep = keep_0 | (draw < 0.5)
        tokens = torch.where(keep_0, tokens_l, tokens_hq)
        logits = self.model.refiner(tokens_l, keep_0, tokens, keep, hint)
        refine = cross_entropy(logits, tokens_hq, (~keep).float()).item()
        right = tokens_l == tokens_hq
        judge = F.binary_cross_entropy_with_logits(logit_l, right.float()).item()
        confidence = logit_l.sigmoid()
        return {
            "score": refine + judge, "ce": refine, "bce": judge,
            "auroc": auroc(confidence, right),
            "ece": ece(confidence, right),
            "base": right.float().mean().item(),
        }  # fmt: skip

    def sheet(self, hq: Tensor, generator: torch.Generator) -> list[Tensor]:
        """Photo, decoded S_l, confidence of S_l, one parallel sample of all tokens, HQ."""
        photo = degraded(hq, generator, scale=4.0)
        tokenizer = self.model.tokenizer
        reading = self.model.read(photo)
        tokens_l = reading.logits.float().argmax(1)
        confidence = self.model.evaluator(tokens_l, tokens_l, reading.hint)
        nothing = torch.zeros_like(tokens_l, dtype=torch.bool)
        logits = self.model.refiner(tokens_l, nothing, tokens_l, nothing, reading.hint).float()
        grey = F.interpolate(confidence[:, None], hq.shape[2:]).expand_as(hq)
        sample = tokenizer.decode(sample_tokens(logits, generator, self.model.config.temperature))
        return [photo, tokenizer.decode(tokens_l).float(), grey, sample.float(), hq]

    def _read(self, hq: Tensor, photo: Tensor) -> tuple[Tensor, Tensor, Tensor | None]:
        """Tokens of HQ and S_l of its damaged copy, int64 (B, Ht, Wt) each, and the hint.

        E_l is frozen; only the hint keeps a gradient.
        """
        with torch.no_grad():
            tokens_hq = self.model.tokenizer.encode(hq)
        reading = self.model.read(photo)
        return tokens_hq, reading.logits.float().argmax(1), reading.hint

    @torch.no_grad()
    def _own_draws(
        self, tokens_l: Tensor, keep_0: Tensor, hint: Tensor | None, generator: torch.Generator
    ) -> Tensor:
        """Tokens around as the loop meets them: the refiner's own, which drift from true ones."""
        logits = self.model.refiner(tokens_l, keep_0, tokens_l, keep_0, hint).float()
        drawn = sample_tokens(logits, generator, self.model.config.temperature)
        return torch.where(keep_0, tokens_l, drawn)

    @torch.no_grad()
    def _masks(
        self, tokens_hq: Tensor, tokens_l: Tensor, logit_l: Tensor, generator: torch.Generator
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Flags of S_l, current tokens and their flags, as the loop at inference meets them.

        Alpha is drawn so that every threshold the user may choose is seen. Kept tokens are those of
        S_l where S_l is kept (the loop cannot know better), and HQ ones elsewhere.
        """
        draw = _uniform((3, len(tokens_l), 1, 1), generator, tokens_l.device)
        keep_0 = logit_l.sigmoid() >= draw[0]
        ratio = torch.cos(math.pi / 2 * draw[1])
        keep = _uniform(tokens_l.shape, generator, tokens_l.device) >= ratio
        faithful = draw[2] < 0.5
        keep = torch.where(faithful, keep | keep_0, keep)
        tokens = torch.where(faithful & keep_0, tokens_l, tokens_hq)
        return keep_0, tokens, keep


def sample_tokens(logits: Tensor, generator: torch.Generator, temperature: float) -> Tensor:
    """Draw tokens int64 (B, Ht, Wt) from logits (B, N, Ht, Wt) at a temperature."""
    return draw_tokens((logits / temperature).softmax(1), generator)


def draw_tokens(chances: Tensor, generator: torch.Generator) -> Tensor:
    """Draw tokens int64 (B, Ht, Wt) from probabilities (B, N, Ht, Wt).

    By a race: the code that an exponential clock of its rate reaches first. `torch.multinomial`
    does the same, but first looks whether the probabilities are any, for which a GPU must be
    waited for.
    """
    return (chances / torch.empty_like(chances).exponential_(generator=generator)).argmax(1)


def _uniform(
    shape: tuple[int, ...] | torch.Size, generator: torch.Generator, device: torch.device
) -> Tensor:
    return torch.rand(shape, generator=generator, device=device)
