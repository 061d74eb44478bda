"""The quick 3x3 convolution: right, and the same in a window as in the whole picture."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional as F  # noqa: N812

from models.engine.decoding import DecodedImage, Drawing, decode_dirty
from models.engine.inference import Inference
from models.grid import Rect, with_halo
from models.networks.model import Model
from models.networks.tokenizer import TokenizerConfig
from models.networks.winograd import Conv3x3
from tests.tiny import finished, tiny_config

TOKENIZER = TokenizerConfig(codes=16, code_dim=4, guide=0, decoder_widths=(64, 64, 72))
GRID = (27, 19)


@pytest.fixture(scope="module")
def inference() -> Inference:
    """With a decoder that is wide enough, and weights that carry far."""
    torch.manual_seed(1)
    model = Model(replace(tiny_config(), tokenizer=TOKENIZER)).eval().requires_grad_(False)
    for module in model.tokenizer.decoder.modules():
        if isinstance(module, Conv3x3):
            module.weight.normal_(std=(2 / 9 / module.in_channels) ** 0.5)
    return Inference(model)


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(1).integers(0, 16, GRID)


@pytest.fixture(scope="module")
def whole(inference, tokens):
    everything = Rect(0, 0, *GRID)
    return finished(inference.decode_window(Drawing(tokens, 0.0), everything, everything))


def assert_same(some, others):
    """Up to the last bit of a few values, which oneDNN may round otherwise in a small window."""
    apart = np.abs(some.astype(int) - others)
    assert apart.max() <= 1 and np.count_nonzero(apart) <= 4


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


@settings(max_examples=12)
@given(data=st.data())
def test_what_changes_is_decoded_as_the_whole_picture_would_be(inference, tokens, data):
    top, left = (data.draw(st.integers(0, length - 1)) for length in GRID)
    changed = tokens.copy()
    changed[top : top + data.draw(st.integers(1, 4)), left : left + 3] = data.draw(
        st.integers(0, 15)
    )
    decoded, anew = (DecodedImage((8 * GRID[0], 8 * GRID[1]), GRID) for _ in range(2))
    for each, grid in ((decoded, tokens), (decoded, changed), (anew, changed)):
        for _ in decode_dirty(each, Drawing(grid, 0.0), inference, seen=None, final=True):
            pass
    assert_same(decoded.image, anew.image)


def test_a_row_depends_on_its_three_rows_even_in_its_last_bits():
    """NaN spreads to everything that it is added to, even where it would be taken away again."""
    conv = Conv3x3(64, 64)
    for row in (5, 6):
        x = torch.zeros(1, 64, 12, 1)
        x[:, :, row] = torch.nan
        with torch.inference_mode():
            spoiled = conv(x).isnan().any(1).flatten().nonzero().flatten()
        assert spoiled.tolist() == [row - 1, row, row + 1]
