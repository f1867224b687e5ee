"""How accounts tell a promise and what became of it."""

from datetime import date, timedelta
from random import Random

from benchmarks.worlds.world import DUE, Happening

_PROMISED = (
    "{official} promised to {what} by {due}.",
    "{official} said that {region} would {what} by {due}.",
    "“We will {what} by {due},” {official} told reporters.",
    "{official} has pledged to {what} by {due}.",
    "{surname} undertook to {what} no later than {due}.",
)
_KEPT = (
    "{surname} has kept the promise to {what}.",
    "{Thing} {was} {participle} on {day}, as promised.",
    "{official} {past} {thing} on {day}.",
    "On {day} {thing} {was} {participle}, {body} confirmed.",
)
_PARTLY = (
    "{surname} {past} only {done} of the {of} promised {noun} by {due}.",
    "By {due} only {done} of the {of} {noun} had been {participle}, {body} said.",
    "Of the {of} {noun} that {official} had promised, {done} were {participle}.",
)
_BROKEN = (
    "{official} had promised to {what} by {due}; it has not been done.",
    "The promise to {what} by {due} was not kept.",
    "{surname} has not {participle} {thing}, {body} said on {today}.",
    "{Thing} {was} still not {participle} on {today}, although {surname} had promised it.",
    "The deadline of {due} passed, and {thing} {has} not been {participle}.",
)
_FATES = {"kept": _KEPT, "partly_kept": _PARTLY, "broken": _BROKEN}


def promised(random: Random, happening: Happening, days: int) -> str:
    """A sentence that tells the promise; none once it has fallen due."""
    if days >= DUE:
        return ""
    return _filled(random.choice(_PROMISED), happening, happening.day)


def told_fate(random: Random, happening: Happening, published: date) -> str:
    """A sentence that tells what became of the promise; none before it is due, or untold."""
    wordings = _FATES.get(happening.promise.fate)
    if wordings is None or (published - happening.day).days <= DUE:
        return ""
    return _filled(random.choice(wordings), happening, published)


def _filled(wording: str, happening: Happening, published: date) -> str:
    promise = happening.promise
    many = promise.of > 0 or promise.deed.many
    done_on = promise.due - timedelta(days=1)
    thing = promise.thing if promise.of == 0 else f"the {promise.of} {promise.deed.noun}"
    sentence = wording.format(
        official=happening.official,
        surname=promise.by.split()[-1],
        region=happening.words["region"],
        body=happening.body,
        what=promise.what,
        thing=thing,
        Thing=thing[0].upper() + thing[1:],
        was="were" if many else "was",
        has="have" if many else "has",
        past=promise.deed.past,
        participle=promise.deed.participle,
        noun=promise.deed.noun,
        of=promise.of,
        done=promise.done,
        due=_day(promise.due, happening.day),
        day=f"{done_on:%A}",
        today=f"{published:%A}",
    )
    return sentence[0].upper() + sentence[1:]


def _day(day: date, now: date) -> str:
    written = f"{day:%B} {day.day}"
    return written if day.year == now.year else f"{written}, {day.year}"
