"""The hint that refiner and evaluator see beside the tokens."""

from dataclasses import replace

import torch

from models.networks.compact import certainty
from models.networks.model import Model, with_hint


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


def test_a_few_tokens_are_predicted_as_all_are(tiny_model):
    rng = torch.Generator().manual_seed(2)
    tokens = torch.randint(0, 16, (2, 2, 9, 7), generator=rng)
    keep = torch.rand((2, 2, 9, 7), generator=rng) < 0.5
    where = torch.rand((2, 9, 7), generator=rng) < 0.3
    hint = torch.randn((2, tiny_model.config.hint, 9, 7), generator=rng)
    seen = (tokens[0], keep[0], tokens[1], keep[1], hint)
    with torch.inference_mode():
        logits = tiny_model.predict(*seen)
        rows = tiny_model.predict_at(*seen, where.nonzero(as_tuple=True))
    torch.testing.assert_close(rows, logits.permute(0, 2, 3, 1)[where])


def test_certainty_is_that_of_the_plain_formulas():
    logits = 3 * torch.randn(2, 16, 5, 4, generator=torch.Generator().manual_seed(1))
    chances = logits.log_softmax(1)
    best = chances.sort(1, descending=True).values[:, :5]
    entropy = -(chances.exp() * chances).sum(1, keepdim=True)
    torch.testing.assert_close(certainty(logits), torch.cat((best, entropy), dim=1))
