"""Whom pronouns and descriptions mean, by the names that the reader tied them to.

A pronoun is given to the entity of its group's names; a description only where a word
of it says what the name says too ("the bank" of "Harbour Bank", "the company" of an
organisation): a description of a person by what he did is too often somebody else.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from consilience.model.analysis import Analysis
from consilience.model.claim import Claim, Role
from consilience.model.entity import Entity, EntityKind, Mention, MentionKind
from consilience.model.identity import content_id, occurrence
from consilience.model.span import Span
from consilience.text.folding import fold

_PERSONAL = frozenset("he him his himself she her hers herself".split())
_OF_THINGS = frozenset("it its itself".split())
_OF_MANY = frozenset("they them their theirs themselves".split())
_ANOTHER = frozenset("another first former last lower new next old other second such third".split())
_NOUNS: Mapping[EntityKind, frozenset[str]] = {
    "organisation": frozenset(
        "agency airline association authority bank body bureau carrier club coalition commission "
        "committee company conglomerate corporation council court department federation firm "
        "group institution maker manufacturer ministry movement newspaper operator organisation "
        "organization parliament party regulator retailer school team union university".split()
    ),
    "place": frozenset(
        "capital city country county district island municipality nation port province region "
        "state suburb territory town village".split()
    ),
    "group": frozenset("gang group militants movement rebels".split()),
}


def coreferents(
    analyses: Sequence[Analysis], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> tuple[Mention, ...]:
    """The pronouns and descriptions that mean an entity.

    Args:
        analyses: The reports, read.
        entities: Whom names mean.
        mentions: The passages that mean them so far.

    Returns:
        Mentions of the kinds ``pronoun`` and ``nominal``, none where one stands already; a group
        whose names are of two entities gives none.
    """
    known = {entity.id: entity for entity in entities}
    named = by_report(mentions)
    return tuple(
        mention
        for analysis in analyses
        for mention in _of_report(analysis, known, named[analysis.report])
    )


def by_report(mentions: Sequence[Mention]) -> Mapping[str, Sequence[Mention]]:
    """The mentions of each report that has some, in their order; none for any other."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.report].append(mention)
    return found


def with_coreferents(claims: Sequence[Claim], meant: Sequence[Mention]) -> tuple[Claim, ...]:
    """Give roles without a name the entity that their whole passage means.

    A passage that means two ("both sides") makes the role twice, once for each.

    Args:
        claims: Claims of all reports, with the entities of their names.
        meant: Pronouns, descriptions and pairs.
    """
    whose: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for mention in meant:
        if mention.entity:
            whose[mention.report, mention.start, mention.end].append(mention.entity)
    return tuple(
        replace(claim, roles=tuple(_filled(claim, whose))) if claim.roles else claim
        for claim in claims
    )


def _filled(claim: Claim, whose: Mapping[tuple[str, int, int], Sequence[str]]) -> Iterator[Role]:
    for role in claim.roles:
        found = () if role.entity else whose.get((claim.report, role.start, role.end), ())
        if found:
            yield from (replace(role, entity=entity) for entity in sorted(found))
        else:
            yield role


def _of_report(
    analysis: Analysis, known: Mapping[str, Entity], named: Sequence[Mention]
) -> Iterator[Mention]:
    ends = {mention.end: mention for mention in named}
    taken = {place for mention in named for place in (mention.start, mention.end)}
    for group in analysis.coreference:
        names = [ends[span.end] for span in group if _is_name(span, ends)]
        owners = {mention.entity for mention in names}
        owner = known.get(owners.pop() or "") if len(owners) == 1 else None
        if owner is None:
            continue
        for span in group:
            kind = _kind(analysis.text[span.start : span.end], owner)
            if kind and span.start not in taken and span.end not in taken:
                yield meant_by(analysis, span, kind, owner.id)


def _is_name(span: Span, ends: Mapping[int, Mention]) -> bool:
    """Whether a passage is a name, but for an article or a title before it."""
    name = ends.get(span.end)
    return name is not None and (
        name.start <= span.start or 2 * (name.end - name.start) > span.end - span.start
    )


def _kind(text: str, owner: Entity) -> MentionKind | None:
    """What a passage is, where it may mean an entity; None where it may not."""
    words = fold(text).split()
    if len(words) == 1 and words[0] in _PERSONAL:
        return "pronoun" if owner.kind == "person" else None
    if len(words) == 1 and words[0] in _OF_THINGS | _OF_MANY:
        return None if owner.kind in {"person", "other"} else "pronoun"
    if owner.kind == "person" or len(words) < 2 or not _ANOTHER.isdisjoint(words):
        return None
    head = words[-1]
    said = head in _NOUNS.get(owner.kind, ()) or any(head in fold(n).split() for n in owner.names)
    return "nominal" if said else None


def meant_by(analysis: Analysis, span: Span, kind: MentionKind, entity: str) -> Mention:
    """A passage that means an entity without naming it.

    Args:
        analysis: The report, read.
        span: The passage.
        kind: ``pronoun``, ``nominal`` or ``epithet``.
        entity: Id of the entity.
    """
    text = analysis.text[span.start : span.end]
    place = str(occurrence(analysis.text, text, span.start))
    return Mention(
        id=content_id("m", analysis.report, text, place, entity),
        report=analysis.report,
        start=span.start,
        end=span.end,
        text=text,
        kind=kind,
        entity=entity,
    )
