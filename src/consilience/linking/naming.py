"""Names as the reports write them: with their titles, and the words they stand among."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.language.given_names import Gender
from consilience.model.analysis import Analysis, NameKind
from consilience.text.folding import content_stems, fold

_TITLE = re.compile(
    r"((?:[A-Z][\w'’-]*\s+|of\s+|for\s+|the\s+){0,5}"
    r"(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Gg]overnor|[Mm]ayor|[Gg]eneral|"
    r"[Ss]ecretary(?: of [A-Z]\w+)?|[Ss]pokes(?:man|woman|person)|"
    r"[Aa]mbassador|[Ee]nvoy|[Cc]hief|[Dd]irector|[Cc]hairman))\s+$"
)
_GENERATION = re.compile(r",? (?:Sr|Jr)\b\.?")
_WINDOW = 60
"""Code points before and after a name that are its company."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as one report writes it.

    Attributes:
        report: Id of the report.
        text: The name.
        start: First code point.
        end: Code point after the last one.
        kind: What the reader of the language takes it for.
        title: The office told just before it; null where none is.
        folded: The name without case and accents.
        key: By what it is told apart: the same, unless several bear the name.
        forms: Other ways in which the account writes it here: with a title, a sort, a number,
            without a "Sr.".
        gender: The pronoun it is taken up by; null where nothing tells.
        told: The same, for a bare family name that a title gives to one of several; else null.
    """

    report: str
    text: str
    start: int
    end: int
    kind: NameKind
    title: str | None
    folded: str
    key: str
    forms: tuple[str, ...] = ()
    gender: Gender | None = None
    told: Gender | None = None


def names_of(analysis: Analysis) -> Iterator[Named]:
    """The names of one report."""
    for name in analysis.names:
        younger = _GENERATION.match(analysis.text, name.end) if name.kind == "person" else None
        end = younger.end() if younger else name.end
        text = analysis.text[name.start : end]
        forms = (analysis.text[name.start : name.end],) if younger else ()
        folded = fold(text)
        if folded:
            before = analysis.text[max(0, name.start - 80) : name.start]
            title = _TITLE.search(before) if name.kind == "person" else None
            found = " ".join(title[1].split()) if title else None
            place = analysis.report, text, name.start, end
            yield Named(*place, name.kind, found, folded, folded, forms)


def company_of(named: Sequence[Named], texts: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The stems of the words that each name stands among, in all reports.

    Args:
        named: The names.
        texts: Texts by report.
    """
    company: dict[str, set[str]] = defaultdict(set)
    for name in named:
        text = texts[name.report]
        before = text[max(0, name.start - _WINDOW) : name.start].rpartition("\n")[2]
        after = text[name.end : name.end + _WINDOW].partition("\n")[0]
        company[name.key] |= content_stems(before) | content_stems(after)
    return {folded: frozenset(stems) for folded, stems in company.items()}
