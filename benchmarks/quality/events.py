"""How well claims are typed, on sentences that people coded: PLOVER's and PETRARCH's.

Usage: ``python -m benchmarks.quality.events CORPORA [--set plover|petrarch] [--misses]``

CORPORA is the folder that holds ``plover-gsr`` (CC BY-SA 4.0) and ``petrarch2`` (MIT). The whole
way is measured: a sentence is a report, its claims are typed, and the category of a claim follows
from its type and how it is told. A sentence is right (``main``) when its first claim that has a
category has the coders' one; beside it stand the share where any claim does, and
where none has a category.

PLOVER. The coded file uses category names of an early version, the packs those of
CAMEO2PLOVER-2021. Mapped as that table does: DEMAND is REQUEST; DISAPPROVE and INVESTIGATE (CAMEO
11, 09) are ACCUSE. FIGHT (CAMEO 19) is ASSAULT as PLOVER's readme has it ("18, 19, 20: ASSAULT"),
also for blockades and captured ground, which the table of 2021 counts under COERCE; embargoes and
sanctions (163) are SANCTION as in the readme. The one DOCUMENT record is no event.

PETRARCH. Its unit tests are coded with WEIS, whose cue categories are older than CAMEO's; what they
map to stands in ``WEIS``. Left out: codes that no coding scheme has (345, 802, 901-915, 1717: made
up to test the program), comments (02), and the categories PATTERN, MODIFY, SYNSET, VERB and ERROR,
whose sentences and codes are made up to test patterns ("acting strangely", "not ever clash").
Repeated sentences count once.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.claim import Claim
from consilience.packs.codes import plover_category
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.reading.passage import passage_report

_SAME = {"DEMAND": "REQUEST", "INVESTIGATE": "ACCUSE", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT"}
WEIS: dict[str, frozenset[str]] = {
    cue: frozenset(categories.split())
    for cue, categories in {
        "01": "CONCEDE RETREAT",  # yield
        "03": "CONSULT",
        "04": "SUPPORT",  # approve
        "05": "AGREE",  # promise
        "06": "SUPPORT CONCEDE RETREAT AGREE",  # grant; granting that is only ahead is agreement
        "07": "AID",  # reward
        "08": "AGREE SUPPORT",  # agree; a signed agreement is SUPPORT in PLOVER
        "09": "REQUEST",
        "10": "REQUEST",  # propose, urge
        "11": "REJECT",
        "12": "ACCUSE",
        "13": "ACCUSE",  # protest to somebody
        "14": "REJECT",  # deny
        "15": "REQUEST",  # demand
        "16": "THREATEN",  # warn
        "17": "THREATEN",
        "18": "PROTEST MOBILIZE",  # demonstrate
        "19": "SANCTION",  # reduce relations
        "20": "SANCTION COERCE",  # expel
        "21": "COERCE",  # seize
        "22": "ASSAULT",  # force
    }.items()
}
_CAMEO = {"030": frozenset({"AGREE"}), "194": frozenset({"ASSAULT"})}
"""Codes that the same file takes from CAMEO: intent to cooperate, artillery."""
_TESTED = frozenset({"DEMO", "ACTOR", "AGENT", "AGENTS", "COMPOUND", "PARSING", "DATE"})
Case = tuple[str, frozenset[str]]


def plover_cases(corpora: Path) -> Iterator[Case]:
    """Text and category of each of PLOVER's coded sentences."""
    file = corpora / "plover-gsr" / "gold_standard_records" / "PLOVER_GSR_CAMEO.txt"
    for row in json.loads(file.read_text("utf-8")):
        if row.get("text") and row["event"] != "DOCUMENT":
            yield row["text"].strip("{} "), frozenset({_SAME.get(row["event"], row["event"])})


_RECORD = re.compile(r"<Sentence ([^>]*)>(.*?)</Sentence>", re.DOTALL)
_CODE = re.compile(r"<EventCoding[^>]*?eventcode *= *\"(\d+)\"")
_TEXT = re.compile(r"<Text>(.*?)</Text>", re.DOTALL)
_CATEGORY = re.compile(r"category *= *\"(\w+)\"")


def petrarch_cases(corpora: Path) -> Iterator[Case]:
    """Text and categories of PETRARCH's test records, as far as they are coded with WEIS."""
    folder = corpora / "petrarch2" / "petrarch2" / "data" / "text"
    seen: set[str] = set()
    for match in _RECORD.finditer((folder / "PETR.UnitTest.records.xml").read_text("utf-8")):
        category, text = _CATEGORY.search(match[1]), _TEXT.search(match[2])
        codes = _CODE.findall(match[2])
        if not (category and text and codes) or category[1] not in _TESTED:
            continue
        wanted = frozenset().union(*(_wanted(c) for c in codes))
        plain = " ".join(text[1].split())
        if wanted and plain not in seen:
            seen.add(plain)
            yield plain, wanted


def _wanted(code: str) -> frozenset[str]:
    """PLOVER categories of a code; none where no scheme has it."""
    if len(code) != 3:
        return frozenset()
    return _CAMEO.get(code) or WEIS.get(code[:2], frozenset())


def claims_of(text: str, lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims of a text."""
    report = passage_report(text)
    return extract(report, analyse(report), lexicon)


def category_of(claim: Claim, lexicon: Lexicon) -> str | None:
    """PLOVER's category of a claim."""
    act = next(
        (
            event.codes.get("plover")
            for pack in lexicon.packs
            for event in pack.types
            if (pack.name, event.id) == (claim.pack, claim.event_type)
        ),
        None,
    )
    stance = claim.attribution[-1].stance if claim.event_type != "statement" else None
    return plover_category(act, claim.modality, claim.polarity, stance)


def main(arguments: list[str] | None = None) -> int:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--set", choices=("plover", "petrarch"), default="plover")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args(arguments)
    cases = {"plover": plover_cases, "petrarch": petrarch_cases}[options.set](options.corpora)
    score(list(cases), misses=options.misses)
    return 0


def score(cases: list[Case], *, misses: bool) -> Counter[str]:
    """Type all cases and print how many are right."""
    lexicon = Lexicon(built_in_packs())
    tally: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    for text, wanted in cases:
        claims = claims_of(re.sub(r"\s+", " ", text), lexicon)
        got = [category for claim in claims if (category := category_of(claim, lexicon))]
        first = next(iter(got), "nothing")
        tally["main"] += first in wanted
        tally["any"] += bool(wanted & set(got))
        tally["unknown"] += not got
        if first not in wanted:
            name = "/".join(sorted(wanted))
            confused[name, first] += 1
            if misses:
                told = "; ".join(
                    f"{c.rule} {c.modality} {c.attribution[-1].stance}" for c in claims
                )
                print(f"{name:10} {first:10} {text[:150]}\n    {told}")
    for key in ("main", "any", "unknown"):
        print(f"{key:8} {tally[key]:4} of {len(cases):4}  {100 * tally[key] / len(cases):5.1f} %")
    for (name, first), times in confused.most_common(20):
        print(f"  {name:10} taken for {first:10} {times}")
    return tally


if __name__ == "__main__":
    sys.exit(main())
