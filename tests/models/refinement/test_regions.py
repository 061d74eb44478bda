import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from models.grid import Rect
from models.refinement.regions import (
    MOST,
    SMALLEST,
    Part,
    doubtful_regions,
    most_different,
)

SIDES = st.integers(1, 40)
CONFIDENCE = st.tuples(SIDES, SIDES).flatmap(
    lambda shape: arrays.arrays(np.float32, shape, elements=st.floats(0, 1, width=16))
)


def blotches(seed: int, shape: tuple[int, int] = (90, 120)) -> np.ndarray:
    """Confidence as it comes: patches of doubt of every size, with noise."""
    rng = np.random.default_rng(seed)
    rough = rng.random((shape[0] // 9, shape[1] // 9)).astype(np.float32)
    smooth = np.asarray(cv2.resize(rough, shape[::-1], interpolation=cv2.INTER_CUBIC))
    noise = rng.normal(0, 0.1, shape).astype(np.float32)
    return np.clip(smooth * 0.6 + noise, 0, 1).astype(np.float32)


@given(CONFIDENCE, st.floats(0, 1, width=16), st.integers(0, 9))
def test_regions_are_doubtful_connected_apart_and_in_order(confidence, below, seed):
    without = np.random.default_rng(seed).random(confidence.shape) < 0.2
    regions = doubtful_regions(confidence, below=below, without=without)
    seen = np.zeros(confidence.size, np.int64)
    for region in regions:
        cells = np.zeros(confidence.shape, np.uint8)
        cells.ravel()[region.cells] = 1
        seen[region.cells] += 1
        assert (np.diff(region.cells) > 0).all() and region.cells.size >= SMALLEST
        assert confidence[cells > 0].max() < below and not without[cells > 0].any()
        assert cv2.connectedComponents(cells, connectivity=8)[0] == 2
        box = region.box
        inside = cells[box.top : box.top + box.height, box.left : box.left + box.width]
        assert inside.sum() == region.cells.size
        assert inside[[0, -1]].any(1).all() and inside[:, [0, -1]].any(0).all()
        assert abs(region.confidence - confidence[cells > 0].mean()) < 1e-5
    assert seen.max(initial=0) <= 1 and len(regions) <= MOST
    weights = [region.weight for region in regions]
    assert weights == sorted(weights, reverse=True)


@given(st.integers(0, 200))
def test_large_doubt_comes_apart_and_no_region_is_too_large_to_judge(seed):
    confidence = blotches(seed)
    regions = doubtful_regions(confidence, below=0.9)
    assert len(regions) > 3
    assert max(region.cells.size for region in regions) <= confidence.size / 40
    again = doubtful_regions(confidence.copy(), below=0.9)
    assert all((a.cells == b.cells).all() for a, b in zip(regions, again, strict=True))


def test_an_even_doubt_everywhere_is_one_region_or_pieces_of_it_and_none_is_none():
    assert doubtful_regions(np.ones((30, 30), np.float32), below=1.0) == ()
    assert doubtful_regions(np.zeros((2, 2), np.float32), below=0.5) == ()  # a speck
    (small,) = doubtful_regions(np.zeros((4, 4), np.float32), below=0.5)
    assert small.cells.size == 16 and small.weight == 16
    pieces = doubtful_regions(np.zeros((60, 60), np.float32), below=0.5, most=99)
    assert sum(region.cells.size for region in pieces) == 3600


def test_faces_and_lettering_come_first_where_something_knows_them():
    confidence = np.ones((20, 40), np.float32)
    confidence[2:6, 2:8], confidence[10:13, 30:33] = 0.1, 0.3
    plain = doubtful_regions(confidence, below=0.5)
    assert [region.cells.size for region in plain] == [24, 9]
    face = np.zeros(confidence.shape, np.bool_)
    face[9:20, 25:40] = True
    ordered = doubtful_regions(confidence, below=0.5, first=face)
    assert [(region.cells.size, region.first) for region in ordered] == [(9, True), (24, False)]


def test_the_draws_that_differ_most_are_taken():
    codebook = np.array([[0, 0], [1, 0], [5, 0], [5, 1], [0, 5]], np.float32)
    current = np.zeros(3, np.int64)
    draws = np.array([[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4]])
    assert most_different(current, draws, codebook) == [2, 3]
    same = np.zeros((3, 3), np.int64)
    assert most_different(current, same, codebook) == [0, 1]


@given(arrays.arrays(np.bool_, st.tuples(SIDES, SIDES)), st.integers(1, 9))
def test_pieces_and_components_are_the_same_tokens(flags, side):
    whole = Part(Rect(2, 3, *flags.shape), flags)
    pieces = [piece.cells(90) for piece in whole.pieces(side)]
    assert np.sort(np.concatenate(pieces)).tolist() == whole.cells(90).tolist()
    found = [cells for part in whole.components() for cells in part.cells(90).tolist()]
    assert len(found) == len({*found}) and {*found} <= {*whole.cells(90).tolist()}
