"""What the project wants of its default model, beside what was measured."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.evaluation.curves import ALL
from models.evaluation.orders import Order
from models.evaluation.quality import Row
from models.evaluation.tokens import Calibration, CodeUse

LPIPS_CHANGE = -40.0  # per cent
CODE_USE = 0.8
AUROC = 0.8
ECE = 0.05
WAVER = 0.02
"""In dB and in sharpness: two alphas that keep the same few tokens differ by chance only."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One wish.

    Attributes:
        name: What is wanted.
        measured: The figure, in words.
        reached: Whether it is.
    """

    name: str
    measured: str
    reached: bool


def goals(
    *,
    table: Sequence[Row],
    peers: Sequence[str],
    alpha: float,
    use_hq: CodeUse,
    evaluator: Calibration,
    tradeoff: Sequence[Row],
    orders: Sequence[Row],
) -> list[Goal]:
    """Compare what was measured with what is wanted; without a measure there is no goal.

    Args:
        table: The main table.
        peers: Names of its rows that are other programs.
        alpha: Default of the model; the row that counts.
        use_hq: Use of the codebook.
        evaluator: On S_l.
        tradeoff: Rows of the trade-off curve.
        orders: Rows of the comparison of orders.
    """
    found: list[Goal] = []
    own = next(row for row in table if row.setting.alpha == alpha)  # with the default fidelity
    if own.lpips_change is not None:
        reached = own.lpips_change <= LPIPS_CHANGE
        name = f"LPIPS at least {-LPIPS_CHANGE:g} % below bicubic"
        found.append(Goal(name, f"{own.lpips_change:+.1f} %", reached))
    for row in table:
        if row.setting.name in peers and row.lpips is not None and own.lpips is not None:
            measured = f"{own.lpips:.4f} against {row.lpips:.4f}"
            found.append(Goal(f"LPIPS below {row.setting.name}", measured, own.lpips < row.lpips))
    name = f"more than {CODE_USE:.0%} of the codes in use"
    found.append(Goal(name, f"{use_hq.used:.1%}", use_hq.used > CODE_USE))
    name = f"AUROC of the evaluator over {AUROC:g}"
    found.append(Goal(name, f"{evaluator.auroc:.3f}", evaluator.auroc > AUROC))
    name = f"calibration error of the evaluator under {ECE:g}"
    found.append(Goal(name, f"{evaluator.ece:.3f}", evaluator.ece < ECE))
    return [*found, *_monotone(tradeoff), *_no_worse(orders)]


def _monotone(tradeoff: Sequence[Row]) -> Iterator[Goal]:
    """PSNR falls and sharpness rises along alpha, at the steps that every alpha was run with."""
    steps = next((row.setting.steps for row in tradeoff if row.setting.alpha == 0), None)
    curve = sorted(
        (row for row in tradeoff if row.setting.steps == steps),
        key=lambda row: row.setting.alpha or 0.0,
    )
    if len(curve) < 2:
        return
    pairs = list(itertools.pairwise(curve))
    first, last = curve[0], curve[-1]
    falls = sum(b.psnr > a.psnr + WAVER for a, b in pairs)
    measured = f"{first.psnr:.2f} to {last.psnr:.2f} dB, {falls} of {len(pairs)} steps rise"
    yield Goal("PSNR falls with alpha", measured, not falls)
    rises = sum(b.sharpness < a.sharpness - WAVER for a, b in pairs)
    measured = f"{first.sharpness:.2f} to {last.sharpness:.2f}, {rises} of {len(pairs)} steps fall"
    yield Goal("sharpness rises with alpha", measured, not rises)


def _no_worse(orders: Sequence[Row]) -> Iterator[Goal]:
    """No fixed or other order beats the evaluator's by more than twice the standard error."""
    others = [
        row
        for row in orders
        if row.setting.alpha == ALL
        and row.lpips_gap is not None
        and row.setting.order not in (Order.EVALUATOR, Order.EVALUATOR_TOP)
    ]
    if not others:
        return
    best = min(others, key=lambda row: row.lpips_gap or 0.0)
    gap, error = best.lpips_gap or 0.0, best.lpips_gap_error or 0.0
    measured = f"best other order: {best.setting.order}, LPIPS {gap:+.4f} ± {error:.4f}"
    yield Goal("the evaluator's order is no worse than others", measured, gap >= -2 * error)
