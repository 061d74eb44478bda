"""A window on a scripted pipeline, and the promise that nothing outlives a test."""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))

from fakes import FakePipeline

from app.preferences import HINTS_DONE, Preferences
from app.threads.thread import Thread
from app.window.window import Window
from models.engine.pipeline import Pipeline
from tests.app.film.films import settle


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def iter_studio(monkeypatch, capsys):
    """Run the command line in this process."""
    import app.cli.main

    def run(*arguments) -> Said:
        monkeypatch.setattr(sys, "argv", ["iter-studio", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            app.cli.main.run()
        said = capsys.readouterr()
        return Said(end.value.code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def tiny_config():
    """The configuration of a tiny model of the compact family."""
    from tests.tiny import tiny_config

    return tiny_config()


@pytest.fixture(scope="session")
def weights(tmp_path_factory, tiny_config) -> Path:
    """A tiny random model."""
    import torch

    from models.networks.model import Model
    from models.weights.checkpoint import save_model

    torch.manual_seed(3)
    path = tmp_path_factory.mktemp("weights") / "tiny.safetensors"
    save_model(Model(tiny_config), path)
    return path


@pytest.fixture
def one_thread():
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session", autouse=True)
def traced_threads():
    """Coverage sees Python's threads only; here it sees Qt's, too."""
    plain = Thread.run

    def run(self):
        sys.settrace(threading.gettrace())
        plain(self)

    Thread.run = run
    yield
    Thread.run = plain


@pytest.fixture
def pipeline():
    return FakePipeline()


@pytest.fixture
def photo_path(tmp_path):
    """A small colourful photo, 96 wide and 64 high."""
    rng = np.random.default_rng(0)
    coarse = rng.integers(0, 255, (8, 12, 3), np.uint8)
    path = tmp_path / "photo.png"
    Image.fromarray(coarse).resize((96, 64), Image.Resampling.BICUBIC).save(path)
    return path


@pytest.fixture
def preferences(qapp, tmp_path):
    made = Preferences(tmp_path / "config")
    made.set(HINTS_DONE, True)
    return made


@pytest.fixture
def window(qtbot, preferences, pipeline):
    made = Window(preferences, lambda: pipeline)
    made.resize(1280, 800)
    made.show()
    made.start()
    yield made
    made.closing.close_anyway()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def another(qtbot, tmp_path, pipeline):
    """Makes further windows on the same settings, as other starts of the program do."""
    made = []

    def make():
        preferences = Preferences(tmp_path / "config")
        preferences.set(HINTS_DONE, True)
        window = Window(preferences, lambda: pipeline)
        window.show()
        window.start()
        made.append(window)
        return window

    yield make
    for window in made:
        window.closing.close_anyway()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(qtbot, window, photo_path):
    """The window with a restored photo."""
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.session.result is not None and not window.session.is_stale)
    window.canvas.setFocus()
    return window


@pytest.fixture(autouse=True)
def nothing_left(request):
    """Fail a test that leaves a widget alive."""
    yield
    if "canvas" in request.path.parts:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not left, f"left alive: {left}"


@pytest.fixture(scope="module")
def film_model(tiny_config):
    import torch

    from models.networks.model import Model

    torch.manual_seed(3)
    made = Model(tiny_config)
    with torch.no_grad():
        made.evaluator.head.weight.mul_(8)
        made.distortion.head.weight.mul_(8)
        made.refiner.head.weight.mul_(4)
    return made.eval().requires_grad_(False)


@pytest.fixture
def small_path(tmp_path):
    path = tmp_path / "small.png"
    pixels = np.random.default_rng(0).integers(0, 255, (5, 7, 3), np.uint8)
    Image.fromarray(pixels).resize((56, 40), Image.Resampling.BICUBIC).save(path)
    return path


@pytest.fixture
def film(qtbot, preferences, film_model, small_path, one_thread):
    """A window with a restored photo of 28 x 20 tokens, whose film has nine frames."""
    window = Window(preferences, lambda: Pipeline(film_model))
    window.resize(1280, 800)
    window.show()
    window.start()
    window.session.change("alpha", 1.01, text="Alpha")
    window.files.open(small_path)
    settle(qtbot, window)
    window.canvas.setFocus()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def scans(tmp_path):
    """Five photos, one of them broken, one in a subfolder."""
    folder = tmp_path / "scans"
    (folder / "box").mkdir(parents=True)
    for name in ("a", "b", "d", "box/e"):
        pixels = np.random.default_rng(len(name)).integers(0, 255, (12, 16, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"{name}.png")
    (folder / "c.png").write_bytes(b"broken")
    return folder
