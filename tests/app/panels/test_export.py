import numpy as np

from app.panels.export import OFFERED
from models.images.formats import FORMATS, estimated_bytes


def test_what_is_offered_is_what_can_be_written():
    left = {form.name for form in FORMATS.values()} - {entry.name for entry in OFFERED}
    assert left == {"BMP"}  # for exchange with old programs, by its name only
    noise = np.random.default_rng(1).integers(0, 256, (64, 64, 3), np.uint8)
    for entry in OFFERED:
        form = FORMATS[entry.suffix]
        assert (entry.name, entry.is_deep) == (form.name, form.deep)
        sizes = {estimated_bytes(noise, entry.suffix, quality=quality) for quality in (10, 90)}
        assert (len(sizes) == 2) is entry.has_quality
