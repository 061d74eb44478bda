"""Others on the same cores, each run as its owners run it, timed in turn with ours: A B A B.

Weights are random where there are none. Speed does not depend on their values, except where a model
decides by its confidence how much to do; there alpha is set so that half of the tokens are kept.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass
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
from models.benchmark.runtimes import ways
from models.events import Evaluated, Request
from models.networks import Model, ModelConfig, default_recipe, released_model_config
from models.recipe import Recipe
from models.weights import load_config, load_model, stored_models

_RANDOM = "random"
SPANDREL_HINT = (
    "In torch Real-ESRGAN is timed with a network written here from its paper; with `pip install "
    "spandrel` (and the torchvision that fits your torch) it is the one of that package."
)
RUNTIME_HINT = (
    '{} not installed, so others were timed without; `pip install "iter-studio[rivals]"` adds it.'
)
_SCALE = 4


def random_released(config: ModelConfig | None = None) -> Model:
    """The released configuration x4 with random weights."""
    torch.manual_seed(0)
    return Model(config or released_model_config(_SCALE)).eval().requires_grad_(False)


def released(config: ModelConfig | None = None) -> tuple[Model, str]:
    """The released networks x4: the imported weights if there are any, else random ones.

    Args:
        config: Of random weights that are wanted in any case.

    Returns:
        The model, and what its weights are: their title, or "random".
    """
    for stored in () if config else stored_models():
        same = stored.min_scale == stored.max_scale == _SCALE
        if same and load_config(stored.path).family == "released":
            return load_model(stored.path), stored.title
    return random_released(config), _RANDOM


def released_case(
    ours: Subject, model: Model, photo: Path, side: int, runs: int, *, weights: str = _RANDOM
) -> Case:
    """Whole runs of the released configuration, in turn with ours.

    It runs as its owners run it: linear schedule, kept tokens sampled again, steps left out whose
    share is kept from the start, its own alpha; and in float32.
    """
    request = Request(square_photo(photo, side), _owners(model, photo, side, weights))
    theirs = Subject(model, request.recipe, torch.float32)
    own = Request(request.photo, ours.recipe)
    pairs = in_turn(
        lambda: timed_run(ours.pipeline(), own),
        lambda: timed_run(theirs.pipeline(), request),
        runs,
    )
    said: Details = {"precision": "float32", "alpha": request.recipe.alpha, "weights": weights}
    return _rival(f"released_{side}", pairs, said)


def _owners(model: Model, photo: Path, side: int, weights: str) -> Recipe:
    """The released settings; with random weights alpha is set so that half of the tokens stay."""
    recipe = default_recipe(model.config)
    if weights != _RANDOM:
        return recipe
    events = (
        Subject(model, recipe, torch.float32)
        .pipeline()
        .run(Request(square_photo(photo, side), recipe))
    )
    with closing(events):
        confidence = next(each.confidence for each in events if isinstance(each, Evaluated))
    return recipe.with_(alpha=float(np.median(confidence)))


def plain_case(model: Model, photo: Path, side: int, runs: int, *, weights: str = _RANDOM) -> Case:
    """The released networks our way, in turn with the plain way of `models.benchmark.plain`.

    Both keep the same tokens of S_l and leave out the same steps. What both make of the same
    tokens is compared: they differ in rounding only.
    """
    recipe = _owners(model, photo, side, weights)
    picture = square_photo(photo, side)
    plain = Plain(deepcopy(model).to(memory_format=torch.contiguous_format))  # type: ignore[call-overload]
    model = model.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    ours, request = Subject(model, recipe, torch.float32), Request(picture, recipe)

    def theirs() -> NDArray[np.float32]:
        with torch.inference_mode():
            return plain.restore(picture.image(), steps=recipe.steps, alpha=recipe.alpha)

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
            "alpha": recipe.alpha,
            "weights": weights,
            "equal_tokens_l": float((tokens_l == result.tokens_l).mean()),
            "max_difference": float(np.abs(pixels * 255 - result.image / 257).max()),
        },
    )


@dataclass(frozen=True, slots=True, eq=False)
class Enlarger:
    """A rival that enlarges by 4 in one pass.

    Attributes:
        name: Of its cases.
        network: Written here, with random weights, on the CPU.
        in_torch: The network that torch runs, on the device of ours; the same, or a package's.
        source: Where that one is from: "spandrel" or "plain torch".
    """

    name: str
    network: nn.Module
    in_torch: nn.Module
    source: str


def enlarger_case(ours: Subject, rival: Enlarger, photo: Path, side: int, runs: int) -> Case:
    """One pass of a rival, in turn with whole runs of ours.

    Every runtime that is there is tried, and the quickest one counts.
    """
    picture = square_photo(photo, side)
    own = Request(picture, ours.recipe)
    image = torch.from_numpy(picture.image()).permute(2, 0, 1)[None].to(ours.model.device)
    tried = ways(rival.network, rival.in_torch, image, ours.precision)
    seconds = {name: _warm(run) for name, run in tried.items()}
    best = min(seconds, key=seconds.__getitem__)
    pairs = in_turn(lambda: timed_run(ours.pipeline(), own), tried[best], runs, apart=True)
    details: Details = {"runtime": best, "network": rival.source}
    details |= {f"{name}_s": each for name, each in seconds.items()}
    return _rival(f"{rival.name}_{side}", (*pairs[:2], _operations(rival.network, side)), details)


def _operations(network: nn.Module, side: int) -> int:
    """Operations of one pass, whatever runs it."""
    there = deepcopy(network).to("meta")
    return count_flops(lambda: there(torch.empty(1, 3, side, side, device="meta")))


def _warm(run: Callable[[], object]) -> float:
    """Seconds of the quicker of two runs, after one that does not count."""
    run()
    return min(_seconds(run) for _ in range(2))


def in_turn(
    ours: Callable[[], object], theirs: Callable[[], object], runs: int, *, apart: bool = False
) -> tuple[list[float], list[float], int]:
    """Seconds of ours and theirs, A B A B, and the operations of one run of theirs.

    Args:
        ours: Timed first.
        theirs: Timed after it.
        runs: Of each.
        apart: Let an untimed run precede each, so that none pays for the memory that the other
            has moved: as in processes of their own.
    """
    ours()  # warm
    flops, ours_s, theirs_s = 0, [], []
    for number in range(runs):
        if apart:
            ours()
        ours_s.append(_seconds(ours))
        if apart:
            theirs()
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
    ratios = [b / a for a, b in zip(ours_s, theirs_s, strict=True)]
    return Case(
        name,
        theirs,
        {
            "ours_s": ours,
            "times_faster": median(ratios),
            "times_faster_least": min(ratios),
            "times_faster_most": max(ratios),
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


def realesrgan(device: torch.device) -> Enlarger:
    """Real-ESRGAN x4plus with random weights; for torch that of spandrel, if it can be imported."""
    torch.manual_seed(0)
    network = _still(PlainRRDBNet())
    try:
        made = importlib.import_module("spandrel.architectures.ESRGAN").ESRGAN
    except (ImportError, RuntimeError, AttributeError):  # it wants a torchvision that fits torch
        in_torch, source = deepcopy(network), "plain torch"
    else:
        in_torch = _still(made(in_nc=3, out_nc=3, num_filters=64, num_blocks=23, scale=_SCALE))
        source = "spandrel"
    return Enlarger("realesrgan", network, _ready(in_torch, device), source)


def general(device: torch.device) -> Enlarger:
    """realesr-general-x4v3 with random weights."""
    torch.manual_seed(0)
    network = _still(PlainVGG())
    return Enlarger("general", network, _ready(deepcopy(network), device), "plain torch")


def _still(network: nn.Module) -> nn.Module:
    return network.eval().requires_grad_(False)


def _ready(network: nn.Module, device: torch.device) -> nn.Module:
    return network.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]


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


class PlainVGG(nn.Module):
    """The network of realesr-general-x4v3: a chain of convolutions, 1.2 million weights."""

    def __init__(self, *, features: int = 64, convs: int = 32) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for channels in (3, *[features] * convs):
            layers += [nn.Conv2d(channels, features, 3, padding=1), nn.PReLU(features)]
        layers += [nn.Conv2d(features, 3 * _SCALE**2, 3, padding=1), nn.PixelShuffle(_SCALE)]
        self.body = nn.Sequential(*layers)

    def forward(self, image: Tensor) -> Tensor:
        """Image (B, 3, H, W) in [0, 1] -> (B, 3, 4 H, 4 W)."""
        nearest = F.interpolate(image, scale_factor=_SCALE, mode="nearest")
        enlarged: Tensor = self.body(image) + nearest
        return enlarged
