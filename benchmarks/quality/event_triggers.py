"""How well the words that tell of events are found: WikiEvents and RAMS, development splits.

Usage: ``python -m benchmarks.quality.event_triggers CORPORA``

Both annotate with the KAIROS or AIDA ontologies; ``COARSE`` maps the types of the packs to their
two upper levels. A trigger is found where the trigger of a claim overlaps it; it is typed right
where the claim's type maps to its type too. A claim has one trigger, so that the second event of a
clause is always missed. RAMS annotates one event a document and is therefore measured by recall
alone. Types that no pack has (transfers of money and things, movement, contact by media, disease,
manufacture) are left out of the gold: they are counted as ``not covered``;
triggers of ours at such places are left out as well.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.events import claims_of
from consilience.model.span import Span
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs

COARSE: dict[str, frozenset[str]] = {
    ours: frozenset(theirs.split())
    for names, theirs in {
        "attack air_attack launch bombing piracy ethnic_cleansing abuse territory "
        "ceasefire_violation cyber_attack": "conflict.attack",
        "killing": "life.die life.injure conflict.attack",
        "casualties": "life.die life.injure",
        "protest riot labour_strike": "conflict.demonstrate",
        "crackdown": "conflict.demonstrate conflict.attack",
        "withdrawal disarmament": "conflict.yield",
        "ceasefire": "conflict.yield government.agreements",
        "damage property": "artifactexistence.damagedestroy conflict.attack "
        "artifactexistence.damagedestroydisabledismantle",
        "fire": "disaster.fireexplosion",
        "transport_accident industrial_accident": "disaster.accidentcrash disaster.fireexplosion",
        "talks visit mediation": "contact.discussion contact.negotiate contact.contact "
        "contact.collaborate",
        "cooperation": "contact.collaborate",
        "agreement peace_agreement signing": "government.agreements contact.negotiate",
        "promise": "contact.commitmentpromiseexpressintent",
        "demand": "contact.requestadvise contact.requestcommand contact.commandorder",
        "threat": "contact.threatencoerce",
        "arrest capture": "justice.arrestjaildetain",
        "trial": "justice.judicialconsequences justice.initiatejudicialprocess justice.convict "
        "justice.trialhearing justice.sentence justice.chargeindict",
        "accusation": "justice.initiatejudicialprocess justice.chargeindict",
        "investigation": "justice.investigate justice.investigatecrime justice.trialhearing "
        "inspection.sensoryobserve cognitive.inspection",
        "release": "justice.releaseparole",
        "resignation": "personnel.endposition",
        "appointment": "personnel.endposition personnel.startposition",
        "election": "personnel.elect government.vote",
        "vote": "government.vote government.legislate",
        "law": "government.legislate",
        "blockade restriction": "control.impedeinterferewith",
    }.items()
    for ours in names.split()
}
COVERED = frozenset().union(*COARSE.values())


@dataclass(frozen=True)
class Gold:
    """An annotated trigger: place and type, two levels, in small letters."""

    span: Span
    kind: str


def wikievents(corpora: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Text, words parted by spaces, and triggers of each document."""
    for row in _rows(corpora / "wikievents" / "dev.jsonl"):
        text, places = _joined([[token[0] for token in one[0]] for one in row["sentences"]])
        yield (
            text,
            [
                Gold(
                    Span(
                        places[event["trigger"]["start"]].start,
                        places[event["trigger"]["end"] - 1].end,
                    ),
                    _two_levels(event["event_type"]),
                )
                for event in row["event_mentions"]
            ],
        )


def rams(corpora: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Text, words parted by spaces, and the one trigger of each document."""
    for row in _rows(corpora / "rams" / "dev.jsonlines"):
        text, places = _joined(row["sentences"])
        yield (
            text,
            [
                Gold(Span(places[first].start, places[last].end), _two_levels(kinds[0][0]))
                for first, last, kinds in row["evt_triggers"]
            ],
        )


def _joined(sentences: list[list[str]]) -> tuple[str, list[Span]]:
    """A text of words parted by spaces, a sentence a line, and the place of each word."""
    places: list[Span] = []
    lines: list[str] = []
    start = 0
    for sentence in sentences:
        for word in sentence:
            places.append(Span(start, start + len(word)))
            start += len(word) + 1
        lines.append(" ".join(sentence))
    return "\n".join(lines), places


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def _two_levels(name: str) -> str:
    return ".".join(name.lower().split(".")[:2])


def score(documents: Iterator[tuple[str, list[Gold]]]) -> Counter[str]:
    """Compare the triggers of claims with those of the annotators."""
    lexicon = Lexicon(built_in_packs())
    tally: Counter[str] = Counter()
    for text, annotated in documents:
        ours = [
            (Span(claim.trigger.start, claim.trigger.end), COARSE.get(claim.event_type))
            for claim in claims_of(text, lexicon)
            if claim.trigger
        ]
        gold = [one for one in annotated if one.kind in COVERED]
        tally["not covered"] += len(annotated) - len(gold)
        tally["gold"] += len(gold)
        for one in gold:
            hits = [kinds for span, kinds in ours if span.overlaps(one.span)]
            tally["found"] += bool(hits)
            tally["typed"] += any(one.kind in (kinds or ()) for kinds in hits)
        for span, kinds in ours:
            at = [one for one in annotated if one.span.overlaps(span)]
            if kinds is None or (at and not any(one.kind in COVERED for one in at)):
                continue
            tally["ours"] += 1
            tally["ours found"] += bool(at)
            tally["ours typed"] += any(one.kind in kinds for one in at)
    return tally


def main(arguments: list[str] | None = None) -> int:
    """Print recall, and for WikiEvents precision and F."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    options = parser.parse_args(arguments)
    for name, documents in (("wikievents", wikievents), ("rams", rams)):
        tally = score(documents(options.corpora))
        print(f"{name}: {tally['gold']} triggers of types that packs have, "
              f"{tally['not covered']} not covered")  # fmt: skip
        for what in ("found", "typed"):
            recall = tally[what] / max(1, tally["gold"])
            precision = tally[f"ours {what}"] / max(1, tally["ours"])
            f = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
            rest = f"  precision {100 * precision:5.1f}  F {100 * f:5.1f}"
            print(f"  {what:6} recall {100 * recall:5.1f}{rest if name != 'rams' else ''}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
