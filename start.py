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
import sysconfig
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

NO_PIP = "This Python cannot make environments. On Debian and Ubuntu, install python3-venv first."


class Refused(Exception):  # noqa: N818 (a sentence, not a fault)
    """A set-up that cannot begin, said in a sentence."""


def main() -> int:
    """Run the command named on the command line; returns the exit code, and says what failed."""
    try:
        return run_command()
    except Refused as error:
        sys.stderr.write(f"{error}\n")
    except subprocess.CalledProcessError:
        sys.stderr.write("The installation failed; the reason is above.\n")
    except OSError as error:
        sys.stderr.write(f"ITER Studio cannot be set up in {FOLDER}: {error.strerror}.\n")
    except KeyboardInterrupt:
        return 130
    return 1


def run_command() -> int:
    """Run the command named on the command line; returns the exit code."""
    if not (3, 11) <= sys.version_info < (3, 15):
        version = ".".join(map(str, sys.version_info[:2]))
        raise Refused(f"ITER Studio needs Python 3.11 to 3.14; this is {version}.")
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
    ready = make_environment()
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + extra.encode()).hexdigest()
    stamp = FOLDER / f"installed{'-' + extra if extra else ''}"
    if ready and stamp.exists() and stamp.read_text() == wanted:
        return
    project = f"{ROOT}[{extra}]" if extra else str(ROOT)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--editable", project], check=True)
    stamp.write_text(wanted)


def make_environment() -> bool:
    """Make the environment with pip; True if a whole one was there.

    One that was moved, or whose Python is gone, is made again: its programs name the old place.
    """
    made_at = FOLDER / "made-at"
    moved = made_at.exists() and made_at.read_text("utf-8") != str(FOLDER)
    pip = None if moved else has_pip()
    if pip:
        return True
    if not (Path(sysconfig.get_path("stdlib")) / "ensurepip" / "__main__.py").exists():
        raise Refused(NO_PIP)
    if pip is None:
        venv.create(FOLDER, with_pip=True, clear=FOLDER.exists())
        made_at.write_text(str(FOLDER), "utf-8")
    else:
        subprocess.run([PYTHON, "-m", "ensurepip"], stdout=subprocess.DEVNULL, check=True)
    return False


def has_pip() -> bool | None:
    """Return True if the environment has pip, None if there is none or it does not run."""
    question = "import importlib.util as u, sys; sys.exit(3 if u.find_spec('pip') is None else 0)"
    try:
        code = subprocess.run([PYTHON, "-c", question], stderr=subprocess.DEVNULL).returncode
    except OSError:
        return None
    return {0: True, 3: False}.get(code)


def run_tool(name: str, *arguments: str) -> int:
    """Run a tool of the environment in this folder; returns its exit code."""
    executable = BIN / (f"{name}.exe" if os.name == "nt" else name)
    return subprocess.run([executable, *arguments], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
