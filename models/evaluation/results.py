"""The main table: every candidate on every picture, the tokens, and details for the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from models.evaluation.curves import ROW_ALPHAS, Bench, alpha_name
from models.evaluation.dataset import Sample, bicubic, peer_image
from models.evaluation.measures.features import PatchSets
from models.evaluation.measures.quality import Row, Scores, Setting, row
from models.evaluation.restorer import Prepared, Refined
from models.evaluation.sheet import detail_window
from models.evaluation.tokens import Calibration, CodeUse, Verdicts, code_use
from models.events import drawing
from models.grid import Pixels
from models.recipe import Recipe

BICUBIC, CEILING, TRUTH = "bicubic", "tokenizer ceiling", "truth"
SHEET_PICTURES = 6

Peers = Sequence[tuple[str, Path]]


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """One result on one picture.

    Attributes:
        setting: What made it.
        image: uint8 (H, W, 3).
        refined: The run of the sampler, where there was one.
        shown: Whether it is on the contact sheet.
    """

    setting: Setting
    image: Pixels
    refined: Refined | None = None
    shown: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Results:
    """The data of the main table.

    Attributes:
        rows: Means.
        scores: Of each picture, by the name of the row.
        calibration: The evaluator on S_l, then on refined tokens.
        use_hq, use_l: Use of the codebook by the truth and by S_l.
        details: For each picture of the contact sheet, its columns.
        prepared: The pictures, encoded, for the curves.
    """

    rows: list[Row]
    scores: dict[str, list[Scores]]
    calibration: list[Calibration]
    use_hq: CodeUse
    use_l: CodeUse
    details: list[dict[str, Pixels]]
    prepared: list[Prepared]


@dataclass(slots=True, eq=False)
class _Judged:
    """Scores of every candidate so far, by the name of its row."""

    settings: dict[str, Setting] = field(default_factory=dict)
    scores: dict[str, list[Scores]] = field(default_factory=dict)
    sets: dict[str, PatchSets] = field(default_factory=dict)

    def add(self, bench: Bench, sample: Sample, candidate: Candidate) -> None:
        """Judge a candidate on one picture."""
        name, refined = candidate.setting.name, candidate.refined
        self.settings[name] = candidate.setting
        score = bench.judge(
            candidate.image,
            sample.hq,
            picture=sample.name,
            kept=refined.kept if refined else None,
            steps_run=refined.steps if refined else None,
            sets=self.sets.setdefault(name, PatchSets()),
        )
        self.scores.setdefault(name, []).append(score)

    def rows(self) -> list[Row]:
        """The means, in the order in which candidates came."""
        bicubic = self.scores[BICUBIC]
        return [
            row(setting, self.scores[name], bicubic=bicubic, sets=self.sets[name])
            for name, setting in self.settings.items()
        ]


def measure(
    bench: Bench,
    samples: Sequence[Sample],
    recipe: Recipe,
    *,
    scale: float,
    peers: Peers,
    section: str = "table",
) -> Results:
    """Restore and judge all pictures.

    Args:
        bench: Model and measures.
        samples: The pictures.
        recipe: Default settings of the model; its alpha gets a row beside the usual ones.
        scale: Enlargement.
        peers: Names and folders of other programs' results.
        section: What the progress is called.
    """
    model = bench.restorer.model
    alphas = sorted({*ROW_ALPHAS, recipe.alpha})
    initial, judged = Verdicts("S_l", model), _Judged()
    verdicts = {alpha: Verdicts(f"refined, {alpha_name(alpha)}", model) for alpha in alphas[1:]}
    prepared: list[Prepared] = []
    details: list[dict[str, Pixels]] = []
    ticks = bench.ticks(section, len(samples))
    next(ticks)
    for sample in samples:
        each = bench.restorer.prepare(sample, scale)
        initial.add(each, each.tokens_l, each.confidence_l)
        refined = {a: bench.restorer.refine(each, recipe.with_(alpha=a)) for a in alphas}
        for alpha, verdict in verdicts.items():
            tokens = refined[alpha].tokens
            verdict.add(each, tokens, bench.restorer.confidence(each, tokens))
        for candidate in (found := _candidates(bench, each, refined, recipe, peers)):
            judged.add(bench, sample, candidate)
        if len(details) < SHEET_PICTURES:
            details.append(_details(sample, found))
        prepared.append(each)
        next(ticks)
    codes = len(model.tokenizer.codebook.codes)
    return Results(
        rows=judged.rows(),
        scores=judged.scores,
        calibration=[each.summary() for each in (initial, *verdicts.values())],
        use_hq=code_use([each.tokens_hq for each in prepared], codes=codes),
        use_l=code_use([each.tokens_l for each in prepared], codes=codes),
        details=details,
        prepared=prepared,
    )


def _candidates(
    bench: Bench,
    prepared: Prepared,
    refined: dict[float, Refined],
    recipe: Recipe,
    peers: Peers,
) -> list[Candidate]:
    """All candidates for one sample, in the order of the rows."""
    sample, restorer = prepared.sample, bench.restorer
    found = [Candidate(Setting(BICUBIC), bicubic(sample))]
    guided = restorer.model.guide is not None
    weights = [recipe.fidelity]
    if guided and recipe.fidelity:
        weights.append(0.0)  # the paper's decoder, which sees tokens alone
    for weight in weights:
        for alpha, each in refined.items():
            name = alpha_name(alpha) + ("" if weight == recipe.fidelity else ", tokens alone")
            told = weight if guided else None
            setting = Setting(name, alpha=alpha, steps=recipe.steps, fidelity=told)
            drawn = recipe.with_(fidelity=weight, alpha=alpha)
            image = restorer.decode(prepared, each.drawing, drawn)
            shown = weight == recipe.fidelity or alpha == recipe.alpha
            found.append(Candidate(setting, image, each, shown))
    found += [Candidate(Setting(name), peer_image(folder, sample)) for name, folder in peers]
    true = drawing(prepared.tokens_hq, np.zeros(prepared.tokens_hq.shape, np.bool_))
    ceiling = restorer.decode(
        prepared, true, recipe.with_(fidelity=0, texture_amount=1), whole=True
    )
    return [*found, Candidate(Setting(CEILING), ceiling), Candidate(Setting(TRUTH), sample.hq)]


def _details(sample: Sample, found: Sequence[Candidate]) -> dict[str, Pixels]:
    """Details of a sample for the contact sheet: the input first, the truth last."""
    window = detail_window(sample.hq)
    height, width = sample.size
    rows = [row * sample.lq.shape[0] // height for row in range(height)]
    columns = [column * sample.lq.shape[1] // width for column in range(width)]
    images = {each.setting.name: each.image for each in found if each.shown}
    return {
        name: image[window]
        for name, image in {"input": sample.lq[rows][:, columns], **images}.items()
    }
