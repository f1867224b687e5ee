"""Pieces that tell nothing of anybody: calls on readers, stamps of a page, asides.

"Don't forget to close the gate.", "Updated: 12 May 2031 06:44 PM", "as you can see", "(Orr too)",
"Just in time for the new season.": a reader learns of no event from them.
"""

import re
from collections.abc import Sequence

from consilience.extraction.trees import NOMINAL, Trees, base, has
from consilience.model.claim import Claim

_STAMP = re.compile(
    r"\W*(?:first |last )?(?:posted|published|updated|modified|printed|retrieved)\s*"
    r"(?:(?:on|at|:)[^a-z\n]{0,12}\d[\d /.,:]*|(?:\d{1,4} [a-z]{3,6}s?,? ){1,3}ago\b)",
    re.IGNORECASE,
)
"""When a page was put up: "First posted: 4 / 12 / 31 06:44 PM", "Posted 2 days ago"."""
_PLAY = re.compile(r"\W*[1-4](?:st|nd|rd|th)-and-(?:\d|goal\b)", re.IGNORECASE)
"""How a line of a game's log begins: "2nd-and-10 – Orr up the middle"."""
_SAID_AND_DONE = re.compile(
    r"\W*(?:but |and )?(?:when|after|before|once) (?:all(?: is|'s|’s| was)|everything(?: is| was)) "
    r"(?:been )?said(?: and done)?\b(?! (?:by|to|that|about))",
    re.IGNORECASE,
)
"""A turn of phrase: "when all is said and done"."""
_POINTING_OUT = re.compile(
    r"\W*(?:video:?\s+)?(?:(?:watch|see|read) (?:how|why|what|more|related|also|below|above|here)"
    r"|click (?:on |here|the|to)\b)|[^.]{0,60}, click (?:on |here|the|this)",
    re.IGNORECASE,
)
"""How a page points to another: "Video Watch how it was built", "(see related story)"."""
_REACHED = re.compile(
    r"(?:can be|may be|be) (?:reached|contacted|e-?mailed)\b[^.]{0,20}(?:\d{3}|@|\w+ ?@)"
)
"""How a page tells where to find its writer: "Tarn can be reached at 555-0101"."""
_CALLING = re.compile(
    r"\W*(?:(?:just|now) )?(?:look at|take|consider|imagine|picture)"
    r"(?: (?:\d[\d,.]{0,12}|[^\s,:;-]{1,20})){1,6}\W*"
)
"""A whole sentence that only calls attention: "Look at the boats"."""
_SEEING = frozenset(
    "see know note notice mention say tell hear recall remember understand expect point".split()
)
"""Verbs of an aside that only nods to a hearer or a speaker: "as you can see", "as Orr noted"."""
_ASIDE = 7
"""Words of such an aside at most."""
_THINKING = frozenset("think hope believe guess suppose know say wish fear".split())
_HEARING = frozenset("tell hear understand gather read see know".split())
_BRACKETED = 4
"""Words of a scrap in brackets at most."""
_CALLS = frozenset({"don't", "let's", "let"})
_QUOTING = frozenset("quote cite".split())
_NUMBERS = frozenset({"NUM", "CCONJ", "SYM"})
_JOINING = frozenset({"and", "but", "or"})
_BEING = frozenset({"is", "are"})
_TITLE = 6
"""Words of a title at most, and code points of the marks around it."""
_COUNTING = frozenset("include exclude except".split())
_LIKENING = frozenset({"like", "unlike"})


def is_scrap(trees: Trees, claim: Claim) -> bool:
    """Whether a claim is a piece of a page or of talk that tells nothing.

    Args:
        trees: The report's trees.
        claim: The claim, typed.
    """
    if any(one.match(claim.text) for one in (_STAMP, _SAID_AND_DONE, _PLAY)):
        return True
    if _REACHED.search(claim.text) or _only_calls(claim):
        return True
    words = [word for span in claim.spans for word in trees.within(span) if trees.is_word(word)]
    if not words or trees.tokens[words[0]].upos is None or claim.event_type == "statement":
        return False
    if claim.quantities:  # "Three hundred and fifty-two!"
        return {trees.tokens[word].upos for word in words} <= _NUMBERS
    return _only_likens(trees, words) or (claim.pack is None and _tells_nobody(trees, claim, words))


def _only_calls(claim: Claim) -> bool:
    """Whether it is a sentence of its own that calls attention to something: "Take the mayor."."""
    called = _CALLING.fullmatch(claim.text.lower())
    capital = any(one.isupper() for one in claim.text[:2])
    ends = claim.text.rstrip("”\"’'")[-1:] or ""
    return called is not None and capital and ends in {".", ",", "!"} and claim.pack is None


def _tells_nobody(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether no word of it tells what somebody did or what is so."""
    return (
        _is_order(trees, claim, words)
        or _nods(trees, words)
        or _leaves_out(trees, words)
        or _only_quotes(trees, words)
        or _points(trees, claim, words)
        or _is_title(trees, claim, words)
        or _is_bracketed(trees, claim, words)
        or _only_places(trees, claim, words)
        or _lacks_whom(trees, claim, words)
    )


def _is_order(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether the outlet itself calls on its readers, or leads up to doing so.

    "Let's count the boats."; "While you praise the crew, | note how late it came." What tells how
    a thing is done is more: "To open it, turn the wheel".
    """
    others = len(claim.attribution) > 1 or claim.attribution[-1].quoted
    if _POINTING_OUT.match(claim.text) and (not others or claim.text[0] == "("):
        return True
    if others:
        return False
    top = trees.top(words)
    head = trees.tokens[top].head
    if trees.word(words[0]) == "to":
        return False
    leads = base(trees.tokens[top]) == "advcl"
    above = head if leads and head is not None and head > words[-1] else top
    called = has(trees.tokens[above], "Mood=Imp") or trees.word(words[0]) in _CALLS
    return called and trees.first_having(above, "nsubj", "csubj") is None


def _nods(trees: Trees, words: Sequence[int]) -> bool:
    """Whether it only nods to somebody: "as you can see", "as Orr noted"."""
    top = trees.top(words)
    if trees.word(words[0]) != "as" or len(words) > _ASIDE or not trees.is_predicate(top):
        return False
    told = trees.first_having(top, "obj", "ccomp", "xcomp", "obl", "nsubj:pass", "advcl")
    return trees.tokens[top].lemma in _SEEING and told is None


def _leaves_out(trees: Trees, words: Sequence[int]) -> bool:
    """Whether what was done or said stands elsewhere: "he thought he might", "what I heard"."""
    top, last = trees.top(words), words[-1]
    if len(words) > _ASIDE:
        return False
    if trees.word(words[0]) == "as" and trees.word(last) == "it" and top != last:
        return any(trees.word(one) == "would" for one in words)  # "as luck would have it"
    thought = trees.first_having(top, "ccomp")
    if thought is not None and trees.tokens[top].lemma in _THINKING:
        return trees.tokens[thought].upos == "AUX" and trees.first_having(thought, "cop") is None
    heard = trees.tokens[top].lemma in _HEARING and trees.first_having(top, "obj", "ccomp") is None
    return heard and words[0] > 0 and trees.word(words[0] - 1) == "what"


def _only_quotes(trees: Trees, words: Sequence[int]) -> bool:
    """Whether it only says that somebody quotes: "…, quoting her lawyer as saying that"."""
    top = trees.top(words)
    if trees.tokens[top].lemma not in _QUOTING or trees.is_finite(top) or top != words[0]:
        return False
    below = trees.having(top, "advcl", "xcomp")
    return any(trees.tokens[one].lemma == "say" for one in below)


def _points(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it only hands something to a reader: "Here's the story from the Courier"."""
    first, top = trees.word(words[0]), trees.top(words)
    here = first == "here's" or (first == "here" and trees.word(words[1 % len(words)]) in _BEING)
    return here and not claim.times and not claim.places and top <= words[min(2, len(words) - 1)]


def _is_title(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it is a short line of capitals between others that no one does: "Did Not Sail:"."""
    text = trees.text
    first, last = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    line = text[first : len(text) if last < 0 else last]
    if not text[:first].strip() or len(words) > _TITLE or len(line) - len(claim.text) > _TITLE:
        return False
    capital = all(text[trees.tokens[word].start].isupper() for word in words)
    spoken = any(trees.first_having(word, "nsubj", "expl") is not None for word in words)
    return capital and len(words) > 1 and not spoken and not claim.times


def _is_bracketed(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it is a short aside in brackets that only counts somebody in: "(Orr included)"."""
    text = trees.text
    opened = "(" in text[max(0, claim.start - 1) : claim.start + 1]
    closed = ")" in text[claim.end - 1 : claim.end + 1]
    predicates = [one for one in words if trees.is_predicate(one)]
    acts = any(trees.tokens[one].lemma not in _COUNTING for one in predicates)
    return opened and closed and len(words) <= _BRACKETED and not acts


def _lacks_whom(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it is a sentence whose subject stands in another: "Which is what she wants."."""
    capital = any(one.isupper() for one in claim.text[:2])
    if not capital or claim.times or claim.places or "?" in claim.text:
        return False
    top = trees.top(words)
    if base(trees.tokens[top]) != "root" or not trees.is_finite(top):
        return False
    if trees.word(words[0]) == "which":
        return trees.tokens[words[1 % len(words)]].upos not in NOMINAL
    joined = trees.word(words[0]) in _JOINING and trees.tokens[words[0]].head == top
    helped = words[0] + 1 in trees.having(top, "aux", "cop")
    subject = trees.first_having(top, "nsubj", "csubj", "expl")
    return joined and helped and subject is None


def _only_likens(trees: Trees, words: Sequence[int]) -> bool:
    """Whether a sentence without a verb only says what something is like: "More like a feast"."""
    case = _case_of_bare(trees, words)
    return case is not None and trees.word(case) in _LIKENING


def _only_places(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether a sentence behind others is no more than "in" or "for" and a noun.

    A report's first line is its headline: "In Tarvik, a flood".
    """
    first = not trees.text[: claim.start].strip()
    return not first and not claim.times and _case_of_bare(trees, words) is not None


def _case_of_bare(trees: Trees, words: Sequence[int]) -> int | None:
    """The preposition of a sentence that is one noun phrase behind it; null where it is more."""
    top = trees.top(words)
    token = trees.tokens[top]
    if base(token) != "root" or token.upos not in NOMINAL or trees.is_predicate(top):
        return None
    case = trees.first_having(top, "case")
    return case if case in words and case is not None and case < top else None
