"""Drive the real window through its main job and report: for bug reports and for tests."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt

from app.selfcheck import crop as selfcheck_crop
from app.selfcheck import faces as selfcheck_faces
from app.selfcheck import film as selfcheck_film
from app.selfcheck import paint as selfcheck_paint
from app.selfcheck import photos as selfcheck_photos
from app.selfcheck import preferences as selfcheck_preferences
from app.selfcheck import reference as selfcheck_reference
from app.selfcheck import review as selfcheck_review
from app.selfcheck import states as selfcheck_states
from app.selfcheck import variants as selfcheck_variants
from app.selfcheck.driver import CheckError, Driver, Look, Report
from app.threads.runner import Loader
from app.window.application import make_application
from models.batch import RestoreOrder
from models.comparison import Comparison

_CANCEL_LIMIT_MS = 5000.0
"""Beyond this, Cancel does not work; how fast it is stands in the report."""


def run_selfcheck(
    screenshot_dir: Path | None = None, *, load: Loader | None = None, look: Look | None = None
) -> dict[str, Any]:
    """Open the window on the sample, use it, and say what happened.

    Args:
        screenshot_dir: Where pictures of the window are kept; None for none.
        load: Makes the pipeline; by default that of the bundled model.
        look: Of the window; None for that of a first start.
    """
    app = make_application(offscreen_without_display=True)
    report = Report()
    with tempfile.TemporaryDirectory(prefix="iter-studio-") as folder:
        check = Driver(report, Path(folder), screenshot_dir, load, look or Look())
        try:
            _run(check)
        finally:
            check.close()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return report.as_dict()


def _run(check: Driver) -> None:
    """Do everything in order; stop at the first action that fails."""
    for step in _STEPS:
        step(check)
        if not check.report.actions[-1].ok:
            return


def show_window(check: Driver) -> None:
    """Show the window."""
    with check.action("window") as action:
        check.window.show()
        check.watchdog.start()
        check.until(check.window.isVisible, "the window did not appear")
        action.seen = f"built in {check.built_ms:.0f} ms"
    check.shoot("start")


def load_model(check: Driver) -> None:
    """Load the model."""
    loaded: list[object] = []
    with check.action("model") as action:
        check.window.worker.loaded.connect(loaded.append)
        check.window.start()
        session = check.window.session
        check.until(lambda: bool(loaded) or session.message is not None, "no model")
        if session.message is not None:
            raise CheckError(session.message.sentence)
        action.seen = check.window.status.state.text()
    check.report.model_load_block_ms = check.report.actions[-1].longest_block_ms


def _open(check: Driver) -> None:
    """Open the sample by its button."""
    session = check.window.session
    with check.action("open sample") as action:
        check.click(check.window.welcome.sample_button)
        if check.shots is not None:
            check.until(lambda: session.photo is not None, "the sample was not opened")
            check.shoot("restoring")
        check.until_fresh("the sample was not restored")
        assert session.result is not None
        height, width = session.output_size
        check.expect(session.result.image.shape == (height, width, 3), "wrong size")
        check.expect(session.result.image.std() > 0, "the result is empty")
        action.seen = f"{width}x{height}, {check.window.sidebar.restore.summary.text()}"
    check.shoot("restored")


def _heatmap(check: Driver) -> None:
    """Show the confidence."""
    with check.action("heatmap") as action:
        before = check.canvas_pixels()
        check.window.actions_by_name["heatmap"].trigger()
        changed = float((check.canvas_pixels() != before).mean())
        check.expect(changed > 0.05, "the heatmap is not shown")
        action.seen = f"{100 * changed:.0f} % of the canvas changed"
    check.shoot("heatmap")
    check.window.actions_by_name["heatmap"].trigger()


def _alpha(check: Driver) -> None:
    """Drag alpha."""
    window, session = check.window, check.window.session
    with check.action("move alpha") as action:
        slider, count = window.sidebar.restore.alpha.slider, session.undo_stack.index()
        shares: list[float] = []
        plan = session.plan
        assert plan is not None
        slowest = 0.0
        for x in np.linspace(0.5, 0.75, 26):
            began = time.perf_counter()
            kind = QEvent.Type.MouseMove if shares else QEvent.Type.MouseButtonPress
            check.mouse(slider, kind, QPoint(round(slider.width() * x), slider.height() // 2))
            shares.append(session.plan.kept_share if session.plan else -1.0)
            slowest = max(slowest, time.perf_counter() - began)
            check.spin(8)
        check.mouse(slider, QEvent.Type.MouseButtonRelease, slider.rect().center())
        alpha = session.settings.alpha
        check.expect(alpha > 0.65, f"alpha is {alpha}")
        check.expect(shares == sorted(shares, reverse=True), "the plan did not follow alpha")
        check.expect(session.undo_stack.index() == count + 1, "the drag is not one undo step")
        check.until_fresh("the picture did not follow alpha")
        recipe = session.result_recipe
        check.expect(recipe is not None and recipe.alpha == alpha, "old alpha in the result")
        action.seen = (
            f"alpha {alpha:g}, kept {shares[0]:.2f} to {shares[-1]:.2f}, "
            f"slowest move {slowest * 1000:.1f} ms"
        )
    check.shoot("alpha")


def _steps(check: Driver) -> None:
    """Change the steps by keys."""
    session = check.window.session
    with check.action("change steps") as action:
        slider, before = check.window.sidebar.restore.steps.slider, session.settings.steps
        check.key(slider, Qt.Key.Key_Right)
        check.key(slider, Qt.Key.Key_Right)
        check.expect(session.settings.steps == before + 2, "the steps did not change")
        check.until_fresh("the picture did not follow the steps")
        assert session.result is not None
        action.seen = f"{session.settings.steps} steps, {len(session.result.steps)} run"


def _cancel(check: Driver) -> None:
    """Stop a run with Esc."""
    window, session = check.window, check.window.session
    with check.action("cancel") as action:
        result = session.result
        idle: list[float] = []
        window.worker.idle.connect(lambda: idle.append(time.perf_counter()))
        window.sidebar.variation.dice.click()
        check.until(
            lambda: session.activity is not None and session.activity.stage is not None,
            "the run did not start",
        )
        began = time.perf_counter()
        check.key(window.canvas, Qt.Key.Key_Escape)
        check.expect(session.activity is None, "Esc did not stop the run")
        check.until(lambda: bool(idle), "the pipeline did not become idle")
        waited = (idle[-1] - began) * 1000
        check.report.cancel_ms = round(waited, 1)
        check.expect(session.result is result, "the last result is gone")
        check.expect(waited < _CANCEL_LIMIT_MS, f"it took {waited:.0f} ms")
        action.seen = f"idle after {waited:.0f} ms"
        check.shoot("cancelled")
        window.actions_by_name["run"].trigger()
        check.until_fresh("the run could not be repeated")
    _picture_while_running(check)


def _bad_file(check: Driver) -> None:
    """Open a broken file."""
    session = check.window.session
    with check.action("bad file") as action:
        photo, path = session.photo, check.folder / "broken.jpg"
        path.write_bytes(b"not a picture")
        check.window.files.open(path)
        check.until(lambda: session.message is not None, "no message")
        assert session.message is not None
        check.expect(session.message.is_error and session.photo is photo, "document changed")
        check.expect(check.window.message_bar.isVisible(), "the error bar is not shown")
        action.seen = session.message.sentence
    check.shoot("error")
    session.dismiss()


def _export_picture(check: Driver) -> None:
    """Write the result."""
    path = check.folder / "picture.png"
    with check.action("export picture") as action:
        check.window.files.export_picture(RestoreOrder(file=path))
        check.until_written(path)
        size = check.size_of(path)
        height, width = check.window.session.output_size
        check.expect(size == (width, height), f"the file is {size}")
        action.seen = f"{size[0]}x{size[1]}, {path.stat().st_size} bytes"


def _export_comparison(check: Driver) -> None:
    """Write a comparison."""
    path = check.folder / "comparison.png"
    with check.action("export comparison") as action:
        check.window.files.export_comparison(path, Comparison())
        check.until_written(path)
        size = check.size_of(path)
        _, width = check.window.session.output_size
        check.expect(size[0] >= 2 * width, f"the file is {size}")
        action.seen = f"{size[0]}x{size[1]}, {path.stat().st_size} bytes"
    check.shoot("exported")


def _close(check: Driver) -> None:
    """Close the window."""
    with check.action("close") as action:
        check.window.close()
        check.expect(not check.window.worker.is_running, "a thread is still running")
        action.seen = "no threads left"


def _picture_while_running(check: Driver) -> None:
    """Keep a picture of the progress; nothing is measured."""
    session = check.window.session
    if check.shots is not None:
        check.window.sidebar.variation.dice.click()
        check.until(
            lambda: session.activity is not None and session.activity.fraction is not None,
            "the run did not start",
        )
        check.spin(200)  # then the canvas says that it is being updated
        check.shoot("running")
        check.until_fresh("the picture did not follow the seed")


_STEPS: tuple[Callable[[Driver], None], ...] = (
    show_window,
    load_model,
    _open,
    *selfcheck_states.LOOKS,
    _heatmap,
    _alpha,
    _steps,
    *selfcheck_paint.STEPS,
    *selfcheck_variants.STEPS,
    *selfcheck_crop.STEPS,
    *selfcheck_review.STEPS,
    *selfcheck_film.STEPS,
    *selfcheck_reference.STEPS,
    *selfcheck_preferences.STEPS,
    *selfcheck_photos.STEPS,
    _cancel,
    *selfcheck_states.STATES,
    _bad_file,
    _export_picture,
    _export_comparison,
    *selfcheck_faces.STEPS,
    _close,
)
