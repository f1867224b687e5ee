"""Whether a clause tells a thing as done, planned, agreed, demanded, possible or denied.

The clause's own group of verbs decides, not a word somewhere in it: "the exchange took place as
scheduled" is done, "the first day of the deal that will be signed" tells of no plan. A verb of
intention, agreement or demand hands its modality to what follows it ("agreed to return").
"""

import re
from collections.abc import Sequence

from consilience.extraction.charges import place_of_deed
from consilience.extraction.mandative import is_mandative
from consilience.extraction.modality_words import (
    BEFORE_THAT,
    BEFORE_TO,
    DENYING,
    MODALS,
    OF_SUBJECT,
    SENSED,
    SIGNED,
)
from consilience.extraction.verb_forms import BE, DETERMINERS, PAST, PREPOSITIONS
from consilience.extraction.verbs import (
    VerbGroup,
    Word,
    in_small_letters,
    is_perfect_conditional,
    main_group,
    words_of,
)
from consilience.model.claim import Modality, Stance
from consilience.model.span import Span

_CONDITION = re.compile(
    r"\W*(?:and\s+|but\s+|even\s+|only\s+)?(?:if|unless|provided that|in case|whether)\b", re.I
)

_PERHAPS = frozenset("possibly perhaps maybe potentially probably presumably allegedly".split())
_EXPECTED = frozenset("able effective ready available enough fine possible easy easier".split())
_TELLING = frozenset(
    """comment discuss say disclose reveal elaborate answer identify name confirm speculate specify
    divulge release provide""".split()
)
_TO_COME = re.compile(r"\bto (?:be )?[a-z]{3,}\b")
_YET = re.compile(r"(?:has|have|had|is|are|was|were) yet to\b")
_BACK_BY = re.compile(r"\s(?:by|within|before|in|from|until)\s+(?:the\s+)?(?:[A-Z0-9]|\w+ of\b)")


def modality_of(text: str, stance: Stance | None, *, own_voice: bool = True) -> Modality:
    """Tell how a clause tells its thing.

    Args:
        text: The clause.
        stance: How the voice behind it speaks; a denial makes the whole content denied.
        own_voice: Whether the outlet itself speaks. Its "would" without a time is of something
            supposed; somebody else's is what they said would come.
    """
    if stance in {"denies", "refuses"}:
        return "denied"
    text = in_small_letters(text)
    words = words_of(text, Span(0, len(text)))
    group = main_group(words)
    if is_yet_to(words, group):
        return "actual"
    found = _of_clause(text, words, group, own_voice=own_voice)
    if found != "actual":
        return found
    return _of_stance(stance, group)


def is_yet_to(words: Sequence[Word], group: VerbGroup | None) -> bool:
    """Whether a clause tells what has not been done: "has yet to open".

    Args:
        words: The words of a clause.
        group: The clause's own group of verbs.
    """
    if group is None:
        return False
    inside = " ".join(word.lower for word in words[group.first : group.last + 3])
    return _YET.match(inside) is not None


def says_would(text: str) -> bool:
    """Whether a clause's own verb is one behind "would"."""
    group = main_group(words_of(text, Span(0, len(text))))
    return group is not None and "would" in group.auxiliaries


def _of_stance(stance: Stance | None, group: VerbGroup | None) -> Modality:
    if stance == "demands":
        return "demanded"
    if stance in {"promises", "offers", "threatens"} and not _is_past(group):
        return "planned"
    return "actual"


def _is_past(group: VerbGroup | None) -> bool:
    return group is not None and bool({"was", "were", "had", "has", "did"} & {*group.auxiliaries})


def _of_clause(
    text: str, words: Sequence[Word], group: VerbGroup | None, *, own_voice: bool
) -> Modality:
    if _CONDITION.match(text):
        return "conditional"
    if group is None:
        return _of_phrase(words)
    if is_perfect_conditional(group):
        return "conditional"
    if any(word.lower in _PERHAPS for word in words[max(0, group.first - 2) : group.last]):
        return "possible"
    of_modal = _of_modal(text, words, group, own_voice=own_voice)
    if of_modal and group.head not in DENYING:
        return of_modal
    return "demanded" if is_mandative(words, group) else _of_head(words, group)


def _of_phrase(words: Sequence[Word]) -> Modality:
    """A passage with no verb of its own: a headline's "Firm to send ship", "to return the men"."""
    lower = [word.lower for word in words]
    if any(word in _PERHAPS for word in lower):
        return "possible"
    for number, word in enumerate(words[:-1]):
        if word.lower in BEFORE_TO and lower[number + 1] == "to" and number + 2 < len(words):
            return BEFORE_TO[word.lower] if is_infinitive(words, number + 1) else "actual"
    return "actual"


def _of_modal(
    text: str, words: Sequence[Word], group: VerbGroup, *, own_voice: bool
) -> Modality | None:
    modal = next((word for word in group.auxiliaries if word in MODALS), None)
    if modal is None:
        return None
    if modal == "can" and (group.negated or group.head in SENSED):
        return None  # what cannot be is told as not so; "can see" only sees
    if modal == "could" and group.negated and "have" not in group.auxiliaries:
        return None
    after = text[words[group.last - 1].end :]
    if modal == "should" and _BACK_BY.search(after):
        return "planned"  # "should be back to normal by Friday" expects, it asks for nothing
    if modal == "should" and group.head in _EXPECTED and group.auxiliaries[-1] == "be":
        return "possible"
    return _of_would(words, group) if modal == "would" and own_voice else MODALS[modal]


def _of_would(words: Sequence[Word], group: VerbGroup) -> Modality | None:
    """What the outlet's own "would" tells; null where it only tells the past."""
    if (group.negated and group.head in _TELLING) or group.head == "neither":
        return "denied"  # "would not comment" and "would neither confirm nor deny" refuse
    if _is_supposed(group) or (group.first == 1 and words[0].lower in {"this", "that"}):
        return "conditional"
    return None if _came_later(words, group) else "planned"


def _came_later(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether a "would" only looks ahead from the past: "what would become the party's list"."""
    inside = {word.lower for word in words[group.first : group.last]}
    before = words[group.first - 1].lower if group.first else ""
    return bool({"later", "eventually", "subsequently"} & inside) or (
        group.head == "become"
        and (before in {"what", "who"} or words[0].lower in {"who", "whose", "which"})
    )


def _is_supposed(group: VerbGroup) -> bool:
    """Whether a "would be" only judges a thing supposed: "would be the largest of its kind"."""
    return group.auxiliaries[-1] == "be" and group.head in {"the", "a", "an", "its", "one"}


def _of_head(words: Sequence[Word], group: VerbGroup) -> Modality:
    following = words[group.last].lower if group.last < len(words) else ""
    if (group.head in DENYING or (group.head == "ruled" and following == "out")) and (
        not group.negated
    ):
        return "actual" if _is_kept_from(words, group) else "denied"
    if group.head == "ruled" and following == "out":
        return "possible"  # what has not been ruled out may be
    if group.head in {"gonna", "gon"}:
        return "planned"
    if group.head == "to" and group.auxiliaries:  # "is to return", "had to leave"
        lies_ahead = is_infinitive(words, group.last - 1)
        if lies_ahead and group.auxiliaries[-1] == "had" and not group.negated:
            return "actual"  # who "had to leave", or "has had to", has left
        return BEFORE_TO[_before_bare_to(group)] if lies_ahead else "actual"
    return _of_content(words, group, following) or _of_thing(words, group, following)


def _is_kept_from(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether somebody was not given a thing: "were refused entry", "was denied bail"."""
    passive = bool(group.auxiliaries) and group.auxiliaries[-1] in BE
    if group.head not in {"refused", "denied"} or not passive or group.last >= len(words):
        return False
    behind = words[group.last]
    given = behind.lower not in PREPOSITIONS and behind.lower not in {"to", "and", "but", "or"}
    return given and behind.text[0].isalpha()


def _of_content(words: Sequence[Word], group: VerbGroup, following: str) -> Modality | None:
    """What a verb tells of the infinitive or clause after it; null where none follows."""
    if following == "to" and is_infinitive(words, group.last):
        return _of_infinitive(words, group, group.last + 1)
    if following == "that" and group.head in _SAID_AS_WELL and _is_told(words, group):
        return "actual"
    if following == "that" and group.head in _DEMANDED and words[0].lower in _NOBODY:
        return "actual"
    if following == "that" or (group.head in _THINKING and main_group(words[group.last :])):
        return BEFORE_THAT.get(group.head, "actual")
    if group.head in BEFORE_TO and _object_to(words, group):
        spared = group.negated and group.head in {"need", "have"}
        return "actual" if spared else BEFORE_TO[group.head]
    return None


def _of_thing(words: Sequence[Word], group: VerbGroup, following: str) -> Modality:
    """What a verb tells of its subject ("is planned") or of the thing after it."""
    passive = bool(group.auxiliaries) and group.auxiliaries[-1] in BE
    if passive and not group.head.endswith("ing"):
        meant = group.head == "intended" and following == "for"  # "the shots were intended for Orr"
        suspected = group.head == "suspected" and place_of_deed(words) is not None
        return "actual" if meant or suspected else OF_SUBJECT.get(group.head, "actual")
    if (group.head == "called" and following in {"for", "on"}) or group.head in _DEMANDING:
        return "demanded"
    if group.head.startswith("prepar") and following == "for":
        return "planned"
    return _of_object(words, group)


_BELIEVED = frozenset("believed thought suspected presumed assumed understood".split())
_DEMANDED = frozenset("require requires required demand demands demanded".split())
_NOBODY = frozenset("nothing nobody none".split())
_SAID_AS_WELL = frozenset("agree agrees agreed insist insists insisted".split())


def _measures(words: Sequence[Word]) -> bool:
    """Whether what is believed is an amount, whose hedge stands with the amount: "worth $1m"."""
    return any(word.lower in {"worth", "than"} or word.text[0] in "0123456789$€£" for word in words)


def _owes(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether "got to" has to be done: "you got to leave", "they have got to leave"."""
    before = words[group.first - 1].lower if group.first else ""
    owed = before in {"you", "we"} and group.first == 1
    return owed or bool({*group.auxiliaries} & {"have", "has"})


def _is_told(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether the clause behind "agreed that" tells how things are: "that she was not to blame"."""
    told = main_group(words[group.last + 1 :])
    return (
        told is not None
        and MODALS.keys().isdisjoint(told.auxiliaries)
        and (bool(told.auxiliaries) or told.head in PAST or told.head.endswith("ed"))
    )


_DEMANDING = frozenset("demand demands demanded demanding urged requested".split())
_THINKING = frozenset(
    """believe believes believed think thinks thought hope hopes hoped expects expect speculates
    fear fears feared""".split()
)


def modality_of_content(words: Sequence[Word], group: VerbGroup) -> Modality | None:
    """How a verb tells what follows it, where verb and content are two things.

    Args:
        words: The words of a clause.
        group: The clause's own group of verbs.

    Returns:
        Null where the verb tells a thing that happened and nothing else.
    """
    following = words[group.last].lower if group.last < len(words) else ""
    if following == "to" and is_infinitive(words, group.last) and not group.negated:
        found = BEFORE_TO.get(group.head)
    elif following == "that":
        found = BEFORE_THAT.get(group.head)
    else:
        return None
    return found if found in {"agreed", "planned", "demanded"} else None


_ASPECTS = frozenset(
    "continue continues continued began begun begins started starts wants want came used".split()
)


def _of_infinitive(words: Sequence[Word], group: VerbGroup, place: int) -> Modality:
    """A verb before "to": that of beginning or going on leaves it to the verb after it."""
    head = group.head
    if group.negated and head in {"need", "have"}:
        return "actual"  # what need not be done is not demanded
    if head in _BELIEVED and group.auxiliaries and group.auxiliaries[-1] in BE:
        return "actual" if _measures(words[place : place + 12]) else "possible"
    if head == "got" and _owes(words, group):
        return "demanded"
    if head in BEFORE_TO:
        return BEFORE_TO[head]
    after = " ".join(word.lower for word in words[place : place + 2])
    demands = after.startswith(("demand", "urge", "insist", "call for", "call on"))
    return "demanded" if head in _ASPECTS and demands else "actual"


def _before_bare_to(group: VerbGroup) -> str:
    return "has" if group.auxiliaries[-1] in {"has", "have", "had"} else "due"


def is_infinitive(words: Sequence[Word], to: int) -> bool:
    """Whether a "to" leads into a verb and not to a thing: "agreed to a deal" is done."""
    if to + 1 >= len(words):
        return False
    following = words[to + 1]
    return (
        following.text[0].islower()
        and following.lower not in DETERMINERS
        and following.lower not in PREPOSITIONS
        and (not following.lower.endswith(("ing", "tion")) or following.lower in _VERBS_IN_ING)
    )


_VERBS_IN_ING = frozenset("bring sing ring swing cling fling sting spring wring".split())


def _object_to(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether an infinitive follows over a short object: "urged both sides to stop"."""
    if group.head == "set" and not group.auxiliaries:
        return False  # who "set off from the square to march" has set off
    for number in range(group.last, min(group.last + 6, len(words) - 1)):
        if words[number].lower in {",", ";", "and", "that", "which"}:
            return False
        if words[number].lower == "to":
            return number > group.last and is_infinitive(words, number)
    return False


def _of_object(words: Sequence[Word], group: VerbGroup) -> Modality:
    """A verb of agreement or intention with a thing for its object."""
    following = [word.lower for word in words[group.last : group.last + 10]]
    if group.head in {"agreed", "agree", "agrees"} and following[:1] in (["on"], ["upon"], ["a"]):
        return "actual" if SIGNED & {*following} else "agreed"
    if group.head in {"pledged", "pledge", "pledges", "promised", "promises", "promise", "vowed"}:
        return "agreed"
    if group.head in {"plans", "plan", "planned", "proposed", "proposes"}:
        return "planned"
    return "actual"
