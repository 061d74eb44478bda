import json
import sys

import pytest

import app.cli.main
from models.benchmark.benchmark import Report
from models.benchmark.case import Case
from models.benchmark.machine import Machine
from models.recipe.settings import Recipe

MACHINE = Machine("a processor", 2, 2, 0.5, "a system", "2", "cpu", "bfloat16", 90.0, 100.0)
CASES = (Case("full_128", 1.23456, {"gflop": 61.7, "gflops": 50.0}), Case("cancel", 0.2))


@pytest.fixture
def asked(monkeypatch):
    requests = []

    def run(request, watch):
        requests.append(request)
        return Report(CASES, MACHINE, "a model", Recipe(), "2026-01-01", ())

    monkeypatch.setattr("models.benchmark.run_benchmark", run)
    return requests


def call(monkeypatch, capsys, *arguments) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["iter-studio", "benchmark", *arguments])
    with pytest.raises(SystemExit) as end:
        app.cli.main.run()
    said = capsys.readouterr()
    return end.value.code, said.out, said.err


def test_json_has_every_case_and_nothing_else(asked, monkeypatch, capsys):
    code, out, err = call(
        monkeypatch, capsys, "--json", "--sizes", "64,96", "--against", "realesrgan", "--runs", "1",
        "--precision", "float32", "--case", "full", "--growth", "1,0.25",
    )  # fmt: skip
    assert (code, err) == (0, "")
    document = json.loads(out)
    full, cancel = document["cases"]
    assert full == {
        "case": "full_128", "seconds": 1.235, "gflop": 61.7, "gflops": 50.0, "peak_share": 0.5,
    }  # fmt: skip
    assert cancel == {"case": "cancel", "seconds": 0.2}
    assert document["machine"]["processor"] == "a processor"
    (request,) = asked
    assert (request.sizes, request.runs, request.against) == ((64, 96), 1, ("realesrgan",))
    assert request.rival_sizes == (64, 96) and request.growth == (1.0, 0.25)
    assert str(request.precision) == "torch.float32" and request.cases == ("full",)


def test_without_json_it_is_a_table(asked, monkeypatch, capsys):
    code, out, _ = call(monkeypatch, capsys)
    assert code == 0 and "| full_128 | 1.2" in out and "a processor" in out
    assert asked[0].precision is None and asked[0].growth == ()


@pytest.mark.parametrize("sizes", ["", "abc", "64,x", "1", "100000"])
def test_wrong_sizes_are_one_sentence(asked, monkeypatch, capsys, sizes):
    code, out, err = call(monkeypatch, capsys, "--sizes", sizes)
    assert code == 1 and not out and "give numbers from 16 to 4096" in err and not asked


@pytest.mark.parametrize("growth", ["abc", "1,x", "0", "-1", "nan", "2000"])
def test_wrong_megapixels_are_one_sentence(asked, monkeypatch, capsys, growth):
    code, out, err = call(monkeypatch, capsys, f"--growth={growth}")
    assert code == 1 and not out and "give numbers from 0.01 to 1000" in err and not asked
