"""Records of invented accounts for the tests of what is shown: a ferry that ran aground."""

from dataclasses import replace

from consilience.model.claim import (
    Claim,
    Link,
    PlaceMention,
    Role,
    Trigger,
)
from consilience.model.commitment import Commitment, CommitmentEvidence, Due, Period, Position
from consilience.model.dependence import Dependence, Source
from consilience.model.entity import Entity, Mention, Occurrence, Said, Statement, Title, Voice
from consilience.model.estimate import Estimate, EstimateRules, EstimateStep, EstimateValue
from consilience.model.event import Event, EventStatus, Participant
from consilience.model.finding import Arithmetic, Finding, Side, Term
from consilience.model.ledger import Cell, Ledger, Row
from consilience.model.quantity import Scope
from consilience.model.record import Built, Record
from consilience.model.report import (
    Block,
    Published,
    Report,
    SetAside,
)
from consilience.model.span import Passage
from consilience.model.when import When
from tests.views.drafts import bare_record, claim, count, finding, outlet, report, span, voice

HERALD = (
    "Ferry runs aground off Port Ondra\r\n\r\n"
    "The harbour office said on Monday that 31 people were hurt when the Marisol ran aground.\r\n"
    "\r\n"
    "“We will pay every passenger by 1 June,” said Ilse Brandvoll, who runs the line.\r\n\r\n"
    "Subscribe to our morning letter! \U0001f4ec\r\n\r\n"
    "Divers \U0001f93f reached the wreck at noon, the captain denied that he had slept.\r\n"
)
GAZETTE = (
    "Zwölf Kinder? No: 12 children and 19 adults were hurt, a nurse told the "
    "Gazette \U0001f3e5.\n\n"
    "The sign read سفينة غارقة and cafe\u0301 owners wept 👩‍👩‍👧.\n\n"
    "He wrote </script><script>window.ran=1</script> on the wall, they said."
)
COURIER = "On Tuesday the ministry put the number of injured at 34."


def _herald() -> Report:
    ends = [HERALD.index(start) for start in ("The harbour", "“We will", "Subscribe", "Divers")]
    kinds = ("title", "body", "body", "boilerplate", "body")
    cuts = [0, *ends, len(HERALD)]
    blocks = tuple(
        Block(start, start + len(HERALD[start:end].rstrip()), kind)  # type: ignore[arg-type]  # words of BlockKind
        for start, end, kind in zip(cuts, cuts[1:], kinds, strict=False)
    )
    return report(
        "r-herald",
        "accounts/herald.txt",
        HERALD,
        outlet="Ondra Herald",
        title="Ferry runs aground off Port Ondra",
        authors=("Tam Okwuosa",),
        uri="https://herald.example/ferry",
        blocks=blocks,
        published=Published(
            "2031-05-12",
            "2031-05-12",
            "stated",
            None,
            (Passage("r-herald", *_ends(HERALD, "Monday")),),
        ),
    )


def _ends(text: str, words: str) -> tuple[int, int]:
    place = span(text, words)
    return place.start, place.end


def _pay_claim(herald: Report) -> Claim:
    return claim(
        "c-pay",
        herald,
        "“We will pay every passenger by 1 June,”",
        modality="planned",
        times=(
            When(
                "deadline",
                None,
                None,
                "day",
                None,
                False,
                None,
                None,
                "the year is not told",
                "1 June",
                *_ends(HERALD, "1 June"),
            ),
        ),
        attribution=(
            outlet("Ondra Herald"),
            voice(
                herald,
                "Ilse Brandvoll",
                "said Ilse",
                "person",
                stance="promises",
                quoted=True,
                voice="v-ilse",
                statement="s-pay",
            ),
        ),
    )


def _herald_claims(herald: Report) -> tuple[Claim, ...]:
    hurt = span(HERALD, "ran aground.")
    monday = span(HERALD, "Monday")
    trigger = span(HERALD, "hurt")
    line = span(HERALD, "Port Ondra")
    ferry = span(HERALD, "the Marisol")
    injured = claim(
        "c-hurt",
        herald,
        "31 people were hurt when the Marisol ran aground",
        event_type="injury_toll",
        trigger=Trigger(trigger.start, trigger.end, "hurt"),
        phase="completed",
        times=(
            When(
                "event",
                "2031-05-12",
                "2031-05-12",
                "day",
                "2031-05-12",
                False,
                None,
                "2031-05-12",
                None,
                "Monday",
                monday.start,
                monday.end,
            ),
        ),
        places=(PlaceMention("at", "Port Ondra", line.start, line.end, "n-ondra"),),
        roles=(Role("vessel", "the Marisol", ferry.start, ferry.end, "n-marisol"),),
        quantities=(count("q-31", herald, "31", 31, "people"),),
        attribution=(
            outlet("Ondra Herald"),
            voice(herald, "The harbour office", "said", "organisation", voice="v-harbour"),
        ),
    )
    slept = claim("c-slept", herald, "the captain denied that he had slept", modality="denied")
    split = claim("c-split", herald, "Divers \U0001f93f reached", "at noon", polarity="negative")
    whole = claim("c-whole", herald, "Divers \U0001f93f reached the wreck at noon, the captain")
    across = claim("c-across", herald, HERALD[hurt.start - 20 : hurt.end + 14])
    pay = _pay_claim(herald)
    return injured, replace(pay, links=(Link("cause", "c-hurt"),)), slept, split, whole, across


def _gazette_claims(gazette: Report) -> tuple[Claim, ...]:
    parts = claim(
        "c-parts",
        gazette,
        "12 children and 19 adults were hurt",
        quantities=(
            count("q-12", gazette, "12", 12, "children"),
            count("q-19", gazette, "19", 19, "adults"),
        ),
        attribution=(
            outlet("Gazette"),
            voice(gazette, "a nurse", "told", "anonymous", voice="v-nurse"),
        ),
    )
    sign = claim("c-sign", gazette, "The sign read سفينة غارقة and cafe\u0301 owners wept 👩‍👩‍👧.")
    wall = claim("c-wall", gazette, "</script><script>window.ran=1</script> on the wall")
    return parts, sign, wall


def _findings() -> tuple[Finding, ...]:
    here = Side("31 people", ("c-hurt",), ("q-31",), ("v-harbour",))
    there = Side("34 injured", ("c-34",), ("q-34",), ("v-ministry",))
    added = Side("12 + 19", ("c-parts",), ("q-12", "q-19"), ("v-nurse",))
    terms = (
        Term("q-31", None, 31, 1),
        Term("q-12", None, 12, 1),
        Term("q-19", None, 19, 1),
    )
    total = Arithmetic(31, (12, 19), "sum", True, terms, None)
    return (
        finding(
            "f-differ",
            "contradiction",
            (here, there),
            estimate="x-injured",
            explanation="The Herald tells of 31 hurt, the Courier of 34 injured.",
            why_not_milder="Both speak of the same day.",
        ),
        finding(
            "f-sum",
            "arithmetic",
            (here, added),
            slot=None,
            arithmetic=total,
            explanation="12 children and 19 adults are the 31 people.",
        ),
        finding(
            "f-agree",
            "agreement",
            (Side("ran aground", ("c-hurt", "c-whole"), (), ("v-harbour",)),),
            slot="status",
            explanation="Both tell that the ferry ran aground.",
        ),
    )


def _estimate() -> Estimate:
    return Estimate(
        id="x-injured",
        event="e-1",
        slot="injured",
        counted="people hurt",
        unit=None,
        scope=Scope(by="n-marisol", first="2031-05-12", last="2031-05-12", places=("n-ondra",)),
        low=31,
        best=None,
        high=34,
        rules=EstimateRules("The least that a voice tells.", None, "The greatest."),
        values=(
            EstimateValue("c-hurt", "q-31", "counted", "The harbour office tells it."),
            EstimateValue("c-34", "q-34", "counted", "The ministry tells it."),
        ),
        voices=("v-harbour", "v-ministry"),
        series=(
            EstimateStep("2031-05-12", 31, 31, 31),
            EstimateStep("2031-05-13", 31, None, 34),
        ),
        verdict="disputed",
    )


def _ledger() -> Ledger:
    def cell(column: str, value: int | str | None, *claims: str, **more: object) -> Cell:
        plain = Cell(column, value, None, None, (), None, claims, ())
        return replace(plain, **more)  # type: ignore[arg-type]  # the tests' own keywords

    figures: dict[str, object] = {"low": 31, "high": 34, "estimate": "x-injured"}
    voices = ("v-harbour", "v-ministry")
    row = Row(
        "2031-05-12",
        "the ferry",
        "e-1",
        (
            cell("place", "Port Ondra", "c-hurt", others=("the reef",), voices=("v-harbour",)),
            cell("injured", None, "c-34", "c-hurt", voices=voices, **figures),
            cell("killed", None),
        ),
    )
    bare = Row(
        "not told", None, None, (cell("place", None), cell("injured", None), cell("killed", None))
    )
    total = cell("injured", None, "c-34", "c-hurt", low=31, high=34, voices=voices)
    return Ledger("disaster", "toll", "Toll by place and day", ("place", "injured", "killed"),
                  (row, bare), (total,))  # fmt: skip


def _promise() -> Commitment:
    return Commitment(
        id="m-pay",
        by=("n-ilse",),
        to=(),
        stated_by="v-ilse",
        what="pay every passenger",
        quantity=None,
        condition=None,
        made_on=Due(None, None, ()),
        due=Due("2031-06-01", "2031-06-01", (Passage("r-herald", *_ends(HERALD, "1 June")),)),
        status="open",
        progress=0.25,
        evidence=(CommitmentEvidence("c-hurt", "repeated", None),),
        claims=("c-pay",),
    )


def _position() -> Position:
    return Position(
        id="p-1",
        party="n-ilse",
        issue="compensation",
        stance="everybody is paid",
        conditions=("after the inquiry",),
        on=Period(None, None),
        moved_from=None,
        claims=("c-pay",),
    )


def _entities() -> tuple[Entity, ...]:
    return (
        Entity("n-ilse", "Ilse Brandvoll", "person", ("Brandvoll", "Ilse Brandvoll"),
               (Title("runs the line", None, None),), ("The surname is the same.",)),
        Entity("n-marisol", "Marisol", "other", ("Marisol",), (), ()),
        Entity("n-ondra", "Port Ondra", "place", ("Port Ondra",), (), ()),
    )  # fmt: skip


def ferry_record() -> Record:
    """Three accounts with something of everything that the dossier shows."""
    herald = _herald()
    gazette = report("r-gazette", "gazette.txt", GAZETTE, outlet="Gazette")
    courier = report(
        "r-courier",
        "courier.txt",
        COURIER,
        published=Published("2031-05-13", "2031-05-13", "metadata", None, ()),
        uri="javascript:window.ran=1",
    )
    ministry = voice(courier, "the ministry", "put", "organisation", voice="v-ministry")
    more = claim(
        "c-34",
        courier,
        COURIER,
        quantities=(count("q-34", courier, "34", 34, "injured"),),
        attribution=(outlet("courier.txt"), ministry),
    )
    claims = (*_herald_claims(herald), *_gazette_claims(gazette), more)
    return replace(
        bare_record(herald, gazette, courier, claims=claims),
        as_of="2031-05-13",
        built=Built("0.1.0", "rules", ("base",), {"as_of": None, "columns": 3}),
        set_aside=(SetAside("empty.txt", "empty", "The file is empty."),),
        mentions=(
            Mention("a-1", "r-herald", *_ends(HERALD, "Ilse Brandvoll"), "Ilse Brandvoll", "name",
                    "n-ilse"),
        ),
        entities=_entities(),
        voices=(
            Voice("v-harbour", None, "The harbour office", None, "organisation"),
            Voice("v-ilse", "n-ilse", "Ilse Brandvoll", None, "person"),
            Voice("v-ministry", None, "the ministry", None, "organisation"),
            Voice("v-nurse", None, "", "a nurse", "anonymous"),
        ),
        statements=(
            Statement("s-pay", "v-ilse", Said("2031-05-12", "2031-05-12", ()), None, None,
                      (Occurrence("r-herald", *_ends(HERALD, "“We will pay every passenger"),
                                  True),)),
        ),
        events=(
            Event("e-1", "injury_toll", "The Marisol ran aground", "2031-05-12", "2031-05-12",
                  ("n-ondra",), (Participant("n-marisol", "vessel"),),
                  EventStatus("actual", "completed"), None, None, None, (),
                  ("c-34", "c-hurt", "c-parts"), ("The same ferry on the same day.",)),
        ),
        estimates=(_estimate(),),
        findings=_findings(),
        commitments=(_promise(),),
        positions=(_position(),),
        ledgers=(_ledger(),),
        dependence=(
            Dependence("d-1", "r-courier", Source("r-herald", None, None), "cites",
                       (Passage("r-courier", 0, 10), Passage("r-herald", 0, 10)), 0.5),
            Dependence("d-2", "r-gazette", Source(None, None, "Ondra Wire"), "shared_wire", (),
                       None),
        ),
    )  # fmt: skip
