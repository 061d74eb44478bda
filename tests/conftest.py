"""Settings for every test."""

import gc
import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parents[1]))  # for tests.tiny
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ITER_STUDIO_LANGUAGE"] = "en"  # whatever the machine speaks
# Networks as small as these are slower with more threads, and tests run side by side.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# What the program keeps for itself (self-test, settings, logs) stays out of the user's folders.
_OWN = tempfile.TemporaryDirectory(prefix="iter-studio-tests-")
for _kind in ("CACHE", "CONFIG", "STATE", "DATA"):
    os.environ[f"XDG_{_kind}_HOME"] = str(Path(_OWN.name) / _kind.lower())
settings.register_profile("studio", deadline=None)  # shared machines have slow moments
settings.load_profile("studio")


@pytest.fixture(scope="session")
def qapp():
    """The program's own application: the first test that wants one decides for all."""
    from app.window.application import make_application

    return make_application()


@pytest.fixture(autouse=True)
def garbage():
    """Where the application is there, it alone collects; what a test leaves ends with it."""
    yield
    if not gc.isenabled():
        gc.collect(1)
