"""Importing the released ITER weights, without running anything that their files may hold.

Nothing is written before every tensor was found under its name, with its shape and finite numbers.
"""

from __future__ import annotations

import math
import re
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from models.checkpoint import file_digest, write_weights
from models.errors import ModelError
from models.library import StoredModel, find_model, models_folder, stored_path
from models.model import Model, ModelConfig, released_model_config
from models.released_names import derived_names, released_name, second_decoder_name

NOTICE = (
    "The ITER weights belong to their authors. Their licences, CC BY-NC-SA 4.0 and "
    "S-Lab License 1.0, allow non-commercial use only. They stay on this computer; "
    "ITER Studio does not pass them on."
)

_WRAPPERS = ("params", "params_ema")
_TOKENIZER = "vqgan."
_BARE_TOKENIZER = ("encoder.", "decoder.", "generator.", "quantize.")
_DISTORTION = "lq_encoder.model."
_FOREIGN = re.compile(r"\bGLOBAL (\S+)")  # how torch names what is more than weights


@dataclass(frozen=True, slots=True, eq=False)
class _File:
    """The tensors of one released file, under their full released names."""

    path: Path
    tensors: dict[str, Tensor]

    @property
    def serves_a_scale(self) -> bool:
        """Whether it holds more than the tokenizer."""
        return any(not name.startswith(_TOKENIZER) for name in self.tensors)


def import_released(
    paths: Sequence[Path],
    folder: Path | None = None,
    *,
    configure: Callable[[int], ModelConfig] = released_model_config,
) -> list[StoredModel]:
    """Store released weights as models of ours, one for every scale among the files.

    Args:
        paths: ``ITER_swinvqgan.pth`` and one or more of ``ITER_x2.pth`` and ``ITER_x4.pth``; the
            first may be left out where the others hold the tokenizer themselves.
        folder: Where they are stored; the user's models by default.
        configure: Configuration of the model of a scale.

    Raises:
        ModelError: A file is none of these, is damaged or does not fit; then nothing is stored.
    """
    folder = folder or models_folder()
    files = [read_released(path) for path in paths]
    tokenizers = [file for file in files if not file.serves_a_scale]
    scaled = [file for file in files if file.serves_a_scale]
    if not scaled:
        raise ModelError("Only the tokenizer was given; add ITER_x2.pth or ITER_x4.pth.")
    ready = []
    for file in scaled:
        sources = [*tokenizers, file]
        config = configure(_scale(file))
        ready.append((config, _assembled(sources, config), sources))
    return [_store(*each, folder) for each in ready]


def read_released(path: Path) -> _File:
    """The tensors of a .pth file, in its zip or in its older format.

    Raises:
        ModelError: It is no such file, is damaged, or holds more than weights.
    """
    if not path.is_file():
        raise ModelError(f"There is no file “{path}”.")
    try:
        zipped = zipfile.is_zipfile(path)
        content = torch.load(path, map_location="cpu", weights_only=True, mmap=zipped)
    # Whatever a hostile or damaged file makes the reader fail with, the user hears one sentence.
    except Exception as error:
        foreign = _FOREIGN.search(str(error))
        if foreign is not None:
            raise ModelError(
                f"“{path.name}” holds more than weights and was not opened, because that could "
                "run a stranger's program.",
                detail=f"it asks for {foreign[1]}",
            ) from error
        raise ModelError(
            f"“{path.name}” is not a complete PyTorch weights file.", detail=type(error).__name__
        ) from error
    return _File(path, _full_names(_parameters(content, path)))


def _parameters(content: Any, path: Path) -> dict[str, Tensor]:  # noqa: ANN401 (any pickle)
    """The tensors by name, out of their wrapper."""
    if isinstance(content, Mapping):
        content = next((content[name] for name in _WRAPPERS if name in content), content)
    if not isinstance(content, Mapping) or not content:
        raise ModelError(f"“{path.name}” holds no weights of ITER.")
    for name, value in content.items():
        if not isinstance(name, str) or not isinstance(value, Tensor):
            raise ModelError(f"“{path.name}” holds no weights of ITER.", detail=repr(name)[:200])
    return dict(content)


def _full_names(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """The names inside the whole network; the tokenizer's own file leaves out its part."""
    return {
        _TOKENIZER + name if name.startswith(_BARE_TOKENIZER) else name: tensor
        for name, tensor in tensors.items()
    }


def _scale(file: _File) -> int:
    """The scale of the distortion removal, from the number of its stages."""
    return 2 if any(name.startswith(f"{_DISTORTION}5.") for name in file.tensors) else 4


def _assembled(files: Sequence[_File], config: ModelConfig) -> dict[str, Tensor]:
    """Tensors under our names, float32; all of them, and no others.

    Raises:
        ModelError: One is missing, unknown, of another shape, contradictory or not finite.
    """
    with torch.device("meta"):
        model = Model(config)
    shapes = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    theirs = {released_name(name): name for name in shapes}
    second = {second_decoder_name(name): name for name in theirs}
    found: dict[str, tuple[Tensor, Path]] = {}
    for file in files:
        _refuse_unknown(file, {*theirs, *second}, config)
        for name, tensor in file.tensors.items():
            main = second.get(name, name)
            if main in theirs:
                _check(tensor, shapes[theirs[main]], name, file.path, config)
                _refuse_contradiction(found.get(main), tensor, name, file.path)
                found[main] = (tensor, file.path)
    _refuse_incomplete({*theirs} - {*found}, files, config)
    return {theirs[name]: tensor.float().contiguous() for name, (tensor, _) in found.items()}


def _refuse_unknown(file: _File, known: set[str], config: ModelConfig) -> None:
    unknown = sorted({*file.tensors} - known - derived_names(known))
    if unknown:
        raise ModelError(
            f"“{file.path.name}” holds “{unknown[0]}”, which is no part of {config.name}.",
            detail=", ".join(unknown[:50]),
        )


def _check(
    tensor: Tensor, shape: tuple[int, ...], name: str, path: Path, config: ModelConfig
) -> None:
    if tuple(tensor.shape) != shape:
        raise ModelError(
            f"“{name}” in “{path.name}” has the size {_size(tensor.shape)}, but {config.name} "
            f"needs {_size(shape)}."
        )
    dense = tensor.layout is torch.strided and tensor.is_floating_point()
    if not dense or not bool(tensor.isfinite().all()):
        raise ModelError(f"“{name}” in “{path.name}” holds something else than finite numbers.")


def _refuse_contradiction(
    known: tuple[Tensor, Path] | None, tensor: Tensor, name: str, path: Path
) -> None:
    if known is not None and not torch.equal(known[0], tensor):
        where = f"“{known[1].name}” and “{path.name}” hold"
        if known[1] == path:
            where = f"“{path.name}” holds"
        raise ModelError(f"{where} different numbers for “{name}”; the files do not fit together.")


def _refuse_incomplete(missing: set[str], files: Sequence[_File], config: ModelConfig) -> None:
    if not missing:
        return
    names = " and ".join(f"“{file.path.name}”" for file in files)
    first = sorted(missing)
    if all(name.startswith(_TOKENIZER) for name in missing) and not any(
        name.startswith(_TOKENIZER) for file in files for name in file.tensors
    ):
        raise ModelError(f"{names} comes without the tokenizer; add ITER_swinvqgan.pth.")
    raise ModelError(
        f"{names} cannot be {config.name}: missing is “{first[0]}”"
        + (f" and {len(first) - 1} more." if len(first) > 1 else "."),
        detail=", ".join(first[:50]),
    )


def _store(
    config: ModelConfig, tensors: dict[str, Tensor], files: Sequence[_File], folder: Path
) -> StoredModel:
    name = f"iter-x{config.released.scale}"
    notes = {f"source {file.path.name}": file_digest(file.path) for file in files}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".import-") as scratch:
            fresh = Path(scratch) / "weights.safetensors"
            write_weights(tensors, config, fresh, notes=notes)
            path = stored_path(folder, name, file_digest(fresh))
            fresh.replace(path)
    except OSError as error:
        raise ModelError(
            f"{config.name} cannot be stored in “{folder}”: {error.strerror or error}.",
            detail=repr(error),
        ) from error
    return find_model(path.name, folder)


def _size(shape: Sequence[int]) -> str:
    return "x".join(map(str, shape)) if shape else str(math.prod(shape))
