"""The description for the package index: there, the links of README.md have to be absolute.

Everything else about the package stands in pyproject.toml.
"""

import json
import re
from pathlib import Path

from setuptools import setup

ROOT = Path(__file__).resolve().parent


def description() -> str:
    """README.md with links to the repository that resources/identity.json names."""
    identity = json.loads((ROOT / "resources" / "identity.json").read_text("utf-8"))
    text = (ROOT / "README.md").read_text("utf-8")
    text = re.sub(r"(!\[[^\]]*\]\()docs/", rf"\g<1>{identity['pictures']}/", text)
    # What is neither a picture, an address nor a place in the page is a file of the repository.
    files = rf"\g<1>{identity['homepage']}/blob/main/"
    return re.sub(r"((?<!!)\[[^\]]*\]\()(?![a-z]+:|#)", files, text)


setup(long_description=description(), long_description_content_type="text/markdown")
