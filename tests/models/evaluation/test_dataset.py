"""The pictures of an evaluation: which, how damaged, how cut."""

import cv2
import numpy as np
import pytest

from models.errors import PhotoError
from models.evaluation.dataset import (
    bicubic,
    choose_files,
    damage,
    load_samples,
    peer_image,
    write_photos,
)
from models.evaluation.pictures import split
from tests.models.evaluation.samples import picture


def test_files_are_the_held_out_ones_and_limits_are_subsets(tmp_path):
    for number in range(30):
        cv2.imwrite(str(tmp_path / f"{number}.png"), np.zeros((40, 40, 3), np.uint8))
    parts = split(tmp_path)
    assert [len(each) for each in (parts.train, parts.choosing, parts.reporting)] == [27, 1, 2]
    assert sorted(choose_files(tmp_path)) == parts.reporting
    every = choose_files(tmp_path, every=True)
    assert len(every) == 30
    assert choose_files(tmp_path, every=True, limit=4) == every[:4]
    assert choose_files(tmp_path / "3.png") == [tmp_path / "3.png"]


def test_too_few_or_equal_names_are_one_sentence(folder):
    with pytest.raises(PhotoError, match="--all"):
        choose_files(folder)
    cv2.imwrite(str(folder / "p1.jpg"), picture(9))
    with pytest.raises(PhotoError, match="2 pictures in good are named “p1”"):
        choose_files(folder, every=True)


def test_damage_belongs_to_the_name(folder, samples):
    again = load_samples(choose_files(folder, every=True)[:1], scale=4, crop=96)
    assert (again[0].lq == samples[0].lq).all()
    assert samples[0].hq.shape == (96, 96, 3) and samples[0].lq.shape == (24, 24, 3)
    other = damage(samples[0].hq, scale=4, name="other")
    assert (other != samples[0].lq).any()


@pytest.mark.parametrize(("scale", "size"), [(1, (104, 136)), (2.5, (80, 120)), (3, (96, 120))])
def test_crops_fit_scale_and_tokens(folder, scale, size):
    sample = load_samples(choose_files(folder, every=True)[:1], scale=scale, crop=512)[0]
    assert sample.size == size
    assert sample.lq.shape[:2] == (round(size[0] / scale), round(size[1] / scale))


def test_given_copies_are_cut_where_the_truth_is(folder, tmp_path):
    given = tmp_path / "given"
    given.mkdir()
    files = choose_files(folder, every=True)
    for file in files:
        small = cv2.imread(str(file))[::4, ::4]
        cv2.imwrite(str(given / f"{file.stem}.png"), small)
    for sample in load_samples(files, scale=4, crop=64, lq=given):
        assert (sample.hq[::4, ::4] == sample.lq).all()
    cv2.imwrite(str(given / "p0.png"), np.zeros((10, 10, 3), np.uint8))
    with pytest.raises(PhotoError, match="40 × 40 pixels, but the good picture has 136 × 104"):
        load_samples(files, scale=4, crop=64, lq=given)
    (given / "p0.png").unlink()
    with pytest.raises(PhotoError, match="no pictures named “p0”"):
        load_samples(files, scale=4, crop=64, lq=given)


def test_refuses_odd_scales_and_small_pictures(folder):
    files = choose_files(folder, every=True)
    with pytest.raises(PhotoError, match="multiples of 1/8"):
        load_samples(files, scale=1.3, crop=96)
    with pytest.raises(PhotoError, match="at least 128 pixels"):
        load_samples(files, scale=16, crop=512)


def test_copies_go_out_and_a_peer_comes_in(samples, tmp_path):
    write_photos(samples, tmp_path / "lq")
    small = cv2.imread(str(tmp_path / "lq" / f"{samples[0].name}.png"), cv2.IMREAD_COLOR_RGB)
    assert (small == samples[0].lq).all()
    with pytest.raises(PhotoError, match="24 × 24 pixels, but 96 × 96"):
        peer_image(tmp_path / "lq", samples[0])


def test_bicubic_is_what_the_networks_see(samples):
    enlarged = cv2.resize(samples[0].lq, (96, 96), interpolation=cv2.INTER_CUBIC)
    assert np.abs(bicubic(samples[0]).astype(int) - enlarged).max() <= 2
