"""Several trained networks that read as one, and whose reading another network learns.

An ensemble of networks that differ in their random start reads better than each of them; a single
network that learns its probabilities keeps part of that (Hinton et al. 2015; for trees Kuncoro et
al. 2016). The networks are stacked, so that they read a batch in one pass.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, func

from training.labels import Labels
from training.network import LINEAR, Network, reference_scores, tree_scores, with_one
from training.windows import Batch


@dataclass(frozen=True, slots=True)
class Told:
    """What the teachers say of a batch, all probabilities but factuality.

    Attributes:
        heads: (batch, words, labels) of each linear head.
        sentences: (batch, words); where a window has no sentences of its own, the teachers'.
        arcs: (batch, words, words) over the heads of each word's sentence.
        chosen: (batch, words), the likeliest head.
        agreed: (batch, words), the share of teachers that would choose it alone.
        relations: (batch, words, relations) under the chosen head.
        cues: (batch, words, words).
        references: (batch, words, words), itself for none.
        factuality: (batch, words).
    """

    heads: dict[str, Tensor]
    sentences: Tensor
    arcs: Tensor
    chosen: Tensor
    agreed: Tensor
    relations: Tensor
    cues: Tensor
    references: Tensor
    factuality: Tensor


class Teachers:
    """Trained networks of one shape with the same labels."""

    def __init__(self, networks: list[Network]) -> None:
        self.of = len(networks)
        for network in networks:
            network.eval()
        self.weights, self.buffers = func.stack_module_state(networks)  # type: ignore[arg-type]  # a list of modules is meant
        self.shell = copy.deepcopy(networks[0])

    @classmethod
    def read(cls, paths: list[Path], networks: list[Network], labels: Labels) -> Teachers:
        """Teachers from files ``weights.pt`` of finished runs.

        Raises:
            ValueError: a run had other labels.
        """
        for path, network in zip(paths, networks, strict=True):
            kept = torch.load(path, weights_only=False, map_location="cpu")
            if kept["labels"] != labels.sets:
                raise ValueError(
                    f"{path}: made with other labels; train all teachers on one data set"
                )
            network.load_state_dict(network.state_dict() | kept["weights"])
        return cls(networks)

    def eval(self) -> Teachers:
        """They always read and never learn."""
        return self

    def __call__(self, batch: Batch) -> dict[str, Tensor]:
        """Scores as one network has them: logarithms of mean probabilities, or means."""
        every = self._scores(batch)
        mean = {n: _mean(every[n]).clamp_min(1e-9).log() for n in (*LINEAR, "arcs")}
        mean |= {n: every[n].mean(0) for n in ("cues", "references", "no_reference", "factuality")}
        for name in ("rel_dependant", "rel_head"):
            mean[name] = every[name].permute(1, 2, 0, 3)
        return mean

    def relations(self, dependant: Tensor, head: Tensor) -> Tensor:
        """Logarithms of mean probabilities of relations, views (words, teachers, width)."""
        one, other = (with_one(view.transpose(0, 1).float()) for view in (dependant, head))
        scores = torch.einsum("kni,krij,knj->knr", one, self.weights["rel_weight"].float(), other)
        return _mean(scores).clamp_min(1e-9).log()

    def tell(self, batch: Batch) -> Told:
        """What they say of a batch, for another network to learn."""
        every = self._scores(batch)
        heads = {name: _mean(every[name]) for name in LINEAR}
        sentences = self._sentences(batch, heads["starts"])
        arcs = torch.stack([tree_scores(one, sentences) for one in every["arcs"]])
        own = arcs.argmax(-1)
        mean = _mean(arcs)
        chosen = mean.argmax(-1)
        views = [every[name].permute(1, 2, 0, 3) for name in ("rel_dependant", "rel_head")]
        rows = torch.arange(len(chosen), device=chosen.device)[:, None].expand_as(chosen)
        relations = self.relations(views[0].flatten(0, 1), views[1][rows, chosen].flatten(0, 1))
        references = torch.stack([
            reference_scores({"references": one, "no_reference": none}).softmax(-1)
            for one, none in zip(every["references"], every["no_reference"], strict=True)
        ])  # fmt: skip
        cues = every["cues"].masked_fill(~batch.words[None, :, None, :], -1e4)
        return Told(
            heads=heads, sentences=sentences, arcs=mean, chosen=chosen,
            agreed=(own == chosen).float().mean(0),
            relations=relations.exp().view(*chosen.shape, -1),
            cues=_mean(cues), references=references.mean(0),
            factuality=every["factuality"][..., 0].mean(0),
        )  # fmt: skip

    def _scores(self, batch: Batch) -> dict[str, Tensor]:
        device = batch.pieces.device.type

        def read(weights: dict[str, Tensor]) -> dict[str, Tensor]:
            return func.functional_call(self.shell, weights, (batch,))  # type: ignore[no-any-return]  # torch's types don't say

        with torch.no_grad(), torch.autocast(device, dtype=torch.bfloat16):
            return func.vmap(read)(self.weights)  # type: ignore[no-any-return]  # torch's types don't say

    @staticmethod
    def _sentences(batch: Batch, starts: Tensor) -> Tensor:
        opens = starts[..., 1] > 0.5
        opens[:, 0] = True
        told = opens.long().cumsum(1).masked_fill(~batch.words, -1)
        own = (batch.sentences >= 0).any(1, keepdim=True)
        return torch.where(own, batch.sentences, told)


def _mean(scores: Tensor) -> Tensor:
    """The mean of the teachers' probabilities, (teachers, …, labels) to (…, labels)."""
    return scores.float().softmax(-1).mean(0)
