"""Family names with a title before them: another spelling, and of two bearers the one it can be."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.language.given_names import Gender, gender_of_given_name, gender_of_title
from consilience.linking.name_forms import title_words
from consilience.linking.naming import Named

_TITLED = re.compile(
    r"(?<![\w.’'-])(?P<title>(?:(?:Prime|Vice|Foreign|Detective|Lieutenant|Lt\.?|Maj\.?|Det\.?)\s)?"
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Sheikh|King|Queen|Prince"
    r"|Princess|Pope|Father|Sister|Bishop|Archbishop|Cardinal|Rabbi|Imam|Reverend|Rev|Judge|Justice"
    r"|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Corporal|Cpl|Private|Pvt|Major|Maj|Colonel|Col"
    r"|General|Gen|Admiral|Adm|Commander|Cmdr|Commodore|Officer|Trooper|Deputy|Detective|Det"
    r"|Inspector|Constable|Superintendent|Commissioner|Sheriff|Marshal|Chief|Ranger|Agent"
    r"|President|Minister|Chancellor|Premier|Governor|Gov|Senator|Sen|Representative|Rep"
    r"|Congressman|Congresswoman|Councilman|Councilwoman|Councilor|Councillor|Mayor|Secretary"
    r"|Ambassador|Coach))\.?\s$"
)
_REACH = 32
_PERSONS = frozenset({"person", "other"})
"""What a bare family name may be read as."""


def titled_form(text: str, name: Named) -> str | None:
    """A bare family name together with its title, as the account writes it; null where it has none.

    Args:
        text: The account's text.
        name: A name in it.
    """
    if " " in name.folded or name.kind not in _PERSONS:
        return None
    match = _TITLED.search(text, max(0, name.start - _REACH), name.start)
    return " ".join(text[match.start() : name.end].split()) if match else None


def with_titles(named: Sequence[Named], texts: Mapping[str, str]) -> list[Named]:
    """Names with the forms that their titles make of them, told apart where titles tell them apart.

    "Mr. Orsk" and "Ms. Orsk" in one account are two persons, and so are they where the account
    names two of that family name in full; a bare "Orsk" beside both may be either.

    Args:
        named: The names.
        texts: Texts by report.
    """
    rows = [_titled(texts[name.report], name) for name in named]
    told: dict[tuple[str, str], set[Gender]] = defaultdict(set)
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in rows:
        words = name.folded.split()
        if name.kind == "person" and len(words) > 1:
            full[name.report, words[-1]].add(words[0])
        elif name.gender:
            told[name.report, name.folded].add(name.gender)
    return [
        replace(name, key=f"{name.folded} ({name.gender})", told=name.gender)
        if name.gender
        and " " not in name.folded
        and max(len(told[name.report, name.folded]), len(full[name.report, name.folded])) > 1
        else name
        for name in rows
    ]


def _titled(text: str, name: Named) -> Named:
    if name.kind not in _PERSONS:
        return name
    form = titled_form(text, name)
    before = re.findall(r"[A-Za-z]+", text[max(0, name.start - _REACH) : name.start].lower())
    gender = gender_of_title(before[-1]) if before else None
    words = name.folded.split()
    if gender is None and len(words) > 1:
        gender = gender_of_given_name(words[0])
    cut = name.text.split()[title_words(words) :] if name.kind == "person" else []
    bare = " ".join(cut) if 0 < len(cut) < len(name.text.split()) else None
    return replace(
        name, forms=(*name.forms, *(each for each in (form, bare) if each)), gender=gender
    )
