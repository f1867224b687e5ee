"""How well quantities are found, bounded and named.

Usage::

    python benchmarks/quality/quantities.py gold GOLD.json… --texts FOLDER --scorer score.py
    python benchmarks/quality/quantities.py specs CORPORA

``gold``: for each count of a hand-written gold record, whether a quantity near its quotation has
the number, the hedge and the thing counted; the rules are those of the scorer, whose file is given.
``specs``: Recognizers-Text's English cases (MIT) of the kinds that accounts of events hold. A case
is right when all numbers or measures that it wants are found with their values and units; of the
model of plain numbers, when nothing else is found either.
``--misses`` lists what was not found.
"""

import argparse
import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from consilience.extraction.quantities import find_quantities
from consilience.language.sentences import split_sentences
from consilience.model.quantity import Quantity
from consilience.model.report import Block
from consilience.model.span import Span


def quantities_of(text: str) -> list[Quantity]:
    """All quantities of a text, sentence by sentence."""
    blocks = [Block(match.start(), match.end(), "body") for match in re.finditer(r"[^\n]+", text)]
    return [
        quantity
        for sentence in split_sentences(text, blocks)
        for quantity in find_quantities("r", text, sentence, ())
    ]


# -- gold records --------------------------------------------------------------


def load_scorer(path: Path) -> ModuleType:
    """The scorer as a module: its rules are used, not copied."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Value:
    """A count of a gold record with the quantities found near its quotation that fit it."""

    fact: str
    gold: Any
    fits: tuple[Quantity, ...]

    def __str__(self) -> str:
        gold = self.gold
        return f"{self.fact} {gold['doc']}: {gold['value']} {gold.get('unit')} <- {gold['quote']!r}"


def score_gold(path: Path, texts: Path, scorer: ModuleType, misses: list[str]) -> Counter[str]:
    """Count what was told of one gold record."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    tally: Counter[str] = Counter()
    found: dict[str, tuple[str, list[Quantity]]] = {}
    for fact, row in _counts(gold):
        doc = row["doc"]
        if doc not in found:
            text = (texts / gold["files"][doc]).read_text(encoding="utf-8")
            found[doc] = text, quantities_of(text)
        value = Value(fact, row, _fits(*found[doc], row, scorer))
        tally["values"] += 1
        tally["told"] += bool(value.fits)
        if value.fits:
            _score_noun(tally, value, scorer, misses)
            _score_hedge(tally, value, misses)
        else:
            misses.append(f"not told {value}")
    return tally


def _counts(gold: Any) -> Iterator[tuple[str, Any]]:
    for fact in gold["facts"]:
        for value in fact["values"]:
            numeric = isinstance(value["value"], int | float) or value.get("approx") == "range"
            if fact["kind"] == "count" and numeric and not value.get("derived"):
                yield fact["id"], value


def _fits(text: str, found: list[Quantity], value: Any, scorer: ModuleType) -> tuple[Quantity, ...]:
    span = scorer.find_span(text, value["quote"])
    near = (span[0] - 40, span[1] + 40)
    return tuple(
        quantity
        for quantity in found
        if scorer.Scorer.quantity_fits(asdict(quantity), value)
        and scorer.overlaps((quantity.start, quantity.end), near)
    )


def _score_noun(tally: Counter[str], value: Value, scorer: ModuleType, misses: list[str]) -> None:
    if not value.gold.get("unit"):
        return
    wanted = {w.rstrip("s") for w in scorer.fold(value.gold["unit"]).split()} - scorer.GENERIC
    nouns = [q.counted for q in value.fits if q.counted]
    words = [q.unit or "" for q in value.fits] + [f"{n.text} {n.kind}" for n in nouns]
    said = " ".join(words)
    right = not wanted or bool(wanted & {w.rstrip("s") for w in scorer.fold(said).split()})
    tally["counted_gold"] += 1
    tally["counted"] += right
    if not right:
        misses.append(f"counted  {value}: got {said!r}")


# What the scorer takes for the same hedge.
_SAME = {
    "more_than": {"more_than", "at_least"},
    "at_least": {"more_than", "at_least"},
    "less_than": {"less_than", "up_to", "about"},
    "up_to": {"less_than", "up_to"},
}


def _score_hedge(tally: Counter[str], value: Value, misses: list[str]) -> None:
    wanted = value.gold.get("approx")
    if not wanted:
        return
    got = [quantity.approx for quantity in value.fits]
    right = bool(_SAME.get(wanted, {wanted}) & set(got))
    tally["hedges_gold"] += 1
    tally["hedges"] += right
    if not right:
        misses.append(f"hedge    {value}: want {wanted}, got {got}")


def report_gold(name: str, tally: Counter[str]) -> None:
    """Print the figures of one gold record."""
    for label, of in (("told", "values"), ("hedges", "hedges_gold"), ("counted", "counted_gold")):
        share = 100 * tally[label] / tally[of] if tally[of] else 0.0
        print(f"{name:32} {label:8} {tally[label]:4} of {tally[of]:4}  {share:5.1f} %")


# -- Recognizers specs ---------------------------------------------------------

_SPECS = (
    "Number/English/NumberModel.json",
    "Number/English/PercentModel.json",
    "NumberWithUnit/English/AgeModel.json",
    "NumberWithUnit/English/CurrencyModel.json",
    "NumberWithUnit/English/DimensionModel.json",
    "NumberWithUnit/English/TemperatureModel.json",
)
# What is left out and why: a wanted passage matches, or the input where nothing is wanted.
_FRACTION = r"(?:half|thirds?|quarters?|fourths?)"
_LEFT_OUT = (
    ("powers and scientific notation: no account of an event counts in them",
        r"\^|\d[eE][+-]?\d|x10"),
    (
        "fractions as calculators say them (one over three, three and a fifth, trillionths)",
        r"\bover (?:one|twenty|three|\d)|(?<!mon)(?<!nor)(?<!sou)ths?\b|firsts?\b|\d+/\d{2,}"
        rf"|\band (?:one|two|three|\w+ty) (?:and )?(?:a |\w+ )?{_FRACTION}"
        r"|\band an? (?:third|quarter|half million)|\d million and a half|^a half$|^a half turn$",
    ),
    ("negative numbers: nothing counted is below nought", r"minus|negative|(?:^|\s)-\s?\d"),
    (
        "digits grouped by spaces or lakhs, decimal commas: not how English news writes",
        r"\d[ \u202f]\d{3}|\d\.\d{3},\d|\d,\d\d?\b(?!\d)|\d,\d{4}",
    ),
    (
        "digits and words mixed inside one number, as speech recognisers write (3 hundred and 21)",
        r"\d (?:thousand|hundred|crore) .*(?:\d|hundred)",
    ),
    (
        "numbers taken from versions, exercises, phones, links, dates, product names",
        r"https?:|version|nr\.|nrs\.|phone|^\+?1?-?222|^173$|^5$|192|^Exercise|three-nought",
    ),
    (
        "letters for magnitudes that news does not use (10G, 1MM, 2.33 k, 30 MUSD), dozs",
        r"^[\d.,]+ ?g$|^1mm$|^[\d.,]+ [km]$|m(?:usd|eur|gbp|aud)\b|dzs|dozs",
    ),
    (
        "numbers with a unit glued on, which the set's other models read, as we do",
        r"^the \d*\.?\d+ml|km Road|^1m isn",
    ),
    (
        "a part of a whole read as a quotient (one out of three): we tell both numbers",
        r"out of| in twenty",
    ),
    (
        "cents left unsaid, and coins in slang (15 dollars 50, five mao)",
        r"(?:dollars?|usd|\$ \d+)(?: and)? (?:\d+|one|two|fifty|forty five)$|kuai|元|^10 \$ 30",
    ),
    (
        "units of laboratories, kitchens and forms (radian, cup, '1 m x 1 m', '20 (kg)')",
        r"picometer|rad\b|^1 m|12 m 2 dm|spoon|drachma|millisecond|[(\[{<]kg|^10 \"$",
    ),
    (
        "signs of money that news in English does not write (₡, ₭, sen 100,000, satoshis)",
        r"[₡₭ரூ]|^sen |satoshi|^dollar \d",
    ),
)  # fmt: skip


def score_specs(corpora: Path, misses: list[str]) -> None:
    """Count the cases right, file by file, and what was left out."""
    total: Counter[str] = Counter()
    for name in _SPECS:
        path = corpora / "recognizers-specs" / "Specs" / name
        tally: Counter[str] = Counter()
        for case in json.loads(path.read_text(encoding="utf-8-sig")):
            reason = _left_out(case)
            if reason is not None:
                tally["left out"] += 1
                total[reason] += 1
                continue
            tally["cases"] += 1
            right = _case_right(case, path.stem)
            tally["right"] += right
            if not right:
                misses.append(
                    f"{path.stem}: {case['Input']!r} wants {_wanted(case)}, got {_got(case)}"
                )
        _report_spec(path.stem, tally)
        total.update({key: tally[key] for key in ("cases", "right", "left out")})
    _report_spec("all", total)
    for reason, _ in _LEFT_OUT:
        print(f"  left out {total[reason]:4}: {reason}")


def _left_out(case: Any) -> str | None:
    passages = " ".join(str(result["Text"]) for result in case["Results"]).strip()
    for reason, pattern in _LEFT_OUT:
        if re.search(pattern, passages.lower() or case["Input"].strip()):
            return reason
    return None


def _report_spec(name: str, tally: Counter[str]) -> None:
    share = 100 * tally["right"] / tally["cases"] if tally["cases"] else 0.0
    figures = f"{tally['right']:4} of {tally['cases']:4}  {share:5.1f} %"
    print(f"{name:20} {figures}  left out {tally['left out']}")


def _wanted(case: Any) -> list[tuple[str, float, str | None]]:
    wanted = []
    for result in case["Results"]:
        resolution = result.get("Resolution") or {}
        value = resolution.get("value")
        if value not in (None, "null"):
            number = float(str(value).rstrip("%"))
            wanted.append((result["Text"], number, _unit_name(resolution.get("unit"))))
    return wanted


# Names that the two give to one unit: spelling, and the same thing said otherwise.
_UNITS = {
    "c": "degree celsius", "f": "degree fahrenheit", "metric ton": "tonne", "age": "year",
    "united states dollar": "dollar", "netherlands guilder": "guilder", "ruble": "ruble",
}  # fmt: skip


def _unit_name(unit: str | None) -> str | None:
    if unit is None:
        return None
    low = re.sub(r"(met|lit)er", r"\1re", unit.lower())
    return _UNITS.get(low, low)


def _got(case: Any) -> list[tuple[str, Any, str | None]]:
    text = case["Input"]
    return [(q.text, q.best, q.unit) for q in find_quantities("r", text, Span(0, len(text)), ())]


def _case_right(case: Any, model: str) -> bool:
    text = case["Input"]
    got = list(find_quantities("r", text, Span(0, len(text)), ()))
    for passage, value, unit in _wanted(case):
        fits = [q for q in got if _same(q, value, passage, text) and _same_unit(q, unit)]
        if not fits:
            return False
        if fits[0].approx != "range":
            got.remove(fits[0])
    got = [quantity for quantity in got if quantity.approx != "range"]
    return model != "NumberModel" or not got


def _same(quantity: Quantity, value: float, passage: str, text: str) -> bool:
    numbers = [n for n in (quantity.low, quantity.best, quantity.high) if n is not None]
    if quantity.unit == "percent" and "%" not in passage and "per" not in passage.lower():
        numbers = [n / 100 for n in numbers]
    close = any(abs(float(n) - value) <= 1e-4 * max(1.0, abs(value)) for n in numbers)
    at = text.lower().find(passage.lower())
    return close and (at < 0 or (quantity.start < at + len(passage) and at < quantity.end + 1))


def _same_unit(quantity: Quantity, unit: str | None) -> bool:
    """Currencies by what one of them is called, since the cases give no codes."""
    if unit is None:
        return True
    said = {quantity.unit or "", quantity.counted.kind or "" if quantity.counted else ""}
    same = {unit, unit.split()[-1]} | ({"tonne"} if unit == "ton" else set())
    return bool(same & said)


def main() -> int:
    """Run one of the two."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    gold = commands.add_parser("gold")
    gold.add_argument("gold", nargs="+", type=Path)
    gold.add_argument("--texts", type=Path, help="the texts; the gold's folder if absent")
    gold.add_argument("--scorer", type=Path, required=True)
    specs = commands.add_parser("specs")
    specs.add_argument("corpora", type=Path)
    for command in (gold, specs):
        command.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    misses: list[str] = []
    if args.command == "specs":
        score_specs(args.corpora, misses)
    else:
        scorer = load_scorer(args.scorer)
        whole: Counter[str] = Counter()
        for path in args.gold:
            tally = score_gold(path, args.texts or path.parent, scorer, misses)
            report_gold(path.parent.name, tally)
            whole.update(tally)
        if len(args.gold) > 1:
            report_gold("all", whole)
    if args.misses:
        print("\n".join(misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
