"""A folder of pictures to learn from."""

import cv2
import numpy as np
import pytest


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    rng = np.random.default_rng(1)
    for index in range(12):
        rough = rng.integers(0, 256, (3, 3, 3), dtype=np.uint8)
        cv2.imwrite(str(folder / f"{index}.png"), cv2.resize(rough, (360, 330)))
    return folder
