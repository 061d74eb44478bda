import json
import sys

import cv2
import pytest

from models.errors import ModelError, PhotoError
from models.evaluation import curves
from models.evaluation import evaluate as module
from models.evaluation.curves import ALL
from models.evaluation.dataset import bicubic, choose_files, load_samples
from models.evaluation.evaluate import EvaluationRequest, run_evaluation
from models.evaluation.orders import Order
from models.evaluation.plots import MISSING
from models.recipe.choices import Track
from tests.models.evaluation.samples import silent


def request(folder, tmp_path, weights, **changes):
    values = {
        "hq": folder, "out": tmp_path / "out", "model": weights, "every": True, "device": "cpu",
        "crop": 64, "steps": 3, "lpips": tmp_path / "l", "niqe": tmp_path / "n",
    }  # fmt: skip
    return EvaluationRequest(**(values | changes))


def test_everything_is_measured_and_written(folder, tmp_path, weights, measures, monkeypatch):
    pytest.importorskip("matplotlib")
    monkeypatch.setattr(curves, "ALPHAS", (0.0, 0.5, ALL))
    monkeypatch.setattr(curves, "STEPS", (1, 3))
    monkeypatch.setattr(curves, "STEP_ALPHAS", (0.5, ALL))
    monkeypatch.setattr(curves, "ADAPTIVE_ALPHAS", (0.5,))
    monkeypatch.setattr(curves, "FIDELITIES", (0.0, 0.5, 1.0))
    peer = tmp_path / "peer"
    peer.mkdir()
    for sample in load_samples(choose_files(folder, every=True, limit=2), scale=4, crop=64):
        cv2.imwrite(str(peer / f"{sample.name}.png"), bicubic(sample)[..., ::-1])
    seen = []
    whole = request(
        folder, tmp_path, weights, limit=2, peers=(("Other", peer),), write_lq=tmp_path / "lq"
    )
    report = run_evaluation(whole, lambda *progress: seen.append(progress))

    assert {section for section, done, total in seen if done == total} == {
        "table", "trade-off", "change", "orders", "adaptive start", "fidelity", "scales",
    }  # fmt: skip
    names = [row.setting.name for row in report.table]
    own = ["alpha 0", "alpha 0.5", "alpha 1"]
    alone = [f"{name}, tokens alone" for name in own]
    assert names == ["bicubic", *own, *alone, "Other", "tokenizer ceiling", "truth"]
    assert report.table[0].lpips_change == report.table[-3].lpips_change == 0
    assert report.table[-1].lpips == 0
    assert len(list((tmp_path / "lq").iterdir())) == 2
    settings = {(row.setting.alpha, row.setting.steps) for row in report.tradeoff}
    assert settings == {(0, 3), (0.5, 3), (ALL, 3), (0.5, 1), (ALL, 1)}
    at_alpha_1 = [row for row in report.orders if row.setting.alpha == ALL]
    assert [row.setting.order for row in at_alpha_1] == [order.value for order in Order]
    assert {row.steps_run for row in at_alpha_1} == {3}
    for every, fewer in zip(report.adaptive[::2], report.adaptive[1::2], strict=True):
        assert every.steps_run == 3 and fewer.steps_run <= 3
    assert {row.setting.fidelity for row in report.fidelity} == {0, 0.5, 1}
    assert {row.setting.scale for row in report.scales} == {2, 4, 8}  # 64 pixels end x16
    assert report.change[0].levels > 0  # from alpha 0.5 to alpha 0
    assert report.change[1].regenerated == 1

    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {
        "results.json", "table.csv", "pictures.csv", "table.md", "sheet.png",
        "calibration.png", "alpha.png", "steps.png", "tradeoff.png",
    }  # fmt: skip
    document = json.loads((tmp_path / "out" / "results.json").read_text())
    assert document == json.loads(json.dumps(report.document()))
    assert document["table"][-1]["psnr"] is None
    lines = (tmp_path / "out" / "table.csv").read_text().splitlines()
    assert len(lines) == 11 and lines[0].startswith("name,alpha,steps,fidelity,PSNR,PSNR-Y")
    markdown = (tmp_path / "out" / "table.md").read_text()
    assert "## Order of keeping, on 2 pictures" in markdown and "inf" not in markdown


def test_equal_requests_give_equal_files(folder, tmp_path, weights, measures, no_plots):
    for name in ("one", "two"):
        asked = request(folder, tmp_path, weights, sections=(), limit=2, out=tmp_path / name)
        run_evaluation(asked, silent)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_measures_and_plots_can_be_missing(folder, tmp_path, weights, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    monkeypatch.setattr(module, "installed_features", lambda size: None)
    report = run_evaluation(
        request(folder, tmp_path, weights, sections=(), limit=1, lpips=None, niqe=None), silent
    )
    assert len(report.notes) == 4 and report.notes.count(MISSING) == 1
    markdown = (tmp_path / "out" / "table.md").read_text()
    assert "| LPIPS" not in markdown and "LPIPS was not measured" in markdown
    assert "second judge was not used" in markdown and "| patches" not in markdown


def test_mistakes_are_found_before_the_work(folder, tmp_path, weights):
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(PhotoError, match="empty holds no pictures"):
        run_evaluation(request(folder, tmp_path, weights, lpips=None, niqe=None,
                         peers=(("Other", empty),)), silent)  # fmt: skip
    with pytest.raises(ModelError, match="LPIPS"):
        run_evaluation(request(folder, tmp_path, weights), silent)
    assert not (tmp_path / "out").exists()


def test_every_track_is_reported_apart(folder, tmp_path, weights, measures, no_plots):
    tracks = (Track.REAL, Track.STRONG)
    asked = request(folder, tmp_path, weights, sections=(), limit=2, tracks=tracks)
    one = run_evaluation(asked, silent)
    assert list(one.tracks) == ["strong"] and list(one.scores) == ["real", "strong"]
    real, strong = (
        next(row for row in rows if row.setting.name == "bicubic")
        for rows in (one.table, one.tracks["strong"])
    )
    assert strong.psnr < real.psnr
    assert "## Results, track strong" in (tmp_path / "out" / "table.md").read_text()


def test_peers_of_several_tracks_have_folders_of_their_own(folder, tmp_path, weights, measures):
    for track in (Track.MILD, Track.STRONG):
        files = choose_files(folder, every=True, limit=1)
        for sample in load_samples(files, scale=4, crop=64, track=track):
            (tmp_path / "peer" / track).mkdir(parents=True)
            cv2.imwrite(str(tmp_path / "peer" / track / f"{sample.name}.png"), sample.hq)
    asked = request(folder, tmp_path, weights, sections=(), limit=1,
                    tracks=(Track.MILD, Track.STRONG), peers=(("Other", tmp_path / "peer"),),
                    write_lq=tmp_path / "lq")  # fmt: skip
    report = run_evaluation(asked, silent)
    assert "Other" in [row.setting.name for row in report.tracks["strong"]]
    assert {path.name for path in (tmp_path / "lq").iterdir()} == {"mild", "strong"}
