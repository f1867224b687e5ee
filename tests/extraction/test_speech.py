"""Who vouches for which words. The people and places are invented."""

import pytest

from consilience.language.analyse import analyse
from tests.extraction.accounts import account, claim_at, claims_of, voices_at

DASK = "Governor Oren Dask spoke on Monday.\n\n"

# text, words of the passage, who vouches for it after the outlet
CASES = [
    # the outlet's own voice
    ("The bridge fell into the Orva on Monday.", "bridge fell", []),
    # direct speech, the source after it
    ("“The dam has burst,” Governor Oren Dask said.", "dam has burst", ["Oren Dask"]),
    # straight marks
    ('"The dam has burst," Governor Oren Dask said.', "dam has burst", ["Oren Dask"]),
    # the source before it
    ("Governor Oren Dask said: “The dam has burst.”", "dam has burst", ["Oren Dask"]),
    # inverted
    ("“The dam has burst,” said Governor Oren Dask.", "dam has burst", ["Oren Dask"]),
    # inverted, a speaker without a name or a known word for people
    ("“The dam has burst,” said a ferry owner.", "dam has burst", ["ferry owner"]),
    # a split quotation: both halves
    ("“The dam,” Governor Oren Dask said, “has burst at last.”", "burst", ["Oren Dask"]),
    # indirect speech
    ("Governor Oren Dask said that the dam had burst.", "dam had burst", ["Oren Dask"]),
    ("Governor Oren Dask said the dam had burst.", "dam had burst", ["Oren Dask"]),
    # with a day between the verb and what is said
    ("Governor Oren Dask said Friday the dam had burst.", "dam had burst", ["Oren Dask"]),
    # a mixed quotation: the words outside the marks are the speaker's as well
    ("Kell Marine said the hull was “torn open like a tin”.", "hull was", ["Kell Marine"]),
    # a short quoted phrase in an indirect report that its source closes
    (
        "Divers found two boats and “a great heap of nets and ropes,” the Orva navy said.",
        "two boats",
        ["Orva navy"],
    ),
    # an adverb between who says it and the verb is no part of who says it
    ("The ministry now says the dam had burst.", "dam had burst", ["ministry"]),
    ("The ministry on Monday put the dead at 71.", "dead at 71", ["ministry"]),
    ("The assembly said the dam had burst.", "dam had burst", ["assembly"]),
    ("The Tarvik navy on Monday said the dam had burst.", "dam had", ["Tarvik navy"]),
    # according to, before and after
    ("According to the Tarvik Ministry, nine people died.", "nine people", ["Tarvik Ministry"]),
    ("Nine people died, according to the Tarvik Ministry.", "Nine people", ["Tarvik Ministry"]),
    # no source: what a thing is "according to"
    ("Nine people voted according to plan.", "Nine people", []),
    # asides between the name and the verb
    ("Oren Dask, the governor of Tarvik, said the dam had burst.", "dam had", ["Oren Dask"]),
    (
        "The head of the relief service, Mona Kell, said the dam had burst.",
        "dam had",
        ["Mona Kell"],
    ),
    (
        "Oren Dask, the governor of Tarvik, the capital of the south, said the dam had burst.",
        "dam had",
        ["Oren Dask"],
    ),
    # a source's description with words between commas
    (
        "A senior Tarvik official, who asked not to be named, said the dam had burst.",
        "dam had",
        ["senior Tarvik official"],
    ),
    (
        "A senior Tarvik source, speaking anonymously, said the dam had burst.",
        "dam had",
        ["senior Tarvik source"],
    ),
    # a person beside the name of a house
    (
        "Mona Kell from the Tarvik Relief Agency said six bridges had fallen.",
        "six bridges",
        ["Mona Kell"],
    ),
    # two subjects
    (
        "Six bridges fell, officials and state media said.",
        "Six bridges",
        ["officials and state media"],
    ),
    # "who said"
    (
        "The crew took a call from sailors on board the Sella, who said they were sinking fast.",
        "they were sinking",
        ["sailors on board the Sella"],
    ),
    # a verb shared by two
    ("Governor Oren Dask came out and said the dam had burst.", "dam had", ["Oren Dask"]),
    ("Governor Oren Dask stood up, warning that the dam had burst.", "dam had", ["Oren Dask"]),
    # a clause after "warning"-like words that is no clause but a thing: the outlet's own
    (
        "Governor Oren Dask smiled, announcing the deal even before the vote was over.",
        "the vote was over",
        [],
    ),
    # somebody who says what somebody says
    (
        "Kell says the president told her that the dam had burst.",
        "dam had burst",
        ["Kell", "president"],
    ),
    # what is told of the speaker before he says it; an official without a name as described
    (
        "A senior Tarvik official who requested anonymity said the talks had failed.",
        "talks had failed",
        ["senior Tarvik official"],
    ),
    # a form of saying that is a noun
    ("Most southern states that will hold votes have many voters.", "hold votes", []),
    # saying that was gone on to
    ("Mona Kell left. She went on to say that some men were mad.", "men were mad", ["Mona Kell"]),
    # a headline that names the speaker, and one that names a place
    ("Police: Nine men killed in Orva raid", "Nine men", ["Police"]),
    # somebody of somebody's speaks, and nobody else
    ("Kell’s lawyer said the case was lost.", "case was lost", ["Kell’s lawyer"]),
    # "the board" is no name that an act with the board stood behind
    (
        "Oren Dask and Bill Graham, had gone to the board. “He may stand,” the board said.",
        "may stand",
        ["board"],
    ),
    # what is said ends where the speaker acts again
    (
        "Governor Oren Dask said that the dam was safe, and ordered nine villages cleared.",
        "nine villages",
        [],
    ),
    # nobody is named
    ("It is estimated that nine hundred people fled.", "nine hundred", ["It is estimated"]),
    ("Nine people were reportedly killed in the flood.", "Nine people", ["reports"]),
    ("Of the crew, nine are reported to be from Tarvik.", "nine are", ["reports"]),
    # an aside of hearsay is nobody's word for the rest
    (
        "The firm made its offer, reportedly worth $90 million, on Monday.",
        "$90 million",
        ["reports"],
    ),
    ("The firm made its offer, reportedly worth $90 million, on Monday.", "made its offer", []),
    # who says what another says
    (
        "State radio quoted the mayor, Anselm Rook, as saying nine people had died.",
        "nine people",
        ["State radio", "Anselm Rook"],
    ),
    (
        "Governor Oren Dask said nine people had died, the Orva News Agency reported.",
        "nine people",
        ["Orva News Agency", "Oren Dask"],
    ),
    (
        "Nine people died, Tarvik officials were quoted as saying.",
        "Nine people",
        ["Tarvik officials"],
    ),
    # a thing for an object
    ("Governor Oren Dask called for a truce of nine days.", "truce of nine", ["Oren Dask"]),
    ("The Tarvik Army reported a total of 1,204 raids.", "1,204 raids", ["Tarvik Army"]),
    ("The Orva Survey put the flood's height at 9 metres.", "9 metres", ["Orva Survey"]),
    # not said: denied words of saying, plans to say
    ("Governor Oren Dask did not say the dam had burst.", "the dam had", []),
    ("Governor Oren Dask will say the dam had burst.", "the dam had", []),
    # words only set apart are not speech
    ("The “iron ring” of ships closed on Tarvik.", "closed on Tarvik", []),
    # pronouns
    (DASK + "He said the dam had burst.", "dam had", ["Oren Dask"]),
    (DASK + "“The dam has burst,” he added.", "dam has", ["Oren Dask"]),
    # the same house by another word
    (
        "Kell Marine Company said it had lost two ships.\n\nThe firm said nine sailors were safe.",
        "nine sailors",
        ["Kell Marine Company"],
    ),
    (
        "The Tarvik Ministry issued a statement.\n\nThe statement said nine sailors were safe.",
        "nine sailors",
        ["Tarvik Ministry"],
    ),
    # a title given before, or after the name
    (
        "Oren Dask, governor of Tarvik, came to the dam.\n\nThe governor said nine men were safe.",
        "nine men",
        ["Oren Dask"],
    ),
    # a description given before
    (
        "A Tarvik source said new terms had come.\n\nAccording to the source, nine towns fell.",
        "nine towns",
        ["Tarvik source"],
    ),
    # quotations over sentences and paragraphs
    (
        "“The dam has burst. Nine towns are flooded,” Governor Oren Dask said.",
        "Nine towns",
        ["Oren Dask"],
    ),
    (
        "Governor Oren Dask said: “The dam has burst.\n\n“Nine towns are flooded.”",
        "Nine towns",
        ["Oren Dask"],
    ),
    # an open mark that a later paragraph closes
    (
        "“The dam has burst on the river.\n\nNine towns are flooded,” said Governor Oren Dask.",
        "dam has burst",
        ["Oren Dask"],
    ),
    # a paragraph of quotation after its speaker's
    (
        "“The dam has burst,” said Governor Oren Dask.\n\n“Nine towns are flooded.”",
        "Nine towns",
        ["Oren Dask"],
    ),
    # a quotation inside a quotation belongs to the outer speaker
    (
        "Governor Oren Dask said: “My men cried ‘run for the hills’ and nine of them fell.”",
        "nine of them",
        ["Oren Dask"],
    ),
    # unless words of saying lead to it, in double marks or in single ones
    (
        "“My mother told me, ‘The dam will burst one day,’ and it did,” Oren Dask said.",
        "The dam will burst",
        ["Oren Dask", "My mother"],
    ),
    (
        "\"As Ilse Tarn said, 'What if nine fled? That is no town to live in,'\" Dask said.",
        "no town",
        ["Dask", "Ilse Tarn"],
    ),
    # what goes on behind it is the outer speaker's; an apostrophe closes nothing
    (
        "\"When the soldiers' trucks came, the mayor shouted, 'Leave your homes!' and ran,\""
        " Ilse Tarn said.",
        "and ran",
        ["Ilse Tarn"],
    ),
    # words in single marks that nobody is told to say stay the outer speaker's
    ("“We call it the ‘house of the lost boys’ here,” Dask said.", "house of the", ["Dask"]),
    # what somebody told the speaker, in words of his own
    (
        "Oren Dask said on Monday that President Mona Kell had told him “the war is over.”",
        "war is over",
        ["Oren Dask", "Mona Kell"],
    ),
    # British papers quote in single marks
    (
        "'We lost nine men in the raid. Nobody came to help us,' Oren Dask said.",
        "nine men",
        ["Oren Dask"],
    ),
    # spaced marks of a treebank, open over a paragraph
    (
        "`` Mona Kell has left .\n\nWe thank all , '' the singer 's rep Jon Dask tells us .",
        "Mona Kell has left",
        ["Jon Dask"],
    ),
    # participles of saying: their subject is the tree's, and not the noun before the comma
    ("Oren Dask shut the bridge, noting that two beams had cracked.", "two beams", ["Oren Dask"]),
    (
        "Kell spoke of Tarvik and Orva, but Oren Dask dismissed it, claiming that nine men lied.",
        "nine men",
        ["Oren Dask"],
    ),
    ("“We are safe,” Oren Dask said, adding that nine men were lost.", "nine men", ["Oren Dask"]),
    # a participle that is an adjective says nothing
    ("Mona Kell's declared goal is a dam that would need nine years.", "nine years", []),
    # another act or speaker beside the saying
    (
        "Kell said that she would visit later, but to date has sent only nine letters.",
        "nine let",
        [],
    ),
    (
        "She has said little of the plan, and people close to Kell say nine men know it.",
        "nine men",
        ["people close to Kell"],
    ),
    # asked, not saying; and what was not said
    ("When asked whether nine men had died, Mona Kell left.", "nine men", []),
    ("Mona Kell would not discuss whether nine men had died.", "nine men", []),
    # somebody of a person's, and a title's holder
    ("A Kell campaign official said nine men had left.", "nine men", ["Kell campaign official"]),
    ("Kell aide Oren Dask said nine men had left.", "nine men", ["Oren Dask"]),
    (
        "Sen. Mona Kell spoke first.\n\n“Nine men died,” the Tarvik senator and farmer said.",
        "Nine men",
        ["Mona Kell"],
    ),
    # a statement is whose who spoke in one, and not the last house named
    (
        "Nine men died, the Tarvik ministry said in a statement. It thanked Kell Marine."
        "\n\nThe statement said the dam had burst.",
        "dam had burst",
        ["Tarvik ministry"],
    ),
    # the day of saying before a comma; a clause whose verb no list has
    ("Nine men left, Oren Dask said Friday, because the road was shut.", "Nine men", ["Oren Dask"]),
    ("If nine men go, Oren Dask said, the dam will burst.", "nine men go", ["Oren Dask"]),
    # a clause behind a colon; a colon that only unfolds says nothing
    ("Mona Kell put it this way: The nine gates are shut.", "nine gates", ["Mona Kell"]),
    ("The room has two doors: The first leads to nine gates.", "nine gates", []),
    # a paragraph that a colon leads to
    (
        "Columnist Hugh Dask writes:\n\nNine men died in Orva.\n\nThe mayor left.",
        "Nine men",
        ["Hugh Dask"],
    ),
    (
        "Columnist Hugh Dask writes:\n\nNine men died in Orva.\n\nThe mayor left on Monday.",
        "mayor left",
        [],
    ),
    # a transcript gives the names before the paragraphs
    (
        "Mona Kell met Viktor Ramos.\n\nRAMOS: Did it burst?\n\nKELL: We lost nine men.",
        "nine men",
        ["Mona Kell"],
    ),
    # a result is no answer, but beside a quotation it is one
    ("While it rained, the Orva Rovers responded with nine wins.", "nine wins", []),
    ("“We had nine wins,” responded Oren Dask.", "nine wins", ["Oren Dask"]),
    # who asks stands behind the mark of the question, and goes on
    ('"Is that all there is?" Oren Dask said. "We need nine dams!"', "nine dams", ["Oren Dask"]),
    ("“What now? Nine men …” Oren Dask asked.", "Nine men", ["Oren Dask"]),
    # what is added to a thing, and what a thing read
    ("A note on nine men might be added to the film for its last show.", "nine men", []),
    (
        "They saw a sign, which read, “Nine men fell here.”",
        "Nine men",
        ["sign"],
    ),
    # the second of two verbs has its own subject in the tree
    (
        "Viktor Rook left, while Oren Dask, the mayor, proposed a walk and said nine men ran.",
        "nine men",
        ["Oren Dask"],
    ),
    # a participle that is an adjective, and one behind a quotation's comma
    ("The mayor spoke of Dask's highly criticized raid on nine towns in May.", "nine towns", []),
    (
        "Ilse Tarn called it a “silly idea,” adding that the man who “lost nine men is Dask.”",
        "nine men",
        ["Ilse Tarn"],
    ),
    # who writes is the outlet
    ("All I'm asking is that we keep nine men here.", "nine men", []),
    # an adverb is no part of a name, and a short title ends no phrase
    ('Viktor Rook quietly answered, "We lost nine men."', "nine men", ["Viktor Rook"]),
    # what somebody hands on in direct speech is the other's, by way of the speaker
    ("“The army says that nine men died,” Viktor Rook said.", "nine men", ["Viktor Rook", "army"]),
    (
        "Viktor Rook said the president had told him that nine men died.",
        "nine men died",
        ["Viktor Rook", "president"],
    ),
    # nobody in particular, a thing supposed, and "the things Kell says" hand on nothing
    ("“People say nine men died,” Viktor Rook said.", "nine men", ["Viktor Rook"]),
    ("“If the army says nine men died, we leave,” Viktor Rook said.", "nine men", ["Viktor Rook"]),
    (
        "“The things the army says hurt nine men here,” Viktor Rook said.",
        "nine men",
        ["Viktor Rook"],
    ),
    # a second word of saying in one sentence has a content of its own
    (
        "The Rook campaign denies any fault and points out that nine men signed the same paper.",
        "nine men signed",
        ["Rook campaign"],
    ),
    # a "that" that only tells which introduces nothing
    ("He proposes closing banks that cost nine men their work.", "nine men", []),
    # what is told before "and, Kell said," is the outlet's
    ("Nine men left the harbour and, Viktor Rook said, the rest felt safe.", "Nine men", []),
    # no adverb is part of a name
    ("The governor often denounced the loss of nine men.", "nine men", ["governor"]),
    # any verb beside direct speech whose subject is the speaker
    ("“We lost nine men,” Viktor Rook cracked.", "nine men", ["Viktor Rook"]),
    ("“We lost nine men,” said state Rep. Viktor Rook.", "nine men", ["Viktor Rook"]),
    # a quotation that the paragraph before leads to
    (
        "“We go,” Dask said. Viktor Rook ruled Orva. In a speech, he declared:\n\n"
        "“It is right that nine men go.”",
        "nine men",
        ["Viktor Rook"],
    ),
    # a day before the words of saying is the outlet's
    (
        "On May 3, speaking after the flood had passed, Governor Oren Dask said, “We are safe.”",
        "On May 3",
        [],
    ),
]


@pytest.mark.parametrize(("text", "words", "voices"), CASES)
def test_voice(text: str, words: str, voices: list[str]) -> None:
    assert voices_at(text, words) == voices


def test_chain_begins_with_the_outlet() -> None:
    claim = claim_at("Governor Oren Dask said the dam had burst.", "dam had")
    assert [link.kind for link in claim.attribution] == ["outlet", "person"]
    assert claim.attribution[0].name == "The Tarvik Gazette"


@pytest.mark.parametrize(
    ("text", "words", "stance"),
    [
        ("Governor Oren Dask said the dam had burst.", "dam had", "says"),
        ("Governor Oren Dask confirmed that the dam had burst.", "dam had", "confirms"),
        ("Governor Oren Dask denied that the dam had burst.", "dam had", "denies"),
        ("Governor Oren Dask warned that the dam would burst.", "dam would", "warns"),
        ("Governor Oren Dask rejected the claim of nine deaths.", "nine deaths", "denies"),
        ("Governor Oren Dask called for a truce of nine days.", "nine days", "demands"),
        ("Governor Oren Dask condemned the raid on nine towns.", "nine towns", "accuses"),
    ],
)
def test_stance(text: str, words: str, stance: str) -> None:
    assert claim_at(text, words).attribution[-1].stance == stance


def test_source_and_cue_are_passages() -> None:
    text = "Governor Oren Dask said the dam had burst."
    link = claim_at(text, "dam had").attribution[-1]
    assert link.start is not None
    assert text[link.start : link.end] == "Governor Oren Dask"
    assert link.cue is not None
    assert link.cue.of(text) == "said"


def test_quoted_words_are_told_from_reported_ones() -> None:
    text = "“The dam has burst,” Governor Oren Dask said. He said nine men were safe."
    assert claim_at(text, "dam has").attribution[-1].quoted
    assert not claim_at(text, "nine men").attribution[-1].quoted


def test_words_of_saying_with_a_day_are_the_outlets() -> None:
    text = "Governor Oren Dask confirmed on Friday that the dam had burst."
    claim = claim_at(text, "Friday")
    assert claim.rule == "saying"
    assert [link.kind for link in claim.attribution] == ["outlet"]
    assert [when.text for when in claim.times]


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“The dam has burst,” said Oren Dask. “Nine towns are lost.\n\nThe army came at noon."
    assert voices_at(text, "army came") == []


def test_boilerplate_makes_no_claims() -> None:
    report = account("Nine people died in Tarvik.", kind="boilerplate")
    assert analyse(report).sentences == ()
    assert claims_of("") == ()


def test_words_of_saying_with_a_bare_now_tell_nothing() -> None:
    told = [claim.text for claim in claims_of("The ministry now puts the dead at 71.")]
    assert told == ["The ministry now puts the dead at 71."]
