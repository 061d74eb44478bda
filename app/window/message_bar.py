"""The bar that says what went wrong or what was done, and what can be done next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.actions import Actions
from app.diagnostics import report
from app.document.message import Message
from app.document.session import Session
from app.languages.window import unbroken
from app.widgets.buttons import plain_text
from app.widgets.spoken import ROLE, announce
from app.widgets.theme import EDGE, GAP, Theme

_NOTICE_MS = 8000
_WIDTH_MAX = 860


class MessageBar(QFrame):
    """Shows the session's message: cause, next step, Copy details, close. Never modal."""

    placed = Signal(QRect)
    """What it covers of its parent now; empty while there is no message."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setProperty(ROLE, "AlertMessage")
        self._session = session
        self._actions = actions
        self._theme = theme
        self._over = parent
        self._icon = QLabel()
        self._drawn = "", ""  # name and colour of the icon
        self.text = QLabel(wordWrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.next_step = QPushButton()
        self.next_step.clicked.connect(self._take_step)
        self.copy = QPushButton(self.tr("Copy details"))
        self.copy.setToolTip(self.tr("Copy the technical details for a bug report"))
        self.copy.clicked.connect(self._copy)
        self.close_button = QPushButton()
        self.close_button.setProperty("quiet", True)
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.tr("Close the message  (Esc)"))
        self.close_button.clicked.connect(session.dismiss)
        self.buttons = (self.next_step, self.copy, self.close_button)
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, 7, GAP, 7)
        layout.setSpacing(GAP)
        layout.addWidget(self._icon)
        layout.addWidget(self.text, 1)
        for button in self.buttons:
            layout.addWidget(button)
        self._leave = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._leave.timeout.connect(session.dismiss)
        session.message_changed.connect(self._show)
        session.message_changed.connect(self._announce)
        theme.changed.connect(self._show)
        parent.installEventFilter(self)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top of the parent."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        message = self._session.message
        self._leave.stop()
        self.setVisible(message is not None)
        if message is None:
            self.placed.emit(QRect())
            return
        self.setProperty("kind", _kind(message))
        self.style().unpolish(self)
        self.style().polish(self)
        self.text.setText(unbroken(message.sentence))
        self.setAccessibleName(message.sentence)
        self._show_buttons(message)
        self._place()
        self.raise_()
        if _kind(message) == "notice" and message.step is None:
            self._leave.start()

    def _announce(self) -> None:
        """Have it read out: nobody has to look for it."""
        if (message := self._session.message) is not None:
            announce(self, message.sentence, urgent=message.is_error)

    def _place(self) -> None:
        """Lie over the picture instead of pushing it: the view stays as it is."""
        width = min(self._over.width() - 2 * EDGE, _WIDTH_MAX)
        self._layout.invalidate()
        height = self._layout.totalHeightForWidth(width)
        self.setGeometry((self._over.width() - width) // 2, EDGE, width, height)
        if self._session.message is not None:
            self.placed.emit(self.geometry())

    def _show_buttons(self, message: Message) -> None:
        colours = self._theme.colours
        kinds = {"error": colours.error_text, "warning": colours.warning_text}
        text = kinds.get(_kind(message), colours.notice_text)
        name = "warning" if message.is_error or message.warns else "check-circle"
        if (name, text) != self._drawn:  # Qt keeps every picture that a label has shown
            self._drawn = name, text
            self._icon.setPixmap(self._theme.icon(name, text).pixmap(QSize(20, 20)))
        self.close_button.setIcon(self._theme.icon("x", text))
        self.copy.setVisible(message.is_error and message.step is None)
        self.next_step.setVisible(bool(message.action or message.step))
        if message.action or message.step:
            label = message.label or plain_text(self._actions[message.action])
            self.next_step.setText(label)
            self.next_step.setAccessibleName(label)

    def _take_step(self) -> None:
        message = self._session.message
        self._session.dismiss()
        if message is not None and message.step is not None:
            message.step()
        elif message is not None and message.action:
            self._actions[message.action].trigger()

    def _copy(self) -> None:
        message = self._session.message
        if message is not None:
            text = f"{message.sentence}\n\n{message.detail}\n\n{report(self._session)}"
            QGuiApplication.clipboard().setText(text)
            self.copy.setText(self.tr("Copied"))
            QTimer.singleShot(1500, self, lambda: self.copy.setText(self.tr("Copy details")))


def _kind(message: Message) -> str:
    if message.is_error:
        return "error"
    return "warning" if message.warns else "notice"
