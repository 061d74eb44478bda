import json
import sys

import cv2
import numpy as np
import pytest
import torch
import typer
from typer.testing import CliRunner

from app.cli.evaluate import evaluate as command
from models.engine.pipeline import Pipeline
from models.errors import ModelError, PhotoError, RecipeError, StudioError
from models.evaluation import curves
from models.evaluation import evaluate as module
from models.evaluation.curves import ALL
from models.evaluation.dataset import (
    Sample,
    bicubic,
    choose_files,
    damage,
    load_samples,
    peer_image,
    write_photos,
)
from models.evaluation.evaluate import EvaluationRequest, run_evaluation
from models.evaluation.measures import quality
from models.evaluation.measures.metrics import auroc, ece
from models.evaluation.measures.quality import Judge, Setting, row
from models.evaluation.orders import Order, halton_ranks
from models.evaluation.pictures import split
from models.evaluation.plots import MISSING
from models.evaluation.restorer import Restorer, pass_scale
from models.evaluation.sheet import contact_sheet, detail_window
from models.evaluation.tokens import Verdicts, code_use
from models.events import Finished, Request, State
from models.images.photo import photo_from_array
from models.recipe.choices import Track
from models.recipe.settings import Recipe
from models.weights.checkpoint import save_model

RECIPE = Recipe(scale=4, alpha=0.5, steps=4, seed=3)


def picture(seed, height=104, width=136):
    rng = np.random.default_rng(seed)
    image = np.zeros((height, width, 3))
    for size in (3, 11, 40):
        image += cv2.resize(rng.normal(0, 1, (size, size, 3)), (width, height))
    return ((image - image.min()) / np.ptp(image) * 255).round().astype(np.uint8)


@pytest.fixture
def folder(tmp_path):
    good = tmp_path / "good"
    good.mkdir()
    for number in range(3):
        cv2.imwrite(str(good / f"p{number}.png"), picture(number)[..., ::-1])
    return good


@pytest.fixture
def samples(folder):
    return load_samples(choose_files(folder, every=True), scale=4, crop=96)


@pytest.fixture
def weights(tiny_model, tmp_path):
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path, dtype=torch.float32)
    return path


class Distance(torch.nn.Module):
    def forward(self, image, reference):
        return (image - reference).abs().mean((1, 2, 3))


@pytest.fixture
def measures(monkeypatch):
    """Cheap stand-ins for the perceptual measures, whose weights are not part of the project."""
    monkeypatch.setattr(module, "Lpips", lambda path: Distance())
    monkeypatch.setattr(module, "Niqe", lambda path: lambda image: image.mean((1, 2, 3)))


@pytest.fixture
def no_plots(monkeypatch):
    monkeypatch.setattr(module, "write_plots", lambda report, folder: True)


def silent(section, done, total):
    pass


# --- pictures -----------------------------------------------------------------------------------


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
    with pytest.raises(PhotoError, match="40x40 pixels, but the good picture has 136x104"):
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
    with pytest.raises(PhotoError, match="24x24 pixels, but 96x96"):
        peer_image(tmp_path / "lq", samples[0])


# --- restoring ----------------------------------------------------------------------------------


@pytest.mark.parametrize("alpha", [0.0, 0.5, ALL])
def test_restores_as_the_pipeline_does(tiny_model, samples, alpha):
    recipe = RECIPE.with_(alpha=alpha)
    restorer = Restorer(tiny_model)
    prepared = [restorer.prepare(sample, 4) for sample in samples]  # all before the first result
    refined = restorer.refine(prepared[0], recipe)
    image = restorer.decode(prepared[0], refined.drawing, recipe)
    photo = photo_from_array(samples[0].lq, "photo")
    *_, last = Pipeline(tiny_model).run(Request(photo, recipe))
    assert isinstance(last, Finished)
    assert (refined.tokens == last.result.tokens).all()
    assert refined.kept == last.result.kept_share
    assert refined.steps == len(last.result.steps)
    difference = image.astype(int) * 257 - last.result.image
    assert np.abs(difference).max() <= 129


def test_two_passes_beyond_the_largest_scale(tiny_model):
    hq = picture(4, 128, 128)
    sample = Sample("far", hq, damage(hq, scale=16, name="far"))
    assert sample.lq.shape == (8, 8, 3)
    assert pass_scale(tiny_model.config, 16) == (4, 2)
    prepared = Restorer(tiny_model).prepare(sample, 16)
    assert prepared.tokens_l.shape == prepared.tokens_hq.shape == (16, 16)
    with pytest.raises(RecipeError, match="x100 cannot be judged"):
        pass_scale(tiny_model.config, 100)


def test_every_order_keeps_the_schedule_and_decides_for_itself(tiny_model, samples):
    restorer = Restorer(tiny_model)
    prepared = restorer.prepare(samples[0], 4)
    recipe = RECIPE.with_(alpha=ALL)
    results = {order: restorer.refine(prepared, recipe, order=order) for order in Order}
    again = restorer.refine(prepared, recipe, order=Order.REFINER_TOP)
    assert (again.tokens == results[Order.REFINER_TOP].tokens).all()
    assert all(result.steps == recipe.steps for result in results.values())
    tokens = [result.tokens for result in results.values()]
    assert all((a != b).any() for i, a in enumerate(tokens) for b in tokens[:i])
    one_step = recipe.with_(steps=1)  # nothing to decide
    first, *others = (restorer.refine(prepared, one_step, order=order) for order in Order)
    assert all((other.tokens == first.tokens).all() for other in others)


def test_the_refiner_is_asked_for_its_own_probabilities(tiny_model, samples):
    from models.evaluation.orders import ordered
    from models.refinement.plan import make_plan

    prepared = Restorer(tiny_model).prepare(samples[0], 4)
    recipe = RECIPE.with_(alpha=ALL, temperature=0.7)
    plan = make_plan(State.first(prepared.tokens_l, prepared.confidence_l), recipe)
    given = ordered(Order.REFINER_TOP, prepared.inference, prepared.tokens_l.shape)
    predict = given.predictor(prepared.tokens_l, plan.keep_alpha, recipe)
    evaluate = given.evaluator(prepared.tokens_l)

    def last(generator):
        while True:
            try:
                next(generator)
            except StopIteration as done:
                return done.value

    drawn = last(predict(0, prepared.tokens_l, plan.keep_0, ~plan.keep_0))
    confidence = last(evaluate(drawn, plan.keep_0))
    grids = (prepared.tokens_l, plan.keep_0, prepared.tokens_l, plan.keep_0)
    hint = torch.from_numpy(prepared.inference._hint.values)[None].float()
    logits = tiny_model.refiner(*(torch.from_numpy(grid)[None] for grid in grids), hint)[0]
    chances = (logits / 0.7).softmax(0).gather(0, torch.from_numpy(drawn)[None])[0]
    assert np.allclose(confidence, chances.numpy(), atol=0.02)  # networks may run in bfloat16
    assert confidence.std() > 0.05


def test_halton_spreads_and_visits_every_cell_once():
    ranks = halton_ranks(12, 17)
    assert sorted(ranks.ravel()) == list(range(12 * 17))
    for count in (16, 64):
        quarters = [(part < count).sum() for half in np.split(ranks, 2) for part in
                    np.array_split(half, 2, axis=1)]  # fmt: skip
        assert max(quarters) - min(quarters) <= count // 4


# --- figures ------------------------------------------------------------------------------------


def test_rows_average_and_compare():
    judge = Judge(lpips=Distance(), niqe=None)
    truths = [picture(seed, 64, 64) for seed in range(2)]
    dark = [judge(truth // 2, truth, picture="p") for truth in truths]
    same = [judge(truth, truth, picture="p", kept=0.5, steps_run=3) for truth in truths]
    found = row(Setting("same"), same, bicubic=dark, reference=dark)
    assert found.psnr == float("inf") and found.ssim == 1 and found.lpips == 0
    assert found.lpips_change == -100 and found.sharpness == 1
    assert (found.kept, found.steps_run, found.niqe) == (0.5, 3, None)
    gaps = [each.lpips for each in dark]
    assert found.lpips_gap == pytest.approx(-np.mean(gaps))
    assert found.lpips_gap_error == pytest.approx(abs(gaps[0] - gaps[1]) / 2)
    assert row(Setting("dark"), dark).sharpness == pytest.approx(0.25, abs=0.02)


def test_use_of_the_codebook():
    use = code_use([np.array([[0, 0], [1, 1]]), np.array([[3, 3, 2, 2]])], codes=8)
    assert use.used == 0.5
    assert use.perplexity == pytest.approx(4)


def test_calibration_adds_up(tiny_model, samples):
    prepared = Restorer(tiny_model).prepare(samples[0], 4)
    verdicts = Verdicts("S_l", tiny_model)
    verdicts.add(prepared, prepared.tokens_l, prepared.confidence_l)
    found = verdicts.summary()
    right = torch.from_numpy(prepared.tokens_l == prepared.tokens_hq)
    confidence = torch.from_numpy(prepared.confidence_l)
    assert found.tokens == right.numel() == sum(each.tokens for each in found.bins)
    assert found.accuracy == pytest.approx(right.float().mean().item())
    assert found.auroc == pytest.approx(auroc(confidence, right), nan_ok=True)
    gaps = [
        each.tokens * abs(each.accuracy - each.confidence) for each in found.bins if each.tokens
    ]
    assert sum(gaps) / found.tokens == pytest.approx(ece(confidence, right), abs=1e-9)
    assert -1 <= found.cosine <= 1


def test_sheet_shows_the_richest_detail():
    flat = np.full((512, 512, 3), 90, np.uint8)
    flat[300:420, 40:160] = picture(1, 120, 120)
    rows, columns = detail_window(flat)
    assert rows.start <= 300 and rows.stop >= 420 and columns.start <= 40 and columns.stop >= 160
    cells = {"input": flat[rows, columns], "truth": flat[rows, columns]}
    sheet = contact_sheet([cells, cells], ["one", "two"])
    assert sheet.shape[1] > 512 and sheet.dtype == np.uint8


# --- the whole ----------------------------------------------------------------------------------


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


@pytest.fixture
def cli():
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(command)
    return lambda *arguments: CliRunner().invoke(app, [str(each) for each in arguments])


def test_command(cli, folder, tmp_path, weights, no_plots):
    common = ("--hq", folder, "--all", "--out", tmp_path / "out", "--model", weights)
    few = ("--limit", 1, "--crop", 64, "--device", "cpu", "--quick")
    found = cli(*common, *few, "--json")
    assert found.exit_code == 0, found.output
    assert json.loads(found.stdout)["pictures"]
    orders = cli(*common, *few[:-1], "--only", "orders", "--json")
    document = json.loads(orders.stdout)
    assert document["orders"] and document["table"] == json.loads(found.stdout)["table"]
    assert not any(document[each] for each in ("tradeoff", "adaptive", "fidelity", "scales"))
    wrong = cli(*common, *few, "--peer", "nothing")
    assert isinstance(wrong.exception, StudioError) and "NAME=DIR" in wrong.exception.sentence


def test_command_stops_cleanly(cli, folder, tmp_path, weights, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "measure", interrupted)
    stopped = cli("--hq", folder, "--all", "--out", tmp_path / "out", "--model", weights,
                  "--limit", 1, "--crop", 64, "--device", "cpu")  # fmt: skip
    assert stopped.exit_code == 130 and "stopped" in stopped.stderr


def test_bicubic_is_what_the_networks_see(samples):
    enlarged = cv2.resize(samples[0].lq, (96, 96), interpolation=cv2.INTER_CUBIC)
    assert np.abs(bicubic(samples[0]).astype(int) - enlarged).max() <= 2


def test_a_truth_is_measured_once(samples, monkeypatch):
    measured = []
    original = quality.smooth_cells
    monkeypatch.setattr(quality, "smooth_cells", lambda p: measured.append(p) or original(p))
    judge = Judge(lpips=None, niqe=None)
    first, second = samples[:2]
    fresh = [judge(bicubic(each), each.hq, picture=each.name) for each in (first, second)]
    again = judge(bicubic(first), first.hq, picture=first.name)
    assert len(measured) == 2 and again == fresh[0]
    changed = judge(bicubic(first), second.hq, picture=first.name)  # the same name, another truth
    assert len(measured) == 3 and changed.true_energy == fresh[1].true_energy


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
