import dataclasses

import pytest

from models.engine import speed
from models.engine.pipeline import Pipeline
from models.engine.speed import Speed, keep_speed, known_speed, measure_speed


def test_measured_kept_and_known_again(tiny_model, tmp_path):
    paused = []
    measured = measure_speed(Pipeline(tiny_model), lambda: paused.append(1))
    assert len(paused) > 6 and measured.device == "cpu"
    parts = (measured.encode, measured.evaluate, measured.refine, measured.decode)
    assert all(seconds > 0 for seconds in parts)
    assert known_speed("abc", tmp_path / "cache") is None
    keep_speed(measured, "abc", tmp_path / "cache")
    assert known_speed("abc", tmp_path / "cache") == measured
    assert known_speed("def", tmp_path / "cache") is None


def test_another_machine_is_measured_again(tmp_path, monkeypatch):
    keep_speed(Speed("cpu", 1, 1, 1, 1), "abc", tmp_path)
    monkeypatch.setattr(speed.os, "cpu_count", lambda: 999)
    assert known_speed("abc", tmp_path) is None
    (tmp_path / "speed-abc.json").write_text("damaged")
    assert known_speed("abc", tmp_path) is None


def test_a_run_is_its_passes():
    known = Speed("cpu", encode=1, evaluate=2, refine=3, decode=10)
    assert known.seconds(1) == 16  # E_l, phi_e on S_l, phi_r, D_H
    assert known.seconds(8) == 11 + 8 * 5
    assert dataclasses.replace(known, decode=0).seconds(0) == pytest.approx(1)
