"""A photo as the networks see it."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from models.engine.encoding import Encoding, Features
from models.engine.pipeline import Pipeline
from models.events import Request
from models.grid import Rect
from models.images.photo import photo_from_array
from tests.models.runs import RECIPE, finish, same


def encoding(frame: int) -> Encoding:
    photo = photo_from_array(np.zeros((4, 5, 3), np.uint8), "black")
    shape = (4 + 2 * frame, 5 + 2 * frame)
    tokens = np.arange(shape[0] * shape[1]).reshape(shape)
    return Encoding(
        photo, (32, 40), tokens, np.ones(shape, np.bool_), frame, np.zeros((4, 5), bool)
    )


@pytest.mark.parametrize("frame", [0, 2])
def test_the_frame_lies_around_the_tokens(frame):
    read = encoding(frame)
    assert read.tokens.shape == (4, 5)
    assert read.tokens[0, 0] == read.framed[frame, frame]


@pytest.mark.parametrize("frame", [0, 2])
def test_what_is_forgotten_is_forgotten_in_the_mirror_too(frame):
    read, where = encoding(frame), np.zeros((4, 5), np.bool_)
    before = read.tokens
    where[0, 1] = True
    read.forget(where)
    rows, columns = np.nonzero(~read.known)
    assert set(rows) == {frame, frame - 1} - {-1}
    assert set(columns) == ({1} if not frame else {0, 3})
    read.framed[:] = -5
    assert (before >= 0).all()  # results go on holding it


def test_features_are_cut_from_the_corner_of_the_picture():
    features = Features(np.zeros((1, 8, 9), np.float16), frame=2)
    features.put(Rect(2, 2, 1, 1), torch.ones(1, 1, 1))  # first token of the picture
    window = features.window(Rect(-1, 0, 3, 2), torch.device("cpu"))
    assert window.shape == (1, 1, 3, 2) and window[0, 0].tolist() == [[0, 0], [1, 0], [0, 0]]


def test_a_frame_makes_the_edges_like_the_inside(lively_model, monkeypatch):
    """A mirrored photo has no edge where it is mirrored: there the pixels are nearly the same."""
    monkeypatch.setattr(lively_model, "config", replace(lively_model.config, frame=16))
    rng = np.random.default_rng(2)
    pixels = rng.integers(0, 256, (40, 40, 3), dtype=np.uint8)
    mirrored = np.pad(pixels, ((40, 0), (0, 0), (0, 0)), "symmetric")
    recipe = RECIPE.with_(alpha=0, scale=4)
    alone = finish(Pipeline(lively_model), Request(photo_from_array(pixels, "one"), recipe))
    two = finish(Pipeline(lively_model), Request(photo_from_array(mirrored, "two"), recipe))
    same(
        alone,
        finish(Pipeline(lively_model, tile=48), Request(photo_from_array(pixels, "one"), recipe)),
    )
    assert (alone.tokens == two.tokens[20:]).mean() > 0.99
