"""The strip of open photos in the self check: two photos, each with settings of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from app.document.photos import Entry, OpenPhotos
from app.selfcheck.driver import Driver


def _strip(check: Driver) -> None:
    """Open two more photos and a broken one; go, come back, close; end with the photo alone."""
    window, session, photos = check.window, check.window.session, check.window.photos
    with check.action("strip") as action:
        with check.apart():
            paths = _written(check.folder)
        first, before, count = photos.current, check.result, session.undo_stack.index()
        recipe, held = session.recipe, session.snapshots.all
        check.expect(not window.strip.dock.isVisible(), "there is a strip for a single photo")
        window.files.open_all(paths)
        check.until(lambda: photos.current is photos.find(paths[0]), "it did not open")
        _look(check, paths)
        check.until_fresh("the second photo was not restored")
        _go(check, paths)
        for entry in [each for each in photos.all if each is not first]:
            window.strip.close(entry)
            check.until(partial(_is_gone, photos, entry), "it does not close")
        check.until_fresh("the first photo was not restored")
        check.expect(photos.all == (first,), "there are other photos")
        check.expect(not window.strip.dock.isVisible(), "the strip stays")
        same = session.recipe == recipe and session.snapshots.all == held
        check.expect(same, "the first photo has other settings")
        check.expect(session.undo_stack.index() <= count, "coming back is an undo step")
        check.expect_same(before, "after coming back")
        session.dismiss()
        action.seen = f"{len(paths)} more photos, one of them broken, opened and closed"


def _written(folder: Path) -> list[Path]:
    """Write two small photos, and between them a file that is none."""
    paths = [folder / name for name in ("one.png", "broken.png", "two.png")]
    for number, path in enumerate(paths):
        pixels = np.random.default_rng(number).integers(0, 255, (12, 16, 3), np.uint8)
        Image.fromarray(pixels).resize((64, 48)).save(path)
    paths[1].write_bytes(b"not a picture")
    return paths


def _look(check: Driver, paths: list[Path]) -> None:
    """See the strip, with the broken file marked and told of."""
    window, session = check.window, check.window.session
    check.expect(window.strip.dock.isVisible(), "there is no strip")
    check.until(lambda: not window.strip.thumbnails.is_working, "small pictures are missing")
    broken = window.photos.find(paths[1])
    check.expect(bool(broken and broken.problem), "the broken file is not marked")
    said = session.message.sentence if session.message is not None else ""
    check.expect(broken is not None and broken.problem == said, f"“{said}” is told instead")
    check.shoot("strip")
    session.dismiss()


def _go(check: Driver, paths: list[Path]) -> None:
    """Change the first one, go on by key, come back by a click."""
    window, session, photos = check.window, check.window.session, check.window.photos
    alpha = session.settings.alpha
    session.change("alpha", 0.13, text="Alpha")
    check.shortcut(window.actions_by_name["next_photo"].shortcut())
    check.until(lambda: photos.current is photos.find(paths[2]), "the next one did not open")
    check.expect(session.settings.alpha == alpha, "it has the settings of another")
    (again,) = [each for each in photos.all if each.path == paths[0]]
    check.click(window.strip.strip.viewport(), window.strip.strip.place_of(again))
    check.until(lambda: photos.current is again, "a click does not show it")
    check.expect(session.settings.alpha == 0.13, "its settings are gone")


def _is_gone(photos: OpenPhotos, entry: Entry) -> bool:
    return entry not in photos.all


STEPS = (_strip,)
