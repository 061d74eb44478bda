"""A short soak, and that a soak finds what is broken."""

import pytest
from fakes import FakePipeline
from PySide6.QtCore import qWarning

from app.document.commands import ChangeSetting
from models.events import Finished
from tests.robot import memory as soak_memory
from tests.robot.memory import Memory
from tests.robot.soak import run_soak


def test_a_short_soak_finds_nothing(qapp):
    report = run_soak(2, seed=12, load=lambda: FakePipeline(delay=0.001), most=30)
    assert report["ok"], report["failures"]
    assert report["actions"] == 30 and report["settled"] > 3 and report["undone"] > 3


def broken(report, sign):
    assert not report["ok"]
    assert any(sign in failure for failure in report["failures"]), report["failures"]


def test_an_undo_that_forgets_is_found(qapp, monkeypatch):
    monkeypatch.setattr(ChangeSetting, "undo", lambda self: None)
    broken(run_soak(0.5, seed=1, load=FakePipeline), "did not bring back")


def test_an_old_result_is_found(qapp):
    class Lazy(FakePipeline):
        """Answers the second request and all after it with the first result."""

        last = None

        def run(self, request):
            for event in super().run(request):
                if isinstance(event, Finished):
                    event = self.last = self.last or event
                yield event

    broken(run_soak(0.5, seed=1, load=Lazy), "screen")


@pytest.mark.parametrize("kind", ["slot", "Qt"])
def test_an_uncaught_error_is_found(qapp, monkeypatch, kind):
    def fail(self, event):
        if kind == "Qt":
            qWarning("something is wrong")
        else:
            raise ZeroDivisionError("unexpected")

    monkeypatch.setattr("app.canvas.canvas.Canvas.wheelEvent", fail)
    broken(
        run_soak(0.5, seed=1, load=FakePipeline),
        "something is wrong" if kind == "Qt" else "unexpected",
    )


def test_growing_memory_is_found(monkeypatch):
    sizes = iter([50, 400, 500, 501, 499, 500, 540, 555, 560, 556])
    monkeypatch.setattr(soak_memory, "resident_mib", lambda: next(sizes))
    memory = Memory()
    for _ in range(9):
        memory.measure()
        if len(memory.measured) == 6:
            assert memory.growth() is None and memory.is_flat()
    assert memory.growth() == pytest.approx(0.11) and not memory.is_flat()
