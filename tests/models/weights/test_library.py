from dataclasses import replace

import pytest
import torch

from models.networks.model import Model
from models.weights.checkpoint import save_model
from models.weights.library import stored_models, stored_path
from tests.tiny import released_config, tiny_config


@pytest.mark.parametrize("knows", [False, True])
def test_a_stored_model_says_if_it_takes_texture(tmp_path, knows):
    torch.manual_seed(1)
    config = tiny_config()
    model = Model(replace(config, tokenizer=replace(config.tokenizer, texture=knows)))
    save_model(model, stored_path(tmp_path, "tiny", "0" * 64))
    (stored,) = stored_models(tmp_path)
    assert stored.is_readable and stored.takes_texture is model.takes_texture is knows


def test_the_released_networks_take_none(tmp_path):
    torch.manual_seed(1)
    save_model(Model(released_config()), stored_path(tmp_path, "tiny", "0" * 64))
    assert not stored_models(tmp_path)[0].takes_texture
