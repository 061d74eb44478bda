"""Cyclic garbage is collected in the window's thread alone."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject, QTimer


class Node:
    """Something in a circle."""


def circle():
    node = QObject()
    node.itself = node
    return weakref.ref(node)


def test_work_in_another_thread_collects_nothing(qapp):
    left = circle()

    def work():
        kept = []
        for _ in range(20 * gc.get_threshold()[0]):
            kept.append([kept])

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not gc.isenabled() and left() is not None


def test_it_is_collected_while_the_window_waits(qtbot):
    left, ended = circle(), []
    timer = QTimer()
    timer.itself, timer.start = timer, timer.start(1)
    weakref.finalize(timer, lambda: ended.append(threading.current_thread()))
    del timer
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: left() is None and len(ended) == 1)
    assert ended == [threading.main_thread()] and kept


def test_what_modules_bring_is_set_aside(qtbot):
    kept = [[] for _ in range(30_000)]
    before = gc.get_freeze_count()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before + 30_000)
    before = gc.get_freeze_count()
    del kept
    assert gc.get_freeze_count() < before - 29_000  # what nobody holds goes still
