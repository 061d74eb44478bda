"""What refiner and evaluator see beside the tokens."""

from dataclasses import replace

import torch

from models.model import Model, with_hint


def test_a_model_that_gets_a_hint_starts_unchanged_and_then_uses_it(tiny_model):
    plain = Model(replace(tiny_model.config, hint=0)).eval()
    hinted = with_hint(plain, 4)
    assert not hinted.training  # or running statistics would move in use
    image = torch.rand(1, 3, 64, 64)
    reading = hinted.read(image)
    tokens_l = reading.logits.argmax(1)
    keep = torch.zeros_like(tokens_l, dtype=torch.bool)
    assert reading.hint.shape == (1, 4 + 6, 8, 8)
    assert plain.read(image).hint is None
    for model, hint in ((plain, None), (hinted, reading.hint)):
        model.answers = (
            model.predict(tokens_l, keep, tokens_l, keep, hint),
            model.judge(tokens_l, tokens_l, hint),
        )
    assert all(map(torch.equal, plain.answers, hinted.answers))
    hinted.refiner.hint.weight.data.normal_()
    hinted.evaluator.hint.weight.data.normal_()
    logits = hinted.predict(tokens_l, keep, tokens_l, keep, reading.hint)
    assert not torch.equal(logits, plain.answers[0])
    assert not torch.equal(hinted.judge(tokens_l, tokens_l, reading.hint), plain.answers[1])
