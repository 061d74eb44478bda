"""The speed of a model on this machine: measured once, then kept.

A small known picture goes through all four networks. Reading what is known needs no torch.
"""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import platformdirs

from models.events import Finished, Request
from models.grid import STRIDE
from models.images import photo_from_array, write_whole
from models.recipe import Recipe, suited

if TYPE_CHECKING:
    from models.engine.pipeline import Pipeline

_SIDES = {"compact": 64, "released": 32}
"""Side of the known picture in tokens: a second or a few of work."""
_DISTURBED_S = 0.05
_TRIES = 5
_MEGAPIXEL = 1_000_000 / STRIDE**2


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for a megapixel of the result, warm.

    Attributes:
        device: Where it was measured, such as "cpu".
        encode, evaluate, refine, decode: One pass of each network.
    """

    device: str
    encode: float
    evaluate: float
    refine: float
    decode: float

    def seconds(self, steps: int) -> float:
        """Time of a whole run in which no step is skipped; the last step needs no evaluation."""
        return self.encode + self.decode + steps * (self.evaluate + self.refine)


def measure_speed(pipeline: Pipeline, pause: Callable[[], None] = lambda: None) -> Speed:
    """Time a model; may take some seconds.

    Args:
        pipeline: On the device and in the precision that count.
        pause: Called again and again; where it takes long, what it disturbed is timed again.
    """
    model = pipeline.model
    scale = model.config.min_scale if model.config.family == "released" else 4.0
    tokens = _SIDES[model.config.family]
    side = round(tokens * STRIDE / scale)
    noise = np.random.default_rng(20).integers(0, 256, (side, side, 3), dtype=np.uint8)
    photo = photo_from_array(noise, "speed")
    settings = suited(Recipe(scale=scale), model.config).with_(alpha=1.01, steps=1)
    best: dict[str, float] = {}
    good = 0
    for _ in range(_TRIES):
        disturbed = 0.0
        for event in pipeline.apart().run(Request(photo, settings)):
            before = time.perf_counter()
            pause()
            disturbed += time.perf_counter() - before
            if isinstance(event, Finished):
                for stage, seconds in event.result.seconds.items():
                    best[stage] = min(seconds, best.get(stage, seconds))
        good += disturbed < _DISTURBED_S
        if good == 2:
            break
    part = _MEGAPIXEL / tokens**2
    stages = ("encode", "evaluate", "refine", "decode")
    return Speed(str(model.device), *(round(best[stage] * part, 4) for stage in stages))


def known_speed(digest: str, folder: Path | None = None) -> Speed | None:
    """The speed measured for a weights file on this machine; None if not measured yet."""
    try:
        document = json.loads(_path(digest, folder).read_text("utf-8"))
        if document["circumstances"] == _circumstances():
            return Speed(**document["speed"])
    except (OSError, ValueError, TypeError, KeyError):
        pass  # none yet, or damaged
    return None


def keep_speed(speed: Speed, digest: str, folder: Path | None = None) -> None:
    """Remember what was measured.

    Raises:
        StudioError: The file cannot be written.
    """
    path = _path(digest, folder)
    document = {"circumstances": _circumstances(), "speed": asdict(speed)}
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(document, indent=1).encode()]
    write_whole(path, lambda file: file.writelines(lines), kind="JSON", overwrite=True)


def _path(digest: str, folder: Path | None) -> Path:
    folder = folder or platformdirs.user_cache_path("iter-studio", appauthor=False)
    return folder / f"speed-{digest or 'model'}.json"


def _circumstances() -> dict[str, str | int | None]:
    """The facts that the figures depend on."""
    return {
        "version": 1,
        "torch": version("torch"),
        "machine": f"{platform.platform()} {platform.machine()} {platform.processor()}",
        "cores": os.cpu_count(),
    }
