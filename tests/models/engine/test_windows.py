"""Windows fit into the memory that is free; the pixels do not show how much that was."""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
import torch

from models.engine.fallback import FLOOR
from models.engine.inference import Inference
from models.engine.pipeline import Pipeline
from models.engine.windows import free_memory, largest_windows
from models.events import Finished, Request, Result
from models.grid import Rect
from models.images.photo import photo_from_array
from models.networks.model import Model, released_model_config
from models.networks.released.networks import ReleasedConfig
from models.networks.released.swin import SwinConfig
from models.recipe.settings import Recipe

LITTLE, PLENTY = 1 << 20, 1 << 40


@pytest.fixture
def photo():
    pixels = np.random.default_rng(3).integers(0, 256, (100, 140, 3), dtype=np.uint8)
    return photo_from_array(pixels, "wide")


def restored(model: Model, photo, tile: int = 0) -> tuple[Result, int]:
    """The result, and the longest side in tokens of a window that the refiner saw."""
    seen = []
    hook = model.refiner.stem.register_forward_hook(
        lambda layer, inputs, output: seen.append(max(output.shape[2:]))
    )
    *_, last = Pipeline(model).run(Request(photo, Recipe(scale=2, steps=2, seed=3), tile=tile))
    hook.remove()
    assert isinstance(last, Finished)
    return last.result, max(seen)


def test_little_memory_means_small_windows_and_the_same_pixels(tiny_model, photo, monkeypatch):
    whole, longest = restored(tiny_model, photo)
    assert longest == 280 // 8 and whole.tile == 1024
    monkeypatch.setattr("models.engine.inference.free_memory", lambda device: LITTLE)
    small, longest = restored(tiny_model, photo)
    assert small.tile == 8 * FLOOR and longest <= FLOOR + 2 * tiny_model.refiner.reach
    assert (small.tokens == whole.tokens).all()
    assert np.abs(small.image.astype(int) - whole.image).max() <= 257
    asked, longest = restored(tiny_model, photo, tile=160)  # asking goes before guessing
    assert asked.tile == 160 and longest > 16


def test_more_memory_never_means_smaller_windows(tiny_model):
    sides = [largest_windows(tiny_model, 1 << bits) for bits in range(20, 36)]
    for before, after in pairwise(sides):
        assert all(before[network] <= after[network] for network in before)
    decoder, refiner = tiny_model.tokenizer.decoder, tiny_model.refiner
    assert sides[0][decoder] == FLOOR and sides[-1][decoder] >= 256
    assert all(side[decoder] <= side[refiner] for side in sides)
    assert largest_windows(tiny_model, None) == {}


def test_the_released_networks_see_the_whole_picture_where_it_fits(monkeypatch):
    swin = SwinConfig(width=16, groups=1, layers=2, heads=2)
    sizes = ReleasedConfig(
        scale=2, codes=16, code_dim=4, widths=(8, 8, 8, 16), norm_groups=4, stem=4,
        tokenizer_swin=swin, distortion_swin=swin, token_swin=swin,
    )  # fmt: skip
    model = Model(dataclasses.replace(released_model_config(2), released=sizes)).eval()
    inference = Inference(model)
    decoder = model.tokenizer.decoder
    for free, side in ((PLENTY, 2048), (3 << 30, 512)):
        inference._windows.fit(free)
        assert len(inference._windows.over(decoder, (128, 128), 64)) == (1 if free == PLENTY else 4)
        assert inference._windows.over(decoder, (64, 64), 64) == [Rect(0, 0, 64, 64)]
        assert inference.tile == (side if free == PLENTY else 1024)


def test_the_cpu_says_what_is_free():
    free = free_memory(torch.device("cpu"))
    assert free is None or free > 1 << 20
