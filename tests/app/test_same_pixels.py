"""The window and the command line make the same file from the same recipe."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent

from app.document.film import branch_from
from app.document.paint import Layer
from app.window.window import Window
from models.batch.order import RestoreOrder
from models.framing.framing import Crop, Framing
from models.images.saving import SaveOptions
from models.recipe.file import load_recipe
from models.recipe.settings import Mark, Outcome, Reviewed


@pytest.fixture
def real_window(qtbot, preferences, weights):
    """A window on real, tiny networks."""

    def load():
        from models.engine.selftest import open_pipeline

        return open_pipeline(weights, device="cpu")

    made = Window(preferences, load)
    made.show()
    made.start()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_export_of_the_window_is_made_again_by_the_command_line(
    qtbot, real_window, iter_studio, weights, one_thread, tmp_path
):
    photo = tmp_path / "old.png"
    pixels = np.random.default_rng(4).integers(0, 256, (20, 28, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(photo)
    session = real_window.session
    real_window.files.open(photo)
    qtbot.waitUntil(lambda: session.result is not None and not session.is_stale, timeout=20_000)
    marks = session.marks.copy()
    marks[1:4, 2:6], marks[6:8, 1:9] = Mark.REFINE, Mark.KEEP
    session.repaint({Layer.MARKS: marks}, "Paint")
    for layer, value in ((Layer.ALPHA, 20), (Layer.TEXTURE, -40)):
        offsets = session.paintwork.grids()[layer].copy()
        offsets[2:9, 3:12] = value
        session.repaint({layer: offsets}, "Offsets")
    chosen, reviewed = (np.zeros(marks.shape, np.uint16) for _ in range(2))
    chosen[5, 3:7], chosen[0, 0], reviewed[5, 3:7] = 12, 1, Reviewed.value(1, Outcome.REROLLED)
    session.repaint({Layer.CHOSEN: chosen, Layer.REVIEWED: reviewed}, "Choose")
    session.change("seed", 7, text="Seed")
    session.change("alpha", 0.62, text="Alpha")
    qtbot.waitUntil(lambda: session.result_recipe.seed == 7 and not session.is_stale)
    branch_from(session, session.result.steps[1], name="step 2")
    session.change("seed", 9, text="Seed")
    qtbot.waitUntil(lambda: session.result_recipe.seed == 9 and not session.is_stale)
    assert [step.ancestor for step in session.result.steps[:3]] == [1, 1, 0]
    made, again = tmp_path / "window.png", tmp_path / "cli.png"
    real_window.files.export_picture(RestoreOrder(file=made, save=SaveOptions(bit_depth=16)))
    qtbot.waitUntil(made.exists)
    qtbot.waitUntil(lambda: session.message is not None)
    asked = ("-i", photo, "-o", again, "--recipe", made, "-n", weights, "--device", "cpu")
    said = iter_studio("restore", *asked, "--depth", 16)
    assert said.code == 0 and "recipe was made" not in said.err
    assert made.read_bytes() == again.read_bytes()
    assert (session.result.tokens[5, 3:7] == 11).all() and session.result.tokens[0, 0] == 0
    folder = tmp_path / "batch"
    asked = ("-i", photo, "-o", folder, "--recipe", made, "-n", weights, "--device", "cpu")
    assert iter_studio("restore", *asked, "--depth", 16, "--recursive").code == 0
    (batch,) = folder.glob("*.png")
    assert batch.read_bytes() == made.read_bytes()
    other = tmp_path / "other.png"
    said = iter_studio("restore", "-i", photo, "-o", other, "--recipe", made, "--device", "cpu")
    assert said.code == 0 and "made with the model “tiny”" in said.err


def test_a_part_of_a_photo_is_the_same_in_window_command_line_and_batch(
    qtbot, real_window, iter_studio, weights, one_thread, tmp_path
):
    photo = tmp_path / "in" / "old.png"
    photo.parent.mkdir()
    pixels = np.random.default_rng(4).integers(0, 256, (40, 28, 4), dtype=np.uint8)
    exif = Image.Exif()
    exif[274] = 6  # a camera that was turned
    Image.fromarray(pixels).save(photo, exif=exif)
    before = photo.read_bytes()
    session = real_window.session
    real_window.files.open(photo)
    qtbot.waitUntil(lambda: session.result is not None and not session.is_stale, timeout=20_000)
    assert (session.photo.height, session.photo.width) == (28, 40)
    framing = Framing(turns=3, angle=-2.5, crop=Crop(0.125, 0.2, 0.75, 0.6))
    session.adopt(session.recipe.reframed(framing), text="Crop")
    qtbot.waitUntil(lambda: session.settings.framing == framing and not session.is_stale)
    made = tmp_path / "window.png"
    real_window.files.export_picture(RestoreOrder(file=made, save=SaveOptions(bit_depth=16)))
    qtbot.waitUntil(made.exists)
    qtbot.waitUntil(lambda: session.message is not None)
    machine = ("-n", weights, "--device", "cpu", "--depth", 16)
    how = ("--rotate", "270", "--straighten", "-2.5", "--crop", "12.5%,20%,75%,60%")
    again, typed, folder = tmp_path / "cli.png", tmp_path / "typed.png", tmp_path / "out"
    assert iter_studio("restore", "-i", photo, "-o", again, "--recipe", made, *machine).code == 0
    assert iter_studio("restore", "-i", photo, "-o", typed, *how, *machine).code == 0
    asked = ("-i", photo.parent, "-o", folder, "--recipe", made, "--name", "x.{stem}.{ext}")
    assert iter_studio("restore", *asked, *machine).code == 0
    for other in (again, folder / "x.old.png"):
        assert other.read_bytes() == made.read_bytes()
    assert load_recipe(typed).recipe.framing == framing
    assert photo.read_bytes() == before and not list(photo.parent.glob("*.tmp"))
    with Image.open(made) as image:
        height, width = framing.size(28, 40)
        assert image.size == (4 * width, 4 * height) and image.getexif()[274] == 1
        assert image.getexif().get_ifd(34665).get(40962, image.size[0]) == image.size[0]
