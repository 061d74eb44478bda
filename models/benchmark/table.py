"""A benchmark as Markdown: what is wanted, every case, the machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.benchmark.benchmark import Report
from models.benchmark.case import Details

_STAGES = ("encode_s", "evaluate_s", "refine_s", "decode_s")
_SHOWN = {"case", "seconds", "gflop", "peak_share", *_STAGES}
_SPREAD = {"runs", "gflops"}


@dataclass(frozen=True, slots=True)
class _Goal:
    """A figure that the project wants of its default model."""

    case: str
    figure: str
    name: str
    limit: float
    at_least: bool
    show: Callable[[float], str]

    def reached(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


def _times(value: float) -> str:
    return f"{value:.1f} times"


def _seconds(value: float) -> str:
    return f"{value:.2f} s"


_GOALS = (
    _Goal("released_128", "times_faster", "faster than the released networks", 60, True, _times),
    _Goal("realesrgan_128", "times_faster", "faster than Real-ESRGAN x4plus", 4, True, _times),
    _Goal("first_picture_256", "seconds", "first picture", 1.5, False, _seconds),
    _Goal("stroke_256", "times_faster", "a stroke faster than a full run", 6, True, _times),
    _Goal(
        "alpha_move_256",
        "times_faster_than_cold",
        "an alpha move faster than a cold start",
        3,
        True,
        _times,
    ),
    _Goal("alpha_move_256", "times_faster", "an alpha move faster than a run", 3, True, _times),
    _Goal("cold_1024", "peak_mb", "memory for 4096x4096", 3072, False, lambda mb: f"{mb:.0f} MiB"),
    _Goal(
        "tiled_1024", "max_difference", "tiles from the whole", 1, False, lambda d: f"{d:.2f}/255"
    ),
    _Goal("cancel", "seconds", "cancel to idle", 0.3, False, _seconds),
)


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
        *_goal_lines(cases),
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


def _goal_lines(cases: list[Details]) -> list[str]:
    by_name = {case["case"]: case for case in cases}
    lines = []
    for goal in _GOALS:
        value = by_name.get(goal.case, {}).get(goal.figure)
        if value is not None:
            limit = f"{'at least' if goal.at_least else 'at most'} {goal.show(goal.limit)}"
            reached = "yes" if goal.reached(float(value)) else "no"
            lines.append(f"| {goal.name} | {goal.show(float(value))} | {limit} | {reached} |")
    if not lines:
        return []
    return ["| wanted | measured | goal | reached |", "|---|---:|---:|---|", *lines, ""]


def _number(value: float | int | str | bool) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
