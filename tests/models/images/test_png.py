"""PNG as it is written by hand, read by other programs."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from models.images.photo import read_recipe
from models.images.png import read_text, write_png
from tests.models.images.samples import encoded, noise, smooth


def test_compressed_recipe_of_another_program(tmp_path):
    info = PngInfo()
    info.add_itxt("iter-studio-recipe", '{"a": "ä"}', zip=True)
    path = tmp_path / "a.png"
    path.write_bytes(encoded(Image.fromarray(smooth()), "PNG", pnginfo=info))
    assert read_recipe(path) == '{"a": "ä"}'


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_pixels_as_another_program_sees_them(dtype, channels):
    pixels = noise(channels=channels, dtype=dtype)
    file = io.BytesIO()
    write_png(file, pixels, texts=[("key", "Größe")])
    data = file.getvalue()
    seen = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    seen = seen.reshape(pixels.shape)
    colours = seen[..., 2::-1] if channels > 1 else seen
    assert seen.dtype == dtype and (colours == pixels[..., :3]).all()
    assert channels < 4 or (seen[..., 3] == pixels[..., 3]).all()
    assert read_text(data, "key") == "Größe" and read_text(data, "other") is None
