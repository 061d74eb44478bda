"""Weights to import, and time for what real networks do."""

from pathlib import Path

import torch

from models.networks.model import Model
from models.weights.importing import released_name
from tests.tiny import released_config


def wait(qtbot, condition):
    qtbot.waitUntil(condition, timeout=60000)  # real networks, however busy the machine is


def published(path: Path) -> Path:
    torch.manual_seed(5)
    tensors = {
        released_name(n): t.clone() for n, t in Model(released_config()).state_dict().items()
    }
    torch.save({"params_ema": tensors}, path)
    return path
