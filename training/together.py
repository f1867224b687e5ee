"""Several workers on one run: each learns by itself and now and then takes the mean of all.

This is local stochastic gradient descent (Stich 2019). Workers with one thread
each don't wait for each other at every product, which matters on a machine
that other work shares.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor, distributed

Thing = TypeVar("Thing")
EVERY = 8  # steps between two means


@dataclass(frozen=True, slots=True)
class Workers:
    """Which of how many workers this one is."""

    number: int = 0
    of: int = 1

    def join(self, port: int) -> None:
        """Meet the other workers at a port of this machine."""
        if self.of > 1:
            os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
            distributed.init_process_group("gloo", rank=self.number, world_size=self.of)

    def own(self, things: list[Thing]) -> list[Thing]:
        """A list's part of one worker; all parts have the same length."""
        each = len(things) // self.of
        return things[self.number :: self.of][:each]

    def mean(self, weights: list[Tensor]) -> None:
        """Give all workers the mean of their weights."""
        if self.of == 1:
            return
        flat = torch.cat([weight.flatten() for weight in weights])
        distributed.all_reduce(flat)
        flat /= self.of
        parts = flat.split([weight.numel() for weight in weights])
        for weight, part in zip(weights, parts, strict=True):
            weight.copy_(part.view_as(weight))

    def first_says(self, number: float) -> float:
        """The first worker's number, told to all."""
        if self.of == 1:
            return number
        told = torch.tensor([number], dtype=torch.float64)
        distributed.broadcast(told, 0)
        return float(told)
