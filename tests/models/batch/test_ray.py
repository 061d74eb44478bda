"""The batch on a real Ray cluster, started here on the loopback address only."""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import cv2
import numpy as np
import pytest
import torch

import models
from models.batch import ray as cluster
from models.batch.batch import LocalEngine, Task, run_batch
from models.batch.jobs import Job, plan_jobs
from models.batch.journal import JOURNAL, PARTS, Journal, read_journal
from models.batch.order import Machine, RestoreOrder
from models.batch.ray import STORE_BYTES, RayEngine, Worker
from models.engine.pipeline import Pipeline
from models.errors import BatchError, DeviceError, ModelError
from models.recipe.choices import Precision
from models.recipe.file import ModelId
from models.recipe.settings import Recipe
from models.weights.checkpoint import load_model, save_model

ROOT = Path(models.__file__).parents[1]
RECIPE = Recipe(scale=4, steps=4, alpha=0.6)
PHOTOS = 10
pytestmark = pytest.mark.filterwarnings("default")  # those of Ray are not ours


@pytest.fixture(scope="module")
def ray():
    """A running cluster of two cores, stopped at the end."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # read when Ray is imported
    os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
    ray = pytest.importorskip("ray")
    if sys.platform == "win32":
        pytest.skip("needs signals")
    ray.init(
        address="local",
        num_cpus=2,
        include_dashboard=False,
        object_store_memory=STORE_BYTES,
        log_to_driver=False,
        logging_level="ERROR",
        _system_config={"worker_register_timeout_seconds": 300},  # for busy machines
    )
    yield ray
    ray.shutdown()
    gc.collect()  # Ray's warnings about its processes belong to this test


@pytest.fixture
def weights(tiny_model, tmp_path) -> Path:
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path)
    return path


@pytest.fixture
def machine(weights) -> Machine:
    return Machine(weights=weights, device="cpu", threads=1)


@pytest.fixture
def model(weights) -> ModelId:
    return ModelId.of(load_model(weights))


@pytest.fixture
def scans(tmp_path) -> Path:
    folder = tmp_path / "scans"
    folder.mkdir()
    rng = np.random.default_rng(4)
    for number in range(PHOTOS):
        pixels = rng.integers(0, 256, (48, 40 + number, 3), dtype=np.uint8)
        cv2.imwrite(str(folder / f"{number}.png"), pixels)
    (folder / "bad.jpg").write_bytes(b"no picture at all")
    return folder


def restore_folder(source, target, engine):
    order = RestoreOrder(sources=(source,), folder=target, recipe=RECIPE, recursive=True)
    with Journal(target) as journal:
        return list(run_batch(plan_jobs(order), order, journal=journal, engine=engine))


def restore_here(source, target, weights):
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    restore_folder(source, target, LocalEngine(Pipeline(load_model(weights))))
    torch.set_num_threads(before)


def pictures(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != JOURNAL}


# without the cluster of this file, which would be found where it runs already


def test_no_cluster_at_the_address_is_reported(machine, model):
    pytest.importorskip("ray")
    with pytest.raises(BatchError, match=r"no Ray cluster at 127\.0\.0\.1:1"):
        RayEngine(machine, model, address="127.0.0.1:1")


def test_without_ray_one_sentence_says_how_to_get_it(machine, model, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(BatchError) as caught:
        RayEngine(machine, model, address="local")
    assert (
        caught.value.sentence == 'A cluster needs Ray; install it: pip install "iter-studio[ray]".'
    )


def test_other_weights_than_the_batch_s_are_reported(machine):
    worker = Worker(machine, ModelId("tiny", "another"), Precision.AUTO)
    error = worker.start()  # what it returns is raised by the engine
    assert isinstance(error, BatchError) and "different weights file" in error.sentence


def test_a_machine_without_the_precision_of_the_batch_says_so(machine, model, monkeypatch):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: False)
    error = Worker(machine, model, Precision.BFLOAT16).start()
    assert isinstance(error, DeviceError)
    assert "does not compute in bfloat16 by itself; give --precision float32" in error.sentence
    assert Worker(machine, model, Precision.FLOAT32).start() is None
    assert Worker(machine, model, Precision.AUTO).start() is None
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: True)
    assert Worker(machine, model, Precision.BFLOAT16).start() is None


class Actor:
    """A worker of a cluster that notes what it is given."""

    made: ClassVar[list] = []

    def __init__(self, machine, model, precision):
        self.precision, self.tasks = precision, []
        self.made.append(self)

    @classmethod
    def options(cls, **_):
        return cls

    @classmethod
    def remote(cls, *given):
        return cls(*given)


@pytest.mark.parametrize(
    ("address", "asked", "sent"),
    [
        ("local", Precision.AUTO, Precision.AUTO),  # one machine: it suits itself
        ("10.0.0.1:6379", Precision.AUTO, Precision.FLOAT32),
        ("10.0.0.1:6379", Precision.BFLOAT16, Precision.BFLOAT16),
        ("local", Precision.BFLOAT16, Precision.BFLOAT16),
    ],
)
def test_the_head_chooses_one_precision_for_all_workers(
    machine, model, monkeypatch, address, asked, sent
):
    started = []
    fake = SimpleNamespace(
        remote=lambda kind: Actor,
        cluster_resources=lambda: {"CPU": 4.0},
        get_runtime_context=lambda: SimpleNamespace(gcs_address="127.0.0.1:1"),
    )
    monkeypatch.setattr(cluster, "_connect", lambda address, workers: (fake, False))
    monkeypatch.setattr(
        Actor, "start", SimpleNamespace(remote=lambda: started.append(0) or len(started)),
        raising=False,
    )  # fmt: skip
    monkeypatch.setattr(Actor, "made", [])
    engine = RayEngine(machine, model, address=address, precision=asked)
    assert [each.precision for each in Actor.made] == [sent, sent]
    job = Job(Path("a.png"), Path("b.png"))
    engine.submit(Task(job=job, key="", part=Path("p"), order=RestoreOrder(recipe=RECIPE)))
    assert engine._queue[0].order == RestoreOrder(recipe=RECIPE, precision=sent)


def workers_of(mark: str) -> list[int]:
    return processes_of(mark, b"ray::Worker")


def processes_of(mark: str, beginning: bytes) -> list[int]:
    """Processes of Ray workers that carry a mark in their environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            name, variables = (folder / "cmdline").read_bytes(), (folder / "environ").read_bytes()
        except OSError:  # gone meanwhile
            continue
        program = name.split(b"\0", 1)[0].rpartition(b"/")[2]
        if program.startswith(beginning) and f"MARK={mark}".encode() in variables:
            found.append(int(folder.name))
    return found


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")
def test_the_command_line_survives_a_killed_worker(scans, weights, tmp_path):
    pytest.importorskip("ray")
    out = tmp_path / "out"
    arguments = [
        *(sys.executable, "-m", "app", "restore", "-i", str(scans), "-o", str(out)),
        *("-n", str(weights), "--steps", "4", "--alpha", "0.6", "--device", "cpu"),
        *("--threads", "1", "--ray", "local", "--workers", "2", "--json"),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MARK": tmp_path.name}
    with subprocess.Popen(
        arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        while len(read_journal(out)) < 2:
            assert process.poll() is None
            time.sleep(0.002)
        os.kill(workers_of(tmp_path.name)[0], signal.SIGKILL)
        stdout, stderr = process.communicate()
    assert process.returncode == 1, stderr
    statuses = [item["status"] for item in json.loads(stdout)]
    assert statuses.count("restored") == PHOTOS and statuses.count("failed") == 1
    assert "bad.jpg" in stderr and "Traceback" not in stderr
    assert workers_of(tmp_path.name) == []
    restore_here(scans, tmp_path / "here", weights)
    assert pictures(out) == pictures(tmp_path / "here")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")
def test_a_head_that_dies_is_told_and_the_batch_goes_on_later(scans, weights, tmp_path):
    pytest.importorskip("ray")
    out = tmp_path / "out"
    impatient = (
        "import models.batch.ray as ray; ray.HEAD_S = ray._LOOK_S = 0.0\n"
        "from app.__main__ import main; main()"
    )
    arguments = [
        *(sys.executable, "-c", impatient, "restore", "-i", str(scans), "-o", str(out)),
        *("-n", str(weights), "--steps", "4", "--alpha", "0.6", "--device", "cpu"),
    ]
    cluster = ("--threads", "1", "--ray", "local", "--workers", "2")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MARK": tmp_path.name}
    with subprocess.Popen(
        [*arguments, *cluster], env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        while len(read_journal(out)) < 2:
            assert process.poll() is None
            time.sleep(0.002)
        (head,) = processes_of(tmp_path.name, b"gcs_server")
        os.kill(head, signal.SIGKILL)
        _, stderr = process.communicate()
    assert process.returncode == 1
    assert "head of the Ray cluster does not answer" in stderr and "Traceback" not in stderr
    before = len(read_journal(out))
    again = subprocess.run(arguments, env=environment, capture_output=True, text=True)
    assert again.returncode == 1 and "bad.jpg" in again.stderr
    assert before < len(read_journal(out))
    restore_here(scans, tmp_path / "here", weights)
    assert pictures(out) == pictures(tmp_path / "here")


# on the cluster of this file


class Killing(RayEngine):
    """Kills a worker that is at work on its second photo."""

    def collect(self):
        self.pids = getattr(self, "pids", [])
        if len(self.pids) == 3:
            os.kill(self.pids[1], signal.SIGKILL)
        outcome = super().collect()
        self.pids.append(outcome.worker)
        return outcome


@pytest.mark.slow
def test_two_workers_one_killed_same_bytes(ray, machine, model, scans, weights, tmp_path):
    with Killing(machine, model, address="local", workers=2) as engine:
        results = restore_folder(scans, tmp_path / "cluster", engine)
        assert sum(engine._deaths.values()) == 1
    assert ray.is_initialized()  # it was here before the engine
    states = {restored.job.source.name: restored.state for restored in results}
    assert states.pop("bad.jpg") == "failed"
    assert len(states) == PHOTOS and set(states.values()) == {"restored"}
    assert engine.pids[1] not in engine.pids[4:]  # one answer may have been on its way

    restore_here(scans, tmp_path / "here", weights)
    assert pictures(tmp_path / "cluster") == pictures(tmp_path / "here")
    # The journals know the same work, so either engine goes on where the other stopped.
    first, second = (
        {entry.key: entry.sha256 for entry in read_journal(tmp_path / name)}
        for name in ("cluster", "here")
    )
    assert first == second
    assert not (tmp_path / "cluster" / PARTS).exists()


class Fragile(Worker):
    """Dies of one photo, every time, and loads its networks only if it gets further."""

    def start(self):
        return None

    def work(self, task):
        if task.job.source.name == "0.png":
            os._exit(1)
        if self._pipeline is None:
            assert super().start() is None
        return super().work(task)


@pytest.mark.slow
def test_a_photo_that_kills_its_workers_is_given_up(
    ray, machine, model, scans, tmp_path, monkeypatch
):
    monkeypatch.setattr(cluster, "Worker", Fragile)
    ray.cloudpickle.register_pickle_by_value(sys.modules[__name__])
    for number in range(3, PHOTOS):
        (scans / f"{number}.png").unlink()
    with RayEngine(machine, model, address="local", workers=1) as engine:
        results = restore_folder(scans, tmp_path / "out", engine)
    errors = {restored.job.source.name: restored.error for restored in results}
    assert errors["0.png"].sentence == "The worker died 3 times on “0.png”; try it without --ray."
    assert errors["1.png"] is None and errors["2.png"] is None


@pytest.mark.slow
def test_weights_that_a_worker_lacks_are_reported(ray, machine, model, scans, tmp_path):
    gone = replace(machine, weights=tmp_path / "gone")
    with (
        RayEngine(gone, model, address="local", workers=1) as engine,
        pytest.raises(ModelError, match="no weights file"),
    ):
        restore_folder(scans, tmp_path / "out", engine)
