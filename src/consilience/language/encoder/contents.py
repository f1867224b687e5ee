"""Passages that may be what a cue introduces: clauses of the tree, quotations, runs of the head."""

from collections.abc import Iterator, Sequence

from consilience.language.encoder.cues import Cue
from consilience.language.encoder.marks import QUOTES, Marks, Run

Passage = tuple[Run, ...]
"""What is said, in parts."""

KINDS = (
    "ccomp", "xcomp", "obj", "obl", "acl", "advcl", "passive", "bare", "subtree", "sentence",
    "comma", "objects", "rest", "rest after", "without", "without outer", "according", "piece",
    "pieces", "pieces here", "hull", "whole", "told", "told both", "paragraph", "run on", "longer",
    "closed", "mixed after", "mixed before",
)  # fmt: skip
"""How a passage was found."""

_CLAUSES = frozenset({"ccomp", "xcomp", "obj", "obl", "acl", "advcl"})
_OBJECTS = frozenset({"obj", "obl", "xcomp", "ccomp", "acl", "advcl", "nmod"})
_TOLD = 0.3  # how likely words beside a cue are content where they go on a passage
_SPEECH = 3  # words of a quotation that is no mere word set apart
_MOST = 40  # dependants, quotations and pieces that are looked at
_NEAR = 400  # tokens from a cue to a quotation of its paragraph

Found = dict[Passage, set[str]]


def contents_of(marks: Marks, cue: Cue, pieces: Sequence[Run]) -> Found:
    """Passages that may be what a cue introduces, each with the ways in which it was found.

    Args:
        marks: The text.
        cue: The words of saying.
        pieces: Runs that the head takes for content and points at this cue.
    """
    found: Found = {}
    frame = _frame(marks, cue)
    quotations = _quotations(marks, cue)
    for kind, parts in (
        *_of_tree(marks, cue),
        *_of_sentence(marks, cue, frame),
        *_of_head(marks, cue, frame, pieces[:_MOST]),
        *_of_quotations(marks, cue, quotations),
    ):
        _add(found, kind, parts)
    _add_longer(found, quotations, marks, cue)
    for passage in tuple(found):
        _add(found, "closed", _closed(marks, passage))
    return found


def _add(found: Found, kind: str, parts: Sequence[Run]) -> None:
    runs: list[Run] = []
    for start, end in sorted(part for part in parts if part[0] < part[1]):
        if runs and start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    if runs:
        found.setdefault(tuple(runs), set()).add(kind)


def own_dependants(marks: Marks, cue: Cue) -> list[int]:
    """What hangs on the words of a cue."""
    return [
        index
        for word in range(cue.start, cue.end)
        for index in marks.dependants[word][:_MOST]
        if not cue.start <= index < cue.end
    ]


def is_according(marks: Marks, cue: Cue) -> bool:
    """Whether a cue is a preposition: "according to Kell"."""
    return "according" in {
        marks.words.forms[cue.start].lower(),
        marks.words.forms[cue.word].lower(),
    }


def _of_tree(marks: Marks, cue: Cue) -> Iterator[tuple[str, Sequence[Run]]]:
    objects: list[Run] = []
    for index in own_dependants(marks, cue):
        relation = marks.relation(index)
        passive = marks.tokens[index].deprel == "nsubj:pass"
        if relation not in _OBJECTS and not passive:
            continue
        start, end = marks.trimmed(*marks.subtrees[index])
        if start <= cue.word < end:  # a tree that crosses itself
            start, end = marks.trimmed(
                *((cue.end, end) if index > cue.word else (start, cue.start))
            )
        if relation in _CLAUSES or passive:
            yield ("passive" if passive else relation), [(start, end)]
        if relation in {"obl", "nmod"} and start < end and marks.tokens[start].upos == "ADP":
            yield "bare", [(start + 1, end)]
        if relation in _OBJECTS and index > cue.word:
            objects.append((start, end))
    if len(objects) > 1:
        yield "objects", [marks.trimmed(objects[0][0], objects[1][1])]


def _frame(marks: Marks, cue: Cue) -> Run:
    """The words of saying with their subject."""
    start, end = cue.start, cue.end
    head = marks.tokens[cue.word].head
    if is_according(marks, cue) and head is not None and head >= 0:
        low, high = marks.subtrees[head]
        return min(start, low), max(end, high)
    for index in own_dependants(marks, cue):
        if marks.relation(index) in {"nsubj", "expl"}:
            low, high = marks.subtrees[index]
            start = min(start, low) if high <= cue.start else start
            end = max(end, high) if low >= cue.end else end
    return start, end


def _of_sentence(marks: Marks, cue: Cue, frame: Run) -> Iterator[tuple[str, Sequence[Run]]]:
    start, end = marks.sentence[cue.word]
    yield "subtree", [marks.trimmed(cue.end, max(marks.subtrees[cue.word][1], cue.end))]
    yield "sentence", [marks.trimmed(cue.end, end)]
    for index in range(cue.end + 1, end):
        if marks.words.forms[index] in {",", ";", "—", "--"}:
            yield "comma", [marks.trimmed(cue.end, index)]
            break
    yield "rest", without(marks, (start, end), frame)
    yield "rest after", [marks.trimmed(frame[1], end)]
    if is_according(marks, cue):
        yield "according", without(marks, (start, end), frame)
    head, kind = marks.tokens[cue.word].head, "without"
    for _ in range(2):
        if head is None or head < 0:
            break
        yield kind, without(marks, marks.subtrees[head], frame)
        head, kind = marks.tokens[head].head, "without outer"


def without(marks: Marks, run: Run, hole: Run) -> list[Run]:
    """What is left of a passage around a hole."""
    before = marks.trimmed(run[0], max(run[0], min(hole[0], run[1])))
    after = marks.trimmed(min(run[1], max(hole[1], run[0])), run[1])
    return [part for part in (before, after) if part[0] < part[1]]


def _of_head(
    marks: Marks, cue: Cue, frame: Run, pieces: Sequence[Run]
) -> Iterator[tuple[str, Sequence[Run]]]:
    start, end = marks.sentence[cue.word]
    if pieces:
        yield "pieces", pieces
        yield "whole", [_with_quotations(marks, piece) for piece in pieces]
        yield "pieces here", [piece for piece in pieces if piece[0] < end and piece[1] > start]
        yield "hull", [(pieces[0][0], pieces[-1][1])]
    for piece in pieces:
        yield "piece", [piece]
    after = _told_after(marks, cue.end, end)
    yield "told", [after]
    before = _told_before(marks, start, frame[0])
    if before[0] < before[1] and after[0] < after[1]:
        yield "told both", [before, after]


def _told_after(marks: Marks, place: int, end: int) -> Run:
    chances, forms = marks.chances["content"], marks.words.forms
    while place < end and chances[place] < _TOLD and marks.trimmed(place, place + 1)[0] > place:
        place += 1
    stop = place
    while stop < end and (
        chances[stop] >= _TOLD
        or (stop + 1 < end and chances[stop + 1] >= _TOLD and not forms[stop][0].isalnum())
    ):
        stop += 1
    return marks.trimmed(place, stop)


def _told_before(marks: Marks, start: int, place: int) -> Run:
    chances, forms = marks.chances["content"], marks.words.forms
    while place > start and chances[place - 1] < _TOLD and not forms[place - 1][0].isalnum():
        place -= 1
    begin = place
    while begin > start and (
        chances[begin - 1] >= _TOLD
        or (begin - 1 > start and chances[begin - 2] >= _TOLD and not forms[begin - 1][0].isalnum())
    ):
        begin -= 1
    return marks.trimmed(begin, place)


def _quotations(marks: Marks, cue: Cue) -> list[Run]:
    """The quotations of a cue's paragraph, or those that lie over its sentence."""
    here = marks.paragraph[cue.word]
    start, end = marks.sentence[cue.word]
    own = marks.quoted[cue.word]
    low, high = max(0, cue.start - _NEAR), min(len(marks.tokens), cue.end + _NEAR)
    seen = dict.fromkeys(run for run in marks.quoted[low:high] if run is not None and run != own)
    return [
        run
        for run in seen
        if (marks.paragraph[run[0]] == here and _words(marks, run) >= _SPEECH)
        or (run[0] < end and start < run[1])
    ][:_MOST]


def _words(marks: Marks, run: Run) -> float:
    totals = marks.totals["words"]
    return float(totals[run[1]] - totals[run[0]])


def _of_quotations(
    marks: Marks, cue: Cue, quotations: Sequence[Run]
) -> Iterator[tuple[str, Sequence[Run]]]:
    start, end = marks.sentence[cue.word]
    here = [run for run in quotations if run[0] < end and start < run[1]]
    if here and here[0][0] >= cue.end:
        yield "mixed after", [(cue.end, max(end, here[-1][1]))]
    if here and here[-1][1] <= cue.start:
        yield "mixed before", [marks.trimmed(start, cue.start)]
    speeches = [run for run in quotations if _words(marks, run) >= _SPEECH]
    if speeches:
        yield "paragraph", speeches
    if here:
        yield "run on", _run_on(marks, cue, here, speeches)


def _run_on(marks: Marks, cue: Cue, here: Sequence[Run], speeches: Sequence[Run]) -> list[Run]:
    """Quotations of a sentence, and those that follow before anybody else is said to speak."""
    runs = list(here)
    for run in speeches:
        if run[0] < runs[-1][1]:
            continue
        between = range(max(runs[-1][1], cue.end), run[0])
        if any(marks.labels[n] == "B-cue" and marks.quoted[n] is None for n in between):
            break
        runs.append(run)
    return runs


def _add_longer(found: Found, quotations: Sequence[Run], marks: Marks, cue: Cue) -> None:
    """What is said in a sentence, with the quotations that go on with it."""
    start, end = marks.sentence[cue.word]
    here = [run for run in quotations if run[0] < end and start < run[1]]
    if not here:
        return
    speeches = [run for run in quotations if _words(marks, run) >= _SPEECH]
    more = _run_on(marks, cue, here, speeches)[len(here) :]
    for passage, kinds in tuple(found.items()):
        if more and passage[-1][1] >= here[-1][0] and kinds & {"rest", "pieces here"}:
            _add(found, "longer", [*passage, *more])


def _closed(marks: Marks, passage: Passage) -> list[Run]:
    return [_with_quotations(marks, run) for run in passage]


def _with_quotations(marks: Marks, run: Run) -> Run:
    """A passage with the whole of the quotations that it only begins or ends."""
    start, end = run
    first, last = marks.quoted[start], marks.quoted[end - 1]
    if last is not None and start <= last[0] and last[1] - end <= _NEAR:
        end = max(end, last[1])
    elif end < len(marks.tokens) and marks.words.forms[end] in QUOTES and marks.quoted[end] == last:
        end += last is not None
    if first is not None and first[1] <= end:
        start = min(start, first[0])
    return start, end
