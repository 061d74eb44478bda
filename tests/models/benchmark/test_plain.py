import numpy as np
import torch

from models.benchmark.plain import Plain
from tests.tiny import released_model


def test_the_plain_way_gives_the_same_numbers():
    model = released_model()
    plain, draw = Plain(model), torch.Generator().manual_seed(0)
    tokens, tokens_l = torch.randint(0, 16, (2, 2, 16, 24), generator=draw)
    keep_0 = torch.rand(2, 16, 24, generator=draw) < 0.3
    keep = keep_0 | (torch.rand(2, 16, 24, generator=draw) < 0.3)
    image = torch.rand(2, 3, 32, 48, generator=draw)
    with torch.inference_mode():
        pairs = (
            (plain.logits_l(image), model.distortion(image)),
            (plain.confidence(tokens, tokens_l), model.evaluator(tokens, tokens_l)),
            (
                plain.logits(tokens_l, keep_0, tokens, keep),
                model.refiner(tokens_l, keep_0, tokens, keep),
            ),
            (plain.decode(tokens), model.tokenizer.decode(tokens)),
        )
        for slow, ours in pairs:
            assert float((ours - slow).norm() / slow.norm()) < 1e-5 and ours.shape == slow.shape
        photo = np.zeros((16, 20, 3), np.float32)
        assert plain.restore(photo, steps=2, alpha=1.01).shape == (64, 80, 3)


def test_steps_are_left_out_whose_share_is_kept_from_the_start(monkeypatch):
    model = released_model()
    plain = Plain(model)
    photo = np.random.default_rng(0).random((16, 32, 3), np.float32)
    calls = []
    logits = plain.logits
    monkeypatch.setattr(plain, "logits", lambda *given: calls.append(1) or logits(*given))
    with torch.inference_mode():
        image = torch.from_numpy(photo).permute(2, 0, 1)[None]
        tokens_l = plain.logits_l(image).argmax(1)
        alpha = float(plain.confidence(tokens_l, tokens_l).median())
        plain.restore(photo, steps=8, alpha=1.01)
        assert len(calls) == 8
        calls.clear()
        plain.restore(photo, steps=8, alpha=alpha)
    assert 3 <= len(calls) <= 6  # about a half is kept
