"""On which side of the packs' contrasts a claim stands: open or shut, peaceful or violent."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from consilience.packs.lemmas import lemmas
from consilience.packs.pack import Contrast
from consilience.reconciliation.qualities import qualified
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import folded_words, stem

_NEITHER = 2
_NEGATIONS = frozenset("not never nobody none neither nor cannot hardly without non".split())
_NOT_ONLY = frozenset({"only", "just", "merely"})
_KEPT_FROM = frozenset(
    """from prevent prevents prevented preventing avoid avoided avoiding planned require requires
    required requiring needs need hopes""".split()
)
"""Words behind which a sign tells what does not come about, and not what is so."""
_CONTRACTED = frozenset(
    "didn doesn don wasn weren isn aren hasn haven hadn won wouldn couldn can".split()
)
_FALLS_SHORT = frozenset("failed fail fails unable yet".split())
_BREAKS = frozenset("but and while although though because after before when until".split())
_REACH = 4
"""Words before a sign in which a negation speaks of it."""
_NO_REACH = 2
_GAP = 2
"""Words that ``*`` stands for at most."""
_BEFORE, _BEHIND = 8, 5
"""Words around a sign among which what it is said of stands."""
_POINTING = {("it",), ("they",)}
_PRONOUNS = frozenset("it they he she we i them him her us this these those".split())


@dataclass(frozen=True, slots=True)
class Placement:
    """A claim on one side of a contrast.

    Attributes:
        telling: The claim.
        contrast: The contrast.
        side: 0 for its first side, 1 for its second.
        words: The claim's words that put it there, with the negation before them.
        subject: Stems of the words around them: what is on that side.
        named: Keys of the names among the words before them.
        points: Whether only a pronoun stands before them, so that what is meant was told before.
        holder: Stems of who or what does or bears it, as the tree tells; empty where it does not,
            and where only a pronoun stands for it.
        qualifies: Stems of the noun that the words only pick out: "an armed teenager".
        charge: Stems of what it is told of by "of": "guilty of fraud".
    """

    telling: Telling
    contrast: Contrast
    side: int
    words: str
    subject: frozenset[str]
    named: frozenset[str]
    points: bool
    holder: frozenset[str]
    qualifies: frozenset[str]
    charge: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Phrase:
    contrast: Contrast
    side: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    phrase: _Phrase
    first: int
    last: int


class Sides:
    """The contrasts of all packs, made ready for finding their words in claims.

    Args:
        contrasts: The contrasts.
    """

    def __init__(self, contrasts: Iterable[Contrast]) -> None:
        self._by_first: dict[str, list[_Phrase]] = defaultdict(list)
        self._about: dict[str, frozenset[str]] = {}
        self._signs: dict[str, frozenset[str]] = {}
        for contrast in contrasts:
            self._about[contrast.id] = frozenset(stem(word) for word in contrast.about)
            signs = informative(" ".join((*contrast.one, *contrast.other)))
            self._signs[contrast.id] = signs
            for side, phrases in enumerate((contrast.one, contrast.other, contrast.neither)):
                for phrase in phrases:
                    words = tuple(phrase.lower().replace("-", " ").split())
                    self._by_first[words[0]].append(_Phrase(contrast, side, words))

    def about(self, contrast: Contrast) -> frozenset[str]:
        """Stems of the words that a contrast must be about."""
        return self._about[contrast.id]

    def signs(self, contrast: Contrast) -> frozenset[str]:
        """Stems of the words of its sides: they tell the side and not what is on it."""
        return self._signs[contrast.id]

    def of(self, telling: Telling) -> tuple[Placement, ...]:
        """On which sides a claim stands; where it stands on both of one contrast, on none."""
        if telling.claim.modality in {"conditional", "demanded"} or _compares(telling):
            return ()
        found: dict[str, list[_Match]] = defaultdict(list)
        for match in self._matches(telling.words):
            found[match.phrase.contrast.id].append(match)
        return tuple(
            placed
            for name in sorted(found)
            if (placed := self._placed(telling, _longest(found[name])))
        )

    def _matches(self, words: Sequence[str]) -> Iterator[_Match]:
        forms = [
            frozenset()
            if word in _CONTRACTED and words[at + 1 : at + 2] == ("t",)
            else lemmas(word)
            for at, word in enumerate(words)
        ]
        for first, options in enumerate(forms):
            for option in sorted(options):
                for phrase in self._by_first.get(option, ()):
                    if last := _end(phrase.words, forms, first):
                        yield _Match(phrase, first, last)

    @staticmethod
    def _words_of(telling: Telling) -> frozenset[str]:
        """Stems of a claim and of who bears it; of "it was not safe" those told before as well."""
        told = " ".join((*telling.words, *(role.text for role in telling.claim.roles)))
        stems = frozenset(stem(word) for word, _, _ in folded_words(told))
        return stems | telling.before if telling.words[:1] in _POINTING else stems

    def _placed(self, telling: Telling, matches: Sequence[_Match]) -> Placement | None:
        contrast = matches[0].phrase.contrast
        about = self._about[contrast.id]
        if about and not about & self._words_of(telling):
            return None
        rejected = bool(telling.claim.attribution) and telling.claim.attribution[-1].stance
        sides = {}
        for match in matches:
            if match.phrase.side == _NEITHER:
                continue
            negation = _negation(telling.words, match.first)
            # "The board rejected the offer" tells the refusal, and denies nothing told before.
            denies = rejected == "denies" and telling.claim.event_type != "refusal"
            turned = (negation is not None) != denies
            sides[match.phrase.side ^ turned] = (match, negation)
        if len(sides) != 1:
            return None
        ((side, (match, negation)),) = sides.items()
        if _tells_no_side(telling, match.first) or (
            about and _does_another_thing(telling, match.last, about)
        ):
            return None
        if negation is not None and "since" in telling.words[match.last :]:
            return None  # "has not closed above 800 since March": it did before
        start = match.first if negation is None else negation
        before = telling.words[max(0, start - _BEFORE) : start]
        behind = telling.words[match.last : match.last + _BEHIND]
        subject = informative(" ".join((*before, *behind))) - self._signs[contrast.id]
        return Placement(
            telling=telling,
            contrast=contrast,
            side=side,
            words=" ".join(telling.words[start : match.last]),
            subject=subject,
            named=frozenset(stem(word) for word in before) & telling.named,
            points=bool(_PRONOUNS & set(before)) and not informative(" ".join(before)),
            holder=_holder(telling, start),
            qualifies=qualified(telling.words, match.first),
            charge=_charge(telling.words, match.last),
        )


def _charge(words: tuple[str, ...], behind: int) -> frozenset[str]:
    """Stems of what somebody is told guilty of, or cleared of; empty where nothing tells."""
    at = behind - (words[behind - 1] == "of")  # "cleared of"
    at += 2 if words[at : at + 1] == ("in",) else 0  # "guilty in 2031 of fraud"
    if words[at : at + 1] != ("of",) and words[at : at + 2] != _TO_CHARGES:
        return frozenset()
    told = takewhile(lambda word: word not in _WHERE, words[at + 1 : at + 1 + _BEHIND])
    return informative(" ".join(told)) - _GENERAL


_TO_CHARGES = ("to", "charges")
_WHERE = frozenset("at in on by for from over against".split())
_GENERAL = informative("charges charge counts count all other three two several ordering")


def _tells_no_side(telling: Telling, sign: int) -> bool:
    """Whether the words before a sign say that it is kept from being so, or only may become so."""
    before = telling.words[max(0, sign - 2) : sign]
    kept = bool(_KEPT_FROM & set(before)) or (
        bool(_INFINITIVE.search(" ".join(telling.words[:sign])))
        and bool(_NEGATIONS & set(telling.words[: max(0, sign - _REACH)]))
    )
    return (
        kept
        or _is_attribute(telling.words, sign)
        or bool(_PORTRAYED.search(" ".join(telling.words[:sign])))
        or bool(_ENOUGH.search(" ".join(telling.words[:sign])))
    )


_PORTRAYED = re.compile(
    r"\b(?:portray|depict|paint|cast|brand|describ|characteri[sz]|present)[a-z]* "
    r"(?:[a-z]+ ){1,8}?as(?: [a-z]+){0,4}$"
)
"""What somebody makes of others is no telling that they are so."""


def _is_attribute(words: Sequence[str], sign: int) -> bool:
    """Whether a sign only tells which one is meant: "the losing side" of some vote or other."""
    return words[sign].endswith("ing") and bool(_DETERMINERS & set(words[max(0, sign - 1) : sign]))


_DETERMINERS = frozenset("the a an this that his her its their our".split())
_INFINITIVE = re.compile(r"\bto [a-z]+(?: (?:a|an|the|any))?(?: [a-z]+ and)?$")
"""Before a sign: "nothing is in place to hold a fair vote" tells of no fair vote."""
_ENOUGH = re.compile(
    r"\b(?:enough|challenge|aim|goal|chance|way|order|hope|task|has|have|needs?|ought) to$|"
    r"\bshould (?:[a-z]+ ){0,3}[a-z]+$"
)
"""Before a sign: what it would take to win is no victory, and who has to approve has not yet."""


def _does_another_thing(telling: Telling, behind: int, about: frozenset[str]) -> bool:
    """Whether a sign is done to a thing of its own: who loses supporters loses no election."""
    words = folded_words(telling.claim.text)
    place = telling.claim.start + words[behind - 1][2]
    done_to = min(
        (
            role
            for role in telling.claim.roles
            if role.role == "patient" and place <= role.start <= place + _NEXT_TO
        ),
        key=lambda role: (role.start, role.end),
        default=None,
    )
    if done_to is None or _CAPITAL.search(done_to.text):
        return False
    things = informative(done_to.text)
    return bool(things) and not things & about


_NEXT_TO = 2
"""Code points between a verb and what it is done to."""
_CAPITAL = re.compile(r"\b[A-Z]")


def _compares(telling: Telling) -> bool:
    """Whether a clause only says what something is measured by: "than it has ever won"."""
    return telling.words[:1] == ("than",)


def _holder(telling: Telling, sign: int) -> frozenset[str]:
    """Stems of the last doer or bearer before a sign, else of what it is done to behind it.

    A sign inside one tells of that one, so that nothing else is its holder.
    """
    claim = telling.claim
    place = claim.start + folded_words(claim.text)[sign][1]
    held = [role for role in claim.roles if role.role not in _NO_HOLDERS]
    inside = [r for r in claim.roles if r.role != "participant" and r.start <= place < r.end]
    if inside:
        sign_word = stem(telling.words[sign])
        return informative(inside[-1].text) - {sign_word} if len(inside) == 1 else frozenset()
    before = [role for role in held if role.end <= place]
    behind = [role for role in held if role.start > place and role.role == "patient"]
    aimed = [r for r in claim.roles if r.role == "target" and r.end <= place]
    near = (
        max(before, key=lambda role: (role.end, role.start), default=None)
        or min(behind, key=lambda role: (role.start, role.end), default=None)
        or max(aimed, key=lambda role: (role.end, role.start), default=None)
    )
    return informative(near.text) if near else frozenset()


_NO_HOLDERS = frozenset({"participant", "target"})
"""Roles of what is only named, or aimed at, which bears it where nothing else does."""


def _longest(matches: Sequence[_Match]) -> Sequence[_Match]:
    """Without those inside a longer one: "fail to appear" is no "appear"."""
    return [
        match
        for match in matches
        if not any(
            other.first <= match.first
            and match.last <= other.last
            and other.last - other.first > match.last - match.first
            for other in matches
        )
    ]


def _end(phrase: Sequence[str], forms: Sequence[frozenset[str]], first: int) -> int | None:
    """Index after the last word of a phrase that begins at ``first``; null where it does not."""
    place = first
    gap = 0
    for part in phrase:
        if part == "*":
            gap = _GAP
            continue
        reach = range(place, min(place + gap + 1, len(forms)))
        found = next((at for at in reach if part in forms[at]), None)
        if found is None:
            return None
        place, gap = found + 1, 0
    return place


def _negation(words: Sequence[str], sign: int) -> int | None:
    """Index of a negation that speaks of the sign; null where there is none."""
    for at in range(sign - 1, max(-1, sign - 1 - _REACH), -1):
        word = words[at]
        if word in _BREAKS:
            return None
        if word in _NEGATIONS or (word == "no" and sign - at <= _NO_REACH):
            return at if words[at + 1] not in _NOT_ONLY else None
        if word == "t" and at and words[at - 1] in _CONTRACTED:
            return at - 1
        if word in _FALLS_SHORT and at + 1 < sign and words[at + 1] == "to":
            return at
    return None


def placements(tellings: Iterable[Telling], sides: Sides) -> Mapping[str, tuple[Placement, ...]]:
    """Where each claim stands, by id of the claim; those that stand nowhere are left out."""
    return {telling.id: placed for telling in tellings if (placed := sides.of(telling))}
