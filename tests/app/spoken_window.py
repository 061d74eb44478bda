"""A window with a restored photo, for a screen reader in another process; ends when it is killed.

Usage: python spoken_window.py PHOTO CONFIG
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from fakes import FakePipeline

from app.preferences import HINTS_DONE, Preferences
from app.window.application import make_application
from app.window.window import Window


def main(photo, config):
    app = make_application()
    preferences = Preferences(Path(config))
    preferences.set(HINTS_DONE, True)
    window = Window(preferences, FakePipeline)
    window.resize(1280, 1000)
    window.show()
    window.start(Path(photo))

    def say():
        if window.session.result is not None:
            sys.stdout.write("restored\n")
            sys.stdout.flush()

    window.session.result_changed.connect(say)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
