"""The film strip, driven by real events, on real, tiny networks."""

import time

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from app.canvas import Side
from app.canvas.heatmap import Heatmap
from app.document.paint import Layer
from app.film.thumbnails import _changes, most_changed
from app.window.window import Window
from models.engine.pipeline import Pipeline
from models.events import Decoded, Request
from models.recipe.file import RecipeFile, from_json, to_json
from models.recipe.settings import Phase

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def model(tiny_config):
    import torch

    from models.networks.model import Model

    torch.manual_seed(3)
    made = Model(tiny_config)
    with torch.no_grad():
        made.evaluator.head.weight.mul_(8)
        made.distortion.head.weight.mul_(8)
        made.refiner.head.weight.mul_(4)
    return made.eval().requires_grad_(False)


@pytest.fixture
def small_path(tmp_path):
    path = tmp_path / "small.png"
    pixels = np.random.default_rng(0).integers(0, 255, (5, 7, 3), np.uint8)
    Image.fromarray(pixels).resize((56, 40), Image.Resampling.BICUBIC).save(path)
    return path


@pytest.fixture
def film(qtbot, preferences, model, small_path, one_thread):
    """A window with a restored photo of 28 x 20 tokens, whose film has nine frames."""
    window = Window(preferences, lambda: Pipeline(model))
    window.resize(1280, 800)
    window.show()
    window.start()
    window.session.change("alpha", 1.01, text="Alpha")
    window.files.open(small_path)
    settle(qtbot, window)
    window.canvas.setFocus()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(qtbot, window):
    """Wait until nothing is running."""
    session, projector = window.session, window.filming.projector
    qtbot.waitUntil(
        lambda: session.result is not None and not session.is_stale and not projector.is_decoding,
        timeout=20_000,
    )


def place(strip, number: int) -> QPoint:
    """The middle of a frame that is brought into sight."""
    index = strip.model().index(number, 0)
    strip.scrollTo(index)
    return strip.visualRect(index).center()


def pictures(window) -> list[np.ndarray]:
    """Every frame of the film as the engine decodes it."""
    session = window.session
    grids = [frame.drawing for frame in window.filming.projector.frames]
    pipeline = Pipeline(window._model)
    request = Request(session.photo, session.result_recipe)
    events = pipeline.decode_each(request, grids)
    return [event.pixels for event in events if isinstance(event, Decoded)]


def seen(window) -> np.ndarray:
    """The picture on the canvas at 100 %, without its margins: uint8 RGB."""
    canvas = window.canvas
    canvas.zoom_100()
    frame = canvas.scene.frame(canvas.scene.panes()[0]).picture
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    top, left = max(0, frame.top()), max(0, frame.left())
    return pixels[top : top + frame.height(), left : left + frame.width()].copy()


def shows(window, picture) -> bool:
    """True if the canvas shows a picture, except for the signs at its corners and a rounding."""
    inner = np.s_[40:-40, 20:-20]
    return int(np.abs(seen(window)[inner].astype(int) - picture[inner]).max()) <= 1


def test_a_click_shows_a_step_and_a_double_click_the_result(qtbot, film):
    strip, projector = film.filming.strip, film.filming.projector
    qtbot.keyClick(film.canvas, "4", CTRL)
    expected = pictures(film)
    assert strip.model().rowCount() == len(projector.frames) == len(expected) == 9
    assert projector.shown == 8 and shows(film, expected[8])
    assert (expected[2] != expected[8]).any()
    qtbot.mouseClick(strip.viewport(), LEFT, pos=place(strip, 2))
    assert projector.shown == 2
    assert film.canvas.scene.caption(film.canvas.scene.panes()[0].parts[0][1]) == "Step 2"
    settle(qtbot, film)
    assert shows(film, expected[2])
    assert "Step 2" in film.filming.title.shown.text()
    qtbot.mouseDClick(strip.viewport(), LEFT, pos=place(strip, 2))
    assert projector.is_result and shows(film, expected[8])


def test_dragging_along_the_strip_scrubs_and_the_last_step_wins(qtbot, film):
    strip, projector = film.filming.strip, film.filming.projector
    qtbot.keyClick(film.canvas, "4", CTRL)
    expected = pictures(film)
    shown = []
    QTest.mousePress(strip.viewport(), LEFT, NONE, place(strip, 1))
    for number in (2, 3, 4, 3):
        QTest.mouseMove(strip.viewport(), place(strip, number))
        shown.append(projector.shown)
    QTest.mouseRelease(strip.viewport(), LEFT, NONE, place(strip, 3))
    assert shown == [2, 3, 4, 3]
    settle(qtbot, film)
    assert shows(film, expected[3])


def test_keys_of_the_film(qtbot, film):
    strip, projector, canvas = film.filming.strip, film.filming.projector, film.canvas
    for key, number in ((",", 7), (",", 6), (".", 7), ("3", 3), ("5", 5), ("5", 8), ("0", 0)):
        qtbot.keyClicks(canvas, key)
        assert projector.shown == number, key
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert projector.is_result
    strip.setFocus()
    for key, number in (
        (Qt.Key.Key_Left, 7),
        (Qt.Key.Key_Left, 6),
        (Qt.Key.Key_Right, 7),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(strip, key)
        assert projector.shown == number, key
    qtbot.keyClicks(canvas, "9")  # no such step
    assert projector.shown == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert projector.is_result


def test_any_two_steps_are_compared(qtbot, film):
    canvas, projector = film.canvas, film.filming.projector
    expected = pictures(film)
    qtbot.keyClicks(canvas, "1")
    qtbot.mouseClick(film.filming.title.compare, LEFT)
    assert projector.compared.number == 1
    assert film.filming.title.compare.isChecked()
    qtbot.keyClicks(canvas, "4")
    assert not film.filming.title.compare.isChecked()
    settle(qtbot, film)
    qtbot.keyClick(canvas, "3", CTRL)
    assert shows(film, expected[1])
    qtbot.keyClick(canvas, "4", CTRL)
    assert shows(film, expected[4])
    qtbot.keyPress(canvas, Qt.Key.Key_Backslash)  # the original stays the photo
    assert not shows(film, expected[1])
    qtbot.keyRelease(canvas, Qt.Key.Key_Backslash)
    film.sidebar.variation.dice.click()  # what is compared outlives its film
    settle(qtbot, film)
    qtbot.keyClick(canvas, "3", CTRL)
    assert shows(film, expected[1])
    qtbot.keyClicks(canvas, "cc")
    assert projector.compared is None
    qtbot.keyClick(canvas, "3", CTRL)
    assert not shows(film, expected[1])


def test_a_branch_keeps_what_was_before_and_is_undone(qtbot, film):
    canvas, session, projector = film.canvas, film.session, film.filming.projector
    before = session.result
    assert not film.actions_by_name["leave_branch"].isEnabled()
    qtbot.keyClicks(canvas, "3")
    qtbot.mouseClick(film.filming.title.branch, LEFT)
    assert session.undo_stack.undoText() == "Branch from step 3"
    settle(qtbot, film)
    assert (session.result.tokens == before.tokens).all()  # nothing is changed yet
    assert [frame.is_trunk for frame in projector.frames[1:]] == [True] * 3 + [False] * 5
    assert projector.is_result and film.filming.title.leave.isVisible()
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert (session.result.tokens != before.tokens).any()
    for new, old in zip(session.result.steps[:3], before.steps[:3], strict=True):
        assert (new.tokens == old.tokens).all()
    recipe = session.result_recipe
    assert from_json(to_json(RecipeFile(recipe=recipe))).recipe == recipe
    qtbot.keyClick(film, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(film, Qt.Key.Key_Z, CTRL)
    assert session.settings.branch is None
    settle(qtbot, film)
    assert (session.result.tokens == before.tokens).all()
    qtbot.keyClick(film, Qt.Key.Key_Y, CTRL)
    qtbot.keyClick(film, Qt.Key.Key_Y, CTRL)
    assert session.recipe == recipe
    settle(qtbot, film)
    qtbot.mouseClick(film.filming.title.leave, LEFT)
    settle(qtbot, film)
    assert session.recipe == before_recipe(recipe)
    assert (session.result.tokens == before.tokens).all()


def before_recipe(recipe):
    return recipe.branch.trunk


def test_the_plan_of_a_branch_follows_alpha_in_the_same_event(qtbot, film):
    session, panel = film.session, film.sidebar.restore
    qtbot.keyClicks(film.canvas, "6")
    qtbot.keyClick(film.canvas, "B", SHIFT)
    settle(qtbot, film)
    assert session.plan.before == 6 and session.plan.executed == (6, 7)
    slider = panel.alpha.slider
    QTest.mousePress(slider, LEFT, NONE, QPoint(2, slider.height() // 2))
    assert session.plan.keep_0.all() and session.plan.executed == ()
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(2, slider.height() // 2))
    settle(qtbot, film)
    assert (session.result.tokens == session.result.tokens_l).all()


def test_a_step_of_the_trunk_branches_from_the_trunk(qtbot, film):
    session, canvas = film.session, film.canvas
    root = session.recipe
    for key, seed in (("5", 21), ("2", 22)):
        qtbot.keyClicks(canvas, key)
        qtbot.keyClick(canvas, "B", SHIFT)
        settle(qtbot, film)
        session.change("seed", seed, text="Seed")
        settle(qtbot, film)
    assert session.recipe.branch.trunk == root and session.recipe.branch.step == 1


def test_painting_appears_as_steps_of_its_own(qtbot, film):
    canvas, projector = film.canvas, film.filming.projector
    qtbot.keyClicks(canvas, "r")
    qtbot.mouseClick(canvas, LEFT, pos=canvas.rect().center() + QPoint(60, 0))
    settle(qtbot, film)
    phases = [frame.phase for frame in projector.frames[1:]]
    assert phases == [Phase.ALPHA] * 8 + [Phase.REROLL]  # one card for all of its steps
    index = film.filming.strip.model().index(9, 0)
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "rerolled tokens, 8 steps" in text and "% kept" in text
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Reroll"
    expected = pictures(film)
    qtbot.keyClicks(canvas, "v")
    film.actions_by_name["marks"].setChecked(False)
    qtbot.keyClick(canvas, "4", CTRL)
    assert shows(film, expected[9])
    text = film.filming.strip.model().index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "step 4 of the schedule" in text


def test_thumbnails_are_details_of_their_steps(qtbot, film):
    thumbnails, projector = film.filming.thumbnails, film.filming.projector
    expected = pictures(film)
    frames = projector.frames
    qtbot.waitUntil(lambda: all(thumbnails.picture(frame) for frame in frames), timeout=10_000)
    qtbot.waitUntil(lambda: all(thumbnails.mean(frame) for frame in frames), timeout=10_000)
    box = most_changed(_changes(frames, frames[0]), *thumbnails._seen())
    for frame, whole in zip(frames, expected, strict=True):
        image = thumbnails.picture(frame)
        assert (image.height(), image.width()) == (8 * box.height, 8 * box.width)
        colour = image.pixelColor(0, 0)
        wanted = whole[8 * box.top, 8 * box.left].astype(int)
        assert np.abs(wanted - [colour.red(), colour.green(), colour.blue()]).max() <= 1


def test_thumbnails_follow_painted_texture(qtbot, film):
    thumbnails, session = film.filming.thumbnails, film.session
    frame = film.filming.projector.frames[-1]
    qtbot.waitUntil(lambda: thumbnails.picture(frame) is not None, timeout=10_000)
    before, tokens = thumbnails.picture(frame).copy(), session.result.tokens
    session.repaint(Layer.TEXTURE, np.full((20, 28), -100, np.int8), "Texture")
    qtbot.waitUntil(lambda: session.result_recipe.texture is not None and not session.is_stale)
    assert (session.result.tokens == tokens).all()
    frame = film.filming.projector.frames[-1]
    qtbot.waitUntil(lambda: thumbnails.picture(frame) != before, timeout=10_000)


def test_thumbnails_wait_while_alpha_is_dragged(qtbot, film):
    thumbnails, session = film.filming.thumbnails, film.session
    film.actions_by_name["live"].setChecked(False)
    film.actions_by_name["zoom_100"].trigger()
    qtbot.waitUntil(lambda: thumbnails.is_working)
    session.change("alpha", 0.4, text="Alpha")
    assert not thumbnails.is_working
    qtbot.waitUntil(lambda: thumbnails.is_working)  # the hand rests
    qtbot.waitUntil(lambda: not thumbnails.is_working)
    assert all(thumbnails.picture(frame) for frame in film.filming.projector.frames)


def test_alpha_zero_says_why_there_are_no_steps(qtbot, film):
    session, strip = film.session, film.filming.strip
    session.change("alpha", 0.0, text="Alpha")
    settle(qtbot, film)
    assert strip.model().rowCount() == 1
    assert "Every token is kept" in strip.said
    assert not film.actions_by_name["branch"].isEnabled()


def test_another_size_and_another_photo_begin_a_new_film(qtbot, film, small_path):
    projector = film.filming.projector
    qtbot.keyClicks(film.canvas, "2c")
    assert projector.compared is not None
    qtbot.mouseClick(film.sidebar.restore.scale.preset(2), LEFT)
    assert projector.frames == () and projector.compared is None
    settle(qtbot, film)
    assert projector.is_result and projector.frame.tokens.shape == (10, 14)
    qtbot.keyClicks(film.canvas, "2")
    film.files.open(small_path)
    qtbot.waitUntil(lambda: not projector.frames)
    settle(qtbot, film)
    assert projector.is_result


def test_another_photo_leaves_the_branch_of_the_one_before(qtbot, film, tmp_path):
    session = film.session
    session.repaint(Layer.ALPHA, np.full((20, 28), -50, np.int8), "Alpha")
    settle(qtbot, film)
    qtbot.keyClicks(film.canvas, "2")
    qtbot.mouseClick(film.filming.title.branch, LEFT)
    settle(qtbot, film)
    path = tmp_path / "other.png"
    Image.new("RGB", (40, 24), "gray").save(path)
    film.files.open(path)
    qtbot.waitUntil(lambda: session.photo.path == path)
    assert session.settings.branch is None
    assert not film.actions_by_name["leave_branch"].isEnabled()
    settle(qtbot, film)
    assert session.message is None and session.settings.alpha == 1.01


@pytest.mark.parametrize("change", ["seed", "texture_amount", "alpha"])
def test_a_run_leaves_the_step_that_is_shown(qtbot, film, change):
    projector, session, canvas = film.filming.projector, film.session, film.canvas
    qtbot.keyClick(canvas, "4", CTRL)
    qtbot.keyClicks(canvas, "2")
    settle(qtbot, film)
    before, looks = pictures(film)[2], []
    assert shows(film, before)
    session.decoded.connect(lambda _: looks.append(shows(film, before)))
    session.change(change, {"seed": 7, "texture_amount": 0.4, "alpha": 0.9}[change], text="Change")
    settle(qtbot, film)
    assert looks and all(looks)  # until the new step is there, nothing else is shown
    assert projector.shown == 2 and "Step 2" in film.filming.title.shown.text()
    assert shows(film, pictures(film)[2])
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert projector.is_result and shows(film, pictures(film)[-1])
    qtbot.keyClicks(canvas, "3")
    settle(qtbot, film)
    assert shows(film, pictures(film)[3])


def test_a_step_that_is_no_more_gives_way_to_the_result_and_comes_back(qtbot, film):
    projector, session = film.filming.projector, film.session
    qtbot.keyClicks(film.canvas, "6")
    session.change("steps", 3, text="Steps")
    settle(qtbot, film)
    assert projector.is_result and projector.shown == 3
    session.undo_stack.undo()
    settle(qtbot, film)
    assert projector.shown == 6


def test_a_step_that_is_chosen_during_a_run_is_whole(qtbot, film):
    qtbot.keyClick(film.canvas, "4", CTRL)
    chosen = []
    film.session.decoded.connect(
        lambda _: chosen or (film.filming.projector.show(4), chosen.append(1))
    )
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert film.filming.projector.shown == 4
    assert shows(film, pictures(film)[4])


def test_a_run_leaves_the_strip_where_it_was_scrolled(qtbot, film):
    film.resize(700, 700)
    bar = film.filming.strip.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 200)
    bar.setValue(20)
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert bar.value() == 20
    bar.setValue(bar.maximum())
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert bar.value() == bar.maximum()


def test_the_strip_is_hidden_and_stays_hidden(qtbot, film):
    dock = film.filming.dock
    assert dock.isVisible()
    qtbot.keyClick(film, Qt.Key.Key_F8)
    assert not dock.isVisible()
    film.files.open_sample()
    qtbot.waitUntil(lambda: "sample" in film.windowTitle())
    assert not dock.isVisible()


def test_without_a_photo_there_is_no_strip(window):
    assert not window.filming.dock.isVisible()


# The heatmap


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
    qtbot.keyClicks(canvas, "m3")
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


def test_hovering_reads_the_code_of_the_shown_step(qtbot, film):
    qtbot.keyClicks(film.canvas, "2")
    QTest.mouseMove(film.canvas, film.canvas.rect().center() + QPoint(60, 10))
    info = film.canvas.hand.hover()
    tokens = film.filming.projector.frames[2].tokens
    assert f"code {tokens[info.row, info.col]}" in film.status.hover.text()


def test_a_step_that_takes_long_is_announced_until_it_is_there(qtbot, film, monkeypatch):
    said, plain = [], Pipeline.look

    def slow(*arguments, **options):
        for part in plain(*arguments, **options):
            time.sleep(0.2)
            yield part

    monkeypatch.setattr(Pipeline, "look", slow)
    waits = film.canvas.set_wait
    monkeypatch.setattr(film.canvas, "set_wait", lambda *told: (said.append(told), waits(*told)))
    qtbot.keyClicks(film.canvas, "3")
    settle(qtbot, film)
    texts = [wait.text for side, wait in said if side is Side.AFTER and wait is not None]
    assert texts and texts[0].startswith("Drawing step 3")
    assert said[-1] == (Side.AFTER, None) and not film.canvas._waits


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
