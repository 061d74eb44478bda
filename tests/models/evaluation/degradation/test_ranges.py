import pytest

from models.evaluation.degradation.ranges import TRACKS, Degradation


def test_ranges_run_forwards_and_shares_are_shares():
    with pytest.raises(ValueError, match="blur"):
        Degradation(blur=(2.0, 1.0))
    with pytest.raises(ValueError, match="noise_share"):
        Degradation(noise_share=1.5)


def test_damage_moves_from_native_size_to_far_scales():
    real = TRACKS["real"]
    assert real.blur_at(1) == real.blur_native
    assert real.blur_at(1e9) == pytest.approx(real.blur)
    assert real.smallest_size_at(1) == real.smallest_size_native
    assert real.smallest_size_at(1e9) == pytest.approx(real.smallest_size)
