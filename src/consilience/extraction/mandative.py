"""The mandative subjunctive: a bare "be" that tells what somebody asks for.

The term is that of Huddleston and Pullum, The Cambridge Grammar of the English Language (2002),
chapter 11, section 7.1.1.
"""

from collections.abc import Sequence

from consilience.extraction.modality_words import MODALS
from consilience.extraction.verbs import VerbGroup, Word

_ASKING = frozenset(
    """insist insists insisted ask asks asked request requests requested demand demands demanded
    order orders ordered urge urges urged recommend recommends recommended require requires
    required suggested proposed""".split()
)
_BEFORE_BE = frozenset(
    """to not let lets ll d wo ca never also still only and or but if whether lest though there
    cannot always then""".split()
)
"""Words behind which "be" is no subjunctive, besides modals."""
_REACH = 10
"""Words behind a verb of asking among which a bare "be" is of what it asks."""


def is_mandative(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether a clause tells what is asked for: "the men be freed", "insisted that it be kept".

    Args:
        words: The words of a clause.
        group: The clause's own group of verbs.
    """
    asking = group.head in _ASKING and not group.negated
    places = range(group.last + 1, group.last + _REACH) if asking else (group.first - 1,)
    return any(
        words[place].lower == "be" and _leaves_bare(words[place - 1].lower)
        for place in places
        if 0 < place < len(words)
    )


def _leaves_bare(before: str) -> bool:
    return before.isalpha() and before not in MODALS and before not in _BEFORE_BE
