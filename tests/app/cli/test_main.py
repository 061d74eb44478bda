import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import models
from models.batch.journal import JOURNAL, PARTS, read_journal
from tests.models.batch.folders import picture

ROOT = Path(models.__file__).parents[1]


def test_without_input_and_with_nonsense(iter_studio):
    said = iter_studio("restore")
    assert said.code == 2 and "'--input'" in said.err and said.err.count("\n") == 1
    said = iter_studio("missing.jpg")
    assert said.code == 2
    assert said.err == (
        "iter-studio: “missing.jpg” is neither a command nor a photo; see iter-studio --help.\n"
    )
    assert iter_studio("--nonsense").err.count("\n") == 1


def test_a_fault_of_the_system_is_one_sentence(iter_studio, monkeypatch):
    def refuse(*given, **more):
        raise PermissionError(13, "Permission denied", "/secret/photo.jpg")

    monkeypatch.setattr("app.cli.run_restore.run_restore", refuse)
    said = iter_studio("restore", "-i", "x", "--json")
    assert said.code == 1
    step = "check the path and its permissions"
    assert said.err == f"iter-studio: /secret/photo.jpg: Permission denied; {step}.\n"
    assert said.json["error"]["kind"] == "system"


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}


def start(*arguments, **more) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "app", *map(str, arguments)]
    return subprocess.run(
        command, env={**environment(), **more}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("arguments", [("--help",), ("restore", "-h"), ("--version",)])
def test_help_loads_neither_qt_nor_torch(arguments):
    code = (
        "import sys, runpy\n"
        f"sys.argv = ['iter-studio', *{arguments!r}]\n"
        "try: runpy.run_module('app', run_name='__main__')\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "typer" in loaded
    assert not loaded & {"rich", "torch", "PySide6", "pyqtgraph", "numpy", "cv2", "PIL", "ray"}


def test_help_has_examples_and_groups():
    done = start("restore", "--help")
    assert done.returncode == 0 and done.stderr == ""
    for part in (
        *("Result", "Refinement", "Many photos", "Machine", "Examples:"),
        *(" -i,", " -o,", " -s,", " -t,", " -n,", " -f,", " -r,", " -q,", "iter-studio restore -i"),
    ):
        assert part in done.stdout


def test_the_shell_completes_commands_and_options():
    asked = {"_ITER_STUDIO_COMPLETE": "complete_bash"}
    commands = start(**asked, COMP_WORDS="iter-studio re", COMP_CWORD="1")
    assert commands.stdout.split() == ["restore"]
    options = start(**asked, COMP_WORDS="iter-studio restore --re", COMP_CWORD="2")
    assert {"--recipe", "--refine-mask", "--recursive", "--resume"} <= set(options.stdout.split())
    # The shell is named, not looked for among the parents: a test may run without one.
    named = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    script = start("--show-completion", "bash", **named)
    assert "_ITER_STUDIO_COMPLETE=complete_bash" in script.stdout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_ctrl_c_is_clean(weights, tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    count = 100  # enough that a slow moment of this test does not let them all finish
    for number in range(count):
        picture(folder / f"{number:03}.png", number, (40, 40, 3))
    arguments = [
        *(sys.executable, "-m", "app", "restore", "-i", str(folder), "-o", str(out)),
        *("-n", str(weights), "--device", "cpu", "--threads", "1", "--json"),
    ]
    with subprocess.Popen(
        arguments,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Tests that run in the background of a shell are given a deaf ear for Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        while len(read_journal(out)) < 3:
            assert process.poll() is None
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate()
    done = len(json.loads(stdout))
    assert process.returncode == 130
    assert 2 <= done < count
    last = f"iter-studio: stopped after {done} of {count} photos; run the same command to continue."
    assert stderr.splitlines()[-1] == last and "Traceback" not in stderr
    assert not (out / PARTS).exists()
    results = [path for path in out.iterdir() if path.name != JOURNAL]
    # One more may have got its entry and its name just then.
    assert done <= len(results) <= len(read_journal(out)) <= done + 1


@pytest.mark.slow
def test_a_closed_pipe_is_no_traceback(weights, photo):
    command = f'"{sys.executable}" -m app restore --help | head -n 1 >/dev/null'
    done = subprocess.run(
        command, shell=True, env=environment(), capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command",
    ["", "restore", "compare", "evaluate", "benchmark", "train", "demo", "selfcheck", "models",
     "models import", "models list", "models verify", "models remove"],
)  # fmt: skip
def test_every_help_ends_with_examples(iter_studio, command):
    said = iter_studio(*command.split(), "-h")
    assert said.code == 0
    assert f"iter-studio {command}".strip() in said.out.split("Examples:")[1]
