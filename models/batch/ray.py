"""A batch on many machines: an engine whose workers are Ray actors, one per device.

The batch stays with the journal in the calling process; workers read photos and write temporary
files in a folder that all machines see. Ray is imported when a cluster is asked for, never before.
"""

from __future__ import annotations

import atexit
import os
import socket
import sys
import time
from collections import deque
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from models.batch.batch import Outcome, Task, work
from models.batch.order import Machine
from models.errors import BatchError, DeviceError, Sentence, StudioError
from models.recipe import ModelId, Precision

if TYPE_CHECKING:
    import torch

    from models.engine import Pipeline

RETRIES: Final = 2
"""Number of times that a photo is tried again after its worker died."""

STORE_BYTES = 200 << 20
"""Object store of a local cluster; only paths and numbers pass through it."""

REACH_S = 5.0
"""Time for a cluster to answer at its address."""

START_S = 300.0
"""Time for the first worker to be ready."""

HEAD_S = 10.0
"""Time after which a head that does not answer is given up. Ray itself takes a minute, and ends the
program then."""

_LOOK_S = 2.0


class Worker:
    """One device with the networks on it; lives in a process of its own.

    Args:
        machine: What it loads before its first photo.
        model: Identity that the weights must have.
        precision: Of all its work.
    """

    def __init__(self, machine: Machine, model: ModelId, precision: Precision) -> None:
        self._machine, self._model, self._precision = machine, model, precision
        self._pipeline: Any = None

    def start(self) -> StudioError | None:
        """Load the networks; returns what is wrong, so that it need not cross as a crash."""
        try:
            pipeline = self._machine.open()
        except StudioError as error:
            return error
        if pipeline.model.digest != self._model.digest:
            return BatchError(
                "A machine in the cluster has a different weights file under this name; copy "
                "the same file to all of them."
            )
        if self._lacks_precision(pipeline):
            return DeviceError(
                "The machine “{machine}” in the cluster does not compute in {precision} by "
                "itself; give --precision float32, in which all agree.",
                machine=socket.gethostname(),
                precision=self._precision,
            )
        self._pipeline = pipeline
        return None

    def _lacks_precision(self, pipeline: Pipeline) -> bool:
        import torch

        from models.engine import has_precision

        if self._precision is Precision.AUTO:
            return False
        wanted: torch.dtype = getattr(torch, self._precision.value)
        return not has_precision(pipeline.model.device, wanted)

    def work(self, task: Task) -> Outcome:
        """Work on one task."""
        return replace(work(self._pipeline, task), worker=os.getpid())


class RayEngine:
    """An engine for `models.batch.batch.run_batch` over a Ray cluster; a context manager.

    Args:
        machine: What every worker loads; its device and threads are each worker's.
        model: Identity of the weights.
        address: Of a running cluster, or "local" for one on this machine only, which is started
            here and stopped at the end.
        workers: Number of workers; by default one per GPU, without GPUs one per two CPU cores.
        precision: Of all results. Auto is what suits this machine where the cluster is only here,
            and else float32: processors do not agree in another one.

    Raises:
        BatchError: Ray is not installed, or there is no cluster at the address.
    """

    def __init__(
        self,
        machine: Machine,
        model: ModelId,
        *,
        address: str,
        workers: int | None = None,
        precision: Precision = Precision.AUTO,
    ) -> None:
        if precision is Precision.AUTO and address != "local":
            precision = Precision.FLOAT32
        self._precision = precision
        self._ray, self._owned = _connect(address, workers)
        self._machine, self._options, self._wanted = _shares(self._ray, machine, workers)
        self._model = model
        self._idle: deque[Any] = deque()
        self._queue: deque[Task] = deque()
        self._running: dict[Any, tuple[Any, Task | None]] = {}
        self._deaths: dict[str, int] = {}
        self._failed_starts = 0
        self._deadline: float | None = time.monotonic() + START_S
        self._head = _head_of(self._ray)
        self._silent_since: float | None = None
        self._next_look = 0.0
        for _ in range(self._wanted):
            self._start_worker()

    def __enter__(self) -> RayEngine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._silent_since is not None:  # whoever asks a dead head for anything waits for long
            atexit.register(_leave)
            return
        actors = [*self._idle, *(actor for actor, _ in self._running.values())]
        for actor in actors:
            self._ray.kill(actor)
        if self._owned:
            self._ray.shutdown()

    @property
    def model(self) -> ModelId:
        """The weights of every worker."""
        return self._model

    @property
    def workers(self) -> int:
        """Number of photos that are worked on at once."""
        return self._wanted

    @property
    def is_full(self) -> bool:
        """True if there is a task for every worker."""
        return len(self._queue) + self._tasks_running() >= self._wanted

    @property
    def is_busy(self) -> bool:
        """True if any answer is still to come."""
        return len(self._queue) + self._tasks_running() > 0

    def submit(self, task: Task) -> None:
        """Give the task to an idle worker, or keep it for the next one."""
        order = replace(task.order, precision=self._precision)
        self._queue.append(replace(task, order=order))
        self._assign()

    def collect(self) -> Outcome:
        """Wait for the answer to any task; photos of workers that die are tried again.

        Raises:
            BatchError: No worker can be started, or the head of the cluster is gone.
        """
        while True:
            self._check_head()
            done, _ = self._ray.wait(list(self._running), num_returns=1, timeout=1.0)
            if not done:
                self._check_patience()
                continue
            actor, task = self._running.pop(done[0])
            if task is None:
                self._started(done[0], actor)
                outcome = None
            else:
                outcome = self._answer(done[0], actor, task)
            self._assign()
            if outcome is not None:
                return outcome

    def _tasks_running(self) -> int:
        return sum(task is not None for _, task in self._running.values())

    def _start_worker(self) -> None:
        worker = self._ray.remote(Worker).options(**self._options)
        actor = worker.remote(self._machine, self._model, self._precision)
        self._running[actor.start.remote()] = (actor, None)

    def _assign(self) -> None:
        while self._idle and self._queue:
            actor, task = self._idle.popleft(), self._queue.popleft()
            self._running[actor.work.remote(task)] = (actor, task)

    def _started(self, reference: Any, actor: Any) -> None:  # noqa: ANN401 (types of Ray)
        try:
            error = self._ray.get(reference)
        except self._ray.exceptions.RayError as death:
            self._failed_starts += 1
            if self._failed_starts > RETRIES * self._wanted:
                sentence = Sentence(
                    "The workers of the cluster die as soon as they start; look at Ray's logs, or "
                    "restore without --ray."
                )
                raise BatchError(sentence, detail=str(death)) from death
            self._start_worker()
            return
        if error is not None:
            raise error
        self._deadline = None
        self._idle.append(actor)

    def _answer(self, reference: Any, actor: Any, task: Task) -> Outcome | None:  # noqa: ANN401
        """The outcome, or None if the worker died and the photo will be tried again."""
        try:
            outcome: Outcome = self._ray.get(reference)
        except self._ray.exceptions.RayTaskError as fault:
            self._idle.append(actor)
            sentence = Sentence(
                "“{name}” could not be restored; try it without --ray.", name=task.job.source.name
            )
            return _lost(task, BatchError(sentence, detail=str(fault)))
        except self._ray.exceptions.RayError as death:
            self._start_worker()
            deaths = self._deaths[task.key] = self._deaths.get(task.key, 0) + 1
            if deaths > RETRIES:
                name = task.job.source.name
                sentence = Sentence(
                    "The worker died {deaths} times on “{name}”; try it without --ray.",
                    deaths=deaths,
                    name=name,
                )
                return _lost(task, BatchError(sentence, detail=str(death)))
            again = task.part.with_name(f"{deaths}-{task.part.name}")  # the dead one may be there
            self._queue.appendleft(replace(task, part=again))
            return None
        self._idle.append(actor)
        return outcome

    def _check_head(self) -> None:
        now = time.monotonic()
        if self._head is None or now < self._next_look:
            return
        self._next_look = now + _LOOK_S
        if _answers(self._head):
            self._silent_since = None
            return
        self._silent_since = self._silent_since or now
        if now - self._silent_since >= HEAD_S:
            raise BatchError(
                "The head of the Ray cluster does not answer any more. What is done is kept: start "
                "the cluster, and give the same command again to go on."
            )

    def _check_patience(self) -> None:
        if self._deadline is not None and time.monotonic() > self._deadline:
            raise BatchError(
                "The cluster has no room for a worker; ask for fewer with --workers, or wait."
            )


def _lost(task: Task, error: BatchError) -> Outcome:
    return Outcome(task=task, recipe=task.order.recipe, error=error)


def _connect(address: str, workers: int | None) -> tuple[Any, bool]:
    """Ray, connected, and whether its cluster is ours to stop."""
    local = address == "local"
    if local:  # read by Ray when it is imported
        os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"  # also on Linux: loopback only
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray
        import ray.exceptions
    except ImportError as error:
        sentence = Sentence('A cluster needs Ray; install it: pip install "iter-studio[ray]".')
        raise BatchError(sentence, detail=str(error)) from error
    if ray.is_initialized():
        return ray, False
    if not local:
        _check_reachable(address)
    options: dict[str, Any] = {"address": address, "log_to_driver": False, "logging_level": "ERROR"}
    if local:
        options["num_cpus"] = max(os.cpu_count() or 1, workers or 1)
        options["include_dashboard"] = False
        options["object_store_memory"] = STORE_BYTES
        options["_system_config"] = {"worker_register_timeout_seconds": int(START_S)}
    try:
        ray.init(**options)
    except Exception as error:  # Ray answers a wrong address with many kinds of exceptions
        ray.shutdown()
        sentence = (
            Sentence("Ray could not be started on this machine; restore without --ray.")
            if local
            else Sentence(
                "No Ray cluster could be joined at {address}; if it requires a token, set "
                "RAY_AUTH_MODE=token and RAY_AUTH_TOKEN.",
                address=address,
            )
        )
        raise BatchError(sentence, detail=repr(error)) from error
    return ray, True


def _head_of(ray: Any) -> tuple[str, int] | None:  # noqa: ANN401 (a module)
    """Where the head answers, if it can be asked from here."""
    host, _, port = ray.get_runtime_context().gcs_address.rpartition(":")
    place = host.strip("[]"), int(port)
    return place if _answers(place) else None


def _answers(place: tuple[str, int]) -> bool:
    try:
        socket.create_connection(place, timeout=REACH_S).close()
    except OSError:
        return False
    return True


def _leave() -> None:
    """End the program without Ray's own end, which waits for a dead head, or crashes."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(1)


def _check_reachable(address: str) -> None:
    """Check that something answers: Ray itself tries for many minutes to reach a dead address."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not host or not port.isdecimal():
        return  # "auto", or nonsense that Ray refuses by itself
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=REACH_S).close()
    except (OSError, OverflowError) as error:
        sentence = Sentence(
            "There is no Ray cluster at {address}; check the address, and start it first.",
            address=address,
        )
        raise BatchError(sentence, detail=str(error)) from error


def _shares(
    ray: Any,  # noqa: ANN401 (a module)
    machine: Machine,
    workers: int | None,
) -> tuple[Machine, dict[str, float], int]:
    """The machine for the cluster's devices, what an actor takes of them, and how many actors."""
    resources = ray.cluster_resources()
    gpus, cpus = int(resources.get("GPU", 0)), resources.get("CPU", 1.0)
    if machine.device.startswith("cuda") or (machine.device == "auto" and gpus):
        share = {"num_gpus": 1.0, "num_cpus": 1.0}
        return replace(machine, device="cuda"), share, max(1, min(workers or gpus, gpus))
    count = workers or max(1, int(cpus // 2))
    return machine, {"num_cpus": min(2.0, cpus / count)}, count
