"""What somebody is charged with, accused or suspected of, which nobody tells as done.

The charge itself is a fact ("Dask was charged on Monday"); what it is of may be so: "two counts of
murder", "accused of firing nine shots", "arrested on charges that he fled".
"""

import re
from collections.abc import Iterator, Sequence

from consilience.extraction.trees import Trees, base, has
from consilience.extraction.verbs import Word
from consilience.model.claim import Modality
from consilience.model.span import Span

_COUNTS = frozenset({"count", "charge"})
_CHARGING = frozenset(
    "charge face arraign arraigne indict plead book arrest hold prosecute try accuse".split()
)
_PROVEN = frozenset("convict sentence acquit clear drop dismiss jail imprison".split())
_SUSPECTED = frozenset({"accused", "suspected"})
_STANDING = frozenset("is are was were been being be stand stands stood standing".split())
_OF_DEED = frozenset("charge allegation accusation suspicion".split())
_HEARINGS = frozenset("arraignment trial retrial hearing inquest tribunal sentencing".split())
_PENALTIES = frozenset(
    """year life sentence prison jail penalty fine death execution imprisonment deportation
    extradition""".split()
)
_GERUND = 3
"""Words behind "accused of" among which the deed stands: "of later carelessly firing"."""


def place_of_deed(words: Sequence[Word]) -> int | None:
    """Index of the "of" that leads to what somebody is accused or suspected of doing.

    Args:
        words: The words of a clause.

    Returns:
        Null where nobody is, or where a thing and no deed follows: "suspected of murder".
    """
    for number in range(1, len(words) - 2):
        if (
            words[number].lower in _SUSPECTED
            and words[number - 1].lower in _STANDING
            and words[number + 1].lower == "of"
            and any(_is_doing(word.lower) for word in words[number + 2 : number + 2 + _GERUND])
        ):
            return number + 1
    return None


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4


def charged_with(trees: Trees, spans: Sequence[Span]) -> Iterator[Span]:
    """Find what somebody is charged with, where it is counted.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.

    Returns:
        Passages with the words that lead to them, in order.
    """
    inside = [number for span in spans for number in trees.within(span)]
    words = set(inside)
    for number in inside:
        if trees.tokens[number].upos != "NOUN":
            continue
        if _is_counted_charge(trees, number) and _is_unproven(trees, number, words):
            yield _whole(trees, number, words)
        yield from (
            _whole(trees, child, words)
            for child in trees.having(number, "acl", "ccomp")
            if child in words and is_charged(trees, child)
        )


def accused_of(trees: Trees, spans: Sequence[Span]) -> Iterator[Span]:
    """Find the deeds of people who are named by them: "two men accused of killing Orr in 2011".

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.

    Returns:
        Passages with the words that lead to them, in order.
    """
    words = {number for span in spans for number in trees.within(span)}
    for number in sorted(words):
        token = trees.tokens[number]
        if token.lemma not in _ACCUSING or base(token) != "acl" or token.head not in words:
            continue
        for deed in trees.having(number, "advcl", "obl", "ccomp"):
            led = any(trees.word(one) in _LEADING for one in trees.having(deed, "mark", "case"))
            if deed in words and led and _is_doing(trees.word(deed)):
                whole = _whole(trees, deed, words)
                yield Span(whole.start, _with_year(trees, whole, spans))


def _with_year(trees: Trees, deed: Span, spans: Sequence[Span]) -> int:
    """Where a deed ends: a year right behind it is its own, whatever the tree hangs it on."""
    end = max(span.end for span in spans)
    rest = _YEAR.match(trees.text, deed.end, end)
    return deed.end if rest is None else rest.end()


_YEAR = re.compile(r",? (?:on|in) (?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?(?:19|20)\d\d\b")
_ACCUSING = frozenset({"accuse", "charge", "suspect"})
_LEADING = frozenset({"of", "with", "in"})


def _is_counted_charge(trees: Trees, number: int) -> bool:
    """Whether a word is "two counts of murder" or "one murder charge"."""
    counted = trees.first_having(number, "nummod") is not None
    of = [trees.tokens[one] for one in trees.having(number, "nmod", "compound", "amod")]
    things = any(has(one, "Number=Plur") for one in of)  # "nine counts of ballots"
    return trees.tokens[number].lemma in _COUNTS and counted and bool(of) and not things


def is_charged(trees: Trees, number: int) -> bool:
    """Whether a clause tells what a charge is: "arrested on charges that he fled".

    Args:
        trees: The report's trees.
        number: The word that carries the clause.
    """
    above = trees.tokens[number].head
    if above is None or above < 0 or base(trees.tokens[number]) not in {"acl", "ccomp"}:
        return False
    case = trees.first_having(above, "case")
    led = case is not None and trees.word(case) in {"on", "under", "amid", "over", "to"}
    return led and trees.tokens[above].upos == "NOUN" and trees.tokens[above].lemma in _OF_DEED


def faced(trees: Trees, number: int) -> Modality | None:
    """How a clause tells what somebody faces: a trial is to come, a penalty may.

    Args:
        trees: The report's trees.
        number: The word that carries the clause.

    Returns:
        Null where nobody faces either.
    """
    token = trees.tokens[number]
    helped = any(trees.tokens[one].lemma != "be" for one in trees.having(number, "aux"))
    if token.lemma != "face" or token.upos != "VERB" or has(token, "Tense=Past") or helped:
        return None
    things = [one for one in trees.having(number, "obj", "obl") if one > number]
    things += [below for one in things[:1] for below in trees.having(one, "nmod", "conj")]
    lemmas = {(trees.tokens[one].lemma or "").lower() for one in things}
    if not _HEARINGS.isdisjoint(lemmas):
        return "planned"
    return None if _PENALTIES.isdisjoint(lemmas) else "possible"


def _is_unproven(trees: Trees, number: int, words: set[int]) -> bool:
    """Whether a charge still stands: not in "convicted of", "pleaded guilty to"."""
    lemmas = [
        (trees.tokens[above].lemma or "").lower()
        for above in trees.chain(number)
        if above in words and above != number
    ]
    if not _PROVEN.isdisjoint(lemmas):
        return False
    for above in trees.chain(number):
        if trees.tokens[above].lemma == "plead":
            return not _pleads_guilty(trees, above)
    return not _CHARGING.isdisjoint(lemmas)


def _pleads_guilty(trees: Trees, verb: int) -> bool:
    """Whether somebody owns up: "pleaded guilty", and not "pleaded not guilty"."""
    behind = [trees.word(n) for n in range(verb + 1, min(verb + 4, len(trees.tokens)))]
    return "guilty" in behind and not {"not", "innocent"} & {*behind}


def _whole(trees: Trees, head: int, words: set[int]) -> Span:
    """All of a clause's words that hang on a word, without the marks at the end."""
    below = [n for n in range(trees.first_below(head), trees.last_below(head) + 1) if n in words]
    while len(below) > 1 and not trees.is_word(below[-1]):
        below.pop()
    return Span(trees.tokens[below[0]].start, trees.tokens[below[-1]].end)
