"""Whether a time only tells which thing or which other event a noun means.

"Convicted of the May 20 murder" tells no day of the conviction, "a face of the fifties" none of
the face; "the third fire since 1990" and "by four days of riots" measure something else, and what
was before 1997 may have been in any year. Such a time is left out: of whom it is, another clause
may tell.
"""

from consilience.extraction.trees import Trees, base, has
from consilience.model.span import Span
from consilience.model.when import When

_BEFORE_NOUNS = frozenset({"compound", "amod", "nummod", "nmod:poss"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
_WITHIN = frozenset({"in", "at", "during", "amid"})
"""Prepositions of what happens at one time with the clause."""
_LEADING = frozenset(
    "in by during since until till from throughout through before after of".split()
)
_GOING = frozenset("go come return travel fly invite head gather meet prepare arrive".split())
_OCCASIONS = frozenset("visit trip tour flight march mission day night eve morning".split())
_SEASONABLE = frozenset("christmas easter thanksgiving halloween midnight noon weekend".split())
"""Times that before a noun may tell what kind it is: "a Christmas gift", "a midnight rule"."""
_PARTS = frozenset(
    """morning noon afternoon evening night day week weekend month year season summer winter autumn
    spring fall hour minute quarter half time part beginning start middle end rest course close
    turn eve election vote""".split()
)
_NEARING = frozenset({"entering", "approaching", "nearing"})
_NEVER = frozenset({"prior"})
"""Prepositions that bring in no time of an event."""
_COUNTING = frozenset({"in", "since"})
_ORDERING = frozenset({"only", "last", "first", "second", "third", "best", "worst", "most"})


def is_of_noun(trees: Trees, when: When, predicate: int, trigger: int | None) -> bool:
    """Whether a time hangs on a noun so that it tells nothing of the clause's event.

    Args:
        trees: The report's trees.
        when: The time.
        predicate: Index of the word that carries the clause.
        trigger: Index of the word that tells what happened; null where the verb does.
    """
    words = trees.within(Span(when.start, when.end))
    if not words:
        return False
    return (
        _is_tied(trees, when)
        or _stands_before_another(trees, words, {predicate, trigger})
        or _is_of_thing(trees, when, words, {predicate, trigger})
        or _counts_within(trees, when, words)
        or _is_only_bound(trees, when, words)
        or _is_left_to_play(trees, when, words)
    )


def _is_tied(trees: Trees, when: When) -> bool:
    """Whether a mark ties it to what it only describes: "the now-defunct mill", a score, a page."""
    behind = trees.text[when.end : when.end + 2]
    before = trees.text[max(0, when.start - 2) : when.start]
    if before[:1].isdigit() and before[1:] in {"-", "–"} and when.text[0].isdigit():
        return True  # "in the 30-7 May 2 loss"
    if trees.text.startswith((" / ", " | "), when.end):
        return True  # "Found May 2, 2005 / Orr sang"
    return (
        when.text.lower() in {"now", "then", "today"} and behind[:1] == "-" and behind[1:].isalpha()
    )


def _stands_before_another(trees: Trees, words: range, own: set[int | None]) -> bool:
    """Whether it stands before a noun of another event or thing: "of the May 20 murder"."""
    noun = _noun_behind(trees, words)
    if noun is None or noun in own:
        return False
    if _is_of_kind(trees, words) or base(trees.tokens[trees.top(words)]) == "det":
        return True
    token = trees.tokens[noun]
    case = trees.first_having(noun, "case") or trees.first_having(trees.top(words), "case")
    if base(token) != "obl" and trees.tokens[trees.top(words)].head == noun:
        return False
    return case is not None and not _is_at_once(trees, noun, trees.word(case))


def _noun_behind(trees: Trees, words: range) -> int | None:
    """The noun that a time stands before, by its tree or between an article and the noun."""
    top = trees.top(words)
    token = trees.tokens[top]
    head = token.head if token.head is not None and token.head >= words.stop else None
    nominal = head is not None and trees.tokens[head].upos in {"NOUN", "PROPN"}
    before = trees.word(words.start - 1) if words.start else ""
    if nominal and (token.deprel in _BEFORE_NOUNS or base(token) in _BEFORE_NOUNS):
        return head
    if nominal and base(token) == "det":
        return None if before in _LEADING else head
    return _noun_of_article(trees, words) if before in _ARTICLES else None


def _noun_of_article(trees: Trees, words: range) -> int | None:
    """The noun to which an article before a date belongs, though the tree tears them apart."""
    for number in range(words.stop, min(words.stop + _REACH, len(trees.tokens))):
        token = trees.tokens[number]
        if number == words.stop and trees.text[token.start : token.end] == ",":
            continue  # "for the March 11, 2005, fire"
        if token.upos == "NOUN" and base(token) not in {"compound", "nsubj"}:
            return number
        if base(token) not in {"amod", "compound"}:
            return None
    return None


def _is_of_kind(trees: Trees, words: range) -> bool:
    return len(words) == 1 and trees.word(words[0]) in _SEASONABLE


def _is_at_once(trees: Trees, noun: int, case: str) -> bool:
    """Whether what a preposition brings in happens where or when the clause's event does."""
    head = trees.tokens[noun].head
    if case == "on":
        return trees.tokens[noun].lemma in _OCCASIONS
    if case == "by":
        return noun in trees.events
    if case in {"to", "for"}:
        return head is not None and head >= 0 and trees.tokens[head].lemma in _GOING
    return case in _WITHIN


def _is_of_thing(trees: Trees, when: When, words: range, own: set[int | None]) -> bool:
    """Whether "of" joins it to a noun that is no event: "characters of the thirties"."""
    top = trees.top(words)
    token = trees.tokens[top]
    if base(token) != "nmod" or token.head is None or not 0 <= token.head < words.start:
        return False
    cases = {trees.word(one) for one in trees.having(top, "case") if one < words.start}
    if cases == {"from"} and when.role != "duration" and token.head not in trees.events:
        return True  # "fighters from the past"
    if "of" not in cases:
        return False
    head = trees.tokens[token.head]
    if head.lemma in _FRACTIONS and len(words) <= _A_UNIT:
        return True  # "for a quarter of a century"
    if when.role == "duration":
        return head.lemma in _NEAR_ONES  # "her husband of seven years left"
    told = token.head in trees.events or token.head in own
    return head.upos in {"NOUN", "PROPN"} and not told and (head.lemma or "") not in _PARTS


_FRACTIONS = frozenset("quarter half third majority most bulk".split())
_NEAR_ONES = frozenset("wife husband girlfriend boyfriend partner companion friend".split())
_A_UNIT = 2
"""Words of "a century"."""


def _counts_within(trees: Trees, when: When, words: range) -> bool:
    """Whether something is the first or the worst within it: "the third fire since 1990"."""
    case = trees.word(words.start - 1) if words.start > 1 else ""
    if case not in _COUNTING or when.role not in {"duration", "start"}:
        return False
    noun = words.start - 2
    if trees.tokens[noun].upos != "NOUN":
        return False
    return any(_orders(trees, one) for one in trees.having(noun, "amod", "det"))


def _orders(trees: Trees, number: int) -> bool:
    token = trees.tokens[number]
    ordinal = has(token, "NumType=Ord") or has(token, "Degree=Sup")
    return ordinal or trees.word(number) in _ORDERING


def _is_only_bound(trees: Trees, when: When, words: range) -> bool:
    """Whether it is a year before which something was, or no time at all: "toward the future"."""
    cases = _cases(trees, words)
    if words.start and trees.word(words.start - 1) in _NEARING:
        return True  # "entering February, he had played six games"
    aimed = bool(cases & {"toward", "towards", "about"}) and trees.word(words[-1]) == "future"
    return aimed or bool(cases & _NEVER) or ("before" in cases and when.grain == "year")


def _cases(trees: Trees, words: range) -> frozenset[str]:
    return frozenset(trees.word(one) for one in trees.having(trees.top(words), "case"))


def _is_left_to_play(trees: Trees, when: When, words: range) -> bool:
    """Whether a clock tells what is left of a game: "with about 10:00 to play"."""
    if when.role == "duration" or ":" not in when.text:
        return False
    if "with" not in _cases(trees, words):
        return False
    following = [
        trees.word(one) for one in range(words.stop, min(words.stop + 2, len(trees.tokens)))
    ]
    return following[:1] in (["left"], ["remaining"]) or following[:1] == ["to"]


_REACH = 4
"""Words behind a date among which its noun stands."""
