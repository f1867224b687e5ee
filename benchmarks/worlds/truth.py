"""What is known of a world beside its accounts: the truth that a record is held against."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from benchmarks.worlds.parts import whole_of
from benchmarks.worlds.telling import Account, Told
from benchmarks.worlds.world import Fate, Happening
from consilience.model.commitment import CommitmentStatus

Thing = tuple[int, str]
"""An event's number and what is counted in it."""
_TOLD: Mapping[Fate, CommitmentStatus] = {
    "kept": "kept",
    "partly_kept": "partly_kept",
    "broken": "broken",
}


class World:
    """The accounts of a world and what is true in it.

    Args:
        told: Events with their accounts.
    """

    def __init__(self, told: Sequence[tuple[Happening, Account]]) -> None:
        self.events = {happening.number: happening for happening, _ in told}
        self.accounts = {account.name: account for _, account in told}
        self._taken_back = {
            (account.event, old.thing, old.value, self._voice(mistaken, old))
            for account in self.accounts.values()
            if account.corrects and account.copied is None
            for mistaken, old in (account.corrects,)
        }

    def _voice(self, account: str, told: Told) -> str:
        """Whose number it is: an account in its own voice speaks for the one that it copies too."""
        own = told.source not in {
            self.events[self.accounts[account].event].official,
            self.events[self.accounts[account].event].body,
        }
        return (self.accounts[account].copied or account) if own else told.source

    def taken_back(self, account: Account, told: Told) -> bool:
        """Whether somebody took a number back: the account itself, or whoever it is from."""
        voice = self._voice(account.name, told)
        known = account.event, told.thing, told.value, voice
        return told.taken_back or (told.wrong and known in self._taken_back)

    def rows(self) -> str:
        """The accounts as JSON lines."""
        return "".join(
            json.dumps(
                {
                    "id": account.name,
                    "text": account.text,
                    "outlet": account.outlet,
                    "published": account.published.isoformat(),
                },
                ensure_ascii=False,
            )
            + "\n"
            for account in self.accounts.values()
        )

    def tellings(self) -> Mapping[Thing, Sequence[tuple[Account, Told]]]:
        """Every telling of each thing, those left out that were taken back."""
        found: dict[Thing, list[tuple[Account, Told]]] = defaultdict(list)
        for account in self.accounts.values():
            for told in account.told:
                if not self.taken_back(account, told):
                    found[account.event, told.thing].append((account, told))
        return found

    def truths(self) -> Mapping[Thing, int]:
        """The true number of each thing, for the last day for which an account tells it.

        Where some account tells it to the unit only such accounts count: "at least 80" tells
        nobody that it has become 84.
        """
        return {
            thing: self.events[thing[0]].truth(thing[1], _last_day([told for _, told in tellings]))
            for thing, tellings in self.tellings().items()
        }

    def tellable(self) -> set[Thing]:
        """Things whose true number some account tells to the unit."""
        truths = self.truths()
        return {
            thing
            for thing, tellings in self.tellings().items()
            if any(t.hedge == "exact" and t.value == truths[thing] for _, t in tellings)
        }

    def contradicted(self) -> set[Thing]:
        """Things of which two accounts, no copies, tell what cannot both be true.

        One of the two numbers is wrong or out of date; and they are of one day, or the later is
        the lower, or the thing is none that grows: else the greater can be the news of a later day.
        """
        return {
            thing
            for thing, tellings in self.tellings().items()
            if any(self._opposed(thing, *pair) for pair in combinations(tellings, 2))
        }

    def _opposed(
        self, thing: Thing, one: tuple[Account, Told], other: tuple[Account, Told]
    ) -> bool:
        (early, first), (late, second) = sorted((one, other), key=lambda pair: pair[0].published)
        if early.copied or late.copied or first.hedge != "exact" or second.hedge != "exact":
            return False
        at_fault = self.mistaken(early, first) or self.mistaken(late, second)
        if first.value == second.value or not at_fault:
            return False
        grows = self.events[thing[0]].kind.measures[whole_of(thing[1])].grows
        return not grows or early.published == late.published or first.value > second.value

    def mistaken(self, account: Account, told: Told) -> bool:
        """Whether a number is wrong, or out of date on the day when it was first published."""
        event = self.events[account.event]
        first = self.accounts[account.copied] if account.copied else account
        days = (first.published - event.day).days
        return told.wrong or event.truth(told.thing, days) != event.truth(told.thing, told.known)

    def fates(self) -> Mapping[int, CommitmentStatus]:
        """For each event whose promise is told, the status that the accounts bear out."""
        promised = {
            account.event for account in self.accounts.values() if "promise" in account.passages
        }
        return {event: self._fate(event) for event in sorted(promised)}

    def _fate(self, event: int) -> CommitmentStatus:
        promise = self.events[event].promise
        told = any(
            event == account.event and "fate" in account.passages
            for account in self.accounts.values()
        )
        if told and promise.fate in _TOLD:
            return _TOLD[promise.fate]
        last = max(account.published for account in self.accounts.values())
        return "overdue" if promise.due < last else "open"


def _last_day(tellings: Sequence[Told]) -> int:
    exact = [told.known for told in tellings if told.hedge == "exact"]
    return max(exact or [told.known for told in tellings])
