import logging
from types import SimpleNamespace

import pytest
from fakes import FakePipeline

from app.threads.runner import apart, as_studio_error, load_stored
from models.engine.pipeline import Pipeline
from models.errors import ModelError, PhotoError
from models.weights.checkpoint import load_model


def test_an_imported_model_is_loaded_or_reported_missing(weights, tmp_path):
    runner = load_stored(SimpleNamespace(title="Tiny", path=weights))
    assert runner.model.digest == load_model(weights).digest
    with pytest.raises(ModelError, match="The model “Tiny” is no longer on this computer"):
        load_stored(SimpleNamespace(title="Tiny", path=tmp_path / "gone"))


def test_a_device_that_is_not_there_is_replaced(weights, caplog, one_thread):
    stored = SimpleNamespace(title="Tiny", path=weights)
    with caplog.at_level(logging.WARNING):
        runner = load_stored(stored, "cuda:77", 1)
    assert runner.model.device.type != "meta" and "cuda:77" in caplog.text
    assert load_stored(stored, "cpu", 1).model.device.type == "cpu" and len(caplog.records) == 1


def test_what_works_apart_has_the_same_networks(weights):
    live, scripted = Pipeline(load_model(weights)), FakePipeline()
    other = apart(live)
    assert other is not live and other.model is live.model
    assert apart(scripted) is scripted


def test_an_error_is_reported_as_it_is_or_with_its_traceback(qapp, caplog):
    known = PhotoError("The photo is broken.")
    assert as_studio_error(known) is known and not caplog.records
    with caplog.at_level(logging.ERROR):
        unknown = as_studio_error(ZeroDivisionError("oops"))
    assert "(ZeroDivisionError)" in unknown.sentence and "oops" in unknown.detail
    assert [record.message for record in caplog.records] == ["unexpected error"]
    assert "not enough memory" in as_studio_error(MemoryError()).sentence
