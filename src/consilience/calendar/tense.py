"""Whether the words around a time tell of the past or the future."""

import re

from consilience.calendar.anchors import Tense
from consilience.calendar.words import MONTHS

_REACH = 200
"""Code points on either side in which a verb is looked for."""
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[.!?;](?=\s)|,|\n\n|''|\"|”")
_NOUN = re.compile(r" (?!when\b|after\b|before\b|that\b|and\b|or\b|to\b|in\b|at\b|on\b)[a-z]{3,}")
_ENDS = frozenset({".", "!", "?", ";", "\n\n"})
_WILL = frozenset("will shall won't we'll they'll he'll she'll it'll i'll you'll would".split())
_MAY = frozenset({"should", "may", "might", "must"})
_AHEAD = frozenset(
    "expected scheduled planned due slated planning plans plan intends expects".split()
)
_BINDS = frozenset(
    "agreed agreement agree plan plans planned planning scheduled expected due set "
    "slated promised promises promise promising vowed hopes hoped hope ready decided "
    "wants wanted intends intended expects is are going likely pledged pledges "
    "threatened deadline proposal proposed want aims".split()
)
"""Words before "to" and a verb that put what the verb tells into the future."""
_STATES = frozenset({"be", "to", "remain", "remains", "stay", "stays"})
_ON = frozenset({"on", "in", "at", "early", "late"})
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PASSED = frozenset({"had", "was", "were"})
_UNTIL = frozenset({"by", "until", "till"})
_PAST = frozenset(
    "was were had did said began came took went made told got held gave saw met left "
    "ran fell rose found became brought sent hit struck shot killed sank lost won led "
    "broke drew spoke wrote knew thought felt kept stood paid sold bought grew put cut "
    "has have been shed flew fled read slid let".split()
)
_PROGRAMME = frozenset(
    "resumes resume reopens reopen begins opens starts expires ends closes arrives leaves "
    "travels flies meets meet hosts returns convenes reconvenes takes goes faces votes "
    "visits appears plays polls walk remain remains stay stays".split()
)
_RELATIVE = frozenset({"which", "that", "who"})
_HOLDS = _PROGRAMME | {"holds", "hold"}
_AHEAD_OF = ("ahead of", "in advance of", "in anticipation of", "leading up to", "run-up to")
_OWNERS = frozenset("the a an its his her their our this that".split())
_REACHES = 6
"""Words between "ahead of" and the time that may name what lies ahead."""
_NO_VERB = frozenset(
    {
        "unspecified",
        "undisclosed",
        "unidentified",
        "unexpected",
        "need",
        "speed",
        "indeed",
        "hundred",
        "united",
        "limited",
        "unprecedented",
    }
)


def tense_hint(text: str, start: int, end: int) -> Tense | None:
    """Guess from the nearest verbs of its sentence whether a time lies in the past or the future.

    A stand-in for callers that have no parse: a tree that knows the verb a time belongs to knows
    better.

    Args:
        text: The whole text.
        start: First code point of the time.
        end: Code point after the last one.

    Returns:
        "future" where the nearest verb is "will", "is to", "plans to" …; "past" where it is a past
        form; None where no verb form near says either.
    """
    before = _sentence_before(text, start)
    if text[end : end + 2] in ("'s", "’s"):
        return "future" if before[-2:] == ["ahead", "of"] else "past"
    if before and before[-1] in _UNTIL and (len(before) == 1 or "had" in before[-8:]):
        opening = len(before) == 1
        return _first_verb(_sentence_after(text, end), opens=True) if opening else "past"
    if _is_attribute(before, text, start, end):
        if _lies_ahead(before):
            return "future"
        return "past" if "since" in before[-_REACHES:] else None
    return (
        _turn(before)
        or ("future" if _lies_ahead(before) or _is_to_come(before) else None)
        or _last_verb(before)
        or _first_verb(_sentence_after(text, end), opens=len(before) <= 2)
        or ("future" if before[-1:] and _programme(before) else None)
    )


def _programme(before: list[str]) -> bool:
    """Whether a present form tells of what is fixed to come: "talks resume Friday"."""
    last = len(before) - 1 - (before[-1] in _ON)
    return last > 0 and any(word in _PROGRAMME for word in before[max(last - 3, 1) : last + 1])


def _is_to_come(before: list[str]) -> bool:
    """Whether a clause of its own tells of what is fixed to come: "which votes on Friday"."""
    pairs = zip(before[-5:], before[-4:], strict=False)
    return any(one in _RELATIVE and other in _HOLDS for one, other in pairs)


def _lies_ahead(before: list[str]) -> bool:
    """Whether the time is that of something the words before say lies ahead, past no verb."""
    near = before[-_REACHES:]
    said = " ".join(near)
    at = max((said.rfind(words) for words in _AHEAD_OF), default=-1)
    after = said[at:].split() if at >= 0 else []
    return bool(after) and "," not in after and not _last_verb(after[2:])


def _is_attribute(before: list[str], text: str, start: int, end: int) -> bool:
    """Whether a time says which thing is meant, "the May 5 vote", which any verb may tell of."""
    owned = before[-1:] and (before[-1] in _OWNERS or before[-1].endswith("'s"))
    dated = text[end - 1 : end].isdigit() or text[start:end].lower() in MONTHS
    return bool(owned and dated and _NOUN.match(text, end))


def _words(text: str, start: int, end: int) -> list[str]:
    """The words and marks of a passage in lower case, "May" the month left out."""
    return [word.lower() for word in _WORD.findall(text, start, end) if word != "May"]


def _sentence_before(text: str, start: int) -> list[str]:
    words = _words(text, max(0, start - _REACH), start)
    cut = max((at for at, word in enumerate(words) if word in _ENDS), default=-1)
    return [word.replace("’", "'") for word in words[cut + 1 :]]


def _sentence_after(text: str, end: int) -> list[str]:
    words = _words(text, end, min(len(text), end + _REACH))
    cut = next((at for at, word in enumerate(words) if word in _ENDS), len(words))
    return [word.replace("’", "'") for word in words[:cut]]


def _turn(before: list[str]) -> Tense | None:
    """What the words right before the time say: "by Friday", "as soon as Tuesday", "effective"."""
    if not before:
        return None
    if before[-1] in _UNTIL or before[-1] == "effective":
        return "future"
    if before[-1] == "since":
        return "past"
    if before[-3:] in (["as", "soon", "as"], ["as", "early", "as"]):
        return "future"
    if before[-2:] in (["later", "than"], ["ahead", "of"]) or _foretold(before):
        return "future"
    at = len(before) - 1 - (before[-1] in _ON)
    return "future" if at > 0 and before[at] in ("is", "are") else None


def _foretold(before: list[str]) -> bool:
    """Whether something is laid down for the day: "forecast for Friday and Saturday"."""
    words = [word for word in before[-5:] if word not in _DAYS and word not in ("and", ",")]
    return words[-2:-1] in (["forecast"], ["scheduled"], ["planned"]) and words[-1:] == ["for"]


def _last_verb(words: list[str]) -> Tense | None:
    for at in range(len(words) - 1, -1, -1):
        found = _verb(words, at)
        if found:
            return found
    return None


def _first_verb(words: list[str], opens: bool) -> Tense | None:
    """The first verb after a time; past a comma only where the time opens its sentence."""
    for at, word in enumerate(words):
        if word == "," and not (opens and at == 0):
            return None
        found = _verb(words, at)
        if found:
            return found
    return None


def _verb(words: list[str], at: int) -> Tense | None:  # noqa: PLR0911 - one line a way of writing it
    """What the verb at a place says; None where there is none that says anything."""
    word = words[at]
    before = words[max(at - 3, 0) : at]
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in _WILL:
        return "past" if after == "have" and word == "would" else "future"
    if word in _MAY:
        return None if after == "have" else "future"
    if word in _AHEAD or (word == "set" and after in ("for", "to")):
        return "past" if "had" in before or "previously" in before else "future"
    if word == "to" and after and _BINDS.intersection(before):
        return "past" if "had" in before else "future"
    if word.endswith("ing") and before and before[-1] in ("is", "are", "'re", "we're", "they're"):
        return "future"
    if word == "set" and before[-1:] not in (["to"], ["is"], ["are"], ["be"]):
        return "past"
    if word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NO_VERB):
        return _past(words, at)
    return None


def _past(words: list[str], at: int) -> Tense | None:
    """A past form; a participle after "to be" or "will be" tells of no past."""
    before = words[max(at - 4, 0) : at]
    if before[-2:] == ["to", "be"]:
        return "past" if _PASSED.intersection(before) else "future"
    if before[-1:] and before[-1] in _STATES:
        return None  # "schools remain closed on Friday"
    if words[at] in ("has", "have"):
        return None if before[-1:] and before[-1] in ("to", "would", "could") else "past"
    return "past"
