"""What hangs on the word that tells of a happening: who acts, on whom, and how it is told."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.model.analysis import Analysis, Sentence, Token
from consilience.text.folding import fold, stem

_INSIDE = frozenset({"compound", "flat", "amod", "nmod", "appos", "conj"})
_DEEP = 3
_MODIFIERS = frozenset({"compound", "amod", "nummod"})
_BESIDE = frozenset({"obl", "nmod", "advmod"})
_NO = frozenset({"not", "no", "never", "neither"})
_LONGEST = 400
_ANY = frozenset({"any", "each", "every", "no", "either", "neither"})
_KNOWN = frozenset("the this that these those".split())
_MORE = frozenset(
    "future further additional more possible potential eventual such fresh several many".split()
)
_TURNS = {
    word: turn
    for turn, words in (
        ("next", "next new another upcoming subsequent follow-up coming"),
        ("last", "last previous earlier past former prior"),
    )
    for word in words.split()
}
_TAKEN_FOR_ONE = frozenset("talk election negotiation celebration hostility".split())
"""Nouns whose plural tells of one happening."""
_SERIES = frozenset("series wave dozen score hundred thousand string spate barrage number".split())

_DONE_TO = frozenset({"obj", "nsubj:pass"})
_COMMON = frozenset({"NOUN", "ADJ"})
_OF_OTHERS = frozenset("part piece rest kind sort group pair lot majority member thing".split())

_MODAL = frozenset("may might can could will would shall should must".split())
_ALLEGED = frozenset("alleged allege suspected suspect reported report apparent".split())

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Parts:
    """What a tree tells of a happening.

    Attributes:
        lemma: Dictionary form of its word; empty where the trees do not tell.
        agent: Stems of who acts.
        patient: Stems of what is acted on.
        beside: Stems of what else hangs on the word.
        modifiers: Stems of what modifies a noun.
        governor: Stem of what the word itself hangs on.
        modifies: Whether it only says which its governor is ("the security patch").
        verb: Whether it is a verb.
        noun: Whether it is a noun.
        plural: Whether it is a noun in the plural.
        past: Whether it is a verb in the past.
        been: Whether it is told as over, surely or not: "killed", "may have killed", "the alleged
            killing", and not "may be killed".
        negated: Whether it is told as not so.
        sentence: The number of its sentence in the report.
        any_of_kind: Whether it is a noun for any of a kind ("each meeting", "further sanctions",
            "open to talks"), and no happening.
        many: Whether it is a noun that is counted: the happenings of a night, not one of them.
        turn: ``next`` or ``last`` where it is told as that of a row; else empty.
        definite: Whether it is a noun for one that is known ("the meeting", "this attack").
        thing: Dictionary form of the common noun that a verb is done to; empty for none, a name, a
            pronoun, and what stands for a part or a number of others ("two of them").
    """

    lemma: str = ""
    agent: Words = frozenset()
    patient: Words = frozenset()
    beside: Words = frozenset()
    modifiers: Words = frozenset()
    governor: str = ""
    modifies: bool = False
    verb: bool = False
    noun: bool = False
    plural: bool = False
    past: bool = False
    been: bool = False
    negated: bool = False
    sentence: int = 99
    any_of_kind: bool = False
    many: bool = False
    turn: str = ""
    definite: bool = False
    thing: str = ""

    @property
    def every(self) -> Words:
        """All that hangs on the word."""
        return self.agent | self.patient | self.beside | self.modifiers


NO_PARTS = Parts()
"""Where no tree tells anything."""


def parts_of(analysis: Analysis, start: int, end: int) -> Parts:
    """Read what hangs on the words of a passage.

    Args:
        analysis: The report, read.
        start: First code point of the words that tell of the happening.
        end: Code point after the last one.
    """
    number = bisect_right(analysis.sentences, start, key=lambda sentence: sentence.start) - 1
    if number < 0 or analysis.sentences[number].end <= start:
        return NO_PARTS
    sentence = analysis.sentences[number]
    inside = _words_in(analysis, sentence, start, end)
    if not inside or sentence.last_token - sentence.first_token > _LONGEST:
        return Parts(sentence=number)
    return _Tree(analysis, sentence).parts(inside, number)


def _words_in(analysis: Analysis, sentence: Sentence, start: int, end: int) -> list[int]:
    first = bisect_left(
        analysis.tokens,
        start + 1,
        lo=sentence.first_token,
        hi=sentence.last_token,
        key=lambda token: token.end,
    )
    found = []
    for place in range(first, sentence.last_token):
        if analysis.tokens[place].start >= end:
            break
        found.append(place)
    return found


class _Tree:
    """One sentence with what hangs on each of its words."""

    def __init__(self, analysis: Analysis, sentence: Sentence) -> None:
        self._text, self._tokens = analysis.text, analysis.tokens
        self._kids: dict[int, list[int]] = {}
        for place in range(sentence.first_token, sentence.last_token):
            head = self._tokens[place].head
            if head is not None and head >= 0:
                self._kids.setdefault(head, []).append(place)

    def parts(self, inside: Sequence[int], number: int) -> Parts:
        """The parts of what the words tell."""
        head = next((w for w in inside if self._tokens[w].head not in inside), inside[0])
        token = self._tokens[head]
        found = self._stems_by_role(head)
        feats = (token.feats or "").split("|")
        plural = token.upos == "NOUN" and "Number=Plur" in feats
        said = self._said_before(head) if token.upos == "NOUN" else frozenset()
        cores = [k for k in self._kids.get(head, ()) if self._deprel(k) in {"nsubj", "obj"}]
        turns = said.union(*(self._said_before(core) for core in cores))
        above = self._tokens[token.head] if token.head is not None and token.head >= 0 else None
        return Parts(
            lemma=fold(token.lemma or ""),
            **found,
            governor=stem(fold(above.lemma or "")) if above else "",
            modifies=token.upos == "NOUN" and self._deprel(head) in _MODIFIERS,
            verb=token.upos == "VERB",
            noun=token.upos == "NOUN",
            plural=plural,
            past=token.upos == "VERB" and "Tense=Past" in feats,
            been=self._is_over(head) or bool(said & _ALLEGED),
            negated=any(self._tokens[kid].lemma in _NO for kid in self._kids.get(head, ())),
            sentence=number,
            any_of_kind=bool(said & _ANY) or (plural and self._is_any(head, said)),
            many=plural and self._is_counted(head, above),
            turn=min((_TURNS[word] for word in turns & _TURNS.keys()), default=""),
            definite=bool(said & _KNOWN),
            thing=self._thing(head) if token.upos == "VERB" else "",
        )

    def _stems_by_role(self, head: int) -> dict[str, Words]:
        found: dict[str, set[str]] = {
            role: set() for role in ("agent", "patient", "beside", "modifiers")
        }
        for kid in self._kids.get(head, ()):
            if role := self._role(kid):
                found[role].update(self._stems(kid))
        return {role: frozenset(stems) for role, stems in found.items()}

    def _thing(self, head: int) -> str:
        """The common noun that a verb is done to."""
        for kid in self._kids.get(head, ()):
            if self._tokens[kid].deprel in _DONE_TO and self._tokens[kid].upos in _COMMON:
                word = fold(self._tokens[kid].lemma or "")
                return "" if word in _SERIES or word in _OF_OTHERS else word
        return ""

    def _said_before(self, head: int) -> Words:
        """The words that say which one a noun means."""
        return frozenset(
            fold(self._tokens[kid].lemma or "")
            for kid in self._kids.get(head, ())
            if kid < head and self._deprel(kid) in {"det", "amod"}
        )

    def _is_over(self, head: int) -> bool:
        """Whether a verb is in the past, and no modal before it makes it one to come."""
        token = self._tokens[head]
        past = token.upos == "VERB" and "Tense=Past" in (token.feats or "")
        aux = {
            self._tokens[kid].lemma
            for kid in self._kids.get(head, ())
            if self._deprel(kid) == "aux"
        }
        return past and ("have" in aux or not aux & _MODAL)

    def _is_any(self, head: int, said: Words) -> bool:
        """Whether a plural means no ones in particular: "further", "tougher", or wholly bare."""
        kids = self._kids.get(head, ())
        more = any("Degree=Cmp" in (self._tokens[kid].feats or "") for kid in kids)
        if more or said & _MORE:
            return True
        if self._tokens[head].lemma in _TAKEN_FOR_ONE:
            return False
        marked = {"det", "nummod", "nmod", "acl", "obl", "amod", "compound"}
        preposed = any(self._deprel(kid) == "case" for kid in kids)
        return preposed and not any(self._deprel(kid) in marked for kid in kids)

    def _is_counted(self, head: int, above: Token | None) -> bool:
        """Whether a plural has a number, or hangs on one ("a series of strikes")."""
        if any(self._deprel(kid) == "nummod" for kid in self._kids.get(head, ())):
            return True
        return (
            above is not None
            and (above.upos == "NUM" or fold(above.lemma or "") in _SERIES)
            and self._deprel(head) == "nmod"
        )

    def _role(self, kid: int) -> str | None:
        relation = self._tokens[kid].deprel or ""
        base = relation.partition(":")[0]
        if base in {"nsubj", "csubj"}:
            return "patient" if relation.endswith(":pass") else "agent"
        if base in {"obj", "iobj", "ccomp"}:
            return "patient"
        cases = {
            self._tokens[c].lemma for c in self._kids.get(kid, ()) if self._deprel(c) == "case"
        }
        if base == "obl" and "by" in cases:
            return "agent"
        if base == "nmod" and "of" in cases:
            return "patient"
        if base in _MODIFIERS:
            return "modifiers"
        return "beside" if base in _BESIDE else None

    def _deprel(self, place: int) -> str:
        return (self._tokens[place].deprel or "").partition(":")[0]

    def _stems(self, place: int, deep: int = _DEEP) -> Iterator[str]:
        token = self._tokens[place]
        if word := fold(self._text[token.start : token.end]):
            yield stem(word)
        if deep:
            for kid in self._kids.get(place, ()):
                if self._deprel(kid) in _INSIDE:
                    yield from self._stems(kid, deep - 1)
