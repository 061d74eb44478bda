"""What was generated and invented, in a sentence, for the result that is shown."""

import gc
import weakref

from app.services import honesty as module
from models.comparison.invention import measured_detail


def test_the_sentence_follows_the_result(qtbot, opened):
    honesty, session = opened.honesty, opened.session
    qtbot.waitUntil(lambda: honesty.detail is not None)
    first = honesty.sentence
    assert first.startswith("50 % of the area was generated; ")
    assert first.endswith(" % of the fine detail is not in the photo.")
    wanted = measured_detail(session.result.image, session.photo.pixels)
    assert honesty.detail.invented == wanted.invented > 0
    assert opened.status.hover.text() == first
    session.change("strength", 0.0, text="Strength")
    qtbot.waitUntil(lambda: not session.is_stale)
    assert honesty.detail is None and honesty.sentence == ""
    qtbot.waitUntil(lambda: honesty.detail is not None)
    assert honesty.detail.invented < 0.01
    assert "less than 1 % of the fine detail" in honesty.sentence
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not session.is_stale and honesty.detail is not None)
    assert honesty.sentence == first


def test_only_the_last_of_many_results_is_measured(qtbot, opened, monkeypatch):
    qtbot.waitUntil(lambda: opened.honesty.detail is not None)
    measured = []
    ask = module.fine_detail
    monkeypatch.setattr(module, "fine_detail", lambda *given: measured.append(given) or ask(*given))
    for alpha in (0.1, 0.3, 0.5, 0.7):
        opened.session.change("alpha", alpha, text="Alpha")
        qtbot.waitUntil(lambda: not opened.session.is_stale)
    qtbot.waitUntil(lambda: opened.honesty.detail is not None)
    assert len(measured) == 1


def test_a_result_is_not_held_once_another_photo_is_open(qtbot, opened, pipeline, photo_path):
    qtbot.waitUntil(lambda: opened.honesty.detail is not None)
    picture = weakref.ref(opened.session.result.image)
    pipeline.delay = 5  # the next result is far away
    opened.files.open(photo_path)
    qtbot.waitUntil(lambda: opened.session.result is None)
    qtbot.waitUntil(lambda: gc.collect() >= 0 and picture() is None)
