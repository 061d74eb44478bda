import base64
import json
import zlib
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ExportError, PhotoError, RecipeError
from models.framing.framing import Crop, Framing
from models.images.photo import photo_from_array
from models.images.saving import save_picture
from models.recipe import file as recipe_file
from models.recipe.choices import Precision
from models.recipe.file import (
    ModelId,
    PhotoId,
    RecipeFile,
    Snapshot,
    differences,
    from_json,
    load_recipe,
    save_recipe,
    to_json,
    usable_recipe,
)
from models.recipe.settings import (
    AlphaOffsets,
    Branch,
    Chosen,
    Outcome,
    Paint,
    Phase,
    Recipe,
    Rerolls,
    Reviewed,
    SeedOffsets,
    StrengthOffsets,
    Texture,
)
from tests.models.framing.test_framing import framings
from tests.models.recipe.files import painted, whole_file

PACKED_101 = base64.b64encode(zlib.compress(bytes([101]))).decode()


def document() -> dict:
    return json.loads(to_json(whole_file()))


@st.composite
def recipes(draw):
    shape = draw(st.tuples(st.integers(1, 9), st.integers(1, 9)))
    size = shape[0] * shape[1]

    def painted(kind):
        values = st.lists(st.integers(kind.LOW, kind.HIGH), min_size=size, max_size=size)
        drawn = draw(st.none() | values)
        return None if drawn is None else kind.of(np.array(drawn, kind.KIND).reshape(shape))

    return Recipe(
        scale=draw(st.floats(1, 8)),
        alpha=draw(st.floats(-1, 2)),
        steps=draw(st.integers(1, 32)),
        seed=draw(st.integers(0, 2**32 - 1)),
        temperature=draw(st.floats(0.05, 2)),
        schedule=draw(st.sampled_from(["cosine", "linear"])),
        adaptive_start=draw(st.booleans()),
        resample_kept=draw(st.booleans()),
        texture_amount=draw(st.floats(0, 1)),
        strength=draw(st.floats(0, 1)),
        framing=draw(framings),
        paint=painted(Paint),
        alpha_offsets=painted(AlphaOffsets),
        texture=painted(Texture),
        strength_offsets=painted(StrengthOffsets),
        rerolls=painted(Rerolls),
        chosen=painted(Chosen),
        reviewed=painted(Reviewed),
        seed_offsets=painted(SeedOffsets),
    )


@st.composite
def branched(draw):
    """Two recipes, the second of which goes on from a step of the first."""
    trunk, recipe = draw(recipes()), draw(recipes())
    step = draw(st.integers(0, trunk.steps - 1))
    branch = Branch(trunk, draw(st.sampled_from(Phase)), step)
    return recipe.with_(scale=trunk.scale, framing=trunk.framing, branch=branch)


@given(recipes() | branched())
def test_a_recipe_comes_back_as_it_was(recipe):
    text = to_json(RecipeFile(recipe=recipe))
    assert from_json(text).recipe == recipe
    assert to_json(from_json(text)) == text


def test_everything_in_a_file_comes_back():
    file = replace(whole_file(), created="2026-10-01T12:00:00Z")
    assert from_json(to_json(file)) == file
    assert "Großmutter" in to_json(file)


def test_equal_recipes_give_equal_text():
    assert to_json(RecipeFile(recipe=Recipe(scale=4))) == to_json(RecipeFile(recipe=Recipe()))
    assert "created" not in to_json(RecipeFile(recipe=Recipe()))


def test_every_field_of_a_recipe_is_in_the_file():
    """A new field needs a line in SETTINGS; without a default that means “as before”, a version."""
    known = {*recipe_file.SETTINGS, *recipe_file.PAINTED, "framing", "branch"}
    assert {field.name for field in fields(Recipe)} == known


def test_seed_offsets_stand_only_where_there_are_any():
    plain = Recipe(seed=4)
    assert "seed_offsets" not in to_json(RecipeFile(recipe=plain))
    sampled = plain.with_(seed_offsets=SeedOffsets.of(np.array([[0, -3]])))
    branched = plain.with_(branch=Branch(sampled, Phase.SAMPLE, 7))
    for recipe in (sampled, branched):
        text = to_json(RecipeFile(recipe=recipe))
        assert "seed_offsets" in text and from_json(text).recipe == recipe


def with_snapshots():
    taken = replace(whole_file(), created="2026-11-26T19:46:00")
    others = (Snapshot("as it came", taken), Snapshot("dark & calm", RecipeFile(recipe=Recipe())))
    return replace(whole_file(), snapshots=others)


def test_snapshots_come_back_and_stand_only_where_there_are_any():
    file = with_snapshots()
    assert from_json(to_json(file)) == file and to_json(file) == to_json(with_snapshots())
    assert "snapshots" not in document()


def test_the_paint_of_a_snapshot_is_packed_once(monkeypatch):
    file, packed = with_snapshots(), []
    text = to_json(file)
    monkeypatch.setattr(recipe_file.zlib, "compress", lambda *given: packed.append(given) or b"")
    to_json(replace(file, recipe=Recipe(), snapshots=file.snapshots[::-1]))
    assert not packed and "dark & calm" in text


@pytest.mark.parametrize(
    ("change", "left", "said"),
    [
        (lambda all_: all_[0].pop("name"), 1, "1 of 2 snapshots"),
        (lambda all_: all_[1]["recipe"]["settings"].update(alpha=9), 1, "1 of 2 snapshots"),
        (lambda all_: all_[1]["recipe"].update(version=99), 1, "1 of 2 snapshots"),
        (lambda all_: all_[0].update(name=3), 1, "1 of 2 snapshots"),
        (lambda all_: all_.__setitem__(slice(None), [None, []]), 0, "The snapshots"),
    ],
)
def test_a_broken_snapshot_is_left_out_and_the_settings_stay(change, left, said):
    there = json.loads(to_json(with_snapshots()))
    change(there["snapshots"])
    file = from_json(json.dumps(there))
    assert file.recipe == whole_file().recipe and len(file.snapshots) == left
    assert file.problem.startswith(said) and "cannot be read" in file.problem
    assert "cannot be read" not in to_json(file)


def test_snapshots_in_snapshots_are_not_looked_at():
    there = json.loads(to_json(with_snapshots()))
    there["snapshots"][0]["recipe"]["snapshots"] = ["anything"]
    assert from_json(json.dumps(there)) == with_snapshots()


def test_settings_that_are_left_out_have_their_default():
    text = '{"format": "iter-studio-recipe", "version": 1, "settings": {"alpha": 1}}'
    assert from_json(text) == RecipeFile(recipe=Recipe(alpha=1.0))


def test_an_older_version_is_migrated_step_by_step(monkeypatch):
    def from_0(old):
        kept = {name: old[name] for name in ("format", "app")}
        return {**kept, "version": 1, "settings": {"alpha": old["threshold"], "steps": old["T"]}}

    monkeypatch.setitem(recipe_file.MIGRATIONS, 0, from_0)
    old = {"format": recipe_file.FORMAT, "version": 0, "app": "0.0.1", "threshold": 0.7, "T": 4}
    file = from_json(json.dumps(old))
    assert file.recipe == Recipe(alpha=0.7, steps=4)
    assert file.app == "0.0.1"


def test_a_recipe_of_version_1_has_neither_texture_nor_rerolls():
    old = {**document(), "version": 1}
    del old["alpha_offsets"], old["texture"], old["rerolls"]
    assert from_json(json.dumps(old)) == whole_file()


def test_a_recipe_of_version_2_does_not_branch():
    old = {**document(), "version": 2}
    del old["alpha_offsets"], old["texture"], old["branch"]
    assert from_json(json.dumps(old)) == whole_file()


def test_a_recipe_of_version_4_has_full_strength():
    old = {**document(), "version": 4}
    del old["strength_offsets"], old["settings"]["strength"]
    assert from_json(json.dumps(old)) == whole_file()


def test_a_recipe_of_version_5_shows_the_whole_photo():
    old = {**document(), "version": 5}
    assert "framing" not in old and from_json(json.dumps(old)) == whole_file()


def test_a_part_of_the_photo_is_in_the_file_and_in_its_trunks():
    framing = Framing(turns=1, angle=-1.5, crop=Crop(0.125, 0, 0.5, 1))
    recipe = Recipe(framing=framing)
    recipe = recipe.with_(branch=Branch(recipe, Phase.ALPHA, 2))
    written = json.loads(to_json(RecipeFile(recipe=recipe)))
    assert written["framing"]["crop"]["left"] == 0.125 and written["framing"]["turns"] == 1
    assert from_json(json.dumps(written)).recipe == recipe
    written["branch"]["trunk"]["framing"]["turns"] = 2
    with pytest.raises(RecipeError, match="crop of its trunk"):
        from_json(json.dumps(written))


def test_paint_is_not_compared_with_another_part_of_the_photo():
    photo = photo_from_array(np.zeros((40, 40, 3), np.uint8), "x")
    file = RecipeFile(recipe=Recipe(framing=Framing(turns=1), paint=painted()))
    assert not differences(file, None, photo)
    assert "paint is for 7 × 5" in differences(file, None, photo.framed(Framing(turns=1)))[0]


def test_a_recipe_of_version_5_has_neither_choices_nor_a_review():
    old = {**document(), "version": 5}
    assert not {"chosen", "reviewed"} & {*old}  # parts that say nothing are left out
    assert from_json(json.dumps(old)) == whole_file()


def test_the_precision_stands_where_it_is_known():
    assert "precision" not in document() and from_json(to_json(whole_file())) == whole_file()
    for precision in (Precision.FLOAT32, Precision.BFLOAT16):
        file = replace(whole_file(), precision=precision)
        assert json.loads(to_json(file))["precision"] == precision.value
        assert from_json(to_json(file)) == file
    for wrong in ("auto", "float16", 32, ["float32"]):
        with pytest.raises(RecipeError, match="give one of: float32, bfloat16"):
            from_json(json.dumps({**document(), "precision": wrong}))


def test_a_review_is_told_in_words_for_people_who_read_the_file():
    regions = np.array([[Reviewed.value(1, Outcome.KEPT), Reviewed.value(2, Outcome.REROLLED), 0]])
    recipe = Recipe(reviewed=Reviewed.of(regions))
    text = to_json(RecipeFile(recipe=recipe))
    assert "2 reviewed, 1 kept from the photo, 1 rerolled" in text
    other = text.replace("2 reviewed", "99 reviewed")  # the regions alone count
    assert from_json(other).recipe == recipe


def test_what_version_3_called_texture_are_offsets_of_alpha_in_trunks_too():
    grid = {"height": 2, "width": 2, "offsets": _packed_offsets([5, -5, 0, 100])}
    old = {**document(), "version": 3, "texture": grid}
    del old["alpha_offsets"]
    old["branch"] = branching(trunk={"settings": {"scale": 2.5}, "texture": grid})
    recipe = from_json(json.dumps(old)).recipe
    for each in (recipe, recipe.branch.trunk):
        assert each.alpha_offsets.offsets.tolist() == [[5, -5], [0, 100]]
        assert each.texture is None


def _packed_offsets(values):
    return base64.b64encode(zlib.compress(np.array(values, np.int8).tobytes())).decode()


def branching(**changes) -> dict:
    trunk = {"settings": {"scale": 2.5}}
    return {"phase": "alpha", "step": 3, "trunk": trunk, **changes}


def deep(levels: int) -> dict:
    return {"settings": {}, "branch": branching(trunk=deep(levels - 1))} if levels else {}


def changed(**changes) -> str:
    return json.dumps({**document(), **changes})


def with_setting(**changes) -> str:
    return changed(settings={**document()["settings"], **changes})


def with_paint(**changes) -> str:
    return changed(paint={**document()["paint"], **changes})


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "cannot be read as JSON"),
        ("{", "cannot be read as JSON"),
        ("[" * 100_000, "cannot be read as JSON"),
        ("[]", "not a recipe of ITER Studio"),
        ('{"alpha": 0.5}', "not a recipe of ITER Studio"),
        (changed(branch=[]), "“branch”"),
        (changed(branch=branching(more=1)), "“more” is not known"),
        (changed(branch=branching(trunk=None)), "its trunk is missing"),
        (changed(branch=branching(trunk={"model": None})), "“model” is not known"),
        (changed(branch=branching(phase="beta")), "cannot branch in the phase"),
        (changed(branch=branching(step=1.5)), "“step”"),
        (changed(branch=branching(step=8)), "the steps 0 to 7"),
        (changed(branch=branching(trunk={})), "the scale of its trunk; change 2.5 to 4"),
        (changed(settings={}, branch=branching(trunk=deep(2))), "before its trunk has branched"),
        (changed(settings={}, branch=branching(trunk=deep(300))), "32 times at most"),
        (changed(version=7), "newer ITER Studio"),
        (changed(version=0), "can no longer be read"),
        (changed(version="1"), "“version”"),
        (changed(version=True), "“version”"),
        (changed(colour="blue"), "“colour”"),
        (with_setting(gamma=2), "“gamma”"),
        (with_setting(alpha="much"), '“alpha” in the recipe is "much"; give a number instead'),
        (with_setting(alpha=float("nan")), "alpha cannot be nan"),
        (with_setting(alpha=10**400), "“alpha”"),
        (with_setting(steps=2.5), "“steps” in the recipe is 2.5; give a whole number instead"),
        (with_setting(steps=True), "“steps”"),
        (with_setting(steps=0), "steps cannot be 0; choose a number from 1 to 32"),
        (with_setting(seed=-1), "seed cannot be -1"),
        (with_setting(schedule="sine"), "schedule"),
        (with_setting(adaptive_start=1), "true or false"),
        (changed(settings=[1]), "“settings” in the recipe is [1]; give an object instead"),
        (changed(model={"name": "x", "weights": "y"}), "“weights”"),
        (changed(photo={"name": 3}), "“photo name”"),
        (changed(paint=[1, 2]), "“paint”"),
        (with_paint(marks="?"), "paint in the recipe is damaged"),
        (with_paint(marks=base64.b64encode(b"abc").decode()), "damaged"),
        (with_paint(height=6), "damaged"),
        (with_paint(height=-5, width=-7), "cannot be -7 × -5 tokens"),
        (with_paint(height=10**6, width=10**6), "tokens;"),
        (with_paint(brush=3), "“brush”"),
        (changed(texture={"height": 1, "width": 1, "marks": ""}), "“marks”"),
        (changed(texture={"height": 1, "width": 1, "offsets": PACKED_101}), "texture in the"),
        (changed(chosen={"height": 1, "width": 1, "codes": PACKED_101}), "chosen in the"),
        (changed(chosen={"height": 1, "width": 1, "report": ""}), "“report”"),
        (changed(rerolls={"height": 2, "width": 1, "counts": PACKED_101}), "rerolls in the"),
        (
            with_paint(marks=base64.b64encode(zlib.compress(bytes([9] * 35))).decode()),
            "damaged",
        ),
        ('{"format": "iter-studio-recipe", "version": 1, "version": 1}', "“version” appears twice"),
    ],
)
def test_a_wrong_recipe_is_reported_in_one_sentence(text, part):
    with pytest.raises(RecipeError) as caught:
        from_json(text)
    assert part in caught.value.sentence
    assert len(caught.value.sentence) < 200


def test_a_bomb_is_not_unpacked():
    bomb = base64.b64encode(zlib.compress(bytes(1 << 24))).decode()
    with pytest.raises(RecipeError, match="damaged"):
        from_json(with_paint(marks=bomb))


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif", ".avif"])
def test_a_recipe_is_found_in_an_exported_picture(tmp_path, suffix):
    path = tmp_path / f"picture{suffix}"
    save_picture(path, np.zeros((9, 8, 3), np.uint8), recipe_json=to_json(whole_file()))
    assert load_recipe(path) == whole_file()


def test_a_picture_without_a_recipe_and_other_files_are_refused(tmp_path):
    plain = tmp_path / "plain.png"
    save_picture(plain, np.zeros((9, 8, 3), np.uint8))
    with pytest.raises(RecipeError, match=r"no recipe in plain\.png"):
        load_recipe(plain)
    with pytest.raises(RecipeError, match="There is no recipe"):
        load_recipe(tmp_path / "missing.json")
    text = tmp_path / "notes.txt"
    text.write_text("hello")
    with pytest.raises(PhotoError):
        load_recipe(text)
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RecipeError, match="not a recipe"):
        load_recipe(tmp_path / "binary.json")
    with pytest.raises(RecipeError, match="cannot be read"):
        (tmp_path / "folder.json").mkdir()
        load_recipe(tmp_path / "folder.json")


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "a.json"
    save_recipe(path, RecipeFile(recipe=Recipe()))
    save_recipe(path, whole_file())
    assert load_recipe(path) == whole_file()
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(ExportError, match="There is no folder"):
        save_recipe(tmp_path / "missing" / "a.json", whole_file())


def test_differences_are_reported(small_photo, monkeypatch):
    monkeypatch.setattr(recipe_file, "app_version", lambda: "0.1.0")
    height, width = Recipe().grid_size(small_photo.height, small_photo.width)
    recipe = Recipe(paint=Paint.of(np.ones((height, width), np.uint8)))
    model = ModelId("tiny", "aaaa")
    file = RecipeFile(recipe=recipe, app="0.1.0", model=model, photo=PhotoId.of(small_photo))
    assert differences(file, model, small_photo) == []

    (newer,) = differences(replace(file, app="0.10.0"), model, small_photo)
    assert "newer ITER Studio 0.10.0" in newer
    (older,) = differences(replace(file, app="0.0.9"), model, small_photo)
    assert "newer" not in older
    (other,) = differences(file, ModelId("big", "bbbb"), small_photo)
    assert "“tiny”" in other and "“big”" in other
    chosen = Recipe(chosen=Chosen.of(np.ones((height, width), np.uint16)))
    branched = chosen.with_(branch=Branch(chosen, Phase.ALPHA, 1))
    made = replace(file, recipe=branched)
    _, left_out = differences(made, ModelId("big", "bbbb"), small_photo)
    assert "chosen by hand" in left_out
    assert usable_recipe(made, model) == usable_recipe(made, None) == branched
    usable = usable_recipe(made, ModelId("big", "bbbb"))
    assert usable == Recipe(branch=Branch(Recipe(), Phase.ALPHA, 1))
    photo = photo_from_array(np.zeros((9, 9, 3), np.uint8), "other.png")
    for_photo, for_paint = differences(file, model, photo)
    assert "another photo" in for_photo and "5 × 5" in for_paint
    assert differences(RecipeFile(recipe=Recipe()), None, None) == []
