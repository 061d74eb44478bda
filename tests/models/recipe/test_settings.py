import numpy as np

from models.framing.framing import Framing
from models.recipe.settings import (
    DRAWING,
    AlphaOffsets,
    Branch,
    Chosen,
    Outcome,
    Phase,
    Recipe,
    Reviewed,
    Texture,
)


def offsets(kind, value):
    return kind.of(np.full((2, 3), value, np.int8))


def test_painted_texture_is_a_setting_of_the_decoder():
    plain, painted = Recipe(), Recipe(texture=offsets(Texture, -40))
    other = Recipe(texture=offsets(Texture, 30))
    assert len({plain.decoding, painted.decoding, other.decoding}) == 3
    assert painted.decoding == Recipe(seed=9, steps=2, texture=offsets(Texture, -40)).decoding


def test_alpha_is_drawn_too():
    """A token just under it is drawn calmly."""
    moved, painted = Recipe(alpha=0.1), Recipe(alpha_offsets=offsets(AlphaOffsets, 20))
    assert len({each.decoding for each in (Recipe(), moved, painted)}) == 3


def test_no_token_depends_on_the_settings_of_the_decoder():
    recipe = Recipe(alpha=0.3, alpha_offsets=offsets(AlphaOffsets, 20))
    drawn = recipe.with_(fidelity=0.2, texture_amount=0.9, texture=offsets(Texture, 10))
    assert drawn.for_tokens() == recipe
    plain = tuple(getattr(Recipe(), name) for name in DRAWING)
    assert drawn.for_tokens().decoding[: len(DRAWING)] == plain


def test_another_part_of_the_photo_has_no_paint_and_no_branch_of_the_old():
    recipe = Recipe(alpha=0.25, texture=Texture.of(np.ones((2, 2), np.int8)))
    recipe = recipe.with_(branch=Branch(recipe, Phase.ALPHA, 1))
    other = recipe.reframed(Framing(turns=1))
    assert other == Recipe(alpha=0.25, framing=Framing(turns=1))


def test_the_crop_is_no_part_of_the_look():
    cropped = Recipe(alpha=0.25, framing=Framing(turns=1))
    assert Recipe().with_look(cropped) == Recipe(alpha=0.25)
    assert cropped.with_look(Recipe()).framing == Framing(turns=1)
    branched = cropped.with_(branch=Branch(cropped, Phase.ALPHA, 1))
    assert branched.with_(framing=Framing()).branch.trunk.framing == Framing()


def test_a_code_of_two_bytes_is_chosen_and_none_is_minus_one():
    chosen = Chosen.of(np.array([[0, 1, 1024, 65535]]))
    assert chosen.codes.tolist() == [[-1, 0, 1023, 65534]]
    assert chosen.data[2:6] == b"\x01\x00\x00\x04"  # the same on every machine
    assert Recipe(chosen=chosen).unpainted() == Recipe()


def test_a_review_counts_every_region_once():
    ends = (Outcome.KEPT, Outcome.ACCEPTED, Outcome.KEPT, Outcome.REROLLED)
    grid = np.zeros((4, 9), np.uint16)
    for number, end in enumerate(ends, 1):
        grid[number - 1, number : number + 4] = Reviewed.value(number, end)
    reviewed = Reviewed.of(grid)
    assert reviewed.counts == {Outcome.ACCEPTED: 1, Outcome.KEPT: 2, Outcome.REROLLED: 1}
    assert reviewed.report == "4 reviewed, 2 kept from the photo, 1 rerolled"
