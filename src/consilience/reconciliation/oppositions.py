"""Who blames whom: voices that lay one thing at different doors."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import reports_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.tellings import Telling, informative, name_keys
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems, folded_words, stem

_BLAMES = (
    re.compile(
        r"\b(?:blam(?:e[sd]?|ing)|accus(?:e[sd]?|ing)|faulted)\b "
        r"(?!and\b|or\b|of\b|in\b|by\b|as\b|for\b|over\b|had\b|has\b|was\b|were\b|is\b)(?P<whom>[^,;.]{3,60})"
    ),
    re.compile(
        r"\b(?:critici[sz](?:e[sd]?|ing)|condemn(?:s|ed|ing)?|denounce[sd]?)\b "
        r"(?P<whom>[^,;.]{3,50}?) (?=for (?:stalling|delaying|derailing|sabotaging|thwarting|"
        r"undermining|obstructing|disrupting|blocking|causing|failing)\b)"
    ),
    re.compile(
        r"\b(?:blame|responsibility|fault|guilt)\b(?! to\b| of\b)[^.;]{0,50}? "
        r"(?:at the (?:feet|door) of|with|on|"
        r"lies with|rests (?:wholly )?with|falls (?:on|to)) (?P<whom>[^,;.]{3,60})"
    ),
    re.compile(
        r"(?P<whom>[^,;.]{3,50}?) (?:(?:is|are|was|were) (?:to blame|responsible|at fault)|"
        r"bears? (?:[a-z]+ ){0,4}(?:responsibility|blame)|gambled with|"
        r"tried to (?:delay|derail|block)|"
        r"attempted to (?:delay|derail|block|sabotage)|sabotaged?|(?:is|are) sabotaging)"
    ),
    re.compile(
        r"^(?:they|it|these|those) (?:was|were) (?P<whom>[a-z]+) (?:guns|shells|forces|troops|"
        r"planes|drones|missiles|soldiers|rockets)\b"
    ),
    re.compile(
        r"^(?P<whom>[^,;.]{3,40}?) (?:had |has )?(?:walked (?:away|out)|broke off|broke up|"
        r"pulled out|scuppered|torpedoed|wrecked|derailed) (?:of |from |on )?(?:the |all )?"
        r"(?:talks|negotiations|table|deal|meeting|agreement)\b"
    ),
    re.compile(r"^it (?:was|is) (?P<whom>[^,;.]{3,40}?) (?:who|that) (?:had|has|have)\b"),
    re.compile(r"^(?:it|this|that) (?:was|is) (?P<whom>[^,;.]{3,40}?)(?: s)? fault\b"),
    re.compile(
        r"^(?P<whom>[a-z]+) (?:mortars?|guns?|artillery|shells|rockets|drones|planes|jets|tanks|"
        r"soldiers|forces|troops|fighters|gunmen) (?:had |have |has )?(?:fired|shelled|hit|struck|"
        r"bombed|attacked|shot|opened fire)\b"
    ),
    re.compile(
        r"\bbecause (?P<whom>(?:the )?[a-z]+(?: [a-z]+)?) had "
        r"(?:ordered|told|forced|refused|failed)"
    ),
)
"""Ways of laying something at somebody's door; ``whom`` is the door."""
_BROKE = 5
"""The one of them that tells who broke off talks."""
_OBSTRUCTS = re.compile(
    r"\b(?:stall(?:s|ed|ing)?|delay(?:s|ed|ing)?|derail(?:s|ed|ing)?|sabotag(?:e[sd]?|ing)|"
    r"thwart(?:s|ed|ing)?|undermin(?:e[sd]?|ing)|obstruct(?:s|ed|ing)?|disrupt(?:s|ed|ing)?)\b"
)
_NOT_LAID = re.compile(r"\b(?:cannot|can t|could not|couldn t|easy to|if|would|not|never)$|\bif\b")
"""Before a word of blame: nobody is blamed where somebody "can't blame" or would."""
_REASON = re.compile(r" (?:for|over|while|after|by|who|which|that)\b")
_ANYBODY = re.compile(
    r"(?:every|any|some|no)(?:one|body)\b|others?\b|people\b|[a-z]+sel(?:f|ves)\b"
)
_CHARGE = re.compile(r" of (?=[a-z]+ing\b|(?:a|an|its|his|her|their)\b)")
"""Behind whom somebody accuses: what of."""
_SHARED = 3
_BUCKET = 16
_GENERAL = frozenset(
    stem(word) for word in "side sides authorities responsibility blame account work".split()
)


@dataclass(frozen=True, slots=True)
class Blame:
    """A claim that lays something at somebody's door.

    Attributes:
        telling: The claim.
        whom: The words that name who is blamed.
        keys: Keys of the names in them, or stems of the nouns where no name stands there.
        about: Stems of the sentence and of what stands before it.
        obstructs: Whether it is about hindering talks or work.
        reason: Stems of what is laid at their door, as far as the claim tells behind the name.
        core: Stems of the sentence, names left out.
        broke: Whether it is about who broke off talks.
        charged: Whether the word is to accuse: who is accused of a thing is not blamed for another.
    """

    telling: Telling
    whom: str
    keys: frozenset[str]
    about: frozenset[str]
    obstructs: bool
    reason: frozenset[str]
    core: frozenset[str]
    charged: bool
    broke: bool


def find_oppositions(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find voices that blame different parties for one thing.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    blames = {t.id: blame for t in tellings if (blame := _blame(t))}
    for members in _groups(blames):
        yield make(
            Rule(
                "opposition",
                "position" if any(each.obstructs for each in members) else "actor",
                "blame-laid-apart",
                "The voices lay one thing at different doors",
                why_not_milder="those who are blamed differ, and each voice speaks for a side",
            ),
            [Told(each.telling, each.whom) for each in members],
            events,
        )


def _blame(telling: Telling) -> Blame | None:
    if telling.claim.polarity == "negative" and not telling.speaker:
        return None
    words = " ".join(telling.words)
    match = next((m for pattern in _BLAMES if (m := pattern.search(words))), None)
    if not match or _names_the_accused(telling, words, match):
        return None
    if _NOT_LAID.search(words[: match.start()].rstrip()):
        return None
    charged = match[0].startswith("accus")
    whom = _REASON.split(match["whom"].strip())[0]
    whom = _CHARGE.split(whom)[0] if charged else whom
    if _ANYBODY.match(whom):
        return None
    keys = name_keys(whom) & telling.names or (content_stems(whom) - _GENERAL)
    if not keys:
        return None
    around = telling.stems | informative(telling.sentence_text) | telling.before
    near = 0 if charged else _NEAR
    text = telling.report.text[max(0, telling.sentence.start - near) : telling.sentence.end]
    behind = words[match.start("whom") + len(whom) :]
    if charged and not informative(behind):
        behind = " ".join(w for w, _, _ in folded_words(telling.sentence_text)).partition(whom)[2]
    reason = informative(behind) - telling.named
    core = (telling.stems | informative(telling.sentence_text)) - telling.named - _BLAMING
    if words.startswith(("they ", "it ", "these ", "those ")):
        core |= telling.before - telling.named
    obstructs = bool(_OBSTRUCTS.search(text.lower()))
    broke = match.re is _BLAMES[_BROKE]
    return Blame(telling, whom, keys, around, obstructs, reason - _BLAMING, core, charged, broke)


_BLAMING = informative(
    "blame blamed blames blaming accuse accused accuses accusing fault responsible responsibility"
)


def _names_the_accused(telling: Telling, words: str, match: re.Match[str]) -> bool:
    """Whether "accused" stands before a noun: "the accused gunman", "Two accused brothers"."""
    if not match[0].startswith("accused "):
        return False
    before = words[: match.start()].split()
    if before:
        return before[-1] in _DETERMINERS
    return telling.claim.clause.start == telling.sentence.start


_DETERMINERS = frozenset("the an one two three four five both each another this that".split())
_NEAR = 400
"""Code points before a sentence that tell what the blame is for."""


def _groups(blames: Mapping[str, Blame]) -> Iterator[list[Blame]]:
    clusters: Clusters[str] = Clusters()
    shelves = Shelves(_BUCKET)
    for key in sorted(blames):
        for word in sorted(blames[key].about):
            for other in shelves.near(word, blames[key].telling.home):
                if _opposed(blames[key], blames[other]):
                    clusters.join(key, other, "")
            shelves.put(word, blames[key].telling.home, key)
    for members, _ in clusters.sets():
        if 1 < len(members) <= _MOST:
            yield [blames[member] for member in members]


def _each_other(one: Blame, other: Blame) -> bool:
    """Whether each blames the party that the other speaks for."""
    here, there = one.telling, other.telling
    return bool(one.keys & there.party and other.keys & here.party)


def _side_by_side(one: Blame, other: Blame) -> bool:
    """Whether an account sets one blame against the other: "She blamed him, and he the rebels".

    Two who are accused of things of their own only stand beside each other.
    """
    here, there = one.telling, other.telling
    if (one.charged or other.charged) and one.reason and other.reason:
        return False
    return here.claim.report == there.claim.report and abs(here.order - there.order) <= _CLOSE


_CLOSE = 4
"""Claims."""


def _one_thing(one: Blame, other: Blame) -> bool:
    """Whether both blames, and not only what stands before them, tell of one thing."""
    if one.charged or other.charged:
        fewer = min(len(one.reason), len(other.reason))
        return 2 * len(one.reason & other.reason) >= fewer > 0
    if content_stems(one.whom) & other.core or content_stems(other.whom) & one.core:
        return True
    apart = one.reason and other.reason and not one.reason & other.reason
    return bool(one.core & other.core) and not apart


_MOST = 8
"""More voices that blame somebody speak of many things."""


def _opposed(one: Blame, other: Blame) -> bool:
    here, there = one.telling, other.telling
    if one.keys & other.keys or here.same_mouth(there):
        return False
    shared = (one.about & other.about) - here.named - there.named
    if one.obstructs and other.obstructs:
        return len(shared) >= 2
    if one.broke and other.broke and here.one_story(there):
        return not reports_apart(here.published, there.published)
    if not (_each_other(one, other) or _side_by_side(one, other) or _one_thing(one, other)):
        return False
    named_there = one.keys & other.about or other.keys & one.about
    return len(shared) >= (_SHARED - 1 if named_there else _SHARED)
