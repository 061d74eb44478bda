import cv2
import numpy as np
import torch

from models.evaluation.pictures import split
from models.training.data import Pictures
from tests.models.training.runs import CPU


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
