"""Start a robot: python -m tests.robot soak MINUTES, large, or hostile FILES."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from app.selfcheck.driver import Look
from models.allocator import use_one_arena
from tests.robot.hostile import run_hostile
from tests.robot.large import run_large_check
from tests.robot.soak import run_soak


def main() -> int:
    """Run the robot named on the command line and print its report; returns the exit code."""
    use_one_arena()  # as the program does
    parser = argparse.ArgumentParser(prog="python -m tests.robot", description=__doc__)
    robots = parser.add_subparsers(dest="robot", required=True)
    soak = robots.add_parser("soak", help="use the window at random, and look for trouble")
    soak.add_argument("minutes", type=float)
    soak.add_argument("--seed", type=int, default=1)
    large = robots.add_parser("large", help="measure the window with a result of 4096x4096")
    large.add_argument("--screenshot", type=Path, help="folder for pictures of the window")
    large.add_argument("--size", type=int, nargs=2, metavar=("WIDTH", "HEIGHT"))
    large.add_argument("--theme", choices=("system", "dark", "light"), default="system")
    hostile = robots.add_parser("hostile", help="open damaged files of every kind")
    hostile.add_argument("files", type=int)
    hostile.add_argument("--seed", type=int, default=1)
    hostile.add_argument("--folder", type=Path, help="further whole files to damage")
    given = parser.parse_args()
    report: dict[str, Any]
    if given.robot == "soak":
        report = run_soak(given.minutes, seed=given.seed)
    elif given.robot == "hostile":
        report = run_hostile(given.files, seed=given.seed, folder=given.folder)
    else:
        size = tuple(given.size) if given.size else None
        report = run_large_check(given.screenshot, look=Look(size, given.theme))
    sys.stdout.write(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    return 0 if report.get("ok") else 1


if __name__ == "__main__":
    sys.exit(main())
