"""The LPIPS weights, which are not part of ITER Studio: downloaded from their makers once agreed.

SqueezeNet 1.1 as torchvision publishes it, and the linear layers of LPIPS v0.1 (Zhang et al. 2018).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor

from models.errors import ModelError
from models.evaluation.measures.metrics import Lpips
from models.weights import Remote, fetch, models_folder

FEATURES = Remote(
    url="https://download.pytorch.org/models/squeezenet1_1-b8a52dc0.pth",
    sha256="b8a52dc0",  # all that torchvision publishes of it
    licence="BSD-3-Clause",
)
LINEAR = Remote(
    url="https://raw.githubusercontent.com/richzhang/PerceptualSimilarity/master/"
    "lpips/weights/v0.1/squeeze.pth",
    sha256="4a5350f23600cb79923ce65bb07cbf57dca461329894153e05a1346bd531cf76",
    licence="BSD-2-Clause",
)
CONSENT = (
    "LPIPS needs two files (about 5 MB): SqueezeNet 1.1 from download.pytorch.org "
    f"({FEATURES.licence}) and its linear layers from github.com/richzhang/PerceptualSimilarity "
    f"({LINEAR.licence}). Nothing about you or your photos is sent."
)

_LEVELS = 7
_KNOWN = (0.1008, 5e-4)
"""Mean distance of ten pairs of noise, and how far ours may be from it; see `_check`."""


def lpips_path(folder: Path | None = None) -> Path:
    """Path of the downloaded LPIPS weights; the file may not exist yet."""
    return (folder or models_folder().parent) / "perceptual" / "lpips_squeezenet.safetensors"


def fetch_lpips(
    watch: Callable[[str, int, int], None] = lambda name, done, size: None,
    *,
    folder: Path | None = None,
    features: Remote = FEATURES,
    linear: Remote = LINEAR,
) -> Path:
    """Fetch the two files and store them as one; call it after the user has agreed to `CONSENT`.

    Args:
        watch: Called with the name of a file, its bytes so far and in all.
        folder: The user's data folder by default.
        features: The file of SqueezeNet.
        linear: The file of the linear layers.

    Returns:
        The stored weights, checked by their distance of known noise.

    Raises:
        ModelError: They could not be fetched, or are of another kind.
    """
    target = lpips_path(folder)
    sources = [
        fetch(remote, target.parent, lambda done, size, name=remote.name: watch(name, done, size))  # type: ignore[misc]
        for remote in (features, linear)
    ]
    part = target.with_suffix(".part")
    save_file(joined(*(_tensors(path) for path in sources)), part)
    try:
        _check(Lpips(part))
    except ModelError:
        part.unlink()
        raise
    part.replace(target)
    for path in sources:
        path.unlink()
    return target


def joined(features: Mapping[str, Tensor], linear: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Both files' tensors under the names that `Lpips` reads.

    Raises:
        ModelError: A tensor is missing.
    """
    wanted = {f"lin{level}.model.1.weight": f"lin.{level}.weight" for level in range(_LEVELS)}
    try:
        tensors = {own: linear[name] for name, own in wanted.items()}
    except KeyError as error:
        raise ModelError(
            "A tensor is missing from the linear layers of LPIPS; try again later.",
            detail=str(error),
        ) from error
    tensors.update(
        {name: value for name, value in features.items() if name.startswith("features.")}
    )
    return {name: value.contiguous() for name, value in tensors.items()}


def _tensors(path: Path) -> dict[str, Any]:
    """The tensors of a .pth file; nothing else in it is run."""
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # whatever a damaged file makes the reader fail with
        raise ModelError(
            "“{name}” is not a complete PyTorch weights file; download it again.",
            detail=repr(error),
            name=path.name,
        ) from error
    return dict(content)


def _check(lpips: Lpips) -> None:
    """Compare with the distance that LPIPS is known to give for noise of a known seed."""
    generator = torch.Generator().manual_seed(123)
    image, reference = (torch.rand(10, 3, 100, 100, generator=generator) for _ in range(2))
    with torch.no_grad():
        mean = lpips(image, reference).mean().item()
    known, margin = _KNOWN
    if abs(mean - known) > margin:
        raise ModelError(
            "The downloaded LPIPS weights give wrong distances and were not stored; try again "
            "later.",
            detail=f"distance of known noise {mean:.4f}, not {known:.4f}",
        )
