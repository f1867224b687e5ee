"""Words of praise or blame that mean somebody: "the Kell regime", "dictator Kell", "his junta".

The word alone is the mention. Whom it means the tree tells, where a name or a pronoun stands with
it, or the reader, who ties mentions of one thing together; where neither does, it means nobody.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.linking.coreferents import meant_by
from consilience.model.analysis import Analysis
from consilience.model.entity import Mention
from consilience.model.span import Span

_LOADED = frozenset(
    """dictator tyrant despot strongman regime junta clique gang mafia puppet stooge lackey
        henchman henchmen warlord terrorist terrorists extremist extremists fascist fascists
        nazi nazis thug thugs butcher aggressor occupier occupiers invader invaders bandit
        bandits rebel rebels insurgent insurgents militant militants separatist separatists
        traitor traitors criminal criminals murderer murderers martyr martyrs hero heroes
        patriot patriots defender defenders liberator liberators infidel infidels zionist
        zionists crusader crusaders hardliner hardliners radical radicals punk cronies
        collaborator collaborators mercenary mercenaries brigand brigands outlaw outlaws
        freedom-fighter freedom-fighters""".split()
)
"""Names that praise or blame whom they name. The list is open: it shows who uses such words for
whom, gives no score, and leaves out words that only say what somebody does ("soldier")."""

_WITH = frozenset({"compound", "amod", "flat", "appos", "nmod", "nmod:poss", "nmod:desc"})
_OF = frozenset({"of", "'s", "’s", "'", "’"})


def link_epithets(analyses: Sequence[Analysis], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Find the loaded words that mean an entity.

    Args:
        analyses: The reports, read.
        mentions: The passages that name, describe or take up entities so far.
    """
    known: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity:
            known[mention.report].append(mention)
    return tuple(
        found for analysis in analyses for found in _of_report(analysis, known[analysis.report])
    )


def _of_report(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[Mention]:
    starts = [token.start for token in analysis.tokens]
    owners: dict[int, str] = {}
    for mention in mentions:
        inside = range(bisect_left(starts, mention.start), bisect_left(starts, mention.end))
        owners.update(dict.fromkeys(inside, mention.entity or ""))
    tied = _tied(analysis, mentions)
    for number, token in enumerate(analysis.tokens):
        word = _word(analysis, number)
        if word not in _LOADED or token.upos not in {"NOUN", "PROPN"} or number in owners:
            continue
        found = {owners[n] for n in _beside(analysis, number) if n in owners}
        found = found or tied.get(token.end, set())
        if len(found) == 1:
            yield meant_by(analysis, Span(token.start, token.end), "epithet", next(iter(found)))


def _tied(analysis: Analysis, mentions: Sequence[Mention]) -> Mapping[int, set[str]]:
    """For the ends of passages that the reader ties to a name, whom the names mean."""
    ends = {mention.end: mention.entity or "" for mention in mentions if mention.kind == "name"}
    found: dict[int, set[str]] = {}
    for group in analysis.coreference:
        owners = {ends[span.end] for span in group if span.end in ends}
        for span in group:
            found[span.end] = owners
    return found


def _beside(analysis: Analysis, number: int) -> Iterator[int]:
    """Words that a loaded word stands with: it modifies them, or they it, or it is said of them."""
    token = analysis.tokens[number]
    if token.head is not None and token.head >= 0 and token.deprel in _WITH - {"nmod", "nmod:poss"}:
        yield token.head
    below = _below(analysis, number)
    is_said = any(analysis.tokens[n].deprel == "cop" for n in below)
    for child in below:
        relation = analysis.tokens[child].deprel or ""
        cases = [n for n in _below(analysis, child) if analysis.tokens[n].deprel == "case"]
        joins = all(_word(analysis, case) in _OF for case in cases)
        if (relation in _WITH and joins) or (relation == "nsubj" and is_said):
            yield child


def _below(analysis: Analysis, number: int) -> Sequence[int]:
    near = range(max(0, number - _AROUND), min(len(analysis.tokens), number + _AROUND))
    return [n for n in near if analysis.tokens[n].head == number]


def _word(analysis: Analysis, number: int) -> str:
    token = analysis.tokens[number]
    return analysis.text[token.start : token.end].lower()


_AROUND = 40
"""Words on either side that can hang on a word."""
