import os
import sys
import threading

import pytest

from app.threads.thread import Thread, give_way


@pytest.mark.skipif(sys.platform != "linux", reason="other systems rank threads by Qt")
def test_what_gives_way_does_so_alone():
    ranks = []

    def work():
        give_way()
        ranks.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ranks[0] > before or before == 19
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before


def test_a_thread_runs_its_function_under_its_name(qapp):
    seen = []
    thread = Thread(lambda: seen.append(thread.currentThread().objectName()), "files")
    thread.start()
    assert thread.wait(5000)
    assert seen == ["files"]
