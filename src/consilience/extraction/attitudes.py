"""What somebody says, judges or wants in other words than those of plain saying.

"Kell blasted the plan", "seeking to reassure the port", "the mayor's claim that": a claim of the
record stays the outlet's here, but whoever reads attributions wants to know whose view it is.
"""

from collections.abc import Iterator, Sequence

from consilience.extraction.attitude_words import BASES, NOUNS, PARTICLES, VERBS
from consilience.extraction.cues import STANCES
from consilience.extraction.framing import Frame
from consilience.extraction.nominals import PRONOUNS
from consilience.extraction.sources import Source
from consilience.extraction.verb_forms import AUXILIARIES, PAST, PRESENT
from consilience.extraction.verbs import Word, is_adverb, words_of
from consilience.model.span import Span

_MARKS = frozenset(',;:—–()“”"[]')
_LINKS = frozenset(
    """and but while when as if after because that which though although where whereas since until
    so then than before or whether how why what whom whose in on at for with by from
    during""".split()
)
_WITHIN = frozenset("of 's".split())
_CHAIN = AUXILIARIES | frozenset("been be being to not never".split())
_PASSIVE = frozenset("is are was were be been being am get gets got".split())
_FLOATING = frozenset("long both all each".split())
_SEEMING = frozenset("seem seems seemed appear appears appeared".split())
_OF_NOBODY = frozenset(
    """expected believed thought said reported known seen considered viewed alleged accused
    suspected projected regarded""".split()
)
_PLURAL = frozenset("i we you they who people many some most men women few others".split())
_WHO = frozenset("who that".split())
_LONGEST_SUBJECT = 12
_ENDS = frozenset("but while which who although though because when after before where if".split())
_HEADS = frozenset("note update updated watch exclusive photo video related here following".split())
_LEADS = frozenset("during after before when while as because since amid".split())
_ADDRESSED = frozenset(
    """tell tells told telling remind reminds reminded reminding assure assures assured assuring
    inform informs informed informing ask asks asked asking warn warns warned warning urge urges
    urged urging""".split()
)


def find_attitudes(
    text: str, sentence: Span, quotations: Sequence[Span], taken: Sequence[Frame]
) -> Iterator[tuple[tuple[Span, ...], Span, tuple[Span, ...]]]:
    """Find sources, cues and contents where no frame of saying stands.

    Args:
        text: The report's text.
        sentence: The sentence.
        quotations: Direct speech in it; words inside are the speaker's own.
        taken: Frames found before, whose words of saying are not read again.

    Yields:
        Source, cue and content.
    """
    words = words_of(text, sentence)
    headed = _of_colon(sentence, words)
    if headed and not any(frame.start < headed[1].end for frame in taken):
        yield headed
    cues = {source.cue.start for source in _sources(taken) if source.cue}
    main = _main_subject(words, taken)
    for number, word in enumerate(words):
        if any(q.start <= word.start < q.end for q in quotations) or word.start in cues:
            continue
        if word.lower in VERBS or word.lower in _OF_NOBODY:
            found = _of_verb(words, number, main)
        elif word.lower in NOUNS:
            found = _of_noun(words, number)
        else:
            continue
        if found:
            yield found


def _of_colon(
    sentence: Span, words: Sequence[Word]
) -> tuple[tuple[Span, ...], Span, tuple[Span, ...]] | None:
    """A speaker set before a colon, as headlines and interviews do: "Kell: the port is safe"."""
    colon = next((n for n, word in enumerate(words[:8]) if word.text == ":"), 0)
    if not colon or len(words) - colon < 4 or not words[0].text[0].isupper():
        return None
    if any(word.text in _MARKS or _is_past(word.lower) for word in words[:colon]):
        return None
    if any(word.lower in AUXILIARIES | _HEADS for word in words[:colon]):
        return None
    content = Span(words[colon + 1].start, sentence.end)
    mark = Span(words[colon].start, words[colon].end)
    return (Span(words[0].start, words[colon - 1].end),), mark, (content,)


def _sources(taken: Sequence[Frame]) -> Iterator[Source]:
    for frame in taken:
        yield frame.source


def _main_subject(words: Sequence[Word], taken: Sequence[Frame]) -> Span | None:
    """Who does what the sentence's first verb tells."""
    if taken:
        return Span(taken[0].source.start, taken[0].source.end)
    for number, word in enumerate(words):
        if number and (word.lower in AUXILIARIES or _is_past(word.lower)):
            return _subject(words, number)
    return None


def _is_past(word: str) -> bool:
    return word in PAST or word in PRESENT or (word.endswith("ed") and len(word) > 4)


def _of_verb(
    words: Sequence[Word], number: int, main: Span | None
) -> tuple[tuple[Span, ...], Span, tuple[Span, ...]] | None:
    word = words[number].lower
    first = _chain_start(words, number)
    chain = [one.lower for one in words[first:number]]
    if {*chain} & _PASSIVE and not word.endswith("ing") and "to" not in chain:
        return _of_passive(words, first, number)
    source = _source(words, first, number, main)
    if source is None or source.start >= words[number].start:
        return None
    content, cue_end = _content(words, number)
    if content is None:
        return None
    cue = Span(words[first].start, cue_end)
    if word in _SEEMING:  # nobody is named to whom it seems
        return (), cue, (source, content)
    return (source,), cue, (content,)


def _source(words: Sequence[Word], first: int, number: int, main: Span | None) -> Span | None:
    """Whose the cue is that an auxiliary at ``first``, or the verb itself, begins."""
    word, chain = words[number].lower, [one.lower for one in words[first:number]]
    if word.endswith("ing") and not {*chain} & _PASSIVE:
        return _beside(words, first, main)
    if "to" in chain:
        return _of_governor(words, first + chain.index("to")) or main
    if not chain and not _is_finite(words, number):
        return None
    if not chain and word in BASES and not _is_plural(words[first - 1].lower):
        return None
    return _subject(words, first)


def _chain_start(words: Sequence[Word], verb: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    first = verb
    while first and (
        words[first - 1].lower in _CHAIN
        or words[first - 1].lower in _FLOATING
        or is_adverb(words[first - 1].lower)
    ):
        first -= 1
    return first


def _of_passive(
    words: Sequence[Word], first: int, number: int
) -> tuple[tuple[Span, ...], Span, tuple[Span, ...]] | None:
    """Read "the plan was criticized by Kell", and what nobody in particular is said to expect."""
    word = words[number].lower
    following = words[number + 1].lower if number + 1 < len(words) else ""
    subject = _subject(words, first)
    cue = Span(words[first].start, words[number].end)
    if following == "by" and subject:
        last = number + 2
        while last < len(words) and not _stops(words, number + 2, last, that=False):
            last += 1
        source = _phrase(words, last, last)
        return ((source,), cue, (subject,)) if source else None
    content, _ = _content(words, number)
    if content is None:
        return None
    if word in {"asked", "questioned", "pressed"}:
        return (), cue, (content,)
    if word in _OF_NOBODY and following in {"to", "as", "of"} and subject:
        return (), cue, (subject, content)
    return None


def _of_governor(words: Sequence[Word], to: int) -> Span | None:
    """The subject of the verb right before a "to": "the party sought to reassure"."""
    for place in range(to - 1, max(-1, to - 4), -1):
        word = words[place].lower
        if word in VERBS or _is_past(word):
            return _subject(words, _chain_start(words, place))
    return None


def _is_finite(words: Sequence[Word], number: int) -> bool:
    """Whether a bare form can be a finite verb: what stands before it is no article."""
    before = words[number - 1].lower if number else ""
    return bool(before) and before not in {"the", "a", "an", "of", "to", "'s", "his", "her", "its"}


def _is_plural(word: str) -> bool:
    """Whether a bare form after this word can be its verb, and is no noun: "voters think"."""
    return (word.endswith("s") and not word.endswith(("ss", "'s", "’s"))) or word in _PLURAL


def _beside(words: Sequence[Word], first: int, main: Span | None) -> Span | None:
    """The subject of "…, calling it", "by saying", "while noting"."""
    before = words[first - 1].lower if first else ""
    return main if before in {",", "by", "while", "and", "", "for", "in", "after"} else None


def _subject(words: Sequence[Word], before: int) -> Span | None:
    """The noun phrase that ends right before a verb."""
    if before and words[before - 1].lower in _WHO:
        word = words[before - 1]
        return Span(word.start, word.end) if word.lower == "who" else None
    if before and words[before - 1].text == ",":
        end = _over_aside(words, before - 1)
        return _phrase(words, end, before - 1) if end is not None else None
    return _phrase(words, before, before)


def _over_aside(words: Sequence[Word], comma: int) -> int | None:
    """Where an aside begins that a comma before the verb closes: "Kell, the mayor, said"."""
    for number in range(comma - 1, max(-1, comma - 16), -1):
        if words[number].text == "," and number:
            return number
    return None


def _phrase(words: Sequence[Word], end: int, last: int) -> Span | None:
    first = end
    while first and end - first < _LONGEST_SUBJECT:
        word = words[first - 1]
        if word.text in _MARKS or word.lower in _LINKS or word.lower in AUXILIARIES:
            break
        if _is_past(word.lower) and word.text[0].islower() and end - first > 0:
            break
        first -= 1
    if first == end or not any(word.text[0].isalnum() for word in words[first:end]):
        return None
    if words[first].lower in {"it", "there", "this"} and end - first == 1:
        return None
    return Span(words[first].start, words[last - 1].end)


def _content(words: Sequence[Word], number: int) -> tuple[Span | None, int]:
    """What stands after a cue, up to where its clause ends, and where the cue ends."""
    first = number + 1
    if first < len(words) and words[first].lower in PARTICLES and words[first].lower not in {
        "that", "to"
    }:  # fmt: skip
        first += 1
    cue_end = words[first - 1].end
    if words[number].lower in _ADDRESSED:
        first = _after_addressee(words, first)
    last = first
    that = first < len(words) and words[first].lower in {"that", "to", "how", "why", "whether"}
    while last < len(words) and not _stops(words, first, last, that=that):
        last += 1
    while last > first and not words[last - 1].text[0].isalnum():
        last -= 1
    if last <= first:
        return None, cue_end
    return Span(words[first].start, words[last - 1].end), cue_end


def _after_addressee(words: Sequence[Word], first: int) -> int:
    for number in range(first, min(first + 8, len(words))):
        if words[number].lower in {"that", "to", "whether", "if", "how", "why", "what"}:
            return number
        if words[number].text in _MARKS:
            break
    return first + 1 if first < len(words) and words[first].lower in PRONOUNS | {
        "him", "them", "us", "me", "reporters"
    } else first  # fmt: skip


def _stops(words: Sequence[Word], first: int, number: int, *, that: bool) -> bool:
    word = words[number]
    following = words[number + 1].lower if number + 1 < len(words) else ""
    if word.text in {";", "—", "–"} or (word.text == "." and number + 1 == len(words)):
        return True
    if number == first:
        return word.text in _MARKS - {"“", '"'}
    if word.text == ",":
        return (
            following in _ENDS
            or following.endswith("ing")
            or following in STANCES
            or (following == "and" and not that)
        )
    if not that and word.lower in _LEADS:
        return True
    return not that and word.lower == "and" and _is_past(following)


def _of_noun(
    words: Sequence[Word], number: int
) -> tuple[tuple[Span, ...], Span, tuple[Span, ...]] | None:
    """The mayor’s "claim that", his "call for": whose it is stands before, what after."""
    following = words[number + 1].lower if number + 1 < len(words) else ""
    if following not in {"that", "for", "of", "to", "about", "on", "against"}:
        return None
    owner = number - 1
    while owner >= 0 and number - owner < 4:
        word = words[owner]
        if word.lower in {"his", "her", "their", "its", "my", "our"}:
            source = Span(word.start, word.end)
            break
        if word.lower.endswith(("'s", "’s")) or word.lower.endswith(("s'", "s’")):
            source = _phrase(words, owner + 1, owner + 1) or Span(word.start, word.end)
            break
        owner -= 1
    else:
        return None
    if owner < 0:
        return None
    first = number + 1 if following in {"that", "to"} else number + 2
    content, _ = _content(words[: len(words)], first - 1)
    if content is None:
        return None
    return (source,), Span(words[owner + 1].start, words[number].end), (content,)
