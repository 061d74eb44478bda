import torch

from models.training.decoder_stage import refined_tokens, swap_tokens
from tests.models.training.runs import SMALL, trainer_of


def test_distortion_removal_learns_with_the_decoder_where_asked(tiny_model, pictures, tmp_path):
    weight = tiny_model.distortion.head.weight
    before = weight.clone()
    trainer_of("decoder", tiny_model, pictures, tmp_path).step(0.5)
    assert torch.equal(weight, before)
    trainer = trainer_of("decoder", tiny_model, pictures, tmp_path, distortion=0.3)
    shown = trainer.step(0.5)
    assert shown["ce"] > 0
    assert not torch.equal(weight, before)


def test_token_noise_swaps_some_tokens(tiny_model):
    latents = torch.nn.functional.normalize(torch.randn(4, 4, 16, 16), dim=1)
    clean = tiny_model.tokenizer.codebook.nearest(latents)
    generator = torch.Generator().manual_seed(1)
    noisy = swap_tokens(tiny_model, latents, SMALL["decoder"], generator)
    assert 0 < (noisy != clean).float().mean() < 0.5


def test_the_decoder_learns_from_refined_tokens(tiny_model):
    generator = torch.Generator().manual_seed(1)
    reading = tiny_model.read(torch.rand(8, 3, 128, 128, generator=generator))
    tokens_l = reading.logits.argmax(1)
    around = (tokens_l + 1) % tiny_model.config.tokenizer.codes
    refined = refined_tokens(tiny_model, tokens_l, around, reading.hint, generator)
    kept, seen = refined == tokens_l, refined == around
    shares = kept.float().mean((1, 2))
    assert shares.max() - shares.min() > 0.2  # every picture has an alpha of its own
    assert 0.1 < seen.float().mean() < 0.6
    assert (~kept & ~seen).any()
