"""The self-test: devices and precisions that can be trusted, and the quickest (F8).

A known picture goes through every network on each device in each precision and is compared with
the CPU in float32. The answer is kept in a file until the machine, torch or the model changes.
"""

from __future__ import annotations

import json
import logging
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import platformdirs
import torch
from torch import Tensor

from models.engine.device import available_devices, choose_device, natural_precision
from models.engine.fallback import UnusableError, check_numbers, computing
from models.engine.pipeline import Pipeline
from models.errors import ExportError, ModelError
from models.images import write_whole
from models.networks import Model
from models.weights import load_model

log = logging.getLogger(__name__)

_SIDE = 32
"""Side of the known picture in tokens; a multiple of what any network wants."""

_VERSION = 1
_TOLERANCE = {"float32": 0.005, "bfloat16": 0.1}
"""Greatest `Check.error` that is still trusted.

In bfloat16 the bundled model comes to 0.05, its confidence, and untrained weights to 0.026.
"""


@dataclass(frozen=True, slots=True)
class Check:
    """The result of one device in one precision.

    Attributes:
        device: Name, as `models.engine.device` has it.
        precision: "float32" or "bfloat16".
        error: Root of the mean squared difference from the CPU in float32 over the standard
            deviation of the latter; of the worst network. None where it gave no numbers.
        seconds: For all networks once, warm.
        failure: Why it cannot be trusted; empty where it can.
    """

    device: str
    precision: str
    error: float | None
    seconds: float
    failure: str = ""

    @property
    def dtype(self) -> torch.dtype:
        """The precision as torch names it."""
        return {"float32": torch.float32, "bfloat16": torch.bfloat16}[self.precision]


def run_selftest(model: Model) -> list[Check]:
    """Try every device and precision.

    Args:
        model: On the CPU; not changed.

    Returns:
        One result each; the CPU in float32 is always there and always trusted.

    Raises:
        ModelError: The model gives unusable numbers on the CPU, too.
    """
    inputs = _known_inputs(model)
    try:
        expected, seconds = _outputs(model, inputs, torch.float32)
    except UnusableError as error:
        raise ModelError(
            "The model “{name}” gives unusable numbers; choose another model or install it again.",
            detail=str(error),
            name=model.config.name,
        ) from error
    checks = []
    for device in available_devices():
        try:
            there = model if device == "cpu" else deepcopy(model).to(device)
        except RuntimeError as error:  # no memory, no driver
            checks.append(_failed(device, torch.float32, str(error)))
            continue
        for precision in dict.fromkeys((natural_precision(there), torch.float32)):
            if device == "cpu" and precision is torch.float32:
                checks.append(Check("cpu", "float32", 0.0, seconds))
            else:
                checks.append(_check(there, device, precision, inputs, expected))
    return checks


def best(checks: list[Check], device: str = "auto") -> Check:
    """The quickest device that passed, in the precision that suits it.

    The clock chooses between devices, never between precisions of one: a busy moment must not
    change the pixels.

    Args:
        checks: From `run_selftest`: for each device the precision that suits it first.
        device: "auto", or the name of the device that the user wants, which is then used even if
            it failed, in float32.
    """
    passed: dict[str, Check] = {}
    for check in checks:
        if not check.failure:
            passed.setdefault(check.device, check)
    if device == "auto":
        return min(passed.values(), key=lambda check: check.seconds)
    wanted = choose_device(device)
    exact = (each for each in checks if (each.device, each.precision) == (wanted, "float32"))
    return passed.get(wanted) or next(exact)


def known_checks(model: Model, folder: Path | None = None) -> list[Check]:
    """The stored results for this machine and model, or new ones, which are then stored.

    Args:
        model: On the CPU.
        folder: Where results are kept; the user's cache folder unless given.

    Raises:
        ModelError: See `run_selftest`.
    """
    folder = folder or platformdirs.user_cache_path("iter-studio", appauthor=False)
    path = folder / f"selftest-{model.digest or 'model'}.json"  # one for each model
    circumstances = _circumstances(model)
    try:
        document = json.loads(path.read_text("utf-8"))
        if document["circumstances"] == circumstances:
            return [Check(**fields) for fields in document["checks"]]
    except (OSError, ValueError, TypeError, KeyError):
        pass  # none yet, or damaged: test again
    with _few_threads():
        checks = run_selftest(model)
    for check in checks:
        log.info("self-test: %s", check)
    document = {"circumstances": circumstances, "checks": [asdict(check) for check in checks]}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(document, indent=1).encode()]
        write_whole(path, lambda file: file.writelines(lines), kind="JSON", overwrite=True)
    except (OSError, ExportError) as error:
        log.warning("the self-test cannot be stored: %s", error)
    return checks


def open_pipeline(
    weights: Path | None = None,
    *,
    device: str = "auto",
    tile: int | None = None,
    folder: Path | None = None,
) -> Pipeline:
    """A pipeline on the quickest device and precision that can be trusted.

    Args:
        weights: The bundled model unless given.
        device: "auto", or a name as in `models.engine.device.choose_device`.
        tile: See `Pipeline`.
        folder: See `known_checks`.

    Raises:
        ModelError: The weights cannot be used.
        DeviceError: The device is unknown or missing.
    """
    wanted = choose_device(device)  # a wrong name is reported before anything is loaded
    model = load_model(weights)
    alone = available_devices() == ["cpu"] or (device != "auto" and wanted == "cpu")
    if alone and natural_precision(model) is torch.float32:
        return Pipeline(model, tile=tile)  # nothing to choose, and nothing to compare with
    chosen = best(known_checks(model, folder), device)
    return Pipeline(model.to(chosen.device), tile=tile, precision=chosen.dtype)


def _check(
    model: Model,
    device: str,
    precision: torch.dtype,
    inputs: tuple[Tensor, ...],
    expected: list[Tensor],
) -> Check:
    try:
        outputs, seconds = _outputs(model, inputs, precision)
    except (UnusableError, RuntimeError, MemoryError) as error:
        return _failed(device, precision, str(error))
    worst = max(_difference(*pair) for pair in zip(outputs, expected, strict=True))
    name = _name(precision)
    failure = "" if worst <= _TOLERANCE[name] else "differs from the CPU in float32"
    return Check(device, name, worst, seconds, failure)


def _failed(device: str, precision: torch.dtype, reason: str) -> Check:
    lines = reason.strip().splitlines() or ["failed"]
    return Check(device, _name(precision), None, 0.0, lines[0])


def _name(precision: torch.dtype) -> str:
    return str(precision).removeprefix("torch.")


def _difference(output: Tensor, expected: Tensor) -> float:
    spread = float(expected.std().clamp(min=1e-4))
    return float((output - expected).square().mean().sqrt()) / spread


def _known_inputs(model: Model) -> tuple[Tensor, ...]:
    """Image (1, 3, H, W), tokens int64, and two sets of flags, bool; grids (1, 32, 32)."""
    rng = np.random.default_rng(20)
    side = _SIDE * model.distortion.stride
    ramp = np.linspace(0, 1, side, dtype=np.float32)
    image = np.stack(np.broadcast_arrays(ramp, ramp[:, None], ramp[::-1]))
    image = 0.7 * image + 0.3 * rng.random((3, side, side), np.float32)
    image[:, side // 4 : side // 2, side // 3 :] = 0.05  # edges
    codes = len(model.tokenizer.codebook.codes)
    tokens = rng.integers(0, codes, (1, _SIDE, _SIDE))
    keep_0 = rng.random((1, _SIDE, _SIDE)) < 0.3
    keep = keep_0 | (rng.random((1, _SIDE, _SIDE)) < 0.3)
    return tuple(torch.from_numpy(each) for each in (image[None], tokens, keep_0, keep))


def _outputs(
    model: Model, inputs: tuple[Tensor, ...], precision: torch.dtype
) -> tuple[list[Tensor], float]:
    """Outputs of the four networks, float32 on the CPU, and the time of the quicker of two runs.

    Raises:
        UnusableError: NaN or infinity.
        RuntimeError: The device cannot do it.
    """
    seconds = []
    for _ in range(2):
        started = time.perf_counter()
        image, tokens, keep_0, keep = (each.to(model.device) for each in inputs)
        with computing(model.device, precision):
            reading = model.read(image.contiguous(memory_format=torch.channels_last))
            given = [
                reading.logits,
                model.predict(tokens, keep_0, tokens, keep, reading.hint),
                model.judge(tokens, tokens, reading.hint),
                model.decode(tokens, reading.guide, 1.0),
            ]
        outputs = [each.float().cpu() for each in given]
        seconds.append(time.perf_counter() - started)
    for output in outputs:
        check_numbers(output)
    return outputs, min(seconds)


@contextmanager
def _few_threads() -> Iterator[None]:
    """Use few threads if there is only the CPU: its speed decides nothing, and threads would wait.

    On two cores with other work the test took 10 s with two threads and 0.8 s with one.
    """
    threads = torch.get_num_threads()
    if available_devices() == ["cpu"]:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _circumstances(model: Model) -> dict[str, str | int]:
    """The facts that the results depend on."""
    gpus = range(torch.cuda.device_count()) if torch.cuda.is_available() else ()
    names = [torch.cuda.get_device_name(index) for index in gpus]
    return {
        "version": _VERSION,
        "model": model.digest,
        "torch": torch.__version__,
        "machine": f"{platform.platform()} {platform.machine()} {platform.processor()}",
        "devices": ", ".join([*available_devices(), *names]),
    }
