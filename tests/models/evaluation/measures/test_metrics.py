import math
import os
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch.nn import functional as F  # noqa: N812

from models.errors import ModelError
from models.evaluation.measures.metrics import Lpips, auroc, ece, luma, psnr, ssim

# The perceptual weights are not part of the project; the folder may be named for the tests.
WEIGHTS = Path(os.environ.get("ITER_STUDIO_PERCEPTUAL", "perceptual")) / (
    "lpips_squeezenet.safetensors"
)
needs_weights = pytest.mark.skipif(not WEIGHTS.exists(), reason="no LPIPS weights here")


def pair(count=2, height=40, width=33, noise=0.08, seed=0):
    generator = torch.Generator().manual_seed(seed)
    coarse = torch.rand(count, 3, 7, 6, generator=generator)
    reference = F.interpolate(coarse, size=(height, width), mode="bicubic").clamp(0, 1)
    grain = torch.randn(reference.shape, generator=generator)
    return (reference + noise * grain).clamp(0, 1), reference


def plain_luma(image):
    red, green, blue = image.double().numpy().transpose(1, 0, 2, 3)
    return (16 + 65.481 * red + 128.553 * green + 24.966 * blue)[:, None] / 255


def plain_ssim(own, other):
    line = np.exp(-((np.arange(11) - 5) ** 2) / (2 * 1.5**2))
    window = np.outer(line, line) / line.sum() ** 2
    values = []
    for y in range(own.shape[0] - 10):
        for x in range(own.shape[1] - 10):
            a, b = own[y : y + 11, x : x + 11], other[y : y + 11, x : x + 11]
            ma, mb = (window * a).sum(), (window * b).sum()
            va, vb = (window * (a - ma) ** 2).sum(), (window * (b - mb) ** 2).sum()
            cov = (window * (a - ma) * (b - mb)).sum()
            values.append(
                (2 * ma * mb + 1e-4)
                * (2 * cov + 9e-4)
                / ((ma**2 + mb**2 + 1e-4) * (va + vb + 9e-4))
            )
    return np.mean(values)


def test_psnr_of_a_known_error():
    reference = torch.full((1, 3, 8, 8), 0.5)
    assert psnr(reference + 0.1, reference).item() == pytest.approx(20, abs=1e-4)
    assert psnr(reference, reference).item() == math.inf


def test_psnr_on_both_planes():
    image, reference = pair()
    error = (image.double() - reference.double()).square().mean((1, 2, 3)).numpy()
    np.testing.assert_allclose(psnr(image, reference).numpy(), -10 * np.log10(error), rtol=1e-5)
    error = ((plain_luma(image) - plain_luma(reference)) ** 2).mean((1, 2, 3))
    got = psnr(image, reference, plane="y").numpy()
    np.testing.assert_allclose(got, -10 * np.log10(error), rtol=1e-5)


def test_luma_ends():
    ends = luma(torch.tensor([0.0, 1.0]).reshape(2, 1, 1, 1).expand(2, 3, 1, 1)) * 255
    np.testing.assert_allclose(ends.flatten().numpy(), [16, 235], rtol=1e-6)


def test_ssim_is_a_plain_loop():
    image, reference = pair(2, 24, 19)
    expected = [
        np.mean([plain_ssim(own, other) for own, other in zip(a, b, strict=True)])
        for a, b in zip(image.double().numpy(), reference.double().numpy(), strict=True)
    ]
    np.testing.assert_allclose(ssim(image, reference).numpy(), expected, atol=1e-5)
    expected = [
        plain_ssim(own[0], other[0])
        for own, other in zip(plain_luma(image), plain_luma(reference), strict=True)
    ]
    np.testing.assert_allclose(ssim(image, reference, plane="y").numpy(), expected, atol=1e-5)


def test_ssim_is_that_of_skimage():
    metrics = pytest.importorskip("skimage.metrics")
    image, reference = pair(1, 64, 50)
    expected = metrics.structural_similarity(
        image[0].double().numpy(),
        reference[0].double().numpy(),
        channel_axis=0,
        data_range=1.0,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
    )
    assert ssim(image, reference).item() == pytest.approx(expected, abs=1e-5)


def test_ssim_ends_and_gradient():
    image, reference = pair()
    assert ssim(reference, reference).tolist() == pytest.approx([1, 1])
    image.requires_grad_()
    loss = 1 - ssim(image, reference).mean()
    loss.backward()
    with torch.no_grad():
        assert 1 - ssim(image - 0.5 * image.grad, reference).mean() < loss
    with torch.autocast("cpu", torch.bfloat16):
        assert torch.equal(ssim(image, reference), ssim(image, reference).float())
        assert 1 - ssim(image, reference).mean().item() == pytest.approx(loss.item(), abs=1e-6)


def test_wrong_shapes():
    image, reference = pair()
    for metric in (psnr, ssim):
        with pytest.raises(ValueError, match="expected two"):
            metric(image, reference[:1])
    with pytest.raises(ValueError, match="11 pixels"):
        ssim(image[..., :10], reference[..., :10])
    with pytest.raises(ValueError, match="plane"):
        psnr(image, reference, plane="v")
    with pytest.raises(ValueError, match="bool"):
        ece(torch.rand(3), torch.rand(3))


def test_ece_is_a_plain_loop():
    generator = torch.Generator().manual_seed(4)
    confidence = torch.rand(3, 20, 20, generator=generator)
    correct = torch.rand(3, 20, 20, generator=generator) < confidence**2
    values, hits = confidence.double().flatten().numpy(), correct.flatten().numpy()
    expected = 0.0
    for index in range(15):
        inside = (values > index / 15) & (values <= (index + 1) / 15)
        if inside.any():
            gap = abs(hits[inside].mean() - values[inside].mean())
            expected += inside.mean() * gap
    assert ece(confidence, correct) == pytest.approx(expected, abs=1e-9)


def test_ece_ends():
    sure = torch.tensor([0.0, 0.0, 1.0, 1.0])
    assert ece(sure, torch.tensor([False, False, True, True])) == 0
    assert ece(sure, torch.tensor([True, True, False, False])) == 1
    half = torch.full((4,), 0.5)
    assert ece(half, torch.tensor([True, False, True, False])) == 0
    assert math.isnan(ece(torch.zeros(0), torch.zeros(0, dtype=torch.bool)))


def test_auroc_is_the_count_of_pairs():
    generator = torch.Generator().manual_seed(5)
    confidence = torch.randint(0, 12, (9, 10), generator=generator) / 12  # many ties
    correct = torch.rand(9, 10, generator=generator) < confidence
    right, wrong = confidence[correct], confidence[~correct]
    wins = (right[:, None] > wrong[None]).double() + 0.5 * (right[:, None] == wrong[None]).double()
    assert auroc(confidence, correct) == pytest.approx(wins.mean().item(), abs=1e-12)


def test_auroc_ends():
    confidence = torch.tensor([0.1, 0.2, 0.8, 0.9])
    assert auroc(confidence, confidence > 0.5) == 1
    assert auroc(confidence, confidence < 0.5) == 0
    assert auroc(torch.ones(4), confidence < 0.5) == 0.5
    assert math.isnan(auroc(confidence, confidence > 0))


@pytest.fixture(scope="module")
def random_lpips(tmp_path_factory):
    """The network with random weights in a file of the right layout."""
    generator = torch.Generator().manual_seed(6)
    state = {}

    def conv(name, out, into, size):
        spread = (2 / (into * size * size)) ** 0.5
        weight = torch.randn(out, into, size, size, generator=generator)
        state[f"{name}.weight"] = weight * spread
        state[f"{name}.bias"] = torch.zeros(out)

    conv("features.0", 64, 3, 3)
    into = 64
    widths = {3: 64, 4: 64, 6: 128, 7: 128, 9: 192, 10: 192, 11: 256, 12: 256}
    for index, out in widths.items():
        conv(f"features.{index}.squeeze", out // 4, into, 1)
        conv(f"features.{index}.expand1x1", out, out // 4, 1)
        conv(f"features.{index}.expand3x3", out, out // 4, 3)
        into = 2 * out
    for index, width in enumerate((64, 128, 256, 384, 384, 512, 512)):
        state[f"lin.{index}.weight"] = torch.rand(1, width, 1, 1, generator=generator)
    path = tmp_path_factory.mktemp("lpips") / "lpips.safetensors"
    save_file(state, path)
    return Lpips(path)


def test_lpips_grows_with_the_damage(random_lpips):
    image, reference = pair(2, 64, 64)
    worse, _ = pair(2, 64, 64, noise=0.3)
    assert random_lpips(reference, reference).tolist() == [0, 0]
    assert (random_lpips(worse, reference) > random_lpips(image, reference)).all()
    assert (random_lpips(image, reference) > 0).all()


def test_lpips_has_a_finite_gradient_for_the_image_only(random_lpips):
    _, reference = pair(2, 64, 64)
    image = torch.zeros_like(reference).requires_grad_()
    random_lpips(image, reference).sum().backward()
    assert image.grad.isfinite().all()
    assert image.grad.abs().sum() > 0
    assert not any(weight.requires_grad for weight in random_lpips.parameters())


def test_lpips_judges_each_image_alone(random_lpips):
    image, reference = pair(3, 48, 40)
    together = random_lpips(image, reference)
    alone = torch.cat([random_lpips(image[i : i + 1], reference[i : i + 1]) for i in range(3)])
    assert torch.allclose(together, alone, atol=1e-6)


def test_lpips_counts_places_by_their_weight(random_lpips):
    first, second = torch.rand(2, 2, 3, 64, 64, generator=torch.Generator().manual_seed(3))
    plain = random_lpips(first, second)
    assert random_lpips(first, second, torch.ones(2, 1, 64, 64)).equal(plain)
    halved = random_lpips(first, second, torch.full((2, 1, 64, 64), 0.5))
    assert torch.allclose(halved, plain / 2)
    left = torch.zeros(2, 1, 64, 64)
    left[..., :32] = 1
    parts = random_lpips(first, second, left), random_lpips(first, second, 1 - left)
    assert torch.allclose(parts[0] + parts[1], plain) and (parts[0] > 0).all()


def test_lpips_refuses_other_files(tmp_path):
    with pytest.raises(ModelError, match="LPIPS"):
        Lpips(tmp_path / "absent.safetensors")
    save_file({"a": torch.zeros(1)}, tmp_path / "other.safetensors")
    with pytest.raises(ModelError, match=r"other\.safetensors"):
        Lpips(tmp_path / "other.safetensors")


@needs_weights
def test_lpips_has_the_published_value():
    generator = torch.Generator().manual_seed(123)
    first = torch.rand(10, 3, 100, 100, generator=generator)
    second = torch.rand(10, 3, 100, 100, generator=generator)
    assert Lpips(WEIGHTS)(first, second).mean().item() == pytest.approx(0.1008, abs=1e-4)
