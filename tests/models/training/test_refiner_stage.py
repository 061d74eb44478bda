import pytest
import torch

from models.training.refiner_stage import RefinerStage, sample_tokens
from tests.models.training.runs import trainer_of


def test_the_refiner_sees_its_own_draws_where_asked(tiny_model, pictures, tmp_path, monkeypatch):
    seen = []
    original = RefinerStage._own_draws

    def noted(self, tokens_l, keep_0, hint, generator):
        own = original(self, tokens_l, keep_0, hint, generator)
        assert torch.equal(own[keep_0], tokens_l[keep_0])
        seen.append(own)
        return own

    monkeypatch.setattr(RefinerStage, "_own_draws", noted)
    trainer_of("refiner", tiny_model, pictures, tmp_path).step(0.5)
    assert not seen
    trainer_of("refiner", tiny_model, pictures, tmp_path, refined=1.0).step(0.5)
    assert len(seen) == 1


@pytest.mark.parametrize("temperature", [0.5, 1.0])
def test_tokens_are_drawn_at_a_temperature(temperature):
    logits = torch.tensor((0.0, 1.0, 2.0))
    many = logits[None, :, None, None].expand(1, 3, 100, 100)
    drawn = sample_tokens(many, torch.Generator().manual_seed(1), temperature)
    shares = torch.bincount(drawn.flatten(), minlength=3) / drawn.numel()
    assert torch.allclose(shares, (logits / temperature).softmax(0), atol=0.02)
