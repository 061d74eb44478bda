"""Random weights in the shape of EfficientNet-Lite0."""

import torch

WIDTHS = (16, 24, 24, 40, 40, 80, 80, 80, 112, 112, 112, 192, 192, 192, 192, 320)


def state():
    """Random weights in the shapes of EfficientNet-Lite0, under the package's names."""
    drawn = torch.Generator().manual_seed(2)
    tensors = {}

    def layer(convolution, norm, outputs, inputs, kernel):
        shape = (outputs, inputs, kernel, kernel)
        spread = (2 / (inputs * kernel**2)) ** 0.5
        tensors[f"{convolution}.weight"] = torch.randn(shape, generator=drawn) * spread
        tensors[f"{norm}.weight"] = 0.5 + torch.rand(outputs, generator=drawn)
        tensors[f"{norm}.bias"] = 0.1 * torch.randn(outputs, generator=drawn)
        tensors[f"{norm}.running_mean"] = 0.1 * torch.randn(outputs, generator=drawn)
        tensors[f"{norm}.running_var"] = 0.5 + torch.rand(outputs, generator=drawn)

    layer("_conv_stem", "_bn0", 32, 3, 3)
    before = 32
    for block, width in enumerate(WIDTHS):
        prefix, inner = f"_blocks.{block}.", before if block == 0 else 6 * before
        if block:
            layer(f"{prefix}_expand_conv", f"{prefix}_bn0", inner, before, 1)
        layer(f"{prefix}_depthwise_conv", f"{prefix}_bn1", inner, 1, 3 if block % 2 else 5)
        layer(f"{prefix}_project_conv", f"{prefix}_bn2", width, inner, 1)
        before = width
    return tensors
