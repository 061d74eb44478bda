"""Variants in the window: cards, keys, the large proof, and the brush."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.document.paint import Layer
from models.recipe import Variant, variant_of, varied

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def fresh(window):
    return window.session.result is not None and not window.session.is_stale


def shown(window):
    return variant_of(window.session.settings, window.models.current)


def test_every_card_gets_a_picture_of_its_own(qtbot, opened):
    proofs = opened.variants.proofs
    qtbot.waitUntil(lambda: proofs.is_complete)
    images = [proofs.picture(each) for each in Variant]
    assert len({bytes(image.constBits()) for image in images}) == len(Variant)
    card = opened.variants.panel.grid.cards[Variant.CALM]
    assert images[0].width() == -(-card.room.width() // 8) * 8
    calls = len(opened.worker._runner.proofs)
    opened.actions_by_name["CALM"].trigger()  # what is chosen changes no proof
    qtbot.waitUntil(lambda: fresh(opened) and proofs.is_complete)
    assert len(opened.worker._runner.proofs) == calls
    opened.session.change("seed", 9, text="Seed")
    qtbot.waitUntil(lambda: fresh(opened) and proofs.is_complete)
    assert len(opened.worker._runner.proofs) == calls + len(Variant)


def test_keys_and_cards_adopt_a_variant_as_one_step(qtbot, opened):
    session, cards = opened.session, opened.variants.panel.grid.cards
    session.change("steps", 3, text="Steps")
    before = session.recipe
    for key, variant in zip("1234", Variant, strict=True):
        qtbot.keyClicks(opened.canvas, key)
        assert session.recipe == varied(before, variant, opened.models.current)
        assert [each for each, card in cards.items() if card.isChecked()] == [variant]
    assert session.undo_stack.undoText() == "Variant: Calm"
    qtbot.mouseClick(cards[Variant.TEXTURED], LEFT)
    assert shown(opened) is Variant.TEXTURED
    session.change("alpha", 0.4, text="Alpha")
    assert not any(card.isChecked() for card in cards.values())
    while session.recipe != before:
        session.undo_stack.undo()


def test_space_and_a_click_paint_the_variant_that_was_left(qtbot, opened):
    session, canvas = opened.session, opened.canvas
    qtbot.waitUntil(lambda: fresh(opened))
    for name in ("FAITHFUL", "TEXTURED"):
        opened.actions_by_name[name].trigger()
    qtbot.waitUntil(lambda: fresh(opened))
    count, place = session.undo_stack.index(), QPoint(canvas.width() // 2, canvas.height() // 3)
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas, LEFT, NONE, place)
    QTest.mouseMove(canvas, place + QPoint(30, 0))
    QTest.mouseRelease(canvas, LEFT, NONE, place + QPoint(30, 0))  # a drag moves the picture
    assert session.undo_stack.index() == count
    qtbot.mouseClick(canvas, LEFT, NONE, place)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert session.undo_stack.index() == count + 1
    assert session.undo_stack.undoText() == "Paint Faithful"
    painted = session.paintwork.grid(Layer.ALPHA) == -100
    assert painted.any()
    assert (session.paintwork.grid(Layer.STRENGTH)[painted] == -30).all()
    session.undo_stack.undo()
    assert session.paintwork.is_empty


def test_the_variation_brush_paints_what_the_panel_says_and_erases_it(qtbot, opened):
    session, canvas, panel = opened.session, opened.canvas, opened.sidebar.paint
    opened.actions_by_name["BALANCED"].trigger()
    qtbot.waitUntil(lambda: fresh(opened))
    assert not panel.variation.isVisible()
    opened.actions_by_name["VARIATION"].trigger()
    assert panel.variation.isVisible()
    panel.variation.setCurrentIndex(panel.variation.findData(Variant.TEXTURED))
    panel.variation.activated.emit(panel.variation.currentIndex())
    opened.actions_by_name["AFTER"].trigger()
    qtbot.mouseClick(canvas, LEFT, NONE, canvas.rect().center())
    painted = session.paintwork.grid(Layer.ALPHA) == 50
    left = round(100 * (1 - session.settings.texture_amount))  # up to the whole texture
    assert painted.any() and (session.paintwork.grid(Layer.TEXTURE)[painted] == left).all()
    opened.actions_by_name["grow"].trigger()
    assert (session.paintwork.grid(Layer.TEXTURE) == left).sum() > painted.sum()
    session.undo_stack.undo()
    qtbot.mouseClick(canvas, Qt.MouseButton.RightButton, NONE, canvas.rect().center())
    assert session.paintwork.is_empty
