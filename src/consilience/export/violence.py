"""Whether deaths are told as those of armed violence, which UCDP GED asks for."""

from consilience.export.occurrences import Codes, Occurrence, is_done
from consilience.export.source import Source
from consilience.extraction.events import ranked_triggers
from consilience.extraction.trees import Trees
from consilience.extraction.verbs import words_of
from consilience.model.claim import Claim
from consilience.packs.lexicon import WordForms

_VIOLENT = ("Battles/", "Explosions/Remote violence/", "Violence against civilians/")
_COUNTS = "casualties"
_GENERIC = "killing"  # quakes kill too


def is_violent(claim: Claim, codes: Codes) -> bool:
    """Whether a claim tells of armed violence: by its type's code in ACLED."""
    return (codes.code(claim, "acled") or "").startswith(_VIOLENT)


def is_armed_violence(
    occurrence: Occurrence, quantities: frozenset[str], source: Source, codes: Codes
) -> bool:
    """Whether the dead of an occurrence are told as killed by armed violence.

    A claim of it that tells it as done is of a violent type; or it is only a count of dead, and
    the clause ("four died when the clinic was hit") or the paragraph that counts them tells a
    deed of a violent type too. Accounts that tell more of a disaster than of violence rule it out:
    quakes strike and floods kill.

    Args:
        occurrence: What happened.
        quantities: Ids of the numbers of dead.
        source: The record.
        codes: The types of the packs.
    """
    if more_disaster(occurrence, source, codes):
        return False
    if any(is_disaster(claim, codes) for claim in occurrence.claims):
        return False
    if any(is_violent(claim, codes) for claim in occurrence.done):
        return True
    counting = [source.lookup.quantities[each][0] for each in sorted(quantities)
                if each in source.lookup.quantities]  # fmt: skip
    return any(
        _tells_violence(claim, source, codes)
        or any(is_done(other) and is_violent(other, codes) for other in _beside(claim, source))
        for claim in counting
    )


def more_disaster(occurrence: Occurrence, source: Source, codes: Codes) -> bool:
    """Whether the accounts that tell an occurrence tell more of disasters than of violence."""
    reports = {claim.report for claim in occurrence.claims}
    around = [claim for report in sorted(reports) for claim in source.claims_of(report)]
    disasters = sum(is_disaster(claim, codes) for claim in around)
    return disasters > sum(is_violent(claim, codes) for claim in around)


def _tells_violence(claim: Claim, source: Source, codes: Codes) -> bool:
    """Whether a word of a violent type stands in a claim that has its type from another word."""
    text = source.reports[claim.report].text
    words = tuple(word for span in claim.spans for word in words_of(text, span))
    around = WordForms([word.lower for word in words])
    fitting = ranked_triggers(Trees(text, ()), words, around, codes.lexicon)
    return any(
        found.type.codes.get("acled", "").startswith(_VIOLENT) and found.type.id != _GENERIC
        for _, found in fitting
    )


def is_disaster(claim: Claim, codes: Codes) -> bool:
    """Whether a claim tells a cause of death that is no violence: a quake, a flood, a crash."""
    known = codes.type_of(claim)
    if known is None or claim.event_type == _COUNTS or known.codes.get("acled"):
        return False
    return "killed" in known.slots


def _beside(claim: Claim, source: Source) -> list[Claim]:
    """The claims of the same paragraph."""
    blocks = source.reports[claim.report].blocks
    start, end = next(
        ((block.start, block.end) for block in blocks if block.start <= claim.start < block.end),
        (claim.start, claim.end),
    )
    return [other for other in source.claims_of(claim.report) if start <= other.start < end]
