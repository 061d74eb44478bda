"""Weights files: safetensors with the configuration inside, loaded strictly."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from models.errors import ModelError
from models.model import Model, ModelConfig
from models.networks import TrunkConfig
from models.tokenizer import TokenizerConfig

FORMAT = "iter-studio-model-1"
DEFAULT_WEIGHTS = Path(__file__).parent / "weights" / "compact.safetensors"


def save_model(
    model: Model, path: Path, *, dtype: torch.dtype = torch.float16, notes: dict[str, str] | None = None
) -> None:
    """Write ``model`` with its configuration; the file appears whole or not at all.

    Args:
        model: What to write.
        path: Where; replaced if it exists.
        dtype: Type of the stored numbers.
        notes: Plain facts about the training, kept in the file.
    """
    tensors = {
        name: tensor.detach().to("cpu", dtype).contiguous()
        for name, tensor in model.state_dict().items()
    }
    metadata = {**(notes or {}), "format": FORMAT, "config": json.dumps(asdict(model.config))}
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        save_file(tensors, name, metadata)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def load_model(path: Path | None = None, *, device: str = "cpu") -> Model:
    """Load a weights file (the bundled model by default), in float32, ready for inference.

    Raises:
        ModelError: The file is missing, is no weights file of ours, or does not fit its own
            configuration.
    """
    path = path or DEFAULT_WEIGHTS
    if not path.is_file():
        raise ModelError(f"The weights file {path.name} is missing; install ITER Studio again.")
    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            config = _config(file.metadata() or {}, path)
            model = Model(config)
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
        model.load_state_dict(tensors, strict=True)
    except (SafetensorError, OSError, RuntimeError) as error:
        raise ModelError(
            f"{path.name} is not a complete weights file of ITER Studio.", detail=str(error)
        ) from error
    model.digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    model.eval().requires_grad_(False)
    return model.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload, no-any-return]


def _config(metadata: dict[str, str], path: Path) -> ModelConfig:
    if metadata.get("format") != FORMAT:
        raise ModelError(f"{path.name} is not a weights file of ITER Studio.")
    try:
        fields: dict[str, Any] = json.loads(metadata["config"])
        tokenizer = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in fields.pop("tokenizer").items()
        }
        trunks = {
            name: TrunkConfig(**fields.pop(name)) for name in ("distortion", "refiner", "evaluator")
        }
        return ModelConfig(**fields, **trunks, tokenizer=TokenizerConfig(**tokenizer))
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(
            f"{path.name} was written by another version of ITER Studio.", detail=repr(error)
        ) from error
