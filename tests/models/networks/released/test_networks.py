"""The released configuration: its numbers, its names, and its way through the pipeline."""

import gzip
import json
import zlib
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors import safe_open
from torch.nn import functional as F  # noqa: N812

from models.engine.pipeline import Pipeline
from models.errors import RecipeError
from models.events import Decoded, Request
from models.grid import Rect
from models.images.photo import photo_from_array
from models.networks.model import Model, default_recipe, released_model_config
from models.networks.released.networks import Double
from models.recipe.settings import Mark, Paint, Recipe
from models.weights.checkpoint import load_model, save_model
from models.weights.importing import derived_names, released_name, second_decoder_name
from tests.models.runs import finish
from tests.tiny import released_model

DATA = Path(__file__).parents[2] / "data"


def photo(height: int, width: int):
    pixels = np.random.default_rng(height).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return photo_from_array(pixels, "any")


def listed() -> dict[str, tuple[tuple[int, ...], str]]:
    """Every tensor of the published x4 network: name -> shape, P (parameter) or B (buffer)."""
    text = gzip.decompress((DATA / "released_names.tsv.gz").read_bytes()).decode()
    rows = (line.split("\t") for line in text.splitlines())
    return {name: (tuple(json.loads(shape)), kind) for name, shape, _, kind in rows}


def test_names_and_shapes_are_those_of_the_released_files():
    with torch.device("meta"):
        model = Model(released_model_config(4))
    ours = {released_name(name): tuple(t.shape) for name, t in model.state_dict().items()}
    theirs = listed()
    assert ours == {name: shape for name, (shape, kind) in theirs.items() if kind == "P"}
    known = {*ours, *map(second_decoder_name, ours)}
    known |= derived_names(known)
    assert known == {*theirs}


def test_the_x2_network_differs_in_its_distortion_removal_only():
    shapes = []
    for scale in (2, 4):
        with torch.device("meta"):
            state = Model(released_model_config(scale)).state_dict()
        shapes.append({name: tuple(tensor.shape) for name, tensor in state.items()})
    two, four = shapes
    differing = {name for name, _ in two.items() ^ four.items()}
    assert all(name.startswith("distortion.") for name in differing)
    assert two["distortion.layers.2.0.weight"] == (256, 128, 3, 3)
    assert two["distortion.layers.3.weight"] == (128, 256, 1, 1)


def ruled(name: str, shape: tuple[int, ...]) -> torch.Tensor:
    generator = np.random.Generator(np.random.PCG64(zlib.crc32(name.encode())))
    numbers = generator.standard_normal(shape).astype(np.float32)
    if name.endswith("relative_position_bias_table"):
        numbers *= 0.5
    elif len(shape) == 1:
        numbers = 0.1 * numbers + (1 if name.endswith(".weight") else 0)
    elif not name.endswith("embedding.weight"):
        numbers /= np.sqrt(np.prod(shape[1:]))
    return torch.from_numpy(numbers.astype(np.float32))


@pytest.fixture(scope="module")
def released() -> Model:
    with torch.device("meta"):
        model = Model(released_model_config(4))
    tensors = {
        name: ruled(released_name(name), tuple(tensor.shape))
        for name, tensor in model.state_dict().items()
    }
    model.load_state_dict(tensors, strict=True, assign=True)
    return model.eval().requires_grad_(False).to(memory_format=torch.channels_last)


@pytest.fixture(scope="module")
def expected() -> dict[str, torch.Tensor]:
    with np.load(DATA / "released_parity.npz") as arrays:
        return {name: torch.from_numpy(arrays[name]) for name in arrays.files}


@pytest.fixture(scope="module")
def grids(expected) -> dict[str, torch.Tensor]:
    tokens_l, candidate, keep = (
        expected[name][:, 0] for name in ("lq_tokens", "candidate_tokens", "keep")
    )
    return {"tokens_l": tokens_l.long(), "candidate": candidate.long(), "keep": keep.bool()}


def error(actual: torch.Tensor, wanted: torch.Tensor) -> float:
    assert actual.shape == wanted.shape
    return float((actual - wanted).norm() / wanted.norm())


@pytest.mark.slow
def test_distortion_removal_agrees(released, expected, grids):
    with torch.inference_mode():
        logits = released.distortion(expected["lq_input"])
    assert error(logits, expected["lq_logits"]) < 1e-5
    assert (logits.argmax(1) == grids["tokens_l"]).all()


@pytest.mark.slow
@pytest.mark.parametrize("tokens", ["initial", "candidate"])
def test_evaluator_agrees(released, expected, grids, tokens):
    chosen = grids["tokens_l" if tokens == "initial" else "candidate"]
    wanted = expected[f"confidence_logits_{tokens}"]
    with torch.inference_mode():
        logits = released.evaluator.class_logits(chosen, grids["tokens_l"])
        confidence = released.evaluator(chosen, grids["tokens_l"])
    assert error(logits, wanted) < 1e-5
    torch.testing.assert_close(confidence, wanted.softmax(1)[:, 1], atol=1e-5, rtol=0)


@pytest.mark.slow
def test_refiner_agrees(released, expected, grids):
    keep = grids["keep"]
    with torch.inference_mode():
        logits = released.refiner(grids["tokens_l"], keep, grids["candidate"], keep)
    assert error(logits, expected["refiner_logits"]) < 1e-5


@pytest.mark.slow
def test_decoder_agrees(released, expected, grids):
    wanted = (expected["decoder_output_raw"] + 1) / 2
    tokenizer = released.tokenizer
    with torch.inference_mode():
        raw = tokenizer.decoder(tokenizer.codebook(grids["candidate"]))
        image = tokenizer.decode(grids["candidate"])
    assert error(2 * raw - 1, expected["decoder_output_raw"]) < 1e-5
    assert (image - wanted.clamp(0, 1)).abs().max() < 1e-4  # 1/255 was asked


@pytest.mark.slow
def test_encoder_agrees(released, expected):
    with torch.inference_mode():
        latents = released.tokenizer.encoder(expected["hq_input"])
        tokens = released.tokenizer.encode(expected["hq_input"])
    assert error(latents, expected["hq_prequant"]) < 1e-5
    assert (tokens[0] == expected["hq_tokens"]).all()


def test_double_is_nearest_neighbour_then_a_convolution():
    torch.manual_seed(0)
    double, x = Double(6), torch.randn(2, 6, 5, 7)
    with torch.no_grad():
        wanted = double.conv(F.interpolate(x, scale_factor=2, mode="nearest"))
        torch.testing.assert_close(double(x), wanted, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("scale", [2, 4])
def test_save_load_equal(scale, tmp_path):
    model, path = released_model(scale), tmp_path / "model.safetensors"
    save_model(model, path, dtype=torch.float32)
    loaded = load_model(path)
    assert loaded.config == model.config
    for name, value in model.state_dict().items():
        assert torch.equal(value, loaded.state_dict()[name]), name
    with safe_open(path, "pt") as file:
        assert "tokenizer" not in json.loads(file.metadata()["config"])  # the compact sizes


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0, 8.0])
def test_only_its_own_scale_is_served(scale):
    with pytest.raises(RecipeError, match="4"):
        next(iter(Pipeline(released_model()).run(Request(photo(8, 8), Recipe(scale=scale)))))


def test_a_look_at_a_part_does_not_decode_the_whole_picture(monkeypatch):
    pipeline = Pipeline(released_model())
    request = Request(photo(64, 96), default_recipe(pipeline.model.config).with_(steps=1))
    tokens = finish(pipeline, request).tokens
    seen = []
    decode = Model.decode_raw
    monkeypatch.setattr(
        Model,
        "decode_raw",
        lambda self, t, *rest: (seen.append(t.numel()), decode(self, t, *rest))[1],
    )
    box = Rect(8, 10, 4, 6)
    parts = [part for part in pipeline.look(request, tokens, box=box) if isinstance(part, Decoded)]
    assert [(part.rect, part.pixels.shape) for part in parts] == [
        (Rect(64, 80, 32, 48), (32, 48, 3))
    ]
    assert len(seen) == 1 and seen[0] <= (4 + 2 * 16) * (6 + 2 * 16) < tokens.size


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from([2, 4]))
def test_any_size(height, width, scale):
    model = released_model(scale)
    recipe = default_recipe(model.config).with_(steps=2, alpha=1.01)
    result = finish(Pipeline(model), Request(photo(height, width), recipe))
    assert result.image.shape[:2] == (height * scale, width * scale)
    assert result.tokens.shape == recipe.grid_size(height, width)
    assert len(result.steps) == 2


def test_whole_windows_need_no_padding():
    """On whole windows the pipeline's tokens are the networks' own."""
    model, source = released_model(), photo(32, 48)
    result = finish(Pipeline(model), Request(source, default_recipe(model.config)))
    with torch.inference_mode():
        image = torch.from_numpy(source.image()).permute(2, 0, 1)[None]
        tokens_l = model.distortion(image).argmax(1)
        confidence = model.evaluator(tokens_l, tokens_l)
        decoded = model.tokenizer.decode(torch.from_numpy(result.tokens)[None])
    assert (result.tokens_l == tokens_l[0].numpy()).all()
    np.testing.assert_allclose(result.confidence_l, confidence[0].numpy(), atol=1e-6)
    image = decoded[0].permute(1, 2, 0).numpy()
    np.testing.assert_allclose(result.image / 65535, image, atol=1e-4)


def test_an_edit_gives_the_pixels_of_a_cold_run():
    model, source = released_model(), photo(36, 30)
    recipe = default_recipe(model.config).with_(steps=3)
    marks = np.zeros(recipe.grid_size(36, 30), np.uint8)
    marks[2:5, 3:6] = Mark.KEEP
    painted = recipe.with_(paint=Paint.of(marks), alpha=1.01)
    pipeline = Pipeline(model)
    finish(pipeline, Request(source, recipe))
    edited, cold = (finish(p, Request(source, painted)) for p in (pipeline, Pipeline(model)))
    assert (edited.tokens == cold.tokens).all()
    assert (edited.image == cold.image).all()
    assert (edited.tokens[2:5, 3:6] == edited.tokens_l[2:5, 3:6]).all()


def test_windows_of_a_large_picture_share_their_means():
    """Not equal to the whole picture, but without the seams that means of each window leave."""
    model, source = released_model(), photo(96, 96)
    request = Request(source, default_recipe(model.config).with_(alpha=0))
    whole = finish(Pipeline(model), request)
    pipeline = Pipeline(model, tile=128)
    tiled = finish(pipeline, request)
    assert (tiled.tokens == whole.tokens).mean() > 0.9
    again = finish(Pipeline(model, tile=128), request)
    assert (tiled.image == again.image).all()
    steps = request.recipe.with_(alpha=1.01, steps=2)
    assert len(finish(pipeline, Request(source, steps)).steps) == 2
