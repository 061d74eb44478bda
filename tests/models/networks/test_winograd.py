"""The quick 3x3 convolution: right, and the same in a window as in the whole picture."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional as F  # noqa: N812

from models.engine.decoding import Drawing
from models.engine.inference import Inference
from models.grid import Rect, with_halo
from models.networks.winograd import Conv3x3
from tests.models.networks.wide import GRID, assert_same, some_tokens, wide_inference
from tests.tiny import finished


@pytest.fixture(scope="module")
def inference() -> Inference:
    return wide_inference()


@pytest.fixture(scope="module")
def tokens():
    return some_tokens()


@pytest.fixture(scope="module")
def whole(inference, tokens):
    everything = Rect(0, 0, *GRID)
    return finished(inference.decode_window(Drawing(tokens, 0.0), everything, everything))


@pytest.mark.parametrize(("batch", "height", "width"), [(1, 1, 1), (2, 9, 5), (1, 30, 4)])
def test_it_is_the_convolution(batch, height, width, monkeypatch):
    monkeypatch.setattr("models.networks.strips._STRIP_BYTES", 8 * width * batch * 64 * 4)
    torch.manual_seed(2)
    conv, x = Conv3x3(64, 70), torch.randn(batch, 64, height, width)
    expected = F.conv2d(x.double(), conv.weight.double(), conv.bias.double(), padding=1)
    with torch.inference_mode():
        begun = []
        hook = conv.rows.register_forward_pre_hook(lambda rows, inputs: begun.append(inputs[1:]))
        assert conv(x).shape == expected.shape
        assert len(begun) == (height - 1) // 8 + 1
        hook.remove()
        torch.testing.assert_close(conv(x).double(), expected, atol=5e-6, rtol=1e-5)
        doubled = conv(x, lambda part: 2 * part)
        torch.testing.assert_close(doubled, conv(2 * x))
        if height > 2:
            between = conv.between(x)
            expected = F.conv2d(x, conv.weight, conv.bias, padding=(0, 1))
            torch.testing.assert_close(between, expected, atol=5e-6, rtol=1e-5)


def test_learning_and_other_precisions_take_the_plain_way(monkeypatch):
    monkeypatch.setattr(Conv3x3, "_convolve", lambda *args: pytest.fail("not the plain way"))
    conv, x = Conv3x3(64, 64), torch.randn(1, 64, 3, 3)
    conv(x).sum().backward()
    assert conv.weight.grad is not None
    with torch.inference_mode():
        assert conv.double()(x.double()).dtype == torch.float64
        with torch.autocast("cpu", torch.bfloat16):
            assert conv.float()(x).dtype == torch.bfloat16
        assert Conv3x3(64, 63)(x).shape == (1, 63, 3, 3)
    with pytest.raises(pytest.fail.Exception), torch.inference_mode():
        conv(x)


@settings(max_examples=25)
@given(data=st.data())
def test_every_window_is_that_of_the_whole_picture(inference, tokens, whole, data):
    top, left = (data.draw(st.integers(0, length - 1)) for length in GRID)
    height, width = GRID[0] - top, GRID[1] - left
    rect = Rect(
        top, left, data.draw(st.integers(1, height)), data.draw(st.integers(min(width, 4), width))
    )
    halo = with_halo(rect, inference.decoder_reach, *GRID)
    window = finished(inference.decode_window(Drawing(tokens, 0.0), rect, halo))
    part = whole[8 * top :, 8 * left :][: 8 * rect.height, : 8 * rect.width]
    assert_same(window, part)


def test_a_row_depends_on_its_three_rows_even_in_its_last_bits():
    """NaN spreads to everything that it is added to, even where it would be taken away again."""
    conv = Conv3x3(64, 64)
    for row in (5, 6):
        x = torch.zeros(1, 64, 12, 1)
        x[:, :, row] = torch.nan
        with torch.inference_mode():
            spoiled = conv(x).isnan().any(1).flatten().nonzero().flatten()
        assert spoiled.tolist() == [row - 1, row, row + 1]
