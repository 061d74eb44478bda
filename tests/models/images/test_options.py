import pytest

from models.images.options import SaveOptions


@pytest.mark.parametrize("wrong", [{"quality": 0}, {"quality": 101}, {"bit_depth": 12}])
def test_programmers_mistakes(wrong):
    with pytest.raises(ValueError, match="expected"):
        SaveOptions(**wrong)
