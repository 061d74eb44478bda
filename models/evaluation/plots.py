"""Curves and the reliability diagram as PNG; matplotlib is an extra and imported late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.evaluation.measures.quality import Row, row
from models.evaluation.report import Report
from models.evaluation.tokens import Calibration

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MISSING = 'The plots were not drawn: pip install "iter-studio[evaluate]" adds what they need.'

_INK = "#333333"
_QUIET = "#999999"
# Okabe and Ito's colours, which colour-blind readers can tell apart.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")

_PANELS: tuple[tuple[str, Callable[[Row], float | None]], ...] = (
    ("PSNR, dB", lambda row: row.psnr),
    ("LPIPS, lower is better", lambda row: row.lpips),
    ("sharpness, truth = 1", lambda row: row.sharpness),
    ("NIQE, lower is better", lambda row: row.niqe),
    ("kept tokens", lambda row: row.kept),
    ("steps run", lambda row: row.steps_run),
)


def write_plots(report: Report, folder: Path) -> bool:
    """Write the plots that the report has figures for. Returns False without matplotlib."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return False
    drawings: list[tuple[str, tuple[float, float], Callable[[Figure, Report], None]]] = []
    if report.calibration:
        width = 3.6 * len(report.calibration)
        drawings.append(("calibration.png", (width, 4.4), _calibration))
    if report.tradeoff:
        drawings.append(("alpha.png", (10.8, 6.2), _along_alpha))
        drawings.append(("steps.png", (10.8, 6.2), _along_steps))
    if any(each.lpips is not None for each in report.tradeoff):
        drawings.append(("tradeoff.png", (7.6, 5.6), _tradeoff))
    for name, size, draw in drawings:
        figure = Figure(figsize=size, layout="constrained")
        draw(figure, report)
        figure.savefig(folder / name, dpi=120, metadata={"Software": None})
    return True


def _calibration(figure: Figure, report: Report) -> None:
    """Share of right tokens against confidence, and how many tokens there are."""
    grid = figure.subplots(
        2, len(report.calibration), sharex=True, squeeze=False, height_ratios=(3, 1)
    )
    for column, each in enumerate(report.calibration):
        _reliability(grid[0, column], grid[1, column], each)
    grid[0, 0].set_ylabel("share of right tokens")
    grid[1, 0].set_ylabel("tokens")
    figure.supxlabel("confidence", fontsize=10, color=_INK)


def _reliability(upper: Axes, lower: Axes, calibration: Calibration) -> None:
    _plain_axes(upper)
    _plain_axes(lower)
    upper.plot((0, 1), (0, 1), color=_QUIET, linewidth=1, linestyle=":")
    filled = [each for each in calibration.bins if each.tokens]
    upper.plot(
        [each.confidence or 0.0 for each in filled],
        [each.accuracy or 0.0 for each in filled],
        color=_COLOURS[0],
        marker="o",
        markersize=4,
    )
    figures = f"AUROC {calibration.auroc:.3f}, ECE {calibration.ece:.3f}"
    upper.set_title(f"{calibration.name}\n{figures}", fontsize=10, color=_INK)
    upper.set(xlim=(0, 1), ylim=(0, 1))
    lower.bar(
        [each.low for each in calibration.bins],
        [each.tokens for each in calibration.bins],
        width=1 / len(calibration.bins),
        align="edge",
        color=_COLOURS[5],
    )


def _along_alpha(figure: Figure, report: Report) -> None:
    """Every measure along alpha, at the steps of the recipe."""
    rows = [each for each in report.tradeoff if each.setting.steps == report.steps]
    _panels(figure, {f"T = {report.steps}": rows}, lambda each: each.setting.alpha or 0.0, "alpha")


def _along_steps(figure: Figure, report: Report) -> None:
    """Every measure along the number of steps, one line for each alpha."""
    lines: dict[str, list[Row]] = {}
    for each in sorted(report.tradeoff, key=lambda each: each.setting.steps or 0):
        lines.setdefault(each.setting.name, []).append(each)
    varied = {name: rows for name, rows in lines.items() if len(rows) > 1}
    _panels(figure, varied, lambda each: float(each.setting.steps or 0), "steps")


def _panels(
    figure: Figure, lines: dict[str, list[Row]], position: Callable[[Row], float], title: str
) -> None:
    every = [each for rows in lines.values() for each in rows]
    panels = [
        (name, value) for name, value in _PANELS if any(value(each) is not None for each in every)
    ]
    grid = figure.subplots(2, 3, sharex=True)
    for axes in grid.flat[len(panels) :]:  # of measures that were left out
        axes.remove()
    for axes, (name, value) in zip(grid.flat, panels, strict=False):
        _plain_axes(axes)
        axes.set_title(name, fontsize=10, color=_INK)
        for (label, rows), colour in zip(lines.items(), _COLOURS, strict=False):
            points = [(position(each), value(each)) for each in rows]
            there = [(x, y) for x, y in points if y is not None]
            axes.plot(
                [x for x, _ in there],
                [y for _, y in there],
                color=colour,
                marker="o",
                markersize=4,
                label=label,
            )
        if title == "steps":
            ticks = sorted({position(each) for rows in lines.values() for each in rows})
            axes.set_xscale("log", base=2)
            axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    if len(lines) > 1:
        handles, labels = grid.flat[0].get_legend_handles_labels()
        figure.legend(
            handles, labels, loc="outside upper center", ncols=len(lines), frameon=False, fontsize=9
        )
    figure.supxlabel(title, fontsize=10, color=_INK)


def _tradeoff(figure: Figure, report: Report) -> None:
    """LPIPS against PSNR along alpha and steps, beside what has no such knob."""
    axes = figure.subplots()
    _plain_axes(axes)
    axes.set_xlabel("PSNR, dB (more faithful to the right)", color=_INK)
    axes.set_ylabel("LPIPS (more natural below)", color=_INK)
    by_steps: dict[int, list[Row]] = {}
    for each in report.tradeoff:
        by_steps.setdefault(each.setting.steps or 0, []).append(each)
    for (steps, rows), colour in zip(sorted(by_steps.items()), _COLOURS, strict=False):
        main = steps == report.steps
        x, y = [each.psnr for each in rows], [each.lpips or 0.0 for each in rows]
        axes.plot(
            x, y, color=colour, marker="o", markersize=5 if main else 3,
            linewidth=2 if main else 1, label=f"T = {steps}",
        )  # fmt: skip
        if main:
            _label_ends(axes, rows)
    for each in _fixed_points(report):
        axes.plot(each.psnr, each.lpips or 0.0, color=_INK, marker="D", markersize=5)
        _label(axes, each.setting.name, each)
    axes.legend(fontsize=8, frameon=False)


def _fixed_points(report: Report) -> list[Row]:
    """Rows of the table without alpha, over the pictures of the curves only."""
    count = report.curve_pictures
    scores = next(iter(report.scores.values()))  # of the first track, which the curves are of
    return [
        row(each.setting, scores[each.setting.name][:count])
        for each in report.table
        if each.setting.alpha is None and each.lpips
    ]


def _label_ends(axes: Axes, rows: Sequence[Row]) -> None:
    for each in (rows[0], rows[len(rows) // 2], rows[-1]):
        _label(axes, each.setting.name, each)


def _label(axes: Axes, text: str, each: Row) -> None:
    axes.annotate(
        text,
        (each.psnr, each.lpips or 0.0),
        xytext=(6, 5),
        textcoords="offset points",
        fontsize=8,
        color=_INK,
    )


def _plain_axes(axes: Axes) -> None:
    """Quiet lines, no box."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(_QUIET)
    axes.tick_params(colors=_INK, labelsize=8)
    axes.grid(color="#e6e6e6", linewidth=0.6)
    axes.set_axisbelow(True)
