"""How well events and who takes part are found: WikiEvents and RAMS, development splits.

Usage: ``python -m benchmarks.quality.event_triggers CORPORA``

Both annotate with the KAIROS or AIDA ontologies; ``COARSE`` maps the types of the packs to their
two upper levels. A trigger is found where the trigger of a claim overlaps it; it is typed right
where the claim's type maps to its type too. A claim has one trigger, so that the second event of a
clause is always missed. RAMS annotates one event a document and is therefore measured by recall
alone. Types that no pack has (transfers of money and things, movement, contact by media, disease,
manufacture) are left out of the gold: they are counted as ``not covered``;
triggers of ours at such places are left out as well.

A claim is typed only where its clause tells of the event; one that it only mentions, which the
annotators mark as well, counts as missed.

Arguments (``benchmarks.quality.event_arguments``) are those of covered events. Ours are the parts
and places of all claims at covered triggers in WikiEvents, and of the claim at the annotated
trigger in RAMS.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.event_arguments import Argument, argument, compare, sides_of, told
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
        "death": "life.die",
        "protest riot labour_strike": "conflict.demonstrate",
        "crackdown": "conflict.demonstrate conflict.attack",
        "withdrawal disarmament": "conflict.yield",
        "ceasefire": "conflict.yield government.agreements",
        "damage property": "artifactexistence.damagedestroy conflict.attack "
        "artifactexistence.damagedestroydisabledismantle",
        "fire": "disaster.fireexplosion",
        "transport_accident industrial_accident": "disaster.accidentcrash disaster.fireexplosion",
        "explosion": "disaster.fireexplosion conflict.attack",
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
    """An annotated event: its trigger, its type, two levels in small letters, its arguments."""

    span: Span
    kind: str
    arguments: tuple[Argument, ...] = ()


def wikievents(corpora: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Text, words parted by spaces, and events of each document."""
    for row in _rows(corpora / "wikievents" / "dev.jsonl"):
        text, places = _joined([[token[0] for token in one[0]] for one in row["sentences"]])
        named = {
            one["id"]: _over(places, one["start"], one["end"] - 1) for one in row["entity_mentions"]
        }
        yield (
            text,
            [
                Gold(
                    _over(places, event["trigger"]["start"], event["trigger"]["end"] - 1),
                    _two_levels(event["event_type"]),
                    tuple(
                        argument(one["role"], [named[one["entity_id"]]])
                        for one in event["arguments"]
                        if one["entity_id"] in named
                    ),
                )
                for event in row["event_mentions"]
            ],
        )


def rams(corpora: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Text, words parted by spaces, and the one event of each document."""
    for row in _rows(corpora / "rams" / "dev.jsonlines"):
        text, places = _joined(row["sentences"])
        linked = tuple(
            argument(re.split(r"arg\d+", name)[-1], [_over(places, *span)])
            for _, span, name in row["gold_evt_links"]
        )
        yield (
            text,
            [
                Gold(_over(places, first, last), _two_levels(kinds[0][0]), linked)
                for first, last, kinds in row["evt_triggers"]
            ],
        )


def _over(places: list[Span], first: int, last: int) -> Span:
    """The passage from one word to another."""
    return Span(places[first].start, places[last].end)


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


@dataclass(frozen=True)
class Ours:
    """A trigger that we tell: where, what types of the annotators it stands for, who takes part."""

    span: Span
    kinds: frozenset[str] | None
    parts: tuple[tuple[Span, frozenset[str]], ...] = ()


def score(documents: Iterator[tuple[str, list[Gold]]], *, whole: bool = True) -> Counter[str]:
    """Compare the events of claims with those of the annotators.

    Args:
        documents: Texts with their events.
        whole: Whether every event of a text is annotated.
    """
    lexicon = Lexicon(built_in_packs())
    sides = sides_of(lexicon)
    tally: Counter[str] = Counter()
    for text, annotated in documents:
        claims = [claim for claim in claims_of(text, lexicon) if claim.trigger]
        ours = [
            Ours(
                Span(claim.trigger.start, claim.trigger.end),
                COARSE.get(claim.event_type),
                tuple(told(claim, sides)),
            )
            for claim in claims
            if claim.trigger
        ]
        gold = [one for one in annotated if one.kind in COVERED]
        tally["not covered"] += len(annotated) - len(gold)
        tally.update(triggers(gold, annotated, ours))
        tally.update(arguments(gold, annotated, ours, whole=whole))
    return tally


def triggers(gold: list[Gold], annotated: list[Gold], ours: list[Ours]) -> Counter[str]:
    """Count the triggers found, and those typed right."""
    tally: Counter[str] = Counter({"gold": len(gold)})
    for one in gold:
        hits = [each.kinds for each in ours if each.span.overlaps(one.span)]
        tally["found"] += bool(hits)
        tally["typed"] += any(one.kind in (kinds or ()) for kinds in hits)
    for each in ours:
        at = [one for one in annotated if one.span.overlaps(each.span)]
        if each.kinds is None or (at and not any(one.kind in COVERED for one in at)):
            continue
        tally["ours"] += 1
        tally["ours found"] += bool(at)
        tally["ours typed"] += any(one.kind in each.kinds for one in at)
    return tally


def arguments(
    gold: list[Gold], annotated: list[Gold], ours: list[Ours], *, whole: bool
) -> Counter[str]:
    """Count the arguments found, and those on the right side."""
    tally: Counter[str] = Counter()
    taken: set[Span] = set()
    for one in gold:
        parts = [part for each in ours if each.span.overlaps(one.span) for part in each.parts]
        taken.update(each.span for each in ours if each.span.overlaps(one.span))
        tally.update(compare(one.arguments, parts))
    if whole:
        known = [one.span for one in annotated]
        for each in ours:
            elsewhere = each.kinds is not None and not any(map(each.span.overlaps, known))
            if elsewhere and each.span not in taken:
                tally.update(compare((), each.parts))
    return tally


FIGURES = {
    "found": ("found", "gold", "ours found", "ours"),
    "typed": ("typed", "gold", "ours typed", "ours"),
    "arguments found": (
        "arguments found", "arguments", "our arguments found", "our arguments"
    ),
    "arguments placed": (
        "arguments placed", "arguments", "our arguments placed", "our arguments"
    ),
}  # fmt: skip


def shares(tally: Counter[str], what: str) -> tuple[float, float, float]:
    """Recall, precision and F of a figure, in percent."""
    hit, of, ours, all_ours = (tally[name] for name in FIGURES[what])
    recall, precision = hit / max(1, of), ours / max(1, all_ours)
    f = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    return 100 * recall, 100 * precision, 100 * f


def main(arguments: list[str] | None = None) -> int:
    """Print recall, precision and F; of triggers in RAMS recall alone."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--set", choices=("wikievents", "rams"))
    options = parser.parse_args(arguments)
    for name, documents in (("wikievents", wikievents), ("rams", rams)):
        if options.set not in {None, name}:
            continue
        tally = score(documents(options.corpora), whole=name == "wikievents")
        print(f"{name}: {tally['gold']} triggers of types that packs have, "
              f"{tally['not covered']} not covered; {tally['arguments']} arguments")  # fmt: skip
        for what in FIGURES:
            recall, precision, f = shares(tally, what)
            alone = name == "rams" and not what.startswith("arguments")
            rest = "" if alone else f"  precision {precision:5.1f}  F {f:5.1f}"
            print(f"  {what:16} recall {recall:5.1f}{rest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
