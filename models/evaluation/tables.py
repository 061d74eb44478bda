"""Tables as CSV and Markdown, and everything as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.evaluation.curves import Change
from models.evaluation.measures.detail import BANDS
from models.evaluation.measures.quality import Row
from models.evaluation.measures.seams import Seams
from models.evaluation.report import Report


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: its title, how it is written, and where its value is."""

    title: str
    form: str
    value: Callable[[Row], float | None]


_MEASURES = (
    _Column("PSNR", ".2f", lambda row: row.psnr),
    _Column("PSNR-Y", ".2f", lambda row: row.psnr_y),
    _Column("SSIM", ".4f", lambda row: row.ssim),
    _Column("LPIPS", ".4f", lambda row: row.lpips),
    _Column("LPIPS against bicubic %", "+.1f", lambda row: row.lpips_change),
    _Column("NIQE", ".2f", lambda row: row.niqe),
    _Column("patches", ".3f", lambda row: row.patches),
    _Column("patch sets", ".1f", lambda row: row.kernel),
    _Column("sharpness", ".2f", lambda row: row.sharpness),
    *(
        _Column(f"{name} detail", ".2f", lambda row, band=band: row.bands[band])  # type: ignore[misc]
        for band, name in enumerate(BANDS)
    ),
    _Column("smooth places", ".2f", lambda row: row.smooth),
)
_SETTINGS = (
    _Column("scale", "g", lambda row: row.setting.scale),
    _Column("alpha", "g", lambda row: row.setting.alpha),
    _Column("steps", "d", lambda row: row.setting.steps),
    _Column("fidelity", "g", lambda row: row.setting.fidelity),
)
_EFFORT = (
    _Column("kept %", ".1f", lambda row: None if row.kept is None else 100 * row.kept),
    _Column("steps run", ".1f", lambda row: row.steps_run),
)
_GAP = (
    _Column("LPIPS gap", "+.4f", lambda row: row.lpips_gap),
    _Column("its error", ".4f", lambda row: row.lpips_gap_error),
)


def write_report(report: Report, folder: Path) -> None:
    """Write `results.json`, `table.csv`, `pictures.csv` and `table.md`."""
    text = json.dumps(report.document(), indent=1, ensure_ascii=False) + "\n"
    _write(folder / "results.json", text)
    _write(folder / "table.csv", _csv_table(report.table))
    _write(folder / "pictures.csv", _csv_pictures(report))
    _write(folder / "table.md", markdown(report))


def markdown(report: Report) -> str:
    """All tables of a report in Markdown."""
    size = f"{_pictures(len(report.pictures))}, x{report.scale:g}, crops up to {report.crop} pixels"
    run = f"T = {report.steps}, seed {report.seed}, damage {report.damage}"
    model = " ".join(filter(None, (report.model["name"], report.model["digest"])))
    parts = [f"# {model}\n\n{size}; {run}.\n"]
    parts.append(_section("Results", _rows(report.table, (*_MEASURES, *_EFFORT))))
    for track, rows in report.tracks.items():
        parts.append(_section(f"Results, track {track}", _rows(rows, (*_MEASURES, *_EFFORT))))
    parts.append(_section("Tokens and evaluator", _token_table(report)))
    few = f"on {_pictures(report.curve_pictures)}"
    columns = (*_SETTINGS, *_MEASURES, *_EFFORT)
    parts.append(_section(f"Trade-off, {few}", _rows(report.tradeoff, columns)))
    paired = (*_SETTINGS, *_MEASURES, *_GAP, *_EFFORT)
    parts.append(_section(f"Change of the picture, {few}", _change_table(report.change)))
    parts.append(_section(f"Seams between blocks, {few}", _seam_table(report.seams)))
    parts.append(_section(f"Order of keeping, {few}", _rows(report.orders, paired)))
    parts.append(_section(f"Adaptive start, {few}", _rows(report.adaptive, paired)))
    parts.append(_section(f"Fidelity, {few}", _rows(report.fidelity, paired)))
    parts.append(_section(f"Scales, {few}", _rows(report.scales, columns)))
    parts.append("".join(f"- {note}\n" for note in report.notes))
    return "\n".join(part for part in parts if part)


def _pictures(count: int) -> str:
    return "1 picture" if count == 1 else f"{count} pictures"


def _token_table(report: Report) -> str:
    head = ["tokens", "right %", "cosine", "confidence", "AUROC", "ECE"]
    body = [
        [
            each.name,
            f"{100 * each.accuracy:.1f}",
            f"{each.cosine:.3f}",
            f"{each.confidence:.3f}",
            f"{each.auroc:.3f}",
            f"{each.ece:.3f}",
        ]
        for each in report.calibration
    ]
    text = _table(head, body)
    for name, use in (("the truth", report.use_hq), ("S_l", report.use_l)):
        if use is not None:
            text += f"\nCodes used by {name}: {use.used:.1%}, perplexity {use.perplexity:.0f}.\n"
    return text


def _change_table(changes: Sequence[Change]) -> str:
    head = ["between", "levels", "levels where regenerated", "regenerated %"]
    body = [
        [
            each.name,
            f"{each.levels:.2f}",
            "" if each.regenerated_levels is None else f"{each.regenerated_levels:.2f}",
            f"{100 * each.regenerated:.1f}",
        ]
        for each in changes
    ]
    return _table(head, body)


def _seam_table(found: Seams | None) -> str:
    if found is None:
        return ""
    head = ["step across", "levels"]
    body = [
        [f"{found.sides} sides between blocks", f"{found.border:.3f}"],
        ["as many inside, 95 % interval", f"{found.low:.3f} to {found.high:.3f}"],
    ]
    return _table(head, body)


def _section(title: str, table: str) -> str:
    return f"## {title}\n\n{table}" if table else ""


def _rows(rows: Sequence[Row], columns: Sequence[_Column]) -> str:
    used = [column for column in columns if any(column.value(row) is not None for row in rows)]
    head = ["", *(column.title for column in used)]
    body = [[row.setting.name, *(_cell(column, row) for column in used)] for row in rows]
    return _table(head, body)


def _cell(column: _Column, row: Row) -> str:
    value = column.value(row)
    return "" if value is None else format(value, column.form).replace("inf", "")


def _table(head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    if not body:
        return ""
    rule = ["---", *("---:" for _ in head[1:])]
    lines = (f"| {' | '.join(cells)} |\n" for cells in (head, rule, *body))
    return "".join(lines)


def _csv_table(rows: Sequence[Row]) -> str:
    columns = (*_SETTINGS[1:], *_MEASURES, *_EFFORT)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["name", *(column.title for column in columns)])
    for row in rows:
        writer.writerow([row.setting.name, *(_cell(column, row) for column in columns)])
    return text.getvalue()


def _csv_pictures(report: Report) -> str:
    measures = ("psnr", "psnr_y", "ssim", "lpips", "niqe", "patches", "energy", "kept", "steps_run")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["track", "name", "picture", *measures])
    for track, table in report.scores.items():
        for name, scores in table.items():
            for each in scores:
                values = (getattr(each, measure) for measure in measures)
                cells = ["" if value is None else f"{value:.6g}" for value in values]
                writer.writerow([track, name, each.picture, *cells])
    return text.getvalue()


def _write(path: Path, text: str) -> None:
    """Write a text file; it appears whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
