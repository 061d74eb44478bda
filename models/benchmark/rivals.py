"""Others on the same cores, with random weights, timed in turn with ours: A B A B.

Speed does not depend on the values of the weights, except where a model decides by its confidence
how much to do; there alpha is set so that half of the tokens are kept.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from statistics import median

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.benchmark.case import Case, Details, Subject, square_photo, timed_run
from models.benchmark.machine import count_flops
from models.benchmark.plain import Plain
from models.engine import computing
from models.events import Evaluated, Request
from models.networks import Model, ModelConfig, default_recipe, released_model_config

SPANDREL_HINT = (
    "Real-ESRGAN is timed with a network written here from its paper; with `pip install spandrel` "
    "(and the torchvision that fits your torch) it is the one of that package."
)
_SCALE = 4


def random_released(config: ModelConfig | None = None) -> Model:
    """The released configuration x4 with random weights."""
    torch.manual_seed(0)
    return Model(config or released_model_config(_SCALE)).eval().requires_grad_(False)


def released_case(ours: Subject, model: Model, photo: Path, side: int, runs: int) -> Case:
    """Whole runs of the released configuration, in turn with ours.

    It runs as published: linear schedule, kept tokens sampled again, all steps; and in float32.
    """
    recipe = default_recipe(model.config).with_(steps=ours.recipe.steps, adaptive_start=False)
    request = Request(square_photo(photo, side), recipe)
    theirs = Subject(model, recipe, torch.float32)
    confidence = next(
        event.confidence for event in theirs.pipeline().run(request) if isinstance(event, Evaluated)
    )
    request = Request(request.photo, recipe.with_(alpha=float(np.median(confidence))))
    own = Request(request.photo, ours.recipe)
    pairs = in_turn(
        lambda: timed_run(ours.pipeline(), own),
        lambda: timed_run(theirs.pipeline(), request),
        runs,
    )
    return _rival(f"released_{side}", pairs, {"precision": "float32"})


def plain_case(model: Model, photo: Path, side: int, runs: int) -> Case:
    """The released networks our way, in turn with the plain way of `models.benchmark.plain`.

    All steps are executed, as in the figures that are known of the release. What both make of the
    same tokens is compared: they differ in rounding only.
    """
    recipe = default_recipe(model.config).with_(alpha=1.01)
    picture = square_photo(photo, side)
    plain = Plain(deepcopy(model).to(memory_format=torch.contiguous_format))  # type: ignore[call-overload]
    model = model.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    ours, request = Subject(model, recipe, torch.float32), Request(picture, recipe)

    def theirs() -> NDArray[np.float32]:
        with torch.inference_mode():
            return plain.restore(picture.image(), steps=recipe.steps)

    measured = in_turn(lambda: timed_run(ours.pipeline(), request), theirs, runs)
    result = timed_run(ours.pipeline(), request).result
    with torch.inference_mode():
        image = torch.from_numpy(picture.image()).permute(2, 0, 1)[None]
        tokens_l = plain.logits_l(image).argmax(1)[0].numpy()
        pixels = plain.decode(torch.from_numpy(result.tokens)[None])[0].movedim(0, -1).numpy()
    return _rival(
        f"plain_{side}",
        measured,
        {
            "precision": "float32",
            "equal_tokens_l": float((tokens_l == result.tokens_l).mean()),
            "max_difference": float(np.abs(pixels * 255 - result.image / 257).max()),
        },
    )


def realesrgan_case(ours: Subject, network: nn.Module, photo: Path, side: int, runs: int) -> Case:
    """One pass of Real-ESRGAN x4plus in our precision, in turn with whole runs of ours."""
    picture = square_photo(photo, side)
    own = Request(picture, ours.recipe)
    device = ours.model.device
    image = torch.from_numpy(picture.image()).permute(2, 0, 1)[None].to(device)
    image = image.contiguous(memory_format=torch.channels_last)

    def enlarge() -> Tensor:
        with computing(device, ours.precision):
            return network(image).float().cpu()

    enlarge()  # warm
    pairs = in_turn(lambda: timed_run(ours.pipeline(), own), enlarge, runs)
    precision = str(ours.precision).removeprefix("torch.")
    return _rival(f"realesrgan_{side}", pairs, {"precision": precision})


def in_turn(
    ours: Callable[[], object], theirs: Callable[[], object], runs: int
) -> tuple[list[float], list[float], int]:
    """Seconds of ours and theirs, A B A B, and the operations of one run of theirs."""
    ours()  # warm
    flops, ours_s, theirs_s = 0, [], []
    for number in range(runs):
        ours_s.append(_seconds(ours))
        started = time.perf_counter()
        if number == 0:
            flops = count_flops(theirs)  # costs a part in a hundred at most
        else:
            theirs()
        theirs_s.append(time.perf_counter() - started)
    return ours_s, theirs_s, flops


def _rival(name: str, measured: tuple[list[float], list[float], int], details: Details) -> Case:
    ours_s, theirs_s, flops = measured
    ours, theirs = median(ours_s), median(theirs_s)
    return Case(
        name,
        theirs,
        {
            "ours_s": ours,
            "times_faster": median(b / a for a, b in zip(ours_s, theirs_s, strict=True)),
            "runs": len(ours_s),
            "gflop": flops / 1e9,
            "gflops": flops / 1e9 / theirs,
            **details,
        },
    )


def _seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def realesrgan(device: torch.device) -> tuple[nn.Module, str]:
    """Real-ESRGAN x4plus with random weights, from spandrel where that can be imported.

    Returns:
        The network, and where it is from: "spandrel" or "plain torch".
    """
    torch.manual_seed(0)
    network: nn.Module
    try:
        made = importlib.import_module("spandrel.architectures.ESRGAN").ESRGAN
    except (ImportError, RuntimeError, AttributeError):  # it wants a torchvision that fits torch
        network, source = PlainRRDBNet(), "plain torch"
    else:
        network = made(in_nc=3, out_nc=3, num_filters=64, num_blocks=23, scale=_SCALE)
        source = "spandrel"
    network.eval().requires_grad_(False)
    network.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    return network, source


class DenseBlock(nn.Module):
    """Five 3x3 convolutions, each of which sees all before it (ESRGAN, section 3.1)."""

    def __init__(self, features: int, growth: int) -> None:
        super().__init__()
        self.convs = nn.ModuleList(
            nn.Conv2d(features + index * growth, growth if index < 4 else features, 3, padding=1)
            for index in range(5)
        )

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) -> the same shape."""
        seen = x
        for conv in self.convs[:-1]:
            seen = torch.cat((seen, F.leaky_relu(conv(seen), 0.2)), dim=1)
        return x + 0.2 * self.convs[-1](seen)


class PlainRRDBNet(nn.Module):
    """The generator of Real-ESRGAN x4plus: 23 times three dense blocks, 16.7 million weights."""

    def __init__(self, *, features: int = 64, growth: int = 32, blocks: int = 23) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, features, 3, padding=1)
        self.blocks = nn.ModuleList(
            nn.Sequential(*(DenseBlock(features, growth) for _ in range(3))) for _ in range(blocks)
        )
        self.body = nn.Conv2d(features, features, 3, padding=1)
        self.up1 = nn.Conv2d(features, features, 3, padding=1)
        self.up2 = nn.Conv2d(features, features, 3, padding=1)
        self.high = nn.Conv2d(features, features, 3, padding=1)
        self.last = nn.Conv2d(features, 3, 3, padding=1)

    def forward(self, image: Tensor) -> Tensor:
        """Image (B, 3, H, W) in [0, 1] -> (B, 3, 4 H, 4 W)."""
        x = first = self.first(image)
        for block in self.blocks:
            x = x + 0.2 * block(x)
        x = first + self.body(x)
        for up in (self.up1, self.up2):
            x = F.leaky_relu(up(F.interpolate(x, scale_factor=2, mode="nearest")), 0.2)
        enlarged: Tensor = self.last(F.leaky_relu(self.high(x), 0.2))
        return enlarged
