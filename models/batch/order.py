"""One order: all that decides the files that photos become, whoever asks for them.

The window, the command line and the workers of a cluster fill or take the same value. It imports
nothing that is slow to import: the help texts of the command line take their defaults from here.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import ExportError, Sentence
from models.images import SaveOptions
from models.recipe import Exists, MapsChoice, Precision, Recipe

if TYPE_CHECKING:
    from models.engine import Pipeline
    from models.recipe import ModelId

DEFAULT_NAME = "{stem}_iter_x{scale}.{ext}"
FIELDS = ("stem", "scale", "alpha", "steps", "seed", "model", "ext")
_NO_SUFFIX = re.compile(r"(\.v?\d+)?")  # new.v2 and photos.2024 are names of folders
_FORBIDDEN = re.compile(r'[/\\\0:*?"<>|]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The naming of results.

    Attributes:
        template: File name with the fields of `FIELDS` in braces; ends in ``.{ext}`` or in a
            format that can be written.
        extension: Format of the results, such as "png".
        model: Short name of the weights.

    Raises:
        ExportError: The template or the format cannot be used.
    """

    template: str = DEFAULT_NAME
    extension: str = "png"
    model: str = "compact"

    def __post_init__(self) -> None:
        from models.images import WRITABLE

        if f".{self.extension.lstrip('.').lower()}" not in WRITABLE:
            raise ExportError(
                "Results cannot be written as “{extension}”; choose one of: {known}.",
                extension=self.extension,
                known=_formats(),
            )
        fields = _fields(self.template)
        if "stem" not in fields:
            raise ExportError(
                "Without {stem} in the name template all results would have the same name; add it."
            )
        literal = self.template.replace("{ext}", self.extension.lstrip("."))
        if Path(literal).suffix.lower() not in WRITABLE:
            raise ExportError(
                "The name template does not end in a format that can be written; add .{ext} or, "
                "for example, .png."
            )
        if _FORBIDDEN.search(self.template) or self.template.startswith("."):
            raise ExportError(
                'A name template cannot contain any of / \\ : * ? " < > | or start with a dot; '
                "choose other characters."
            )

    def name(self, stem: str, recipe: Recipe) -> str:
        """Name of the result for a photo."""
        return self.template.format(
            stem=stem,
            scale=f"{recipe.scale:g}",
            alpha=f"{recipe.alpha:g}",
            steps=recipe.steps,
            seed=recipe.seed,
            model=re.sub(r"[^\w.+-]+", "-", self.model),
            ext=self.extension.lstrip("."),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreOrder:
    """Photos to restore and how; equal orders on equal files and weights give equal results.

    Attributes:
        sources: Photos and folders, in order.
        folder: Where the results go; None is beside each photo.
        file: Where the result of a single photo goes, if it is named.
        recipe: The settings; with paint only where all photos have one size.
        refine_mask, keep_mask, heal_mask: Mask pictures that replace the recipe's paint, or None.
        keep_faces, keep_text: Whether faces and lettering that are found in a photo are painted
            Keep, where nothing is painted.
        naming: Names of the results that are not named.
        save: How results are written; whether they replace a file, `exists` alone says.
        maps: Where the maps of what was generated go; "files" is for single photos.
        embed: Whether the recipe goes into the result.
        exists: What happens if a file has the name of a result.
        in_place: The result takes the place of its single photo, in the same format.
        keep_original: Whether a photo that is replaced is kept beside its result.
        resume: Trust the journal: leave what an earlier batch has finished in just this way, and
            with `exists` "skip" replace what it has made of the same photo in another way.
        recursive: Look below folders too, and keep their structure.
        page: Index of the picture in files that hold several; None for each of them.
        without: Photos to leave out.
        precision: Of the networks' arithmetic; auto is what suits the machine, on a cluster of
            several what they all compute alike.
    """

    sources: tuple[Path, ...] = ()
    folder: Path | None = None
    file: Path | None = None
    recipe: Recipe = Recipe()
    refine_mask: Path | None = None
    keep_mask: Path | None = None
    heal_mask: Path | None = None
    keep_faces: bool = False
    keep_text: bool = False
    naming: Naming = field(default_factory=Naming)
    save: SaveOptions = SaveOptions()
    maps: MapsChoice = "none"
    embed: bool = True
    exists: Exists = "refuse"
    in_place: bool = False
    keep_original: bool = False
    resume: bool = True
    recursive: bool = False
    page: int | None = 0
    without: frozenset[Path] = frozenset()
    precision: Precision = Precision.AUTO

    @property
    def root(self) -> Path:
        """Folder of the results of a batch, with its journal."""
        return self.folder or self.sources[0]

    @property
    def masks(self) -> tuple[Path, ...]:
        """Every mask picture that is used."""
        masks = (self.refine_mask, self.keep_mask, self.heal_mask)
        return tuple(mask for mask in masks if mask is not None)

    @property
    def overwrites(self) -> bool:
        """True if results replace existing files."""
        return self.exists == "overwrite" or self.in_place

    @property
    def writing(self) -> SaveOptions:
        """Save options of a result, with what `exists` says."""
        return replace(self.save, overwrite=self.overwrites)

    def name(self, stem: str) -> str:
        """Name of the result for a photo."""
        return self.naming.name(stem, self.recipe)

    def decisive(self, model: ModelId) -> list[object]:
        """All that decides the bytes of a result beside the photo and the name, fit for JSON.

        Journals hold digests of it, so its form must not change.

        Raises:
            OSError: A mask cannot be read.
        """
        from models.detection import face_finder, lettering_finder
        from models.images import file_digest
        from models.recipe import text_for_keys

        return [
            model.digest,
            text_for_keys(self.recipe),
            [mask and file_digest(mask) for mask in (self.refine_mask, self.keep_mask)],
            [self.save.quality, self.save.bit_depth, self.save.keep_metadata],
            # What is as it always was is not named: journals of old stay good.
            *([self.maps] if self.maps != "none" else []),
            *([] if self.embed else ["no recipe inside"]),
            *(["date of the photo"] if self.save.keep_date else []),
            *([["healed", file_digest(self.heal_mask)]] if self.heal_mask else []),
            *([["faces kept", face_finder()]] if self.keep_faces else []),
            *([["lettering kept", lettering_finder()]] if self.keep_text else []),
            *([self.precision.value] if self.precision is not Precision.AUTO else []),
        ]

    def into(self, target: Path | None) -> RestoreOrder:
        """Copy the order with a target that may be a file or a folder, as a person names it.

        Raises:
            ExportError: It is a file that cannot hold the results.
        """
        from models.images import WRITABLE

        if target is None:
            return self
        is_batch = len(self.sources) != 1 or self.sources[0].is_dir()
        if is_batch and (target.is_file() or target.suffix.lower() in WRITABLE):
            raise ExportError(
                "The results of a folder cannot go into one file; choose a folder for them."
            )
        if is_batch or target.is_dir() or _NO_SUFFIX.fullmatch(target.suffix):
            return replace(self, folder=target)
        if target.suffix.lower() not in WRITABLE:
            raise ExportError(
                "Results cannot be written as “{suffix}”; choose one of: {known}.",
                suffix=target.suffix,
                known=_formats(),
            )
        return replace(self, file=target)

    def absolute(self) -> RestoreOrder:
        """Copy the order for workers that start in another folder."""
        return replace(
            self,
            sources=tuple(path.absolute() for path in self.sources),
            folder=self.folder and self.folder.absolute(),
            file=self.file and self.file.absolute(),
            refine_mask=self.refine_mask and self.refine_mask.absolute(),
            keep_mask=self.keep_mask and self.keep_mask.absolute(),
            heal_mask=self.heal_mask and self.heal_mask.absolute(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """Networks, and where they run.

    Attributes:
        weights: Weights file, the bundled one if None.
        device: As for `models.engine.choose_device`.
        tile: Largest window in output pixels; None fits it to the free memory.
        threads: Threads on a CPU; 0 leaves them as they are. Another number rounds sums
            differently, so equal bytes need equal threads.
    """

    weights: Path | None = None
    device: str = "auto"
    tile: int | None = None
    threads: int = 0

    def open(self) -> Pipeline:
        """Load the networks.

        Raises:
            StudioError: There are no such weights, or no such device.
        """
        import torch

        from models.engine import open_pipeline

        if self.threads:
            torch.set_num_threads(self.threads)
        return open_pipeline(self.weights, device=self.device, tile=self.tile)


def _fields(template: str) -> set[str]:
    """The fields of a template, checked."""
    allowed = ", ".join(f"{{{field}}}" for field in FIELDS)
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        sentence = Sentence(
            "The braces in the name template “{template}” do not match; add the missing one.",
            template=template,
        )
        raise ExportError(sentence, detail=str(error)) from error
    for _, name, spec, conversion in parts:
        if name is not None and (name not in FIELDS or spec or conversion):
            given = "{" + name + f"!{conversion}" * bool(conversion) + f":{spec}" * bool(spec) + "}"
            raise ExportError(
                "The name template cannot contain {given}; choose from {allowed}.",
                given=given,
                allowed=allowed,
            )
    return {name for _, name, _, _ in parts if name is not None}


def _formats() -> str:
    from models.images import WRITABLE

    return ", ".join(sorted(suffix.lstrip(".") for suffix in WRITABLE))
