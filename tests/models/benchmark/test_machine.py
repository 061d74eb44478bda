import torch

from models.benchmark.machine import count_flops


def test_depthwise_convolutions_count_once_a_channel():
    convolution = torch.nn.Conv2d(8, 8, 3, padding=1, groups=8)
    with torch.inference_mode():
        flops = count_flops(lambda: convolution(torch.zeros(1, 8, 10, 10)))
    assert flops == 2 * 9 * 8 * 100
