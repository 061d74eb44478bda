"""The strength of the damage: ranges, and the three tracks."""

from __future__ import annotations

from dataclasses import dataclass, replace

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Degradation:
    """Ranges of the damage. Lengths count in pixels of the damaged picture.

    Each strength is drawn as `low + (high - low) * u ** skew`: strong cases are rarer. Ranges
    named `*_native` hold at scale 1, the others for great scales; between, by `1 / scale`. Beyond
    scale 4 all strengths ease off, because a pixel of the damaged picture covers so much.
    """

    mild_share: float = 0.2
    skew: float = 1.2
    blur_share: float = 0.8
    blur: Range = (0.15, 1.0)
    blur_native: Range = (0.2, 2.2)
    second_blur: float = 0.5
    sinc_share: float = 0.12
    sinc_cutoff: Range = (0.65, 1.2)
    smallest_size: float = 0.8
    smallest_size_native: float = 0.55
    noise_share: float = 0.7
    noise: Range = (0.004, 0.09)
    gray_noise_share: float = 0.35
    clumped_share: float = 0.5
    clump: Range = (0.35, 1.1)
    halo_share: float = 0.25
    halo: Range = (0.2, 1.6)
    jpeg_share: float = 0.5
    jpeg_quality: Range = (25.0, 95.0)
    final_sinc_share: float = 0.15
    final_jpeg_share: float = 0.85
    again_jpeg_share: float = 0.25

    def __post_init__(self) -> None:
        """Refuse ranges that run backwards and shares outside 0 to 1."""
        for name in (
            "blur",
            "blur_native",
            "sinc_cutoff",
            "noise",
            "jpeg_quality",
            "clump",
            "halo",
        ):
            low, high = getattr(self, name)
            if not 0 < low <= high:
                raise ValueError(f"{name}: expected 0 < low <= high, got {(low, high)}")
        for name in self.__slots__:
            value = getattr(self, name)
            if name.endswith("_share") and not 0 <= value <= 1:
                raise ValueError(f"{name}: expected a share in [0, 1], got {value}")

    def blur_at(self, scale: float) -> Range:
        """Sigma of the blur at this scale."""
        low, high = (
            far + (near - far) / scale
            for far, near in zip(self.blur, self.blur_native, strict=True)
        )
        return low, high

    def smallest_size_at(self, scale: float) -> float:
        """Smallest size on the way, relative to the damaged picture."""
        return self.smallest_size + (self.smallest_size_native - self.smallest_size) / scale


MILD = Degradation(
    mild_share=0.0,
    blur_share=0.8,
    blur=(0.1, 0.75),
    blur_native=(0.1, 1.2),
    sinc_share=0.0,
    smallest_size=1.0,
    smallest_size_native=1.0,
    noise_share=0.5,
    noise=(0.001, 0.012),
    halo_share=0.15,
    halo=(0.2, 0.8),
    jpeg_share=0.0,
    jpeg_quality=(75.0, 98.0),
    final_sinc_share=0.05,
    final_jpeg_share=0.6,
    again_jpeg_share=0.0,
)

OPTICS = replace(
    MILD,
    skew=1.0,
    blur_share=1.0,
    blur=(0.35, 0.85),
    blur_native=(0.35, 0.85),
    second_blur=0.3,
    noise=(0.001, 0.01),
    halo_share=0.25,
    jpeg_quality=(85.0, 99.0),
    final_sinc_share=0.0,
)
"""What a good camera does to a scene that it takes from afar."""

TRACKS = {
    "mild": MILD,
    "real": Degradation(),
    "strong": Degradation(
        mild_share=0.0,
        skew=0.8,
        blur=(0.2, 1.2),
        blur_native=(0.4, 2.5),
        noise_share=1.0,
        noise=(0.03, 0.15),
        jpeg_share=0.6,
        jpeg_quality=(20.0, 85.0),
        again_jpeg_share=0.4,
    ),
}
"""Damage to train on and to report on, each apart: see the model card."""

WORN = replace(TRACKS["real"], clumped_share=0.65, jpeg_quality=(15.0, 92.0), again_jpeg_share=0.35)
"""Coarser noise and harder JPEG than `TRACKS` have, to train on alone."""
