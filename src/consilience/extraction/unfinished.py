"""What stands behind a passage without which its last words tell something else, or too little.

"The court did not sit | until Orr came" says that it sat; "there is no doubt, | that she knew of
it" doubts nothing; "a court in Sel, | Vt., fined her" breaks a place in two. What is told behind
such a passage stays a claim of its own: the passage only shows it.
"""

import re
from collections.abc import Sequence

from consilience.extraction.trees import NOMINAL, Trees, base, has
from consilience.model.span import Span

_LIMITING = frozenset({"until", "unless", "till", "if"})
_WHEN = frozenset({"when", "while", "as", "after", "before", "because"})
_OPENING = frozenset({"before", "after", "until", "since"})
_WATCHING = frozenset("watch look see wait listen stand sit".split())
"""Verbs that tell nothing without what went on meanwhile: "she watched | as the dam broke"."""
_CONTENT = frozenset("parataxis ccomp advcl acl".split())
_SPEAKING = frozenset("say tell add report write note explain testify".split())
_IDENTIFYING = frozenset("who that which".split())
_LOOSE = frozenset("dep advcl parataxis".split())
_LEADING_ON = frozenset("mark cc case punct".split())
_MARKS = " \n“\"'‘("
_CLOSED = re.compile(r"[^“”\n]{1,240}”")
_SHORT = 12
"""Words of an apposition at most."""
_LONG = 30
"""The same of a clause."""


def unfinished(trees: Trees, own: Sequence[int]) -> Sequence[int]:
    """The words behind a passage that it needs.

    Args:
        trees: The report's trees.
        own: Indexes of the words of the passage, in order.
    """
    after, gap = _next(trees, own[-1])
    inside = set(own)
    top = next((one for one in trees.chain(after) if trees.tokens[one].head in inside), None)
    if not gap and _measures(trees, own):
        come = _come_of(trees, after)
        if come:
            return come
    verb = _verb_behind(trees, own) or _taken_for_noun(trees, own)
    if verb:
        return verb
    if top is None or trees.first_below(top) != after or gap not in {"", ","}:
        return ()
    apart = after > own[-1] + 1
    return _clause_behind(trees, own, top, apart=bool(gap)) or (
        _below(trees, top, _SHORT) if apart and _names(trees, top) else ()
    )


def _clause_behind(trees: Trees, own: Sequence[int], top: int, *, apart: bool) -> Sequence[int]:
    """The words of a clause behind a passage that it needs."""
    if apart and trees.is_relative(top) and base(trees.tokens[top]) == "acl":
        return _behind_aside(trees, own, top) or _identified(trees, own, top)
    needed = _is_content(trees, top) or (
        _goes_on(trees, own, top) if apart else _limits(trees, top)
    )
    return _below(trees, top, _LONG) if needed else ()


def with_closing_mark(text: str, passage: Span) -> Span:
    """A passage that breaks off inside a quotation which begins in it, to the end of that.

    "They sang “Out! | Pay us!” all day": what opens with the passage is the voice's own.

    Args:
        text: The report's text.
        passage: The passage.
    """
    opened = text.rfind("“", passage.start, passage.end)
    inside = text[opened : passage.end] if opened > 0 else "”"
    leads = opened > 0 and text[passage.start : opened].strip(_MARKS)
    if not leads or "”" in inside:
        return passage
    behind = _CLOSED.match(text, passage.end)
    if behind is None or not any(map(str.isalnum, behind[0])):
        return passage
    return Span(passage.start, behind.end()) if len(behind[0].split()) <= _LONG else passage


def _next(trees: Trees, last: int) -> tuple[int, str]:
    """The word behind a word, and the marks between them."""
    number, gap = last + 1, ""
    while number < len(trees.tokens) and not trees.is_word(number):
        ends = base(trees.tokens[number]) == "punct"  # the stop of "Det." does not
        gap += trees.text[trees.tokens[number].start] if ends else ""
        number += 1
    apart = (
        number == len(trees.tokens)
        or "\n" in trees.text[trees.tokens[last].end : trees.tokens[number].start]
    )
    return (last, ".") if apart else (number, gap)


def _below(trees: Trees, top: int, most: int) -> Sequence[int]:
    last = trees.last_below(top)
    while last > top and base(trees.tokens[last]) in _LEADING_ON:
        last -= 1
    words = range(trees.first_below(top), last + 1)
    return words if len(words) <= most else ()


def _limits(trees: Trees, top: int) -> bool:
    """Whether a clause tells until when, or what is watched: "it stood | until the flood came"."""
    if base(trees.tokens[top]) != "advcl":
        return False
    opener = trees.first_below(top)
    first = trees.word(opener)
    if first == "so" and trees.word(max(0, opener - 2)) == "so":
        return True  # "so much | so that it broke"
    head = trees.tokens[top].head or 0
    watched = first == "as" and trees.tokens[head].lemma in _WATCHING
    if first == "when" and _is_lasting(trees, head):
        return True
    if first in _WHEN and _ends_relative(trees, opener - 1, head):
        return True
    return first in _LIMITING or (watched and trees.first_having(head, "obj", "obl") is None)


def _is_lasting(trees: Trees, verb: int) -> bool:
    """Whether a verb tells what is so each time: "it rings | when the water rises"."""
    told = (verb, *trees.having(verb, "aux", "cop"))
    forms = ("VerbForm=Fin", "Tense=Pres")
    return any(all(has(trees.tokens[one], form) for form in forms) for one in told)


def _ends_relative(trees: Trees, last: int, head: int) -> bool:
    """Whether a passage ends with "that" and a bare verb: "a fire that began | when"."""
    bare = last == head and trees.tokens[last].upos == "VERB"
    return bare and trees.is_relative(head)


def _is_content(trees: Trees, top: int) -> bool:
    """Whether "that" leads in what the words before it announce: "there is no doubt, | that"."""
    first = trees.first_below(top)
    return (
        base(trees.tokens[top]) in _CONTENT
        and trees.word(first) == "that"
        and (base(trees.tokens[first]) == "mark" and trees.tokens[first].head == top)
    )


def _verb_behind(trees: Trees, own: Sequence[int]) -> Sequence[int]:
    """The words of a clause that a passage breaks off at its subject: "before the bill (…) | is".

    A word of the passage opens the clause; brackets or an aside part its subject from its verb.
    """
    for one in trees.chain(own[-1]):
        head = trees.tokens[one].head
        if head is None or head < 0:
            return ()
        if base(trees.tokens[one]) != "nsubj" or head <= own[-1]:
            continue
        opened = any(own[0] <= mark < one for mark in trees.having(head, "mark", "advmod"))
        opened = opened or own[0] <= (trees.tokens[head].head or 0) < trees.first_below(one)
        words = range(own[-1] + 1, trees.last_below(head) + 1)
        text = trees.text[trees.tokens[own[-1]].end : trees.tokens[words[-1]].end]
        fits = opened and len(words) <= _LONG and "\n" not in text
        return words if fits and trees.is_finite(head) else ()
    return ()


def _taken_for_noun(trees: Trees, own: Sequence[int]) -> Sequence[int]:
    """The words of a verb behind "before" and its subject, which the tree takes for a mere noun.

    "It won before storms and floods | sank it"; brackets may stand between.
    """
    noun = next((one for one in trees.chain(own[-1]) if base(trees.tokens[one]) == "obl"), None)
    if noun is None or noun not in own:
        return ()
    opened = any(trees.word(one) in _OPENING for one in trees.having(noun, "case"))
    after = own[-1] + 1
    if after < len(trees.tokens) and trees.text[trees.tokens[after].start] == "(":
        after = next((one + 1 for one in range(after, min(after + _LONG, len(trees.tokens)))
                      if trees.text[trees.tokens[one].start] == ")"), after)  # fmt: skip
    if not opened or trees.last_below(noun) > own[-1] or after >= len(trees.tokens):
        return ()
    helps = base(trees.tokens[after]) in {"aux", "cop"}
    verb = (trees.tokens[after].head or after) if helps else after
    words = range(own[-1] + 1, trees.last_below(verb) + 1)
    acts = has(trees.tokens[after], "VerbForm=Fin") and trees.tokens[after].lemma not in _SPEAKING
    first = trees.first_having(verb, "nsubj")
    free = first is None or own[-1] < first < after
    return words if acts and free and verb >= after and len(words) <= _LONG else ()


def _measures(trees: Trees, own: Sequence[int]) -> bool:
    """Whether some words end with "so" and what it measures: "was burned so badly"."""
    measured = any(trees.word(one) == "so" for one in own[-3:-1])
    return measured and trees.tokens[own[-1]].upos in {"ADV", "ADJ"}


def _come_of(trees: Trees, subject: int) -> Sequence[int]:
    """The clause that begins with a subject: "burned so badly | she died"."""
    verb = trees.tokens[subject].head
    if verb is None or verb < subject or base(trees.tokens[subject]) != "nsubj":
        return ()
    words = range(trees.first_below(subject), trees.last_below(verb) + 1)
    return words if trees.is_finite(verb) and len(words) <= _LONG else ()


def _identified(trees: Trees, own: Sequence[int], top: int) -> Sequence[int]:
    return _below(trees, top, _LONG) if _identifies(trees, own, top) else ()


def _behind_aside(trees: Trees, own: Sequence[int], aside: int) -> Sequence[int]:
    """What goes on behind a clause about the last noun: "as the board, which met, | voted"."""
    after, gap = _next(trees, trees.last_below(aside))
    head = trees.tokens[after].head
    if gap != "," or head not in own or not _lacks_subject(trees, after):
        return ()
    words = range(trees.first_below(aside), trees.last_below(after) + 1)
    return words if len(words) <= _LONG else ()


def _identifies(trees: Trees, own: Sequence[int], top: int) -> bool:
    """Whether it tells whom "it was" points to: "it was the crew, worn out, | who came back"."""
    main = trees.top(own)
    subject = trees.first_having(main, "nsubj")
    cleft = subject is not None and trees.word(subject) == "it"
    told = cleft and trees.first_having(main, "cop") is not None
    opens = trees.word(trees.first_below(top)) in _IDENTIFYING
    return told and opens and trees.is_relative(top) and trees.tokens[main].upos in NOMINAL


def _names(trees: Trees, top: int) -> bool:
    """Whether it is another name of the noun before it, or goes on with a list: "Sel, | Vt."."""
    token = trees.tokens[top]
    if base(token) != "appos" or token.upos not in NOMINAL or trees.is_predicate(top):
        return False
    below = _below(trees, top, _SHORT)
    if not below or any(trees.is_finite(one) for one in below if trees.is_predicate(one)):
        return False
    behind, _ = _next(trees, below[-1])
    return len(below) == 1 or trees.tokens[behind].lemma not in _SPEAKING


def _goes_on(trees: Trees, own: Sequence[int], top: int) -> bool:
    """Whether an aside parts a verb from its subject: "Crews, told to wait, | left at once"."""
    return _lacks_subject(trees, top) and any(_is_aside(trees, own, one) for one in own)


def _lacks_subject(trees: Trees, top: int) -> bool:
    """Whether a verb that the tree hangs loosely on the words before it has no subject."""
    token = trees.tokens[top]
    if base(token) not in _LOOSE or not has(token, "VerbForm=Fin") or token.upos != "VERB":
        return False
    if has(token, "Mood=Imp") or trees.word(top) == token.lemma:
        return False
    needed = ("nsubj", "csubj", "expl", "mark", "cc", "aux", "ccomp")
    return trees.first_having(top, *needed) is None


def _is_aside(trees: Trees, own: Sequence[int], number: int) -> bool:
    """Whether a participle or relative clause behind a comma ends some words.

    A tree may take the participle for the verb of the sentence.
    """
    token = trees.tokens[number]
    first = trees.first_below(number)
    apart = first > own[0] and trees.text[trees.tokens[first - 1].start] == ","
    taken = number > own[0] and trees.text[trees.tokens[number - 1].start] == ","
    aside = trees.is_relative(number) or has(token, "VerbForm=Part")
    past = taken and has(token, "Tense=Past") and trees.first_having(number, "nsubj") is not None
    long = trees.last_below(number) >= own[-1]
    return token.upos == "VERB" and long and ((apart and aside) or past)
