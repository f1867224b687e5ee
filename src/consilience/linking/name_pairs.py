"""Which names are compared: those that share what a rule of the table asks for, and no others.

Each rule of :mod:`consilience.linking.name_scores` holds only between names that share a key of
its own, so that a family name or an abbreviation that very many bear hides nobody. Where more share
such a key than are compared with each other, those that stand in one story still are.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.linking.name_forms import NameForm, skeleton, spellings_without_one
from consilience.linking.name_scores import OFFICES
from consilience.linking.naming import Named
from consilience.linking.nicknames import nickname_groups
from consilience.linking.shared_marks import sharing

_CROWDED = 200
"""Names with one key that are all compared; of more those whose accounts share two marks."""
_NAMES, _WORDS = 8, 6
"""Names that stand in the same accounts, the most frequent first, and words beside a name, by which
its story is known."""
_SLIP_LETTERS = 6

Keys = Callable[[NameForm], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Stories:
    """What tells the story that a name stands in.

    Attributes:
        reports: The reports of each name.
        names: The names of each report.
        company: The stems of the words that each name stands among.
    """

    reports: Mapping[str, set[str]]
    names: Mapping[str, set[str]]
    company: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, named: Sequence[Named], company: Mapping[str, frozenset[str]]) -> "Stories":
        """Gather them.

        Args:
            named: The names of all reports.
            company: The stems of the words that each name stands among.
        """
        reports: dict[str, set[str]] = defaultdict(set)
        names: dict[str, set[str]] = defaultdict(set)
        for name in named:
            reports[name.key].add(name.report)
            names[name.report].add(name.key)
        return cls(reports, names, company)

    def pairs(self, crowd: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Pairs of a crowd whose accounts share two of their marks.

        Args:
            crowd: Names.
        """
        return sharing({name: self._marks(name) for name in crowd})

    def _marks(self, name: str) -> tuple[str, ...]:
        beside = Counter(other for report in self.reports[name] for other in self.names[report])
        del beside[name]
        nearest = sorted(beside, key=lambda other: (-beside[other], other))[:_NAMES]
        words = sorted(self.company[name], key=lambda word: (-len(word), word))[:_WORDS]
        return (*(f"name {other}" for other in nearest), *words)


def names_to_compare(forms: Mapping[str, NameForm], stories: Stories) -> Sequence[tuple[str, str]]:
    """Pairs of names that some rule of the table may join, sorted.

    Args:
        forms: What each name is compared by.
        stories: In which story each stands.
    """
    found = set(_alike(_indexed(forms, _keys), stories))
    shorts = _indexed(forms, _short_keys)
    longs = _indexed(forms, _long_keys, among=shorts)
    for key, names in longs.items():
        found |= set(_cut_short(shorts[key], names, stories))
    return sorted(found)


def names_with_slips(forms: Mapping[str, NameForm], stories: Stories) -> Sequence[tuple[str, str]]:
    """Pairs of names that one letter may tell apart, sorted.

    Args:
        forms: What each name is compared by.
        stories: In which story each stands.
    """
    return sorted(set(_alike(_indexed(forms, _slip_keys), stories)))


def _indexed(
    forms: Mapping[str, NameForm], keys: Keys, among: Mapping[str, object] | None = None
) -> dict[str, set[str]]:
    index: dict[str, set[str]] = defaultdict(set)
    for name, form in forms.items():
        for key in keys(form):
            if among is None or key in among:
                index[key].add(name)
    return index


def _alike(index: Mapping[str, set[str]], stories: Stories) -> Iterator[tuple[str, str]]:
    for names in index.values():
        if len(names) <= _CROWDED:
            yield from combinations(sorted(names), 2)
        else:
            yield from stories.pairs(names)


def _cut_short(shorts: set[str], longs: set[str], stories: Stories) -> Iterator[tuple[str, str]]:
    if len(shorts) <= _CROWDED:
        every = ((short, long) for short in shorts for long in longs)
    else:
        every = (
            (one, other)
            for one, other in stories.pairs(shorts | longs)
            if one in shorts or other in shorts
        )
    return ((min(pair), max(pair)) for pair in every if pair[0] != pair[1])


def _keys(form: NameForm) -> Iterator[str]:
    """What two names share that are one by a rule that makes no difference between them."""
    yield from {f"squeezed {letters}" for letters in (form.squeezed, "".join(form.words))}
    yield f"sounds {' '.join(form.sounds)}"
    yield f"bones {' '.join(word[0] + skeleton(word) for word in form.words)}"
    if form.place:
        yield f"place {form.place}"
    if OFFICES & {form.words[0], form.words[-1]}:
        yield f"of {' '.join(sorted(form.words))}"
    if len(form.words) > 1:
        yield from (f"{_family(form)}, {given}" for given in _given_keys(form))


def _family(form: NameForm) -> str:
    return f"family {form.sounds[-1].replace('h', 'g')}"


def _given_keys(form: NameForm) -> Iterator[str]:
    """What two given names share that can be one person's, but for one cut to its initial."""
    first, as_heard = form.words[0], form.sounds[0]
    yield skeleton(first).replace("h", "g")
    yield from (f"nickname {group}" for group in sorted(nickname_groups(first)))
    yield f"without its first {as_heard[1:]}"
    yield f"without its first {as_heard}"


def _short_keys(form: NameForm) -> Iterator[str]:
    """What a name tells of the longer ones that it may be cut from."""
    several = len(form.words) > 1
    if several or form.capitals:
        yield f"begins {' '.join(form.words)}"
    if form.capitals:
        yield f"initials {form.capitals}"
    if several and len(form.words[0]) == 1:
        yield f"{_family(form)}, initial {form.words[0]}"
    if several and any(form.short):
        whole = [word for word, short in zip(form.words, form.short, strict=True) if not short]
        kept = max(whole, key=lambda word: (len(word), word), default="")
        yield from (f"cut {initials} {kept}" for initials in form.initials)


def _long_keys(form: NameForm) -> Iterator[str]:
    """The same of a longer name."""
    if len(form.words) == 1:
        return
    yield from (f"begins {' '.join(form.words[:size])}" for size in range(1, len(form.words)))
    yield f"{_family(form)}, initial {form.words[0][0]}"
    for initials in form.initials:
        yield f"initials {initials}"
        yield from (f"cut {initials} {kept}" for kept in ("", *form.words))


def _slip_keys(form: NameForm) -> Iterator[str]:
    for place, word in enumerate(form.sounds):
        if len(word) >= _SLIP_LETTERS:
            rest = " ".join((*form.sounds[:place], "*", *form.sounds[place + 1 :]))
            yield from (f"{rest} {left}" for left in spellings_without_one(word))
