"""Real-world damage as batched tensor work: blur, resize, noise and JPEG, twice, then small.

The idea of two shuffled rounds is that of BSRGAN (Zhang et al. 2021) and Real-ESRGAN (Wang et
al. 2021). Ranges are in pixels of the damaged picture, so that one recipe serves every scale.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.evaluation.degradation.jpeg import jpeg
from models.evaluation.degradation.ranges import MILD, TRACKS, Degradation, Range
from models.evaluation.degradation.rng import decisions

Size = tuple[int, int]

_GROUPS = 4  # sub-batches that share sizes, order of steps and interpolation
_WORK_FACTOR = 4.0  # damage happens at no more than this many times the final size
_RADIUS = 10  # of the largest blur kernel
_CHANCES = 40  # random numbers set aside for a group's own choices; it needs fewer


@torch.no_grad()
def degrade(
    hq: Tensor,
    *,
    scale: float,
    generator: torch.Generator,
    recipe: Degradation = TRACKS["real"],
) -> Tensor:
    """Return what is left of good pictures after a life on phones, scanners and the web.

    Args:
        hq: float32 (B, 3, H, W) sRGB in [0, 1].
        scale: 1 or more; 1 damages without making smaller.
        generator: The only source of chance, on the device of `hq`; see `chance.decisions`.
        recipe: Ranges of the damage.

    Returns:
        float32 (B, 3, round(H / scale), round(W / scale)) in [0, 1], on the 8-bit grid.

    Raises:
        ValueError: A shape or the scale does not fit.
    """
    if hq.ndim != 4 or hq.shape[1] != 3 or not scale >= 1:
        raise ValueError(f"expected (B, 3, H, W) and scale >= 1, got {tuple(hq.shape)}, {scale}")
    size = (round(hq.shape[2] / scale), round(hq.shape[3] / scale))
    if min(size) < 1:
        raise ValueError(f"nothing is left of {tuple(hq.shape[2:])} at scale {scale}")
    with torch.autocast(hq.device.type, enabled=False):
        image = hq.float()
        if scale > _WORK_FACTOR:
            image = _resize(image, _times(size, _WORK_FACTOR), "area")
        order = torch.randperm(len(hq), generator=generator, device=hq.device)
        groups = order.tensor_split(min(_GROUPS, len(hq)))
        shape = (len(groups), _CHANCES)
        deciding = decisions(generator)
        chances = torch.rand(shape, generator=deciding, device=deciding.device).tolist()
        damaged = [
            _Damage(recipe, scale, size, generator, drawn).apply(image[members])
            for members, drawn in zip(groups, chances, strict=True)
        ]
        joined = torch.cat(damaged)[order.argsort()]
        return (joined.clamp(0, 1) * 255).round() / 255


def blur(image: Tensor, kernels: Tensor) -> Tensor:
    """Convolve each image with its own kernel; the border is mirrored.

    Args:
        image: float32 (B, 3, H, W).
        kernels: float32 (B, 2R + 1, 2R + 1) with R less than H and W.

    Returns:
        float32 (B, 3, H, W).
    """
    batch, channels, height, width = image.shape
    radius = kernels.shape[-1] // 2
    padded = F.pad(image, (radius,) * 4, mode="reflect")
    weight = kernels.repeat_interleave(channels, dim=0).unsqueeze(1)
    flat = padded.reshape(1, batch * channels, *padded.shape[-2:])
    blurred = F.conv2d(flat, weight, groups=batch * channels)
    return blurred.reshape(batch, channels, height, width)


def gaussian_kernels(sigma: Tensor, radius: int) -> Tensor:
    """Anisotropic Gaussians.

    Args:
        sigma: float32 (B, 3): sigma along the first axis, along the second, angle in radians.
        radius: R.

    Returns:
        float32 (B, 2R + 1, 2R + 1), each of sum 1.
    """
    y, x = _grid(radius, sigma.device)
    first, second, angle = (part[:, None, None] for part in sigma.unbind(1))
    along = x * torch.cos(angle) + y * torch.sin(angle)
    across = y * torch.cos(angle) - x * torch.sin(angle)
    kernels = torch.exp(-0.5 * ((along / first) ** 2 + (across / second) ** 2))
    return kernels / kernels.sum((1, 2), keepdim=True)


def sinc_kernels(cutoff: Tensor, radius: int) -> Tensor:
    """Circular ideal low-pass filters: the ringing of sharpeners and of bad scalers.

    Args:
        cutoff: float32 (B,) in radians per pixel, up to pi.
        radius: R.

    Returns:
        float32 (B, 2R + 1, 2R + 1), each of sum 1.
    """
    y, x = _grid(radius, cutoff.device)
    distance = torch.sqrt(x**2 + y**2).clamp_min(1e-3)
    omega = cutoff[:, None, None]
    bessel: Tensor = torch.special.bessel_j1(omega * distance)
    kernels = omega * bessel / (2 * math.pi * distance)
    return kernels / kernels.sum((1, 2), keepdim=True)


class _Damage:
    """One group's way from good to damaged: everything that the group shares."""

    def __init__(
        self,
        recipe: Degradation,
        scale: float,
        size: Size,
        generator: torch.Generator,
        chances: list[float],
    ) -> None:
        self._chance = iter(chances).__next__
        self._recipe = MILD if self._chance() < recipe.mild_share else recipe
        self._scale = scale
        self._size = size
        self._generator = generator

    def apply(self, image: Tensor) -> Tensor:
        """Damage (B, 3, H, W) to (B, 3, *size)."""
        for first in (True, False):
            # Late steps have the greater keys; what differs by less than 1 can change places.
            steps: list[tuple[float, Callable[[Tensor], Tensor]]] = [
                (0.0 + self._chance(), partial(self._blur, first=first)),
                (0.5 + self._chance(), partial(self._scale_freely, first=first)),
                (0.6 + self._chance(), self._noise),
                (1.0 + self._chance(), partial(self._jpeg, share=self._recipe.jpeg_share)),
            ]
            for _, step in sorted(steps, key=lambda item: item[0]):
                image = step(image)
        image = _resize(image, self._size, _interpolation(self._chance()))
        if self._chance() < self._recipe.final_sinc_share:
            image = self._ring(image)
        if self._chance() < self._recipe.halo_share and min(self._size) > 8:
            image = self._sharpen(image)
        image = self._jpeg(image, share=self._recipe.final_jpeg_share)
        return self._saved_again(image)

    def _saved_again(self, image: Tensor) -> Tensor:
        """JPEG once more after a crop, so that its blocks are elsewhere."""
        if self._chance() >= self._recipe.again_jpeg_share:
            return image
        shift = (int(8 * self._chance()), int(8 * self._chance()))
        padded = F.pad(image, (shift[0], 0, shift[1], 0), mode="replicate")
        return self._jpeg(padded, share=1.0)[..., shift[1] :, shift[0] :]

    def _factor(self, image: Tensor) -> float:
        """Pixels of the image for one of the damaged picture."""
        return image.shape[-1] / self._size[1]

    def _uniform(self, image: Tensor, *columns: int) -> Tensor:
        shape = (len(image), *columns)
        return torch.rand(shape, generator=self._generator, device=image.device)

    def _strength(self, image: Tensor, limits: Range) -> Tensor:
        """One number for each image, more often near the low limit."""
        low, high = limits
        ease = min(1.0, _WORK_FACTOR / self._scale)
        return low + (high - low) * ease * self._uniform(image) ** self._recipe.skew

    def _blur(self, image: Tensor, *, first: bool) -> Tensor:
        if self._chance() < self._recipe.sinc_share:
            return self._ring(image)
        factor = self._factor(image)
        low, high = self._recipe.blur_at(self._scale)
        weaken = 1.0 if first else self._recipe.second_blur
        radius = _fitting_radius(image, 2.5 * high * weaken * factor)
        if radius < 1:
            return image
        sigma = self._strength(image, (low * weaken, high * weaken)) * factor
        drawn = self._uniform(image, 4)
        # A third of the blurs are round; the others up to 2.5 times as long as wide.
        squeeze = torch.where(drawn[:, 0] < 0.35, 1.0, 1.0 - 0.6 * drawn[:, 1])
        sigma = torch.where(drawn[:, 2] < self._recipe.blur_share, sigma, 0.05)
        shape = torch.stack((sigma, (sigma * squeeze).clamp_min(0.05), drawn[:, 3] * math.pi), 1)
        return blur(image, gaussian_kernels(shape, radius))

    def _ring(self, image: Tensor) -> Tensor:
        factor = self._factor(image)
        low, high = self._recipe.sinc_cutoff
        share = low + (high - low) * self._uniform(image)
        cutoff = (math.pi * share / max(factor, 1.0)).clamp(math.pi / 5, math.pi)
        radius = _fitting_radius(image, 6 * factor)
        return blur(image, sinc_kernels(cutoff, radius)) if radius else image

    def _scale_freely(self, image: Tensor, *, first: bool) -> Tensor:
        """Resize by chance: in the first round by little, in the second near the final size."""
        if self._recipe.smallest_size >= 1 or self._chance() < 0.25:
            return image
        factor = self._factor(image)
        low = self._recipe.smallest_size_at(self._scale)
        if first:
            low, high = max(low, 0.4 * factor), 1.15 * factor
        else:
            high = max(1.15, 0.6 * factor)
        target = low * (max(high, low) / low) ** self._chance()
        return _resize(image, _times(self._size, target), _interpolation(self._chance()))

    def _noise(self, image: Tensor) -> Tensor:
        """Sensor, film and print noise: even, as the root of light (Poisson's limit), or speckle.

        What a camera writes was interpolated from its mosaic, cleaned and shrunk, so that noise
        comes in clumps; film grain is gray and in clumps, too.
        """
        drawn = self._uniform(image, 5)[:, :, None, None, None]
        grain = torch.randn(image.shape, generator=self._generator, device=image.device)
        grain = torch.where(drawn[:, 0] < self._recipe.gray_noise_share, grain[:, :1], grain)
        if self._chance() < self._recipe.clumped_share:
            grain = self._clumped(grain, drawn[:, 3], drawn[:, 4])
        light = image.clamp(0, 1)
        by_light = torch.where(drawn[:, 1] < 0.75, light.sqrt(), light) * 1.3
        profile = torch.where(drawn[:, 1] < 0.4, 1.0, by_light)
        sigma = self._strength(image, self._recipe.noise)[:, None, None, None]
        # Shrinking averages noise away: more of it where the picture is still large.
        sigma = sigma * max(self._factor(image), 1.0) ** 0.5
        sigma = torch.where(drawn[:, 2] < self._recipe.noise_share, sigma, 0.0)
        return (image + sigma * profile * grain).clamp(0, 1)

    def _clumped(self, grain: Tensor, size: Tensor, tint: Tensor) -> Tensor:
        """Noise (B, 3, H, W) of unit variance in clumps, larger ones of colour than of light.

        ``size`` and ``tint``, (B, 1, 1, 1) in [0, 1], choose how large and how colourful.
        """
        factor = self._factor(grain)
        low, high = self._recipe.clump
        sigma = (low + (high - low) * size.flatten()) * factor
        radius = _fitting_radius(grain, 2.5 * high * factor)
        if radius < 1:
            return grain
        fine = gaussian_kernels(torch.stack((sigma, sigma, sigma), 1), radius)
        coarse = gaussian_kernels(torch.stack((2 * sigma, 2 * sigma, sigma), 1), radius)
        light = blur(grain.mean(1, keepdim=True).expand_as(grain), fine)
        colour = blur(grain - grain.mean(1, keepdim=True), coarse)
        light, colour = (
            # Gray grain has no colour: nothing is left of it to divide by.
            (part - part.mean((2, 3), keepdim=True))
            / part.std((1, 2, 3), keepdim=True).clamp_min(1e-4)
            for part in (light, colour)
        )
        share = 0.3 + 0.9 * tint
        return (light + share * colour) / (1.0 + share**2) ** 0.5

    def _sharpen(self, image: Tensor) -> Tensor:
        """Unsharp masking, as cameras, scanners and phones do: halos and sharpened noise."""
        drawn = self._uniform(image, 2)
        low, high = self._recipe.halo
        amount = (low + (high - low) * drawn[:, 0])[:, None, None, None]
        sigma = 0.5 + 1.3 * drawn[:, 1]
        radius = _fitting_radius(image, 4.0)
        soft = blur(image, gaussian_kernels(torch.stack((sigma, sigma, sigma), 1), radius))
        return (image + amount * (image - soft)).clamp(0, 1)

    def _jpeg(self, image: Tensor, *, share: float) -> Tensor:
        if self._chance() >= share:
            return image
        low, high = self._recipe.jpeg_quality
        quality = high - self._strength(image, (0.0, high - low))
        return jpeg(image, quality.round(), chroma_subsampling=self._chance() < 0.7)


def _resize(image: Tensor, size: Size, interpolation: str) -> Tensor:
    """Resize (B, 3, H, W); bilinear may alias a little, as cheap scalers do."""
    if image.shape[-2:] == size:
        return image
    reduction = image.shape[-1] / size[1]
    if interpolation == "area" and reduction > 1:
        return F.interpolate(image, size, mode="area")
    if interpolation == "bicubic":
        return F.interpolate(image, size, mode="bicubic", antialias=reduction > 1).clamp(0, 1)
    return F.interpolate(image, size, mode="bilinear", antialias=reduction > 1.8)


def _interpolation(chance: float) -> str:
    return ("area", "bilinear", "bicubic")[min(int(chance * 3), 2)]


def _times(size: Size, factor: float) -> Size:
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def _fitting_radius(image: Tensor, wish: float) -> int:
    return min(_RADIUS, max(1, math.ceil(wish)), min(image.shape[-2:]) - 1)


def _grid(radius: int, device: torch.device) -> tuple[Tensor, Tensor]:
    line = torch.arange(-radius, radius + 1, dtype=torch.float32, device=device)
    y, x = torch.meshgrid(line, line, indexing="ij")
    return y, x
