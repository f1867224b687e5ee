"""Whom every passage means: by name, by office, and by a pronoun or description.

The record asks this of all accounts together, an annotation of one account by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.gazetteer import Gazetteer
from consilience.linking.coreferents import coreferents
from consilience.linking.entities import link_entities
from consilience.linking.epithets import link_epithets
from consilience.linking.holders import link_holders
from consilience.linking.offices import Described, link_delegations, with_offices
from consilience.linking.sides import link_sides
from consilience.model.analysis import Analysis
from consilience.model.entity import Mention


@dataclass(frozen=True, slots=True)
class References:
    """Passages and whom they mean.

    Attributes:
        named: Entities, the passages that mean them by name or office, and who speaks.
        meant: Pronouns, descriptions, pairs and loaded words that mean them; a passage that means
            two stands here twice.
    """

    named: Described
    meant: tuple[Mention, ...]


def link_references(analyses: Sequence[Analysis], gazetteer: Gazetteer | None = None) -> References:
    """Find whom the passages of accounts mean; what is in doubt means nobody.

    Args:
        analyses: The accounts, read.
        gazetteer: What names can mean, with the user's lists; the shipped one where null.
    """
    spelled = link_entities(analyses, gazetteer)
    named = with_offices(analyses, spelled.entities, spelled.mentions, spelled.by_name)
    tied = coreferents(analyses, named.entities, named.mentions)
    known = (*named.mentions, *tied)
    return References(
        named,
        (
            *tied,
            *link_sides(analyses, named.entities, named.mentions),
            *link_holders(analyses, named.entities, known),
            *link_delegations(analyses, named.mentions),
            *link_epithets(analyses, known),
        ),
    )
