from pathlib import Path

import pytest

from models.errors import PhotoError
from models.evaluation.pictures import split


def folder_of(path: Path, suffix: str, count: int) -> Path:
    path.mkdir()
    for number in range(count):
        (path / f"photo-{number}{suffix}").touch()
    return path


def stems(files):
    return [file.stem for file in files]


def test_a_third_of_the_held_out_chooses_and_no_picture_has_two_uses(tmp_path):
    parts = split(folder_of(tmp_path / "many", ".png", 120))
    assert [len(each) for each in (parts.train, parts.choosing, parts.reporting)] == [108, 4, 8]
    assert len({*parts.train, *parts.choosing, *parts.reporting}) == 120


def test_conversion_to_another_format_moves_no_picture(tmp_path):
    one = split(folder_of(tmp_path / "png", ".png", 60))
    other = split(folder_of(tmp_path / "webp", ".webp", 60))
    for before, after in (
        (one.train, other.train),
        (one.choosing, other.choosing),
        (one.reporting, other.reporting),
    ):
        assert stems(before) == stems(after)


def test_fewer_than_ten_pictures_are_all_for_training(tmp_path):
    parts = split(folder_of(tmp_path / "few", ".jpg", 9))
    assert len(parts.train) == 9
    assert not parts.choosing and not parts.reporting


def test_no_more_than_asked_for_are_held_out(tmp_path):
    parts = split(folder_of(tmp_path / "some", ".jpg", 100), held_out=6)
    assert [len(each) for each in (parts.train, parts.choosing, parts.reporting)] == [94, 2, 4]


def test_an_empty_folder_is_one_sentence(tmp_path):
    with pytest.raises(PhotoError, match="no picture"):
        split(tmp_path)


def test_split_is_fixed_and_disjoint(tmp_path):
    pictures = folder_of(tmp_path / "some", ".png", 12)
    parts = split(pictures)
    assert [len(each) for each in (parts.train, parts.choosing, parts.reporting)] == [11, 1, 0]
    assert not set(parts.train) & set(parts.choosing)
    assert split(pictures) == parts
