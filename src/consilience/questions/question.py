"""What a question asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.report import Published
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.questions.answer import Kind
from consilience.reading.passage import passage_report
from consilience.retrieval.concepts import key, pair_key
from consilience.retrieval.days import Days, days_of, loosened
from consilience.retrieval.passages import Passages
from consilience.retrieval.terms import EMPTY, Term, terms_of
from consilience.retrieval.trees import Tree

_LONGEST = 500
"""Code points of a question; what is longer is none."""
_SAYING = (
    r"says?|said|claims?|claimed|reports?|reported|states?|stated|tells?|told|denies|denied|deny|"
    r"confirms?|confirmed|estimates?|estimated|insists?|insisted|alleges?|alleged|believes?|"
    r"announced|announces|argues?|argued|vouche[sd]"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "disputed",
        re.compile(
            r"\b(?:disputed?|contested|controversial|disagree\w*|contradict\w*|differ|differs|"
            r"at odds|conflicting)\b"
        ),
    ),
    (
        "promised",
        re.compile(
            r"^(?:what|which)\b.*\b(?:promis\w*|pledg\w*|undert\w+|commit(?:ted|ments?)?|vow\w*)\b"
        ),
    ),
    ("who says", re.compile(rf"^(?:who|which \w+) (?:{_SAYING})\b|^according to whom\b")),
    (
        "count",
        re.compile(
            r"^(?:by |to |for |of |at |about |within )?how (?:many|much|far|long|old|high|deep|"
            r"large|big|strong|tall|wide|heavy|often)\b"
            r"|^(?:what|which) (?:percent|percentage|share|proportion|number|amount|sum|"
            r"magnitude)\b"
            r"|^what (?:is|was|were|are) the (?:\w+ )?(?:percentage|share|number|amount|sum|total|"
            r"toll|magnitude|population|price|cost|value|size|length|distance|age|count)\b"
        ),
    ),
    (
        "when",
        re.compile(
            r"^(?:by |since |until |from |on |in |at )?(?:when\b|(?:what|which) (?:day|date|month|"
            r"year|time|night|week)\b)|^what (?:is|was) the (?:date|day|deadline)\b"
        ),
    ),
    (
        "where",
        re.compile(
            r"^(?:from |to |near )?where\b|^(?:in|at|on|from|to|off|near) (?:what|which) (?:\w+ )?"
            r"(?:place|city|town|village|country|island|port|building|region|river|street)\b"
        ),
    ),
    ("who", re.compile(r"^(?:by |to |from |with )?(?:who|whom|whose)\b|^(?:which|what) \w+")),
    (
        "did it happen",
        re.compile(
            r"^(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could|may|is it true)\b"
        ),
    ),
)
_DEADLINE = re.compile(r"^(?:by|until)\b|\bdeadline\b")
_LENGTHS = frozenset({"metre", "kilometre", "mile", "nautical mile", "foot", "millimetre"})
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
_MEASURES = {
    "far": _LENGTHS,
    "high": _LENGTHS,
    "deep": _LENGTHS,
    "tall": _LENGTHS,
    "wide": _LENGTHS,
    "long": _LENGTHS | _TIMES,
    "old": frozenset({"year", "month"}),
    "strong": frozenset({"magnitude"}),
    "heavy": frozenset({"tonne", "kilogram", "pound", "gram"}),
}
_MEASURED = _LENGTHS | _TIMES | frozenset("litre tonne kilogram pound acre hectare".split())
_UNITS = {
    "percentage": "percent",
    "percent": "percent",
    "share": "percent",
    "proportion": "percent",
    "magnitude": "magnitude",
}
_MONEY = frozenset("offer pay cost worth price bid spend lend earn raise ransom fine".split())
_VAGUE = frozenset("number amount sum total count toll size figure rate".split())
_NOTHING = frozenset("be have do get happen take hold see conduct".split())
_WH = frozenset("who whom whose which what when where how".split())


@dataclass(frozen=True, eq=False)
class Question:
    """A question, read.

    Attributes:
        text: As it was asked.
        kind: What it asks for.
        tree: Its words with their tree.
        terms: The words and names of what it asks about; what is counted stands in ``counted``.
        predicate: Key of the verb that carries it; null where that is "be", "have" or the like.
        counted: Keys of what is to be counted, or of the office that is asked for.
        head: The noun that is to be counted, its dictionary form; null where there is none.
        units: Units that would answer; null where any would.
        days: Days that it speaks of.
        numbers: Numbers that it holds.
        deadline: Whether it asks by when.
        future: Whether it asks for what is to come.
        topics: Keys of its nouns for happenings.
    """

    text: str
    kind: Kind
    tree: Tree
    terms: tuple[Term, ...]
    predicate: str | None
    counted: frozenset[str]
    head: str | None
    units: frozenset[str] | None
    days: tuple[Days, ...]
    numbers: frozenset[float]
    deadline: bool
    future: bool
    topics: frozenset[str]

    @property
    def measures(self) -> bool:
        """Whether it asks for a measure, such as litres or a distance, and not for a count."""
        return self.units is not None or self.head in _MEASURED


def read_question(text: str, passages: Passages) -> Question:
    """Read a question.

    Args:
        text: The question.
        passages: The record that it is put to; its day is the one that relative days count from.
    """
    text = " ".join(text.split())[:_LONGEST]
    low = text.lower().rstrip("?").strip()
    kind: Kind = next((kind for kind, form in _KINDS if form.search(low)), "not understood")
    as_of = passages.record.as_of
    published = Published(as_of, as_of, "metadata" if as_of else "unknown", None, ())
    report = passage_report(text, published)
    analysis = analyse(report)
    claims = extract(report, analysis, asked=True)
    tree = Tree(text, analysis.tokens)
    asked = _asked(tree, low) if kind == "count" else None
    skipped = _phrase(tree, asked)
    every = terms_of(text, 0, len(text), passages.vocabulary)
    counted = frozenset(t.key for t in every if t.start in skipped) if asked is not None else None
    return Question(
        text=text,
        kind=kind,
        tree=tree,
        terms=tuple(t for t in every if t.start not in skipped),
        predicate=_predicate(tree, kind),
        counted=counted or frozenset(),
        head=tree.lemma(asked) if asked is not None else None,
        units=_units(tree, asked, low) if kind == "count" else None,
        days=tuple(loosened(day, text) for day in days_of(claims)),
        numbers=frozenset(
            float(q.best) for c in claims for q in c.quantities if q.best is not None
        ),
        deadline=bool(_DEADLINE.search(low)),
        future=bool(re.search(r"\b(?:will|is to|are to|going to|may|might|could)\b", low)),
        topics=frozenset(t.key for t in every if _happening(tree, t, text)),
    )


def _happening(tree: Tree, term: Term, text: str) -> bool:
    """Whether a word is a noun that a pack knows as a happening: the flood, the exchange."""
    place = next((n for n, token in enumerate(tree.tokens) if token.start == term.start), None)
    if place is None or term.is_name or tree.upos(place) != "NOUN":
        return False
    return next(_lexicon().triggers_in([text[term.start : term.end]]), None) is not None


@cache
def _lexicon() -> Lexicon:
    return Lexicon(built_in_packs())


def _asked(tree: Tree, low: str) -> int | None:
    """The noun whose number is asked for."""
    for place in range(len(tree.tokens)):
        if tree.low(place) in {"many", "much"} and tree.low(max(0, place - 1)) == "how":
            head = tree.tokens[place].head
            if head is not None and head > place and tree.upos(head) in {"NOUN", "PROPN", "ADJ"}:
                return head
            return _noun_after(tree, place)
        if tree.lemma(place) in {*_UNITS, *_VAGUE} and not low.startswith("how"):
            if tree.lemma(place) in _VAGUE:
                return next(_nouns_of(tree, place), place)
            return place
    if low.startswith(("what is the ", "what was the ", "what are the ", "what were the ")):
        return next((n for n in range(len(tree.tokens)) if tree.upos(n) == "NOUN"), None)
    return None


def _noun_after(tree: Tree, place: int) -> int | None:
    """The noun right after "how many", adjectives between them; none in "how much did"."""
    for after in range(place + 1, min(place + 5, len(tree.tokens))):
        if tree.upos(after) in {"NOUN", "PROPN"}:
            follows = after + 1 < len(tree.tokens) and tree.upos(after + 1) in {"NOUN"}
            if not follows:
                return after
        elif tree.upos(after) not in {"ADJ", "NUM", "VERB", "PUNCT", "ADP"}:
            return None
    return None


def _nouns_of(tree: Tree, place: int) -> Iterator[int]:
    """Nouns that "of" brings in: the pirates of "the number of pirates"."""
    for child in tree.children[place]:
        if tree.relation(child).startswith("nmod") and tree.upos(child) in {"NOUN", "PROPN"}:
            yield child


def _phrase(tree: Tree, asked: int | None) -> frozenset[int]:
    """First code points of the words that name what is counted: the noun and what is before it."""
    if asked is None:
        return frozenset()
    first = asked
    while first > 0 and tree.upos(first - 1) in {"ADJ", "NOUN", "PROPN", "VERB", "PUNCT"}:
        if tree.low(first - 1) in {"many", "much", "how", *_WH}:
            break
        first -= 1
    return frozenset(tree.tokens[n].start for n in range(first, asked + 1))


def _units(tree: Tree, asked: int | None, low: str) -> frozenset[str] | None:
    words = low.split()
    for word, units in _MEASURES.items():
        if "how" in words and word in words and words.index(word) == words.index("how") + 1:
            return units
    if asked is not None:
        lemma = tree.lemma(asked)
        if lemma in _UNITS:
            return frozenset({_UNITS[lemma]})
    if asked is None and "how much" in low:
        money = any(tree.lemma(n) in _MONEY for n in range(len(tree.tokens)))
        return frozenset({"money"}) if money else None
    return None


def _predicate(tree: Tree, kind: Kind) -> str | None:
    """Key of the verb that carries a question: its root, or the verb below a copula.

    Where a day or a yes is asked for, also of the word that a copula ties: back to normal.
    """
    for root in tree.roots():
        places = [root, *(n for n in tree.children[root] if tree.upos(n) == "VERB")]
        for place in places:
            empty = tree.lemma(place) in _NOTHING or tree.low(place) in EMPTY
            if tree.upos(place) == "VERB" and not empty:
                return _verb_key(tree, place)
    if kind in {"when", "did it happen"}:
        tied = (n for n in range(len(tree.tokens)) if tree.upos(n) in {"ADJ", "ADV"})
        return next((key(tree.low(n)) for n in tied if tree.low(n) not in EMPTY | _WH), None)
    return None


def _verb_key(tree: Tree, place: int) -> str:
    for after in range(place + 1, min(place + 4, len(tree.tokens))):
        if tree.tokens[after].head == place and tree.relation(after) in {"compound:prt", "advmod"}:
            pair = pair_key(tree.low(place), tree.low(after))
            if pair:
                return pair
    return key(tree.low(place))
