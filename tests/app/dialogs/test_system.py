"""Uncaught errors: a dialog with details for the GUI thread, the log for everything."""

import logging
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QPushButton

from app.diagnostics import log_folder
from app.dialogs.system import AboutDialog, UnexpectedDialog, ask_page, install_hook


@pytest.fixture
def hooked(window, monkeypatch):
    monkeypatch.setattr(sys, "__excepthook__", lambda *given: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    old = qInstallMessageHandler(None)
    install_hook(window, lambda: "the machine")
    yield window
    qInstallMessageHandler(old)


def raised():
    try:
        raise ZeroDivisionError("unexpected")
    except ZeroDivisionError as error:
        return error


def test_one_dialog_with_details_for_the_same_fault(hooked, caplog):
    error = raised()
    for _ in range(3):
        sys.excepthook(type(error), error, error.__traceback__)
    (dialog,) = hooked.findChildren(UnexpectedDialog)
    assert "unexpected" in dialog._detail.toPlainText()
    assert "the machine" in dialog._detail.toPlainText()
    assert "unexpected" in caplog.text
    dialog.close()


def test_threads_and_qt_go_to_the_log(hooked, caplog):
    error = raised()
    args = threading.ExceptHookArgs((type(error), error, None, threading.Thread(name="files")))
    threading.excepthook(args)
    qWarning("a wobbly widget")
    assert "uncaught error in files" in caplog.text
    assert ("qt", logging.WARNING, "a wobbly widget") in caplog.record_tuples
    assert not hooked.findChildren(UnexpectedDialog)


def test_verbose_tells_what_goes_on(tmp_path):
    command = [sys.executable, "-m", "app", "--verbose", "compare", "no.jpg", "no.png", "-o", "x"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode != 0 and "Traceback" not in done.stderr
    assert "Usage" not in done.stderr and "no.jpg" in done.stderr
    assert "DEBUG app.cli.main: PhotoError: [Errno 2]" in done.stderr


def test_the_command_line_tells_the_unforeseen_in_one_sentence(iter_studio, monkeypatch, tmp_path):
    def fail(*given, **more):
        raise ZeroDivisionError("unexpected\nand more")

    monkeypatch.setattr("app.cli.run_restore.run_restore", fail)
    said = iter_studio("restore", "-i", tmp_path, "-o", tmp_path / "out", "--json")
    assert said.code == 1 and said.err.count("\n") == 1
    assert "ZeroDivisionError: unexpected" in said.err and "--verbose" in said.err
    assert said.json["error"]["kind"] == "unexpected"


def test_the_log_is_shown_from_the_menu_and_from_the_dialog(hooked, monkeypatch):
    shown = []
    monkeypatch.setattr("app.diagnostics.folders.QDesktopServices.openUrl", shown.append)
    hooked.actions_by_name["log"].trigger()
    dialog = UnexpectedDialog("detail", hooked)
    (button,) = (each for each in dialog.findChildren(QPushButton) if "log" in each.text())
    button.click()
    dialog.close()
    assert [url.toLocalFile() for url in shown] == [str(log_folder())] * 2


def test_the_program_tells_about_itself(opened):
    opened.actions_by_name["about"].trigger()
    dialog = opened.findChild(AboutDialog)
    (close,) = dialog.findChildren(QPushButton)
    assert close.isVisible() and "Close" in close.text()
    close.click()
    assert not dialog.isVisible()


@pytest.mark.parametrize(("typed", "opens"), [("7", [6]), ("2,5", []), ("31", []), ("3", [])])
def test_the_number_of_a_picture_is_read_or_refused(qtbot, opened, typed, opens):
    chosen = []
    dialog = ask_page(opened, 2, 30, chosen.append)
    qtbot.keyClicks(dialog.number, typed)
    qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    assert chosen == opens
    assert dialog.isVisible() == bool(dialog.number.refused) == (typed in ("2,5", "31"))
    dialog.close()
