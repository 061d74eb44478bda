"""Which samples are looked at, when they are made, and where they agree."""

import numpy as np

from models.comparison.maps import agreement
from models.recipe.variants import Sample


def fresh(window):
    return window.session.result is not None and not window.session.is_stale


def seeds(window):
    return [sample.seed for sample in window.variants.samples.all]


def test_the_samples_stay_while_one_of_them_is_used(qtbot, opened):
    samples, session = opened.variants.samples, opened.session
    assert seeds(opened) == [1, 2, 3, 4]
    opened.variants.adopt_sample(Sample(3))
    assert session.settings.seed == 3 and seeds(opened) == [1, 2, 3, 4]
    samples.draw_others()
    assert seeds(opened) == [3, 7, 8, 9]
    samples.set_count(9)
    assert len(samples.all) == 8 and seeds(opened)[0] == 3
    samples.set_count(1)
    assert seeds(opened) == [3, 7]
    session.change("seed", 100, text="Seed")
    assert seeds(opened) == [100, 101]
    session.change("seed", 2**32 - 1, text="Seed")
    assert seeds(opened) == [2**32 - 1, 0]


def test_others_can_always_be_painted(opened):
    samples = opened.variants.samples
    for _ in range(60):
        samples.draw_others()
        assert all(0 <= seed - 1 <= 127 for seed in seeds(opened))
        assert len(set(seeds(opened))) == 4


def test_they_are_made_only_while_somebody_looks(qtbot, opened):
    samples, pipeline = opened.variants.samples, opened.worker._runner
    qtbot.waitUntil(lambda: opened.variants.proofs.is_complete)
    made = len(pipeline.proofs)
    opened.session.change("strength", 0.8, text="Strength")
    qtbot.waitUntil(lambda: fresh(opened) and opened.variants.proofs.is_complete)
    assert samples.agreement is None and not samples.proofs.is_complete
    before = len(pipeline.proofs)
    assert before == made
    samples.set_watched("test", True)
    qtbot.waitUntil(lambda: samples.proofs.is_complete and samples.agreement is not None)
    assert [request.recipe.seed for request in pipeline.proofs[before:]] == [1, 2, 3, 4]
    samples.set_watched("test", False)


def test_the_agreement_is_that_of_the_samples_tokens(qtbot, opened):
    samples = opened.variants.samples
    opened.session.change("alpha", 0.6, text="Alpha")
    samples.set_watched("test", True)
    qtbot.waitUntil(lambda: fresh(opened) and samples.agreement is not None)
    qtbot.waitUntil(lambda: samples.proofs.is_complete)
    first = samples.agreement
    assert (first == agreement(samples.proofs.tokens())).all()
    kept = opened.session.result.keep_0
    assert (first[kept] == 1).all() and first[~kept].mean() < 0.6
    samples.draw_others()
    assert samples.agreement is None
    qtbot.waitUntil(lambda: samples.agreement is not None)
    assert (samples.agreement != first).any()
    samples.set_watched("test", False)


def test_another_photo_begins_anew(qtbot, opened, small_path):
    opened.variants.samples.draw_others()
    opened.files.open(small_path)
    qtbot.waitUntil(lambda: fresh(opened) and opened.session.photo.path == small_path)
    assert seeds(opened) == [1, 2, 3, 4] and opened.variants.samples.agreement is None
    assert np.all(opened.session.result.keep_0 >= 0)
