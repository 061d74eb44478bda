"""The plug-in in contrib/napari: its manifest always, the rest where napari is installed."""

import re
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from models.descriptor import Descriptor
from models.engine.pipeline import Pipeline
from models.recipe.settings import Recipe
from tests.models.conftest import lively_model, tiny_model  # noqa: F401 (fixtures)

FOLDER = Path(__file__).parents[1] / "contrib" / "napari"
PACKAGE = FOLDER / "src" / "napari_iter_studio"


def test_the_manifest_names_what_is_there():
    manifest = (PACKAGE / "napari.yaml").read_text("utf-8")
    project = tomllib.loads((FOLDER / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["napari.manifest"] == {
        "napari-iter-studio": "napari_iter_studio:napari.yaml"
    }
    assert f"name: {project['name']}\n" in manifest
    code = (PACKAGE / "__init__.py").read_text("utf-8")
    for module, name in re.findall(r"python_name: (\w+):(\w+)", manifest):
        assert module == PACKAGE.name and f"\ndef {name}(" in code
    commands = re.findall(r"(?:id|command): (\S+)", manifest)
    assert len(commands) == 2 and len({*commands}) == 1


@pytest.fixture
def plugin(monkeypatch, lively_model):  # noqa: F811
    pytest.importorskip("napari")
    monkeypatch.syspath_prepend(PACKAGE.parent)
    module = import_module(PACKAGE.name)
    monkeypatch.setattr(module, "loaded", lambda: Descriptor(Pipeline(lively_model), Recipe()))
    yield module
    del sys.modules[PACKAGE.name]


@pytest.fixture
def viewer(qapp):
    napari = pytest.importorskip("napari")
    viewer = napari.Viewer(show=False)
    yield viewer
    viewer.close()


def run(plugin, viewer, qtbot, **given):
    """Press the button of the widget, and wait for its layers."""
    widget = plugin.restore_widget()
    viewer.window.add_dock_widget(widget)
    before = len(viewer.layers)
    for name, value in given.items():
        getattr(widget, name).value = value
    widget()
    qtbot.waitUntil(lambda: len(viewer.layers) == before + 3, timeout=60_000)
    return list(viewer.layers)[before:]


def edges(layer, shape):
    """Where the outer edges of a layer's pixels lie in the world."""
    scale, translate = np.asarray(layer.scale), np.asarray(layer.translate)
    first = translate - scale / 2
    return np.array([first, first + scale * shape])


def test_layers_lie_over_their_image(plugin, viewer, qtbot):
    rng = np.random.default_rng(1)
    pixels = rng.integers(0, 256, (16, 24, 3), np.uint8)
    image = viewer.add_image(pixels, rgb=True, name="leaf", scale=(3, 3), translate=(7, 9))
    picture, confidence, generated = run(plugin, viewer, qtbot, scale=2.0, alpha=0.5)
    assert picture.name == "leaf x2" and picture.data.shape == (32, 48, 3)
    assert confidence.data.shape == generated.data.shape == (4, 6)
    assert not confidence.visible and not generated.visible and picture.visible
    outside = edges(image, (16, 24))
    assert edges(picture, (32, 48)) == pytest.approx(outside)
    assert edges(confidence, (4, 6)) == pytest.approx(outside)
    assert edges(generated, (4, 6)) == pytest.approx(outside)


def test_a_gray_image_comes_back_gray_and_in_its_range(plugin, viewer, qtbot):
    ramp = np.linspace(100, 4000, 16 * 16).reshape(16, 16).astype(np.uint16)
    viewer.add_image(ramp, name="cells", contrast_limits=(100, 4000), colormap="green")
    picture, *_ = run(plugin, viewer, qtbot, scale=1.0)
    assert picture.data.shape == (16, 16) and picture.colormap.name == "green"
    assert picture.data.min() >= 100 and picture.data.max() <= 4000


def test_labels_force_tokens(plugin, viewer, qtbot):
    pixels = np.random.default_rng(2).integers(0, 256, (16, 16, 3), np.uint8)
    viewer.add_image(pixels, rgb=True, name="leaf")
    labels = np.zeros((16, 16), int)
    labels[:8], labels[8:, :8] = 2, 1
    paint = viewer.add_labels(labels)
    *_, generated = run(plugin, viewer, qtbot, scale=1.0, alpha=0.0, paint=paint)
    assert generated.data.tolist() == [[0, 0], [1, 0]]


def test_a_stack_is_refused_in_a_sentence(plugin, viewer):
    stack = viewer.add_image(np.zeros((3, 8, 8), np.uint8))
    with pytest.raises(ValueError, match="one plane"):
        plugin.in_colours(stack)
