#!/usr/bin/env python3
"""Restore the picture in GIMP 3 with ITER Studio: Filters > Enhance > Restore with ITER Studio.

What is visible goes to a PNG, in 16 bits if the image has more than 8, and is opened with
`iter-studio edit`. What is saved there comes back: as a layer if the size is the same, else as an
image of its own. Without a window (batch mode) `iter-studio restore --in-place` does the work.

MIT licence, as ITER Studio. See README.md for the installation.
"""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import gi

gi.require_version("Gimp", "3.0")
from gi.repository import Gimp, Gio, GLib, GObject  # noqa: E402

NAME = "plug-in-iter-studio"
NOT_SAVED = 3
COMMAND = shlex.split(os.environ.get("ITER_STUDIO", "iter-studio"))


def export(image: Gimp.Image, path: Path) -> None:
    """Write what is visible into a PNG; the image stays as it is."""
    copy = image.duplicate()
    try:
        copy.merge_visible_layers(Gimp.MergeType.CLIP_TO_IMAGE)
        deep = not image.get_precision().value_nick.startswith("u8")
        wanted = Gimp.Precision.U16_NON_LINEAR if deep else Gimp.Precision.U8_NON_LINEAR
        if copy.get_precision() != wanted:
            copy.convert_precision(wanted)
        # Gimp.file_save would leave the profile out, and with it the meaning of the colours.
        procedure = Gimp.get_pdb().lookup_procedure("file-png-export")
        config = procedure.create_config()
        config.set_property("run-mode", Gimp.RunMode.NONINTERACTIVE)
        config.set_property("image", copy)
        config.set_property("file", Gio.File.new_for_path(str(path)))
        config.set_property("include-color-profile", True)
        config.set_property("include-thumbnail", False)
        if procedure.run(config).index(0) != Gimp.PDBStatusType.SUCCESS:
            raise RuntimeError(Gimp.get_pdb().get_last_error())
    finally:
        copy.delete()


def restore(path: Path, scale: float, *, asks: bool) -> int:
    """Run ITER Studio on a file; its exit code."""
    how = ["edit"] if asks else ["restore", "--in-place", "-i"]
    done = subprocess.run(
        [*COMMAND, *how, str(path), "--scale", f"{scale:g}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode not in (0, NOT_SAVED):
        raise RuntimeError(done.stderr.strip() or f"exit code {done.returncode}")
    return done.returncode


def take_back(image: Gimp.Image, path: Path) -> Gimp.Image:
    """Put a result into its image as a layer if it fits, else into one of its own."""
    file = Gio.File.new_for_path(str(path))
    result = Gimp.file_load(Gimp.RunMode.NONINTERACTIVE, file)
    if (result.get_width(), result.get_height()) != (image.get_width(), image.get_height()):
        own = result.duplicate()  # without the name of the file, which is gone soon
        result.delete()
        return own
    layer = Gimp.Layer.new_from_drawable(result.get_layers()[0], image)
    layer.set_name("ITER Studio")
    image.undo_group_start()
    image.insert_layer(layer, None, 0)
    image.undo_group_end()
    result.delete()
    return image


class IterStudio(Gimp.PlugIn):
    """The plug-in, as GIMP asks for it."""

    def do_query_procedures(self) -> list[str]:
        """Name the procedures."""
        return [NAME]

    def do_set_i18n(self, name: str) -> bool:
        """Speak English."""
        return False

    def do_create_procedure(self, name: str) -> Gimp.Procedure:
        """Describe the one procedure."""
        made = Gimp.ImageProcedure.new(self, name, Gimp.PDBProcType.PLUGIN, self.run, None)
        made.set_image_types("RGB*, GRAY*")
        made.set_menu_label("Restore with ITER Studio…")
        made.add_menu_path("<Image>/Filters/Enhance")
        told = "Restore and enlarge the visible picture with ITER Studio"
        made.set_documentation(told, __doc__, name)
        made.set_attribution("ITER Studio", "MIT licence", "2026")
        flags = GObject.ParamFlags.READWRITE
        made.add_double_argument("scale", "Scale", "Enlargement to begin with", 1, 16, 2, flags)
        made.add_image_return_value("result", "Result", "The image with the result", True, flags)
        return made

    def run(
        self,
        procedure: Gimp.Procedure,
        mode: Gimp.RunMode,
        image: Gimp.Image,
        drawables: list[Gimp.Drawable],
        config: Gimp.ProcedureConfig,
        data: object,
    ) -> Gimp.ValueArray:
        """Restore an image."""
        asks = mode != Gimp.RunMode.NONINTERACTIVE
        Gimp.progress_init("ITER Studio")
        with tempfile.TemporaryDirectory(prefix="iter-studio-") as folder:
            path = Path(folder) / "gimp.png"
            try:
                export(image, path)
                if restore(path, config.get_property("scale"), asks=asks) == NOT_SAVED:
                    return procedure.new_return_values(Gimp.PDBStatusType.CANCEL, GLib.Error())
                result = take_back(image, path)
            except (OSError, RuntimeError, GLib.Error) as error:
                told = GLib.Error.new_literal(Gimp.PlugIn.error_quark(), str(error), 0)
                return procedure.new_return_values(Gimp.PDBStatusType.EXECUTION_ERROR, told)
        if asks and result != image:
            Gimp.Display.new(result)
        Gimp.displays_flush()
        answer = procedure.new_return_values(Gimp.PDBStatusType.SUCCESS, GLib.Error())
        answer.remove(1)
        value = GObject.Value(Gimp.Image, result)
        answer.insert(1, value)
        return answer


Gimp.main(IterStudio.__gtype__, sys.argv)
