"""The self check's actions with a reference."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.selfcheck.driver import Driver

_OFF = 3
"""Pixels by which the reference is off."""


def _reference(check: Driver) -> None:
    """Load a shifted true picture, begin the curve, use a point of it, go back."""
    window, session = check.window, check.window.session
    measuring, panel = window.reference.measuring, window.reference.panel
    with check.action("reference") as action:
        check.until_fresh("the picture is not ready")
        before, count = check.result, session.undo_stack.index()
        with check.apart():
            truth = _truth(check)
        window.reference.load(truth)
        check.until(lambda: measuring.is_current, "the result was not measured")
        laid, near = measuring.reference, measuring.nearness
        assert laid is not None and near is not None
        check.expect(laid.shift == (0, _OFF), f"the reference was found {laid.shift} off")
        check.expect(near.psnr > 10, f"PSNR is {near.psnr:.1f} dB")
        window.actions_by_name["curve"].trigger()
        check.until(lambda: len(measuring.points) > 1, "the curve has no points")
        check.expect(check.result is before, "the curve disturbed the result")
        check.spin(50)  # the words above the plot have changed: all below them moves
        window.sidebar.show_widget(panel.plot)
        check.spin(100)  # the plot takes its range when it is painted
        check.shoot("reference")
        point = measuring.points[1]
        place = panel.plot.point_at(point).toPoint()
        check.click(panel.plot.viewport(), place)
        check.expect(session.settings.alpha == point.alpha, "a click used no point")
        check.expect(session.undo_stack.index() == count + 1, "the point is not one undo step")
        check.expect(measuring.is_drawing, "alpha stopped the curve")
        session.change("temperature", 0.9, text="Temperature")
        check.expect(not measuring.is_drawing, "another setting did not stop the curve")
        check.go_back(count)
        check.expect_same(before, "undo")
        window.actions_by_name["leave_reference"].trigger()
        check.expect(not measuring.is_loaded, "the reference stays")
        action.seen = f"{near.psnr:.2f} dB, moved by {_OFF} px"


def _truth(check: Driver) -> Path:
    """The open photo, enlarged and moved to the right."""
    from PIL import Image

    session, path = check.window.session, check.folder / "truth.png"
    photo, (height, width) = session.photo_pixels, session.output_size
    assert photo is not None
    large = Image.fromarray(photo).resize((width, height), Image.Resampling.BICUBIC)
    moved = np.pad(np.asarray(large), ((0, 0), (_OFF, 0), (0, 0)), mode="edge")
    Image.fromarray(np.ascontiguousarray(moved[:, :width])).save(path)
    return path


STEPS = (_reference,)
