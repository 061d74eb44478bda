import math
import os
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from models.errors import ModelError
from models.evaluation.measures.niqe import Niqe, luma

STATISTICS = Path(os.environ.get("ITER_STUDIO_PERCEPTUAL", "perceptual")) / ("niqe_pris_params.npz")
needs_statistics = pytest.mark.skipif(not STATISTICS.exists(), reason="no NIQE statistics here")


def picture(height=210, width=300, seed=0):
    """Texture at several sizes: float32 (1, 3, H, W) in [0, 1]."""
    rng = np.random.default_rng(seed)
    image = np.full((height, width, 3), 0.5)
    for size in (4, 12, 40, 130):
        layer = rng.laplace(0, 1, (size, size, 1)) + 0.3 * rng.laplace(0, 1, (size, size, 3))
        image += 0.3 / size**0.4 * cv2.resize(layer, (width, height))
    return torch.from_numpy(image.clip(0, 1)).permute(2, 0, 1)[None].float()


def window():
    line = np.exp(-((np.arange(7) - 3) ** 2) / (2 * (7 / 6) ** 2))
    return np.outer(line, line) / line.sum() ** 2


def save_statistics(path, seed=1):
    rng = np.random.default_rng(seed)
    root = rng.normal(0, 1, (36, 36)) / 6
    covariance = root @ root.T + 0.1 * np.eye(36)
    mean = rng.normal(1, 0.3, (1, 36))
    np.savez(path, mu_pris_param=mean, cov_pris_param=covariance, gaussian_window=window())
    return mean[0], covariance


@pytest.fixture(scope="module")
def statistics(tmp_path_factory):
    path = tmp_path_factory.mktemp("niqe") / "statistics.npz"
    return path, *save_statistics(path)


# A second writing of the paper, patch by patch and without tables.


def plain_half(plane):
    """Bicubic reduction by two, widened against aliasing, weight by weight."""

    def reduce(lines):
        result = np.zeros((lines.shape[0] // 2, lines.shape[1]))
        for index in range(len(result)):
            centre = 2 * index + 0.5
            taps = range(max(0, math.ceil(centre - 4)), min(len(lines) - 1, int(centre + 4)) + 1)
            weights = []
            for tap in taps:
                d = abs(tap - centre) / 2
                near = 1.5 * d**3 - 2.5 * d**2 + 1
                far = -0.5 * d**3 + 2.5 * d**2 - 4 * d + 2
                weights.append(near if d <= 1 else far if d < 2 else 0)
            result[index] = np.average(lines[list(taps)], axis=0, weights=weights)
        return result

    return reduce(reduce(plane).T).T


def plain_normalise(plane):
    padded = np.pad(plane, 3, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (7, 7))
    mean = (windows * window()).sum((2, 3))
    variance = (window() * (windows - mean[..., None, None]) ** 2).sum((2, 3))
    return (plane - mean) / (np.sqrt(variance) + 1)


def plain_fit(values):
    left = math.sqrt(np.mean(values[values < 0] ** 2))
    right = math.sqrt(np.mean(values[values > 0] ** 2))
    g = left / right
    target = np.mean(np.abs(values)) ** 2 / np.mean(values**2)
    target *= (g**3 + 1) * (g + 1) / (g**2 + 1) ** 2
    low, high = 0.2, 10.0
    for _ in range(60):  # the ratio rises with alpha
        alpha = (low + high) / 2
        ratio = math.gamma(2 / alpha) ** 2 / (math.gamma(1 / alpha) * math.gamma(3 / alpha))
        low, high = (alpha, high) if ratio < target else (low, alpha)
    width = math.sqrt(math.gamma(1 / alpha) / math.gamma(3 / alpha))
    eta = (right - left) * width * math.gamma(2 / alpha) / math.gamma(1 / alpha)
    return alpha, eta, left * width, right * width


def plain_niqe(image, mean, covariance):
    plane = np.round(luma(image)[0, 0].double().numpy() * 255)
    rows, columns = plane.shape[0] // 96, plane.shape[1] // 96
    plane = plane[: rows * 96, : columns * 96]
    features = [[] for _ in range(rows * columns)]
    for normalised, size in (
        (plain_normalise(plane), 96),
        (plain_normalise(plain_half(plane)), 48),
    ):
        for index, feature in enumerate(features):
            top, left = index // columns * size, index % columns * size
            patch = normalised[top : top + size, left : left + size]
            alpha, _, lower, upper = plain_fit(patch)
            feature += [alpha, (lower + upper) / 2]
            for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
                moved = np.roll(np.roll(patch, down, 0), right, 1)
                feature += plain_fit(patch * moved)
    table = np.array(features)
    offset = mean - table.mean(0)
    spread = (covariance + np.cov(table.T)) / 2
    return math.sqrt(offset @ np.linalg.inv(spread) @ offset)


def test_is_the_plain_writing(statistics):
    path, mean, covariance = statistics
    images = torch.cat([picture(seed=seed) for seed in range(2)])
    got = Niqe(path)(images)
    for index in range(2):
        expected = plain_niqe(images[index : index + 1], mean, covariance)
        assert got[index].item() == pytest.approx(expected, rel=2e-3)


def test_what_is_beyond_whole_patches_does_not_count(statistics):
    image = picture(210, 300)
    niqe = Niqe(statistics[0])
    assert torch.equal(niqe(image), niqe(image[..., :192, :288]))


def test_flat_patches_are_left_out(statistics):
    niqe = Niqe(statistics[0])
    image = picture(192, 288)
    image[..., 96:] = torch.where(torch.arange(192) < 96, image[..., 96:], 0.4)
    assert niqe(image).isfinite().all()
    assert niqe(torch.full((1, 3, 200, 200), 0.3)).isnan().all()


def test_wrong_arguments(statistics, tmp_path):
    with pytest.raises(ValueError, match="96"):
        Niqe(statistics[0])(torch.zeros(1, 3, 95, 200))
    with pytest.raises(ModelError, match=r"absent\.npz"):
        Niqe(tmp_path / "absent.npz")
    np.savez(tmp_path / "other.npz", a=np.zeros(1))
    with pytest.raises(ModelError, match=r"other\.npz"):
        Niqe(tmp_path / "other.npz")


@needs_statistics
def test_noise_and_blur_are_worse():
    niqe = Niqe(STATISTICS)
    image = picture(288, 384)
    grain = torch.randn(image.shape, generator=torch.Generator().manual_seed(2))
    noisy = (image + 0.15 * grain).clamp(0, 1)
    soft = cv2.GaussianBlur(image[0].permute(1, 2, 0).numpy(), (0, 0), 3)
    blurred = torch.from_numpy(soft).permute(2, 0, 1)[None]
    assert niqe(image) < niqe(noisy)
    assert niqe(image) < niqe(blurred)
