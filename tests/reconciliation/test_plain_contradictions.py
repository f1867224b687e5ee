"""Two short accounts that plainly contradict each other, and pairs beside them that do not."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two

CONTRADICT = [
    # none harmed, and some
    (
        "No one was hurt in the fire in the cannery of Port Hesse, Ilo Brandt said.",
        "Three workers were injured in the fire in the cannery of Port Hesse, Edvin Falk said.",
        "count",
    ),
    (
        "There were no casualties in the shelling of Port Hesse, Ilo Brandt said.",
        "The shelling of Port Hesse killed five people, Edvin Falk said.",
        "count",
    ),
    # how long
    (
        "The court in Port Hesse sentenced Ilo Brandt to 12 years in prison.",
        "Ilo Brandt was sentenced to 14 years in prison by a court in Port Hesse.",
        "count",
    ),
    # how old
    (
        "Ilo Brandt, 34, was killed in the crash in Port Hesse.",
        "Ilo Brandt, 43, was killed in the crash in Port Hesse.",
        "count",
    ),
    # one deed done to one person, in one word and in two
    (
        "Edvin Falk was arrested in Port Hesse on Monday, police said.",
        "Edvin Falk was arrested in Port Hesse on Tuesday, his lawyer said.",
        "date",
    ),
    (
        "Police arrested Edvin Falk in Port Hesse on May 5.",
        "Edvin Falk was detained on May 6 in Port Hesse, his lawyer Marta Olin said.",
        "date",
    ),
    (
        "The blast in Port Hesse happened at 9 a.m., police said.",
        "The blast in Port Hesse happened at 11 a.m., a witness said.",
        "date",
    ),
    # with what
    (
        "The attacker in Port Hesse used a knife, police said.",
        "The attacker in Port Hesse had a gun, a witness said.",
        "category",
    ),
    # what packs know of opposites
    (
        "Power has been restored in Port Hesse, the utility said.",
        "Port Hesse is still without power, residents said.",
        "status",
    ),
    (
        "The talks in Port Hesse ended with an agreement, Ilo Brandt said.",
        "The talks in Port Hesse ended without an agreement, Edvin Falk said.",
        "status",
    ),
    (
        "The suspect in the Port Hesse attack acted alone, police said.",
        "The suspect in the Port Hesse attack had two helpers, prosecutors said.",
        "status",
    ),
    (
        "The hostages in Port Hesse were freed by the army.",
        "The hostages in Port Hesse escaped on their own, one of them said.",
        "status",
    ),
    (
        "The minister Ilo Brandt resigned over the flood in Port Hesse.",
        "The minister Ilo Brandt was dismissed over the flood in Port Hesse.",
        "status",
    ),
    # a verb of two letters with what makes another of it
    (
        "The alarm of the cannery in Port Hesse did not go off, Ilo Brandt said.",
        "The alarm of the cannery in Port Hesse had gone off at once, Edvin Falk said.",
        "status",
    ),
    # who never left the valley left no land that it lies in
    (
        "Edvin Falk had left the country on Thursday, a minister in Calder said.",
        "Edvin Falk never left the valley: on May 9 he spoke at a fair near Calder.",
        "status",
    ),
    # his lawyer speaks, and is not meant by "he"
    (
        "The manager of the yard in Skarn, Edvin Falk, was suspended on Friday. "
        "His lawyer said that he remained in his post.",
        "Rain fell on Skarn.",
        "status",
    ),
    # who was told of right before
    (
        "The diver who found them in Skarn was dismissed, the police said. "
        "The police union said he had left of his own accord.",
        "Rain fell on Skarn.",
        "status",
    ),
    # a number put beside another's
    (
        "The League said 4,200 drivers had joined the walkout in Skarn. "
        "Calder Transit put the number at 2,600.",
        "Rain fell on Skarn.",
        "count",
    ),
    (
        "The fire service of Skarn has 11 dead. The governor's office speaks of 14 dead.",
        "Rain fell on Skarn.",
        "count",
    ),
    # the only gunmen of two accounts of one story
    (
        "Gunmen seized a coach near Port Hesse on Saturday. Ilo Brandt of the harbour guard said "
        "three gunmen were on the coach.",
        "Five gunmen hold the coach near Port Hesse, a woman who was freed on Saturday told the "
        "harbour guard of Ilo Brandt.",
        "count",
    ),
    # who led it, by nouns alone
    (
        "The raid in Port Hesse was led by the army's mountain unit, Ilo Brandt said.",
        "The raid in Port Hesse was led by a harbour guard squad, Edvin Falk said.",
        "actor",
    ),
    # one order, told by its verb and by its noun
    (
        "Judge Ramona Teal ordered a recount of all ballots in Skarn. The order was issued by "
        "Judge Lucian Ferro, the Falk campaign said.",
        "Rain fell on Skarn.",
        "actor",
    ),
    # a wound that no number tells
    (
        "Thieves broke into the museum in Skarn. A guard was tied up; he was not hurt.",
        "One guard of the museum in Skarn suffered a broken arm, a clerk said.",
        "status",
    ),
    # nobody missed, and two missing
    (
        "Norvell said 312 people were on the night shift in Skarn. Its manager, Edvin Falk, said "
        "all of them had been accounted for.",
        "Two men who were on the night shift in Skarn are still missing, Ilo Brandt said.",
        "count",
    ),
    # somebody whom coreference knows by a pronoun
    (
        "Edvin Falk of Skarn did not sign the harbour pact, his lawyer said.",
        "Edvin Falk came to Skarn at noon. He signed the harbour pact, a clerk said.",
        "status",
    ),
    # what one voice says it was not
    (
        "The market of Skarn was shelled at noon. Rebel mortars had fired on it, the army said.",
        "The market of Skarn was hit by four rockets, not by mortar shells, a report of the "
        "observers in Skarn says.",
        "category",
    ),
    (
        "The bacteria in Skarn came from the lettuce, Ilo Brandt said.",
        "A test in Skarn found the bacteria in the dressing and not in the lettuce, Edvin Falk "
        "said.",
        "status",
    ),
    # where somebody is to be sworn in, in other words
    (
        "Ilse Tarn will be sworn in on July 1 at the old mint in Skarn.",
        "Ilse Tarn will take the oath on July 1 in parliament, her party in Skarn said.",
        "place",
    ),
    # one event that linking joined, in other words: its day, and its place
    (
        "Police in Skarn arrested the banker Edvin Falk at a villa near the lake on Saturday.",
        "The banker Edvin Falk was seized at Skarn airport on Friday as he left, a source said.",
        "date",
    ),
    (
        "Police in Skarn arrested the banker Edvin Falk at a villa near the lake on Saturday.",
        "The banker Edvin Falk was seized at Skarn airport on Saturday as he left, a source said.",
        "place",
    ),
    # not before an hour, told without its half of the day, and before it
    (
        "The first ambulance reached the pitch in Skarn at 3.05 p.m. according to the service. "
        "The doctor, Edvin Falk, said no ambulance came on to the pitch before half past three.",
        "Rain fell on Skarn.",
        "date",
    ),
    # a verb that says little, with its noun
    (
        '"An officer gave the order by radio," a steward in Skarn said. Edvin Falk has denied that '
        "any order was given.",
        "Rain fell on Skarn.",
        "status",
    ),
    # hardly any of a thing
    (
        "The police said that dockers in Skarn had been drinking. Ilo Brandt said that there was "
        "hardly any drinking that day.",
        "Rain fell on Skarn.",
        "status",
    ),
    # ill or well
    (
        "The banker was held in Skarn. His wife, Ilse Falk, said he was gravely ill. The prison "
        "doctor, Ilo Brandt, said he was in good health.",
        "Rain fell on Skarn.",
        "status",
    ),
    # how they went
    (
        "Thieves broke into the museum in Skarn on Saturday. They fled in a grey van, police said.",
        "The thieves of the museum in Skarn left on two motorcycles, a neighbour said.",
        "category",
    ),
    # how fast one train ran
    (
        "The night express to Port Hesse was running at 140 kilometres an hour, Ilo Brandt of the "
        "railway said.",
        "The night express to Port Hesse was doing 176 kilometres an hour, a signalman told Edvin "
        "Falk of the railway.",
        "count",
    ),
]

DO_NOT = [
    # nobody killed, and some injured
    (
        "No one was killed in the fire in the cannery of Port Hesse, Ilo Brandt said.",
        "Three workers were injured in the fire in the cannery of Port Hesse, Edvin Falk said.",
    ),
    # none of the passengers, and somebody else
    (
        "None of the passengers were hurt in the crash at Port Hesse, Ilo Brandt said.",
        "Three policemen were injured in the crash at Port Hesse, Edvin Falk said.",
    ),
    # another fire
    (
        "No one was hurt in the fire in the mill of Calder, Ilo Brandt said.",
        "Three workers were injured in the fire in the cannery of Port Hesse, Edvin Falk said.",
    ),
    # nobody known to be hurt as yet
    (
        "There were no immediate reports of injuries in the fire in Port Hesse, Ilo Brandt said.",
        "Three workers were injured in the fire in Port Hesse, Edvin Falk said.",
    ),
    # another man's sentence
    (
        "The court in Port Hesse sentenced Ilo Brandt to 12 years in prison.",
        "Edvin Falk was sentenced to 14 years in prison by a court in Port Hesse.",
    ),
    # roughly as long
    (
        "The blackout in Port Hesse lasted about two hours, Ilo Brandt said.",
        "The blackout in Port Hesse lasted three hours, Edvin Falk said.",
    ),
    # a birthday lies between
    (
        "Ilo Brandt, 34, was killed in the crash in Port Hesse.",
        "Ilo Brandt, 35, was killed in the crash in Port Hesse.",
    ),
    # two persons of one surname
    (
        "Ilo Brandt, 34, was killed in the crash in Port Hesse.",
        "Marta Brandt, 61, was killed in the crash in Port Hesse.",
    ),
    # a dagger is a knife to others
    (
        "The attacker in Port Hesse used a knife, police said.",
        "The attacker in Port Hesse used a dagger, a witness said.",
    ),
    # another's arrest
    (
        "Police arrested Edvin Falk in Port Hesse on May 5.",
        "Ilo Brandt was detained on May 6 in Port Hesse, his lawyer Marta Olin said.",
    ),
    # each has wounds of his own
    (
        "The guard of the bank in Skarn suffered critical injuries, police said. A clerk of the "
        "bank suffered minor injuries.",
        "Rain fell on Skarn.",
    ),
    # what a firm rejects is of itself
    (
        '"This deal will bring our networks together," Ilo Brandt said. The Skarn Courier denied '
        "the reports.",
        "Rain fell on Skarn.",
    ),
    # who works on a siren is no siren
    (
        "The siren of the harbour in Skarn was switched off, Ilo Brandt said.",
        "Edvin Falk of the harbour in Skarn was working on a siren, he said.",
    ),
    # a road closed because of the one, a fire caused by the other
    (
        "Harbour road by the old mill was closed all weekend because of the explosion, police "
        "said.",
        "It was later shown the fire was caused by a storm, and the old mill by the Harbour road "
        "was shut all weekend, Ilo Brandt said.",
    ),
    # the hours at which two accounts came out
    (
        "Updated 5:40 p.m. The mayor Ilo Brandt spoke to the sailors of Port Hesse on the quay.",
        "Updated 4:08 p.m. The mayor Ilo Brandt spoke to the sailors of Port Hesse on the quay.",
    ),
    # another went another way
    (
        "Edvin Falk came to Skarn in a grey van on Saturday, police said.",
        "Ilo Brandt came to Skarn on a motorcycle on Saturday, a neighbour said.",
    ),
]


@pytest.mark.parametrize(("one", "other", "slot"), CONTRADICT)
def test_what_plainly_contradicts(tmp_path: Path, one: str, other: str, slot: str) -> None:
    assert of(two(tmp_path, one, other), "contradiction", slot)


@pytest.mark.parametrize(("one", "other"), DO_NOT)
def test_what_does_not(tmp_path: Path, one: str, other: str) -> None:
    assert of(two(tmp_path, one, other), "contradiction") == []


def test_who_is_hurt_on_a_later_day_was_not_before(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "No one was hurt in the fire in the cannery of Port Hesse, Ilo Brandt said.",
        "Three workers were injured in the fire in the cannery of Port Hesse, Edvin Falk said.",
        "2031-05-10",
        "2031-05-11",
    )
    assert of(record, "update", "count")
    assert of(record, "contradiction") == []
