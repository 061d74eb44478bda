import cv2
import numpy as np
import pytest
import torch

from models.evaluation.degradation.jpeg import jpeg
from tests.models.evaluation.degradation.crops import batch, picture


@pytest.mark.parametrize("coarse", [False, True])
@pytest.mark.parametrize("quality", [30, 50, 75, 95])
@pytest.mark.parametrize("size", [(96, 112), (61, 83)])
def test_jpeg_is_that_of_opencv(quality, coarse, size):
    original = picture(*size)
    sampling = (
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420 if coarse else cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444
    )
    options = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, sampling]
    _, encoded = cv2.imencode(".jpg", original[..., ::-1], options)
    expected = cv2.imdecode(encoded, cv2.IMREAD_COLOR)[..., ::-1].astype(np.float64)
    image = torch.from_numpy(original).permute(2, 0, 1)[None].float() / 255
    got = jpeg(image, torch.tensor([float(quality)]), coarse)[0].permute(1, 2, 0).numpy() * 255
    loss = np.abs(original - expected).mean()
    assert loss > 1
    assert np.abs(got - expected).mean() < min(0.5, 0.3 * loss)


def test_jpeg_has_a_quality_for_each_image():
    image = batch(1).repeat(3, 1, 1, 1)
    error = (jpeg(image, torch.tensor([30.0, 60.0, 95.0]), True) - image).abs().mean((1, 2, 3))
    assert error[0] > error[1] > error[2] > 0
    alone = jpeg(image[:1], torch.tensor([60.0]), True)
    assert torch.equal(alone, jpeg(image, torch.tensor([30.0, 60.0, 95.0]), True)[1:2])


def test_jpeg_refuses_wrong_shapes():
    with pytest.raises(ValueError, match="quality"):
        jpeg(batch(2), torch.tensor([50.0]), False)
