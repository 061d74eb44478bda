import json
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from models.errors import ModelError, PhotoError
from models.evaluation.measures.metrics import auroc
from models.evaluation.pictures import split
from models.networks.model import Model, with_hint
from models.training.batches import Lots
from models.training.calibration import Judged, calibrate, weigh, weighed
from models.training.data import Pictures
from models.training.decoder_stage import refined_tokens, swap_tokens
from models.training.loop import RunSettings, Trainer
from models.training.losses import (
    cross_entropy,
    decorrelation,
    grain,
    periodic,
    shifted,
    soft_targets,
    tone,
)
from models.training.quantizer import CodebookLearner, quantize
from models.training.refiner_stage import RefinerStage, sample_tokens
from models.training.stages import StageSettings
from models.training.train import (
    PRESETS,
    STAGES,
    TrainingRequest,
    parse_changes,
    run_training,
)
from models.weights.checkpoint import load_model, save_model

CPU = torch.device("cpu")
SMALL = {
    "tokenizer": StageSettings(batch=8, crop=64, learning_rate=3e-3),
    "distortion": StageSettings(batch=2, crop=64, learning_rate=3e-3, sharpness=8.0),
    "refiner": StageSettings(batch=2, crop=64, learning_rate=3e-3),
    "decoder": StageSettings(
        batch=2,
        crop=64,
        learning_rate=3e-3,
        token_noise=0.5,
        refined=0.5,
        adversarial=0.1,
        adversarial_from=0,
        grid=4.0,
        tone=4.0,
        grain=20.0,
    ),
    "texture": StageSettings(
        batch=3, crop=64, learning_rate=3e-3, token_noise=0.3, grid=4.0, grain=20.0
    ),
}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    rng = np.random.default_rng(1)
    for index in range(12):
        rough = rng.integers(0, 256, (3, 3, 3), dtype=np.uint8)
        cv2.imwrite(str(folder / f"{index}.png"), cv2.resize(rough, (360, 330)))
    return folder


def trainer_of(stage: str, model: Model, folder, out, say=lambda line: None, **changes) -> Trainer:
    files = split(folder).train
    loaded = Pictures.read(files, device=CPU)
    model.requires_grad_(False)
    made = STAGES[stage](model, replace(SMALL[stage], **changes), perceptual=None)
    return Trainer(made, loaded, loaded, RunSettings(minutes=1, out=out), say)


def test_split_is_fixed_and_disjoint(pictures):
    parts = split(pictures)
    assert [len(each) for each in (parts.train, parts.choosing, parts.reporting)] == [11, 1, 0]
    assert not set(parts.train) & set(parts.choosing)
    assert split(pictures) == parts


def test_an_empty_folder_is_one_sentence(tmp_path):
    with pytest.raises(PhotoError, match="no picture"):
        split(tmp_path)


def test_crops_are_seeded_and_in_range(pictures):
    loaded = Pictures.read(split(pictures).train, device=CPU)
    one, two = (loaded.crops(5, 64, torch.Generator().manual_seed(4)) for _ in range(2))
    assert torch.equal(one, two)
    assert one.shape == (5, 3, 64, 64)
    assert one.min() >= 0
    assert one.max() <= 1


def test_crops_are_parts_of_the_pictures_turned_and_mirrored(tmp_path):
    rng = np.random.default_rng(2)
    files = [tmp_path / f"{index}.png" for index in range(3)]
    shapes = ((330, 340), (400, 321), (320, 320))
    for file, (height, width) in zip(files, shapes, strict=True):
        cv2.imwrite(str(file), rng.integers(0, 256, (height, width, 3), dtype=np.uint8))
    loaded = Pictures.read(files, device=CPU)
    chosen, turn = torch.tensor([2, 0, 1, 1]), torch.tensor([0, 1, 2, 3])
    places = torch.tensor([[0.0, 0.0], [0.999, 0.5], [0.3, 0.999], [0.5, 0.1]])
    pixels = loaded._pixels[loaded._indices(chosen, places, turn, 300)]
    for number, (u, v) in enumerate(places.tolist()):
        image = loaded.images[chosen[number]]
        top, left = int(u * (image.shape[1] - 299)), int(v * (image.shape[2] - 299))
        part = image[:, top : top + 300, left : left + 300]
        part = torch.rot90(part, number % 2, (1, 2))
        assert torch.equal(pixels[number], part.flip(2) if number & 2 else part)


def test_a_step_that_overflows_moves_nothing(tiny_model, pictures, tmp_path, monkeypatch):
    trainer = trainer_of("distortion", tiny_model, pictures, tmp_path)
    trainer.step(0.1)
    before = [weight.clone() for weight in trainer.modules.parameters()]
    plain = trainer.stage.step

    def overflowing(*given):
        outcome = plain(*given)
        outcome.loss = outcome.loss * torch.inf
        return outcome

    monkeypatch.setattr(trainer.stage, "step", overflowing)
    trainer.step(0.2)
    after = list(trainer.modules.parameters())
    assert all(torch.equal(*pair) for pair in zip(before, after, strict=True))
    monkeypatch.undo()
    trainer.step(0.3)
    assert not torch.equal(before[0], after[0])


def test_a_model_that_has_learned_keeps_its_codes(tiny_model, pictures, tmp_path):
    codes = tiny_model.tokenizer.codebook.codes
    known = codes.clone()
    tiny_model.digest = "learned"
    trainer_of("tokenizer", tiny_model, pictures, tmp_path).step(0)
    kept = (codes * known).sum(1)
    tiny_model.digest = ""
    trainer_of("tokenizer", tiny_model, pictures, tmp_path).step(0)
    assert kept.min() > 0.5 > (codes * known).sum(1).min()


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_learns_only_its_own_part(stage, tiny_model, pictures, tmp_path):
    before = {name: value.clone() for name, value in tiny_model.state_dict().items()}
    trainer = trainer_of(stage, tiny_model, pictures, tmp_path)
    for _ in range(3):
        shown = trainer.step(0.5)
    assert all(value.isfinite() for value in shown.values())
    parts = {
        "tokenizer": ("tokenizer.",),
        "distortion": ("distortion.",),
        "refiner": ("refiner.", "evaluator.", "hint."),
        "decoder": ("tokenizer.decoder.", "guide."),
        "texture": ("tokenizer.decoder.", "guide."),
    }[stage]
    for name, value in tiny_model.state_dict().items():
        if not name.startswith(parts):
            assert torch.equal(value, before[name]), name
    assert any(
        not torch.equal(value, before[name]) for name, value in tiny_model.state_dict().items()
    )


def test_the_tokenizers_loss_falls(tiny_model, pictures, tmp_path):
    trainer = trainer_of("tokenizer", tiny_model, pictures, tmp_path)
    losses = [trainer.step(step / 1000)["l1"] for step in range(200)]
    assert np.mean(losses[-50:]) < 0.85 * np.mean(losses[:50])


@pytest.mark.parametrize(
    ("stage", "lot", "done"),
    [
        ("tokenizer", 1, 3),
        ("decoder", 4, 3),
        ("decoder", 4, 4),
        ("refiner", 2, 1),
        ("texture", 2, 1),
    ],
)
def test_resume_gives_the_same_next_loss(stage, lot, done, tiny_model, pictures, tmp_path):
    trainer = trainer_of(stage, tiny_model, pictures, tmp_path, lot=lot)
    for _ in range(done):
        trainer.step(0.1)
    trainer.save()
    expected = [trainer.step(0.2) for _ in range(lot + 1)]
    torch.manual_seed(99)
    fresh = Model(tiny_model.config).eval()
    other = trainer_of(stage, fresh, pictures, tmp_path, lot=lot)
    assert other.resume()
    assert [other.step(0.2) for _ in range(lot + 1)] == expected


def test_a_lot_is_damaged_at_once_and_taken_in_turn(pictures):
    loaded = Pictures.read(split(pictures).train, device=CPU)

    def lots(**changes):
        return Lots(loaded, batch=2, crop=64, seed=3, **({"steps": 3, "damaged": True} | changes))

    one, other = lots(), lots()
    taken = [one.take() for _ in range(6)]
    assert all(part.shape == (2, 3, 64, 64) for pair in taken for part in pair)
    assert not torch.equal(taken[0][0], taken[1][0])
    assert not torch.equal(taken[0][0], taken[3][0])
    assert all(not torch.equal(*pair) for pair in taken)
    assert torch.equal(taken[5][1], [other.take() for _ in range(6)][5][1])
    hq, photo = lots(damaged=False).take()
    assert torch.equal(hq, photo)


def test_distortion_removal_learns_with_the_decoder_where_asked(tiny_model, pictures, tmp_path):
    weight = tiny_model.distortion.head.weight
    before = weight.clone()
    trainer_of("decoder", tiny_model, pictures, tmp_path).step(0.5)
    assert torch.equal(weight, before)
    trainer = trainer_of("decoder", tiny_model, pictures, tmp_path, distortion=0.3)
    shown = trainer.step(0.5)
    assert shown["ce"] > 0
    assert not torch.equal(weight, before)


def test_a_run_leaves_weights_settings_log_and_sheet(tiny_model, pictures, tmp_path, monkeypatch):
    start = tmp_path / "start.safetensors"
    save_model(tiny_model, start)
    monkeypatch.setitem(PRESETS, "cpu", SMALL)
    out = tmp_path / "run"
    lines: list[str] = []
    request = TrainingRequest(stage="distortion", data=pictures, out=out, minutes=0.02, start=start)
    scores = run_training(request, lines.append)
    assert np.isfinite(scores["score"])
    assert json.loads((out / "settings.json").read_text())["stage"]["crop"] == 64
    assert (out / "log.jsonl").read_text().count("\n") >= 1
    assert cv2.imread(str(out / "sheet.png")) is not None
    load_model(out / "model.safetensors")
    assert any("held out" in line for line in lines)


def test_calibration_makes_confidence_a_chance(tiny_model):
    logits = torch.randn(20_000, generator=torch.Generator().manual_seed(2)) * 3
    chance = torch.sigmoid(logits / 2.5 - 0.7)
    right = torch.rand(20_000, generator=torch.Generator().manual_seed(3)) < chance
    scores = calibrate(tiny_model, logits, right)
    assert scores["ece"] < 0.02 < scores["ece_before"]
    assert tiny_model.evaluator.temperature.item() == pytest.approx(2.5, rel=0.1)
    assert tiny_model.evaluator.bias.item() == pytest.approx(-0.7, abs=0.1)


def test_the_second_opinion_is_weighed(tiny_model):
    model = with_hint(tiny_model, 4)
    generator = torch.Generator().manual_seed(4)
    opinions = torch.randn(6000, 8, generator=generator)
    # Only E_l knows: the evaluator's own logit, the first, says nothing.
    right = torch.rand(6000, generator=generator) < torch.sigmoid(3 * opinions[:, 2])
    judged = Judged(opinions, right)
    assert auroc(torch.sigmoid(weighed(model, judged)), right) < 0.55
    weigh(model, judged, steps=200)
    assert auroc(torch.sigmoid(weighed(model, judged)), right) > 0.8
    weigh(tiny_model, Judged(opinions[:, :1], right))  # has none: as it was
    assert torch.equal(weighed(tiny_model, Judged(opinions[:, :1], right)), opinions[:, 0])


def test_the_calibrate_stage_writes_a_model(tiny_model, pictures, tmp_path, monkeypatch):
    monkeypatch.setattr("models.training.train.CALIBRATION_CROP", 64)
    start = tmp_path / "start.safetensors"
    save_model(tiny_model, start)
    request = TrainingRequest(
        stage="calibrate", data=pictures, out=tmp_path / "out", minutes=1, start=start
    )
    scores = run_training(request, lambda line: None)
    assert scores["ece"] <= scores["ece_before"] + 0.01
    loaded = load_model(tmp_path / "out" / "model.safetensors")
    before = load_model(start).tokenizer.state_dict()
    assert all(
        torch.equal(value, before[name]) for name, value in loaded.tokenizer.state_dict().items()
    )
    assert loaded.evaluator.temperature.item() == pytest.approx(scores["temperature"], rel=1e-4)


def test_unknown_stage_and_preset_are_one_sentence(pictures, tmp_path):
    for changes in ({"stage": "all"}, {"stage": "tokenizer", "preset": "toaster"}):
        request = TrainingRequest(data=pictures, out=tmp_path, minutes=1, **changes)
        with pytest.raises(ModelError, match="choose one of"):
            run_training(request, lambda line: None)


def test_a_later_stage_needs_weights(pictures, tmp_path):
    request = TrainingRequest(stage="refiner", data=pictures, out=tmp_path, minutes=1)
    with pytest.raises(ModelError, match="needs the weights"):
        run_training(request, lambda line: None)


def test_quantize_passes_the_gradient_straight_through(tiny_model):
    codebook = tiny_model.tokenizer.codebook
    latents = torch.nn.functional.normalize(torch.randn(2, 4, 3, 3), dim=1).requires_grad_()
    codes, tokens, commitment = quantize(codebook, latents)
    torch.testing.assert_close(codes, codebook(tokens))
    (codes.sum() + 0 * commitment).backward()
    torch.testing.assert_close(latents.grad, torch.ones_like(latents))


def test_codebook_follows_the_latents_and_restarts_dead_codes(tiny_model):
    codebook = tiny_model.tokenizer.codebook
    learner = CodebookLearner(codebook, decay=0.5)
    target = torch.nn.functional.normalize(torch.randn(1, 4, 1, 1), dim=1)
    latents = target.expand(2, 4, 8, 8)
    restarted = 0
    chance = torch.Generator().manual_seed(8)
    for _ in range(12):
        shown = learner.update(codebook, latents, codebook.nearest(latents), chance)
        restarted += shown["restarted"].item()
    similarity = (codebook.codes @ target.flatten()).max()
    assert similarity > 0.999
    assert restarted > 0
    torch.testing.assert_close(codebook.codes.norm(dim=1), torch.ones(16))


def test_soft_targets_prefer_the_nearest_code(tiny_model):
    codebook = tiny_model.tokenizer.codebook
    latents = codebook(torch.arange(16).view(1, 4, 4))
    soft = soft_targets(codebook, latents, sharpness=10.0)
    assert torch.equal(soft.argmax(1).flatten(), torch.arange(16))
    torch.testing.assert_close(soft.sum(1), torch.ones(1, 4, 4))


def test_cross_entropy_weights_positions():
    logits = torch.zeros(1, 3, 1, 2)
    logits[0, 0, 0, 0] = 50  # right at the first position, undecided at the second
    tokens = torch.zeros(1, 1, 2, dtype=torch.long)
    only_first = cross_entropy(logits, tokens, torch.tensor([[[1.0, 0.0]]]))
    only_second = cross_entropy(logits, tokens, torch.tensor([[[0.0, 2.0]]]))
    assert only_first < 1e-6
    torch.testing.assert_close(only_second, torch.tensor(3.0).log())


def test_decorrelation_is_zero_for_independent_and_one_for_equal_dimensions():
    noise = torch.randn(1, 4, 200, 200)
    assert decorrelation(noise) < 0.01
    torch.testing.assert_close(
        decorrelation(noise[:, :1].expand(1, 4, 200, 200)), torch.tensor(1.0)
    )


def test_token_noise_swaps_some_tokens(tiny_model):
    latents = torch.nn.functional.normalize(torch.randn(4, 4, 16, 16), dim=1)
    clean = tiny_model.tokenizer.codebook.nearest(latents)
    generator = torch.Generator().manual_seed(1)
    noisy = swap_tokens(tiny_model, latents, SMALL["decoder"], generator)
    assert 0 < (noisy != clean).float().mean() < 0.5


def test_the_refiner_sees_its_own_draws_where_asked(tiny_model, pictures, tmp_path, monkeypatch):
    seen = []
    original = RefinerStage._own_draws

    def noted(self, tokens_l, keep_0, hint, generator):
        own = original(self, tokens_l, keep_0, hint, generator)
        assert torch.equal(own[keep_0], tokens_l[keep_0])
        seen.append(own)
        return own

    monkeypatch.setattr(RefinerStage, "_own_draws", noted)
    trainer_of("refiner", tiny_model, pictures, tmp_path).step(0.5)
    assert not seen
    trainer_of("refiner", tiny_model, pictures, tmp_path, refined=1.0).step(0.5)
    assert len(seen) == 1


def test_the_decoder_learns_from_refined_tokens(tiny_model):
    generator = torch.Generator().manual_seed(1)
    reading = tiny_model.read(torch.rand(8, 3, 128, 128, generator=generator))
    tokens_l = reading.logits.argmax(1)
    around = (tokens_l + 1) % tiny_model.config.tokenizer.codes
    refined = refined_tokens(tiny_model, tokens_l, around, reading.hint, generator)
    kept, seen = refined == tokens_l, refined == around
    shares = kept.float().mean((1, 2))
    assert shares.max() - shares.min() > 0.2  # every picture has an alpha of its own
    assert 0.1 < seen.float().mean() < 0.6
    assert (~kept & ~seen).any()


@pytest.mark.parametrize("temperature", [0.5, 1.0])
def test_tokens_are_drawn_at_a_temperature(temperature):
    logits = torch.tensor((0.0, 1.0, 2.0))
    many = logits[None, :, None, None].expand(1, 3, 100, 100)
    drawn = sample_tokens(many, torch.Generator().manual_seed(1), temperature)
    shares = torch.bincount(drawn.flatten(), minlength=3) / drawn.numel()
    assert torch.allclose(shares, (logits / temperature).softmax(0), atol=0.02)


def test_settings_are_changed_by_name():
    given = ["batch=4", "learning_rate=5e-4"]
    assert parse_changes(given) == {"batch": 4, "learning_rate": 5e-4}
    assert isinstance(parse_changes(given)["batch"], int)
    with pytest.raises(ModelError, match="no setting “pace”"):
        parse_changes(["pace=3"])
    with pytest.raises(ModelError, match="batch cannot be “many”; give a number"):
        parse_changes(["batch=many"])


def test_a_grid_is_told_from_noise():
    generator = torch.Generator().manual_seed(4)
    hq = torch.rand(2, 3, 128, 128, generator=generator)
    noisy = hq + 0.02 * torch.randn(hq.shape, generator=generator)
    pattern = 0.02 * torch.randn(1, 3, 8, 8, generator=generator).repeat(1, 1, 16, 16)
    assert periodic(hq, hq) == 0
    assert periodic(hq + 0.1, hq) < 1e-6  # a shift of colour is no pattern
    assert periodic(noisy, hq) < 0.002
    assert periodic(hq + pattern, hq) > 0.01


def test_shifted_pictures_stay_together_and_move():
    generator = torch.Generator().manual_seed(4)
    image = torch.rand(1, 3, 32, 24)
    parts = [shifted((image, image + 1), generator) for _ in range(20)]
    assert all(one.shape == (1, 3, 24, 16) for one, _ in parts)
    assert all(torch.equal(one + 1, other) for one, other in parts)
    assert any(not torch.equal(one, parts[0][0]) for one, _ in parts)


def test_tone_sees_areas_and_not_grain():
    generator = torch.Generator().manual_seed(2)
    hq = torch.rand(2, 3, 64, 64, generator=generator)
    noise = (torch.rand(hq.shape, generator=generator) < 0.5).float() * 0.1 - 0.05
    blotch = torch.zeros_like(hq)
    blotch[..., :32] = 0.05
    assert tone(hq, hq).item() == 0
    assert tone(hq + blotch, hq).item() == pytest.approx(0.025, abs=1e-6)
    assert tone(hq + noise, hq).item() < 0.3 * tone(hq + blotch, hq).item()


def test_grain_counts_where_the_picture_is_smooth():
    generator = torch.Generator().manual_seed(2)
    noise = 0.01 * torch.randn(1, 3, 64, 64, generator=generator)
    smooth = torch.linspace(0, 1, 64).expand(1, 3, 64, 64)
    texture = torch.rand(1, 3, 64, 64, generator=generator)
    assert grain(smooth, smooth).item() == 0
    assert grain(smooth + 0.1, smooth).item() < 1e-6  # a shift of colour is no grain
    assert grain(smooth + noise, smooth).item() == pytest.approx(0.0079, abs=0.0008)
    assert grain(texture + noise, texture).item() < 1e-6


def test_the_precision_of_training_is_the_device_s(tiny_model, pictures, tmp_path, monkeypatch):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: False)
    plain = trainer_of("tokenizer", Model(tiny_model.config).eval(), pictures, tmp_path)
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: True)
    quick = trainer_of("tokenizer", Model(tiny_model.config).eval(), pictures, tmp_path)
    with plain._mixed():
        assert not torch.is_autocast_enabled(CPU.type)
    with quick._mixed():
        assert torch.is_autocast_enabled(CPU.type)
