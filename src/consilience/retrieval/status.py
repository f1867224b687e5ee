"""How far a claim tells something as done."""

import re
from typing import Literal

from consilience.model.claim import Claim
from consilience.retrieval.concepts import key
from consilience.retrieval.trees import Tree, word_key

Status = Literal["yes", "no", "disputed", "under way", "planned", "possible"]

_FINISHED = key("finish")
_CALLED_OFF = frozenset({key("cancel"), key("withdraw")})
_WANTING = frozenset(
    """want demand plan agree promise pledge offer intend expect ask urge hope need order propose
    try attempt vow undertake refuse decline decide prepare seek""".split()
)
_NOT_YET = frozenset({"before", "until", "till", "unless", "if", "once"})
_NEAR = 60
"""Code points before a verb in which its auxiliaries stand."""
_TO_COME = re.compile(
    r"\b(?:will|would|shall|should|must|to|may|might|could|can)(?:\s+(?:not|never|be|have|been|"
    r"soon|also|again|then)){0,3}\s*$"
)


def status_of(claim: Claim | None, tree: Tree, verb: int) -> Status:
    """What a claim tells of a happening: done, not done, under way, planned or possible.

    Args:
        claim: The claim that holds the verb; null where none does.
        tree: The tree of its sentence.
        verb: The verb that tells the happening.
    """
    if _negated(tree, verb):
        return "no"
    before = tree.text[: tree.tokens[verb].start].lower()
    if _TO_COME.search(before[-_NEAR:]) or _only_wanted(tree, verb):
        return "planned"
    if claim is None or _is_aside(claim, tree, verb):
        return "yes"
    return _by_claim(claim, word_key(tree, verb))


def _by_claim(claim: Claim, predicate: str) -> Status:
    if claim.modality == "denied" or claim.polarity == "negative":
        return "no"
    if claim.modality in {"possible", "conditional"}:
        return "possible"
    if claim.modality in {"planned", "agreed", "demanded"}:
        return "planned"
    if claim.phase in {"ongoing", "begun"} and predicate == _FINISHED:
        return "under way"
    if claim.phase == "cancelled" and predicate not in _CALLED_OFF:
        return "no"
    return "yes"


def _only_wanted(tree: Tree, verb: int) -> bool:
    """Whether a verb hangs on one of wanting or promising, or on before, until, if or unless."""
    marks = {tree.low(child) for child in tree.children[verb] if tree.relation(child) == "mark"}
    head = tree.tokens[verb].head
    wanted = (
        tree.relation(verb) in {"xcomp", "ccomp", "acl"}
        and head is not None
        and head >= 0
        and tree.lemma(head) in _WANTING
    )
    return wanted or bool(marks & _NOT_YET)


def _is_aside(claim: Claim, tree: Tree, verb: int) -> bool:
    """Whether a verb only describes somebody in a claim that another verb carries."""
    described = tree.relation(verb).startswith("acl") or tree.relation(verb) == "amod"
    word = tree.word(verb)
    return described and not (claim.trigger and claim.trigger.lemma in {word, tree.lemma(verb)})


def _negated(tree: Tree, verb: int) -> bool:
    return any(tree.low(child) in {"not", "never", "n't", "no"} for child in tree.children[verb])
