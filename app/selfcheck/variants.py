"""The self check's actions with variants and samples."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QInputDialog

from app.document.paint import Layer
from app.film.heat_layers import HeatLayer, legend_of
from app.selfcheck.driver import CheckError, Driver
from models.recipe import Sample, Variant


def _variants(check: Driver) -> None:
    """See four different pictures, adopt each, and go back to the same picture."""
    window, session = check.window, check.window.session
    with check.action("variants") as action:
        check.until_fresh("the picture is not ready")
        before, count = check.result, session.undo_stack.index()
        proofs = window.variants.proofs
        check.until(lambda: proofs.is_complete, "the variants did not appear")
        seen = {_bytes(proofs.picture(variant)) for variant in Variant}
        check.expect(len(seen) == len(Variant), f"only {len(seen)} variants differ")
        check.shoot("variants")
        for variant in Variant:
            window.actions_by_name[variant.name].trigger()
            check.until_fresh(f"the picture did not follow {variant}")
            check.expect(window.variants.panel.grid.cards[variant].isChecked(), "no card is marked")
        window.actions_by_name["proof"].trigger()
        board = window.variants.board_proofs
        check.until(lambda: board.is_complete, "the large proof did not appear")
        check.shoot("proof")
        window.actions_by_name["proof"].trigger()
        check.expect(not window.variants.board.isVisible(), "the large proof stays")
        check.go_back(count)
        check.expect_same(before, "undo")
        action.seen = f"{len(seen)} pictures"


def _variation(check: Driver) -> None:
    """Paint one variant into another with Space and a click; take it back."""
    window, session, canvas = check.window, check.window.session, check.window.canvas
    with check.action("variation brush") as action:
        before, count = check.result, session.undo_stack.index()
        window.painting.set_variation(Variant.CALM)
        place = QPoint(canvas.width() * 5 // 8, canvas.height() // 2)
        _space(check, QEvent.Type.KeyPress)
        check.drag(canvas, place)
        _space(check, QEvent.Type.KeyRelease)
        painted = session.paintwork.grid(Layer.ALPHA) != 0
        check.expect(bool(painted.any()), "Space and a click painted nothing")
        check.expect(session.undo_stack.index() == count + 1, "the click is not one undo step")
        check.until_fresh("the picture did not follow")
        changed = check.result.drawing != before.drawing
        check.expect(bool(changed[painted].any()), "the painted variant changed nothing")
        check.go_back(count)
        check.expect_same(before, "undo")
        action.seen = (
            f"{int(painted.sum())} tokens, {int(changed.sum())} of them or near them changed"
        )


def _samples(check: Driver) -> None:
    """See several seeds, where they agree, adopt one, paint one in, and go back."""
    window, session, canvas = check.window, check.window.session, check.window.canvas
    with check.action("samples") as action:
        before, count = check.result, session.undo_stack.index()
        samples, panel = window.variants.samples, window.variants.samples_panel
        session.change("alpha", 1.01, text="Alpha")
        check.until_fresh("the picture did not follow alpha")
        window.sidebar.show_widget(panel)
        check.until(lambda: samples.proofs.is_complete, "the samples did not appear")
        seen = {_bytes(samples.proofs.picture(each)) for each in samples.all}
        check.expect(len(seen) > 1, "the samples look alike")
        check.until(lambda: samples.agreement is not None, "their agreement is not known")
        window.sidebar.show_widget(panel)
        check.shoot("samples")
        second, third = samples.all[1:3]
        check.click(panel.cards[second])
        check.until_fresh("the picture did not follow the sample")
        check.expect(session.settings.seed == second.seed, "a click did not adopt the seed")
        painted = _paint_in(check, third)
        _show_agreement(check)
        action.seen = f"{len(seen)} of {len(samples.all)} pictures differ, {painted} tokens painted"
        check.go_back(count)
        check.expect_same(before, "undo")
        window.actions_by_name["PAN"].trigger()
        window.sidebar.show_widget(window.sidebar.restore)
        next(each for each in window.sidebar.sections if each.key == "samples").set_open(False)
        canvas.setFocus()


def _paint_in(check: Driver, sample: Sample) -> int:
    """Paint a sample into the result; how many tokens."""
    window, session, canvas = check.window, check.window.session, check.window.canvas
    image, count = check.result.image.copy(), session.undo_stack.index()
    window.variants.samples_panel.painted.emit(sample)
    check.drag(canvas, QPoint(canvas.width() * 3 // 4, canvas.height() // 2))
    painted = session.paintwork.grid(Layer.SEEDS) != 0
    check.expect(bool(painted.any()), "the brush painted no sample")
    check.expect(session.undo_stack.index() == count + 1, "the stroke is not one undo step")
    check.until_fresh("the picture did not follow the painted sample")
    check.expect(bool((check.result.image != image).any()), "the painted sample changed nothing")
    return int(painted.sum())


def _show_agreement(check: Driver) -> None:
    """Look at where the samples agree, over the picture."""
    window, layers = check.window, check.window.sidebar.view.layer
    layers.setCurrentIndex(layers.findData(HeatLayer.AGREEMENT))
    window.actions_by_name["heatmap"].trigger()
    check.until(lambda: window.variants.samples.proofs.is_complete, "the samples did not follow")
    title = window.canvas.scene.heatmap.legend.title
    check.expect(title == legend_of(HeatLayer.AGREEMENT, None).title, f"the legend says “{title}”")
    check.shoot("samples-agree")
    window.actions_by_name["heatmap"].trigger()
    layers.setCurrentIndex(layers.findData(HeatLayer.PHOTO))


def _presets(check: Driver) -> None:
    """Keep settings by name and on the clipboard, and use them again."""
    window, session = check.window, check.window.session
    with check.action("presets") as action:
        before, count = session.recipe, session.undo_stack.index()
        window.presets.save("Self check")
        check.until(lambda: (check.folder / "presets" / "Self check.json").exists(), "no file")
        session.change("alpha", 0.11, text="Alpha")
        window.presets.use("Self check")
        check.until(lambda: session.recipe == before, "the preset is not as it was kept")
        window.actions_by_name["copy_settings"].trigger()
        session.change("strength", 0.4, text="Strength")
        window.actions_by_name["paste_settings"].trigger()
        check.expect(session.recipe == before, "what was pasted is not what was copied")
        check.go_back(count)
        window.presets.remove("Self check")
        session.dismiss()
        action.seen = "one kept, used and removed"


def _snapshots(check: Driver) -> None:
    """Take one, go back to it, rename it, find it in the file that is kept, delete it."""
    window, session = check.window, check.window.session
    with check.action("snapshots") as action:
        before, count = session.recipe, session.undo_stack.index()
        window.actions_by_name["snapshot"].trigger()
        dialog = window.findChild(QInputDialog)
        if not isinstance(dialog, QInputDialog):
            raise CheckError("nobody asks for a name")
        check.shoot("snapshot-name", dialog)
        dialog.setTextValue("Self check")
        dialog.accept()
        panel = window.sidebar.snapshots
        check.expect([each.name for each in session.snapshots.all] == ["Self check"], "none taken")
        check.expect(panel.list.count() == 1, "it is not in the list")
        session.change("alpha", 0.11, text="Alpha")
        panel.restore.click()
        check.expect(session.recipe == before, "the snapshot is not as it was taken")
        check.expect(session.undo_stack.index() == count + 2, "it is not one undo step")
        check.go_back(count)
        panel.rename_wanted.emit(session.snapshots.all[0], "Renamed")
        kept = check.folder / "state" / "recipes"
        check.until(
            lambda: any("Renamed" in each.read_text("utf-8") for each in kept.glob("*.json")),
            "it is not kept with the photo",
        )
        window.sidebar.show_widget(panel)
        check.shoot("snapshots")
        panel.remove.click()
        check.expect(not session.snapshots.all, "it is not deleted")
        session.dismiss()
        action.seen = "one taken, gone back to, renamed, kept and deleted"


def _space(check: Driver, kind: QEvent.Type) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    check.window.canvas.event(event)


def _bytes(image: QImage | None) -> bytes:
    return b"" if image is None else bytes(image.constBits())


STEPS = (_variants, _variation, _samples, _presets, _snapshots)
