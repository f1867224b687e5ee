"""Words that say how a thing is told: modal verbs, verbs of intention, agreement and demand."""

from collections.abc import Mapping

from consilience.model.claim import Modality

MODALS: Mapping[str, Modality] = {
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "must": "demanded",
    "should": "demanded",
    "will": "planned",
    "would": "planned",
    "shall": "planned",
}


def _listed(table: Mapping[Modality, str]) -> Mapping[str, Modality]:
    return {word: modality for modality, words in table.items() for word in words.split()}


# Verbs and predicates that hand their modality to the infinitive or clause after them.
BEFORE_TO = _listed(
    {
        "agreed": """agree agrees agreed pledge pledges pledged promise promises promised vow vows
        vowed undertook undertaken commits""",
        "planned": """plan plans planned planning intend intends intended intending prepare prepares
        prepared preparing expect expects expected hope hopes hoped hoping aim aims aimed aiming
        want wants wanted decide decides decided set due scheduled ready willing about going
        ordered propose proposes proposed proposing offer offers offered offering threaten threatens
        threatened threatening poised bound slated determined supposed arranged instructed tasked
        prepares seeks seeking sought wishes wish""",
        "demanded": """need needs needed has have had ought urge urges urged urging demand demands
        demanded required obliged requires ask asks asked asking""",
        "possible": """likely unlikely seem seems seemed appear appears appeared
        possible feared suspected alleged rumored rumoured liable apt""",
        "denied": "refuse refuses refused refusing",
    }
)
BEFORE_THAT = _listed(
    {
        "agreed": "agree agrees agreed pledge pledges pledged promise promises promised vow vowed",
        "planned": """expect expects expected hope hopes hoped hoping propose proposes proposed
        proposing decided""",
        "demanded": """demand demands demanded demanding require requires required insist insists
        insisted urge urges urged asked requested ordered""",
        "possible": """believe believes believed think thinks thought suspect suspects suspected
        fear fears feared speculate speculates speculated likely unlikely possible doubt doubts
        guess guessed seems""",
    }
)
# Said of the subject itself: "a meeting is planned for Monday", "an exchange was agreed".
OF_SUBJECT = _listed(
    {
        "agreed": "agreed promised pledged",
        "planned": """planned scheduled expected proposed intended upcoming envisaged foreseen
        anticipated slated due""",
        "demanded": "demanded required needed requested",
        "possible": "possible likely unlikely feared suspected uncertain conceivable probable",
        "denied": "denied rejected dismissed refused disputed",
    }
)
DENYING = frozenset(
    """deny denies denied reject rejects rejected dismiss dismisses dismissed refuse refuses refused
    refute refutes refuted dispute disputes disputed rebuffed spurned""".split()
)
# With one of these the agreeing is what happened; "agreed on a ceasefire" lies ahead.
SIGNED = frozenset(
    "deal deals contract contracts terms accord treaty pact memorandum agreement extension".split()
)
SENSED = frozenset("see seen hear heard feel remember understand imagine say tell hardly".split())
"""Words behind "can" that tell no possibility: who "can see" something sees it."""
