"""Claims of a sentence, for tests of what a claim is made of."""

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.claim import Claim
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from tests.extraction.accounts import account

LEXICON = Lexicon(built_in_packs())


def claims(text: str, lexicon: Lexicon = LEXICON) -> tuple[Claim, ...]:
    """The claims of a text."""
    report = account(text)
    return extract(report, analyse(report), lexicon)


def types(text: str) -> list[str]:
    """The types of a text's claims, without words of saying."""
    return [claim.event_type for claim in claims(text) if claim.event_type != "statement"]
