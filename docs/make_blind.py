"""Pictures for a judge who is not to know which alpha made which: `python docs/make_blind.py`.

For each photo, one part of it is restored at alpha 0, 0.5 and 1 with the bundled model, and laid
side by side in random order, as A, B and C. The key goes into a file of its own, which the judge
does not get. Answers so far are in the model card.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models import Pipeline, Recipe, Request, load_model, open_photo  # noqa: E402
from models.events import result_of  # noqa: E402
from models.images.colour import narrow  # noqa: E402
from models.images.photo import photo_from_array  # noqa: E402
from models.networks.model import default_recipe  # noqa: E402

ALPHAS = (0.0, 0.5, 1.0)
_HEAD = 34
_GAP = 8


def main() -> None:
    """Write a sheet for each photo, and the key."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("out", type=Path, help="folder for the sheets")
    options.add_argument(
        "photos", nargs="+", help="PHOTO, or PHOTO@X,Y for the top left corner of the part"
    )
    options.add_argument("--side", type=int, default=128, help="of the part, in pixels")
    options.add_argument("--scale", type=float, default=4.0)
    options.add_argument("--seed", type=int, help="of the order; by default another every time")
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    chance, key = random.Random(given.seed), {}
    pipeline = Pipeline(load_model())
    usual = default_recipe(pipeline.model.config).with_(scale=given.scale)
    for number, photo in enumerate(given.photos, 1):
        path, _, corner = photo.partition("@")
        part = _part(Path(path), corner, given.side)
        order = chance.sample(ALPHAS, len(ALPHAS))
        made = [_restored(pipeline, part, usual.with_(alpha=alpha)) for alpha in order]
        _sheet(made).save(given.out / f"{number}.png")
        key[number] = {"photo": Path(path).name, **dict(zip("ABC", order, strict=True))}
    (given.out / "key.json").write_text(json.dumps(key, indent=2))


def _restored(pipeline: Pipeline, part: NDArray[np.uint8], recipe: Recipe) -> NDArray[np.uint8]:
    request = Request(photo_from_array(part, "part"), recipe)
    return narrow(result_of(pipeline.run(request), lambda _: None).image)


def _part(path: Path, corner: str, side: int) -> NDArray[np.uint8]:
    pixels = open_photo(path).pixels
    left, top = map(int, corner.split(",")) if corner else (0, 0)
    return np.ascontiguousarray(pixels[top : top + side, left : left + side])


def _sheet(pictures: list[NDArray[np.uint8]]) -> Image.Image:
    height, width = pictures[0].shape[:2]
    sheet = Image.new("RGB", (3 * width + 2 * _GAP, height + _HEAD), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(24)
    for place, (letter, pixels) in enumerate(zip("ABC", pictures, strict=True)):
        left = place * (width + _GAP)
        sheet.paste(Image.fromarray(pixels), (left, _HEAD))
        draw.text((left + width // 2 - 8, 2), letter, "black", font)
    return sheet


if __name__ == "__main__":
    main()
