import socket
import sys

import pytest

from app.diagnostics import has_display, has_screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks X11 and Wayland")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_there_is_none_where_none_is_named_or_none_answers(monkeypatch, tmp_path):
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":8765")
    assert not has_display()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-8")
    assert not has_display()


def test_one_that_answers_is_there(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-8")
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(str(tmp_path / "wayland-8"))
        line.listen()
        assert has_display() and has_screen()
    with socket.socket(socket.AF_UNIX) as line:
        line.bind("\0/tmp/.X11-unix/X8765")
        line.listen()
        monkeypatch.delenv("WAYLAND_DISPLAY")
        monkeypatch.setenv("DISPLAY", ":8765.0")
        assert has_display()


def test_what_is_on_another_machine_is_left_to_qt(monkeypatch):
    monkeypatch.setenv("DISPLAY", "elsewhere:0")
    assert has_display()


def test_a_window_in_memory_is_not_seen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_display() and not has_screen()
