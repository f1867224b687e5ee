"""What a speaker is at work on for others, and what a headline says that somebody is to do."""

import re

from consilience.reconciliation.deeds import DEEDS, families, own_family
from consilience.reconciliation.intents import who_does
from consilience.reconciliation.promise import AGREED_TO, AT_WORK, SAYS_PROMISE, Promise
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_WORKING = re.compile(
    r"\b(?:is|are|be) (?:(?:now|also|still|currently|hard at|[a-z]+ly) )?working "
    r"(?:on (?P<thing>(?:[a-z]+ ){0,8})|(?:[a-z]+ ){0,5}?to (?P<verb>[a-z]+)\b)"
)
_MENDS = frozenset(
    """develop address fix resolve solve restore improve provide deliver ensure monitor watch
    correct mend patch repair reopen protect clear rebuild replace bring""".split()
)
_WORKS = frozenset(
    """fix patch update repair solution plan proposal replacement version upgrade remedy agreement
    deal bill vaccine""".split()
)
"""What somebody who says that he is working on it will bring."""


def at_work(telling: Telling) -> Promise | None:
    """What a voice says that it is working to do or to bring; null where a claim tells none.

    Args:
        telling: The claim.
    """
    words = " ".join(telling.words)
    match = _WORKING.search(words)
    if not match or not telling.speaker:
        return None
    if who_does(telling, words[: match.start()].split()) not in {"self", "body"}:
        return None
    verb = match["verb"] or ""
    things = set((match["thing"] or "").split()) & _WORKS
    if not things and verb not in _MENDS | AGREED_TO:
        return None
    return _of(telling, AT_WORK)


def headline(telling: Telling) -> Promise | None:
    """What a headline says that somebody is to do: "Norvell to release repair kit".

    Args:
        telling: The claim.
    """
    claim, text = telling.claim, telling.report.text
    if claim.modality != "planned" or not _is_title(telling):
        return None
    for role in claim.roles:
        match = _TO.match(text, role.end, claim.end)
        if role.role == "agent" and role.start == claim.start and match:
            verb = match["verb"].lower()
            if stem(verb) in DEEDS or verb in AGREED_TO:
                return _of(telling, families([stem(verb)]) or frozenset({own_family(verb)}))
    return None


_TO = re.compile(r"\s{1,3}to\s{1,3}(?P<verb>[A-Za-z]{2,20})\b")


def _is_title(telling: Telling) -> bool:
    """Whether a claim stands in a title, or opens an account in a line without a full stop."""
    claim, report = telling.claim, telling.report
    if any(b.kind == "title" and b.start <= claim.start < b.end for b in report.blocks):
        return True
    line = report.text[claim.start :].partition("\n")[0]
    return not report.text[: claim.start].strip() and not line.rstrip().endswith((".", "!", "?"))


def _of(telling: Telling, kinds: frozenset[str]) -> Promise | None:
    left = telling.stems - SAYS_PROMISE - _SAYS_WORK
    about = left - DEEDS - telling.named or left & telling.named
    return Promise(telling, telling.text, kinds, about, False, False) if about else None


_SAYS_WORK = frozenset(stem(word) for word in "work working actively hard".split())
