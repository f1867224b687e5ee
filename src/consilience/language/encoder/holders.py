"""Passages that may name who says, thinks or wants what a cue introduces."""

from collections.abc import Iterator, Sequence

from consilience.language.encoder.contents import is_according, own_dependants
from consilience.language.encoder.cues import Cue
from consilience.language.encoder.marks import PUNCTUATION, Marks, Run

KINDS = (
    "subject", "passive", "agent", "owner", "beside", "over 1", "over 2", "over 3", "relative",
    "according", "piece", "near", "participle", "colon", "object", "nobody",
)  # fmt: skip
"""How a source was found."""

_CLAUSES = frozenset({"acl", "parataxis", "advcl", "ccomp"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MOST = 40
_BEFORE_COLON = 12
_NEAR = 60

Found = dict[Run, set[str]]


def holders_of(marks: Marks, cue: Cue, pieces: Sequence[tuple[Run, bool]]) -> Found:
    """Passages that may name whose the saying is, each with the ways in which it was found.

    Args:
        marks: The text.
        cue: The words of saying.
        pieces: Runs near it that the head takes for sources, and whether they point at this cue.
    """
    found: Found = {}
    for kind, run in (
        *_of_dependants(marks, cue),
        *_of_governors(marks, cue),
        *_of_signs(marks, cue),
        *_of_head(cue, pieces),
    ):
        start, end = _outside(run, cue)
        if start < end:
            found.setdefault((start, end), set()).add(kind)
    return found


def _outside(run: Run, cue: Cue) -> Run:
    if run[0] >= cue.end or run[1] <= cue.start:
        return run
    return (run[0], cue.start) if run[0] < cue.start else (cue.end, run[1])


def phrase(marks: Marks, index: int) -> Run:
    """A noun phrase without the clauses that follow its head."""
    start, end = marks.subtrees[index]
    for other in marks.dependants[index][:_MOST]:
        if other > index and marks.relation(other) in _CLAUSES:
            low = marks.subtrees[other][0]
            end = min(end, low) if low > index else end
    forms = marks.words.forms
    while start < end and forms[start] in PUNCTUATION:
        start += 1
    while start < end and forms[end - 1] in PUNCTUATION - {")"}:
        end -= 1
    return start, end


def _bare(marks: Marks, run: Run) -> Run:
    """A phrase without its preposition."""
    start, end = run
    return (start + 1, end) if start < end and marks.tokens[start].upos == "ADP" else run


def _of_dependants(marks: Marks, cue: Cue) -> Iterator[tuple[str, Run]]:
    for index in own_dependants(marks, cue):
        relation, full = marks.relation(index), marks.tokens[index].deprel or ""
        by = any(marks.lemmas[other] == "by" for other in marks.dependants[index][:_MOST])
        if full == "nsubj":
            yield "subject", phrase(marks, index)
        elif full == "nsubj:pass":
            yield "passive", phrase(marks, index)
        elif full == "obl:agent" or (by and relation in {"obl", "nmod"}):
            yield "agent", _bare(marks, phrase(marks, index))
        elif full == "nmod:poss":
            yield "owner", phrase(marks, index)
        elif relation == "nmod":
            yield "beside", _bare(marks, phrase(marks, index))
        elif relation in {"obj", "iobj"}:
            yield "object", phrase(marks, index)


def _of_governors(marks: Marks, cue: Cue) -> Iterator[tuple[str, Run]]:
    index = cue.word
    for level in range(1, 4):
        head = marks.tokens[index].head
        if head is None or head < 0:
            return
        if (marks.tokens[index].deprel or "").startswith("acl:relcl"):
            yield "relative", phrase(marks, head)
        elif marks.relation(index) == "acl":
            yield "participle", phrase(marks, head)
        for other in marks.dependants[head][:_MOST]:
            if marks.relation(other) in {"nsubj", "csubj"}:
                yield f"over {level}", phrase(marks, other)
            elif marks.tokens[other].deprel == "nmod:poss":
                yield "owner", phrase(marks, other)
        if level == 1 and marks.tokens[head].upos in _NOMINAL:
            yield "beside", phrase(marks, head)
        index = head


def _of_signs(marks: Marks, cue: Cue) -> Iterator[tuple[str, Run]]:
    """What "according to" and a colon name."""
    if is_according(marks, cue):
        head = marks.tokens[cue.word].head
        if head is not None and head >= 0:
            start, end = phrase(marks, head)
            yield "according", (max(start, cue.end), end)
        for index in own_dependants(marks, cue):
            yield "according", _bare(marks, phrase(marks, index))
    if ":" in {marks.words.forms[cue.start], marks.words.forms[cue.word]}:
        start = marks.sentence[cue.word][0]
        if cue.start - start < _BEFORE_COLON:
            yield "colon", (start, cue.start)


def _of_head(cue: Cue, pieces: Sequence[tuple[Run, bool]]) -> Iterator[tuple[str, Run]]:
    gaps = []
    for (start, end), own in pieces:
        if own:
            yield "piece", (start, end)
        gaps.append((max(start - cue.end, cue.start - end), (start, end)))
    if gaps and min(gaps)[0] < _NEAR:
        yield "near", min(gaps)[1]
