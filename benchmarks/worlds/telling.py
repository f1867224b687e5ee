"""Accounts of a world: outlets that tell what they know, copy each other and err."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.worlds.names import outlets
from benchmarks.worlds.world import SLOTS, Happening, happenings

_EACH = 8
"""Accounts of one event."""
_OUTLETS = 40

_OPENINGS = (
    "A {cause} struck the town of {town} in the {region} valley on {weekday}.",
    "The {region} valley counts its losses after the {cause} that hit {town} on {weekday}.",
    "Rescuers worked through the night in {town}, where a {cause} struck on {weekday}.",
    "{town}, the largest town of the {region} valley, was hit by a {cause} on {weekday}.",
)
_TOLD: Mapping[str, Sequence[str]] = {
    "killed": (
        "The {cause} killed {n} people in {town}.",
        "At the town hall {mayor} said that {n} people had died in {town}.",
        "The death toll in {town} stands at {n}, according to the civil protection service.",
        "In {town} {n} people were killed, the police said.",
        "Officials in {region} put the number of dead in {town} at {n}.",
        "So far {n} people are known to have died in {town}.",
    ),
    "injured": (
        "Another {n} people were injured, doctors at the {town} hospital said.",
        "The {cause} injured {n} people in {town}.",
        "In {town} {n} people were hurt, according to the rescue service.",
        "The hospital of {town} has treated {n} injured people.",
        "{mayor} said that {n} people in {town} were injured.",
    ),
    "buildings": (
        "The {cause} destroyed {n} houses in {town}.",
        "In {town} {n} houses were destroyed, the town council said.",
        "{n} houses in {town} were destroyed or damaged, engineers said.",
        "According to {mayor}, the {cause} destroyed {n} homes in {town}.",
    ),
}
_PROMISED = (
    "{mayor} promised to {what} by {due}.",
    "The town will {what} by {due}, {mayor} said.",
    "“We will {what} by {due},” {mayor} told reporters.",
)
_KEPT = ("{mayor} has kept the promise to {what}.", "The town did {what} on time, as promised.")
_BROKEN = (
    "{mayor} had promised to {what} by {due}; it has not been done.",
    "The promise to {what} by {due} was not kept.",
)
_ASIDES = (
    "Rain is expected in {region} for the rest of the week.",
    "Schools in {region} remain closed.",
    "Neighbours brought blankets and soup to the town hall of {town}.",
    "The road from {region} to {town} is blocked.",
)


@dataclass(frozen=True, slots=True)
class Account:
    """One account and what it really is.

    Attributes:
        name: Its id.
        outlet: Who published it.
        published: Day of publication.
        text: What it says.
        event: Number of the event that it tells of.
        told: The numbers that it tells, by slot.
        wrong: Slots whose number is not the true one of its day.
        copied: Id of the account that it copies; null for one of its own.
    """

    name: str
    outlet: str
    published: date
    text: str
    event: int
    told: Mapping[str, int]
    wrong: frozenset[str]
    copied: str | None


def tell(how_many: int, copy: float, err: float, seed: int) -> Iterator[tuple[Happening, Account]]:
    """Write the accounts of a world.

    Args:
        how_many: How many accounts.
        copy: Share of accounts that copy another of the same event.
        err: Share of original accounts that get one number wrong.
        seed: The same seed gives the same accounts.
    """
    random = Random(f"accounts {seed}")  # noqa: S311 - a test world, not a secret
    papers = outlets(random, _OUTLETS)
    written = 0
    for happening in happenings(seed):
        before: list[Account] = []
        for number in range(_EACH):
            if written == how_many:
                return
            name = f"{happening.number:05}-{number}"
            originals = [account for account in before if account.copied is None]
            if originals and random.random() < copy:
                account = _copy(random, name, random.choice(originals), papers)
            else:
                account = _write(random, name, happening, papers, err)
            before.append(account)
            written += 1
            yield happening, account


def _copy(random: Random, name: str, source: Account, papers: Sequence[str]) -> Account:
    return Account(
        name=name,
        outlet=random.choice([paper for paper in papers if paper != source.outlet]),
        published=source.published,
        text=source.text,
        event=source.event,
        told=source.told,
        wrong=source.wrong,
        copied=source.name,
    )


def _write(
    random: Random, name: str, happening: Happening, papers: Sequence[str], err: float
) -> Account:
    days = random.randint(0, 3)
    told = {slot: happening.truth(slot, days) for slot in SLOTS if random.random() < 0.8}
    wrong: frozenset[str] = frozenset()
    if told and random.random() < err:
        slot = random.choice(sorted(told))
        told[slot] = _misread(random, told[slot])
        wrong = frozenset({slot})
    sentences = [_fill(random.choice(_OPENINGS), happening)]
    sentences += [_fill(random.choice(_TOLD[slot]), happening, n=n) for slot, n in told.items()]
    sentences += [_promised(random, happening, days), _fill(random.choice(_ASIDES), happening)]
    return Account(
        name=name,
        outlet=random.choice(papers),
        published=happening.day + timedelta(days=days),
        text=" ".join(sentence for sentence in sentences if sentence),
        event=happening.number,
        told=told,
        wrong=wrong,
        copied=None,
    )


def _misread(random: Random, number: int) -> int:
    return random.choice((number * 2 + 1, number // 2 + 1 if number > 4 else number + 3))


def _promised(random: Random, happening: Happening, days: int) -> str:
    if days < 2:
        return _fill(random.choice(_PROMISED), happening)
    return _fill(random.choice(_KEPT if happening.promise.kept else _BROKEN), happening)


def _fill(sentence: str, happening: Happening, n: int = 0) -> str:
    due = date.fromisoformat(happening.promise.due)
    return sentence.format(
        cause=happening.cause,
        town=happening.town,
        region=happening.region,
        mayor=happening.mayor,
        weekday=f"{happening.day:%A}",
        what=happening.promise.what,
        due=f"{due.day} {due:%B}",
        n=f"{n:,}",
    )
