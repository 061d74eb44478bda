from pathlib import Path

import cv2
import numpy as np
import pytest
from typer.main import get_command

from app.cli.main import app
from models.batch.order import Machine, RestoreOrder
from models.framing.framing import Crop, Framing
from models.networks.model import default_recipe
from models.recipe.choices import Precision, Variant
from models.recipe.file import RecipeFile, load_recipe, save_recipe
from models.recipe.settings import Recipe
from models.recipe.variants import varied
from models.weights.checkpoint import load_config
from models.weights.library import BUNDLED
from tests.models.batch.folders import listing

KEYS = {
    *("input", "output", "status", "scale", "alpha", "steps", "seed", "temperature", "schedule"),
    *("width", "height", "steps_run", "tokens", "kept", "synthesised", "device", "model"),
    *("precision", "tile", "seconds", "page", "pages", "notes", "fine_detail_invented"),
}


def test_a_photo_is_restored_beside_itself(restore, photo):
    said = restore("-i", photo, "-s", "2", "--steps", "2")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"old.png -> {photo.parent}/old_iter_x2.png  22x26, ")
    assert listing(photo.parent) == {"old.png", "old_iter_x2.png"}


@pytest.mark.parametrize(("scale", "size"), [("1", (13, 11)), ("3.5", (46, 38))])
def test_any_scale(restore, photo, tmp_path, scale, size):
    said = restore("-i", photo, "-o", tmp_path / "x.png", "-s", scale, "--steps", "1")
    assert said.code == 0
    assert cv2.imread(str(tmp_path / "x.png")).shape[:2] == size


def test_json_is_all_there_is(restore, photo, tmp_path):
    said = restore("-i", photo, "-o", tmp_path / "x.jpg", "-q", "80", "--json", "--seed", "5")
    assert (said.code, said.err) == (0, "")
    assert set(said.json) == KEYS
    assert said.json["status"] == "restored" and said.json["seed"] == 5
    assert (said.json["width"], said.json["height"]) == (44, 52)
    again = restore("-i", photo, "-o", tmp_path / "x.jpg", "--exists", "skip", "--json")
    assert again.json["status"] == "skipped" and "error" not in again.json


def test_a_result_is_never_replaced_without_being_asked(restore, photo, tmp_path):
    target = tmp_path / "x.png"
    target.write_bytes(b"mine")
    said = restore("-i", photo, "-o", target)
    assert said.code == 1 and "already exists" in said.err
    assert target.read_bytes() == b"mine"
    assert restore("-i", photo, "-o", target, "--exists", "overwrite").code == 0
    assert target.read_bytes() != b"mine"


def test_the_recipe_of_a_result_makes_it_again(restore, photo, tmp_path):
    first, again, other = (tmp_path / f"{name}.png" for name in ("first", "again", "other"))
    mask = tmp_path / "mask.png"
    cv2.imwrite(str(mask), np.pad(np.full((9, 4), 255, np.uint8), ((0, 0), (0, 9))))
    settings = ("-s", "2.5", "--alpha", "0.3", "--steps", "3", "--seed", "8")
    extra = ("--temperature", "0.6", "--schedule", "linear", "--keep-mask", mask)
    assert restore("-i", photo, "-o", first, *settings, *extra).code == 0
    said = restore("-i", photo, "-o", again, "--recipe", first)
    assert (said.code, said.err) == (0, "")
    assert again.read_bytes() == first.read_bytes()

    alone = tmp_path / "recipe.json"
    save_recipe(alone, load_recipe(first))
    said = restore("-i", photo, "-o", other, "--recipe", alone, "--seed", "9", "--alpha", "0.3")
    assert said.code == 0
    assert said.err == "iter-studio: --seed 9 is used, not the recipe's 8.\n"
    assert load_recipe(other).recipe == load_recipe(first).recipe.with_(seed=9)


@pytest.mark.parametrize(("depth", "bits"), [(8, np.uint8), (16, np.uint16)])
def test_depth_of_the_file(restore, photo, tmp_path, depth, bits):
    assert restore("-i", photo, "-o", tmp_path / "a.png", "--depth", depth).code == 0
    assert cv2.imread(str(tmp_path / "a.png"), cv2.IMREAD_UNCHANGED).dtype == bits


def test_no_other_depth(restore, photo, tmp_path):
    said = restore("-i", photo, "-o", tmp_path / "a.png", "--depth", 12)
    assert said.code == 2 and "--depth" in said.err


def test_what_is_not_given_is_as_the_order_has_it(monkeypatch, iter_studio):
    seen = []
    monkeypatch.setattr(
        "app.cli.run_restore.run_restore", lambda *given, **more: seen.append(given) or 0
    )
    assert iter_studio("restore", "-i", "x.png").code == 0
    order, machine = seen[0]
    bundled = default_recipe(load_config(BUNDLED))
    assert order == RestoreOrder(sources=(Path("x.png"),), recipe=bundled)
    assert machine == Machine()


@pytest.mark.parametrize("variant", Variant)
def test_a_variant_is_taken_by_name_and_given_settings_go_before_it(
    monkeypatch, iter_studio, variant
):
    seen = []
    put = "app.cli.run_restore.run_restore"
    monkeypatch.setattr(put, lambda order, *_, **__: seen.append(order) or 0)
    assert iter_studio("restore", "-i", "x.png", "--variant", variant).code == 0
    assert iter_studio("restore", "-i", "x.png", "--variant", variant, "--alpha", "0.25").code == 0
    bundled = load_config(BUNDLED)
    expected = varied(default_recipe(bundled), variant, bundled)
    assert [order.recipe for order in seen] == [expected, expected.with_(alpha=0.25)]


def test_what_cannot_be_restored_is_reported(restore, photo, tmp_path):
    places = {
        "text.jpg": b"no picture at all",
        "empty.png": b"",
        "torn.png": photo.read_bytes()[:60],
        "file": b"",
    }
    for name, data in places.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "nothing").mkdir()
    (tmp_path / "taken.png").mkdir()
    out = tmp_path / "out.png"
    cases = [
        (("-i", tmp_path / "text.jpg", "-o", out), "is not a picture"),
        (("-i", tmp_path / "empty.png", "-o", out), "is empty"),
        (("-i", tmp_path / "torn.png", "-o", out), "damaged or incomplete"),
        (("-i", tmp_path / "missing.png", "-o", out), "no file or folder"),
        (("-i", tmp_path / "nothing", "-o", tmp_path / "new"), "no photos in the folder"),
        (("-i", photo.parent, "-o", out), "choose a folder"),
        (("-i", photo, "-o", tmp_path / "gone" / "x.png"), "There is no folder"),
        (("-i", photo, "-o", tmp_path / "gone" / "inner"), "There is no folder"),
        (("-i", photo, "-o", tmp_path / "file" / "x.png"), "There is no folder"),
        (("-i", photo, "-o", "/proc/x.png"), "cannot be written to"),
        (("-i", photo.parent, "-o", "/proc/x"), "cannot be written to"),
        (("-i", photo.parent, "-o", tmp_path / "file" / "x"), "cannot be written to"),
        (("-i", photo.parent, "-o", tmp_path / "file"), "choose a folder"),
        (("-i", photo, "-o", tmp_path / ("x" * 300 + ".png")), "too long"),
        (("-i", photo, "-o", photo, "--exists", "overwrite"), "replace the photo itself"),
        (("-i", photo, "-o", tmp_path / "x.docx"), "choose one of"),
        (("-i", photo, "-f", "docx"), "choose one of"),
        (("-i", photo, "-o", out, "--keep-mask", tmp_path / "text.jpg"), "is not a picture"),
        (("-i", photo, "-o", out, "--recipe", photo), "no recipe"),
        (("-i", photo, "-o", out, "--recipe", tmp_path / "gone.json"), "There is no recipe"),
        (("-i", photo, "-o", out, "-n", tmp_path / "empty.png"), "weights file"),
        (("-i", photo, "-o", out, "--device", "cuda:99"), "not available"),
        (("-i", photo, "-o", out, "-g", "0"), "--gpu-id 0 and --device cpu contradict each other"),
        (("-i", photo, "-o", out, "--ray", "local"), "--ray is for folders"),
        (("-i", photo, "-o", out, "--workers", "2"), "--workers needs a cluster"),
        (("-i", photo.parent, "--name", "{stem}_{when}.{ext}"), "{when}"),
    ]
    before = listing(tmp_path)
    for arguments, part in cases:
        said = restore(*arguments)
        assert said.code == 1, (arguments, said)
        assert part in said.err, (arguments, said)
        assert said.out == "" and said.err.count("\n") == 1, (arguments, said)
        assert listing(tmp_path) == before, arguments
        as_json = restore(*arguments, "--json")
        assert as_json.code == 1
        assert set(as_json.json) == {"error"} and part in as_json.json["error"]["message"]
        assert set(as_json.json["error"]) == {"kind", "message"}


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("--alpha", "nan"), "alpha cannot be"),
        (("--alpha", "inf"), "alpha cannot be"),
        (("--steps", "0"), "steps cannot be 0; choose a number from 1 to 32"),
        (("--steps", "33"), "steps cannot be 33"),
        (("-s", "0.5"), "scale cannot be 0.5; choose a number from 1 to 16"),
        (("-s", "nan"), "scale cannot be nan"),
        (("--seed", "-1"), "seed cannot be -1; choose a number from 0 to 4294967295"),
        (("--seed", str(2**32)), "seed cannot be 4294967296"),
        (("--temperature", "0"), "temperature cannot be 0; choose a number from 0.05 to 2"),
        (("--steps", "2.5"), "'--steps'"),
        (("-s", "big"), "'-s'"),
        (("-q", "0"), "'-q'"),
        (("-t", "-8"), "'-t'"),
        (("-t", "7"), "auto, or 8 or more pixels"),
        (("-t", "large"), "not large"),
        (("--schedule", "sine"), "'sine'"),
        (("--exists", "maybe"), "'maybe'"),
        (("--workers", "0"), "--workers"),
        (("--sharpness", "2"), "--sharpness"),
        (("extra",), "extra"),
    ],
)
def test_a_wrong_value_is_reported_in_one_sentence(restore, photo, arguments, part):
    said = restore("-i", photo, "--json", *arguments)
    assert said.code in (1, 2)
    assert part in said.err and said.err.count("\n") == 1
    assert said.json["error"]["message"] in said.err
    assert listing(photo.parent) == {"old.png"}


def test_the_help_shows_the_defaults_of_recipes():
    options = get_command(app).commands["restore"].params
    shown = {option.name: option.show_default for option in options}
    for name in ("scale", "steps", "seed", "fidelity", "strength"):
        assert shown[name] == f"{getattr(Recipe(), name):g}"
    for name in ("alpha", "temperature", "texture", "schedule"):
        assert shown[name] == "what suits the model"


def test_a_recipe_is_made_again_in_its_precision(restore, photo, tmp_path, monkeypatch):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: True)
    first, again, other = (tmp_path / f"{name}.png" for name in ("first", "again", "other"))
    said = restore("-i", photo, "-o", first, "--precision", "float32", "--json")
    assert said.json["precision"] == "float32" and said.err == ""
    assert load_recipe(first).precision == "float32"
    assert restore("-i", photo, "-o", again, "--recipe", first, "--json").json["precision"] == (
        "float32"
    )
    assert again.read_bytes() == first.read_bytes()
    said = restore("-i", photo, "-o", other, "--recipe", first, "--precision", "bfloat16")
    assert said.err == "iter-studio: --precision bfloat16 is used, not the recipe's float32.\n"
    assert load_recipe(other).precision == "bfloat16"


def test_a_precision_that_this_machine_lacks_is_told(restore, photo, tmp_path, monkeypatch):
    made = tmp_path / "elsewhere.json"
    save_recipe(made, RecipeFile(recipe=Recipe(steps=1), precision=Precision.BFLOAT16))
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: False)
    said = restore("-i", photo, "-o", tmp_path / "x.png", "--recipe", made)
    assert said.code == 0
    assert said.err.count("does not compute in bfloat16 by itself, so float32 is used") == 1
    assert load_recipe(tmp_path / "x.png").precision == "float32"


def test_a_part_of_the_photo_is_restored_and_its_recipe_makes_it_again(restore, photo, tmp_path):
    out, again, typed = (tmp_path / f"{name}.png" for name in ("out", "again", "typed"))
    how = ("--rotate", "90", "--straighten", "2", "--crop", "10%,10%,80%,80%")
    assert restore("-i", photo, "-o", out, "-s", "2", *how).code == 0
    recipe = load_recipe(out).recipe
    assert recipe.framing == Framing(turns=1, angle=2, crop=Crop(0.1, 0.1, 0.8, 0.8))
    height, width = recipe.framing.size(13, 11)
    assert cv2.imread(str(out)).shape[:2] == (2 * height, 2 * width)
    assert restore("-i", photo, "-o", again, "--recipe", out).code == 0
    assert again.read_bytes() == out.read_bytes()
    cropped = ("--crop", "1,2,9,8", "--rotate", "90")
    assert restore("-i", photo, "-o", typed, "-s", "1", *cropped).code == 0
    assert cv2.imread(str(typed)).shape[:2] == (8, 9)


def test_another_crop_than_the_recipes_leaves_its_paint_out(restore, photo, tmp_path):
    first, other = tmp_path / "first.png", tmp_path / "other.png"
    mask = tmp_path / "mask.png"
    cv2.imwrite(str(mask), np.full((13, 11), 255, np.uint8))
    restore("-i", photo, "-o", first, "--keep-mask", mask)
    said = restore("-i", photo, "-o", other, "--recipe", first, "--rotate", "180")
    assert said.code == 0 and "its paint and branch are left out" in said.err
    assert load_recipe(other).recipe == load_recipe(first).recipe.reframed(Framing(turns=2))
    said = restore("-i", photo, "-o", tmp_path / "same.png", "--recipe", first, "--rotate", "0")
    assert said.err == "" and load_recipe(tmp_path / "same.png").recipe.paint is not None


def test_a_crop_that_is_none_or_lies_elsewhere_is_refused(restore, photo, tmp_path):
    for crop, part in (
        ("1,2,3", "is no crop"),
        ("0,0,50,5", "beyond the photo, which has 11 × 13"),
    ):
        said = restore("-i", photo, "-o", tmp_path / "x.png", "--crop", crop)
        assert said.code == 1 and part in said.err
    assert restore("-i", photo, "-o", tmp_path / "x.png", "--rotate", "45").code == 2


def test_a_folder_takes_the_same_part_of_every_photo(restore, scans, tmp_path):
    (scans / "bad.jpg").unlink()
    out = tmp_path / "out"
    assert restore("-i", scans, "-o", out, "-r", "-s", "1", "--crop", "0%,0%,50%,100%").code == 0
    for path in (out / "a_iter_x1.png", out / "inner" / "b_iter_x1.png"):
        assert cv2.imread(str(path)).shape[:2] == (13, 6)
