"""The whole benchmark: which cases, in which order, on which machine."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

from models.benchmark import live, rivals, runtimes
from models.benchmark.case import Case, Details, Subject
from models.benchmark.growth import growth_case
from models.benchmark.machine import Machine, describe_machine
from models.engine import choose_device, natural_precision
from models.networks import ModelConfig
from models.recipe import Recipe, Rival
from models.weights import load_model

Watch = Callable[[str], None]

_STAGES = ("encode_s", "evaluate_s", "refine_s", "decode_s")
_SHOWN = {"case", "seconds", "gflop", "peak_share", *_STAGES}
_SPREAD = {"runs", "gflops"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkRequest:
    """The choice of measurements.

    Attributes:
        photo: Any photo; a square from its middle, resized, is restored.
        model: Weights file; the bundled one unless given.
        sizes: Sides in pixels of the photos of whole runs.
        side: Side of the photo of the other cases.
        runs: Of each case; the median counts.
        device: As in `models.engine.device.choose_device`.
        precision: None chooses what suits the device.
        against: Rivals, which are timed at ``rival_sizes``.
        cases: Only the cases whose names begin like one of these; empty = all.
        growth: Megapixels of the results of which it is told how whole runs, alpha moves and
            strokes grow; empty = not measured.
        released: Other sizes of the released networks, for tests.
    """

    photo: Path
    model: Path | None = None
    sizes: tuple[int, ...] = (128, 256)
    side: int = 256
    runs: int = 3
    device: str = "auto"
    precision: torch.dtype | None = None
    against: tuple[Rival, ...] = ()
    rival_sizes: tuple[int, ...] = (128, 256)
    cases: tuple[str, ...] = ()
    growth: tuple[float, ...] = ()
    released: ModelConfig | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The measurements, with place and time.

    Attributes:
        notes: Sentences for the reader.
    """

    cases: tuple[Case, ...]
    machine: Machine
    model: str
    recipe: Recipe
    date: str
    notes: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """The report as an object for JSON; `cases` is the list of all figures."""
        peak = self.machine.peak_gflops
        return {
            "cases": [{**case.document(), **_share(case, peak)} for case in self.cases],
            "machine": asdict(self.machine),
            "model": self.model,
            "date": self.date,
            "notes": list(self.notes),
        }


def run_benchmark(request: BenchmarkRequest, watch: Watch = lambda line: None) -> Report:
    """Measure.

    Args:
        request: What.
        watch: Gets the name of each case before it is measured.

    Raises:
        StudioError: The photo, the model or the device cannot be used.
    """
    device = choose_device(request.device)
    model = load_model(request.model, device=device)
    precision = request.precision or natural_precision(model)
    recipe = Recipe(alpha=0.5, steps=8, scale=min(max(4.0, model.config.min_scale), 8.0))
    if model.config.family == "released":
        recipe = recipe.with_(scale=model.config.min_scale)
    ours = Subject(model, recipe, precision)
    watch("machine")
    machine = describe_machine(model.device, precision)
    notes: list[str] = []
    cases = _against_cold(list(_cases(request, ours, device, notes, watch)), request.side)
    after = describe_machine(model.device, precision)  # what was busy may have come to rest
    machine = replace(
        machine,
        matrix_gflops=max(machine.matrix_gflops, after.matrix_gflops),
        convolution_gflops=max(machine.convolution_gflops, after.convolution_gflops),
    )
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    name = f"{model.config.name} {model.digest}".strip()
    return Report(cases, machine, name, recipe, today, tuple(notes))


def _cases(
    request: BenchmarkRequest, ours: Subject, device: str, notes: list[str], watch: Watch
) -> Iterator[Case]:
    photo, side, runs = request.photo, request.side, request.runs

    def wanted(*names: str) -> bool:
        if request.cases and not any(n.startswith(c) for n in names for c in request.cases):
            return False
        watch(", ".join(names))
        return True

    for each in request.sizes:
        if wanted(f"full_{each}"):
            yield live.full_case(ours, photo, each, runs)[0]
    if wanted(f"first_picture_{side}"):
        yield live.first_picture_case(ours, photo, side, runs)
    if wanted(f"stroke_{side}", f"alpha_move_{side}"):
        yield from live.edit_cases(ours, photo, side, runs)
    if wanted("cancel"):
        yield live.cancel_case(ours, photo, side)
    if wanted(f"tiled_{round(side * ours.recipe.scale)}"):
        yield live.tiled_case(ours, photo, side, min(runs, 2))
    for each in sorted({side, *request.sizes[-1:]}):
        if wanted(f"cold_{each}"):
            yield live.cold_case(_cold_start(request, ours, device, each), f"cold_{each}")
    for megapixels in request.growth:
        if wanted(f"growth_{megapixels:g}"):
            yield growth_case(ours, photo, megapixels, runs)
    yield from _rival_cases(request, ours, notes, wanted)


def _against_cold(cases: list[Case], side: int) -> tuple[Case, ...]:
    """The cases; the alpha move is also compared with a cold run, if both were timed."""
    by_name = {case.case: case for case in cases}
    cold, moved = by_name.get(f"cold_{side}"), by_name.get(f"alpha_move_{side}")
    if cold is not None and moved is not None:
        figure = {"times_faster_than_cold": cold.seconds / moved.seconds}
        cases[cases.index(moved)] = replace(moved, details={**moved.details, **figure})
    return tuple(cases)


def _cold_start(request: BenchmarkRequest, ours: Subject, device: str, side: int) -> live.ColdStart:
    return live.ColdStart(
        weights=request.model,
        photo=request.photo,
        side=side,
        recipe=ours.recipe,
        device=device,
        precision=ours.precision,
        threads=torch.get_num_threads(),
    )


def _rival_cases(
    request: BenchmarkRequest, ours: Subject, notes: list[str], wanted: Callable[..., bool]
) -> Iterator[Case]:
    runs, photo, device = request.runs, request.photo, ours.model.device
    enlargers = {Rival.REALESRGAN: rivals.realesrgan, Rival.GENERAL: rivals.general}
    for rival in (each for each in enlargers if each in request.against):
        other = enlargers[rival](device)
        if rival is Rival.REALESRGAN and other.source != "spandrel":
            notes.append(rivals.SPANDREL_HINT)
        for side in request.rival_sizes:
            if wanted(f"{other.name}_{side}"):
                yield rivals.enlarger_case(ours, other, photo, side, runs)
    if not set(enlargers).isdisjoint(request.against) and device.type == "cpu":
        notes.extend(rivals.RUNTIME_HINT.format(f"{name} is") for name in runtimes.missing())
    if Rival.RELEASED in request.against:
        model, weights = rivals.released(request.released)
        for side in request.rival_sizes:
            if wanted(f"released_{side}"):
                model = model.to(device)
                yield rivals.released_case(ours, model, photo, side, runs, weights=weights)
    if Rival.PLAIN in request.against:
        side = min(request.rival_sizes)  # minutes a run
        if wanted(f"plain_{side}"):
            model, weights = rivals.released(request.released)
            yield rivals.plain_case(model, photo, side, runs, weights=weights)


def _share(case: Case, peak: float) -> dict[str, float]:
    """Share of the machine's peak that a case reaches."""
    gflops = case.details.get("gflops")
    return {"peak_share": round(float(gflops) / peak, 4)} if gflops and peak else {}


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
