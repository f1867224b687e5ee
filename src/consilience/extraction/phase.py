"""How far a thing has come, and whether the clause says no, as its own verb tells."""

from collections.abc import Mapping, Sequence

from consilience.extraction.cues import STANCES
from consilience.extraction.modality import is_yet_to
from consilience.extraction.verb_forms import RELATIVES
from consilience.extraction.verbs import is_ongoing, main_group, verb_groups, words_of
from consilience.model.claim import Phase, Polarity
from consilience.model.span import Span

_PHASES: Mapping[Phase, frozenset[str]] = {
    "cancelled": frozenset(
        "cancel cancels cancelled canceled withdrew withdrawn scrapped scraps aborted".split()
    ),
    "suspended": frozenset(
        "suspend suspends suspended halted halts paused postponed delayed interrupted".split()
    ),
    "completed": frozenset(
        """complete completes completed conclude concludes concluded finalized finalised finished
        ended ends over done""".split()
    ),
    "begun": frozenset(
        "begin begins began begun start starts started launched launches resumed opened".split()
    ),
    "ongoing": frozenset(
        """continue continues continued continuing ongoing underway proceeding remain remains
        remained""".split()
    ),
}
_PHASE_OF: Mapping[str, Phase] = {word: phase for phase, words in _PHASES.items() for word in words}


def phase_of(text: str) -> Phase | None:
    """How far the thing has come, where the clause's own verb tells."""
    words = words_of(text, Span(0, len(text)))
    group = next((group for group in verb_groups(words) if group.opener is None), None)
    if group is None:
        return None
    following = [word.lower for word in words[group.first : group.last + 2]]
    phase = _phase_of_words(group.head, following)
    if phase == "completed" and (group.negated or "not" in following):
        return "ongoing"  # "is not yet complete"
    nobody = any(word.lower in _NO_SUBJECT for word in words[: group.first])
    if phase and not group.negated and not nobody:
        return phase
    return "ongoing" if is_ongoing(group) and not _is_no_course(group.head) else None


_STATES = frozenset(
    """going interesting exciting boring surprising shocking amazing disappointing encouraging
    troubling worrying misleading willing damning daunting challenging compelling convincing
    appalling alarming stunning confusing frightening terrifying disturbing embarrassing promising
    fascinating annoying inspiring touching moving revealing telling outstanding""".split()
)
"""Words in "-ing" that after "is" tell how something is, and no course of things."""


def _is_no_course(head: str) -> bool:
    return head in _STATES or (head.endswith("ing") and not STANCES.keys().isdisjoint(_bases(head)))


def _bases(head: str) -> tuple[str, ...]:
    return head, head[:-3], head[:-3] + "e"


def _phase_of_words(head: str, following: Sequence[str]) -> Phase | None:
    around = " ".join(following)
    if "called off" in around:
        return "cancelled"
    if "on hold" in around:
        return "suspended"
    if "under way" in around or "still" in following:
        return "ongoing"
    return _PHASE_OF.get(head) or _PHASE_OF.get(following[-1] if following[:1] == [head] else "")


_OPENERS = RELATIVES | {"that"}
_NO_SUBJECT = frozenset("no none neither nobody nothing nor".split())


def polarity_of(text: str) -> Polarity:
    """Whether the clause's content says no: its own verb negated, or nobody for its subject."""
    words = words_of(text, Span(0, len(text)))
    group = main_group(words)
    if group is None:
        return "negative" if _NO_SUBJECT & {word.lower for word in words[:2]} else "positive"
    subject = [word.lower for word in words[: group.first]]
    opener = next((n for n, word in enumerate(subject) if n and word in _OPENERS), len(subject))
    around = {*subject[:opener]} | {word.lower for word in words[group.last : group.last + 2]}
    negative = (
        group.negated or is_yet_to(words, group) or group.head in {"no", "none", "nothing", "not"}
    )
    return "negative" if negative or _NO_SUBJECT & around else "positive"
