"""Kill writers: python tests/models/images/killed_writers.py FOLDER KILLS SIDE [SEED] [KIND...].

Every kind of file that leaves the program is written over an older one by a process that is killed
(SIGKILL) somewhere between its first and its last moment. Afterwards the name must hold the older
or the newer file, byte for byte; what else is left must go with the next file. Prints JSON.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import cv2
import numpy as np
import torch

from models.comparison.comparison import Comparison, Layout, save_comparison
from models.comparison.maps import MapKind, save_map, save_with_maps
from models.events import Result
from models.images.photo import photo_from_array
from models.images.saving import SaveOptions, save_picture
from models.networks.model import Model
from models.recipe.file import RecipeFile, save_recipe
from models.recipe.masks import save_mask
from models.recipe.presets import save_preset
from models.recipe.settings import Paint, Recipe
from models.recipe.sidecar import Work, save_work
from models.weights.checkpoint import save_model
from tests.tiny import tiny_config

Writer = Callable[[Path, int], object]
OVER = SaveOptions(overwrite=True)
PR_SET_CHILD_SUBREAPER = 36
"""Of Linux' prctl(2)."""


def finding(version: int, side: int) -> Result:
    """A result of side x side pixels, another one for each version."""
    grid = -(-side // 8)
    rng = np.random.default_rng(version)
    rough = rng.integers(0, 65536, (grid, grid, 3), dtype=np.uint16)
    image = np.repeat(np.repeat(rough, 8, 0), 8, 1)[:side, :side]
    tokens = rng.integers(0, 16, (grid, grid))
    confidence = rng.random((grid, grid), np.float32)
    return Result(tokens, confidence, confidence > 0.5, tokens, (), image)


def writers(side: int) -> dict[str, Writer]:
    """The writer of every kind of file, by its name."""
    results = [finding(version, side) for version in (0, 1)]
    narrow = [np.ascontiguousarray(each.image >> 8).astype(np.uint8) for each in results]
    photo = photo_from_array(narrow[0], "photo.png")
    networks = [Model(tiny_config()) for _ in (0, 1)]

    def recipe(version: int) -> RecipeFile:
        marks = (results[version].tokens % 3).astype(np.uint8)
        return RecipeFile(recipe=Recipe(seed=version, paint=Paint.of(marks)))

    def picture(path: Path, version: int) -> None:
        save_picture(path, results[version].image, source=photo, options=OVER)

    def comparison(layout: str) -> Writer:
        made = Comparison(layout=Layout(layout), max_size=max(64, side // 2))
        return lambda path, version: save_comparison(
            path, made, narrow[0][::4, ::4].copy(), narrow[version], options=OVER
        )

    made: dict[str, Writer] = {
        f"picture{suffix}": picture for suffix in (".png", ".jpg", ".webp", ".tif", ".avif", ".bmp")
    }
    made["new.png"] = lambda path, version: save_picture(path, results[version].image)
    made["pages.tif"] = lambda path, version: save_with_maps(path, results[version], options=OVER)
    made["kept.png"] = lambda path, version: save_map(
        path, results[version], MapKind.CONFIDENCE, overwrite=True
    )
    made["side.png"], made["split.jpg"] = comparison("side"), comparison("split")
    for suffix in (".gif", ".webp", ".apng", *((".mp4",) if shutil.which("ffmpeg") else ())):
        made[f"wipe{suffix}"] = comparison("wipe")
    made["recipe.json"] = lambda path, version: save_recipe(path, recipe(version))
    made["session.json"] = lambda path, version: save_work(
        path, Work(photo=Path("photo.png"), pasted=False, file=recipe(version))
    )
    made["preset.json"] = lambda path, version: save_preset(
        path.stem, Recipe(seed=version), path.parent
    )
    made["weights.safetensors"] = lambda path, version: save_model(networks[version], path)
    made["mask.png"] = lambda path, version: save_mask(path, results[version].keep_0, (side, side))
    return made


def kill_at_random(write: Writer, path: Path, seconds: float, rng: random.Random) -> bool:
    """Let a process write the newer file; whether it was killed before its end."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)  # what it starts is of its group, and known by that when it is gone
        write(path, 1)
        os._exit(0)
    time.sleep(rng.random() * seconds)
    os.kill(child, signal.SIGKILL)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    wait_for_orphans(child)
    return killed


def adopt_orphans() -> None:
    """Become the parent of what killed processes leave running, where the system has that."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def wait_for_orphans(group: int) -> None:
    """Wait until what a killed writer had started has ended, however slow the machine is.

    An ffmpeg sees the end of its input some time after its writer is gone, and one that had only
    been started opens its file even then.
    """
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-group, 0)
    with suppress(ProcessLookupError, PermissionError):  # elsewhere they are not our children
        while True:
            os.killpg(group, 0)
            time.sleep(0.01)


def content(path: Path) -> bytes:
    """The bytes of a file; of weights with their notes in order, which safetensors shuffles."""
    data = path.read_bytes()
    if path.suffix != ".safetensors" or len(data) < 8:
        return data
    end = 8 + int.from_bytes(data[:8], "little")
    return json.dumps(json.loads(data[8:end]), sort_keys=True).encode() + data[end:]


def try_kind(write: Writer, path: Path, kills: int, rng: random.Random) -> dict[str, object]:
    """Kill the writing of one kind of file until ``kills`` of them have hit it."""
    is_new = path.name.startswith("new")  # nothing is there before
    write(path, 1)
    newer = content(path)
    path.unlink()
    began = time.perf_counter()
    write(path, 0)
    seconds = time.perf_counter() - began
    before = b"" if is_new else path.read_bytes()
    older = b"" if is_new else content(path)
    found = {"kills": 0, "older": 0, "newer": 0, "left": 0, "failures": []}
    for _ in range(50 * kills):
        if found["kills"] == kills:
            break
        path.write_bytes(before)
        if is_new:
            path.unlink()
        if not kill_at_random(write, path, 2 * seconds, rng):
            continue
        found["kills"] += 1
        data = content(path) if path.is_file() else b""
        if path.is_file() and not data:
            found["failures"].append(f"{path.name}: empty")
        if data not in (older, newer):
            found["failures"].append(f"{path.name}: {len(data)} bytes, neither file")
        found["newer" if data == newer else "older"] += 1
    temporary = [each for each in path.parent.iterdir() if each != path]
    found["left"] = len(temporary)
    for each in temporary:  # as if some time had passed
        os.utime(each, (0, 0))
    path.unlink(missing_ok=True)
    write(path, 1)
    left = sorted(each.name for each in path.parent.iterdir())
    if left != [path.name]:
        found["failures"].append(f"{path.name}: left over are {left}")
    return found


def main(folder: Path, kills: int, side: int, seed: int, kinds: list[str]) -> None:
    cv2.setNumThreads(1)  # threads do not survive a fork
    torch.set_num_threads(1)
    adopt_orphans()
    rng = random.Random(seed)
    report = {}
    for name, write in writers(side).items():
        if kinds and name not in kinds:
            continue
        (folder / name).mkdir()
        report[name] = try_kind(write, folder / name / name, kills, rng)
    sys.stdout.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[2:5]]
    main(Path(sys.argv[1]), given[0], given[1], given[2] if len(given) > 2 else 1, sys.argv[5:])
