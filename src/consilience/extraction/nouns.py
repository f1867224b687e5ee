"""Nouns and the words around them, told apart by closed lists and endings, without a tagger."""

MONTHS = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "policemen": "policeman", "policewomen": "policewoman", "servicemen": "serviceman",
    "servicewomen": "servicewoman", "gunmen": "gunman", "fishermen": "fisherman",
    "firemen": "fireman", "crewmen": "crewman", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "wolves": "wolf",
    "thieves": "thief", "loaves": "loaf", "shelves": "shelf", "halves": "half", "calves": "calf",
    "crises": "crisis", "bases": "base", "analyses": "analysis", "buses": "bus", "gases": "gas",
    "viruses": "virus", "media": "medium", "criteria": "criterion", "data": "datum",
    "heroes": "hero", "torpedoes": "torpedo", "tornadoes": "tornado", "volcanoes": "volcano",
    "potatoes": "potato", "tomatoes": "tomato", "vetoes": "veto", "oxen": "ox", "series": "series",
    "species": "species", "headquarters": "headquarters", "barracks": "barracks", "geese": "goose",
    "houses": "house", "shoes": "shoe", "fatalities": "fatality", "movies": "movie", "ties": "tie",
    "bodies": "body", "axes": "axe", "headaches": "headache", "caches": "cache",
    "airmen": "airman", "seamen": "seaman", "businessmen": "businessman", "congressmen":
    "congressman", "countrymen": "countryman", "tribesmen": "tribesman", "militiamen": "militiaman",
    "guardsmen": "guardsman", "horsemen": "horseman", "spokesmen": "spokesman", "workmen":
    "workman", "clergymen": "clergyman", "lawmen": "lawman", "infantrymen": "infantryman",
    "passersby": "passer-by",
}  # fmt: skip
# Counted as they stand, though they end in no plural's s.
_INVARIANT = frozenset(
    "personnel police troops aircraft spacecraft hovercraft crew staff cattle sheep fish deer "
    "infantry cavalry artillery manpower offspring youth elderly ammunition swine salmon poor rbi "
    "militia bison livestock folk clergy gunfire kin watercraft helicopter_gunships".split()
)
# What people are once something was done to them: "30 wounded", "12 dead", "500 homeless".
PERSON_STATES = frozenset(
    "dead injured wounded killed hurt missing homeless displaced hospitalised hospitalized "
    "detained arrested captured captive sick infected evacuated rescued unaccounted "
    "unemployed disabled elderly stranded trapped drowned kidnapped abducted imprisoned "
    "maimed sickened martyred orphaned jailed freed poisoned faithful wanted disappeared "
    "feared".split()
)
_NOT_PLURAL = frozenset(
    "as is was has this its his thus perhaps always besides across towards afterwards versus "
    "plus minus less us yes gas bus says does goes news is'nt lens bias chaos campus virus "
    "crisis politics mathematics physics economics athletics overseas upstairs nowadays "
    "sometimes whereas unless nevertheless nonetheless regardless ours theirs hers yours "
    "ourselves themselves yourselves sunday's various serious previous religious dangerous "
    "famous numerous continuous simultaneous indigenous precious enormous suspicious "
    "infectious homeless mr mrs ms dr st vs downstairs indoors outdoors backwards forwards "
    "perhaps alas process progress press business access congress witness mass class cross "
    "loss success address glass boss illness fitness others grassroots abs aids diabetes "
    "afterwards sos ios gps cds us's jesus christmas texas paris athens dallas hamas kansas "
    "arkansas massachusetts moses james charles thomas lewis dennis chris louis wales cyprus "
    "laos honduras maldives philippines brussels naples angeles las los reuters xinhua bbc's "
    "tennis basis emphasis thesis oasis axis bonus focus status census consensus corpus "
    "circus surplus genius radius stimulus nucleus apparatus versus sinus".split()
)
# A noun phrase ends before these.
STOPS = frozenset(
    """a an the this that these those my your his her its our their some any no every each either
    neither both all and or but nor so yet if then than as at by for from in into of off on
    onto out over to toward towards under until till up upon via with within without about
    above across after against along alongside amid among amongst around before behind below
    beneath beside besides between beyond despite down during except inside like near outside
    past per since through throughout versus vs where when while who whom whose which what why
    how because although though unless whereas whether i you he she it we they me him us them
    himself herself itself themselves is are was were be been being am has have had having do
    does did doing done will would shall should can could may might must not n't isn't aren't
    wasn't weren't hasn't haven't hadn't won't wouldn't don't doesn't didn't can't couldn't
    there here also just only even still already ago later earlier today yesterday tomorrow
    tonight now then once twice again too very away back home together apart instead however
    meanwhile otherwise therefore thus monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december
    such is're they're we're who's that's it's he's she's i'm you're according due plus minus
    times including excluding regarding concerning follow-on let lets else ever never yet
    almost nearly quite rather maybe perhaps""".split()
)
# Finite verbs that a headless run of words must not swallow ("two died", "one said").
VERBS = frozenset(
    """said says say told tell tells died dies die fell fall fell hit took take takes taken went
    go goes came come comes left leave leaves lost lose got get gets made make makes gave give
    gives given saw see seen knew know known thought think found find ran run held hold holds kept
    keep began begin begun broke break became become brought bring bought buy built build
    caught catch chose drew drove ate felt fought fled flew got grew heard hung led lay lies
    lie met paid put read rose rise risen sank sat sent set shot shook shut slept sold spoke
    spent spread stood stole struck swept swam taught threw thrown understood woke wore won
    win wrote remain remains remained need needs want wants appeared appear appears seem seems
    seemed continue continues survived escaped arrived arrive returned reported claimed
    occurred happened refused agreed failed tried wanted needed died belonged belong include
    includes included contain contains suffered suffer entered exploded collapsed crashed
    surrendered confessed pleaded landed joined voted walked lived live lives' worked refuse
    fail try tries""".split()
)
_ADJECTIVE_ENDINGS = (
    "ous", "ful", "less", "ive", "ible", "able", "ical", "ish", "ese", "ic", "ary", "ory", "al",
    "ian", "ean", "ish", "an",
)  # fmt: skip
_ADJECTIVES = frozenset(
    """more other additional further extra such many few big small large huge tiny great major
    minor new old young main key top high low long short heavy light fresh recent early late
    previous former current present local foreign senior junior strong weak severe serious
    different separate single double female male adult black white red blue green brown grey
    gray dead alive armed unarmed own same similar likely unlikely able suspected alleged
    confirmed known unknown wounded injured killed missing loaded first second third last next
    straight full empty open closed poor rich hot cold deep wide fast slow rare hard soft safe
    real true false right wrong left worst best better worse nuclear naval civil rural urban
    enemy somali yemeni iraqi israeli pakistani thai greek french dutch british irish welsh
    czech turk turkish swiss danish afghan arab uzbek kurdish tajik kazakh german hostile
    mobile fragile solid valid total entire whole average hard-line quiet loud calm pro-
    government separatist jewish muslim sunni shia shiite christian catholic hindu male-only
    short-range long-range medium-range so-called high-rise brand-new nigh plus undersea
    underwater tall""".split()
)
NUMBER_OF = frozenset({"number", "total", "toll", "figure", "count", "tally", "amount"})


def singular(word: str) -> str:
    """The dictionary form of a noun, in lower case; a word that is no plural comes back as it is.

    Args:
        word: A noun, singular or plural, in any case.
    """
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    head, dash, tail = low.rpartition("-")
    if dash and tail:
        return f"{head}-{singular(tail)}"
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("children"):
        return low.removesuffix("ren")
    if low in _INVARIANT or low in _NOT_PLURAL or not low.endswith("s") or len(low) < 3:
        return low
    return _without_s(low)


def _without_s(low: str) -> str:
    for suffix, put in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"),
                        ("zzes", "zz"), ("oes", "o")):  # fmt: skip
        if low.endswith(suffix) and len(low) > len(suffix) + 1:
            return low[: -len(suffix)] + put
    for kept in ("men",):
        if low.endswith(kept):
            return low[:-3] + "man"
    return low if low.endswith(("ss", "us", "is")) and not low.endswith("nis") else low[:-1]


def is_plural(word: str) -> bool:
    """Whether a word looks like a noun in the plural, or one that counts as it stands."""
    low = word.lower()
    if low in _IRREGULAR or low in _INVARIANT:
        return low not in {"series'"}
    men = low.endswith("men") and len(low) > 5 and low not in {"specimen", "abdomen", "regimen"}
    if men or low.endswith("children"):
        return True
    if not low.endswith("s") or len(low) < 4 or low in _NOT_PLURAL or low in STOPS or low in VERBS:
        return (
            word.isupper() is False and len(word) > 2 and word.endswith("s") and word[:-1].isupper()
        )
    if low.endswith(("'s", "ss", "ous", "ics")) and low not in {
        "critics",
        "mechanics",
        "fanatics",
        "clinics",
        "medics",
        "academics",
        "cynics",
        "sceptics",
        "skeptics",
        "relics",
        "topics",
        "comics",
        "tunics",
        "picnics",
    }:
        return False
    if low.endswith("is"):
        return word[0].isupper()
    return not (low.endswith("us") and low not in {"menus", "emus", "gurus", "thous"})


def is_invariant(word: str) -> bool:
    """Whether a noun looks the same in singular and plural ("crew", "aircraft")."""
    return word.lower() in _INVARIANT


def is_demonym(word: str) -> bool:
    """Whether a capitalised plural names people by where they are from ("Yemenis", "Peruvians")."""
    return word[:1].isupper() and word.lower().endswith(
        ("ians", "eans", "cans", "nis", "lis", "qis", "ghans", "tis", "dis", "kis", "ites", "ders",
         "urds", "rabs", "men", "oles", "anes", "wedes", "urks", "erbs", "roats", "zechs", "reeks",
         "opians", "ans", "ims", "ews", "indus")
    )  # fmt: skip


def is_adjective(word: str) -> bool:
    """Whether a word is more likely an adjective or a participle than a noun."""
    low = word.lower()
    if low in _ADJECTIVES or (low.endswith("ly") and low not in NOUNS_IN_LY):
        return True
    if len(low) < 5 or low in _NOUNS_LIKE_ADJECTIVES:
        return False
    if low.endswith(("ed", "ing", "est")):
        return True
    return len(low) > 5 and low.endswith(_ADJECTIVE_ENDINGS)


NOUNS_IN_LY = frozenset(
    """family ally assembly supply reply fly butterfly anomaly monopoly bully rally belly jelly
    elderly weekly monthly daily quarterly melancholy lily folly doily gully""".split()
)
_NOUNS_LIKE_ADJECTIVES = frozenset(
    """forest protest harvest contest interest request guest chest west test arrest conquest
    priest unrest crest nest pest vest hospital animal individual criminal official
    professional intellectual national general journal capital festival trial rival arrival
    hospital missile civilian politician musician physician technician veteran woman human
    captive detective fugitive executive representative explosive relative native operative
    olive mechanic clinic critic traffic fabric topic medic mosaic republic public attic
    factory victory territory story history secretary military dictionary library ballistic
    table cable vehicle vegetable constable orphan clan plan van pan loan ocean meeting
    building killing beginning bombing shooting hearing briefing wedding warning painting
    evening morning feeling seed bed shed weed breed signal metal medal referral proposal
    survival arsenal terminal cathedral mural marshal admiral corporal fish dish wish caravan
    partisan artisan citizen deal meal goal appeal canal tribunal principal manual airing
    mission""".split()
)


def kind_of(word: str) -> str:
    """The kind that a head noun counts: its singular, ``person`` for people named otherwise."""
    low = word.lower()
    if low in PERSON_STATES or is_demonym(word):
        return "person"
    return singular(word)
