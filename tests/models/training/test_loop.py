import pytest
import torch

from models.networks.model import Model
from tests.models.training.runs import CPU, trainer_of


def test_a_step_that_overflows_moves_nothing(tiny_model, pictures, tmp_path, monkeypatch):
    trainer = trainer_of("distortion", tiny_model, pictures, tmp_path)
    trainer.step(0.1)
    before = [weight.clone() for weight in trainer.modules.parameters()]
    plain = trainer.stage.step

    def overflowing(*given):
        outcome = plain(*given)
        outcome.loss = outcome.loss * torch.inf
        return outcome

    monkeypatch.setattr(trainer.stage, "step", overflowing)
    trainer.step(0.2)
    after = list(trainer.modules.parameters())
    assert all(torch.equal(*pair) for pair in zip(before, after, strict=True))
    monkeypatch.undo()
    trainer.step(0.3)
    assert not torch.equal(before[0], after[0])


def test_a_model_that_has_learned_keeps_its_codes(tiny_model, pictures, tmp_path):
    codes = tiny_model.tokenizer.codebook.codes
    known = codes.clone()
    tiny_model.digest = "learned"
    trainer_of("tokenizer", tiny_model, pictures, tmp_path).step(0)
    kept = (codes * known).sum(1)
    tiny_model.digest = ""
    trainer_of("tokenizer", tiny_model, pictures, tmp_path).step(0)
    assert kept.min() > 0.5 > (codes * known).sum(1).min()


@pytest.mark.parametrize(
    ("stage", "ahead", "done"),
    [
        ("tokenizer", 1, 3),
        ("decoder", 4, 3),
        ("decoder", 4, 4),
        ("refiner", 2, 1),
        ("texture", 2, 1),
    ],
)
def test_resume_gives_the_same_next_loss(stage, ahead, done, tiny_model, pictures, tmp_path):
    trainer = trainer_of(stage, tiny_model, pictures, tmp_path, ahead=ahead)
    for _ in range(done):
        trainer.step(0.1)
    trainer.save()
    expected = [trainer.step(0.2) for _ in range(ahead + 1)]
    torch.manual_seed(99)
    fresh = Model(tiny_model.config).eval()
    other = trainer_of(stage, fresh, pictures, tmp_path, ahead=ahead)
    assert other.resume()
    assert [other.step(0.2) for _ in range(ahead + 1)] == expected


def test_the_precision_of_training_is_the_device_s(tiny_model, pictures, tmp_path, monkeypatch):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: False)
    plain = trainer_of("tokenizer", Model(tiny_model.config).eval(), pictures, tmp_path)
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: True)
    quick = trainer_of("tokenizer", Model(tiny_model.config).eval(), pictures, tmp_path)
    with plain._mixed():
        assert not torch.is_autocast_enabled(CPU.type)
    with quick._mixed():
        assert torch.is_autocast_enabled(CPU.type)
