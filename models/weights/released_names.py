"""Names of tensors: those in the released files and ours.

Every tensor of ours has exactly one released name and the same shape there. The released files also
hold numbers that follow from sizes (shift masks, position indices) and the decoder under a second
name; these are known and left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_PARTS = (
    ("tokenizer.encoder.layers.", "vqgan.encoder.blocks."),
    ("tokenizer.decoder.layers.", "vqgan.decoder.blocks."),
    ("tokenizer.codebook.codes", "vqgan.quantize.embedding.weight"),
    ("distortion.layers.", "lq_encoder.model."),
    ("refiner.", "token_refine_net.token_refine_net."),
    ("evaluator.", "token_refine_net.token_crit_net."),
)
_TOKEN_NETWORK = (
    (r"^embedding\.", "code_emb."),
    (r"^stem\.", "combine."),
    (r"^trunk\.", "swin_layers."),
    (r"^norm\.", "conv_out.0."),
    (r"^head\.", "conv_out.2."),
)
_TOKENIZER_BLOCK = ((r"\bskip\.", "conv_out."),)
_DISTORTION_BLOCK = (
    (r"(?<=^\d\.\d\.)norm1\.", "conv.0.norm."),
    (r"(?<=^\d\.\d\.)conv1\.", "conv.2."),
    (r"(?<=^\d\.\d\.)norm2\.", "conv.3.norm."),
    (r"(?<=^\d\.\d\.)conv2\.", "conv.5."),
)
_SWIN = (
    (r"\bgroups\.(\d+)\.blocks\.", r"swin_blks.\1.residual_group.blocks."),
    (r"\bgroups\.(\d+)\.conv\.", r"swin_blks.\1.conv."),
    (r"\battention\.position_bias$", "attn.relative_position_bias_table"),
    (r"\battention\.qkv\.", "attn.qkv."),
    (r"\battention\.out\.", "attn.proj."),
    (r"\bmlp\.up\.", "mlp.fc1."),
    (r"\bmlp\.down\.", "mlp.fc2."),
    (r"\bmlp\.squeeze\.", "mlp.attn.0."),
    (r"\bmlp\.excite\.", "mlp.attn.2."),
)
_INSIDE = {
    "tokenizer.encoder.layers.": _TOKENIZER_BLOCK,
    "tokenizer.decoder.layers.": _TOKENIZER_BLOCK,
    "distortion.layers.": _DISTORTION_BLOCK,
    "refiner.": _TOKEN_NETWORK,
    "evaluator.": _TOKEN_NETWORK,
}
_DECODER, _SECOND_DECODER = "vqgan.decoder.", "vqgan.generator."
_BIAS_TABLE = "attn.relative_position_bias_table"


def released_name(name: str) -> str:
    """Name in the released files of one of our tensors.

    Raises:
        ValueError: The released networks have no such tensor.
    """
    for ours, theirs in _PARTS:
        if name.startswith(ours):
            rest = name.removeprefix(ours)
            for pattern, replacement in (*_INSIDE.get(ours, ()), *_SWIN):
                rest = re.sub(pattern, replacement, rest)
            return theirs + rest
    raise ValueError(f"no tensor of the released networks: {name}")


def second_decoder_name(name: str) -> str:
    """The other name under which the released files hold a decoder tensor; else the name itself."""
    if name.startswith(_DECODER):
        return _SECOND_DECODER + name.removeprefix(_DECODER)
    return name


def derived_names(names: Iterable[str]) -> set[str]:
    """Released names of tensors that follow from sizes, for the given released names."""
    derived = set()
    for name in names:
        if name.endswith(_BIAS_TABLE):
            block = name.removesuffix(_BIAS_TABLE)
            derived.add(f"{block}attn.relative_position_index")
            if int(block.split(".")[-2]) % 2:  # a shifted block
                derived.add(f"{block}attn_mask")
    return derived
