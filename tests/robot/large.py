"""The self check with a result of 16 megapixels: blocks of the window, and times of frames."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from app.canvas import ViewMode
from app.selfcheck.check import load_model, show_window
from app.selfcheck.driver import Driver, Look, Report
from app.threads.runner import Loader, load_default
from app.window.application import make_application
from models.batch.order import RestoreOrder
from models.comparison.comparison import Comparison
from models.recipe.settings import Mark
from resources import sample_path

SIDE = 1024
"""Pixels of the photo each way."""
BLOCK_GOAL_MS = 50.0
FRAME_GOAL_MS = 16.0


@dataclass(slots=True)
class Frames:
    """How long it takes from an event until its picture is handed to the screen.

    Attributes:
        times_ms: Of every frame, by the clock.
        work_ms: Of every frame, what the window's own thread worked.
    """

    times_ms: list[float] = field(default_factory=list)
    work_ms: list[float] = field(default_factory=list)

    def as_dict(self) -> dict[str, float | int]:
        """Return median, 95th percentile and worst by the clock, and the median of the work."""
        times = np.array(self.times_ms)
        return {
            "frames": len(self.times_ms),
            "median_ms": round(float(np.median(times)), 1),
            "p95_ms": round(float(np.percentile(times, 95)), 1),
            "worst_ms": round(float(times.max()), 1),
            "median_work_ms": round(float(np.median(self.work_ms)), 1),
        }


class LargeCheck:
    """What is done with the large picture, and the frames that were timed meanwhile.

    Args:
        check: Drives the window.
        scale: Enlargement of the photo.
    """

    def __init__(self, check: Driver, scale: float) -> None:
        self.check = check
        self.scale = scale
        self.frames: dict[str, Frames] = {}

    @contextmanager
    def frame(self, name: str) -> Iterator[None]:
        """Time what an event costs until it is painted and handed to the screen."""
        worked, began = time.thread_time(), time.perf_counter()
        yield
        # What Qt sends itself when the screen is ready for the next frame: paints what is damaged.
        QApplication.sendEvent(self.check.window, QEvent(QEvent.Type.UpdateRequest))
        frames = self.frames.setdefault(name, Frames())
        frames.times_ms.append((time.perf_counter() - began) * 1000)
        frames.work_ms.append((time.thread_time() - worked) * 1000)

    # Actions

    def open(self) -> None:
        """Drop the photo onto the window and wait for the whole result."""
        check, session = self.check, self.check.window.session
        path = check.folder / "large.png"
        _make_photo(path, SIDE)
        session.change_scale(self.scale, text="Size")
        with check.action("open") as action:
            check.drop(check.window, path)
            check.until(lambda: session.photo is not None, "the photo was not opened")
            action.seen = f"{SIDE}x{SIDE}"
        with check.action("first run") as action:
            check.until_fresh("the photo was not restored")
            height, width = session.output_size
            action.seen = f"{width}x{height}, {check.window.sidebar.restore.summary.text()}"
        check.shoot("large-1-restored")

    def look(self) -> None:
        """Go through the views, zoom and pan."""
        check, canvas = self.check, self.check.window.canvas
        with check.action("views") as action:
            for mode in (*ViewMode, ViewMode.SPLIT):
                check.window.actions_by_name[mode.name].trigger()
                check.spin(60)
            action.seen = f"{len(ViewMode)} ways"
        with check.action("divider") as action:
            for step in range(20):
                kind = QEvent.Type.MouseMove if step else QEvent.Type.MouseButtonPress
                with self.frame("divider"):
                    check.mouse(canvas, kind, canvas.rect().center() + QPoint(20 * step, 90))
                check.spin(5)
            check.mouse(canvas, QEvent.Type.MouseButtonRelease, canvas.rect().center())
            action.seen = f"at {canvas.split:.2f}"
            canvas.set_split(0.5)
        with check.action("zoom and pan") as action:
            for delta in [120] * 12 + [-120] * 8:
                with self.frame("zoom"):
                    check.wheel(canvas, delta)
                check.spin(5)
            start = canvas.rect().center() + QPoint(100, 60)
            check.mouse(canvas, QEvent.Type.MouseButtonPress, start)
            for step in range(20):
                with self.frame("pan"):
                    check.mouse(canvas, QEvent.Type.MouseMove, start + QPoint(9 * step, 5 * step))
                check.spin(5)
            check.mouse(canvas, QEvent.Type.MouseButtonRelease, start)
            action.seen = f"{100 * canvas.zoom:.0f} %"
        check.window.actions_by_name["fit"].trigger()

    def overlay(self) -> None:
        """Time the overlay under a moving alpha and a moving brush, in every look."""
        check, window = self.check, self.check.window
        window.actions_by_name["live"].setChecked(False)
        for name in ("AFTER", "outline"):
            window.actions_by_name[name].setChecked(True)
        with check.action("overlay") as action:
            for look in ("fit", "100 %"):
                window.actions_by_name["fit" if look == "fit" else "zoom_100"].trigger()
                for heat in (False, True):
                    window.actions_by_name["heatmap"].setChecked(heat)
                    check.spin(60)
                    words = f"{look}, heatmap" if heat else look
                    self._move_alpha(f"alpha, {words}")
                    self._move_brush(f"brush, {words}")
            rows, cols = window.canvas.scene.grid
            action.seen = f"{cols}x{rows} tokens"
        check.shoot("large-2-overlay")
        for name in ("heatmap", "outline"):
            window.actions_by_name[name].setChecked(False)
        for name in ("SPLIT", "PAN", "fit", "clear"):
            window.actions_by_name[name].trigger()

    def _move_alpha(self, name: str) -> None:
        slider = self.check.window.sidebar.restore.alpha.slider
        middle = slider.height() // 2
        places = np.concatenate([np.linspace(0.3, 0.8, 25), np.linspace(0.8, 0.5, 25)])
        for step, x in enumerate(places):
            kind = QEvent.Type.MouseMove if step else QEvent.Type.MouseButtonPress
            with self.frame(name):
                self.check.mouse(slider, kind, QPoint(round(slider.width() * x), middle))
            self.check.spin(5)
        self.check.mouse(
            slider, QEvent.Type.MouseButtonRelease, QPoint(slider.width() // 2, middle)
        )

    def _move_brush(self, name: str) -> None:
        check, window = self.check, self.check.window
        window.actions_by_name["REFINE"].trigger()
        window.painting.set_brush_size(16)
        canvas = window.canvas
        start = QPoint(canvas.width() * 2 // 5, canvas.height() * 2 // 5)
        for step in range(40):
            kind = QEvent.Type.MouseMove if step else QEvent.Type.MouseButtonPress
            with self.frame(name):
                check.mouse(canvas, kind, start + QPoint(8 * step, 5 * step))
            check.spin(5)
        check.mouse(canvas, QEvent.Type.MouseButtonRelease, start)

    def steer(self) -> None:
        """Drag alpha and paint while the picture follows."""
        check, window = self.check, self.check.window
        session = window.session
        window.actions_by_name["live"].setChecked(True)
        with check.action("drag alpha") as action:
            self._move_alpha("alpha, running")
            check.until_fresh("the picture did not follow alpha")
            action.seen = window.sidebar.restore.summary.text()
        with check.action("paint") as action:
            self._move_brush("brush, running")
            check.until_fresh("the picture did not follow the brush")
            action.seen = f"{int((session.marks == Mark.REFINE).sum())} tokens forced"
        with check.action("undo") as action:
            window.actions_by_name["undo"].trigger()
            check.until_fresh("the picture did not follow")
            action.seen = f"{session.undo_stack.index()} steps left"
        window.actions_by_name["PAN"].trigger()
        with check.action("run") as action:
            window.sidebar.variation.dice.click()
            check.until_fresh("the picture did not follow the seed")
            assert session.result is not None
            action.seen = f"{len(session.result.steps)} steps"

    def export(self) -> None:
        """Write the picture and a comparison."""
        check, files, session = self.check, self.check.window.files, self.check.window.session
        path = check.folder / "large_out.png"
        with check.action("export") as action:
            files.export_picture(RestoreOrder(file=path))
            check.until_written(path)
            action.seen = f"{path.stat().st_size / 1e6:.0f} MB"
        check.expect(
            check.size_of(path) == (session.output_size[1], session.output_size[0]), "size"
        )
        path = check.folder / "large_comparison.png"
        with check.action("export comparison") as action:
            files.export_comparison(path, Comparison())
            check.until_written(path)
            action.seen = f"{path.stat().st_size / 1e6:.0f} MB"

    def finish(self) -> None:
        """Close the window."""
        with self.check.action("close") as action:
            self.check.window.close()
            self.check.expect(not self.check.window.worker.is_running, "a thread is still running")
            action.seen = "no threads left"

    @property
    def steps(self) -> tuple[Callable[[], None], ...]:
        """Everything in order."""
        return (self.open, self.look, self.overlay, self.steer, self.export, self.finish)


def run_large_check(
    screenshot_dir: Path | None = None,
    *,
    scale: float = 4,
    load: Loader = load_default,
    look: Look | None = None,
) -> dict[str, Any]:
    """Use the window, as large as the screen, with a photo of 1024x1024 pixels, and measure.

    Args:
        screenshot_dir: Where pictures of the window are kept; None for none.
        scale: Enlargement; 4 gives 4096x4096 pixels.
        load: Makes the pipeline.
        look: Of the window; None fills the screen.
    """
    app = make_application(offscreen_without_display=True)
    report = Report()
    with tempfile.TemporaryDirectory(prefix="iter-studio-") as folder:
        size = app.primaryScreen().availableSize()
        look = look or Look()
        look = replace(look, size=look.size or (size.width(), size.height()))
        check = Driver(report, Path(folder), screenshot_dir, load, look)
        ratio = check.window.devicePixelRatioF()
        large = LargeCheck(check, scale)
        try:
            for step in (lambda: show_window(check), lambda: load_model(check), *large.steps):
                step()
                if not report.actions[-1].ok:
                    break
        finally:
            check.close()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {"window": f"{look.size} at {ratio:g}"} | _summary(large)


def _summary(large: LargeCheck) -> dict[str, Any]:
    """The report with the two goals."""
    report = large.check.report.as_dict()
    own = max(
        (action for action in large.check.report.actions if action.name not in ("window", "model")),
        key=lambda action: action.longest_block_ms - action.starved_ms,
    )
    frames = {name: one.as_dict() for name, one in large.frames.items()}
    overlay = {name: one for name, one in frames.items() if name.startswith(("alpha", "brush"))}
    slowest = max(overlay, key=lambda name: overlay[name]["median_ms"], default="")
    own_ms = round(own.longest_block_ms - own.starved_ms, 1)
    return report | {
        "frames": frames,
        "longest_own_block_ms": own_ms,
        "longest_own_block_during": own.name,
        "block_goal": own_ms < BLOCK_GOAL_MS,
        "slowest_overlay": slowest,
        "overlay_goal": bool(slowest) and overlay[slowest]["median_ms"] < FRAME_GOAL_MS,
    }


def _make_photo(path: Path, side: int) -> None:
    """Write the sample, enlarged and cut to a square."""
    from PIL import Image, ImageOps

    with Image.open(sample_path()) as image:
        ImageOps.fit(image.convert("RGB"), (side, side), Image.Resampling.LANCZOS).save(path)
