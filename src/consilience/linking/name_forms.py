"""What a name is compared by: its words, how they sound, their initials."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.gazetteer import Gazetteer, canonical, listed_actor, load_gazetteer, name_kind
from consilience.language.given_names import Gender
from consilience.model.analysis import NameKind
from consilience.text.folding import fold

_PARTICLES = frozenset("of the for and de da del der van von bin al el la le du".split())
_PREPOSITIONS = frozenset("in on at to by with against".split())
"""Words that abbreviations leave out; elsewhere they tell names apart."""
_LEGAL = frozenset(
    "inc ltd plc sa sgps corp corporation co gmbh ag llc company limited nv spa".split()
)
# Latin spellings of one Cyrillic, Arabic or Persian letter, brought to one of them. Order matters:
# what is long comes first.
_SOUNDS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("zh", "z"), ("dj", "z"), ("j", "z"),
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ck", "k"), ("q", "k"),
    ("w", "v"), ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ie", "e"), ("ye", "e"), ("y", "i"),
    ("ee", "i"), ("ts", "c"), ("tz", "c"), ("aa", "a"),
)  # fmt: skip  # a table is read by rows
_DOUBLED = re.compile(r"(.)\1+")
_STOPS = re.compile(r"\b[A-Za-z](?:\.[A-Za-z])+\b\.?")
_STROKE = re.compile(r"\b([A-Z])/([A-Z])\b")
_CO = re.compile(r"\b([Cc]o)[-‐‑](?=op|or)")
_STREETS = {
    "St": "Street", "Ave": "Avenue", "Rd": "Road", "Blvd": "Boulevard", "Hwy": "Highway",
    "Ln": "Lane", "Sq": "Square", "Pkwy": "Parkway",
}  # fmt: skip
_STREET = re.compile(rf"(?<=\w )({'|'.join(_STREETS)})\.?$")
_GENERATION = re.compile(r"jr|sr|x{0,2}(?:ii|iii|iv|vi{1,3}|ix)")
"""Single letters are left out: "V" may be a name cut short."""
_BEFORE_TITLES = frozenset(
    """city state county district federal national vice prime foreign interior defence defense
    finance deputy assistant acting former senior junior attorney first""".split()
)
"""They only begin a title: "City Councilman", and not "City Orr"."""
_TITLES = _BEFORE_TITLES | frozenset(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady sheikh king queen
    prince princess pope father sister brother bishop archbishop cardinal rabbi imam
    reverend rev judge justice captain capt lt sergeant sgt corporal cpl private pvt major
    maj colonel col general gen admiral adm commander cmdr commodore officer trooper det
    inspector constable superintendent commissioner sheriff marshal ranger agent president
    minister chancellor premier governor gov senator sen representative rep congressman
    congresswoman assemblyman assemblywoman councilman councilwoman councilmember councilor
    councillor mayor secretary ambassador coach chief
    detective lieutenant""".split()
)
_FULL = 2
"""Words of a given name and a family name."""
_SHORT = range(2, 6)
"""Letters of an abbreviation."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name as it is compared.

    Attributes:
        folded: Its words without case and accents.
        kind: What it is: what the reader of the language takes it for, or the gazetteer knows.
        words: The folded words that tell it apart; legal forms, particles and a "Jr." behind a
            person's family name are left out.
        sounds: The same, each brought to one spelling of its sounds.
        short: For each word whether it is an abbreviation.
        capitals: The name itself where it is an abbreviation, in small letters; else empty.
        initials: First letters, with and without particles, abbreviations spelled out.
        place: The gazetteer's key of what it names; empty where the gazetteer does not know it.
        bearer: Which of several bearers of the name is meant; empty where one is known.
        gender: The pronoun of its bearer; null where nothing tells, or accounts differ.
        told: The same, for a bare family name that a title gives to one of several; else null.
    """

    folded: str
    kind: NameKind
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    short: tuple[bool, ...]
    capitals: str
    initials: frozenset[str]
    place: str
    bearer: str = ""
    gender: Gender | None = None
    told: Gender | None = None

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in the name: two names with different numbers are two things."""
        return tuple(re.findall(r"\d+", self.folded))

    @property
    def generation(self) -> str:
        """What tells bearers of one name apart who follow one another: "III", "Jr."."""
        last = self.folded.rpartition(" ")[2]
        return last if _GENERATION.fullmatch(last) else ""

    def cut(self, place: int) -> bool:
        """Whether a word stands for a name by its initials: "W." and "HW"."""
        return len(self.words[place]) == 1 or self.short[place]

    @property
    def squeezed(self) -> str:
        """All letters and digits in a row: "Sea-Line 4" and "SeaLine 4" are written the same."""
        return "".join(self.folded.split())


def name_form(text: str, kind: NameKind, gazetteer: Gazetteer | None = None) -> NameForm:
    """Make what a name is compared by.

    Args:
        text: The name.
        kind: What the reader of the language takes it for; a user's list knows better.
        gazetteer: What names can mean; the shipped one where null.
    """
    known_names = gazetteer or load_gazetteer()
    actor = listed_actor(text, known_names) if known_names.own else None
    told = name_kind(text, known_names)
    plain = _STROKE.sub(r"\1\2", _STOPS.sub(lambda stops: stops[0].replace(".", ""), text))
    plain = _STREET.sub(lambda cut: _STREETS[cut[1]], _CO.sub(r"\1", plain))
    every = [(fold(word), _is_short(word)) for word in re.findall(r"[^\W_]+", plain)]
    every = [(word, short) for word, short in every if word]
    telling = [
        (word, short)
        for word, short in every
        if word not in _LEGAL and (short or word not in _PARTICLES)
    ] or every
    if kind == "person":
        telling = telling[title_words([word for word, _ in telling]) :]
        if len(telling) > _FULL and _GENERATION.fullmatch(telling[-1][0]):
            telling = telling[:-1]
    bare = [row for row in telling if row[0] not in _PREPOSITIONS]
    known = canonical(text, known_names) if told else ""
    return NameForm(
        folded=" ".join(word for word, _ in every),
        kind=actor.bearer if actor else kind if kind != "other" else (told or "other"),
        words=tuple(word for word, _ in telling),
        sounds=tuple(sound(word) for word, _ in telling),
        short=tuple(short for _, short in telling),
        capitals=_capitals(plain),
        initials=frozenset((*map(_initials, (every, telling, bare)), _spelled(telling))),
        place=known if ":" in known else "",
    )


def title_words(words: Sequence[str]) -> int:
    """How many words of a person's name are a title read into it: "City Councilman Jumal Orr".

    Args:
        words: The folded words of the name.
    """
    first = next((n for n, word in enumerate(words) if word not in _TITLES), len(words))
    titled = any(word not in _BEFORE_TITLES for word in words[:first])
    return first if titled and len(words) - first >= _FULL else 0


def _is_short(word: str) -> bool:
    return len(word) in _SHORT and word.isupper() and word.isalpha()


def _capitals(text: str) -> str:
    letters = re.sub(r"[^A-Za-z0-9]", "", text)
    capital = re.sub(r"\d+$", "", letters)
    is_short = len(capital) in range(2, 7) and capital.isupper() and " " not in text.strip()
    return letters.lower() if is_short else ""


def _initials(words: list[tuple[str, bool]]) -> str:
    return "".join(word if word.isdigit() else word[0] for word, _ in words)


def _spelled(words: list[tuple[str, bool]]) -> str:
    return "".join(word if short or word.isdigit() else word[0] for word, short in words)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """Bring a folded word to one spelling of its sounds (Zelenskyy, Zelensky, Zelenskiy)."""
    for written, kept in _SOUNDS:
        word = word.replace(written, kept)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of a word as it sounds."""
    return re.sub(r"[aeiou]", "", sound(word))


def spellings_without_one(word: str) -> frozenset[str]:
    """The word and what is left of it without one of its letters.

    Two words that differ by one letter, or by two letters that changed places, share one of these
    (the deletion neighbourhood of Bocek, Hunt and Stiller, 2007).
    """
    return frozenset((word, *(word[:n] + word[n + 1 :] for n in range(len(word)))))
