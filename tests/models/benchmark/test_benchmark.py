import dataclasses
import json
import sys
import types

import pytest
import torch

from models.benchmark import rivals
from models.benchmark.benchmark import BenchmarkRequest, Report, markdown, run_benchmark
from models.benchmark.machine import count_flops, peak_memory_mb
from models.benchmark.rivals import PlainRRDBNet
from models.errors import StudioError
from models.recipe.choices import Rival
from models.weights.checkpoint import save_model
from resources import sample_path
from tests.tiny import released_config


@pytest.fixture
def request_(tiny_model, tmp_path) -> BenchmarkRequest:
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path)
    return BenchmarkRequest(
        photo=sample_path(),
        model=path,
        sizes=(24, 40),
        side=32,
        runs=2,
        device="cpu",
        precision=torch.float32,
        rival_sizes=(32,),
    )


def by_name(report: Report) -> dict[str, dict]:
    return {case["case"]: case for case in json.loads(json.dumps(report.document()))["cases"]}


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


@pytest.mark.slow
def test_a_cold_start_is_a_process_of_its_own(request_):
    request = dataclasses.replace(request_, sizes=(24,), cases=("cold_32", "alpha"))
    cases = by_name(run_benchmark(request))
    cold, moved = cases["cold_32"], cases["alpha_move_32"]
    assert moved["times_faster_than_cold"] == pytest.approx(
        cold["seconds"] / moved["seconds"], rel=0.01
    )
    assert cold["seconds"] > cold["load_s"] > 0
    assert peak_memory_mb() is None or cold["peak_mb"] >= cold["imported_mb"] > 10


def test_rivals_are_timed_in_turn(request_, monkeypatch):
    monkeypatch.setattr(
        rivals, "PlainRRDBNet", lambda: PlainRRDBNet(features=4, growth=2, blocks=2)
    )
    monkeypatch.setitem(sys.modules, "spandrel", None)  # as if not installed
    request = dataclasses.replace(
        request_,
        against=tuple(Rival),
        released=released_config(),
        cases=("re", "pl"),
    )
    report = run_benchmark(request)
    cases = by_name(report)
    assert list(cases) == ["realesrgan_32", "released_32", "plain_32"]
    assert cases["plain_32"]["equal_tokens_l"] == 1
    assert cases["plain_32"]["max_difference"] < 0.1
    for case in cases.values():
        assert case["ours_s"] > 0 and case["gflop"] > 0
        assert case["times_faster"] > 0
    assert cases["realesrgan_32"]["network"] == "plain torch"
    assert any("pip install spandrel" in note for note in report.notes)


@pytest.mark.parametrize(("name", "source"), [("ESRGAN", "spandrel"), ("Other", "plain torch")])
def test_the_network_of_spandrel_is_taken_where_it_has_one(monkeypatch, name, source):
    def made(*, in_nc, out_nc, num_filters, num_blocks, scale):
        assert (in_nc, out_nc, num_filters, num_blocks, scale) == (3, 3, 64, 23, 4)
        return torch.nn.Conv2d(3, 3, 1)

    package = types.SimpleNamespace(**{name: made})
    monkeypatch.setitem(sys.modules, "spandrel.architectures.ESRGAN", package)
    monkeypatch.setattr(rivals, "PlainRRDBNet", lambda: torch.nn.Conv2d(3, 3, 1))
    network, said = rivals.realesrgan(torch.device("cpu"))
    assert said == source and not network.weight.requires_grad


def test_the_order_is_a_b_a_b():
    order = []
    ours, theirs, flops = rivals.in_turn(
        lambda: order.append("A"),
        lambda: order.append("B") or torch.ones(3, 4) @ torch.ones(4, 5),
        2,
    )
    assert order == ["A", "A", "B", "A", "B"]  # the first one warms up
    assert len(ours) == len(theirs) == 2 and flops == 2 * 3 * 4 * 5


def test_real_esrgan_has_the_published_size():
    with torch.device("meta"):
        network = PlainRRDBNet()
        assert sum(weight.numel() for weight in network.parameters()) == 16_697_987
        assert network(torch.zeros(1, 3, 8, 6)).shape == (1, 3, 32, 24)


def test_depthwise_convolutions_count_once_a_channel():
    convolution = torch.nn.Conv2d(8, 8, 3, padding=1, groups=8)
    with torch.inference_mode():
        flops = count_flops(lambda: convolution(torch.zeros(1, 8, 10, 10)))
    assert flops == 2 * 9 * 8 * 100


def test_the_table_tells_every_case(request_):
    request = dataclasses.replace(request_, sizes=(24,), runs=1, cases=("full", "cancel"))
    text = markdown(run_benchmark(request))
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert rows[0].startswith("| case | seconds |")
    assert any(row.startswith("| cancel |") for row in rows)
    assert any(row.startswith("| full_24 |") for row in rows)
    assert "tiny" in text and "GFLOP/s" in text


def test_a_missing_photo_is_one_sentence(request_, tmp_path):
    with pytest.raises(StudioError):
        run_benchmark(dataclasses.replace(request_, photo=tmp_path / "none.png", cases=("full",)))
