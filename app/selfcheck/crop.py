"""The crop in the self check: drawn, turned and straightened by hand, applied, undone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt

from app.crop.draft import Handle, Ratio
from app.selfcheck.driver import Driver


def _crop(check: Driver) -> None:
    """Crop by a corner, cancel; then straighten, apply, look at the result, undo."""
    window, session = check.window, check.window.session
    page, view = window.crop.page, window.crop.page.view
    with check.action("crop") as action:
        before, count = check.result, session.undo_stack.index()
        whole = session.output_size
        window.actions_by_name["crop"].trigger()
        check.until(lambda: view.has_image, "the photo is not shown")
        check.expect(view.isVisible() and not window.canvas.isVisible(), "there is no crop page")
        check.shoot("crop-whole")
        corner = view.place_of(Handle(1, 1)).toPoint()
        check.drag(view, corner, corner - QPoint(30, 25), corner - QPoint(90, 70))
        check.expect(page.bar.draft is not None, "nothing is being drawn")
        assert page.bar.draft is not None
        check.expect(page.bar.draft.box != page.bar.draft.whole, "the corner was not dragged")
        check.key(view, Qt.Key.Key_Escape)
        check.expect(window.canvas.isVisible(), "Esc does not leave the crop")
        check.expect(session.result is before, "a crop that was cancelled changed something")
        _draw(check)
        check.shoot("crop")
        check.key(view, Qt.Key.Key_Return)
        check.until(lambda: not window.crop.is_active, "the crop was not applied")
        check.until_fresh("the part was not restored")
        photo = session.photo
        assert photo is not None
        expected = session.settings.output_size(photo.height, photo.width)
        check.expect(session.output_size == expected != whole, "the result has the old size")
        check.expect(check.result.image.shape[:2] == expected, "the result is of another size")
        check.expect(session.undo_stack.index() == count + 1, "the crop is not one undo step")
        action.seen = f"{photo.width}x{photo.height} of {whole[1]}x{whole[0]}, one undo step"
        check.shoot("cropped")
        check.go_back(count)
        check.expect(session.output_size == whole, "the whole photo did not come back")
        check.expect_same(before, "after undoing the crop")


def _draw(check: Driver) -> None:
    """Hold a shape, turn, and straighten by dragging around the rectangle."""
    window = check.window
    page, view = window.crop.page, window.crop.page.view
    window.actions_by_name["crop"].trigger()
    check.until(lambda: view.has_image, "the photo is not shown again")
    page.bar.ratio.setCurrentIndex(page.bar.ratio.findData(Ratio.R3_2))
    page.bar.ratio.activated.emit(page.bar.ratio.currentIndex())
    check.click(page.bar.right)
    outside = QPointF(6, view.height() / 2).toPoint()
    check.drag(view, outside, outside - QPoint(0, 8), outside - QPoint(0, 20))
    draft = page.bar.draft
    assert draft is not None
    check.expect(draft.turns == 1 and draft.angle > 0, "the photo was not turned")
    check.expect(abs(draft.box.height / draft.box.width - 1.5) < 0.02, "the shape was not held")


STEPS = (_crop,)
