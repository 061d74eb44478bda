import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from app.threads import file_jobs as jobs
from models.batch.order import RestoreOrder
from models.errors import ExportError, PhotoError
from models.events import Request
from models.grid import Rect
from models.images.saving import SaveOptions
from models.recipe.file import ModelId, RecipeFile, load_recipe
from models.recipe.settings import Recipe

RECIPE = Recipe(scale=2)


@pytest.fixture
def finding(pipeline, photo_path):
    photo = jobs.open_file(photo_path).photo
    *_, finished = pipeline.run(Request(photo, RECIPE))
    return jobs.Finding(photo, finished.result, ModelId("tiny", "0" * 16))


def test_an_export_is_written_as_ordered(finding, tmp_path):
    order = RestoreOrder(file=tmp_path / "x.png", recipe=RECIPE, save=SaveOptions(bit_depth=8))
    assert jobs.export_picture(order, finding).path == order.file
    file = load_recipe(order.file)
    assert (file.recipe, file.model) == (RECIPE, finding.model)
    assert file.photo.digest == finding.photo.digest
    with Image.open(order.file) as image:
        assert image.size == (192, 128)


def test_an_export_replaces_nothing_unasked(finding, tmp_path):
    path = tmp_path / "x.png"
    path.write_bytes(b"mine")
    order = RestoreOrder(file=path, recipe=RECIPE)
    with pytest.raises(ExportError, match="already exists"):
        jobs.export_picture(order, finding)
    assert path.read_bytes() == b"mine"
    jobs.export_picture(RestoreOrder(file=path, recipe=RECIPE, exists="overwrite"), finding)
    assert path.read_bytes() != b"mine"


def test_an_order_without_a_file_is_a_mistake(finding):
    with pytest.raises(ValueError, match="names its file"):
        jobs.export_picture(RestoreOrder(), finding)


def test_an_outlook_names_what_is_there_and_writes_nothing(finding, tmp_path):
    order = RestoreOrder(file=tmp_path / "x.png", maps="files")
    outlook = jobs.look_ahead(order, finding.photo, finding.result)
    assert (outlook.taken, outlook.free, outlook.has_folder) == ((), order.file, True)
    assert outlook.size > 1000
    (tmp_path / "x_confidence.png").touch()
    outlook = jobs.look_ahead(order, finding.photo, finding.result)
    assert (outlook.taken, outlook.free.name) == (("x_confidence.png",), "x_1.png")
    nowhere = RestoreOrder(file=tmp_path / "none" / "x.png")
    assert not jobs.look_ahead(nowhere, finding.photo, finding.result).has_folder


def test_a_part_is_shown_as_it_will_be_written(finding, tmp_path):
    order = RestoreOrder(file=tmp_path / "x.jpg", save=SaveOptions(quality=40))
    rect = Rect(16, 32, 24, 48)
    shown, image = jobs.written_part(order, finding.photo, finding.result, rect)
    assert shown == rect and (image.width(), image.height()) == (48, 24)
    assert not order.file.exists()


def test_a_picture_of_the_clipboard_is_taken_with_its_transparency():
    pixels = np.full((4, 6, 4), 200, np.uint8)
    pixels[0, 0, 3] = 10
    image = QImage(pixels.data, 6, 4, 24, QImage.Format.Format_RGBA8888)
    opened = jobs.open_image(image, "Pasted")
    assert opened.photo.transparency is not None and opened.photo.path is None
    opaque = image.convertToFormat(QImage.Format.Format_RGB888)
    assert jobs.open_image(opaque, "Pasted").photo.transparency is None
    with pytest.raises(PhotoError, match="no picture on the clipboard"):
        jobs.open_image(QImage(), "Pasted")


def test_a_pasted_picture_comes_back_under_its_old_name(photo_path):
    photo = jobs.open_kept_pixels(photo_path, RecipeFile(recipe=RECIPE), "Pasted").photo
    assert (photo.path, photo.name, photo.format) == (None, "Pasted", "Clipboard")
