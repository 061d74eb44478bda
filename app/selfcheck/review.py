"""The self check's actions with single regions and tokens."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt

from app.document.paint import Layer
from app.selfcheck.driver import Driver
from models.recipe import Mark


def _review(check: Driver) -> None:
    """Reroll a region, keep the photo in another, accept a third; take it all back."""
    window, session, review = check.window, check.window.session, check.window.desk.review
    with check.action("review") as action:
        check.until_fresh("the picture is not ready")
        before, recipe, count = check.result, session.recipe, session.undo_stack.index()
        keys = window.actions_by_name["KEEP"].shortcuts()
        window.actions_by_name["review"].trigger()
        check.until(lambda: review.is_open, "no region is in doubt")
        check.expect(window.actions_by_name["KEEP"].shortcuts() == [], "K means two things")
        check.until(lambda: len(review.candidates) == 4, "no candidates")
        check.shoot("review")
        seen = {each.pixels.tobytes() for each in review.candidates}
        check.expect(len(seen) >= 3, "the pictures do not differ")
        regions = review.regions
        check.key(window.canvas, Qt.Key.Key_3)
        check.key(window.canvas, Qt.Key.Key_R)
        check.until(lambda: len(review.candidates) == 4, "no other rerolls")
        check.key(window.canvas, Qt.Key.Key_Return)
        check.key(window.canvas, Qt.Key.Key_K)
        check.until(lambda: len(review.candidates) == 4, "no candidates of the third region")
        check.key(window.canvas, Qt.Key.Key_Return)
        check.expect(session.undo_stack.index() == count + 3, "not one undo step each")
        check.until_fresh("the picture did not follow")
        tokens, changed = check.result.tokens.ravel(), before.drawing != check.result.drawing
        rerolled, kept, accepted = (region.cells for region in regions[:3])
        check.expect(changed.ravel()[rerolled].any(), "the reroll changed nothing")
        check.expect((tokens[kept] == before.tokens_l.ravel()[kept]).all(), "the photo is not kept")
        check.expect(not changed.ravel()[accepted].any(), "what was accepted has changed")
        check.key(window.canvas, Qt.Key.Key_Escape)
        check.expect(not review.is_open, "Esc did not end the review")
        check.expect(window.actions_by_name["KEEP"].shortcuts() == keys, "K is gone")
        action.seen = f"{len(regions)} regions, {review.report()}"
        check.shoot("reviewed")
        session.dismiss()
        check.go_back(count)
        check.expect(session.recipe == recipe, "undo left something in the recipe")
        check.expect_same(before, "undo")


def _inspector(check: Driver) -> None:
    """Click a token, choose another code for it, and take that back."""
    window, session, inspector = check.window, check.window.session, check.window.desk.inspector
    with check.action("inspector") as action:
        before, recipe, count = check.result, session.recipe, session.undo_stack.index()
        canvas = window.canvas
        window.actions_by_name["INSPECT"].trigger()
        check.click(canvas, QPoint(canvas.width() * 5 // 8, canvas.height() // 2))
        check.until(lambda: inspector.seen is not None, "nothing is known about the token")
        check.shoot("inspector")
        seen, cell = inspector.seen, inspector.cell
        assert seen is not None and cell is not None
        other = next(n for n, each in enumerate(seen.offers, 1) if each.code != seen.code)
        check.click(inspector.bar.cards[other])
        check.expect(session.undo_stack.index() == count + 1, "the choice is not one undo step")
        check.until_fresh("the picture did not follow")
        code = seen.offers[other - 1].code
        check.expect(check.result.tokens[cell] == code, "the token is not the chosen one")
        changed = np.argwhere(before.drawing != check.result.drawing)
        check.expect(changed.tolist() == [list(cell)], "other tokens changed, too")
        made = session.recipe.chosen
        check.expect(made is not None and made.codes[cell] == code, "it is not in the recipe")
        apart = np.abs(before.image.astype(int) - check.result.image).max()
        check.until(lambda: inspector.seen is not None, "the choice is not inspected")
        check.click(inspector.bar.cards[0])
        check.expect(session.marks[cell] == Mark.KEEP, "the photo's token is not locked")
        check.expect(not session.paintwork.grid(Layer.CHOSEN).any(), "the choice is still there")
        check.key(canvas, Qt.Key.Key_Escape)
        check.expect(not inspector.bar.isVisible(), "Esc did not close the inspector")
        check.go_back(count)
        check.expect(session.recipe == recipe, "undo left something in the recipe")
        check.expect_same(before, "undo")
        action.seen = f"code {seen.code} became {code}, pixels moved by {apart} of 65535"


STEPS = (_review, _inspector)
