"""What the bundled weights must not lose, on two small pictures."""

import itertools

import cv2
import numpy as np
import pytest
import torch

from models.engine.pipeline import Pipeline
from models.evaluation.measures.detail import smooth_energy
from models.events import Request
from models.images.photo import open_photo, photo_from_array
from models.networks.model import default_recipe
from models.weights.checkpoint import load_model
from resources import sample_path


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline(load_model())


def restored(pipeline, pixels, **changes):
    recipe = default_recipe(pipeline.model.config).with_(scale=4, **changes)
    *_, last = pipeline.run(Request(photo_from_array(pixels, "photo"), recipe))
    return last.result.image / 257


def noisy():
    """A slope with a disc, and noise in small clumps as cameras leave it: uint8 (64, 64, 3)."""
    drawn = np.random.default_rng(5)
    clean = np.empty((64, 64, 3), np.float32)
    clean[...] = np.linspace(90, 150, 64)[:, None, None] + np.array([20, 0, -20])
    cv2.circle(clean, (40, 30), 14, (60, 90, 170), -1, cv2.LINE_AA)
    grain = cv2.GaussianBlur(drawn.normal(0, 1, clean.shape).astype(np.float32), (0, 0), 0.6)
    return (clean + 14 * grain / grain.std()).clip(0, 255).round().astype(np.uint8)


@pytest.mark.parametrize("alpha", [0.0, 0.5, 1.01])
def test_noise_does_not_become_texture(pipeline, alpha):
    """Worms had an energy of 100 and more here, where plain enlargement leaves 0.7."""
    photo = noisy()
    slope = torch.zeros(16, 16, dtype=torch.bool)
    slope[1:15, 1:4] = True  # left of the disc
    enlarged = cv2.resize(photo, None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC)
    noise, left = (
        smooth_energy(torch.from_numpy(image.astype(np.float32)).mean(2), slope)
        for image in (enlarged, restored(pipeline, photo, alpha=alpha))
    )
    assert left < noise


def test_alpha_texture_and_seed_change_the_picture(pipeline):
    pixels = open_photo(sample_path()).pixels
    top, left = (side // 2 - 40 for side in pixels.shape[:2])
    photo = np.ascontiguousarray(pixels[top : top + 80, left : left + 80])
    calm, half, lively = (
        restored(pipeline, photo, alpha=alpha, texture_amount=1.0) for alpha in (0.0, 0.5, 1.01)
    )

    def levels(one, other):
        return float(np.abs(one - other).mean())

    assert levels(calm, lively) > 5
    # 0.5 has had most of the way (6.8, then 4.7 to the end) until alpha lost its step
    assert levels(calm, half) > 2.5 and levels(half, lively) > 5
    assert levels(lively, restored(pipeline, photo, alpha=1.01, texture_amount=0.2)) > 3
    assert levels(lively, restored(pipeline, photo, alpha=1.01, texture_amount=1.0, seed=2)) > 5


def test_every_move_of_alpha_shows_at_the_usual_texture(pipeline):
    """Without softness everything above 0.5 looked alike: 0.5 keeps few tokens of a bad photo."""
    pixels = open_photo(sample_path()).pixels
    top, left = (side // 2 - 40 for side in pixels.shape[:2])
    photo = np.ascontiguousarray(pixels[top : top + 80, left : left + 80])
    made = [restored(pipeline, photo, alpha=alpha) for alpha in (0.0, 0.25, 0.5, 0.75, 1.01)]
    fine = [cv2.Laplacian(image.mean(2), cv2.CV_64F).std() for image in made]
    assert all(after > 1.01 * before for before, after in itertools.pairwise(fine))
    moved = [np.abs(image - made[0]).mean() for image in made]
    assert all(after > before + 0.15 for before, after in itertools.pairwise(moved))
    assert fine[-1] > 3 * fine[0] and moved[-1] > 3  # 1.5 and 2.2 without a calm end
