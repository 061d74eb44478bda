import time

from app.threads.watchdog import Watchdog


def test_the_watchdog_sees_a_block(qtbot):
    watchdog = Watchdog()
    watchdog.start()
    qtbot.wait(30)
    watchdog.reset()
    time.sleep(0.1)
    qtbot.wait(30)
    longest = watchdog.reset()
    watchdog.stop()
    assert longest.ms > 80
    assert 0 <= longest.starved_ms <= longest.ms
