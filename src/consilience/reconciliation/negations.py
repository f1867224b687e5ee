"""What one voice tells as so and another, in the same words, as not so: arrested, not arrested."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from consilience.model.finding import Finding
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.days_told import reports_apart, same_day, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems, stem

_HELPS = r"(?:did|does|do|has|have|had|was|were|is|are)"
_NOT = rf"(?:{_HELPS} not|{_HELPS}n t|never)"
_BETWEEN = r"(?:(?:yet|been|be|being|ever|even|actually|[a-z]+ly|any|an?|the|so) ){0,3}"
_NEGATED = (
    re.compile(rf"\b{_NOT} {_BETWEEN}(?P<word>[a-z]{{3,}})"),
    re.compile(
        r"\b(?:no one|nobody|none of [a-z]+(?: [a-z]+)?) (?:(?:was|were|had|has|is|are|been) ){0,2}"
        r"(?P<word>[a-z]{3,})"
    ),
    re.compile(
        r"\bno (?:[a-z]+ ){1,3}?(?:(?:was|were|had|have|has) (?:been |yet )?)(?P<word>[a-z]{3,})"
    ),
    re.compile(r"^no (?:[a-z]+ ){1,2}?(?P<word>ran|flew|sailed|died|worked|opened|voted|left)\b"),
    re.compile(r"\bthere (?:was|were|is|are|had been|has been) no (?:[a-z]+ )?(?P<word>[a-z]{3,})"),
)
_LIGHT = frozenset(
    stem(word)
    for word in """have has been being make made take taken give gave get got come came go went want
    know known think believe see seen need like able going sure only just one all more most enough
    clear also immediately because much many any less long there that this what who whether good
    reason other longer say said tell told comment expect expected immediate further part else hear
    help the very always work working agree agreed stop stopped allow allowed mean meant
    show reply respond name identify specify elaborate exclude answer rule doubt care matter yet few
    good new first seem look appear sound feel""".split()
)
"""Words that say too little by themselves, or whose negation denies nothing told elsewhere."""
_STATE = re.compile(r"^(?:is|are|does|do|there (?:is|are)|nobody is|no one is)\b")
_NO_LONGER = re.compile(r"\bno longer\b|\bany ?more\b|\bsince\b")
_NOT_ASSERTED = frozenset(
    "to will would could may might must should shall can if whether not never without".split()
)
_REACH = 9
"""Words around a word among which what it is said of stands."""
_SUBJECT = 4
_SPEAKS = frozenset("i we my our me us".split())
_POINTS = frozenset("it they he she him her them this that these his".split())
_BUCKET = 24


@dataclass(frozen=True, slots=True)
class Said:
    """A claim that tells something as so or as not so.

    Attributes:
        telling: The claim.
        forms: Dictionary forms of the word that tells it.
        words: The words that tell it.
        so: Whether it is told as so.
        about: Stems of the words around it; where a pronoun stands there, of what it may mean.
        named: Stems of the names among them.
        subject: Stems of the names right before the word, or of the voice that says "I".
        object: Stems of the words right behind it.
        state: Whether it is a state, which a later account may tell anew.
        thing: Whether it tells that there is none of a thing.
        next: Stems of the nouns beside the word: what it is told of.
    """

    telling: Telling
    forms: frozenset[str]
    words: str
    so: bool
    about: frozenset[str]
    named: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    state: bool
    thing: bool = False
    next: frozenset[str] = frozenset()


def find_negations(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find what one voice tells as so and another as not so.

    A negation told first is explained by time; one told after the thing was told done is not,
    since what is done stays done.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    held = [t for t in tellings if t.claim.modality in {"actual", "denied"} and not hangs(t)]
    nots = [said for telling in held for said in negated(telling)]
    refused = [said for t in tellings if not hangs(t) for said in refused_by(t)]
    forms = frozenset().union(*(said.forms for said in (*nots, *refused)))
    sos = [said for telling in held for said in affirmed(telling, forms)]
    for members in _groups(nots, sos, _at_odds):
        yield make(
            Rule(
                "contradiction",
                "status",
                "so-and-not-so",
                "One voice tells it as so and another as not so",
                why_not_milder="both speak of one thing, and no later day explains the change",
            ),
            [Told(said.telling, said.words) for said in members],
            events,
        )
    yield from _not_then_so((*nots, *refused), sos, events)


def _not_then_so(
    nots: Sequence[Said], sos: Sequence[Said], events: Mapping[str, str]
) -> Iterator[Finding]:
    """What an earlier account tells as not so, or not to come, and a later one as done."""
    for members in _groups(nots, sos, _came_about):
        yield make(
            Rule(
                "update",
                "status",
                "not-so-then-so",
                "It was told as not so, and later as so",
                why_not_milder="both speak of one thing, and the later account tells the change",
                settled=True,
            ),
            [Told(said.telling, said.words) for said in members],
            events,
        )


def negated(telling: Telling) -> Iterator[Said]:
    """What a claim tells as not so."""
    words = " ".join(telling.words)
    if _NO_LONGER.search(words):
        return
    for pattern in _NEGATED:
        for match in pattern.finditer(words):
            if stem(match["word"]) not in _LIGHT:
                place = words.count(" ", 0, match.start("word"))
                state = bool(_STATE.match(match[0]))
                said = _said(telling, place, match[0], so=False, state=state)
                yield replace(said, thing=match[0].startswith("there"))


def refused_by(telling: Telling) -> Iterator[Said]:
    """What a claim tells as not to come: "would not raise its offer"."""
    if telling.claim.modality != "planned":
        return
    words = " ".join(telling.words)
    for match in _NOT_TO_COME.finditer(words):
        if stem(match["word"]) not in _LIGHT:
            place = words.count(" ", 0, match.start("word"))
            yield _said(telling, place, match[0], so=False, state=False)


_NOT_TO_COME = re.compile(r"\b(?:will|would|won t|wouldn t) (?:not |never )(?P<word>[a-z]{3,})")


def affirmed(telling: Telling, forms: frozenset[str]) -> Iterator[Said]:
    """What a claim tells as so with a word that has one of the forms."""
    denied = telling.claim.modality == "denied" and telling.claim.event_type != "refusal"
    if telling.claim.polarity == "negative" or denied:
        return
    for place, word in enumerate(telling.words):
        if lemmas(word) & forms and _asserted(telling.words, place):
            yield _said(telling, place, word, so=True, state=False)


def _asserted(words: Sequence[str], place: int) -> bool:
    """Whether a word tells what is so: no wish, no question, no "the affected customers".

    In "it is important to act" it is said of the act, and of nothing that was named before.
    """
    before = words[max(0, place - 2) : place]
    if _NOT_ASSERTED & set(before) or "no" in before or tuple(before[-1:]) == ("t",):
        return False
    if (before[-1:] == ("it",) or tuple(before[-2:]) in _EXPLETIVE) and words[
        place + 1 : place + 2
    ]:
        return words[place + 1] not in {"to", "that", "for"}
    return not (words[place].endswith("ed") and before[-1:] and before[-1] in _DETERMINERS)


_EXPLETIVE = frozenset({("it", "is"), ("it", "s"), ("it", "was")})
_DETERMINERS = frozenset("the a an any some all these those its their his her our many".split())


def _said(telling: Telling, place: int, words: str, *, so: bool, state: bool) -> Said:
    near = telling.words[max(0, place - _REACH) : place + _REACH + 1]
    about = informative(" ".join(near)) - {stem(telling.words[place])}
    named = about & telling.named
    subject = {stem(word) for word in telling.words[max(0, place - _SUBJECT) : place]} & named
    if _SPEAKS & set(near):
        speaker = content_stems(telling.speaker)
        about, named, subject = about | speaker, named | speaker, subject | speaker
    held = frozenset(subject) or _shared_subject(telling, place)
    if _POINTS & set(near) and not named:
        about |= telling.before
    forms = lemmas(telling.words[place])
    behind = informative(" ".join(telling.words[place + 1 : place + 1 + _SUBJECT]))
    beside = _beside(telling.words, place)
    said = Said(telling, forms, words, so, about, named, held, behind, state)
    return replace(said, next=beside)


def _shared_subject(telling: Telling, place: int) -> frozenset[str]:
    """Stems of the name that a clause shares with the one before it: "and has not resigned"."""
    if "and" not in {*telling.words[:1], *telling.words[max(0, place - 1) : place]}:
        return frozenset()
    bearing = [role.text for role in telling.claim.roles if role.role in _BEARS]
    named = content_stems(" ".join(word for text in bearing for word in _NAME.findall(text)))
    return named or frozenset(map(stem, telling.words[:_SUBJECT])) & telling.named


_BEARS = frozenset({"agent", "person", "actor"})
_NAME = re.compile(r"\b[A-Z][^\W\d_]+")


def _beside(words: Sequence[str], place: int) -> frozenset[str]:
    """Stems of the words next to a verb that can be what it is told of."""
    before = [word for word in words[:place] if word not in _HELPS_VERB][-1:]
    after = [word for word in words[place + 1 : place + 4] if not word.isdigit()]
    return informative(" ".join((*before, *after)))


_HELPS_VERB = frozenset("was were is are has have had been be did do does not yet".split())


Compare = Callable[..., bool]


def _groups(nots: Sequence[Said], sos: Sequence[Said], compare: Compare) -> Iterator[list[Said]]:
    buckets: dict[str, list[Said]] = defaultdict(list)
    for said in sos:
        for form in said.forms:
            buckets[form].append(said)
    rare = frozenset(form for form, tellers in buckets.items() if len(tellers) <= _RARE)
    by_id = {_key(said): said for said in (*nots, *sos)}
    clusters: Clusters[str] = Clusters()
    for one in nots:
        for form in sorted(one.forms):
            for other in buckets[form][:_BUCKET]:
                if compare(one, other, rare=form in rare):
                    clusters.join(_key(one), _key(other), "")
    for members, _ in clusters.sets():
        if len(members) > 1:
            yield [by_id[member] for member in members]


def _key(said: Said) -> str:
    return f"{said.telling.id} {min(said.forms)} {said.so}"


def _at_odds(one: Said, other: Said, *, rare: bool) -> bool:
    """Whether a negation and an affirmation speak of one thing, and time explains neither."""
    here, there = one.telling, other.telling
    one_sentence = here.claim.report == there.claim.report and here.sentence == there.sentence
    if here.same_mouth(there) or one_sentence:
        return False
    if any(same_day(a, b) is False for a in here.days for b in there.days):
        return False
    if reports_apart(here.published, there.published) or spans_apart(here.claim, there.claim):
        return False
    return not _explained_by_time(one, other) and _one_thing(one, other, rare=rare)


def _came_about(one: Said, other: Said, *, rare: bool) -> bool:  # noqa: ARG001 - as _at_odds is
    """Whether what was not so, or was refused, is told as done by an account of a later day."""
    here, there = one.telling, other.telling
    if not here.published or not there.published or here.published >= there.published:
        return False
    if (
        one.thing
        or there.claim.modality != "actual"
        or reports_apart(here.published, there.published)
    ):
        return False
    if any(day.first and day.first.isoformat() < here.published for day in there.days):
        return False
    return (
        here.one_story(there) and bool(one.subject & other.subject) and _of_one_object(one, other)
    )


def _of_one_object(one: Said, other: Said) -> bool:
    """Whether it is done to the same, or to nothing told in either."""
    return bool(one.object & other.object) or not (one.object or other.object)


def _explained_by_time(one: Said, other: Said) -> bool:
    here, there = one.telling, other.telling
    if not here.published or not there.published or here.published == there.published:
        return False
    if any(same_day(a, b) for a in here.days for b in there.days):
        return False
    return here.published < there.published or one.state


def _one_thing(one: Said, other: Said, *, rare: bool) -> bool:
    names = one.named & other.named
    if one.named and other.named and not names:
        return False
    if one.next & other.next - one.telling.named and _on_one_day(one.telling, other.telling):
        return True
    here, there = _around(one), _around(other)
    shared = here & there
    things = shared - one.named - other.named - one.telling.named - other.telling.named
    if one.thing:
        return rare and len(things) >= _SHARED_AROUND
    if not rare:
        return bool(one.subject & other.subject) and bool(one.object & other.object)
    if one.subject & other.subject and _near_in_time(one.telling, other.telling):
        return not (one.object and other.object) or bool(things)
    return len(shared) >= _SHARED and bool(things) and bool(one.object & other.object)


_RARE = 3
"""A word that so few claims tell as so means one thing."""
_SHARED = 2
_SHARED_AROUND = 3


def _on_one_day(one: Telling, other: Telling) -> bool:
    """Whether both tell of one day, named in each."""
    return any(same_day(a, b) for a in one.days for b in other.days)


def _around(said: Said) -> frozenset[str]:
    """What a claim is about; of "there was no fire" what was told before says it."""
    return said.about | said.telling.before if said.thing else said.about


def _near_in_time(one: Telling, other: Telling) -> bool:
    """Whether two accounts came out so near that one deed of a person is meant by both."""
    if not one.published or not other.published:
        return False
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days) <= _NEAR


_NEAR = 3
"""Days."""
