"""How much memory the process holds, and whether that grows."""

from __future__ import annotations

import gc
from pathlib import Path
from statistics import median

from models.allocator import give_back

GROWTH_MAX = 0.10
"""From the first measurements after the warm-up to the last, as a share."""
_WARM_UP = 2
_FEW = 3


class Memory:
    """Measurements of the same document, one after another.

    Attributes:
        measured: MiB.
    """

    def __init__(self) -> None:
        self.measured: list[float] = []

    def measure(self) -> None:
        """Measure now; nothing where the system does not say."""
        gc.collect()
        give_back()
        resident = resident_mib()
        if resident is not None:
            self.measured.append(round(resident, 1))

    def growth(self) -> float | None:
        """Share by which it grew since the warm-up; None where there is too little to say so."""
        warm = self.measured[_WARM_UP:]
        if len(warm) < 2 * _FEW:
            return None
        return round(median(warm[-_FEW:]) / median(warm[:_FEW]) - 1, 4)

    def is_flat(self) -> bool:
        """Whether it did not grow beyond what is allowed."""
        growth = self.growth()
        return growth is None or growth <= GROWTH_MAX


def resident_mib() -> float | None:
    """Memory the process holds now, MiB; None where the system does not say."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return None
    for line in status.read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return None
