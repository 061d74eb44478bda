import numpy as np
import pytest
from PIL import Image

from app.dialogs import comparison_preview as jobs
from app.dialogs.comparison_preview import Pair, comparison_formats, make_preview, write_comparison
from models.comparison.comparison import Comparison
from models.images.saving import SaveOptions
from models.recipe.choices import Layout

FRAMES = tuple(np.full((64, 96, 3), value, np.uint8) for value in (40, 80, 120))


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_is_written_in_its_first_format(tmp_path, photo, result, layout):
    suffix, _ = comparison_formats(layout)[0]
    path = tmp_path / f"made{suffix}"
    chosen = Comparison(layout=layout, max_size=None if layout == Layout.HEATMAP else 400)
    pair = Pair(photo, result, FRAMES if layout == Layout.FILM else None)
    assert write_comparison(path, chosen, pair, SaveOptions()).path == path
    with Image.open(path) as image:
        assert (getattr(image, "n_frames", 1) > 1) == layout.moves


def test_mp4_is_offered_where_it_can_be_written(monkeypatch):
    for there in (True, False):
        monkeypatch.setattr(jobs, "has_ffmpeg", lambda there=there: there)
        offered = dict(comparison_formats(Layout.WIPE))
        assert (".mp4" in offered) == there
        assert offered[".png"] == "APNG"


@pytest.mark.parametrize("layout", [Layout.SIDE, Layout.SPLIT, Layout.SHEET, Layout.WIPE])
def test_preview_shows_the_size_of_the_file(tmp_path, photo, result, layout):
    chosen = Comparison(layout=layout, max_size=500)
    preview = make_preview(chosen, Pair(photo, result), 300)
    path = tmp_path / f"made{comparison_formats(layout)[0][0]}"
    write_comparison(path, chosen, Pair(photo, result), SaveOptions())
    with Image.open(path) as image:
        assert preview.size == image.size[::-1]
    assert max(preview.frames[0].width(), preview.frames[0].height()) <= 300
