"""ACLED: its 31 columns in its order, and the rules that fill them.

Only the columns and the published coding rules are followed; no data of ACLED is used.
"""

from collections.abc import Mapping

from consilience.export.coded import Codebook
from consilience.export.tables import Column, Kind

_COLUMNS: tuple[tuple[str, Kind, str], ...] = (
    ("event_id_cnty", "string", "Id of the event, estimate or claim of the record, and the number "
                                "of the row where it makes several; ACLED gives its own."),
    ("event_date", "date", "The day, ISO 8601."),
    ("year", "integer", "Its year."),
    ("time_precision", "integer", "1 the day, 2 the week, 3 the month."),
    ("disorder_type", "string", "Political violence, Demonstrations, Strategic developments."),
    ("event_type", "string", "One of ACLED's six types."),
    ("sub_event_type", "string", "One of its 25 sub-types."),
    ("actor1", "string", "The first party; ACLED keeps no direction."),
    ("assoc_actor_1", "string", "Others named in the same role."),
    ("inter1", "string", "Sort of actor 1."),
    ("actor2", "string", "The second party."),
    ("assoc_actor_2", "string", "Others named in the same role."),
    ("inter2", "string", "Sort of actor 2."),
    ("interaction", "string", "The two sorts, joined."),
    ("civilian_targeting", "string", "Civilian targeting, where civilians are the target."),
    ("iso", "integer", "ISO 3166-1 numeric code of the country."),
    ("region", "string", "Left to ACLED."),
    ("country", "string", "Country."),
    ("admin1", "string", "First-level division."),
    ("admin2", "string", "Second-level division."),
    ("admin3", "string", "Left to ACLED."),
    ("location", "string", "The place."),
    ("latitude", "number", "Degrees north, WGS 84."),
    ("longitude", "number", "Degrees east, WGS 84."),
    ("geo_precision", "integer", "1 a town, 2 near or in a district, 3 a region or wider."),
    ("source", "string", "Outlets, with ; between them."),
    ("source_scale", "string", "Left to ACLED."),
    ("notes", "string", "What happened, in the accounts' words, and how a total was divided."),
    ("fatalities", "integer", "Reported dead; empty where no account counts any."),
    ("tags", "string", "The size of a crowd, where one is told."),
    ("timestamp", "integer", "Left to ACLED."),
)  # fmt: skip

RULES: Mapping[str, str] = {
    "row": "An occurrence makes one row for each day that it lasted and each town it was in, where "
    "deaths are to be divided or it lasted a week at most; else one.",
    "day": "The day that the accounts tell.",
    "day-of": "One of the days that it lasted: the codebook wants one row a day.",
    "week-middle": "The middle of the days that the accounts allow, the earlier of two: the "
    "codebook's rule for a week. Loses the first and last day.",
    "month-middle": "The middle of the days that the accounts allow, the earlier of two: the "
    "codebook's rule for a month. Loses the first and last day.",
    "year": "Year of event_date.",
    "type": "The pack's code for what most claims tell. Loses the other types told. Empty where "
    "only a word like “killed” or “captured” tells the type and those counted are not civilians: "
    "battle, arrest or violence against civilians is then for a coder.",
    "disorder": "The codebook's group of the event type.",
    "actor": "The party told by most claims. Loses who is the attacker; others named in the role "
    "stand in assoc_actor, also where accounts blame different ones.",
    "civilians": "All dead that are counted are civilians, or the type is violence against "
    "civilians: actor 2 is Civilians where no other is named.",
    "demonstrators": "The type names its actor: Protesters or Rioters.",
    "sort": "State forces for a country or its government, Civilians, Protesters, Rioters. Empty "
    "for all others, which the accounts do not tell apart.",
    "place": "A place that the accounts name, the most exact ones. Loses the less exact.",
    "geo-precision": "1 for a point or town, 2 for a district, 3 for anything wider.",
    "iso": "ISO 3166-1 numeric code of the country.",
    "sources": "All outlets that tell it, also those that copy one another; ACLED cites the most "
    "thorough one where several say the same.",
    "notes": "The first passage of each account, of four at most, for a coder to shorten.",
    "fatalities-lowest": "The least figure of the record's estimate: the codebook takes the lowest "
    "until another is corroborated. Loses best and high.",
    "fatalities-corroborated": "The best figure of the record's estimate, which two or more "
    "independent voices give. Loses low and high.",
    "fatalities-dozens": "“Dozens” are coded 12 by the codebook.",
    "fatalities-hundreds": "“Hundreds” are coded 100 by the codebook.",
    "fatalities-split": "A total over several days or places is divided evenly, what is left over "
    "goes to the first row: the codebook's rule. No account gives this figure.",
    "crowd": "The accounts' words for the crowd.",
}

ACLED = Codebook(
    name="acled",
    title="ACLED",
    key="event_id_cnty",
    columns=tuple(Column(name, about, kind) for name, kind, about in _COLUMNS),
    rules=RULES,
)
