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
        assert plain.restore(np.zeros((16, 20, 3), np.float32), steps=2).shape == (64, 80, 3)
