import pytest
from PIL import Image

from models.comparison.comparison import Comparison, animation_of, picture_of, save_comparison
from models.errors import ExportError
from models.recipe.choices import Layout
from tests.models.comparison.pictures import noisy, plain


@pytest.mark.parametrize("layout", [Layout.SIDE, Layout.SPLIT, Layout.SHEET])
def test_every_picture_layout_is_written(tmp_path, layout):
    path = tmp_path / "made.png"
    save_comparison(path, Comparison(layout=layout), plain(100, 150), noisy(200, 300))
    with Image.open(path) as image:
        assert image.mode == "RGB" and image.width > 250


def test_layout_and_suffix_must_fit(tmp_path):
    with pytest.raises(
        ExportError, match=r"is a picture, which “made.gif” cannot be; choose one of"
    ):
        save_comparison(tmp_path / "made.gif", Comparison(), plain(9, 9), plain(9, 9))
    with pytest.raises(ExportError, match="is an animation"):
        moving = Comparison(layout=Layout.WIPE)
        save_comparison(tmp_path / "made.jpg", moving, plain(9, 9), plain(9, 9))
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten_silently(tmp_path):
    path = tmp_path / "made.png"
    path.write_bytes(b"mine")
    with pytest.raises(ExportError, match="already exists"):
        save_comparison(path, Comparison(), plain(60, 80), plain(60, 80))
    assert path.read_bytes() == b"mine"


def test_wrong_kind_of_layout_is_a_programming_error():
    with pytest.raises(ValueError, match="wipe"):
        picture_of(Comparison(layout=Layout.WIPE), plain(9, 9), plain(9, 9))
    with pytest.raises(ValueError, match="side"):
        animation_of(Comparison(), plain(9, 9), plain(9, 9))
