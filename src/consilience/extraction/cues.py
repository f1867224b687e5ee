"""Words that tell of saying, and how each of them says it."""

from collections.abc import Mapping

from consilience.model.claim import Stance

_VERBS: Mapping[Stance, str] = {
    "says": """say says said saying state states stated tell tells told announce announces announced
    announcing add adds added adding note notes noted report reports reported declare declares
    declared remark remarked explain explains explained write writes wrote post posted tweet
    tweeted recall recalled reply replied respond responded argue argues argued stress
    stresses stressed emphasize emphasizes emphasized emphasise emphasised assert asserts
    asserted maintain maintained comment commented observe observed conclude concluded
    indicate indicates indicated signal signals signaled signalled suggest suggests suggested
    hint hints hinted reiterate reiterates reiterated claim claims claimed quote quoted reveal
    revealed describe described inform informed mention mentioned read reads conveyed convey
    insist insists insisted insisting assure
        assures assured""",
    "confirms": """confirm confirms confirmed acknowledge acknowledged admit admits admitted
        concede conceded""",
    "denies": "deny denies denied dispute disputed refute refuted",
    "accuses": """accuse accuses accused accusing blame blames blamed allege alleges alleged
        complain complained charge""",
    "promises": "promise promises promised pledge pledges pledged vow vows vowed",
    "offers": "propose proposes proposed",
    "demands": "demand demands demanded demanding urge urges urged",
    "threatens": "threaten threatens threatened",
    "warns": "warn warns warned warning caution cautioned",
    "estimates": """estimate estimates estimated believe believes believed think thinks thought
        expect expects expected predict predicts predicted calculate calculated reckon reckons
        speculate speculates speculated""",
}

STANCES: Mapping[str, Stance] = {
    word: stance for stance, words in _VERBS.items() for word in words.split()
}

_PARTICIPLES: Mapping[Stance, str] = {
    "says": """noting stating claiming arguing declaring stressing emphasizing emphasising asserting
    suggesting explaining telling indicating""",
    "confirms": "confirming acknowledging admitting conceding",
    "denies": "denying",
    "accuses": "alleging complaining",
    "promises": "promising pledging vowing",
    "estimates": "estimating predicting",
}
STANCES = {
    **STANCES,
    **{word: stance for stance, words in _PARTICIPLES.items() for word in words.split()},
}

# These tell of saying only where a clause follows ("believed the war over" is no report).
NEEDS_THAT = frozenset(
    """read reads post posted write wrote respond responded observe observed maintain maintained
    indicate indicates indicated signal signals signaled signalled suggest suggests suggested
    describe described propose proposes proposed promise promises promised pledge pledges
    pledged vow vows vowed threaten threatens threatened expect expects expected blame blames
    blamed accuse accuses accused accusing urge urges urged demand demands demanded demanding
    deny denies denied dispute disputed quote quoted mention mentioned inform informed
    conveyed convey hint hints hinted conclude concluded reveal revealed report reports
    reported claim claims claimed note notes state states comment commented reply replied
    recall recalled signal charge remark allege alleges alleged complain estimate estimates
    estimated calculate calculated think thinks thought believe believes believed insist insists
    insisted insisting stress stresses emphasize emphasizes emphasized emphasise emphasised
    warning""".split()
) | frozenset(word for words in _PARTICIPLES.values() for word in words.split())

# Behind what is said these stand only beside quotation marks: "while it rained, Kell responded".
OPENS_ONLY = frozenset(
    """respond responded reply replied maintain maintained signal signals signaled signalled
    describe described post posted accuse accuses accused accusing blame blames blamed urge urges
    urged demand demands demanded demanding threaten threatens threatened dispute disputed quote
    quoted read inform informed deny denies denied refute refuted propose proposes
    proposed""".split()
)

# Verbs that only people and papers have for their own: any noun phrase before them is a source.
ONLY_SAID = frozenset("say says said saying told tells added adds insisted admitted".split())

# These tell of saying only right beside words in quotation marks: "“Too late,” Kell concludes".
BESIDE_QUOTATION = frozenset(
    """concludes answers answered asks asked continues continued jokes joked quips quipped laments
    lamented exclaimed exclaims shouted shouts yelled asking answering continuing joking tweets
    tweeting writing muses mused remarks remembered remembers reasoned proclaimed proclaims begins
    began interjected testified testifies promises pleaded pleads predicts recounts recounted
    confesses confessed counters countered contends contended offers offered opined opines
    retorted retorts boasted boasts bragged mocked implored complains cried urging vowing wondered
    wonders whispered screamed gushed fumed chanted intoned sighed""".split()
) | frozenset(
    [
        "went on", "goes on", "shot back", "fired back", "chimed in", "cut in", "points out",
        "pointed out", "point out", "sums up", "summed up", "hit back", "spoke up", "weighed in",
    ]
)  # fmt: skip
