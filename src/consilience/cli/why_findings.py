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
    "same-event-told": "claims that linking joined to one event say alike that it was",
    "same-words-seldom-told": "claims share words that few others of their story hold",
    "none-told": "accounts tell that there was none",
    "none-and-one": "a voice tells of none where another tells of one, at one time",
    "none-and-some-harmed": "a voice tells of nobody harmed where another tells of some",
    "none-then-some-harmed": "an account of a later day tells of some where there were none",
    "not-before-and-before": "a voice denies that it came before an hour, another says that it did",
    "not-so-but-so": "a voice denies the word of another and gives its own",
    "not-so-many": "a voice denies the number that another tells",
    "not-so-then-so": "what was told as not so is told as so by an account of a later day",
    "told-and-not-so": "what one account tells as done another tells as not done",
    "part-denied": "one to whom a deed is laid denies any part in it",
    "to-come-and-not": "within days one voice says that it will be, another that it will not",
    "told-as-moved": "an account itself tells from which number to which it moved",
    "planned-then-called-off": "what was planned is told as called off later",
    "offered-then-refused": "what was offered is told as turned down later",
    "asked-and-offered": "one party asks for one amount, and another offers another",
    "one-deed-two-agents": "one deed is put down to doers none of whom is part of another",
    "one-deed-two-kinds": "one deed is told of things of kinds that exclude each other",
    "one-deed-two-lengths": "one thing is told to last so long and so long, neither roughly",
    "one-called-two-things": "one is called by kinds that exclude each other",
    "one-event-two-hours": "one event is put at hours that no rounding makes one",
    "one-event-hours-rounded": "the hour of one event is told more or less exactly",
    "one-event-two-places": "one event is put at places neither of which lies in the other",
    "one-way-and-another": "somebody is told to come or go in ways that exclude each other",
    "one-death-two-manners": "one death is told to come about in ways that exclude each other",
    "one-gun-two-calibres": "the only gun of one holder or deed has another calibre in each",
}
"""What each rule found, in words."""
FAMILIES: Mapping[tuple[str, str], str] = {
    ("contrast-", ""): "claims of one thing stand on opposite sides of the packs' contrast {!r}",
    ("change-", ""): "a later account tells the other side of the packs' contrast {!r}",
    ("one-slot-two-fillers-", ""): "claims of one thing or deed fill its {} by words that exclude "
    "each other",
    ("one-deed-two-", "s"): "claims of one deed give it another {}",
    ("one-event-two-", "-by-linking"): "claims that linking joined give one event other {}",
    ("scope-of-", ""): "numbers of one thing are told for a narrower and a wider scope: {}",
}
"""The same of rules that are named by what they found, between a first and a last part."""


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
    if name in RULES:
        return RULES[name]
    for (first, last), words in FAMILIES.items():
        if name.startswith(first) and name.endswith(last):
            return words.format(name.removeprefix(first).removesuffix(last).replace("-", " "))
    return name.replace("-", " ")


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
