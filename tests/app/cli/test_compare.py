import numpy as np
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner

from app.cli.compare import compare
from models.errors import ExportError
from models.framing.framing import Crop, Framing
from models.images.photo import open_photo, read_recipe
from models.images.saving import save_picture
from models.recipe.file import recipe_for, to_json
from models.recipe.settings import Recipe

app = typer.Typer()
app.command()(compare)


@pytest.fixture
def pair(tmp_path):
    rng = np.random.default_rng(0)
    small = Image.fromarray(rng.integers(0, 256, (60, 80, 3), dtype=np.uint8))
    paths = tmp_path / "before.png", tmp_path / "after.png"
    small.save(paths[0])
    small.resize((320, 240)).save(paths[1])
    return paths


def call(*arguments):
    made = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if made.exception is not None and not isinstance(made.exception, SystemExit):
        raise made.exception
    return made


@pytest.mark.parametrize(
    ("layout", "name"),
    [("side", "a.png"), ("split", "a.jpg"), ("sheet", "a.tif"), ("wipe", "a.gif"),
     ("flicker", "a.webp")],
)  # fmt: skip
def test_every_layout_from_the_command_line(tmp_path, pair, layout, name):
    target = tmp_path / name
    longest = 160 if layout in ("wipe", "flicker") else 900
    made = call(*pair, "-o", target, "--layout", layout, "--max-size", longest)
    assert made.exit_code == 0 and made.output.strip() == str(target)
    with Image.open(target) as image:
        assert max(image.size) <= longest
        assert (getattr(image, "n_frames", 1) > 1) == (layout in ("wipe", "flicker"))


def test_existing_files_stay_unless_allowed(tmp_path, pair):
    target = tmp_path / "made.png"
    assert call(*pair, "-o", target).exit_code == 0
    before = target.read_bytes()
    with pytest.raises(ExportError, match="already"):
        call(*pair, "-o", target, "--light")
    call(*pair, "-o", target, "--light", "--exists", "skip")
    assert target.read_bytes() == before
    call(*pair, "-o", target, "--light", "--exists", "unique")
    assert (tmp_path / "made_1.png").exists()
    call(*pair, "-o", target, "--light", "--exists", "overwrite")
    assert target.read_bytes() != before


def test_insets_are_four_numbers_inside_of_the_picture(tmp_path, pair):
    target = tmp_path / "made.png"
    options = ("-o", target, "--layout", "sheet")
    assert call(*pair, *options, "--inset", "10,20,60,50", "--inset", "9,9,60,50").exit_code == 0
    assert call(*pair, *options, "--exists", "overwrite", "--inset", "10,20,60").exit_code == 2
    with pytest.raises(ExportError, match="is outside"):
        call(*pair, "-o", tmp_path / "b.png", "--layout", "sheet", "--inset", "300,20,60,50")


def test_transparency_is_put_on_white(tmp_path, pair):
    clear = tmp_path / "clear.png"
    Image.new("RGBA", (80, 60), (0, 0, 0, 0)).save(clear)
    target = tmp_path / "made.png"
    call(clear, pair[1], "-o", target, "--labels", "", "")
    with Image.open(target) as image:
        assert image.getpixel((100, 100)) == (255, 255, 255)


# What only a run knows


@pytest.fixture
def restored(tmp_path, iter_studio, weights, one_thread):
    """A photo, and its restoration with the recipe inside."""
    pixels = np.random.default_rng(4).integers(0, 256, (20, 28, 3), dtype=np.uint8)
    paths = tmp_path / "old.png", tmp_path / "new.png"
    Image.fromarray(pixels).save(paths[0])
    asked = ("-i", paths[0], "-o", paths[1], "-n", weights, "--alpha", 0.9, "--steps", 3)
    assert iter_studio("restore", *asked).code == 0
    return paths


@pytest.fixture
def again(iter_studio, weights, restored):
    def run(*arguments):
        return iter_studio("compare", *restored, "-n", weights, "--json", *arguments)

    return run


def test_a_film_of_the_steps_ends_with_the_result(tmp_path, restored, again):
    said = again("-o", tmp_path / "film.png", "--layout", "film", "--labels", "", "", "--hold", 0.3)
    assert said.code == 0 and said.json["frames"] >= 2 and said.json["notes"] == []
    assert said.json["seconds"] == pytest.approx(0.3 * said.json["frames"] + 2.4)
    assert (said.json["width"], said.json["height"]) == (112, 80)
    with Image.open(tmp_path / "film.png") as film, Image.open(restored[1]) as result:
        frames = []
        for number in range(film.n_frames):
            film.seek(number)
            frames.append(np.asarray(film.convert("RGB")))
        np.testing.assert_array_equal(frames[-1], np.asarray(result.convert("RGB")))
    assert (frames[0] != frames[-1]).any()


def test_heatmap_and_doubtful_insets_run_the_recipe_again(tmp_path, restored, again):
    said = again("-o", tmp_path / "heat.png", "--layout", "heatmap")
    assert said.code == 0 and said.json["frames"] == 1 and said.json["status"] == "written"
    with Image.open(tmp_path / "heat.png") as image:
        assert image.size == (said.json["width"], said.json["height"])
    doubt = again("-o", tmp_path / "a.png", "--layout", "sheet", "--inset-rule", "confidence")
    assert doubt.code == 0


def test_a_recipe_file_can_replace_the_result(tmp_path, iter_studio, weights, restored):
    recipe = tmp_path / "r.json"
    recipe.write_text(read_recipe(restored[1]))
    made = [tmp_path / "by_picture.png", tmp_path / "by_recipe.png"]
    for after, target in zip((restored[1], recipe), made, strict=True):
        said = iter_studio("compare", restored[0], after, "-n", weights, "-o", target)
        assert said.code == 0 and said.out.strip() == str(target)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_what_is_not_as_it_was_is_reported(tmp_path, iter_studio, weights, restored):
    other = tmp_path / "other.png"
    Image.open(restored[0]).transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(other)
    asked = ("-n", weights, "-o", tmp_path / "h.png", "--layout", "heatmap", "--json")
    said = iter_studio("compare", other, restored[1], *asked)
    assert "another photo" in said.err and "another photo" in said.json["notes"][0]


def test_without_a_recipe_there_is_no_film(tmp_path, iter_studio, pair):
    said = iter_studio("compare", *pair, "-o", tmp_path / "f.gif", "--layout", "film", "--json")
    assert said.code == 1 and said.json["error"]["kind"] == "recipe"
    assert "There is no recipe" in said.err and "film" in said.err
    assert not (tmp_path / "f.gif").exists()


def test_a_film_in_which_nothing_moves_is_refused(tmp_path, iter_studio, weights, restored):
    still = tmp_path / "still.png"
    iter_studio("restore", "-i", restored[0], "-o", still, "-n", weights, "--alpha", 0)
    asked = ("-n", weights, "-o", tmp_path / "f.gif", "--layout", "film")
    said = iter_studio("compare", restored[0], still, *asked)
    assert said.code == 1 and "alpha" in said.err and not (tmp_path / "f.gif").exists()


def test_skipped_is_reported(tmp_path, iter_studio, pair):
    target = tmp_path / "there.png"
    target.write_bytes(b"mine")
    said = iter_studio("compare", *pair, "-o", target, "--exists", "skip", "--json")
    assert said.code == 0 and said.json["status"] == "skipped" and target.read_bytes() == b"mine"


def test_before_is_the_part_that_the_result_was_made_of(tmp_path):
    pixels = np.zeros((40, 60, 3), np.uint8)
    pixels[:, 30:] = 200
    before, after, target = (tmp_path / f"{name}.png" for name in ("before", "after", "made"))
    Image.fromarray(pixels).save(before)
    photo = open_photo(before)
    recipe = Recipe(framing=Framing(crop=Crop(0.5, 0, 0.5, 1)))
    text = to_json(recipe_for(recipe, None, photo))
    save_picture(after, np.full((80, 60, 3), 200, np.uint8), recipe_json=text)
    assert call(before, after, "-o", target, "--labels", "", "").exit_code == 0
    with Image.open(target) as image:
        assert image.getpixel((20, 40))[0] == 200  # not the dark half
