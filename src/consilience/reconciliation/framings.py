"""Loaded names: the words of praise or blame that an account or voice uses for an actor."""

from collections import defaultdict
from collections.abc import Sequence

from consilience.model.commitment import Framing
from consilience.model.entity import Mention
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import fold


def find_framings(tellings: Sequence[Telling], epithets: Sequence[Mention]) -> tuple[Framing, ...]:
    """Tell who uses which loaded word for whom.

    Args:
        tellings: All claims, sorted by account and place.
        epithets: The loaded words that mean an entity.
    """
    told: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        told[telling.claim.report].append(telling)
    found: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for mention in epithets:
        holding = [t for t in told[mention.report] if _holds(t, mention)]
        if holding:
            nearest = min(holding, key=lambda t: (t.claim.end - t.claim.start, t.claim.id))
            voice = nearest.voice if nearest.speaker else ""
            found[mention.entity or "", mention.report, voice, fold(mention.text)].add(mention.id)
    return tuple(
        Framing(entity, report, voice or None, term, tuple(sorted(found[key])))
        for key in sorted(found)
        for entity, report, voice, term in (key,)
    )


def _holds(telling: Telling, mention: Mention) -> bool:
    return any(
        span.start <= mention.start and mention.end <= span.end for span in telling.claim.spans
    )
