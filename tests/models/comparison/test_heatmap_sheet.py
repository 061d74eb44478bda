import numpy as np
import pytest

from models.comparison.heatmap_sheet import heatmap_sheet
from models.comparison.maps import GENERATED, KEPT, MapKind, map_of, viridis
from models.errors import ExportError
from models.events import Result


def test_heatmap_sheet_has_the_cells_the_bar_and_the_share(result):
    made = heatmap_sheet(result)
    cells = map_of(result, MapKind.CONFIDENCE, coloured=True)[::8, ::8].reshape(-1, 3)
    wanted = np.concatenate([cells, viridis()[[0, 255]], np.array([KEPT, GENERATED], np.uint8)])
    packed = np.array((1, 256, 65536))
    assert set(wanted @ packed) <= set(np.unique(made @ packed))


def test_heatmap_sheet_of_a_panorama_is_stacked(result):
    flat = (each[:2] for each in (result.tokens_l, result.confidence_l, result.keep_0))
    made = heatmap_sheet(Result(*flat, result.tokens[:2], (), result.image[:13]))
    width = 19 * 30  # the legend needs 560 pixels
    assert width < made.shape[1] < 1.2 * width and made.shape[0] > 2 * 19 * 13
    violet = (made == viridis()[0]).all(axis=2)  # the left end of the colour bar
    blue = (made == np.array(KEPT)).all(axis=2)
    assert np.nonzero(violet)[0].min() > np.nonzero(blue)[0].max()


def test_heatmap_sheet_keeps_to_its_size(result):
    assert max(heatmap_sheet(result, max_size=900, light=True).shape) <= 900
    with pytest.raises(ExportError, match="does not fit"):
        heatmap_sheet(result, max_size=100)
