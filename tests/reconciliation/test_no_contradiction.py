"""What shares a word with a claim and stands in no contradiction to it."""

from dataclasses import replace
from pathlib import Path

import pytest

from consilience.model.record import Record
from consilience.model.report import DateBasis, Report
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.reconciliation import Setting, reconcile
from tests.reconciliation.pairs import of, two


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # an act in its noun, of somebody else: "attack" and "the attacks"
        (
            "One of the few people Edvin Falk did not attack was the anchor of Hesse TV.",
            "Ilo Brandt was cheered in Calder for the attacks against his rivals.",
        ),
        # one verb, two things that are not held
        (
            "Edvin Falk, who has never held office, won a primary in Calder on Tuesday.",
            "Ilo Brandt held a party in Calder on Tuesday night as the primary votes were counted.",
        ),
        # killed, and survived by
        (
            "Edvin Falk, a deputy of Port Hesse, was killed on Friday near the harbour.",
            "Edvin Falk, the deputy of Port Hesse, is survived by his wife and two sons.",
        ),
        # a doer in a row, and others of it
        (
            "Thousands marched against cuts of the town budget of Skarn demanded by the Olsa Fund "
            "and other lenders.",
            "The mayor of Skarn defended cuts of the town budget demanded by the Orv Bank and the "
            "Olsa Fund.",
        ),
        # opening fire opens nothing
        (
            "A woman opened fire at a cannery in Port Hesse last night.",
            "Hesse Foods has closed the cannery in Port Hesse until further notice.",
        ),
        # what may be, and what was
        (
            "Edvin Falk will never win the harbour race of Skarn, a rower said.",
            "Edvin Falk, who lost the first race, has won a harbour race of Skarn.",
        ),
        # two trials
        (
            "Edvin Falk of Calder was acquitted in 2009 on charges of fraud.",
            "Edvin Falk of Calder pleaded guilty in April 2023 to charges of fraud.",
        ),
        # kept from spreading
        (
            "The fire at the cannery of Skarn was extinguished by 7 a.m.",
            "The chief wanted to keep the fire at the cannery of Skarn from spreading to the oil.",
        ),
        # what somebody will not say whether it is so
        (
            "There hadn't been any recent threats to the chapel of Skarn, Ilo Brandt said.",
            "Edvin Falk declined to say whether the chapel of Skarn has had any recent threats.",
        ),
        # the day of what a killing led to
        (
            "The rower Edvin Falk was shot and killed by guards on Saturday in Port Hesse.",
            "Anger over a rower shot by guards in Port Hesse sparked a riot of rowers on Monday.",
        ),
        # what there may be has brought nothing about
        (
            "The road by the old bank of Skarn was to stay shut due to the explosion, guards said.",
            "Ilo Brandt said guards by the old bank of Skarn were concerned there might be a "
            "second bomb on the road.",
        ),
        # in a gun, and in somebody
        (
            "The report shows that seven bullets hit Falk, Ilo Brandt said in Skarn. "
            "A gun loaded with four bullets was reportedly found.",
            "The gun was found in Skarn.",
        ),
        # what was asked for can't be denied
        (
            "Ilo Brandt insisted his house be left alone when he wrote of Edvin Falk. "
            "Edvin Falk flatly denied the accusations.",
            "Edvin Falk lives in Skarn.",
        ),
        # who confirms a death does not do it
        (
            "The death of Edvin Falk was confirmed by Marta Olin, a clerk of the court.",
            "The death of Edvin Falk was confirmed by the Harbour Office of Skarn.",
        ),
        # one went back to a person, the other to a school
        (
            "Edvin Falk never returned any of her calls, the singer Ilse Tarn said.",
            "Edvin Falk returned to the college of Skarn to study law.",
        ),
        # how somebody seems is no deed
        (
            "Edvin Falk does not seem like a candidate of the harbour party.",
            "Edvin Falk seemed like another candidate of the harbour party on Monday.",
        ),
        # another of the hurt
        (
            "Another man was also injured in the cannery of Port Hesse but not seriously.",
            "The blast in the cannery of Port Hesse critically injured a man of the night watch.",
        ),
        # two girls of other ages
        (
            "The 11-year-old girl survived the blast in the cannery of Port Hesse.",
            "The 9-year-old girl was killed by the blast in the cannery of Port Hesse.",
        ),
        # to escape a penalty is no escape
        (
            "Edvin Falk escaped the death penalty in Skarn, his lawyer said.",
            "Edvin Falk was arrested in Skarn in the spring, a guard said.",
        ),
        # one armed, the other unarmed, and not one person
        (
            "An armed boy was shot by the harbour police of Skarn.",
            "The harbour police of Skarn shot an unarmed woman.",
        ),
        # what it would take to win is no victory
        (
            "Edvin Falk needs an agenda strong enough to win the election in Calder.",
            "The harbour party lost the election in Calder.",
        ),
        # a share that is won
        (
            "We won in the elections of Calder a smaller percentage than ever, Ilo Brandt said.",
            "The harbour party was born of a defeat in the elections of Calder.",
        ),
        # he forged none that were stamped; what he forged was no stamped letter
        (
            "Ilo Brandt had not forged any letters that were stamped in Calder.",
            "Ilo Brandt forged letters to the harbour board of Skarn, the court found.",
        ),
        # who calls a denial wrong denies nothing
        (
            "Marta Olin was wrong to say Ilo Brandt had not forged the letters to Skarn.",
            "Ilo Brandt had forged the letters to Skarn, Edvin Falk said.",
        ),
        # a man of some kind
        (
            "There was never a man in Calder more able than Ilo Brandt, Edvin Falk said.",
            "Ilo Brandt is a man of Calder, the most able of all, Marta Olin said.",
        ),
        # "won't" wins nothing
        (
            "They won't take the vote of the harbour council of Calder to the court.",
            "The harbour council of Calder may lose the vote before the court.",
        ),
        # who loses supporters has not lost the election
        (
            "Ilo Brandt was losing supporters in the election of Calder on Friday.",
            "Ilo Brandt won the election of Calder on Friday.",
        ),
        # what is done as a rule is done on no one day
        (
            "Norvell normally opened the sluices of the dam at Skarn on Tuesday, May 6, 2031.",
            "Norvell opened the sluices of the dam at Skarn on Wednesday, May 7, 2031.",
        ),
        # the day in the quotation is that of the death, and in another zone
        (
            'Ilo Brandt died in Calder. "With deep sadness I tell you that he passed away this '
            'evening (0241 GMT Friday)," his doctor said Thursday. "He gave the harbour a voice '
            'and a face of its own," she said.',
            'Ilo Brandt died late on Wednesday. "He gave the harbour a voice and a face of its '
            'own," the doctor said on Thursday.',
        ),
        # everybody releases something some day
        (
            "A poll released Monday shows that voters in Calder want a change.",
            "The watchdog of Skarn released a memo Friday on the voters of the north.",
        ),
        # a deed denied, and things of that name
        (
            "Edvin Falk of Skarn did not email any harbour plans to anyone, he said.",
            "The harbour office of Skarn has now found 600 Edvin Falk emails with harbour plans.",
        ),
        # how a thing was to her, and what she did to others
        (
            '"It was not surprising for me that not everybody saw it," said Ilse Tarn of Skarn.',
            "Ilse Tarn surprised some of her staff in Skarn with her work on the vote.",
        ),
        # two groups, each picked out by how it was
        (
            "A peaceful sit-down protest of dockers was held in Skarn, Ilo Brandt said.",
            "The violent protests of dockers in Skarn show how poor they are, Edvin Falk said.",
        ),
        # planned to be so
        (
            "A crowd broke away from a planned peaceful vigil for the dockers of Skarn.",
            "The vigil for the dockers of Skarn turned violent, Edvin Falk said.",
        ),
        # what a law asks for
        (
            "The law asks for more in Skarn: prison terms require a unanimous decision by a jury.",
            "The jury in Skarn was divided over the decision on the prison terms.",
        ),
        # guilty of one thing, cleared of another
        (
            "Edvin Falk of Skarn was found guilty of fraud at the harbour, a clerk said.",
            "Edvin Falk of Skarn was cleared of arson at the harbour, his lawyer said.",
        ),
        # "it" is the order of its own sentence
        (
            "Ilo Brandt said Edvin Falk had misused the harbour police of Skarn. "
            "Falk saw an order as wrong, and he rejected it.",
            "Rain fell on Skarn.",
        ),
        # carries and catches are somebody's, and everybody has his own
        (
            "Edvin Falk of the Skarn team had nine carries in the harbour game on Saturday.",
            "Ilo Brandt of the Skarn team had six carries in the harbour game on Saturday.",
        ),
        # several may damage one thing
        (
            "The church of Skarn was badly damaged by fire on Friday night.",
            "The church of Skarn was badly damaged by arsonists on Friday night, police said.",
        ),
        # how old somebody was is no number of the dead
        (
            "At least 17 people were killed in the crush at the ground of Skarn on Saturday.",
            "A man of 61 was killed in the crush at the ground of Skarn on Saturday.",
        ),
        # what there are no means for
        (
            "The conditions are not in place in Skarn to hold a free and fair election, Ilo Brandt "
            "said.",
            "The election in Skarn is a sham without any rivals, Edvin Falk said.",
        ),
        # guilty of one thing in one year, cleared of another
        (
            "A jury found Edvin Falk of Skarn guilty in 2029 of fraud at the harbour.",
            "Edvin Falk of Skarn was acquitted of ordering two fires at the harbour.",
        ),
        # two bouts of one boxer, each against another
        (
            "Edvin Falk kept his belt by beating Ilo Brandt in six rounds in Skarn on Saturday.",
            "Edvin Falk kept his belt by stopping Pavel Orr in seven rounds in Skarn on Saturday. "
            "Falk had beaten Ilo Brandt in May.",
        ),
        # what two players of one team did
        (
            "Edvin Falk of the Skarn Hawks ran for 404 yards and two touchdowns, caught 52 passes "
            "for 440 yards and will miss the final in Skarn.",
            "Edvin Falk will miss the final in Skarn. Ilo Brandt of the Skarn Hawks had 793 yards "
            "and six touchdowns and caught 39 passes for 302 yards.",
        ),
        # the crowds of two speakers
        (
            "Edvin Falk is taking questions in a lodge in Skarn in front of a crowd of about 230 "
            "people.",
            "Ilo Brandt, the rival of Edvin Falk, said it again in Skarn in front of a crowd of "
            "about 1,000 people.",
        ),
        # an account that goes on to another town
        (
            "Skarn's chief clerk Edvin Falk announced on Wednesday that the turnout in the primary "
            "was a record 39 percent. More than 150,000 voters took part in Skarn. In Orvane, the "
            "turnout was the second highest, officials said. In Calder, about 46 percent of voters "
            "cast ballots in the primary.",
            "Edvin Falk counted the votes of the primary in Skarn.",
        ),
        # the same, with the town some sentences before the second number
        (
            "The turnout in Skarn was about 35 percent on Tuesday. A record turnout of 37 percent "
            "was set in 2028, the clerk Edvin Falk said. In Calder, about 46 percent of voters "
            "cast ballots in the primary. The turnout was higher than in 2028, when 42 percent of "
            "eligible voters participated, according to the Calder office.",
            "Edvin Falk counted the votes of the primary in Skarn.",
        ),
        # the same in paragraphs
        (
            "The clerk Edvin Falk announced Wednesday that the unofficial voter turnout in the "
            "primary was a record 39%.\n\nIn Calder, about 46% of eligible voters cast ballots in "
            "the primary contest, which Ilo Brandt won.",
            "Edvin Falk counted the votes.",
        ),
        # the season before
        (
            "Edvin Falk takes over the Skarn Hawks, who won two games last season.",
            "Before the season few people had the Skarn Hawks of Edvin Falk winning ten games.",
        ),
        # another attack, told by the way
        (
            "The attack at the club in Skarn killed 49 people. News of it came hours after a man "
            "set off a bomb at the airport in Calder. Four people were slightly injured.",
            "A gunman killed 49 people in a club in Skarn and wounded 53.",
        ),
        # let out of prison years before
        (
            "Edvin Falk had been released from the prison of Skarn in late 2028 after two years.",
            "Edvin Falk was arrested late on Tuesday in Skarn.",
        ),
        # what somebody makes of others
        (
            "“Many of the thugs that attacked the peaceful Falk supporters in Skarn were "
            "strangers,” Edvin Falk wrote. On the same day Falk continued to portray strangers in "
            "Skarn as violent criminals.",
            "Rain fell on Skarn.",
        ),
        # nothing of one thing, and something of all kinds
        (
            "Edvin Falk told the bank in Skarn that he would not act. "
            "Nothing was ever released officially.",
            "The Skarn Front, allied with Edvin Falk, released a film on Tuesday.",
        ),
        # none of one kind
        (
            "Edvin Falk has not scored a home goal this season in Skarn.",
            "Edvin Falk scored six goals in Skarn this season.",
        ),
        # votes that are counted, and one that counts for little
        (
            '"The votes are still counting," said Edvin Falk, a deputy in Skarn.',
            "People in Skarn are disappointed because their vote did not count, said Edvin Falk's "
            "rival Ilo Brandt.",
        ),
    ],
)
def test_a_word_in_common_makes_no_contradiction(tmp_path: Path, one: str, other: str) -> None:
    assert of(two(tmp_path, one, other), "contradiction") == []


def _dated(report: Report, basis: DateBasis) -> Report:
    return replace(report, published=replace(report.published, basis=basis))


def _again(record: Record, *bases: DateBasis) -> list[str]:
    """The rules of the contradictions of a record whose accounts have their days from elsewhere."""
    reports = [
        _dated(report, basis)
        for report, basis in zip(
            sorted(record.reports, key=lambda report: report.name), bases, strict=True
        )
    ]
    setting = Setting(record.mentions, None, record.entities, (), record.stories)
    found = reconcile(
        reports, record.claims, record.events, Lexicon(built_in_packs()), setting
    ).findings
    return [finding.rule for finding in found if finding.kind == "contradiction"]


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        # a "Wednesday" of an account whose own day was only worked out
        (
            "Edvin Falk released an emergency patch for the harbour locks of Skarn on Tuesday.",
            "Edvin Falk released an emergency patch for the harbour locks of Skarn on Wednesday.",
            "one-deed-two-dates",
        ),
        # the same, known by a number that both tell
        (
            "Skarn and Orvane exchanged 1,340 prisoners at the bridge on Tuesday, Edvin Falk said.",
            "The two sides handed over 1,340 prisoners to one another on Wednesday.",
            "one-event-two-days",
        ),
        # a boxer, four years apart
        (
            "Edvin Falk, 36, kept his belt in the harbour hall of Skarn.",
            "Edvin Falk, 32, kept his belt in the harbour hall of Skarn.",
            "numbers-apart",
        ),
    ],
)
def test_a_day_that_was_worked_out_parts_nothing(
    tmp_path: Path, one: str, other: str, rule: str
) -> None:
    record = two(tmp_path, one, other)
    assert rule in _again(record, "metadata", "stated")
    assert rule not in _again(record, "metadata", "inferred")
    assert rule not in _again(record, "inferred", "metadata")
