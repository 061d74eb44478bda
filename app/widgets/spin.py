"""A field for one number: reads every way of writing it, and says so when it cannot."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QDialog, QDoubleSpinBox, QLabel, QWidget

_POINTS = ".,\N{ARABIC DECIMAL SEPARATOR}"
_GROUPS = (
    "'\N{RIGHT SINGLE QUOTATION MARK}\N{ARABIC THOUSANDS SEPARATOR}\N{ARABIC COMMA}"
    "\N{REVERSED COMMA}\N{ETHIOPIC SYLLABLE WA}"
)
_MINUS = "-\N{MINUS SIGN}\N{EN DASH}"
_SAID_MS = 5000
_BIDI = "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"


def read_number(text: str, decimals: int) -> float | None:
    """Read a number as it is written anywhere: point or comma, any digits; None for no number.

    Args:
        text: Without unit.
        decimals: Digits after the point that the field has. Without any, a mark before three
            digits divides thousands, and one before other digits makes it no number.
    """
    plain = "".join(
        "-" if each in _MINUS else str(unicodedata.decimal(each, each))
        for each in text
        if not (each.isspace() or each in _GROUPS + _BIDI)
    )
    sign, digits = (-1, plain[1:]) if plain.startswith("-") else (1, plain.removeprefix("+"))
    marks = [at for at, each in enumerate(digits) if each in _POINTS]
    last = marks[-1] if marks else len(digits)
    repeated = len(marks) > 1 and digits.count(digits[last]) > 1
    is_group = repeated or (not decimals and bool(marks) and len(digits) - last == 4)
    whole, part = (digits, "") if is_group or not marks else (digits[:last], digits[last + 1 :])
    if not decimals and part.strip("0"):
        return None
    groups = whole.replace(_POINTS[1], ".").replace(_POINTS[2], ".").split(".")
    inner, end = groups[1:-1], groups[-1]  # India divides by two digits before the last three
    if any(len(each) not in (2, 3) for each in inner) or (groups[1:] and len(end) != 3):
        return None
    joined = "".join(groups) + part
    if not joined.isascii() or not joined.isdigit():
        return None
    return sign * float(f"{''.join(groups) or 0}.{part or 0}")


def wheel_is_meant(widget: QWidget, event: QWheelEvent) -> bool:
    """True if the wheel turns the control; otherwise the panel scrolls."""
    shift = Qt.KeyboardModifier.ShiftModifier
    return widget.hasFocus() and bool(event.modifiers() & shift)


class CalmSpin(QDoubleSpinBox):
    """A number that the wheel leaves alone; it reports when typing is over.

    What cannot be read, or is out of range, stays to be corrected, with the reason below it. Who
    leaves it gets the last number back. While nothing is typed, keys that begin no number are the
    window's, so that its single letters work for who came here by Tab.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refused = ""
        """Why the text is not taken; empty if it is."""
        self._bubble: QLabel | None = None
        self._fading = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._fading.timeout.connect(self._hush)
        self.lineEdit().setAcceptDrops(False)  # what is dropped is for the window
        self.lineEdit().textChanged.connect(lambda: self._mark(""))

    def setValue(self, value: float) -> None:
        """Show a value; the same one again is not redrawn, and leaves what is being typed."""
        if value != self.value():
            super().setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only when meant."""
        if wheel_is_meant(self, event):
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Leave a key to the window's shortcuts that begins no number."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """True if nothing is typed yet and a key is a sign that stands in no number."""
        shift = Qt.KeyboardModifier.ShiftModifier
        key, others = event.text(), event.modifiers() & ~shift
        if others != Qt.KeyboardModifier.NoModifier or not key.isprintable() or len(key) != 1:
            return False
        in_numbers = key.isspace() or key in _POINTS + _GROUPS + _MINUS + _BIDI + "+"
        return not in_numbers and not key.isdecimal() and self.text() == self._shown()

    # Reading

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; only what can be read is taken."""
        state = QValidator.State
        return (state.Intermediate if self._fault(text) else state.Acceptable), text, pos

    def valueFromText(self, text: str) -> float:
        """Read a text that was found to be right."""
        number = read_number(self._bare(text), self.decimals())
        return self.value() if number is None else round(number, self.decimals())

    def _bare(self, text: str) -> str:
        return text.strip().removeprefix(self.prefix()).removesuffix(self.suffix())

    def _fault(self, text: str) -> str:
        """Why a text is not taken; empty if it is."""
        bare = self._bare(text)
        number = read_number(bare, self.decimals())
        if number is None:
            said = bare.strip()
            return self.tr("“{0}” is not a number.").format(said) if said else self.tr("A number?")
        if not self.minimum() <= round(number, self.decimals()) <= self.maximum():
            low, high = self.textFromValue(self.minimum()), self.textFromValue(self.maximum())
            return self.tr("From {0} to {1}.").format(low, high)
        return ""

    def _refuse(self, reason: str) -> None:
        """Say below the field why its text is not taken."""
        if self._bubble is None:
            self._bubble = QLabel(self.window())
            self._bubble.setObjectName("refusal")
        bubble, window = self._bubble, self.window()
        if bubble.parentWidget() is not window:  # the panel floats, or is back
            bubble.setParent(window)
        bubble.setText(reason)
        bubble.adjustSize()
        at = self.mapTo(window, QPoint(self.width() - bubble.width(), self.height() + 3))
        bubble.move(max(4, at.x()), at.y())
        bubble.show()
        bubble.raise_()
        self._fading.start()

    def _hush(self) -> None:
        if self._bubble is not None:
            self._bubble.hide()

    def _mark(self, reason: str) -> None:
        """Mark the field while its text is refused."""
        if reason != self.refused:
            self.refused = reason
            self.setProperty("refused", bool(reason))
            self.style().unpolish(self)
            self.style().polish(self)
            if not reason:
                self._hush()

    def _takes(self) -> bool:
        """True if the text can be read; otherwise it is refused."""
        if not (reason := self._fault(self.text())):
            return True
        self._refuse(reason)
        self._mark(reason)
        self.selectAll()
        return False

    # Ending

    def stepBy(self, steps: int) -> None:
        """Go up or down from what is written, if it can be read."""
        if self._takes():
            super().stepBy(steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the number with Return, give it up with Esc; then the key is the window's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._takes():
                return
        elif event.matches(QKeySequence.StandardKey.Cancel):
            changed = self._give_up()
            if not changed or not isinstance(self.window(), QDialog):
                event.ignore()
            return
        elif event.key() == Qt.Key.Key_Space and self.text() == self._shown():
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the number; one that cannot be read gives way to the last one, and it is said."""
        reason = self._fault(self.text())
        super().focusOutEvent(event)
        if reason:
            self._give_up()
            self._refuse(reason)

    def _give_up(self) -> bool:
        """Show the last number again; False if it is what is written."""
        if (shown := self._shown()) == self.text():
            return False
        self.lineEdit().setText(shown)
        return True

    def _shown(self) -> str:
        """The text of the last number."""
        return f"{self.prefix()}{self.textFromValue(self.value())}{self.suffix()}"
