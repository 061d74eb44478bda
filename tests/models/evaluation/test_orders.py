import numpy as np
import torch

from models.evaluation.curves import ALL
from models.evaluation.orders import Order, halton_ranks, ordered
from models.evaluation.restorer import Restorer
from models.events import State
from models.refinement.plan import make_plan
from tests.models.evaluation.samples import RECIPE


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
