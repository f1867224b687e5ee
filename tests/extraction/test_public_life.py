"""Packs of public life and of business: what tells each type, and what only looks like it."""

import pytest

from tests.extraction.sentences import claims, types

SPORT = (
    "The coach of the team praised the season. The league and the players liked the tournament. "
    "The referee and the goalkeeper of the championship game met the fans at halftime. "
)
COMPUTING = (
    "The browser and the software run on the computer. The website tells users of the download. "
    "The malware and the hacker were known to the internet server. "
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Told with a name behind is told of one.
        ("The singer and painter, Vesna Orr, has died.", "death"),
        ("A miller, Tom Orr, and a clerk died.", "casualties"),
        # What she was, joined to her name; one of several by name; a name behind what he was.
        ("Marta Olin, a swimmer and former minister of Velm, has died of natural causes.", "death"),
        ("One of the best singers, Vesna Orr, has died in Tarvik.", "death"),
        ("A lean man with a beard, Orr died of heart failure on Monday.", "death"),
        ("Her teacher, the leading painter Vesna Orr, had died in May.", "death"),
        ("Two of the best singers of Velm have died in Tarvik.", "casualties"),
        # One person dies of what people die of: no toll.
        ("Marta Olin died of cancer at 91.", "death"),
        ("The actress died peacefully in her sleep on Friday.", "death"),
        ("Marta Olin, the swimmer, has died.", "death"),
        ("His death was told by his grandson.", "death"),
        ("The singer was found dead in a hotel.", "death"),
        ("Nine people died on Friday.", "casualties"),
        ("Olin and her son died on Friday.", "casualties"),
        ("They died on Friday.", "casualties"),
        ("Falk's deaths rose in May.", "casualties"),
        ("The driver died in the crash.", "casualties"),
        ("Marta Olin died in the earthquake.", "casualties"),
        ("The hope died in March.", "other"),
        # Illness and its treatment, of one person alone.
        ("Marta Olin checked into a rehab clinic in Tarvik.", "treatment"),
        ("The singer suffered a heart attack on Monday.", "treatment"),
        ("She had knee surgery in May.", "treatment"),
        ("Olin checked the lists of the clinic.", "other"),
        ("The guild underwent a change.", "other"),
        ("Olin was admitted to hospital on Monday.", "hospital"),
        ("She was diagnosed with cancer in May.", "hospital"),
        ("Olin admitted that the hospital was old.", "other"),
        # Births and marriages.
        ("Olin was born in Tarvik in 1930.", "birth"),
        ("The idea was born in a cellar.", "other"),
        ("Olin married a baker in 1950.", "marriage"),
        ("They divorced in 1961.", "marriage"),
        ("The crowd attended her wedding in Tarvik.", "wedding"),
        ("It is as if one goes to a wedding.", "other"),
        # Awards: won, or given.
        ("Olin won a medal for her books.", "award"),
        ("Olin won the crowd over.", "other"),
        ("Olin was nominated for an Oscar.", "honour"),
        ("The guild awarded the work to a mason.", "other"),
        # Films; who plays a role in politics is in none.
        ("Falk will direct the sequel to the film.", "film"),
        ("Olin starred in a musical.", "film"),
        ("The guild appeared to film nobody.", "other"),
        ("The guild plays a role in the valley.", "other"),
        ("The clerk directed the letter to the mayor.", "other"),
    ],
)
def test_people_in_the_news(text: str, told: str) -> None:
    assert types(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Falk broke the scoring record.", "sport_record"),
        ("Falk broke the silence.", "other"),
        ("Falk sprained his knee in May.", "sport_injury"),
        ("Falk will miss four games.", "sport_injury"),
        ("Falk missed the ferry.", "other"),
        ("The Rooks placed Falk on injured reserve.", "injury_list"),
        ("The Rooks placed an order.", "other"),
        ("The Rooks beat the Otters 3-1.", "match"),
        ("Falk beat his wife.", "other"),
        ("The Rooks lost to the Otters.", "result"),
        ("Falk lost his footing.", "other"),
        ("Falk scored 20 points.", "play"),
        ("Falk ran home.", "other"),
        ("The Rooks re-signed Falk in May.", "roster"),
        ("The Rooks traded barbs.", "other"),
    ],
)
def test_sport_is_told_in_reports_of_sport_alone(text: str, told: str) -> None:
    assert types(SPORT + text)[-1] == told
    assert types(text)[0] not in {"match", "result", "play", "sport_injury", "roster"}


@pytest.mark.parametrize(
    "text",
    [
        "Falk bombed Orr with a right hand.",
        "The Rooks took control with a run.",
        "The Rooks broke a 12-12 tie.",
        "Falk crashed to the floor.",
    ],
)
def test_words_of_war_mean_a_match_in_reports_of_sport(text: str) -> None:
    assert types(SPORT + text)[-1] == "other"


def test_boxing_is_sport() -> None:
    told = types(
        "The challenger kept his belt in a bout for the IBF title. Falk used the jab. "
        "He didn't even fight."
    )
    assert told[-1] == "other"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Orrdale issued a patch for its browser.", "software_update"),
        ("Orrdale fixed the hole in its browser.", "software_update"),
        ("Hackers exploited a flaw in the browser.", "software_flaw"),
        ("The flaw is a riddle to many.", "other"),
        ("Orrdale issued a coin.", "other"),
    ],
)
def test_software_is_told_in_reports_of_computing(text: str, told: str) -> None:
    assert types(COMPUTING + text)[-1] == told
    assert types(text)[0] not in {"software_update", "software_flaw"}


def test_advice_to_users_is_no_demand_in_reports_of_computing() -> None:
    assert types(COMPUTING + "Orrdale urged users to wait.")[-1] == "other"
    assert types("Orrdale urged the council to wait.") == ["demand"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Orrdale recalled 400 cars in May.", "recall"),
        ("Olin does not recall any phone call.", "other"),
        ("Orrdale unveiled a phone in Tarvik.", "product_release"),
        ("The novel goes on sale in May.", "product_release"),
        ("The mayor unveiled a statue.", "other"),
        ("The company reported a profit of $4 million.", "results"),
        ("The company's earnings rose in May.", "results"),
        ("Average hourly earnings rose 1 percent.", "other"),
        ("The company's stock fell 4 percent.", "share_price"),
        ("Businesses share profits with the staff of the company.", "other"),
        ("Orrdale raised its prices in May.", "price"),
        ("Orrdale raised its flag in May.", "other"),
        ("Orrdale merged with a rival.", "takeover"),
        ("The roads merge near Tarvik.", "other"),
        ("Orrdale axed 40 jobs in Tarvik.", "jobs"),
        ("The rivals lay off Olin these days.", "other"),
        ("The guild cut the bread of older workers.", "other"),
        ("Orrdale closed its factory in Tarvik.", "site"),
        ("Olin closed the door of the factory.", "other"),
        ("Orrdale filed for bankruptcy in May.", "bankruptcy"),
        ("Orrdale filed its papers in May.", "other"),
    ],
)
def test_companies_in_the_news(text: str, told: str) -> None:
    assert types(text)[0] == told


def test_the_numbers_of_both_packs_stay_in_their_own_fields() -> None:
    # Points of a poll are no prices; how often one player scored or missed is his alone.
    (poll,) = claims("Olin leads Falk by five points in the poll.")
    assert [number.slot for number in poll.quantities] == [None]
    told = claims(SPORT + "Falk scored 20 points and will miss four games.")
    assert [q.slot for claim in told for q in claim.quantities] == [None, None]
    (cut,) = claims("Orrdale laid off 40 workers in Tarvik.")
    assert [number.slot for number in cut.quantities] == ["jobs"]


def test_who_dies_is_the_person_and_what_of_the_cause() -> None:
    (claim,) = claims("Marta Olin died of cancer.")
    assert [(role.role, role.text) for role in claim.roles] == [
        ("patient", "Marta Olin"),
        ("cause", "cancer"),
    ]
