"""Who did something, who holds an office, where something happened: read off the trees."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from consilience.questions.answer import Answer, Support, Told, in_order, support
from consilience.questions.fitting import TOLD, Fit, claims_of, day_factor, fits, holds_predicate
from consilience.questions.question import Question
from consilience.retrieval.days import day_of
from consilience.retrieval.passages import Passages
from consilience.retrieval.roles import agree
from consilience.retrieval.terms import EMPTY, terms_of
from consilience.retrieval.trees import Tree, Verb, read_tree, verbs, word_key
from consilience.views.lookup import Lookup

_MOST_READ = 16
"""Sentences whose trees are read for one question, the best first."""
_CLOSE = 0.85
_MOST = 3
_WHERE = frozenset("in at near on off outside inside from to above below between around".split())
_NOBODY = frozenset(
    """he she it they we you i who which that this these those him her them his its their one
    nobody somebody anyone everyone everybody anybody someone""".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN"})
_TO_COME = frozenset({"planned", "agreed", "demanded", "possible", "conditional"})
_OTHER_TIME = 0.8
"""What a sentence counts that tells as past what is asked as to come."""

_SET_BESIDE = frozenset({"compound", "appos", "nmod:desc", "flat"})

_Found = Callable[[Question, Fit, Tree, Passages], Iterator[str]]


@dataclass(frozen=True, eq=False)
class _Named:
    """A phrase that may answer, with the passage that holds it."""

    text: str
    keys: frozenset[str]
    score: float
    support: Support


@dataclass(frozen=True, eq=False)
class _Read:
    """A sentence that fits, with its tree."""

    fit: Fit
    score: float
    tree: Tree


def answer_who(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """Who did what a question asks about, or who holds the office that it names.

    Args:
        question: The question.
        passages: The record.
        lookup: Its rows by id.

    Returns:
        The names, the best supported first; null where no tree gives one.
    """
    ways = (_doers,) if question.predicate else (_holders,)
    return _answer(question, passages, lookup, ways)


def answer_where(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """Where what a question asks about happened or is to happen."""
    return _answer(question, passages, lookup, (_places, _claimed_places))


def _answer(
    question: Question, passages: Passages, lookup: Lookup, ways: Sequence[_Found]
) -> Answer | None:
    read = [
        _Read(
            fit, score, read_tree(fit.sentence.report.text[fit.sentence.start : fit.sentence.end])
        )
        for fit in fits(question, passages)[: 3 * _MOST_READ]
        if fit.score >= TOLD and (score := _score(question, fit))
    ][:_MOST_READ]
    for found in ways:
        named = [
            _named(question, text, each, passages, lookup)
            for each in read
            for text in found(question, each.fit, each.tree, passages)
        ]
        answer = _together(question, named)
        if answer:
            return answer
    return None


def _score(question: Question, fit: Fit) -> float:
    claims = claims_of(question, fit.sentence)
    if not claims or not holds_predicate(question, fit.sentence):
        return 0.0
    own = [day for c in claims for when in c.times if (day := day_of(when))]
    published = fit.sentence.report.published.first
    days = day_factor(question, own, fit.sentence.days_before, published)
    past = question.future and not any(c.modality in _TO_COME for c in claims)
    return fit.score * days * (_OTHER_TIME if past else 1.0)


def _named(
    question: Question, text: str, read: _Read, passages: Passages, lookup: Lookup
) -> _Named:
    words = " ".join(text.split())
    keys = frozenset(t.key for t in terms_of(words, 0, len(words), passages.vocabulary))
    claim = claims_of(question, read.fit.sentence)[0]
    asked = {term.key for term in question.terms}
    return _Named(words, keys - asked, read.score, support(claim, passages.record, lookup))


def _together(question: Question, named: Sequence[_Named]) -> Answer | None:
    """Phrases that name the same together, those that few tell left out."""
    named = [each for each in named if each.keys]
    if not named:
        return None
    top = max(each.score for each in named)
    groups: dict[str, list[_Named]] = defaultdict(list)
    for each in sorted(named, key=lambda n: (-n.score, -len(n.keys), n.text)):
        if each.score >= _CLOSE * top:
            same = next((g for g, rows in groups.items() if rows[0].keys & each.keys), each.text)
            groups[same].append(each)
    voices = {g: len({each.support.voice for each in rows}) for g, rows in groups.items()}
    most = max(voices.values())
    kept = [g for g in sorted(groups, key=lambda g: (-voices[g], g)) if voices[g] * 2 >= most]
    if len(kept) > _MOST:
        return None
    values = tuple(
        Told(text=_fullest(groups[g]), supports=in_order([n.support for n in groups[g]]))
        for g in kept
    )
    return Answer(
        question=question.text,
        kind=question.kind,
        told=True,
        headline="; or ".join(f"{v.text} ({', '.join(v.voices[:3])})" for v in values),
        values=values,
    )


def _fullest(rows: Sequence[_Named]) -> str:
    """The wording that most accounts use, the longer of two."""
    texts = [row.text for row in rows]
    return max(sorted(set(texts)), key=lambda text: (texts.count(text), len(text)))


def _doers(question: Question, fit: Fit, tree: Tree, passages: Passages) -> Iterator[str]:
    """Subjects of the verb that is asked for; objects where the question asks for those."""
    asks_object = _asks_object(question)
    for verb in verbs(question.predicate, tree):
        if not _agree(question, fit, tree, verb, passages):
            continue
        for place in tree.objects(verb) if asks_object else tree.subjects(verb):
            if tree.upos(place) in _NOMINAL and tree.low(place) not in _NOBODY:
                yield _with_name(tree, place)


def _agree(question: Question, fit: Fit, tree: Tree, verb: int, passages: Passages) -> bool:
    asked = next(verbs(question.predicate, question.tree), None)
    return asked is None or agree(
        Verb(question.tree, asked), fit.sentence, Verb(tree, verb), passages
    )


def _asks_object(question: Question) -> bool:
    """Whether the question word is what the verb is done to."""
    tree = question.tree
    return any(
        tree.relation(n) in {"obj", "iobj", "nsubj:pass"} and tree.low(n) in {"who", "whom"}
        for n in range(len(tree.tokens))
    )


def _with_name(tree: Tree, place: int) -> str:
    """A noun phrase with the name that is set beside it: the envoy, Ilo Brandt."""
    start, end = tree.phrase(place)
    for child in tree.children[place]:
        if tree.relation(child) == "appos" and tree.upos(child) == "PROPN":
            return f"{tree.text[start:end]}, {tree.text[slice(*tree.phrase(child))]}"
    return tree.text[start:end]


def _holders(question: Question, _fit: Fit, tree: Tree, _passages: Passages) -> Iterator[str]:
    """Names set beside the office that is asked for."""
    office = {term.key for term in question.terms if not term.is_name}
    for place in range(len(tree.tokens)):
        if tree.upos(place) in _NOMINAL and word_key(tree, place) in office:
            yield from _beside(tree, place)
        elif place and word_key(tree, place - 1) in office:
            yield from _beside(tree, place)  # the second word of "chief executive"


def _beside(tree: Tree, place: int) -> Iterator[str]:
    head = tree.tokens[place].head
    for child in tree.children[place]:
        if tree.upos(child) == "PROPN" and tree.relation(child) in {"appos", "nsubj", "flat"}:
            yield tree.text[slice(*tree.phrase(child))]
    named = head is not None and head >= 0 and tree.upos(head) == "PROPN"
    if head is not None and named and tree.relation(place) in _SET_BESIDE:
        yield _name(tree, head)


def _name(tree: Tree, head: int) -> str:
    """The name that a proper noun heads, without the title before it."""
    inside = [
        n
        for n in tree.below(head)
        if tree.upos(n) == "PROPN" and (n == head or tree.relation(n) in {"flat", "compound"})
    ]
    return tree.text[tree.tokens[min(inside)].start : tree.tokens[max(inside)].end]


def _places(question: Question, fit: Fit, tree: Tree, passages: Passages) -> Iterator[str]:
    """What a preposition of place brings in below the verb."""
    for verb in verbs(question.predicate, tree):
        if not _agree(question, fit, tree, verb, passages):
            continue
        for child in tree.below(verb):
            cases = {tree.low(n) for n in tree.children[child] if tree.relation(n) == "case"}
            named = any(tree.upos(n) == "PROPN" for n in tree.below(child))
            adverbial = tree.relation(child).startswith(("obl", "nmod"))
            if adverbial and cases & _WHERE and named and tree.low(child) not in EMPTY:
                yield tree.text[slice(*tree.phrase(child))]


def _claimed_places(
    question: Question, fit: Fit, _tree: Tree, _passages: Passages
) -> Iterator[str]:
    """Places of the claims that tell what is asked."""
    for claim in claims_of(question, fit.sentence):
        for place in claim.places:
            if place.role in {"at", "to"}:
                yield place.text
