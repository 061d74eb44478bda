import json
import math

from tests.models.evaluation.samples import report_of, row_of


def test_a_document_is_plain_json_with_six_digits_and_nothing_that_is_no_number():
    document = report_of(table=[row_of("truth", psnr=math.inf, ssim=0.123456789)]).document()
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    (row,) = document["table"]
    assert row["psnr"] is None and row["ssim"] == 0.123457


def test_a_row_begins_with_the_settings_that_it_has():
    document = report_of(tracks={"strong": [row_of("alpha 0.5", alpha=0.5)]}).document()
    (row,) = document["tracks"]["strong"]
    assert [*row][:3] == ["name", "alpha", "psnr"] and row["alpha"] == 0.5
    assert "order" not in row and "setting" not in row
