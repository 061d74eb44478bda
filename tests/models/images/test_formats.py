import numpy as np
import pytest

from models.images.formats import estimated_bytes
from models.images.saving import SaveOptions, save_picture


def picture(height, width):
    y, x = np.mgrid[0:height, 0:width]
    waves = [np.sin(x / 9) + np.cos(y / 7), np.sin((x + y) / 23), np.cos(x * y / 9000)]
    noise = np.random.default_rng(3).normal(0, 0.1, (height, width, 3))
    return np.clip(32768 + 9000 * (np.stack(waves, -1) + noise), 0, 65535).astype(np.uint16)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif"])
@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("size", [(90, 120), (1040, 1100)])
def test_the_estimate_is_near(tmp_path, suffix, depth, size):
    if depth == 16 and suffix in (".jpg", ".webp"):
        return
    image = picture(*size)
    path = tmp_path / f"a{suffix}"
    save_picture(path, image, options=SaveOptions(bit_depth=depth))
    guess = estimated_bytes(image, suffix, depth=depth)
    assert guess == pytest.approx(path.stat().st_size, rel=0.35)


def test_gray_is_smaller_and_unknown_formats_are_refused():
    image = picture(64, 64)
    assert estimated_bytes(image, ".tif", gray=True) < estimated_bytes(image, ".tif")
    with pytest.raises(ValueError, match="suffix"):
        estimated_bytes(image, ".doc")
