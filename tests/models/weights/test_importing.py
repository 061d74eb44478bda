"""Importing released weights, on checkpoints of the real names and tiny shapes."""

import dataclasses
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from models.errors import ModelError
from models.networks.model import Model, released_model_config
from models.weights.checkpoint import load_model
from models.weights.importing import (
    derived_names,
    import_released,
    released_name,
    second_decoder_name,
)
from models.weights.library import find_model, is_intact, models_folder, remove_model, stored_models
from tests.tiny import released_config


@dataclasses.dataclass
class Published:
    """What the authors would have published of a tiny network."""

    model: Model
    tensors: dict[str, torch.Tensor]
    folder: Path

    def part(self, *, tokenizer: bool, prefix: str = "vqgan.") -> dict[str, torch.Tensor]:
        chosen = {
            name: tensor
            for name, tensor in self.tensors.items()
            if name.startswith("vqgan.") == tokenizer
        }
        return {name.replace("vqgan.", prefix): tensor for name, tensor in chosen.items()}

    def write(self, name: str, tensors: object, key: str = "params", **options) -> Path:
        path = self.folder / name
        torch.save({key: tensors} if key else tensors, path, **options)
        return path


def published(folder: Path, scale: int, seed: int = 0) -> Published:
    torch.manual_seed(seed)  # the tokenizer comes first: one seed, one tokenizer
    model = Model(released_config(scale))
    tensors = {}
    for name, tensor in model.state_dict().items():
        theirs = released_name(name)
        tensors[theirs] = tensors[second_decoder_name(theirs)] = tensor.clone()
    for name in derived_names([*tensors]):
        tensors[name] = torch.zeros(4, 4)
    return Published(model, tensors, folder)


@pytest.fixture
def x4(tmp_path) -> Published:
    return published(tmp_path, 4)


@pytest.fixture
def store(tmp_path) -> Path:
    return tmp_path / "data" / "models"


def take(paths, store):
    return import_released(paths, store, configure=released_config)


def same_weights(model: Model, other: Model) -> None:
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, other.state_dict()[name]), name


@pytest.mark.parametrize("key", ["params", "params_ema", ""])
@pytest.mark.parametrize("zipped", [True, False])
def test_two_files_become_one_model(x4, store, key, zipped):
    options = {"_use_new_zipfile_serialization": zipped}
    bare = x4.part(tokenizer=True, prefix="")
    first = x4.write("ITER_swinvqgan.pth", bare, key, **options)
    second = x4.write("ITER_x4.pth", x4.part(tokenizer=False), key, **options)
    (stored,) = take([second, first], store)
    model = load_model(stored.path)
    same_weights(x4.model, model)
    assert model.config == released_config(4)
    assert model.digest == stored.digest
    assert "non-commercial" in stored.licence
    assert (stored.name, stored.min_scale, stored.max_scale) == ("iter-x4", 4, 4)
    assert is_intact(stored)
    assert [path.name for path in store.iterdir()] == [stored.path.name]


def test_one_file_may_hold_everything(x4, store):
    (stored,) = take([x4.write("ITER_x4.pth", x4.tensors)], store)
    same_weights(x4.model, load_model(stored.path))


def test_both_scales_at_once(x4, store, tmp_path):
    x2 = published(tmp_path, 2)
    paths = [
        x4.write("ITER_swinvqgan.pth", x4.part(tokenizer=True)),
        x2.write("ITER_x2.pth", x2.part(tokenizer=False)),
        x4.write("ITER_x4.pth", x4.part(tokenizer=False)),
    ]
    assert [stored.name for stored in take(paths, store)] == ["iter-x2", "iter-x4"]
    same_weights(x2.model, load_model(find_model("iter-x2", store).path))


def test_half_precision_is_widened(x4, store):
    halves = {name: tensor.half() for name, tensor in x4.tensors.items()}
    (stored,) = take([x4.write("ITER_x4.pth", halves)], store)
    assert load_model(stored.path).tokenizer.codebook.codes.dtype == torch.float32


class Evil:
    def __reduce__(self):
        return (os.system, ("touch hacked",))


def missing(tensors):
    del tensors["lq_encoder.model.4.bias"]


def no_tokenizer(tensors):
    for name in [name for name in tensors if name.startswith("vqgan.")]:
        del tensors[name]


def only_tokenizer(tensors):
    for name in [name for name in tensors if not name.startswith("vqgan.")]:
        del tensors[name]


def unknown(tensors):
    tensors["discriminator.weight"] = torch.zeros(1)


def wrong_shape(tensors):
    tensors["vqgan.quantize.embedding.weight"] = torch.zeros(15, 4)


def not_finite(tensors):
    tensors["vqgan.quantize.embedding.weight"] = torch.full((16, 4), torch.nan)


def whole_numbers(tensors):
    tensors["vqgan.quantize.embedding.weight"] = torch.zeros((16, 4), dtype=torch.int64)


def two_decoders(tensors):
    tensors["vqgan.generator.blocks.0.bias"] = torch.ones(16)


def no_tensor(tensors):
    tensors["lq_encoder.model.4.bias"] = [1.0, 2.0]


def code(tensors):
    tensors["lq_encoder.model.4.bias"] = Evil()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (missing, "because “lq_encoder.model.4.bias” is missing"),
        (no_tokenizer, "add ITER_swinvqgan.pth"),
        (only_tokenizer, "add ITER_x2.pth or ITER_x4.pth"),
        (unknown, "“discriminator.weight”, which is not part of ITER x4"),
        (wrong_shape, "has the size 15 × 4, but ITER x4 (released) needs 16 × 4"),
        (not_finite, "something other than finite numbers"),
        (whole_numbers, "something other than finite numbers"),
        (two_decoders, "different numbers for “vqgan.generator.blocks.0.bias”"),
        (no_tensor, "contains no ITER weights"),
        (code, "more than weights"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(x4, store, change, says):
    change(x4.tensors)
    refused([x4.write("ITER_x4.pth", x4.tensors)], store, says)


def refused(paths, store, says):
    with pytest.raises(ModelError) as caught:
        take(paths, store)
    sentence = caught.value.sentence
    assert says in sentence
    assert sentence.endswith(".") and "\n" not in sentence
    assert not store.exists()
    assert not Path("hacked").exists()


def test_files_of_different_training_are_refused(x4, store, tmp_path):
    other = published(tmp_path, 4, seed=1)
    paths = [
        x4.write("ITER_swinvqgan.pth", x4.part(tokenizer=True)),
        other.write("ITER_x4.pth", other.tensors),
    ]
    refused(paths, store, "choose files from one release")


@pytest.mark.parametrize("zipped", [True, False])
def test_truncated_files_are_refused(x4, store, zipped):
    path = x4.write("ITER_x4.pth", x4.tensors, _use_new_zipfile_serialization=zipped)
    data = path.read_bytes()
    for length in (0, 1, 100, len(data) // 2, len(data) - 30):
        path.write_bytes(data[:length])
        refused([path], store, "is not a complete PyTorch weights file")


def test_text_pickles_and_folders_are_refused(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = tmp_path / "readme.pth"
    text.write_text("These are not weights.\n")
    refused([text], store, "is not a complete PyTorch weights file")
    evil = tmp_path / "evil.pth"
    for protocol in (2, 4):
        evil.write_bytes(pickle.dumps(Evil(), protocol))
        with pytest.raises(ModelError):
            take([evil], store)
    number = tmp_path / "number.pth"
    torch.save(7, number)
    refused([number], store, "contains no ITER weights")
    refused([tmp_path], store, "There is no file")
    refused([tmp_path / "nothing.pth"], store, "There is no file")


def test_a_folder_that_cannot_be_written_is_one_sentence(x4, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(ModelError, match="cannot be stored in"):
        take([x4.write("ITER_x4.pth", x4.tensors)], blocked / "models")


def test_the_library_finds_verifies_and_removes(x4, store, tmp_path):
    assert stored_models(store) == []
    with pytest.raises(ModelError, match="import one first"):
        find_model("iter-x4", store)
    (stored,) = take([x4.write("ITER_x4.pth", x4.tensors)], store)
    assert stored_models(store) == [stored]
    for name in ("iter-x4", stored.digest, stored.path.name):
        assert find_model(name, store) == stored
    with pytest.raises(ModelError, match="choose one of: iter-x4"):
        find_model("iter-x2", store)

    other = published(tmp_path, 4, seed=1)
    take([other.write("other.pth", other.tensors)], store)
    with pytest.raises(ModelError, match=f"give one of: .*{stored.digest}"):
        find_model("iter-x4", store)

    data = bytearray(stored.path.read_bytes())
    data[-1] ^= 1
    stored.path.write_bytes(data)
    assert not is_intact(stored)
    stored.path.write_bytes(data[:-1])  # the header no longer fits, either
    damaged = find_model(stored.digest, store)
    assert damaged.title == "unreadable" and not is_intact(damaged)
    remove_model(damaged)
    assert [each.digest for each in stored_models(store)] != [stored.digest]


def test_the_library_needs_no_torch():
    code = (
        "import sys, models.weights.library as it; it.stored_models();print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
    assert models_folder().parts[-2:] == ("iter-studio", "models")


@pytest.mark.slow
def test_a_checkpoint_of_the_real_shapes(tmp_path, store):
    """Names and shapes of the published files; the numbers are zeros that take no room."""
    with torch.device("meta"):
        shapes = {
            name: tensor.shape
            for name, tensor in Model(released_model_config(4)).state_dict().items()
        }
    zero = torch.zeros(())
    tensors = {released_name(name): zero.expand(shape) for name, shape in shapes.items()}
    path = tmp_path / "ITER_x4.pth"
    torch.save({"params": tensors}, path)
    assert path.stat().st_size < 10e6
    (stored,) = import_released([path], store)
    assert 500e6 < stored.size < 520e6
    assert load_model(stored.path).config == released_model_config(4)
