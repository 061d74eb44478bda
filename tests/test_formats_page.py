"""The page of formats is what writing and reading files gives."""

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_page_of_formats_is_up_to_date():
    make = runpy.run_path(str(ROOT / "docs" / "make_formats.py"))
    page = (ROOT / "docs" / "formats.md").read_text("utf-8")
    assert page == make["formats_page"](), "run: python docs/make_formats.py"
