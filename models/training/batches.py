"""Batches to learn from: crops and their damaged copies, several steps' worth at a time."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.evaluation import (
    TRACKS,
    WORN,
    Chance,
    Degradation,
    decisions,
    degrade,
    two_focal_lengths,
)
from models.training.data import Pictures


class Batches:
    """Batches of crops, ``ahead`` of them drawn and damaged at once.

    Damage is a thousand small operations, whatever the number of pictures: started for each batch,
    they keep a GPU waiting longer than the networks do. Batches drawn together share a scale.

    Args:
        pictures: Where the crops are from.
        batch, crop: Crops in a batch and their size in pixels.
        ahead: Batches that are drawn at once.
        damaged: Whether there are damaged copies.
        seed: Of places and damage.
        mild, strong: Shares of the batches that are damaged less and more than usual.
        worn: Share of the batches with coarser noise and harder JPEG than usual.
        camera: Share of the crops that are near and far pictures of one camera instead.
    """

    def __init__(
        self,
        pictures: Pictures,
        *,
        batch: int,
        crop: int,
        ahead: int,
        damaged: bool,
        seed: int,
        mild: float = 0.0,
        strong: float = 0.0,
        worn: float = 0.0,
        camera: float = 0.0,
    ) -> None:
        self.pictures = pictures
        self.batch = batch
        self.crop = crop
        self.ahead = ahead
        self.damaged = damaged
        self._shares = ((TRACKS["mild"], mild), (TRACKS["strong"], strong), (WORN, worn))
        self._camera = camera
        self._places = torch.Generator().manual_seed(seed)
        self._damage = Chance(pictures.device, seed)
        self._before = self._states()
        self._waiting: list[tuple[Tensor, Tensor]] = []

    def take(self) -> tuple[Tensor, Tensor]:
        """HQ crops and their damaged copies, float32 (B, 3, H, W) in [0, 1] each.

        Where nothing is to be damaged, the copies are the crops.
        """
        if not self._waiting:
            self._before = self._states()
            self._waiting = self._draw()
        return self._waiting.pop(0)

    def state_dict(self) -> dict[str, Any]:
        """The state for `load_state_dict`: the chance from which to draw, and how much is left."""
        return {**(self._before if self._waiting else self._states()), "left": len(self._waiting)}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from `state_dict`: batches are drawn again, and what was taken is left out."""
        self._places.set_state(state["places"].cpu())
        self._damage.restore([each.cpu() for each in state["damage"]])
        self._before = self._states()
        self._waiting = self._draw()[-state["left"] :] if state["left"] else []

    def _states(self) -> dict[str, Any]:
        return {"places": self._places.get_state(), "damage": self._damage.states}

    def _draw(self) -> list[tuple[Tensor, Tensor]]:
        hq = self.pictures.crops(self.batch * self.ahead, self.crop, self._places)
        hq = hq.contiguous(memory_format=torch.channels_last)
        photo = degraded(hq, self._damage, recipe=self._recipe()) if self.damaged else hq
        if self.damaged and self._camera:
            hq, photo = self._taken(hq, photo)
        return list(zip(hq.chunk(self.ahead), photo.chunk(self.ahead), strict=True))

    def _taken(self, hq: Tensor, photo: Tensor) -> tuple[Tensor, Tensor]:
        """Replace the first crops of every batch by what a camera sees of them."""
        count = round(self._camera * self.batch)
        members = (torch.arange(len(hq), device=hq.device) % self.batch) < count
        scale = max(2.0, draw_scale(self._damage))
        near, far = two_focal_lengths(hq[members], scale=scale, generator=self._damage)
        hq, photo = hq.clone(), photo.clone()
        hq[members], photo[members] = near, _enlarged(far, near)
        return hq, photo

    def _recipe(self) -> Degradation:
        """The damage of the batches drawn together."""
        if not any(share for _, share in self._shares):
            return TRACKS["real"]
        deciding = decisions(self._damage)
        left = float(torch.rand((), generator=deciding, device=deciding.device))
        for recipe, share in self._shares:
            left -= share
            if left < 0:
                return recipe
        return TRACKS["real"]


def draw_scale(generator: torch.Generator) -> float:
    """A scale from 1 to 8; x4 and x2, the common ones, more often."""
    choices = (1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 4.0, 4.0, 6.0, 8.0)
    deciding = decisions(generator)
    drawn = torch.randint(len(choices), (), generator=deciding, device=deciding.device)
    return choices[int(drawn)]


def degraded(
    hq: Tensor,
    generator: torch.Generator,
    *,
    scale: float | None = None,
    recipe: Degradation = TRACKS["real"],
) -> Tensor:
    """HQ crops (B, 3, H, W) damaged and resized back, as E_l sees a photo."""
    scale = scale or draw_scale(generator)
    lq = degrade(hq, scale=scale, generator=generator, recipe=recipe)
    return lq if lq.shape == hq.shape else _enlarged(lq, hq)


def _enlarged(lq: Tensor, hq: Tensor) -> Tensor:
    """Resize to the size of the crops."""
    return F.interpolate(lq, hq.shape[2:], mode="bicubic", align_corners=False).clamp(0, 1)
