from dataclasses import replace

import pytest
import torch
from torch.nn import functional as F  # noqa: N812

from models.networks.model import with_side
from models.networks.tokenizer import (
    GUIDE_FALL,
    LIVELY_FROM,
    WEAVE_REACH,
    Codebook,
    TextureMap,
    Tokenizer,
    brightness,
    calm_share,
    levelled,
    lively_share,
    toned,
    woven,
)


@pytest.fixture
def tokenizer(lively_model):
    return lively_model.tokenizer


@pytest.fixture
def tokens():
    return torch.randint(0, 16, (1, 9, 11), generator=torch.Generator().manual_seed(6))


def test_the_nearest_code_is_the_one_at_the_smallest_distance():
    book = Codebook(16, 4)
    latents = F.normalize(torch.randn(2, 4, 5, 3), dim=1)
    distances = (latents.permute(0, 2, 3, 1)[..., None, :] - book.codes).norm(dim=-1)
    assert torch.equal(book.nearest(latents), distances.argmin(-1))
    every = torch.arange(16).view(1, 4, 4)
    assert torch.equal(book.nearest(book(every)), every)


def test_the_expected_code_of_a_sure_token_is_its_own():
    book, chosen = Codebook(16, 4), torch.tensor([[[3, 9]]])
    sure = 100.0 * F.one_hot(chosen, 16).permute(0, 3, 1, 2)
    torch.testing.assert_close(book.expected(sure), book(chosen))
    torch.testing.assert_close(
        book.expected(torch.zeros(1, 16, 1, 1))[0, :, 0, 0], book.codes.mean(0)
    )


def test_latents_are_of_unit_length_and_eight_times_smaller(tokenizer):
    with torch.inference_mode():
        latents = tokenizer.encoder(torch.rand(2, 3, 24, 40))
    assert latents.shape == (2, 4, 3, 5) and latents.dtype == torch.float32
    torch.testing.assert_close(latents.norm(dim=1), torch.ones(2, 3, 5))


def test_a_window_with_halo_is_decoded_as_in_the_whole_picture(tokenizer, tokens):
    reach = tokenizer.decoder.reach
    with torch.inference_mode():
        whole = tokenizer(tokens)
        assert whole.shape == (1, 3, 72, 88)
        changed = tokens.clone()
        changed[0, 0, 0] = (changed[0, 0, 0] + 1) % 16
        moved = (tokenizer(changed) - whole).abs().amax(1)[0] > 1e-5
    rows, columns = (axis.max().item() for axis in moved.nonzero(as_tuple=True))
    assert 8 <= max(rows, columns) < 8 * (1 + reach)  # no further than it says


def test_kept_tokens_are_decoded_from_the_expected_code_and_generated_ones_from_theirs(
    tokenizer, tokens
):
    expected = torch.randn(1, 4, 9, 11)
    nothing, everything = torch.zeros(1, 1, 9, 11), torch.ones(1, 1, 9, 11)
    with torch.inference_mode():
        faithful = tokenizer(tokens, texture=TextureMap(expected, nothing, nothing))
        torch.testing.assert_close(faithful, tokenizer.decoder(expected, texture=nothing))
        lively = tokenizer(tokens, texture=TextureMap(expected, everything, nothing))
        torch.testing.assert_close(lively, tokenizer(tokens))


def test_the_guide_gives_way_where_texture_is_invented(tokenizer, tokens):
    codes, guide = tokenizer.codebook(tokens), torch.randn(1, 4, 9, 11)
    decoder = tokenizer.decoder
    everything = torch.ones(1, 1, 9, 11)
    with torch.inference_mode():
        decoder.texture.zero_()
        told = decoder(codes, guide, 0.5, everything)
        weaker = decoder(codes, guide, 0.5 * (1 - GUIDE_FALL))
        torch.testing.assert_close(told, weaker)
        assert not torch.allclose(weaker, decoder(codes, guide, 0.5))


@pytest.fixture
def calming(lively_model):
    calm = with_side(lively_model, "calm").tokenizer.decoder
    with torch.no_grad():
        for each in calm.calm.parameters():
            each.normal_(std=0.3, generator=torch.Generator().manual_seed(8))
    return calm


def test_the_calm_end_starts_without_effect(lively_model, tokens):
    codes, calm = lively_model.tokenizer.codebook(tokens), -torch.ones(1, 1, 9, 11)
    decoder = with_side(lively_model, "calm").tokenizer.decoder
    with torch.inference_mode():
        assert torch.equal(decoder(codes, texture=calm), lively_model.tokenizer.decoder(codes))


def test_calm_counts_below_no_texture_alone(tokenizer, calming, tokens):
    codes, drawn = tokenizer.codebook(tokens), torch.Generator().manual_seed(9)
    texture = torch.rand(1, 1, 9, 11, generator=drawn)
    with torch.inference_mode():
        assert torch.equal(
            calming(codes, texture=texture), tokenizer.decoder(codes, None, 0.0, texture)
        )
        some, all_of_it = (calming(codes, texture=-each * texture) for each in (0.5, 1.0))
        none = calming(codes, texture=0 * texture)
    assert (some - none).abs().mean() < (all_of_it - none).abs().mean()


def test_each_side_has_its_end():
    texture = torch.tensor([-1.5, -1, -0.25, 0, 0.2, LIVELY_FROM, 0.7, 1, 1.2])
    assert calm_share(texture).tolist() == [1, 1, 0.25] + [0] * 6
    assert lively_share(texture).tolist() == pytest.approx([0] * 6 + [0.5, 1, 1])


def test_the_lively_side_counts_at_its_end_alone(lively_model, tokens):
    codes, plain = lively_model.tokenizer.codebook(tokens), lively_model.tokenizer.decoder
    sided = with_side(with_side(lively_model, "calm"), "lively").tokenizer.decoder
    ends = [torch.full((1, 1, 9, 11), each) for each in (1.0, LIVELY_FROM, -1.0)]
    with torch.inference_mode():
        for end in ends:
            assert torch.equal(sided(codes, texture=end), plain(codes, texture=end))
        for each in sided.lively.parameters():
            each.normal_(std=0.3, generator=torch.Generator().manual_seed(8))
        counts = [not torch.equal(sided(codes, texture=e), plain(codes, texture=e)) for e in ends]
    assert counts == [True, False, False]


def pictures(seed=1):
    """A slope, a weave of pinpricks as large as 2 levels, random texture and a long edge."""
    drawn = torch.Generator().manual_seed(seed)
    slope = torch.linspace(0.3, 0.6, 96)[:, None].expand(1, 3, 96, 96)
    cell = torch.zeros(8, 8)
    cell[2, 5], cell[6, 1] = 2 / 255, -2 / 255
    weave = cell.repeat(12, 12)[None, None]
    texture = 0.03 * torch.randn(1, 3, 96, 96, generator=drawn)
    edge = 0.4 * (torch.arange(96) > 50).float().expand(1, 3, 96, 96)
    return slope, weave, texture, edge


def inside(plane):
    """Without the outer token: a picture has its frame there, which is cut off."""
    return plane[..., 8:-8, 8:-8]


def test_the_weave_is_found_and_nothing_else():
    slope, weave, texture, edge = pictures()
    left = inside(weave - woven(slope + weave, 4.0))
    assert left.square().mean() < 0.1 * weave.square().mean()
    assert inside(woven(slope, 4.0)).abs().max() < 1e-4
    assert inside(woven(slope + edge, 4.0)).abs().max() < 1.1 / 255  # of 102 levels
    kept = inside(texture - woven(slope + texture, 4.0))
    assert kept.square().mean() > 0.9 * texture.square().mean()
    under = weave - (woven(slope + weave + texture, 4.0) - woven(slope + texture, 4.0))
    assert inside(under).square().mean() < 0.6 * weave.square().mean()


def test_a_weave_is_not_laid_over_what_has_none():
    slope, weave, _, _ = pictures()
    half = weave * (torch.arange(96) < 48)
    assert inside(woven(slope + half, 4.0))[..., 48:].abs().max() < 2e-4


def test_the_weave_of_a_token_depends_on_its_reach_alone():
    slope, weave, texture, _ = pictures()
    before = woven(slope + weave + texture, 4.0)
    changed = slope + weave + texture
    changed[..., :8, :8] += 0.3
    moved = (woven(changed, 4.0) != before)[0, 0]
    far = torch.zeros(96, 96, dtype=torch.bool)
    far[8 * (WEAVE_REACH + 1) :], far[:, 8 * (WEAVE_REACH + 1) :] = True, True
    assert moved.any() and not (moved & far).any()


def test_calm_reaches_no_further_than_the_decoder(calming, tokenizer, tokens):
    codes, texture = tokenizer.codebook(tokens), torch.zeros(1, 1, 9, 11)
    with torch.inference_mode():
        before = calming(codes, texture=texture)
        texture[0, 0, 0, 0] = -1
        moved = (calming(codes, texture=texture) - before).abs().amax(1)[0] > 1e-6
    rows, columns = (axis.max().item() for axis in moved.nonzero(as_tuple=True))
    assert 7 <= max(rows, columns) < 8 * (1 + calming.reach)


def brightened(image, tone, limit=4.0):
    return brightness(image + toned(image, tone, limit))


def test_single_pixels_that_stand_out_a_little_are_levelled():
    image = torch.full((1, 3, 24, 24), 0.5)
    image[..., 12:, :] += torch.linspace(0, 0.2, 24)
    image[..., 5, 7] += 6 / 255
    image[..., 17, 3] -= 6 / 255
    image[..., 0, 0] += 6 / 255
    image[..., 8, 20] += 120 / 255  # a star
    added = levelled(image, 24.0)[0, 0]
    places = [(5, 7), (17, 3), (0, 0)]
    for row, column in places:
        assert 3 / 255 < abs(added[row, column]) <= 6 / 255
        added[row, column] = 0
    assert added.abs().max() < 1 / 255
    line = torch.full((1, 3, 24, 24), 0.5)
    line[..., 9] += 20 / 255  # a thread is no pinprick
    assert not levelled(line, 24.0).any()


def test_brightness_is_a_mean_over_each_quarter_of_a_token():
    image = torch.zeros(1, 3, 16, 24)
    image[0, 1, :8, :8] = 1
    image[0, 1, 8:12, 20:] = 1
    quarters = torch.zeros(1, 4, 2, 3)
    quarters[0, :, 0, 0] = quarters[0, 1, 1, 2] = 0.587
    assert torch.allclose(brightness(image), quarters)


def test_small_differences_of_tone_are_made_good_and_large_ones_left():
    image = torch.full((1, 3, 40, 40), 0.5)
    levels = [1 / 255, 4 / 255, 60 / 255]
    won = [
        (brightened(image, torch.full((1, 4, 5, 5), 0.5 + each)) - 0.5).mean().item() / each
        for each in levels
    ]
    assert won == pytest.approx([1 / (1 + 1 / 16), 0.5, 1 / 226], abs=0.01)


def test_nothing_is_made_good_where_the_photo_is_unknown():
    image, tone = torch.full((1, 3, 40, 40), 0.5), torch.full((1, 4, 5, 5), 0.51)
    assert not toned(image, torch.full_like(tone, -1), 4.0).any()
    tone[..., 2:] = -1
    added = toned(image, tone, 4.0)
    assert added[..., :8].min() > 0.004 and not added[..., 32:].any()


def test_fine_detail_stays_when_tone_is_followed():
    image = torch.rand(1, 3, 40, 40, generator=torch.Generator().manual_seed(1))
    added = toned(image, torch.full((1, 4, 5, 5), 0.5), 4.0)
    assert (added[..., 1:] - added[..., :-1]).abs().max() < 1 / 255
    assert added.abs().max() <= 2 / 255 + 1e-6  # half of the limit at most


def test_calm_follows_the_photo_closer():
    image, calm = torch.full((1, 3, 40, 40), 0.5), torch.ones(1, 1, 5, 5)
    tone = torch.full((1, 4, 5, 5), 0.5)
    tone[..., ::2] += 2 / 255  # lighter and darker by turns
    tone[..., 1::2] -= 2 / 255
    wide, close = (toned(image, tone, 4.0, share)[0, 0, 20, 12:28] for share in (0 * calm, calm))
    assert wide.abs().max() < 1e-6 and close.max() > 0.9 / 255 and close.min() < -0.9 / 255
    even = torch.full((1, 4, 5, 5), 0.5 + 8 / 255)
    won = toned(image, even, 4.0, calm).mean() / toned(image, even, 4.0).mean()
    assert won.item() == pytest.approx((1 + (8 / 4) ** 2) / (1 + (8 / 9) ** 2), abs=0.01)
    part = 0 * calm
    part[..., 2] = 1
    mixed = toned(image, even, 4.0, part)
    assert mixed[..., 20].mean() > 2 * mixed[..., :4].mean()


@pytest.fixture
def toning(lively_model):
    config = replace(lively_model.config.tokenizer, tone=4.0)
    made = Tokenizer(config)
    made.load_state_dict(lively_model.tokenizer.state_dict(), strict=True)
    return made.eval()


def test_tone_is_followed_as_far_as_fidelity_says(tokenizer, toning, tokens):
    with torch.inference_mode():
        before = tokenizer(tokens)
        tone = brightness(before.clamp(0, 1)) + 0.01
        assert torch.equal(toning(tokens), before)
        assert torch.equal(toning(tokens, fidelity=0.0, tone=tone), before)
        half, whole = (toning(tokens, fidelity=each, tone=tone) - before for each in (0.5, 1.0))
    torch.testing.assert_close(2 * half, whole, atol=1e-6, rtol=0)
    assert whole.mean().item() == pytest.approx(0.01 / (1 + 2.55**2 / 16), abs=1e-3)


def test_tone_reaches_no_further_than_the_decoder_says(tokenizer, toning, tokens):
    assert toning.decoder.reach == tokenizer.decoder.reach + 2
    with torch.inference_mode():
        tone = brightness(tokenizer(tokens).clamp(0, 1))
        before = toning(tokens, fidelity=1.0, tone=tone)
        tone[0, 0, 0, 0] += 0.01
        moved = (toning(tokens, fidelity=1.0, tone=tone) - before).abs().amax(1)[0] > 1e-7
    rows, columns = (axis.max().item() for axis in moved.nonzero(as_tuple=True))
    assert max(rows, columns) < 8 * 3
