import cv2
import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from models.detection.lines import MEASURES, WEIGHTS, find_chains, find_lines, load_judge
from models.errors import ModelError
from tests.models.detection.pictures import leaves, lettering


def gray(pixels):
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)


def sure(pixels):
    return [line for some in find_lines(gray(pixels)) for line in some if line.sureness > 0.9]


@pytest.mark.parametrize("bright", [False, True])
@pytest.mark.parametrize("upright", [False, True])
def test_lines_are_found_whatever_their_colour_and_direction(bright, upright):
    found = sure(lettering(bright=bright, upright=upright))
    boxes = [(*line.corners.min(axis=0), *line.corners.max(axis=0)) for line in found]
    for row, height in ((60, 20), (113, 14)):
        if upright:  # turned counter-clockwise: what was on the right is on top
            near = [box for box in boxes if abs((box[0] + box[2]) / 2 - row) < height]
            lengths = [box[3] - box[1] for box in near]
        else:
            near = [box for box in boxes if abs((box[1] + box[3]) / 2 - row) < height]
            lengths = [box[2] - box[0] for box in near]
        assert max(lengths, default=0) > 150


def test_the_height_of_the_letters_is_in_pixels_of_the_photo():
    heights = [line.height for line in sure(lettering())]
    assert any(15 < height < 24 for height in heights)
    larger = cv2.resize(lettering(), (640, 400), interpolation=cv2.INTER_CUBIC)
    assert any(30 < line.height < 48 for line in sure(np.asarray(larger, np.uint8)))


@pytest.mark.parametrize("seed", range(4))
def test_leaves_are_no_lettering(seed):
    assert len(sure(leaves(seed))) <= 1


@pytest.mark.parametrize("size", [(1, 1), (1, 30), (40, 2), (9, 300)])
def test_small_and_narrow_photos_are_searched(size):
    for chains in find_chains(leaves()[: size[0], : size[1], 0]):
        for chain in chains:
            assert chain.measures.shape == (MEASURES,) and np.isfinite(chain.measures).all()


def test_the_same_photo_gives_the_same_lines():
    one, other = (list(find_lines(gray(lettering()))) for _ in range(2))
    flat = [[line for some in each for line in some] for each in (one, other)]
    assert len(flat[0]) == len(flat[1]) > 0
    assert all((a.corners == b.corners).all() for a, b in zip(*flat, strict=True))


def test_a_damaged_network_is_refused(tmp_path):
    path = tmp_path / "letters.safetensors"
    with pytest.raises(ModelError, match="cannot be read"):
        load_judge.__wrapped__(path)
    path.write_bytes(b"nothing")
    with pytest.raises(ModelError, match="cannot be read"):
        load_judge.__wrapped__(path)
    weights = load_file(WEIGHTS)
    save_file({**weights, "inner": np.zeros((16, 9), np.float32)}, path)
    with pytest.raises(ModelError, match="another version"):
        load_judge.__wrapped__(path)
    save_file({"inner": weights["inner"]}, path)
    with pytest.raises(ModelError, match="cannot be read"):
        load_judge.__wrapped__(path)
