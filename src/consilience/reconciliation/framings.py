"""Loaded names: the words of praise or blame that an account or voice uses for an actor."""

from collections import defaultdict
from collections.abc import Sequence

from consilience.model.commitment import Framing
from consilience.model.entity import Mention
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import folded_words

LOADED = frozenset(
    """dictator tyrant despot strongman regime junta clique gang mafia puppet stooge lackey
        henchman henchmen warlord terrorist terrorists extremist extremists fascist fascists
        nazi nazis thug thugs butcher aggressor occupier occupiers invader invaders bandit
        bandits rebel rebels insurgent insurgents militant militants separatist separatists
        traitor traitors criminal criminals murderer murderers martyr martyrs hero heroes
        patriot patriots defender defenders liberator liberators infidel infidels zionist
        zionists crusader crusaders hardliner hardliners radical radicals punk cronies
        collaborator collaborators mercenary mercenaries brigand brigands outlaw outlaws
        fighters freedom-fighter freedom-fighters""".split()
) - {"fighters"}
"""Names that praise or blame whom they name. The list is open: it shows who uses such words for
whom, gives no score, and leaves out words that only say what somebody does ("soldier")."""

_BESIDE = 24
"""Code points between a loaded word and the name that it is used for."""


def find_framings(tellings: Sequence[Telling], mentions: Sequence[Mention]) -> tuple[Framing, ...]:
    """Find the loaded words that stand right before or after an actor's name.

    Args:
        tellings: All claims, sorted by account and place.
        mentions: Names in the accounts.
    """
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.report, m.start, m.end)):
        if mention.entity and mention.kind == "name":
            named[mention.report].append(mention)
    found: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for telling in tellings:
        claim = telling.claim
        inside = [m for m in named[claim.report] if claim.start <= m.start < claim.end]
        voice = telling.voice if telling.speaker else ""
        for term, start, end in folded_words(claim.text):
            if term not in LOADED:
                continue
            if near := _nearest(inside, claim.start + start, claim.start + end, telling):
                found[near.entity or "", claim.report, voice, term].add(near.id)
    return tuple(
        Framing(entity, report, voice or None, term, tuple(sorted(found[key])))
        for key in sorted(found)
        for entity, report, voice, term in (key,)
    )


def _nearest(inside: Sequence[Mention], start: int, end: int, telling: Telling) -> Mention | None:
    """The name that a loaded word belongs to: the next one, else the one just before it."""
    text = telling.report.text
    after = [m for m in inside if 0 <= m.start - end <= _BESIDE]
    if after and not any(mark in text[end : after[0].start] for mark in ".,;:"):
        return after[0]
    holding = [m for m in inside if m.start <= start < m.end]
    before = [m for m in inside if 0 <= start - m.end <= _BESIDE // 4]
    found = holding or before[-1:]
    return found[0] if found else None
