"""UCDP GED: its 49 columns in its order (version 25.1), and the rules that fill them."""

from collections.abc import Mapping

from consilience.export.coded import Codebook
from consilience.export.tables import Column, Kind

_COLUMNS: tuple[tuple[str, Kind, str], ...] = (
    ("id", "string", "Id of the event, estimate or claim of the record; UCDP gives its own."),
    ("relid", "string", "UCDP's id of the row; left to UCDP."),
    ("year", "integer", "Year of the first day."),
    ("active_year", "integer", "Whether the dyad was active that year; left to UCDP."),
    ("code_status", "string", "UCDP's state of coding; left to UCDP."),
    ("type_of_violence", "integer", "1 state-based, 2 non-state, 3 one-sided."),
    ("conflict_dset_id", "string", "Left to UCDP."),
    ("conflict_new_id", "integer", "Left to UCDP."),
    ("conflict_name", "string", "Left to UCDP."),
    ("dyad_dset_id", "string", "Left to UCDP."),
    ("dyad_new_id", "integer", "Left to UCDP."),
    ("dyad_name", "string", "Side A - side B."),
    ("side_a_dset_id", "string", "Left to UCDP."),
    ("side_a_new_id", "integer", "Left to UCDP."),
    ("side_a", "string", "The one who attacks."),
    ("side_b_dset_id", "string", "Left to UCDP."),
    ("side_b_new_id", "integer", "Left to UCDP."),
    ("side_b", "string", "The one who is attacked; Civilians in one-sided violence."),
    ("number_of_sources", "integer", "How many accounts tell it."),
    ("source_article", "string", "Outlet, day and headline of each account."),
    ("source_office", "string", "Outlets."),
    ("source_date", "string", "Days of publication."),
    ("source_headline", "string", "Headlines."),
    ("source_original", "string", "Those from whom the accounts have it."),
    ("where_prec", "integer", "1 exact place, 3 district, 4 region, 5 wider or several, 6 country, "
                              "7 water or air."),
    ("where_coordinates", "string", "The place that the coordinates are of."),
    ("where_description", "string", "The places in the accounts' words."),
    ("adm_1", "string", "First-level division."),
    ("adm_2", "string", "Second-level division."),
    ("latitude", "number", "Degrees north, WGS 84."),
    ("longitude", "number", "Degrees east, WGS 84."),
    ("geom_wkt", "string", "The point as well-known text."),
    ("priogrid_gid", "integer", "Cell of the PRIO-GRID, half a degree wide."),
    ("country", "string", "Country."),
    ("country_id", "integer", "Number of Gleditsch and Ward."),
    ("region", "string", "Left to UCDP."),
    ("event_clarity", "integer", "1 one event, 2 several days or places summed up."),
    ("date_prec", "integer", "1 day, 2 two to six days, 3 week, 4 month, 5 year."),
    ("date_start", "date", "Earliest day it may have happened on, ISO 8601."),
    ("date_end", "date", "Latest day, ISO 8601."),
    ("deaths_a", "integer", "Dead of side A."),
    ("deaths_b", "integer", "Dead of side B."),
    ("deaths_civilians", "integer", "Dead civilians."),
    ("deaths_unknown", "integer", "Dead of whom the accounts do not tell who they were."),
    ("best", "integer", "Best estimate: the sum of the four."),
    ("high", "integer", "Highest estimate; empty where no account bounds it."),
    ("low", "integer", "Lowest estimate; empty where no account bounds it."),
    ("gwnoa", "integer", "Number of Gleditsch and Ward of side A, where it is a state."),
    ("gwnob", "integer", "Number of Gleditsch and Ward of side B, where it is a state."),
)  # fmt: skip

RULES: Mapping[str, str] = {
    "record": "Taken from the record as it stands.",
    "year": "Year of date_start. Loses the year of date_end, where it is another.",
    "sources": "All accounts that tell it, also those that copy one another. Loses how many "
    "voices stand behind them.",
    "speakers": "The last of each chain of attribution: those from whom the outlets have it.",
    "day": "The one day that the accounts tell.",
    "days": "First and last day that the accounts allow. Nothing is divided: a total over several "
    "days stays one row, with event_clarity 2 where it lasted.",
    "date-prec": "1 for a day, 2 up to six days, 3 for seven, 4 up to a month, 5 up to a year. "
    "Loses in which way the accounts are vague.",
    "clarity-one": "One day, one place: reports allow to tell the event from others.",
    "clarity-sum": "A total over several days or places. It is not divided, because the accounts "
    "give no share of a day or place.",
    "place": "The most exact place that an account names. Loses the less exact ones.",
    "places": "Several places of one total: their names are joined, no coordinates are given and "
    "where_prec is 5. Nothing is divided between them.",
    "where-prec": "From how exact the place is: point or town 1, district 3, region 4, wider 5, "
    "country 6, sea 7.",
    "grid": "Row and column of half a degree counted from 90 S, 180 W.",
    "attacker": "The one party that the accounts name as attacker. Empty where they name several, "
    "which the record keeps apart as an opposition.",
    "attacked": "The one party that the accounts name as attacked. Empty where they name several.",
    "one-sided": "All dead that are counted are civilians, and an attacker is named: violence "
    "type 3, side B Civilians. Whether they were targeted is for a coder to judge.",
    "state-based": "Both sides are states: violence type 1. A rebel side is not told apart from "
    "others, so that type 1 against rebels and type 2 are left to a coder.",
    "dyad": "Side A and side B, joined.",
    "low": "The least figure of the record's estimate.",
    "best": "The best figure of the record's estimate.",
    "high": "The greatest figure of the record's estimate.",
    "best-is-low": "GED wants a best figure and the record's estimate has none: its least figure. "
    "Loses that the accounts differ or only bound it.",
    "low-sum": "Sum of the least figures of the parts: no account gives a total.",
    "best-sum": "Sum of the figures of the parts: no account gives a total.",
    "high-sum": "Sum of the greatest figures of the parts: no account gives a total.",
    "victims": "Dead of whom the accounts tell whose they are: civilians by the noun, fighters by "
    "side. Empty where no account tells, never 0.",
    "unknown-all": "The best figure whole: no account tells who the dead are, or what they tell "
    "does not fit into the total.",
    "unknown-rest": "The best figure without those whose side the accounts tell.",
    "unknown-fighters": "Fighters whose side the accounts do not tell.",
    "gw": "Number of the state in the list of Gleditsch and Ward.",
}

GED = Codebook(
    name="ged",
    title="UCDP GED",
    key="id",
    columns=tuple(Column(name, about, kind) for name, kind, about in _COLUMNS),
    rules=RULES,
)
