"""Passages that mean somebody or something, each told by the word that heads it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from consilience.language.encoder.scores import Scores
from consilience.language.encoder.shipped import Model
from consilience.model.analysis import Name, NameKind, Sentence, Token
from consilience.model.span import Span

Pronoun = Literal["man", "woman", "thing", "many"]
PRONOUNS: dict[str, Pronoun] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "man"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "woman"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "many"),
}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "each"})
_LEFT = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "det:predet", "flat"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that means somebody or something.

    Attributes:
        word: Index of the token that heads it.
        span: The passage, without what follows its head.
        kind: Of its name; None where it is no name.
        words: The lemmas of its name, in lower case.
        pronoun: Which pronoun of the third person it is; None for all else.
        definite: Whether it is a description that means something known ("the ministry").
        number: "Sing", "Plur" or "" where its word doesn't say.
        lemma: Of its word, in lower case.
        sentence: Index of its sentence.
        governor: Index of the token that its word hangs on, -1 for none.
        subject: Whether its word is a subject.
    """

    word: int
    span: Span
    kind: NameKind | None = None
    words: tuple[str, ...] = ()
    pronoun: Pronoun | None = None
    definite: bool = False
    number: str = ""
    lemma: str = ""
    sentence: int = 0
    governor: int = -1
    subject: bool = False


def mentions_of(
    model: Model,
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    names: Sequence[Name],
    scores: Scores,
) -> list[Mention]:
    """The mentions of a text, in the order of their words."""
    found = _found(model, tokens, names, scores)
    ends = [sentence.last_token for sentence in sentences]
    return [_placed(mention, bisect_right(ends, mention.word), tokens) for mention in found]


def _placed(mention: Mention, sentence: int, tokens: Sequence[Token]) -> Mention:
    token = tokens[mention.word]
    governor = -1 if token.head is None else token.head
    subject = str(token.deprel).startswith("nsubj")
    lemma = str(token.lemma).lower()
    return replace(mention, lemma=lemma, sentence=sentence, governor=governor, subject=subject)


def _found(
    model: Model, tokens: Sequence[Token], names: Sequence[Name], scores: Scores
) -> list[Mention]:
    chances = scores.scores[:, model.columns["mention"]]
    likely = (chances[:, 1] > chances[:, 0]).tolist()
    within = _name_of_tokens(tokens, names)
    edges = _left_edges(tokens)
    found: list[Mention] = []
    for index, token in enumerate(tokens):
        number = within[index]
        if number is not None:
            if _heads_name(tokens, within, index):
                found.append(_named(tokens, names[number], within, index))
        elif likely[index] and token.upos in _NOMINAL:
            found.append(_unnamed(tokens, edges[index], index))
        elif token.lemma in PRONOUNS and token.upos == "PRON":
            found.append(_unnamed(tokens, index, index))
    return found


def _named(
    tokens: Sequence[Token], name: Name, within: Sequence[int | None], index: int
) -> Mention:
    number = within[index]
    first = last = index
    while first > 0 and within[first - 1] == number:
        first -= 1
    while last + 1 < len(tokens) and within[last + 1] == number:
        last += 1
    words = tuple(str(token.lemma).lower() for token in tokens[first : last + 1])
    return Mention(
        index, Span(name.start, name.end), name.kind, words, number=_number(tokens[index])
    )


def _unnamed(tokens: Sequence[Token], first: int, index: int) -> Mention:
    token = tokens[index]
    return Mention(
        index,
        Span(tokens[first].start, token.end),
        pronoun=_pronoun(token),
        definite=first < index and str(tokens[first].lemma).lower() in _DEFINITE,
        number=_number(token),
    )


def _pronoun(token: Token) -> Pronoun | None:
    return PRONOUNS.get(str(token.lemma).lower()) if token.upos == "PRON" else None


def _number(token: Token) -> str:
    feats = token.feats or ""
    return "Plur" if "Number=Plur" in feats else "Sing" if "Number=Sing" in feats else ""


def _name_of_tokens(tokens: Sequence[Token], names: Sequence[Name]) -> list[int | None]:
    """For each token the index of the name that it stands in."""
    found: list[int | None] = [None] * len(tokens)
    index = 0
    for number, name in enumerate(names):
        while tokens[index].start < name.start:
            index += 1
        while index < len(tokens) and tokens[index].end <= name.end:
            found[index] = number
            index += 1
    return found


def _heads_name(tokens: Sequence[Token], within: Sequence[int | None], index: int) -> bool:
    """Whether a word is the first of its name's words that hangs on a word outside it."""

    def hangs_outside(word: int) -> bool:
        head = tokens[word].head
        return head is None or head < 0 or within[head] != within[index]

    if not hangs_outside(index):
        return False
    start = index
    while start > 0 and within[start - 1] == within[index]:
        start -= 1
    return not any(hangs_outside(word) for word in range(start, index))


def _left_edges(tokens: Sequence[Token]) -> list[int]:
    """For each word the first word of its phrase: articles, adjectives, possessors."""
    edges = list(range(len(tokens)))
    for index, token in enumerate(tokens):
        head = token.head
        if head is not None and head > index and token.deprel in _LEFT:
            edges[head] = min(edges[head], edges[index])
    return edges
