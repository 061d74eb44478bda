import numpy as np
import pytest

from models.evaluation.dataset import bicubic
from models.evaluation.measures import quality
from models.evaluation.measures.quality import Judge, Setting, row
from tests.models.evaluation.samples import Distance, picture


def test_rows_average_and_compare():
    judge = Judge(lpips=Distance(), niqe=None)
    truths = [picture(seed, 64, 64) for seed in range(2)]
    dark = [judge(truth // 2, truth, picture="p") for truth in truths]
    same = [judge(truth, truth, picture="p", kept=0.5, steps_run=3) for truth in truths]
    found = row(Setting("same"), same, bicubic=dark, reference=dark)
    assert found.psnr == float("inf") and found.ssim == 1 and found.lpips == 0
    assert found.lpips_change == -100 and found.sharpness == 1
    assert (found.kept, found.steps_run, found.niqe) == (0.5, 3, None)
    gaps = [each.lpips for each in dark]
    assert found.lpips_gap == pytest.approx(-np.mean(gaps))
    assert found.lpips_gap_error == pytest.approx(abs(gaps[0] - gaps[1]) / 2)
    assert row(Setting("dark"), dark).sharpness == pytest.approx(0.25, abs=0.02)


def test_a_truth_is_measured_once(samples, monkeypatch):
    measured = []
    original = quality.smooth_cells
    monkeypatch.setattr(quality, "smooth_cells", lambda p: measured.append(p) or original(p))
    judge = Judge(lpips=None, niqe=None)
    first, second = samples[:2]
    fresh = [judge(bicubic(each), each.hq, picture=each.name) for each in (first, second)]
    again = judge(bicubic(first), first.hq, picture=first.name)
    assert len(measured) == 2 and again == fresh[0]
    changed = judge(bicubic(first), second.hq, picture=first.name)  # the same name, another truth
    assert len(measured) == 3 and changed.true_energy == fresh[1].true_energy
