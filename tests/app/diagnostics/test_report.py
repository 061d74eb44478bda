from types import SimpleNamespace

import numpy as np

from app.diagnostics.report import report, versions
from models.images import photo_from_array
from models.recipe import Recipe


def test_a_report_has_sizes_and_settings_but_no_name(qapp):
    photo = photo_from_array(np.zeros((4, 6, 3), np.uint8), "grandmother.jpg")
    document = SimpleNamespace(photo=photo, settings=Recipe(alpha=0.25), notices=("It failed.",))
    text = report(document)
    assert f"photo: {photo.width}x{photo.height}" in text and "grandmother" not in text
    assert "alpha 0.25" in text and text.endswith("notice: It failed.")


def test_versions_name_qt_and_its_display(qapp):
    assert {"qt", "display", "torch", "system"} <= {*versions()}
