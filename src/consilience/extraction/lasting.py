"""Whether a length of time is how long the event of a clause lasts.

"They talked for two hours" and "a two-hour meeting was held" tell how long. "He said in a
two-hour speech", "she died hours after the raid", "with two minutes left", "a 44-year low" tell
something else, and of how long the event lasted nothing.
"""

from collections.abc import Iterator
from itertools import pairwise

from consilience.extraction.standing import LIGHT
from consilience.extraction.trees import Trees, base
from consilience.model.span import Span
from consilience.model.when import When
from consilience.packs.lemmas import lemmas

_FOR = frozenset("for over during throughout in within through across".split())
"""Prepositions behind which a length is told, whatever follows: "for hours before they left"."""
_APART = frozenset("after before into prior".split())
"""Words behind a length of how far two events lie apart."""
_THENCE = frozenset(
    "later earlier afterwards afterward beforehand hence sooner faster slower".split()
)
"""Last words of such a length."""
_OFF = frozenset("late early ahead behind apart away".split())
"""Words behind a length of how far something is from its hour: "15 minutes late"."""
_LEFT = frozenset("left remaining remain remained".split())
_TO_COME = frozenset("go play spare run".split())
"""What there is time "to" do yet."""
_EARLY = frozenset("early small wee late".split())
"""Before "hours": a part of the night."""
_LASTING = frozenset(
    """spend take serve last wait need pass waste lose save require do work run stay remain live
    continue sleep sit stand face get receive""".split()
)
"""Verbs whose object can be a length of time: "spent months in the mill"."""
_PASSING = frozenset("pass elapse go be".split())
"""Verbs with which a length of time tells how long something was."""
_BEHIND = frozenset("after following since despite".split())
_LONG = frozenset("decades years months weeks days ages".split())
_LEVELS = frozenset("low high record peak best worst hold".split())
_BARE = frozenset("hours minutes days weeks months years".split())
_FOR_LONG = frozenset({"for", "over", "through", "throughout"})
_OPENING = frozenset("([{\"'“‘–—")
_SENTENCING = frozenset("sentence sentencing condemn face".split())
_CONDEMNING = frozenset({"sentence", "sentencing", "condemn"})
_ENDING = frozenset("end cap conclude close follow culminate finish".split())
_ORDERING = frozenset(
    "order force allow permit require tell ask urge request compel oblige direct instruct".split()
)
"""Verbs of what somebody else is to do."""
_AGES = ("-old", " old")
_SILENCE = (" of silence", " silence", "'s silence", "’s silence")
_EACH = ("a-", "an-", "per-")
_MODIFYING = frozenset({"compound", "amod", "nummod", "nmod"})
_REACH = 3


def is_how_long(trees: Trees, when: When, predicate: int, trigger: int | None) -> bool:
    """Whether a length of time is that of the event.

    Args:
        trees: The report's trees.
        when: A length of time in the clause.
        predicate: Index of the word that carries the clause.
        trigger: Index of the word that tells what happened; null where the verb does.
    """
    words = trees.within(Span(when.start, when.end))
    if not words:
        return True
    if (
        _is_no_length(trees, when, words)
        or _is_left(trees, words)
        or _is_torn(trees, when)
        or _is_some_time(trees, words)
        or _is_another(trees, words, predicate)
        or _is_compared(trees, words)
        or _is_a_thing(trees, words)
        or _is_behind(trees, words)
        or _lies_apart(trees, words)
    ):
        return False
    noun = _noun_of(trees, words)
    if noun is None:
        return True
    term = trees.tokens[noun].lemma in _TERMS and not _is_served(trees, noun)
    return not term and (noun == trigger or _is_of_event(trees, noun, predicate))


def _is_served(trees: Trees, noun: int) -> bool:
    """Whether somebody serves a term: one that is only got lasts no less for it."""
    head = trees.tokens[noun].head
    return head is not None and head >= 0 and trees.tokens[head].lemma in _SERVING


_TERMS = frozenset(
    """sentence term rap contract deal lease ban career warning show programme program extension
    suspension mandate loan plan""".split()
)
"""What is of a length by itself, however long it took to come by it."""
_SERVING = frozenset("serve finish complete spend do".split())


def _is_no_length(trees: Trees, when: When, words: range) -> bool:
    """Whether it is an age, a rate, a part of the night or a number of hours worked."""
    if trees.text.startswith(_AGES, when.end) or when.text.lower().startswith(_EACH):
        return True
    before = trees.word(words[0] - 1) if words[0] else ""
    if trees.word(words[0]) in _EARLY or (before in _EARLY and trees.word(words[0]) == "hours"):
        return True
    if when.timex == "P0D":
        return True  # "a zero-day flaw"
    if trees.text.startswith(_SILENCE, when.end):
        return True  # "held a minute of silence"
    token = trees.tokens[words[0]]
    thing = len(words) == 1 and trees.word(words[0]) in _BARE and base(token) in {"obj", "nsubj"}
    verb = trees.tokens[token.head].lemma if token.head is not None and token.head >= 0 else None
    return thing and verb not in _LASTING  # "cut hours"


def _is_torn(trees: Trees, when: When) -> bool:
    """Whether it is the end of a longer word or number: "first-half minutes", "4 1/2 months"."""
    before = trees.text[max(0, when.start - 2) : when.start]
    glued = before[-1:] and not before[-1].isspace() and before[-1] not in _OPENING
    return bool(glued) or before[:1] in {"/", "\ufffd"}


def _is_some_time(trees: Trees, words: range) -> bool:
    """Whether it tells no length at all: "in her later years", "one day they will", "on a day".

    What lasted "for years" lasted long.
    """
    top = trees.top(words)
    cases = {trees.word(one) for one in trees.having(top, "case")}
    if tuple(map(trees.word, words)) in {("one", "day"), ("a", "day")}:
        when = trees.first_having(top, "acl") is not None
        return (not cases and base(trees.tokens[top]) == "obl") or (when and "on" in cases)
    if len(words) > 1 or trees.word(words[0]) not in _BARE:
        return False
    told_apart = trees.first_having(top, "amod", "det", "nmod:poss", "compound") is not None
    return not cases & _FOR_LONG and (
        told_apart or "in" in cases or base(trees.tokens[top]) == "nmod"
    )


def _is_another(trees: Trees, words: range, predicate: int) -> bool:
    """Whether it is how long something lasts that is ordered, ends or is the cause.

    "Ordered to serve 90 days", "sentenced to two years".
    """
    top = trees.top(words)
    token = trees.tokens[top]
    cases = {trees.word(one) for one in trees.having(top, "case")}
    head = token.head if token.head is not None and token.head >= 0 else None
    lemma = "" if head is None else trees.tokens[head].lemma or ""
    if lemma in _SENTENCING and ("to" in cases or base(token) == "obj"):
        return True
    if any(_condemns(trees, one) for one in trees.chain(top)):
        return True  # "was sentenced to life plus 40 years"
    return is_of_cause(trees, words) or any(
        base(trees.tokens[one]) == "xcomp"
        and trees.tokens[trees.tokens[one].head or 0].lemma in _ORDERING
        for one in _between(trees, top, predicate)
    )


def is_of_cause(trees: Trees, words: range) -> bool:
    """Whether it is how long something lasted that is ended or is the cause.

    "The verdict ended ten years of efforts", "reeling from four days of riots".

    Args:
        trees: The report's trees.
        words: Indexes of its words; at least one.
    """
    top = trees.top(words)
    token = trees.tokens[top]
    if token.head is None or token.head < 0 or trees.first_having(top, "nmod") is None:
        return False
    from_it = any(trees.word(one) == "from" for one in trees.having(top, "case"))
    return from_it or (base(token) == "obj" and trees.tokens[token.head].lemma in _ENDING)


def _condemns(trees: Trees, number: int) -> bool:
    """Whether a word tells of a sentence, and not of serving one."""
    token = trees.tokens[number]
    return token.lemma in _CONDEMNING and (token.upos == "VERB" or not _is_served(trees, number))


def _between(trees: Trees, number: int, predicate: int) -> Iterator[int]:
    """The words above a word and below the one that carries its clause."""
    for one in trees.chain(number):
        if one == predicate:
            return
        yield one


def _is_compared(trees: Trees, words: range) -> bool:
    """Whether it is the time within which something is the worst or the second: "in decades"."""
    top = trees.top(words)
    if not any(trees.word(one) == "in" for one in trees.having(top, "case")):
        return False
    if trees.word(words[0]) in _LONG and len(trees.children[top]) == 1:
        return True  # "the worst rioting in decades"
    head = trees.tokens[top].head
    counted = base(trees.tokens[top]) == "nmod" and head is not None and head >= 0
    return counted and trees.tokens[head or 0].lemma == "time"  # "the second time in 18 months"


def _is_a_thing(trees: Trees, words: range) -> bool:
    """Whether something is done with it, or it does something: "gives the guild 60 days"."""
    top = trees.top(words)
    token = trees.tokens[top]
    of_event = any(one in trees.events for one in trees.having(top, "nmod"))
    if token.head is None or token.head < 0 or of_event or len(words) == 1:
        return False
    verb = trees.tokens[token.head]
    if base(token) == "obj":
        return verb.upos == "VERB" and (verb.lemma or "") not in _LASTING
    if base(token) == "nsubj":
        return (verb.lemma or "") not in _PASSING
    return False


def _is_behind(trees: Trees, words: range) -> bool:
    """Whether it is how long the event lasted that was before: "calm after 8 days of riots"."""
    top = trees.top(words)
    after = any(trees.word(one) in _BEHIND for one in trees.having(top, "case"))
    doing = any(trees.word(one).endswith("ing") for one in trees.having(top, "acl"))
    return after and (doing or trees.first_having(top, "nmod") is not None)


def _is_left(trees: Trees, words: range) -> bool:
    """Whether it is what is left or added: "with two minutes to go", "require two years more"."""
    following = [trees.word(number) for number in _behind(trees, words)]
    to_come = any(one == "to" and other in _TO_COME for one, other in pairwise(following))
    more = bool(following) and following[0] == "more" and _is_asked_for(trees, words)
    return more or to_come or bool(following and following[0] in _LEFT) or "remaining" in following


def _is_asked_for(trees: Trees, words: range) -> bool:
    """Whether it is what somebody wants: "require two years more", not "lived two years more"."""
    above = trees.chain(words[-1])
    verb = next((number for number in above if trees.tokens[number].upos == "VERB"), None)
    return verb is not None and trees.tokens[verb].lemma in _WANTING


_WANTING = frozenset("require need ask demand want seek request add".split())


def _behind(trees: Trees, words: range) -> range:
    return range(words.stop, min(words.stop + _REACH, len(trees.tokens)))


def _lies_apart(trees: Trees, words: range) -> bool:
    """Whether it tells how far two events lie apart: "hours after", "two days later"."""
    top = trees.top(words)
    cases = (one for one in trees.having(top, "case") if one not in words)
    if any(trees.word(one) in _FOR for one in cases):
        return False  # the "over" of "over a month" is a hedge and stands in the length itself
    if trees.word(words[-1]) in _THENCE:
        return True
    behind = trees.word(words.stop) if words.stop < len(trees.tokens) else ""
    if behind in _THENCE | _OFF:
        return True
    return behind in _APART


def _noun_of(trees: Trees, words: range) -> int | None:
    """The noun that a length stands before: the speech of "a two-hour speech"."""
    top = trees.top(words)
    token = trees.tokens[top]
    if base(token) not in _MODIFYING or token.head is None or token.head < words.stop:
        return None
    return token.head if trees.tokens[token.head].upos == "NOUN" else None


def _is_of_event(trees: Trees, noun: int, predicate: int) -> bool:
    """Whether a noun is the event that a clause tells of by itself or with a light verb."""
    if noun == predicate:
        return noun in trees.events and trees.tokens[noun].lemma not in _LEVELS
    token = trees.tokens[noun]
    if token.lemma in _LEVELS:
        return False  # "broke a 30-year hold"
    if token.head is None or token.head < 0:
        return True
    if base(token) == "obl" or (base(token) == "obj" and token.head != predicate):
        return False  # "made an arrest, ending a 41-year search"
    light = trees.tokens[token.head].lemma in LIGHT or not LIGHT.isdisjoint(
        lemmas(trees.word(token.head))
    )
    return base(token) != "nsubj" or light or trees.tokens[token.head].upos != "VERB"
