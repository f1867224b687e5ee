"""The passage of a clause that does not stand by itself: that of the clause which it hangs on.

"He praised [the men who fled to Tarvik]", "[working by night], Orr mended the dam", "[all that is
left], she said, [is the gate]": a noun without its verb and a participle without its doer are
pieces of what the clause above them tells. Their passage takes that clause in. One that has no
number, day, place or type of its own is told in whole by the clause above it, and is no claim.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.extraction.leaning import begin_of_verb, is_close
from consilience.extraction.openers import opening_word
from consilience.extraction.trees import NOMINAL, Trees, base, has
from consilience.model.claim import Claim
from consilience.model.span import Span

_MOST = 60
"""Words of a passage that takes in the clause above it; beyond it the parser went astray."""
_SLIGHT = 5
"""Words of a clause of circumstance that tells too little to be shown by itself."""
_NEAR = 3
"""Words between "so" and the verb or noun that it measures."""
_DEEP = 4
"""Clauses above one another that are taken in."""
_OBJECTS = frozenset({"obj", "iobj", "obl", "nmod"})
_BARE = frozenset({"advcl", "acl", "xcomp", "ccomp", "obl", "nmod"})
_BESIDE = frozenset({"appos", "conj"})
_CLAUSES = frozenset({"advcl", "ccomp", "acl"})
_HELPING = frozenset({"have", "do"})
_SAYING = "statement"
_SPEAKING = frozenset("say tell add ask reply explain recall note warn shout write".split())


def with_governing(trees: Trees, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Widen the passages of claims that lean on another clause, and leave out those it tells.

    Args:
        trees: The report's trees.
        claims: The report's claims, typed.
    """
    governing = _Governing(trees, claims)
    widened = ((claim, governing.passage(claim)) for claim in claims)
    return tuple(
        claim if whole is None else _with_passage(trees.text, claim, whole)
        for claim, whole in widened
        if whole is None or not governing.is_told(claim)
    )


def _with_passage(text: str, claim: Claim, passage: Span) -> Claim:
    return replace(claim, start=passage.start, end=passage.end, text=passage.of(text))


class _Governing:
    """The claims of a report by the words that they tell.

    Args:
        trees: The report's trees.
        claims: The report's claims, typed.
    """

    def __init__(self, trees: Trees, claims: Sequence[Claim]) -> None:
        self.trees = trees
        self._owner: Mapping[int, Claim] = {
            word: claim
            for claim in claims
            if claim.event_type != _SAYING
            for span in claim.spans
            for word in trees.within(span)
        }

    def is_told(self, claim: Claim) -> bool:
        """Whether the claim above one that says nothing of its own tells all of it."""
        words = self._words(claim)
        if not words or _has_cells(claim):
            return False
        noun = self.trees.top(words)
        if not _is_noun(self.trees, noun) or self._happened(claim):
            return False
        above = self._above(claim, words, noun)
        holder = None if above is None else self._owner.get(above)
        if holder is None or holder is claim or holder.modality != claim.modality:
            return False
        return holder.start <= claim.start and claim.end <= holder.end

    def _happened(self, claim: Claim) -> bool:
        """Whether it tells a deed that was done, and not what a thing is like or may do."""
        trees = self.trees
        words = [one for span in claim.spans for one in trees.within(span)]
        top = trees.top(words) if words else 0
        verbs = (top, *trees.having(top, "aux", "cop"))
        return any(has(trees.tokens[one], "Tense=Past") for one in verbs)

    def passage(self, claim: Claim, depth: int = 0) -> Span | None:
        """The passage of a claim with what it leans on; null where it stands by itself."""
        words = self._words(claim)
        if not words:
            return None
        top = _cut_subject(self.trees, words)
        if top is None and claim.event_type != _SAYING and self._is_leaning(claim, words):
            top = self.trees.top(words)
        if top is None or self._tells_of_noun(claim, words, top):
            return None
        above = self._above(claim, words, top)
        if above is None or self._is_said(claim, words, above):
            return None  # "when the court reopened" is no part of who "said" what
        whole = self._hull(claim, above, top, depth)
        long = len(self.trees.within(whole)) > _MOST
        return None if long or whole == Span(claim.start, claim.end) else whole

    def _is_said(self, claim: Claim, words: Sequence[int], above: int) -> bool:
        """Whether the verb above is one of saying, and the words can do without it."""
        if self.trees.tokens[above].lemma not in _SPEAKING:
            return False
        told = self.trees.first_having(above, "ccomp")
        whole = told is not None and told > above and is_close(self.trees, told)
        return not (whole and claim.quantities and _lacks_doer(self.trees, words))

    def _is_leaning(self, claim: Claim, words: Sequence[int]) -> bool:
        """Whether a claim can't be read without the clause above it."""
        if self._is_deed(claim, words):
            return _lacks_doer(self.trees, words) or _leaves_out(self.trees, words)
        slight = len(words) <= _SLIGHT and not _has_cells(claim)
        if slight and _is_circumstance(self.trees, words):
            return True
        return _leans(self.trees, words) or _lacks_doer(self.trees, words)

    def _is_deed(self, claim: Claim, words: Sequence[int]) -> bool:
        """Whether a pack knows the verb of a clause: the one above it tells of another event."""
        return claim.pack is not None and not _is_noun(self.trees, self.trees.top(words))

    def _tells_of_noun(self, claim: Claim, words: Sequence[int], top: int) -> bool:
        """Whether a pack knows what is told of a noun that the passage shows.

        "A boy shot by police in May" can be read; what the clause above tells is another event.
        """
        trigger = self.trees.at(claim.trigger.start) if claim.trigger and claim.pack else None
        if trigger is None or top not in words or not _is_noun(self.trees, top):
            return False
        above = self.trees.chain(trigger)
        told = (one for one in above if one != top and base(self.trees.tokens[one]) == "acl")
        about = [one for one in told if self.trees.tokens[one].head == top]
        return bool(about) and not (_is_any(self.trees, top, about[0]) and not _is_placed(claim))

    def _words(self, claim: Claim) -> Sequence[int]:
        trees = self.trees
        return [one for one in trees.within(Span(claim.start, claim.end)) if trees.is_word(one)]

    def _above(self, claim: Claim, words: Sequence[int], top: int) -> int | None:
        """The verb outside some words on which their top hangs in the end.

        What a voice says hangs on nothing beyond what it says: there the last word above it counts.
        """
        trees = self.trees
        last: int | None = None
        for one in trees.chain(top):
            if words[0] <= one <= words[-1]:
                continue
            said = last is not None and _says(claim, last, trees) and not _says(claim, one, trees)
            if said and last is not None and not _is_noun(trees, last):
                return last
            last = one
            if _is_root(trees, one) or (trees.is_predicate(one) and trees.is_finite(one)):
                return one
        return None

    def _hull(self, claim: Claim, above: int, top: int, depth: int) -> Span:
        trees = self.trees
        holder = self._owner.get(above)
        if holder is not None and holder is not claim:
            wide = self.passage(holder, depth + 1) if depth < _DEEP else None
            held = wide or Span(holder.start, holder.end)
        elif above < top:
            bare = _is_noun(trees, above)  # "The rule on boats that …": a line without a verb
            first = trees.first_below(above) if bare else begin_of_verb(trees, above)
            held = Span(trees.tokens[first].start, claim.start)
        else:
            held = Span(claim.end, trees.tokens[_end_of(trees, above)].end)
        chain = list(trees.chain(top))
        between = chain[1 : chain.index(above)] if above in chain else ()
        starts = [trees.tokens[trees.first_below(one)].start for one in between if one < top]
        whole = Span(min(claim.start, held.start, *starts), max(claim.end, held.end))
        opened = opening_word(trees, trees.within(whole))
        return whole if opened is None else Span(trees.tokens[opened].start, whole.end)


def _has_cells(claim: Claim) -> bool:
    return bool(claim.pack is not None or claim.times or claim.places or claim.quantities)


def _is_placed(claim: Claim) -> bool:
    return bool(claim.times or claim.places or claim.quantities)


def _is_any(trees: Trees, noun: int, clause: int) -> bool:
    """Whether a clause only tells of which kind some are: "everyone who signs the letter"."""
    plural = trees.tokens[noun].upos == "PRON" or has(trees.tokens[noun], "Number=Plur")
    bare = trees.first_having(noun, "det", "nummod", "amod", "nmod", "compound") is None
    verbs = (clause, *trees.having(clause, "aux", "cop"))
    now = any(has(trees.tokens[one], "Tense=Pres") for one in verbs)
    return plural and bare and now and trees.is_relative(clause) and trees.is_finite(clause)


def _is_circumstance(trees: Trees, words: Sequence[int]) -> bool:
    """Whether some words only tell when or why: "when she arrived"."""
    top = trees.top(words)
    return base(trees.tokens[top]) == "advcl" and trees.is_finite(top)


def _says(claim: Claim, word: int, trees: Trees) -> bool:
    """Whether the voice of a claim says a word."""
    place = trees.tokens[word].start
    return any(said.start <= place < said.end for said in claim.attribution[-1].content)


def _end_of(trees: Trees, verb: int) -> int:
    """The last word of what a verb needs behind it."""
    needed = trees.having(verb, "obj", "iobj", "obl", "xcomp", "ccomp", "aux", "cop", "advmod")
    return max([verb, *(trees.last_below(one) for one in needed if is_close(trees, one))])


def _is_root(trees: Trees, number: int) -> bool:
    return base(trees.tokens[number]) == "root"


def _is_noun(trees: Trees, top: int) -> bool:
    token = trees.tokens[top]
    # "all that is left | is the gate", "she has | all that is left"
    pronoun = token.upos in {"DET", "PRON"} and base(token) in {"nsubj", "obj"}
    return (pronoun or token.upos in NOMINAL) and not trees.is_predicate(top)


def _cut_subject(trees: Trees, words: Sequence[int]) -> int | None:
    """The subject among some words whose verb stands behind them; null where they have a verb."""
    main = trees.top(words)
    if trees.is_finite(main) and trees.first_having(main, "nsubj", "csubj", "expl") in words:
        return None
    subjects = (one for one in words if base(trees.tokens[one]) == "nsubj")
    cut = (one for one in subjects if (trees.tokens[one].head or 0) > words[-1])
    return next(filter(lambda one: _is_noun(trees, one), cut), None)


def _leans(trees: Trees, words: Sequence[int]) -> bool:
    """Whether some words are a noun without its verb, or a verb form without its doer."""
    top = trees.top(words)
    head = trees.tokens[top].head
    if head is None or head < 0 or words[0] <= head <= words[-1]:
        return False
    relation, governor = _joined_to(trees, top)
    if _is_noun(trees, top):
        there = relation == "nsubj" and trees.first_having(governor, "expl") is not None
        unmarked = relation == "appos" and trees.is_word(words[0] - 1)
        acts = any(trees.tokens[one].upos == "VERB" for one in words)  # "and Ilse Tarn, 41, fled"
        cut = relation == "nsubj" and governor > words[-1] and acts
        joined = trees.first_having(top, "cc") is not None or base(trees.tokens[top]) != "conj"
        bare = relation in _BESIDE and not any(map(trees.is_finite, words))
        bare = bare or not joined  # "…, a gift to all who came": the tree takes it for a list
        return relation in _OBJECTS or there or unmarked or cut or bare
    if _is_compared(trees, words, top, head):
        return True
    if trees.is_finite(top) or trees.tokens[top].upos not in {"VERB", "AUX"}:
        return False
    if relation == "csubj":
        return governor < words[0]  # "it is hard to | know where she went"
    bare = trees.first_having(top, "nsubj", "csubj", "expl") is None
    named = relation == "acl" and not trees.is_relative(top)  # "…, the longest run allowed"
    return (bare or named) and relation in _BARE


def _lacks_doer(trees: Trees, words: Sequence[int]) -> bool:
    """Whether some words tell a deed beside another and not who did it: "after leaving Tarvik"."""
    top = trees.top(words)
    if base(trees.tokens[top]) != "advcl" or trees.is_finite(top):
        return False
    if trees.tokens[top].upos not in {"VERB", "AUX"}:
        return False
    with_doer = trees.word(words[0]) == "with"  # "with the dam breaking, …"
    return with_doer or trees.first_having(top, "nsubj", "csubj", "expl") is None


def _joined_to(trees: Trees, top: int) -> tuple[str, int]:
    """The relation of the first of what "and" joins to a word, and what that hangs on."""
    first = top
    for one in trees.chain(top):
        first = one
        if base(trees.tokens[one]) != "conj":
            break
    head = trees.tokens[first].head
    return base(trees.tokens[first]), first if head is None or head < 0 else head


def _is_compared(trees: Trees, words: Sequence[int], top: int, head: int) -> bool:
    """Whether a clause needs the one before it: "as did Orr", "so wide | that it broke"."""
    if base(trees.tokens[top]) not in _CLAUSES or head > words[0]:
        return False
    if any(trees.word(one) == "that" for one in trees.having(top, "mark")):
        before = range(max(0, head - _NEAR), words[0])
        return any(trees.word(one) in {"so", "such"} and head in trees.chain(one) for one in before)
    aux = trees.tokens[words[1 % len(words)]].upos == "AUX"
    measured = words[0] - 1 in trees.having(top, "advmod") or trees.word(words[0] - 1) == "much"
    return (trees.word(words[0]) == "as" and (aux or measured)) or _leaves_out(trees, words)


def _leaves_out(trees: Trees, words: Sequence[int]) -> bool:
    """Whether what was done stands in the clause above: "just as they had on the first day"."""
    top = trees.top(words)
    opened = "as" in {trees.word(one) for one in words[:2]}
    helping = trees.tokens[top].lemma in _HELPING and trees.is_finite(top)
    told = trees.first_having(top, "obj", "xcomp", "ccomp", "nsubj:pass", "aux")
    return opened and helping and told is None and base(trees.tokens[top]) in _CLAUSES
