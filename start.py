"""Set up ITER Studio in ./.venv and use it: one command to run it, one to check and one to test.

python3 start.py          restore the sample photo; open the window where there is a display
python3 start.py check    check format, lint, types, import walls and spelling
python3 start.py test     the checks, all tests and a short soak: everything that CI runs
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
FOLDER = ROOT / ".venv"
BIN = FOLDER / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

CHECKS = (
    ("ruff", "format", "--check", "--quiet", "."),
    ("ruff", "check", "--quiet", "."),
    ("mypy",),
    ("lint-imports",),
    ("typos",),
)
TESTS = (
    # A skipped test is named: its check did not happen.
    ("pytest", "-q", "-rs", "-n", "auto", "--maxprocesses", "4", "--dist", "worksteal"),
    ("python", "-m", "tests.robot", "soak", "2"),  # minutes of use at random, with the real model
)


def main() -> int:
    """Run the command named on the command line; returns the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this file runs before the project is installed)
        sys.stderr.write("ITER Studio needs Python 3.11 or newer.\n")
        return 1
    arguments = sys.argv[1:]
    if arguments == []:
        set_up()
        return run_tool("iter-studio", "demo")
    if arguments == ["check"]:
        set_up("dev")
        return run_all(CHECKS)
    if arguments == ["test"]:
        set_up("dev")
        return run_all(CHECKS + TESTS)
    sys.stderr.write("usage: python3 start.py [check|test]\n")
    return 2


def run_all(checks: tuple[tuple[str, ...], ...]) -> int:
    """Run every check, whatever the others say, and name those that failed; 1 if any did."""
    failed = [" ".join(check) for check in checks if run_tool(*check)]
    for check in failed:
        sys.stderr.write(f"Failed: {check}\n")
    return int(bool(failed))


def set_up(extra: str = "") -> None:
    """Make the environment and install the project, unless this was done before.

    The stamp holds what the installation depends on, so a changed dependency is installed anew.
    """
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + extra.encode()).hexdigest()
    stamp = FOLDER / f"installed{'-' + extra if extra else ''}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        venv.create(FOLDER, with_pip=True)
    project = f"{ROOT}[{extra}]" if extra else str(ROOT)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--editable", project], check=True)
    stamp.write_text(wanted)


def run_tool(name: str, *arguments: str) -> int:
    """Run a tool of the environment in this folder; returns its exit code."""
    executable = BIN / (f"{name}.exe" if os.name == "nt" else name)
    return subprocess.run([executable, *arguments], cwd=ROOT).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"The installation failed: {error}\n")
        sys.exit(error.returncode)
    except KeyboardInterrupt:
        sys.exit(130)
