"""Who "he" is: pronouns, names and definite descriptions tied to earlier mentions of one account.

Each mention is one word, its head, and points at an earlier one or at none
(word-level coreference, Dobrovolskii 2021). A pointer counts only where the
model is sure enough: a wrong "he" costs more than an open one. Names are tied by
their words, not by the model.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from consilience.language.scores import Scores
from consilience.language.weights import Model
from consilience.model.analysis import Name, Sentence, Token
from consilience.model.span import Span

REACH = 200  # tokens back
# The least chance that a pointer must have: chosen on GUM's development split.
SURE_OF_PRONOUN = 0.5
SURE_OF_PHRASE = 0.75
PRONOUNS = frozenset(
    """he him his himself she her hers herself they them their theirs themselves
    it its itself""".split()
)
_MEN = frozenset({"he", "him", "his", "himself"})
_WOMEN = frozenset({"she", "her", "hers", "herself"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "each"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_LEFT = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "det:predet", "flat"})


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention: its head word, its passage, and which name of the text it is, if any."""

    word: int
    span: Span
    name: int | None


def coreference_of(
    model: Model,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    scores: Scores,
) -> tuple[tuple[Span, ...], ...]:
    """Groups of passages that mean one thing, each of two or more, in order."""
    mentions = _mentions(model, tokens, sentences, names, scores)
    group_of: list[int] = []
    groups: list[list[_Mention]] = []
    for number, mention in enumerate(mentions):
        found = _antecedent(number, mentions, tokens, names, scores)
        if found is None:
            group_of.append(len(groups))
            groups.append([mention])
        else:
            group_of.append(group_of[found])
            groups[group_of[found]].append(mention)
    return tuple(tuple(m.span for m in group) for group in groups if len(group) > 1)


def _mentions(
    model: Model,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    scores: Scores,
) -> list[_Mention]:
    chances = scores.scores[:, model.columns["mention"]]
    likely = (chances[:, 1] > chances[:, 0]).tolist()
    within = _name_of_tokens(tokens, names)
    left = _left_edges(tokens)
    found: list[_Mention] = []
    for sentence in sentences:
        for index in range(sentence.first_token, sentence.last_token):
            token, name = tokens[index], within[index]
            if name is not None:
                if _is_top(tokens, within, index):
                    place = names[name]
                    found.append(_Mention(index, Span(place.start, place.end), name))
            elif likely[index] and token.upos in _NOMINAL:
                found.append(_Mention(index, Span(tokens[left[index]].start, token.end), None))
    return found


def _name_of_tokens(tokens: Sequence[Token], names: Sequence[Name]) -> list[int | None]:
    found: list[int | None] = [None] * len(tokens)
    index = 0
    for number, name in enumerate(names):
        while tokens[index].start < name.start:
            index += 1
        while index < len(tokens) and tokens[index].end <= name.end:
            found[index] = number
            index += 1
    return found


def _is_top(tokens: Sequence[Token], within: Sequence[int | None], index: int) -> bool:
    """Whether a word is the first of its name's words that hangs on a word outside it."""
    name = within[index]
    head = tokens[index].head
    if head is None or (head >= 0 and within[head] == name):
        return False
    start = index
    while start > 0 and within[start - 1] == name:
        start -= 1
    return all(
        (own := tokens[i].head) is not None and own >= 0 and within[own] == name
        for i in range(start, index)
    )


def _left_edges(tokens: Sequence[Token]) -> list[int]:
    """For each word the first word of its phrase: articles, adjectives, possessors."""
    edges = list(range(len(tokens)))
    for index, token in enumerate(tokens):
        head = token.head
        if head is not None and head > index and token.deprel in _LEFT:
            edges[head] = min(edges[head], edges[index])
    return edges


def _antecedent(
    number: int,
    mentions: Sequence[_Mention],
    tokens: Sequence[Token],
    names: Sequence[Name],
    scores: Scores,
) -> int | None:
    """The earlier mention that one means, as an index; None for none and for doubt."""
    mention = mentions[number]
    if mention.name is not None:
        return _same_name(number, mentions, names, tokens)
    form = _form(tokens, mention)
    is_pronoun = form in PRONOUNS
    if not is_pronoun and not _is_definite(tokens, mention):
        return None
    near = [n for n in range(number) if mention.word - mentions[n].word <= REACH]
    near = [n for n in near if _may_mean(form, mentions[n], tokens, names)]
    if not near:
        return None
    chances = _chances(mention, [mentions[n] for n in near], scores)
    best = int(chances.argmax())
    sure = SURE_OF_PRONOUN if is_pronoun else SURE_OF_PHRASE
    return near[best] if chances[best] >= sure else None


def _form(tokens: Sequence[Token], mention: _Mention) -> str:
    token = tokens[mention.word]
    if token.upos != "PRON":
        return ""
    feats = token.feats or ""
    lemma = (token.lemma or "").lower()
    if "PronType=Prs" not in feats or "Person=3" not in feats:
        return ""
    return lemma if lemma in PRONOUNS else ""


def _is_definite(tokens: Sequence[Token], mention: _Mention) -> bool:
    first = mention.word
    while first > 0 and tokens[first].start > mention.span.start:
        first -= 1
    return first < mention.word and (tokens[first].lemma or "").lower() in _DEFINITE


def _may_mean(form: str, mention: _Mention, tokens: Sequence[Token], names: Sequence[Name]) -> bool:
    """Whether nothing rules a pair out: the kind of a name, or another gender."""
    other = _form(tokens, mention)
    if form in _MEN:
        fits = other not in _WOMEN and other not in ("they", "it")
    elif form in _WOMEN:
        fits = other not in _MEN and other not in ("they", "it")
    elif form == "it":
        fits = other in ("", "it", "its", "itself")
    else:
        fits = form != "they" or other not in (*_MEN, *_WOMEN, "it")
    if mention.name is None:
        return fits
    kind = names[mention.name].kind
    if form in _MEN or form in _WOMEN:
        return fits and kind in ("person", "other")
    return fits and not (form == "it" and kind == "person")


def _chances(mention: _Mention, near: Sequence[_Mention], scores: Scores) -> NDArray[np.float64]:
    """The chance of each earlier mention, the rest being that of none."""
    heads = scores.ref_heads[[other.word for other in near]]
    own = (heads @ scores.ref_dependants[mention.word]).astype(np.float64)
    none = float(scores.ref_none[mention.word, 0])
    top = max(float(own.max()), none)
    parts = np.exp(own - top)
    chances: NDArray[np.float64] = parts / (parts.sum() + np.exp(none - top))
    return chances


def _same_name(
    number: int, mentions: Sequence[_Mention], names: Sequence[Name], tokens: Sequence[Token]
) -> int | None:
    """The last earlier name of the same words, or the last full name that ends in this one."""
    own = mentions[number].name
    if own is None:
        return None
    words = _words(names[own], tokens, mentions[number])
    for other in range(number - 1, -1, -1):
        name = mentions[other].name
        if name is None or names[name].kind != names[own].kind:
            continue
        theirs = _words(names[name], tokens, mentions[other])
        if theirs == words:
            return other
        if names[own].kind == "person" and len(words) == 1 and theirs[-1:] == words:
            return other
    return None


def _words(name: Name, tokens: Sequence[Token], mention: _Mention) -> tuple[str, ...]:
    first = mention.word
    while first > 0 and tokens[first].start > name.start:
        first -= 1
    last = mention.word
    while last + 1 < len(tokens) and tokens[last].end < name.end:
        last += 1
    return tuple(str(tokens[i].lemma).lower() for i in range(first, last + 1))
