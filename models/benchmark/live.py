"""Cases of our own model: whole runs, first picture, strokes, alpha moves, cancelling, tiles."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

import numpy as np
import torch
from numpy.typing import NDArray

from models.benchmark.case import (
    Case,
    Details,
    Subject,
    TimedRun,
    square_photo,
    stage_medians,
    timed_run,
)
from models.benchmark.machine import count_flops, peak_memory_mb
from models.engine import Pipeline
from models.events import Request
from models.grid import STRIDE, Flags, dilate
from models.networks import default_recipe
from models.recipe import Mark, Paint, Recipe
from models.weights import load_model

_STROKE = 0.05
"""Share of the tokens that the stroke paints."""
_ALPHA_MOVE = 0.02
_MOMENTS = (0.2, 0.5, 0.8)
"""Moments at which a run is cancelled, as shares of its events."""


def full_case(subject: Subject, photo: Path, side: int, runs: int) -> tuple[Case, list[TimedRun]]:
    """Whole runs that remember nothing of each other, on warm networks.

    Returns:
        The case, and its runs.
    """
    request = Request(square_photo(photo, side), subject.recipe)
    flops = count_flops(lambda: timed_run(subject.pipeline(), request))  # and warms up
    timed = [timed_run(subject.pipeline(), request) for _ in range(runs)]
    seconds = median(run.seconds for run in timed)
    details = {**stage_medians(timed), "gflop": flops / 1e9, "gflops": flops / 1e9 / seconds}
    return Case(f"full_{side}", seconds, details), timed


def first_picture_case(subject: Subject, photo: Path, side: int, runs: int) -> Case:
    """Until the decoded S_l of a new photo is there, on warm networks."""
    request = Request(square_photo(photo, side), subject.recipe.with_(alpha=0), preview=True)
    timed = [timed_run(subject.pipeline(), request) for _ in range(runs)]
    seconds = median(run.first_picture_s or 0.0 for run in timed)
    return Case(f"first_picture_{side}", seconds, {"runs": runs})


def edit_cases(subject: Subject, photo: Path, side: int, runs: int) -> list[Case]:
    """A stroke and an alpha move after a finished run, each in turn with that run."""
    request = Request(square_photo(photo, side), subject.recipe)
    grid = request.recipe.grid_size(side, side)
    stroke = _stroke(grid)
    painted = Request(request.photo, request.recipe.with_(paint=Paint.of(stroke)))
    alpha = request.recipe.alpha + _ALPHA_MOVE
    moved = Request(request.photo, request.recipe.with_(alpha=alpha))
    cases = []
    for name, edited in ((f"stroke_{side}", painted), (f"alpha_move_{side}", moved)):
        pairs = []
        for _ in range(runs):
            pipeline = subject.pipeline()
            pairs.append((timed_run(pipeline, request), timed_run(pipeline, edited)))
        seconds = median(pair[1].seconds for pair in pairs)
        before, after = (run.result for run in pairs[-1])
        details = {
            **stage_medians([pair[1] for pair in pairs]),
            "full_s": median(pair[0].seconds for pair in pairs),
            "times_faster": median(pair[0].seconds / pair[1].seconds for pair in pairs),
            "full_cpu_s": median(pair[0].cpu_s for pair in pairs),
            "times_less_work": median(pair[0].cpu_s / pair[1].cpu_s for pair in pairs),
            "tokens_changed": float((before.tokens != after.tokens).mean()),
        }
        if edited is painted:
            touched = dilate(stroke == Mark.REFINE, subject.model.tokenizer.decoder.reach)
            details["painted"] = float((stroke == Mark.REFINE).mean())
            details["changed_outside"] = _changed(before.image, after.image, ~touched)
        cases.append(Case(name, seconds, details))
    return cases


def cancel_case(subject: Subject, photo: Path, side: int) -> Case:
    """The time from asking to stop until nothing computes, at the worst moment.

    A cancel waits for the current window, so the worst is the longest time between two events, and
    then for the generator to close, which is tried at several moments.
    """
    request = Request(square_photo(photo, side), subject.recipe, preview=True)
    whole = timed_run(subject.pipeline(), request)
    closing = []
    for moment in _MOMENTS:
        events = subject.pipeline().run(request)
        for _ in islice(events, max(1, round(moment * whole.events))):
            pass
        started = time.perf_counter()
        events.close()
        closing.append(time.perf_counter() - started)
    details: Details = {"longest_window_s": whole.longest_gap_s, "close_s": max(closing)}
    return Case("cancel", whole.longest_gap_s + max(closing), {**details, "photo": side})


def tiled_case(subject: Subject, photo: Path, side: int, runs: int) -> Case:
    """Small tiles against one for the whole picture, in turn."""
    request = Request(square_photo(photo, side), subject.recipe)
    result_side = max(request.recipe.output_size(side, side))
    small = max(64, result_side // 4)
    tiled, whole = [], []
    for _ in range(runs):
        whole.append(timed_run(subject.pipeline(tile=result_side), request))
        tiled.append(timed_run(subject.pipeline(tile=small), request))
    seconds = median(run.seconds for run in tiled)
    a, b = tiled[-1].result, whole[-1].result
    difference = np.abs(a.image.astype(np.int32) - b.image.astype(np.int32)).max() / 257
    details = {
        **stage_medians(tiled),
        "tile": small,
        "whole_s": median(run.seconds for run in whole),
        "max_difference": float(difference),  # of 255
        "tokens_differ": float((a.tokens != b.tokens).mean()),
    }
    return Case(f"tiled_{result_side}", seconds, details)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColdStart:
    """The task of a fresh process."""

    weights: Path | None
    photo: Path
    side: int
    recipe: Recipe | None
    device: str
    precision: torch.dtype
    threads: int


def cold_case(start: ColdStart, name: str) -> Case:
    """Load the weights and restore a photo in a fresh process; and the memory that took."""
    context = multiprocessing.get_context("spawn")  # nothing is inherited
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return Case(name, *pool.submit(_start_cold, start).result())


def _start_cold(start: ColdStart) -> tuple[float, Details]:
    """Runs in the fresh process; torch is imported before the clock starts."""
    torch.set_num_threads(start.threads)
    photo = square_photo(start.photo, start.side)
    imported = peak_memory_mb()
    started = time.perf_counter()
    model = load_model(start.weights, device=start.device)
    loaded = time.perf_counter()
    pipeline = Pipeline(model, precision=start.precision)
    run = timed_run(pipeline, Request(photo, start.recipe or default_recipe(model.config)))
    details: Details = {**stage_medians([run]), "load_s": loaded - started}
    peak = peak_memory_mb()
    if peak is not None and imported is not None:
        details |= {"peak_mb": peak, "imported_mb": imported}
    if model.device.type == "cuda":
        details["device_peak_mb"] = torch.cuda.max_memory_allocated(model.device) / 2**20
    return time.perf_counter() - started, details


def _changed(before: NDArray[np.uint16], after: NDArray[np.uint16], where: Flags) -> float:
    """Share of the pixels of some tokens, bool (Ht, Wt), that differ by more than 1/255."""
    differs = (np.abs(before.astype(np.int32) - after) > 257).any(2)
    pixels = where.repeat(STRIDE, 0).repeat(STRIDE, 1)[: differs.shape[0], : differs.shape[1]]
    return float(differs[pixels].mean()) if pixels.any() else 0.0


def _stroke(grid: tuple[int, int]) -> NDArray[np.uint8]:
    """Marks uint8 (Ht, Wt): a blot of REFINE in the middle."""
    height, width = (max(1, round(length * _STROKE**0.5)) for length in grid)
    top, left = (grid[0] - height) // 2, (grid[1] - width) // 2
    marks = np.zeros(grid, np.uint8)
    marks[top : top + height, left : left + width] = Mark.REFINE
    return marks
