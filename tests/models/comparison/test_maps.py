from dataclasses import replace

import numpy as np
import pytest
import tifffile
from PIL import Image

from models.comparison.invention import FineDetail
from models.comparison.maps import (
    GENERATED,
    KEPT,
    MapKind,
    agreement,
    describe,
    generated,
    generated_share,
    honest_sentence,
    map_of,
    save_map,
    save_with_maps,
    share_sentence,
    viridis,
)
from models.errors import ExportError
from models.events import Result
from models.images.photo import count_pictures, open_photo, photo_from_array, read_recipe
from models.images.saving import SaveOptions
from models.recipe.settings import Outcome, Reviewed


def test_share_counts_pixels_and_not_tokens(result):
    inside = map_of(result, MapKind.KEPT) == 0
    assert generated_share(result) == pytest.approx(inside.mean())
    assert generated_share(result) == pytest.approx((64 + 5 * 6) / (21 * 30))


def test_kept_tokens_that_changed_anyway_count_as_generated(result):
    tokens = result.tokens.copy()
    tokens[1, 1] = 7000
    changed = Result(result.tokens_l, result.confidence_l, result.keep_0, tokens, (), result.image)
    assert generated(changed).sum() == generated(result).sum() + 1


def test_a_review_is_told_in_the_description(result):
    plain = describe(result, MapKind.KEPT)
    regions = np.full(result.tokens.shape, Reviewed.value(1, Outcome.KEPT), np.uint16)
    told = describe(replace(result, reviewed=Reviewed.of(regions)), MapKind.KEPT)
    assert told == f"{plain} By hand: 1 reviewed, 1 kept from the photo, 0 rerolled."


def test_maps_have_the_size_of_the_result_and_hard_cells(result):
    gray = map_of(result, MapKind.CONFIDENCE)
    assert gray.shape == (21, 30) and gray.dtype == np.uint8
    np.testing.assert_array_equal(gray[::8, ::8], np.rint(result.confidence_l * 255))
    assert (gray[:8, :8] == gray[0, 0]).all()
    coloured = map_of(result, MapKind.CONFIDENCE, coloured=True)
    np.testing.assert_array_equal(coloured[9, 9], viridis()[gray[9, 9]])
    kept = map_of(result, MapKind.KEPT, coloured=True)
    assert tuple(kept[0, 0]) == GENERATED and tuple(kept[0, 9]) == KEPT


def test_colours_grow_evenly_lighter():
    light = viridis() @ np.array((0.2126, 0.7152, 0.0722))
    assert (np.diff(light) > -0.5).all() and light[-1] - light[0] > 150


def test_nothing_and_all_generated(result):
    keep = np.ones_like(result.keep_0)
    none = Result(result.tokens_l, result.confidence_l, keep, result.tokens_l, (), result.image)
    everything = Result(result.tokens_l, result.confidence_l, ~keep, result.tokens_l, (),
                        result.image)  # fmt: skip
    assert generated_share(none) == 0 and generated_share(everything) == 1


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0 %"), (0.002, "Less than 1 %"), (0.384, "38 %"), (0.9991, "More than 99 %"), (1, "100")],
)
def test_share_in_words_is_never_better_than_the_truth(share, words):
    assert share_sentence(share).startswith(words)


@pytest.mark.parametrize("coloured", [False, True])
@pytest.mark.parametrize("kind", list(MapKind))
def test_png_map_is_written_with_its_meaning(tmp_path, result, kind, coloured):
    path, detail = tmp_path / "map.png", detail_of(result)
    save_map(path, result, kind, coloured=coloured, detail=detail)
    with Image.open(path) as image:
        assert image.mode == ("RGB" if coloured else "L")
        wanted = map_of(result, kind, coloured=coloured, detail=detail)
        np.testing.assert_array_equal(np.asarray(image), wanted)
        said = describe(result, kind, coloured=coloured, detail=detail)
        assert image.info["Description"] == said
        assert said.endswith("31 % of the fine detail is not in the photo.")
    with pytest.raises(ExportError, match="already exists"):
        save_map(path, result, kind, detail=detail)
    save_map(path, result, kind, detail=detail, overwrite=True)


def detail_of(result):
    found = np.linspace(0, 1, result.tokens.size, dtype=np.float32).reshape(result.tokens.shape)
    return FineDetail(found, 0.314)


def test_detail_that_was_not_measured_has_no_map(result):
    with pytest.raises(ValueError, match="needs it to be measured"):
        map_of(result, MapKind.DETAIL)


@pytest.mark.parametrize(
    ("invented", "words"),
    [
        (0, "; 0 % of the fine detail is not in the photo."),
        (0.002, "; less than 1 % of the fine detail is not in the photo."),
        (0.314, "; 31 % of the fine detail is not in the photo."),
        (0.9991, "; more than 99 % of the fine detail is not in the photo."),
    ],
)
def test_nothing_generated_is_not_all_true(result, invented, words):
    said = honest_sentence(0, FineDetail(np.ones((2, 2), np.float32), invented))
    assert said == f"0 % of the area was generated{words}"
    assert honest_sentence(0.5, None) == "50 % of the area was generated."


def test_maps_are_png_only(tmp_path, result):
    with pytest.raises(ExportError, match=r"choose .png"):
        save_map(tmp_path / "map.jpg", result, MapKind.KEPT)


def test_tiff_holds_both_maps_as_described_pages(tmp_path, result):
    path = tmp_path / "whole.tif"
    save_with_maps(path, result, recipe_json='{"alpha": 0.5}')
    with tifffile.TiffFile(path) as file:
        picture, kept, confidence = file.pages
        np.testing.assert_array_equal(picture.asarray(), result.image)
        np.testing.assert_array_equal(kept.asarray(), map_of(result, MapKind.KEPT))
        np.testing.assert_array_equal(confidence.asarray(), map_of(result, MapKind.CONFIDENCE))
        assert kept.description == describe(result, MapKind.KEPT)
        assert "15 % of the area was generated" in confidence.description
    np.testing.assert_array_equal(open_photo(path).pixels, result.image)
    assert read_recipe(path) == '{"alpha": 0.5}'
    with Image.open(path) as image:
        assert image.n_frames == 3
    assert [entry.name for entry in tmp_path.iterdir()] == ["whole.tif"]
    detail = detail_of(result)
    save_with_maps(path, result, detail=detail, options=SaveOptions(overwrite=True))
    with tifffile.TiffFile(path) as file:
        *_, page = file.pages
        assert len(file.pages) == 4
        np.testing.assert_array_equal(page.asarray(), map_of(result, MapKind.DETAIL, detail=detail))
        assert page.description == describe(result, MapKind.DETAIL, detail=detail)


def test_no_map_is_taken_for_a_picture(tmp_path, result):
    path, detail = tmp_path / "whole.tif", detail_of(result)
    save_with_maps(path, result, detail=detail)
    with tifffile.TiffFile(path) as file:
        assert len(file.pages) == 1 + len(MapKind)
    assert count_pictures(path) == 1 and open_photo(path).pages == 1


def test_tiff_with_maps_keeps_depth_and_is_never_replaced_silently(tmp_path, result):
    path = tmp_path / "whole.tiff"
    photo = photo_from_array(np.zeros((8, 8, 3), np.uint8), "pasted")
    save_with_maps(path, result, source=photo)
    assert open_photo(path).bit_depth == 8
    with pytest.raises(ExportError, match="already exists"):
        save_with_maps(path, result)
    save_with_maps(path, result, options=SaveOptions(overwrite=True))
    assert open_photo(path).bit_depth == 16
    with pytest.raises(ExportError, match=r"choose .tif"):
        save_with_maps(tmp_path / "whole.png", result)


def test_samples_agree_as_far_as_their_pairs_do():
    one = np.array([[1, 2, 3, 4]])
    two, three = np.array([[1, 2, 9, 5]]), np.array([[1, 7, 8, 4]])
    assert agreement([one, two, three]) == pytest.approx(np.array([[1, 1 / 3, 0, 1 / 3]]))
    assert agreement([one, two]).tolist() == [[1, 1, 0, 0]]
    assert agreement([one, two, three]).dtype == np.float32
