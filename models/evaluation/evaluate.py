"""One evaluation from pictures to tables, plots and a contact sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.checkpoint import load_model
from models.device import choose_device
from models.errors import ExportError
from models.evaluation.curves import (
    ROW_ALPHAS,
    Bench,
    Watch,
    adaptive,
    alpha_name,
    orders,
    scales,
    tradeoff,
)
from models.evaluation.dataset import (
    Pixels,
    Sample,
    bicubic,
    choose_files,
    load_samples,
    peer_image,
    write_photos,
)
from models.evaluation.goals import goals
from models.evaluation.plots import MISSING, write_plots
from models.evaluation.quality import Judge, Setting, row
from models.evaluation.report import Report
from models.evaluation.restorer import Prepared, Restored, Restorer, pass_scale
from models.evaluation.sheet import detail_window, write_sheet
from models.evaluation.tables import write_report
from models.evaluation.tokens import Verdicts, code_use
from models.metrics import Lpips, Niqe
from models.model import Model, default_recipe
from models.recipe import STRIDE

BICUBIC, CEILING, TRUTH = "bicubic", "tokenizer ceiling", "truth"
_SHEET_PICTURES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRequest:
    """What to judge, on what.

    Attributes:
        hq: Folder of good pictures (see `models.evaluation.dataset.choose_files`).
        out: Folder for the results.
        lq: Folder of damaged copies; None = make them.
        scale: How many times smaller the damaged copies are.
        model: Weights; None = the bundled ones.
        lpips, niqe: Weights and statistics of the measures; None = without.
        peers: Names and folders of other programs' results.
        every: All pictures of the folder, not only those that training held out.
        limit: Of pictures.
        curve_limit: Of pictures for curves and ablations.
        crop: Longest side of a picture in pixels.
        quick: Without curves and ablations.
        write_lq: Folder for the damaged copies that were used.
        device: See `models.device.choose_device`.
        steps, seed: Of all restorations, where they are not varied.
    """

    hq: Path
    out: Path
    lq: Path | None = None
    scale: float = 4.0
    model: Path | None = None
    lpips: Path | None = None
    niqe: Path | None = None
    peers: tuple[tuple[str, Path], ...] = ()
    every: bool = False
    limit: int | None = None
    curve_limit: int = 12
    crop: int = 512
    quick: bool = False
    write_lq: Path | None = None
    device: str = "auto"
    steps: int = 8
    seed: int = 1


def evaluate(request: EvaluationRequest, watch: Watch) -> Report:
    """Judge a model and write what was found; the files grow section by section.

    Equal requests on one machine give equal files.

    Raises:
        StudioError: A picture, the weights or a setting cannot be used, or the folder not written.
    """
    files = choose_files(request.hq, every=request.every, limit=request.limit)
    model = load_model(request.model, device=choose_device(request.device))
    pass_scale(model.config, request.scale)
    samples = load_samples(
        files,
        scale=request.scale,
        crop=request.crop,
        multiple=_multiple(model),
        lq=request.lq,
    )
    if request.write_lq is not None:
        write_photos(samples, request.write_lq)
    for _, folder in request.peers:
        for sample in samples:
            peer_image(folder, sample)  # better to miss one now than after an hour
    lpips = Lpips(request.lpips) if request.lpips else None
    niqe = Niqe(request.niqe) if request.niqe else None
    try:
        request.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"There can be no folder {request.out}.", detail=str(error)) from error
    bench = Bench(Restorer(model), Judge(lpips=lpips, niqe=niqe, device=model.device), watch)
    return _Evaluation(request, bench, samples).run(files)


class _Evaluation:
    """The sections of one evaluation, in order."""

    def __init__(self, request: EvaluationRequest, bench: Bench, samples: Sequence[Sample]) -> None:
        self.request = request
        self.bench = bench
        self.model: Model = bench.restorer.model
        self.samples = samples
        self.recipe = default_recipe(self.model.config).with_(
            steps=request.steps, seed=request.seed
        )
        self.alphas = sorted({*ROW_ALPHAS, self.recipe.alpha})
        self.report = Report(
            model={"name": self.model.config.name, "digest": self.model.digest},
            scale=request.scale,
            crop=request.crop,
            steps=request.steps,
            seed=request.seed,
            damage="given" if request.lq else "made here",
            pictures=[sample.name for sample in samples],
            notes=_notes(request),
        )

    def run(self, files: Sequence[Path]) -> Report:
        """Fill and write the report."""
        prepared = self._table()
        self._write()
        if not self.request.quick:
            self._curves(prepared[: self.request.curve_limit])
            self._write()
            if self.request.lq is None:
                names = self.report.pictures[: self.request.curve_limit]
                self._scales([file for file in files if file.stem in names])
        self._write(plots=True)
        return self.report

    def _table(self) -> list[Prepared]:
        """The main table, the tokens and the contact sheet."""
        report, codebook = self.report, self.model.tokenizer.codebook.codes
        first = Verdicts("S_l", codebook)
        refined = {a: Verdicts(f"refined, {alpha_name(a)}", codebook) for a in self.alphas if a}
        prepared: list[Prepared] = []
        sheet: list[dict[str, Pixels]] = []
        ticks = self.bench.ticks("table", len(self.samples))
        next(ticks)
        for sample in self.samples:
            each = self.bench.restorer.prepare(sample, self.request.scale)
            first.add(each, each.tokens_l, each.confidence_l)
            results = {a: self._restore(each, a) for a in self.alphas}
            for alpha, verdicts in refined.items():
                tokens = results[alpha].tokens
                verdicts.add(each, tokens, self.bench.restorer.confidence(each, tokens))
            images = self._images(each, results)
            self._score(sample, images, results)
            if len(sheet) < _SHEET_PICTURES:
                sheet.append(_details(sample, images))
            prepared.append(each)
            next(ticks)
        codes = len(codebook)
        report.use_hq = code_use([each.tokens_hq for each in prepared], codes=codes)
        report.use_l = code_use([each.tokens_l for each in prepared], codes=codes)
        report.calibration = [each.summary() for each in (first, *refined.values())]
        self._rows()
        write_sheet(sheet, report.pictures[: len(sheet)], self.request.out / "sheet.png")
        return prepared

    def _curves(self, prepared: Sequence[Prepared]) -> None:
        report = self.report
        report.curve_pictures = len(prepared)
        report.tradeoff = tradeoff(self.bench, prepared, self.recipe)
        report.orders = orders(self.bench, prepared, self.recipe)
        report.adaptive = adaptive(self.bench, prepared, self.recipe)

    def _scales(self, files: Sequence[Path]) -> None:
        self.report.scales = scales(
            self.bench,
            files,
            self.recipe,
            crop=self.request.crop,
            multiple=_multiple(self.model),
        )

    def _restore(self, prepared: Prepared, alpha: float) -> Restored:
        return self.bench.restorer.restore(prepared, self.recipe.with_(alpha=alpha))

    def _images(self, prepared: Prepared, results: dict[float, Restored]) -> dict[str, Pixels]:
        """Everything that is judged on one sample, by the name of its row."""
        sample = prepared.sample
        return {
            BICUBIC: bicubic(sample),
            **{alpha_name(alpha): result.image for alpha, result in results.items()},
            **{name: peer_image(folder, sample) for name, folder in self.request.peers},
            CEILING: self.bench.restorer.ceiling(prepared),
            TRUTH: sample.hq,
        }

    def _score(
        self, sample: Sample, images: dict[str, Pixels], results: dict[float, Restored]
    ) -> None:
        by_name = {alpha_name(alpha): result for alpha, result in results.items()}
        for name, image in images.items():
            result = by_name.get(name)
            scores = self.bench.judge(
                image,
                sample.hq,
                picture=sample.name,
                kept=result.kept if result else None,
                steps_run=result.steps if result else None,
            )
            self.report.scores.setdefault(name, []).append(scores)

    def _rows(self) -> None:
        report, alphas = self.report, {alpha_name(alpha): alpha for alpha in self.alphas}
        for name, scores in report.scores.items():
            alpha = alphas.get(name)
            steps = self.recipe.steps if alpha is not None else None
            setting = Setting(name, alpha=alpha, steps=steps)
            report.table.append(row(setting, scores, bicubic=report.scores[BICUBIC]))

    def _goals(self) -> None:
        report = self.report
        if report.use_hq is not None:
            report.goals = goals(
                table=report.table,
                peers=[name for name, _ in self.request.peers],
                alpha=self.recipe.alpha,
                use_hq=report.use_hq,
                evaluator=report.calibration[0],
                tradeoff=report.tradeoff,
                orders=report.orders,
            )

    def _write(self, *, plots: bool = False) -> None:
        self._goals()
        try:
            if plots and not write_plots(self.report, self.request.out):
                self.report.notes.append(MISSING)
            write_report(self.report, self.request.out)
        except OSError as error:
            sentence = f"The results could not be written to {self.request.out}."
            raise ExportError(sentence, detail=str(error)) from error


def _multiple(model: Model) -> int:
    """What the sides of a picture must be multiples of to be encoded whole, in pixels."""
    return STRIDE * model.tokenizer.decoder.multiple


def _details(sample: Sample, images: dict[str, Pixels]) -> dict[str, Pixels]:
    """What the contact sheet shows of a sample: the input first, the truth last."""
    window = detail_window(sample.hq)
    height, width = sample.size
    rows = [row * sample.lq.shape[0] // height for row in range(height)]
    columns = [column * sample.lq.shape[1] // width for column in range(width)]
    plain = {"input": sample.lq[rows][:, columns], **images}
    return {name: image[window] for name, image in plain.items()}


def _notes(request: EvaluationRequest) -> list[str]:
    notes = []
    if request.lpips is None:
        notes.append("LPIPS is left out; --lpips FILE names its weights.")
    if request.niqe is None:
        notes.append("NIQE is left out; --niqe FILE names its statistics.")
    if request.lq is not None and not request.quick:
        notes.append("Other scales are left out, because the damaged copies were given.")
    return notes
