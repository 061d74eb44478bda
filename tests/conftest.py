"""Settings for every test."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("studio", deadline=None)  # shared machines have slow moments
settings.load_profile("studio")
