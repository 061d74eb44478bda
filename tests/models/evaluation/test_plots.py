import sys

import pytest

from models.evaluation.plots import write_plots
from tests.models.evaluation.samples import report_of, row_of


def test_without_the_extra_nothing_is_drawn(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    assert not write_plots(report_of(tradeoff=[row_of("alpha 0", alpha=0.0, steps=3)]), tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("lpips", [None, 0.2])
def test_only_what_there_are_figures_for_is_drawn(tmp_path, lpips):
    pytest.importorskip("matplotlib")
    assert write_plots(report_of(), tmp_path) and not list(tmp_path.iterdir())
    rows = [
        row_of(f"alpha {alpha:g}", alpha=alpha, steps=steps, lpips=lpips)
        for alpha in (0.0, 0.5)
        for steps in (1, 3)
    ]
    report = report_of(tradeoff=rows, scores={"real": {}})
    assert write_plots(report, tmp_path)
    drawn = {path.name for path in tmp_path.iterdir()}
    assert drawn == {"alpha.png", "steps.png"} | ({"tradeoff.png"} if lpips else set())
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in drawn)
