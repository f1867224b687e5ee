"""Who speaks in an account, as far as it has been read."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from consilience.model.analysis import AttributionSpans, Name, Token
from consilience.model.claim import Stance, VoiceKind
from consilience.model.span import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who vouches, as one passage of an account tells.

    Attributes:
        name: The name meant; the description where there is none.
        kind: What can vouch here.
        start: First code point of the passage that names the source.
        end: Code point after the last one.
        cue: The word that tells of saying; null where a mark does.
        stance: How it is said.
    """

    name: str
    kind: VoiceKind
    start: int
    end: int
    cue: Span | None
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class Known:
    """What an account has told so far about who speaks.

    Attributes:
        names: All names of the account.
        voices: Sources found so far, in order.
        groups: For the place where a mention begins, all mentions of the same thing.
        read: Who says what, as the model reads it, in order.
        tokens: The account's tokens with their trees.
        sentences: Where each sentence begins.
    """

    names: tuple[Name, ...]
    voices: tuple[Source, ...]
    groups: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    read: tuple[AttributionSpans, ...] = ()
    tokens: tuple[Token, ...] = ()
    sentences: tuple[int, ...] = ()

    def attributions_in(self, sentence: Span) -> tuple[AttributionSpans, ...]:
        """What the model reads with a cue in a sentence."""
        first = bisect_left(self.read, sentence.start, key=_cue_start)
        last = bisect_left(self.read, sentence.end, key=_cue_start)
        return self.read[first:last]


def _cue_start(one: AttributionSpans) -> int:
    return one.cue[0].start
