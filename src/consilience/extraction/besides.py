"""Whether a time or a place hangs on what a clause only tells besides its own event.

"Orr, now a coach, left in 1978" was no coach in 1978; who was fined for a hit on Kell last weekend
may have been fined today; a protest at the killing of a boy eight days ago is of today. What may be
either's is nobody's.
"""

from collections.abc import Iterable, Iterator, Sequence

from consilience.extraction.trees import Trees, base, has
from consilience.model.span import Span
from consilience.model.when import When

_CHARGING = frozenset(
    """charge accuse convict arrest suspect fine fin jail sentence sue blame indict acquit imprison
    suspend punish penalize penalise question""".split()
)
"""What somebody suffers for what was done before."""
_CHARGES = frozenset({"arrest", "custody", "suspicion", "sentence", "trial", "charge"})
_FOR_WHAT = frozenset("of for with over in".split())
_OF_DAYS = frozenset({"day", "night", "part", "hour", "minute"})
_FORMER = frozenset("after before since following until amid despite at".split())
_PLANNING = frozenset("prepare plan hope expect try want aim intend seek ready wait".split())
_CAUSING = frozenset("spark trigger cause provoke unleash prompt ignite".split())
_APART = frozenset({"after", "before", "since", "following"})
_CRIMES = frozenset(
    "slaying murder killing robbery theft assault shooting stabbing rape death arson fraud".split()
)
_DEEDS = ("obj", "nmod", "acl", "nmod:poss")


def in_aside(trees: Trees, below: Sequence[int]) -> bool:
    """Whether words between a passage and its event tell who acts, in an apposition.

    Args:
        trees: The report's trees.
        below: The word that the passage hangs by and those above it, below the event.
    """
    for one in below[1:]:
        head = trees.tokens[one].head
        if base(trees.tokens[one]) == "appos" and head is not None and head >= 0:
            return base(trees.tokens[head]) == "nsubj"
    return False


def is_planned_besides(trees: Trees, number: int, predicate: int) -> bool:
    """Whether it is what somebody has in mind meanwhile: "it comes as he prepares to leave".

    Args:
        trees: The report's trees.
        number: The word between a time and the event.
        predicate: Index of the word that carries the clause.
    """
    head = trees.tokens[number].head
    if base(trees.tokens[number]) != "xcomp" or head is None or head in {-1, predicate}:
        return False
    return trees.tokens[head].lemma in _PLANNING and base(trees.tokens[head]) == "advcl"


def is_distance(trees: Trees, passage: Span, predicate: int) -> bool:
    """Whether a length of time only tells how far the clause above lies from this one.

    "[Just six weeks before Orr takes office], the guild met": taking office lasts no six weeks.

    Args:
        trees: The report's trees.
        passage: The length of time.
        predicate: Index of the word that carries the clause.
    """
    words = trees.within(passage)
    following = words.stop
    return (
        bool(words)
        and following < len(trees.tokens)
        and trees.word(following) in _APART
        and trees.tokens[following].head == predicate
        and base(trees.tokens[following]) in {"mark", "case"}
    )


def measures_another(trees: Trees, passage: Span, predicate: int) -> bool:
    """Whether a length of time is that of what another noun of the clause did or is.

    "The raid [that sparked five days of riots] was planned", "fined for a hit on Orr, a 15-year
    veteran". What one is oneself may stand with what one does.

    Args:
        trees: The report's trees.
        passage: The length of time.
        predicate: Index of the word that carries the clause.
    """
    words = trees.within(passage)
    above = list(trees.chain(trees.top(words))) if words else []
    if predicate not in above:
        return False
    below = above[: above.index(predicate)]
    if not below:
        return False
    if trees.first_having(below[0], "nmod") is not None:
        caused = trees.tokens[below[1]].lemma in _CAUSING if len(below) > 1 else False
        return caused and base(trees.tokens[below[1]]) == "acl"
    aside = any(base(trees.tokens[one]) == "appos" for one in below[1:])
    of_actor = base(trees.tokens[below[-1]]) == "nsubj"
    return aside and not of_actor and base(trees.tokens[below[0]]) == "compound"


def of_clause_before(trees: Trees, when: When, predicate: int, times: Sequence[When]) -> bool:
    """Whether a day is that of what the clause comes after, by where it stands.

    "She did not sing last Sunday after losing her voice last Friday": two days of one kind, the
    second behind the clause of circumstance.

    Args:
        trees: The report's trees.
        when: The time.
        predicate: Index of the word that carries the clause.
        times: The times of the clause.
    """
    words = trees.within(Span(when.start, when.end))
    if not words or trees.tokens[trees.top(words)].head != predicate:
        return False
    return any(
        trees.last_below(child) == words.start - 1
        and _has_time_before(trees, when, predicate, child, times)
        for child in trees.having(predicate, "advcl", "obl")
    )


def _has_time_before(
    trees: Trees, when: When, predicate: int, child: int, times: Sequence[When]
) -> bool:
    """Whether the clause has a time before what the other time stands behind."""
    before = [one for one in times if one.end <= trees.tokens[child].start]
    if is_charging(trees, predicate) and _is_deed(trees, child):
        return any(one.role == when.role for one in before)  # "today convicted of a theft in May"
    led = any(trees.word(one) in _APART for one in trees.having(child, "mark", "case"))
    return led and any((one.role, one.grain) == (when.role, when.grain) for one in before)


def of_former_event(trees: Trees, number: int, predicate: int) -> bool:
    """Whether a time stands behind an event that something else comes after or is because of.

    "After the death of Orr two years ago", "in protest at the killing, eight days ago".

    Args:
        trees: The report's trees.
        number: The word that the time hangs by, which stands behind what it hangs on.
        predicate: Index of the word that carries the clause.
    """
    head = trees.tokens[number].head
    if head is None or head < 0 or head == predicate or number < head:
        return False
    if base(trees.tokens[number]) not in {"nmod", "advmod"}:
        return False
    if trees.tokens[head].upos != "NOUN":
        return False
    return any(
        trees.word(case) in _FORMER
        for one in (head, *trees.chain(head))
        if one != predicate and base(trees.tokens[one]) in {"obl", "nmod"}
        for case in trees.having(one, "case")
        if _is_led(trees, one, case)
    )


def _is_led(trees: Trees, number: int, case: int) -> bool:
    """Whether a preposition brings in an event: a protest "at the killing", not "at his trial"."""
    at_event = number in trees.events and base(trees.tokens[number]) == "nmod"
    return trees.word(case) != "at" or at_event


def of_offence(trees: Trees, when: When, first: int, heads: Iterator[int]) -> bool:
    """Whether a time behind what somebody suffers for may be that of the offence.

    "Fined for two hits on Orr last weekend", "under arrest for the murder of a clerk last summer".
    "Arrested for murder last summer" tells no deed at any length, and Monday is that of the arrest.

    Args:
        trees: The report's trees.
        when: The time.
        first: Index of its first word.
        heads: Words that carry the clause or give its type away.
    """
    told = when.text.lower()
    if not (told.startswith("last ") or told.endswith(" ago")):
        return False  # a year by its number is told, whichever of the two it is of
    if when.grain in _OF_DAYS and not told.startswith("last w"):
        return False
    return follows_offence(trees, trees.tokens[first].start, heads)


def follows_offence(trees: Trees, start: int, heads: Iterable[int | None]) -> bool:
    """Whether a passage stands behind what somebody suffers for, and may be of it.

    "Charged in the murder of two clerks at an inn": nobody need be charged at the inn.

    Args:
        trees: The report's trees.
        start: First code point of the passage.
        heads: Words that carry the clause or give its type away; null ones tell nothing.
    """
    return any(
        trees.tokens[child].start < start and _is_deed(trees, child)
        for head in heads
        if head is not None and is_charging(trees, head)
        for child in trees.having(head, "obl", "nmod", "advcl")
    )


def is_charging(trees: Trees, number: int | None) -> bool:
    """Whether a word tells that somebody suffers for what was done before.

    Args:
        trees: The report's trees.
        number: The word; null or under zero where there is none.
    """
    if number is None or number < 0:
        return False
    token = trees.tokens[number]
    return (token.lemma or "") in (_CHARGES if token.upos == "NOUN" else _CHARGING)


def _is_deed(trees: Trees, number: int) -> bool:
    """Whether it tells at some length what somebody suffers for: "of killing a clerk"."""
    led = any(trees.word(one) in _FOR_WHAT for one in trees.having(number, "case", "mark"))
    token = trees.tokens[number]
    gerund = trees.word(number).endswith("ing") and token.upos == "VERB"
    known = number in trees.events or token.lemma in _CRIMES
    noun = known and trees.first_having(number, *_DEEDS) is not None
    return led and (gerund or noun or has(token, "VerbForm=Ger"))
