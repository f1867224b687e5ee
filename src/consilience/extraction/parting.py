"""Whose clause each word of a passage is in, as its tree tells."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from consilience.extraction.binding import (
    aim_of,
    begins_with_verb,
    comes_of_order,
    comes_of_so,
    is_alternative,
    is_bound,
    is_joined_infinitive,
    is_joined_state,
    is_listed,
)
from consilience.extraction.other_measures import harms_counted
from consilience.extraction.trees import Trees, base, has
from consilience.model.span import Span

_TEMPORAL = frozenset("after before since while when until once".split())
_WHOLE = 3
"""Words of the shortest clause that is told by itself."""
_RESTRICTIVE = 6
"""The same of one that tells which thing is meant: "the men who fled" is one thing."""
_COMPLEMENTS = ("obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "advmod", "compound")
_QUESTIONS = frozenset("when where how why whether if".split())
_KNOWING = frozenset(
    """know ask tell say decide see wonder learn clear unclear sure certain determine explain
    remember specify reveal understand discuss show indicate""".split()
)
_OCCURRING = frozenset("take occur happen begin start end last".split())
_NESTED = 30
"""Clauses inside one another that are looked at."""
_DESCRIBING = frozenset(
    """lead base call know name include accompany locate entitle title make compose age dress dub
    own head run join follow support back consist belong contain involve concern regard""".split()
)
_DENYING = frozenset("not never n't didn't don't doesn't hadn't haven't hasn't won't".split())
_ANYBODY = frozenset(
    """anyone anybody everyone everybody nobody someone somebody those anything everything nothing
    whoever one ones what""".split()
)
_WHICHEVER = frozenset("no any every each only".split())
"""Words before a noun that a clause behind it tells apart: "the only pilot who had seen it"."""
_FRONTED = frozenset("what whatever whoever how why all".split())
"""Words that open a clause of which the next one says something."""
_ADDED = frozenset("appos dep list flat".split())


def _last(merged: Mapping[int, int], owner: int) -> int:
    """What a clause goes with in the end; of clauses that go round in a ring, each with itself."""
    seen: set[int] = set()
    while owner in merged and owner not in seen:
        seen.add(owner)
        owner = merged[owner]
    return owner


class Parting:
    """Whose clause each word of a passage is in.

    Args:
        trees: The report's trees.
        words: Indexes of the words of the passage, marks left out, in order.
        dated: Passages that tell a day or an hour, in order.
    """

    def __init__(self, trees: Trees, words: Sequence[int], dated: Sequence[Span]) -> None:
        self.trees = trees
        self.words = words
        self.place = {word: number for number, word in enumerate(words)}
        self.dated = dated

    def owners(self) -> list[int]:
        """For each word the word that carries its clause."""
        owners = self._settled(self._first())
        for mended in (self._small, self._crossed, self._fronted, self._headless):
            while merged := mended(owners):
                settled = [_last(merged, owner) for owner in owners]
                if settled == owners:
                    break
                owners = settled
        return owners

    def _fronted(self, owners: Sequence[int]) -> dict[int, int]:
        """Clauses that say something of the one before them: "what she does | is up to her".

        Where a voice says both, the tree may hang each on the words of saying.
        """
        trees = self.trees
        loose = [
            (self.words[number], owner)
            for number, owner in enumerate(owners)
            if (not number or owner != owners[number - 1])
            and trees.tokens[owner].head not in self.place
        ]
        merged: dict[int, int] = {}
        for (first, one), (begin, other) in pairwise(loose):
            if (
                trees.word(first) not in _FRONTED
                or one == other
                or one in merged
                or other in merged
            ):
                continue
            helping = trees.first_having(other, "aux", "cop")
            bare = trees.first_having(other, "nsubj", "csubj", "expl") is None
            marked = helping == begin and trees.first_having(other, "mark") is not None
            if helping is not None and (bare or marked):
                merged[other] = one
        return merged

    def _headless(self, owners: Sequence[int]) -> dict[int, int]:
        """Clauses that begin with a verb whose subject the tree has in the clause before them.

        No mark parts them: "the way the guild | works", "those who came and those who | stayed".
        """
        merged: dict[int, int] = {}
        seen: set[int] = set()
        for number, owner in enumerate(owners):
            first = owner not in seen
            seen.add(owner)
            if not number or not first or not self.trees.is_word(self.words[number] - 1):
                continue
            if begins_with_verb(self.trees, owner, self.words[number]):
                merged[owner] = owners[number - 1]
        return merged

    def _crossed(self, owners: Sequence[int]) -> dict[int, int]:
        """Clauses that cross one another, which no two do, and those that they go with.

        A clause may stand inside another, but not begin in it and end behind it.
        """
        last = {owner: number for number, owner in enumerate(owners)}
        open_: list[int] = []
        merged: dict[int, int] = {}
        for number, owner in enumerate(owners):
            if owner in open_[-_NESTED:]:
                while open_[-1] != owner:
                    merged[open_.pop()] = owner
            elif last[owner] > number:
                open_.append(owner)
            while open_ and last[open_[-1]] <= number:
                open_.pop()
        return merged

    def _first(self) -> dict[int, int]:
        """The word that carries each word's clause, by the tree alone."""
        found: dict[int, int] = {}
        for word in self.words:
            path: list[int] = []
            here = word
            while here not in found:
                path.append(here)
                head = aim_of(self.trees, here)
                if head is None or head not in self.place or self._opens(here):
                    found[here] = here
                    break
                here = head
            found.update(dict.fromkeys(path, found[here]))
        return found

    def _settled(self, found: dict[int, int]) -> list[int]:
        """Words beside any clause go with the words before them, or else with those after."""
        owners = [found[word] for word in self.words]
        clauses = set(filter(self._carries, owners))
        clauses = clauses or set(filter(self.trees.is_predicate, owners))
        if not clauses:
            return [owners[0]] * len(owners)
        last: int | None = None
        for number, owner in enumerate(owners):
            if owner in clauses:
                last = owner
            elif last is not None:
                owners[number] = last
        first = next(owner for owner in owners if owner in clauses)
        return self._gathered([owner if owner in clauses else first for owner in owners])

    def _carries(self, number: int) -> bool:
        """Whether a word can carry a clause, also where what it hangs on is left out."""
        trees = self.trees
        if not trees.is_predicate(number):
            above = trees.tokens[number].head
            return above not in self.place and number in trees.events
        inside = trees.tokens[number].head in self.place
        return inside or trees.is_finite(number) or base(trees.tokens[number]) == "root"

    def _gathered(self, owners: list[int]) -> list[int]:
        """An apposition that stands behind another clause goes with that one.

        Which of the things before it is meant is told badly by trees.
        """
        ended: set[int] = set()
        for number in range(1, len(owners)):
            before, owner = owners[number - 1], owners[number]
            if owner == before:
                continue
            ended.add(before)
            if owner in ended and self._top(number) in _ADDED:
                for place in range(number, len(owners)):
                    if owners[place] != owner:
                        break
                    owners[place] = before
        return owners

    def _top(self, first: int) -> str:
        """The relation by which a stretch of words hangs on what stands before it."""
        start = self.words[first]
        here = start
        for above in self.trees.chain(start):
            head = self.trees.tokens[above].head
            here = above
            if head is None or head < start:
                break
        return base(self.trees.tokens[here])

    def _small(self, owners: Sequence[int]) -> dict[int, int]:
        """Clauses too short to be told by themselves, and those that they go with."""
        sizes: dict[int, int] = {}
        for owner in owners:
            sizes[owner] = sizes.get(owner, 0) + 1
        if len(sizes) < 2:
            return {}
        merged: dict[int, int] = {}
        for owner, size in sizes.items():
            head = self.trees.tokens[owner].head
            above = owners[self.place[head]] if head in self.place and head is not None else None
            if above is None or above == owner or above in merged:
                continue
            counted = harms_counted(self.trees, owner)
            if size < _WHOLE or (size < _RESTRICTIVE and self._restricts(owner) and not counted):
                merged[owner] = above
        return merged

    def _opens(self, number: int) -> bool:
        """Whether a word inside the passage carries a clause of its own."""
        token = self.trees.tokens[number]
        relation = base(token)
        if relation not in {"conj", "parataxis", "advcl", "acl"}:
            return False
        if not self.trees.is_predicate(number):
            return False
        finite = self.trees.is_finite(number)
        if relation == "conj":
            joined = (
                self._is_gapped(number)
                or self._is_bound(number)
                or is_joined_infinitive(self.trees, number)
                or is_joined_state(self.trees, number)
                or comes_of_order(self.trees, number)
            )
            return finite and self._joins(number) and not joined and self._is_spoken(number)
        if relation == "advcl":
            bound = self._is_asked(number) or self._compares(number) or self._comes_to(number)
            loose = not (bound or is_bound(self.trees, number))
            return loose and (finite or self._temporal(number))
        if relation == "acl":
            return self._tells_more(number)
        beside = token.head is not None and self.trees.is_finite(token.head)
        return finite and beside and not comes_of_so(self.trees, number)

    def _is_spoken(self, number: int) -> bool:
        """Whether what "and" joins is no noun that the tree took for a verb: "and blocks away"."""
        head = self.trees.tokens[number].head
        own = self.trees.first_having(number, "nsubj", "csubj", "expl", "aux", "cop", "obj")
        return own is not None or head is None or self.trees.tokens[head].upos != "ADV"

    def _joins(self, number: int) -> bool:
        """Whether what "and" joins are two things: each with a subject, or each with its object.

        "Shot and killed two guards" is one.
        """
        trees = self.trees
        if trees.first_having(number, "nsubj", "csubj", "expl", "aux", "cop") is not None:
            return True
        before = self._joined_before(number)
        if before is None or trees.tokens[before].upos != "VERB":
            return True
        return any(before < child < number for child in trees.having(before, *_COMPLEMENTS))

    def _joined_before(self, number: int) -> int | None:
        """The predicate that stands next before one that is joined to it."""
        head = self.trees.tokens[number].head
        if head is None:
            return None
        row = [head, *self.trees.having(head, "conj")]
        return next(
            (one for one in reversed(row) if one < number and self.trees.is_predicate(one)), None
        )

    def _is_gapped(self, number: int) -> bool:
        """Whether its auxiliary stands with the verb before: "one was hit and two men killed"."""
        trees, head = self.trees, self.trees.tokens[number].head
        if trees.first_having(number, "nsubj") is None or head is None:
            return False
        if trees.first_having(number, "aux", "cop", "obj", "xcomp", "ccomp") is not None:
            return False
        passive = trees.first_having(head, "aux:pass") is not None
        return passive and has(trees.tokens[number], "Tense=Past")

    def _is_bound(self, number: int) -> bool:
        """Whether a second verb tells nothing without the first: "who lies and steals", "nor".

        "Anybody who watched it and listened to it knows"; "had not stopped it or slowed it".
        """
        trees, head = self.trees, self.trees.tokens[number].head
        if head is None or trees.first_having(number, "nsubj", "aux", "cop") is not None:
            return False
        above = trees.tokens[head]
        if base(above) == "acl" and trees.is_relative(head) and self._tells_whom(above.head):
            return True
        either = any(trees.word(one) in {"or", "nor"} for one in trees.having(number, "cc"))
        denied = any(trees.word(one) in _DENYING for one in trees.having(head, "advmod", "aux"))
        return either and denied

    def _is_asked(self, number: int) -> bool:
        """Whether a clause is what somebody knows or asks: "did not know when it would end"."""
        if any(self.trees.word(mark) == "whether" for mark in self.trees.having(number, "mark")):
            return True
        head = self.trees.tokens[number].head
        if head is not None and self.trees.word(head) in _QUESTIONS:
            return True  # "assess how it works"
        first = self.trees.first_below(number)
        return (
            head == first - 1
            and self.trees.word(first) in _QUESTIONS
            and self.trees.tokens[head].lemma in _KNOWING
        )

    def _comes_to(self, number: int) -> bool:
        """Whether it only tells what something is about: "when it comes to the dam"."""
        trees = self.trees
        comes = trees.tokens[number].lemma == "come" or any(
            trees.tokens[one].lemma == "come" for one in trees.children[number]
        )
        subject = trees.first_having(number, "nsubj", "expl")
        return comes and subject is not None and trees.word(subject) == "it"

    def _compares(self, number: int) -> bool:
        """Whether a clause is the other half of a comparison: "as slim as his own had been"."""
        head = self.trees.tokens[number].head
        opener = self.trees.word(self.trees.first_below(number))
        if head is not None and opener in {"as", "like"} and self._looks(head):
            return True  # "it looks like it is over"
        if head is None or opener not in {"as", "than"}:
            return False
        if opener == "as" and self._is_bare_being(number):
            return True
        like = self.trees.having(head, "advmod")
        return opener == "than" or any(self.trees.word(one) in {"as", "so"} for one in like)

    def _is_bare_being(self, number: int) -> bool:
        """Whether a clause tells nothing but that somebody is: "remember me as I was"."""
        below = self.trees.children[number]
        return self.trees.tokens[number].lemma == "be" and len(below) <= 2

    def _looks(self, number: int) -> bool:
        return self.trees.tokens[number].lemma in {"look", "sound", "feel", "seem"}

    def _temporal(self, number: int) -> bool:
        marks = self.trees.having(number, "mark", "case", "advmod")
        return any(self.trees.word(mark) in _TEMPORAL for mark in marks)

    def _restricts(self, number: int) -> bool:
        """Whether a clause about a thing stands without a mark before it."""
        if base(self.trees.tokens[number]) != "acl":
            return False
        first = self.trees.first_below(number)
        return not first or self.trees.is_word(first - 1)

    def _tells_more(self, number: int) -> bool:
        """Whether a clause about a thing tells something by itself.

        "The bridge, built by soldiers"; "the bridge built in 1932"; "the men who fled to Tarvik".
        What tells more of an event ("an exchange that took place on Friday") is told with it.
        """
        token = self.trees.tokens[number]
        if self._is_cleft(token.head) or is_listed(self.trees, number):
            return False
        if not self._restricts(number):
            return self.trees.is_finite(number) or self._happens(number)
        if token.lemma in _OCCURRING or (token.head is not None and self._is_event(token.head)):
            return False
        if self.trees.is_relative(number):
            return not self._tells_whom(token.head)
        return has(token, "VerbForm=Part") and self._dated(number)

    def _tells_whom(self, number: int | None) -> bool:
        """Whether a clause only tells whom another is about: "no one who lies"."""
        if number is None or number < 0:
            return False
        trees = self.trees
        if trees.word(number) in _ANYBODY or is_alternative(trees, number):
            return True
        before = [trees.word(one) for one in trees.having(number, "det", "amod", "advmod")]
        return not _WHICHEVER.isdisjoint(before)

    def _is_event(self, number: int) -> bool:
        """Whether a noun is of an event: "the exchange", "a round of talks"."""
        events = self.trees.events
        return number in events or any(c in events for c in self.trees.having(number, "nmod"))

    def _happens(self, number: int) -> bool:
        """Whether a participle set apart tells what happened and not what a thing is like."""
        token = self.trees.tokens[number]
        if not has(token, "VerbForm=Part") or token.lemma in _DESCRIBING:
            return False
        return self.trees.is_relative(number) or number in self.trees.events

    def _is_cleft(self, number: int | None) -> bool:
        """Whether what is told of a thing is all that its clause is for: "it is the first that"."""
        return number is not None and any(
            self.trees.word(child) in {"it", "there"}
            for child in self.trees.having(number, "nsubj", "expl")
        )

    def _dated(self, number: int) -> bool:
        """Whether a word that hangs on a verb, or on what hangs on it, tells a time."""
        below = [c for c in self.trees.children[number] if base(self.trees.tokens[c]) == "obl"]
        return any(self._in_time(self.trees.tokens[child].start) for child in below)

    def _in_time(self, start: int) -> bool:
        place = bisect_right(self.dated, start, key=lambda when: when.start) - 1
        return place >= 0 and start < self.dated[place].end
