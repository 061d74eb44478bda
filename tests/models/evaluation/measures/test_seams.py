import cv2
import numpy as np
import pytest

from models.evaluation.measures.seams import seams

BLOCK = 4
SIDE = 8 * BLOCK


def pictures(count=20, size=5 * SIDE + 9):
    """Smooth pictures with some noise."""
    rng = np.random.default_rng(2)
    for _ in range(count):
        coarse = rng.integers(30, 220, (9, 9, 3)).astype(np.float32)
        smooth = cv2.resize(coarse, (size, size - 20), interpolation=cv2.INTER_CUBIC)
        noisy = smooth + rng.normal(0, 3, smooth.shape)
        yield np.clip(np.rint(noisy), 0, 255).astype(np.uint8)


def planted(image, levels):
    """Every second block is brighter."""
    rows, columns = (np.arange(length) // SIDE for length in image.shape[:2])
    board = (rows[:, None] + columns) % 2
    return np.clip(image.astype(np.int64) + levels * board[..., None], 0, 255).astype(np.uint8)


def test_pictures_without_blocks_have_no_seams():
    found = seams(list(pictures()), BLOCK)
    assert found.is_seamless
    assert 0 < found.low < found.border < found.high
    assert found.sides == 20 * (4 * 5 + 5 * 4)


@pytest.mark.parametrize("levels", [1, 2])
def test_a_planted_seam_of_one_level_is_found(levels):
    found = seams([planted(each, levels) for each in pictures()], BLOCK)
    assert not found.is_seamless
    assert found.border > found.high


def test_a_picture_of_one_block_has_no_border():
    image = next(pictures())[:SIDE, :SIDE]
    assert seams([image], BLOCK) is None
