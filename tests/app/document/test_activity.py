import numpy as np

from app.document.activity import RunClock
from models.events import Evaluated, Finished, Progress, Result, Stepped


class Hands:
    def __init__(self):
        self.time = 0.0

    def __call__(self):
        return self.time


def stepped(executed, planned):
    grid = np.zeros((1, 1))
    return Stepped(executed, executed, planned, grid, grid, None)


def evaluated():
    grid = np.zeros((1, 1))
    return Evaluated(grid, grid, (8, 8))


def result(seconds):
    grid = np.zeros((1, 1))
    return Finished(Result(grid, grid, grid, grid, (), grid, seconds))


def test_the_fraction_never_falls_and_ends_at_one():
    clock = RunClock()
    clock.start(planned=0)
    events = [Progress("encode", n, 3) for n in (1, 2, 3)]
    events += [Progress("decode", 1, 2), Progress("evaluate", 1, 1)]
    events += [stepped(1, 2), stepped(2, 2), Progress("decode", 1, 2), Progress("decode", 2, 2)]
    fractions = [clock.advance(event).fraction for event in events]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_steps_are_counted_from_one():
    clock = RunClock()
    clock.start(planned=3)
    assert clock.advance(Progress("refine", 0, 4)).step == 1
    clock.advance(stepped(1, 3))
    moment = clock.advance(Progress("refine", 1, 4))
    assert (moment.step, moment.steps) == (2, 3)


def test_judging_inside_a_step_belongs_to_the_step():
    clock = RunClock()
    clock.start(planned=0)
    assert clock.advance(Progress("evaluate", 1, 2)).stage == "evaluate"
    clock.advance(evaluated())
    clock.expect(2)
    before = clock.advance(Progress("refine", 2, 2))
    after = clock.advance(Progress("evaluate", 1, 2))
    assert (after.stage, after.step, after.steps) == ("refine", 1, 2)
    assert after.fraction > before.fraction


def test_time_left_follows_the_pace():
    hands = Hands()
    clock = RunClock(now=hands)
    clock.start(planned=4)
    assert clock.advance(Progress("refine", 0, 1)).seconds_left is None
    for executed in (1, 2):
        hands.time += 5
        moment = clock.advance(stepped(executed, 4))
    assert 10 < moment.seconds_left < 30


def test_stages_are_weighed_as_they_were_measured():
    clock = RunClock()
    clock.advance(result({"encode": 1.0, "evaluate": 1.0, "refine": 1.0, "decode": 1.0}))
    clock.start(planned=0)
    assert clock.advance(Progress("encode", 1, 1)).fraction == 0.25


def test_a_run_out_of_the_cache_does_not_spoil_the_weights():
    clock = RunClock()
    clock.advance(result({"encode": 0.0, "evaluate": 0.0, "refine": 9.0, "decode": 1.0}))
    clock.start(planned=0)
    assert 0 < clock.advance(Progress("encode", 1, 1)).fraction < 0.5
