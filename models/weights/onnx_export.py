"""A model for other programs: its networks as ONNX files, and a manifest that says what they take.

Height and width stay open. Every file is compared with the network that it comes from before it
gets its name. Beside torch this needs the extra “onnx”.
"""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from models.errors import ExportError, ModelError, Sentence, StudioError, app_version
from models.grid import STRIDE
from models.images import file_digest, temporary_folder
from models.networks import TONES, UNKNOWN, Model, TextureMap
from models.weights.checkpoint import load_model
from models.weights.library import BUNDLED

if TYPE_CHECKING:
    from numpy.typing import NDArray

MANIFEST = "manifest.json"
FORMAT = "iter-studio-onnx"
VERSION = 1

_OPSET = 20
_TRACED = (2, 3)
"""Grid that is traced, in multiples of what the networks want; nothing may come to depend on it."""
_CHECKED = ((5, 3), (24, 40))
"""Grids on which the files are compared with the networks, rounded up to what these want."""
_TOLERANCE = 1e-3
"""Largest error that is accepted, as a share of the largest number of an output."""

Shape = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Port:
    """An input or output of a network.

    Attributes:
        name: In the file.
        kind: Type of its numbers.
        shape: Numbers, and words for sides that are open.
        meaning: For people.
    """

    name: str
    kind: str
    shape: Shape
    meaning: str

    def document(self) -> dict[str, object]:
        """As the manifest has it."""
        shape = list(self.shape)
        return {"name": self.name, "type": self.kind, "shape": shape, "meaning": self.meaning}


@dataclass(frozen=True, slots=True)
class Graph:
    """A network as it is exported.

    Attributes:
        name: Of the network; that of its file, with a suffix.
        module: Takes the inputs and gives the outputs, in their order.
        inputs, outputs: See `Port`.
    """

    name: str
    module: nn.Module
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]

    @property
    def file(self) -> str:
        """Name of its file."""
        return f"{self.name}.onnx"


@dataclass(frozen=True, slots=True)
class Exported:
    """A network that was exported.

    Attributes:
        name: Of the network.
        file: Its file.
        errors: Largest difference from torch on each grid, by its height and width in tokens.
    """

    name: str
    file: Path
    errors: dict[tuple[int, int], float] = field(default_factory=dict)


def export_onnx(
    weights: Path | None, folder: Path, *, told: Callable[[str], None] = lambda name: None
) -> list[Exported]:
    """Write the networks of a weights file as ONNX files; the folder appears whole or not at all.

    Args:
        weights: The bundled model if None.
        folder: A new one, or one that is empty.
        told: Takes the name of each network that begins.

    Raises:
        ModelError: The weights cannot be used, or a file does not compute what the network does.
        ExportError: The folder is in use, or cannot be written.
        StudioError: The extra “onnx” is not installed.
    """
    _check_installed()
    model = load_model(weights)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ExportError("{folder} is in use already; choose a new folder.", folder=folder)
        folder.absolute().parent.mkdir(parents=True, exist_ok=True)
        with temporary_folder(folder.absolute().parent) as name:
            inside = Path(name) / "onnx"
            inside.mkdir()
            made = []
            for graph in graphs(model):
                told(graph.name)
                made.append(_exported(graph, model, inside))
            text = json.dumps(_manifest(model, weights or BUNDLED, made, inside), indent=2)
            (inside / MANIFEST).write_text(text + "\n", "utf-8")
            inside.replace(folder)
    except OSError as error:
        sentence = Sentence(
            "The folder {folder} cannot be written; choose another one.", folder=folder
        )
        raise ExportError(sentence, detail=str(error)) from error
    return [Exported(each.name, folder / each.file.name, each.errors) for each in made]


def graphs(model: Model) -> list[Graph]:
    """The four networks of a model with what they take and give.

    Args:
        model: On the CPU.
    """
    unknown = f" {UNKNOWN} where it is unknown." if model.config.heals else ""
    tokens_l = _grid("tokens_l", "int64", f"S_l: the argmax of E_l's logits.{unknown}")
    tokens = _grid("tokens", "int64", "The codes to look at, 0 to N - 1.")
    keep = _grid("keep", "bool", "Which of the tokens stay; the others are hidden.")
    keep_0 = _grid("keep_0", "bool", "Which tokens of S_l are kept.")
    codes = len(model.tokenizer.codebook.codes)
    logits = _maps("logits", codes, "One number per code, before softmax.")
    hint = [port for port in _views(model) if port.name == "hint"]
    right = _grid("confidence", "float32", "The chance that a token is right, 0 to 1.")
    return [
        Graph("distortion", _Read(model), (_image(model),), (logits, *_views(model))),
        Graph("evaluator", _Judge(model), (tokens, tokens_l, *hint), (right,)),
        Graph("refiner", _Predict(model), (tokens_l, keep_0, tokens, keep, *hint), (logits,)),
        _decoder(model, tokens),
    ]


def _image(model: Model) -> Port:
    stride = model.distortion.stride
    where = "at the size of the result" if stride == STRIDE else "as it is"
    shape = (1, 3, f"{stride}*height", f"{stride}*width")
    return Port("image", "float32", shape, f"The photo {where}, RGB in sRGB, 0 to 1.")


def _grid(name: str, kind: str, meaning: str) -> Port:
    return Port(name, kind, (1, "height", "width"), meaning)


def _maps(name: str, channels: int, meaning: str) -> Port:
    return Port(name, "float32", (1, channels, "height", "width"), meaning)


def _views(model: Model) -> list[Port]:
    """The further outputs of E_l, where a model has them, in the order of `_Read`."""
    config, depth = model.config, model.tokenizer.codebook.codes.shape[1]
    there = (
        (model.guide, _maps("guide", config.tokenizer.guide, "The photo as the decoder sees it.")),
        (
            model.hint,
            _maps(
                "hint",
                config.hint_channels,
                "The photo as refiner and evaluator see it; zeros where it is unknown.",
            ),
        ),
        (
            model.takes_texture or None,
            _maps("expected", depth, "The code that E_l expects: the mean under its softmax."),
        ),
        (
            model.follows_tone or None,
            _maps("tone", TONES, "Mean brightness of each quarter of a token; -1 where unknown."),
        ),
    )
    return [port for part, port in there if part is not None]


def _decoder(model: Model, tokens: Port) -> Graph:
    inputs, views = [tokens], {port.name: port for port in _views(model)}
    if "guide" in views:
        said = "Weight of the guide, 0 (tokens alone) to 1."
        inputs += [views["guide"], Port("fidelity", "float32", (), said)]
    if "expected" in views:
        said = "How much a token is drawn from its own code: 0 where it was kept (the expected "
        said += "code counts), the texture amount where it was generated."
        soft = "The same amounts, softened by a mean over 3x3 tokens (edges repeated)."
        soft += " Below 0, down to -1, a kept token is drawn calmer." if model.has("calm") else ""
        inputs += [views["expected"], _maps("amount", 1, said), _maps("texture", 1, soft)]
    if "tone" in views:
        inputs.append(views["tone"])
    said = "The result, RGB in sRGB, about 0 to 1: clamp it."
    shape = (1, 3, f"{STRIDE}*height", f"{STRIDE}*width")
    return Graph("decoder", _Decode(model), tuple(inputs), (Port("image", "float32", shape, said),))


class _Part(nn.Module):
    """One way through a model."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model


class _Read(_Part):
    def forward(self, image: Tensor) -> tuple[Tensor, ...]:
        reading = self.model.read(image)
        views = (reading.guide, reading.hint, reading.expected, reading.tone)
        return (reading.logits, *(view for view in views if view is not None))


class _Judge(_Part):
    def forward(self, tokens: Tensor, tokens_l: Tensor, hint: Tensor | None = None) -> Tensor:
        return self.model.judge(tokens, tokens_l, hint)


class _Predict(_Part):
    def forward(
        self,
        tokens_l: Tensor,
        keep_0: Tensor,
        tokens: Tensor,
        keep: Tensor,
        hint: Tensor | None = None,
    ) -> Tensor:
        return self.model.predict(tokens_l, keep_0, tokens, keep, hint)


class _Decode(_Part):
    def forward(
        self,
        tokens: Tensor,
        guide: Tensor | None = None,
        fidelity: Tensor | None = None,
        expected: Tensor | None = None,
        amount: Tensor | None = None,
        texture: Tensor | None = None,
        tone: Tensor | None = None,
    ) -> Tensor:
        weight: Any = 0.0 if fidelity is None else fidelity.reshape(1, 1, 1, 1)
        if expected is None or amount is None or texture is None:
            return self.model.decode_raw(tokens, guide, weight, tone=tone)
        texture_map = TextureMap(expected, amount, texture)
        return self.model.decode_raw(tokens, guide, weight, texture_map, tone)


def _exported(graph: Graph, model: Model, folder: Path) -> Exported:
    """Write a network and compare it with what it comes from."""
    made = Exported(graph.name, folder / graph.file)
    multiple = model.distortion.multiple
    _write(graph, model, made.file, multiple)
    session = _session(made.file)
    for rows, columns in _CHECKED:
        grid = (-(-rows // multiple) * multiple, -(-columns // multiple) * multiple)
        made.errors[grid] = _error(graph, model, session, grid)
    return made


def _write(graph: Graph, model: Model, path: Path, multiple: int) -> None:
    """Trace a network, and write it with names for what is open."""
    import onnx

    given = _examples(graph.inputs, model, (_TRACED[0] * multiple, _TRACED[1] * multiple))
    with _quiet(), torch.enable_grad():  # the way without pieces, and without writing in place
        program = torch.onnx.export(
            graph.module.eval(),
            tuple(given.values()),
            dynamo=True,
            dynamic_shapes=tuple(_open_sides(port.shape, multiple) for port in graph.inputs),
            input_names=[port.name for port in graph.inputs],
            output_names=[port.name for port in graph.outputs],
            opset_version=_OPSET,
            verbose=False,
        )
        assert program is not None
        file = program.model_proto
    ports = (*graph.inputs, *graph.outputs)
    for value, port in zip((*file.graph.input, *file.graph.output), ports, strict=True):
        for side, word in zip(value.type.tensor_type.shape.dim, port.shape, strict=True):
            if isinstance(word, str):
                side.dim_param = word
    del file.graph.value_info[:]  # they have names of their own for the same sides
    said = {"model": model.name, "digest": model.digest, "licence": model.config.licence}
    onnx.helper.set_model_props(file, said)
    onnx.checker.check_model(file)
    onnx.save(file, path)


def _open_sides(shape: Shape, multiple: int) -> dict[int, Any]:
    """The open sides of a shape, as torch wants them."""
    sides: dict[int, Any] = {}
    for index, word in enumerate(shape):
        if isinstance(word, str):
            stride, _, name = word.rpartition("*")
            side = torch.export.Dim(name, min=1, max=1 << 13)
            factor = int(stride or 1) * multiple
            sides[index] = side if factor == 1 else factor * side
    return sides


def _examples(
    ports: tuple[Port, ...], model: Model, grid: tuple[int, int], seed: int = 1
) -> dict[str, Tensor]:
    """Something of the right kind for every input, for a grid in tokens."""
    chance = torch.Generator().manual_seed(seed)
    codes = len(model.tokenizer.codebook.codes)
    stride = model.distortion.stride
    with torch.no_grad():
        image = torch.rand((1, 3, stride * grid[0], stride * grid[1]), generator=chance)
        reading = model.read(image)
    known = {"image": image, "guide": reading.guide, "hint": reading.hint}
    known |= {"expected": reading.expected, "fidelity": torch.tensor(0.7), "tone": reading.tone}
    made = {}
    for port in ports:
        value = known.get(port.name)
        if value is None and port.kind == "bool":
            value = torch.rand((1, *grid), generator=chance) < 0.5
        elif value is None and port.kind == "int64":
            least = UNKNOWN if port.name == "tokens_l" and model.config.heals else 0
            value = torch.randint(least, codes, (1, *grid), generator=chance)
        elif value is None:
            value = torch.rand((1, 1, *grid), generator=chance)
        made[port.name] = value
    return made


def _error(graph: Graph, model: Model, session: Any, grid: tuple[int, int]) -> float:  # noqa: ANN401
    """Largest difference of a file's outputs from those of its network.

    Raises:
        ModelError: It is too large.
    """
    given = _examples(graph.inputs, model, grid, seed=2)
    with torch.no_grad():
        wanted = graph.module(*given.values())
    wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    found: list[NDArray[np.float32]] = session.run(
        [port.name for port in graph.outputs],
        {name: value.numpy() for name, value in given.items()},
    )
    worst = 0.0
    for there, here in zip(found, (each.numpy() for each in wanted), strict=True):
        error = float(np.abs(there - here).max()) if there.shape == here.shape else float("inf")
        if not error <= _TOLERANCE * float(np.abs(here).max()):
            raise ModelError(
                "The ONNX file of the {name} does not compute what it should, so nothing was "
                "written; try other versions of onnx and onnxscript.",
                detail=f"{there.shape} against {here.shape}, error {error}",
                name=graph.name,
            )
        worst = max(worst, error)
    return worst


def _session(path: Path) -> Any:  # noqa: ANN401 (of a package that may not be there)
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def _manifest(model: Model, weights: Path, made: list[Exported], folder: Path) -> dict[str, object]:
    config = model.config
    networks = {}
    for graph, exported in zip(graphs(model), made, strict=True):
        networks[graph.name] = {
            "file": graph.file,
            "sha256": file_digest(folder / graph.file),
            "inputs": [port.document() for port in graph.inputs],
            "outputs": [port.document() for port in graph.outputs],
            "largest_error": {f"{h}x{w}": error for (h, w), error in exported.errors.items()},
        }
    return {
        "format": FORMAT,
        "version": VERSION,
        "app": app_version(),
        "model": config.name,
        "licence": config.licence,
        "weights_sha256": file_digest(weights),
        "height": "tokens down, ceil(height of the result / 8), and the frame twice",
        "width": "tokens across, the same way",
        "multiple": model.distortion.multiple,
        "pixels_per_token": STRIDE,
        "photo_pixels_per_token": model.distortion.stride,
        "scales": [config.min_scale, config.max_scale],
        "codes": len(model.tokenizer.codebook.codes),
        "frame": config.frame,
        "unknown": UNKNOWN if config.heals else None,
        "quota_block": config.quota_block,
        "usual": {
            "alpha": config.alpha,
            "temperature": config.temperature,
            "texture_amount": config.texture_amount if model.takes_texture else None,
            "schedule": config.schedule,
            "resample_kept": config.resample_kept,
        },
        "networks": networks,
    }


def _check_installed() -> None:
    try:
        import onnx
        import onnxruntime
        import onnxscript
    except ImportError as error:
        raise StudioError(
            "Exporting to ONNX needs three more packages; install them: "
            'pip install "iter-studio[onnx]".',
            detail=str(error),
        ) from error
    del onnx, onnxruntime, onnxscript


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what torch's exporter says about itself from the user."""
    log = logging.getLogger("torch.onnx")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)
