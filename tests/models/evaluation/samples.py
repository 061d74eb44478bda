"""Pictures to judge, and a measure that costs nothing."""

import cv2
import numpy as np
import torch

from models.evaluation.measures.detail import BANDS
from models.evaluation.measures.quality import Row, Setting
from models.evaluation.report import Report
from models.recipe.settings import Recipe

RECIPE = Recipe(scale=4, alpha=0.5, steps=4, seed=3)


def picture(seed, height=104, width=136):
    rng = np.random.default_rng(seed)
    image = np.zeros((height, width, 3))
    for size in (3, 11, 40):
        image += cv2.resize(rng.normal(0, 1, (size, size, 3)), (width, height))
    return ((image - image.min()) / np.ptp(image) * 255).round().astype(np.uint8)


class Distance(torch.nn.Module):
    def forward(self, image, reference):
        return (image - reference).abs().mean((1, 2, 3))


def silent(section, done, total):
    pass


def row_of(name, *, psnr=30.0, ssim=0.9, lpips=None, **setting):
    """A row with the same figures as any other."""
    return Row(
        setting=Setting(name, **setting),
        psnr=psnr,
        psnr_y=30.0,
        ssim=ssim,
        lpips=lpips,
        niqe=None,
        patches=None,
        sharpness=0.5,
        bands=tuple(None for _ in BANDS),
        smooth=None,
    )


def report_of(**sections):
    """A report of two pictures."""
    known = {"pictures": ["p0", "p1"], "model": {"name": "tiny", "digest": ""}}
    given = {"scale": 4.0, "crop": 96, "steps": 3, "seed": 1, "damage": "made here"}
    return Report(**(known | given | sections))
