"""Words that bound or blur a number: more than, nearly, up to, about, or so."""

from consilience.extraction.lexemes import Lexemes
from consilience.model.quantity import Approximation

# Longest first within a meaning is not needed: the longest match wins whatever the order.
_BEFORE: dict[Approximation, str] = {
    "more_than": """
        more than|over|above|in excess of|upwards of|upward of|greater than|larger than|higher than
        |just over|just above|just more than|a little more than|a little over|slightly more than
        |slightly over|well over|well above|far more than|far over|exceeding|exceeds|exceeded
        |topping|topped|beyond|north of|longer than|older than|better than|much more than
        |far above|surpassing|surpassed|past the""",
    "at_least": """
        at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of
        |at the very least|at a minimum|as few as|not under""",
    "less_than": """
        less than|fewer than|under|below|nearly|almost|just under|just below|close to|approaching
        |just short of|short of|not quite|slightly less than|slightly fewer than|well under
        |well below|smaller than|lower than|a little under|a little less than|just shy of|shy of
        |nearing|far fewer than|far less than|verging on|little less than|within|just less than
        |just fewer than|younger than|shorter than""",
    "up_to": """
        up to|as many as|as much as|as high as|no more than|not more than|at most|at the most
        |a maximum of|maximum of|not exceeding|no greater than|not over|no longer than
        |no higher than|to a maximum of|anything up to|anywhere up to|as long as|not above""",
    "about": """
        about|around|some|roughly|approximately|circa|c.|ca.|approx|approx.|an estimated|estimated
        |estimated at|in the region of|in the vicinity of|in the order of|on the order of|something
        like|more or less|an average of|averaging|on average|estimated at around
        |estimated at about|closer to|somewhere around|perhaps|maybe""",
}
_SIGNS: dict[str, Approximation] = {
    "~": "about",
    "≈": "about",
    "±": "about",
    ">": "more_than",
    "≥": "at_least",
    "<": "less_than",
    "≤": "up_to",
}
_AFTER: dict[tuple[str, ...], Approximation] = {
    ("or", "more"): "at_least",
    ("or", "above"): "at_least",
    ("and", "more"): "at_least",
    ("or", "so"): "about",
    ("or", "thereabouts"): "about",
    ("or", "less"): "up_to",
    ("or", "fewer"): "up_to",
    ("at", "most"): "up_to",
    ("at", "least"): "at_least",
    ("at", "the", "most"): "up_to",
    ("at", "the", "very", "least"): "at_least",
    ("plus",): "at_least",
    ("-", "plus"): "at_least",
    ("to", "life"): "at_least",
    ("-", "odd"): "about",
    ("odd",): "about",
    ("+",): "at_least",
}
_NEGATED: dict[Approximation, Approximation] = {
    "more_than": "up_to",
    "less_than": "at_least",
}
_NEGATIONS = frozenset({"not", "no", "never", "nor", "neither", "without", "hardly", "cannot"})
_MERELY = frozenset({"just", "only", "all", "solely", "simply"})
_BREAKS = frozenset({".", ";", ":", "but", "and", "while", "although", "because", "after", "who"})
_WITHIN = frozenset({"in", "after"})
"""Before a length of time in which something did not happen: "has not lost in more than a year"."""
_REACH = 40  # lexemes back that a negation may stand; clauses are shorter

# "within 10 days" is a deadline, "within 10 miles" a bound below: neither counts.
_TABLE: dict[tuple[str, ...], Approximation] = {
    tuple(
        phrase.replace("c.", "c .").replace("ca.", "ca .").replace("approx.", "approx .").split()
    ): kind
    for kind, phrases in _BEFORE.items()
    for phrase in phrases.split("|")
}
_LENGTHS = sorted({len(phrase) for phrase in _TABLE}, reverse=True)
# Said between hedge and number without changing it: "more than a total of 40", "nearly the 40".
_ARTICLES = frozenset({"the", "its", "their", "a", "his", "her"})
_LASTING = frozenset(
    """for in after lasted lasting lasts last took taken take takes is was were are been be by spent
    spanning waited of from to just well at since than held jailed within""".split()
)
_CHANCES = frozenset({"possibly", "perhaps", "maybe", "probably", "likely"})


def hedge_before(
    row: Lexemes, index: int, *, duration: bool = False
) -> tuple[Approximation, int] | None:
    """Find the hedge that ends where a number begins.

    Args:
        row: The lexemes.
        index: The number's first lexeme.
        duration: Whether the number measures time: "a deal over seven years" has no hedge.

    Returns:
        What it does to the number and the index of its own first lexeme, or null.
    """
    if row.low(index - 1) in _SIGNS:
        return _SIGNS[row.low(index - 1)], index - 1
    for length in _LENGTHS:
        kind = _TABLE.get(row.lows(index - length, index))
        if kind is None or not (duration or _is_hedge(row, index - length, index)):
            continue
        if duration and length == 1 and _spans_time(row, index - 1):
            continue
        start = index - length
        wider = hedge_before(row, start) if _stacks(row, start) else None
        if wider is not None:
            return (wider[0] if wider[0] != "about" else kind), wider[1]
        return _negated(row, start, kind)
    return None


def _spans_time(row: Lexemes, index: int) -> bool:
    """Whether "over" tells in what time ("won six over two years") and not how much of it."""
    return (
        row.low(index) == "over"
        and row.low(index + 1) not in {"a", "an"}
        and row.low(index - 1) not in _LASTING
        and index > 0
    )


def _stacks(row: Lexemes, start: int) -> bool:
    """Whether another hedge stands before: "well over some 40", "possibly as much as"."""
    return row.low(start - 1) not in _CHANCES and row.low(start - 1) not in {"", "some"}


def _negated(row: Lexemes, start: int, kind: Approximation) -> tuple[Approximation, int]:
    """Turn the bound where "more than" is denied: "no talks lasted more than a day"."""
    turned = _NEGATED.get(kind)
    comparing = row.low(start) in {"more", "less", "fewer", "longer", "greater"}
    if turned is None or not comparing or row.low(start - 1) in _WITHIN:
        return kind, start
    deep = 0
    for at in range(start - 1, max(start - _REACH, -1), -1):
        word = row.low(at)
        deep += (word in {")", "]"}) - (word in {"(", "["})
        if deep > 0:
            continue
        if deep < 0 or word in _BREAKS or word == ",":
            break
        if word in _NEGATIONS or word.endswith("n't"):
            return turned, start
    return kind, start


def _is_hedge(row: Lexemes, start: int, index: int) -> bool:
    """Leave out words that look like hedges: "over the 12 years", "some of the 41", "past"."""
    word, before = row.low(start), row.low(start - 1)
    if index - start > 1:
        return True
    if word == "over":
        return before not in {
            "took",
            "take",
            "takes",
            "taken",
            "taking",
            "hand",
            "handed",
            "handing",
            "all",
            "turned",
            "turn",
            "turning",
            "spread",
            "win",
            "victory",
            "flew",
            "flying",
            "game",
        }
    if word == "about" and before in _MERELY:
        return row.low(start - 2) not in _NEGATIONS  # "it is not just about one boat"
    if word == "within":
        return False
    if word == "under":
        return before not in {"children", "aged", "players", "come", "the"}
    return True


def hedge_after(row: Lexemes, index: int) -> tuple[Approximation, int] | None:
    """Find the hedge that begins after a number: "or more", "or so", "-odd", "at least".

    Args:
        row: The lexemes.
        index: The lexeme after the number (and its unit).

    Returns:
        What it does to the number and the index after its last lexeme, or null.
    """
    for length in (4, 3, 2, 1):
        kind = _AFTER.get(row.lows(index, index + length))
        if kind is not None and row.low(index + length) != "than":  # "days and more than 30 hours"
            return kind, index + length
    return None


def bounds(
    value: int | float, kind: Approximation
) -> tuple[int | float | None, int | float | None, int | float | None]:
    """Low, best and high of a number under a hedge, as ``model/quantity.py`` documents them."""
    low = value if kind in {"exact", "more_than", "at_least"} else None
    high = value if kind in {"exact", "less_than", "up_to"} else None
    return low, value, high
