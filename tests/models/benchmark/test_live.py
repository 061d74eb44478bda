import dataclasses

import pytest

from models.benchmark.benchmark import run_benchmark
from models.benchmark.machine import peak_memory_mb
from tests.models.benchmark.figures import by_name


@pytest.mark.slow
def test_a_cold_start_is_a_process_of_its_own(request_):
    request = dataclasses.replace(request_, sizes=(24,), cases=("cold_32", "alpha"))
    cases = by_name(run_benchmark(request))
    cold, moved = cases["cold_32"], cases["alpha_move_32"]
    assert moved["times_faster_than_cold"] == pytest.approx(
        cold["seconds"] / moved["seconds"], rel=0.01
    )
    assert cold["seconds"] > cold["load_s"] > 0
    assert peak_memory_mb() is None or cold["peak_mb"] >= cold["imported_mb"] > 10
