"""Importing the released ITER weights, without running anything that their files may hold.

Nothing is written before every tensor was found under its name, with its shape and finite numbers.
"""

from __future__ import annotations

import math
import re
import zipfile
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from torch import Tensor

from models.errors import ModelError, Sentence
from models.images import file_digest, sweep, temporary_folder
from models.networks import ModelConfig, released_model_config, unfilled
from models.weights.checkpoint import write_weights
from models.weights.library import StoredModel, find_model, models_folder, stored_path

_PARTS = (
    ("tokenizer.encoder.layers.", "vqgan.encoder.blocks."),
    ("tokenizer.decoder.layers.", "vqgan.decoder.blocks."),
    ("tokenizer.codebook.codes", "vqgan.quantize.embedding.weight"),
    ("distortion.layers.", "lq_encoder.model."),
    ("refiner.", "token_refine_net.token_refine_net."),
    ("evaluator.", "token_refine_net.token_crit_net."),
)
_TOKEN_NETWORK = (
    (r"^embedding\.", "code_emb."),
    (r"^stem\.", "combine."),
    (r"^trunk\.", "swin_layers."),
    (r"^norm\.", "conv_out.0."),
    (r"^head\.", "conv_out.2."),
)
_TOKENIZER_BLOCK = ((r"\bskip\.", "conv_out."),)
_DISTORTION_BLOCK = (
    (r"(?<=^\d\.\d\.)norm1\.", "conv.0.norm."),
    (r"(?<=^\d\.\d\.)conv1\.", "conv.2."),
    (r"(?<=^\d\.\d\.)norm2\.", "conv.3.norm."),
    (r"(?<=^\d\.\d\.)conv2\.", "conv.5."),
)
_SWIN = (
    (r"\bgroups\.(\d+)\.blocks\.", r"swin_blks.\1.residual_group.blocks."),
    (r"\bgroups\.(\d+)\.conv\.", r"swin_blks.\1.conv."),
    (r"\battention\.position_bias$", "attn.relative_position_bias_table"),
    (r"\battention\.qkv\.", "attn.qkv."),
    (r"\battention\.out\.", "attn.proj."),
    (r"\bmlp\.up\.", "mlp.fc1."),
    (r"\bmlp\.down\.", "mlp.fc2."),
    (r"\bmlp\.squeeze\.", "mlp.attn.0."),
    (r"\bmlp\.excite\.", "mlp.attn.2."),
)
_INSIDE = {
    "tokenizer.encoder.layers.": _TOKENIZER_BLOCK,
    "tokenizer.decoder.layers.": _TOKENIZER_BLOCK,
    "distortion.layers.": _DISTORTION_BLOCK,
    "refiner.": _TOKEN_NETWORK,
    "evaluator.": _TOKEN_NETWORK,
}
_DECODER, _SECOND_DECODER = "vqgan.decoder.", "vqgan.generator."
_BIAS_TABLE = "attn.relative_position_bias_table"


def released_name(name: str) -> str:
    """Name in the released files of one of our tensors.

    Raises:
        ValueError: The released networks have no such tensor.
    """
    for ours, theirs in _PARTS:
        if name.startswith(ours):
            rest = name.removeprefix(ours)
            for pattern, replacement in (*_INSIDE.get(ours, ()), *_SWIN):
                rest = re.sub(pattern, replacement, rest)
            return theirs + rest
    raise ValueError(f"no tensor of the released networks: {name}")


def second_decoder_name(name: str) -> str:
    """The other name under which the released files hold a decoder tensor; else the name itself."""
    if name.startswith(_DECODER):
        return _SECOND_DECODER + name.removeprefix(_DECODER)
    return name


def derived_names(names: Iterable[str]) -> set[str]:
    """Released names of tensors that follow from sizes, for the given released names."""
    derived = set()
    for name in names:
        if name.endswith(_BIAS_TABLE):
            block = name.removesuffix(_BIAS_TABLE)
            derived.add(f"{block}attn.relative_position_index")
            if int(block.split(".")[-2]) % 2:  # a shifted block
                derived.add(f"{block}attn_mask")
    return derived


_WRAPPERS = ("params", "params_ema")
_TOKENIZER = "vqgan."
_BARE_TOKENIZER = ("encoder.", "decoder.", "generator.", "quantize.")
_DISTORTION = "lq_encoder.model."
_TENSORS = 50  # looked at between two moments at which the import can be stopped
_FOREIGN = re.compile(r"\bGLOBAL (\S+)")  # how torch names what is more than weights


@dataclass(frozen=True, slots=True, eq=False)
class _File:
    """The tensors of one released file, under their full released names."""

    path: Path
    tensors: dict[str, Tensor]

    @property
    def serves_a_scale(self) -> bool:
        """True if it holds more than the tokenizer."""
        return any(not name.startswith(_TOKENIZER) for name in self.tensors)


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """The progress of an import.

    Attributes:
        doing: What is done now, in words.
        fraction: Of the whole, 0 to 1.
    """

    doing: str
    fraction: float


def import_released(
    paths: Sequence[Path],
    folder: Path | None = None,
    *,
    configure: Callable[[int], ModelConfig] = released_model_config,
) -> list[StoredModel]:
    """Import released weights at once; see `import_steps`."""
    steps = import_steps(paths, folder, configure=configure)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value


def import_steps(
    paths: Sequence[Path],
    folder: Path | None = None,
    *,
    configure: Callable[[int], ModelConfig] = released_model_config,
) -> Generator[ImportProgress, None, list[StoredModel]]:
    """Store released weights as models of ours, one for every scale among the files.

    Closing the generator stops the import, and what it has begun to write is taken away.

    Args:
        paths: ``ITER_swinvqgan.pth`` and one or more of ``ITER_x2.pth`` and ``ITER_x4.pth``; the
            first may be left out where the others hold the tokenizer themselves.
        folder: Where they are stored; the user's models by default.
        configure: Configuration of the model of a scale.

    Raises:
        ModelError: A file is none of these, is damaged or does not fit; then nothing is stored.
    """
    folder = folder or models_folder()
    files = []
    for number, path in enumerate(paths):
        yield ImportProgress(Sentence("Reading {name}", name=path.name), 0.2 * number / len(paths))
        files.append(read_released(path))
    tokenizers = [file for file in files if not file.serves_a_scale]
    scaled = [file for file in files if file.serves_a_scale]
    if not scaled:
        raise ModelError("Only the tokenizer was given; add ITER_x2.pth or ITER_x4.pth.")
    ready = []
    for number, file in enumerate(scaled):
        sources = [*tokenizers, file]
        config = configure(_scale(file))
        assembled = yield from _assembled(
            sources,
            config,
            ImportProgress(Sentence("Checking {name}", name=config.name), 0.2 + 0.2 * number),
        )
        ready.append((config, assembled, sources))
    with ExitStack() as stack:
        written = []
        for number, each in enumerate(ready):
            name = each[0].name
            yield ImportProgress(
                Sentence("Writing {name}", name=name), 0.6 + 0.4 * number / len(ready)
            )
            written.append(_written(*each, folder, stack))
        yield ImportProgress(Sentence("Storing"), 1.0)
        return [_stored(fresh, path, folder) for fresh, path in written]


def read_released(path: Path) -> _File:
    """The tensors of a .pth file, in its zip or in its older format.

    Raises:
        ModelError: It is no such file, is damaged, or holds more than weights.
    """
    if not path.is_file():
        raise ModelError("There is no file “{path}”; choose another one.", path=path)
    try:
        zipped = zipfile.is_zipfile(path)
        content = torch.load(path, map_location="cpu", weights_only=True, mmap=zipped)
    # Whatever a hostile or damaged file makes the reader fail with, the user hears one sentence.
    except Exception as error:
        foreign = _FOREIGN.search(str(error))
        if foreign is not None:
            raise ModelError(
                "“{file}” contains more than weights and was not opened, because that could run "
                "unknown code; get it from the authors of ITER.",
                detail=f"it asks for {foreign[1]}",
                file=path.name,
            ) from error
        raise ModelError(
            "“{file}” is not a complete PyTorch weights file; download it again.",
            detail=type(error).__name__,
            file=path.name,
        ) from error
    return _File(path, _full_names(_parameters(content, path)))


def _parameters(content: Any, path: Path) -> dict[str, Tensor]:  # noqa: ANN401 (any pickle)
    """The tensors by name, without their wrapper."""
    if isinstance(content, Mapping):
        content = next((content[name] for name in _WRAPPERS if name in content), content)
    if not isinstance(content, Mapping) or not content:
        raise _foreign(path)
    for name, value in content.items():
        if not isinstance(name, str) or not isinstance(value, Tensor):
            raise _foreign(path, repr(name)[:200])
    return dict(content)


def _foreign(path: Path, detail: str = "") -> ModelError:
    return ModelError(
        "“{file}” contains no ITER weights; choose ITER_swinvqgan.pth, ITER_x2.pth or ITER_x4.pth.",
        detail=detail,
        file=path.name,
    )


def _full_names(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """The names inside the whole network; the tokenizer's own file leaves out its part."""
    return {
        _TOKENIZER + name if name.startswith(_BARE_TOKENIZER) else name: tensor
        for name, tensor in tensors.items()
    }


def _scale(file: _File) -> int:
    """The scale of the distortion removal, from the number of its stages."""
    return 2 if any(name.startswith(f"{_DISTORTION}5.") for name in file.tensors) else 4


def _assembled(
    files: Sequence[_File], config: ModelConfig, progress: ImportProgress
) -> Generator[ImportProgress, None, dict[str, Tensor]]:
    """Tensors under our names, float32; all of them, and no others. Yields the progress again.

    Raises:
        ModelError: One is missing, unknown, of another shape, contradictory or not finite.
    """
    shapes = {name: tuple(tensor.shape) for name, tensor in unfilled(config).state_dict().items()}
    theirs = {released_name(name): name for name in shapes}
    second = {second_decoder_name(name): name for name in theirs}
    found: dict[str, tuple[Tensor, Path]] = {}
    for file in files:
        _refuse_unknown(file, {*theirs, *second}, config)
        for number, (name, tensor) in enumerate(file.tensors.items()):
            if number % _TENSORS == 0:
                yield progress
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
            "“{file}” holds “{unknown}”, which is not part of {model}; choose the file that the "
            "authors published.",
            detail=", ".join(unknown[:50]),
            file=file.path.name,
            unknown=unknown[0],
            model=config.name,
        )


def _check(
    tensor: Tensor, shape: tuple[int, ...], name: str, path: Path, config: ModelConfig
) -> None:
    if tuple(tensor.shape) != shape:
        raise ModelError(
            "“{name}” in “{file}” has the size {size}, but {model} needs {wanted}; choose the "
            "file that the authors published.",
            name=name,
            file=path.name,
            size=_size(tensor.shape),
            model=config.name,
            wanted=_size(shape),
        )
    dense = tensor.layout is torch.strided and tensor.is_floating_point()
    if not dense or not bool(tensor.isfinite().all()):
        raise ModelError(
            "“{name}” in “{file}” contains something other than finite numbers; download the file "
            "again.",
            name=name,
            file=path.name,
        )


def _refuse_contradiction(
    known: tuple[Tensor, Path] | None, tensor: Tensor, name: str, path: Path
) -> None:
    if known is not None and not torch.equal(known[0], tensor):
        where = Sentence("“{first}” and “{second}” hold", first=known[1].name, second=path.name)
        if known[1] == path:
            where = Sentence("“{name}” holds", name=path.name)
        raise ModelError(
            "{where} different numbers for “{name}”; choose files from one release.",
            where=where,
            name=name,
        )


def _refuse_incomplete(missing: set[str], files: Sequence[_File], config: ModelConfig) -> None:
    if not missing:
        return
    names = " and ".join(f"“{file.path.name}”" for file in files)
    first = sorted(missing)
    if all(name.startswith(_TOKENIZER) for name in missing) and not any(
        name.startswith(_TOKENIZER) for file in files for name in file.tensors
    ):
        raise ModelError(
            "{names} comes without the tokenizer; add ITER_swinvqgan.pth.", names=names
        )
    more = Sentence(" with {count} more", count=len(first) - 1) if len(first) > 1 else ""
    raise ModelError(
        "{names} cannot be {model}, because “{missing}” is missing{more}; download it again, or "
        "add the file that holds it.",
        detail=", ".join(first[:50]),
        names=names,
        model=config.name,
        missing=first[0],
        more=more,
    )


def _written(
    config: ModelConfig,
    tensors: dict[str, Tensor],
    files: Sequence[_File],
    folder: Path,
    stack: ExitStack,
) -> tuple[Path, Path]:
    """Write a model into a scratch folder of the stack; also returns where it belongs."""
    name = f"iter-x{config.released.scale}"
    try:
        notes = {f"source {file.path.name}": file_digest(file.path) for file in files}
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)  # half a gigabyte of every import that was killed
        fresh = Path(stack.enter_context(temporary_folder(folder))) / "weights.safetensors"
        write_weights(tensors, config, fresh, notes=notes)
        return fresh, stored_path(folder, name, file_digest(fresh))
    except (OSError, SafetensorError) as error:
        raise _not_stored(folder, error) from error


def _stored(fresh: Path, path: Path, folder: Path) -> StoredModel:
    try:
        fresh.replace(path)
    except OSError as error:
        raise _not_stored(folder, error) from error
    return find_model(path.name, folder)


def _not_stored(folder: Path, error: Exception) -> ModelError:
    said = error.strerror if isinstance(error, OSError) else None
    return ModelError(
        "The model cannot be stored in “{folder}” ({reason}); free some space, or check its "
        "permissions.",
        detail=repr(error),
        folder=folder,
        reason=said or error,
    )


def _size(shape: Sequence[int]) -> str:
    return " × ".join(map(str, shape)) if shape else str(math.prod(shape))
