"""Whether the names of a sentence are those that the accounts give for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.retrieval.terms import Term, keys_of, terms_of
from consilience.retrieval.trees import Tree, word_key
from consilience.verification.judged import ItemKind, Judged, ground
from consilience.verification.matching import Checked, Match

SUPPORTS = 0.45
CONTRADICTS = 0.66
_MOST = 4
_READ = 6
"""Sentences whose trees are read for one name."""
_PLACE = frozenset("in at near on off from to outside inside above below".split())
_INSIDE = frozenset({"flat", "compound", "appos", "nmod:poss", "amod", "conj", "nmod:desc"})


@dataclass(frozen=True, eq=False)
class Name:
    """A name of a draft's sentence.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        keys: Keys of its words.
    """

    start: int
    end: int
    keys: frozenset[str]


def names_of(terms: Sequence[Term], text: str) -> list[Name]:
    """Words of names that stand beside each other, joined.

    Args:
        terms: Terms of a sentence.
        text: The text they stand in.
    """
    found: list[Name] = []
    for term in terms:
        if not term.is_name:
            continue
        if found and _joined(text[found[-1].end : term.start], found[-1], term):
            last = found.pop()
            found.append(Name(last.start, max(last.end, term.end), last.keys | {term.key}))
        else:
            found.append(Name(term.start, term.end, frozenset({term.key})))
    return found


def _joined(between: str, name: Name, term: Term) -> bool:
    return term.start <= name.end or between in {" ", "-", ". "}


def judge_names(checked: Checked) -> Iterator[Judged]:
    """Judge each name of a sentence.

    Args:
        checked: The sentence.
    """
    for name in names_of(checked.sentence.terms, checked.sentence.report.text):
        yield _judge(checked, name)


def _judge(checked: Checked, name: Name) -> Judged:
    text = checked.sentence.report.text[name.start : name.end]
    kind: ItemKind = "place" if _is_place(checked, name) else "name"
    piece = (kind, name.start, name.end, text)
    if not any(checked.passages.known(key) for key in name.keys):
        return Judged(*piece, "missing", "no account names it")
    matches = checked.matches_without(name.keys)
    fitting = [m for m in matches if m.score >= SUPPORTS]
    own = [m for m in fitting if _in_sentence(m, name)]
    against = [] if _is_source(checked, name) else list(_against(checked, name, matches, own))
    supports = own or ([] if against else [m for m in fitting if _in_context(m, name)])
    if supports and not (against and own and _conflicts(checked, name, own)):
        claims = [c for m in supports[:_MOST] if (c := m.any_claim(m.sentence.start))]
        grounds = tuple(ground(claim, checked.lookup, text) for claim in claims)
        voice = f"named so by {grounds[0].voice}" if grounds else "named so"
        return Judged(*piece, "supported", voice, grounds)
    if against:
        match, other = against[0]
        claim = match.any_claim(match.sentence.start)
        grounds = (ground(claim, checked.lookup, other),) if claim else ()
        voice = grounds[0].voice if grounds else "an account"
        return Judged(*piece, "contradicted", f"{voice} names {other}", (), grounds)
    return Judged(*piece, "missing", "no account names it for this")


def _is_source(checked: Checked, name: Name) -> bool:
    terms = [t for t in checked.sentence.terms if name.start <= t.start < name.end]
    return any(checked.is_source(term) for term in terms)


def _in_sentence(match: Match, name: Name) -> bool:
    """Whether a sentence has the name, not only as the beginning of a longer one.

    New York is not named where the New York Yankees are.
    """
    for other in names_of(match.sentence.terms, match.sentence.report.text):
        if name.keys & other.keys:
            last = max(
                (t for t in match.sentence.terms if other.start <= t.start < other.end),
                key=lambda t: t.start,
            )
            if last.key in name.keys or other.keys <= name.keys:
                return True
    return False


def _in_context(match: Match, name: Name) -> bool:
    return bool(name.keys & (match.sentence.around | match.sentence.events))


def _is_place(checked: Checked, name: Name) -> bool:
    places = [p for claim in checked.sentence.claims for p in claim.places]
    return any(place.start < name.end and name.start < place.end for place in places)


def _conflicts(checked: Checked, name: Name, own: Sequence[Match]) -> bool:
    """Whether the sentences that hold a name have another one in its part."""
    return all(_other(checked, name, match) for match in own[:_READ])


def _against(
    checked: Checked, name: Name, matches: Sequence[Match], own: Sequence[Match]
) -> Iterator[tuple[Match, str]]:
    """Sentences that have another name in the part of one."""
    del own
    for match in matches[:_READ]:
        if match.score < CONTRADICTS:
            return
        other = _other(checked, name, match)
        if other:
            yield match, " ".join(other.split())


def _other(checked: Checked, name: Name, match: Match) -> str | None:
    """The name that a match has in the part of one: beside the same word, in the same way."""
    tree = checked.tree
    at = name.start - checked.sentence.start
    place = next((n for n, t in enumerate(tree.tokens) if t.start <= at < t.end), None)
    part = None if place is None else _part(tree, place)
    if part is None:
        return None
    for head in range(len(match.tree.tokens)):
        if word_key(match.tree, head) != part[0]:
            continue
        phrases = [
            match.tree.phrase(child)
            for child in match.tree.children[head]
            if _role(match.tree, child) == part[1]
        ]
        for start, end in phrases:
            terms = terms_of(match.tree.text, start, end, checked.passages.vocabulary)
            named = keys_of(term for term in terms if term.is_name)
            if named and not named & name.keys:
                return match.tree.text[start:end]
    return None


def _part(tree: Tree, place: int) -> tuple[str, str] | None:
    """The word that a name hangs on and how: its key, and a relation with its preposition."""
    for _ in range(len(tree.tokens)):
        head = tree.tokens[place].head
        if head is None or head < 0:
            return None
        if tree.relation(place) not in _INSIDE:
            return word_key(tree, head), _role(tree, place)
        place = head
    return None


def _role(tree: Tree, place: int) -> str:
    case = next((tree.low(n) for n in tree.children[place] if tree.relation(n) == "case"), "")
    relation = tree.relation(place).split(":")[0]
    return f"{relation} place" if case in _PLACE else f"{relation} {case}"
