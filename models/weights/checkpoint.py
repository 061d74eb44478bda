"""Weights files: safetensors with the configuration inside, loaded strictly."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from models.errors import ModelError, Sentence
from models.images import file_digest, sweep, temporary_folder
from models.networks import (
    Model,
    ModelConfig,
    ReleasedConfig,
    SwinConfig,
    TokenizerConfig,
    TrunkConfig,
    unfilled,
)
from models.weights.library import BUNDLED, known_digest

FORMAT = "iter-studio-model-1"
DEFAULT_WEIGHTS = BUNDLED


def save_model(
    model: Model,
    path: Path,
    *,
    dtype: torch.dtype = torch.float16,
    notes: dict[str, str] | None = None,
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
    write_weights(tensors, model.config, path, notes=notes)


def write_weights(
    tensors: dict[str, torch.Tensor],
    config: ModelConfig,
    path: Path,
    *,
    notes: dict[str, str] | None = None,
) -> None:
    """Write tensors under our names; the file appears whole or not at all."""
    metadata = {**(notes or {}), "format": FORMAT, "config": json.dumps(_fields(config))}
    sweep(path.parent)
    # safetensors leaves files of its own beside the one it writes, if it is killed.
    with temporary_folder(path.parent) as name:
        fresh = Path(name) / path.name
        save_file(tensors, fresh, metadata)
        fresh.chmod(0o644)
        fresh.replace(path)


def load_config(path: Path | None = None) -> ModelConfig:
    """The configuration inside a weights file (the bundled model by default), and nothing more.

    Raises:
        ModelError: As `load_model`.
    """
    path = _present(path)
    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            return read_config(file.metadata() or {}, path)
    except (SafetensorError, OSError) as error:
        raise _incomplete(path, error) from error


def load_model(path: Path | None = None, *, device: str = "cpu") -> Model:
    """Load a weights file (the bundled model by default), in float32, ready for inference.

    Raises:
        ModelError: The file is missing, is no weights file of ours, does not fit its own
            configuration, or is not what was bundled or imported.
    """
    path = _present(path)
    digest = _checked_digest(path)
    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            config = read_config(file.metadata() or {}, path)
            model = unfilled(config)
            kinds = {name: value.dtype for name, value in model.state_dict().items()}
            tensors = {
                name: file.get_tensor(name).to(kinds.get(name, torch.float32))
                for name in file.keys()  # noqa: SIM118
            }
        model.load_state_dict(tensors, strict=True, assign=True)
    except (SafetensorError, OSError, RuntimeError) as error:
        raise _incomplete(path, error) from error
    model.digest = digest
    model.eval().requires_grad_(False)
    return model.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]


def _present(path: Path | None) -> Path:
    """The weights file that is meant, which is there."""
    if path is None and not DEFAULT_WEIGHTS.is_file():
        raise ModelError("The bundled weights are missing; install ITER Studio again.")
    path = path or DEFAULT_WEIGHTS
    if not path.is_file():
        raise ModelError("There is no weights file {path}; choose another one.", path=path)
    return path


def _checked_digest(path: Path) -> str:
    """First 16 hex digits of a file's SHA-256, which are right if they are known."""
    try:
        digest = file_digest(path)[:16]
    except OSError as error:
        raise _incomplete(path, error) from error
    wanted = known_digest(path)
    if wanted in (None, digest):
        return digest
    name = path.name.removesuffix(f"-{wanted}.safetensors")
    sentence = Sentence("The model “{name}” is damaged; remove it and import it again.", name=name)
    if path == DEFAULT_WEIGHTS:
        sentence = Sentence("The bundled weights are damaged; install ITER Studio again.")
    raise ModelError(sentence, detail=f"SHA-256 begins with {digest}, not {wanted}")


def _incomplete(path: Path, error: Exception) -> ModelError:
    return ModelError(
        "{name} is not a complete weights file of ITER Studio; choose another one.",
        detail=str(error),
        name=path.name,
    )


_UNUSED = {
    "compact": ("released",),
    "released": ("tokenizer", "distortion", "refiner", "evaluator"),
}
"""Sizes that say nothing about a family, and so are not written."""


def _fields(config: ModelConfig) -> dict[str, Any]:
    fields = asdict(config)
    for name in _UNUSED[config.family]:
        del fields[name]
    return fields


def read_config(metadata: dict[str, str], path: Path) -> ModelConfig:
    """The configuration inside a weights file.

    Args:
        metadata: Of the safetensors file.
        path: For the message.

    Raises:
        ModelError: It is no weights file of ours, or one of another version.
    """
    if metadata.get("format") != FORMAT:
        raise ModelError(
            "{name} is not a weights file of ITER Studio; import it first if it is one of the "
            "published files.",
            name=path.name,
        )
    try:
        fields = {name: _tuples(value) for name, value in json.loads(metadata["config"]).items()}
        if "tokenizer" in fields:
            fields["tokenizer"] = TokenizerConfig(**fields["tokenizer"])
        for name in ("distortion", "refiner", "evaluator"):
            if name in fields:
                fields[name] = TrunkConfig(**fields[name])
        if "released" in fields:
            fields["released"] = _released_config(fields["released"])
        return ModelConfig(**fields)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelError(
            "{name} was written by another version of ITER Studio; choose another one.",
            detail=repr(error),
            name=path.name,
        ) from error


def _released_config(fields: dict[str, Any]) -> ReleasedConfig:
    trunks = ("tokenizer_swin", "distortion_swin", "token_swin")
    return ReleasedConfig(**{**fields, **{name: SwinConfig(**fields[name]) for name in trunks}})


def _tuples(value: Any) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    """JSON's lists as the tuples they were."""
    if isinstance(value, dict):
        return {name: _tuples(item) for name, item in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
