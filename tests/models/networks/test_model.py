from dataclasses import replace

import torch

from models.networks.model import (
    Model,
    ModelConfig,
    default_recipe,
    released_model_config,
    with_hint,
)
from models.recipe.settings import Recipe


def test_its_settings_come_with_the_model():
    recipe = default_recipe(released_model_config(2))
    assert (recipe.scale, recipe.alpha, recipe.temperature) == (2, 0.7, 1.0)
    assert recipe.schedule == "linear" and recipe.resample_kept
    assert default_recipe(ModelConfig()) == Recipe()


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
