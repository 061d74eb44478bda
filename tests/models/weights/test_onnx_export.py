"""Exported networks compute what torch does; without the extra, one sentence says so."""

import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from models.engine.pipeline import Pipeline
from models.errors import ExportError, ModelError, StudioError
from models.events import Request
from models.images.atomic import file_digest
from models.images.photo import open_photo
from models.networks.model import default_recipe
from models.weights import onnx_export
from models.weights.checkpoint import load_model, save_model
from models.weights.onnx_export import MANIFEST, export_onnx, graphs
from tests.tiny import released_model

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "onnx.md"
pytestmark = pytest.mark.filterwarnings("default")  # those of the exporter are not ours


def needed():
    for name in ("onnx", "onnxscript", "onnxruntime"):
        pytest.importorskip(name)


@pytest.fixture
def weights(tiny_model, tmp_path) -> Path:
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path, dtype=torch.float32)
    return path


def test_without_the_extra_one_sentence_says_how_to_get_it(weights, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(StudioError) as caught:
        export_onnx(weights, tmp_path / "out")
    assert 'install them: pip install "iter-studio[onnx]".' in caught.value.sentence
    assert not (tmp_path / "out").exists()


def test_every_input_and_output_is_named_and_means_something(tiny_model):
    made = {graph.name: graph for graph in graphs(tiny_model)}
    assert [port.name for port in made["distortion"].outputs] == [
        "logits", "guide", "hint", "expected",
    ]  # fmt: skip
    assert [port.name for port in made["refiner"].inputs] == [
        "tokens_l", "keep_0", "tokens", "keep", "hint",
    ]  # fmt: skip
    assert [port.name for port in made["decoder"].inputs] == [
        "tokens", "guide", "fidelity", "expected", "amount", "texture",
    ]  # fmt: skip
    ports = [port for graph in made.values() for port in (*graph.inputs, *graph.outputs)]
    assert all(port.meaning.endswith(".") for port in ports)
    released = {graph.name: graph for graph in graphs(released_model(4).eval())}
    assert [port.name for port in released["decoder"].inputs] == ["tokens"]
    assert released["distortion"].inputs[0].shape == (1, 3, "2*height", "2*width")


@pytest.mark.slow
def test_the_files_compute_what_torch_does_at_any_size(weights, tmp_path):
    needed()
    import onnxruntime

    told = []
    made = export_onnx(weights, tmp_path / "out", told=told.append)
    assert told == [each.name for each in made] == ["distortion", "evaluator", "refiner", "decoder"]
    assert all(list(each.errors) == [(5, 3), (24, 40)] for each in made)
    assert max(error for each in made for error in each.errors.values()) < 1e-4
    manifest = json.loads((tmp_path / "out" / MANIFEST).read_text())
    assert manifest["weights_sha256"] == file_digest(weights) and manifest["licence"] == "MIT"
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        MANIFEST, *(each.file.name for each in made),
    }  # fmt: skip
    model = load_model(weights)
    for graph in graphs(model):
        said = manifest["networks"][graph.name]
        path = tmp_path / "out" / said["file"]
        assert file_digest(path) == said["sha256"]
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        for ports, there in (("inputs", session.get_inputs()), ("outputs", session.get_outputs())):
            assert [port["name"] for port in said[ports]] == [each.name for each in there]
            assert [port["shape"] for port in said[ports]] == [each.shape for each in there]
        for grid in ((1, 1), (9, 31)):  # neither traced nor checked
            assert onnx_export._error(graph, model, session, grid) < 1e-4
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.slow
def test_the_released_networks_are_exported_too(tmp_path):
    needed()
    weights = tmp_path / "released.safetensors"
    save_model(released_model(4), weights, dtype=torch.float32)
    made = export_onnx(weights, tmp_path / "out")
    assert all(list(each.errors) == [(8, 8), (24, 40)] for each in made)
    assert max(error for each in made for error in each.errors.values()) < 1e-3
    manifest = json.loads((tmp_path / "out" / MANIFEST).read_text())
    assert manifest["multiple"] == 8 and "non-commercial" in manifest["licence"]
    # What was traced has left nothing in the caches of the networks.
    assert torch.isfinite(released_model(4).decode_raw(torch.zeros((1, 8, 8), dtype=int))).all()


def test_a_folder_in_use_is_left_alone(weights, tmp_path):
    needed()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(ExportError, match="is in use already; choose a new folder"):
        export_onnx(weights, tmp_path / "out")
    with pytest.raises(ExportError, match="cannot be written; choose another one"):
        export_onnx(weights, tmp_path / "out" / "mine.txt" / "below")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


@pytest.mark.slow
def test_a_file_that_computes_something_else_is_not_written(weights, tmp_path, monkeypatch):
    needed()
    monkeypatch.setattr(onnx_export, "_TOLERANCE", -1.0)
    with pytest.raises(ModelError, match="distortion does not compute what it should"):
        export_onnx(weights, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["tiny.safetensors"]


@pytest.mark.slow
@pytest.mark.weights
def test_the_example_of_the_page_restores_as_the_engine_does(tmp_path, monkeypatch):
    needed()
    (block,) = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(block.strip().splitlines()) <= 40
    with Image.open(ROOT / "resources" / "sample.jpg") as sample:
        sample.crop((80, 40, 128, 72)).save(tmp_path / "photo.png")
    export_onnx(None, tmp_path / "onnx-files")
    monkeypatch.chdir(tmp_path)
    names: dict = {}
    exec(compile(block, PAGE.name, "exec"), names)
    with Image.open(tmp_path / "restored.png") as restored:
        found = np.asarray(restored).astype(float)
    model = load_model()
    request = Request(open_photo(tmp_path / "photo.png"), default_recipe(model.config))
    *_, last = Pipeline(model, precision=torch.float32).run(request)
    wanted = last.result.image / 257
    assert found.shape == wanted.shape
    # It draws the likeliest codes, in rounds of its own: alike, not equal.
    assert np.abs(found - wanted).mean() < 2
    kept = last.result.keep_0
    assert (names["tokens_l"][0, 2:-2, 2:-2] == last.result.tokens_l).mean() > 0.98
    assert abs(names["keep_0"][0, 2:-2, 2:-2].mean() - kept.mean()) < 0.05
