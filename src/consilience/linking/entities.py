"""One entity for the spellings of a name, each join with its reason."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from consilience.linking.name_forms import NameForm, name_form, skeleton
from consilience.linking.name_scores import JOINS, Score, cannot_be_one, compare_names
from consilience.model.analysis import Analysis, NameKind
from consilience.model.entity import Entity, Mention, Title
from consilience.model.identity import content_id, members_id, occurrence
from consilience.text.clusters import Clusters
from consilience.text.folding import fold

_CROWDED = 200
"""A key shared by more names than this tells nothing apart."""
_ALIAS = re.compile(r"^(?:,? (?:the|or|also known as|known as) |,? \()$")
_TITLE = re.compile(
    r"((?:[A-Z][\w.'’-]*\s+|of\s+|for\s+|the\s+){0,5}"
    r"(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Gg]overnor|[Mm]ayor|[Gg]eneral|"
    r"[Ss]ecretary(?: of [A-Z]\w+)?|[Ss]pokes(?:man|woman|person)|"
    r"[Aa]mbassador|[Ee]nvoy|[Cc]hief|[Dd]irector|[Cc]hairman))\s+$"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A name as one report writes it."""

    report: str
    text: str
    start: int
    end: int
    kind: NameKind
    title: str | None

    @property
    def folded(self) -> str:
        return fold(self.text)


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
    """Join the spellings of one name within and across reports.

    Names that share a key (a word as it sounds, its consonants, initials) are compared by the table
    of :mod:`consilience.linking.name_scores`; the best pairs are joined first, and a join is
    refused where two of the joined names must stay apart. A bare name that could be short for
    several longer ones joins none of them.

    Args:
        analyses: The reports, read.
    """
    named = [name for analysis in analyses for name in _names(analysis)]
    forms = _forms(named)
    reports: dict[str, set[str]] = defaultdict(set)
    for name in named:
        reports[name.folded].add(name.report)
    clusters: Clusters[str] = Clusters(lambda a, b: cannot_be_one(forms[a], forms[b]))
    for folded in sorted(forms):
        clusters.add(folded)
    for one, other, reason in _aliases(analyses, named):
        clusters.join(one, other, reason)
    for score, one, other in _scored(forms, reports):
        clusters.join(one, other, score.reason)
    return _entities(clusters, named, {a.report: a.text for a in analyses})


def _names(analysis: Analysis) -> Iterator[_Named]:
    for name in analysis.names:
        text = analysis.text[name.start : name.end]
        if fold(text):
            before = analysis.text[max(0, name.start - 80) : name.start]
            title = _TITLE.search(before) if name.kind == "person" else None
            found = " ".join(title[1].split()) if title else None
            yield _Named(analysis.report, text, name.start, name.end, name.kind, found)


def _forms(named: Iterable[_Named]) -> dict[str, NameForm]:
    kinds: dict[str, Counter[NameKind]] = defaultdict(Counter)
    texts: dict[str, str] = {}
    for name in named:
        kinds[name.folded][name.kind] += name.kind != "other"
        texts[name.folded] = min(texts.get(name.folded, name.text), name.text)
    return {folded: name_form(texts[folded], _majority(kinds[folded])) for folded in texts}


def _majority(kinds: Counter[NameKind]) -> NameKind:
    best = min(kinds, key=lambda kind: (-kinds[kind], kind))
    return best if kinds[best] else "other"


def _aliases(
    analyses: Sequence[Analysis], named: Sequence[_Named]
) -> Iterator[tuple[str, str, str]]:
    """Names that an account itself puts beside each other: "the Harbour Service, the HAS"."""
    texts = {analysis.report: analysis.text for analysis in analyses}
    for one, other in pairwise(named):
        between = texts[one.report][one.end : other.start]
        short = name_form(other.text, other.kind).capitals
        if one.report != other.report or one.kind == "person" or not _ALIAS.match(between):
            continue
        if short and short[0] in name_form(one.text, one.kind).initials:
            yield one.folded, other.folded, f"an account writes “{one.text}{between}{other.text}”"


def _keys(form: NameForm) -> Iterator[str]:
    yield f"sound {form.sounds[-1]}"
    yield f"bones {skeleton(form.words[-1])}"
    yield f"squeezed {form.squeezed}"
    yield f"initials {form.capitals or form.initials}"
    yield f"first {' '.join(form.words[:2])}"


def _scored(
    forms: Mapping[str, NameForm], reports: Mapping[str, set[str]]
) -> list[tuple[Score, str, str]]:
    """Pairs that may be one, the surest first; short names of several long ones left out."""
    index: dict[str, set[str]] = defaultdict(set)
    for folded, form in forms.items():
        for key in _keys(form):
            index[key].add(folded)
    pairs = {
        pair
        for names in index.values()
        if 1 < len(names) <= _CROWDED
        for pair in combinations(sorted(names), 2)
    }
    scored: list[tuple[Score, str, str]] = []
    for one, other in sorted(pairs):
        if cannot_be_one(forms[one], forms[other]):
            continue
        score = compare_names(
            forms[one], forms[other], together=bool(reports[one] & reports[other])
        )
        if score and score.score >= JOINS:
            scored.append((score, one, other))
    kept = _unambiguous(scored, forms)
    return sorted(kept, key=lambda row: (-row[0].score, row[1], row[2]))


def _unambiguous(
    scored: Sequence[tuple[Score, str, str]], forms: Mapping[str, NameForm]
) -> list[tuple[Score, str, str]]:
    """Leave out joins of a short name that fits several long names that are not one."""
    longer: dict[str, set[str]] = defaultdict(set)
    for _, one, other in scored:
        short, long = sorted((one, other), key=lambda name: len(forms[name].words))
        if len(forms[short].words) < len(forms[long].words):
            longer[short].add(long)
    torn = {
        short
        for short, names in longer.items()
        if any(cannot_be_one(forms[a], forms[b]) for a, b in combinations(sorted(names), 2))
    }
    return [
        (score, one, other)
        for score, one, other in scored
        if not any(
            short in torn and long in longer[short] for short, long in ((one, other), (other, one))
        )
    ]


def _entities(
    clusters: Clusters[str], named: Sequence[_Named], texts: Mapping[str, str]
) -> Entities:
    by_folded: dict[str, list[_Named]] = defaultdict(list)
    for name in named:
        by_folded[name.folded].append(name)
    entities: list[Entity] = []
    ids: dict[str, str] = {}
    for members, reasons in clusters.sets():
        group = [name for member in members for name in by_folded[member]]
        entity = _entity(members, group, reasons)
        entities.append(entity)
        ids |= dict.fromkeys(members, entity.id)
    return Entities(
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        mentions=_mentions(named, ids, texts),
        by_name={(name.report, name.folded): ids[name.folded] for name in named},
    )


def _entity(members: Sequence[str], group: Sequence[_Named], reasons: Sequence[str]) -> Entity:
    kinds: Counter[NameKind] = Counter(name.kind for name in group if name.kind != "other")
    kind: NameKind = min(kinds, key=lambda kind: (-kinds[kind], kind), default="other")
    spellings = Counter(name.text for name in group)
    best = min(spellings, key=lambda text: (-len(fold(text).split()), -spellings[text], text))
    titles = sorted({name.title for name in group if name.title})
    return Entity(
        id=members_id("e", kind, members),
        name=best,
        kind=kind,
        names=tuple(sorted(spellings)),
        roles=tuple(Title(title=title, first=None, last=None) for title in titles),
        reasons=tuple(reasons),
    )


def _mentions(
    named: Iterable[_Named], ids: Mapping[str, str], texts: Mapping[str, str]
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
            entity=ids[name.folded],
        )
        for name in named
    )
    return tuple(sorted(mentions, key=lambda mention: mention.id))
