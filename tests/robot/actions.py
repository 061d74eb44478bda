"""The random actions of the soak: each is one thing a person may do at any moment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.canvas import Shape, Tool
from models.batch.order import RestoreOrder
from models.comparison.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.robot.soak import Soak

FINE = (
    "broken.jpg",
    "nothing",
    "no picture",
    "no settings",
    "exists",
    "before its trunk",
    "times at most",
    "photos cannot be opened",
)
"""Parts of errors that actions cause on purpose."""

_LEFT_ALONE = frozenset({"quit", "batch", "log", "crop"})
"""Actions the monkey does not trigger: they end the window, start work of minutes, or leave it, or
take its place, see `_crop`."""


def make_photos(folder: Path) -> list[Path]:
    """Write small photos of every kind, and one broken file; the first is the one to measure by."""
    folder.mkdir(parents=True)
    rng = np.random.default_rng(3)

    def rough(height: int, width: int, channels: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
        coarse = rng.integers(0, 256, (height // 6 + 1, width // 6 + 1, channels), np.uint8)
        return np.kron(coarse, np.ones((6, 6, 1), np.uint8))[:height, :width]

    made = [folder / name for name in ("base.png", "gray.jpg", "clear.webp", "tall.tif", "dot.bmp")]
    Image.fromarray(rough(64, 88, 3)).save(made[0])
    Image.fromarray(rough(70, 41, 1)[..., 0]).save(made[1])
    Image.fromarray(rough(50, 50, 4), "RGBA").save(made[2], lossless=True)
    Image.fromarray(rough(150, 9, 3)).save(made[3])
    Image.fromarray(rough(1, 1, 3)).save(made[4])
    (folder / "broken.jpg").write_bytes(made[1].read_bytes()[:200])
    return made


def _open(soak: Soak) -> None:
    soak.window.files.open(soak.random.choice(soak.photos))


def _open_broken(soak: Soak) -> None:
    soak.window.files.open(soak.photos[0].with_name("broken.jpg"))


def _open_sample(soak: Soak) -> None:
    """Rare, because it is large."""
    soak.window.files.open_sample()
    soak.driver.spin(soak.random.choice((50, 400)))
    _open(soak)


def _drag_alpha(soak: Soak) -> None:
    slider = soak.window.sidebar.restore.alpha.slider
    middle = slider.height() // 2
    at = QPoint(soak.random.randrange(slider.width()), middle)
    soak.driver.mouse(slider, QEvent.Type.MouseButtonPress, at)
    for _ in range(soak.random.randrange(12)):
        at += QPoint(soak.random.randint(-15, 15), 0)
        soak.driver.mouse(slider, QEvent.Type.MouseMove, at)
        soak.driver.spin(soak.random.choice((0, 0, 5)))
    soak.driver.mouse(slider, QEvent.Type.MouseButtonRelease, at)


def _press_keys(soak: Soak) -> None:
    """Arrow keys on one of the sliders."""
    panel = soak.window.sidebar.restore
    slider = soak.random.choice((panel.alpha.slider, panel.steps.slider))
    key = soak.random.choice((Qt.Key.Key_Left, Qt.Key.Key_Right))
    for _ in range(soak.random.randint(1, 5)):
        soak.driver.key(slider, key)


def _scale(soak: Soak) -> None:
    soak.session.change_scale(soak.random.choice((1.0, 1.5, 2.0, 3.0, 4.0)), text="soak")


def _dice(soak: Soak) -> None:
    soak.window.sidebar.variation.dice.click()


def _paint(soak: Soak) -> None:
    """Any tool in any shape."""
    window, choose = soak.window, soak.random
    canvas = window.canvas
    window.actions_by_name[
        choose.choice([tool for tool in Tool if tool is not Tool.PAN]).name
    ].trigger()
    window.actions_by_name[choose.choices(list(Shape), (6, 1, 1, 1))[0].name].trigger()
    window.painting.set_brush_size(choose.randint(1, 9))
    window.sidebar.paint.amount.spin.setValue(choose.choice((-1.0, -0.3, 0.2, 0.5)))
    at = QPoint(choose.randrange(canvas.width()), choose.randrange(canvas.height()))
    soak.driver.mouse(canvas, QEvent.Type.MouseButtonPress, at)
    for _ in range(choose.randrange(15)):
        at += QPoint(choose.randint(-40, 40), choose.randint(-40, 40))
        soak.driver.mouse(canvas, QEvent.Type.MouseMove, at)
    soak.driver.spin(choose.choice((0, 10)))
    soak.driver.mouse(canvas, QEvent.Type.MouseButtonRelease, at)


def _crop(soak: Soak) -> None:
    """Draw on the page of the crop, turn, and apply or cancel."""
    tool, choose = soak.window.crop, soak.random
    tool.start()
    view, bar = tool.page.view, tool.page.bar
    at = QPoint(choose.randrange(view.width()), choose.randrange(view.height()))
    soak.driver.mouse(view, QEvent.Type.MouseButtonPress, at)
    for _ in range(choose.randrange(10)):
        at += QPoint(choose.randint(-60, 60), choose.randint(-60, 60))
        soak.driver.mouse(view, QEvent.Type.MouseMove, at)
        soak.driver.spin(choose.choice((0, 0, 10)))
    soak.driver.mouse(view, QEvent.Type.MouseButtonRelease, at)
    for button in choose.sample((bar.left, bar.right, bar.flip, bar.reset), choose.randint(0, 2)):
        button.click()
    choose.choice((bar.apply, bar.apply, bar.cancel)).click()
    soak.driver.until(lambda: not tool.is_active, "the crop does not end")


def _snapshots(soak: Soak) -> None:
    """Take one, go back to any, rename or delete it."""
    window, choose = soak.window, soak.random
    for _ in range(choose.randint(1, 3)):
        known = soak.session.snapshots.all
        if not known or choose.random() < 0.4:
            window.snapshots.take(choose.choice(("one", "two", "")))
        elif choose.random() < 0.6:
            window.snapshots.go_back(choose.choice(known))
        elif choose.random() < 0.5:
            soak.session.snapshots.rename(choose.choice(known), choose.choice(("one", "other")))
        else:
            window.snapshots.remove(choose.choice(known))


def _strip(soak: Soak) -> None:
    """Open several photos together; go along the strip, close some."""
    strip, photos, choose = soak.window.strip, soak.window.photos, soak.random
    if choose.random() < 0.4:
        broken = soak.photos[0].with_name("broken.jpg")
        paths = choose.sample([*soak.photos, broken], choose.randint(2, 4))
        soak.window.files.open_all(paths)
        soak.driver.spin(choose.choice((0, 20, 200)))
    for _ in range(choose.randint(1, 4)):
        kind, entry = choose.random(), choose.choice(photos.all)
        if kind < 0.4:
            strip.step(choose.choice((-1, 1)))
        elif kind < 0.7:
            strip.go(entry)
        elif kind < 0.9:
            strip.close(entry)
        else:
            strip.close_others(entry)
        soak.driver.spin(choose.choice((0, 0, 10, 150)))


def _history(soak: Soak) -> None:
    for _ in range(soak.random.randint(1, 6)):
        soak.step_history(forward=soak.random.random() < 0.4)
        soak.driver.spin(soak.random.choice((0, 0, 10)))


def _film(soak: Soak) -> None:
    """Scrub along the film; often compare with a step, branch from it or leave the branch."""
    strip, choose = soak.window.filming.strip, soak.random
    view, count = strip.viewport(), strip.model().rowCount()
    if not count or not strip.isVisible():
        return
    at = QPoint(choose.randrange(view.width()), view.height() // 2)
    soak.driver.mouse(view, QEvent.Type.MouseButtonPress, at)
    for _ in range(choose.randrange(8)):
        at += QPoint(choose.randint(-90, 90), 0)
        soak.driver.mouse(view, QEvent.Type.MouseMove, at)
        soak.driver.spin(choose.choice((0, 0, 5, 30)))
    soak.driver.mouse(view, QEvent.Type.MouseButtonRelease, at)
    name = choose.choice(("", "compare_step", "branch", "branch", "leave_branch", "film_result"))
    if name and soak.window.actions_by_name[name].isEnabled():
        soak.window.actions_by_name[name].trigger()


def _review(soak: Soak) -> None:
    """Decide a few regions, in any way, and often leave the bar open."""
    driver, review = soak.driver, soak.window.desk.review
    soak.window.actions_by_name["review"].trigger()
    driver.spin(soak.random.choice((0, 30, 200)))
    if not review.is_open:
        return
    keys = (Qt.Key.Key_Return, Qt.Key.Key_K, Qt.Key.Key_R, Qt.Key.Key_N, Qt.Key.Key_3)
    for _ in range(soak.random.randrange(8)):
        driver.key(soak.window.canvas, soak.random.choice(keys))
        driver.spin(soak.random.choice((0, 0, 20, 120)))
    if soak.random.random() < 0.6:
        driver.key(soak.window.canvas, Qt.Key.Key_Escape)


def _inspect(soak: Soak) -> None:
    """Look at any place, and choose any picture of it."""
    window, canvas, driver = soak.window, soak.window.canvas, soak.driver
    window.actions_by_name["INSPECT"].trigger()
    driver.click(canvas, QPoint(*(soak.random.randrange(side) for side in canvas.size().toTuple())))
    driver.spin(soak.random.choice((0, 30, 200)))
    driver.click(
        soak.random.choice((*window.desk.inspector.bar.cards, window.desk.inspector.bar.free))
    )
    if soak.random.random() < 0.6:
        driver.key(canvas, Qt.Key.Key_Escape)


def _find(soak: Soak) -> None:
    """Look for faces and lettering; tick, keep or dismiss what is there, or leave it open."""
    driver, finder = soak.driver, soak.window.desk.finder
    soak.window.actions_by_name["find"].trigger()
    driver.spin(soak.random.choice((0, 30, 400)))
    for card in soak.random.sample(finder.bar.cards, len(finder.bar.cards) // 2):
        driver.click(card)
    if soak.random.random() < 0.8:
        key = soak.random.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape))
        driver.key(soak.window.canvas, key)


def _zoom(soak: Soak) -> None:
    canvas, delta = soak.window.canvas, soak.random.choice((-240, -120, 120, 240))
    at = QPointF(soak.random.randrange(canvas.width()), soak.random.randrange(canvas.height()))
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, QPointF(canvas.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def _resize(soak: Soak) -> None:
    soak.window.resize(soak.random.randint(700, 1700), soak.random.randint(480, 1000))


def _cancel(soak: Soak) -> None:
    soak.driver.spin(soak.random.choice((0, 5, 30, 150)))
    soak.driver.key(soak.window.canvas, Qt.Key.Key_Escape)


def _export(soak: Soak) -> None:
    """Write over an existing file; the file is whole in the end."""
    ending = soak.random.choice(("png", "jpg", "webp", "tif", "bmp"))
    order = RestoreOrder(file=soak.exports / f"out.{ending}", exists="overwrite")
    soak.window.files.export_picture(order)
    _check_exports(soak)


def _compare(soak: Soak) -> None:
    soak.window.files.export_comparison(soak.exports / "sheet.png", Comparison())
    _check_exports(soak)


def _check_exports(soak: Soak) -> None:
    for path in soak.exports.iterdir():
        if not path.name.startswith("."):
            soak.driver.size_of(path)


def _clipboard(soak: Soak) -> None:
    soak.window.actions_by_name["copy"].trigger()


def _any_action(soak: Soak) -> None:
    """Any entry of the menus that is enabled."""
    enabled = [
        action
        for action in soak.window.actions_by_name
        if action.isEnabled() and action.objectName() not in _LEFT_ALONE
    ]
    soak.random.choice(enabled).trigger()


def _any_button(soak: Soak) -> None:
    """Any button of the panel."""
    found = soak.window.sidebar.findChildren(QAbstractButton)
    usable = [button for button in found if button.isVisible() and button.isEnabled()]
    if usable:
        soak.random.choice(usable).click()


ACTIONS: dict[str, tuple[Callable[[Soak], None], float]] = {
    "open": (_open, 3),
    "open broken": (_open_broken, 1),
    "open sample": (_open_sample, 0.2),
    "drag alpha": (_drag_alpha, 8),
    "keys": (_press_keys, 5),
    "scale": (_scale, 3),
    "dice": (_dice, 4),
    "paint": (_paint, 14),
    "crop": (_crop, 3),
    "snapshots": (_snapshots, 3),
    "strip": (_strip, 4),
    "undo and redo": (_history, 14),
    "film": (_film, 6),
    "review": (_review, 5),
    "inspect": (_inspect, 5),
    "find": (_find, 3),
    "zoom": (_zoom, 6),
    "resize": (_resize, 2),
    "cancel": (_cancel, 8),
    "export": (_export, 3),
    "comparison": (_compare, 1),
    "clipboard": (_clipboard, 1),
    "any action": (_any_action, 10),
    "any button": (_any_button, 6),
}
"""What can be done, and how often it is against the others."""
