import pytest
import torch
from torch.nn import functional as F  # noqa: N812

from models.evaluation.measures.detail import (
    BANDS,
    band_energies,
    detail,
    energy_ratio,
    smooth_cells,
    smooth_energy,
)


def wave(frequency, size=128):
    """A plane wave of 20 levels along x, ``frequency`` in cycles per pixel."""
    x = torch.arange(size).float()
    return 128 + 20 * torch.sin(2 * torch.pi * frequency * x).expand(size, size)


@pytest.mark.parametrize(("frequency", "band"), [(0.4, 0), (0.18, 1), (0.09, 2)])
def test_a_wave_has_its_energy_in_its_band(frequency, band):
    energies = band_energies(wave(frequency))
    assert len(energies) == len(BANDS)
    assert energies[band] == pytest.approx(20**2 / 2, rel=0.02)
    assert sum(energies) - energies[band] < 1


def test_a_slope_is_smooth_and_a_texture_is_not():
    slope = torch.linspace(0, 200, 128).expand(128, 128).clone()
    slope[:64] = wave(0.3)[:64]
    cells = smooth_cells(slope)
    assert cells.shape == (8, 8)
    assert not cells[:4].any() and cells[4:].all()


def test_noise_in_smooth_places_is_counted_and_detail_elsewhere_is_not():
    truth = torch.full((128, 128), 120.0)
    truth[:64] = wave(0.3)[:64]
    cells = smooth_cells(truth)
    noise = torch.randn(128, 128, generator=torch.Generator().manual_seed(1))
    calm, noisy = truth.clone(), truth + 3 * noise
    calm[:60] = truth[:60] + 30 * noise[:60]
    assert smooth_energy(calm, cells) == pytest.approx(smooth_energy(truth, cells))
    assert smooth_energy(noisy, cells) > 3
    assert detail(noisy, cells).bands[0] > detail(truth, cells).bands[0]


def test_without_smooth_places_there_is_no_figure():
    assert smooth_energy(wave(0.3), smooth_cells(wave(0.3))) is None


def test_a_ratio_is_that_of_all_energy():
    assert energy_ratio([2.0, 50.0], [4.0, 100.0]) == pytest.approx(0.5)
    assert energy_ratio([1.0], [0.0]) is None


def test_blur_takes_fine_detail_first():
    drawn = torch.Generator().manual_seed(2)
    sharp = 128 + 20 * torch.randn(1, 1, 128, 128, generator=drawn)
    soft = F.avg_pool2d(sharp, 3, 1, 1)[0, 0]
    ratios = [a / b for a, b in zip(band_energies(soft), band_energies(sharp[0, 0]), strict=True)]
    assert ratios[0] < ratios[1] < ratios[2]
