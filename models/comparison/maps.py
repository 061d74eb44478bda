"""Honest maps: parts that were kept, parts that were invented, confidence, detail of the photo."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from models.comparison.invention import FineDetail
from models.errors import ExportError, Sentence
from models.events import Result
from models.grid import STRIDE, Confidence, Pixels
from models.images import Photo, SaveOptions, save_picture, temporary_folder, write_png, write_whole

KEPT = (86, 190, 255)
"""Colour of what was kept; the same as of painted *keep*."""
GENERATED = (255, 128, 0)
"""Colour of what was generated; the same as of painted *refine*."""

_VIRIDIS = (
    "440154 481769 472a7a 433d84 3d4e8a 355e8d 2e6d8e 297b8e 23898e"
    " 1f978b 21a585 2eb37c 46c06f 65cb5e 89d548 b0dd2f d8e219 fde725"
)
"""Every fifteenth colour of viridis (Smith and van der Walt 2015, CC0)."""


class MapKind(StrEnum):
    """The kinds of map."""

    CONFIDENCE = "confidence"
    KEPT = "kept"
    DETAIL = "detail"


def map_paths(path: Path) -> dict[MapKind, Path]:
    """Paths of the maps beside a picture."""
    return {kind: path.with_name(f"{path.stem}_{kind.value}.png") for kind in MapKind}


@lru_cache(maxsize=1)
def viridis() -> Pixels:
    """Colours from 0 to 1, uint8 RGB (256, 3): even in lightness, safe for the colour-blind."""
    anchors = np.array([list(bytes.fromhex(colour)) for colour in _VIRIDIS.split()], np.float64)
    at = np.linspace(0, 255, len(anchors))
    channels = [np.interp(np.arange(256), at, anchors[:, c]) for c in range(3)]
    table = np.rint(np.stack(channels, axis=1)).astype(np.uint8)
    table.flags.writeable = False
    return table


def generated(result: Result) -> NDArray[np.bool_]:
    """Tokens that refinement made: those not kept, and kept ones that it changed anyway.

    The second kind exists only where the recipe samples kept tokens again.

    Returns:
        bool (Ht, Wt).
    """
    return np.asarray(~result.keep_0 | (result.tokens != result.tokens_l), np.bool_)


def generated_share(result: Result) -> float:
    """Share of the picture's area that was generated, 0 to 1; tokens at the edge count in part."""
    height, width = result.image.shape[:2]
    cells = generated(result)
    rows = np.clip(height - STRIDE * np.arange(cells.shape[0]), 0, STRIDE)
    columns = np.clip(width - STRIDE * np.arange(cells.shape[1]), 0, STRIDE)
    return float(rows @ cells @ columns) / (height * width)


def agreement(samples: Sequence[NDArray[np.integer[Any]]]) -> Confidence:
    """Chance that two different samples have the same token at a place.

    The mean over all pairs of samples; so it does not depend on how many there are. Where nothing
    is generated it is 1. Different codes may still look alike: a low number says that the model
    had a choice there, not that the choice is seen.

    Args:
        samples: Tokens of results that differ in their seed alone, (Ht, Wt) each; two or more.

    Returns:
        float32 (Ht, Wt), 0 where no two agree, 1 where all do.
    """
    pairs = list(combinations(samples, 2))
    same = np.zeros(samples[0].shape, np.float32)
    for one, other in pairs:
        same += one == other
    return np.asarray(same / len(pairs), np.float32)


def share_sentence(share: float) -> Sentence:
    """The share in words; never 0 or 100 % for what is only nearly so."""
    return Sentence("{area}.", area=_area(100 * share))


def honest_sentence(share: float, detail: FineDetail | None) -> Sentence:
    """How much was generated, and how much of the fine detail is not in the photo, in words.

    Args:
        share: From `generated_share`.
        detail: Of the same result; None leaves it out.
    """
    if detail is None:
        return share_sentence(share)
    percent = 100 * detail.invented
    number = Sentence("{percent:.0f} %", percent=percent)
    if 0 < percent < 1:
        number = Sentence("less than 1 %")
    elif 99 < percent < 100:
        number = Sentence("more than 99 %")
    return Sentence(
        "{area}; {number} of the fine detail is not in the photo.",
        area=_area(100 * share),
        number=number,
    )


def _area(percent: float) -> Sentence:
    if 0 < percent < 1:
        return Sentence("Less than 1 % of the area was generated")
    if 99 < percent < 100:
        return Sentence("More than 99 % of the area was generated")
    return Sentence("{percent:.0f} % of the area was generated", percent=percent)


def on_pixels(cells: Pixels, size: tuple[int, int]) -> Pixels:
    """Spread one value per token over the pixels of the picture.

    Args:
        cells: uint8 (Ht, Wt) or (Ht, Wt, 3).
        size: Height and width of the picture.
    """
    return cells.repeat(STRIDE, axis=0)[: size[0]].repeat(STRIDE, axis=1)[:, : size[1]]


def confidence_cells(confidence: NDArray[np.float32], *, coloured: bool) -> Pixels:
    """Confidence as gray, 255 = 1, or in viridis: uint8 (Ht, Wt) or (Ht, Wt, 3)."""
    steps = np.clip(np.nan_to_num(confidence * np.float32(255), nan=0.0), 0, 255)
    gray = np.rint(steps).astype(np.uint8)
    return viridis()[gray] if coloured else gray


def kept_cells(made: NDArray[np.bool_], *, coloured: bool) -> Pixels:
    """Kept tokens white and generated ones black, or in two colours.

    Args:
        made: From `generated`.
        coloured: `KEPT` and `GENERATED` instead of gray.

    Returns:
        uint8 (Ht, Wt) or (Ht, Wt, 3).
    """
    if coloured:
        return np.array((KEPT, GENERATED), np.uint8)[made.astype(np.intp)]
    return np.array((255, 0), np.uint8)[made.astype(np.intp)]


def map_of(
    result: Result, kind: MapKind, *, coloured: bool = False, detail: FineDetail | None = None
) -> Pixels:
    """A map of the size of the result.

    Args:
        result: Of a finished run.
        kind: What it shows.
        coloured: In colours instead of gray.
        detail: Of the result; the map of that kind needs it.

    Returns:
        uint8 (H, W), or (H, W, 3) where coloured.
    """
    if kind == MapKind.CONFIDENCE:
        cells = confidence_cells(result.confidence_l, coloured=coloured)
    elif kind == MapKind.DETAIL:
        if detail is None:
            raise ValueError("the map of fine detail needs it to be measured")
        cells = confidence_cells(detail.found, coloured=coloured)
    else:
        cells = kept_cells(generated(result), coloured=coloured)
    return on_pixels(cells, result.image.shape[:2])


def describe(
    result: Result, kind: MapKind, *, coloured: bool = False, detail: FineDetail | None = None
) -> str:
    """Say what the values of a map mean, how much was invented, and what a person looked at."""
    if kind == MapKind.CONFIDENCE:
        scale = "viridis, violet = 0, yellow = 1" if coloured else "0 = 0, 255 = 1"
        text = f"Confidence of the first restoration, one value per {STRIDE} x {STRIDE} pixels: "
    elif kind == MapKind.DETAIL:
        scale = "viridis, violet = 0, yellow = 1" if coloured else "0 = 0, 255 = 1"
        text = (
            "Share of the detail finer than four pixels of the photo that is in the photo, one "
            f"value per {STRIDE} x {STRIDE} pixels: "
        )
    else:
        scale = "blue = kept, orange = generated" if coloured else "255 = kept, 0 = generated"
        text = f"Kept and generated areas, one value per {STRIDE} x {STRIDE} pixels: "
    said = f"{text}{scale}. {honest_sentence(generated_share(result), detail)}"
    return said if result.reviewed is None else f"{said} By hand: {result.reviewed.report}."


def save_map(
    path: Path | str,
    result: Result,
    kind: MapKind,
    *,
    coloured: bool = False,
    detail: FineDetail | None = None,
    overwrite: bool = False,
) -> None:
    """Write a map of the size of the result as PNG, 8 bits, with a description inside.

    Args:
        path: Ends in .png.
        result: Of a finished run.
        kind: What it shows.
        coloured: In colours instead of gray.
        detail: Of the result; the map of that kind needs it.
        overwrite: Replace a file that is there.

    Raises:
        ExportError: The file exists or cannot be written; then nothing has changed.
    """
    target = Path(path)
    if target.suffix.lower() != ".png":
        raise ExportError(
            "Maps are written as PNG; choose .png as the extension of “{name}”.", name=target.name
        )
    pixels = map_of(result, kind, coloured=coloured, detail=detail)
    texts = {"Description": describe(result, kind, coloured=coloured, detail=detail)}
    write_whole(
        target,
        lambda file: write_png(file, pixels, texts=texts.items()),
        kind="PNG",
        overwrite=overwrite,
    )


def save_with_maps(
    path: Path | str,
    result: Result,
    *,
    source: Photo | None = None,
    options: SaveOptions = SaveOptions(),
    recipe_json: str | None = None,
    detail: FineDetail | None = None,
) -> None:
    """Write the result as TIFF with its maps, gray, as further pages.

    Args:
        path: Ends in .tif or .tiff.
        result: Of a finished run.
        source: As in `save_picture`.
        options: As in `save_picture`.
        recipe_json: As in `save_picture`.
        detail: Of the result; without it the page of that map is left out.

    Raises:
        ExportError: The file exists or cannot be written; then nothing has changed.
    """
    target = Path(path)
    if target.suffix.lower() not in (".tif", ".tiff"):
        raise ExportError(
            "Only TIFF can hold maps as pages; choose .tif as the extension of “{name}”.",
            name=target.name,
        )

    def write(file: IO[bytes]) -> None:
        with temporary_folder(target.parent) as folder:
            whole = Path(folder) / target.name
            save_picture(
                whole,
                result.image,
                source=source,
                options=options,
                recipe_json=recipe_json,
                generated=generated_share(result) > 0,
            )
            _append_maps(whole, result, detail)
            with whole.open("rb") as made:
                shutil.copyfileobj(made, file, 1 << 20)

    write_whole(target, write, kind="TIFF", overwrite=options.overwrite)


def _append_maps(path: Path, result: Result, detail: FineDetail | None) -> None:
    import tifffile

    measured = () if detail is None else (MapKind.DETAIL,)
    for kind in (MapKind.KEPT, MapKind.CONFIDENCE, *measured):
        tifffile.imwrite(
            path,
            map_of(result, kind, detail=detail),
            append=True,
            photometric="minisblack",
            compression="zlib",
            predictor=True,
            description=describe(result, kind, detail=detail),
            metadata=None,
            software=False,
        )
