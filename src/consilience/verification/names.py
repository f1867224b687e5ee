"""Whether the names of a sentence are those that the accounts give for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.retrieval.terms import Term, keys_of, terms_of
from consilience.retrieval.trees import Tree, word_key
from consilience.verification.judged import ItemKind, Judged, Piece, ground
from consilience.verification.matching import Checked, Match

SUPPORTS = 0.45
CONTRADICTS = 0.66
_MOST = 4
_READ = 6
"""Sentences whose trees are read for one name."""
_PLACE = frozenset("in at near on off from to outside inside above below".split())
_MODIFIES = frozenset({"amod", "nmod:poss", "compound"})
_CLAUSES = frozenset("acl acl:relcl parataxis conj cc punct dep advcl".split())
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
    piece = Piece(kind, name.start, name.end, text)
    if not any(checked.passages.known(key) for key in name.keys):
        return piece.judged("missing", "no account names it")
    matches = checked.matches_without(name.keys)
    fitting = [m for m in matches if m.score >= SUPPORTS]
    own = [m for m in fitting if _in_sentence(m, name)]
    against = _against(checked, name, matches, own)
    supports = [] if against else own or [m for m in fitting if _in_context(m, name)]
    if against:
        match, other = against
        claim = match.any_claim(match.sentence.start)
        told = ground(claim, checked.lookup, other) if claim else None
        voice = told.voice if told else "an account"
        return piece.judged("contradicted", f"{voice} has {other}", (), (told,) if told else ())
    if supports:
        claims = [c for m in supports[:_MOST] if (c := m.any_claim(m.sentence.start))]
        grounds = tuple(ground(claim, checked.lookup, text) for claim in claims)
        voice = f"named so by {grounds[0].voice}" if grounds else "named so"
        return piece.judged("supported", voice, grounds)
    return piece.judged("missing", "no account names it for this")


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


def _against(
    checked: Checked, name: Name, matches: Sequence[Match], own: Sequence[Match]
) -> tuple[Match, str] | None:
    """A sentence that has another name in the part of one; null where none has, or one has it."""
    if _is_source(checked, name):
        return _other_speaker(checked, name, matches)
    tree = checked.tree
    at = name.start - checked.sentence.start
    place = next((n for n, t in enumerate(tree.tokens) if t.start <= at < t.end), None)
    if place is None:
        return None
    modifies = tree.relation(place) in _MODIFIES
    if own and not modifies:
        return None
    found: tuple[Match, str] | None = None
    for match in matches[:_READ]:
        if match.score < CONTRADICTS:
            break
        parts = list(_same_part(checked, place, match, modifies=modifies))
        if any(keys & name.keys for keys, _ in parts):
            return None
        others = [text for keys, text in parts if not keys & checked.all_names]
        if others and found is None:
            found = match, others[0]
    return found


def _same_part(
    checked: Checked, place: int, match: Match, *, modifies: bool
) -> Iterator[tuple[frozenset[str], str]]:
    """Names that a match has beside the same word in the same way, with their keys."""
    part = _part(checked.tree, place, modifies=modifies)
    if part is None:
        return
    tree = match.tree
    for head in range(len(tree.tokens)):
        if word_key(tree, head) != part[0]:
            continue
        for child in tree.children[head]:
            role = "modifier" if tree.relation(child) in _MODIFIES else _role(tree, child)
            if role == part[1]:
                yield from _named(checked, tree, child)


def _named(checked: Checked, tree: Tree, place: int) -> Iterator[tuple[frozenset[str], str]]:
    """The names of a phrase, those set beside it included."""
    inside = tree.below(place, _CLAUSES)
    start, end = tree.tokens[inside[0]].start, tree.tokens[inside[-1]].end
    terms = terms_of(tree.text, start, end, checked.passages.vocabulary)
    named = keys_of(term for term in terms if term.is_name)
    if named:
        text = " ".join(tree.text[start:end].split())
        yield named, text


def _other_speaker(
    checked: Checked, name: Name, matches: Sequence[Match]
) -> tuple[Match, str] | None:
    """Who says it in the accounts, where that is somebody else who is named there."""
    said = checked.sentence.keys - name.keys
    found: tuple[Match, str] | None = None
    for match in matches[:_READ]:
        if match.score < CONTRADICTS:
            break
        claim = max(match.sentence.claims, key=lambda c: _shared(checked, c, said), default=None)
        if claim is None or len(claim.attribution) < 2:
            return None
        voices = " ".join(each.name for each in claim.attribution)
        keys = keys_of(terms_of(voices, 0, len(voices), checked.passages.vocabulary))
        source = claim.attribution[-1]
        written = match.sentence.report.text[source.start or 0 : source.end or 0]
        if keys & (name.keys | match.sentence.around) or written.islower() or not keys:
            return None
        found = found or (match, " ".join(source.name.split()))
    return found


def _shared(checked: Checked, claim: Claim, keys: frozenset[str]) -> int:
    terms = terms_of(claim.text, 0, len(claim.text), checked.passages.vocabulary)
    return len(keys & keys_of(terms))


def _part(tree: Tree, place: int, *, modifies: bool) -> tuple[str, str] | None:
    """The word that a name hangs on and how: its key, and a relation with its preposition."""
    for _ in range(len(tree.tokens)):
        head = tree.tokens[place].head
        if head is None or head < 0:
            return None
        # A rare noun ("howitzer") is sometimes tagged as an adjective; no verb has such modifiers.
        if modifies and tree.upos(head) not in {"VERB", "AUX"}:
            return word_key(tree, head), "modifier"
        if tree.relation(place) not in _INSIDE:
            return word_key(tree, head), _role(tree, place)
        place = head
    return None


def _role(tree: Tree, place: int) -> str:
    case = next((tree.low(n) for n in tree.children[place] if tree.relation(n) == "case"), "")
    relation = tree.relation(place)
    return f"{relation} place" if case in _PLACE else f"{relation} {case}"
