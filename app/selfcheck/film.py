"""The part of the self check that uses the film: scrub, compare, branch."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt

from app.selfcheck.driver import Driver


def _middle(check: Driver, number: int) -> QPoint:
    """The middle of a frame of the strip, brought into sight."""
    strip = check.window.filming.strip
    index = strip.model().index(number, 0)
    strip.scrollTo(index)
    return strip.visualRect(index).center()


def _settled(check: Driver, otherwise: str) -> None:
    """Wait until the picture of the shown step is complete."""
    check.until(lambda: not check.window.filming.projector.is_decoding, otherwise)


def _scrub(check: Driver) -> None:
    """Drag along the strip, then go on by keys."""
    filming, session = check.window.filming, check.window.session
    strip, projector = filming.strip.viewport(), filming.projector
    with check.action("scrub the film") as action:
        assert session.result is not None
        frames = len(projector.frames)
        check.expect(filming.dock.isVisible(), "the strip is not shown")
        check.expect(frames == len(session.result.steps) + 1 >= 3, f"{frames} frames")
        shown = []
        check.mouse(strip, QEvent.Type.MouseButtonPress, _middle(check, 0))
        for number in (0, 1, 2):
            check.mouse(strip, QEvent.Type.MouseMove, _middle(check, number))
            shown.append(projector.shown)
            check.spin(8)
        check.mouse(strip, QEvent.Type.MouseButtonRelease, _middle(check, 2))
        check.expect(shown == [0, 1, 2], f"the drag showed {shown}")
        check.key(filming.strip, Qt.Key.Key_Left)
        check.expect(projector.shown == 1, "the key did not go back")
        _settled(check, "the step was not decoded")
        action.seen = f"{frames} frames, {filming.title.shown.text()}"
    check.shoot("film")


def _compare(check: Driver) -> None:
    """Put the step on the before side, and the result beside it."""
    projector, canvas = check.window.filming.projector, check.window.canvas
    with check.action("compare two steps") as action:
        check.click(check.window.filming.title.compare)
        check.key(check.window.filming.strip, Qt.Key.Key_End)
        _settled(check, "the step was not decoded")
        check.expect(projector.compared is not None and projector.is_result, "nothing is compared")
        names = [canvas.scene.caption(part[1]) for part in canvas.scene.panes()[0].parts]
        check.expect(names[0].endswith(" 1"), f"the sides are {names}")
        action.seen = f"{names[0]} against the result"
        projector.show(1)
        check.click(check.window.filming.title.compare)
        check.expect(projector.compared is None, "the photo did not come back")


def _branch(check: Driver) -> None:
    """Go on from a step with another seed; undo takes the branch back."""
    filming, session = check.window.filming, check.window.session
    with check.action("branch from a step") as action:
        before = session.result
        assert before is not None
        filming.projector.show(1)
        count = session.undo_stack.index()
        check.click(filming.title.branch)
        check.expect(session.settings.branch is not None, "there is no branch")
        check.until_fresh("the picture did not follow the branch")
        assert session.result is not None
        check.expect(
            np.array_equal(session.result.tokens, before.tokens), "branching changed the picture"
        )
        check.window.sidebar.variation.dice.click()
        check.until_fresh("the picture did not follow the seed")
        first = session.result.steps[0].tokens
        check.expect(np.array_equal(first, before.steps[0].tokens), "the kept step has changed")
        check.expect(session.undo_stack.index() == count + 2, "the branch is not one undo step")
        changed = float((session.result.tokens != before.tokens).mean())
        for _ in range(2):
            check.window.actions_by_name["undo"].trigger()
        check.expect(session.settings.branch is None, "undo left the branch")
        check.until_fresh("the picture did not follow undo")
        check.expect(np.array_equal(session.result.tokens, before.tokens), "undo is not exact")
        action.seen = f"{100 * changed:.0f} % of the tokens changed after it"


STEPS = (_scrub, _compare, _branch)
