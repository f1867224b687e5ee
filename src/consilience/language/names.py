"""Names, by capitals and the words around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consilience.model.analysis import Name, NameKind, Sentence, Token

_INNER = frozenset("of de da del der van von bin al el la le du dos y for".split())
# Words that begin sentences, and titles set in capitals, are no names by themselves.
_COMMON = frozenset(
    """the a an this that these those it its he she they we you i his her their our my your in on at
    by to from of for with as and but or if when while after before since until although though
    because however meanwhile moreover also according despite during under over yes no not there
    here what who how why where which once now then today yesterday tomorrow so such some many most
    more all each every both one two three four five six seven eight nine ten first second third
    last next earlier later still even only just another other any additionally notably
    notwithstanding until unfortunately following contacts diplomacy interviews reports
    throughout around several people seeing normally within without among despite
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december mr mrs ms dr gen col lt sgt prof will
    would can could may might must shall should do does did is are was were has have had""".split()
)
_PERSON_TITLES = frozenset(
    """president minister chancellor premier king queen prince princess pope sheikh sultan emir
    senator governor mayor general colonel major captain lieutenant sergeant admiral commander
    spokesman spokeswoman spokesperson secretary ambassador envoy judge justice professor doctor mr
    mrs ms dr gen col lt sgt prof sen rep gov sir lord lady bishop archbishop imam rabbi director
    chairman chairwoman chairperson chief leader analyst coach agent super-agent manager deputy
    inspector superintendent officer commodore gm ceo owner founder""".split()
)
_ORGANISATION_WORDS = frozenset(
    """ministry agency council department party university institute committee commission court
    parliament senate congress army navy force forces guard police staff service services bank
    company corporation corp inc ltd plc group union association federation league organisation
    organization society foundation office authority authorities board bureau centre center news
    times post journal press radio television tv network telecom airlines club team administration
    government cabinet assembly brigade crescent cross front movement survey house sox""".split()
)
_PLACE_WORDS = frozenset(
    """city town village island islands province region county district river sea gulf bay lake
    mount mountain mountains peninsula valley desert street road avenue bridge port airport airbase
    strait coast oblast republic""".split()
)
_PRONOUNS = frozenset("i we he she it you".split())
_NUMBERED = frozenset(
    "channel flight route highway line unit reactor terminal pier gate block radio fleet".split()
)
_LONGEST_NUMBER = 3
_OF_OFFICE = frozenset(
    """foreign prime defence defense interior finance vice deputy former general assistant team
    acting chief head senior""".split()
)
_PLACE_PREPOSITIONS = frozenset("in at near across outside".split())


def find_names(
    text: str, sentences: Sequence[Sentence], tokens: Sequence[Token]
) -> tuple[Name, ...]:
    """Find runs of capitalised words that name somebody or something.

    A first, cautious reader: a word that only begins a sentence is a name where it is written with
    a capital elsewhere in the account as well.

    Args:
        text: The report's text.
        sentences: Its sentences.
        tokens: Its tokens.

    Returns:
        Names in order.
    """
    capitals = _inner_capitals(text, sentences, tokens)
    small = frozenset(w for token in tokens if (w := _word(text, token)).islower())
    names = [
        name
        for sentence in sentences
        for first, last in _runs(text, tokens, sentence, capitals, small)
        for name in _name(text, tokens, first, last)
    ]
    return _agree(text, names)


def _name(text: str, tokens: Sequence[Token], first: int, last: int) -> Iterator[Name]:
    """The name in a run of capitals, without the title before it and the possessive after it."""
    kind = _kind(text, tokens, first, last)
    if _word(text, tokens[last - 1]).lower() in _PERSON_TITLES:
        return  # "the Foreign Minister" describes somebody and names nobody
    if kind == "person":
        whole, first = first, _after_title(text, tokens, first, last)
        yield from _before_title(text, tokens, whole, first)
    if first < last:
        yield Name(tokens[first].start, _without_possessive(text, tokens[last - 1].end), kind)


def is_office(words: str) -> bool:
    """Whether words are nothing but an office: "Minister", "Foreign Minister", "GM".

    Args:
        words: Words as they stand in a text.
    """
    return all(word.lower().strip(".") in _PERSON_TITLES | _OF_OFFICE for word in words.split())


def _is_title(word: str) -> bool:
    """Whether a word is a title; "MS" in capitals is a ship's."""
    return word.lower() in _PERSON_TITLES and word not in {"MS", "DR"}


def _after_title(text: str, tokens: Sequence[Token], first: int, last: int) -> int:
    start = first
    for number in range(first, last):
        if _is_title(_word(text, tokens[number])):
            start = number + 1
    if start > first and start < last and _word(text, tokens[start]) == "of":
        start += 2
    return min(start, last)


def _before_title(text: str, tokens: Sequence[Token], first: int, last: int) -> Iterator[Name]:
    """Whom a title serves: "Orrel Harbour" of "Orrel Harbour GM Oren Dask"."""
    office = _PERSON_TITLES | _OF_OFFICE
    end = next((n for n in range(first, last) if _word(text, tokens[n]).lower() in office), last)
    if first < end < last and text[tokens[first].start].isupper():
        kind = _kind(text, tokens, first, end)
        stop = _without_possessive(text, tokens[end - 1].end)
        yield Name(tokens[first].start, stop, "other" if kind == "person" else kind)


def _without_possessive(text: str, end: int) -> int:
    return end - 2 if text[end - 2 : end] in {"'s", "’s"} else end


def _agree(text: str, names: list[Name]) -> tuple[Name, ...]:
    """Give a bare family name the kind of the full name that the account uses elsewhere."""
    persons = {text[name.start : name.end].split()[-1] for name in names if name.kind == "person"}
    return tuple(
        replace(name, kind="person")
        if name.kind in {"other", "place"} and text[name.start : name.end].split()[-1] in persons
        else name
        for name in names
    )


def _word(text: str, token: Token) -> str:
    return text[token.start : token.end]


def _inner_capitals(
    text: str, sentences: Sequence[Sentence], tokens: Sequence[Token]
) -> frozenset[str]:
    return frozenset(
        _word(text, tokens[number])
        for sentence in sentences
        for number in range(sentence.first_token + 1, sentence.last_token)
        if text[tokens[number].start].isupper() and text[tokens[number - 1].start].isalnum()
    )


def _is_capital(word: str) -> bool:
    return word[0].isupper() and (
        word == "MS" or word.split("’")[0].split("'")[0].lower() not in _COMMON
    )


def _runs(
    text: str,
    tokens: Sequence[Token],
    sentence: Sentence,
    capitals: frozenset[str],
    small: frozenset[str],
) -> Iterator[tuple[int, int]]:
    if _is_headline(text, tokens, sentence):
        return
    number = sentence.first_token
    while number < sentence.last_token:
        word = _word(text, tokens[number])
        begins = number == sentence.first_token
        if not _is_capital(word) or (
            begins
            and word not in capitals
            and (word.lower() in small or not _next_capital(text, tokens, number, sentence))
        ):
            number += 1
            continue
        last = _run_end(text, tokens, number, sentence.last_token)
        yield number, last
        number = last


def _is_headline(text: str, tokens: Sequence[Token], sentence: Sentence) -> bool:
    words = [
        word
        for token in tokens[sentence.first_token : sentence.last_token]
        if (word := _word(text, token))[0].isalpha() and len(word) > 3
    ]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _next_capital(text: str, tokens: Sequence[Token], number: int, sentence: Sentence) -> bool:
    return number + 1 < sentence.last_token and _is_capital(_word(text, tokens[number + 1]))


def _run_end(text: str, tokens: Sequence[Token], first: int, limit: int) -> int:
    last = first + 1
    if _ends_possessive(_word(text, tokens[first])):
        return last
    while last < limit and not _gap(text, tokens, last):
        word = _word(text, tokens[last])
        if _is_capital(word) or _is_numbered(text, tokens, last, limit):
            last += 1
            if _ends_possessive(word):
                break
        elif _is_number_of_name(text, tokens, first, last):
            return last + 1
        elif _is_slash(text, tokens, last, limit) or _is_inner(text, tokens, last, limit):
            last += 2
        elif word == "." and len(_word(text, tokens[last - 1])) == 1:
            last += 1
        else:
            break
    return last


def _is_number_of_name(text: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number belongs to the name before it: "SMW4", "Sea-Line 4", "Channel 16"."""
    word, before = _word(text, tokens[last]), _word(text, tokens[last - 1])
    if not word.isdigit() or len(word) > _LONGEST_NUMBER:
        return False
    if tokens[last].start == tokens[last - 1].end:
        return True
    return last - first > 1 or before.lower() in _NUMBERED or (len(before) > 1 and before.isupper())


def _is_numbered(text: str, tokens: Sequence[Token], number: int, limit: int) -> bool:
    """Whether a common word with a capital belongs to a name by the number after it ("We 4")."""
    return (
        text[tokens[number].start].isupper()
        and number + 1 < limit
        and _word(text, tokens[number + 1]).isdigit()
        and _word(text, tokens[number]).lower() in _PRONOUNS
    )


def _is_inner(text: str, tokens: Sequence[Token], number: int, limit: int) -> bool:
    """Whether a small word ties two capitals together ("Gulf of Orrel")."""
    inner = _word(text, tokens[number]) in _INNER and number + 1 < limit
    return inner and _is_capital(_word(text, tokens[number + 1]))


def _is_slash(text: str, tokens: Sequence[Token], number: int, limit: int) -> bool:
    """Whether a stroke stands inside an abbreviation that begins a name ("M/S Barlow")."""
    if _word(text, tokens[number]) != "/" or number + 1 >= limit:
        return False
    before, after = tokens[number - 1], tokens[number + 1]
    glued = before.end == tokens[number].start and tokens[number].end == after.start
    return glued and before.end - before.start == 1 and after.end - after.start == 1


def _ends_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _gap(text: str, tokens: Sequence[Token], number: int) -> bool:
    return "\n" in text[tokens[number - 1].end : tokens[number].start]


def _kind(text: str, tokens: Sequence[Token], first: int, last: int) -> NameKind:
    words = [re.sub(r"['’]s?$", "", _word(text, token)).lower() for token in tokens[first:last]]
    titled = any(_is_title(_word(text, token)) for token in tokens[first : last - 1])
    before = _word(text, tokens[first - 1]).lower() if first else ""
    if before == "," and first > 1:  # "the minister, Oren Dask"
        title = _word(text, tokens[first - 2]).lower()
        before = title if title in _PERSON_TITLES else before
    if words[-1] in _ORGANISATION_WORDS or words[0] in {"ministry", "department", "university"}:
        return "organisation"
    if titled or before in _PERSON_TITLES:
        return "person"
    if words[-1] in _PLACE_WORDS:
        return "place"
    if before in _PLACE_PREPOSITIONS and len(words) <= 2:
        return "place"
    return "other"
