"""Parts of a claim under the names of its pack."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who gives, what is given, who gets it
        (
            "Ostra released 40 prisoners to the Red Cross on Friday.",
            {("giver", "Ostra"), ("released", "40 prisoners"), ("receiver", "the Red Cross")},
        ),
        # the passive turns them round
        (
            "Forty prisoners were released by Ostra on Friday.",
            {("released", "Forty prisoners"), ("giver", "Ostra")},
        ),
        # the object of a light verb is what happens, and hits nobody
        (
            "The army carried out an air strike on Kellin.",
            {("attacker", "The army"), ("target", "Kellin")},
        ),
        # both that "between" joins, and not the verb after them
        ("Talks between Ostra and Velm began in Tarvik.", {("party", "Ostra"), ("party", "Velm")}),
        # a day is nobody, though "on" brings in a target
        ("Rebels carried out an attack on Friday.", {("attacker", "Rebels")}),
        # who has the deed done to them, behind "of" and as possessor
        (
            "The killing of two miners by rebels in Orva began a war.",
            {("victim", "two miners"), ("attacker", "rebels")},
        ),
        ("Kell's arrest shook Tarvik.", {("arrested", "Kell")}),
        # who does it stands behind "by", or before the noun where "of" brings in whom
        (
            "Kell's arrest by the police shook Tarvik.",
            {("arrested", "Kell"), ("captor", "the police")},
        ),
        (
            "The rebels' killing of the mayor shook Tarvik.",
            {("attacker", "The rebels"), ("victim", "the mayor")},
        ),
        (
            "Ostra's release of 40 prisoners was delayed.",
            {("giver", "Ostra"), ("released", "40 prisoners")},
        ),
        ("The army's shelling of Kellin began.", {("attacker", "The army"), ("patient", "Kellin")}),
        # a force before the noun; no other noun there does it
        ("Police raids on the mill went on.", {("attacker", "Police"), ("target", "the mill")}),
        ("Night raids on the mill went on.", {("target", "the mill")}),
        # what comes under attack is not who attacks; who died did nothing
        ("The town came under attack.", {("target", "The town")}),
        ("Two miners died.", {("patient", "Two miners")}),
        # two passives and one who does both
        (
            "The village was attacked and burned by militants.",
            {("target", "The village"), ("attacker", "militants")},
        ),
        # what struck and whom
        ("The attack killed 20 miners.", {("attacker", "The attack"), ("victim", "20 miners")}),
        # no rule: the general names stay
        ("The old clock lost the hand.", {("agent", "The old clock"), ("patient", "the hand")}),
    ],
)
def test_parts_have_the_names_of_the_pack(text: str, wanted: set[tuple[str, str]]) -> None:
    (claim,) = claims(text)
    if wanted and claim.event_type == "other":
        assert {role.role for role in claim.roles} <= {"agent", "patient", "participant"}
    assert {(role.role, role.text) for role in claim.roles} == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        # a subject that two verbs share counts for both
        (
            "The army took the hill on Monday and shelled Kellin.",
            "shelled",
            ("attacker", "The army"),
        ),
        # "who" is the one that its clause tells of
        (
            "Oren Dask, who released 40 prisoners on Friday, lives in Kellin.",
            "released",
            ("giver", "Oren Dask"),
        ),
        # each of those that "and" joins by itself
        ("Rebels and pirates attacked the port.", "attacked", ("attacker", "pirates")),
        # a participle after its noun has it done to that noun
        ("The bridge, destroyed by rebels on Friday, was new.", "destroyed", ("agent", "rebels")),
    ],
)
def test_parts_are_found_over_clauses(text: str, words: str, wanted: tuple[str, str]) -> None:
    start = text.index(words)
    holding = [c for c in claims(text) if any(s.start <= start < s.end for s in c.spans)]
    claim = min(holding, key=lambda each: each.end - each.start)
    assert wanted in {(role.role, role.text) for role in claim.roles}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what "it was … who" tells is what its relative clause tells
        (
            "It was a clerk who found the bomb.",
            {("agent", "a clerk"), ("patient", "the bomb")},
        ),
        # whom somebody is with, and what somebody is hit with
        (
            "Kell hid in the cellar with a third person.",
            {("agent", "Kell"), ("participant", "a third person")},
        ),
        ("Kell hid the bag with a cloth.", {("agent", "Kell"), ("patient", "the bag")}),
        # what is done by the way; not by somebody else
        (
            "The men fled, dropping two bags.",
            {("agent", "The men"), ("participant", "two bags")},
        ),
        (
            "The men fled as a clerk dropped two bags.",
            {("agent", "The men")},
        ),
        # who is named beside another event takes part in the clause
        (
            "Oren Dask received a call about the sanctions on Ostra.",
            {("participant", "Oren Dask"), ("target", "Ostra")},
        ),
    ],
)
def test_who_else_takes_part_in_a_clause(text: str, wanted: set[tuple[str, str]]) -> None:
    claim = claims(text)[0]
    assert {(role.role, role.text) for role in claim.roles} == wanted
