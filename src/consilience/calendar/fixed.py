"""Words and phrases with one meaning: "yesterday", "tonight", "now", "one day", "soon"."""

from consilience.calendar.expression import DayPart, Expression, Shift, Vague
from consilience.calendar.tokens import Match, Tokens, once

_FIXED: dict[tuple[str, ...], Expression] = {
    ("the", "day", "before", "yesterday"): Shift(-2, -2, "day"),
    ("day", "before", "yesterday"): Shift(-2, -2, "day"),
    ("the", "day", "after", "tomorrow"): Shift(2, 2, "day"),
    ("day", "after", "tomorrow"): Shift(2, 2, "day"),
    ("yesterday",): Shift(-1, -1, "day"),
    ("today",): Shift(0, 0, "day"),
    ("tomorrow",): Shift(1, 1, "day"),
    ("tonight",): DayPart(Shift(0, 0, "day"), "night"),
    ("overnight",): DayPart(Shift(0, 0, "day"), "overnight"),
    ("now",): Vague("present"),
    ("right", "now"): Vague("present"),
    ("currently",): Vague("present"),
    ("nowadays",): Vague("present"),
    ("at", "present"): Vague("present"),
    ("these", "days"): Vague("present"),
    ("recently",): Vague("past"),
    ("the", "future"): Vague("future"),
    ("the", "near", "future"): Vague("future"),
    ("the", "past"): Vague("past"),
    ("lately",): Vague("past"),
    ("the", "near", "term"): Vague("future"),
    ("the", "short", "term"): Vague("future"),
    ("the", "long", "term"): Vague("future"),
    ("a", "later", "date"): Vague("future"),
}
_OPEN = frozenset({"past", "future", "term"})
"""Last words of phrases that a noun behind them makes its attribute: "the past owner"."""
_NO_NOW = ("just", "-")
_NEVER_AFTER = {"now": _NO_NOW, "tomorrow": ("of",)}
_WILL = frozenset("will would could may might shall can".split())
_BEFORE_CURRENT = frozenset(
    "the its his her their our my your s this these those any some most all no each every of at "
    "under with in to from for on by than as and or".split()
)
_AFTER_CURRENT = frozenset(
    "account accounts affairs events was were is are had has have in of on from at to for and or "
    "that which with through into swept ran runs carried took".split()
)
_STARTS = frozenset(words[0] for words in _FIXED) | {"one", "current", "soon"}
_GOES_ON = frozenset("and when but to as it that he she they we if is was has in for".split())


@once(_STARTS)
def fixed(tokens: Tokens, at: int) -> Match:
    """A word or phrase with one meaning: "yesterday", "tonight", "now"."""
    for words, meaning in _FIXED.items():
        if tokens.phrase(at, words):
            return _phrase(tokens, at, words, meaning)
    if tokens.phrase(at, ("one", "day")) and tokens.lows[at - 1] in _WILL:
        return at + 2, Vague("future")
    return _current(tokens, at) or _soon(tokens, at)


def _phrase(tokens: Tokens, at: int, words: tuple[str, ...], meaning: Expression) -> Match:
    """A phrase with its meaning, unless the words around it make it another one."""
    end, before = at + len(words), tokens.lows[at - 1]
    if words == ("now",) and tokens.lows[end] == "that" and before not in _NO_NOW:
        return end, Vague("present", attribute=True)  # a reason rather than a time
    if before in _NEVER_AFTER.get(words[-1], ()):
        return None  # "just now"; "the people of tomorrow"
    attribute = words[-1] in _OPEN and tokens.texts[end][:1].isalpha()
    return None if attribute and tokens.lows[end] not in _GOES_ON else (end, meaning)


def _current(tokens: Tokens, at: int) -> Match:
    """As in "the current rules", which no river and no account is."""
    behind = tokens.lows[at + 1]
    if tokens.lows[at] != "current" or tokens.lows[at - 1] not in _BEFORE_CURRENT:
        return None
    if not behind[:1].isalpha() or behind in _AFTER_CURRENT or behind.endswith(("ed", "ly")):
        return None
    return at + 1, Vague("present", attribute=True)


def _soon(tokens: Tokens, at: int) -> Match:
    """As in "it soon will", "may soon", and not "soon after" or "as soon as"."""
    if tokens.lows[at] != "soon" or tokens.lows[at + 1] in ("after", "as"):
        return None
    ahead = tokens.lows[at - 1] in _WILL | {"to"} or tokens.lows[at + 1] in _WILL
    return (at + 1, Vague("future", attribute=True)) if ahead else None
