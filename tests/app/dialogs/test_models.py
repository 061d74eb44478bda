from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from models.weights.library import stored_models
from tests.app.dialogs.imports import published, wait


def test_import_choose_measure_remove_in_the_dialogs(
    qtbot, opened, tmp_path, imports_tiny, preferences
):
    window = opened
    window.actions_by_name["models"].trigger()
    dialog = window.models_dialog
    assert dialog.models.topLevelItemCount() == 1
    assert not dialog.remove.isEnabled() and "MIT" in dialog.about.text()
    box = dialog.ask_import()
    assert "non-commercial" in box.licence.text() and not box.start.isEnabled()
    wrong = tmp_path / "text.pth"
    wrong.write_text("no weights")
    box.add([wrong])
    assert not box.start.isEnabled()  # nothing without consent
    box.accepts.click()
    qtbot.mouseClick(box.start, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: box.problem.isVisible())
    assert (
        box.problem_text.text()
        == "“text.pth” is not a complete PyTorch weights file; download it again."
    )
    box.files.setCurrentRow(0)
    box.take_out.click()
    box.add([published(tmp_path / "ITER_x4.pth")])
    qtbot.mouseClick(box.start, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: dialog.models.topLevelItemCount() == 2)
    assert window.session.message.label == "Use it"
    (model,) = stored_models(preferences.models)
    assert dialog.selected == model
    assert "alpha 0.7, linear schedule" in dialog.about.text()
    assert [dialog.models.topLevelItem(1).text(column) for column in (1,)] == ["×4"]
    size = (
        dialog.models.headerItem().textAlignment(3),
        dialog.models.topLevelItem(1).textAlignment(3),
    )
    assert size[0] == size[1] and size[0] & Qt.AlignmentFlag.AlignRight
    wait(qtbot, lambda: model.digest in window.models.speeds)
    assert dialog.models.topLevelItem(1).text(2).endswith("per megapixel")
    wait(qtbot, dialog.measure.isEnabled)  # not while the first measurement goes on
    first = window.models.speeds[model.digest]
    qtbot.mouseClick(dialog.measure, Qt.MouseButton.LeftButton)
    assert not dialog.models.topLevelItem(1).text(2).endswith("per megapixel")  # nothing old as new
    wait(qtbot, lambda: model.digest in window.models.speeds)
    assert window.models.speeds[model.digest] is not first
    assert dialog.models.topLevelItem(1).text(2).endswith("per megapixel")
    dialog.use.click()
    assert window.models.current == model and not dialog.use.isEnabled()
    dialog.verify.click()
    wait(qtbot, lambda: "Checked: intact" in dialog.about.text())
    dialog.remove.click()
    asking = next(child for child in dialog.findChildren(QMessageBox) if child.isVisible())
    yes = next(b for b in asking.findChildren(QPushButton) if b.text() == "Remove")
    yes.click()
    assert stored_models(preferences.models) == [] and window.models.current.is_bundled
    session = window.session
    wait(qtbot, lambda: session.result is not None and not session.is_stale)
