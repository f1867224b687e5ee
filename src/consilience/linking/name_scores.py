"""Whether two names are one: a table of small functions, each with its score and its reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from consilience.linking.name_forms import NameForm, skeleton
from consilience.linking.nicknames import is_nickname

_CLOSE = 0.76
_LEAST_LETTERS = 5
_SLIP_LETTERS, _TURNED_LETTERS = 6, 8
_MOST_WORDS = 12
_LEAST_GIVEN = 4


@dataclass(frozen=True, slots=True)
class Score:
    """What one rule makes of two names.

    Attributes:
        score: 0 to 1; the greatest of all rules counts.
        reason: Why, in one sentence.
    """

    score: float
    reason: str


Rule = Callable[[NameForm, NameForm, bool], Score | None]
"""Two names and whether one report uses both."""


def _same_words(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    if one.squeezed == other.squeezed or "".join(one.words) == "".join(other.words):
        return Score(1.0, f"“{one.folded}” and “{other.folded}” are the same words")
    return None


def _same_place(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    if one.place.startswith("actor:") and one.place == other.place:
        return Score(1.0, f"“{one.folded}” and “{other.folded}” are one actor in your list")
    if one.place and one.place == other.place and "person" not in (one.kind, other.kind):
        return Score(1.0, f"“{one.folded}” and “{other.folded}” are {one.place} in the gazetteer")
    return None


def _same_sounds(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    if one.sounds == other.sounds and len(one.squeezed) >= _LEAST_LETTERS:
        return Score(0.95, f"“{one.folded}” and “{other.folded}” are spellings of the same sounds")
    return None


def _initials(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    short, long = (one, other) if one.capitals else (other, one)
    if short.capitals and len(long.words) > 1 and short.capitals in long.initials:
        return Score(0.9, f"“{short.folded}” are the initials of “{long.folded}”")
    return None


def _shortened_words(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    """Words of one that the other gives as initials ("L.A. Times")."""
    if "person" in (one.kind, other.kind) or not (any(one.short) or any(other.short)):
        return None
    if len(one.words) == 1 or len(other.words) == 1:
        return None
    if _spells_out(one, other, 0, 0) or _spells_out(other, one, 0, 0):
        return Score(0.9, f"“{one.folded}” and “{other.folded}” differ by words cut to initials")
    return None


def _spells_out(short: NameForm, long: NameForm, here: int, there: int) -> bool:
    """Whether the words of one from a place on are those of the other, some cut to initials."""
    if here == len(short.words) or there == len(long.words):
        return here == len(short.words) and there == len(long.words)
    if max(len(short.words), len(long.words)) > _MOST_WORDS:
        return False
    word = short.words[here]
    if word == long.words[there]:
        return _spells_out(short, long, here + 1, there + 1)
    spelled = "".join(w[0] for w in long.words[there : there + len(word)])
    return (
        short.short[here]
        and word == spelled
        and _spells_out(short, long, here + 1, there + len(word))
    )


def _given_name(one: NameForm, other: NameForm, together: bool) -> Score | None:
    """Same family name as it sounds, and given names that can be one: initials, spellings.

    A nickname ("Bill" for "William") only joins what no account has both of. Middle names, too,
    must fit where both have some.
    """
    if "person" not in (one.kind, other.kind) or min(len(one.words), len(other.words)) < 2:
        return None
    if one.sounds[-1] != other.sounds[-1] or not _given_names_fit(one, other):
        return None
    if together and not _given_names_sound_alike(one, other):
        return None
    return Score(
        0.9, f"“{one.folded}” and “{other.folded}” share the family name, and given names fit"
    )


def _g_for_h(one: NameForm, other: NameForm, together: bool) -> Score | None:
    """A letter that is h from Ukrainian and g from Russian, in both names of a person."""
    if together or "person" not in (one.kind, other.kind) or len(one.words) != len(other.words):
        return None
    if len(one.words) == 1 or not _given_names_fit(one, other):
        return None
    here, there = one.sounds[-1], other.sounds[-1]
    if here == there or here.replace("h", "g") != there.replace("h", "g"):
        return None
    return Score(0.75, f"“{one.folded}” and “{other.folded}” differ by h and g for one letter")


def _whole_and_tail(one: NameForm, other: NameForm, together: bool) -> Score | None:
    """Several words of a name, and more after them: "Orrel Rovers of Tarvik", "Orrel Group"."""
    short, long = sorted((one, other), key=lambda form: len(form.words))
    size = len(short.words)
    if size < 2 or size == len(long.words) or long.words[:size] != short.words:
        return None
    if "person" in (one.kind, other.kind) or (short.place and not long.place):
        return None
    follows = long.folded.removeprefix(short.folded).split()
    if follows[:1] != ["of"] and not set(long.words[size:]) <= _BUSINESS:
        return None
    return Score(0.85 if together else 0.8, f"“{long.folded}” begins with “{short.folded}”")


def _with_its_sort(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    """A name and the word for its sort behind it: "OMC Hospital", "Orrel Police Department"."""
    short, long = sorted((one, other), key=lambda form: len(form.words))
    if "person" in (one.kind, other.kind) or long.words[:-1] != short.words or short.place:
        return None
    sorts = _SERVICES if short.words[-1] in {"police", "fire"} else _HOUSES
    if long.words[-1] not in sorts or not (short.capitals or sorts is _SERVICES):
        return None
    return Score(0.8, f"“{long.folded}” is “{short.folded}” with the word for its sort")


def _written_alike(one: NameForm, other: NameForm, together: bool) -> Score | None:
    """Another spelling: the same consonants, and no account uses both."""
    if together or len(one.words) != len(other.words) or _both_known(one, other):
        return None
    for here, there in zip(one.words, other.words, strict=True):
        if here == there:
            continue
        if min(len(here), len(there)) < _LEAST_LETTERS or here[0] != there[0]:
            return None
        if skeleton(here) != skeleton(there) or _likeness(here, there) < _CLOSE:
            return None
    return Score(
        0.7, f"“{one.folded}” and “{other.folded}” are written alike, and no account has both"
    )


def slip(one: NameForm, other: NameForm, *, together: bool) -> Score | None:
    """A slip of the pen: one letter differs, or two have changed places.

    That alone joins nothing: the caller asks that both stand among the same words, since "Marlow"
    and "Marlew" may be two towns. Where one account has both they are two, unless two letters of a
    long word changed places.

    Args:
        one: A name.
        other: Another.
        together: Whether one report uses both.
    """
    if len(one.words) != len(other.words) or _both_known(one, other):
        return None
    differing = [pair for pair in zip(one.sounds, other.sounds, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return None
    here, there = differing[0]
    if min(len(here), len(there)) < _SLIP_LETTERS or here[0] != there[0]:
        return None
    turned = len(here) >= _TURNED_LETTERS and sorted(here) == sorted(there)
    if not _one_edit(here, there) or (together and not turned):
        return None
    return Score(0.7, f"“{one.folded}” and “{other.folded}” differ by a letter")


def _one_edit(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two that change places, make one the other."""
    start = next(
        (n for n, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), -1
    )
    if start < 0:
        return abs(len(one) - len(other)) == 1
    here, there = one[start:], other[start:]
    return (
        here[1:] == there[1:]
        or here[1:] == there
        or here == there[1:]
        or (here[:2] == there[:2][::-1] and here[2:] == there[2:])
    )


def _turned(one: NameForm, other: NameForm, _together: bool) -> Score | None:
    """An office with its field before it or behind: "Orrel Ministry", "Ministry of Orrel"."""
    heads = {one.words[0], one.words[-1]} & {other.words[0], other.words[-1]} & OFFICES
    if not heads or sorted(one.words) != sorted(other.words):
        return None
    return Score(0.9, f"“{one.folded}” and “{other.folded}” are one office and its field")


def _both_known(one: NameForm, other: NameForm) -> bool:
    return bool(one.place and other.place)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


_BUSINESS = frozenset("group holdings holding international industries systems net online".split())
_HOUSES = frozenset("hospital bank group airlines newspaper agency".split())
_SERVICES = frozenset("department force service".split())
_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central new old great upper
    lower""".split()
)
_LANDS = ("country", "nationality", "region", "sea", "bloc")
_OF_LAND = frozenset("republic kingdom state city town island commonwealth emirate".split())

_HARD = (frozenset("gk"), frozenset("ck"))
"""Letters at the beginning of one name, as one tongue's letter is written in others."""
OFFICES = frozenset("ministry department bureau office directorate".split())

RULES: Sequence[Rule] = (
    _same_words,
    _same_place,
    _same_sounds,
    _initials,
    _shortened_words,
    _given_name,
    _g_for_h,
    _whole_and_tail,
    _with_its_sort,
    _turned,
    _written_alike,
)
JOINS = 0.7
"""Names are one from this score on."""


def compare_names(one: NameForm, other: NameForm, *, together: bool) -> Score | None:
    """The best score of all rules; null where none holds.

    Args:
        one: A name.
        other: Another.
        together: Whether one report uses both.
    """
    if one.told != other.told:
        return None
    scores = [score for rule in RULES if (score := rule(one, other, together))]
    return max(scores, key=lambda score: score.score, default=None)


def is_short_for(short: NameForm, long: NameForm) -> bool:
    """Whether a name is the last words of a longer one, as accounts cut names short.

    "Khalvash" for "Teodor Khalvash", "Rovers" for "Orrel Rovers"; not "Orrel" for "Gulf of Orrel",
    nor a country for what bears its name.

    Args:
        short: The shorter name.
        long: The longer name.
    """
    size = len(short.words)
    if size >= len(long.words) or long.sounds[-size:] != short.sounds or len(short.squeezed) < 3:
        return False
    if short.kind == "group" or (short.place.startswith(_LANDS) and short.place != long.place):
        return False
    if short.told and long.gender and short.told != long.gender:
        return False  # "Mr. Orsk" is not Irina Orsk
    before = long.words[:-size]
    if len(before) == 1 and before[0] in _DIRECTIONS:
        return False
    cut = long.folded.removesuffix(short.folded).split()
    if cut and cut[-1] in {"of", "for", "and"} and not set(cut) & _OF_LAND:
        return False
    return short.numbers == long.numbers and {short.kind, long.kind} != {"person", "organisation"}


def is_given_name_of(short: NameForm, long: NameForm) -> bool:
    """Whether a name is the first word of a person's: one account may call a person so.

    A name that the gazetteer knows, or that is read as a place or an organisation, is none.

    Args:
        short: The shorter name.
        long: The longer name.
    """
    if short.kind not in {"person", "other"} or long.kind != "person" or short.place:
        return False
    bare = len(short.words) == 1 and len(short.squeezed) >= _LEAST_GIVEN and not short.capitals
    return bare and len(long.words) > 1 and long.words[0] == short.words[0]


def cannot_be_one(one: NameForm, other: NameForm) -> bool:
    """Whether two names must stay apart, whatever joins them to a third.

    Different numbers; father and son; bearers of one name whom offices or titles tell apart; a
    person and a place; two places that the gazetteer tells apart; two persons of one family name
    whose given or middle names differ, unless one is a family name of two words ("Stern-Vahl", "Lo
    Carro").
    """
    if one.numbers != other.numbers or (_both_known(one, other) and one.place != other.place):
        return True
    if one.generation and other.generation and one.generation != other.generation:
        return True
    for here, there in ((one.bearer, other.bearer), (one.told, other.told)):
        if here and there and here != there:
            return True
    if {one.kind, other.kind} in ({"person", "place"}, {"person", "organisation"}):
        return True
    both_full = min(len(one.words), len(other.words)) > 1
    if not both_full or "person" not in (one.kind, other.kind) or _given_names_fit(one, other):
        return False
    return not (is_short_for(one, other) or is_short_for(other, one))


def _given_names_fit(one: NameForm, other: NameForm) -> bool:
    """Whether given names can be one person's: as they sound, or as people are called for short."""
    first = _given_names_sound_alike(one, other) or is_nickname(one.words[0], other.words[0])
    return first and _middle_names_fit(one, other)


def _middle_names_fit(one: NameForm, other: NameForm) -> bool:
    """Whether what stands between given and family name can be one person's.

    "Oren A. Dask" is not "Oren B. Dask", and may be "Oren Arvid Dask" and "Oren Dask".
    """
    here, there = one.words[1:-1], other.words[1:-1]
    if not here or not there:
        return True
    if one.cut(1) or other.cut(1):
        return here[0][0] == there[0][0]
    bones = [{skeleton(word) for word in middle if len(word) > 1} for middle in (here, there)]
    return not bones[0].isdisjoint(bones[1])


def _given_names_sound_alike(one: NameForm, other: NameForm) -> bool:
    """Whether given names have the same sounds, or one is an initial of the other."""
    here, there = one.sounds[0], other.sounds[0]
    bones = [skeleton(form.words[0]) for form in (one, other)]
    if here == there or bones[0] == bones[1]:
        return True
    if bones[0][:1] == bones[1][:1] and len({each.replace("h", "g") for each in bones}) == 1:
        return True  # Serhii and Sergei, and not Harry and Gary
    if _of_one_letter(here, there):
        return True
    short, long = sorted((one.words[0], other.words[0]), key=len)
    return len(short) == 1 and long.startswith(short)


def _of_one_letter(here: str, there: str) -> bool:
    """Whether two names as they sound begin with one letter as two tongues write it.

    Gurban and Kurban, Carol and Karol; Giannis and Yiannis, whose first letter some leave out.
    """
    if here[1:] == there[1:] and len(here) >= _SLIP_LETTERS:
        return any({here[0], there[0]} <= pair for pair in _HARD)
    short, long = sorted((here, there), key=len)
    return long[:2] == "gi" and long[1:] == short and len(short) >= _LEAST_LETTERS
