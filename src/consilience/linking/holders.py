"""Who "the president" is within one account: the one person to whom it gives that title.

Where the account gives a title to two persons, or last spoke of its holder long before, the
description means nobody that is told.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.linking.coreferents import by_report, meant_by
from consilience.model.analysis import Analysis, Token
from consilience.model.entity import Entity, Mention
from consilience.model.span import Span

_SHORT = {"gov": "governor", "sen": "senator", "rep": "congressman", "gen": "general"}
_TITLES = frozenset(
    "president chancellor minister premier governor mayor senator congressman congresswoman "
    "ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman king queen "
    "emperor pope bishop archbishop commander general prince princess coach secretary".split()
)
_FIELDS = frozenset(
    "prime vice foreign defence defense interior finance justice health energy culture trade "
    "transport education economy labour labor state treasury press".split()
)
_ONCE = frozenset("former ex then late ousted previous next acting deputy".split())
_NOT_BY_ITSELF = frozenset(
    {"compound", "amod", "flat", "appos", "nmod:unmarked", "nmod:desc", "root"}
)
_FURTHER = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "cop", "conj", "appos", "flat"})
_NEAR = 6
"""How many sentences back the holder was last meant."""

Title = tuple[str, str]
"""The field and the title, such as ``("foreign", "minister")``; no field for a bare one."""


def link_holders(
    analyses: Sequence[Analysis], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Descriptions by a title alone, given to the person who bears it in the account.

    Args:
        analyses: The reports, read.
        entities: Whom names mean.
        mentions: The passages that name or describe them so far; none of them is told again.
    """
    persons = {entity.id for entity in entities if entity.kind == "person"}
    named = by_report(mentions)
    return tuple(
        mention
        for analysis in analyses
        for mention in _of_report(analysis, persons, named[analysis.report])
    )


def _of_report(
    analysis: Analysis, persons: set[str], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    own = sorted((m for m in mentions if m.entity in persons), key=lambda m: m.start)
    holders = _holders(analysis, [m for m in own if m.kind == "name"])
    if not holders:
        return
    taken = {mention.end for mention in mentions}
    sentences = [sentence.start for sentence in analysis.sentences]
    last: dict[str, int] = {}
    waiting = iter(own)
    mention = next(waiting, None)
    for span, title in _descriptions(analysis):
        while mention is not None and mention.start < span.start:
            last[mention.entity or ""] = mention.start
            mention = next(waiting, None)
        bearers = holders.get(title, set())
        bearer = next(iter(bearers), "")
        if len(bearers) != 1 or bearer not in last or span.end in taken:
            continue
        back = bisect_right(sentences, span.start) - bisect_right(sentences, last[bearer])
        if back <= _NEAR:
            last[bearer] = span.start
            yield meant_by(analysis, span, "nominal", bearer)


def _holders(analysis: Analysis, names: Sequence[Mention]) -> Mapping[Title, set[str]]:
    """Whom the account gives each title, with its field and without."""
    starts = [token.start for token in analysis.tokens]
    appositions = {t.head: n for n, t in enumerate(analysis.tokens) if t.deprel == "appos"}
    found: dict[Title, set[str]] = defaultdict(set)
    for name in names:
        first, end = bisect_left(starts, name.start), bisect_left(starts, name.end)
        before = first - 1 - (first > 1 and _lower(analysis, first - 1) == ".")
        beside = [before, *(appositions.get(word, -1) for word in range(first, end))]
        for number in beside:
            title = _title_at(analysis, number) if number >= 0 else None
            if title is not None:
                found[title].add(name.entity or "")
                if title[0] not in {"prime", "vice"}:
                    found["", title[1]].add(name.entity or "")
    return found


def _title_at(analysis: Analysis, number: int) -> Title | None:
    """The title that a word is, with the field before it; None for one borne once or by another."""
    word = _lower(analysis, number).rstrip(".")
    title = _SHORT.get(word, word)
    if title not in _TITLES:
        return None
    before = _lower(analysis, number - 1) if number else ""
    field = before if before in _FIELDS else ""
    earlier = number - 1 - bool(field)
    if earlier >= 0 and _lower(analysis, earlier).rstrip("-") in _ONCE:
        return None
    return ("prime", "minister") if title == "premier" else (field, title)


def _descriptions(analysis: Analysis) -> Iterator[tuple[Span, Title]]:
    """Every "the" with a title and nothing more."""
    further: set[int] = {
        token.head
        for token in analysis.tokens
        if token.head is not None and token.deprel in _FURTHER
    }
    for number, token in enumerate(analysis.tokens):
        if not _may_stand_alone(token) or number in further:
            continue
        title = _title_at(analysis, number)
        article = number - 1 - bool(title and title[0] and _lower(analysis, number) != "premier")
        if title and article >= 0 and _lower(analysis, article) == "the":
            yield Span(analysis.tokens[article].start, token.end), title


def _may_stand_alone(token: Token) -> bool:
    return token.upos in {"NOUN", "PROPN"} and token.deprel not in _NOT_BY_ITSELF


def _lower(analysis: Analysis, number: int) -> str:
    token = analysis.tokens[number]
    return analysis.text[token.start : token.end].lower()
