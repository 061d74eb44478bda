"""Several processes that train one model together, one for each device.

Each takes its own crops; gradients are averaged, so all hold the same weights at every step. The
processes are started by `accelerate launch`; without it there is one, and nothing to share.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from models.errors import ModelError

if TYPE_CHECKING:
    from accelerate import Accelerator


class Team:
    """The processes of one run.

    Attributes:
        index: Of this process, from 0; the first one validates and writes.
        count: Of processes.
    """

    def __init__(self, accelerator: Accelerator | None = None) -> None:
        self._accelerator = accelerator
        self.index = accelerator.process_index if accelerator else 0
        self.count = accelerator.num_processes if accelerator else 1

    @property
    def is_first(self) -> bool:
        """True if this process validates and writes."""
        return self.index == 0

    def device(self, wanted: str) -> torch.device:
        """Device of this process; ``wanted`` for one that is alone."""
        return self._accelerator.device if self._accelerator else torch.device(wanted)

    def average(self, tensors: Iterable[Tensor]) -> None:
        """Replace tensors by their mean over all processes, in place."""
        if self._accelerator is None:
            return
        parts = list(tensors)
        flat = torch.cat([part.flatten() for part in parts])
        mean = self._accelerator.reduce(flat, reduction="mean")
        for part, values in zip(parts, mean.split([part.numel() for part in parts]), strict=True):
            part.copy_(values.view_as(part))

    def follow_first(self, tensors: Iterable[Tensor]) -> None:
        """Replace tensors by those of the first process, in place."""
        if self._accelerator is None:
            return
        from accelerate.utils import broadcast

        for tensor in tensors:
            tensor.copy_(broadcast(tensor.contiguous()))

    def agreed(self, seconds: float) -> float:
        """The first process's clock, so that all stop at the same step."""
        clock = torch.tensor([seconds], dtype=torch.float64, device=self.device("cpu"))
        self.follow_first([clock])
        return clock.item()


def find_team() -> Team:
    """The processes that a launcher started; this one alone without.

    Raises:
        ModelError: There are several, but the package that connects them is missing.
    """
    if int(os.environ.get("WORLD_SIZE", "1")) < 2:  # how every launcher of torch says it
        return Team()
    try:
        from accelerate import Accelerator
    except ImportError as error:
        raise ModelError(
            "Training on several devices needs the package accelerate; install it: "
            "pip install accelerate."
        ) from error
    return Team(Accelerator())
