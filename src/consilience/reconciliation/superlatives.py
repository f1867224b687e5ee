"""What is told as the greatest of its kind: "the largest strike since the war began"."""

import re

from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_GREATEST = (
    r"(?:largest|biggest|longest|richest|highest|worst|heaviest|deadliest|greatest|bloodiest)"
)
_RECORD = re.compile(
    rf"\b{_GREATEST}\b(?=.{{0,120}}\b(?:history|ever|since|war|record|memory|year)\b)"
)
_RANKING = re.compile(_GREATEST)
_SINCE = re.compile(r"\b(?:since|ever|in|on|of|this|for)\b")


def tells_record(telling: Telling) -> bool:
    """Whether a claim tells of something as the greatest of its kind in some time.

    Args:
        telling: The claim.
    """
    return _RECORD.search(" ".join(telling.words)) is not None


def ranked(telling: Telling) -> frozenset[str]:
    """Stems of what a claim tells as the greatest, without since when it is so.

    Args:
        telling: The claim.

    Returns:
        None of a claim that tells of no record.
    """
    words = " ".join(telling.words)
    match = _RECORD.search(words)
    if match is None:
        return frozenset()
    until = _SINCE.search(words, match.end())
    told = words[: until.start() if until else None].split()
    return frozenset(stem(w) for w in told if not _RANKING.fullmatch(w)) & telling.stems


def of_other_records(one: Telling, other: Telling) -> bool:
    """Whether two claims tell two things as the greatest of their kinds.

    Args:
        one: A claim.
        other: A claim.
    """
    here, there = ranked(one) - one.named, ranked(other) - other.named
    return bool(here and there) and not here & there
