import time

import numpy as np
import pytest
import torch

from models.evaluation.degradation.degrade import blur, degrade, gaussian_kernels, sinc_kernels
from models.evaluation.degradation.ranges import TRACKS, Degradation
from tests.models.evaluation.degradation.crops import batch


def damaged(hq, scale=2.0, seed=1, recipe=TRACKS["real"]):
    generator = torch.Generator().manual_seed(seed)
    return degrade(hq, scale=scale, generator=generator, recipe=recipe)


def plain_blur(plane, kernel):
    radius = len(kernel) // 2
    padded = np.pad(plane, radius, mode="reflect")
    result = np.zeros_like(plane)
    for y in range(plane.shape[0]):
        for x in range(plane.shape[1]):
            window = padded[y : y + 2 * radius + 1, x : x + 2 * radius + 1]
            result[y, x] = (window * kernel).sum()
    return result


def test_blur_is_a_plain_loop_with_one_kernel_for_each_image():
    image = batch(2, 20, 17)
    kernels = gaussian_kernels(torch.tensor([[1.2, 0.6, 0.4], [2.0, 2.0, 0.0]]), 3)
    got = blur(image, kernels).numpy()
    for sample in range(2):
        for channel in range(3):
            plane = image[sample, channel].numpy().astype(np.float64)
            expected = plain_blur(plane, kernels[sample].numpy())
            np.testing.assert_allclose(got[sample, channel], expected, atol=1e-5)


def test_gaussian_has_the_asked_spread_along_its_angle():
    kernel = gaussian_kernels(torch.tensor([[2.0, 1.0, np.pi / 2]]), 10)[0].double()
    line = torch.arange(-10, 11, dtype=torch.float64)
    assert kernel.sum().item() == pytest.approx(1, abs=1e-6)
    assert (kernel.sum(1) * line**2).sum().sqrt().item() == pytest.approx(2.0, rel=0.01)
    assert (kernel.sum(0) * line**2).sum().sqrt().item() == pytest.approx(1.0, rel=0.01)


def test_sinc_passes_below_its_cutoff_and_stops_above():
    kernel = sinc_kernels(torch.tensor([np.pi / 2]), 10)[0]
    line = torch.arange(-10, 11, dtype=torch.float32)

    def response(omega):
        return (kernel.sum(0) * torch.cos(omega * line)).sum().item()

    assert response(0.0) == pytest.approx(1, abs=1e-5)
    assert response(0.6) == pytest.approx(1, abs=0.15)
    assert abs(response(2.6)) < 0.15


@pytest.mark.parametrize("scale", [1, 1.5, 2, 3, 4, 6.3, 8])
@pytest.mark.parametrize("size", [(96, 112), (64, 64), (97, 51)])
def test_size_and_range(scale, size):
    result = damaged(batch(3, *size), scale)
    assert result.shape == (3, 3, round(size[0] / scale), round(size[1] / scale))
    assert result.dtype == torch.float32
    assert result.min() >= 0
    assert result.max() <= 1
    assert torch.equal(result, (result * 255).round() / 255)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
def test_any_batch_size_and_each_image_stays_in_its_place(count):
    hq = batch(count)
    result = damaged(hq, 2, recipe=TRACKS["mild"])
    small = torch.nn.functional.interpolate(hq, scale_factor=0.5, mode="area")
    distance = (result[:, None] - small[None]).abs().mean((2, 3, 4))
    assert distance.argmin(1).tolist() == list(range(count))


def test_very_small_crops_survive():
    for seed in range(8):
        assert damaged(batch(2, 16, 16), 8, seed).shape == (2, 3, 2, 2)


def test_seed_decides_everything():
    hq = batch()
    state = torch.get_rng_state()
    first, again, other = damaged(hq, 2, 5), damaged(hq, 2, 5), damaged(hq, 2, 6)
    assert torch.equal(first, again)
    assert not torch.equal(first, other)
    assert torch.equal(state, torch.get_rng_state())


def test_memory_layout_and_inference_mode_change_nothing():
    hq = batch()
    expected = damaged(hq)
    with torch.inference_mode():
        within = damaged(hq.to(memory_format=torch.channels_last))
    assert torch.allclose(within, expected, atol=1.01 / 255)
    assert (within - expected).abs().mean() < 1e-4


def test_autocast_changes_nothing():
    hq = batch()
    with torch.autocast("cpu", torch.bfloat16):
        within = damaged(hq)
    assert torch.equal(within, damaged(hq))


def error(hq, scale, recipe):
    small = torch.nn.functional.interpolate(
        hq, size=(round(hq.shape[2] / scale), round(hq.shape[3] / scale)), mode="area"
    )
    losses = [(damaged(hq, scale, seed, recipe) - small).abs().mean().item() for seed in range(4)]
    return float(np.mean(losses))


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_presets_are_ordered_and_none_destroys(scale):
    hq = batch(8)
    mild, real, strong = (error(hq, scale, TRACKS[name]) for name in ("mild", "real", "strong"))
    assert 0.001 < mild < real < strong
    assert mild < 0.03
    assert strong < 0.12


def test_some_are_mild():
    hq = batch(8)
    only_mild = Degradation(mild_share=1.0)
    assert error(hq, 2, only_mild) == pytest.approx(error(hq, 2, TRACKS["mild"]), rel=0.5)
    assert error(hq, 2, only_mild) < 0.6 * error(hq, 2, Degradation(mild_share=0.0))


def test_colours_stay():
    hq = batch(8)
    for scale in (1, 4):
        shift = damaged(hq, scale).mean((2, 3)) - hq.mean((2, 3))
        assert shift.abs().max() < 0.03


def test_wrong_arguments():
    with pytest.raises(ValueError, match="scale"):
        damaged(batch(), 0.5)
    with pytest.raises(ValueError, match=r"\(B, 3, H, W\)"):
        damaged(batch()[0])
    with pytest.raises(ValueError, match="nothing is left"):
        damaged(torch.zeros(1, 3, 3, 3), 8)


@pytest.mark.slow
def test_quick_enough_for_training_on_one_core():
    hq = batch(8, 192, 192)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        spent = []
        for seed in range(8):
            start = time.process_time()
            damaged(hq, 4, seed)
            spent.append(time.process_time() - start)
    finally:
        torch.set_num_threads(threads)
    assert np.median(spent) < 0.3


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device")
def test_runs_on_the_gpu():
    generator = torch.Generator("cuda").manual_seed(3)
    result = degrade(batch().cuda(), scale=4, generator=generator)
    assert result.is_cuda
    assert result.shape == (4, 3, 24, 28)
