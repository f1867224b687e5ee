"""What a network loses where it reads otherwise than its teachers."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional

from training.network import FAR, Network, reference_scores, tree_scores
from training.teachers import Told
from training.windows import Batch

WORDWISE = ("starts", "upos", "feats", "lemmas", "names", "attribution", "events", "mention")
SIGNS = ("polarity", "certainty", "future")
AGREED = 0.7
"""Where the batch has no tree of its own, the share of teachers that must choose the same head."""


def soft_losses(
    network: Network, batch: Batch, scores: dict[str, Tensor], told: Told
) -> dict[str, Tensor]:
    """The summed loss of each head towards the teachers' probabilities.

    A head is asked only where it has something to say: signs at events, cues in attributions,
    antecedents at mentions, factuality at verbs; trees where the teachers agree or the corpus has
    one.
    """
    words = batch.words.float()
    found = {name: _cross(scores[name], told.heads[name], words) for name in WORDWISE}
    event = words * (1 - told.heads["events"][..., 0])
    found["signs"] = sum(
        (_cross(scores[name], told.heads[name], event) for name in SIGNS), words.new_zeros(())
    )
    own = (batch.labels["heads"] >= 0).any(1, keepdim=True)
    trees = words * (own | (told.agreed >= AGREED)).float()
    found["heads"] = _cross(tree_scores(scores["arcs"], told.sentences), told.arcs, trees)
    found["deprels"] = _relations(network, scores, told, trees)
    speech = words * (1 - told.heads["attribution"][..., 0])
    cues = scores["cues"].masked_fill(~batch.words[:, None, :], FAR)
    found["cues"] = _cross(cues, told.cues, speech)
    mention = words * told.heads["mention"][..., 1]
    found["clusters"] = _cross(reference_scores(scores), told.references, mention)
    found["factuality"] = _factuality(network, batch, scores, told)
    return found


def _cross(scores: Tensor, wanted: Tensor, weight: Tensor) -> Tensor:
    return -((wanted * scores.log_softmax(-1)).sum(-1) * weight).sum()


def _relations(network: Network, scores: dict[str, Tensor], told: Told, weight: Tensor) -> Tensor:
    rows, places = (weight > 0).nonzero(as_tuple=True)
    dependant = scores["rel_dependant"][rows, places]
    head = scores["rel_head"][rows, told.chosen[rows, places]]
    made = network.relations(dependant, head)
    return _cross(made, told.relations[rows, places], weight[rows, places])


def _factuality(network: Network, batch: Batch, scores: dict[str, Tensor], told: Told) -> Tensor:
    verbs = told.heads["upos"][..., network.verb] * batch.words
    near = functional.smooth_l1_loss(
        scores["factuality"][..., 0], told.factuality, reduction="none"
    )
    return (near * verbs).sum()
