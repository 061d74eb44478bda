import torch

from models.training.quantizer import CodebookLearner, quantize


def test_quantize_passes_the_gradient_straight_through(tiny_model):
    codebook = tiny_model.tokenizer.codebook
    latents = torch.nn.functional.normalize(torch.randn(2, 4, 3, 3), dim=1).requires_grad_()
    codes, tokens, commitment = quantize(codebook, latents)
    torch.testing.assert_close(codes, codebook(tokens))
    (codes.sum() + 0 * commitment).backward()
    torch.testing.assert_close(latents.grad, torch.ones_like(latents))


def test_codebook_follows_the_latents_and_restarts_dead_codes(tiny_model):
    codebook = tiny_model.tokenizer.codebook
    learner = CodebookLearner(codebook, decay=0.5)
    target = torch.nn.functional.normalize(torch.randn(1, 4, 1, 1), dim=1)
    latents = target.expand(2, 4, 8, 8)
    restarted = 0
    chance = torch.Generator().manual_seed(8)
    for _ in range(12):
        shown = learner.update(codebook, latents, codebook.nearest(latents), chance)
        restarted += shown["restarted"].item()
    similarity = (codebook.codes @ target.flatten()).max()
    assert similarity > 0.999
    assert restarted > 0
    torch.testing.assert_close(codebook.codes.norm(dim=1), torch.ones(16))
