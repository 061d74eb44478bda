from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget

from app.widgets import spoken
from app.widgets.spoken import ROLE, NamedLabel, announce, install_roles, name_choice


def told(widget):
    return QAccessible.queryAccessibleInterface(widget)


def test_a_painted_widget_has_the_role_that_it_asks_for(qtbot):
    install_roles()
    plain, painted = QWidget(), QWidget()
    painted.setProperty(ROLE, "Graphic")
    for widget in (plain, painted):
        qtbot.addWidget(widget)
    assert told(painted).role() == QAccessible.Role.Graphic
    assert told(plain).role() != QAccessible.Role.Graphic


def test_a_text_is_told_with_its_name(qtbot):
    label = NamedLabel("Zoom", word_wrap=True)
    qtbot.addWidget(label)
    label.setText("62 %")
    assert label.accessibleName() == "Zoom: 62 %" and label.text() == "62 %"
    label.clear()
    assert label.accessibleName() == "Zoom" and not label.text()


def test_a_choice_without_a_label_is_named_by_a_hidden_one(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    combo = QComboBox(parent)
    name_choice(combo, "Layer")
    assert told(combo).text(QAccessible.Text.Name) == "Layer"


def test_announcements_wait_for_a_listener(qtbot, monkeypatch):
    heard, widget = [], QWidget()
    monkeypatch.setattr(spoken, "_APART_MS", 0)
    qtbot.addWidget(widget)
    monkeypatch.setattr(spoken.QAccessible, "updateAccessibility", heard.append)
    for active, text in ((False, "ready"), (True, ""), (True, "ready")):
        monkeypatch.setattr(spoken.QAccessible, "isActive", lambda on=active: on)
        announce(widget, text, urgent=True)
    (event,) = heard
    assert event.message() == "ready"
    assert event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
