"""Forms of verbs and the small words beside them, by which groups of verbs are told."""

MODALS = frozenset("will would can could may might must shall should".split())
BE = frozenset("is are was were am be been being".split())
HAVE = frozenset("has have had".split())
DO = frozenset("do does did".split())
AUXILIARIES = MODALS | HAVE | DO | frozenset("is are was were am".split())
# These carry a group on and never begin one.
BARE_AFTER = frozenset("be been being having".split())
NEGATIONS = frozenset("not never n't".split())
ADVERBS = frozenset(
    """also now already only just still yet soon then first so far even ever often once again
    almost always sometimes later not never thus therefore outright""".split()
)
DETERMINERS = frozenset(
    """a an the this these those its their his her our my your some any no each every several many
    few most more other another both all such two three four five six seven eight nine ten dozens
    hundreds newly highly""".split()
)
PREPOSITIONS = frozenset(
    """of in on at to for from by with as near off over under through during after before into
    across around between among against without within about since until toward towards near per
    inside outside upon onto along amid despite""".split()
)
RELATIVES = frozenset("which who whom whose what where how why whether".split())
INNER_CLAUSE = frozenset("when while because although though if unless whereas".split())

# Simple pasts that are participles as well ("a boat held at sea") and those that are none.
PARTICIPLES = frozenset(
    """bought brought built caught cut felt fought found got heard held hit kept killed laid led
    left lost made meant met paid put read said sent set shot sold spent struck sunk swept taught
    thought told understood won bound dealt fed fled hung hurt lent lit shut slept split spread
    stuck stood torn burnt learnt spelt spilt spoilt dreamt leapt leant dwelt smelt bled bred burst
    cast clung crept dug flung knelt rebuilt repaid shed shone sped slid slit slung spat spun stung
    strung swung thrust upheld wept withheld withstood wrung""".split()
)
PAST = PARTICIPLES | frozenset(
    """began became blew broke came chose drew drove ate fell flew forgave forgot forbade froze gave
    went grew hid knew lay ran rang rode rose sank sang saw shook showed slew spoke sprang stole
    swam took threw tore underwent undertook withdrew woke wore wrote overthrew bore beat bet cost
    quit sat sought swore undid arose awoke befell drank foresaw forsook mistook overcame overran
    overtook redrew retook shrank stank strode strove trod wove""".split()
)
PRESENT = frozenset(
    """says want wants need needs remain remains continue continues include includes aligns keep
    keeps take takes make makes indicate indicates show shows call calls accept accepts hope hopes
    expect expects believe believes reaffirm seem seems appear appears account accounts become
    becomes come comes depend depends get gets give gives go goes hold holds intend intends know
    knows lie lies mean means provide provides require requires run runs see sees seek seeks serve
    serves stand stands suggest suggests tell tells think thinks try tries use uses wait waits agree
    agrees allow allows carry carries cause causes connect connects contain contains deny denies
    face faces follow follows lead leads leave leaves live lives lose loses lack lacks maintain
    maintains meet meets operate operates own owns pay pays prepare prepares propose proposes refuse
    refuses reject rejects represent represents say warn warns vow vows pledge pledges speculate
    speculates credits threaten threatens demand demands insist insists urge urges""".split()
)

# Forms that are nouns as often: verbs only after a pronoun or before an object or a clause.
NOUNS_AS_WELL = frozenset(
    """want wants need needs show shows call calls hope hopes accounts hold holds lie lies means run
    runs stand stands tries use uses wait waits cause causes contract contracts face faces lead
    leads leave leaves lack lives credits demand demands warn urge urges pledge pledges vow vows say
    threats suggest comes""".split()
)
PRONOUNS = frozenset("i we you they he she it who which that".split())


def expand(word: str) -> tuple[str, ...]:
    """An auxiliary without the negation grown to it, and that negation.

    Args:
        word: A word in small letters, with straight apostrophes.
    """
    if word == "cannot":
        return "can", "not"
    if not word.endswith("n't"):
        return (word,)
    bare = {"won't": "will", "can't": "can", "shan't": "shall"}.get(word, word[:-3])
    return bare, "not"
