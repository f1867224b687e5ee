"""Which of the times and places in a clause are those of its event.

A time belongs to the verb or noun on which it hangs: in "the man held on Monday will stand trial in
May" only May is the trial's, and in "she recalled the raid of last Friday" no day is the
recalling's. So it is with places. One that is another event's is left out, also where the event has
none of its own: an empty cell can be filled by another account, a wrong one cannot be seen.
"""

from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.besides import (
    follows_offence,
    in_aside,
    is_charging,
    is_planned_besides,
    of_clause_before,
    of_former_event,
    of_offence,
)
from consilience.extraction.far_places import is_afar, is_aimed_at, is_no_place, lies_from
from consilience.extraction.lasting import is_how_long
from consilience.extraction.noun_times import is_of_noun
from consilience.extraction.standing import goes_with, is_told
from consilience.extraction.trees import Trees, base
from consilience.model.claim import PlaceMention
from consilience.model.span import Span
from consilience.model.when import When

_AT_ONE_TIME = frozenset({"when", "as", "while", "where"})
_MODIFYING = frozenset({"compound", "amod", "flat", "nmod:poss"})


def times_of_event(
    trees: Trees,
    spans: Sequence[Span],
    trigger: int | None,
    times: Sequence[When],
    *,
    reported: bool = False,
) -> tuple[When, ...]:
    """Leave out the times of other events.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
        trigger: Index of the word that tells what happened; null where the verb does.
        times: The times in the clause or shared with it.
        reported: Whether it is what somebody says, in the outlet's words.

    Returns:
        Those of its event, in the same order.
    """
    predicate = _predicate(trees, spans) if times else None
    if predicate is None:
        return tuple(times)
    return tuple(
        when
        for when in times
        if not _is_rate(trees, when)
        and (when.role != "duration" or is_how_long(trees, when, predicate, trigger))
        and not (reported and _is_of_saying(trees, spans, when, predicate))
        and not _is_besides(trees, when, predicate, trigger)
        and not is_of_noun(trees, when, predicate, trigger)
        and not of_clause_before(trees, when, predicate, times)
        and is_own(trees, Span(when.start, when.end), predicate, trigger)
    )


def places_of_event(
    trees: Trees, spans: Sequence[Span], trigger: int | None, places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Leave out the places of other events and those that only tell a thing apart.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
        trigger: Index of the word that tells what happened; null where the verb does.
        places: The places in the clause or shared with it.

    Returns:
        Those of its event, in the same order.
    """
    predicate = _predicate(trees, spans) if places else None
    if predicate is None:
        return tuple(places)
    return tuple(
        place
        for place in places
        if not _tells_apart(trees, place)
        and not _is_afar(trees, place, predicate)
        and not lies_from(trees.text, place, places)
        and not follows_offence(trees, place.start, (predicate, trigger))
        and is_own(trees, Span(place.start, place.end), predicate, trigger)
    )


def _is_afar(trees: Trees, place: PlaceMention, predicate: int) -> bool:
    words = trees.within(Span(place.start, place.end))
    if not words:
        return False
    top = trees.top(words)
    return (
        is_no_place(trees, place, top)
        or is_aimed_at(trees, top)
        or is_afar(trees, place.role, top, predicate)
    )


def places_of_saying(
    trees: Trees, spans: Sequence[Span], places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Leave out the places that only tell who speaks: "the head of the guild in Tarvik said".

    "Said from Tarvik" is said there.

    Args:
        trees: The report's trees.
        spans: The words of saying.
        places: The places in them.
    """
    predicate = _predicate(trees, spans) if places else None
    return tuple(
        replace(place, role="at") if place.role == "from" else place
        for place in places_of_event(trees, spans, None, places)
        if predicate is None or not _is_of_speaker(trees, place, predicate)
    )


def _is_of_speaker(trees: Trees, place: PlaceMention, predicate: int) -> bool:
    words = trees.within(Span(place.start, place.end))
    above = list(trees.chain(trees.top(words))) if words else []
    below = above[: above.index(predicate)] if predicate in above else above
    return any(base(trees.tokens[one]) in _OF_SPEAKER for one in below)


_OF_SPEAKER = frozenset({"nsubj", "appos", "flat"})


def _is_rate(trees: Trees, when: When) -> bool:
    """Whether a length of time only tells how fast: "5,000 gallons a minute"."""
    words = trees.within(Span(when.start, when.end))
    if len(words) != _RATE or trees.word(words[0]) not in {"a", "an"} or not words[0]:
        return False
    return when.role == "duration" and trees.tokens[words[0] - 1].upos == "NOUN"


def _is_besides(trees: Trees, when: When, predicate: int, trigger: int | None) -> bool:
    """Whether a time is that of an aside, or may be that of what somebody is charged with."""
    words = trees.within(Span(when.start, when.end))
    if not words:
        return False
    heads = {predicate} if trigger is None else {predicate, trigger}
    above = list(trees.chain(trees.top(words)))
    ends = [above.index(head) for head in heads if head in above]
    below = above[: min(ends)] if ends else above
    # "No later than May 15" is a bound of the event itself, "hotter than in May" no time of it.
    compared = any(
        trees.word(one) in _LIKENING and (trees.word(one - 2), trees.word(one - 1)) not in _BOUNDING
        for place in (above[0], *(below if ends else ()))
        for one in trees.having(place, "case", "mark")
    )
    # "He was late, as he was a week ago": a time that is told of a likeness.
    likened = any(trees.word(one) == "as" for one in trees.having(above[0], "mark")) or (
        _follows_than(trees, words[0], predicate)
    )
    return (
        compared
        or likened
        or in_aside(trees, below)
        or of_former_event(trees, above[0], predicate)
        or of_offence(trees, when, words[0], iter(sorted(heads)))
    )


def _follows_than(trees: Trees, first: int, predicate: int) -> bool:
    """Whether a clause of likeness stands before a time: "harder than it was in 1978"."""
    return any(
        trees.word(one) == "than" and trees.first_having(clause, "nsubj") is not None
        for clause in trees.having(predicate, "advcl")
        if predicate < clause < first
        for one in trees.having(clause, "mark")
    )


_LIKENING = frozenset({"than", "like", "unlike"})
_BOUNDING = frozenset((no, when) for no in ("no", "not") for when in ("later", "earlier", "sooner"))


def _is_of_saying(trees: Trees, spans: Sequence[Span], when: When, predicate: int) -> bool:
    """Whether a day behind what is so may be the day of the saying.

    "Orr said he was a friend of the guild on Monday": nobody is a friend for a day.
    """
    being = trees.first_having(predicate, "cop") is not None
    noun = trees.tokens[predicate].upos == "NOUN" and predicate not in trees.events
    last = spans[-1].end - when.end <= _MARKS and when.grain == "day"
    return being and noun and last


_MARKS = 2
"""Code points of marks behind the last word."""


_RATE = 2
"""Words of "a minute"."""


def _predicate(trees: Trees, spans: Sequence[Span]) -> int | None:
    words = [word for span in spans for word in trees.within(span)]
    return trees.carrier(words) if words else None


def _tells_apart(trees: Trees, place: PlaceMention) -> bool:
    """Whether a name only says which thing is meant: "the Tarvik branch", "a boy from Tarvik"."""
    words = trees.within(Span(place.start, place.end))
    if not words:
        return False
    top = trees.top(words)
    token = trees.tokens[top]
    if any(trees.word(one) in _COMPARING for one in trees.having(top, "case")):
        return True  # "worse than in Tarvik"
    if token.deprel in _MODIFYING and token.head is not None and token.head >= words.stop:
        head = trees.tokens[token.head]
        return head.upos == "NOUN" or head.lemma in _BODIES
    return token.head is not None and token.head >= 0 and _is_of_thing(trees, place, top)


def _is_of_thing(trees: Trees, place: PlaceMention, top: int) -> bool:
    """Whether a place hangs on a thing: "loyal to Ostra", "a boy from Tarvik", "a clerk at Sel".

    Args:
        trees: The report's trees.
        place: The place.
        top: Index of its word that hangs on another.
    """
    token = trees.tokens[top]
    head = trees.tokens[token.head or 0]
    if place.role == "to" and head.upos == "ADJ":
        return True
    if base(token) != "nmod" or token.head in trees.events or head.lemma in _SORTS:
        return False
    if place.role in {"from", "to"}:
        return True
    case = trees.first_having(top, "case")
    of_house = OF_A_HOUSE if case is not None and trees.word(case) == "at" else _OWNED
    return place.latitude is None and head.upos == "NOUN" and (head.lemma or "") in of_house


def is_own(trees: Trees, passage: Span, predicate: int, trigger: int | None) -> bool:
    """Whether a passage hangs on the event, and not on another thing or on what is told of it.

    Args:
        trees: The report's trees.
        passage: The passage.
        predicate: Index of the word that carries the clause.
        trigger: Index of the word that tells what happened; null where the verb does.
    """
    words = trees.within(passage)
    if not words:
        return True
    above = list(trees.chain(trees.top(words)))
    dated = passage.of(trees.text).isdigit() and base(trees.tokens[above[0]]) in _MODIFIERS
    if dated and trees.tokens[above[0]].head not in trees.events:
        return False  # "an early donor to the 1968 campaign", "the 1973 law"
    if trigger is not None and trigger in above and trigger != predicate:
        return not is_charging(trees, trigger) or not any(
            _is_of_other(trees, one, trigger, trigger) for one in above[: above.index(trigger)]
        )
    below = above[: above.index(predicate)] if predicate in above else above
    if _is_compared(trees, above[0]):
        return False
    if _is_promised_by(trees, above[0], predicate):
        return True
    return not dated and not any(_is_of_other(trees, one, predicate, trigger) for one in below)


def _is_promised_by(trees: Trees, number: int, predicate: int) -> bool:
    """Whether a day is that by which a thing was promised: "promised a report by March 1".

    No noun has a deadline of its own: "open to lorries by Easter" is read now one way, now another.
    """
    if not any(trees.word(one) == "by" for one in trees.having(number, "case")):
        return False
    return trees.tokens[predicate].lemma in _PROMISING or base(trees.tokens[number]) == "nmod"


_PROMISING = frozenset("promise pledge guarantee vow demand order agree undertake".split())


def _is_compared(trees: Trees, number: int) -> bool:
    """Whether something is unlike what was then: "a departure from 2008"."""
    if base(trees.tokens[number]) != "nmod":
        return False
    head = trees.tokens[number].head
    leads = any(trees.word(one) == "from" for one in trees.having(number, "case"))
    return leads and head is not None and trees.tokens[head].lemma in _CHANGES


def _is_of_other(trees: Trees, number: int, predicate: int, trigger: int | None) -> bool:
    """Whether a word hangs on another event than that of the clause: "the raid of Monday"."""
    token = trees.tokens[number]
    relation = base(token)
    if _is_bare_day(trees, number):
        return False
    participle = relation == "amod" and token.upos == "VERB"
    if (
        relation == "acl"  # "the men who fled in May", "recently arrived men"
        or participle
        or _is_instead(trees, number)
        or (trees.word(number) in {"let", "let's"} and relation == "parataxis")
        or is_planned_besides(trees, number, predicate)
    ):
        return True
    if relation == "advcl":
        return trees.word(number) in _CONCLUDING or _is_circumstance(trees, number, trigger)
    if (
        (relation in {"ccomp", "csubj"} and _is_asked(trees, token.head))
        or (relation == "nmod" and _is_told_of_another(trees, number))
        or (relation in _MODIFIERS and _is_mere_thing(trees, token.head))  # "a 1940s coat"
    ):
        return True
    if relation not in {"nmod", "compound", "amod"} or token.head not in trees.events:
        return False
    # What the clause tells of is its event, and so is what happens at one time with it: "held a
    # rally on Monday", "was reached during a May 16 meeting".
    punished = is_charging(trees, predicate) or is_charging(trees, trigger)
    besides = punished and trigger != token.head and _is_reason(trees, token.head)
    told = _is_at_once(trees, token.head, predicate) or is_told(trees, token.head, predicate)
    return besides or not told


def _is_reason(trees: Trees, noun: int) -> bool:
    """Whether an event is what somebody is punished for: "was jailed for a raid in Tarvik"."""
    if base(trees.tokens[noun]) not in {"obl", "nmod"}:
        return False
    return any(trees.word(one) in {"for", "of", "over"} for one in trees.having(noun, "case"))


def _is_bare_day(trees: Trees, number: int) -> bool:
    """Whether a day without preposition stands behind a noun: it is the clause's own.

    "Issued a statement Monday" is read now one way, now the other, and means what the clause tells.
    """
    token = trees.tokens[number]
    behind = token.head is not None and number > token.head
    return token.deprel == "nmod:unmarked" and behind and trees.first_having(number, "case") is None


def _is_instead(trees: Trees, number: int) -> bool:
    """Whether it is what was not done: "sailed rather than stay in Tarvik"."""
    leading = trees.having(number, "cc", "mark", "case")
    return any(trees.word(one) in {"rather", "instead"} for one in leading)


def _is_circumstance(trees: Trees, number: int, trigger: int | None) -> bool:
    """Whether a clause of circumstance has its own time: "he fled after she came on Monday"."""
    marks = trees.having(number, "mark", "advmod")
    at_once = any(trees.word(mark) in _AT_ONE_TIME for mark in marks)
    said = trees.tokens[number].lemma in _SAYING
    if at_once and said and trees.first_having(number, "nsubj") is None:
        return True  # "as first reported by the Courier on Tuesday"
    if at_once and trees.tokens[number].lemma in _STANDING_FOR:
        return True  # "as he has done so often this year, he won"
    with_it = goes_with(trees, number) and not _is_of_noun_before(trees, number)
    return number != trigger and not at_once and not with_it


def _is_of_noun_before(trees: Trees, number: int) -> bool:
    """Whether a past participle behind its clause tells of a noun there: "a record, set in May"."""
    head = trees.tokens[number].head
    behind = head is not None and 0 <= head < number
    return behind and not trees.word(number).endswith("ing")


def _is_asked(trees: Trees, head: int | None) -> bool:
    """Whether it is what somebody asks or knows: "asked what she will do in Tarvik"."""
    return head is not None and trees.tokens[head].lemma in _ASKING


def _is_told_of_another(trees: Trees, below: int) -> bool:
    """Whether a word hangs on a noun of another time or thing ("since the flood of 2003")."""
    number = trees.tokens[below].head
    if number is None or _is_day_of_what_it_is_at(trees, below):
        return False
    case = trees.first_having(number, "case")
    if case is not None and trees.word(case) in _OF_OTHER_TIMES:
        return True
    if (trees.tokens[number].lemma or "") in _PARTS_OF_TIME:
        return False
    return base(trees.tokens[number]) == "nmod" and trees.tokens[number].upos == "NOUN"


def _is_day_of_what_it_is_at(trees: Trees, number: int) -> bool:
    """Whether a day on the place of an event is the event's: "a raid on the port on Monday"."""
    case = trees.first_having(number, "case")
    place = trees.tokens[number].head
    if case is None or trees.word(case) != "on" or place is None or place in trees.events:
        return False
    return base(trees.tokens[place]) == "nmod" and trees.tokens[place].head in trees.events


def _is_mere_thing(trees: Trees, number: int | None) -> bool:
    """Whether a noun is of a thing: nothing that happens, and no part of a day or a year.

    Also what something else comes after: "after the May vote".
    """
    case = None if number is None else trees.first_having(number, "case")
    if case is not None and trees.word(case) in {"after", "before", "since"}:
        return True
    if number is None or number in trees.events or trees.is_predicate(number):
        return False
    token = trees.tokens[number]
    return token.upos == "NOUN" and (token.lemma or "") not in _PARTS_OF_TIME


def _is_at_once(trees: Trees, noun: int, predicate: int) -> bool:
    """Whether the event of a noun is where or when the clause's own happens."""
    case = trees.first_having(noun, "case")
    token = trees.tokens[noun]
    at_once = case is not None and trees.word(case) in _DURING
    if case is not None and trees.word(case) == "on":
        at_once = token.lemma in _ON  # not "worked on the 30-minute speech"
    return at_once and base(token) == "obl" and token.head == predicate


_SORTS = frozenset(
    """city town village port island state region province district area part north south east west
    coast border outskirts suburb capital county way road route""".split()
)
"""Nouns before the name of a place that tell what it is, or how one goes there."""
OF_A_HOUSE = frozenset(
    """journalist reporter correspondent lecturer professor student scholar fellow partner analyst
    economist strategist engineer executive manager director editor job work intern lawyer
    researcher scientist chief president spokesman spokeswoman employee writer contributor columnist
    blogger""".split()
)
"""Nouns for those who belong to a house whose name follows: "a lecturer at Orrdale"."""
_BODIES = frozenset(
    """Office Department Ministry Council Committee Bureau Agency Commission Board Administration
    Affair Scandal Counsel Secretary Adviser Advisor Chief Aide Spokesman Spokeswoman Press Director
    Correspondent Legislature Senate House Assembly Parliament Congress Police""".split()
)
"""Nouns of names and titles that begin like a place: "the Velm Office of Tolls"."""
_OWNED = frozenset("stake interest share investment holding faith trust confidence".split())
"""What one has in a company: "a stake in Orrdale"."""
_STANDING_FOR = frozenset({"do", "case"})
_CONCLUDING = frozenset({"meaning", "considering"})
"""Participles that bring in what follows from a deed, or speaks for it, at another time."""
_SAYING = frozenset("report say tell note announce publish post describe write".split())
_ASKING = frozenset(
    "ask wonder recall remember forget know realize realise understand mindful aware".split()
)
_CHANGES = frozenset(
    "departure change shift increase decrease drop decline rise gain break contrast".split()
)
_COMPARING = frozenset({"than", "unlike"})
_OF_OTHER_TIMES = frozenset("since after before than like unlike from".split())
_MODIFIERS = frozenset({"compound", "amod", "nummod"})
_DURING = frozenset("in at during on".split())
_ON = frozenset("mission visit trip tour flight march day night eve morning occasion".split())
_PARTS_OF_TIME = frozenset(
    """morning noon afternoon evening night day week weekend month year season summer winter autumn
    spring fall hour minute quarter half time election vote""".split()
)
