import pytest
from PySide6.QtWidgets import QApplication

from app.preferences import THEME


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_theme_is_chosen(opened, theme):
    opened.preferences.set(THEME, theme)
    text = QApplication.palette().windowText().color().lightness()
    ground = QApplication.palette().window().color().lightness()
    assert (text > ground) == (theme == "dark")
    assert abs(text - ground) > 120
