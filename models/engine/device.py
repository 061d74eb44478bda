"""Choosing where the networks run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from models.errors import DeviceError
from models.networks import is_host

if TYPE_CHECKING:
    from models.networks import Model


def available_devices() -> list[str]:
    """Names of the usable devices, the quickest kind first; "cpu" is always among them."""
    devices = []
    if torch.cuda.is_available():
        devices += [f"cuda:{index}" for index in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        devices.append("mps")
    return [*devices, "cpu"]


def device_titles() -> dict[str, str]:
    """The usable devices as in `available_devices`, with what the system calls them, if it does."""
    return {
        name: torch.cuda.get_device_name(name) if name.startswith("cuda") else ""
        for name in available_devices()
    }


_ALL_CORES = torch.get_num_threads()


def use_cores(count: int) -> None:
    """Let networks on the processor use so many cores in the calling thread; 0 for all."""
    torch.set_num_threads(min(count, _ALL_CORES) if count else _ALL_CORES)


def choose_device(name: str = "auto") -> str:
    """Resolve "auto", "cpu", "cuda", "cuda:1" or "mps" to a device that is there.

    Raises:
        DeviceError: The device is unknown or missing.
    """
    devices = available_devices()
    if name == "auto":
        return devices[0]
    wanted = "cuda:0" if name == "cuda" else name
    if wanted not in devices:
        raise DeviceError(
            "The device “{name}” is not available here; choose one of: {choices}.",
            name=name,
            choices=", ".join(devices),
        )
    return wanted


def natural_precision(model: Model) -> torch.dtype:
    """The precision in which a model restores by default.

    bfloat16 on a processor that multiplies it natively, which makes the compact model about twice
    as fast; else float32. On a GPU, bfloat16 saved a ninth of the time (H100, 256x256 at x4, 45 ms
    against 51), and windows of another size gave other tokens. The released weights were tuned in
    float32 and stay there.
    """
    if model.config.family == "released" or not is_host(model.device):
        return torch.float32
    return training_precision(model.device)


def training_precision(device: torch.device) -> torch.dtype:
    """bfloat16 where the device multiplies it natively, else float32."""
    if device.type == "cuda":
        native = torch.cuda.is_bf16_supported()
    else:
        native = device.type == "cpu" and _native_bfloat16()
    return torch.bfloat16 if native else torch.float32


def has_precision(device: torch.device, precision: torch.dtype) -> bool:
    """True if a device computes in a precision by itself: what imitates it gives other tokens."""
    return precision is torch.float32 or training_precision(device) is precision


def _native_bfloat16() -> bool:
    supported = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(supported and supported())
