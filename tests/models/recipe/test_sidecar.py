import hashlib

import numpy as np
import pytest

from models.errors import ExportError, RecipeError
from models.images.photo import open_photo
from models.images.saving import save_picture
from models.recipe import sidecar
from models.recipe.file import PhotoId, RecipeFile
from models.recipe.settings import Paint, Recipe
from models.recipe.sidecar import Work, find_photo, load_work, save_work
from tests.models.recipe.files import whole_file


def work(tmp_path, name="a.png"):
    recipe = Recipe(seed=7, paint=Paint(2, 3, bytes(6)))
    return Work(photo=tmp_path / name, pasted=False, file=RecipeFile(recipe=recipe))


@pytest.mark.parametrize("name", ["a.png", "Größe ☃.png", "bad\udcff.png"])
def test_work_comes_back(tmp_path, name):
    path = tmp_path / "work.json"
    save_work(path, work(tmp_path, name))
    save_work(path, work(tmp_path, name))
    assert load_work(path) == work(tmp_path, name)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"format": "iter-studio-session", "version": 2}', b"\xff"],
)
def test_damaged_work_is_reported(tmp_path, content):
    path = tmp_path / "work.json"
    path.write_bytes(content)
    with pytest.raises(RecipeError, match="cannot be read"):
        load_work(path)


def test_work_that_cannot_be_kept_is_reported(tmp_path):
    with pytest.raises(ExportError):
        save_work(tmp_path / "nowhere" / "work.json", work(tmp_path))


def test_a_photo_is_known_by_its_bytes(tmp_path):
    first, second = tmp_path / "1", tmp_path / "2"
    for folder, content in ((first, b"other"), (second, b"right")):
        folder.mkdir()
        (folder / "a.jpg").write_bytes(content)
    wanted = PhotoId("a.jpg", hashlib.sha256(b"right").hexdigest())
    assert find_photo(wanted, [first, second]) == second / "a.jpg"
    assert find_photo(wanted, [first, tmp_path / "gone"]) is None
    renamed = (second / "a.jpg").rename(second / "b.jpg")
    assert find_photo(wanted, [second]) is None
    assert find_photo(wanted, [second, renamed]) == renamed


def test_a_name_with_folders_leads_nowhere(tmp_path):
    (tmp_path / "secret").write_bytes(b"x")
    (tmp_path / "in").mkdir()
    wanted = PhotoId("../secret", hashlib.sha256(b"x").hexdigest())
    assert find_photo(wanted, [tmp_path / "in"]) is None


@pytest.fixture
def state(tmp_path, monkeypatch):
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.fixture
def photo(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    path = folder / "old.jpg"
    save_picture(path, np.zeros((9, 8, 3), np.uint8))
    return open_photo(path)


def test_a_sidecar_is_kept_beside_the_photo(photo, state):
    assert sidecar.load_sidecar(photo) is None
    path = sidecar.save_sidecar(photo, whole_file())
    assert path == photo.path.with_name("old.jpg.iter.json")
    assert sidecar.load_sidecar(photo) == whole_file()
    assert not state.exists()


def test_a_sidecar_goes_to_the_state_folder_where_it_must(photo, state, monkeypatch):
    beside = sidecar.sidecar_path(photo.path)
    real = sidecar.save_recipe

    def refuse_beside(path, file):
        if path == beside:
            raise ExportError("read-only")
        real(path, file)

    monkeypatch.setattr(sidecar, "save_recipe", refuse_beside)
    path = sidecar.save_sidecar(photo, whole_file())
    assert path.is_relative_to(state)
    assert sidecar.load_sidecar(photo) == whole_file()


def test_a_pasted_photo_keeps_its_sidecar_in_the_state_folder(small_photo, state):
    assert sidecar.save_sidecar(small_photo, whole_file()).is_relative_to(state)
    assert sidecar.load_sidecar(small_photo) == whole_file()


def test_a_sidecar_that_can_be_kept_nowhere_is_reported(photo, state):
    state.write_text("a file, not a folder")
    photo.path.parent.rename(photo.path.parent.with_name("gone"))
    with pytest.raises(ExportError, match="cannot be saved"):
        sidecar.save_sidecar(photo, whole_file())
