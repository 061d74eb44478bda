"""The cards of the variants, small and large."""

from PySide6.QtCore import Qt

from models.recipe import Variant, variant_of

SHIFT, LEFT = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton


def shown(window):
    return variant_of(window.session.settings, window.models.current)


def test_the_large_proof_covers_the_picture_until_one_is_chosen(qtbot, opened):
    board = opened.variants.board
    qtbot.keyClick(opened.canvas, "P", SHIFT)
    assert board.isVisible() and board.geometry() == opened.canvas.rect()
    qtbot.waitUntil(lambda: opened.variants.board_proofs.is_complete)
    qtbot.mouseClick(board.grid.cards[Variant.FAITHFUL], LEFT)
    assert not board.isVisible() and opened.canvas.hasFocus()
    assert shown(opened) is Variant.FAITHFUL
    qtbot.keyClick(opened.canvas, "P", SHIFT)
    qtbot.keyClick(board, Qt.Key.Key_Escape)
    assert not board.isVisible()


def test_nothing_is_made_while_the_cards_are_hidden(qtbot, opened):
    proofs, pipeline = opened.variants.proofs, opened.worker._runner
    qtbot.waitUntil(lambda: proofs.is_complete)
    opened.sidebar.sections[0].set_open(False)
    made = len(pipeline.proofs)
    opened.session.change("seed", 9, text="Seed")
    qtbot.waitUntil(lambda: not opened.session.is_stale)
    qtbot.wait(350)
    assert len(pipeline.proofs) == made
    opened.sidebar.sections[0].set_open(True)
    qtbot.waitUntil(lambda: proofs.is_complete)
    assert len(pipeline.proofs) == made + len(Variant)
