"""A length of time is the event's where the event lasted so long."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # How long it lasted.
        ("The two mayors talked for two hours in Tarvik.", ["two hours"]),
        # A term has its length whatever is done with it; who serves it takes as long.
        ("Orr received a five-year sentence.", []),
        ("Orr served a five-year sentence.", ["five-year"]),
        ("Orr was sentenced on Monday to life plus 40 years for theft.", []),
        ("Orr, who also received another sentence of 40 years, wept.", []),
        ("Orr served a sentence of 40 years.", ["40 years"]),
        ("Her speech was the final act in a 50-year career spanning two guilds.", []),
        ("The guilds held a two-hour meeting in Tarvik.", ["two-hour"]),
        ("Pilots staged a 24-hour walkout in Tarvik.", ["24-hour"]),
        ("The four-day fair ended in Tarvik.", ["four-day"]),
        ("Olin spent months in the mill.", ["months"]),
        ("The blaze burned for several hours before the engines came.", ["several hours"]),
        # The length of a speech or a service is not that of what was said or done in it.
        ("Olin said nothing of the ferry in a two-hour speech.", []),
        ("Olin blamed the guild in a 40-minute interview.", []),
        ("During the two-hour service, the priest asked the crowd to stand.", []),
        ("Her 40-minute interview angered the guild.", []),
        # How far two events lie apart.
        ("Falk was found dead hours after his arrest.", []),
        ("The vote came one day after the guild closed the mill.", []),
        ("The blast came nine months into her term.", []),
        ("Wardens found him in a barn three hours later.", []),
        ("The mill was sold two weeks before the fire.", []),
        ("The fair comes little over a month after thieves robbed the mill.", []),
        ("Orr was 15 minutes late to the talks.", []),
        ("The talks had been booked a year and a half ahead of time.", []),
        # What somebody wants more of, and how long he did more.
        ("The council is to require three years more for a pension.", []),
        ("Olin lived in the mill two years more.", ["two years"]),
        # What is left, a part of the night, an age, a rate, a level, a calling.
        ("Falk scored with four minutes left.", []),
        ("The guild has three weeks to go until the vote.", []),
        ("Two men robbed the mill in the early hours of the morning.", []),
        ("The council let 17-year-olds vote in Tarvik.", []),
        ("Falk was an $80,000-a-year clerk at the mill.", []),
        ("The price of cod is at a 44-year low.", []),
        ("Falk was a 28-year veteran of the ferry.", []),
        ("The mill will cut hours.", []),
        # Within how long something is the worst, of what was before, of a level.
        ("It was the worst riot in decades.", []),
        ("It is only the second time in 18 months that the mill shut.", []),
        ("Tarvik was calm after eight days of riots.", []),
        ("Orr broke a 30-year hold on the record.", []),
        # What is given, added or thought of is no length; what one spends is.
        ("The law gives the guild 60 days to answer.", []),
        ("The walks added ten years to his life.", []),
        ("Eight days ran off the clock.", []),
        ("Wardens made an arrest, ending a 41-year search for the thief.", []),
        ("The search took two weeks.", ["two weeks"]),
        # Half a number, a time of life, some day; what lasted for years lasted long.
        ("In 8 first-half minutes, Orr scored twice.", []),
        ("In her later years, Olin lived in Tarvik.", []),
        ("Olin lived in Tarvik for years.", ["years"]),
        ("The cows will one day give milk.", []),
        ("On a day when the mill shut, Olin left.", []),
        # What is ordered, a sentence, what ends or wears out somebody.
        ("A court ordered Olin to serve 90 days of treatment.", []),
        ("Olin was sentenced to two years in prison.", []),
        ("“He lied,” the judge said in sentencing Olin to two years in prison.", []),
        ("Olin served two years in prison.", ["two years"]),
        ("The verdict ended ten years of efforts in Tarvik.", []),
        ("Olin left after two decades of lying to the guild.", []),
    ],
)
def test_a_length_is_that_of_the_event(text: str, told: list[str]) -> None:
    lengths = [
        when.text for claim in claims(text) for when in claim.times if when.role == "duration"
    ]
    assert lengths == told
