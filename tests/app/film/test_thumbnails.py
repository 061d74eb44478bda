import numpy as np

from app.document.paint import Layer
from tests.app.film.films import pictures


def test_thumbnails_are_details_of_their_steps(qtbot, film):
    thumbnails, projector = film.filming.thumbnails, film.filming.projector
    expected = pictures(film)
    frames = projector.frames
    qtbot.waitUntil(lambda: all(thumbnails.picture(frame) for frame in frames), timeout=10_000)
    qtbot.waitUntil(lambda: all(thumbnails.mean(frame) for frame in frames), timeout=10_000)
    box = thumbnails._box()
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
