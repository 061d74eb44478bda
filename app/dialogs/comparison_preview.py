"""Comparisons for the window: previews and files, made in the file thread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.panels.export import OFFERED
from app.threads.file_jobs import Exported, to_image
from app.widgets.spoken import ROLE
from app.widgets.theme import EDGE
from models.comparison import (
    ANIMATED,
    LONGEST,
    Comparison,
    after_of,
    animation_of,
    capped,
    has_ffmpeg,
    matched,
    picture_of,
    reduced,
    save_comparison,
)
from models.events import Result
from models.grid import Pixels
from models.images import SaveOptions
from models.recipe import Layout

_MOVING_PREVIEW = 640


class Pair:
    """A photo and its restoration; the costly steps are done once, in the file thread.

    Args:
        photo: uint8 (h, w, 3).
        result: Of a finished run.
        frames: Pictures of its steps, for a film.
    """

    def __init__(
        self, photo: Pixels, result: Result, frames: tuple[Pixels, ...] | None = None
    ) -> None:
        self._photo = photo
        self.result = result
        self.frames = frames

    def filmed(self, frames: tuple[Pixels, ...]) -> Pair:
        """A copy with pictures of the steps."""
        return Pair(self._photo, self.result, frames)

    @cached_property
    def after(self) -> Pixels:
        """The result, uint8 (H, W, 3); at the size of the film if there is one."""
        return self.frames[-1] if self.frames else after_of(self.result)

    @cached_property
    def before(self) -> Pixels:
        """The photo at the size of the result, uint8 (H, W, 3)."""
        return matched(self._photo, self.after)


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """A preview of a comparison.

    Attributes:
        frames: One, or those of an animation.
        durations: Milliseconds of each frame.
        size: Height and width that the file will have.
    """

    frames: tuple[QImage, ...]
    durations: tuple[int, ...] = field(default=(0,))
    size: tuple[int, int] = (0, 0)

    @property
    def seconds(self) -> float:
        """Duration; 0 for a still picture."""
        return sum(self.durations) / 1000


def make_preview(comparison: Comparison, pair: Pair, longest: int) -> Preview:
    """Make a comparison for the screen.

    Args:
        comparison: As it will be written.
        pair: The pictures.
        longest: Longest side of the preview in pixels.

    Raises:
        ExportError: It cannot be made this way.
    """
    whole = pair.after.shape[0], pair.after.shape[1]
    if comparison.layout.moves:
        asked = LONGEST if comparison.max_size is None else comparison.max_size
        size = capped(whole, asked)
        small = replace(comparison, max_size=min(max(size), longest, _MOVING_PREVIEW))
        animation = animation_of(
            small, pair.before, pair.after, result=pair.result, frames=pair.frames
        )
        return Preview(tuple(map(to_image, animation.frames)), animation.durations, size)
    if comparison.layout == Layout.SPLIT:  # looks the same at any size, and has to follow a drag
        size = capped(whole, comparison.max_size)
        small = replace(comparison, max_size=min(longest, max(size)))
        return Preview((to_image(picture_of(small, pair.before, pair.after)),), size=size)
    made = picture_of(comparison, pair.before, pair.after, result=pair.result)
    return Preview((to_image(reduced(made, longest)),), size=(made.shape[0], made.shape[1]))


def write_comparison(
    path: Path, comparison: Comparison, pair: Pair, options: SaveOptions
) -> Exported:
    """Write a comparison.

    Raises:
        ExportError: It cannot be made or written.
    """
    save_comparison(
        path,
        comparison,
        pair.before,
        pair.after,
        result=pair.result,
        frames=pair.frames,
        options=options,
    )
    return Exported(path)


def comparison_formats(layout: Layout) -> list[tuple[str, str]]:
    """Suffix and name of the formats that a save dialog offers for a layout."""
    if not layout.moves:
        return [(entry.suffix, entry.name) for entry in OFFERED]
    offered = [(suffix, ANIMATED[suffix]) for suffix in (".gif", ".webp", ".png")]
    return [*offered, (".mp4", ANIMATED[".mp4"])] if has_ffmpeg() else offered


class PreviewStage(QWidget):
    """Shows one picture, or plays the frames of an animation, as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(ROLE, "Graphic")
        self.setMinimumSize(QSize(460, 340))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._preview: Preview | None = None
        self._text = ""
        self._at = 0
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._go_on)

    @property
    def image(self) -> QImage | None:
        """The picture that is on the stage now."""
        return self._preview.frames[self._at] if self._preview is not None else None

    @property
    def text(self) -> str:
        """Words shown instead of a picture; mostly empty."""
        return self._text

    def show_preview(self, preview: Preview) -> None:
        """Show a preview from its beginning."""
        if self._preview is None or len(self._preview.frames) != len(preview.frames):
            self._at = 0
        self._preview, self._text = preview, ""
        self._wind()
        self.update()

    def show_text(self, text: str) -> None:
        """Show words instead."""
        self._text = text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame in the middle, never larger than its pixels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        image = self.image
        if image is not None and not self._text:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place(image), image)
        if self._text:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(40, 20, -40, -20), int(flags), self._text)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def _place(self, image: QImage) -> QRectF:
        ratio = self.devicePixelRatioF()
        room = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        factor = min(room.width() / image.width(), room.height() / image.height(), 1 / ratio)
        width, height = image.width() * factor, image.height() * factor
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    def _go_on(self) -> None:
        if self._preview is not None and self.isVisible():
            self._at = (self._at + 1) % len(self._preview.frames)
            self._wind()
            self.update()

    def _wind(self) -> None:
        self._clock.stop()
        if self._preview is not None and len(self._preview.frames) > 1:
            self._clock.start(self._preview.durations[self._at])
