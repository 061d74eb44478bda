"""A model as a host finds it: its limits in spandrel's words, and a picture in, a picture out."""

import numpy as np
import pytest
import torch

from models import load_descriptor
from models.descriptor import Descriptor, SizeRequirements, photo_of, tensor_of
from models.engine.pipeline import Pipeline
from models.errors import ModelError, RecipeError
from models.events import Request, Stepped
from models.recipe.settings import Recipe
from tests.models.runs import finish
from tests.tiny import released_model


@pytest.fixture
def descriptor(tiny_model):
    return Descriptor(Pipeline(tiny_model), recipe(2.0))


def recipe(scale):
    return Recipe(scale=scale, steps=3, seed=4)


@pytest.fixture
def pictures():
    return torch.rand(2, 3, 13, 17, generator=torch.Generator().manual_seed(1))


def test_it_says_what_it_is(descriptor):
    assert descriptor.name == "tiny" and descriptor.licence == "MIT"
    assert descriptor.scale == 2 and isinstance(descriptor.scale, int)
    assert descriptor.with_(scale=2.5).scale == 2.5
    assert descriptor.scales == (1.0, 8.0)
    assert descriptor.purpose == "SR" and descriptor.with_(scale=1.0).purpose == "Restoration"
    assert (descriptor.input_channels, descriptor.output_channels) == (3, 3)
    assert descriptor.size_requirements == SizeRequirements(1, 1, False)
    assert descriptor.tiling == "internal" and descriptor.device.type == "cpu"
    assert sum(each.numel() for each in descriptor.model.parameters()) > 0


def test_pictures_come_back_enlarged_one_by_one(descriptor, pictures):
    enlarged = descriptor(pictures)
    assert enlarged.shape == (2, 3, 26, 34) and enlarged.dtype == torch.float32
    assert enlarged.min() >= 0 and enlarged.max() <= 1
    assert torch.equal(enlarged[1:], descriptor(pictures[1:]))


def test_the_pixels_are_those_of_the_pipeline(descriptor, pictures, tiny_model):
    request = Request(photo_of(pictures[0]), descriptor.recipe)
    expected = finish(Pipeline(tiny_model), request).image
    result = descriptor.restore(pictures[0])
    assert (result.image == expected).all()
    assert torch.equal(descriptor(pictures[:1])[0], tensor_of(result))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_the_type_stays(descriptor, pictures, dtype):
    assert descriptor(pictures[:1].to(dtype)).dtype == dtype


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (8, 8), (11, 3)])
def test_every_size_will_do(descriptor, size):
    assert descriptor(torch.rand(1, 3, *size)).shape[2:] == (2 * size[0], 2 * size[1])


def test_the_released_networks_take_every_size_too():
    descriptor = Descriptor(Pipeline(released_model(4)), recipe(4.0))
    assert descriptor.scales == (4.0, 4.0)
    assert descriptor(torch.rand(1, 3, 5, 7)).shape == (1, 3, 20, 28)


def test_what_lies_outside_is_cut_off():
    picture = torch.tensor([-1.0, 2.0, float("nan"), 0.5]).expand(3, 1, 4)
    assert photo_of(picture).pixels[0, :, 0].tolist() == [0, 65535, 0, 32768]


def test_sixteen_bits_survive_the_way_in_and_out():
    values = torch.arange(65536).reshape(1, 256, 256).expand(3, 256, 256) / 65535
    assert (photo_of(values).pixels[..., 0].ravel() == np.arange(65536)).all()


def test_a_host_may_watch_and_give_up(descriptor, pictures):
    class Given(Exception):  # noqa: N818
        pass

    seen = []

    def watch(event):
        seen.append(event)
        if isinstance(event, Stepped):
            raise Given

    with pytest.raises(Given):
        descriptor.with_(alpha=2.0).restore(pictures[0], watch)
    assert seen
    assert descriptor(pictures[:1]).shape == (1, 3, 26, 34)  # it is as good as before


@pytest.mark.parametrize("shape", [(3, 8, 8), (1, 4, 8, 8), (0, 3, 8, 8), (1, 3, 0, 8)])
def test_other_shapes_are_refused(descriptor, shape):
    with pytest.raises(ValueError, match="expected"):
        descriptor(torch.zeros(shape))


def test_settings_out_of_range_are_refused(descriptor):
    with pytest.raises(RecipeError):
        descriptor.with_(steps=99)


@pytest.mark.weights
def test_the_bundled_model_is_loaded_with_the_settings_that_suit_it(tmp_path):
    descriptor = load_descriptor(device="cpu")
    config = descriptor.model.config
    assert descriptor.recipe.alpha == config.alpha
    assert descriptor.scale == 4 and descriptor.name == config.name
    with pytest.raises(ModelError):
        load_descriptor(tmp_path / "none.safetensors")
