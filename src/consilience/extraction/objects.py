"""Verbs of saying with a thing for their object: "called for a truce", "reported 12 attacks".

What is said is no clause here, but it is still the speaker's: the verb and its object together are
what the subject vouches for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.extraction.clauses import has_verb
from consilience.extraction.framing import Frame
from consilience.extraction.known import Known
from consilience.extraction.nominals import is_source
from consilience.extraction.sources import resolve_source
from consilience.extraction.subjects import subject_before
from consilience.extraction.tree_subjects import is_done_to, names_thing, next_act, subject_of
from consilience.model.claim import Stance
from consilience.model.span import Span

_BY_STANCE: Mapping[Stance, str] = {
    "denies": r"(?:dismiss|reject|den[iy]|refut|disput)(?:e[sd]?|ied|ies|ed|es|s)",
    "accuses": r"(?:criticiz|criticis|condemn|denounc|blam|accus)(?:es|ed|s)"
    r"|(?:laid|laying|lays|put|puts|putting) the blame",
    "demands": r"(?:demand(?:ed|s)|call(?:ed|s) (?:for|on))",
    "threatens": r"threaten(?:ed|s) to",
    "warns": r"warn(?:ed|s) of",
    "says": r"(?:describ|portray|characteriz|identif)(?:es|ed|s|ies|ied)(?=\s[^.;“”]{2,120}?\sas\s)"
    r"|advis(?:es|ed)(?!\s(?:not|to|against)\b)(?=\s[^.;“”]{2,60}?\s(?:to|against)\s)"
    r"|(?:recall|describ|remember|recount)(?:es|ed|s|ers|ered)(?=\s[a-z]{2,20}ing\b)"
    r"|recommend(?:ed|s)|question(?:ed|s)?(?=\s(?:the|whether|its|his|her|their|how|why)\s)"
    r"|(?:emphasiz|emphasis|stress|highlight|underlin|underscor)(?:es|ed|s)"
    r"|report(?:ed|s)(?=[^.;]{0,40}?(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|"
    r"dozens|hundreds|thousands|seeing|hearing|feeling|sensing)\b))",
    "estimates": r"(?:put|puts)(?=\s[^.;,]{2,80}?(?:,[^.;,]{2,60},)?\sat\s[^.;,]{0,20}\d)"
    r"|estimated(?=[^.;]{0,40}?\d)"
    r"|(?:speaks|spoke|spoken|talks|talked) of(?=\s(?:[a-z]+\s){0,2}\d)"
    r"|ha(?:s|ve|d)(?=\s\d[\d,]*\s(?:dead|missing|injured|wounded)\b)|(?:counts|counted)(?=\s\d)"
    r"|(?:has|had|have) (?:named|counted)(?=\s\d)",
}
_VERB = re.compile(
    r"\b(?:" + "|".join(f"(?P<{stance}>{words})" for stance, words in _BY_STANCE.items()) + r")\b"
)
_CHAIN = re.compile(
    r"(?:\b(?:has|have|had|also|later|then|again|repeatedly|strongly|often|publicly|"
    r"frequently|still|sharply|now|itself|himself|herself|themselves)\s+)+$"
)
_HINDERS = re.compile(
    r"\b(?:not|never|would|will|could|may|might|to|is|are|was|were|been|be|being|the|a|an|of|its|"
    r"their|his|her|as|by|it)\s+$",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\b(?P<verb>hailed|heralded|portrayed|dismissed|described|denounced|condemned|criticized|"
    r"criticised|praised|derided|viewed|regarded|branded|characterized|touted|billed|decried|"
    r"rejected|identified)\s+by\s+(?P<who>[^.;:,“”\"\n]{2,70}?)"
    r"(?:\s(?:in|at|across)\s[^.;:,“”\"\n]{2,40}?)?\s+as\s"
)
_BE = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:[a-z]+ly\s)?$")
_JUDGED_END = re.compile(r"[,;:—]\s|\s(?:but|and|while|after|before|when|who|which)\s")
_CLAUSE_END = re.compile(r"[;:—]\s|,\s(?:but|while|which|who|although|though|and)\s")


def object_frames(
    text: str, sentence: Span, known: Known, taken: Sequence[Frame]
) -> Iterator[Frame]:
    """Find subjects who vouch for the object of their verb, where no other frame stands.

    Args:
        text: The report's text.
        sentence: The sentence.
        known: What the account has told before about who speaks.
        taken: Frames found by other words; what they say or hold is left to them.
    """
    end = sentence.start
    for match in _VERB.finditer(text, sentence.start, sentence.end):
        if match.start() < end or _is_taken(match, taken):
            continue
        frame = _object_frame(text, sentence, match, known)
        if frame:
            end = frame.contents[0].end
            yield frame


def passive_frames(text: str, sentence: Span, known: Known) -> Iterator[Frame]:
    """Find whose judgement a participle tells: "a vote dismissed by critics as a sham".

    Args:
        text: The report's text.
        sentence: The sentence.
        known: What the account has told before about who speaks.
    """
    for match in _JUDGED.finditer(text, sentence.start, sentence.end):
        who, start = Span(*match.span("who")), match.start("verb")
        if _BE.search(text, sentence.start, start) or not is_source(text, who, known.names):
            continue
        cue = Span(*match.span("verb"))
        source = resolve_source(text, who, known, cue, "says")
        ends = _JUDGED_END.search(text, match.end(), sentence.end)
        if source:
            content = Span(start, ends.start() if ends else sentence.end)
            yield Frame(source, start, start, (content,))


def _is_taken(match: re.Match[str], taken: Sequence[Frame]) -> bool:
    return any(
        span.start <= match.start() < span.end
        for frame in taken
        for span in (Span(frame.start, frame.end),)
    )


def _object_frame(text: str, sentence: Span, match: re.Match[str], known: Known) -> Frame | None:
    start = match.start()
    if names_thing(known.tokens, Span(start, match.end())) or is_done_to(
        known.tokens, Span(start, match.end())
    ):
        return None
    if _HINDERS.search(text, max(sentence.start, start - 8), start):
        return None
    chain = _CHAIN.search(text, max(sentence.start, start - 40), start)
    verb = chain.start() if chain else start
    subject = subject_before(text, sentence.start, verb, known.names)
    begins = start
    if subject and not text[subject.end : verb].strip():
        begins = subject.start
    else:
        subject = subject_of(known.tokens, Span(start, match.end()))
        if subject is None or not is_source(text, subject, known.names):
            return None
    stance: Stance = next(name for name in _BY_STANCE if match[name])
    source = resolve_source(text, subject, known, Span(start, match.end()), stance)
    if source is None:
        return None
    ends = (
        end.start()
        for end in _CLAUSE_END.finditer(text, match.end(), sentence.end)
        if not end[0].rstrip().endswith(" and") or has_verb(text[end.end() : sentence.end])
    )
    end = next(ends, sentence.end)
    act = next_act(known.tokens, Span(start, match.end()))
    content = Span(start, min(end, act) if act and act > match.end() else end)
    return Frame(source, begins, start, (content,))
