"""The dialog for the picture, driven by real events."""

from tests.app.inputs import LEFT


def settled(dialog):
    return dialog.outlook is not None and dialog.is_settled


def choose(combo, value):
    index = combo.findData(value)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def export(qtbot, dialog, window):
    qtbot.waitUntil(lambda: settled(dialog))
    qtbot.mouseClick(dialog.export, LEFT)
    qtbot.waitUntil(lambda: window.session.message is not None)
    return window.session.message
