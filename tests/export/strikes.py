"""Records of an invented strike, put together from what a case wants: tolls, days, places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.model.claim import Attribution, Claim, Modality, PlaceMention, Role, Trigger
from consilience.model.entity import Entity, Voice
from consilience.model.estimate import Estimate, EstimateRules, EstimateValue, Use
from consilience.model.event import Event, EventStatus, Participant
from consilience.model.quantity import Counted, Number, Quantity, Scope
from consilience.model.record import Record
from consilience.model.report import Published, Report
from consilience.model.when import Grain, When
from tests.views.drafts import bare_record, claim, outlet, report, span, voice

KALVAR, ORLAND, MAYOR, BRIN = "n-kalvar", "n-orland", "v-mayor", "n-brin"
PLACES = {
    "Dresk": (48.25, 31.5, "city"),
    "Brin": (48.75, 31.75, "city"),
    "Upper Orland": (49.0, 32.0, "region"),
}


@dataclass(frozen=True)
class Dead:
    """Some dead that an account counts.

    Attributes:
        low: Least figure.
        best: Best figure.
        high: Greatest figure.
        counted: The noun.
        kind: Its dictionary form.
        of: Entity whose they are.
        words: The number in words; the best figure unless told otherwise.
        voices: Who gives it.
        victims: Entity that the role of the victims names.
    """

    low: Number | None
    best: Number | None
    high: Number | None
    counted: str = "people"
    kind: str = "person"
    of: str | None = None
    words: str | None = None
    voices: tuple[str, ...] = (MAYOR,)
    victims: str | None = None

    @property
    def text(self) -> str:
        """The number as it stands in the account."""
        told = self.best if self.best is not None else self.high or self.low
        return self.words or str(told)


def day(first: str, last: str | None = None, grain: Grain = "day", **more: object) -> When:
    """A time; the caller's text need not hold it."""
    plain = When("event", first, last or first, grain, None, False, None, None, None, "", 0, 0)
    return replace(plain, **more)  # type: ignore[arg-type]  # the tests' own keywords


def strike(
    *dead: Dead,
    when: Sequence[When] = (day("2031-05-03"),),
    places: Sequence[str] = ("Dresk",),
    event_type: str = "air_attack",
    pack: str = "conflict",
    modality: Modality = "actual",
    attackers: Sequence[str] = (KALVAR,),
    targets: Sequence[str] = (ORLAND,),
) -> Record:
    """The record of one strike, told by two accounts."""
    sentences = [f"Then {each.text} {each.counted} died there." for each in dead]
    where = " and ".join(places) or "the border"
    opening = f"Kalvar bombarded {where} in Orland, the mayor said."
    texts = (
        " ".join((opening, *sentences)),
        f"The strike on {where} was heavy. Ångström \U0001f4a5.",
    )
    one, two = (
        report(f"r-{number}", f"{number}.txt", text, outlet=f"Daily {number}",
               published=Published("2031-05-05", "2031-05-05", "metadata", None, ()))
        for number, text in enumerate(texts, 1)
    )  # fmt: skip
    told = _strike_claim(one, opening, places, tuple(when))
    told = replace(told, event_type=event_type, pack=pack, modality=modality,
                   roles=_roles(opening, attackers, targets))  # fmt: skip
    counts = tuple(
        _count_claim(f"c-dead{n}", one, words, each)
        for n, (words, each) in enumerate(zip(sentences, dead, strict=True))
    )
    more = replace(claim("c-more", two, f"The strike on {where} was heavy."), event_type=event_type,
                   pack=pack, modality=modality)  # fmt: skip
    claims = (told, *counts, more)
    return replace(
        bare_record(one, two, claims=claims),
        as_of="2031-05-05",
        entities=(
            Entity(KALVAR, "Kalvar", "organisation", ("Kalvar", "Kalvari"), (), ()),
            Entity(ORLAND, "Orland", "organisation", ("Orland", "Orlander"), (), ()),
            Entity(BRIN, "Brin Guard", "group", ("Brin Guard",), (), ()),
        ),
        voices=tuple(Voice(each, None, f"voice {each}", None, "person")
                     for each in sorted({v for d in dead for v in d.voices} | {MAYOR})),
        events=(_event(claims, tuple(when), attackers),),
        estimates=tuple(_estimate(f"es-{n}", n, each) for n, each in enumerate(dead)),
    )  # fmt: skip


def _roles(text: str, attackers: Sequence[str], targets: Sequence[str]) -> tuple[Role, ...]:
    def made(name: str, words: str, entity: str) -> Role:
        place = span(text, words)
        return Role(name, words, place.start, place.end, entity)

    return (
        *(made("attacker", "Kalvar", each) for each in attackers),
        *(made("target", "Orland", each) for each in targets),
    )


def _strike_claim(
    account: Report, opening: str, places: Sequence[str], when: tuple[When, ...]
) -> Claim:
    trigger = span(account.text, "bombarded")
    return replace(
        claim("c-strike", account, opening.split(", the")[0]),
        trigger=Trigger(trigger.start, trigger.end, "bombard"),
        times=when,
        places=tuple(_place(account.text, name) for name in places),
        attribution=(outlet(account.outlet or ""), voice(account, "the mayor", "said", "person",
                                                        voice=MAYOR)),
    )  # fmt: skip


def _place(text: str, name: str) -> PlaceMention:
    latitude, longitude, precision = PLACES[name]
    place = span(text, name)
    return PlaceMention("at", name, place.start, place.end, None, latitude, longitude,
                        precision, "UA", "Upper", None)  # type: ignore[arg-type]  # words of PlacePrecision  # fmt: skip


def _count_claim(identity: str, account: Report, sentence: str, dead: Dead) -> Claim:
    made = claim(identity, account, sentence)
    number = span(account.text, sentence).start + len("Then ")
    thing = number + len(dead.text) + 1
    quantity = Quantity(
        id=identity.replace("c-", "q-"),
        low=dead.low,
        best=dead.best,
        high=dead.high,
        approx="exact",
        unit=None,
        counted=Counted(dead.counted, thing, thing + len(dead.counted), dead.kind),
        slot="killed",
        relation="total",
        whole=None,
        scope=Scope(of=dead.of),
        text=dead.text,
        start=number,
        end=number + len(dead.text),
    )
    victims = Role("victim", f"{dead.text} {dead.counted}", number, thing + len(dead.counted),
                   dead.victims)  # fmt: skip
    roles = (victims,) if dead.victims else ()
    said = Attribution(dead.voices[0], "the mayor", None, "person", "says", False, None, (), None,
                       None, None)  # fmt: skip
    return replace(made, event_type="casualties", pack="disaster", quantities=(quantity,),
                   roles=roles, attribution=(outlet(account.outlet or ""), said))  # fmt: skip


def _event(claims: tuple[Claim, ...], when: tuple[When, ...], attackers: Sequence[str]) -> Event:
    first, last = (when[0].first, when[-1].last) if when else (None, None)
    return Event(
        id="ev-strike",
        event_type="air_attack",
        title="Kalvar bombarded the town",
        first=first,
        last=last,
        places=(),
        participants=tuple(Participant(each, "attacker") for each in attackers),
        status=EventStatus("actual", None),
        part_of=None,
        ordinal=None,
        story=None,
        relations=(),
        claims=tuple(sorted(each.id for each in claims)),
        reasons=("The same day and place.",),
    )


def _estimate(identity: str, number: int, dead: Dead) -> Estimate:
    use: Use = "counted"
    return Estimate(
        id=identity,
        event="ev-strike",
        slot="killed",
        counted=dead.counted,
        unit=None,
        scope=Scope(of=dead.of),
        low=dead.low,
        best=dead.best,
        high=dead.high,
        rules=EstimateRules("least", "best", "greatest"),
        values=(EstimateValue(f"c-dead{number}", f"q-dead{number}", use, "It is told."),),
        voices=dead.voices,
        series=(),
        verdict="single",
    )
