"""The Python example of the documentation does what it says."""

import re
from pathlib import Path

import pytest
from PIL import Image

import resources

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "python.md"
SAMPLE = Path(resources.__file__).parent / "sample.jpg"


@pytest.mark.weights
def test_the_example_restores_a_photo(tmp_path, monkeypatch, capsys):
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(blocks[0].strip().splitlines()) <= 10
    with Image.open(SAMPLE) as sample:
        sample.crop((80, 40, 144, 88)).save(tmp_path / "photo.jpg")
    monkeypatch.chdir(tmp_path)
    names = {}
    for number, block in enumerate(blocks):
        exec(compile(block, f"{PAGE.name}, block {number + 1}", "exec"), names)
    said = capsys.readouterr().out
    assert "of the tokens kept" in said and "confidence: mean" in said and "step 1 of" in said
    with Image.open(tmp_path / "restored.png") as restored:
        assert restored.size == (128, 96)
    result = names["finished"].result
    assert (result.tokens[:4] == result.tokens_l[:4]).all()  # painted: kept
    assert not result.keep_0[4:, :6].any()  # painted: regenerated
