import json
import os
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from models.errors import ModelError
from models.images.atomic import file_digest
from models.weights.checkpoint import FORMAT, load_model, save_model
from models.weights.library import BUNDLED, known_digest, stored_path


def test_save_load_equal(tiny_model, tmp_path):
    path = tmp_path / "model.safetensors"
    save_model(tiny_model, path, dtype=torch.float32)
    loaded = load_model(path)
    assert loaded.config == tiny_model.config
    assert len(loaded.digest) == 16
    for name, value in tiny_model.state_dict().items():
        assert torch.equal(value, loaded.state_dict()[name]), name
    assert not any(parameter.requires_grad for parameter in loaded.parameters())
    assert not loaded.training


def test_half_precision_on_disk_is_float32_in_use(tiny_model, tmp_path):
    path = tmp_path / "model.safetensors"
    save_model(tiny_model, path)
    loaded = load_model(path)
    assert loaded.tokenizer.codebook.codes.dtype == torch.float32
    torch.testing.assert_close(
        loaded.tokenizer.codebook.codes, tiny_model.tokenizer.codebook.codes, atol=1e-3, rtol=0
    )


def broken(tmp_path, tiny_model, change):
    good = tmp_path / "good.safetensors"
    save_model(tiny_model, good)
    tensors = load_file(good)
    metadata = {"format": FORMAT, "config": ""}
    from safetensors import safe_open

    with safe_open(good, "pt") as file:
        metadata = file.metadata()
    change(tensors, metadata)
    path = tmp_path / "broken.safetensors"
    save_file(tensors, path, metadata)
    return path


def missing(tensors, metadata):
    tensors.pop("evaluator.head.bias")


def extra(tensors, metadata):
    tensors["surprise"] = torch.zeros(1)


def wrong_shape(tensors, metadata):
    tensors["evaluator.head.bias"] = torch.zeros(3)


def other_config(tensors, metadata):
    config = json.loads(metadata["config"])
    metadata["config"] = json.dumps({**config, "unheard_of": 1})


def no_format(tensors, metadata):
    metadata.pop("format")


@pytest.mark.parametrize("change", [missing, extra, wrong_shape, other_config, no_format])
def test_a_file_that_does_not_fit_is_refused(change, tiny_model, tmp_path):
    path = broken(tmp_path, tiny_model, change)
    with pytest.raises(ModelError) as caught:
        load_model(path)
    assert "broken.safetensors" in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_text_truncated_and_missing_files_are_refused(tiny_model, tmp_path):
    text = tmp_path / "text.safetensors"
    text.write_text("no weights")
    whole = tmp_path / "whole.safetensors"
    save_model(tiny_model, whole)
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes(whole.read_bytes()[:-100])
    for path in (text, cut, tmp_path / "nothing.safetensors", tmp_path):
        with pytest.raises(ModelError):
            load_model(path)


def flip_last_bit(path):
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def test_the_bundled_weights_are_those_of_the_hash_beside_them():
    """After a change: sha256sum compact.safetensors > compact.sha256."""
    assert known_digest(BUNDLED) == file_digest(BUNDLED)[:16]


def test_a_file_is_whole_for_everyone_to_read_and_alone(tiny_model, tmp_path, monkeypatch):
    path = tmp_path / "model.safetensors"
    save_model(tiny_model, path)
    before = path.read_bytes()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o644

    def fail(tensors, name, metadata):
        Path(name).write_bytes(b"half")
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("models.weights.checkpoint.save_file", fail)
    with pytest.raises(OSError, match="no space"):
        save_model(tiny_model, path)
    assert path.read_bytes() == before and [*tmp_path.iterdir()] == [path]


def test_bundled_weights_that_were_damaged_are_refused(tiny_model, tmp_path, monkeypatch):
    path = tmp_path / "compact.safetensors"
    save_model(tiny_model, path)
    path.with_suffix(".sha256").write_text(f"{file_digest(path)}  {path.name}\n")
    for place in ("models.weights.library.BUNDLED", "models.weights.checkpoint.DEFAULT_WEIGHTS"):
        monkeypatch.setattr(place, path)
    load_model()
    flip_last_bit(path)
    with pytest.raises(ModelError, match="bundled weights are damaged; install"):
        load_model()


def test_a_stored_model_that_was_damaged_is_refused_in_every_face(tiny_model, tmp_path):
    fresh = tmp_path / "fresh.safetensors"
    save_model(tiny_model, fresh)
    path = fresh.rename(stored_path(tmp_path, "iter-x4", file_digest(fresh)))
    load_model(path)
    flip_last_bit(path)
    with pytest.raises(ModelError, match="“iter-x4” is damaged; remove it and import it again"):
        load_model(path)
