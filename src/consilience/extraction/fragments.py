"""Passages that tell nothing: pieces without a verb, questions."""

import re
from collections.abc import Iterator, Sequence

from consilience.extraction.asking import is_asked, is_whole
from consilience.extraction.left_over import is_left_over
from consilience.extraction.scraps import is_scrap
from consilience.extraction.trees import NOMINAL, VERBAL, Trees, base, has
from consilience.extraction.verb_forms import DETERMINERS, PREPOSITIONS, RELATIVES
from consilience.extraction.verbs import Word, verb_groups, words_of
from consilience.model.claim import Claim
from consilience.model.span import Span

_SHORT = 2  # words of a piece that needs no other sign: "Deputy Sheriff", "In fact"
_LONG = 9  # beyond this a passage without a verb that we know has one that we do not know
_NOUN_PHRASE = 5
_OPENERS = PREPOSITIONS - DETERMINERS - {"as"}
_SPEAKING = frozenset("say add write reply respond continue conclude note tell go".split())
_JOINING = frozenset("and or but".split())
_CREDIT = re.compile(
    r"\W*(?:(?:additional )?reporting|editing|writing|written|compiled|contributing) ?(?:by\b|:)",
    re.IGNORECASE,
)
_NAMES = r"(?:[A-Z][\w.’'-]{1,30} ){1,4}"
_REPORTER = re.compile(
    rf"\W*{_NAMES}(?:and {_NAMES})?(?:also )?"
    r"(?:contributed(?: reporting)?(?: to this \w+)?|reported)(?: from [^.;]{2,40})?[\w.]{0,6}\W*"
)
_AGED = re.compile(r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,4}, 1?\d\d")
"""Who is how old: "Oren Dask, 35"."""
_EMPTY = frozenset("PRON AUX PART INTJ CCONJ SCONJ DET".split())
_NO_MORE = frozenset("not never also always too so now then only ever still yes no".split())
"""Words that tell no more of what was done: "he always will"."""
_LEFT_BEHIND = re.compile(
    r"\W*(?:but|and|or)? ?(?:usually |perhaps |maybe |then )?"
    r"(?:only|just not|not even) (?:when|because|that)\b"
    r"|\W*as (?:is|was|has been) (?:often |usually )?the case\W*$"
    r"|\W*(?:just )?as (?:[^\W\d_]+ ){1,6}(?:do|does|did|done)\W*$"
    r"|\W*(?:just |much )?like (?:\w+ ){1,3}(?:do|does|did)\b",
    re.IGNORECASE,
)
"""How what is left of a sentence begins: "but only when it rains", "just like the mayor did"."""
_QUOTED_OUT = re.compile(r"[,.!?…][\"”’']{1,2}$")
"""How a passage ends that is a whole quotation."""
_QUOTES = "“\"‘'"
_SOURCED = re.compile(r"according to\b(?!.*\b(?:said|says)\b)", re.IGNORECASE)
"""What only tells whose words others are: "according to four of his friends"."""
_ASIDES = frozenset("sure certain think believe guess suppose know mean hope say afraid".split())
_SAYING = frozenset("say estimate report claim argue note insist contend".split())
_VOICING = frozenset("say think believe tell put report expect hope feel agree show".split())
"""Verbs that cut off who says a thing: "a third of those asked | think"."""
_HEADING = 6
"""Words of a heading, and code points of the marks around it, at most."""
_POINTING = frozenset("refer allude compare".split())
_RECKONING = frozenset("count include exclude consider judge".split())
"""Participles that only tell how one reckons: "counting those at sea, …"."""
_SPEAKING_BESIDE = frozenset("speak write talk".split())
"""Participles that only tell what somebody means: "…, referring to the flood"."""
_ASIDE = 4
"""Words of an aside at most: "I am quite sure"."""
_PARTICIPLE = re.compile(r"[^\W\d_]{3,}(?:ed|ing)")


def tells(trees: Trees, claim: Claim, sentence: Span, *, asked: bool = False) -> bool:
    """Whether a claim is more than a piece of a sentence or a question.

    A claim that has a quantity always tells something; one that a pack typed, or that has a time or
    a place, does where it is no piece of a sentence without a verb ("At a hearing on Tuesday").

    Args:
        trees: The report's trees.
        claim: The claim, typed.
        sentence: The sentence that it stands in.
        asked: Whether questions tell something too, by what they name.
    """
    text = trees.text
    passage = Span(claim.start, claim.end)
    named = claim.quantities or claim.times or claim.places or claim.pack is not None
    if asked and named:
        return True
    if _tells_nothing(trees, claim, sentence):
        return False
    aged = _AGED.fullmatch(text, claim.spans[0].start, claim.spans[-1].end) is not None
    if any(quantity.unit != "year" or aged for quantity in claim.quantities):
        sourced = claim.event_type == "statement" and _SOURCED.match(claim.text)
        return not sourced and not _is_cut_off(trees, claim)
    if claim.event_type == "statement":
        there = claim.places and not claim.text.lower().startswith("according")
        told = any((claim.times, claim.quantities, there))
        return told and not _is_cut_off(trees, claim)  # a place that was none had made it one
    if _is_scrap(trees, claim, sentence) or _announces(trees, claim):
        return False
    words = [word for word in words_of(text, passage) if word.lower[0].isalnum()]
    return bool(named) or len(claim.spans) > 1 or not _is_piece(words)


def _tells_nothing(trees: Trees, claim: Claim, sentence: Span) -> bool:
    """Whether it is a question, what is asked, what a saying leaves, or who wrote and edited."""
    if is_asked(trees, claim, sentence) or is_left_over(trees, claim) or is_scrap(trees, claim):
        return True
    return bool(_CREDIT.match(trees.text, claim.start) or _REPORTER.fullmatch(claim.text))


def _is_scrap(trees: Trees, claim: Claim, sentence: Span) -> bool:
    """Whether no word of a claim says anything of another, as far as the tree tells.

    A heading stands for itself where it names an event: "Explosion in Oldwick".
    """
    words = [word for span in claim.spans for word in trees.within(span) if trees.is_word(word)]
    if not words or trees.tokens[words[0]].upos is None:
        return False
    if _is_incomplete(trees, claim, words):
        return True
    top = trees.top(words)
    if trees.is_predicate(top) or any(_says(trees, one) for one in _told_of(trees, words, top)):
        return False
    if is_whole(claim, sentence):
        told = {*_told_of(trees, words, top), *_to_come(trees, top)}
        return claim.pack is None and not told & trees.events
    # "Before the raid on Monday, Kell said"; "the urgency of sanctions" stands beside its clause.
    return claim.pack is None or trees.first_having(top, "case") in words


def _is_cut_off(trees: Trees, claim: Claim) -> bool:
    """Whether it is only the number of a noun that words of saying took: "four in ten | voters"."""
    words = [word for span in claim.spans for word in trees.within(span) if trees.is_word(word)]
    if not words or trees.is_predicate(trees.top(words)):
        return False
    if {trees.tokens[word].upos for word in words} <= {"ADP", "ADV", "ADJ", "SCONJ", "DET"}:
        return True  # "as many as | 90 boats"
    token = trees.tokens[trees.top(words)]
    outside = token.head is not None and token.head >= 0 and token.head not in words
    head = trees.tokens[token.head or 0]
    whose = token.upos == "NUM" or (token.upos in NOMINAL and head.lemma in _VOICING)
    counts = whose and base(token) == "nsubj"
    return outside and (counts or base(token) in {"nummod", "amod", "det", "compound"})


def _is_incomplete(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it only leads up to, describes or stands beside what is told."""
    if _only_answers(trees, claim, words) or _LEFT_BEHIND.match(claim.text):
        return True
    cells = claim.pack or claim.times or claim.places
    if _is_heading(trees, claim, words) or (not cells and _leaves_verb(trees, words)):
        return True
    if _is_broken_off(trees, claim, words) or _says_nothing(trees, words):
        return True
    bare = trees.first_having(trees.top(words), "nsubj") is None
    if bare and trees.word(words[0]) == "according":
        return True
    if trees.word(words[0]) == "not" and not any(map(trees.is_finite, words)):
        return claim.pack is None  # "Not to live well but to live"
    lacking = _lacks_its_verb(trees, claim, words) or _is_description(trees, words)
    return lacking or _is_beside(trees, claim, words)


def _only_answers(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it has no word for what was done or is so: "… as he will", "That's it".

    What a sentence of its own denies is told, of the one before it: "They did not."
    """
    whole = trees.text[claim.start].isupper() and trees.text[claim.end - 1] in ".!"
    denied = whole and claim.polarity == "negative"
    if len(words) > _ASIDE or len(claim.spans) > 1 or denied:
        return False
    told = [word for word in words if trees.word(word) not in _NO_MORE]
    tags = {trees.tokens[word].upos for word in told}
    done = any(trees.word(word).endswith("'s") for word in told) or "AUX" in tags
    return done and tags <= _EMPTY


def _leaves_verb(trees: Trees, words: Sequence[int]) -> bool:
    """Whether what was done stands in the sentence before: "Orr certainly won't".

    "They did not" answers by itself, and "so did Orr" goes on.
    """
    top = trees.top(words)
    token = trees.tokens[top]
    helping = token.upos == "AUX" and token.lemma != "be" and words[-1] in {top, top + 1}
    told = trees.first_having(top, "obj", "xcomp", "ccomp", "obl", "advcl")
    bare = {trees.tokens[word].upos for word in words} <= _EMPTY
    return helping and told is None and not bare and len(words) <= _ASIDE


def _is_broken_off(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether somebody begins anew behind it: "They want — they don't want it"."""
    behind = trees.text[claim.end : claim.end + 2].lstrip()[:1]
    top = trees.top(words)
    whole = trees.first_having(top, "obj", "xcomp", "ccomp", "obl", "cop") is not None
    spoken = trees.first_having(top, "nsubj") in words
    return behind in {"—", "–"} and len(words) <= _ASIDE and spoken and not whole


def _says_nothing(trees: Trees, words: Sequence[int]) -> bool:
    """Whether it only says that somebody says something: "we are saying", "as they tell it"."""
    top = trees.top(words)
    if trees.tokens[top].lemma == "say" and trees.first_having(top, "nsubj") in words:
        content = trees.first_having(top, "obj", "ccomp", "xcomp", "parataxis", "nsubj:pass", "obl")
        return content is None and trees.is_finite(top)
    if len(words) > _ASIDE or trees.tokens[top].lemma not in _SAYING:
        return False
    told = trees.first_having(top, "obj", "ccomp", "xcomp", "obl", "nsubj:pass", "neg")
    return told is None and trees.first_having(top, "nsubj") in words


def _is_heading(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it is a short line among others, "Division over the dam", that has no verb.

    The first line of a report is its headline.
    """
    text = trees.text
    first, last = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    line = text[first : len(text) if last < 0 else last]
    if not text[:first].strip() or len(words) > _HEADING or claim.pack is not None:
        return False
    alone = len(line.strip()) - len(claim.text) <= _HEADING
    spoken = any(trees.first_having(one, "nsubj") is not None for one in words)
    return alone and not spoken and not any(map(trees.is_finite, words))


def _lacks_its_verb(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it only leads up to a verb behind it: "Worn by use, the dam, | Orr said, …"."""
    if (claim.text[0] in _QUOTES and _QUOTED_OUT.search(claim.text)) or claim.pack is not None:
        return False
    if any(trees.is_finite(word) for word in words if trees.is_predicate(word)):
        return False
    inside = set(words)
    heads = {trees.tokens[word].head for word in words}
    return any(
        child in inside
        for verb in heads
        if verb is not None and verb > words[-1]
        for child in trees.having(verb, "nsubj")
    )


def _is_description(trees: Trees, words: Sequence[int]) -> bool:
    """Whether it only goes on describing whom words of saying name.

    "…, said Ilse Tarn, a former mayor of Kellin, referring to Orr".
    """
    inside = set(words)
    first = next((one for one in words if trees.tokens[one].head not in inside), words[0])
    token, top = trees.tokens[first], trees.top(words)
    if base(token) != "appos" or token.upos not in NOMINAL or trees.is_predicate(first):
        return False
    return top == first or base(trees.tokens[top]) == "acl" or not trees.is_finite(top)


def _is_beside(trees: Trees, claim: Claim, words: Sequence[int]) -> bool:
    """Whether it stands beside what is told: "that, I am sure, will hold", "referring to Orr"."""
    inside, top = set(words), trees.top(words)
    if trees.first_having(top, "expl") is not None and trees.tokens[top].lemma == "be":
        return not any(child > top and child in inside for child in trees.children[top])
    lemma = trees.tokens[top].lemma
    led = trees.tokens[words[0]].upos == "ADP" and trees.first_having(top, "nsubj") is None
    marks = [trees.word(one) for one in trees.having(top, "mark")]
    if led and base(trees.tokens[top]) == "advcl" and "as" in marks:
        return True  # "…, Orr noted in a letter, as reported by the Courier"
    if lemma in _RECKONING and top == words[0] and trees.word(top).endswith("ing"):
        return True
    if not trees.is_finite(top) and trees.first_having(top, "nsubj", "aux", "obj") is None:
        dated = claim.times or claim.places
        return lemma in _POINTING or (lemma in _SPEAKING_BESIDE and not dated)
    set_apart = trees.text[claim.end : claim.end + 1] == "," and claim.start > 1
    aside = set_apart and len(words) <= _ASIDE and lemma in _ASIDES
    return aside and trees.word(words[0]) == "i" and trees.first_having(top, "ccomp") not in inside


def _told_of(trees: Trees, words: Sequence[int], top: int) -> Iterator[int]:
    """The words of a noun phrase without what only tells which thing it is: "men who fled"."""
    inside = set(words)
    for word in words:
        below = (one for one in trees.chain(word) if one in inside and one != top)
        if trees.tokens[top].upos not in NOMINAL or not any(
            base(trees.tokens[one]) in {"acl", "advcl"} for one in below
        ):
            yield word


def _says(trees: Trees, number: int) -> bool:
    token = trees.tokens[number]
    return token.upos in VERBAL and (has(token, "VerbForm=Fin") or token.deprel == "root")


def _announces(trees: Trees, claim: Claim) -> bool:
    """Whether it only says that somebody speaks, before a colon: "The mayor said:"."""
    if trees.text[claim.end - 1 : claim.end + 2].find(":") < 0:
        return False
    words = [word for span in claim.spans for word in trees.within(span) if trees.is_word(word)]
    top = trees.top(words) if words else -1
    said = top >= 0 and trees.tokens[top].lemma in _SPEAKING
    return said and trees.first_having(top, "obj", "ccomp", "xcomp", "parataxis") not in words


def _to_come(trees: Trees, top: int) -> Iterator[int]:
    """What a headline says that somebody is to do: "Tarvik to hold first election"."""
    return (n for n in trees.having(top, "acl") if has(trees.tokens[n], "VerbForm=Inf"))


def _is_piece(words: list[Word]) -> bool:
    """Whether the words hold no verb, as far as forms tell."""
    if words and words[0].lower in _JOINING:
        words = words[1:]
    if not words:
        return True
    if len(words) > _LONG or verb_groups(words) or any(map(_may_be_verb, words)):
        return False
    if len(words) <= _SHORT:
        return words[-1].lower not in RELATIVES
    noun_phrase = words[0].lower in DETERMINERS and len(words) <= _NOUN_PHRASE
    return noun_phrase or words[0].lower in _OPENERS


def _may_be_verb(word: Word) -> bool:
    """Whether the form leaves it open: "won", "denied", "rising", "it's"."""
    lower = word.lower
    return "'" in lower or "’" in lower or bool(_PARTICIPLE.fullmatch(lower))
