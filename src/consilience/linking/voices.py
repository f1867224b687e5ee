"""Voices and statements: who vouches, and what was said once however often it is carried."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.linking.copied_voices import NAMELESS, with_copied_voices
from consilience.linking.statements import link_statements
from consilience.model.claim import Attribution, Claim
from consilience.model.dependence import Dependence
from consilience.model.entity import Statement, Voice
from consilience.model.identity import content_id
from consilience.text.folding import fold


@dataclass(frozen=True, slots=True)
class Voices:
    """Who vouches for the claims.

    Attributes:
        claims: The claims with voices, entities and statements filled in.
        voices: Sorted by id.
        statements: Sorted by id.
    """

    claims: tuple[Claim, ...]
    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...]


def link_voices(
    claims: Sequence[Claim],
    by_name: Mapping[tuple[str, str], str],
    texts: Mapping[str, str],
    dependence: Sequence[Dependence] = (),
    came_out: Mapping[str, str] | None = None,
) -> Voices:
    """Give every link of every chain its voice, and every quoted passage its statement.

    Args:
        claims: Claims of all reports.
        by_name: Entity id for each report and folded name.
        texts: The text of each report.
        dependence: Which account takes from which: a copied passage has no voice of its own.
        came_out: The day of each report that has one.
    """
    chains = [
        replace(
            c, attribution=tuple(_with_voice(c, link, by_name, texts) for link in c.attribution)
        )
        for c in claims
    ]
    linked = with_copied_voices(chains, dependence, came_out or {})
    voices: dict[str, list[Attribution]] = defaultdict(list)
    for claim in linked:
        for link in claim.attribution:
            voices[link.voice or ""].append(link)
    statements = link_statements(linked, texts)
    return Voices(
        claims=tuple(_with_statement(claim, statements) for claim in linked),
        voices=tuple(sorted((_voice(*item) for item in voices.items()), key=lambda v: v.id)),
        statements=tuple(
            sorted({one.id: one for one in statements.values()}.values(), key=lambda one: one.id)
        ),
    )


def _with_voice(
    claim: Claim,
    link: Attribution,
    by_name: Mapping[tuple[str, str], str],
    texts: Mapping[str, str],
) -> Attribution:
    entity = None
    if link.kind != "outlet":
        as_told = fold(texts[claim.report][link.start or 0 : link.end or 0])  # with a title
        named = (by_name.get((claim.report, words)) for words in (as_told, fold(link.name)))
        entity = next(filter(None, named), None)
    if entity:
        voice = content_id("v", "entity", entity)
    elif link.kind in NAMELESS:
        # A description does not tell one anonymous official from another account's.
        voice = content_id("v", link.kind, claim.report, fold(link.name))
    else:
        voice = content_id("v", link.kind, fold(link.name))
    return replace(link, voice=voice, entity=entity)


def _voice(voice: str, links: Sequence[Attribution]) -> Voice:
    names = Counter(link.name for link in links)
    kinds = Counter(link.kind for link in links)
    name = min(names, key=lambda text: (-len(text.split()), -names[text], text))
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    return Voice(
        id=voice,
        entity=next((link.entity for link in links if link.entity), None),
        name=name,
        description=name if kind == "anonymous" else None,
        kind=kind,
    )


def _with_statement(claim: Claim, statements: Mapping[str, Statement]) -> Claim:
    statement = statements.get(claim.id)
    if statement is None:
        return claim
    last = replace(claim.attribution[-1], statement=statement.id)
    return replace(claim, attribution=(*claim.attribution[:-1], last))
