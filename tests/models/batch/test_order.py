from dataclasses import fields, replace
from pathlib import Path

import pytest

from models.batch.order import Machine, Naming, RestoreOrder
from models.errors import ExportError
from models.images.options import SaveOptions
from models.recipe.choices import Precision
from models.recipe.file import ModelId
from models.recipe.settings import Recipe
from models.weights.checkpoint import save_model
from tests.models.batch.folders import picture

MODEL = ModelId("tiny", "0123456789abcdef")


def test_names():
    recipe = Recipe(scale=2.5, alpha=0.25, seed=7, steps=3)
    assert RestoreOrder(recipe=recipe).name("a.b") == "a.b_iter_x2.5.png"
    template = "{stem}-{scale}-{alpha}-{seed}-{steps}-{model}.{ext}"
    naming = Naming(template=template, model="my net", extension="jpg")
    assert naming.name("a", recipe) == "a-2.5-0.25-7-3-my-net.jpg"
    assert Naming(template="{stem}_big.webp").name("a", recipe) == "a_big.webp"


@pytest.mark.parametrize(
    ("template", "part"),
    [
        ("result.png", "{stem}"),
        ("{stem}_{date}.{ext}", "{date}"),
        ("{stem", "braces"),
        ("{stem}}.{ext}", "braces"),
        ("{stem}", "does not end in a format that can be written"),
        ("{stem}_x{scale}", "does not end in a format that can be written"),
        ("{stem}.docx", "does not end in a format that can be written"),
        ("{stem:>9}.{ext}", "cannot contain {stem:>9}; choose from {stem},"),
        ("{stem!r}.{ext}", "cannot contain {stem!r}; choose from {stem},"),
        ("{stem.__class__}.{ext}", "stem.__class__"),
        ("{0}{stem}.{ext}", "{0}"),
        ("../{stem}.{ext}", "cannot contain"),
        (".{stem}.{ext}", "start with a dot"),
        ("{stem}\0.{ext}", "cannot contain"),
    ],
)
def test_a_wrong_name_template_is_reported(template, part):
    with pytest.raises(ExportError) as caught:
        Naming(template=template)
    assert part in caught.value.sentence


def test_an_unknown_format_is_reported():
    with pytest.raises(ExportError, match="choose one of: avif"):
        Naming(extension="docx")


def changed(name, mask: Path) -> RestoreOrder:
    """An order that differs from the usual one in one field."""
    values = {
        "sources": (Path("a.png"),),
        "folder": Path("out"),
        "file": Path("x.png"),
        "recipe": Recipe(alpha=0.9),
        "refine_mask": mask,
        "keep_mask": mask,
        "heal_mask": mask,
        "keep_faces": True,
        "keep_text": True,
        "naming": Naming(template="{stem}.{ext}"),
        "save": SaveOptions(quality=50),
        "maps": "pages",
        "embed": False,
        "exists": "skip",
        "in_place": True,
        "keep_original": True,
        "resume": False,
        "recursive": True,
        "page": 1,  # decides the job, whose key holds it
        "without": frozenset({Path("b.png")}),
        "precision": Precision.FLOAT32,
    }
    return replace(RestoreOrder(), **{name: values[name]})


@pytest.mark.parametrize("name", [field.name for field in fields(RestoreOrder)])
def test_every_field_decides_the_bytes_or_only_where_and_whether(name, tmp_path):
    decides = {"recipe", "refine_mask", "keep_mask", "heal_mask", "save", "maps", "embed"}
    decides |= {"keep_faces", "keep_text", "precision"}
    order = changed(name, picture(tmp_path / "mask.png"))
    assert order != RestoreOrder()
    assert (order.decisive(MODEL) != RestoreOrder().decisive(MODEL)) == (name in decides)


def test_masks_weights_and_ways_of_writing_decide(tmp_path):
    mask = picture(tmp_path / "mask.png")
    masks = ("refine_mask", "keep_mask", "heal_mask")
    orders = [RestoreOrder(), *(RestoreOrder(**{name: mask}) for name in masks)]
    saves = (SaveOptions(bit_depth=16), SaveOptions(keep_metadata=False))
    orders += [RestoreOrder(save=save) for save in saves]
    seen = [order.decisive(model) for order in orders for model in (MODEL, ModelId("tiny", "1"))]
    before = orders[1].decisive(MODEL)
    picture(mask, 9)
    seen.append(orders[1].decisive(MODEL))
    assert all(one not in seen[:number] for number, one in enumerate(seen)) and before in seen
    careless = RestoreOrder(save=SaveOptions(overwrite=True))
    assert careless.decisive(MODEL) == RestoreOrder().decisive(MODEL)


def test_only_exists_says_whether_a_file_is_replaced():
    careless = RestoreOrder(save=SaveOptions(quality=50, overwrite=True))
    assert careless.writing == SaveOptions(quality=50)
    assert replace(careless, exists="overwrite").writing == careless.save


def test_a_target_is_a_file_or_a_folder(tmp_path):
    one = RestoreOrder(sources=(tmp_path / "a.png",))
    assert one.into(None) == one
    assert one.into(tmp_path / "b.tif") == replace(one, file=tmp_path / "b.tif")
    for folder in (tmp_path, tmp_path / "new"):
        assert one.into(folder) == replace(one, folder=folder)
    many = RestoreOrder(sources=(tmp_path,))
    assert many.into(tmp_path / "out").root == tmp_path / "out" and many.root == tmp_path


def test_workers_elsewhere_get_whole_paths(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    order = RestoreOrder(
        sources=(Path("a.png"),), folder=Path("out"), file=Path("x.png"), keep_mask=Path("m.png")
    )
    whole = order.absolute()
    assert whole.sources == (tmp_path / "a.png",) and whole.refine_mask is None
    assert (whole.folder, whole.file) == (tmp_path / "out", tmp_path / "x.png")
    assert whole.keep_mask == tmp_path / "m.png"


def test_a_machine_loads_its_networks(tiny_model, tmp_path):
    weights = tmp_path / "tiny.safetensors"
    save_model(tiny_model, weights)
    pipeline = Machine(weights=weights, device="cpu", tile=64).open()
    assert str(pipeline.model.device) == "cpu" and pipeline.tile == 64
