"""Passages that only ask: questions, with and without their mark, and what somebody asks."""

import re
from collections.abc import Sequence

from consilience.extraction.trees import VERBAL, Trees, base
from consilience.model.claim import Claim
from consilience.model.span import Span

_MARKS_LEFT = 2  # code points of marks around a sentence
_QUESTIONING = frozenset("who what why how".split())
_LEFT_OPEN = re.compile(
    r"\W*(?:(?:of|on|about|over|as to|concerning|regarding|asked|to) )?"
    r"(?:whether|how (?:many|much))\b"
    r"|\W*(?:as to|or) (?:who|what|when|where|why|how)\b"
    r"|\W*and whether\b"
    r"|\W*as (?:where|when|what)\b",
    re.IGNORECASE,
)
"""How a clause begins that only asks or compares: "whether it will hold", "or when he will go"."""
_WONDERING = frozenset("ask wonder see inquire check clear unclear determine unsure".split())
"""Verbs beside "if" that ask: "he asked the men | if they had come"."""
_FREE = frozenset("what how why".split())
"""Words of asking that open no clause about a thing before them."""
_NEAR = 5
"""Words between a verb of asking and what is asked."""
_LEADING = frozenset("cc advmod discourse parataxis".split())


def is_asked(trees: Trees, claim: Claim, sentence: Span) -> bool:
    """Whether a claim is a question, part of one, or what somebody asks.

    Args:
        trees: The report's trees.
        claim: The claim, typed.
        sentence: The sentence that it stands in.
    """
    if _asks(trees.text, Span(claim.start, claim.end)):
        return True
    words = [word for span in claim.spans for word in trees.within(span) if trees.is_word(word)]
    if not words:
        return False
    if _HOW_ABOUT.match(trees.text, claim.start) or _is_put(trees, words, sentence):
        return True
    if _opens_question(trees, words, sentence) or _is_left_open(trees, claim, sentence, words):
        return True
    if claim.pack is not None:
        return False
    whole = is_whole(claim, sentence)
    return _is_inverted(trees, words) or _is_free(trees, words, claim, whole=whole)


def is_whole(claim: Claim, sentence: Span) -> bool:
    """Whether a claim covers its sentence but for marks at the ends.

    Args:
        claim: The claim.
        sentence: The sentence that it stands in.
    """
    return claim.start - sentence.start <= _MARKS_LEFT and sentence.end - claim.end <= _MARKS_LEFT


def _is_inverted(trees: Trees, words: Sequence[int]) -> bool:
    """Whether a verb stands before its subject behind "what": "and what was her plan in this"."""
    opener = _opener(trees, words)
    if opener is None or trees.word(opener) not in _QUESTIONING:
        return False
    top = trees.top(words)
    subject = trees.first_having(top, "nsubj")
    helping = trees.first_having(top, "aux", "cop")
    behind = subject is not None and helping is not None and opener < helping < subject
    return behind and helping == opener + 1 and trees.first_having(top, "csubj") is None


def _is_free(trees: Trees, words: Sequence[int], claim: Claim, *, whole: bool) -> bool:
    """Whether all of it is what "how" or "what" leads in: "how Orr sees it", "what they will do".

    "How Orr sees it is unclear" is not, nor "what she said was a lie".
    """
    opener = _opener(trees, words)
    if opener is None or trees.word(opener) not in _FREE or len(claim.spans) > 1:
        return False
    top = trees.top(words)
    above = [one for one in trees.chain(opener) if one in words]
    if top not in above or any(base(trees.tokens[one]) == "csubj" for one in above[:-1]):
        return False
    relation = base(trees.tokens[top])
    asks = whole and relation == "root" and base(trees.tokens[opener]) in {"advmod", "obj"}
    loose = asks or relation in {"conj", "advcl", "obj", "obl", "csubj"}
    between = (trees.tokens[one] for one in range(opener, top))
    return loose and not any(one.upos in VERBAL and one.head != top for one in between)


def _opener(trees: Trees, words: Sequence[int]) -> int | None:
    """The first word that is more than "and" or "really"."""
    return next((one for one in words if trees.word(one) in _QUESTIONING | _FREE
                 or base(trees.tokens[one]) not in _LEADING), None)  # fmt: skip


def _is_left_open(trees: Trees, claim: Claim, sentence: Span, words: Sequence[int]) -> bool:
    """Whether a clause only asks: "whether it will hold"; not "whether it holds is unclear"."""
    if _wonders(trees, words):
        return True
    if not _LEFT_OPEN.match(trees.text, claim.start) or is_whole(claim, sentence):
        return False
    return trees.first_having(trees.top(words), "csubj") not in words


def _wonders(trees: Trees, words: Sequence[int]) -> bool:
    """Whether "if" leads in what somebody asks: "he asked the men | if they had come"."""
    head = trees.tokens[trees.top(words)].head
    if trees.word(words[0]) != "if" or head is None or head < 0 or head in words:
        return False
    near = head < words[0] <= head + _NEAR
    return near and trees.tokens[head].lemma in _WONDERING


def _asks(text: str, passage: Span) -> bool:
    """Whether the passage ends with a question mark."""
    end = passage.end
    while end > passage.start and text[end - 1] in " \t\n,\"'”’»)":
        end -= 1
    return end > passage.start and text[end - 1] == "?"


def _is_put(trees: Trees, words: Sequence[int], sentence: Span) -> bool:
    """Whether speech opens with a verb before its subject and goes on to a question mark.

    "“Can they mend the dam | when nobody pays?” she asked".
    """
    first, text = words[0], trees.text
    token = trees.tokens[first]
    if token.upos != "AUX" and base(trees.tokens[trees.top(words)]) == "conj":
        first = trees.first_below(list(trees.chain(words[0]))[-1])  # "Can you say | how it was?"
        token = trees.tokens[first]
    if token.upos != "AUX" or (token.start and text[token.start - 1] not in _BEFORE_SPEECH):
        return False
    head = first if token.head is None or token.head < 0 else token.head
    subject = trees.first_having(head, "nsubj", "expl")
    mark = _END.search(text, trees.tokens[words[-1]].end, sentence.end)
    return subject is not None and subject > first and mark is not None and mark[0][0] == "?"


_HOW_ABOUT = re.compile(r"\W*(?:how|what) about\b", re.IGNORECASE)
_BEFORE_SPEECH = " \n\t“\"'‘("
_END = re.compile(r"[.!?](?=[\s”\"’']|$)")


def _opens_question(trees: Trees, words: Sequence[int], sentence: Span) -> bool:
    """Whether it is the clause that a question opens with: "Is anyone there | who has seen it?"."""
    if not _asks(trees.text, sentence):
        return False
    end = trees.tokens[words[-1]].end
    if trees.text[end : end + 1] == ":":
        return False  # "She faces a choice: Should she go?"
    return words[0] == next(filter(trees.is_word, trees.within(sentence)), -1)
