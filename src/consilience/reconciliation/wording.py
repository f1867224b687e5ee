"""The sentences that explain findings about counts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.model.estimate import Estimate
from consilience.model.finding import FindingKind
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import AGE, OF_A_PERSON, is_length
from consilience.text.folding import stem

_LABELS: Mapping[str, str] = {
    "population": "inhabitants",
    "magnitude": "the magnitude",
    "age": "the age",
    "killed": "people killed",
    "injured": "people injured",
    "missing": "people missing",
    "displaced": "people displaced",
    "rescued": "people rescued",
    "released": "people released",
    "captured": "people captured",
    "arrested": "people arrested",
    "crowd": "the size of the crowd",
}
_LABELS_OF_ITS_OWN = frozenset({"population", "magnitude", "age"})
_MOST_OUTLETS = 4


def thing(estimate: Estimate, numbers: Sequence[Told]) -> str:
    """What is counted, as a noun phrase that a sentence can hold.

    Args:
        estimate: The estimate.
        numbers: Its numbers.
    """
    topic = next((number.topic for number in numbers if number.topic), None)
    label = next((number.label for number in numbers if number.label), None)
    if topic in OF_A_PERSON:
        return estimate.counted
    if topic in _LABELS_OF_ITS_OWN:
        return _LABELS[topic]
    if estimate.unit:
        return _measure(estimate, numbers, label)
    nobody = all(map(_names_nobody, numbers)) or estimate.counted in _ANYBODY
    if topic and nobody:
        return _LABELS.get(topic, label or estimate.counted)
    counted = "people" if estimate.counted in _ANYBODY else estimate.counted
    return counted or _LABELS.get(topic or "", label or "what is counted")


_ANYBODY = frozenset({"people", "who", "whom"})


def _names_nobody(told: Told) -> bool:
    counted = told.quantity.counted
    return counted is None or (told.head in _NOBODY and not counted.text.split()[-1].istitle())


_NOBODY = ANYBODY - {stem(word) for word in ("man", "woman", "men", "women")}
"""Nouns in whose place the label of what befell them tells more."""


_DURATIONS = frozenset("hour day week month year".split())


def _measure(estimate: Estimate, numbers: Sequence[Told], label: str | None) -> str:
    counted = next((n.quantity.counted for n in numbers if n.quantity.counted), None)
    of = f" of {' '.join(counted.text.split())}" if counted and counted.text != "$" else ""
    unit = estimate.unit or ""
    if unit == "percent":
        about = frozenset.intersection(*(n.around.names for n in numbers))
        named = f" ({', '.join(sorted(name.title() for name in about))})" if about else ""
        return f"the share{of}{named}"
    if is_length(unit):
        return f"the length in {unit}s{of}" if of else f"the distance in {unit}s"
    if label and unit in _DURATIONS:
        return f"the {label}"
    sum_of = (label or "sum").removesuffix(" of money")
    return f"the {sum_of} in {unit}" if unit.isupper() else f"{unit}s{of}"


def explain(
    kind: FindingKind,
    estimate: Estimate,
    numbers: Sequence[Told],
    outlets: Mapping[str, str],
) -> str:
    """One plain sentence that names the numbers and who tells them.

    Args:
        kind: What the finding is.
        estimate: The estimate that it is about.
        numbers: The numbers.
        outlets: What to call each report, by id.
    """
    what = thing(estimate, numbers)
    values = _values(numbers, outlets)
    if kind == "agreement":
        told = _told_alike(numbers, estimate, what, outlets) or f"tell {values} for {what}"
        return f"{_counted(len({n.claim.report for n in numbers}))} {told}."
    if kind == "single_voice":
        told = _told_alike(numbers, estimate, what, outlets) or f"tell {values} for {what}"
        return f"Several accounts {told}, all from one voice."
    if kind == "refinement":
        return f"For {what} the accounts tell {values}; one number can be all of these."
    if kind == "update":
        return f"For {what} {_moved(estimate, numbers)}: {values}."
    return f"For {what} the accounts tell {values}; these cannot all be true."


def _moved(estimate: Estimate, numbers: Sequence[Told]) -> str:
    """How a number came to be another."""
    if any(value.use == "withdrawn" for value in estimate.values):
        return "a number was taken back by whoever told it"
    if any("corrected" in number.around.cues for number in numbers):
        return "the number was corrected"
    return "the number rose from account to account"


def _told_alike(
    numbers: Sequence[Told], estimate: Estimate, what: str, outlets: Mapping[str, str]
) -> str | None:
    """One plain count with its noun, as one says it; None where there are several, or no noun."""
    alike = {(number.shown, number.quantity.approx) for number in numbers}
    if len(alike) > 1 or estimate.unit or not what or what in _LABELS_OF_ITS_OWN:
        return None
    if what.split()[0] in {"the", "what"}:
        return None
    if any(number.shown == 1 for number in numbers):
        what = _ONE_OF.sub("person", what)
    elif not _ONE_OF.match(what):
        several = _as_several(what)
        if several is None:
            return None
        what = several
    names = _named({outlets[number.claim.report] for number in numbers})
    return f"tell of {_in_words(numbers)} {what} ({names})"


_ONE_OF = re.compile(r"^people\b")


def _as_several(what: str) -> str | None:
    """A noun phrase of more than one, where it is told of one: "a 1,000-prisoner exchange"."""
    what, of, behind = what.partition(" of ")
    several = _noun_of_several(what)
    return several and f"{several}{of}{behind}"


def _noun_of_several(what: str) -> str | None:
    *before, head = what.split()
    if head.endswith("s") or head.lower() in _MANY:
        return what
    if not head.isalpha():
        return None
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        regular = f"{head[:-1]}ies"
    else:
        regular = f"{head}es" if head.endswith(("ch", "sh", "x")) else f"{head}s"
    return " ".join((*before, _SEVERAL.get(head, regular)))


_SEVERAL = {"person": "people", "man": "men", "woman": "women", "child": "children"}
_MANY = frozenset(
    """people men women children dead killed injured wounded missing displaced hurt homeless police
    aircraft personnel staff crew youth cattle sheep fish headquarters others""".split()
)


def _counted(accounts: int) -> str:
    return "Both accounts" if accounts == 2 else "The accounts"


def _values(numbers: Sequence[Told], outlets: Mapping[str, str]) -> str:
    """Each number in the accounts' words with the outlets that tell it, in order of size."""
    alike: dict[tuple[float, str], list[Told]] = defaultdict(list)
    for number in numbers:
        alike[number.shown or 0, number.quantity.approx].append(number)
    return listed(
        [
            f"{_in_words(alike[key])} ({_named({outlets[n.claim.report] for n in alike[key]})})"
            for key in sorted(alike)
        ]
    )


def _in_words(numbers: Sequence[Told]) -> str:
    """The shortest way in which an account writes a number, in digits where one does."""
    if numbers[0].topic == AGE and numbers[0].quantity.best is not None:
        return str(numbers[0].quantity.best)
    written = {in_a_sentence(number.quantity.text) for number in numbers}
    return min(written, key=lambda words: (not any(c.isdigit() for c in words), len(words), words))


def in_a_sentence(words: str) -> str:
    """A number as written, without the capital that it had where it opened a sentence.

    Args:
        words: The number, as "Three" or "US$40".
    """
    plain = " ".join(words.split())
    is_word = plain[1:2].islower() or plain.startswith("A ")
    return plain[:1].lower() + plain[1:] if is_word else plain


def _named(outlets: Iterable[str]) -> str:
    names = sorted(outlets)
    if len(names) > _MOST_OUTLETS:
        return listed([*names[: _MOST_OUTLETS - 1], "others"])
    return listed(names)


def told_in_words(numbers: Sequence[Told], outlets: Mapping[str, str]) -> str:
    """Numbers with what they count, in the accounts' words, and the outlets that tell them.

    Args:
        numbers: The numbers.
        outlets: What to call each report, by id.
    """
    alike: dict[str, list[Told]] = defaultdict(list)
    for number in numbers:
        alike[_with_noun(number)].append(number)
    return listed(
        [
            f"{words} ({_named({outlets[n.claim.report] for n in alike[words]})})"
            for words in sorted(alike)
        ]
    )


def _with_noun(number: Told) -> str:
    """A number as written, with the noun right behind it and what else it takes in."""
    counted = number.quantity.counted
    end = number.quantity.end
    if counted and 0 <= counted.start - end <= _NOUN_BEHIND:
        end = max(counted.end, number.breadth.end)
    return " ".join(number.text[number.quantity.start : end].split())


_NOUN_BEHIND = 12
"""Code points between a number and its noun."""


def listed(parts: Sequence[str]) -> str:
    """Parts as a list in words."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def why_not_milder(kind: FindingKind, numbers: Sequence[Told]) -> str | None:
    """Why a finding is not of the next milder kind; null where there is none.

    Args:
        kind: What the finding is.
        numbers: The numbers.
    """
    if kind == "contradiction":
        return f"no number fits all accounts, and {_no_update(numbers)}"
    return {
        "refinement": "the accounts do not tell the same number in the same words",
        "update": "no number fits all accounts",
        "single_voice": "no second voice bears the number out",
    }.get(kind)


def _no_update(numbers: Sequence[Told]) -> str:
    if not any(number.grows for number in numbers):
        return "it is nothing that grows from day to day"
    days = {number.published for number in numbers}
    if None in days:
        return "no day tells which came later"
    return "they are of one day" if len(days) == 1 else "the greater number is not the later one"
