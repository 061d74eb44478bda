"""Scripts for other programs: short, called by the names that exist, listed where they are told."""

import ast
import configparser
from pathlib import Path

import pytest

from models.images.readers.kinds import READABLE

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted(
    path for path in (ROOT / "contrib").rglob("*") if path.suffix in (".lua", ".py", ".ps1")
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_short_and_explained(script):
    assert len(script.read_text("utf-8").splitlines()) < 150
    listed = script.relative_to(ROOT / "contrib").as_posix()
    assert f"`{listed}`" in (ROOT / "contrib" / "README.md").read_text("utf-8")


def test_the_plug_in_for_gimp_is_python_and_may_be_run():
    script = ROOT / "contrib/gimp/iter-studio/iter-studio.py"
    ast.parse(script.read_text("utf-8"))
    assert script.stat().st_mode & 0o100
    assert script.stem == script.parent.name  # or GIMP does not look at it


def test_the_plug_in_for_gimp_hands_the_profile_over():
    text = (ROOT / "contrib/gimp/iter-studio/iter-studio.py").read_text("utf-8")
    assert 'set_property("include-color-profile", True)' in text
    assert "Gimp.file_save" not in text.replace("# Gimp.file_save would", "")


def test_the_desktop_file_takes_a_file_and_names_its_kinds():
    entry = configparser.ConfigParser(interpolation=None, delimiters="=")
    entry.optionxform = str
    entry.read(ROOT / "resources" / "desktop" / "entry.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "{command} %F"
    kinds = desktop["MimeType"].strip(";").split(";")
    assert len(kinds) == len({*kinds}) and {"image/jpeg", "image/png", "image/heic"} <= {*kinds}


def test_windows_is_told_only_of_what_is_read():
    text = (ROOT / "contrib/windows/open-with.ps1").read_text("utf-8")
    listed = text.partition("$suffixes =")[2].partition("foreach")[0]
    suffixes = {part.strip(' "\n') for part in listed.split(",")}
    assert suffixes and suffixes <= {*READABLE, ".heic"}  # an extra
