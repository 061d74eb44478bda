"""The source of chance: numbers on the device, decisions on the processor."""

from __future__ import annotations

from typing import Self

import torch


class Chance(torch.Generator):
    """A generator on a device and, for a GPU, a second one beside it on the processor.

    What decides the course of the work (a scale, the order of damage, where to cut) is drawn from
    the second one: a number from a GPU makes the processor wait until the GPU has done all that it
    was given, and nothing is prepared meanwhile.
    """

    def __new__(cls, device: torch.device, seed: int) -> Self:
        """A generator that starts at ``seed``."""
        return super().__new__(cls, device)  # type: ignore[call-arg]

    def __init__(self, device: torch.device, seed: int) -> None:
        self._beside = None if device.type == "cpu" else torch.Generator().manual_seed(seed)
        self.manual_seed(seed)

    @property
    def states(self) -> list[torch.Tensor]:
        """The states that `restore` takes, on the processor."""
        both = [self, self._beside] if self._beside is not None else [self]
        return [each.get_state().cpu() for each in both]

    def restore(self, states: list[torch.Tensor]) -> None:
        """Go on from `states`; those of another kind of device move only what there is."""
        self.set_state(states[0])
        if self._beside is not None:
            self._beside.set_state(states[-1])


def decisions(generator: torch.Generator) -> torch.Generator:
    """The generator of decisions that belongs to a generator of numbers."""
    beside = generator._beside if isinstance(generator, Chance) else None
    return generator if beside is None else beside
