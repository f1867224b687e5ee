"""The whole of extraction: claims of a report, typed by the packs."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.besides import is_distance, measures_another
from consilience.extraction.claims import extract as make_claims
from consilience.extraction.conditions import with_conditions
from consilience.extraction.events import type_clause
from consilience.extraction.fragments import tells
from consilience.extraction.governed import with_governing
from consilience.extraction.halves import with_halves
from consilience.extraction.lasting import is_of_cause
from consilience.extraction.mood import Moods, with_moods
from consilience.extraction.other_measures import is_of_other_deed, is_of_place
from consilience.extraction.owners import with_periods
from consilience.extraction.pack_roles import with_pack_roles
from consilience.extraction.place_phrases import with_place_phrases
from consilience.extraction.place_resolution import lying_in, resolved
from consilience.extraction.slots import with_slots
from consilience.extraction.timing import places_of_event, places_of_saying, times_of_event
from consilience.extraction.trees import Trees, base
from consilience.extraction.verbs import words_of
from consilience.gazetteer.gazetteer import Gazetteer, load_gazetteer
from consilience.model.analysis import Analysis, Sentence
from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.model.report import Report
from consilience.model.span import Span
from consilience.packs.lexicon import Lexicon, WordForms
from consilience.packs.pack import Field
from consilience.packs.reading import built_in_packs

SAYING = "statement"


def extract(
    report: Report,
    analysis: Analysis,
    lexicon: Lexicon | None = None,
    gazetteer: Gazetteer | None = None,
    *,
    asked: bool = False,
) -> tuple[Claim, ...]:
    """Make the claims of one report.

    Args:
        report: The account.
        analysis: The same account, read.
        lexicon: The packs; those that come with the program where none is given.
        gazetteer: Places and actors; those that come with the program where none is given.
        asked: Whether the text is a question to the accounts, whose parts are wanted all the same.

    Returns:
        Claims in the order of the text, each with an id of its own. The id does not hang on the
        packs, so that a better pack leaves what was decided about a claim where it is.
    """
    lexicon = lexicon or Lexicon(built_in_packs())
    gazetteer = gazetteer or load_gazetteer()
    names = tuple(report.text[name.start : name.end] for name in analysis.names)
    starts = [sentence.start for sentence in analysis.sentences]
    trees = Trees.of(analysis)
    around = _Around(report.text)
    placed = _placed(report, make_claims(report, analysis), names, gazetteer)
    sentences = [_sentence(analysis.sentences, starts, claim) for claim in placed]
    words = [trees.word(number) for number in range(len(trees.tokens)) if trees.is_word(number)]
    fields = lexicon.fields_of(words)
    typed = (
        (_typed(trees, claim, around.of(sentence), lexicon, fields), sentence)
        for claim, sentence in zip(placed, sentences, strict=True)
    )
    clauses = [
        with_place_phrases(trees, with_periods(claim), analysis.names)
        for claim, where in typed
        if tells(trees, claim, where, asked=asked)
    ]
    towns = [name for name in analysis.names if name.kind == "place"]
    clauses = [
        replace(c, places=lying_in(c.places, towns, names, gazetteer, report.text)) for c in clauses
    ]
    heads = {trigger.token: trigger for trigger in analysis.triggers}
    last_day = (report.published.last or report.published.first or "")[:10] or None
    told = with_conditions(trees, with_moods(Moods(trees, heads, last_day), clauses))
    shown = with_governing(trees, with_halves(trees, told))
    return tuple(_as_shown(trees, claim) for claim in shown)


def _placed(
    report: Report, claims: Sequence[Claim], names: Sequence[str], gazetteer: Gazetteer
) -> tuple[Claim, ...]:
    """Give places their coordinates; what turns out to be no place of the event is left out."""
    return tuple(
        replace(claim, places=resolved(claim.places, names, gazetteer, report.text))
        for claim in claims
    )


def _as_shown(trees: Trees, claim: Claim) -> Claim:
    """A claim without the times and places that its passage would let be read as another's.

    "[The guild met two years after it had lost the vote in 2011]": a clause that is shown with the
    one it depends on, and is of no type, has a time that nobody could tell from the other's.
    """
    words = [word for span in claim.spans for word in trees.within(span)]
    if not words or claim.pack is not None or claim.event_type == SAYING:
        return claim
    shown = trees.carrier(list(trees.within(Span(claim.start, claim.end))))
    another = shown not in words and trees.is_predicate(shown) and trees.is_finite(shown)
    if not another or _is_joined(trees, trees.carrier(words), shown):
        return claim
    return replace(claim, times=(), places=())


def _is_joined(trees: Trees, number: int, shown: int) -> bool:
    """Whether what a clause tells is told together with what another does, and not besides."""
    for one in trees.chain(number):
        if one == shown:
            return True
        if base(trees.tokens[one]) not in _TOGETHER:
            return False
    return False


_TOGETHER = frozenset({"conj", "xcomp", "ccomp", "parataxis"})


def _sentence(sentences: Sequence[Sentence], starts: Sequence[int], claim: Claim) -> Span:
    sentence = sentences[max(0, bisect_right(starts, claim.start) - 1)]
    return Span(sentence.start, sentence.end)


class _Around:
    """The words of the sentence that was asked for last: its clauses ask one after another."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: tuple[Span, WordForms] | None = None

    def of(self, sentence: Span) -> WordForms:
        if self._last is None or self._last[0] != sentence:
            words = words_of(self._text, sentence)
            self._last = sentence, WordForms([word.lower for word in words])
        return self._last[1]


def _of_event(trees: Trees, claim: Claim, trigger: int | None) -> tuple[Quantity, ...]:
    """Leave out the numbers of other events and things."""
    words = [word for span in claim.spans for word in trees.within(span)]
    if not words:
        return claim.quantities
    predicate = trees.carrier(words)
    return tuple(
        quantity
        for quantity in claim.quantities
        if not is_of_place(trees.text, quantity, claim.places)
        and not is_of_other_deed(trees, quantity, predicate, trigger)
        and not (
            _is_length(trees.text, quantity)
            and _is_of_another(trees, Span(quantity.start, quantity.end), predicate)
        )
    )


def _is_length(text: str, quantity: Quantity) -> bool:
    """Whether it is a length of time by its own words, and no age as "Orr, 35," is."""
    old = "old" in text[quantity.start : quantity.end + _OLD]
    if quantity.unit not in _OF_TIME or old:
        return False
    return quantity.unit in quantity.text.lower()


def _is_of_another(trees: Trees, passage: Span, predicate: int) -> bool:
    words = trees.within(passage)
    return (
        is_distance(trees, passage, predicate)
        or measures_another(trees, passage, predicate)
        or (bool(words) and is_of_cause(trees, words))
    )


_OLD = 5
"""Code points of " old" behind the words of an age."""
_OF_TIME = frozenset("second minute hour day week month year decade century".split())


def _typed(
    trees: Trees, claim: Claim, around: WordForms, lexicon: Lexicon, fields: Sequence[Field]
) -> Claim:
    text = trees.text
    clause = Span(claim.start, claim.end)
    typed = type_clause(trees, claim.spans, around, lexicon, fields)
    trigger = trees.at(typed.trigger.start) if typed.trigger else None
    told = _of_event(trees, claim, trigger)
    quantities = with_slots(text, clause, typed, told, lexicon)
    if claim.event_type == SAYING:
        times = times_of_event(trees, claim.spans, None, claim.times)
        places = places_of_saying(trees, claim.spans, claim.places)
        return replace(claim, quantities=quantities, times=times, places=places)
    last = claim.attribution[-1]
    reported = last.kind != "outlet" and not last.quoted
    times = times_of_event(trees, claim.spans, trigger, claim.times, reported=reported)
    days = [Span(when.start, when.end) for when in claim.times]
    named = [p for p in claim.places if not any(day.overlaps(Span(p.start, p.end)) for day in days)]
    places = places_of_event(trees, claim.spans, trigger, named)
    claim = replace(claim, times=times, places=places)
    if typed.rule is None:
        return replace(claim, quantities=quantities)
    return replace(
        claim,
        event_type=typed.event_type,
        trigger=typed.trigger,
        pack=typed.pack,
        rule=typed.rule,
        roles=with_pack_roles(trees, claim.spans, typed, claim.roles),
        quantities=quantities,
    )
