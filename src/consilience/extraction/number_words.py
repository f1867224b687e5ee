"""Number words and how they add up: twenty-two, two hundred and six, three million."""

from decimal import Decimal

from consilience.extraction.lexemes import Lexemes

ONES = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
ONES |= {"nought": Decimal(0), "naught": Decimal(0)}
TENS = {
    word: Decimal(value * 10)
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": Decimal(40)}
SCALES = {
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
SHORT_SCALES = {
    "k": Decimal(10**3),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "tn": Decimal(10**12),
    "tln": Decimal(10**12),
    "b": Decimal(10**9),
    "mil": Decimal(10**6),
    "trn": Decimal(10**12),
}
GROUPS = {"dozen": Decimal(12), "score": Decimal(20)}
PLURALS = {
    "tens": Decimal(10),
    "dozens": Decimal(12),
    "scores": Decimal(20),
    "hundreds": Decimal(100),
    "thousands": Decimal(10**3),
    "lakhs": Decimal(10**5),
    "millions": Decimal(10**6),
    "crores": Decimal(10**7),
    "billions": Decimal(10**9),
    "trillions": Decimal(10**12),
}


def is_number_word(word: str) -> bool:
    """Whether a lower-case word can begin a number."""
    return word in ONES or word in TENS or word in PLURALS or word in {"quarter", "hundred"}


def spelled(row: Lexemes, index: int) -> tuple[Decimal | None, int]:
    """Read a whole number in words: hundreds inside thousands inside millions.

    Args:
        row: The lexemes.
        index: Where it begins.

    Returns:
        The number, null where none begins, and the index after its last lexeme.
    """
    total, group, seen, at = Decimal(0), Decimal(0), False, index
    ceiling = Decimal(10**15)
    end = index
    while True:
        word = row.low(at)
        if word in ONES and _takes_ones(group, ONES[word], seen=seen, fresh=at == index):
            group += ONES[word]
        elif word in TENS and group % 100 == 0 and (group or not seen or total):
            group += TENS[word]
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in SCALES and group and SCALES[word] < ceiling:
            ceiling = SCALES[word]
            total, group = total + group * ceiling, Decimal(0)
        else:
            break
        seen = True
        end = at = at + 1
        at += _tied(row, at) or _goes_on(row, at)
    return (total + group, end) if seen else (None, index)


def _goes_on(row: Lexemes, at: int) -> bool:
    """Whether "and" joins what is under a hundred: "two hundred and six"."""
    joined = row.low(at) == "and" and row.low(at - 1) in {"hundred", *SCALES}
    return joined and is_small(row, at + 1)


def _tied(row: Lexemes, at: int) -> bool:
    """Whether a hyphen stands inside a number: "twenty-two", "two-hundred", "sixty - five"."""
    here, after = row[at], row.low(at + 1)
    if not here.is_dash:
        return False
    if row.low(at - 1) in TENS and 0 < ONES.get(after, Decimal(0)) < 10:
        return here.glued == row[at + 1].glued
    return row.hyphen(at) and (after == "hundred" or after in SCALES)


def _takes_ones(group: Decimal, value: Decimal, *, seen: bool, fresh: bool) -> bool:
    """Whether "two" may follow: after nothing, "twenty" or "hundred", never after another one."""
    if fresh:
        return True
    if group % 100 == 0:
        return seen and value > 0
    return group % 10 == 0 and group % 100 >= 20 and 0 < value < 10


def is_small(row: Lexemes, index: int) -> bool:
    """Whether a number under a hundred follows that no hundred or magnitude takes for itself."""
    if row.low(index) not in ONES and row.low(index) not in TENS:
        return False
    after = index + 1
    if row.low(index) in TENS and row.hyphen(after):
        after += 2
    return row.low(after) != "hundred"
