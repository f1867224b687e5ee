"""Two claims that are the halves of one clause, which words of saying part.

"[What moved her], she said, [was the fear of a flood]"; "[It is the harbour], Orr said, [that drew
her]": neither half can be read without the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from consilience.extraction.trees import Trees, base, has
from consilience.model.claim import Claim
from consilience.model.span import Span

_ASIDE = 12
"""Words of saying between two halves at most."""
_OPENERS = frozenset({"advmod", "aux", "cop"})
_IT = ("it", "that", "there", "this", "what", "all")


def with_halves(trees: Trees, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show each of two halves as the whole that they are.

    Args:
        trees: The report's trees.
        claims: The report's claims, in the order of the text.
    """
    whole = dict(_wholes(trees, claims))
    return tuple(
        replace(claim, start=span.start, end=span.end, text=span.of(trees.text))
        if (span := whole.get(number)) is not None
        else claim
        for number, claim in enumerate(claims)
    )


def _wholes(trees: Trees, claims: Sequence[Claim]) -> Iterator[tuple[int, Span]]:
    numbered = [(n, claim) for n, claim in enumerate(claims) if claim.event_type != "statement"]
    for (one, first), (other, second) in pairwise(numbered):
        if not _says_between(trees, first, second):
            continue
        span = Span(first.start, second.end)
        words = _words(trees, second)
        top = trees.top(words)
        if _lacks_subject(trees, words, top):
            yield one, span
            yield other, span
        elif _is_relative(trees, words, top):
            yield other, span
            if trees.word(_words(trees, first)[0]).startswith(_IT):
                yield one, span


def _words(trees: Trees, claim: Claim) -> Sequence[int]:
    return [word for span in claim.spans for word in trees.within(span) if trees.is_word(word)]


def _says_between(trees: Trees, first: Claim, second: Claim) -> bool:
    """Whether a verb that stands between two claims, set apart on both sides, governs one."""
    if first.end >= second.start or "\n" in trees.text[first.end : second.start]:
        return False
    between = trees.within(Span(first.end, second.start))
    if not 2 < len(between) <= _ASIDE:
        return False
    marks = (trees.text[trees.tokens[one].start] for one in (between[0], between[-1]))
    if any(mark not in ",—–-”“\"'" for mark in marks):
        return False
    verbs = [one for one in between if trees.tokens[one].upos == "VERB" and trees.is_finite(one)]
    tops = {trees.top(words) for claim in (first, second) if (words := _words(trees, claim))}
    heads = {trees.tokens[top].head for top in tops}
    return len(tops) == 2 and any(verb in heads for verb in verbs)


def _lacks_subject(trees: Trees, words: Sequence[int], top: int) -> bool:
    """Whether a finite verb opens some words and its subject does not stand among them."""
    if trees.first_having(top, "nsubj", "csubj", "expl", "mark", "cc") is not None:
        return False
    helped = trees.first_having(top, "aux", "cop") is not None
    ordered = has(trees.tokens[top], "Mood=Imp") or (
        not helped and trees.word(top) == trees.tokens[top].lemma
    )
    before = [one for one in words if one < top and trees.tokens[one].head == top]
    opens = not before or base(trees.tokens[before[0]]) in _OPENERS
    finite = trees.is_finite(top) and trees.is_predicate(top)
    return finite and opens and not ordered and words[0] in {top, *before}


def _is_relative(trees: Trees, words: Sequence[int], top: int) -> bool:
    """Whether some words are about a thing before them, hung on the words of saying."""
    opener = trees.tokens[words[0]]
    return (
        trees.word(words[0]) in {"that", "which", "who"}
        and base(opener) in {"nsubj", "obj"}
        and opener.head == top
        and base(trees.tokens[top]) in {"ccomp", "parataxis"}
    )
