"""Blocks over windows, over single positions, and up and down again."""

import pytest
import torch

from models.networks.layers import (
    ContextBlock,
    Downsample,
    PositionNorm,
    ResBlock,
    Upsample,
    linear,
    rows_at_once,
    silent,
)


@pytest.fixture(autouse=True)
def seeded():
    torch.manual_seed(5)


@pytest.mark.parametrize("made", [lambda: ResBlock(8), lambda: ContextBlock(8, kernel=5, expand=2)])
def test_a_window_with_as_much_halo_as_a_block_reaches_is_exact(made):
    block, x = made(), torch.randn(2, 8, 20, 18)
    with torch.no_grad():
        for weight in block.parameters():
            weight.normal_(std=0.3)
        whole = block(x)
        part = block(x[:, :, 4:15, 3:13])
    reach = block.reach
    inner = part[:, :, reach:-reach, reach:-reach]
    there = whole[:, :, 4 + reach : 15 - reach, 3 + reach : 13 - reach]
    torch.testing.assert_close(inner, there, atol=1e-4, rtol=1e-4)


def test_learning_and_use_give_the_same_numbers():
    x = torch.randn(1, 8, 6, 5)
    for block in (ResBlock(8), ContextBlock(8, kernel=3, expand=2)):
        before = x.clone()
        learning = block(x)
        with torch.inference_mode():
            torch.testing.assert_close(block(x), learning, atol=1e-5, rtol=1e-5)
        assert torch.equal(x, before)  # what is added in place is not the input


def test_some_positions_alone_are_those_of_all():
    block, x = ContextBlock(8, kernel=3, expand=2), torch.randn(2, 8, 6, 5)
    where = (torch.rand(2, 6, 5) < 0.4).nonzero(as_tuple=True)
    with torch.inference_mode():
        rows = block.at(x, where)
        torch.testing.assert_close(rows, block(x).permute(0, 2, 3, 1)[where])
        layer = torch.nn.Conv2d(8, 3, 1)
        torch.testing.assert_close(
            linear(layer, x.permute(0, 2, 3, 1)[where]), layer(x).permute(0, 2, 3, 1)[where]
        )


def test_every_position_is_normalised_on_its_own():
    norm, x = PositionNorm(16), 5 + 3 * torch.randn(1, 16, 4, 3)
    with torch.inference_mode():
        found = norm(x)
        torch.testing.assert_close(found.mean(1), torch.zeros(1, 4, 3), atol=1e-5, rtol=0)
        torch.testing.assert_close(found.var(1, unbiased=False), torch.ones(1, 4, 3))
        half = norm(x.bfloat16())
    assert half.dtype == torch.bfloat16
    torch.testing.assert_close(half.float(), found, atol=0.1, rtol=0.05)


def test_up_and_down_change_the_size_alone():
    x = torch.randn(2, 6, 8, 10)
    assert Downsample(6, 9)(x).shape == (2, 9, 4, 5)
    assert Upsample(6, 9)(x).shape == (2, 9, 16, 20)


def test_a_silent_layer_says_nothing_and_can_learn():
    layer = silent(3, 5)
    out = layer(torch.randn(1, 3, 4, 4))
    assert not out.any()
    out.sum().backward()
    assert layer.weight.grad.any()


def test_a_gpu_takes_more_rows_at_once_than_a_processor():
    assert rows_at_once(torch.device("cpu"), 1024) == 1024
    assert rows_at_once(torch.device("cuda"), 1024) > 1024
