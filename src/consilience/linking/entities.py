"""One entity for the spellings of a name, each join with its reason."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from consilience.gazetteer import Gazetteer, codes_of, listed_actor, load_gazetteer
from consilience.language.given_names import Gender
from consilience.linking.name_forms import NameForm, name_form
from consilience.linking.name_pairs import Stories, names_to_compare, names_with_slips
from consilience.linking.name_scores import (
    JOINS,
    Score,
    cannot_be_one,
    compare_names,
    slip,
)
from consilience.linking.namesakes import with_namesakes
from consilience.linking.naming import Named, company_of, names_of
from consilience.linking.short_names import Short, ShortNames
from consilience.linking.sorted_names import spelled_alike, with_sorts
from consilience.linking.titled import with_titles
from consilience.linking.whole_names import put_together
from consilience.model.analysis import Analysis, NameKind
from consilience.model.entity import Code, Entity, Mention, Title
from consilience.model.identity import content_id, members_id, occurrence
from consilience.text.clusters import Clusters
from consilience.text.folding import fold

_FULL = 2
"""Words of a given name and a family name."""
_ALIAS = re.compile(r"^(?:,? (?:the|or) |,? \()$")
_KNOWN_AS = re.compile(
    r"^,? \(?(?:(?:is |was )?(?:(?:also|better|otherwise|formerly) )?known as|a\.?k\.?a\.?|alias"
    r"|nicknamed)(?: the)? [“\"‘']?$"
)


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


def link_entities(analyses: Sequence[Analysis], gazetteer: Gazetteer | None = None) -> Entities:
    """Join the spellings of one name within and across reports.

    Names that share a key (a word as it sounds, its consonants, initials, what the gazetteer knows
    them for) are compared by the table of :mod:`consilience.linking.name_scores`; the surest pairs
    are joined first, and a join is refused where two of the joined names must stay apart. Short
    names are then given to the longer ones report by report.

    Args:
        analyses: The reports, read.
        gazetteer: What names can mean, with the user's lists; the shipped one where null.
    """
    gazetteer = gazetteer or load_gazetteer()
    ordered = sorted(analyses, key=lambda analysis: analysis.report)
    texts = {analysis.report: analysis.text for analysis in ordered}
    every = [name for analysis in ordered for name in names_of(analysis)]
    whole = with_sorts(with_titles(put_together(every, texts), texts), texts)
    named, bearers = with_namesakes(whole, ordered)
    forms = _forms(named, bearers, gazetteer)
    clusters: Clusters[str] = Clusters(
        lambda a, b: a in forms and b in forms and cannot_be_one(forms[a], forms[b])
    )
    for folded in sorted(forms):
        clusters.add(folded)
    scored = _scored(named, forms, company_of(named, texts))
    several = _fitting_several(scored, forms)
    for one, other, reason in (*_aliases(texts, named, forms), *spelled_alike(named)):
        if not {one, other} & several.keys():
            clusters.join(one, other, reason)
    for score, one, other in scored:
        if other not in several.get(one, ()) and one not in several.get(other, ()):
            clusters.join(one, other, score.reason)
    nodes = _joined_short(clusters, named, forms, several)
    found = _entities(clusters, named, nodes, texts)
    return replace(found, entities=tuple(_coded(each, gazetteer) for each in found.entities))


def _coded(entity: Entity, gazetteer: Gazetteer) -> Entity:
    actors = [actor for name in entity.names if (actor := listed_actor(name, gazetteer))]
    codes = tuple(Code(*pair) for pair in codes_of(entity.names, gazetteer))
    return replace(entity, codes=codes, kind=actors[0].bearer if actors else entity.kind)


def _forms(
    named: Sequence[Named], bearers: Mapping[str, str], gazetteer: Gazetteer
) -> dict[str, NameForm]:
    kinds: dict[str, Counter[NameKind]] = defaultdict(Counter)
    texts: dict[str, str] = {}
    genders: dict[str, set[Gender]] = defaultdict(set)
    told = {name.key: name.told for name in named}
    for name in named:
        genders[name.key] |= {name.gender} if name.gender else set()
        kinds[name.key][name.kind] += name.kind != "other"
        texts[name.key] = min(texts.get(name.key, name.text), name.text)
    forms = {key: name_form(texts[key], _majority(kinds[key]), gazetteer) for key in texts}
    for key in _parts_of_persons(named, forms):
        forms[key] = replace(forms[key], kind="person")
    return {
        key: replace(
            form,
            bearer=bearers.get(key, ""),
            gender=next(iter(genders[key])) if len(genders[key]) == 1 else None,
            told=told.get(key),
        )
        for key, form in forms.items()
    }


def _parts_of_persons(named: Sequence[Named], forms: Mapping[str, NameForm]) -> Iterator[str]:
    """Single words read as places, which no gazetteer knows, where a person's account names him so.

    "Kimara Gade was 16. The bus took Kimara to school."
    """
    heads = {
        (name.report, word)
        for name in named
        if forms[name.key].kind == "person" and len(forms[name.key].words) > 1
        for word in (forms[name.key].words[0], forms[name.key].words[-1])
    }
    for name in named:
        form = forms[name.key]
        alone = form.kind == "place" and not form.place and len(form.words) == 1
        if alone and (name.report, form.words[0]) in heads:
            yield name.key


def _majority(kinds: Counter[NameKind]) -> NameKind:
    best = min(kinds, key=lambda kind: (-kinds[kind], kind))
    return best if kinds[best] else "other"


def _aliases(
    texts: Mapping[str, str], named: Sequence[Named], forms: Mapping[str, NameForm]
) -> Iterator[tuple[str, str, str]]:
    """Names that an account itself puts beside each other: "the Harbour Service, the HAS"."""
    for one, other in pairwise(named):
        if one.report != other.report:
            continue
        between = texts[one.report][one.end : other.start]
        short = forms[other.key].capitals
        cut = _ALIAS.match(between) and short and one.kind != "person"
        initials = forms[one.key].initials
        if _KNOWN_AS.match(between) or (cut and any(short[0] in each for each in initials)):
            yield one.key, other.key, f"an account writes “{one.text}{between}{other.text}”"


def _scored(
    named: Sequence[Named],
    forms: Mapping[str, NameForm],
    company: Mapping[str, frozenset[str]],
) -> list[tuple[Score, str, str]]:
    """Pairs that may be one, the surest first."""
    stories = Stories.of(named, company)
    reports = stories.reports
    scored: list[tuple[Score, str, str]] = []
    for one, other in names_to_compare(forms, stories):
        together = bool(reports[one] & reports[other])
        score = compare_names(forms[one], forms[other], together=together)
        if score and score.score >= JOINS:
            scored.append((score, one, other))
    for one, other in names_with_slips(forms, stories):
        score = slip(forms[one], forms[other], together=bool(reports[one] & reports[other]))
        shared = sorted(company[one] & company[other])
        if score and (shared or len(forms[one].words) > 1):
            among = f", both among “{', '.join(shared[:4])}”" if shared else ""
            scored.append((Score(score.score, score.reason + among), one, other))
    return sorted(scored, key=lambda row: (-row[0].score, row[1], row[2]))


def _fitting_several(
    scored: Sequence[tuple[Score, str, str]], forms: Mapping[str, NameForm]
) -> dict[str, list[str]]:
    """Names that fit others which are not one: "J. Roke", "Oren Dask" beside "Oren Dask Jr."."""
    fits: dict[str, set[str]] = defaultdict(set)
    one = {
        frozenset((here, there))
        for _, here, there in scored
        if not cannot_be_one(forms[here], forms[there])
    }
    for _, here, there in scored:
        for short, long in ((here, there), (there, here)):
            if _tells_less(forms[short], forms[long]):
                fits[short].add(long)
    return {
        short: sorted(longs)
        for short, longs in fits.items()
        if any(frozenset(pair) not in one for pair in combinations(longs, 2))
    }


def _tells_less(short: NameForm, long: NameForm) -> bool:
    """Whether a name leaves open what another tells: a word, a middle name, a "Jr."."""
    if _is_cut(short) and not _is_cut(long):
        return True
    if "person" not in (short.kind, long.kind):
        return False
    middle = len(short.words) == _FULL < len(long.words)
    return middle or bool(long.generation and not short.generation)


def _is_cut(form: NameForm) -> bool:
    return bool(form.capitals) or any(len(word) == 1 for word in form.words)


def _joined_short(
    clusters: Clusters[str],
    named: Sequence[Named],
    forms: Mapping[str, NameForm],
    several: Mapping[str, Sequence[str]],
) -> dict[tuple[str, str], str]:
    """Give short names to their longer ones; each report's short name becomes a node of its own.

    Returns:
        For each report and folded name its node: the name itself, or the two together where it is
        a short name that other reports use for somebody else.
    """
    same = {name: members[0] for members, _ in clusters.sets() for name in members}
    grouped: dict[str, list[Short]] = defaultdict(list)
    for row in ShortNames(named, forms, same, several).resolve():
        grouped[row.name].append(row)
    nodes = {(name.report, name.key): name.key for name in named}
    for short, rows in sorted(grouped.items()):
        owners = {same[row.long] if row.long else None for row in rows}
        for row in rows:
            node = short if len(owners) == 1 else f"{row.report} {short}"
            nodes[row.report, short] = node
            if row.long and row.reason:
                clusters.join(node, row.long, row.reason)
    return nodes


def _entities(
    clusters: Clusters[str],
    named: Sequence[Named],
    nodes: Mapping[tuple[str, str], str],
    texts: Mapping[str, str],
) -> Entities:
    by_node: dict[str, list[Named]] = defaultdict(list)
    for name in named:
        by_node[nodes[name.report, name.key]].append(name)
    for node in sorted(by_node):
        clusters.add(node)
    entities: list[Entity] = []
    ids: dict[str, str] = {}
    for members, reasons in clusters.sets():
        group = [name for member in members for name in by_node.get(member, ())]
        if group:
            entity = _entity(members, group, reasons)
            entities.append(entity)
            ids |= dict.fromkeys(members, entity.id)
    owners = [ids[nodes[name.report, name.key]] for name in named]
    return Entities(
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        mentions=_mentions(named, owners, texts),
        by_name=_by_name(named, owners),
    )


def _by_name(named: Sequence[Named], owners: Sequence[str]) -> dict[tuple[str, str], str]:
    """Whom a name means in a report, also with its title; nobody where titles tell two apart."""
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    plain: dict[tuple[str, str], str] = {}
    for name, owner in zip(named, owners, strict=True):
        for words in {name.folded, *map(fold, name.forms)}:
            told[name.report, words].add(owner)
        if name.told is None:
            plain[name.report, name.folded] = owner
    return {place: next(iter(ones)) for place, ones in told.items() if len(ones) == 1} | plain


def _entity(members: Sequence[str], group: Sequence[Named], reasons: Sequence[str]) -> Entity:
    kinds: Counter[NameKind] = Counter(name.kind for name in group if name.kind != "other")
    known = name_form(group[0].text, "other").kind
    kind: NameKind = min(kinds, key=lambda kind: (-kinds[kind], kind), default=known)
    spellings = Counter(name.text for name in group)
    best = min(
        spellings,
        key=lambda text: (
            -len(text.split()),
            kind == "group" and not text.endswith("s"),  # a people is "Danes" before "Danish"
            -spellings[text],
            text,
        ),
    )
    titles = sorted({name.title for name in group if name.title})
    return Entity(
        id=members_id("e", kind, members),
        name=best,
        kind=kind,
        names=tuple(sorted({*spellings, *(form for name in group for form in name.forms)})),
        roles=tuple(Title(title=title, first=None, last=None) for title in titles),
        reasons=tuple(reasons),
    )


def _mentions(
    named: Sequence[Named], owners: Sequence[str], texts: Mapping[str, str]
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
            entity=owner,
        )
        for name, owner in zip(named, owners, strict=True)
    )
    return tuple(sorted(mentions, key=lambda mention: mention.id))
