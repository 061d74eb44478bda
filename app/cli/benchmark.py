"""`iter-studio benchmark`: how fast a model is on this machine."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from app.cli.options import Device, Gpu, Model, Threads, device_of
from models.errors import StudioError
from models.recipe import Rival
from resources import sample_path

EXAMPLES = """Examples:

  iter-studio benchmark

  iter-studio benchmark --against realesrgan --against released --json

  iter-studio benchmark --sizes 64,128,256,512,1024 --device cuda
"""


class Precision(StrEnum):
    """Precision of the networks' arithmetic."""

    AUTO = "auto"
    FLOAT32 = "float32"
    BFLOAT16 = "bfloat16"
    FLOAT16 = "float16"


def benchmark(
    sizes: Annotated[
        str,
        typer.Option(help="Sides of the photos for whole runs, in pixels, separated by commas."),
    ] = "128,256",
    runs: Annotated[int, typer.Option(help="Runs of each case; the median counts.", min=1)] = 3,
    case: Annotated[
        list[str] | None,
        typer.Option(help="Only cases whose names begin with this; may be repeated."),
    ] = None,
    against: Annotated[
        list[Rival] | None,
        typer.Option(
            help="Also time another program, in turn and in the quickest runtime that is "
            "installed; may be repeated. The released networks take minutes; plain times them "
            "against their published form."
        ),
    ] = None,
    growth: Annotated[
        str,
        typer.Option(
            help="Also measure how whole runs, alpha moves and strokes grow with the result, in "
            "megapixels separated by commas, such as 1,4,16,64: minutes."
        ),
    ] = "",
    model: Model = None,
    device: Device = "auto",
    gpu: Gpu = None,
    precision: Annotated[
        Precision,
        typer.Option(help="Precision of the networks; auto chooses what suits the device."),
    ] = Precision.AUTO,
    threads: Threads = 0,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print all figures as JSON and nothing else.")
    ] = False,
) -> None:
    """Measure how fast a model is here: whole runs, edits, cancelling, tiles, cold start."""
    sides, megapixels = _sides(sizes), _megapixels(growth)
    import torch

    from models.benchmark import BenchmarkRequest, markdown, run_benchmark
    from models.weights import weights_file

    if threads:
        torch.set_num_threads(threads)
    request = BenchmarkRequest(
        photo=sample_path(),
        model=weights_file(model),
        sizes=sides,
        runs=runs,
        device=device_of(device, gpu),
        precision=None if precision is Precision.AUTO else getattr(torch, precision.value),
        against=tuple(against or ()),
        rival_sizes=sides,
        cases=tuple(case or ()),
        growth=megapixels,
    )
    report = run_benchmark(request, _say)
    if as_json:
        text = json.dumps(report.document(), indent=2, ensure_ascii=False) + "\n"
    else:
        text = markdown(report)
    sys.stdout.write(text)


def _sides(sizes: str) -> tuple[int, ...]:
    try:
        sides = tuple(int(size) for size in sizes.split(","))
    except ValueError:
        sides = (0,)
    if not all(16 <= side <= 4096 for side in sides):
        raise StudioError(
            "“{sizes}” is not a list of sizes; give numbers from 16 to 4096, separated by commas.",
            sizes=sizes,
        )
    return sides


def _megapixels(growth: str) -> tuple[float, ...]:
    try:
        found = tuple(float(each) for each in growth.split(",")) if growth else ()
    except ValueError:
        found = (0.0,)
    if not all(0.01 <= each <= 1000 for each in found):
        raise StudioError(
            f"“{growth}” is not a list of megapixels; give numbers from 0.01 to 1000, separated by "
            "commas."
        )
    return found


def _say(line: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"measuring {line} ...\n")
