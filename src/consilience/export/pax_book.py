"""PA-X: core columns and the provisions that accounts can tell of, and the rules that fill them.

PA-X (Peace Agreements Database) codes the text of an agreement; accounts only tell of it.
"""

from collections.abc import Mapping

from consilience.export.coded import Codebook
from consilience.export.tables import Column, Kind

_COLUMNS: tuple[tuple[str, Kind, str], ...] = (
    ("Con", "string", "Country or entity; left to a coder."),
    ("Contp", "string", "What the conflict is over; left to a coder."),
    ("Reg", "string", "Region; left to PA-X."),
    ("AgtId", "string", "Id of the event, estimate or claim of the record; PA-X gives its own."),
    ("Agt", "string", "What the agreement is, in words of the accounts."),
    ("Dat", "date", "Day it was made; the last one of a stretch, ISO 8601."),
    ("Status", "string", "Multiparty signed/agreed, or Status unclear."),
    ("Lgt", "integer", "Pages of its text; left to PA-X."),
    ("Agtp", "string", "Inter, InterIntra or Intra."),
    ("Stage", "string", "Stage of the process; Cea where it is a ceasefire."),
    ("StageSub", "string", "Sub-stage; left to a coder."),
    ("Part", "string", "Parties."),
    ("ThrdPart", "string", "Third parties: mediators and hosts."),
    ("OthAgr", "string", "Other agreements named; left to a coder."),
    ("Ce", "integer", "Ceasefire provisions, 0 to 3."),
    ("TjPrire", "integer", "Prisoner release, 0 to 3."),
)

RULES: Mapping[str, str] = {
    "record": "Taken from the record as it stands.",
    "title": "Words of the claims; PA-X has the title of the document.",
    "day-last": "The last of the days that the accounts allow: the codebook's rule for a stretch. "
    "Loses the first.",
    "status-signed": "Two parties or more are named and it is told as made: Multiparty "
    "signed/agreed. Whether it was signed is for a coder to check.",
    "status-unclear": "It is told as made, but fewer than two parties are named.",
    "inter": "All parties are states: Inter. Empty where one is none, which the accounts do not "
    "tell apart.",
    "ceasefire": "The claims are of a ceasefire.",
    "parties": "Those whom the accounts name as parties.",
    "mediators": "Those whom the accounts name as mediators or hosts.",
    "mentioned": "The accounts tell of it, so that it is at least mentioned: 1, the least detail. "
    "The codes 2 and 3, and 0, need the text of the agreement.",
}

PAX = Codebook(
    name="pax",
    title="PA-X",
    key="AgtId",
    columns=tuple(Column(name, about, kind) for name, kind, about in _COLUMNS),
    rules=RULES,
)
