"""Why a finding is what it is: its rule in words, and what each side tells."""

from collections.abc import Iterator, Mapping

from consilience.cli.passages import passage_line
from consilience.cli.why_numbers import shown, vouched
from consilience.model.claim import Claim
from consilience.model.finding import Arithmetic, Finding
from consilience.model.record import Record
from consilience.model.span import Passage

RULES: Mapping[str, str] = {
    "same-number": "numbers of one thing in one scope are the same",
    "bounds-meet": "numbers of one thing in one scope differ, and some number fits all their words",
    "later-number": "a number that is expected to grow is greater in an account of a later day",
    "numbers-apart": "no number fits the words of both, and no clock explains the difference",
    "one-voice-in-many-accounts": "every account has it from one and the same voice",
    "sum-of-parts": "the parts add up to a number told as their whole",
    "per-group": "a number told for each of some groups makes up the one told for all",
    "per-side": "a number told for each side is half of the one told for both",
    "parts-named": "the sentence itself calls the numbers parts of the whole",
    "parts-of-total": "numbers of the same noun follow a total and are less than it",
    "parts-miss-total": "a list of all parts misses the total of the same scope by little",
    "same-thing-told": "claims of several accounts share most of their words, on no different days",
    "same-stage": "several accounts tell one thing as equally far",
    "stage": "accounts tell one thing as differently far: done, under way, called off, lost, back",
    "one-event-two-days": "accounts tell one event with the same verb, of the same things, on days "
    "that cannot be one",
    "one-quotation-two-days": "one quotation is put on days that cannot be one",
    "one-number-two-kinds": "the same number of one thing, of kinds that exclude each other",
    "one-harm-two-causes": "voices put one thing down to causes of different kinds",
    "one-deed-two-doers": "one deed is put down to names of which none is part of another",
    "doer-named-narrower": "the doer is named in ways that can both be so",
    "opposite-bearings": "one place is put on opposite sides of another",
    "blame-laid-apart": "voices lay one thing at different doors",
    "taken-back": "what was offered, asked or promised is told as taken back",
    "promise-and-outcome": "later claims show what became of a promise",
    "settled-later": "what had no day in one account has a day in another",
    "denied-next": "a voice rejects what another voice said right before",
    "so-and-not-so": "one voice tells it as so and another, in the same words, as not so; a "
    "negation told before the thing was told done is left out",
    "course-of-case": "the openings of accounts of one story tell steps of one case at law",
    "course-of-election": "the openings of accounts of one story tell an election to come, under "
    "way or over",
    "course-of-naming": "one account says that somebody is not named yet, another names him",
    "one-street-two-names": "accounts of one story write the name of a street in two ways",
    "one-band-two-names": "accounts of one story write the name of a band in two ways",
    "same-offence-told": "accounts of one story say alike what somebody is charged with or "
    "convicted of",
    "offence-told-narrower": "one account tells the degree of an offence that another tells",
    "one-find-two-finders": "each account names another finder of one thing, and only him",
    "same-kin-told": "accounts say alike whose kin somebody is",
    "kin-told-narrower": "one account tells more narrowly than another whose kin somebody is",
    "same-who-told": "accounts that tell one deed, done to one thing, name the same doer",
    "same-whom-told": "accounts that tell one deed name the same one to whom it was done",
    "same-what-told": "accounts that tell one deed name the same thing to which it was done",
    "same-where-told": "accounts that tell one deed put it at the same place",
    "same-time-told": "accounts put it on the same day",
    "same-rank-told": "accounts give it the same rank in a row of its kind",
    "same-code-told": "accounts give it the same number of a register",
    "record-told": "accounts tell of the same record",
    "ruled-out": "accounts tell that it is not to be feared",
    "not-known": "accounts tell that it is not known or not made public",
    "same-wish-told": "several voices want the same",
}
"""What each rule found, in words."""
_CONTRAST = "contrast-"


def finding_lines(record: Record, row: Finding) -> Iterator[str]:
    """Tell a finding: its rule, why it is no milder kind, the sum, the sides with their passages.

    Args:
        record: The record.
        row: The finding.
    """
    yield f"{row.kind} of {row.slot or 'a sum'} ({row.status}): {row.explanation}"
    yield f"rule {row.rule}: {_rule(row.rule)}"
    if row.why_not_milder:
        yield f"no milder kind, because {row.why_not_milder}"
    if row.estimate:
        yield f"figures: estimate {row.estimate}"
    if row.arithmetic:
        yield from _sum(row.arithmetic)
    claims = {claim.id: claim for claim in record.claims}
    published = {report.id: report.published.first for report in record.reports}
    for side in row.sides:
        yield f"side “{side.value}”: {len(side.claims)} claims, {len(side.voices)} voices"
        for claim_id in side.claims:
            yield from _claim(record, claims[claim_id], published, side.quantities)


def _rule(name: str) -> str:
    if name.startswith(_CONTRAST):
        contrast = name.removeprefix(_CONTRAST).replace("-", " ")
        return f"claims of one thing stand on opposite sides of the packs' contrast {contrast!r}"
    return RULES.get(name, name.replace("-", " "))


def _sum(row: Arithmetic) -> Iterator[str]:
    sign = "=" if row.holds else "≠" if row.holds is False else "⊂"
    written = " + ".join(shown(part) for part in row.parts)
    yield (
        f"sum: {written} {sign} {shown(row.total)}"
        if sign != "⊂"
        else (f"sum: {written} of {shown(row.total)}")
    )
    if row.likely_wrong is not None:
        wrong = row.terms[row.likely_wrong].number
        yield f"likeliest wrong: {shown(wrong)}, which fewest voices bear out"


def _claim(
    record: Record,
    claim: Claim,
    published: Mapping[str, str | None],
    quantities: tuple[str, ...],
) -> Iterator[str]:
    """What was compared of a claim: when it was told, by whom, of what day, how, which number."""
    told = f"told {(published[claim.report] or 'on a day not known')[:10]} by {vouched(claim)}"
    days = [f"{w.text} = {w.first}" for w in claim.times if w.first and w.role != "duration"]
    numbers = [f"“{q.text}”" for q in claim.quantities if q.id in quantities]
    compared = [f"as {claim.modality}", *(["negative"] if claim.polarity == "negative" else [])]
    yield f"  {told}; {'; '.join([*compared, *days, *numbers])}"
    yield f"    {passage_line(record, Passage(claim.report, claim.start, claim.end))}"
