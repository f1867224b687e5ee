"""All formats, with what each holds and loses. docs/export.md says the same; a test holds it."""

from consilience.export.acled_book import RULES as ACLED_RULES
from consilience.export.formats import Format
from consilience.export.ged_book import RULES as GED_RULES
from consilience.export.pax_book import RULES as PAX_RULES

_HERE = "consilience.export"
_NO_JUDGEMENT = "how the accounts stand to each other: agreements, contradictions, updates"
_NO_TREE = "where exactly roles, times and places stand in the passage: the claim's passage is told"

FORMATS: tuple[Format, ...] = (
    Format(
        name="csv",
        title="CSV tables with a data package",
        file=None,
        users="anyone with a spreadsheet, R, Stata or Python",
        holds="Seventeen tables and one for each ledger, the texts, and a Frictionless "
        "datapackage.json that describes every column and how tables lead to each other.",
        loses=(_NO_TREE, "the series of an estimate over the days, and the terms of a sum"),
        made_by=f"{_HERE}.whole_tables:csv_folder",
    ),
    Format(
        name="xlsx",
        title="XLSX workbook",
        file="record.xlsx",
        users="fact-checkers and editors who read in Excel or LibreOffice",
        holds="The same tables, a sheet each, with headings that stay, filters and comments.",
        loses=(_NO_TREE, "the accounts' texts", "characters of a cell beyond 32,767"),
        made_by=f"{_HERE}.whole_tables:workbook_file",
    ),
    Format(
        name="parquet",
        title="Parquet tables",
        file=None,
        users="analysts who query many records with DuckDB, Polars or Spark",
        holds="The same tables with types and nulls, and the accounts' texts.",
        loses=(_NO_TREE, "the series of an estimate over the days, and the terms of a sum"),
        made_by=f"{_HERE}.whole_tables:parquet_folder",
    ),
    Format(
        name="ucdp",
        title="UCDP GED columns",
        file=None,
        users="coders of UCDP GED",
        holds="Candidate rows with GED's 49 columns for lethal armed violence, the rule and "
        "passages of every cell, and what was left out with the reason.",
        loses=(
            "everything that is not lethal: talks, exchanges and agreements are no GED events",
            "how the accounts disagree beyond low, best and high",
            "what day or place a share of a total belongs to: totals are not divided",
            "UCDP's own ids of conflicts, dyads and actors, which are left empty",
        ),
        made_by=f"{_HERE}.ged:files",
        rules=GED_RULES,
    ),
    Format(
        name="acled",
        title="ACLED columns",
        file=None,
        users="coders who use ACLED's codebook",
        holds="Candidate rows with ACLED's 31 columns, one day a row, the rule and passages of "
        "every cell, and what was left out with the reason.",
        loses=(
            "low, best and high: one number of dead is kept, the lowest until corroborated",
            "who attacks whom: ACLED keeps no direction",
            "injured, captured, weapons and all other numbers",
            "happenings without a day, week or month",
        ),
        made_by=f"{_HERE}.acled:files",
        rules=ACLED_RULES,
    ),
    Format(
        name="plover",
        title="PLOVER JSON lines",
        file="plover.jsonl",
        users="makers and users of event data (PLOVER, POLECAT)",
        holds="An event for each happening and category, with actors, recipients, size, passages "
        "and sources.",
        loses=(
            _NO_JUDGEMENT,
            "low and high of numbers, and all numbers but dead, injured and arrested",
            "contexts but military, and modes that the pack's types do not tell apart",
        ),
        made_by=f"{_HERE}.plover:files",
        rules={
            "category": "The pack's category of the act done; AGREE, REQUEST, REJECT, THREATEN or "
            "ACCUSE where it is only promised, demanded, refused, threatened or alleged.",
            "actor": "In spoken categories the voice that says it, else those whom the pack's "
            "roles name as doing it.",
            "date": "The day, or the first of the days that it lasted. Empty where the accounts "
            "tell it no more exactly than a week or month, which the comment then names.",
            "size": "The best figure of the record's estimate, the least where there is no best.",
        },
    ),
    Format(
        name="pax",
        title="PA-X rows",
        file=None,
        users="coders of peace agreements",
        holds="Candidate rows for agreements that accounts tell of, the rule and passages of "
        "every cell, and what was left out with the reason.",
        loses=(
            "the text of the agreement, which PA-X codes and accounts only tell of",
            "whether a promise was kept",
            "the level of detail of provisions: 1 means that it is mentioned",
        ),
        made_by=f"{_HERE}.pax:files",
        rules=PAX_RULES,
    ),
    Format(
        name="annotations",
        title="W3C Web Annotations",
        file=None,
        users="annotation tools, digital editions, archives",
        holds="An annotation for each claim, number and mention with a quotation and a position "
        "selector, and the texts that they stand on.",
        loses=(_NO_JUDGEMENT, "the parts of a quotation that other words split", "promises"),
        made_by=f"{_HERE}.annotations:files",
    ),
    Format(
        name="jsonld",
        title="JSON-LD (schema.org, PROV-O)",
        file="record.jsonld",
        users="linked data, knowledge graphs, libraries",
        holds="Accounts, names, voices, claims, events and estimates, and what comes from what.",
        loses=(_NO_JUDGEMENT, "single numbers, times and places of claims", "promises, positions"),
        made_by=f"{_HERE}.linked:files",
    ),
    Format(
        name="ftm",
        title="FollowTheMoney entities",
        file="entities.ftm.json",
        users="investigators with Aleph, OpenAleph or nomenklatura",
        holds="Accounts, people, organisations, places, events, and who is mentioned where; notes "
        "name each passage as REPORT#char=START,END.",
        loses=(
            _NO_JUDGEMENT,
            "numbers and promises",
            "offsets as fields, which the schema has not; in Aleph also white space around a text "
            "and invisible characters in it, so that offsets count in the bodyText of this file",
        ),
        made_by=f"{_HERE}.ftm:files",
    ),
    Format(
        name="geojson",
        title="GeoJSON",
        file="places.geojson",
        users="map makers",
        holds="A point for each happening at each place that is resolved, with precision codes, "
        "days, numbers and passages.",
        loses=("what has no resolved place", _NO_JUDGEMENT, "the extent of regions and countries"),
        made_by=f"{_HERE}.geo:files",
    ),
    Format(
        name="brief",
        title="Markdown brief with footnotes",
        file="brief.md",
        users="analysts who write a daily brief, and editors",
        holds="What stands, what changed, what is disputed and what is promised, eight lines of "
        "each at most, with a footnote for every passage.",
        loses=("all lines beyond the eight of most weight in each part", "tables of any kind"),
        made_by=f"{_HERE}.brief_note:files",
    ),
    Format(
        name="ro-crate",
        title="RO-Crate around all",
        file=None,
        users="researchers who deposit their data (Zenodo, Dataverse)",
        holds="The record and all formats above but Parquet, described with checksums in "
        "ro-crate-metadata.json.",
        loses=("nothing: the record is in it",),
        made_by=f"{_HERE}.crate:files",
    ),
)
