"""Choosing where the networks run."""

from __future__ import annotations

import torch

from models.errors import DeviceError


def available_devices() -> list[str]:
    """Names of the usable devices, the quickest kind first; "cpu" is always among them."""
    devices = []
    if torch.cuda.is_available():
        devices += [f"cuda:{index}" for index in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        devices.append("mps")
    return [*devices, "cpu"]


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
            f"The device “{name}” is not available here; choose one of: {', '.join(devices)}."
        )
    return wanted
