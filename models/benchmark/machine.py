"""The machine: what it is, the most it computes in a second, the memory a process took."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from torch.utils.flop_counter import FlopCounterMode

from models.engine import computing

_TRYING_S = 0.4


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine that figures were measured on.

    Attributes:
        processor: Name of the processor, or of the GPU where that computes.
        threads: Of torch.
        load: Processes that wanted a core before the run, the average of a minute; None where the
            system does not say. Figures are worth little where it is above zero.
        precision: Of the peak.
        matrix_gflops, convolution_gflops: Billions of operations a second, the best of several
            tries; a multiplication and an addition are two.
    """

    processor: str
    cores: int
    threads: int
    load: float | None
    system: str
    torch: str
    device: str
    precision: str
    matrix_gflops: float
    convolution_gflops: float

    @property
    def peak_gflops(self) -> float:
        """The most that was measured."""
        return max(self.matrix_gflops, self.convolution_gflops)


def describe_machine(device: torch.device, precision: torch.dtype) -> Machine:
    """Look at the machine and measure its peak, in less than a second on an idle one."""
    return Machine(
        processor=_processor(device),
        cores=os.cpu_count() or 1,
        threads=torch.get_num_threads(),
        load=os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        system=platform.platform(terse=True),
        torch=torch.__version__,
        device=str(device),
        precision=str(precision).removeprefix("torch."),
        matrix_gflops=_peak(device, precision, *_matrices(device)),
        convolution_gflops=_peak(device, precision, *_convolution(device)),
    )


def count_flops(run: Callable[[], object]) -> int:
    """Floating point operations of convolutions, matrix products and attention in ``run``."""
    with FlopCounterMode(display=False) as counter:
        run()
    return counter.get_total_flops()


def peak_memory_mb() -> float | None:
    """The most memory this process ever held, MiB; None where the system does not say."""
    status = Path("/proc/self/status")
    if status.is_file():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    try:
        import resource
    except ImportError:  # Windows
        return None
    unit = 1 if platform.system() == "Darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def _processor(device: torch.device) -> str:
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _matrices(device: torch.device) -> tuple[Callable[[], Tensor], int]:
    side = 8192 if device.type == "cuda" else 1024
    a, b = (torch.randn(side, side, device=device) for _ in range(2))
    return lambda: a @ b, 2 * side**3


def _convolution(device: torch.device) -> tuple[Callable[[], Tensor], int]:
    side, channels = (512 if device.type == "cuda" else 64), 128
    x = torch.randn(1, channels, side, side, device=device)
    x = x.contiguous(memory_format=torch.channels_last)
    weight = torch.randn(channels, channels, 3, 3, device=device)
    return lambda: F.conv2d(x, weight, padding=1), 2 * 9 * channels**2 * side**2


def _peak(
    device: torch.device, precision: torch.dtype, run: Callable[[], Tensor], flops: int
) -> float:
    best, until = float("inf"), time.perf_counter() + _TRYING_S
    with computing(device, precision):
        while time.perf_counter() < until:
            started = time.perf_counter()
            run()
            if device.type == "cuda":
                torch.cuda.synchronize(device)
            best = min(best, time.perf_counter() - started)
    return flops / best / 1e9
