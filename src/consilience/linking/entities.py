"""One entity for the spellings of a name: first over exact names and bare family names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.analysis import Analysis, NameKind
from consilience.model.entity import Entity, Mention
from consilience.model.identity import content_id, occurrence
from consilience.text.folding import fold


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A name as one report writes it.

    Attributes:
        report: Id of the report.
        text: The name.
        start: First code point.
        end: Code point after the last one.
        kind: What the reader of the language takes it for.
    """

    report: str
    text: str
    start: int
    end: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Entities:
    """Entities of a record and the passages that mean them.

    Attributes:
        entities: Sorted by id.
        mentions: Sorted by id.
        by_name: Entity id for each report and folded name.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    by_name: Mapping[tuple[str, str], str]


def link_entities(analyses: Sequence[Analysis]) -> Entities:
    """Join names that are the same, and family names with the one full name that ends with them.

    A bare family name joins the full name of its own report; where its report has none, that of the
    other reports, if all of them use one full name only. Two full names are never joined here.

    Args:
        analyses: The reports, read.
    """
    names = [name for analysis in analyses for name in _names(analysis)]
    full = _full_names(names)
    keys = {(name.report, fold(name.text)): _key(name, full) for name in names}
    members: dict[str, list[NamedReport]] = defaultdict(list)
    for name in names:
        members[keys[name.report, fold(name.text)]].append(name)
    ids = {key: content_id("e", key) for key in members}
    texts = {analysis.report: analysis.text for analysis in analyses}
    return Entities(
        entities=tuple(
            sorted(
                (_entity(ids[key], group) for key, group in members.items()),
                key=lambda entity: entity.id,
            )
        ),
        mentions=_mentions(names, keys, ids, texts),
        by_name={place: ids[key] for place, key in keys.items()},
    )


def _names(analysis: Analysis) -> Iterable[NamedReport]:
    for name in analysis.names:
        words = analysis.text[name.start : name.end]
        if fold(words):
            yield NamedReport(analysis.report, words, name.start, name.end, name.kind)


_Full = Mapping[tuple[str | None, str], frozenset[str]]


def _full_names(names: Iterable[NamedReport]) -> _Full:
    """Full names of persons by family name, for each report and (under null) for all."""
    full: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for name in names:
        words = fold(name.text).split()
        if name.kind == "person" and len(words) > 1:
            full[name.report, words[-1]].add(" ".join(words))
            full[None, words[-1]].add(" ".join(words))
    return {place: frozenset(found) for place, found in full.items()}


def _key(name: NamedReport, full: _Full) -> str:
    folded = fold(name.text)
    if " " in folded or name.kind not in {"person", "other"}:
        return folded
    for place in (name.report, None):
        candidates = full.get((place, folded), frozenset())
        if candidates:
            return next(iter(candidates)) if len(candidates) == 1 else folded
    return folded


def _entity(entity: str, group: Sequence[NamedReport]) -> Entity:
    kinds: Counter[NameKind] = Counter(name.kind for name in group if name.kind != "other")
    kind: NameKind = min(kinds, key=lambda kind: (-kinds[kind], kind), default="other")
    spellings = Counter(name.text for name in group)
    best = min(spellings, key=lambda text: (-len(fold(text).split()), -spellings[text], text))
    return Entity(
        id=entity,
        name=best,
        kind=kind,
        names=tuple(sorted(spellings)),
        roles=(),
        reasons=_reasons(best, spellings),
    )


def _reasons(best: str, spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        f"“{text}” is the family name of “{best}”, the only full name with it"
        for text in sorted(spellings)
        if fold(text) != fold(best)
    )


def _mentions(
    names: Iterable[NamedReport],
    keys: Mapping[tuple[str, str], str],
    ids: Mapping[str, str],
    texts: Mapping[str, str],
) -> tuple[Mention, ...]:
    mentions = (
        Mention(
            id=content_id(
                "m",
                name.report,
                name.text,
                str(occurrence(texts[name.report], name.text, name.start)),
            ),
            report=name.report,
            start=name.start,
            end=name.end,
            text=name.text,
            kind="name",
            entity=ids[keys[name.report, fold(name.text)]],
        )
        for name in names
    )
    return tuple(sorted(mentions, key=lambda mention: mention.id))
