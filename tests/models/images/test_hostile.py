"""Hostile and odd files: a picture or one sentence, never anything else, and bounded memory."""

import errno
import io
import json
import struct
import zlib

import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from models.batch.journal import JOURNAL, read_journal
from models.errors import ExportError, ModelError, PhotoError, RecipeError, StudioError
from models.images.decoding import PIXEL_LIMIT
from models.images.photo import open_photo
from models.images.saving import SaveOptions, save_picture
from models.recipe.file import RecipeFile, load_recipe, save_recipe
from models.recipe.settings import Paint, Recipe
from models.recipe.sidecar import Work, load_work, save_work
from models.weights.checkpoint import load_model, save_model

FORMATS = ("png", "jpg", "webp", "tif", "bmp", "avif")
ROUGH = np.random.default_rng(1).integers(0, 256, (24, 31, 3), np.uint8)
QUIET = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def encoded(ending):
    file = io.BytesIO()
    Image.fromarray(ROUGH).save(file, {"jpg": "JPEG", "tif": "TIFF"}.get(ending, ending.upper()))
    return file.getvalue()


SEEDS = {ending: encoded(ending) for ending in FORMATS}


def mutated(data, rng):
    """One of the usual damages of files, chosen by ``rng``."""
    data = bytearray(data)
    for _ in range(int(rng.integers(1, 6))):
        at = int(rng.integers(len(data)))
        match int(rng.integers(5)):
            case 0:
                data[at] ^= 1 << int(rng.integers(8))
            case 1:
                data[at : at + 4] = rng.bytes(4)
            case 2:
                data[at : at + 4] = b"\xff\xff\xff\x7f"
            case 3:
                del data[at : at + int(rng.integers(1, 40))]
            case _:
                data[at:at] = data[: int(rng.integers(1, 40))]
        if not data:
            return b""
    return bytes(data)


@pytest.mark.parametrize("ending", FORMATS)
def test_mutated_pictures(tmp_path, ending):
    path = tmp_path / f"a.{ending}"
    for seed in range(150):
        path.write_bytes(mutated(SEEDS[ending], np.random.default_rng(seed)))
        try:
            photo = open_photo(path)
        except PhotoError as error:
            assert error.sentence and "\n" not in error.sentence
        else:
            assert photo.height * photo.width <= PIXEL_LIMIT


def documents(tmp_path):
    recipe = RecipeFile(recipe=Recipe(seed=7, paint=Paint(2, 3, bytes(6))))
    save_recipe(tmp_path / "recipe.json", recipe)
    save_work(tmp_path / "work.json", Work(photo=tmp_path / "a.png", pasted=False, file=recipe))
    return (tmp_path / "recipe.json", load_recipe), (tmp_path / "work.json", load_work)


def test_mutated_documents(tmp_path):
    for path, load in documents(tmp_path):
        good = path.read_bytes()
        for seed in range(200):
            path.write_bytes(mutated(good, np.random.default_rng(seed)))
            try:
                load(path)
            except RecipeError as error:
                assert error.sentence


@settings(QUIET, max_examples=25)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
        max_leaves=12,
    ),
    st.sampled_from(["recipe", "version", "photo", "model", "format", "settings", "paint"]),
)
def test_documents_of_other_shapes(tmp_path, value, key):
    for path, load in documents(tmp_path):
        content = json.loads(path.read_text())
        for document in (value, {**content, key: value}):
            path.write_text(json.dumps(document))
            try:
                load(path)
            except RecipeError as error:
                assert error.sentence


@QUIET
@given(st.binary(max_size=200))
def test_journals(tmp_path, data):
    path = tmp_path / JOURNAL
    path.write_bytes(data)
    try:
        read_journal(tmp_path)
    except StudioError as error:
        assert error.sentence


def test_mutated_weights(tiny_model, tmp_path):
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path)
    good = path.read_bytes()
    head = 8 + struct.unpack("<Q", good[:8])[0]
    for seed in range(60):
        path.write_bytes(mutated(good[:head], np.random.default_rng(seed)) + good[head:])
        try:
            load_model(path)
        except ModelError as error:
            assert error.sentence


def bomb_png(width, height):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(30000, 30000), (2**31 - 1, 2**31 - 1), (1, 2**31 - 1)])
def test_declared_sizes_cost_nothing(tmp_path, size):
    (tmp_path / "bomb.png").write_bytes(bomb_png(*size))
    with pytest.raises(PhotoError):
        open_photo(tmp_path / "bomb.png")


@pytest.mark.parametrize("ending", FORMATS)
def test_more_pixels_than_the_memory_holds_are_not_decoded(tmp_path, monkeypatch, ending):
    path = tmp_path / f"a.{ending}"
    path.write_bytes(SEEDS[ending])
    monkeypatch.setattr("models.images.decoding.free_bytes", lambda: ROUGH.size)
    with pytest.raises(PhotoError, match="not enough memory"):
        open_photo(path)
    monkeypatch.setattr("models.images.decoding.free_bytes", lambda: None)
    assert open_photo(path).pixels.shape == ROUGH.shape


@pytest.mark.parametrize("size", [(1, 1), (1, 30000), (30000, 1)])
def test_extreme_shapes_open(tmp_path, size):
    Image.new("RGB", size[::-1], (10, 200, 30)).save(tmp_path / "a.png")
    photo = open_photo(tmp_path / "a.png")
    assert (photo.height, photo.width) == size


def test_not_a_number_in_a_tiff(tmp_path):
    pixels = np.full((5, 6, 3), 0.5, np.float32)
    pixels[0, 0], pixels[1, 1], pixels[2, 2] = np.nan, np.inf, -np.inf
    tifffile.imwrite(tmp_path / "a.tif", pixels, photometric="rgb")
    image = open_photo(tmp_path / "a.tif").image()
    assert np.isfinite(image).all() and image.min() >= 0 and image.max() <= 1


@pytest.mark.parametrize("name", ["Größe ☃ 写真.png", "a b'c\"d.png", "x" * 246 + ".png"])
def test_names_of_any_kind_are_read_and_written(tmp_path, name):
    Image.fromarray(ROUGH).save(tmp_path / name)
    photo = open_photo(tmp_path / name)
    (tmp_path / "out").mkdir()
    save_picture(tmp_path / "out" / name, photo.pixels, source=photo)
    assert np.array_equal(open_photo(tmp_path / "out" / name).pixels, photo.pixels)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch, ending):
    path = tmp_path / f"a.{ending}"
    path.write_bytes(b"old")

    def full(*given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportError):
        save_picture(path, ROUGH, options=SaveOptions(overwrite=True))
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
