"""A batch in its dialog, driven by real events."""

import types

import torch

from tests.app.inputs import LEFT, drop


def column(dialog, number):
    tree = dialog.photos.list
    return [tree.topLevelItem(row).text(number) for row in range(tree.topLevelItemCount())]


def button(box, text):
    return next(each for each in box.buttons() if each.text() == text)


def settled(dialog):
    return dialog.planning.is_settled


def begin(qtbot, dialog, scans):
    drop(dialog, scans)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 5 and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)


def finished(window):
    return bool(window.batch.jobs) and not window.batch.is_running


def with_model(pipeline):
    """A scripted pipeline that says which model it has."""
    config = types.SimpleNamespace(name="scripted")
    pipeline.model = types.SimpleNamespace(
        config=config, name=config.name, digest="0" * 16, device=torch.device("cpu")
    )
    return pipeline
