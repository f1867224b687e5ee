"""The encoder with its heads, and the loss of each head.

Trees: biaffine attention (Dozat and Manning 2017), roots point at themselves,
heads are sought within the sentence. Names: a softmax over sets of allowed
labels. Attributions: labels a word, and a pointer to the cue. Coreference: a
pointer from a mention's head word to any earlier one, or to itself
(Lee et al. 2017, word by word as Dobrovolskii 2021).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.corpora import NAME_LABELS, UNKNOWN
from training.encoder import WIDTH, Dropout, Encoder
from training.rounding import Linear
from training.windows import Batch

ARC, REL, CUE, REF = 192, 64, 64, 96
FAR = -1e4
LINEAR = (
    "starts",
    "upos",
    "feats",
    "lemmas",
    "names",
    "attribution",
    "events",
    "polarity",
    "certainty",
    "future",
    "mention",
)
WEIGHTS = {
    "starts": 0.5, "upos": 1.0, "feats": 0.6, "lemmas": 0.6, "heads": 1.5, "deprels": 1.0,
    "names": 2.0, "attribution": 0.5, "cues": 0.3, "events": 1.0, "signs": 1.0,
    "factuality": 1.0, "mention": 0.3, "clusters": 0.6,
}  # fmt: skip


class Projections(nn.Module):
    """Two views of each word, for scores between pairs of words."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.width = width
        self.both = Linear(WIDTH, 2 * width)
        self.dropout = dropout

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """Views as dependant and as head, each (batch, words, width)."""
        both = functional.leaky_relu(self.both(states), 0.1)
        one, other = both.split(self.width, dim=-1)
        return self._drop(one), self._drop(other)

    def _drop(self, view: Tensor) -> Tensor:
        """Drop the same columns for all words of a window."""
        if not self.training or not self.dropout:
            return view
        keep = view.new_empty(view.shape[0], 1, view.shape[2]).bernoulli_(1 - self.dropout)
        return view * keep / (1 - self.dropout)


class Network(nn.Module):
    """One encoder, many heads."""

    def __init__(self, vocabulary: int, marks: int, sizes: dict[str, int], verb: int = 0) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, marks)
        self.dropout = Dropout(0.15)
        self.sizes = {
            **sizes,
            "starts": 2,
            "polarity": 2,
            "certainty": 2,
            "future": 2,
            "mention": 2,
            "factuality": 1,
        }
        self.order = [*LINEAR, "factuality"]
        self.linear = Linear(WIDTH, sum(self.sizes[name] for name in self.order))
        self.arc = Projections(ARC, 0.33)
        self.rel = Projections(REL, 0.33)
        self.cue = Projections(CUE, 0.2)
        self.ref = Projections(REF, 0.2)
        self.arc_weight = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.rel_weight = nn.Parameter(torch.zeros(sizes["deprels"], REL + 1, REL + 1))
        self.cue_weight = nn.Parameter(torch.zeros(CUE, CUE))
        self.ref_weight = nn.Parameter(torch.zeros(REF, REF))
        self.ref_none = nn.Linear(REF, 1)
        for weight in (self.arc_weight, self.cue_weight, self.ref_weight):
            nn.init.orthogonal_(weight)
        nn.init.normal_(self.rel_weight, std=0.05)
        self.verb = verb

    def words(self, batch: Batch) -> Tensor:
        """A vector a word: the mean of its first and its last piece."""
        states = self.encoder(batch.pieces, batch.marks, batch.mask)
        wide = (-1, -1, WIDTH)
        first = states.gather(1, batch.first[:, :, None].expand(wide))
        last = states.gather(1, batch.last[:, :, None].expand(wide))
        return self.dropout((first + last) / 2)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Scores of every head, in float32."""
        words = self.words(batch)
        parts = self.linear(words).float().split([self.sizes[n] for n in self.order], dim=-1)
        scores = dict(zip(self.order, parts, strict=True))
        dependant, head = self.arc(words)
        scores["arcs"] = (dependant @ self.arc_weight + self.arc_bias) @ head.transpose(1, 2)
        scores["rel_dependant"], scores["rel_head"] = self.rel(words)
        speech, cue = self.cue(words)
        scores["cues"] = (speech @ self.cue_weight) @ cue.transpose(1, 2)
        later, earlier = self.ref(words)
        scores["references"] = (later @ self.ref_weight) @ earlier.transpose(1, 2)
        scores["no_reference"] = self.ref_none(later)
        return {name: value.float() for name, value in scores.items()}

    def relations(self, dependant: Tensor, head: Tensor) -> Tensor:
        """Scores of relations between words and their heads, (words, relations)."""
        return torch.einsum(
            "ni,rij,nj->nr", with_one(dependant), self.rel_weight.float(), with_one(head)
        )


def with_one(view: Tensor) -> Tensor:
    """A view with a column of ones, for the parts of a score that hang on one word alone."""
    return torch.cat([view, torch.ones_like(view[..., :1])], dim=-1)


def tree_scores(arcs: Tensor, sentences: Tensor) -> Tensor:
    """Arc scores with all heads outside the sentence ruled out."""
    same = (sentences[:, :, None] == sentences[:, None, :]) & (sentences[:, :, None] >= 0)
    return arcs.masked_fill(~same, FAR)


def losses(network: Network, batch: Batch, scores: dict[str, Tensor]) -> dict[str, Tensor]:
    """The summed loss of each head; divide by the words of the batch."""
    labels = batch.labels
    found = {}
    for name in ("starts", "upos", "feats", "lemmas", "attribution", "events"):
        found[name] = _cross(scores[name], labels[name])
    found["signs"] = sum(
        (_cross(scores[n], labels[n]) for n in ("polarity", "certainty", "future")),
        scores["polarity"].new_zeros(()),
    )
    found["names"] = _names_loss(scores["names"], labels["names"], labels["weight"])
    found["heads"] = _cross(tree_scores(scores["arcs"], batch.sentences), labels["heads"])
    found["deprels"] = _relations_loss(network, scores, labels)
    found["cues"] = _cross(
        scores["cues"].masked_fill(~batch.words[:, None, :], FAR), labels["cues"]
    )
    known = ~labels["factuality"].isnan()
    wanted = labels["factuality"][known]
    found["factuality"] = functional.smooth_l1_loss(
        scores["factuality"][..., 0][known], wanted, reduction="sum"
    )
    found["mention"] = _cross(scores["mention"], labels["clusters"].clamp(UNKNOWN, 1))
    found["clusters"] = _reference_loss(scores, labels["clusters"])
    return found


def _cross(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.flatten(0, -2), labels.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )


def _names_loss(scores: Tensor, bits: Tensor, weight: Tensor) -> Tensor:
    allowed = (bits[..., None] >> torch.arange(len(NAME_LABELS), device=bits.device)) & 1
    known = bits > 0
    chances = scores.log_softmax(-1).masked_fill(allowed == 0, FAR).logsumexp(-1)
    return -(chances * known * weight[:, None]).sum()


def _relations_loss(
    network: Network, scores: dict[str, Tensor], labels: dict[str, Tensor]
) -> Tensor:
    known = (labels["heads"] >= 0) & (labels["deprels"] >= 0)
    rows, places = known.nonzero(as_tuple=True)
    if not len(rows):
        return scores["rel_head"].new_zeros(())
    dependant = scores["rel_dependant"][rows, places]
    head = scores["rel_head"][rows, labels["heads"][rows, places]]
    wanted = labels["deprels"][rows, places]
    return functional.cross_entropy(network.relations(dependant, head), wanted, reduction="sum")


def reference_scores(scores: dict[str, Tensor]) -> Tensor:
    """Scores of each word's antecedents among the earlier ones; itself stands for none."""
    pairs = scores["references"]
    size = pairs.shape[1]
    whole = torch.ones(size, size, dtype=torch.bool, device=pairs.device)
    none = torch.diag_embed(scores["no_reference"][..., 0])
    same = torch.eye(size, dtype=torch.bool, device=pairs.device)
    return torch.where(same, none, pairs.masked_fill(~whole.tril(-1), FAR))


def _reference_loss(scores: dict[str, Tensor], clusters: Tensor) -> Tensor:
    rows = (clusters > 0).any(1)
    if not rows.any():
        return scores["references"].new_zeros(())
    picked = {name: scores[name][rows] for name in ("references", "no_reference")}
    clusters = clusters[rows]
    chances = reference_scores(picked).log_softmax(-1)
    size = clusters.shape[1]
    same = (clusters[:, :, None] == clusters[:, None, :]).tril(-1)
    new = ~same.any(-1, keepdim=True) & torch.eye(size, dtype=torch.bool, device=same.device)
    gain = chances.masked_fill(~(same | new), FAR).logsumexp(-1)
    return -gain[clusters > 0].sum()
