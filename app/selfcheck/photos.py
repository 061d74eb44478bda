"""The strip of open photos in the self check: two photos, each with settings of its own."""

from __future__ import annotations

import numpy as np
from PIL import Image

from app.selfcheck.driver import Driver


def _strip(check: Driver) -> None:
    """Open two more photos and a broken one; go, come back, close; end with the photo alone."""
    window, session, photos = check.window, check.window.session, check.window.photos
    strip = window.strip
    with check.action("strip") as action:
        with check.apart():
            paths = [check.folder / name for name in ("one.png", "broken.png", "two.png")]
            for number, path in enumerate(paths):
                pixels = np.random.default_rng(number).integers(0, 255, (12, 16, 3), np.uint8)
                Image.fromarray(pixels).resize((64, 48)).save(path)
            paths[1].write_bytes(b"not a picture")
        first, before, count = photos.current, check.result, session.undo_stack.index()
        recipe, held = session.recipe, session.snapshots.all
        check.expect(not strip.dock.isVisible(), "there is a strip for a single photo")
        window.files.open_all(paths)
        check.until(lambda: photos.current is photos.find(paths[0]), "it did not open")
        check.until_fresh("the second photo was not restored")
        check.expect(strip.dock.isVisible(), "there is no strip")
        check.until(lambda: not strip.thumbnails.is_working, "small pictures are missing")
        broken = photos.find(paths[1])
        check.expect(bool(broken and broken.problem), "the broken file is not marked")
        said = session.message.sentence if session.message is not None else ""
        check.expect("picture" in said, f"the broken file is told of as “{said}”")
        check.shoot("strip")
        session.dismiss()
        session.change("alpha", 0.13, text="Alpha")
        window.actions_by_name["next_photo"].trigger()
        check.until(lambda: photos.current is photos.find(paths[2]), "the next one did not open")
        check.expect(session.settings.alpha == recipe.alpha, "it has the settings of another")
        (again,) = [each for each in photos.all if each.path == paths[0]]
        check.click(strip.strip.viewport(), strip.strip.place_of(again))
        check.until(lambda: photos.current is photos.find(paths[0]), "a click does not show it")
        check.expect(session.settings.alpha == 0.13, "its settings are gone")
        for path in paths:
            entry = photos.find(path)
            if entry is not None:
                window.strip.close(entry)
                check.until(lambda path=path: photos.find(path) is None, "it does not close")
        check.until_fresh("the first photo was not restored")
        check.expect(photos.all == (first,) and not strip.dock.isVisible(), "the strip stays")
        same = session.recipe == recipe and session.snapshots.all == held
        check.expect(same, "the first photo has other settings")
        check.expect(session.undo_stack.index() <= count, "coming back is an undo step")
        check.expect_same(before, "after coming back")
        session.dismiss()
        action.seen = f"{len(paths)} more photos, one of them broken, opened and closed"


STEPS = (_strip,)
