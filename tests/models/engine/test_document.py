"""What a pipeline knows about a photo."""

import pytest

from models.engine.document import visible_tokens
from models.grid import Rect


@pytest.mark.parametrize(
    ("viewport", "tokens"),
    [
        (None, None),
        (Rect(0, 0, 8, 8), Rect(0, 0, 1, 1)),
        (Rect(7, 9, 2, 8), Rect(0, 1, 2, 2)),
        (Rect(60, 60, 900, 900), Rect(7, 7, 3, 5)),
    ],
)
def test_what_is_visible_is_rounded_outwards_and_lies_in_the_grid(viewport, tokens):
    assert visible_tokens(viewport, (10, 12)) == tokens
