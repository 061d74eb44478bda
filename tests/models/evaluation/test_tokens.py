import numpy as np
import pytest
import torch

from models.evaluation.measures.metrics import auroc, ece
from models.evaluation.restorer import Restorer
from models.evaluation.tokens import Verdicts, code_use


def test_use_of_the_codebook():
    use = code_use([np.array([[0, 0], [1, 1]]), np.array([[3, 3, 2, 2]])], codes=8)
    assert use.used == 0.5
    assert use.perplexity == pytest.approx(4)


def test_calibration_adds_up(tiny_model, samples):
    prepared = Restorer(tiny_model).prepare(samples[0], 4)
    verdicts = Verdicts("S_l", tiny_model)
    verdicts.add(prepared, prepared.tokens_l, prepared.confidence_l)
    found = verdicts.summary()
    right = torch.from_numpy(prepared.tokens_l == prepared.tokens_hq)
    confidence = torch.from_numpy(prepared.confidence_l)
    assert found.tokens == right.numel() == sum(each.tokens for each in found.bins)
    assert found.accuracy == pytest.approx(right.float().mean().item())
    assert found.auroc == pytest.approx(auroc(confidence, right), nan_ok=True)
    gaps = [
        each.tokens * abs(each.accuracy - each.confidence) for each in found.bins if each.tokens
    ]
    assert sum(gaps) / found.tokens == pytest.approx(ece(confidence, right), abs=1e-9)
    assert -1 <= found.cosine <= 1
