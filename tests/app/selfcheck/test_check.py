from fakes import FakePipeline

from app.selfcheck.check import run_selfcheck
from app.selfcheck.driver import Look
from models.errors import ModelError


def test_the_self_check_passes_and_keeps_pictures(qapp, tmp_path):
    report = run_selfcheck(
        tmp_path / "shots", load=lambda: FakePipeline(delay=0.003), look=Look((900, 640), "light")
    )
    assert report["ok"], report["actions"]
    assert report["longest_block_ms"] > 0
    assert report["cancel_ms"] > 0
    assert {action["name"] for action in report["actions"]} >= {
        "open sample",
        "move alpha",
        "change steps",
        "paint",
        "rectangle, lasso, fill",
        "mask out and in",
        "alpha brush",
        "texture",
        "strength",
        "variants",
        "variation brush",
        "samples",
        "reference",
        "presets",
        "snapshots",
        "review",
        "inspector",
        "faces",
        "reroll",
        "scrub the film",
        "compare two steps",
        "branch from a step",
        "cancel",
        "first-run hints",
        "views",
        "zoom and pan",
        "outline and readout",
        "live off and on",
        "notice",
        "too large",
        "dialogs",
        "export picture",
        "export comparison",
    }
    kept = {path.name for path in (tmp_path / "shots").glob("*.png")}
    assert kept == set(report["screenshots"]) >= {"start.png", "zoomed.png", "too-large.png"}


def test_the_self_check_fails_with_the_reason(qapp):
    def load():
        raise ModelError("The weights are missing.")

    report = run_selfcheck(load=load)
    assert not report["ok"]
    assert report["actions"][-1]["seen"] == "The weights are missing."
