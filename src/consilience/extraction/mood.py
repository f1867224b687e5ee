"""How a clause tells its thing, where its tree or the reader of events knows more than its words.

The rules over words read the clause's own group of verbs. Questions and orders, what "seems" or is
"apparently" so, what lies ahead though it is told in the present, and a word of intention that is
none of the clause's own ("took in money from a group set up to …") are seen by the tree.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.charges import faced, is_charged
from consilience.extraction.modality_words import (
    BEFORE_THAT,
    BEFORE_TO,
    DENYING,
    OF_SUBJECT,
    SENSED,
)
from consilience.extraction.trees import Trees, base, has
from consilience.extraction.weighed import weighed
from consilience.model.analysis import Trigger
from consilience.model.claim import Claim, Modality
from consilience.model.span import Span

_PERHAPS = frozenset(
    """apparently seemingly allegedly purportedly supposedly presumably potentially possibly
    perhaps maybe probably conceivably ostensibly""".split()
)
_LOOKING = frozenset({"look", "sound", "feel", "seem"})
_SEEMING = frozenset({"seem", "appear"})
_TO_COME = frozenset({"go", "expect", "plan", "hope", "intend", "aim", "prepare", "gear"})
_ADDRESSING = frozenset(
    "remember look listen see note thank mind guess say suppose consider imagine let".split()
)
"""Verbs that as orders only call the reader's ear to what follows."""
_MODAL = frozenset(
    """will would can could may might must shall should 'll 'd wo ca need ought have has had
    do does did""".split()
)
_CARRYING = frozenset({*BEFORE_TO, *BEFORE_THAT, *OF_SUBJECT, *DENYING}) | frozenset(
    """call calls called demand demands demanded pledge pledges pledged vow plan plans promise
    promises""".split()
)
_ASKING = frozenset("call urge ask order press tell implore appeal beg command invite".split())
_THINKING = frozenset("think believe suspect guess assume speculate reckon fear doubt".split())
_UNSURE = frozenset(
    """speculation rumor rumour talk gossip chance possibility likelihood fear suspicion hope
    suggestion whisper buzz""".split()
)
"""Nouns whose "that" tells what only may be: "there is talk that"."""
_KINDS = frozenset(
    "thing way reason place time book tip question story people person day chance moment".split()
)
_LEFT = frozenset[Modality]({"denied", "conditional"})
_AHEAD = re.compile(
    r"(?:on |in |by |early |late )*(?:tomorrow|(?:(?:the|this) coming|later (?:this|next)|next)"
    r" (?:week|month|year|spring|summer|autumn|fall|winter|season|[A-Z][a-z]{2,8})\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:[^.?!\n“„«`\"]|\.(?=\w)|(?<=\S)\"){0,400}(?P<mark>[.?!])")
"""The end of a clause's sentence; what opens a quotation behind it is somebody else's."""
_ASKED_AFTER = re.compile(r":\s+[A-Z]")
"""What asks behind a colon: "Kell faces a choice: Should she leave?"."""
_SURELY_TOLD, _HARDLY = 0.85, 0.08
_NOT_TOLD, _LIKELY = -0.3, 0.6


@dataclass(frozen=True, slots=True)
class Moods:
    """What is asked of a report.

    Attributes:
        trees: Its trees.
        heads: What the reader of events makes of its words, by index.
        last_day: The last day on which it can have been published; null where unknown.
    """

    trees: Trees
    heads: Mapping[int, Trigger]
    last_day: str | None = None


def with_moods(moods: Moods, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Tell how claims tell their things, where trees know better than words.

    Args:
        moods: The report.
        claims: Its claims.
    """
    return tuple(replace(claim, modality=mood_of(moods, claim)) for claim in claims)


def mood_of(moods: Moods, claim: Claim) -> Modality:
    """The modality of a claim.

    Args:
        moods: The report.
        claim: The claim, as the words of its clause tell it.
    """
    mood = _mood_of_clause(moods, claim)
    return "actual" if mood == "planned" and _is_made(moods.trees, claim) else mood


def _of_voice(trees: Trees, claim: Claim) -> Modality | None:
    """What whoever says it makes of what is told as done; null where he only says so."""
    if _is_wanted_by_voice(claim):
        return "demanded"
    return "possible" if _is_thought(trees, claim) else None


def _is_wanted_by_voice(claim: Claim) -> bool:
    """Whether "had to" is the "must" of a voice: "Kell said the army had to leave".

    Whoever counts those who had to, or tells it in the perfect, tells what has been.
    """
    reported = len(claim.attribution) > 1 and not claim.attribution[-1].quoted
    return reported and not claim.quantities and _HAD_TO.search(claim.text) is not None


_HAD_TO = re.compile(r"(?<!\bhave )(?<!\bhas )\bhad to [a-z]")


def _is_made(trees: Trees, claim: Claim) -> bool:
    """Whether what a plan rests on is over: "under the pact signed on Monday, ships will sail"."""
    noun = trees.at(claim.trigger.start) if claim.trigger else None
    if noun is None or trees.tokens[noun].upos != "NOUN" or base(trees.tokens[noun]) != "obl":
        return False
    behind = (trees.tokens[kid] for kid in trees.having(noun, "acl"))
    return any(has(one, "VerbForm=Part") and has(one, "Tense=Past") for one in behind)


def _mood_of_clause(moods: Moods, claim: Claim) -> Modality:
    trees = moods.trees
    words = [number for span in claim.spans for number in trees.within(span)]
    if not words or claim.modality in _LEFT:
        return claim.modality
    top = trees.top(words)
    if _is_asked(trees, top, words):
        return "possible"
    if handed := (
        _of_charge(trees, top) or _handed(trees, top, words) or weighed(trees, claim, top)
    ):
        return handed
    if claim.modality == "actual":
        return _of_voice(trees, claim) or _of_actual(moods, claim, top)
    stance = claim.attribution[-1].stance if len(claim.attribution) > 1 else None
    if stance in {None, "says", "confirms"} and _is_told(moods, top, words):
        return "actual"
    return claim.modality


def _of_charge(trees: Trees, top: int) -> Modality | None:
    """How a clause tells what somebody is charged with, or faces for it; null for any other."""
    return "possible" if is_charged(trees, top) else faced(trees, top)


def _handed(trees: Trees, top: int, words: Sequence[int]) -> Modality | None:
    """What "let us" tells, or a verb outside tells of the infinitive: called on them “to go”."""
    if trees.tokens[top].lemma == "let" and _is_order(trees, top):
        return "demanded"
    token = trees.tokens[top]
    first = next((n for n in words if trees.is_word(n)), top)
    above = token.head
    if trees.word(first) != "to" or trees.tokens[first].head != top or above is None or above < 0:
        return None
    if above in words or trees.tokens[above].upos != "VERB":
        return None
    if trees.tokens[above].lemma in _ASKING:
        return "demanded"
    return BEFORE_TO.get(trees.word(above))


def _is_thought(trees: Trees, claim: Claim) -> bool:
    """Whether a claim is what its voice only thinks: "Dask believes that the dam will hold"."""
    cue = claim.attribution[-1].cue
    if cue is None:
        return False
    return any(trees.tokens[word].lemma in _THINKING for word in trees.within(cue))


def _is_asked(trees: Trees, top: int, words: Sequence[int]) -> bool:
    """Whether a clause is what a question asks, and not what it takes for granted."""
    token = trees.tokens[top]
    if base(token) in {"acl", "advcl", "nmod", "appos"}:
        return False
    match = _SENTENCE_END.match(trees.text, trees.tokens[max(words)].start)
    asks_after = match is not None and _ASKED_AFTER.search(match[0])
    return match is not None and match["mark"] == "?" and not asks_after


def _of_actual(moods: Moods, claim: Claim, top: int) -> Modality:
    trees = moods.trees
    if _is_order(trees, top):
        return "demanded"
    if _is_hedged(trees, top) or _only_seems(trees, top) or _looks_like(trees, top):
        return "possible"
    if _is_only_talk(trees, top):
        return "possible"
    if _is_to_come(trees, top, claim) or _is_fixed(moods, claim, top):
        return "planned"
    return _of_reading(moods, claim, top)


def _of_reading(moods: Moods, claim: Claim, top: int) -> Modality:
    """What the reader of events makes of a clause that its words tell as done."""
    trees, head = moods.trees, moods.heads.get(top)
    plain = head is None or claim.polarity == "negative" or head.factuality > _NOT_TOLD
    calls = has(trees.tokens[top], "Mood=Imp") and trees.tokens[top].lemma in _ADDRESSING
    if plain or head is None or _can_sense(trees, top) or calls:
        return "actual"  # "let me tell you, the dam is old" asks for nothing
    if head.future > _LIKELY and head.future >= head.uncertain:
        return "planned"
    return "possible" if head.uncertain > _LIKELY else "actual"


def _can_sense(trees: Trees, top: int) -> bool:
    can = any(trees.word(child) == "can" for child in trees.having(top, "aux"))
    return can and trees.tokens[top].lemma in SENSED


def _is_order(trees: Trees, top: int) -> bool:
    """Whether a clause tells somebody to do something: "Bring the boats", "let us build"."""
    token = trees.tokens[top]
    if token.lemma == "let":
        return has(token, "Mood=Imp") and _is_let_us(trees, top)
    orders = [top, *(n for n in trees.having(top, "aux") if trees.tokens[n].lemma == "do")]
    others = (n for n in trees.having(top, "aux") if n not in orders)
    return (
        any(_commands(trees, number) for number in orders)
        and token.lemma not in _ADDRESSING
        and next(others, None) is None
        and trees.first_having(top, "nsubj", "expl", "cop", "mark") is None
    )


def _commands(trees: Trees, number: int) -> bool:
    """Whether a word is an imperative, or the "do" of "do not sail" read as an infinitive."""
    token = trees.tokens[number]
    forbids = token.lemma == "do" and token.upos == "AUX" and has(token, "VerbForm=Inf")
    return forbids or has(token, "Mood=Imp")


def _is_let_us(trees: Trees, top: int) -> bool:
    whom = trees.first_having(top, "obj", "nsubj")
    us = trees.word(top) != "let" or (whom is not None and trees.tokens[whom].lemma == "we")
    return us and trees.first_having(top, "xcomp", "ccomp") is not None


def _is_hedged(trees: Trees, top: int) -> bool:
    verbs = (top, *trees.having(top, "xcomp"))
    return any(
        trees.word(child) in _PERHAPS for verb in verbs for child in trees.having(verb, "advmod")
    )


def _only_seems(trees: Trees, top: int) -> bool:
    """Whether a clause tells what seems to be: "appears to have fled", "it seems that"."""
    if trees.tokens[top].lemma not in _SEEMING:
        return False
    if trees.first_having(top, "xcomp", "ccomp", "csubj") is not None:
        return True
    # "Kell then appears, saying that": who is seen only seems nothing.
    aside = trees.first_having(top, "advcl")
    return aside is not None and trees.first_having(aside, "mark") is not None


def _is_only_talk(trees: Trees, top: int) -> bool:
    """Whether a clause only tells that something is talked of, feared or hoped.

    "There is talk that she will leave", "rumour has it that"; of "his talk that lasted an hour" the
    clause is of the talk itself.
    """
    nouns = [n for n in (top, *trees.having(top, "nsubj")) if trees.tokens[n].lemma in _UNSURE]
    clauses = [
        clause
        for one in {*nouns, *([top] if nouns else [])}
        for clause in trees.having(one, "acl", "ccomp")
        if clause > min(nouns)
    ]
    return any(
        trees.word(mark) == "that" and base(trees.tokens[mark]) == "mark"
        for clause in clauses
        for mark in trees.having(clause, "mark")
    )


def _looks_like(trees: Trees, top: int) -> bool:
    """Whether a clause tells what something looks or sounds like: "it looks like it is over"."""
    if trees.tokens[top].lemma not in _LOOKING:
        return False
    marks = (
        trees.word(mark)
        for child in trees.having(top, "advcl", "ccomp")
        for mark in trees.having(child, "mark")
    )
    return any(mark in {"like", "if", "though"} for mark in marks)


def _is_to_come(trees: Trees, top: int, claim: Claim) -> bool:
    """Whether a clause tells of what is going to be, or a headline of what somebody is to do."""
    token = trees.tokens[top]
    if token.lemma in _TO_COME and has(token, "VerbForm=Part") and has(token, "Tense=Pres"):
        follows = trees.first_having(top, "xcomp", "ccomp")
        return follows is not None and trees.first_having(follows, "mark") is not None
    below = trees.first_having(top, "acl")
    if token.lemma in _KINDS:
        return False  # "ten things to know"
    infinitive = below if below is not None and base(token) == "root" else top
    if not has(trees.tokens[infinitive], "VerbForm=Inf") or base(token) != "root":
        return False
    mark = trees.first_having(infinitive, "mark")
    first = trees.within(Span(claim.start, claim.end))[0]
    return (
        mark is not None
        and trees.word(mark) == "to"
        and mark > first
        and not any(trees.is_finite(one) for one in (top, infinitive))
    )


def _is_fixed(moods: Moods, claim: Claim, top: int) -> bool:
    """Whether a thing told in the present has a day still to come: "the talks begin on Monday".

    "Next summer" is to come whenever the report came out.
    """
    trees, last = moods.trees, moods.last_day
    days = [when.first for when in claim.times if when.role == "event" and when.first]
    ahead = trees.tokens[top].upos == "VERB" and any(
        _AHEAD.match(when.text) and _tells_when(trees, Span(when.start, when.end), top)
        for when in claim.times
    )
    if not ahead and (last is None or not days or min(days)[:10] <= last):
        return False
    carriers = (top, *trees.having(top, "aux", "cop"))
    return any(has(trees.tokens[one], "Tense=Pres") for one in carriers) and not any(
        has(trees.tokens[one], "Tense=Past") and has(trees.tokens[one], "Mood=Ind")
        for one in carriers
    )


def _tells_when(trees: Trees, time: Span, top: int) -> bool:
    """Whether a time hangs on a verb itself: not in "gives Kell a seat in next year's council"."""
    return any(
        trees.tokens[word].head == top and base(trees.tokens[word]) in {"obl", "advmod", "nmod"}
        for word in trees.within(time)
    )


_HAVE = frozenset({"has", "have", "had"})


def _has_perfect(trees: Trees, top: int) -> bool:
    """Whether a participle is told as done: "has invited"."""
    return any(trees.word(n) in _HAVE for n in trees.having(top, "aux"))


def _is_told(moods: Moods, top: int, words: Sequence[int]) -> bool:
    """Whether the word that carries a clause is told as done, and hands on nothing else."""
    trees, head = moods.trees, moods.heads.get(top)
    token = trees.tokens[top]
    if head is None or head.factuality < _SURELY_TOLD or token.upos != "VERB":
        return False
    perfect = has(token, "VerbForm=Part") and _has_perfect(trees, top)
    if max(head.future, head.uncertain) > _HARDLY or not (perfect or has(token, "Mood=Ind")):
        return False
    carries = (trees.word(number) in _CARRYING for number in (top, *trees.having(top, "conj")))
    hedges = _PERHAPS | _MODAL - (_HAVE if perfect else frozenset())
    hedged = any(trees.word(n) in hedges for n in trees.having(top, "aux", "advmod"))
    if trees.first_having(top, "xcomp") is not None:
        return False
    clause = trees.first_having(top, "ccomp")
    return not any(carries) and not hedged and (clause is None or clause not in words)
