"""Photos on the disk, and batches over them, for the tests beside this file."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from models.batch.batch import run_batch
from models.batch.jobs import Job, plan_jobs
from models.batch.journal import JOURNAL, Entry, Journal
from models.batch.order import RestoreOrder
from models.recipe.settings import Recipe

QUICK = Recipe(scale=2, steps=2, alpha=0.6)
ORDER = RestoreOrder(recipe=QUICK)
SKIP = replace(ORDER, exists="skip")
ENTRY = Entry(photo="a.png", key="k", result="a_iter_x4.png", sha256="00")


def picture(path: Path, seed: int = 0, shape: tuple[int, ...] = (13, 11, 3)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    deep = path.suffix in (".tif", ".tiff")
    kind = np.uint16 if deep else np.uint8
    pixels = np.random.default_rng(seed).integers(0, np.iinfo(kind).max, shape, dtype=kind)
    assert cv2.imwrite(str(path), pixels)
    return path


def broken(path: Path, data: bytes = b"no picture at all") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def plan(source, target, **order) -> list[Job]:
    return plan_jobs(RestoreOrder(sources=(source,), **order).into(target))


def restore_folder(source, target, engine, *, order=SKIP, **changes):
    order = replace(order, sources=(source,), recursive=True, **changes).into(target)
    with Journal(order.root) as journal:
        return list(run_batch(plan_jobs(order), order, journal=journal, engine=engine))


def states(results) -> list[str]:
    return [restored.state for restored in results]


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the journal, by its name in the folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != JOURNAL
    }


def listing(folder: Path) -> set[str]:
    """Names of all files and folders in a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}
