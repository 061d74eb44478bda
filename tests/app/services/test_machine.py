"""The machine of the preferences: what the networks are loaded on, and within which limits."""

import pytest

from app.document.session import Session
from app.preferences import CORES, DEVICE, MEMORY, TILE
from app.services.machine import Machine
from models import allocator


@pytest.fixture
def made(preferences):
    preferences.set(TILE, 256)
    preferences.set(MEMORY, 2)
    session = Session()
    yield Machine(session, preferences, session), session
    allocator.limit_memory(0)


def test_it_begins_with_what_is_stored_and_follows(made, preferences):
    machine, session = made
    assert session.tile == 256 and allocator.is_limited() and allocator.free_bytes() <= 2 << 30
    wanted = []
    machine.reload_wanted.connect(lambda: wanted.append((machine.device, machine.cores)))
    preferences.set(TILE, 0)
    preferences.set(MEMORY, 0)
    assert session.tile == 0 and not allocator.is_limited() and not wanted
    preferences.set(DEVICE, "cpu")
    preferences.set(CORES, 1)
    assert wanted == [("cpu", 0), ("cpu", 1)]


def test_models_are_loaded_there(made, preferences, monkeypatch):
    machine, _ = made
    preferences.set(DEVICE, "cpu")
    preferences.set(CORES, 1)
    asked = []
    monkeypatch.setattr("app.services.machine.load_default", lambda *given: asked.append(given))
    monkeypatch.setattr("app.services.machine.load_stored", lambda *given: asked.append(given))
    machine.load()
    machine.load_stored("a model")
    assert asked == [("cpu", 1), ("a model", "cpu", 1)]


def test_a_device_that_is_gone_is_told_of_once_it_is_replaced(made, preferences):
    machine, session = made
    machine.check("cpu")
    assert session.message is None
    preferences.set(DEVICE, "cuda:3")
    machine.check("cpu")
    assert "“cuda:3” that the preferences ask for is not there" in session.message.sentence
    assert session.message.action == "preferences" and session.message.warns
