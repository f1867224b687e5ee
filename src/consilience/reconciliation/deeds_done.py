"""Words that tell a promised deed done, of whoever took part in it."""

import re
from collections.abc import Mapping

from consilience.reconciliation.deeds import own_family

DONE_BY: Mapping[str, frozenset[str]] = {
    family: frozenset(verbs.split())
    for family, verbs in {
        "hand over": """hand transfer return release free deliver present submit exchange swap
            give arrive reach receive come cross walk fly""",
        "free": "free release liberate walk",
        "restore": """restore repair fix reopen open resume reconnect run start begin land serve
            sail""",
        "pay": "pay compensate refund reimburse receive reach",
        "send": "send dispatch deploy ship arrive reach land sail leave",
        "publish": "publish issue release post present deliver submit appear",
        "supply": "supply distribute deliver bring provide arrive reach receive land",
        "withdraw": "withdraw leave pull retreat vacate depart",
        "stop": "stop end halt lift cease pause suspend",
        "build": "build construct erect open complete finish establish",
        "finish": "finish complete conclude open",
        "reinstate": "reinstate rehire return",
        "decide": "decide",
        "meet": "meet hold",
        own_family("vote"): "vote pass approve reject adopt",
        own_family("hold"): "hold",
        own_family("close"): "close shut",
        own_family("shut"): "close shut",
        own_family("extradite"): "extradite surrender fly hand",
        own_family("cut"): "cut reduce lower fall drop",
        own_family("reduce"): "cut reduce lower fall drop",
        own_family("raise"): "raise rise increase receive",
        own_family("accept"): "accept admit receive",
        own_family("lay"): "lay surrender hand",
        own_family("launch"): "launch begin start open order",
        own_family("expel"): "expel exclude",
        own_family("move"): "move withdraw pull tow",
        own_family("prepare"): "prepare draft write finish complete submit present hand deliver",
        own_family("draft"): "draft prepare write finish complete submit present hand deliver",
    }.items()
}
"""Verbs that tell a deed done, of whoever took part in it, by its family."""
_HAVE_HAD = "(?:have|has|had) had (?:the|their|its)|got (?:the|their|its)"
PHRASES: Mapping[str, re.Pattern[str]] = {
    family: re.compile(rf"\b(?:{pattern})\b")
    for family, pattern in {
        "hand over": f"{_HAVE_HAD}|let (?:off|go)|came (?:home|back|free)|"
        "(?:got|brought) (?:back|home|through)|"
        "walked (?:free|out)",
        "free": "let (?:off|go|out)|set free|came free|walked (?:free|out|across)",
        "restore": "(?:came|come|is|are|was|were) back(?: on)?|(?:is|are) (?:now )?open|"
        "(?:went|gone) back|under way",
        "pay": _HAVE_HAD,
        "supply": f"{_HAVE_HAD}|got through|came in|passed through",
        "send": "got through|came in",
        "publish": "came out|put online|went online|(?:is|are|was|were) (?:out|online)|"
        "(?:put|placed) on (?:the|its|their|a) (?:[a-z]+ ){0,2}(?:website|site|internet|web)",
        "reinstate": "back (?:at|in|to)|took back|taken back",
        "withdraw": "pulled (?:out|back)|moved out|gone from",
        own_family("extradite"): "handed over|put on a (?:plane|flight)|flown",
        own_family("accept"): "(?:took|taken|let|allowed) in",
        own_family("lay"): "(?:gave|given|handed) (?:up|in|over)",
        own_family("resign"): "stepped down|stood down|left office",
        own_family("strike"): "walked out|went on strike|(?:are|were) on strike|stopped work|"
        "downed tools|stayed (?:at home|away|off work)|struck",
    }.items()
}
"""The same told in more words than one."""
SEEN_DONE = re.compile(
    r"\b(?:verified|confirmed|witnessed|observed|completed|saw|recorded|oversaw) the "
    r"(?P<deed>[a-z]+)(?: of\b|$)"
)
"""A noun that somebody saw done: "verified the withdrawal of 14 howitzers"."""
UNCHANGED = frozenset("cut put let set quit read cast shut spread".split())
"""Verbs whose past is no other form: they tell a deed done only behind who did it."""
ELSE = re.compile(
    r"\b(?:paid (?:a|an|his|her|its|their) (?:visit|respects)|paid (?:tribute|homage|attention)|"
    r"held (?:responsible|hostage|captive|on to)|returned (?:fire|to the)|opened fire|"
    r"issued (?:a|an) (?:warning|threat)|left (?:behind|dead|open))\b"
)
"""Verbs of a deed in another sense."""
LOOSE = frozenset(
    """come receive reach leave land run begin start walk cross fly appear present serve fall rise
    return arrive open complete order give get trade propose provide convey announce hold host back
    issue""".split()
)
"""Verbs that tell many other things as well."""
