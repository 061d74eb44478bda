"""A benchmark as Markdown: every case, the machine."""

from __future__ import annotations

from collections.abc import Iterator

from models.benchmark.benchmark import Report
from models.benchmark.case import Details

_STAGES = ("encode_s", "evaluate_s", "refine_s", "decode_s")
_SHOWN = {"case", "seconds", "gflop", "peak_share", *_STAGES}
_SPREAD = {"runs", "gflops"}


def markdown(report: Report) -> str:
    """The report for people."""
    cases: list[Details] = report.document()["cases"]
    machine = report.machine
    load = "" if machine.load is None else f", load before the run {machine.load:.1f}"
    lines = [
        f"# Benchmark of {report.model}, {report.date}",
        "",
        f"{machine.processor}, {machine.cores} cores, {machine.threads} threads{load}; "
        f"{machine.system}; torch {machine.torch}; {machine.device} in {machine.precision}. "
        f"Measured peak: {machine.matrix_gflops:.0f} GFLOP/s in matrix products, "
        f"{machine.convolution_gflops:.0f} in convolutions. Scale {report.recipe.scale:g}, "
        f"alpha {report.recipe.alpha:g}, {report.recipe.steps} steps. Times are medians in "
        "seconds.",
        "",
        "| case | seconds | encode | evaluate | refine | decode | GFLOP | of peak | more |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---|",
        *map(_line, cases),
        *(line for note in report.notes for line in ("", note)),
    ]
    return "\n".join(lines) + "\n"


def _line(case: Details) -> str:
    cells = [str(case["case"]), _number(case["seconds"])]
    cells += [_number(case[stage]) if stage in case else "" for stage in _STAGES]
    cells.append(f"{case['gflop']:.1f}" if "gflop" in case else "")
    cells.append(f"{case['peak_share']:.0%}" if "peak_share" in case else "")
    cells.append(", ".join(_more(case)))
    return f"| {' | '.join(cells)} |"


def _more(case: Details) -> Iterator[str]:
    for name, value in case.items():
        if name not in _SHOWN | _SPREAD:
            yield f"{name.removesuffix('_s').replace('_', ' ')} {_number(value)}"


def _number(value: float | int | str | bool) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
