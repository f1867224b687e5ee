"""Which passages of one account mean the same: the reader's groups and what linking adds to them.

The reader ties pronouns and descriptions to names; whom a title, a side, a pair or a loaded word
means is decided where the record decides it, and goes before the reader.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from consilience.linking.references import References
from consilience.model.span import Span

Group = tuple[Span, ...]
Meant = frozenset[str]
"""The entities that a passage means: one, or two for a description of two."""


def coreference(read: Sequence[Group], references: References) -> tuple[Group, ...]:
    """Join the reader's groups with the passages that linking gives to the same entity.

    Args:
        read: The reader's groups of passages.
        references: Whom the passages of the account mean.

    Returns:
        Groups of two passages or more, each in order, by their first passages. A passage stands
        in one group, but for a description of two ("both sides"), which stands in both of theirs.
        A group of the reader that holds names of several entities stays as it is.
    """
    named, spans = _linked(references)
    linked: dict[int, Meant] = {end: whose for end, (whose, _) in spans.items()}
    groups: dict[str, dict[int, Span]] = defaultdict(dict)
    held: set[int] = set()
    for number, group in enumerate(read):
        whose = _meant_by(group, named, linked)
        if whose is None:
            groups[f"group {number}"] = {span.end: span for span in group}
            held.update(span.end for span in group)
            continue
        for span in group:
            if linked.get(span.end, whose) == whose:
                for key in whose or {f"group {number}"}:
                    groups[key][span.end] = span
    for end, (whose, span) in spans.items():
        for key in whose if end not in held else ():
            groups[key].setdefault(end, span)
    return tuple(sorted(tuple(sorted(g.values())) for g in groups.values() if len(g) > 1))


def _linked(references: References) -> tuple[Mapping[int, str], Mapping[int, tuple[Meant, Span]]]:
    """By where a passage ends: whom a name means, and whom the longest passage means."""
    named: dict[int, str] = {}
    spans: dict[int, tuple[Meant, Span]] = {}
    for mention in (*references.named.mentions, *references.meant):
        if mention.entity is None:
            continue
        if mention.kind == "name":
            named[mention.end] = mention.entity
        span = Span(mention.start, mention.end)
        whose, longest = spans.get(mention.end, (frozenset[str](), span))
        spans[mention.end] = whose | {mention.entity}, min(longest, span)
    return named, spans


def _meant_by(group: Group, named: Mapping[int, str], linked: Mapping[int, Meant]) -> Meant | None:
    """Whom a group means: by its names, else by what linking says of the rest.

    Returns:
        Nobody where neither says so; null where the names are of several.
    """
    names = frozenset(named[span.end] for span in group if span.end in named)
    if names:
        return names if len(names) == 1 else None
    said = {linked[span.end] for span in group if span.end in linked}
    return said.pop() if len(said) == 1 else frozenset()
