import threading

import pytest
from PySide6.QtCore import QObject

from app.threads.file_worker import FileWorker
from app.threads.latest import Newest
from models.errors import PhotoError


class Asking:
    """A question whose answer is the number that was meant when it was put."""

    def __init__(self):
        self.worker, self.parent = FileWorker(), QObject()
        self.wanted, self.answers, self.errors = 0, [], []
        self.gate = threading.Event()
        self.gate.set()
        self.newest = Newest(
            self.worker,
            self.make,
            done=self.answers.append,
            failed=self.errors.append,
            pause_ms=20,
            parent=self.parent,
        )

    def make(self):
        return None if self.wanted is None else lambda wanted=self.wanted: self.answer(wanted)

    def answer(self, wanted):
        self.gate.wait()
        if wanted < 0:
            raise PhotoError("There is nothing below nought.")
        return wanted


@pytest.fixture
def asking(qapp):
    made = Asking()
    yield made
    made.gate.set()
    made.worker.stop()


def test_it_asks_once_after_a_moment_of_rest(qtbot, asking):
    for asking.wanted in range(5):
        asking.newest.ask()
    assert not asking.newest.is_settled
    qtbot.waitUntil(lambda: asking.newest.is_settled)
    assert asking.answers == [4]


def test_of_two_questions_only_the_newest_is_answered(qtbot, asking):
    asking.gate.clear()
    asking.newest.ask_now()
    asking.wanted = 7
    asking.newest.ask_now()
    asking.gate.set()
    qtbot.waitUntil(lambda: asking.newest.is_settled)
    qtbot.wait(50)
    assert asking.answers == [7]


def test_what_is_stopped_does_not_answer(qtbot, asking):
    asking.gate.clear()
    asking.newest.ask_now()
    asking.newest.stop()
    assert asking.newest.is_settled
    asking.newest.ask()
    asking.newest.stop()
    asking.gate.set()
    qtbot.wait(60)
    assert asking.answers == [] and asking.newest.is_settled


def test_with_nothing_to_ask_it_is_settled_and_an_error_is_an_answer(qtbot, asking):
    asking.wanted = None
    asking.newest.ask_now()
    assert asking.newest.is_settled
    asking.wanted = -1
    asking.newest.ask_now()
    qtbot.waitUntil(lambda: asking.newest.is_settled)
    assert [error.sentence for error in asking.errors] == ["There is nothing below nought."]
    assert asking.answers == []
