"""When, where and to whom something is said, as the words of saying tell.

"Kell told reporters on Tuesday that …", "in a statement posted on Telegram", "speaking at a rally":
a time that hangs on the saying is the saying's and not that of what is said.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.times import times_of
from consilience.extraction.tree_subjects import TELLING
from consilience.extraction.trees import Trees, base, has
from consilience.model.analysis import Analysis, Name
from consilience.model.claim import Attribution, Claim
from consilience.model.report import Report
from consilience.model.span import Span
from consilience.model.when import When

_SPEAKING = frozenset(
    "speak talk write address testify appear post tweet interview brief text reply answer".split()
)
"""Verbs that tell of the same saying beside another: "speaking at a rally, Kell said"."""
_MEDIA = frozenset(
    """statement interview post tweet message letter note email e-mail mail memo report release
    speech address remark lecture sermon talk testimony affidavit filing briefing conference
    presser meeting rally call video recording broadcast programme program show podcast episode
    article essay column editorial op-ed blog book memoir autobiography paper page television tv
    radio telegram newspaper website web thread update communique communiqué bulletin declaration
    comment question-and-answer forum hearing session debate ceremony press appearance event
    announcement petition survey study text chat dispatch cable telephone phone""".split()
)
_FORMS = frozenset(
    "twitter facebook instagram telegram youtube reddit linkedin tiktok weibo whatsapp x".split()
)
_BY_WAY = frozenset("in on at during via through over by from".split())
_TO = frozenset({"to", "before"})
_WITH = frozenset({"with", "to", "for"})
_ITSELF = {"tweet", "retweet", "blog", "text", "email", "e-mail"}
_VAGUE = frozenset({"now", "right now", "still", "once"})
_REACH = 150
"""Code points between words of saying and their time."""
_BEHIND = 40
"""The same where the tree ties the time to something else."""
_LONGEST = 14
"""Words of a phrase that are kept."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a report holds that a saying may tell of.

    Attributes:
        trees: The report's trees.
        times: Its times, in order.
        names: Its names, in order.
    """

    trees: Trees
    times: Sequence[When]
    names: Sequence[Name]


@dataclass(frozen=True, slots=True)
class Occasion:
    """When, where and to whom something is said.

    Attributes:
        medium: Where; null where nothing tells.
        to: To whom.
        said: When.
    """

    medium: Span | None = None
    to: Span | None = None
    said: When | None = None


_NONE = Occasion()


def scene_of(report: Report, analysis: Analysis) -> Scene:
    """What a report holds that a saying may tell of.

    Args:
        report: The account.
        analysis: The same account, read.
    """
    sentences = [Span(sentence.start, sentence.end) for sentence in analysis.sentences]
    return Scene(Trees.of(analysis), times_of(report, sentences), analysis.names)


def with_occasions(scene: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give every link of every chain the occasion that its words of saying tell.

    Args:
        scene: The report.
        claims: Its claims.
    """
    known: dict[Span, Occasion] = {}

    def told(link: Attribution) -> Attribution:
        if link.cue is None:
            return link
        if link.cue not in known:
            known[link.cue] = occasion_of(scene, link.cue, link.content)
        found = known[link.cue]
        if found == _NONE:
            return link
        return replace(link, medium=found.medium, to=found.to, said=found.said)

    return tuple(
        replace(claim, attribution=tuple(told(link) for link in claim.attribution))
        if len(claim.attribution) > 1
        else claim
        for claim in claims
    )


def occasion_of(scene: Scene, cue: Span, contents: Sequence[Span]) -> Occasion:
    """Tell when, where and to whom something is said.

    Args:
        scene: The report.
        cue: The words of saying.
        contents: What is said; nothing inside tells of the saying.
    """
    trees = scene.trees
    words = list(trees.within(cue))
    if not words:
        return _NONE
    word = trees.top(words)
    if trees.tokens[word].upos != "VERB":
        return _NONE
    verbs = [word, *_beside(trees, word)]
    held = [child for verb in verbs for child in _outside(trees, verb, word, contents)]
    media = [child for child in held if _is_medium(scene, child)]
    to = next((span for verb in verbs for span in _heard_by(scene, verb, held, media)), None)
    medium = _phrase(scene, media[0]) if media else _itself(trees, verbs)
    near = Span(cue.start - _REACH, cue.end + _REACH)
    said = _time(scene, near, {*verbs, *media}, contents)
    return Occasion(medium, to or _behind(scene, media), said)


def _beside(trees: Trees, word: int) -> Iterator[int]:
    """Verbs that tell of the same saying: "speaking at a rally, Kell said"."""
    for child in trees.having(word, "advcl", "conj"):
        token = trees.tokens[child]
        if token.lemma in _SPEAKING and (base(token) == "conj" or not trees.is_finite(child)):
            yield child


def _outside(trees: Trees, verb: int, word: int, contents: Sequence[Span]) -> Iterator[int]:
    """What hangs on a verb and is no part of what is said."""
    for child in trees.children[verb]:
        start = trees.tokens[child].start
        if verb != word or not any(part.start <= start < part.end for part in contents):
            yield child


def _case(trees: Trees, number: int) -> str:
    case = trees.first_having(number, "case")
    return trees.word(case) if case is not None else ""


def _is_medium(scene: Scene, number: int) -> bool:
    """Whether a word tells where something is said: "in a statement", "on Fox News"."""
    trees, token = scene.trees, scene.trees.tokens[number]
    lemma = (token.lemma or "").lower()
    case = _case(trees, number)
    if base(token) in {"obj", "iobj"}:
        return lemma in {"conference", "briefing", "rally", "hearing"}
    if base(token) not in {"obl", "nmod"} or case not in _BY_WAY or _in_time(scene, token.start):
        return False
    if lemma in _MEDIA or lemma in _FORMS or trees.word(number) in _FORMS:
        return True
    return case == "on" and token.upos == "PROPN" and not _is_place(scene, token.start)


def _in_time(scene: Scene, start: int) -> bool:
    place = bisect_right(scene.times, start, key=_start) - 1
    return place >= 0 and start < scene.times[place].end


def _name_at(scene: Scene, start: int) -> Name | None:
    place = bisect_right(scene.names, start, key=_start) - 1
    return scene.names[place] if place >= 0 and start < scene.names[place].end else None


def _start(one: When | Name) -> int:
    return one.start


def _is_place(scene: Scene, start: int) -> bool:
    name = _name_at(scene, start)
    return name is not None and name.kind == "place"


def _heard_by(scene: Scene, verb: int, held: Sequence[int], media: Sequence[int]) -> Iterator[Span]:
    """Who hears it: the object of "told", or what "to" joins to "said"."""
    trees = scene.trees
    for child in trees.children[verb]:
        token = trees.tokens[child]
        if child in media or child not in held or _in_time(scene, token.start):
            continue
        objects = {"obj", "iobj"} if trees.tokens[verb].lemma in TELLING else {"iobj"}
        named = token.upos in {"NOUN", "PROPN", "PRON"} and not has(token, "PronType=Rel")
        told = base(token) in objects or (
            base(token) == "obl" and _case(trees, child) in _TO and not _is_thing(scene, child)
        )
        if told and named and (span := _phrase(scene, child)):
            yield span


def _is_thing(scene: Scene, number: int) -> bool:
    """Whether what "to" joins is no one who hears: a place, a medium, an event."""
    token = scene.trees.tokens[number]
    lemma = (token.lemma or "").lower()
    return _is_place(scene, token.start) or lemma in _MEDIA or number in scene.trees.events


def _behind(scene: Scene, media: Sequence[int]) -> Span | None:
    """Who hears it, as the medium tells: "an interview with Kell", "a letter to the mayor"."""
    trees = scene.trees
    for medium in media:
        for child in trees.having(medium, "nmod"):
            if _case(trees, child) in _WITH and not _is_thing(scene, child):
                return _phrase(scene, child)
    return None


def _itself(trees: Trees, verbs: Sequence[int]) -> Span | None:
    """A verb that names its own medium: "tweeted"."""
    return next((trees.span(verb) for verb in verbs if trees.tokens[verb].lemma in _ITSELF), None)


def _phrase(scene: Scene, head: int) -> Span | None:
    """A noun phrase without its preposition, its time and the clauses that follow it."""
    trees = scene.trees
    left_out = {"case", "acl:relcl", "parataxis", "punct", "appos", "cc", "ccomp", "mark"}
    inside = {head}
    row = [head]
    while row:
        number = row.pop()
        for child in trees.children[number]:
            token = trees.tokens[child]
            own = number == head and (token.deprel or "") in left_out
            finite = base(token) in {"acl", "advcl"} and trees.is_finite(child)
            if own or finite or _in_time(scene, token.start) or child in inside:
                continue
            inside.add(child)
            row.append(child)
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while last > head and not trees.is_word(last):
        last -= 1
    if last - first >= _LONGEST:
        return None
    start, end = trees.tokens[first].start, trees.tokens[last].end
    name = _name_at(scene, trees.tokens[head].start)
    if name:
        start, end = min(start, name.start), max(end, name.end)
    return Span(start, end)


def _time(scene: Scene, near: Span, saying: set[int], contents: Sequence[Span]) -> When | None:
    """The time that hangs on the saying, or on where it is said; one that names a day first."""
    first = bisect_left(scene.times, near.start, key=_start)
    last = bisect_left(scene.times, near.end, key=_start)
    found = [
        when
        for when in scene.times[first:last]
        if when.role == "event"
        and _name_at(scene, when.start) is None
        and when.text.lower() not in _VAGUE
        and not any(part.start < when.start and when.end <= part.end for part in contents)
        and _hangs_on(scene.trees, when, saying, contents, near.end - _REACH + _BEHIND)
    ]
    return next((when for when in found if when.first), found[0] if found else None)


def _hangs_on(
    trees: Trees, when: When, saying: set[int], contents: Sequence[Span], behind: int
) -> bool:
    words = trees.within(Span(when.start, when.end))
    above = trees.tokens[trees.top(words)].head if words else None
    if above is None or above < 0:
        return False
    if base(trees.tokens[above]) == "acl":
        above = trees.tokens[above].head  # "a statement posted on Monday"
    return above in saying or (when.start < behind and _crosses(trees, when, above, contents))


def _crosses(trees: Trees, when: When, above: int | None, contents: Sequence[Span]) -> bool:
    """Whether a tree ties a time behind words of saying to what was said before them."""
    if above is None or any(part.start <= when.start < part.end for part in contents):
        return False
    start = trees.tokens[above].start
    return any(part.start <= start < part.end <= when.start for part in contents)
