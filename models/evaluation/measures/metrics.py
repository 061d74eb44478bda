"""Measures of pictures and of confidence: PSNR, SSIM, LPIPS, NIQE, calibration and ranking."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.errors import ModelError, Sentence
from models.evaluation.measures.niqe import Niqe, luma

__all__ = ["Lpips", "Niqe", "Plane", "auroc", "ece", "luma", "psnr", "ssim"]

Plane = Literal["rgb", "y"]

_WINDOW = 11
_SIGMA = 1.5


class _Fire(nn.Module):
    """Squeeze, then expand by 1x1 and 3x3 side by side (Iandola et al. 2016, section 3.2)."""

    def __init__(self, channels: int, squeezed: int, expanded: int) -> None:
        super().__init__()
        self.squeeze = nn.Conv2d(channels, squeezed, 1)
        self.expand1x1 = nn.Conv2d(squeezed, expanded, 1)
        self.expand3x3 = nn.Conv2d(squeezed, expanded, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """Map (B, channels, H, W) to (B, 2 * expanded, H, W)."""
        x = F.relu(self.squeeze(x), inplace=True)
        return F.relu(torch.cat((self.expand1x1(x), self.expand3x3(x)), dim=1), inplace=True)


class Lpips(nn.Module):
    """Learned perceptual distance on SqueezeNet 1.1 features (Zhang et al. 2018, LPIPS v0.1).

    Differentiable in both images; its own weights are frozen. The networks follow the caller's
    autocast, the distances are float32.
    """

    _TAPS = (1, 4, 7, 9, 10, 11, 12)
    _WIDTHS = (64, 128, 256, 384, 384, 512, 512)

    mean: Tensor
    deviation: Tensor

    def __init__(self, path: Path) -> None:
        """Load a safetensors file with `features.*` (torchvision's names) and `lin.0..6.weight`.

        Raises:
            ModelError: The file is missing or holds something else.
        """
        super().__init__()
        self.features = nn.ModuleList(
            (
                nn.Conv2d(3, 64, 3, stride=2),
                nn.ReLU(inplace=True),
                nn.MaxPool2d(3, stride=2, ceil_mode=True),
                _Fire(64, 16, 64),
                _Fire(128, 16, 64),
                nn.MaxPool2d(3, stride=2, ceil_mode=True),
                _Fire(128, 32, 128),
                _Fire(256, 32, 128),
                nn.MaxPool2d(3, stride=2, ceil_mode=True),
                _Fire(256, 48, 192),
                _Fire(384, 48, 192),
                _Fire(384, 64, 256),
                _Fire(512, 64, 256),
            )
        )
        self.lin = nn.ModuleList(nn.Conv2d(width, 1, 1, bias=False) for width in self._WIDTHS)
        # The paper's constants are for [-1, 1]; these are the same for [0, 1].
        shift = torch.tensor((-0.030, -0.088, -0.188)).reshape(1, 3, 1, 1)
        spread = torch.tensor((0.458, 0.448, 0.450)).reshape(1, 3, 1, 1)
        self.register_buffer("mean", (shift + 1) / 2, persistent=False)
        self.register_buffer("deviation", spread / 2, persistent=False)
        try:
            self.load_state_dict(load_file(path))
        except (OSError, SafetensorError, RuntimeError) as error:
            sentence = Sentence(
                "The LPIPS weights {name} are missing or not valid; choose another file, or "
                "download them with --fetch-lpips.",
                name=Path(path).name,
            )
            raise ModelError(sentence, detail=str(error)) from error
        self.requires_grad_(False).eval()

    def forward(self, image: Tensor, reference: Tensor, weight: Tensor | None = None) -> Tensor:
        """Return the distance of each pair; 0 = the same.

        Args:
            image: (B, 3, H, W) sRGB in [0, 1], 32 pixels or more a side.
            reference: The same shape.
            weight: How much each place counts, (B, 1, H, W); None for 1 everywhere.

        Returns:
            float32 (B,).
        """
        _check_pair(image, reference)
        total = torch.zeros(len(image), dtype=torch.float32, device=image.device)
        pairs = zip(self._taps(image), self._taps(reference), strict=True)
        for (own, other), linear in zip(pairs, self.lin.parameters(), strict=True):
            distance = ((own - other).square() * linear).sum(1)
            if weight is not None:
                sides = (distance.shape[1], distance.shape[2])
                distance = distance * F.adaptive_avg_pool2d(weight, sides)[:, 0]
            total = total + distance.mean((1, 2))
        return total

    def _taps(self, image: Tensor) -> list[Tensor]:
        """Features (B, C, h, w) at each tap, of unit length over C, float32."""
        x = (image - self.mean) / self.deviation
        taps = []
        for index, layer in enumerate(self.features):
            x = layer(x)
            if index in self._TAPS:
                feature = x.float()
                # vector_norm has a gradient where every channel is 0; a plain root has none.
                length = torch.linalg.vector_norm(feature, dim=1, keepdim=True)
                taps.append(feature / (length + 1e-10))
        return taps


def psnr(image: Tensor, reference: Tensor, *, plane: Plane = "rgb") -> Tensor:
    """Peak signal-to-noise ratio of each pair in dB; infinite for equal images.

    Args:
        image: (B, 3, H, W) sRGB in [0, 1]. Not rounded to 8 bits here.
        reference: The same shape.
        plane: "rgb" for the error over all channels, "y" for the video luma of BT.601 (16 to
            235), which papers on super-resolution report.

    Returns:
        float32 (B,).
    """
    own, other = _planes(image, reference, plane)
    return -10 * torch.log10((own - other).square().mean((1, 2, 3)))


def ssim(image: Tensor, reference: Tensor, *, plane: Plane = "rgb") -> Tensor:
    """Structural similarity (Wang et al. 2004, eq. 13) of each pair; 1 = the same. Differentiable.

    Gaussian window of 11x11 pixels with sigma 1.5, K1 = 0.01, K2 = 0.03; only positions where the
    window is inside count; mean over positions and channels.

    Args:
        image: (B, 3, H, W) sRGB in [0, 1], 11 pixels or more a side.
        reference: The same shape.
        plane: "rgb" for the mean of the three channels, "y" for the video luma of BT.601.

    Returns:
        float32 (B,).
    """
    with torch.autocast(image.device.type, enabled=False):
        own, other = _planes(image, reference, plane)
        if min(own.shape[-2:]) < _WINDOW:
            raise ValueError(f"expected {_WINDOW} pixels or more, got {tuple(own.shape[-2:])}")
        moments = torch.cat((own, other, own * own, other * other, own * other), dim=1)
        mean_own, mean_other, square_own, square_other, product = _smooth(moments).chunk(5, dim=1)
        variances = square_own - mean_own**2 + square_other - mean_other**2
        covariance = product - mean_own * mean_other
        light = (2 * mean_own * mean_other + 0.01**2) / (mean_own**2 + mean_other**2 + 0.01**2)
        structure = (2 * covariance + 0.03**2) / (variances + 0.03**2)
        return (light * structure).mean((1, 2, 3))


def ece(confidence: Tensor, correct: Tensor, *, bins: int = 15) -> float:
    """Expected calibration error (Guo et al. 2017, eq. 3) with bins of equal width; 0 is best.

    Args:
        confidence: Chance that a token is right, float in [0, 1], any shape.
        correct: Whether it is, bool, the same shape.
        bins: How many.

    Returns:
        The error in [0, 1]; nan without tokens.
    """
    confidence, correct = _flat_pair(confidence, correct)
    if not len(confidence):
        return float("nan")
    # Bin m is ((m - 1) / bins, m / bins]; 0 belongs to the first.
    index = (torch.ceil(confidence * bins).long() - 1).clamp(0, bins - 1)
    gap = torch.zeros(bins, dtype=torch.float64, device=confidence.device)
    gap.index_add_(0, index, correct.double() - confidence)
    return float(gap.abs().sum() / len(confidence))


def auroc(confidence: Tensor, correct: Tensor) -> float:
    """Chance that a right token has more confidence than a wrong one; ties count half.

    Args:
        confidence: Any real numbers, any shape.
        correct: Whether a token is right, bool, the same shape.

    Returns:
        Area under the ROC curve in [0, 1]; nan where all are right or all are wrong.
    """
    confidence, correct = _flat_pair(confidence, correct)
    right = int(correct.sum())
    wrong = len(correct) - right
    if not right or not wrong:
        return float("nan")
    _, place, counts = torch.unique(confidence, return_inverse=True, return_counts=True)
    middle_rank = counts.cumsum(0).double() - (counts.double() - 1) / 2
    ranks = middle_rank[place][correct].sum()
    return float((ranks - right * (right + 1) / 2) / (right * wrong))


def _check_pair(image: Tensor, reference: Tensor) -> None:
    if image.ndim != 4 or image.shape[1] != 3 or image.shape != reference.shape:
        raise ValueError(
            f"expected two (B, 3, H, W), got {tuple(image.shape)} and {tuple(reference.shape)}"
        )


def _planes(image: Tensor, reference: Tensor, plane: Plane) -> tuple[Tensor, Tensor]:
    """Both images as float32 (B, 3 or 1, H, W)."""
    _check_pair(image, reference)
    if plane == "rgb":
        return image.float(), reference.float()
    if plane == "y":
        return luma(image), luma(reference)
    raise ValueError(f'expected plane "rgb" or "y", got {plane!r}')


def _smooth(planes: Tensor) -> Tensor:
    """Gaussian means of (B, C, H, W) where the window is inside."""
    offsets = torch.arange(_WINDOW, dtype=torch.float32, device=planes.device) - _WINDOW // 2
    line = torch.exp(-0.5 * (offsets / _SIGMA) ** 2)
    line = (line / line.sum()).expand(planes.shape[1], 1, _WINDOW)
    across = F.conv2d(planes, line[:, :, None, :], groups=planes.shape[1])
    return F.conv2d(across, line[:, :, :, None], groups=planes.shape[1])


def _flat_pair(confidence: Tensor, correct: Tensor) -> tuple[Tensor, Tensor]:
    if confidence.shape != correct.shape or correct.dtype != torch.bool:
        raise ValueError(
            f"expected equal shapes and bool, got {tuple(confidence.shape)} and "
            f"{tuple(correct.shape)} {correct.dtype}"
        )
    return confidence.detach().flatten().double(), correct.flatten()
