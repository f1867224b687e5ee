"""Rows for documents: whose each is, and whether it was drafted, promised, handed over."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.ledger import Cell, Row
from consilience.packs.lemmas import lemmas
from consilience.packs.pack import LedgerRule, Pack
from consilience.reconciliation.ledgers.cells import Saying, empty_cell, one_name, word_cell
from consilience.reconciliation.ledgers.entries import Entry, own_days
from consilience.text.folding import folded_words

_TO_COME = frozenset({"planned", "agreed"})


def document_rows(
    pack: Pack, rule: LedgerRule, found: Sequence[Entry], called: Mapping[str, str]
) -> list[Row]:
    """Make a row for every document that the accounts name with its author.

    A claim that names no author speaks of the only document of its name, if there is but one.

    Args:
        pack: The pack that declares the ledger.
        rule: The ledger.
        found: Claims that fill it.
        called: Names by entity id.
    """
    author = _author_role(pack, rule)
    by_document: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    unsigned: list[tuple[str, Entry]] = []
    shown = one_name(name for entry in found for name in _names(entry, author, called))
    for entry in found:
        noun = entry.claim.trigger.lemma if entry.claim.trigger else entry.claim.event_type
        authors = sorted({shown[name] for name in _names(entry, author, called)})
        if len(authors) == 1:
            by_document[noun, authors[0]].append(entry)
        else:
            unsigned.append((noun, entry))
    for noun, entry in unsigned:
        of_name = [key for key in by_document if key[0] == noun]
        if len(of_name) == 1:
            by_document[of_name[0]].append(entry)
    return [
        Row(
            key=f"{noun} ({name})",
            scope=None,
            event=_event(told),
            cells=tuple(_cell(column, author, rule, told, called) for column in rule.columns),
        )
        for (noun, name), told in sorted(by_document.items())
    ]


def _author_role(pack: Pack, rule: LedgerRule) -> str:
    """The role of the one who makes it: the subject's, among the columns."""
    return next(
        (
            role.id
            for event in pack.types
            if rule.id in event.ledgers
            for role in event.roles
            if role.subject and role.id in rule.columns
        ),
        "",
    )


def _names(entry: Entry, role: str, called: Mapping[str, str]) -> Iterator[str]:
    for each in entry.claim.roles:
        if each.role == role and each.entity in called:
            yield called[each.entity or ""]


def _event(told: Sequence[Entry]) -> str | None:
    found = {entry.event.id for entry in told if entry.event}
    return found.pop() if len(found) == 1 else None


def _cell(
    column: str,
    author: str,
    rule: LedgerRule,
    told: Sequence[Entry],
    called: Mapping[str, str],
) -> Cell:
    if column in rule.deeds:
        return word_cell(column, _done(rule.deeds[column], told))
    named = [(name, entry) for entry in told for name in _names(entry, column, called)]
    shown = one_name(name for name, _ in named)
    if column == author or named:
        return word_cell(column, ((shown[name], entry) for name, entry in named))
    return empty_cell(column)


def _done(verbs: Sequence[str], told: Sequence[Entry]) -> Iterator[Saying]:
    """How each claim with one of the verbs tells the deed."""
    wanted = {tuple(verb.split()) for verb in verbs}
    for entry in told:
        words = [lemmas(word) for word, _, _ in folded_words(entry.claim.text)]
        if any(_stands(verb, words) for verb in wanted):
            yield _told_as(entry), entry


def _stands(verb: Sequence[str], words: Sequence[frozenset[str]]) -> bool:
    return any(
        all(part in words[first + step] for step, part in enumerate(verb))
        for first in range(len(words) - len(verb) + 1)
    )


def _told_as(entry: Entry) -> str:
    """The day where it was done, else how it is told."""
    claim = entry.claim
    if claim.modality == "denied" or claim.polarity == "negative":
        return "not done"
    if claim.modality in _TO_COME:
        return "to come"
    if claim.modality == "demanded":
        return "demanded"
    day = own_days(claim)
    return str(day) if day else "done"
