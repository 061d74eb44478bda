import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from app.cli.desktop import _command
from models.images.readers.kinds import READABLE
from resources import app_id, identity

ROOT = Path(__file__).parents[3]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a desktop of Linux")


def files(folder):
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


@linux
def test_the_entry_comes_with_icons_and_metadata_and_goes_again(iter_studio, tmp_path):
    said = iter_studio("desktop", "install", "--prefix", tmp_path)
    assert said.code == 0
    name = app_id()
    assert [each for each in files(tmp_path) if "cache" not in each] == [
        f"applications/{name}.desktop",
        f"icons/hicolor/256x256/apps/{name}.png",
        f"icons/hicolor/scalable/apps/{name}.svg",
        f"metainfo/{name}.metainfo.xml",
    ]
    entry = (tmp_path / "applications" / f"{name}.desktop").read_text()
    assert f"Icon={name}\n" in entry and re.search(r"^Exec=.+iter-studio\"? %F$", entry, re.M)
    assert "{" not in entry
    assert iter_studio("desktop", "remove", "--prefix", tmp_path).code == 0
    assert not [each for each in files(tmp_path) if "cache" not in each]


@linux
@pytest.mark.parametrize("installed", [True, False])
def test_open_with_offers_what_can_be_read(iter_studio, tmp_path, monkeypatch, installed):
    suffixes = (".heic", ".heif", ".jxl", ".dng")
    for suffix in suffixes:
        if installed:
            monkeypatch.setitem(READABLE, suffix, "any")
        else:
            monkeypatch.delitem(READABLE, suffix, raising=False)
    iter_studio("desktop", "install", "--prefix", tmp_path)
    (path,) = (tmp_path / "applications").glob("*.desktop")
    (line,) = re.findall(r"^MimeType=(.*);$", path.read_text("utf-8"), re.M)
    optional = {"image/heic", "image/heif", "image/jxl", "image/x-adobe-dng"}
    assert {"image/png", "image/tiff"} <= {*line.split(";")} and "" not in line.split(";")
    assert ({*line.split(";")} & optional == optional) == installed
    assert installed or not {*line.split(";")} & optional


@linux
@pytest.mark.parametrize(
    ("judge", "options", "found"),
    [
        ("desktop-file-validate", [], "applications/*.desktop"),
        ("appstreamcli", ["validate", "--no-net"], "metainfo/*.xml"),
    ],
)
def test_the_desktop_s_own_judges_find_nothing(iter_studio, tmp_path, judge, options, found):
    if shutil.which(judge) is None:
        pytest.skip(f"no {judge} here")
    iter_studio("desktop", "install", "--prefix", tmp_path)
    (path,) = tmp_path.glob(found)
    done = subprocess.run([judge, *options, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_other_systems_are_told_where_to_look(iter_studio, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    said = iter_studio("desktop", "install", "--prefix", tmp_path)
    assert said.code == 1 and "Only desktops of Linux" in said.err and not files(tmp_path)


@linux
def test_a_folder_that_cannot_be_made_is_one_sentence(iter_studio, tmp_path):
    (tmp_path / "file").write_text("")
    said = iter_studio("desktop", "install", "--prefix", tmp_path / "file")
    assert said.code == 1 and said.err.count("\n") == 1 and "--prefix" in said.err


def test_a_program_in_a_folder_with_spaces_is_quoted(monkeypatch, tmp_path):
    program = tmp_path / "my programs" / "iter-studio"
    program.parent.mkdir()
    program.write_text("")
    monkeypatch.setattr(sys, "executable", str(program.with_name("python")))
    assert _command() == f'"{program}"'


def test_addresses_are_the_same_everywhere():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"]
    known = identity()
    assert told == {
        "Homepage": known["homepage"],
        "Issues": known["issues"],
        "Changelog": known["changes"],
    }
    assert known["owner"] in app_id() and known["owner"] in known["homepage"]
