"""A folder is shown in the file manager, or its path in a dialog without one."""

from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from app.diagnostics import show_folder


def test_without_a_file_manager_the_path_is_reported_and_copied(window, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    show_folder(tmp_path, window)
    (box,) = window.findChildren(QMessageBox)
    assert box.informativeText() == str(tmp_path) == asked[0].toLocalFile()
    (copy,) = (each for each in box.buttons() if each.text() == "Copy path")
    copy.click()
    assert QGuiApplication.clipboard().text() == str(tmp_path)


def test_a_file_manager_that_answers_is_enough(window, monkeypatch, tmp_path):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    show_folder(tmp_path, window)
    assert not window.findChildren(QMessageBox)
