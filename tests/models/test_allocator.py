"""Memory that a thread has freed goes back to the system, whichever thread asks for that."""

import subprocess
import sys

import pytest

from models import allocator

SCRIPT = """
import ctypes, sys, threading
from tests.robot.memory import resident_mib
from models.allocator import give_back, use_one_arena

libc = ctypes.CDLL("libc.so.6")
libc.malloc.restype = ctypes.c_void_p

def work():
    libc.free(ctypes.c_void_p(libc.malloc(30 << 20)))  # glibc keeps more from now on
    pieces = [ctypes.c_void_p(libc.malloc(60_000)) for _ in range(800)]
    for piece in pieces:
        ctypes.memset(piece, 1, 60_000)
    full.append(resident_mib())
    for piece in pieces:
        libc.free(piece)
    done.set()
    over.wait()

if "one" in sys.argv:
    use_one_arena()
full, done, over = [], threading.Event(), threading.Event()
before = resident_mib()
threading.Thread(target=work).start()
done.wait()
give_back()
print(full[0] - before, resident_mib() - before)
over.set()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks glibc")
def test_all_of_it_with_one_arena():
    command = [sys.executable, "-c", SCRIPT, "one"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    full, left = map(float, done.stdout.split())
    assert full > 40 and left < 5


HUGE = """
import re
from pathlib import Path
from models.allocator import give_back, use_one_arena

def asked():
    parts = re.split(r"(?m)^(?=[0-9a-f]+-[0-9a-f]+ )", Path("/proc/self/smaps").read_text())
    heap = [part for part in parts if "[heap]" in part]
    return sum(" hg" in part.split("VmFlags:")[-1] for part in heap)

use_one_arena()
import numpy as np

large, small = np.ones(16 << 20, np.uint8), np.ones(1000, np.uint8)
print(asked())
del large
give_back()
print(asked())
large = np.ones(16 << 20, np.uint8)
print(asked())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
def test_what_was_given_back_is_not_filled_with_huge_pages():
    done = subprocess.run([sys.executable, "-c", HUGE], capture_output=True, text=True, check=True)
    before, after, again = map(int, done.stdout.split())
    if not before:
        pytest.skip("this Linux has no huge pages")
    assert after == 0 and again > 0


@pytest.fixture
def no_limit():
    yield
    allocator.limit_memory(0)


def test_a_limit_counts_what_the_program_takes_already(no_limit, monkeypatch):
    monkeypatch.setattr(allocator, "_available_bytes", lambda: 10_000)
    monkeypatch.setattr(allocator, "_resident_bytes", lambda: 3_000)
    assert allocator.free_bytes() == 10_000 and not allocator.is_limited()
    allocator.limit_memory(8_000)
    assert allocator.free_bytes() == 5_000 and allocator.is_limited()
    allocator.limit_memory(2_000)
    assert allocator.free_bytes() == 0
    allocator.limit_memory(50_000)
    assert allocator.free_bytes() == 10_000
    monkeypatch.setattr(allocator, "_available_bytes", lambda: None)
    assert allocator.free_bytes() == 47_000


def test_a_limit_without_room_still_gives_windows(no_limit, tiny_model):
    from models.engine.windows import FLOOR, largest_windows

    allocator.limit_memory(1)
    sides = largest_windows(tiny_model, allocator.free_bytes())
    assert allocator.free_bytes() == 0 and set(sides.values()) == {FLOOR}


@pytest.mark.parametrize("system", [sys.platform, "another"])
def test_the_program_knows_its_own_memory(monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    assert 1 << 20 < allocator._resident_bytes() < allocator.total_bytes()
    assert 1 << 20 < allocator.free_bytes() < allocator.total_bytes()
