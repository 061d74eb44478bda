import csv
import json
import math

import pytest

from models.evaluation.curves import Change
from models.evaluation.measures.seams import Seams
from models.evaluation.tables import markdown, write_report
from tests.models.evaluation.samples import report_of, row_of


def test_a_measure_that_nobody_has_is_no_column():
    text = markdown(report_of(table=[row_of("bicubic"), row_of("alpha 0.5", alpha=0.5)]))
    assert "| PSNR | PSNR-Y | SSIM |" in text and "LPIPS" not in text
    assert "## Trade-off" not in text and "## Order of keeping" not in text


def test_what_is_infinite_or_missing_is_left_empty():
    rows = [row_of("truth", psnr=math.inf), row_of("bicubic", lpips=0.25)]
    first, second = markdown(report_of(table=rows)).splitlines()[-2:]
    assert first.startswith("| truth |  | 30.00 |") and "inf" not in first
    assert "| 0.2500 |" in second


@pytest.mark.parametrize(("count", "words"), [(1, "1 picture,"), (3, "3 pictures,")])
def test_pictures_are_counted_as_people_do(count, words):
    assert words in markdown(report_of(pictures=[str(number) for number in range(count)]))


def test_how_far_a_picture_moves_has_a_table_of_its_own():
    moves = [
        Change(name="two seeds", levels=1.5, regenerated_levels=None, regenerated=0.0),
        Change(name="alpha 1 and alpha 0", levels=2, regenerated_levels=4.125, regenerated=0.5),
    ]
    text = markdown(report_of(change=moves, curve_pictures=2))
    assert "## Change of the picture, on 2 pictures" in text
    assert "| two seeds | 1.50 |  | 0.0 |" in text
    assert "| alpha 1 and alpha 0 | 2.00 | 4.12 | 50.0 |" in text


def test_seams_are_told_with_what_they_are_held_against():
    text = markdown(report_of(seams=Seams(0.5, 0.4, 0.6, 24), curve_pictures=2))
    assert "## Seams between blocks, on 2 pictures" in text
    assert "| 24 sides between blocks | 0.500 |" in text
    assert "| as many inside, 95 % interval | 0.400 to 0.600 |" in text


def test_every_file_is_written_whole(tmp_path):
    write_report(report_of(table=[row_of("bicubic"), row_of("alpha 0.5", alpha=0.5)]), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("pictures.csv", "results.json", "table.csv", "table.md")
    ]
    with (tmp_path / "table.csv").open() as file:
        rows = [*csv.DictReader(file)]
    assert [row["name"] for row in rows] == ["bicubic", "alpha 0.5"]
    assert [row["alpha"] for row in rows] == ["", "0.5"] and rows[0]["LPIPS"] == ""
    assert json.loads((tmp_path / "results.json").read_text())["pictures"] == ["p0", "p1"]
