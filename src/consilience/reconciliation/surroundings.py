"""What stands around a number in its account: its own stretch of a list, names, cues, days."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.model.report import Report
from consilience.model.span import Span
from consilience.model.when import When
from consilience.reconciliation.retractions import is_put_right, taken_back_in
from consilience.text.folding import folded_words

Cue = Literal[
    "each",
    "both",
    "total",
    "remainder",
    "withdrawn",
    "retracted",
    "corrected",
    "inside",
    "generic",
    "some",
    "risen",
]

_REACH = 160
"""Code points around a number in which its stretch is looked for."""
_NOT_NAMES = frozenset(
    """a an the in on at of by it he she they we i this that these those there and but or as after
    before when while if no not one two three four five six seven eight nine ten some many all
    both each for from with monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december km rbi rbis
    us$ about more nearly almost around at least meanwhile however officials earlier""".split()
)
OFFICES = frozenset(
    """minister president governor mayor premier chancellor secretary senator king queen prince
    princess pope general colonel captain commander judge chief prime foreign defence defense
    interior deputy vice sheriff envoy ambassador ombudsman""".split()
)
"""Accounts of two stories have these in common."""
_NAME = re.compile(r"\b[A-Z][^\W\d_]{1,30}")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]{0,2}\s|\n\s*\n")
_SEPARATOR = re.compile(r";|,|\(|\)| and | – | - |—")
_BEFORE: tuple[tuple[Cue, re.Pattern[str]], ...] = (
    ("total", re.compile(r"\b(?:total(?:l?ing)? of|overall|altogether|in all,|in total,?)\s*$")),
    ("remainder", re.compile(r"\bother\s+$|\bremaining\s+$|\brest,?\s+$")),
    (
        "withdrawn",
        re.compile(
            r"\b(?:(?:revised|corrected|lowered|raised|cut)(?: it| up| down)? from"
            r"|instead of|rather than|and not|wrongly (?:gave|put|reported)(?: it as)?) $"
        ),
    ),
    (
        "risen",
        re.compile(
            r"\b(?:rose|risen|rises|climbed|climbs|grew|grown|brings?|brought|bringing|raised)"
            r"\b[^.;]{0,60}\bto $"
        ),
    ),
    ("generic", re.compile(r"\b(?:every|each) $")),
    ("inside", re.compile(r"\b(?:in|across|from|at|of) (?:the |about |some |these |those )*$")),
    (
        "generic",
        re.compile(
            r"\b(?:city|town|village|country|nation|community|island|place|parish) of "
            r"(?:about |some |nearly |almost |around |more than |over )*$"
        ),
    ),
)
_AFTER: tuple[tuple[Cue, re.Pattern[str]], ...] = (
    (
        "each",
        re.compile(
            r"\b(?:(?:in|on|from|to|for|by) )?(?:each|either) "
            r"(?:way|direction|side|bank|party|country|end)\b|\bapiece\b|\ba side\b|\bper side\b"
        ),
    ),
    (
        "both",
        re.compile(
            r"\bboth (?:directions|sides|ways|banks|parties|countries|ends)\b|\bbetween them\b"
        ),
    ),
    ("some", re.compile(r"^ ?of (?:the|them|those|these|whom)\b")),
    ("total", re.compile(r"\bin (?:all|total)\b|\baltogether\b|\boverall\b|\bcombined\b")),
)
_GENERIC = re.compile(
    r"\b(?:can|on average|usually|typically|would normally|every day|licen[cs]ed (?:to|for)|"
    r"capacity (?:of|for|to)|room for|(?:designed|built|certified|allowed) (?:for|"
    r"to (?:carry|hold|seat|take))|able to (?:carry|hold|seat))\b"
)
"""What is so as a rule, or could be: a ship that may carry 150 does not carry them."""
_PAST = re.compile(
    r"\b(?:(?:was|were|had|did)\b[^.]{1,40}\bthen|at that time|back then|in the past|"
    r"years? ago|months? ago|earlier this year|"
    r"last (?:year|month|season|spring|summer|autumn|fall|winter)|the previous|previously)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"(?:it|that|this|they|those|these)\b", re.IGNORECASE)
_FAR = 600


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around one number.

    Attributes:
        own: The stretch of the claim that is the number's alone, up to the numbers beside it.
        names: Names in that stretch, folded; else the nearest one before it in the claim.
        own_names: Names in that stretch alone.
        where: Names in that stretch that tell where.
        set_in: Names that tell where in the sentence before, for a claim that names nothing itself.
        cues: What the words beside the number say of it.
        times: The times that belong to it.
        past: Whether it belongs to something that had happened well before the news.
    """

    own: str
    names: frozenset[str]
    own_names: frozenset[str]
    where: frozenset[str]
    set_in: frozenset[str]
    cues: frozenset[Cue]
    times: tuple[When, ...]
    past: bool


def around(
    text: str, claim: Claim, quantity: Quantity, carried: "Carried", published: str | None
) -> Around:
    """Read what stands around a number.

    Args:
        text: The report's text.
        claim: The claim that tells it.
        quantity: The number.
        carried: What the claims before it in the report leave to it.
        published: Day of the report, ISO 8601.
    """
    numbers = sorted({(q.start, q.end) for q in claim.quantities})
    own = own_stretch(text, claim, numbers, (quantity.start, quantity.end))
    words = text[own.start : own.end]
    own_names = names_in(text, own)
    names = own_names or _nearest_name(text, claim, quantity.start)
    times = own_times(claim, own) or carried.times
    return Around(
        own=words,
        names=names,
        own_names=own_names or carried.names,
        where=_where(text, own) or carried.names,
        set_in=frozenset() if names else _where(text, _sentence_before(text, claim.start)),
        cues=_cues(text, claim, quantity, own),
        times=times,
        past=_is_past(times, published) or bool(_PAST.search(words)),
    )


def own_stretch(
    text: str, claim: Claim, numbers: Sequence[tuple[int, int]], number: tuple[int, int]
) -> Span:
    """The stretch of a claim that belongs to one of its numbers.

    Numbers of a list part the claim between them: at the last semicolon between two, else the last
    comma or bracket, else "and".
    """
    at = numbers.index(number)
    start, end = claim.start, claim.end
    if at > 0:
        start = _border(text, numbers[at - 1][1], number[0])
    if at + 1 < len(numbers):
        end = _border(text, number[1], numbers[at + 1][0])
    return Span(max(start, number[0] - _REACH), min(max(end, number[1]), number[1] + _REACH))


def _border(text: str, first: int, last: int) -> int:
    between = text[first:last]
    semicolon = between.rfind(";")
    if semicolon >= 0:
        return first + semicolon
    marks = [match.start() for match in _SEPARATOR.finditer(between)]
    return first + marks[-1] if marks else last


def names_in(text: str, span: Span) -> frozenset[str]:
    """Capitalised words of a stretch that do not merely open a sentence, folded."""
    return frozenset(
        match[0].lower()
        for match in _NAME.finditer(text, span.start, span.end)
        if match[0].lower() not in _NOT_NAMES and not _opens(text, match.start())
    )


def story_names(report: Report) -> frozenset[str]:
    """Names in a report that tell which story it is of: its own outlet and offices left out.

    Args:
        report: The report.
    """
    outlet = {word for word, _, _ in folded_words(report.outlet or "")}
    return names_in(report.text, Span(0, len(report.text))) - OFFICES - outlet


_WHERE = re.compile(r"\b(?i:in|at|near|outside|around|across)\s+((?:[a-z]+\s+){0,3})([A-Z][\w-]+)")


def _where(text: str, span: Span) -> frozenset[str]:
    found = (match[2].lower() for match in _WHERE.finditer(text, span.start, span.end))
    return frozenset(name for name in found if name not in _NOT_NAMES)


def _sentence_before(text: str, start: int) -> Span:
    """The sentence that ends before a place, in its own paragraph."""
    first = max(text.rfind("\n", 0, start) + 1, start - _FAR)
    ends = [first, *(match.end() for match in _SENTENCE_END.finditer(text, first, start))]
    last = max((end for end in ends if end <= start), default=first)
    return Span(max((end for end in ends if end < last), default=first), last)


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start]
    return not before.strip() or bool(re.search(r"[.!?:\n][\"'“”‘’(\s]*$", before))


def _nearest_name(text: str, claim: Claim, start: int) -> frozenset[str]:
    found = [
        match[0].lower()
        for match in _NAME.finditer(text, max(claim.start, start - _REACH), start)
        if match[0].lower() not in _NOT_NAMES
    ]
    return frozenset(found[-1:])


def own_times(claim: Claim, own: Span) -> tuple[When, ...]:
    """Times that stand in a number's stretch; all of the claim's where none does."""
    times = tuple(when for when in claim.times if when.role not in {"duration", "deadline"})
    inside = tuple(when for when in times if own.start <= when.start < own.end)
    return inside or times


@dataclass(frozen=True, slots=True)
class Carried:
    """What a claim takes over from those before it: it is of the same sentence, or opens with "it".

    Attributes:
        times: Times told before.
        names: Names told before.
    """

    times: tuple[When, ...] = ()
    names: frozenset[str] = frozenset()


def carry(text: str, claims: Sequence[Claim]) -> list[Carried]:
    """What each claim of a report takes over from those before it.

    Args:
        text: The report's text.
        claims: Its claims, in the order of the text.
    """
    found: list[Carried] = []
    left, last = Carried(), 0
    for claim in claims:
        one_sentence = same_sentence(text, last, claim.start)
        follows = bool(_FOLLOWS.match(claim.text)) and claim.start - last < _FAR
        taken = left if one_sentence or follows else Carried()
        found.append(taken if follows else Carried(taken.times))
        times = tuple(when for when in claim.times if when.role != "duration")
        names = names_in(text, Span(claim.start, claim.end))
        left = Carried(times or taken.times, names or (taken.names if follows else frozenset()))
        last = claim.start
    return found


def _is_past(times: Sequence[When], published: str | None) -> bool:
    """Whether every time is a month or year, or a day long before the report."""
    return bool(times) and all(_long_before(when, published) for when in times)


def _long_before(when: When, published: str | None) -> bool:
    if when.role in {"start", "deadline"} or when.grain not in {"month", "year"}:
        return False
    last = when.last or when.first
    if last is None:
        return bool(_BARE_MONTH.search(when.text))
    return published is None or last[:10] < published


_BARE_MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"last (?:month|year)|\d{4})\b",
    re.IGNORECASE,
)


def _cues(text: str, claim: Claim, quantity: Quantity, own: Span) -> frozenset[Cue]:
    before = text[max(claim.start, quantity.start - 90) : quantity.start].lower()
    before = " ".join(before.split()) + (" " if before[-1:].isspace() else "")
    after = " ".join(text[quantity.end : own.end + 30].lower().split())
    found: set[Cue] = {cue for cue, pattern in _BEFORE if pattern.search(before)}
    found |= {cue for cue, pattern in _AFTER if pattern.search(after)}
    if "each" in found and "both" in found:
        found -= {"each", "both"}
    if quantity.scope.distribution == "each":
        found.add("each")
    if quantity.relation == "total":
        found.add("total")
    if _GENERIC.search(text[own.start : own.end].lower()):
        found.add("generic")
    if quantity.id in taken_back_in(text, claim.quantities):
        found.add("withdrawn")
    elif is_put_right(text, quantity.start):
        found.add("corrected")
    return frozenset(found)


def same_sentence(text: str, first: int, last: int) -> bool:
    """Whether no sentence ends between two places."""
    return last - first < 500 and not _SENTENCE_END.search(text, first, last)
