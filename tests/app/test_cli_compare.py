import numpy as np
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner

from app.cli_compare import compare
from models.errors import ExportError

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
    with pytest.raises(ExportError, match="lies outside"):
        call(*pair, "-o", tmp_path / "b.png", "--layout", "sheet", "--inset", "300,20,60,50")


def test_transparency_lies_on_white(tmp_path, pair):
    clear = tmp_path / "clear.png"
    Image.new("RGBA", (80, 60), (0, 0, 0, 0)).save(clear)
    target = tmp_path / "made.png"
    call(clear, pair[1], "-o", target, "--labels", "", "")
    with Image.open(target) as image:
        assert image.getpixel((100, 100)) == (255, 255, 255)
