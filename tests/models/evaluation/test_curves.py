from dataclasses import replace

import numpy as np
import pytest

from models.evaluation import curves
from models.evaluation.curves import ALL, Bench
from models.evaluation.dataset import choose_files
from models.evaluation.measures.quality import Judge
from models.evaluation.restorer import Restorer
from models.networks.model import Model
from tests.models.evaluation.samples import RECIPE, Distance
from tests.tiny import tiny_config


@pytest.fixture
def told():
    return []


@pytest.fixture
def bench(tiny_model, told):
    judge = Judge(lpips=Distance(), niqe=None)
    return Bench(Restorer(tiny_model), judge, lambda *progress: told.append(progress))


@pytest.fixture
def prepared(bench, samples):
    return [bench.restorer.prepare(sample, 4) for sample in samples[:1]]


def test_an_alpha_above_one_is_called_one():
    assert [curves.alpha_name(alpha) for alpha in (0.0, 0.25, ALL)] == [
        *("alpha 0", "alpha 0.25", "alpha 1")
    ]


def test_the_recipe_s_own_steps_are_not_run_twice():
    counts = {recipe.steps for recipe in curves.step_counts(RECIPE)}
    assert counts == {*curves.STEPS} - {RECIPE.steps}
    assert [recipe.alpha for recipe in curves.alphas(RECIPE)] == [*curves.ALPHAS]


def test_movement_is_counted_everywhere_and_where_tokens_were_regenerated():
    one = np.zeros((16, 20, 3), np.float32)
    other = one.copy()
    other[:8, :8] = 6
    here = np.array([[True, False, False], [False, False, False]])
    levels, inside, share = curves._moved(one, here, other)
    assert inside == 6 and share == pytest.approx(1 / 6)
    assert levels == pytest.approx(6 * 64 / 320)
    assert curves._moved(one, np.zeros((2, 3), bool), other)[1] is None


def test_alpha_0_does_not_move_from_itself_and_seeds_do(bench, prepared, told, monkeypatch):
    monkeypatch.setattr(curves, "ALPHAS", (0.0, ALL))
    monkeypatch.setattr(curves, "SEED_ALPHAS", (0.0, ALL))
    from_alpha_0, still, seeds = curves.change(bench, prepared, RECIPE)
    assert from_alpha_0.name == "alpha 1 and alpha 0" and from_alpha_0.levels > 0
    assert (still.levels, still.regenerated_levels, still.regenerated) == (0, None, 0)
    assert seeds.levels > 0 and seeds.regenerated == 1
    assert told[0] == ("change", 0, 4) and told[-1] == ("change", 4, 4)


def test_a_model_without_a_guide_has_no_curve_of_fidelity(told):
    config = tiny_config()
    plain = replace(config, tokenizer=replace(config.tokenizer, guide=0))
    bench = Bench(Restorer(Model(plain)), Judge(lpips=None, niqe=None), told.append)
    assert curves.fidelity(bench, [], RECIPE) == [] and not told


def test_scales_that_pictures_or_model_do_not_reach_are_left_out(bench, folder, told):
    files = choose_files(folder, every=True, limit=1)
    rows = curves.scales(bench, files, RECIPE, crop=96, multiple=8)
    assert {row.setting.scale for row in rows} == {2, 4, 8}  # 96 pixels end x16
    assert [row.setting.name for row in rows[:2]] == ["bicubic", "alpha 0"]
    assert told[-1][1] == told[-1][2]  # the missing ones count as done
