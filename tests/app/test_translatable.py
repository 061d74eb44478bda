"""Every English text that a user sees goes through the translator."""

import ast
from pathlib import Path

import app

FOLDER = Path(app.__file__).parent
SHOWS = {
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
    "setPlaceholderText", "setTitle", "setLabelText", "setInformativeText", "setStatusTip",
    "setPrefix", "setSuffix", "addItem", "addAction", "addMenu", "addButton", "addTab",
    "showMessage", "drawText", "setEmptyLabel", "setHeaderLabels", "insertItem",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QDockWidget", "QMenu", "QToolBar", "QListWidgetItem", "TextItem", "MenuButton", "NumberRow",
    "ActionCheck", "NameLabel", "NamedLabel", "ElidedLabel", "name_choice", "announce", "Section",
    "Message", "QUndoCommand",
}  # fmt: skip
"""Calls that show their text, by name."""
TRANSLATES = {"tr", "translate", "translated", "_tr", "_n", "QT_TR_NOOP"}
BRAND = {"ITER Studio", " - ITER Studio", "[*] - ITER Studio"}
NO_WINDOW = ("cli", "run_", "selfcheck", "soak", "options", "report", "progress")
"""Modules that talk to a terminal."""


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def plain_texts(node: ast.AST):
    """Words under a node that no translator has seen."""
    if isinstance(node, ast.Call) and name_of(node) in TRANSLATES:
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        yield from plain_texts(node.func.value)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        words = [word for word in node.value.split() if word.isalpha() and len(word) > 1]
        if words and node.value not in BRAND:
            yield node.value
    if isinstance(node, ast.Compare | ast.Subscript):
        return  # looks something up, shows nothing
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.Call) and child is node.func):
            yield from plain_texts(child)


def untranslated(source: str):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and name_of(node) in SHOWS:
            positional = node.args[:1] if name_of(node) in FIRST_ONLY else node.args
            shown = [*positional, *(one.value for one in node.keywords if one.arg in TEXTS)]
            for argument in shown:
                for text in plain_texts(argument):
                    yield node.lineno, name_of(node), text


FIRST_ONLY = {"addItem", "Message"}
"""Calls that have names for the code behind the text."""
TEXTS = {"text", "tip", "title", "sentence", "label", "name", "suffix"}


def test_the_search_finds_what_it_looks_for():
    assert list(untranslated('label.setText("Hello there")')) == [(1, "setText", "Hello there")]
    assert list(untranslated('label.setText(f"{n} tokens")'))
    assert list(untranslated('QLabel("Size" if big else self.tr("Small"))'))
    assert not list(untranslated('label.setText(self.tr("Hello {0}").format(x))'))
    assert not list(untranslated('label.setText(f"{100 * zoom:.0f} %")'))


def test_no_text_of_the_window_goes_past_the_translator():
    found = []
    for path in sorted(FOLDER.rglob("*.py")):
        if path.stem.startswith(NO_WINDOW):
            continue
        for line, call, text in untranslated(path.read_text(encoding="utf-8")):
            found.append(f"{path.relative_to(FOLDER)}:{line} {call}: {text!r}")
    assert not found, "\n".join(found)


def test_no_text_hides_in_an_fstring():
    """Qt's lupdate does not look into them."""
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            inside = ast.walk(node) if isinstance(node, ast.JoinedStr) else ()
            calls = [each for each in inside if isinstance(each, ast.Call)]
            hidden = [ast.unparse(each) for each in calls if name_of(each) in TRANSLATES]
            assert not hidden, f"{path.name}: {hidden}"
