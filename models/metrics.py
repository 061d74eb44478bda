"""How good a picture or a confidence is: PSNR, SSIM, LPIPS, NIQE, calibration and ranking."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.errors import ModelError

Plane = Literal["rgb", "y"]


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
            sentence = f"The LPIPS weights {Path(path).name} are missing or of another kind."
            raise ModelError(sentence, detail=str(error)) from error
        self.requires_grad_(False).eval()

    def forward(self, image: Tensor, reference: Tensor) -> Tensor:
        """Return the distance of each pair; 0 = the same.

        Args:
            image: (B, 3, H, W) sRGB in [0, 1], 32 pixels or more a side.
            reference: The same shape.

        Returns:
            float32 (B,).
        """
        _check_pair(image, reference)
        total = torch.zeros(len(image), dtype=torch.float32, device=image.device)
        pairs = zip(self._taps(image), self._taps(reference), strict=True)
        for (own, other), weight in zip(pairs, self.lin.parameters(), strict=True):
            total = total + ((own - other).square() * weight).sum(1).mean((1, 2))
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


def _check_pair(image: Tensor, reference: Tensor) -> None:
    if image.ndim != 4 or image.shape[1] != 3 or image.shape != reference.shape:
        raise ValueError(
            f"expected two (B, 3, H, W), got {tuple(image.shape)} and {tuple(reference.shape)}"
        )
