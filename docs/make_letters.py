"""Trains models/detection/letters.safetensors, which tells lines of lettering from other things.

python docs/make_letters.py FOLDER...     photos with and without lettering; needs the extra "find"

RapidOCR's detector says where the lettering is. Every second photo trains; the others judge.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.detection import ocr  # noqa: E402
from models.detection.lines import MEASURES, WEIGHTS, find_chains  # noqa: E402
from models.images import narrow, open_photo  # noqa: E402

HIDDEN, LIMIT = 16, 4.0
EPOCHS, BATCH, RATE, DECAY = 60, 256, 3e-3, 3e-2
LETTERING, NOTHING = 0.5, 0.2


class Chains(NamedTuple):
    """The chains of some photos: measures (n, `MEASURES`), and the share that is lettering (n,)."""

    measures: NDArray[np.float64]
    shares: NDArray[np.float64]


def chains_of(path: Path) -> Chains:
    """The chains of a photo, and how much of each the teacher calls lettering."""
    pixels = narrow(open_photo(path).pixels)
    source = ocr.detector_file()
    lines = ocr.read_lines(ocr.load_detector(source), pixels) if source else None
    if lines is None:
        raise SystemExit('The teacher is missing: pip install "iter-studio[find]".')
    taught = np.zeros(pixels.shape[:2], np.uint8)
    for line in lines:
        cv2.fillPoly(taught, [line.corners.round().astype(np.int32)], 1)
    measures, shares = [], []
    for chains in find_chains(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)):
        for chain in chains:
            place = np.zeros_like(taught)
            cv2.fillPoly(place, [chain.corners.round().astype(np.int32)], 1)
            measures.append(chain.measures)
            shares.append(float(taught[place > 0].mean()) if place.any() else 0.0)
    return Chains(np.array(measures).reshape(-1, MEASURES), np.array(shares))


def together(parts: list[Chains]) -> Chains:
    """Chains of several photos; those that are lettering in part are left out."""
    measures = np.concatenate([part.measures for part in parts])
    shares = np.concatenate([part.shares for part in parts])
    clear = (shares > LETTERING) | (shares < NOTHING)
    return Chains(measures[clear], shares[clear])


def trained(chains: Chains) -> dict[str, NDArray[np.float32]]:
    """The weights of the network, by the names of `models.detection.lines.Judge`."""
    torch.manual_seed(0)
    mean, deviation = chains.measures.mean(axis=0), chains.measures.std(axis=0) + 1e-9
    scaled = torch.tensor(np.clip((chains.measures - mean) / deviation, -LIMIT, LIMIT)).float()
    wanted = torch.tensor(chains.shares > LETTERING).float()
    inner, outer = torch.nn.Linear(MEASURES, HIDDEN), torch.nn.Linear(HIDDEN, 1)
    parameters = [*inner.parameters(), *outer.parameters()]
    optimizer = torch.optim.AdamW(parameters, RATE, weight_decay=DECAY)
    loss_of = torch.nn.functional.binary_cross_entropy_with_logits
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(scaled)).split(BATCH):
            optimizer.zero_grad()
            logits = outer(torch.tanh(inner(scaled[batch])))[:, 0]
            loss_of(logits, wanted[batch]).backward()
            optimizer.step()
    layers = {"inner": inner.weight, "inner_bias": inner.bias}
    layers |= {"outer": outer.weight[0], "outer_bias": outer.bias}
    weights = {name: each.detach().numpy().copy() for name, each in layers.items()}
    return {**weights, "mean": mean.astype(np.float32), "deviation": deviation.astype(np.float32)}


def report(weights: dict[str, NDArray[np.float32]], chains: Chains) -> None:
    """Print precision and recall on chains that did not train."""
    from models.detection.lines import Judge

    rates, lettering = Judge(**weights).rate(chains.measures), chains.shares > LETTERING
    for least in (0.5, 0.75, 0.9, 0.95):
        taken = rates >= least
        precision, recall = lettering[taken].mean(), taken[lettering].mean()
        print(f"sureness {least}: precision {precision:.2f}, recall {recall:.2f}")  # noqa: T201


def main() -> None:
    """Train on the photos of the folders, and write the file."""
    folders = [Path(each) for each in sys.argv[1:]]
    paths = sorted(path for each in folders for path in each.iterdir() if path.is_file())
    if len(paths) < 2:
        raise SystemExit(__doc__)
    parts = [chains_of(path) for path in paths]
    weights = trained(together(parts[::2]))
    report(weights, together(parts[1::2]))
    save_file(weights, WEIGHTS, {"teacher": "PP-OCRv6_det_small", "photos": str(len(parts[::2]))})
    WEIGHTS.chmod(0o644)


if __name__ == "__main__":
    main()
