"""The stretches of a text that are read: paragraphs, joined where one breaks off.

No sentence crosses from one stretch to the next.
"""

from collections.abc import Sequence

from consilience.model.report import Block
from consilience.model.span import Span

SPEAKING_BLOCKS = frozenset({"title", "body", "quote"})
_UNFINISHED = frozenset(
    """a an the of in on at to for from by with and or but that which who whose as into near than
    its their his her our northern southern eastern western central""".split()
)


def stretches_of(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """The stretches of the blocks that tell something.

    A paragraph that breaks off (a page break left in a saved text) goes on in the next one: the
    next begins with a small letter, or this one ends with a word that cannot end a sentence.

    Args:
        text: The report's text.
        blocks: Its blocks, in order; only titles, bodies and quotes are read.

    Returns:
        Stretches in order, half-open.
    """
    found: list[Span] = []
    joinable = False
    for block in blocks:
        if block.kind not in SPEAKING_BLOCKS:
            joinable = joinable and block.kind == "boilerplate"
            continue
        if joinable and block.kind == "body" and _breaks_off(text, found[-1].end, block.start):
            found[-1] = Span(found[-1].start, block.end)
        else:
            found.append(Span(block.start, block.end))
        joinable = block.kind != "title"
    return tuple(found)


def stretches_of_lines(text: str) -> tuple[Span, ...]:
    """The stretches of a text without blocks: its lines, joined where they are only wrapped."""
    found: list[Span] = []
    position = 0
    after_blank = True
    for line in text.split("\n"):
        end = position + len(line)
        if not line.strip():
            after_blank = True
        elif not after_blank and _is_wrapped(text, found[-1].end, position):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(position, end))
            after_blank = False
        position = end + 1
    return tuple(found)


def _breaks_off(text: str, end: int, start: int) -> bool:
    before = text[max(0, end - 40) : end].rstrip()
    after = text[start : start + 1]
    if not before or before[-1] in '.!?…"”’)]:;':
        return False
    last = before.split()[-1].lower().strip(",*_")
    return after.islower() or last in _UNFINISHED or last.replace(",", "").isdigit()


def _is_wrapped(text: str, end: int, start: int) -> bool:
    """Whether a line that follows another without a blank one goes on with its sentence."""
    length = end - (text.rfind("\n", 0, end) + 1)
    return length >= 55 and (text[start : start + 1].islower() or length >= 66)
