import dataclasses
import sys

import pytest

from models.benchmark import rivals, runtimes
from models.benchmark.benchmark import markdown, run_benchmark
from models.benchmark.rivals import PlainRRDBNet, PlainVGG
from models.errors import StudioError
from models.recipe.choices import Rival
from tests.models.benchmark.figures import by_name
from tests.tiny import released_config


def test_every_case_has_its_seconds(request_):
    told = []
    request = dataclasses.replace(request_, cases=("full", "first", "stroke", "cancel", "tiled"))
    report = run_benchmark(request, told.append)
    cases = by_name(report)
    assert list(cases) == [
        *("full_24", "full_40", "first_picture_32", "stroke_32", "alpha_move_32"),
        *("cancel", "tiled_128"),
    ]
    assert all(case["seconds"] > 0 for case in cases.values())
    full = cases["full_40"]
    stages = sum(full[f"{stage}_s"] for stage in ("encode", "evaluate", "refine", "decode"))
    assert stages < 2 * full["seconds"]  # medians of each
    assert full["gflop"] > 0 and 0 < full["peak_share"] < 2
    assert 0.02 < cases["stroke_32"]["painted"] < 0.1
    assert cases["stroke_32"]["times_faster"] > 0 < cases["stroke_32"]["times_less_work"]
    assert cases["tiled_128"]["max_difference"] <= 1
    assert told[0] == "machine" and "full_24" in told
    assert report.machine.peak_gflops > 0


def test_rivals_are_timed_in_turn(request_, monkeypatch):
    monkeypatch.setattr(
        rivals, "PlainRRDBNet", lambda: PlainRRDBNet(features=4, growth=2, blocks=2)
    )
    monkeypatch.setattr(rivals, "PlainVGG", lambda: PlainVGG(features=4, convs=1))
    monkeypatch.setitem(sys.modules, "spandrel", None)  # as if not installed
    monkeypatch.setattr(runtimes, "find_spec", lambda name: None)
    request = dataclasses.replace(
        request_,
        against=tuple(Rival),
        released=released_config(),
        cases=("re", "pl", "gen"),
    )
    report = run_benchmark(request)
    cases = by_name(report)
    assert list(cases) == ["realesrgan_32", "general_32", "released_32", "plain_32"]
    assert cases["plain_32"]["equal_tokens_l"] == 1
    assert cases["plain_32"]["max_difference"] < 0.1
    for case in cases.values():
        assert case["ours_s"] > 0 and case["gflop"] > 0
        assert case["times_faster"] > 0
        assert case["times_faster_least"] <= case["times_faster"] <= case["times_faster_most"]
    assert cases["realesrgan_32"]["network"] == "plain torch"
    assert cases["realesrgan_32"]["runtime"] == "torch float32"
    assert any("pip install spandrel" in note for note in report.notes)
    for name in ("openvino", "ncnn"):
        assert any(note.startswith(f"{name} is not installed") for note in report.notes)


def test_the_table_tells_every_case(request_):
    cases = ("full", "cancel", "growth")
    request = dataclasses.replace(request_, sizes=(24,), runs=1, cases=cases, growth=(0.01,))
    text = markdown(run_benchmark(request))
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert rows[0].startswith("| case | seconds |")
    assert any(row.startswith("| cancel |") for row in rows)
    assert any(row.startswith("| full_24 |") for row in rows)
    assert any(row.startswith("| growth_0.01 |") and "stroke in view" in row for row in rows)
    assert "tiny" in text and "GFLOP/s" in text


def test_a_missing_photo_is_one_sentence(request_, tmp_path):
    with pytest.raises(StudioError):
        run_benchmark(dataclasses.replace(request_, photo=tmp_path / "none.png", cases=("full",)))
