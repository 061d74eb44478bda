import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage

from app.crop.draft import HANDLES, Draft, Handle
from app.crop.view import CropView
from models.framing.framing import Framing
from tests.app.inputs import CTRL, drag


@pytest.fixture
def view(qtbot):
    """A view of a photo 400 wide and 300 high: the left half red, the right one blue."""
    made = CropView()
    qtbot.addWidget(made)
    made.resize(868, 668)
    made.show_draft(Draft(Framing(), 300, 400))
    image = QImage(40, 30, QImage.Format.Format_RGB888)
    image.fill(QColor("red"))
    for x in range(20, 40):
        for y in range(30):
            image.setPixelColor(x, y, QColor("blue"))
    made.show_image(image)
    made.show()
    return made


def colour(view, x, y):
    return view.grab().toImage().pixelColor(view.from_frame(x, y).toPoint())


def test_places_and_back(view):
    assert view.from_frame(0, 0) == QPointF(34, 34) and view.from_frame(400, 300).x() == 834
    assert view.to_frame(view.from_frame(123, 45)) == QPointF(123, 45)


def test_the_photo_is_turned_and_dimmed_outside_the_crop(view):
    assert colour(view, 70, 65) == QColor("red") and colour(view, 330, 65) == QColor("blue")
    view.draft.drag(Handle(1, 0), 200, 0)
    view.update()
    assert colour(view, 330, 65).blue() < 130
    view.draft.reset()
    view.draft.turn(1)
    assert colour(view, 80, 50) == QColor("red") and colour(view, 80, 350) == QColor("blue")


def test_what_is_dimmed_is_around_the_crop_at_any_ratio(view, monkeypatch):
    monkeypatch.setattr(CropView, "devicePixelRatioF", lambda view: 2.0)
    view.draft.drag(Handle(1, 0), 200, 0)
    image = QImage(view.size() * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    view.render(image)
    for x, y in ((70, 65), (70, 240), (190, 65)):
        assert image.pixelColor(view.from_frame(x, y).toPoint() * 2) == QColor("red")
    for x, y in ((330, 65), (330, 240), (210, 65)):
        assert image.pixelColor(view.from_frame(x, y).toPoint() * 2).blue() < 130


@pytest.mark.parametrize("handle", HANDLES, ids=str)
def test_every_handle_can_be_dragged(view, handle):
    told = []
    view.changed.connect(lambda: told.append(view.draft.box))
    start = view.place_of(handle).toPoint()
    drag(view, start, start + QPoint(-40 * handle.across, -60 * handle.along))
    box = view.draft.box
    assert box.width == pytest.approx(400 - 20 * abs(handle.across), abs=1)
    assert box.height == pytest.approx(300 - 30 * abs(handle.along), abs=1)
    assert told


def test_inside_it_moves_and_outside_it_turns(view):
    view.draft.drag(Handle(1, 1), 200, 150)
    start = view.from_frame(100, 75).toPoint()
    drag(view, start, start + QPoint(100, 60))
    assert view.draft.box == pytest.approx((50, 30, 200, 150), abs=1)
    start = view.from_frame(390, 150).toPoint()
    drag(view, start, start + QPoint(0, 66))
    assert view.draft.angle == pytest.approx(9.9, abs=1)  # clockwise, as the pointer went


def test_a_line_is_made_level(view):
    told = []
    view.changed.connect(lambda: told.append(True))
    start = view.from_frame(100, 100).toPoint()
    drag(view, start, start + QPoint(200, 20), modifiers=CTRL)
    assert view.draft.angle == pytest.approx(-5.71, abs=0.1) and len(told) == 1
    view.levels = True
    drag(view, start, start + QPoint(2, 0))  # no line: a click
    assert view.levels and view.draft.angle == pytest.approx(-5.71, abs=0.1)
    drag(view, start, start + QPoint(-10, 200))
    assert not view.levels
    assert view.draft.angle == pytest.approx(-5.71 - 2.86, abs=0.1)


def test_arrows_move_by_pixels_of_the_photo(qtbot, view):
    view.draft.drag(Handle(1, 1), 200, 150)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.draft.box[:2] == (1, 10)


def test_the_cursor_tells_what_a_press_would_do(qtbot, view):
    view.draft.drag(Handle(1, 1), 300, 200)
    shapes = []
    for place in (
        view.place_of(Handle(1, 1)),
        view.place_of(Handle(-1, 1)),
        view.place_of(Handle(1, 0)),
        view.place_of(Handle(0, 1)),
        view.crop.center(),
        view.from_frame(380, 280),
    ):
        qtbot.mouseMove(view, place.toPoint())
        shapes.append(view.cursor().shape())
    assert len(set(shapes)) == 6


def test_without_a_photo_it_says_so_and_takes_nothing(qtbot):
    view = CropView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    drag(view, QPoint(50, 50), QPoint(90, 90))
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.draft is None and not view.has_image and not view.grab().isNull()
