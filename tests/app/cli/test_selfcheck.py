import pytest

from app.cli.selfcheck import _parsed
from app.selfcheck.driver import Look
from models.errors import StudioError


@pytest.mark.parametrize("size", ["1920", "100x100", "1920x1080x3", "bigxsmall", "-300x400"])
def test_what_is_no_size_of_a_window_is_one_sentence(size):
    with pytest.raises(StudioError, match="is not a window size; give one such as 1920x1080"):
        _parsed(size)


def test_a_size_is_width_and_height():
    assert _parsed("") is None and _parsed("1920X1080") == (1920, 1080)


@pytest.mark.parametrize("ok", [True, False])
def test_the_report_is_printed_and_the_exit_code_says_if_all_is_well(
    iter_studio, monkeypatch, tmp_path, ok
):
    asked = []

    def run(screenshots, *, look):
        asked.append((screenshots, look))
        return {"ok": ok, "steps": ["open"]}

    monkeypatch.setattr("app.selfcheck.check.run_selfcheck", run)
    said = iter_studio("selfcheck", "--json", "--screenshot", tmp_path, "--size", "1000x700")
    assert said.json == {"ok": ok, "steps": ["open"]} and said.code == (0 if ok else 1)
    assert asked == [(tmp_path, Look((1000, 700), "system"))]
    assert f"ok: {ok}\n" in iter_studio("selfcheck").out
