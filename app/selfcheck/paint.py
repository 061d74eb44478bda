"""The self check's actions with brush and paint."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint

from app.document.paint import Layer
from app.selfcheck.driver import Driver
from models.events import Result
from models.recipe import Mark


def _paint(check: Driver) -> None:
    """Force tokens with a stroke."""
    window, session = check.window, check.window.session
    with check.action("paint") as action:
        window.actions_by_name["REFINE"].trigger()
        canvas, count = window.canvas, session.undo_stack.index()
        start = QPoint(canvas.width() * 5 // 16, canvas.height() * 2 // 5)
        check.mouse(canvas, QEvent.Type.MouseButtonPress, start)
        slowest = 0.0
        for step in range(1, 16):
            began = time.perf_counter()
            check.mouse(canvas, QEvent.Type.MouseMove, start + QPoint(6 * step, 4 * step))
            slowest = max(slowest, time.perf_counter() - began)
            check.spin(8)
        check.mouse(canvas, QEvent.Type.MouseButtonRelease, start + QPoint(90, 60))
        forced = session.marks == Mark.REFINE
        check.expect(bool(forced.any()), "the brush left no mark")
        check.expect(session.undo_stack.index() == count + 1, "the stroke is not one undo step")
        check.until_fresh("the picture did not follow the brush")
        check.expect(not check.result.keep_0[forced].any(), "forced tokens were kept")
        action.seen = f"{int(forced.sum())} tokens forced, slowest {slowest * 1000:.1f} ms"
    check.shoot("painted")


def _undo(check: Driver) -> None:
    """Take the stroke back and make it again."""
    session = check.window.session
    with check.action("undo and redo") as action:
        painted = session.marks.copy()
        check.window.actions_by_name["undo"].trigger()
        check.expect(not session.marks.any(), "undo left marks")
        check.window.actions_by_name["redo"].trigger()
        check.expect(np.array_equal(session.marks, painted), "redo lost marks")
        check.until_fresh("the picture did not follow")
        action.seen = f"{session.undo_stack.index()} entries in the history"


def _area(check: Driver, name: str, corners: tuple[tuple[float, float], ...]) -> None:
    """Draw with the current tool through corners, given as shares of the canvas."""
    canvas = check.window.canvas
    check.choose(name)
    points = [QPoint(round(canvas.width() * x), round(canvas.height() * y)) for x, y in corners]
    check.drag(canvas, *points)


def _painted(
    check: Driver, layer: Layer, corners: tuple[tuple[float, float], ...]
) -> NDArray[np.bool_]:
    """Paint a rectangle with the current tool; return the tokens that have paint on a layer."""
    _area(check, "RECTANGLE", corners)
    painted = check.window.session.paintwork.grid(layer) != 0
    check.expect(bool(painted.any()), "nothing was painted")
    return painted


def _shapes(check: Driver) -> None:
    """Lock tokens with rectangle, lasso and fill; grow and shrink them."""
    session = check.window.session
    with check.action("rectangle, lasso, fill") as action:
        session.clear_paint("Clear")
        check.choose("KEEP")
        count, sizes = session.undo_stack.index(), []
        for shape, corners in (
            ("RECTANGLE", ((0.6, 0.3), (0.7, 0.45))),
            ("LASSO", ((0.75, 0.3), (0.85, 0.3), (0.8, 0.5))),
            ("FILL", ((0.3, 0.6),)),
        ):
            _area(check, shape, corners)
            sizes.append(int((session.marks == Mark.KEEP).sum()))
        check.expect(0 < sizes[0] < sizes[1] < sizes[2], f"the shapes marked {sizes}")
        check.expect(session.undo_stack.index() == count + 3, "a shape is not one undo step")
        check.choose("undo")
        for name in ("grow", "shrink"):
            check.choose(name)
            sizes.append(int((session.marks == Mark.KEEP).sum()))
        check.expect(sizes[4] == sizes[1] < sizes[3], f"grow and shrink gave {sizes[3:]}")
        check.until_fresh("the picture did not follow the shapes")
        locked = session.marks == Mark.KEEP
        check.expect(bool(check.result.keep_0[locked].all()), "locked tokens were not kept")
        action.seen = f"{sizes[0]}, {sizes[1]} and {sizes[2]} tokens locked"


def _masks(check: Driver) -> None:
    """Write the locked tokens as a mask and read them back."""
    window, session, path = check.window, check.window.session, check.folder / "mask.png"
    with check.action("mask out and in") as action:
        locked = session.marks == Mark.KEEP
        window.painting.save(Mark.KEEP, path)
        check.until_written(path)
        session.dismiss()
        session.clear_paint("Clear")
        window.painting.load(Mark.KEEP, path)
        check.until(lambda: bool(session.marks.any()), "the mask marks nothing")
        check.expect(np.array_equal(session.marks == Mark.KEEP, locked), "other tokens came back")
        check.until_fresh("the picture did not follow the mask")
        action.seen = f"{int(locked.sum())} tokens, {path.stat().st_size} bytes"


def _alpha(check: Driver) -> None:
    """Keep all tokens of an area by lowering alpha there."""
    window, session = check.window, check.window.session
    with check.action("alpha brush") as action:
        session.clear_paint("Clear")
        window.actions_by_name["ALPHA"].trigger()
        window.sidebar.paint.amount.spin.setValue(-1.0)
        painted = _painted(check, Layer.ALPHA, ((0.3, 0.3), (0.5, 0.5)))
        check.expect(session.plan is not None, "there is no plan")
        assert session.plan is not None
        check.expect(bool(session.plan.keep_0[painted].all()), "alpha did not follow the brush")
        check.until_fresh("the picture did not follow the alpha brush")
        action.seen = f"{int(painted.sum())} tokens"


def _unpainted(check: Driver) -> Result:
    """Take all paint away; the result without it."""
    session = check.window.session
    session.clear_paint("Clear")
    check.until_fresh("the picture did not follow the paint")
    return check.result


def _texture(check: Driver) -> None:
    """Draw an area calmer; its tokens stay."""
    window = check.window
    with check.action("texture") as action:
        before = _unpainted(check).tokens
        window.actions_by_name["TEXTURE"].trigger()
        painted = _painted(check, Layer.TEXTURE, ((0.3, 0.3), (0.5, 0.5)))
        check.until_fresh("the picture did not follow the texture")
        check.expect(bool((check.result.tokens == before).all()), "tokens have changed")
        action.seen = f"{int(painted.sum())} tokens"


def _strength(check: Driver) -> None:
    """Let the photo through, everywhere and where it is painted; take both back exactly."""
    window, session = check.window, check.window.session
    with check.action("strength") as action:
        before, count = _unpainted(check), session.undo_stack.index()
        window.sidebar.restore.strength.spin.setValue(50)
        check.until_fresh("the picture did not follow the strength")
        half = check.result.image
        check.expect(bool((half != before.image).any()), "strength changed nothing")
        window.actions_by_name["ORIGINAL"].trigger()
        painted = _painted(check, Layer.STRENGTH, ((0.3, 0.3), (0.5, 0.5)))
        check.until_fresh("the picture did not follow the original brush")
        check.expect(bool((check.result.image != half).any()), "the brush changed nothing")
        check.expect(bool((check.result.tokens == before.tokens).all()), "tokens have changed")
        check.go_back(count)
        same = bool((check.result.image == before.image).all())
        check.expect(same, "undo did not bring the same picture back")
        action.seen = f"{int(painted.sum())} tokens"


def _heal(check: Driver) -> None:
    """Fill in an area from around; take it back exactly."""
    window, session = check.window, check.window.session
    with check.action("heal") as action:
        before, count = _unpainted(check), session.undo_stack.index()
        window.actions_by_name["HEAL"].trigger()
        _area(check, "RECTANGLE", ((0.35, 0.4), (0.4, 0.5)))
        healed = session.marks == Mark.HEAL
        check.expect(bool(healed.any()), "the brush left no mark")
        check.until_fresh("the picture did not follow the heal brush")
        check.expect(not check.result.keep_0[healed].any(), "healed tokens were kept")
        check.expect(bool((check.result.image != before.image).any()), "nothing has changed")
        check.go_back(count)
        check.expect_same(before, "healing taken back")
        action.seen = f"{int(healed.sum())} tokens"
    window.actions_by_name["BRUSH"].trigger()


def _reroll(check: Driver) -> None:
    """Reroll an area; what is outside stays."""
    window = check.window
    with check.action("reroll") as action:
        before = _unpainted(check).tokens
        window.actions_by_name["REROLL"].trigger()
        drawn = _painted(check, Layer.REROLLS, ((0.6, 0.5), (0.75, 0.7)))
        check.until_fresh("the picture did not follow the reroll")
        changed = check.result.tokens != before
        check.expect(not changed[~drawn].any(), "tokens outside have changed")
        action.seen = f"{int(drawn.sum())} tokens, {int(changed.sum())} of them changed"
        for name in ("clear", "BRUSH", "REFINE"):
            window.actions_by_name[name].trigger()
        check.until_fresh("the picture did not follow the paint")


STEPS = (_paint, _undo, _shapes, _masks, _alpha, _texture, _strength, _heal, _reroll)
