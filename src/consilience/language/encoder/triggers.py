"""Words that tell of events, and whether those are denied, uncertain or to come."""

from collections.abc import Sequence

import numpy as np

from consilience.language.encoder.happening import both_scores, chances
from consilience.language.encoder.scores import Scores
from consilience.language.encoder.shipped import Model
from consilience.model.analysis import Token, Trigger

_VERBAL = frozenset({"VERB"})


def triggers_of(model: Model, tokens: Sequence[Token], scores: Scores) -> tuple[Trigger, ...]:
    """The triggers of a text, in order: verbs, and other words that the model takes for events."""
    classes = scores.scores[:, model.columns["events"]].argmax(1).tolist()
    labels = model.labels["events"]
    rows = [index for index, token in enumerate(tokens) if classes[index] or token.upos in _VERBAL]
    if not rows:
        return ()
    signs = {
        name: _chances(model, scores, rows, name) for name in ("polarity", "certainty", "future")
    }
    likely = chances(both_scores(scores.scores, tokens, rows))
    factual = scores.scores[rows, model.columns["factuality"].start].tolist()
    return tuple(
        Trigger(
            token=index,
            kind=labels[classes[index]] if classes[index] else None,
            negated=signs["polarity"][place],
            uncertain=signs["certainty"][place],
            future=signs["future"][place],
            factuality=round(factual[place], 3),
            happened=likely[place],
        )
        for place, index in enumerate(rows)
    )


def _chances(model: Model, scores: Scores, rows: list[int], name: str) -> list[float]:
    pair = scores.scores[rows, model.columns[name]].astype(np.float64)
    chances = 1 / (1 + np.exp(pair[:, 0] - pair[:, 1]))
    return [round(float(chance), 3) for chance in chances]
