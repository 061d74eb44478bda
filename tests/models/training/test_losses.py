import pytest
import torch

from models.training.losses import (
    cross_entropy,
    decorrelation,
    grain,
    periodic,
    shifted,
    soft_targets,
    tone,
)


def test_soft_targets_prefer_the_nearest_code(tiny_model):
    codebook = tiny_model.tokenizer.codebook
    latents = codebook(torch.arange(16).view(1, 4, 4))
    soft = soft_targets(codebook, latents, sharpness=10.0)
    assert torch.equal(soft.argmax(1).flatten(), torch.arange(16))
    torch.testing.assert_close(soft.sum(1), torch.ones(1, 4, 4))


def test_cross_entropy_weights_positions():
    logits = torch.zeros(1, 3, 1, 2)
    logits[0, 0, 0, 0] = 50  # right at the first position, undecided at the second
    tokens = torch.zeros(1, 1, 2, dtype=torch.long)
    only_first = cross_entropy(logits, tokens, torch.tensor([[[1.0, 0.0]]]))
    only_second = cross_entropy(logits, tokens, torch.tensor([[[0.0, 2.0]]]))
    assert only_first < 1e-6
    torch.testing.assert_close(only_second, torch.tensor(3.0).log())


def test_decorrelation_is_zero_for_independent_and_one_for_equal_dimensions():
    noise = torch.randn(1, 4, 200, 200)
    assert decorrelation(noise) < 0.01
    torch.testing.assert_close(
        decorrelation(noise[:, :1].expand(1, 4, 200, 200)), torch.tensor(1.0)
    )


def test_a_grid_is_told_from_noise():
    generator = torch.Generator().manual_seed(4)
    hq = torch.rand(2, 3, 128, 128, generator=generator)
    noisy = hq + 0.02 * torch.randn(hq.shape, generator=generator)
    pattern = 0.02 * torch.randn(1, 3, 8, 8, generator=generator).repeat(1, 1, 16, 16)
    assert periodic(hq, hq) == 0
    assert periodic(hq + 0.1, hq) < 1e-6  # a shift of colour is no pattern
    assert periodic(noisy, hq) < 0.002
    assert periodic(hq + pattern, hq) > 0.01


def test_shifted_pictures_stay_together_and_move():
    generator = torch.Generator().manual_seed(4)
    image = torch.rand(1, 3, 32, 24)
    parts = [shifted((image, image + 1), generator) for _ in range(20)]
    assert all(one.shape == (1, 3, 24, 16) for one, _ in parts)
    assert all(torch.equal(one + 1, other) for one, other in parts)
    assert any(not torch.equal(one, parts[0][0]) for one, _ in parts)


def test_tone_sees_areas_and_not_grain():
    generator = torch.Generator().manual_seed(2)
    hq = torch.rand(2, 3, 64, 64, generator=generator)
    noise = (torch.rand(hq.shape, generator=generator) < 0.5).float() * 0.1 - 0.05
    blotch = torch.zeros_like(hq)
    blotch[..., :32] = 0.05
    assert tone(hq, hq).item() == 0
    assert tone(hq + blotch, hq).item() == pytest.approx(0.025, abs=1e-6)
    assert tone(hq + noise, hq).item() < 0.3 * tone(hq + blotch, hq).item()


def test_grain_counts_where_the_picture_is_smooth():
    generator = torch.Generator().manual_seed(2)
    noise = 0.01 * torch.randn(1, 3, 64, 64, generator=generator)
    smooth = torch.linspace(0, 1, 64).expand(1, 3, 64, 64)
    texture = torch.rand(1, 3, 64, 64, generator=generator)
    assert grain(smooth, smooth).item() == 0
    assert grain(smooth + 0.1, smooth).item() < 1e-6  # a shift of colour is no grain
    assert grain(smooth + noise, smooth).item() == pytest.approx(0.0079, abs=0.0008)
    assert grain(texture + noise, texture).item() < 1e-6
