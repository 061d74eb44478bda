"""All user actions, declared once: menus, toolbar, keys and list of shortcuts follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from app.languages.window import bare
from app.widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Spec:
    """One action.

    Attributes:
        name: Name in the code.
        text: Menu text.
        tip: One sentence: what it does.
        keys: Shortcuts; the first is the one that is shown.
        icon: Name in the icon set; empty for none.
        group: Exclusive group of a radio action; empty for none.
        checkable: Whether it stays on or off.
    """

    name: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    checkable: bool = False


def _n(text: str) -> str:
    """Mark a declared text for translation; lupdate knows this name as one of ``QT_TR_NOOP``."""
    return text


FILE = (
    Spec("open", _n("&Open…"), _n("Open photos, one or several"), ("Ctrl+O",), "folder-open"),
    Spec("open_sample", _n("Open the &Sample"), _n("Open the bundled damaged photo"), ()),
    Spec(
        "choose_page",
        _n("Choose P&icture in the File…"),
        _n("Open another picture of a file that holds several"),
    ),
    Spec("paste", _n("&Paste a Picture"), _n("Open the picture on the clipboard"), ("Ctrl+V",)),
    Spec(
        "next_photo",
        _n("Nex&t Photo"),
        _n("Show the next of the open photos"),
        ("Ctrl+PgDown",),
    ),
    Spec(
        "previous_photo",
        _n("Previo&us Photo"),
        _n("Show the previous of the open photos"),
        ("Ctrl+PgUp",),
    ),
    Spec(
        "close_photo",
        _n("Close P&hoto"),
        _n("Close this photo and show the next one; its settings are kept"),
        ("Ctrl+W",),
    ),
    Spec(
        "open_recipe",
        _n("Open &Recipe…"),
        _n("Use the settings and paint of a recipe or an exported picture"),
        ("Ctrl+Shift+O",),
        "file-text",
    ),
    Spec("save_recipe", _n("Save R&ecipe…"), _n("Save settings and paint to a file"), ()),
    Spec("save", _n("Sa&ve and Close"), _n("Replace the photo by the result, and close")),
    Spec(
        "export_picture",
        _n("E&xport Picture…"),
        _n("Save the restored picture to a file"),
        ("Ctrl+S",),
        "export",
    ),
    Spec(
        "export_comparison",
        _n("Export &Comparison…"),
        _n("Save before and after together, as a picture or an animation"),
        ("Ctrl+Shift+S",),
        "columns",
    ),
    Spec(
        "show_export",
        _n("Show Export in &Folder"),
        _n("Open the folder of the file that was exported last"),
    ),
    Spec(
        "batch",
        _n("&Batch…"),
        _n("Restore many photos with the same settings"),
        ("Ctrl+B",),
        "stack",
    ),
    Spec(
        "models",
        _n("&Models…"),
        _n("Choose, import, check or remove models"),
        ("Ctrl+M",),
        "cube",
    ),
    Spec("quit", _n("&Quit"), _n("Close ITER Studio"), ("Ctrl+Q",)),
)
EDIT = (
    Spec("undo", _n("&Undo"), _n("Undo the last change"), ("Ctrl+Z",), "arrow-counter-clockwise"),
    Spec(
        "redo",
        _n("&Redo"),
        _n("Redo the last undone change"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "arrow-clockwise",
    ),
    Spec(
        "crop",
        _n("Cro&p and Straighten…"),
        _n("Choose the part of the photo that is restored; turn and straighten it"),
        ("Shift+C",),
        "crop",
    ),
    Spec("copy", _n("&Copy Result"), _n("Copy the restored picture"), ("Ctrl+C",)),
    Spec(
        "run", _n("R&estore Again"), _n("Run again with the current settings"), ("Ctrl+R",), "play"
    ),
    Spec(
        "live",
        _n("&Live"),
        _n("Restore again after every change; when off, only when you ask"),
        ("Shift+L",),
        "lightning",
        checkable=True,
    ),
    Spec("cancel", _n("Ca&ncel"), _n("Stop the run and keep the last result"), (), "x"),
    Spec(
        "preferences",
        _n("Pre&ferences…"),
        _n("Choose the look of the window, how the machine is used, and where settings are kept"),
        ("Ctrl+,",),
        "gear-six",
    ),
)
VIEW = (
    Spec(
        "SPLIT",
        _n("&Split"),
        _n("Before and after in one picture, with a divider to drag"),
        ("Ctrl+1",),
        "square-half",
        "view",
    ),
    Spec(
        "SIDE_BY_SIDE",
        _n("Side &by Side"),
        _n("Before and after next to each other"),
        ("Ctrl+2",),
        "columns",
        "view",
    ),
    Spec("BEFORE", _n("B&efore"), _n("The photo alone"), ("Ctrl+3",), "image", "view"),
    Spec("AFTER", _n("&After"), _n("The result alone"), ("Ctrl+4",), "sparkle", "view"),
    Spec(
        "DIFFERENCE",
        _n("&Difference"),
        _n("How much each pixel changed"),
        ("Ctrl+5",),
        "intersect",
        "view",
    ),
    Spec(
        "SPLIT_ROWS",
        _n("Split in Ro&ws"),
        _n("Before above after in one picture, with a divider to drag"),
        ("Ctrl+6",),
        "rows",
        "view",
    ),
    Spec("fit", _n("&Fit"), _n("Show the whole picture"), ("F",), "corners-out"),
    Spec(
        "zoom_100",
        _n("Zoom &100 %"),
        _n("One pixel of the result for each pixel of the screen"),
        ("Z",),
        "magnifying-glass",
    ),
    Spec("zoom_in", _n("Zoom &In"), _n("Enlarge the view"), ("+", "=", "Ctrl++"), "plus"),
    Spec("zoom_out", _n("Zoom &Out"), _n("Reduce the view"), ("-", "Ctrl+-"), "minus"),
    Spec(
        "heatmap",
        _n("&Heatmap"),
        _n("Colour each token by the evaluator's confidence"),
        ("M",),
        "grid-four",
        checkable=True,
    ),
    Spec(
        "outline",
        _n("O&utline"),
        _n("Outline the tokens below alpha, which are regenerated"),
        ("O",),
        "selection",
        checkable=True,
    ),
    Spec(
        "marks",
        _n("Painted &Tokens"),
        _n("Show what you have painted"),
        ("Shift+M",),
        "paint-bucket",
        checkable=True,
    ),
    Spec(
        "panel", _n("&Panel"), _n("Show or hide the panel"), ("F9",), "sliders-horizontal", "", True
    ),
    Spec(
        "photos",
        _n("Photo St&rip"),
        _n("Show or hide the open photos, where there are several"),
        ("F7",),
        checkable=True,
    ),
)
PAINT = (
    Spec("PAN", _n("&Hand"), _n("Drag the picture"), ("V",), "hand", "tool"),
    Spec(
        "REFINE",
        _n("&Refine Brush"),
        _n("Force tokens to be regenerated, whatever alpha says"),
        ("B",),
        "paint-brush",
        "tool",
    ),
    Spec(
        "KEEP",
        _n("&Keep Brush"),
        _n("Lock tokens so that they never change"),
        ("K",),
        "lock-simple",
        "tool",
    ),
    Spec(
        "HEAL",
        _n("Heal Br&ush"),
        _n("Fill in scratches, stains and tears from around: the photo is not looked at here"),
        ("J",),
        "bandaids",
        "tool",
    ),
    Spec(
        "ALPHA",
        _n("&Alpha Brush"),
        _n("Raise or lower alpha here: more is regenerated, or less"),
        ("Shift+T",),
        "circle-half-tilt",
        "tool",
    ),
    Spec(
        "TEXTURE",
        _n("&Texture Brush"),
        _n("Draw what is generated here with more texture, or calmer"),
        ("T",),
        "waves",
        "tool",
    ),
    Spec(
        "REROLL",
        _n("Rer&oll"),
        _n("Draw tokens again with the next seed and leave all others alone"),
        ("R",),
        "dice-five",
        "tool",
    ),
    Spec(
        "ORIGINAL",
        _n("Ori&ginal Brush"),
        _n("Bring the unrestored photo back here"),
        ("Y",),
        "image",
        "tool",
    ),
    Spec(
        "VARIATION",
        _n("&Variation Brush"),
        _n("Paint another variant, or a sample, into this one"),
        ("Shift+V",),
        "swap",
        "tool",
    ),
    Spec("ERASE", _n("&Eraser"), _n("Remove paint from tokens"), ("E",), "eraser", "tool"),
    Spec(
        "BRUSH",
        _n("Roun&d Brush"),
        _n("Paint with a round brush"),
        ("P",),
        "circle-dashed",
        "shape",
    ),
    Spec(
        "RECTANGLE",
        _n("Recta&ngle"),
        _n("Paint a rectangle from corner to corner"),
        ("U",),
        "rectangle",
        "shape",
    ),
    Spec(
        "LASSO",
        _n("&Lasso"),
        _n("Paint the area inside a freehand line"),
        ("L",),
        "scribble-loop",
        "shape",
    ),
    Spec(
        "FILL",
        _n("&Fill"),
        _n("Paint what looks alike, up to the edges of paint and of the outline if it is shown"),
        ("G",),
        "paint-bucket",
        "shape",
    ),
    Spec(
        "swap",
        _n("&Swap Brush and Eraser"),
        _n("Switch between the eraser and the last paint tool"),
        ("X",),
    ),
    Spec("smaller", _n("S&maller Brush"), _n("Paint fewer tokens at a time"), ("[",)),
    Spec("larger", _n("Larger &Brush"), _n("Paint more tokens at a time"), ("]",)),
    Spec("clear", _n("&Clear Paint"), _n("Remove all paint"), ("Ctrl+D",), "trash"),
    Spec(
        "invert",
        _n("&Invert Paint"),
        _n("Swap painted and unpainted tokens of the current tool"),
        ("Ctrl+I",),
        "selection-inverse",
    ),
    Spec(
        "grow",
        _n("Gro&w Paint"),
        _n("Widen the current tool's paint by one token"),
        ("Ctrl+]",),
        "arrows-out-simple",
    ),
    Spec(
        "shrink",
        _n("Shrink &Paint"),
        _n("Narrow the current tool's paint by one token"),
        ("Ctrl+[",),
        "arrows-in-simple",
    ),
    Spec(
        "load_refine_mask",
        _n("Load Refine Mask…"),
        _n("Force the tokens that are white in a mask picture"),
        icon="upload-simple",
    ),
    Spec(
        "load_keep_mask",
        _n("Load Keep Mask…"),
        _n("Lock the tokens that are white in a mask picture"),
        icon="upload-simple",
    ),
    Spec(
        "load_heal_mask",
        _n("Load Heal Mask…"),
        _n("Fill in what is white in a mask picture from around"),
        icon="upload-simple",
    ),
    Spec(
        "save_refine_mask",
        _n("Save Refine Mask…"),
        _n("Save the forced tokens as a black-and-white picture"),
        icon="download-simple",
    ),
    Spec(
        "save_keep_mask",
        _n("Save Keep Mask…"),
        _n("Save the locked tokens as a black-and-white picture"),
        icon="download-simple",
    ),
    Spec(
        "save_heal_mask",
        _n("Save Heal Mask…"),
        _n("Save the healed tokens as a black-and-white picture"),
        icon="download-simple",
    ),
)
VARIANTS = (
    Spec(
        "FAITHFUL",
        _n("&Faithful"),
        _n("Nothing is invented, and some of the photo's own grain stays"),
        ("1",),
    ),
    Spec(
        "BALANCED",
        _n("&Balanced"),
        _n("What suits the model: doubtful tokens are regenerated"),
        ("2",),
    ),
    Spec(
        "TEXTURED",
        _n("&Textured"),
        _n("Everything is regenerated, with the most texture"),
        ("3",),
    ),
    Spec("CALM", _n("&Calm"), _n("Nothing is invented: the cleanest and smoothest"), ("4",)),
    Spec(
        "proof",
        _n("&Proof"),
        _n("Show the four variants large, side by side"),
        ("Shift+P",),
        "grid-four",
    ),
    Spec(
        "copy_settings",
        _n("C&opy Settings"),
        _n("Copy all settings, to use them on another photo"),
        ("Ctrl+Alt+C",),
    ),
    Spec(
        "paste_settings",
        _n("Pa&ste Settings"),
        _n("Use the settings that were copied; paint, size and seed stay"),
        ("Ctrl+Alt+V",),
    ),
    Spec(
        "snapshot",
        _n("Ta&ke a Snapshot…"),
        _n("Keep settings and paint under a name, to come back to, also another day"),
        ("Ctrl+Alt+S",),
        "camera",
    ),
    Spec("save_preset", _n("Save as Pr&eset…"), _n("Keep the settings under a name")),
)
REVIEW = (
    Spec(
        "INSPECT",
        _n("&Inspect a Token"),
        _n("Click a token: its code, its confidence, and the codes that would fit; choose one"),
        ("I",),
        "crosshair",
        "tool",
    ),
    Spec(
        "review",
        _n("&Next Doubtful Region"),
        _n("Look at what the evaluator doubts most, region by region; leave one open and go on"),
        ("N",),
    ),
    Spec(
        "review_accept",
        _n("&Accept"),
        _n("Keep the region as the chosen picture shows it, and go on"),
        ("Return", "Enter"),
    ),
    Spec(
        "review_keep",
        _n("&Keep Photo"),
        _n("Keep the region as it was read from the photo, and go on"),
        ("K",),
    ),
    Spec(
        "review_reroll",
        _n("&Reroll"),
        _n("Draw two other pictures of the region"),
        ("R",),
    ),
    Spec("review_end", _n("&End the Review"), _n("Close the bar; what was decided stays")),
    Spec(
        "find",
        _n("&Find Faces and Lettering…"),
        _n("Look for faces and lettering in the photo, and propose to keep them as they are"),
        ("Shift+F",),
        "user-focus",
    ),
    Spec(
        "find_keep",
        _n("Keep &What Is Ticked"),
        _n("Lock the faces and the lettering that are ticked"),
        ("Return", "Enter"),
    ),
)
FILM = (
    Spec(
        "film",
        _n("&Film Strip"),
        _n("Show or hide the steps of the result"),
        ("F8",),
        "film-strip",
        checkable=True,
    ),
    Spec("film_previous", _n("&Previous Step"), _n("Show the previous step"), (",",)),
    Spec("film_next", _n("&Next Step"), _n("Show the next step"), (".",)),
    Spec("film_result", _n("&Result"), _n("Go back to the result"), ("End",)),
    Spec(
        "compare_step",
        _n("&Compare with This Step"),
        _n("Show this step on the before side, instead of the photo"),
        ("C",),
        "columns",
        checkable=True,
    ),
    Spec(
        "branch",
        _n("&Branch from Here"),
        _n("Keep everything up to the shown step; settings and paint apply from there on"),
        ("Shift+B",),
        "git-branch",
    ),
    Spec(
        "leave_branch",
        _n("&Leave the Branch"),
        _n("Go back to the settings and paint that this run branched from"),
        ("Ctrl+Shift+B",),
        "arrow-u-up-left",
    ),
)
TOOLS = (
    Spec(
        "reference",
        _n("Load a &Reference…"),
        _n("Load the true picture of this photo, to measure the result against it"),
        ("Ctrl+Shift+R",),
        "target",
    ),
    Spec("leave_reference", _n("Re&move the Reference"), _n("Measure no longer")),
    Spec(
        "curve",
        _n("&Draw the Curve"),
        _n("Measure results of many pairs of alpha and steps; once more to stop"),
        icon="chart-line",
    ),
    Spec(
        "export_curve",
        _n("&Export the Curve…"),
        _n("Save the curve as a table or as a picture"),
    ),
)
HELP = (
    Spec(
        "shortcuts",
        _n("&Keyboard Shortcuts"),
        _n("List all keyboard shortcuts"),
        ("?", "F1"),
        "keyboard",
    ),
    Spec("hints", _n("Show &Hints"), _n("Show the first-run hints again")),
    Spec("diagnostics", _n("Copy &Diagnostics"), _n("Copy versions and settings for a bug report")),
    Spec("log", _n("Show the &Log"), _n("Open the folder with the log files")),
    Spec("about", _n("&About ITER Studio"), _n("Version, licence and credits")),
)
OTHER_KEYS = (
    (_n("Hold \\ or Tab"), _n("Show the original")),
    (_n("Hold Space, or middle button"), _n("Drag the picture")),
    (_n("Space+click"), _n("Paint the variant or sample that you left last")),
    (_n("Menu key on a sample"), _n("Use its seed, or paint it in")),
    (_n("Wheel"), _n("Zoom at the pointer")),
    (_n("Arrow keys, and with Shift"), _n("Move the view; move the divider")),
    (_n("Right button"), _n("Erase while painting")),
    (_n("Alt+drag"), _n("Change the brush size")),
    (
        _n("Shift+1 to 9, 0"),
        _n("Show that step of the film; press again for the result"),
    ),
    (_n("Left, Right, drag in the film"), _n("Scrub through the steps")),
    (_n("Arrow keys, Enter in the curve"), _n("Choose a point; use its alpha and steps")),
    (_n("Double-click a name or slider"), _n("Reset the setting")),
    (_n("Shift while dragging"), _n("Change the value finely")),
    (_n("Click an outlined face or lettering"), _n("Tick it, or no longer")),
    (_n("1 to 4 in a review"), _n("Choose one of the four pictures")),
    (
        _n("Esc"),
        _n("Leave or stop what is going on; at last, take the hand"),
    ),
    (
        _n("While cropping: R, Shift+R, X, L"),
        _n("Turn right or left; flip the shape; level by a line"),
    ),
    (_n("While cropping: Enter, Esc"), _n("Restore that part; leave the crop as it was")),
    (
        _n("Ctrl+S after iter-studio edit"),
        _n("Save into the photo's own file, and close"),
    ),
    (_n("F6"), _n("Go from the picture to a message, to the panel, and back")),
)
"""Keys and gestures of the canvas and the panels that are no actions, with their meaning."""

MENUS: tuple[tuple[str, tuple[Spec, ...]], ...] = (
    (_n("&File"), FILE),
    (_n("&Edit"), EDIT),
    (_n("&View"), VIEW),
    (_n("&Paint"), PAINT),
    (_n("V&ariants"), VARIANTS),
    (_n("&Review"), REVIEW),
    (_n("Fi&lm"), FILM),
    (_n("&Tools"), TOOLS),
    (_n("&Help"), HELP),
)


def translated(text: str) -> str:
    """Return a declared text in the user's language; outside classes the context is empty."""
    return QCoreApplication.translate("", text)


class Actions(QObject):
    """The actions as Qt objects, by name."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._made: dict[str, QAction] = {}
        self._icons: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        for _, specs in MENUS:
            for spec in specs:
                self._made[spec.name] = self._make(spec)
        self._made["save"].setVisible(False)  # until the photo is another program's
        theme.changed.connect(self._colour)
        self._colour()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made.values())

    def group(self, name: str) -> QActionGroup:
        """Return an exclusive group."""
        return self._groups[name]

    def _make(self, spec: Spec) -> QAction:
        action = QAction(translated(spec.text), self)
        action.setIconText(bare(action.text()).removesuffix("…"))  # on tool buttons
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        tip = translated(spec.tip)
        shown = QKeySequence(spec.keys[0]).toString(_NATIVE) if spec.keys else ""
        action.setToolTip(f"{tip}  ({shown})" if shown else tip)
        action.setStatusTip("")
        action.setCheckable(spec.checkable or bool(spec.group))
        action.setIconVisibleInMenu(not action.isCheckable())  # a check mark says more there
        if spec.icon:
            self._icons[spec.name] = spec.icon
        if spec.group:
            self._groups.setdefault(spec.group, QActionGroup(self)).addAction(action)
        return action

    def _colour(self) -> None:
        for name, icon in self._icons.items():
            self._made[name].setIcon(self._theme.icon(icon))


_NATIVE = QKeySequence.SequenceFormat.NativeText
