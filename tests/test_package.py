"""What the package index shows: README.md, whose links have to be absolute there."""

import re
import runpy
from pathlib import Path

import pytest

from resources import identity

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")


@pytest.fixture
def described(monkeypatch):
    """The words that setup.py adds to pyproject.toml."""
    setuptools = pytest.importorskip("setuptools")
    given = {}
    monkeypatch.setattr(setuptools, "setup", given.update)
    runpy.run_path(str(ROOT / "setup.py"))
    return given


def test_every_link_is_absolute_and_leads_to_a_file_of_ours(described):
    assert described["long_description_content_type"] == "text/markdown"
    homepage, pictures = identity()["homepage"], identity()["pictures"]
    text, files = described["long_description"], []
    for shown, address in LINK.findall(text):
        assert address.startswith(("https://", "#")), address
        if address.startswith(f"{pictures}/"):
            assert shown
            files.append(Path("docs") / address.removeprefix(f"{pictures}/"))
        elif address.startswith(f"{homepage}/blob/main/"):
            files.append(address.removeprefix(f"{homepage}/blob/main/").partition("#")[0])
    assert len(files) > 10
    assert not [file for file in files if not (ROOT / file).is_file()]


def test_nothing_but_links_differs_from_the_readme(described):
    plain = (ROOT / "README.md").read_text("utf-8")
    words = [LINK.sub("", text) for text in (plain, described["long_description"])]
    assert words[0] == words[1]


def test_actions_of_the_workflows_are_pinned_by_their_commits():
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        for use in re.findall(r"uses: (.+)", path.read_text("utf-8")):
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use), use
