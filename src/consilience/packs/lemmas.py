"""Dictionary forms of English words, as far as form alone tells."""

from functools import lru_cache

_IRREGULAR = {
    form: lemma
    for lemma, forms in {
        "be": "is are was were been being am",
        "bear": "bore borne born",
        "begin": "began begun",
        "bind": "bound",
        "blow": "blew blown",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "catch": "caught",
        "choose": "chose chosen",
        "come": "came",
        "cut": "cutting",
        "deal": "dealt",
        "die": "dying",
        "draw": "drew drawn",
        "drive": "drove driven",
        "drown": "drowned",
        "fall": "fell fallen",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "flee": "fled",
        "fly": "flew flown",
        "feed": "fed",
        "forbid": "forbade forbidden",
        "forgive": "forgave forgiven",
        "freeze": "froze frozen",
        "get": "got gotten",
        "give": "gave given",
        "go": "went gone",
        "grow": "grew grown",
        "hear": "heard",
        "hit": "hitting",
        "hide": "hid hidden",
        "hold": "held",
        "keep": "kept",
        "lay": "laid",
        "lead": "led",
        "leave": "left",
        "lose": "lost",
        "make": "made",
        "man": "men",
        "meet": "met",
        "overrun": "overran",
        "overthrow": "overthrew overthrown",
        "pay": "paid",
        "person": "people persons",
        "put": "putting",
        "retake": "retook retaken",
        "rise": "rose risen",
        "run": "ran running",
        "say": "said",
        "see": "saw seen",
        "seek": "sought",
        "sell": "sold",
        "send": "sent",
        "set": "setting",
        "shake": "shook shaken",
        "shoot": "shot",
        "shut": "shutting",
        "sink": "sank sunk",
        "speak": "spoke spoken",
        "spend": "spent",
        "stand": "stood",
        "slay": "slew slain",
        "steal": "stole stolen",
        "strike": "struck stricken",
        "swear": "swore sworn",
        "sweep": "swept",
        "take": "took taken",
        "tell": "told",
        "think": "thought",
        "tear": "tore torn",
        "throw": "threw thrown",
        "undertake": "undertook undertaken",
        "win": "won winning",
        "withdraw": "withdrew withdrawn",
        "withhold": "withheld",
        "woman": "women",
        "child": "children",
        "serviceman": "servicemen",
        "servicewoman": "servicewomen",
        "wound": "wounded",
        "write": "wrote written",
        "sleep": "slept",
        "rebuild": "rebuilt",
        "ring": "rang rung",
        "ride": "rode ridden",
        "repay": "repaid",
        "uphold": "upheld",
        "know": "knew known",
        "eat": "ate eaten",
        "drink": "drank drunk",
        "forget": "forgot forgotten",
        "lend": "lent",
        "mean": "meant",
        "teach": "taught",
        "understand": "understood",
        "wear": "wore worn",
        "swim": "swam swum",
        "bite": "bit bitten",
        "bleed": "bled",
        "breed": "bred",
        "cling": "clung",
        "creep": "crept",
        "dig": "dug",
        "fling": "flung",
        "kneel": "knelt",
        "overcome": "overcame",
        "shine": "shone",
        "shrink": "shrank shrunk",
        "sing": "sang sung",
        "slide": "slid",
        "speed": "sped",
        "spit": "spat",
        "spring": "sprang sprung",
        "strive": "strove striven",
        "swing": "swung",
        "weep": "wept",
        "withstand": "withstood",
        "arise": "arose arisen",
        "burn": "burnt",
        "hang": "hung",
        "leap": "leapt",
        "learn": "learnt",
        "light": "lit",
        "mislead": "misled",
        "mistake": "mistook mistaken",
        "overtake": "overtook overtaken",
        "spill": "spilt",
        "spin": "spun",
        "stick": "stuck",
        "sting": "stung",
        "stink": "stank stunk",
        "undergo": "underwent undergone",
        "wake": "woke woken",
        "weave": "wove woven",
        "wring": "wrung",
    }.items()
    for form in forms.split()
}
_VOWELS = "aeiou"
_TAKE_ES = "sxzho"
"""Last letters of the words that take "es" and not "s": "aides" is no "aid"."""


def irregular(word: str) -> str | None:
    """The dictionary form of an irregular form in lower case; null where unknown."""
    return _IRREGULAR.get(word)


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> frozenset[str]:
    """Every dictionary form that a word can be a form of, the word itself included.

    Form alone does not tell "rated" (rate) from "hatted" (hat): all that English spelling
    allows are given, and what is looked up among known words settles it.

    Args:
        word: One word, in any case.
    """
    low = word.lower().replace("’", "'").removesuffix("'s")
    found = {low}
    if low in _IRREGULAR:
        found.add(_IRREGULAR[low])
    for ending, least, ends in (("ing", 5, _stems), ("ed", 4, _stems), ("s", 4, _singulars)):
        if low.endswith(ending) and len(low) >= least:
            found |= ends(low, ending)
    return frozenset(found)


def _stems(word: str, ending: str) -> set[str]:
    stem = word[: -len(ending)]
    found = {stem, stem + "e"}
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        found.add(stem[:-1])
    if ending == "ed" and stem.endswith("i"):
        found.add(stem[:-1] + "y")
    return found


def _singulars(word: str, _ending: str) -> set[str]:
    found = {word[:-1]}
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    elif word.endswith("es") and word[-3] in _TAKE_ES:
        found.add(word[:-2])
    if word.endswith("ves"):
        found |= {word[:-3] + "f", word[:-3] + "fe"}
    return found
