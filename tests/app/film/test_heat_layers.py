import numpy as np
from PySide6.QtCore import QPoint, Qt

from app.canvas.heatmap import Heatmap
from models.engine.pipeline import Pipeline
from tests.app.film.films import settle
from tests.app.inputs import LEFT

SHIFT = Qt.KeyboardModifier.ShiftModifier


def colours(values):
    heatmap = Heatmap()
    heatmap.show(np.asarray(values, np.float32))
    return heatmap._colours


def ended(loop):
    while True:
        try:
            next(loop)
        except StopIteration as done:
            return done.value


def test_every_layer_of_the_heatmap(qtbot, film):
    canvas, session, heatmap = film.canvas, film.session, film.canvas.scene.heatmap
    qtbot.keyClicks(canvas, "m")
    qtbot.keyClick(canvas, "3", SHIFT)
    before, frame = film.filming.projector.frames[2:4]
    request = film.filming.projector.request()
    doubt = ended(Pipeline(film._model).doubt_of(request, frame.step, before.tokens))
    expected = (
        ("Confidence, step 3", frame.confidence),
        ("Step 3", frame.tokens == before.tokens),
        ("Origin", np.zeros(frame.tokens.shape)),
        ("Entropy, step 3", doubt),
    )
    assert heatmap.legend.title == "Confidence"
    assert (heatmap._colours == colours(session.confidence)).all()
    for title, values in expected:
        qtbot.keyClick(film.sidebar.view.layer, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda title=title: heatmap.legend.title == title)
        assert (heatmap._colours == colours(values)).all(), title
    assert "settled on one" in film.sidebar.view.note.text()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: heatmap.legend.title == "Entropy, step 8")
    qtbot.keyClick(film.sidebar.view.layer, Qt.Key.Key_Home)
    assert heatmap.legend.title == "Confidence"


def test_the_confidence_of_the_last_step_is_asked_for(qtbot, film):
    heatmap = film.canvas.scene.heatmap
    qtbot.keyClicks(film.canvas, "m")
    qtbot.keyClick(film.sidebar.view.layer, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: heatmap.legend.title == "Confidence, step 8")
    request = film.filming.projector.request()
    tokens = film.session.result.tokens
    values = ended(Pipeline(film._model).confidence_of(request, tokens))
    assert (heatmap._colours == colours(values)).all()


def test_the_entropy_of_a_reroll_is_that_of_its_last_step(qtbot, film):
    heatmap = film.canvas.scene.heatmap
    qtbot.keyClicks(film.canvas, "r")
    qtbot.mouseClick(film.canvas, LEFT, pos=film.canvas.rect().center() + QPoint(60, 0))
    settle(qtbot, film)
    steps, request = film.session.result.steps, film.filming.projector.request()
    doubt = ended(Pipeline(film._model).doubt_of(request, steps[-1], steps[-2].tokens))
    qtbot.keyClicks(film.canvas, "m")
    for _ in range(4):
        qtbot.keyClick(film.sidebar.view.layer, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: heatmap.legend.title == "Entropy, reroll")
    assert (heatmap._colours == colours(doubt)).all()
