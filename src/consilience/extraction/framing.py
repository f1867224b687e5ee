"""What a frame of saying is: a source, its words of saying, and what is said."""

import re
from dataclasses import dataclass

from consilience.extraction.known import Source
from consilience.model.span import Span

THAT = re.compile(r"(?:\s+[^\s,;:.“\"]+){0,9}?\s+that\b")
CHAIN = re.compile(
    r"(?:\b(?:has|have|had|also|later|then|earlier|publicly|repeatedly|further|already|again|"
    r"subsequently|previously|is|are|was|were|been|not|never|would|will|could|may|might|to|"
    r"therefore|reportedly)\s+)+$"
)
ON_TO = re.compile(r"\b(?:went|goes|go) on to\s+$|\b(?:proceed(?:s|ed)|rush(?:es|ed)) to\s+$")
"""What stands before a saying that was done: "went on to say"."""
NOT_SAID = re.compile(r"\b(?:not|never|would|will|could|may|might|to)\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """Who says something in a sentence, and what of the sentence is said.

    Attributes:
        source: Who says it.
        start: First code point of the words of saying.
        end: Code point after the last one.
        contents: What is said, without the words of saying.
        outer: Index, among the frames of the sentence, of the one that hands this one on; null
            where the outlet does.
        through: Who hands it on in the same words ("the agency quoted Kell as saying").
    """

    source: Source
    start: int
    end: int
    contents: tuple[Span, ...]
    outer: int | None = None
    through: Source | None = None


@dataclass(frozen=True, slots=True)
class Nested:
    """A passage in which another speaks than around it, as in a quotation inside a quotation.

    Attributes:
        span: The passage, with its marks where it has some.
        words: The words of saying that lead to it; they are the voice's around it.
        sources: Who says it, the outer voice first.
        quoted: Whether it is given as the voice's own words.
    """

    span: Span
    words: Span
    sources: tuple[Source, ...]
    quoted: bool = True


def chain_of(frames: tuple[Frame, ...], number: int) -> tuple[Source, ...]:
    """Those who vouch for what a frame says, the last one nearest to it.

    Who says a thing and adds another hands on nobody's words: "Kell said …, adding that …".
    """
    frame = frames[number]
    outer = chain_of(frames, frame.outer) if frame.outer is not None else ()
    if outer and outer[-1].name == frame.source.name:
        outer = outer[:-1]
    return (*outer, *((frame.through,) if frame.through else ()), frame.source)
