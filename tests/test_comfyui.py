"""The nodes in contrib/comfyui, loaded and called as ComfyUI loads and calls nodes."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import torch

import models
from models.descriptor import Descriptor
from models.engine.pipeline import Pipeline
from models.errors import ModelError
from models.recipe.settings import Recipe
from tests.models.conftest import lively_model, tiny_model  # noqa: F401 (fixtures)

FOLDER = Path(__file__).parents[1] / "contrib" / "comfyui" / "iter_studio"


def load(monkeypatch):
    """Import the folder of a node as ComfyUI does, under a name that is no package's."""
    name = "custom_nodes.iter_studio"
    spec = importlib.util.spec_from_file_location(name, FOLDER / "__init__.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def nodes(monkeypatch):
    return load(monkeypatch).NODE_CLASS_MAPPINGS


@pytest.fixture
def model(lively_model):  # noqa: F811
    return Descriptor(Pipeline(lively_model), Recipe())


@pytest.fixture
def comfy(monkeypatch):
    """What ComfyUI lets nodes ask: whether Cancel was pressed, and a bar."""

    class Bar(list):
        def update_absolute(self, value):
            self.append(value)

    comfy, asked = ModuleType("comfy"), ModuleType("comfy.model_management")
    utils = ModuleType("comfy.utils")
    comfy.bar = Bar()
    utils.ProgressBar = lambda total: comfy.bar
    asked.throw_exception_if_processing_interrupted = lambda: None
    comfy.model_management, comfy.utils = asked, utils
    for module in (comfy, asked, utils):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return comfy


def call(node, **given):
    """Run a node on the defaults of its inputs and what is connected, as a graph does."""
    kinds = node.INPUT_TYPES()
    values = {}
    for name, (kind, *options) in kinds["required"].items():
        if isinstance(kind, list):
            values[name] = kind[0]
        elif options:
            values[name] = options[0]["default"]
            assert options[0]["min"] <= values[name] <= options[0]["max"]
            assert isinstance(values[name], {"INT": int, "FLOAT": float}[kind])
    assert given.keys() <= {*kinds["required"], *kinds.get("optional", ())}
    with torch.inference_mode():
        outputs = getattr(node(), node.FUNCTION)(**{**values, **given})
    assert isinstance(outputs, tuple) and len(outputs) == len(node.RETURN_TYPES)
    assert len(node.RETURN_NAMES) == len(node.RETURN_TYPES)
    return outputs


def pictures(count=1, height=10, width=14):
    return torch.rand(count, height, width, 3, generator=torch.Generator().manual_seed(2))


def restored(nodes, **given):
    return call(nodes["IterStudioRestore"], **given)


def test_every_node_has_a_name_for_people(monkeypatch):
    module = load(monkeypatch)
    assert module.NODE_DISPLAY_NAME_MAPPINGS.keys() == module.NODE_CLASS_MAPPINGS.keys()
    for node in module.NODE_CLASS_MAPPINGS.values():
        assert node.CATEGORY and callable(getattr(node, node.FUNCTION))


def test_pictures_and_masks_come_back_in_the_hosts_shapes(nodes, model):
    image, confidence, generated = restored(nodes, model=model, image=pictures(2), scale=2.0)
    assert image.shape == (2, 20, 28, 3) and image.dtype == torch.float32
    assert confidence.shape == generated.shape == (2, 20, 28)
    for each in (image, confidence, generated):
        assert each.min() >= 0 and each.max() <= 1
    assert {*generated.unique().tolist()} <= {0.0, 1.0}


def test_the_pixels_are_those_of_the_python_api(nodes, model):
    image, *_ = restored(nodes, model=model, image=pictures(), scale=2.0, seed=5)
    same = model.with_(scale=2.0, seed=5)(pictures().movedim(-1, 1))
    assert torch.equal(image, same.movedim(1, -1))


def test_transparency_is_left_out(nodes, model):
    four = torch.cat((pictures(), torch.ones(1, 10, 14, 1)), dim=-1)
    with_it, *_ = restored(nodes, model=model, image=four, scale=1.0)
    assert torch.equal(with_it, restored(nodes, model=model, image=pictures(), scale=1.0)[0])


def test_masks_keep_and_regenerate(nodes, model):
    left = torch.zeros(10, 14)
    left[:, :4] = 1
    given = {"model": model, "image": pictures(2), "scale": 4.0}
    *_, none = restored(nodes, **given, alpha=0.0)
    assert not none.any()
    *_, some = restored(nodes, **given, alpha=0.0, refine=left)  # one mask for all
    assert some[:, :, :16].all() and not some[:, :, 16:].any()
    *_, most = restored(nodes, **given, alpha=2.0, keep=torch.stack([left, 0 * left]))
    assert not most[0, :, :16].any() and most[0, :, 16:].all() and most[1].all()


def test_the_bar_moves_and_cancel_ends_a_run(nodes, model, comfy):
    restored(nodes, model=model, image=pictures(), scale=2.0)
    assert comfy.bar and max(comfy.bar) == 100

    def interrupted():
        raise InterruptedError("cancelled")

    comfy.model_management.throw_exception_if_processing_interrupted = interrupted
    with pytest.raises(InterruptedError):
        restored(nodes, model=model, image=pictures(), scale=4.0)


@pytest.mark.weights
def test_the_bundled_model_is_offered_and_loaded(nodes):
    (model,) = call(nodes["IterStudioLoadModel"], device="cpu")
    image, *_ = restored(nodes, model=model, image=pictures(), steps=2)
    assert image.shape == (1, 40, 56, 3) and np.isfinite(image.numpy()).all()
    with pytest.raises(ModelError):
        nodes["IterStudioLoadModel"]().load("none of ours", "cpu")


def test_another_package_of_our_name_is_told_in_a_sentence(monkeypatch):
    monkeypatch.delattr(models, "load_descriptor", raising=False)
    monkeypatch.setitem(sys.modules, "models", ModuleType("models"))
    with pytest.raises(ImportError, match="not ITER Studio's"):
        load(monkeypatch)
