import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from app.threads import file_jobs as jobs
from models.batch.order import RestoreOrder
from models.detection.finds import Find, Kind
from models.detection.search import Search
from models.errors import ExportError, PhotoError
from models.events import Request
from models.framing.framing import Crop, Framing
from models.grid import Rect
from models.images.photo import open_photo
from models.images.saving import SaveOptions
from models.recipe.file import ModelId, RecipeFile, load_recipe
from models.recipe.settings import Recipe
from models.recipe.sidecar import save_sidecar

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


def test_a_part_of_a_photo_and_its_picture_for_the_screen(tmp_path):
    path = tmp_path / "deep.png"
    Image.fromarray(np.arange(4000, dtype=np.uint16).reshape(50, 80)).save(path)
    whole = jobs.open_file(path)
    part = jobs.frame(whole, Framing(turns=1))
    assert part.photo.pixels.dtype == np.uint16 and part.pixels.shape == (80, 50, 3)
    assert jobs.reduced(whole, 40).size().toTuple() == (40, 25)
    assert jobs.reduced(whole, 999).size().toTuple() == (80, 50)


def test_kept_settings_bring_the_part_that_they_show(tmp_path, photo_path):
    photo = open_photo(photo_path)
    for framing, problem in (
        (Framing(turns=1), ""),
        (Framing(crop=Crop(0, 0, 999, 9, in_pixels=True)), "beyond the photo"),
    ):
        save_sidecar(photo, RecipeFile(recipe=Recipe(framing=framing)), state=tmp_path)
        opened = jobs.open_file(photo_path, tmp_path)
        assert problem in opened.problem and (opened.part is None) == bool(problem)
        assert (opened.kept is None) == bool(problem)


def test_saving_in_place_keeps_the_original_where_it_says(finding, photo_path):
    before = photo_path.read_bytes()
    order = RestoreOrder(sources=(photo_path,), recipe=RECIPE, in_place=True, keep_original=True)
    saved = jobs.save_in_place(order, finding)
    assert saved.path == photo_path and saved.original.read_bytes() == before
    assert load_recipe(photo_path).recipe == RECIPE
    with pytest.raises(ExportError, match="changed by another program"):
        jobs.save_in_place(order, finding)


def test_every_find_has_a_picture_of_the_photo(monkeypatch):
    photo = np.zeros((200, 300, 3), np.uint8)
    photo[50:90, 250:298] = (200, 100, 50)
    boxes = ((250, 50, 48, 40), (-10, -10, 30, 400), (298, 198, 1, 1))
    finds = tuple(
        Find(
            Kind.FACE,
            (((x, y), (x + wide, y), (x + wide, y + high), (x, y + high)),),
            0.9,
            True,
        )
        for x, y, wide, high in boxes
    )

    def search_photo(pixels):
        yield 0.5
        return Search(finds)

    monkeypatch.setattr("models.detection.search_photo", search_photo)
    steps = jobs.find(photo, {Kind.FACE: (84, 92)})
    assert next(steps) == 0.5
    with pytest.raises(StopIteration) as end:
        next(steps)
    found = end.value.value
    assert found.search.finds == finds and len(found.pictures) == 3
    first = found.pictures[0]
    assert first.pixelColor(first.rect().center()).red() > 180
    for picture in found.pictures:
        assert not picture.isNull() and picture.width() <= 200 and picture.height() <= 200
