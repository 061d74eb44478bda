"""Size, alpha and steps: the settings that steer the restoration live."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.document.film import kept_in_words
from app.document.session import Session
from app.languages.window import filled, retold
from app.panels.histogram import ALPHA_MAX, Histogram
from app.services.models import ModelChoice
from app.widgets.buttons import MenuButton
from app.widgets.controls import NameLabel, NumberRow
from app.widgets.spin import CalmSpin
from app.widgets.spoken import NamedLabel
from app.widgets.theme import GAP, Theme
from models.engine import needed_memory
from models.recipe import ONE_PASS, RANGES, Recipe


class ModelRow(QWidget):
    """Shows and changes the model."""

    def __init__(
        self, choice: ModelChoice, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choice, self._actions = choice, actions
        tip = self.tr(
            "The networks and their weights; choosing a model also chooses the settings that "
            "suit it."
        )
        label = QLabel(self.tr("Model"))
        label.setToolTip(tip)
        self.button = MenuButton(self.tr("Model"), tip)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = QMenu(self.button)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.button.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addStretch()
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        choice.changed.connect(self._show)
        self._show()

    def _fill(self) -> None:
        menu, choice = self.button.menu(), self._choice
        menu.clear()
        for model in choice.known:
            action = menu.addAction(
                f"{model.title}, {retold(model.scales)}", partial(choice.choose, model)
            )
            action.setToolTip(model.licence)
            action.setCheckable(True)
            action.setChecked(model == choice.current)
            action.setEnabled(model.is_readable)
        menu.addSeparator()
        menu.addAction(self._actions["models"])

    def _show(self) -> None:
        title = self._choice.current.title
        self.button.setText(title)
        self.button.setAccessibleName(self.tr("Model: {0}").format(title))


PRESETS = (1, 2, 3, 4, 8, 16)
_LARGEST = 16
_DEFAULTS = Recipe()


class ScaleRow(QWidget):
    """Presets and a free factor, with the size they give."""

    def __init__(
        self, session: Session, choice: ModelChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._choice = choice
        self._shown: object = None
        tip = self.tr(
            "Size of the result relative to the photo; ×1 restores without enlarging, above ×8 "
            "takes two passes."
        )
        name = NameLabel(self.tr("Size"))
        name.setToolTip(tip)
        name.reset.connect(lambda: self._choose(_DEFAULTS.scale))
        self._size = _MemoryLabel(self._needs)
        self._size.setProperty("dim", True)
        # in no group of Qt: that leaves the way of Tab to one of its buttons
        self._presets: dict[int, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(3)
        for factor in PRESETS:
            row.addWidget(self._preset(factor, tip))
        self.spin = self._factor(tip)
        row.addSpacing(GAP - 3)
        row.addWidget(self.spin)
        head = QHBoxLayout()
        head.addWidget(name)
        head.addStretch()
        head.addWidget(self._size)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addLayout(row)
        layout.addLayout(self._sides())
        session.recipe_changed.connect(self._show)
        session.photo_changed.connect(self._show)
        choice.changed.connect(self._show)
        self._show()

    def _factor(self, tip: str) -> CalmSpin:
        spin = CalmSpin()
        spin.setRange(1, _LARGEST)
        spin.setDecimals(2)
        spin.setSingleStep(0.25)
        spin.setPrefix("×")
        spin.setFixedWidth(62)
        spin.setToolTip(tip)
        spin.setAccessibleName(self.tr("Size factor"))
        spin.valueChanged.connect(self._choose)
        return spin

    def _sides(self) -> QHBoxLayout:
        """Width and height of the result, to type in: the other one follows."""
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self.width_px, self.height_px = CalmSpin(), CalmSpin()
        for spin, name, axis in (
            (self.width_px, self.tr("Width"), 1),
            (self.height_px, self.tr("Height"), 0),
        ):
            label = QLabel(name)
            label.setProperty("dim", True)
            label.setBuddy(spin)
            spin.setDecimals(0)
            spin.setSuffix(self.tr(" px"))
            spin.setFixedWidth(84)
            spin.setAccessibleName(name)
            spin.setToolTip(self.tr("Size of the result in pixels; the other side follows."))
            spin.valueChanged.connect(partial(self._choose_side, axis))
            if axis == 0:
                row.addStretch()
            row.addWidget(label)
            row.addWidget(spin)
        return row

    def _choose_side(self, axis: int, pixels: float) -> None:
        photo = self._session.photo
        if photo is not None:
            side = (photo.height, photo.width)[axis]
            self._choose(pixels / side)

    def preset(self, factor: int) -> QPushButton:
        """Return the button of a preset."""
        return self._presets[factor]

    def _preset(self, factor: int, tip: str) -> QPushButton:
        button = QPushButton(f"×{factor}")
        button.setCheckable(True)
        button.setProperty("segment", True)
        button.setToolTip(tip)
        button.setAccessibleName(self.tr("Size times {0}").format(factor))
        button.clicked.connect(lambda: self._choose(float(factor)))
        self._presets[factor] = button
        return button

    def _choose(self, scale: float) -> None:
        if not self._reaches(scale):
            scale = min(self._ends(), key=lambda each: abs(each - scale))
        text = filled(self.tr("Size ×{0:.3g} → ×{1:.3g}"), self._session.settings.scale, scale)
        self._session.change_scale(scale, text=text)
        self._shown = None  # the control that was touched may show another size
        self._show()

    def _reaches(self, scale: float) -> bool:
        """True if the model enlarges that much, in one pass or beyond 8 times in two."""
        model = self._choice.current
        each = scale if scale <= ONE_PASS else scale**0.5
        return model.min_scale <= each <= model.max_scale and scale <= _LARGEST

    def _ends(self) -> list[float]:
        """The least and the largest sizes that the model reaches, in one pass and in two."""
        model = self._choice.current
        return [
            each
            for each in (model.min_scale, model.max_scale, float(_LARGEST))
            if self._reaches(each)
        ]

    def _show(self) -> None:
        """Follow the size; most changes of the recipe leave it."""
        scale, model = self._session.settings.scale, self._choice.current
        shown = (scale, model, self._session.output_size)
        if shown == self._shown:
            return
        self._shown = shown
        blocker = QSignalBlocker(self.spin)
        self.spin.setValue(scale)
        del blocker
        self.spin.setEnabled(model.min_scale < model.max_scale)
        for factor in PRESETS:
            self.preset(factor).setChecked(scale == factor)
            self.preset(factor).setEnabled(self._reaches(factor))
        height, width = self._session.output_size
        megapixels = height * width / 1e6
        told = self.tr("{0:.1f} MP") if megapixels >= 0.1 else self.tr("{0:.4f} MP")
        text = filled(told, megapixels)
        self._size.setText(text if height else "")
        self._size.ask()
        photo, ends = self._session.photo, self._ends()
        sides = (photo.width, photo.height) if photo is not None else (0, 0)
        for spin, pixels, side in zip(
            (self.width_px, self.height_px), (width, height), sides, strict=True
        ):
            blocker = QSignalBlocker(spin)
            low, high = round(side * min(ends)), round(side * max(ends))
            spin.setRange(min(low, pixels), max(high, pixels))  # beyond is refused
            spin.setValue(pixels)
            spin.setEnabled(pixels > 0 and model.min_scale < model.max_scale)
            del blocker

    def _needs(self) -> str:
        """The memory that the result takes, and what there is."""
        size, free = self._session.output_size, self._session.free_bytes()
        if not size[0] or free is None:
            return ""
        text = self.tr("Needs about {0:.1f} GB of memory; {1:.1f} GB are free.")
        return filled(text, needed_memory(size) / 1e9, free / 1e9)


class _MemoryLabel(QLabel):
    """Its tool tip tells how things are when it is read."""

    def __init__(self, needs: Callable[[], str]) -> None:
        super().__init__()
        self._needs = needs

    def ask(self) -> None:
        """Renew the tip, which who listens is told, too."""
        self.setToolTip(self._needs())

    def event(self, event: QEvent) -> bool:
        """Renew the tip before it is shown."""
        if event.type() == QEvent.Type.ToolTip:
            self.ask()
        return super().event(event)


class RestorePanel(QWidget):
    """The main controls: size, alpha on its histogram, steps, and what they lead to."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        choice: ModelChoice,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._choice = choice
        self.model = ModelRow(choice, actions)
        self.scale = ScaleRow(session, choice)
        self.histogram = Histogram(theme)
        self._make_rows()
        self.summary = NamedLabel(self.tr("What these settings do"))
        self.summary.setProperty("strong", True)
        self.summary.setToolTip(
            self.tr(
                "Kept: tokens that stay as they were read from the photo, through all steps. All "
                "others are drawn."
            )
        )
        self._connect()
        self._lay_out()
        self._show_model()
        self._show_recipe()
        self._show_plan()

    def _make_rows(self) -> None:
        self.alpha = NumberRow(
            self.tr("Alpha"),
            low=0,
            high=ALPHA_MAX,
            default=_DEFAULTS.alpha,
            decimals=2,
            tip=self.tr(
                "Confidence threshold: tokens below it are regenerated. Low is faithful, high "
                "invents more."
            ),
        )
        self.steps = NumberRow(
            self.tr("Steps"),
            low=RANGES["steps"][0],
            high=RANGES["steps"][1],
            default=_DEFAULTS.steps,
            decimals=0,
            tip=self.tr(
                "Length of the refinement schedule. Steps that kept tokens make unnecessary are "
                "skipped."
            ),
        )
        self.strength = NumberRow(
            self.tr("Strength"),
            low=0,
            high=100,
            default=100,
            decimals=0,
            suffix=" %",
            tip=self.tr(
                "How much of the restoration shows, in percent; at 0 you see the photo as it was, "
                "only enlarged."
            ),
        )

    def _connect(self) -> None:
        session = self._session
        self.alpha.edited.connect(self._edit_alpha)
        self.histogram.dragged.connect(self._edit_alpha)
        self.steps.edited.connect(self._edit_steps)
        self.strength.edited.connect(self._edit_strength)
        session.recipe_changed.connect(self._show_recipe)
        session.confidence_changed.connect(self._show_confidence)
        session.plan_changed.connect(self._show_plan)
        session.photo_changed.connect(self._show_plan)
        session.activity_changed.connect(self._show_plan)
        session.stale_changed.connect(self._show_plan)
        self._choice.changed.connect(self._show_model)

    def _lay_out(self) -> None:
        ends = QHBoxLayout()
        for text, side in (
            (self.tr("faithful"), Qt.AlignmentFlag.AlignLeft),
            (self.tr("more invented"), Qt.AlignmentFlag.AlignRight),
        ):
            label = QLabel(text)
            label.setProperty("dim", True)
            ends.addWidget(label, 0, side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP + 2)
        layout.addWidget(self.model)
        layout.addWidget(self.scale)
        block = QVBoxLayout()
        block.setSpacing(2)
        block.addWidget(self.summary)
        block.addSpacing(4)
        block.addWidget(self.histogram)
        block.addWidget(self.alpha)
        block.addLayout(ends)
        layout.addLayout(block)
        layout.addWidget(self.steps)
        layout.addWidget(self.strength)

    def _edit_alpha(self, alpha: float, gesture: int) -> None:
        alpha = round(alpha, 2)
        text = self.tr("Alpha {0:.2f} → {1:.2f}")
        self._session.change("alpha", alpha, text=text, gesture=gesture)

    def _edit_steps(self, steps: float, gesture: int) -> None:
        text = self.tr("Steps {0} → {1}")
        self._session.change("steps", round(steps), text=text, gesture=gesture)

    def _edit_strength(self, percent: float, gesture: int) -> None:
        strength = round(percent) / 100
        text = self.tr("Strength {0:.0%} → {1:.0%}")
        self._session.change("strength", strength, text=text, gesture=gesture)

    def _show_model(self) -> None:
        self.alpha.set_default(self._choice.current.alpha)

    def _show_recipe(self) -> None:
        settings = self._session.settings
        self.alpha.show_value(settings.alpha)
        self.steps.show_value(settings.steps)
        self.strength.show_value(100 * settings.strength)
        self.histogram.show_alpha(settings.alpha)

    def _show_confidence(self) -> None:
        self.histogram.show_confidence(self._session.confidence)

    def _show_plan(self) -> None:
        plan, settings = self._session.plan, self._session.settings
        if plan is None:
            waits = self._session.activity is not None or self._session.is_pending
            said = self.tr("Analysing the photo…") if waits else self.tr("Not restored yet")
            self.summary.setText(said if self._session.photo is not None else "")
            return
        kept = kept_in_words(plan.kept_share)
        if settings.branch is not None:
            left = plan.steps - plan.before
            text = self.tr("{0}, %n step(s) after the branch", "", left)
            self.summary.setText(text.format(kept))
            return
        if not plan.steps:
            self.summary.setText(self.tr("{0}, no steps needed").format(kept))
            return
        self.summary.setText(
            self.tr("{0}, {1} of %n step(s)", "", settings.steps).format(kept, len(plan.executed))
        )
