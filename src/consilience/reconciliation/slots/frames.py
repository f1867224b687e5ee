"""A claim slot by slot, as far as words and roles tell: who, what deed, by what means, where."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.model.claim import Role
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.slots.synonyms import deeds_of, is_deed, phrase_deeds, things_of
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import folded_words

_PREPOSITIONS = frozenset(
    """in on at by with from to into onto through via over under inside outside aboard near off
    behind beside between among across along around against towards toward using out of for about
    after before during until since within without above below beyond upon amid despite""".split()
)
_BREAKS = frozenset(
    """and or but nor so that which who whom whose when where while because if as than then not
    never is are was were be been being am has have had do does did will would can could may might
    must shall should he she it they we i you him her them us me there this these those what how
    also only still just already yet again later later soon now too very even""".split()
)
_DETERMINERS = frozenset("a an the his her its their our my your no any some each every".split())
_POINTS = frozenset(
    "it he she they him her them this that these those who which one both all".split()
)
_SOME = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty all both some most many half several few hundred
    thousand whole entire""".split()
)
"""Words that tell how many, and nothing of which."""
_OF_MANY = frozenset("they them these those both all".split())
_OF_ONE = frozenset("he she him her".split())
_GENERIC = frozenset(
    """be have do make take give get go come put say tell use set know think want see find keep
    man woman person people thing way part time day year place number one other hold call leave
    work run show""".split()
)
"""Words that two claims share whatever they tell of."""
_PERSONS = frozenset("man woman child person".split())
"""Nouns with a form as irregular as a verb's."""
_BACK = 3
"""Claims before one with a pronoun among which stands what the pronoun means."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A word of a claim that tells a deed.

    Attributes:
        names: Names of the deeds that it may tell.
        place: Its index among the words of the claim.
    """

    names: frozenset[str]
    place: int


@dataclass(frozen=True, slots=True)
class Part:
    """A noun phrase of a claim.

    Attributes:
        by: The preposition before it; empty where none stands there.
        words: Its folded words, the article left out.
        first: Index of the first of them among the words of the claim.
        article: Whether an article or a possessive stands before it.
        deed: Names of the deed told last before it.
    """

    by: str
    words: tuple[str, ...]
    first: int
    article: bool
    deed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Thing:
    """Who or what plays a part.

    Attributes:
        names: Names of what the noun may mean, and ids of entities.
        about: The other words of the phrase, which pick it out.
        points: Whether a pronoun stands for it, so that the names are those told before.
    """

    names: frozenset[str]
    about: frozenset[str] = frozenset()
    points: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A claim slot by slot.

    Attributes:
        telling: The claim.
        told: The words that tell deeds, in their order.
        bearer: Who or what it is told of: the first that does or bears it.
        things: All who and what play a part, the bearer among them.
        parts: Its noun phrases behind prepositions.
    """

    telling: Telling
    told: tuple[Deed, ...]
    bearer: Thing | None
    things: tuple[Thing, ...]
    parts: tuple[Part, ...]

    @property
    def deeds(self) -> frozenset[str]:
        """Names of all the deeds that its words may tell."""
        return frozenset().union(*(deed.names for deed in self.told))

    @property
    def names(self) -> frozenset[str]:
        """Names of all who and what play a part, but for those that pronouns stand for."""
        return frozenset().union(*(thing.names for thing in self.things if not thing.points))


def frames(tellings: Sequence[Telling]) -> Mapping[str, Frame]:
    """Read each claim slot by slot.

    Args:
        tellings: All claims, sorted by account and place.

    Returns:
        Frames by id of the claim.
    """
    found: dict[str, Frame] = {}
    for place, telling in enumerate(tellings):
        before = [
            found[other.id]
            for other in tellings[max(0, place - _BACK) : place]
            if other.claim.report == telling.claim.report
        ]
        found[telling.id] = _frame(telling, before)
    return found


def _frame(telling: Telling, before: Sequence[Frame]) -> Frame:
    every = sorted(telling.claim.roles, key=lambda r: (r.start, r.end))
    named = [role for role in every if role.role == "participant"]
    things = tuple(
        _with_names(_thing(role, before), role, named)
        for role in every
        if role.role != "participant"
    )
    pointing = not things or _opens_with_pronoun(telling, every)
    bearer = _told_before(before) if pointing else things[0]
    told = tuple(deeds_in(telling.words))
    parts = tuple(replace(part, deed=_last_deed(told, part)) for part in _parts(telling.text))
    return Frame(telling, told, bearer, things, parts)


def _opens_with_pronoun(telling: Telling, roles: Sequence[Role]) -> bool:
    """Whether a pronoun that is no role of its own stands before all roles: "he got 40 marks"."""
    words = [word for word in telling.words[:2] if word not in _JOINS]
    first = min(role.start for role in roles)
    return words[:1] != [] and words[0] in _POINTS and first > telling.claim.clause.start + _WORD


_JOINS = frozenset("and but that so".split())
_WORD = 6
"""Code points of a word that joins a clause to the one before it, and a pronoun."""


def _with_names(thing: Thing, role: Role, named: Sequence[Role]) -> Thing:
    """Who plays a part, with the name right behind it: "the pilot, Gerd Amsel"."""
    behind = [n for n in named if 0 <= n.start - role.end <= _APPOSED]
    if thing.points or not behind:
        return thing
    names = frozenset(behind[0].text.lower().split()[-1:])
    entity = frozenset([behind[0].entity]) if behind[0].entity else frozenset()
    return replace(thing, names=thing.names | names | entity)


_APPOSED = 2
"""Code points between a noun and the name that stands beside it."""


def _last_deed(told: Sequence[Deed], part: Part) -> frozenset[str]:
    before = [deed for deed in told if deed.place < part.first]
    return before[-1].names if before else frozenset()


def _thing(role: Role, before: Sequence[Frame]) -> Thing:
    words = [word for word, _, _ in folded_words(role.text)]
    entity = frozenset([role.entity]) if role.entity else frozenset()
    if len(words) == 1 and words[0] in _POINTS:
        told = _told_before(before)
        return Thing(entity) if entity else Thing(told.names if told else frozenset(), points=True)
    head, about = head_of(words)
    return Thing(things_of(head) | entity, about)


def head_of(words: Sequence[str]) -> tuple[str, frozenset[str]]:
    """The noun of a noun phrase and the words that pick out what it means.

    Args:
        words: Folded words.
    """
    own: list[str] = []
    if "of" in words[1:3] and (words[0] in _SOME or words[0].isdigit()):
        return head_of(words[words.index("of") + 1 :])
    for word in words:
        if own and (word in _PREPOSITIONS or word in _BREAKS):
            break
        if word not in _DETERMINERS:
            own.append(word)
    rest = (word for word in words if word not in _DETERMINERS | _PREPOSITIONS | _BREAKS | _SOME)
    about = frozenset(word for word in rest if not word[0].isdigit())
    return (own[-1] if own else ""), about - frozenset(own[-1:])


def _told_before(before: Sequence[Frame]) -> Thing | None:
    """What a pronoun may mean: who or what plays a part in the claims before it."""
    names: frozenset[str] = frozenset()
    for frame in before:
        for thing in frame.things:
            names |= thing.names
    return Thing(names, points=True) if names else None


def deeds_in(words: Sequence[str]) -> Iterator[Deed]:
    """The words that tell deeds, in their order.

    Args:
        words: The folded words of a claim.
    """
    for place, word in enumerate(words):
        if word in _BREAKS or word in _PREPOSITIONS or word in _DETERMINERS or len(word) < 3:
            continue
        found = deeds_of(word) if is_deed(word) or _is_verb(word) else frozenset()
        names = (found - _GENERIC) | phrase_deeds(words[place : place + 2])
        if names and not lemmas(word) & _PERSONS:
            yield Deed(names, place)


def _is_verb(word: str) -> bool:
    return word.endswith("ed") or (len(lemmas(word)) > 1 and not word.endswith("s"))


_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january
    february march april may june july august september october november december morning noon
    afternoon evening night midnight week month year day hour minute least most""".split()
)
"""Words that end a phrase for a place or a thing, or make it one for a time."""
_TOKEN = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*|[,;:.!?()\"“”–—]")


def _parts(text: str) -> Iterator[Part]:
    """Noun phrases behind prepositions, to the next word or mark that none of them holds."""
    by, article, first = "", False, 0
    own: list[str] = []
    for place, word in _words_and_marks(text):
        ends = word == "" or word in _PREPOSITIONS | _BREAKS | _TIMES or word.endswith("ly")
        if own and (ends or word in _DETERMINERS):
            if by:
                yield Part(by, tuple(own), first, article)
            by, own = "", []
        if ends:
            by, article = (word if word in _PREPOSITIONS else ""), False
        elif word in _DETERMINERS:
            article = True
        else:
            first = first if own else place
            own.append(word)
    if own and by:
        yield Part(by, tuple(own), first, article)


def _words_and_marks(text: str) -> Iterator[tuple[int, str]]:
    """Folded words with their index among the words, and an empty one for each mark."""
    place = 0
    for match in _TOKEN.finditer(text):
        folded = folded_words(match[0])
        if not folded:
            yield place, ""
        for word, _, _ in folded:
            yield place, word
            place += 1
