"""Which entity takes the part, or is the place, that a passage of a claim names."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from consilience.model.claim import Claim, PlaceMention, Role
from consilience.model.entity import Mention

_TOLD_MORE = re.compile(r"\s*(?:,|\(|\b(?:of|in|from|at|for|on|with|who|whose)\b)")
"""What opens words that only tell more of the name before them."""
_OF = re.compile(r"\b(?:of|in|from|at|for|to|on|with|by)\b|[,;]|\band\b")
"""A name behind one of these tells more of what stands before it."""

_Part = TypeVar("_Part", Role, PlaceMention)
_Inside = Mapping[str, Sequence[Mention]]


def with_entities(claims: Sequence[Claim], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """Give roles and places of claims the entity that is named in their passage.

    Args:
        claims: Claims of all reports.
        mentions: Passages that mean entities.
    """
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.report].append(mention)
    return tuple(
        replace(
            claim,
            roles=tuple(_known(role, claim.report, named) for role in claim.roles),
            places=tuple(_known(place, claim.report, named) for place in claim.places),
        )
        for claim in claims
    )


def _known(part: _Part, report: str, named: _Inside) -> _Part:
    if part.entity:
        return part
    inside = [m for m in named.get(report, ()) if part.start <= m.start and m.end <= part.end]
    return replace(part, entity=_bearer(part, inside).entity) if inside else part


def _bearer(part: Role | PlaceMention, inside: Sequence[Mention]) -> Mention:
    """Of several names the one that the passage is about: the last, but "Tarn, of Orva" is Tarn."""
    first = min(inside, key=lambda mention: (mention.start, -mention.end))
    if len(part.text) == part.end - part.start:
        before, behind = part.text[: first.start - part.start], part.text[first.end - part.start :]
        if not _OF.search(before) and _TOLD_MORE.match(behind):
            return first
    return max(inside, key=lambda mention: mention.end)
