"""Rival networks in the runtimes that people run them with: torch, OpenVINO and ncnn.

A rival is timed in the one that is quickest here. Its graph is rebuilt layer by layer from the
torch network, with the same weights: no converter, and nothing that reports home.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, fx, nn
from torch.nn import functional as F  # noqa: N812

from models.engine import computing

Pixels = NDArray[np.float32]
Run = Callable[[], Pixels]

RUNTIMES = ("openvino", "ncnn")
"""Packages beside torch that can run a network on a processor."""


def missing() -> list[str]:
    """Those of `RUNTIMES` that are not installed."""
    return [name for name in RUNTIMES if find_spec(name) is None]


def ways(
    network: nn.Module, in_torch: nn.Module, image: Tensor, precision: torch.dtype
) -> dict[str, Run]:
    """All the ways to run a network here, by name.

    Args:
        network: On the CPU; made of what `_Builder` knows.
        in_torch: The same for torch, on the device of the image.
        image: (1, 3, H, W) in [0, 1].
        precision: Of the arithmetic. ncnn is tried in float32 as well, where it has quicker ways
            to convolve.

    Returns:
        Each gives the enlarged image (1, 3, 4 H, 4 W).
    """
    name = str(precision).removeprefix("torch.")
    found = {f"torch {name}": _torch(in_torch, image, precision)}
    if image.device.type != "cpu":
        return found
    there, threads = set(RUNTIMES) - set(missing()), torch.get_num_threads()
    if "openvino" in there:
        found[f"OpenVINO {name}"] = _openvino(network, image, precision, threads)
    if "ncnn" in there:
        for half in sorted({False, precision is torch.bfloat16}):
            kind = "bfloat16" if half else "float32"
            found[f"ncnn {kind}"] = _ncnn(network, image, threads=threads, half=half)
    return found


def _torch(network: nn.Module, image: Tensor, precision: torch.dtype) -> Run:
    image = image.contiguous(memory_format=torch.channels_last)

    def run() -> Pixels:
        with computing(image.device, precision):
            return network(image).float().cpu().numpy()

    return run


class _Builder(fx.Interpreter):
    """Walks through a network and builds the same one elsewhere; a value is that one's tensor."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__(fx.symbolic_trace(network))

    def call_module(self, target: Any, args: Any, kwargs: Any) -> Any:  # noqa: ANN401 (as in fx)
        """Build a layer with weights."""
        layer = self.fetch_attr(target)
        match layer:
            case nn.Conv2d(stride=(1, 1), dilation=(1, 1), groups=1):
                return self.convolution(args[0], layer)
            case nn.PReLU():
                return self.slope(args[0], layer.weight.detach().numpy())
            case nn.PixelShuffle():
                return self.shuffle(args[0], layer.upscale_factor)
        raise ValueError(f"no way to build {layer}")

    def call_function(self, target: Any, args: Any, kwargs: Any) -> Any:  # noqa: ANN401
        """Build a layer without weights."""
        if target is F.leaky_relu:
            return self.slope(args[0], np.array([kwargs["negative_slope"]], np.float32))
        if target is F.interpolate:
            if kwargs["mode"] != "nearest":
                raise ValueError(f"expected nearest neighbours, got {kwargs['mode']}")
            return self.enlarged(args[0], kwargs["scale_factor"])
        if target is torch.cat:
            return self.joined(list(args[0]))
        if target in (operator.add, operator.mul):
            first, second = sorted(args, key=lambda each: isinstance(each, float))
            return self.combined("add" if target is operator.add else "mul", first, second)
        raise ValueError(f"no way to build {target}")

    def convolution(self, x: Any, layer: nn.Conv2d) -> Any:  # noqa: ANN401
        """A convolution with a bias."""
        raise NotImplementedError

    def slope(self, x: Any, slopes: Pixels) -> Any:  # noqa: ANN401
        """Negative numbers times a slope, (1,) or (C,)."""
        raise NotImplementedError

    def shuffle(self, x: Any, factor: int) -> Any:  # noqa: ANN401
        """Channels become pixels."""
        raise NotImplementedError

    def enlarged(self, x: Any, factor: int) -> Any:  # noqa: ANN401
        """The nearest pixel, ``factor`` times as large."""
        raise NotImplementedError

    def joined(self, parts: list[Any]) -> Any:  # noqa: ANN401
        """Channels side by side."""
        raise NotImplementedError

    def combined(self, kind: str, first: Any, second: Any) -> Any:  # noqa: ANN401
        """The sum ("add") or the product ("mul") with another tensor, or with a float."""
        raise NotImplementedError


def _openvino(network: nn.Module, image: Tensor, precision: torch.dtype, threads: int) -> Run:
    import openvino

    given = openvino.opset13.parameter(list(image.shape), np.float32)
    made = _OpenVinoBuilder(network).run(given)
    settings = {
        "INFERENCE_PRECISION_HINT": "bf16" if precision is torch.bfloat16 else "f32",
        "INFERENCE_NUM_THREADS": threads,
        "NUM_STREAMS": 1,
        "PERFORMANCE_HINT": "LATENCY",
    }
    model = openvino.Model([made], [given])
    request = openvino.Core().compile_model(model, "CPU", settings).create_infer_request()
    pixels = np.ascontiguousarray(image.numpy())

    def run() -> Pixels:
        return request.infer([pixels], share_inputs=True, share_outputs=True)[0]

    return run


class _OpenVinoBuilder(_Builder):
    """The network as nodes of OpenVINO."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__(network)
        import openvino

        self._ops = openvino.opset13

    def convolution(self, x: Any, layer: nn.Conv2d) -> Any:  # noqa: ANN401
        padding = list(layer.padding)
        weight = layer.weight.detach().contiguous().numpy()
        made = self._ops.convolution(x, weight, [1, 1], padding, padding, [1, 1])
        assert layer.bias is not None
        return self._ops.add(made, layer.bias.detach().numpy().reshape(1, -1, 1, 1))

    def slope(self, x: Any, slopes: Pixels) -> Any:  # noqa: ANN401
        return self._ops.prelu(x, slopes)

    def shuffle(self, x: Any, factor: int) -> Any:  # noqa: ANN401
        return self._ops.depth_to_space(x, "depth_first", factor)

    def enlarged(self, x: Any, factor: int) -> Any:  # noqa: ANN401
        ops = self._ops
        scales = np.array([factor, factor], np.float32)
        return ops.interpolate(
            *(x, scales, "nearest", "scales"),
            axes=np.array([2, 3]),
            coordinate_transformation_mode="asymmetric",
            nearest_mode="floor",
        )

    def joined(self, parts: list[Any]) -> Any:  # noqa: ANN401
        return self._ops.concat(parts, 1)

    def combined(self, kind: str, first: Any, second: Any) -> Any:  # noqa: ANN401
        other = np.float32(second) if isinstance(second, float) else second
        return self._ops.add(first, other) if kind == "add" else self._ops.multiply(first, other)


def _ncnn(network: nn.Module, image: Tensor, *, threads: int, half: bool) -> Run:
    import ncnn

    builder = _NcnnBuilder(network)
    result = builder.run("data")
    net = ncnn.Net()
    net.opt.num_threads = threads
    net.opt.use_bf16_storage = half
    with TemporaryDirectory() as folder:
        text, weights = Path(folder) / "net.param", Path(folder) / "net.bin"
        text.write_text(builder.text(), "ascii")
        weights.write_bytes(b"".join(builder.weights))
        if net.load_param(str(text)) or net.load_model(str(weights)):
            raise RuntimeError("ncnn refuses the network")
    pixels = np.ascontiguousarray(image[0].numpy())

    def run() -> Pixels:
        extractor = net.create_extractor()
        extractor.input("data", ncnn.Mat(pixels))
        failed, made = extractor.extract(result)
        if failed:
            raise RuntimeError("ncnn gave no result")
        return np.array(made)[None]

    return run


@dataclass(slots=True)
class _Layer:
    """A line of ncnn's text; its tensors by their names."""

    kind: str
    inputs: list[str]
    outputs: list[str]
    settings: str = ""


@dataclass(slots=True)
class _Lines:
    """All of them."""

    layers: list[_Layer] = field(default_factory=lambda: [_Layer("Input", [], ["data"])])

    def add(self, kind: str, inputs: list[str], settings: str) -> str:
        name = f"{kind.lower()}_{len(self.layers)}"
        self.layers.append(_Layer(kind, inputs, [name], settings))
        return name


class _NcnnBuilder(_Builder):
    """The network as ncnn's text, and its weights in the order of the text."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__(network)
        self.weights: list[bytes] = []
        self._lines = _Lines()

    def text(self) -> str:
        """The text, in which every tensor is taken once: `Split` copies those taken more often."""
        layers = _split(_joined_slopes(self._lines.layers))
        tensors = sum(len(each.outputs) for each in layers)
        lines = [
            f"{each.kind} {number} {len(each.inputs)} {len(each.outputs)} "
            f"{' '.join((*each.inputs, *each.outputs))} {each.settings}"
            for number, each in enumerate(layers)
        ]
        return "\n".join(("7767517", f"{len(layers)} {tensors}", *lines)) + "\n"

    def convolution(self, x: Any, layer: nn.Conv2d) -> Any:  # noqa: ANN401
        assert layer.bias is not None
        weight, bias = (each.detach().contiguous().numpy() for each in (layer.weight, layer.bias))
        self.weights += [bytes(4), weight.tobytes(), bias.tobytes()]  # 0: as float32
        size, padding = layer.kernel_size[0], layer.padding[0]
        settings = f"0={len(bias)} 1={size} 4={padding} 5=1 6={weight.size}"
        return self._lines.add("Convolution", [x], settings)

    def slope(self, x: Any, slopes: Pixels) -> Any:  # noqa: ANN401
        if len(slopes) == 1:
            return self._lines.add("ReLU", [x], f"0={slopes[0]:.8e}")
        self.weights.append(slopes.tobytes())
        return self._lines.add("PReLU", [x], f"0={len(slopes)}")

    def shuffle(self, x: Any, factor: int) -> Any:  # noqa: ANN401
        return self._lines.add("PixelShuffle", [x], f"0={factor}")

    def enlarged(self, x: Any, factor: int) -> Any:  # noqa: ANN401
        return self._lines.add("Interp", [x], f"0=1 1={factor:.1f} 2={factor:.1f}")

    def joined(self, parts: list[Any]) -> Any:  # noqa: ANN401
        return self._lines.add("Concat", parts, "0=0")

    def combined(self, kind: str, first: Any, second: Any) -> Any:  # noqa: ANN401
        code = {"add": 0, "mul": 2}[kind]
        if isinstance(second, float):
            return self._lines.add("BinaryOp", [first], f"0={code} 1=1 2={second:.8e}")
        return self._lines.add("BinaryOp", [first, second], f"0={code}")


def _joined_slopes(layers: list[_Layer]) -> list[_Layer]:
    """Leave the slope after a convolution to the convolution, as ncnn's own tools do."""
    taken = Counter(name for each in layers for name in each.inputs)
    makers = {each.outputs[0]: each for each in layers if each.kind == "Convolution"}
    left = []
    for each in layers:
        maker = makers.get(each.inputs[0]) if each.kind == "ReLU" else None
        if maker is None or taken[each.inputs[0]] > 1:
            left.append(each)
            continue
        maker.settings += f" 9=2 -23310=1,{each.settings.removeprefix('0=')}"
        maker.outputs = each.outputs
    return left


def _split(layers: list[_Layer]) -> list[_Layer]:
    """Put a copy for every taker behind a tensor that is taken more than once."""
    taken = Counter(name for each in layers for name in each.inputs)
    copies = {
        name: [f"{name}_{number}" for number in range(count)]
        for name, count in taken.items()
        if count > 1
    }
    left, found = [], []
    for each in layers:
        inputs = [copies[name][0] if name in copies else name for name in each.inputs]
        for name in each.inputs:
            if name in copies:
                copies[name] = copies[name][1:] + copies[name][:1]
        found.append(_Layer(each.kind, inputs, each.outputs, each.settings))
    for each in found:
        left.append(each)
        if each.outputs[0] in copies:
            left.append(_Layer("Split", each.outputs, sorted(copies[each.outputs[0]])))
    return left
