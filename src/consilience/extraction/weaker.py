"""Words that tell less than their type where they stand so: what tells it hangs on them.

To meet a girl is no talk between parties, to agree with somebody most of the time no agreement,
and who is committed to her pupils promises nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Set

from consilience.extraction.demanding import FOR, is_called, is_in_talk, wants
from consilience.extraction.everyday import (
    grows_less,
    is_given_back,
    is_hurt_in_figure,
    is_let_go,
    is_levelled_at,
    is_put_down_to,
    is_put_to,
    is_shown,
    is_to_come,
)
from consilience.extraction.trees import Trees, base, has
from consilience.packs.lexicon import Trigger

_OFFICES = frozenset(
    """minister president premier chancellor king queen prince pope secretary ambassador envoy
    diplomat official leader chief governor mayor senator lawmaker negotiator mediator commander
    general representative counterpart chairman delegate head director speaker adviser advisor aide
    deputy emir sultan sheikh patriarch archbishop member rival opposition""".split()
)
"""Who meets another for talks, though each is one."""
_ANYBODY = frozenset(
    """man woman person people girl boy friend fan husband wife him her you me them somebody someone
    everybody everyone nobody""".split()
)
"""Whom one meets without holding talks."""


def is_weaker(trees: Trees, found: Trigger, number: int) -> bool:
    """Whether a word tells less than its type: a chance meeting, a shared view, what a thing is."""
    if found.words == ("call", "for"):
        return is_called(trees, number)
    if found.words in _FIRED:
        return is_let_go(trees, number)
    word = found.words[0] if len(found.words) == 1 else ""
    if word == "ask" and found.objects:
        return is_in_talk(trees, number) or not wants(trees, number, frozenset(found.objects), FOR)
    weaker = _WEAKER.get(word)
    return _describes(trees, found, number) or (weaker is not None and weaker(trees, number))


_TO_COME = frozenset("will would shall should must".split())
_APPEALED = frozenset("ruling verdict decision sentence conviction court order fine".split())


def _is_condemned(trees: Trees, number: int) -> bool:
    """Whether a sentence is told: "condemned him to death"."""
    return any(
        trees.word(case) == "to"
        for one in trees.having(number, "obl", "nmod")
        for case in trees.having(one, "case")
    )


def _is_of_things(trees: Trees, number: int) -> bool:
    """Whether something is only likened to an indictment: "was an indictment of the guild"."""
    head = trees.tokens[number].head
    there = head is not None and head >= 0 and trees.first_having(head, "expl") is not None
    return there or trees.first_having(number, "cop", "expl") is not None


def _seems(trees: Trees, number: int) -> bool:
    """Whether something only seems so to somebody: "he doesn't strike me as a baker"."""
    if trees.tokens[number].upos != "VERB":
        return False
    return any(
        trees.word(case) == "as" and trees.first_having(one, "nsubj", "aux", "nsubj:pass") is None
        for one in trees.having(number, "obl", "xcomp", "advcl")
        for case in trees.having(one, "case", "mark")
    )


def _has_particle(trees: Trees, number: int) -> bool:
    """Whether it is another verb by its particle: "set off a fire alarm", "wound up with"."""
    return trees.first_having(number, "compound:prt") is not None


def _meets(trees: Trees, number: int) -> bool:
    """Whether a meeting is more than coming to know somebody, or doing what is asked."""
    if has(trees.tokens[number], "Voice=Pass") or has(trees.tokens[number], "Mood=Imp"):
        return False  # a demand "is met"; "Meet the new mayor"
    whom = list(trees.having(number, "obj"))
    if whom and _is_acquaintance(trees, number, whom[0]):
        return False
    return all(_ANYBODY.isdisjoint({trees.word(one), trees.tokens[one].lemma}) for one in whom)


def _is_acquaintance(trees: Trees, number: int, whom: int) -> bool:
    """Whether one comes to know another, or meets him by chance: "she met a clerk in Tarvik"."""
    who = trees.subject(number)
    if who is None or any(
        has(trees.tokens[one], "Number=Plur") or trees.first_having(one, "conj") is not None
        for one in (who, whom)
    ):
        return False
    if trees.tokens[who].upos == trees.tokens[whom].upos == "PROPN":
        return False  # two names may be two governments
    if any(
        trees.word(case) == "of"
        for one in trees.having(whom, "nmod")
        for case in trees.having(one, "case")
    ):
        return False  # "met the head of the guild", "met a group of clerks"
    beside = {one for side in (who, whom) for one in (side, *trees.children[side])}
    return _OFFICES.isdisjoint(trees.tokens[one].lemma or "" for one in beside) and (
        _OFFICES.isdisjoint(trees.word(one) for one in beside)
    )


def _shares_view(trees: Trees, number: int) -> bool:
    """Whether to agree is only to be of one mind: "many agree with him", "she agrees"."""
    if (
        trees.tokens[number].upos != "VERB"
        or trees.first_having(number, "xcomp", "obj") is not None
    ):
        return False
    cases = {
        trees.word(case)
        for one in trees.having(number, "obl", "nmod")
        for case in trees.having(one, "case")
    }
    if _thinks_so(trees, number, cases) or _is_bare(trees, number) or _is_said(trees, number):
        return True
    if cases & {"to", "on", "upon"}:
        return False
    said = trees.first_having(number, "ccomp")
    if said is not None and has(trees.tokens[number], "Tense=Pres"):
        return True  # what they agree now, they think: "both guilds agree that it should stay"
    if said is not None:
        return all(trees.word(one) not in _TO_COME for one in trees.having(said, "aux"))
    return "with" in cases or not has(trees.tokens[number], "Tense=Past")


def _is_bare(trees: Trees, number: int) -> bool:
    """Whether nothing is told of what one alone agrees to, as a coach who only "agreed"."""
    subject = trees.subject(number)
    if subject is None or has(trees.tokens[subject], "Number=Plur"):
        return False
    return trees.first_having(number, "obl", "ccomp", "advcl", "advmod") is None and (
        trees.first_having(subject, "conj") is None
    )


def _is_said(trees: Trees, number: int) -> bool:
    """Whether one is only of a mind with somebody aloud: "in a statement, the mayor agreed"."""
    return any(
        trees.tokens[one].lemma in _SAYINGS
        and any(trees.word(case) == "in" for case in trees.having(one, "case"))
        for one in trees.having(number, "obl")
    )


_SAYINGS = frozenset("statement interview letter email e-mail hearing article column".split())


def _thinks_so(trees: Trees, number: int, cases: Set[str]) -> bool:
    """Whether to agree is what somebody does all the time: "I agree with her on most things"."""
    helped = trees.first_having(number, "aux")
    now = has(trees.tokens[number], "Tense=Pres") or (
        helped is not None and trees.word(helped) in {"do", "does", "don't", "doesn't"}
    )
    subject = trees.first_having(number, "nsubj")
    oneself = subject is not None and trees.word(subject) in _SELVES
    often = any(trees.word(one) in _OFTEN for one in trees.having(number, "advmod"))
    return now and ("with" in cases or oneself or often)


_SELVES = frozenset("i we you".split())
_OFTEN = frozenset("always often usually generally rarely never sometimes mostly broadly".split())


def _is_in_words(trees: Trees, number: int) -> bool:
    """Whether somebody is attacked in words: "attacked her rival for being late", "as a liar"."""
    if trees.tokens[number].upos != "VERB":
        return False
    below = list(trees.having(number, "advcl", "obl"))
    whom = trees.first_having(number, "obj")
    below += list(trees.having(whom, "acl", "nmod")) if whom is not None else []
    for one in below:
        cases = {trees.word(case) for case in trees.having(one, "case", "mark")}
        heads = (one, *trees.having(one, "cop", "aux"))
        gerund = any(trees.word(head).endswith("ing") for head in heads)
        if "as" in cases or ("for" in cases and (gerund or trees.tokens[one].lemma in _FAULTS)):
            return True
    return False


def _is_averted(trees: Trees, number: int) -> bool:
    """Whether nobody suffered it: "the driver escaped injury"."""
    head = trees.tokens[number].head
    return head is not None and head >= 0 and trees.tokens[head].lemma in _AVERTING


_AVERTING = frozenset("escape avoid avert prevent".split())
_FAULTS = frozenset("stance vote remark comment record failure lack handling role position".split())


def _is_devoted(trees: Trees, number: int) -> bool:
    """Whether somebody only is devoted to a thing: "is committed to her pupils"."""
    if trees.tokens[number].upos == "NOUN":
        of = any(
            trees.word(case) == "of"
            for one in trees.having(number, "nmod")
            for case in trees.having(one, "case")
        )
        return of and trees.first_having(number, "acl") is None  # "a commitment of time"
    for one in trees.having(number, "xcomp", "advcl", "ccomp"):
        led = {trees.word(mark) for mark in trees.having(one, "mark", "case")}
        doing = trees.word(one).endswith("ing") and led <= {"to"}  # no "before fleeing"
        if has(trees.tokens[one], "VerbForm=Inf") or doing:
            return False
    given = trees.first_having(number, "obj")
    if given is not None and trees.tokens[given].upos != "PRON":
        return not _is_given_to(trees, number, given)
    passive = trees.first_having(number, "nsubj:pass", "aux:pass") is not None
    return passive or all(one not in trees.events for one in trees.having(number, "obl"))


def _is_given_to(trees: Trees, number: int, given: int) -> bool:
    """Whether a thing is committed to somebody: "ten million to the fund", not a theft."""
    if trees.first_having(given, "nummod") is not None:
        return True
    return any(
        trees.word(case) in {"to", "for", "toward", "towards"}
        for one in (*trees.having(number, "obl"), *trees.having(given, "nmod"))
        for case in trees.having(one, "case")
    )


def _is_own_way(trees: Trees, number: int) -> bool:
    """Whether one insists on what one does oneself: "insisted on staying unnamed"."""
    return any(
        trees.word(one).endswith("ing")
        and trees.first_having(one, "nsubj", "nmod:poss") is None
        and any(trees.word(mark) in {"on", "upon"} for mark in trees.having(one, "mark", "case"))
        for one in trees.having(number, "advcl", "xcomp", "ccomp")
    )


def _goes_apart(trees: Trees, number: int) -> bool:
    """Whether a crowd goes home by itself: "the marchers dispersed"."""
    return (
        trees.tokens[number].upos == "VERB"
        and trees.first_having(number, "obj", "nsubj:pass", "aux:pass") is None
        and base(trees.tokens[number]) != "acl"
    )


def _is_in_views(trees: Trees, number: int) -> bool:
    """Whether one is at odds over something, or strives for it: "clashed over taxes"."""
    cases = {
        trees.word(case): one
        for one in trees.having(number, "obl", "nmod")
        for case in trees.having(one, "case")
    }
    if "over" in cases and "with" in cases:
        return True
    against = {cases[one] for one in ("with", "between") if one in cases}
    against |= set(_sides(trees, number))
    if any(_is_trade(trees, one) for one in against):
        return True
    fought = trees.first_having(number, "nsubj:pass")
    if fought is not None and trees.tokens[fought].lemma not in _BATTLES:
        return True  # "these issues are being fought in court"
    aim = cases.get("for")
    if aim is None or "against" in cases or trees.first_having(number, "obj") is not None:
        return False
    return trees.tokens[aim].upos == "NOUN" and trees.tokens[aim].lemma not in _GROUND


def _is_trade(trees: Trees, number: int) -> bool:
    """Whether a word, or the last of a name, is of the trade: "clashed with Kell Entertainment"."""
    name = (number, *trees.having(number, "flat", "compound"))
    return trees.tokens[number].lemma in _TRADE or any(trees.word(one) in _TRADE for one in name)


def _sides(trees: Trees, number: int) -> Iterator[int]:
    """Between whom a battle goes on: "a battle is going on between a studio and its star"."""
    head = trees.tokens[number].head
    if base(trees.tokens[number]) != "nsubj" or head is None:
        return
    for one in trees.having(head, "obl"):
        if any(trees.word(case) == "between" for case in trees.having(one, "case")):
            yield one


_BATTLES = frozenset("battle war fight fire blaze campaign enemy rebel army troop".split())
_TRADE = frozenset(
    """studio entertainment label publisher producer network broadcaster management board manager
    editor director boss critic""".split()
)
"""With whom one is at odds in words."""
_GROUND = frozenset(
    """control town city village hill bridge border territory land independence ground day hour week
    month year time airport base port island region power freedom""".split()
)
"""What armies fight for, and for how long."""

_FIRED = frozenset({("fire", "on"), ("fire", "at")})
_WEAKER: Mapping[str, Callable[[Trees, int], bool]] = {
    "meet": lambda trees, number: not _meets(trees, number),
    "agree": _shares_view,
    "appeal": lambda trees, number: not wants(trees, number, frozenset(), FOR),
    "recommend": lambda trees, number: not wants(trees, number, frozenset(), frozenset()),
    "vote": lambda trees, number: has(trees.tokens[number], "Voice=Pass"),  # "voted best baker"
    "attack": _is_in_words,
    "injury": _is_averted,
    "wound": _has_particle,
    "set": _has_particle,
    "indictment": _is_of_things,
    "condemn": _is_condemned,
    "strike": _seems,
    "commit": _is_devoted,
    "commitment": _is_devoted,
    "insist": _is_own_way,
    "clash": _is_in_views,
    "fight": _is_in_views,
    "fighting": _is_in_views,
    "battle": _is_in_views,
    "disperse": _goes_apart,
    "die": is_to_come,
    "dead": is_to_come,
    "death": is_put_to,
    "decline": grows_less,
    "give": is_given_back,
    "blame": is_put_down_to,
    "hurt": is_hurt_in_figure,
    "level": is_levelled_at,
    "demonstrate": is_shown,
    "beg": is_in_talk,
    "press": lambda trees, number: trees.tokens[number].upos == "NOUN",
}
"""Words that have a weaker sense, and what tells it."""


def _describes(trees: Trees, found: Trigger, number: int) -> bool:
    """Whether a form in -ing only tells what a thing is like: "the likeness is striking"."""
    word = trees.word(number)
    if not word.endswith("ing") or word == found.words[0]:
        return False
    copula = trees.first_having(number, "cop") is not None
    subject = trees.first_having(number, "nsubj", "expl")
    if subject is not None and trees.word(subject) in {"it", "it's"}:
        return trees.first_having(number, "obj") is None  # "It's striking when a rival bows"
    bare = trees.first_having(number, "obj", "xcomp", "aux", "obl") is None
    return trees.tokens[number].upos == "ADJ" or (copula and bare)
