"""What a name is compared by: its words, how they sound, their initials."""

import re
from dataclasses import dataclass

from consilience.model.analysis import NameKind
from consilience.text.folding import fold

_PARTICLES = frozenset("of the for and de da del der van von bin al el la le du".split())
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


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name as it is compared.

    Attributes:
        folded: Its words without case and accents.
        kind: What the reader of the language takes it for.
        words: The folded words that tell it apart, legal forms and particles left out.
        sounds: The same, each brought to one spelling of its sounds.
        capitals: The name itself where it is an abbreviation, in small letters; else empty.
    """

    folded: str
    kind: NameKind
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    capitals: str

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in the name: two names with different numbers are two things."""
        return tuple(re.findall(r"\d+", self.folded))

    @property
    def squeezed(self) -> str:
        """All letters and digits in a row: "Sea-Line 4" and "SeaLine 4" are written the same."""
        return "".join(self.folded.split())

    @property
    def initials(self) -> str:
        """First letters of the words that count."""
        return "".join(word[0] for word in self.words)


def name_form(text: str, kind: NameKind) -> NameForm:
    """Make what a name is compared by."""
    folded = fold(text)
    words = tuple(w for w in folded.split() if w not in _PARTICLES and w not in _LEGAL)
    letters = re.sub(r"[^A-Za-z]", "", text)
    is_short = len(letters) >= 2 and letters.isupper() and len(letters) <= 6
    return NameForm(
        folded=folded,
        kind=kind,
        words=words or tuple(folded.split()),
        sounds=tuple(sound(word) for word in words or folded.split()),
        capitals=letters.lower() if is_short else "",
    )


def sound(word: str) -> str:
    """Bring a folded word to one spelling of its sounds (Zelenskyy, Zelensky, Zelenskiy)."""
    for written, kept in _SOUNDS:
        word = word.replace(written, kept)
    return _DOUBLED.sub(r"\1", word)


def skeleton(word: str) -> str:
    """The consonants of a word as it sounds."""
    return re.sub(r"[aeiou]", "", sound(word))
