"""Losses that the stages share."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from torch.nn.utils.parametrizations import spectral_norm

from models.evaluation import decisions
from models.grid import STRIDE
from models.networks import Codebook


def soft_targets(codebook: Codebook, latents: Tensor, *, sharpness: float) -> Tensor:
    """Targets that spare near codes: softmax of the similarity of each code to the true latent.

    Args:
        codebook: The codes, unit vectors.
        latents: True latents (B, d, Ht, Wt), unit vectors.
        sharpness: Inverse temperature on the cosine similarity; larger is closer to one-hot.

    Returns:
        Probabilities, float32 (B, N, Ht, Wt).
    """
    similarity = torch.einsum("bdhw,nd->bnhw", latents.float(), codebook.codes.float())
    return (sharpness * similarity).softmax(1)


def decorrelation(latents: Tensor) -> Tensor:
    """Mean squared correlation between different dimensions of latents (B, d, Ht, Wt).

    Keeps the latents from using a line or a plane of the sphere only, where many codes would say
    the same.
    """
    flat = latents.float().permute(1, 0, 2, 3).flatten(1)
    flat = flat - flat.mean(1, keepdim=True)
    flat = F.normalize(flat, dim=1)
    correlation = flat @ flat.T
    count = len(flat)
    return (correlation.square().sum() - count) / (count * (count - 1))


def cross_entropy(logits: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
    """Mean cross-entropy of logits (B, N, Ht, Wt) against tokens (B, Ht, Wt) or probabilities.

    ``weight`` (B, Ht, Wt) weighs positions; the mean is over the weights.
    """
    loss = F.cross_entropy(logits.float(), targets, reduction="none")
    if weight is None:
        return loss.mean()
    return (loss * weight).sum() / weight.sum().clamp(min=1e-6)


class Discriminator(nn.Module):
    """A local critic with spectral normalisation; sees about 70 pixels around each point."""

    def __init__(self, width: int = 48) -> None:
        super().__init__()
        widths = (width, 2 * width, 4 * width)
        layers: list[nn.Module] = []
        channels = 3
        for out in widths:
            layers.append(spectral_norm(nn.Conv2d(4 * channels, out, 3, padding=1)))
            channels = out
        self.downs = nn.ModuleList(layers)
        self.mid = spectral_norm(nn.Conv2d(channels, channels, 3, padding=1))
        self.head = spectral_norm(nn.Conv2d(channels, 1, 3, padding=1))

    def forward(self, image: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Image (B, 3, H, W) in [0, 1] -> verdicts (B, 1, H/8, W/8) and the features on the way."""
        x = 2 * image - 1
        features = []
        for layer in self.downs:
            x = F.leaky_relu(layer(F.pixel_unshuffle(x, 2)), 0.2)
            features.append(x)
        x = F.leaky_relu(self.mid(x), 0.2)
        features.append(x)
        return self.head(x).float(), features


def hinge(real: Tensor, fake: Tensor) -> Tensor:
    """The critic's hinge loss."""
    return F.relu(1 - real).mean() + F.relu(1 + fake).mean()


def feature_distance(real: list[Tensor], fake: list[Tensor]) -> Tensor:
    """Mean absolute difference of the critic's features."""
    pairs = zip(real, fake, strict=True)
    return torch.stack([(r.detach() - f).abs().float().mean() for r, f in pairs]).mean()


def shifted(images: tuple[Tensor, ...], generator: torch.Generator) -> tuple[Tensor, ...]:
    """Cut one random part out of all images (B, 3, H, W), smaller by one token a side.

    Strides of a critic and of LPIPS fall elsewhere every time; at fixed places they would reward a
    pattern that repeats with the tokens and that the eye sees as a grid.
    """
    deciding = decisions(generator)
    top, left = torch.randint(STRIDE, (2,), generator=deciding, device=deciding.device).tolist()
    height, width = (side - STRIDE for side in images[0].shape[2:])
    return tuple(image[..., top : top + height, left : left + width] for image in images)


def softened(map_: Tensor) -> Tensor:
    """A map of tokens (B, 1, Ht, Wt), soft at its borders as in use: means over 3x3 tokens."""
    return F.avg_pool2d(F.pad(map_, (1, 1, 1, 1), mode="replicate"), 3, 1)


def periodic(image: Tensor, hq: Tensor) -> Tensor:
    """Strength of a repeating pattern of 8x8 pixels in the error of images (B, 3, 8 Ht, 8 Wt).

    Decoders that fold channels into pixels leave such a grid; photos have none. The mean of the
    error's fine part over all tokens of a picture is that pattern, and noise otherwise.

    Returns:
        Its mean absolute value, in the unit of the images.
    """
    cells = F.pixel_unshuffle(_fine(image - hq), STRIDE)  # (B, 3 * 64, Ht, Wt)
    return cells.mean((2, 3)).abs().mean()


_CALM = 0.01
"""Rough limit of the fine part of a smooth area; textures have far more."""


def grain(image: Tensor, hq: Tensor) -> Tensor:
    """Error of the fine part where the picture is smooth: hatching on skin and sky.

    LPIPS hardly sees a faint hatching, and prefers it to a surface that is too smooth; the eye
    finds it at once, for it is the same everywhere.

    Args:
        image: (B, 3, H, W) in [0, 1].
        hq: What it should be, the same shape.

    Returns:
        Mean absolute difference of the fine parts, smooth places weighing 1 and textures 0, in the
        unit of the images.
    """
    fine = _fine(hq)
    activity = F.avg_pool2d(
        fine.abs().mean(1, keepdim=True), 9, stride=1, padding=4, count_include_pad=False
    )
    return (torch.exp(-((activity / _CALM) ** 2)) * (_fine(image) - fine).abs()).mean()


def _fine(image: Tensor) -> Tensor:
    """The detail that a mean over 5x5 pixels leaves out of images (B, C, H, W)."""
    return image - F.avg_pool2d(image, 5, stride=1, padding=2, count_include_pad=False)


def tone(image: Tensor, hq: Tensor) -> Tensor:
    """Error of the brightness and colour of whole areas: blotches and shifts.

    Next to LPIPS, plain L1 hardly counts; and the eye, which forgives a wrong hair, sees at once
    that a cheek is in two tones. So means over 8x8 and 16x16 pixels are compared on their own.

    Args:
        image: (B, 3, H, W) in [0, 1], sides of at least 16.
        hq: What it should be, the same shape.

    Returns:
        Mean absolute difference of the means, in the unit of the images.
    """
    error = image - hq
    return (
        sum((F.avg_pool2d(error, size).abs().mean() for size in (8, 16)), image.new_zeros(())) / 2
    )
