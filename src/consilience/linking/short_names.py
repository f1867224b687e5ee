"""Which longer name a short one stands for, report by report."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.linking.name_forms import NameForm
from consilience.linking.name_scores import is_given_name_of, is_short_for
from consilience.linking.naming import Named


@dataclass(frozen=True, slots=True)
class Short:
    """A short name in one report and the longer name it stands for.

    Attributes:
        report: Id of the report.
        name: The short name, folded.
        long: The longer name, folded; null where several fit or none is near.
        reason: Why; null where it stands for none.
    """

    report: str
    name: str
    long: str | None
    reason: str | None


class ShortNames:
    """The short names of many reports.

    The longer name of the same report counts before those of others. Where two that are not one
    fit, a short name stands for neither; where only other reports have one, they must share
    another name with this one, and the short name must not be a town's.

    Args:
        named: The names.
        forms: What each is compared by.
        same: For each name the first of those that are one with it.
        several: Abbreviations that fit several names, with those.
    """

    def __init__(
        self,
        named: Sequence[Named],
        forms: Mapping[str, NameForm],
        same: Mapping[str, str],
        several: Mapping[str, Sequence[str]],
    ) -> None:
        self._several = several
        self._forms = forms
        self._same = same
        self._names_in: dict[str, set[str]] = defaultdict(set)
        self._reports_of: dict[str, set[str]] = defaultdict(set)
        for name in named:
            self._names_in[name.report].add(name.key)
            self._reports_of[name.key].add(name.report)

    def resolve(self) -> Iterator[Short]:
        """Say for every short name of every report which longer name it stands for."""
        for short, longs in sorted(self._candidates().items()):
            fitting = frozenset(longs)
            anywhere = self._one(longs)
            given = is_given_name_of(self._forms[short], self._forms[longs[0]])
            for report in sorted(self._reports_of[short]):
                here = sorted(fitting & self._names_in[report])
                if here or given:
                    chosen, where = self._one(here) if here else None, "in the same account"
                else:
                    chosen, where = anywhere, "in an account that shares other names"
                    if chosen and not self._may_mean(report, chosen, short):
                        chosen = None
                reason = f"“{short}” is short for “{chosen}” {where}" if chosen else None
                yield Short(report, short, chosen, reason)

    def _candidates(self) -> dict[str, list[str]]:
        """The longer names of each short one, found through the sound of their last words."""
        tails: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for folded, form in self._forms.items():
            for size in range(1, len(form.sounds)):
                tails[form.sounds[-size:]].append(folded)
        found = {
            short: [
                long
                for long in sorted(tails.get(form.sounds, ()))
                if is_short_for(form, self._forms[long])
            ]
            for short, form in self._forms.items()
        }
        told = {short: longs for short, longs in found.items() if longs}
        told = {**self._given_names(found.keys() - told.keys()), **told}
        return {**told, **{short: sorted(longs) for short, longs in self._several.items()}}

    def _given_names(self, bare: Collection[str]) -> dict[str, list[str]]:
        """Bare names that are nobody's last word, with the persons whose first word they are."""
        heads: dict[str, list[str]] = defaultdict(list)
        for folded, form in sorted(self._forms.items()):
            heads[form.words[0]].append(folded)
        found = {
            short: [
                long
                for long in heads[self._forms[short].words[0]]
                if is_given_name_of(self._forms[short], self._forms[long])
            ]
            for short in sorted(bare)
        }
        return {short: longs for short, longs in found.items() if longs}

    def _one(self, longs: Sequence[str]) -> str | None:
        """The shortest of several longer names where they are all one; null where they are not."""
        first = min(longs, key=lambda name: (len(self._forms[name].words), name))
        base = self._forms[first]
        one = all(
            self._same[long] == self._same[first] or is_short_for(base, self._forms[long])
            for long in longs
        )
        return first if one else None

    def _may_mean(self, report: str, long: str, short: str) -> bool:
        """Whether a report with the longer name shares another name, of no country, with this.

        A town's name is short for nothing that another report tells.
        """
        if self._forms[short].place:
            return False
        own = {
            name
            for name in self._names_in[report] - {short}
            if not self._forms[name].place.startswith(("country", "nationality"))
        }
        with_long = self._reports_of[long]
        return any(not self._reports_of[name].isdisjoint(with_long) for name in own)
