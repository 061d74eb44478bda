import itertools

import numpy as np
import pytest
from PySide6.QtGui import QColor

from app.document.paint import Layer
from app.film.strip import STALE_OPACITY
from app.film.thumbnails import _changes, most_changed
from models.grid import Rect, region
from tests.app.film.films import pictures, place, settle


def test_thumbnails_are_details_of_their_steps(qtbot, film):
    thumbnails, projector = film.filming.thumbnails, film.filming.projector
    expected = pictures(film)
    frames = projector.frames
    qtbot.waitUntil(lambda: all(thumbnails.picture(frame) for frame in frames), timeout=10_000)
    qtbot.waitUntil(lambda: all(thumbnails.mean(frame) for frame in frames), timeout=10_000)
    for frame, whole in zip(frames, expected, strict=True):
        changes = _changes(frames, frame, film.worker._runner)
        box = most_changed(changes, *thumbnails._seen())
        assert thumbnails.place(frame) == box
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
    session.repaint({Layer.TEXTURE: np.full((20, 28), -100, np.int8)}, "Texture")
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


def stale(window) -> list[bool]:
    filming = window.filming
    return [filming.thumbnails.is_stale(frame) for frame in filming.projector.frames]


def brightness(strip, number: int) -> float:
    """Mean of a thumbnail as it is on the strip."""
    middle = place(strip, number)
    image = strip.viewport().grab().toImage()
    spots = [(middle.x() + x, middle.y() - 15 + y) for x in (-30, 0, 30) for y in (-15, 0, 15)]
    return float(np.mean([image.pixelColor(*spot).lightness() for spot in spots]))


def ready(qtbot, window) -> None:
    thumbnails, frames = window.filming.thumbnails, window.filming.projector.frames
    qtbot.waitUntil(lambda: all(thumbnails.picture(each) for each in frames), timeout=10_000)
    qtbot.waitUntil(lambda: not any(stale(window)), timeout=10_000)


def test_pictures_are_stale_from_the_start_of_a_run_until_each_is_redrawn(qtbot, film):
    thumbnails, projector, session = film.filming.thumbnails, film.filming.projector, film.session
    ready(qtbot, film)
    seen = []
    session.activity_changed.connect(
        lambda: seen.append((session.activity is not None, *stale(film)))
    )
    projector.film_changed.connect(lambda: seen.append(("film", *stale(film))))
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert seen[0] == (True, *[True] * 9)  # at once, while the film is still the one before
    last = next(each for each in reversed(seen) if each[0] == "film")
    assert last[1] is False and all(last[2:])  # S_l is as it was; the steps are not
    ready(qtbot, film)
    assert all(thumbnails.picture(frame) for frame in projector.frames)


def test_a_run_that_is_stopped_gives_the_pictures_back(qtbot, film):
    session = film.session
    ready(qtbot, film)
    session.change("seed", 99, text="Seed")
    qtbot.waitUntil(lambda: session.activity is not None)
    assert all(stale(film))
    session.cancel()
    assert not any(stale(film))


def test_another_setting_of_the_decoder_makes_every_picture_stale(qtbot, film):
    session, seen = film.session, []
    ready(qtbot, film)
    film.filming.projector.film_changed.connect(lambda: seen.append(stale(film)))
    session.change("texture_amount", 0.25, text="Texture")
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert all(seen[-1])
    ready(qtbot, film)


def test_a_stale_picture_is_dimmed(qtbot, film):
    strip, thumbnails = film.filming.strip, film.filming.thumbnails
    ready(qtbot, film)
    plain = brightness(strip, 4)
    thumbnails.set_running(True)
    ground = film.theme.colours.surround
    ground = QColor(ground).lightness()
    expected = STALE_OPACITY * plain + (1 - STALE_OPACITY) * ground
    assert abs(brightness(strip, 4) - expected) < 3 < abs(plain - expected)
    thumbnails.set_running(False)
    assert abs(brightness(strip, 4) - plain) < 1


WHOLE = Rect(0, 0, 40, 60)


def test_cards_show_where_their_steps_changed_the_picture(qtbot, film):
    thumbnails, frames = film.filming.thumbnails, film.filming.projector.frames
    ready(qtbot, film)
    (seen, size), runner = thumbnails._seen(), film.worker._runner
    assert size == (5, 8)  # 40 x 64 pixels at 200 %
    for before, frame in itertools.pairwise(frames):
        far = runner.distance(before.drawing, frame.drawing)
        box = thumbnails.place(frame)
        inside = far[region(box)].sum()
        for top, left in ((0, 0), (4, 8), (10, 15)):
            other = Rect(min(top, 20 - box.height), min(left, 28 - box.width), *size)
            if seen.top <= other.top and seen.left <= other.left:
                assert inside >= far[region(other)].sum() - 1e-3
    assert len({thumbnails.place(frame) for frame in frames}) > 1
    thumbnails._pictures.clear()  # as another film, whose pictures are not there yet
    assert not any(thumbnails.place(frame) for frame in frames)


def changed(*cells):
    made = np.zeros((40, 60), np.bool_)
    for row, column in cells:
        made[row, column] = True
    return made


def test_it_is_where_most_tokens_have_changed():
    box = most_changed(changed((2, 3), (30, 50), (33, 55), (31, 51)), WHOLE, (9, 16))
    assert box.top <= 30 and box.top + 9 > 33 and box.left <= 50 and box.left + 16 > 55


def test_a_great_change_counts_more_than_many_small_ones():
    far = changed((2, 3), (2, 4), (3, 3)).astype(np.float32)
    far[30, 50] = 9.0
    box = most_changed(far, WHOLE, (9, 16))
    assert box.top <= 30 < box.top + 9 and box.left <= 50 < box.left + 16


def test_without_a_change_it_is_the_middle():
    assert most_changed(changed(), WHOLE, (10, 16)) == Rect(15, 22, 10, 16)


def test_it_stays_within_what_is_seen():
    everywhere = np.ones((40, 60), np.bool_)
    box = most_changed(everywhere & (np.arange(60) > 30), Rect(0, 0, 20, 28), (9, 16))
    assert box.left + 16 <= 28 and box.top + 9 <= 20
    assert most_changed(everywhere, Rect(10, 20, 3, 4), (9, 16)) == Rect(7, 14, 9, 16)


@pytest.mark.parametrize("size", [(9, 16), (40, 60), (90, 90)])
def test_it_never_leaves_the_grid(size):
    for seen in (WHOLE, Rect(36, 50, 4, 10), Rect(0, 0, 1, 1), Rect(0, 0, 0, 0)):
        box = most_changed(changed((39, 59), (0, 0)), seen, size)
        assert box.top >= 0 and box.left >= 0
        assert box.top + box.height <= 40 and box.left + box.width <= 60
        assert (box.height, box.width) == (min(size[0], 40), min(size[1], 60))
