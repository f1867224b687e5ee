"""What the reader of a language makes of one report: sentences, tokens, names, quotations."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.span import Span

NameKind = Literal["person", "organisation", "place", "group", "other"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark as the treebanks cut it.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        lemma: Dictionary form; null where not analysed.
        upos: Universal part of speech; null where not analysed.
        feats: Universal features as CoNLL-U writes them; null where not analysed.
        head: Index into the analysis' tokens, -1 for a root; null where not analysed.
        deprel: Universal relation to the head; null where not analysed.
    """

    start: int
    end: int
    lemma: str | None = None
    upos: str | None = None
    feats: str | None = None
    head: int | None = None
    deprel: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        first_token: Index of its first token.
        last_token: Index after its last token.
    """

    start: int
    end: int
    first_token: int
    last_token: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the text.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        kind: What bears the name.
    """

    start: int
    end: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: First code point, the opening mark included.
        end: Code point after the closing mark.
        inner_start: First code point after the opening mark.
        inner_end: Code point of the closing mark.
        depth: 0 for a quotation of the report, 1 for one inside a quotation, and so on.
        continues: Index of the quotation that this one carries on over a paragraph break; null
            where it begins anew.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class AttributionSpans:
    """Words that say who says what.

    Attributes:
        source: The words for who says it, in parts; empty where nobody is named.
        cue: The words for the saying.
        content: The words for what is said, in parts.
        likely: How likely this is the content of the cue, from 0 to 1.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    likely: float = 1.0


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an event or a state.

    Attributes:
        token: Index of the word among the analysis' tokens.
        kind: ``occurrence``, ``state``, ``reporting`` or ``aspectual``; null for a verb that is
            not taken for an event.
        negated: How likely it is said not to be, from 0 to 1.
        uncertain: How likely it is only said to be possible, from 0 to 1.
        future: How likely it is said to be still to come, from 0 to 1.
        factuality: From about -2 (it is not so) to 2 (it is so), as UDS scores it.
        happened: How likely it has happened, from 0 to 1, by this word and the one above it.
    """

    token: int
    kind: str | None
    negated: float
    uncertain: float
    future: float
    factuality: float
    happened: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """One report, read.

    Attributes:
        report: Id of the report.
        text: Its text.
        sentences: Its sentences, in order; boilerplate has none.
        tokens: Its tokens, in order.
        names: Its names, in order.
        quotations: Its quotations, outer before inner, in order.
        coreference: Groups of passages that mean one thing.
        attributions: Who says what, by the place of the cues.
        triggers: Words that tell of events, in order.
    """

    report: str
    text: str
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    coreference: tuple[tuple[Span, ...], ...] = ()
    attributions: tuple[AttributionSpans, ...] = ()
    triggers: tuple[Trigger, ...] = ()
