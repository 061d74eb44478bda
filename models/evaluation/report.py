"""The findings of an evaluation, as values that can be written as JSON."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field
from typing import Any

from models.evaluation.curves import Change
from models.evaluation.measures.quality import Row, Scores
from models.evaluation.measures.seams import Seams
from models.evaluation.tokens import Calibration, CodeUse

FORMAT = "iter-studio-evaluation-2"


@dataclass(slots=True, kw_only=True)
class Report:
    """All figures; sections that did not run (yet) are empty.

    Attributes:
        model: Name and digest of the weights.
        scale, crop, steps, seed: Of the table.
        damage: "made here" or "given".
        pictures: Names, in order.
        curve_pictures: How many of them, from the first on, the curves and ablations use.
        table: Bicubic, ceiling, alphas, peers, truth.
        tracks: The same table for each further track of damage, by its name.
        use_hq, use_l: Use of the codebook by the truth and by S_l.
        calibration: The evaluator on S_l and on refined tokens.
        tradeoff, orders, adaptive, fidelity, scales: See `models.evaluation.curves`.
        change: How far the picture moves along alpha and between seeds.
        seams: Steps between blocks of quotas; None for a model without them.
        scores: Every result on every picture, by its track and the name of its row.
        notes: What was left out and why.
    """

    model: dict[str, str]
    scale: float
    crop: int
    steps: int
    seed: int
    damage: str
    pictures: list[str]
    curve_pictures: int = 0
    table: list[Row] = field(default_factory=list)
    tracks: dict[str, list[Row]] = field(default_factory=dict)
    use_hq: CodeUse | None = None
    use_l: CodeUse | None = None
    calibration: list[Calibration] = field(default_factory=list)
    tradeoff: list[Row] = field(default_factory=list)
    orders: list[Row] = field(default_factory=list)
    adaptive: list[Row] = field(default_factory=list)
    fidelity: list[Row] = field(default_factory=list)
    scales: list[Row] = field(default_factory=list)
    change: list[Change] = field(default_factory=list)
    seams: Seams | None = None
    scores: dict[str, dict[str, list[Scores]]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def document(self) -> dict[str, Any]:
        """The report for `json.dumps`: rounded to six digits, None for what is no number."""
        plain = _plain({"format": FORMAT, **asdict(self)})
        for name in ("table", "tradeoff", "orders", "adaptive", "fidelity", "scales"):
            plain[name] = [_flat(row) for row in plain[name]]
        plain["tracks"] = {
            name: [_flat(row) for row in rows] for name, rows in plain["tracks"].items()
        }
        return plain


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    setting = {key: value for key, value in row["setting"].items() if value is not None}
    return {**setting, **{key: value for key, value in row.items() if key != "setting"}}


def _plain(value: Any) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, float):
        return float(f"{value:.6g}") if math.isfinite(value) else None
    return value
