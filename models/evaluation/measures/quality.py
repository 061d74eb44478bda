"""Measuring pictures against the truth, and the rows of a table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from models.evaluation.measures.detail import BANDS, Detail, detail, energy_ratio, smooth_cells
from models.evaluation.measures.features import PatchJudge, PatchSets
from models.evaluation.measures.metrics import Lpips, Niqe, luma, psnr, ssim
from models.grid import Pixels

_NIQE_SMALLEST = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """One result on one picture.

    Attributes:
        picture: Name of the picture.
        psnr: In dB over the three channels; infinite for the truth itself.
        psnr_y: In dB over the video luma, as papers report it.
        ssim: 1 = the same.
        lpips: Perceptual distance, 0 = the same; None without weights.
        niqe: Distance to pristine statistics, lower is better; None without statistics.
        patches: Distance of patches as a second network sees them, 0 = the same; None without it.
        detail, true_detail: Energy by size of detail, and where the truth is smooth.
        energy: Mean squared gradient of the luma of the result, in 8-bit levels.
        true_energy: The same of the truth.
        kept: Share of the tokens of S_l that were kept; None if there are no tokens.
        steps_run: Steps that ran; None if there are none.
    """

    picture: str
    psnr: float
    psnr_y: float
    ssim: float
    lpips: float | None
    niqe: float | None
    patches: float | None
    detail: Detail
    true_detail: Detail
    energy: float
    true_energy: float
    kept: float | None = None
    steps_run: int | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """The settings of a row; None for those it does not have.

    Attributes:
        name: What was judged.
        scale: Enlargement.
        alpha: Threshold.
        steps: T.
        order: Who decided which tokens are kept.
        adaptive: Whether steps could be skipped at the start.
        fidelity: Weight of the guide.
    """

    name: str
    scale: float | None = None
    alpha: float | None = None
    steps: int | None = None
    order: str | None = None
    adaptive: bool | None = None
    fidelity: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Means over the pictures.

    Attributes:
        setting: What was judged.
        psnr, psnr_y, ssim, lpips, niqe, patches: Means of `Scores`.
        lpips_change: Of the mean LPIPS against bicubic, in percent; negative is better.
        kernel: Kernel distance of the patches of all results to those of all truths, without
            pairing, times 1000; None where it was not measured.
        sharpness: Gradient energy of all results over that of the truth; 1 = as sharp as the truth.
        bands: Energy over that of the truth, in each of `BANDS`.
        smooth: The same above a quarter cycle, only where the truth is smooth: 1 = as calm as the
            truth, more = noise or invented texture.
        kept, steps_run: Means of `Scores`.
        lpips_gap, lpips_gap_error: Mean paired difference of LPIPS to the reference of an ablation
            and its standard error.
    """

    setting: Setting
    psnr: float
    psnr_y: float
    ssim: float
    lpips: float | None
    lpips_change: float | None = None
    niqe: float | None
    patches: float | None
    kernel: float | None = None
    sharpness: float
    bands: tuple[float | None, ...]
    smooth: float | None
    kept: float | None = None
    steps_run: float | None = None
    lpips_gap: float | None = None
    lpips_gap_error: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Truth:
    """The part of the measures that belongs to the truth alone."""

    hq: Pixels
    cells: Tensor
    detail: Detail
    energy: float
    patches: tuple[Tensor, Tensor] | None


class Judge:
    """Scores results; all of them as 8-bit pictures, as in a file."""

    def __init__(
        self,
        *,
        lpips: Lpips | None,
        niqe: Niqe | None,
        patches: PatchJudge | None = None,
        device: torch.device | None = None,
    ) -> None:
        self.device = device or torch.device("cpu")
        self.patches = patches.to(self.device) if patches is not None else None
        self.lpips = lpips.to(self.device) if lpips is not None else None
        self.niqe = niqe
        self._truths: dict[str, _Truth] = {}

    @torch.inference_mode()
    def __call__(
        self,
        image: Pixels,
        hq: Pixels,
        *,
        picture: str,
        kept: float | None = None,
        steps_run: int | None = None,
        sets: PatchSets | None = None,
    ) -> Scores:
        """Score one result.

        Args:
            image: uint8 (H, W, 3).
            hq: The truth, the same shape.
            picture: Its name.
            kept: See `Scores`.
            steps_run: See `Scores`.
            sets: Takes the patches, if there is a network for them.
        """
        result, truth = self._tensor(image), self._tensor(hq)
        known = self._known(picture, hq, truth)
        niqe = None
        if self.niqe is not None and min(hq.shape[:2]) >= _NIQE_SMALLEST:
            niqe = float(self.niqe(result))
        patches = None
        if self.patches is not None and known.patches is not None:
            seen = self.patches.patches(result)
            patches = self.patches.distance(seen, known.patches)
            if sets is not None:
                sets.add(seen[1], known.patches[1])
        return Scores(
            picture=picture,
            psnr=float(psnr(result, truth)),
            psnr_y=float(psnr(result, truth, plane="y")),
            ssim=float(ssim(result, truth)),
            lpips=float(self.lpips(result, truth)) if self.lpips is not None else None,
            niqe=niqe,
            patches=patches,
            detail=detail(luma(result)[0, 0] * 255, known.cells),
            true_detail=known.detail,
            energy=gradient_energy(result),
            true_energy=known.energy,
            kept=kept,
            steps_run=steps_run,
        )

    def _known(self, picture: str, hq: Pixels, truth: Tensor) -> _Truth:
        """Measure a truth once: it is compared with every candidate of every setting."""
        known = self._truths.get(picture)
        if known is None or known.hq is not hq:
            plane = luma(truth)[0, 0] * 255
            cells = smooth_cells(plane)
            patches = self.patches.patches(truth) if self.patches is not None else None
            known = _Truth(hq, cells, detail(plane, cells), gradient_energy(truth), patches)
            self._truths[picture] = known
        return known

    def _tensor(self, pixels: Pixels) -> Tensor:
        image = torch.from_numpy(np.ascontiguousarray(pixels)).to(self.device)
        return image.permute(2, 0, 1)[None].float() / 255


def gradient_energy(image: Tensor) -> float:
    """Mean squared gradient of the luma, in 8-bit levels, of an image (1, 3, H, W) in [0, 1]."""
    plane = luma(image)[0, 0] * 255
    down, across = plane.diff(dim=0), plane.diff(dim=1)
    return float(down.square().mean() + across.square().mean())


def row(
    setting: Setting,
    scores: Sequence[Scores],
    *,
    bicubic: Sequence[Scores] | None = None,
    reference: Sequence[Scores] | None = None,
    sets: PatchSets | None = None,
) -> Row:
    """Average scores.

    Args:
        setting: What they are of.
        scores: One for each picture.
        bicubic: Scores of bicubic on the same pictures, for the change of LPIPS.
        reference: Scores that the row is compared with picture by picture.
        sets: Patches of the results and of their truths.
    """
    lpips = _mean([each.lpips for each in scores])
    base = _mean([each.lpips for each in bicubic]) if bicubic else None
    gap, error = _paired(scores, reference) if reference else (None, None)
    true_energy = sum(each.true_energy for each in scores)
    return Row(
        setting=setting,
        psnr=float(np.mean([each.psnr for each in scores])),
        psnr_y=float(np.mean([each.psnr_y for each in scores])),
        ssim=float(np.mean([each.ssim for each in scores])),
        lpips=lpips,
        lpips_change=100 * (lpips / base - 1) if lpips is not None and base else None,
        niqe=_mean([each.niqe for each in scores]),
        patches=_mean([each.patches for each in scores]),
        kernel=sets.distance() if sets is not None else None,
        sharpness=sum(each.energy for each in scores) / true_energy if true_energy else 1.0,
        bands=tuple(
            energy_ratio(
                [each.detail.bands[band] for each in scores],
                [each.true_detail.bands[band] for each in scores],
            )
            for band in range(len(BANDS))
        ),
        smooth=_smooth(scores),
        kept=_mean([each.kept for each in scores]),
        steps_run=_mean([each.steps_run for each in scores]),
        lpips_gap=gap,
        lpips_gap_error=error,
    )


def _smooth(scores: Sequence[Scores]) -> float | None:
    pairs = [
        (each.detail.smooth, each.true_detail.smooth)
        for each in scores
        if each.detail.smooth is not None and each.true_detail.smooth is not None
    ]
    return energy_ratio([own for own, _ in pairs], [true for _, true in pairs])


def _mean(values: Sequence[float | None]) -> float | None:
    """Mean of what is there: not None, not NaN."""
    there = [value for value in values if value is not None and not math.isnan(value)]
    return float(np.mean(there)) if there else None


def _paired(
    scores: Sequence[Scores], reference: Sequence[Scores]
) -> tuple[float | None, float | None]:
    """Mean difference of LPIPS to the reference and its standard error."""
    gaps = [
        own.lpips - other.lpips
        for own, other in zip(scores, reference, strict=True)
        if own.lpips is not None and other.lpips is not None
    ]
    if not gaps:
        return None, None
    error = float(np.std(gaps, ddof=1) / math.sqrt(len(gaps))) if len(gaps) > 1 else None
    return float(np.mean(gaps)), error
