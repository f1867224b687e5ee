"""Kinds of events: what is counted in each, what is promised, and in what words both are told.

In a wording ``{n}`` is a number with its hedge, ``{who}`` whoever is said to tell it; the other
fields are the names and words of the event.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """Something counted.

    Attributes:
        slot: The packs' name for it.
        least: Least number on the first day.
        most: Greatest number on the first day.
        grows: Whether it grows from day to day.
        told: Wordings in the outlet's own voice.
        said: Wordings that name who tells it.
        called: What is counted, behind "the number of".
        whole: Those counted, with parts to be told of; empty where no parts are.
        parts: Who is among them.
    """

    slot: str
    least: int
    most: int
    grows: bool
    told: Sequence[str]
    said: Sequence[str]
    called: str = ""
    whole: str = ""
    parts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be promised.

    Attributes:
        verb: Its bare form.
        past: Its past form.
        participle: Its participle.
        thing: What it is done to; ``{of}`` is a number, where it is counted.
        noun: What is counted; empty where nothing is.
        many: Whether the thing is told in the plural.
    """

    verb: str
    past: str
    participle: str
    thing: str
    noun: str = ""
    many: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event.

    Attributes:
        name: What to call it in tables.
        causes: Words for the event.
        openings: First sentences.
        headlines: Headlines.
        measures: What is counted, by a name of its own within the kind.
        deeds: What can be promised.
        offices: Who speaks for the place.
        bodies: Which body tells numbers.
        asides: Sentences that tell nothing countable.
    """

    name: str
    causes: Sequence[str]
    openings: Sequence[str]
    headlines: Sequence[str]
    measures: Mapping[str, Measure]
    deeds: Sequence[Deed]
    offices: Sequence[str]
    bodies: Sequence[str]
    asides: Sequence[str]


_KILLED_TOLD = (
    "The {cause} killed {n} people in {town}.",
    "In {town} {n} people were killed.",
    "So far {n} people are known to have died in {town}.",
    "The death toll in {town} stands at {n}.",
    "The dead in {town} number {n}.",
)
_KILLED_SAID = (
    "{who} said that {n} people had died in {town}.",
    "The death toll in {town} has reached {n}, according to {who}.",
    "In {town} {n} people were killed, {who} said.",
    "“We have lost {n} people in {town},” {who} told reporters.",
    "{who} put the number of dead in {town} at {n}.",
)
_INJURED_TOLD = (
    "The {cause} injured {n} people in {town}.",
    "{n} people were injured in {town}.",
    "In {town} {n} people were hurt.",
)
_INJURED_SAID = (
    "{who} said that {n} people in {town} were injured.",
    "The hospital of {town} has treated {n} injured people, {who} said.",
    "According to {who}, {n} people were injured in {town}.",
)


def _killed(*parts: str) -> Measure:
    called, whole = "people killed", "the dead"
    return Measure("killed", 9, 60, True, _KILLED_TOLD, _KILLED_SAID, called, whole, parts)


def _injured(least: int, most: int, *parts: str) -> Measure:
    called, whole = "people injured", "the injured"
    told, said = _INJURED_TOLD, _INJURED_SAID
    return Measure("injured", least, most, True, told, said, called, whole, parts)


DISASTER = Kind(
    name="flood",
    causes=("flood", "earthquake", "storm", "landslide", "fire"),
    openings=(
        "A {cause} struck the town of {town} in the {region} valley on {weekday}.",
        "The {region} valley counts its losses after the {cause} that hit {town} on {weekday}.",
        "Rescuers worked through the night in {town}, where a {cause} struck on {weekday}.",
        "{town}, the largest town of the {region} valley, was hit by a {cause} on {date}.",
    ),
    headlines=("{Cause} strikes {town}", "Rescue goes on in {town} after {cause}"),
    measures={
        "killed": _killed("children"),
        "injured": _injured(70, 400, "children"),
        "buildings": Measure(
            "buildings",
            500,
            4000,
            True,
            (
                "The {cause} destroyed {n} houses in {town}.",
                "{n} houses in {town} were destroyed.",
                "In {town} {n} homes lie in ruins, destroyed by the {cause}.",
            ),
            (
                "In {town} {n} houses were destroyed, {who} said.",
                "According to {who}, the {cause} destroyed {n} homes in {town}.",
            ),
            "houses destroyed",
        ),
    },
    deeds=(
        Deed("reopen", "reopened", "reopened", "the bridge"),
        Deed("restore", "restored", "restored", "the water supply"),
        Deed("rebuild", "rebuilt", "rebuilt", "the dam"),
        Deed("deliver", "delivered", "delivered", "{of} tents", "tents"),
    ),
    offices=("Mayor", "Governor"),
    bodies=("the civil protection service", "the {region} rescue service"),
    asides=(
        "Rain is expected in {region} for the rest of the week.",
        "Schools in {region} remain closed.",
        "Neighbours brought blankets and soup to the town hall of {town}.",
    ),
)

STRIKE = Kind(
    name="air strike",
    causes=("air strike", "missile strike", "drone attack"),
    openings=(
        "{A} carried out {a_cause} on {town} on {weekday}.",
        "The town of {town} in {b} came under attack on {weekday}, when {a_people} aircraft "
        "struck it.",
        "Explosions shook {town} in the {region} district of {b} on {date} in {a_cause}.",
    ),
    headlines=("{Cause} on {town}", "{a_people} aircraft strike {town}"),
    measures={
        "killed": _killed("soldiers", "civilians"),
        "injured": _injured(20, 200, "soldiers", "children"),
        "drones": Measure(
            "drones",
            20,
            140,
            False,
            (
                "{A} launched {n} drones at {town}.",
                "In all {n} drones were launched at {town}.",
            ),
            (
                "{who} said that {a} had launched {n} drones at {town}.",
                "According to {who}, {n} drones were sent against {town}.",
            ),
            "drones launched at {town}",
        ),
    },
    deeds=(
        Deed("repair", "repaired", "repaired", "the power station"),
        Deed("reopen", "reopened", "reopened", "the hospital"),
        Deed("evacuate", "evacuated", "evacuated", "{of} children", "children"),
    ),
    offices=("Governor", "Interior Minister"),
    bodies=("the {b_people} emergency service", "the {region} police"),
    asides=(
        "Sirens were heard in {region} until the morning.",
        "Trains to {town} were halted.",
        "It was not clear what had been aimed at.",
    ),
)

EXCHANGE = Kind(
    name="exchange",
    causes=("exchange",),
    openings=(
        "{A} and {b} exchanged prisoners at the {town} crossing on {weekday}.",
        "Prisoners came home on {weekday} in an exchange between {a} and {b} at {town}.",
        "An exchange of prisoners between {a} and {b} took place near {town} on {date}.",
    ),
    headlines=("{A} and {b} exchange prisoners", "Prisoners come home through {town}"),
    measures={
        "released by the one": Measure(
            "released",
            60,
            300,
            False,
            ("{A} released {n} prisoners.", "{n} prisoners were released by {a}."),
            (
                "{who} said that {a} had released {n} prisoners.",
                "According to {who}, {a} released {n} prisoners.",
            ),
            "prisoners released by {a}",
            "the prisoners released by {a}",
            ("women",),
        ),
        "released by the other": Measure(
            "released",
            60,
            300,
            False,
            ("{B} released {n} prisoners.", "{n} prisoners were released by {b}."),
            (
                "{who} said that {b} had released {n} prisoners.",
                "According to {who}, {b} released {n} prisoners.",
            ),
            "prisoners released by {b}",
            "the prisoners released by {b}",
            ("women",),
        ),
    },
    deeds=(
        Deed("release", "released", "released", "{of} more prisoners", "prisoners"),
        Deed("return", "returned", "returned", "the bodies of the fallen", many=True),
        Deed("publish", "published", "published", "the list of the missing"),
    ),
    offices=("Defence Minister", "Ombudsman"),
    bodies=("the Red Cross office in {town}", "the {a_people} defence ministry"),
    asides=(
        "Families had waited at the crossing since the morning.",
        "Buses took the men to {region}.",
        "Neither side said who had brokered it.",
    ),
)

PROTEST = Kind(
    name="protest",
    causes=("protest", "march", "demonstration"),
    openings=(
        "A {cause} against the price of fuel filled the streets of {town} on {weekday}.",
        "Crowds gathered in {town} on {weekday} for a {cause} against the price of fuel.",
        "Police and protesters clashed in {town} on {date} at a {cause} against the price of fuel.",
    ),
    headlines=("{Cause} fills {town}", "Arrests at {cause} in {town}"),
    measures={
        "crowd": Measure(
            "crowd",
            2000,
            40000,
            False,
            (
                "{n} protesters marched through {town}.",
                "The {cause} in {town} drew {n} protesters.",
                "{n} people marched through {town}.",
            ),
            (
                "{who} said that {n} protesters had marched through {town}.",
                "According to {who}, {n} people marched in {town}.",
            ),
            "protesters",
        ),
        "arrested": Measure(
            "arrested",
            12,
            180,
            True,
            (
                "In {town} {n} people were arrested.",
                "Police arrested {n} people in {town}.",
                "Police in {town} detained {n} protesters.",
            ),
            (
                "{who} said that {n} people had been arrested in {town}.",
                "According to {who}, police arrested {n} people in {town}.",
            ),
            "people arrested",
            "those arrested",
            ("students",),
        ),
        "injured": _injured(14, 90, "police officers"),
    },
    deeds=(
        Deed("withdraw", "withdrew", "withdrawn", "the fuel tax"),
        Deed("publish", "published", "published", "the police report"),
        Deed("release", "released", "released", "{of} detained students", "students"),
    ),
    offices=("Mayor", "Police Chief"),
    bodies=("the {region} police", "the union of students"),
    asides=(
        "Shops in {town} closed early.",
        "A helicopter circled over {region}.",
        "Organisers said they would return.",
    ),
)

ELECTION = Kind(
    name="election",
    causes=("election",),
    openings=(
        "Voters in {region} went to the polls on {weekday} in an election won by {winner}.",
        "{winner} won the election in {region} on {weekday}.",
        "{winner} of {town} was elected governor of {region} on {date}.",
    ),
    headlines=("{winner} wins in {region}", "{region} elects {winner}"),
    measures={
        "votes": Measure(
            "votes",
            20000,
            900000,
            False,
            ("{winner} won {n} votes.", "In {region} {n} votes were cast for {winner}."),
            ("{who} said that {winner} had won {n} votes.",),
            "votes for {winner}",
        ),
        "seats": Measure(
            "seats",
            21,
            90,
            False,
            (
                "The party of {winner} took {n} seats in {region}.",
                "In {region} the party of {winner} won {n} seats.",
            ),
            ("According to {who}, the party of {winner} won {n} seats in {region}.",),
            "seats won by the party of {winner}",
        ),
        "turnout": Measure(
            "turnout",
            31,
            88,
            False,
            ("Turnout in {region} was {n} percent.", "In {region} turnout reached {n} percent."),
            (
                "Turnout in {region} was {n} percent, {who} said.",
                "{who} put turnout in {region} at {n} percent.",
            ),
        ),
    },
    deeds=(
        Deed(
            "publish", "published", "published", "the results of every polling station", many=True
        ),
        Deed("recount", "recounted", "recounted", "the votes of the harbour district", many=True),
        Deed("replace", "replaced", "replaced", "{of} voting machines", "machines"),
    ),
    offices=("Returning Officer", "Election Commissioner"),
    bodies=("the {region} election commission", "the {region} statistics office"),
    asides=(
        "Polling stations in {region} closed at eight in the evening.",
        "The loser conceded before midnight.",
        "It was the first election since the new roll of voters.",
    ),
)

TALKS = Kind(
    name="talks",
    causes=("talks",),
    openings=(
        "Envoys of {a} and {b} met for talks in {town} on {weekday}.",
        "Talks between {a} and {b} opened in {town} on {weekday}.",
        "{A} and {b} held a round of talks in {town} on {date}.",
    ),
    headlines=("{A} and {b} hold talks in {town}", "Envoys meet in {town}"),
    measures={
        "detained": Measure(
            "captured",
            30,
            400,
            False,
            ("{A} still holds {n} {b_people} prisoners.",),
            (
                "{who} said that {a} held {n} {b_people} prisoners.",
                "According to {who}, {a} is holding {n} {b_people} prisoners.",
            ),
            "prisoners held by {a}",
        ),
    },
    deeds=(
        Deed("send", "sent", "sent", "{of} trucks of grain", "trucks"),
        Deed("reopen", "reopened", "reopened", "the border crossing"),
        Deed("lift", "lifted", "lifted", "the ban on fishing boats"),
        Deed("withdraw", "withdrew", "withdrawn", "the patrol ships", many=True),
    ),
    offices=("Foreign Minister", "chief negotiator"),
    bodies=("the {a_people} foreign ministry", "the {b_people} foreign ministry"),
    asides=(
        "The envoys did not shake hands.",
        "A second day of talks was not ruled out.",
        "The talks were held behind closed doors.",
    ),
)

KINDS = (DISASTER, STRIKE, EXCHANGE, PROTEST, ELECTION, TALKS)
