"""Who "the Ukrainian president" is, and where a capital means its government."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.gazetteer import canonical, government_of, is_government_metonym, name_kind
from consilience.linking.coreferents import by_report, meant_by
from consilience.model.analysis import Analysis
from consilience.model.entity import Entity, Mention
from consilience.model.identity import content_id, occurrence
from consilience.model.span import Span
from consilience.text.folding import fold

_HEAD = (
    r"(?:prime|foreign|defen[cs]e|interior|finance|justice)\s{1,2}minister|vice\s{1,2}president|"
    r"president|chancellor|king|queen|emperor|pope|governor|mayor|premier|ambassador"
)
_OFFICE = rf"(?i:{_HEAD})"
_LAND = r"(?:U\.[SKN]\.|[A-Z][\w-]{1,30}?(?:\s[A-Z][\w-]{1,30}?)?)"
_DESCRIPTIONS = (
    re.compile(rf"\b[Tt]he\s(?P<land>{_LAND})\s(?P<office>{_OFFICE})\b(?!\s+[A-Z])"),
    re.compile(rf"\b(?P<land>{_LAND})['’]s?\s(?P<office>{_OFFICE})\b(?!\s+[A-Z])"),
    re.compile(rf"\b[Tt]he\s(?P<office>{_OFFICE})\sof\s(?P<land>{_LAND})(?=[\s.,;:])"),
)
_BEFORE = re.compile(rf"(?:(?P<land>{_LAND})(?:['’]s)?\s)?(?P<office>{_OFFICE})\s{{1,2}}$")
_AFTER = re.compile(
    rf",\s(?:the\s)?(?:(?P<land>{_LAND})(?:['’]s)?\s)?(?P<office>{_OFFICE})\b"
    rf"(?:\sof\s(?P<of>{_LAND})(?=[\s.,;:]))?"
)
_PAST = re.compile(r"\b(?:former|ex|then|late|ousted|previous|next|acting|deputy)[\s-]{1,2}$", re.I)
_REACH = 60
_ACTS = re.compile(
    r"\s(?:(?:has|had|have|also|again|will|would|did|does)\s(?:not\s|never\s)?)?(?:sa(?:id|ys)|"
    r"accus|den(?:y|ie)|reject|demand|want|insist|warn|agree|offer|propos|refus|announc|urge|call"
    r"|claim|condemn|back|support|promis|threaten|declar|confirm|ask|seek|sought|hope|decid|"
    r"respond|argu|recogni|suspend|impos|withdrew|pledg|vow|express|approv|order|request)"
)
_OFFICIAL = re.compile(
    r"\s(?:side|delegation|government|authorities|leadership|army|military|navy|forces|troops"
    r"|negotiators|officials|diplomats|diplomacy|representatives|delegates|envoys|mediators"
    r"|counterparts)\b"
)
_DELEGATION = re.compile(r"\s(?P<noun>side|delegation|government|authorities|leadership)\b")
_INSIDE = frozenset({"compound", "amod", "flat"})
_ARTICLE = re.compile(r"\b[Tt]he\s$")
_WHERE = re.compile(
    r"\b(?:in|at|near|to|from|outside|around|of|for|through|over|on|across|into|inside|via)"
    r"\s(?:the\s|central\s|downtown\s)?$"
)

_OF_BEHIND = re.compile(rf"\sof\s(?P<of>{_LAND})(?=[\s.,;:])")
_OF_INSIDE = re.compile(rf"\sof\s(?P<of>{_LAND})$")
_OF_LAND = "land "
_PLACES = frozenset({"place", "other"})

Office = tuple[str, str]
Held = tuple[str, str]
"""A place and the office held there; a land by its key."""


@dataclass(frozen=True, slots=True)
class Described:
    """What descriptions and metonyms add to the entities.

    Attributes:
        entities: The entities with the reasons of what was added.
        mentions: The mentions, some given another entity, and the descriptions.
        speakers: Entity id by report and folded name, for whoever speaks.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    speakers: Mapping[tuple[str, str], str]


def with_offices(
    analyses: Sequence[Analysis],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    by_name: Mapping[tuple[str, str], str],
) -> Described:
    """Give descriptions by office to the one who is told to hold it, and metonyms to their country.

    "The Ukrainian president" means a person where accounts give just one person this office of
    this country; of two, a former and a new one, it means neither. "Ankara" means the country
    where it acts ("Ankara said") and the country is named in the record; so does the name of a
    people before its officials or soldiers ("the Turkish side").

    Args:
        analyses: The reports, read.
        entities: The entities so far.
        mentions: The named mentions.
        by_name: Entity id for each report and folded name.
    """
    texts = {analysis.report: analysis for analysis in analyses}
    named = {(m.report, m.start): m for m in mentions}
    holders = _holders(analyses, named)
    countries = _countries(entities)
    reasons: dict[str, set[str]] = defaultdict(set)
    acting = tuple(_acting(m, texts[m.report], countries, reasons) for m in mentions)
    described = [m for a in analyses for m in _described(a, holders, reasons)]
    seats = {
        (report, folded): countries[land]
        for report, folded in by_name
        if (land := _seat_of(folded.title())) in countries
    }
    return Described(
        tuple(
            replace(e, reasons=tuple(sorted({*e.reasons, *reasons[e.id]})))
            if e.id in reasons
            else e
            for e in entities
        ),
        tuple(sorted((*acting, *described), key=lambda mention: mention.id)),
        {
            **by_name,
            **{(m.report, fold(m.text)): m.entity or "" for m in described},
            **seats,
        },
    )


def _seat_of(name: str) -> str:
    return (government_of(name) or "") if is_government_metonym(name) else ""


def _countries(entities: Sequence[Entity]) -> dict[str, str]:
    """The entity of each country that the record names."""
    found: dict[str, str] = {}
    for entity in entities:
        for name in entity.names:
            key = canonical(name) if entity.kind == "place" else ""
            if key.startswith("country:"):
                found.setdefault(key.split(":")[1], entity.id)
    return found


def _land(text: str) -> str:
    """The country that a name or the name of its people means; empty where it means none."""
    kind, _, rest = canonical(text).partition(":") if name_kind(text) else ("", "", "")
    return rest.split(":")[0] if kind in {"country", "nationality"} else ""


def _office(text: str) -> str:
    return fold(text).replace("defense", "defence").replace("premier", "prime minister")


def _holders(
    analyses: Sequence[Analysis], named: Mapping[tuple[str, int], Mention]
) -> dict[Office, set[str]]:
    """Who is told to hold which office of which country, by their entities."""
    found: dict[Office, set[str]] = defaultdict(set)
    for analysis in analyses:
        for name in analysis.names:
            mention = named.get((analysis.report, name.start))
            if name.kind == "person" and mention and mention.entity:
                for place, office in offices_held(analysis, name.start, name.end):
                    if place.startswith(_OF_LAND):
                        found[place.removeprefix(_OF_LAND), office].add(mention.entity)
    return found


def offices_held(analysis: Analysis, start: int, end: int) -> Iterator[Held]:
    """The offices that a report gives to somebody beside a name: "Lunn mayor Dask".

    Those borne before are left out. Of a place that is neither known nor read as one nothing is
    told but the office.

    Args:
        analysis: The report, read.
        start: First code point of the name.
        end: Code point after its last one.
    """
    text = analysis.text
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end, end + _REACH)
    for match in (before, after):
        if match is None or _PAST.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match is after and _PAST.search(text, match.start(), match.start("office")):
            continue
        of = match["of"] if match is after else None
        if not of and not match["land"]:
            behind = _OF_INSIDE.search(text, start, end) or _OF_BEHIND.match(text, end)
            of = behind["of"] if behind else None
        yield _place_of(analysis, match["land"] or of or ""), _office(match["office"])


def _place_of(analysis: Analysis, told: str) -> str:
    """The place of an office: a land by its key, a town by its folded name; else empty."""
    name = " ".join(told.split())
    if land := _land(name) if name else "":
        return _OF_LAND + land
    towns = {analysis.text[n.start : n.end] for n in analysis.names if n.kind in _PLACES}
    return fold(name) if name in towns else ""


def _described(
    analysis: Analysis,
    holders: Mapping[Office, set[str]],
    reasons: dict[str, set[str]],
) -> Iterator[Mention]:
    text = analysis.text
    for pattern in _DESCRIPTIONS:
        for match in pattern.finditer(text):
            land = _land(match["land"])
            persons = holders.get((land, _office(match["office"])), set()) if land else set()
            if len(persons) != 1 or _PAST.search(text, max(0, match.start() - 12), match.start()):
                continue
            (person,) = persons
            written = " ".join(match[0].split())
            reasons[person].add(f"“{written}” is an office that accounts give to this person only")
            place = str(occurrence(text, match[0], match.start()))
            yield Mention(
                id=content_id("m", analysis.report, match[0], place),
                report=analysis.report,
                start=match.start(),
                end=match.end(),
                text=match[0],
                kind="nominal",
                entity=person,
            )


def _acting(
    mention: Mention,
    analysis: Analysis,
    countries: Mapping[str, str],
    reasons: dict[str, set[str]],
) -> Mention:
    """A mention, given to the country where a seat of government acts."""
    text = analysis.text
    if _OFFICIAL.match(text, mention.end):
        return _for_its_people(mention, countries, reasons)
    country = countries.get(_seat_of(mention.text), "")
    if not country or country == mention.entity or not _ACTS.match(text, mention.end):
        return mention
    if _WHERE.search(text, max(0, mention.start - 16), mention.start):
        return mention
    reasons[country].add(f"“{mention.text}” acts as the seat of this country's government")
    return replace(mention, entity=country)


def _for_its_people(
    mention: Mention, countries: Mapping[str, str], reasons: dict[str, set[str]]
) -> Mention:
    """A people's name before its officials or soldiers, given to the country they act for."""
    country = countries.get(_land(mention.text), "") if mention.kind == "name" else ""
    if (
        not country
        or country == mention.entity
        or not canonical(mention.text).startswith("nationality:")
    ):
        return mention
    reasons[country].add(f"“{mention.text}” stands before officials or soldiers who act for it")
    return replace(mention, entity=country)


def link_delegations(
    analyses: Sequence[Analysis], mentions: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Descriptions of those who stand for a country, "the Turkish side", by whom the name means.

    Args:
        analyses: The reports, read.
        mentions: The passages that mean entities by name or office.
    """
    named = by_report(mentions)
    return tuple(
        meant_by(analysis, span, "nominal", mention.entity or "")
        for analysis in analyses
        for mention in sorted(named[analysis.report], key=lambda m: (m.start, m.end))
        if mention.entity and (span := _delegation(analysis, mention))
    )


def _delegation(analysis: Analysis, mention: Mention) -> Span | None:
    """The description that a people's name begins; None where it is part of a longer one."""
    text = analysis.text
    match = _DELEGATION.match(text, mention.end)
    if mention.kind != "name" or not match or not _land(mention.text):
        return None
    article = _ARTICLE.search(text, max(0, mention.start - 5), mention.start)
    if article is None:
        return None
    starts = [token.start for token in analysis.tokens]
    number = bisect_left(starts, match.start("noun"))
    is_noun = number < len(starts) and starts[number] == match.start("noun")
    if not is_noun or analysis.tokens[number].deprel in _INSIDE:
        return None
    return Span(article.start(), match.end())
