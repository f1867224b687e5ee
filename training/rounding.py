"""Training with the integers that the exported graph reckons with.

The graph brings matrices to 7 bits a column and what they meet to 8 bits a
window. Late in a run the same rounding is done in training, its gradient
passed straight through (Jacob et al. 2018), so that the weights learn to bear it.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

WEIGHT_STEPS = 63  # 7 bits, both signs
STATE_STEPS = 255  # 8 bits


class _Rounded(torch.autograd.Function):
    @staticmethod
    def forward(_: Any, values: Tensor, step: Tensor) -> Tensor:  # type: ignore[override]  # torch gives its own arguments
        return values.div(step).round_().mul_(step)

    @staticmethod
    def backward(_: Any, gradient: Tensor) -> tuple[Tensor, None]:  # type: ignore[override]  # torch gives its own arguments
        return gradient, None


def rounded_states(states: Tensor) -> Tensor:
    """States (batch, rows, width) brought to 8 bits over each window."""
    kept = states.detach()
    high = kept.amax((1, 2), keepdim=True).clamp_min(0)
    low = kept.amin((1, 2), keepdim=True).clamp_max(0)
    rounded: Tensor = _Rounded.apply(states, ((high - low) / STATE_STEPS).clamp_min(1e-8))
    return rounded


def rounded_weights(weights: Tensor) -> Tensor:
    """A matrix (out, in) brought to 7 bits for each output."""
    step = weights.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / WEIGHT_STEPS
    rounded: Tensor = _Rounded.apply(weights, step)
    return rounded


class Linear(nn.Linear):
    """A linear layer that rounds as the exported graph will, when it is told to."""

    rounding = False

    def forward(self, states: Tensor) -> Tensor:
        """States (batch, rows, in) to (batch, rows, out)."""
        if not self.rounding:
            return super().forward(states)
        return functional.linear(rounded_states(states), rounded_weights(self.weight), self.bias)


def set_rounding(network: nn.Module, on: bool) -> None:
    """Let all matrices of a network round, or not."""
    for module in network.modules():
        if isinstance(module, Linear):
            module.rounding = on
