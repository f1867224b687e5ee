"""What somebody only weighs: "it is vital to free the hostages", "it is wrong to shell a clinic".

Behind "it is" an adjective tells of a deed that it ought to be, could not be or would be wrong, and
never that it was: Huddleston and Pullum (2002), The Cambridge Grammar of the English Language,
chapter 11, call these mandative and evaluative predicates.
"""

from consilience.extraction.trees import Trees, base, has
from consilience.model.claim import Claim, Modality

_WANTED = frozenset(
    """essential vital crucial imperative necessary important urgent critical desirable mandatory
    advisable indispensable paramount time""".split()
)
_NOT_TOLD = frozenset(
    """impossible possible illegal unlawful lawful legal wrong unthinkable unacceptable acceptable
    dangerous risky premature hard difficult easy better best right permissible forbidden
    unnecessary pointless useless unwise wise reasonable unreasonable""".split()
)
_IS = frozenset({"is", "'s", "’s"})
_IT_IS = frozenset({"it's", "it’s"})
_WEIGHED = frozenset({"csubj", "ccomp", "xcomp", "advcl", "acl"})
_NOTICING = frozenset(
    """note remember say recognize recognise understand know mention see stress emphasize
    emphasise recall realize realise add point acknowledge bear keep reiterate repeat underline
    highlight underscore consider observe notice check""".split()
)
"""Verbs whose object is what is told: "it is important to note that the dam held"."""


def weighed(trees: Trees, claim: Claim, top: int) -> Modality | None:
    """How a clause tells a deed that it only weighs; null for any other.

    Args:
        trees: The report's trees.
        claim: The claim.
        top: The highest word of its clause.
    """
    deed = _deed(trees, claim, top)
    above = trees.tokens[deed].head if deed is not None else None
    if deed is None or above is None or above < 0 or not _is_it_so(trees, above):
        return None
    token = trees.tokens[deed]
    to = any(trees.word(mark) == "to" for mark in trees.having(deed, "mark"))
    if base(token) not in _WEIGHED or token.lemma in _NOTICING or _is_past(trees, deed):
        return None
    lemma = trees.tokens[above].lemma
    if lemma in _WANTED:
        return "demanded"
    typed = claim.event_type != "other"  # else what is told is that it is hard
    return "possible" if to and typed and lemma in _NOT_TOLD else None


def _deed(trees: Trees, claim: Claim, top: int) -> int | None:
    """The verb of what is weighed: the trigger, else what hangs on the adjective."""
    at = trees.at(claim.trigger.start) if claim.trigger else None
    if at is not None:
        return at
    told = (kid for kid in trees.having(top, "xcomp") if trees.tokens[kid].upos == "ADJ")
    return trees.first_having(next(told, top), *sorted(_WEIGHED))


def _is_it_so(trees: Trees, above: int) -> bool:
    """Whether a word is told of by "it is", "it's" or "it remains"."""
    token = trees.tokens[above]
    if token.upos not in {"ADJ", "NOUN"}:
        return False
    verb = token.head if base(token) == "xcomp" and token.head is not None else above
    is_so = trees.tokens[verb].lemma == "remain" and has(trees.tokens[verb], "Tense=Pres")
    is_so |= any(trees.word(one) in _IS for one in trees.having(above, "cop"))
    subjects = {trees.word(one) for one in trees.having(verb, "expl", "nsubj")}
    return bool(subjects & _IT_IS) or (is_so and "it" in subjects)


def _is_past(trees: Trees, deed: int) -> bool:
    """Whether what hangs on the adjective has happened: "it is important that he won"."""
    told = trees.tokens[deed]
    helped = (trees.tokens[one] for one in trees.having(deed, "aux", "cop"))
    past = has(told, "Tense=Past") and has(told, "VerbForm=Fin")
    return past or any(has(one, "Tense=Past") or one.lemma == "have" for one in helped)
