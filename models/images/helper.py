"""Photos are read by a helper process: whatever a file does to a decoder costs one sentence.

Decoders are foreign code that meets foreign files. The helper lives from the first photo on, has
limits on memory and time for each, and is replaced when a decoder takes it down. It is asked in
lines of JSON and answers with JSON and the bytes of arrays, so nothing of it is unpickled.

Memory is limited twice: Linux refuses what goes beyond, and on every system the program looks at
the helper while it waits, and ends it.
"""

from __future__ import annotations

import atexit
import base64
import faulthandler
import json
import logging
import os
import select
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import numpy as np

from models.allocator import free_bytes
from models.errors import PhotoError, Sentence
from models.images import photo as here
from models.images.photo import Photo

if TYPE_CHECKING:
    import psutil

_log = logging.getLogger(__name__)

HELPER_FLAG = "--read-photos"
"""Only argument with which the built program starts as a helper."""

SECONDS: Final = 120.0
"""Time for a photo, and as much again for every 100 MB of its file."""

_ARRAYS = ("pixels", "transparency")
_IDLE_SECONDS = 120.0
_LEAST_BYTES = 1 << 30
_NO_LIMIT = 1 << 40
_LOOK_SECONDS = 0.02
_START = "import sys; sys.path[:] = {path!r}; from models.images.helper import serve; serve()"


def open_photo(path: Path | str, *, page: int = 0) -> Photo:
    """Open an image file, deciding by its content and not by its name.

    Args:
        path: The file.
        page: Index of the picture, where a file holds several (TIFF, animations).

    Raises:
        PhotoError: The file is missing, no picture, of a foreign format, damaged, or too large,
            holds fewer pictures, or takes its decoder down.
    """
    answer, arrays = _asked("open", Path(path), page)
    values = {name: _value(value) for name, value in answer["photo"].items()}
    return Photo(**{**values, **arrays, "path": Path(path)})


def count_pictures(path: Path | str) -> int:
    """Number of pictures in a file that `open_photo` opens; 1 where that cannot be told.

    Raises:
        PhotoError: As `open_photo`, as far as the first bytes show it.
    """
    return int(_asked("count", Path(path))[0]["count"])


def read_recipe(path: Path | str) -> str | None:
    """The recipe embedded in an exported picture, as JSON; None if there is none.

    Raises:
        PhotoError: The file cannot be read or is no picture at all.
    """
    recipe = _asked("recipe", Path(path))[0]["recipe"]
    return recipe if isinstance(recipe, str) else None


class Helper:
    """A process that reads photos, one after the other, and the way to talk to it.

    Args:
        command: Program and arguments that start it; the usual ones if None.
        seconds: Time for a photo, as for `SECONDS`.
    """

    def __init__(self, command: list[str] | None = None, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._pid = 0
        self._command = command or _command()

    def ask(self, name: str, question: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Ask one question about a file; returns the answer and its arrays.

        Raises:
            PhotoError: The file cannot be read, or took the helper down.
            OSError: No process can be started.
        """
        with self._lock:
            free = free_bytes()
            most = _NO_LIMIT if free is None else max(_LEAST_BYTES, free)
            question = {**question, "seconds": self._seconds, "bytes": most}
            watch = _Watch(most)
            try:
                answer, arrays = self._exchanged(question, watch)
            except MemoryError as error:
                self.close()
                raise PhotoError(_too_large(name)) from error
            except (EOFError, BrokenPipeError, ValueError) as error:
                code = self._ended()
                told = _too_large(name) if watch.is_over else _fate(name, code)
                raise PhotoError(told, detail=f"helper ended with {code}") from error
        for origin, level, text in answer.pop("logged", ()):
            logging.getLogger(origin).log(level, "%s", text)
        if "error" in answer:
            raise PhotoError.crossed(answer["error"], answer["detail"])
        return answer, arrays

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            _closed(process)

    def _exchanged(
        self, question: dict[str, Any], watch: _Watch
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        try:
            return self._exchange(question, watch)
        except (EOFError, BrokenPipeError):
            if self._process is None or self._process.wait(5) != 0:
                raise
        self._ended()  # for idleness, just as it was asked
        return self._exchange(question, watch)

    def _exchange(
        self, question: dict[str, Any], watch: _Watch
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        process = self._running()
        assert process.stdout is not None
        with watch.over(self._pid):
            _write(process.stdin, json.dumps(question).encode() + b"\n")
            (length,) = struct.unpack(">I", _read(process.stdout, 4))
        answer = json.loads(_read(process.stdout, length))
        arrays = {}
        for name, (kind, shape) in answer.get("arrays", {}).items():
            array: Any = np.empty(shape, np.dtype(kind))
            _read_into(process.stdout, memoryview(array).cast("B"))
            array.flags.writeable = False
            arrays[name] = array
        return answer, arrays

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._ended()
        if self._process is None:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                # A key that interrupts the program is not meant for the helper.
                start_new_session=os.name == "posix",
            )
            assert self._process.stdout is not None
            # Not that of the process started here, where a virtual environment starts another one.
            (self._pid,) = struct.unpack(">Q", _read(self._process.stdout, 8))
        return self._process

    def _ended(self) -> int:
        """Wait for the end of the process; returns its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        try:
            code = process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        _closed(process)
        level = logging.WARNING if code else logging.DEBUG  # 0: for idleness
        _log.log(level, "the helper that reads photos ended with %d", code)
        return code


class _Watch:
    """Looks at the memory of a helper while it works, and ends it at a limit.

    Args:
        most: Bytes that it may take beside those that it has.

    Attributes:
        is_over: Whether it took more and was ended.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._answered = threading.Event()
        self.is_over = False

    @contextmanager
    def over(self, pid: int) -> Iterator[None]:
        """Watch a process until the end of the block."""
        self._answered.clear()
        looking = threading.Thread(target=self._look, args=(pid,), daemon=True)
        looking.start()
        try:
            yield
        finally:
            self._answered.set()
            looking.join()

    def _look(self, pid: int) -> None:
        import psutil

        try:
            process = psutil.Process(pid)
            limit = _taken(process) + self._most
            while not self._answered.wait(_LOOK_SECONDS):
                if _taken(process) > limit:
                    self.is_over = True
                    process.kill()
                    return
        except psutil.Error as error:
            _log.debug("the helper is gone: %s", error)


def _taken(process: psutil.Process) -> int:
    """Bytes that a process takes; on Windows those too that lie on the disk."""
    memory = process.memory_info()
    return max(memory.rss, getattr(memory, "private", 0))


def _closed(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    process.wait()


def _too_large(name: str) -> Sentence:
    return Sentence(
        "There is not enough memory to open “{name}”; close other programs or make it smaller "
        "first.",
        name=name,
    )


def _fate(name: str, code: int) -> Sentence:
    """Say what happened to a helper, for the user."""
    if code == _TOO_LONG:
        return Sentence(
            "“{name}” takes too long to decode and was given up; try another copy of it.", name=name
        )
    if code == -getattr(signal, "SIGKILL", 9):
        return Sentence(
            "Reading “{name}” was stopped by the system, most likely for want of memory; close "
            "other programs.",
            name=name,
        )
    return Sentence(
        "“{name}” is damaged in a way that its decoder does not bear; try another copy of it.",
        name=name,
    )


_TOO_LONG, _LOST = 1, 3
"""Exit codes of a helper: that of `faulthandler` after the time is up, and for the unexpected."""

_helper: Helper | None = None
_making = threading.Lock()


def _asked(action: str, path: Path, page: int = 0) -> tuple[dict[str, Any], dict[str, Any]]:
    """Ask the one helper of this process, or this process itself where there can be none."""
    global _helper
    with _making:
        if _helper is None:
            _helper = Helper()
            atexit.register(_helper.close)
    try:
        absolute = str(path.absolute())
    except (OSError, ValueError):
        absolute = str(path)
    question = {"action": action, "path": absolute, "page": page}
    try:
        return _helper.ask(path.name, question)
    except OSError as error:
        _log.warning("photos are read without a helper: %s", error)
        answer, photo = _answered(question)
        if "error" in answer:
            raise PhotoError.crossed(answer["error"], answer["detail"]) from error
        arrays = {name: getattr(photo, name) for name in answer.get("arrays", ())}
        return answer, arrays


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, HELPER_FLAG]
    return [sys.executable, "-c", _START.format(path=sys.path)]


def _write(stream: IO[bytes] | None, data: bytes | memoryview) -> None:
    assert stream is not None
    view = memoryview(data)
    while view:
        view = view[stream.write(view) or 0 :]


def _read(stream: IO[bytes], size: int) -> bytes:
    buffer = bytearray(size)
    _read_into(stream, memoryview(buffer))
    return bytes(buffer)


def _read_into(stream: Any, view: memoryview) -> None:  # noqa: ANN401 (a raw stream)
    while view:
        got = stream.readinto(view)
        if not got:
            raise EOFError("the helper has ended")
        view = view[got:]


# In the helper


class _Records(logging.Handler):
    """Keeps what our own code logs while it reads a photo, for the log of the program."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._kept: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self._kept.append((record.name, record.levelno, record.getMessage()))

    def taken(self) -> list[tuple[str, int, str]]:
        """All records since the last question."""
        kept, self._kept = self._kept, []
        return kept


def serve() -> None:
    """Answer questions until there are no more, in a process of its own."""
    records, own = _Records(), logging.getLogger("models")
    own.addHandler(records)
    own.setLevel(logging.INFO)
    with Path(os.devnull).open("w") as nowhere, os.fdopen(os.dup(1), "wb", 0) as out:
        os.dup2(nowhere.fileno(), 1)  # what a decoder prints is no answer
        _write(out, struct.pack(">Q", os.getpid()))
        while line := _next_line():
            question = json.loads(line)
            _limit_memory(question["bytes"])
            size = _size_of(question["path"])
            seconds = question["seconds"] * (1 + size / 100e6)
            faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
            try:
                answer, photo = _answered(question)
            except BaseException:  # nobody is there to be told
                os._exit(_LOST)
            faulthandler.cancel_dump_traceback_later()
            content = json.dumps({**answer, "logged": records.taken()}).encode()
            _write(out, struct.pack(">I", len(content)) + content)
            for name in answer.get("arrays", ()):
                _write(out, memoryview(getattr(photo, name)).cast("B"))
            del photo


def _next_line() -> bytes:
    """The next question; empty at the end, or after a while without one."""
    if os.name == "posix" and not select.select([0], [], [], _IDLE_SECONDS)[0]:
        return b""
    line = b""
    while not line.endswith(b"\n"):
        part = os.read(0, 1 << 16)
        if not part:
            return b""
        line += part
    return line


def _size_of(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):  # opening it will say what is wrong
        return 0


def _limit_memory(most: int) -> None:
    """Let Linux refuse this process more than ``most`` bytes beside what it has."""
    try:
        import resource
    except ImportError:  # Windows
        return
    sizes = Path("/proc/self/statm")
    if not sizes.exists():  # macOS takes a limit, and does not keep it
        return
    limit = int(sizes.read_text().split()[0]) * resource.getpagesize() + most
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or limit < hard:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _answered(question: dict[str, Any]) -> tuple[dict[str, Any], Photo | None]:
    """The answer to a question, ready for JSON, and the photo with the arrays it announces."""
    path = Path(question["path"])
    try:
        match question["action"]:
            case "count":
                return {"count": here.count_pictures(path)}, None
            case "recipe":
                return {"recipe": here.read_recipe(path)}, None
        photo = here.open_photo(path, page=question["page"])
    except PhotoError as error:
        return {"error": error.sentence.packed(), "detail": error.detail}, None
    values = {
        each.name: _plain(getattr(photo, each.name))
        for each in fields(photo)
        if each.name not in (*_ARRAYS, "path", "framing")  # a photo from a file is whole
    }
    arrays = {name: getattr(photo, name) for name in _ARRAYS}
    shapes = {
        name: [array.dtype.str, array.shape] for name, array in arrays.items() if array is not None
    }
    values |= {name: None for name in _ARRAYS if name not in shapes}
    return {"photo": values, "arrays": shapes}, photo


def _plain(value: Any) -> Any:  # noqa: ANN401
    """A value of a photo as JSON holds it."""
    if isinstance(value, bytes):
        return {"bytes": base64.b85encode(value).decode()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _value(plain: Any) -> Any:  # noqa: ANN401
    """The value that `_plain` was made of."""
    if isinstance(plain, dict):
        return base64.b85decode(plain["bytes"])
    if isinstance(plain, list):
        return tuple(_value(each) for each in plain)
    return plain
