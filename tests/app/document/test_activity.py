import numpy as np

from app.document.activity import RunClock, duration
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


def test_a_run_that_found_nearly_all_of_a_stage_does_not_either():
    hands = Hands()
    clock = RunClock(now=hands)
    for encode, decode in ((0.0004, 1.0), (1.0, 0.01)):
        clock.start(planned=0, megapixels=1)
        seconds = {"encode": encode, "evaluate": 0.5, "refine": 2.0, "decode": decode}
        clock.advance(result(seconds))
        assert clock.pace == 0
    clock.start(planned=0, megapixels=9)
    clock.advance(Progress("encode", 1, 100))
    hands.time += 1
    assert clock.advance(Progress("encode", 2, 100)).seconds_left < 1200


def test_a_preview_does_not_count_as_the_result():
    clock = RunClock()
    clock.start(planned=0, preview=True)
    shown = [clock.advance(Progress("decode", n, 4)).fraction for n in range(1, 5)]
    assert shown[-1] < 0.4
    clock.advance(evaluated())
    clock.advance(stepped(1, 2))
    assert clock.advance(Progress("decode", 1, 1)) is None  # a look at a step on the way
    clock.advance(stepped(2, 2))
    assert clock.advance(Progress("decode", 1, 1)).fraction == 1.0


def test_the_run_before_tells_the_time_from_the_first_moment():
    hands = Hands()
    clock = RunClock(now=hands)
    assert clock.start(planned=0, megapixels=2).seconds_left is None
    clock.advance(result({"encode": 2.0, "evaluate": 1.0, "refine": 4.0, "decode": 3.0}))
    assert clock.pace == 5.0
    assert clock.start(planned=0, megapixels=12, preview=True).seconds_left == 60
    hands.time += 10
    assert clock.advance(Progress("encode", 0, 100)).seconds_left == 50
    clock.start(planned=0)  # only a part will be computed
    clock.advance(result({"encode": 0.1, "evaluate": 0.1, "refine": 0.1, "decode": 0.1}))
    assert clock.pace == 5.0
    clock.start(planned=0, megapixels=0.004)  # a photo of 16x16, which says nothing of large ones
    clock.advance(result({"encode": 0.1, "evaluate": 0.1, "refine": 0.5, "decode": 0.1}))
    assert clock.pace == 5.0


def test_the_time_left_goes_by_while_no_event_comes():
    hands = Hands()
    clock = RunClock(now=hands)
    clock.pace = 5.0
    moment = clock.start(planned=0, megapixels=4)
    assert moment.seconds_left == 20
    hands.time += 7
    assert clock.later(moment).seconds_left == 13
    assert clock.later(moment).stage is moment.stage
    hands.time += 60
    assert clock.later(moment).seconds_left == 1
    unknown = RunClock(now=hands).start(planned=0)
    assert clock.later(unknown).seconds_left is None


def test_two_windows_of_many_tell_the_time():
    hands = Hands()
    clock = RunClock(now=hands)
    clock.start(planned=0)
    clock.advance(Progress("encode", 1, 100))
    hands.time += 1
    moment = clock.advance(Progress("encode", 2, 100))
    assert 300 < moment.seconds_left < 1200


def test_times_in_words():
    assert [duration(each) for each in (0.2, 59.4, 61, 3599, 3600, 49779)] == [
        "1 s",
        "59 s",
        "1:01 min",
        "59:59 min",
        "1:00 h",
        "13:49 h",
    ]
