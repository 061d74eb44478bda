import pytest
import torch

from models.evaluation.degradation.optics import two_focal_lengths


def fine_energy(image):
    """Mean energy above a quarter cycle a pixel."""
    spectrum = torch.fft.fft2(image - image.mean((2, 3), keepdim=True)).abs().square()
    y, x = (torch.fft.fftfreq(side).abs() for side in image.shape[2:])
    return spectrum[..., torch.maximum(y[:, None], x[None]) > 0.25].mean()


def test_both_pictures_are_soft_and_show_the_same():
    scene = torch.rand((3, 3, 64, 96), generator=torch.Generator().manual_seed(1))
    near, far = two_focal_lengths(scene, scale=4, generator=torch.Generator().manual_seed(2))
    assert near.shape == scene.shape and far.shape == (3, 3, 16, 24)
    assert fine_energy(near) < 0.2 * fine_energy(scene)
    shrunk = torch.nn.functional.avg_pool2d(scene, 4)
    assert fine_energy(far) < 0.7 * fine_energy(shrunk)
    assert (near.mean((2, 3)) - far.mean((2, 3))).abs().max() < 0.02
    assert all(part.min() >= 0 and part.max() <= 1 for part in (near, far))


def test_the_same_chance_gives_the_same_pictures():
    scene = torch.rand((2, 3, 32, 32), generator=torch.Generator().manual_seed(1))
    one, other = (
        two_focal_lengths(scene, scale=2, generator=torch.Generator().manual_seed(5))
        for _ in range(2)
    )
    assert all(torch.equal(*pair) for pair in zip(one, other, strict=True))


def test_a_small_scale_is_refused():
    with pytest.raises(ValueError, match="2 or more"):
        two_focal_lengths(torch.rand((1, 3, 32, 32)), scale=1, generator=torch.Generator())
