"""Who "he" is: pronouns, names and definite descriptions tied to earlier mentions of one account.

Each mention is one word, its head, and points at earlier ones or at none
(word-level coreference, Dobrovolskii 2021); what points at mentions of one group
counts together. A pointer counts only where the model is sure enough: a wrong
"he" costs more than an open one. Names are tied by their words, not by the model.
"""

from collections.abc import Sequence

from consilience.language.encoder.antecedents import PHRASE, PRONOUN, features, group_shares
from consilience.language.encoder.mentions import Mention, mentions_of
from consilience.language.encoder.scores import Scores
from consilience.language.encoder.shipped import Model
from consilience.model.analysis import Name, Sentence, Token
from consilience.model.span import Span

REACH = 200  # tokens back
_PERSONAL = frozenset({"man", "woman"})


def coreference_of(
    model: Model,
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    names: Sequence[Name],
    scores: Scores,
) -> tuple[tuple[Span, ...], ...]:
    """Groups of passages that mean one thing, each of two or more, in order."""
    mentions = mentions_of(model, sentences, tokens, names, scores)
    group_of: list[int] = []
    groups: list[list[Mention]] = []
    for mention in mentions:
        if mention.kind is not None:
            found = _same_name(mention, groups)
        else:
            found = _pointed_at(mention, mentions, groups, group_of, scores)
        if found is None:
            found = len(groups)
            groups.append([])
        group_of.append(found)
        groups[found].append(mention)
    return tuple(tuple(m.span for m in group) for group in groups if len(group) > 1)


def _same_name(mention: Mention, groups: Sequence[Sequence[Mention]]) -> int | None:
    """The last group with a name of the same words, or a full name that ends in this one."""
    for number in range(len(groups) - 1, -1, -1):
        for other in groups[number]:
            if other.kind != mention.kind:
                continue
            if other.words == mention.words:
                return number
            is_last = len(mention.words) == 1 and other.words[-1:] == mention.words
            if is_last and mention.kind == "person":
                return number
    return None


def _pointed_at(
    mention: Mention,
    mentions: Sequence[Mention],
    groups: Sequence[Sequence[Mention]],
    group_of: Sequence[int],
    scores: Scores,
) -> int | None:
    """The group that a pronoun or description means; None for none and for doubt."""
    if mention.pronoun is None and not mention.definite:
        return None
    near = []
    for number in range(len(group_of) - 1, -1, -1):
        if mention.word - mentions[number].word > REACH:
            break
        if may_mean(mention, mentions[number]):
            near.append(number)
    if not near:
        return None
    scored = model_scores(mention, [mentions[number] for number in near], scores)
    rows = [
        features(score, mention, mentions[number], len(groups[group_of[number]]))
        for number, score in zip(near, scored, strict=True)
    ]
    none = float(scores.ref_none[mention.word, 0])
    weights = PHRASE if mention.pronoun is None else PRONOUN
    shares = group_shares(weights, rows, [group_of[number] for number in near], none)
    best = max(shares, key=lambda group: shares[group])
    return best if shares[best] >= weights.sure else None


def may_mean(mention: Mention, other: Mention) -> bool:
    """Whether nothing rules out that two mentions are one: number, gender, kind of name."""
    if mention.pronoun is not None and other.pronoun is not None:
        return mention.pronoun == other.pronoun
    if mention.pronoun in _PERSONAL:
        return other.number != "Plur" and other.kind in (None, "person", "other")
    if mention.pronoun == "thing":
        return other.number != "Plur" and other.kind != "person"
    if mention.pronoun == "many":
        return other.kind != "person"
    if other.pronoun is not None or not (mention.number and other.number):
        return True
    return mention.number == other.number or other.kind == "organisation"


def model_scores(mention: Mention, near: Sequence[Mention], scores: Scores) -> list[float]:
    """What the model says for each earlier mention."""
    heads = scores.ref_heads[[other.word for other in near]]
    found: list[float] = (heads @ scores.ref_dependants[mention.word]).tolist()
    return found
