"""A sentence's claims with the rules behind them, for ``consilience packs --why``."""

from collections.abc import Iterator

from consilience.extraction import extract
from consilience.extraction.events import ranked_triggers, rule_of
from consilience.extraction.focus import PLACES
from consilience.extraction.things import tells_deed
from consilience.extraction.trees import NOMINAL, Trees
from consilience.extraction.verbs import words_of
from consilience.language import analyse
from consilience.model.claim import Claim
from consilience.model.span import Span
from consilience.packs.lexicon import Lexicon, WordForms
from consilience.packs.pack import Pack
from consilience.reading.passage import passage_report

_OTHERS = 5
"""How many rules that also fit are named."""


def explain_sentence(text: str, packs: tuple[Pack, ...]) -> str:
    """What each clause of a text is taken for, and why.

    Args:
        text: A sentence or a few.
        packs: The packs, in the order in which they are tried.
    """
    lexicon = Lexicon(packs)
    report = passage_report(text)
    analysis = analyse(report)
    trees = Trees.of(analysis)
    claims = extract(report, analysis, lexicon)
    lines = [line for claim in claims for line in _lines(trees, claim, lexicon)]
    return "\n".join(lines) or "no claim: there is no clause in it"


def _lines(trees: Trees, claim: Claim, lexicon: Lexicon) -> Iterator[str]:
    yield f"“{claim.text}”"
    yield f"  type: {claim.event_type}; {claim.modality}; rule {claim.rule}"
    yield from _rules(trees, claim, lexicon)
    yield from _things(trees, claim, lexicon)
    for role in claim.roles:
        yield f"  {role.role}: {role.text}"
    for quantity in claim.quantities:
        counted = f" {quantity.counted.text}" if quantity.counted else ""
        yield f"  number: {quantity.text}{counted} → {quantity.slot or 'no slot'}"


def _rules(trees: Trees, claim: Claim, lexicon: Lexicon) -> Iterator[str]:
    text = trees.text
    words = tuple(word for span in claim.spans for word in words_of(text, span))
    around = WordForms([word.lower for word in words_of(text, Span(0, len(text)))])
    fields = lexicon.fields_of([word.lower for word in words_of(text, Span(0, len(text)))])
    ranked = ranked_triggers(trees, words, around, lexicon, fields)
    for number, (rank, found) in enumerate(ranked[: _OTHERS + 1]):
        passage = text[words[found.first].start : words[found.last - 1].end]
        place = PLACES[min(rank, len(PLACES) - 1)]
        told = f"“{passage}” ({place}) by {rule_of(found)}"
        yield f"  {'fired: ' if not number else 'fits too: '}{told}"
        if not number:
            asked = {
                "with any of": found.type.with_any,
                "with object": found.objects,
                "without": found.type.without,
                "not of": found.type.not_of,
                "not by": found.type.not_by,
                "only in reports of": found.type.fields,
                "of one": (found.type.of_one,) if found.type.of_one else (),
            }
            for name, wanted in asked.items():
                if wanted:
                    yield f"    {name}: {', '.join(wanted)}"


def _things(trees: Trees, claim: Claim, lexicon: Lexicon) -> Iterator[str]:
    """What the packs say of the things among the triggers: whether something is done with them."""
    words = tuple(word for span in claim.spans for word in words_of(trees.text, span))
    for found in lexicon.triggers_in([word.lower for word in words]):
        inside = [trees.at(word.start) for word in words[found.first : found.last]]
        known = [number for number in inside if number is not None]
        top = trees.top(known) if known else None
        thing = found.things.get(trees.tokens[top].lemma or "") if top is not None else None
        if top is None or thing is None or trees.tokens[top].upos not in NOMINAL:
            continue
        done = tells_deed(trees, top, thing)
        told = "something is done with it" if done else "nothing is done with it: no event"
        yield f"  thing {found.pack}/{thing.id}: “{trees.word(top)}” for {rule_of(found)}: {told}"
