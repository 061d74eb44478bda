from models.comparison.labels import font_for, put_pill, wrapped
from tests.models.comparison.pictures import plain


def test_labels_are_readable_on_black_and_on_white():
    for value in (0, 255):
        made = put_pill(plain(200, 300, (value,) * 3), "After", "bottom left", size=20)
        patch = made[150:195, 10:100].astype(int)
        assert patch.max() - patch.min() > 150


def test_label_that_does_not_fit_is_left_out():
    tiny = plain(8, 8)
    assert put_pill(tiny, "After", "top left", size=13) is tiny


def test_letters_that_the_own_font_lacks_come_from_another_or_as_they_can():
    assert font_for("Before", 20).getname() == font_for("After 100 %", 20).getname()
    assert font_for("Später", 20).getlength("Später") > 0


def test_wrapped_lines_keep_all_words_and_the_width():
    text = "How sure the evaluator was that each token is right."
    lines = wrapped([text], 16, 140)
    assert " ".join(lines) == text
    assert all(font_for(line, 16).getlength(line) <= 140 for line in lines)
