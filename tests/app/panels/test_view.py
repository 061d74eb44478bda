from PySide6.QtCore import Qt

from app.film.heat_layers import HeatLayer, layer_tip
from app.panels.view import ViewPanel
from app.preferences import HEATMAP_LAYER, HEATMAP_OPACITY


def test_a_layer_is_explained_shown_and_remembered(qtbot, opened):
    panel, preferences = opened.sidebar.view, opened.preferences
    first, *others = HeatLayer
    assert panel.layer.currentData() is first and panel.note.text() == layer_tip(first)
    for layer in others:
        with qtbot.waitSignal(panel.layer_chosen) as told:
            qtbot.keyClick(panel.layer, Qt.Key.Key_Down)
        assert told.args == [layer] and preferences.get(HEATMAP_LAYER) == layer.name
        assert panel.note.text() == layer_tip(layer)
    later = ViewPanel(opened.actions_by_name, preferences)
    qtbot.addWidget(later)
    assert later.layer.currentData() is others[-1]


def test_opacity_is_told_in_shares_and_remembered(opened):
    panel, told = opened.sidebar.view, []
    panel.opacity_changed.connect(told.append)
    panel.opacity.spin.setValue(35)
    assert told[-1] == opened.preferences.get(HEATMAP_OPACITY) == 0.35
