"""Captions and picture credits that stand in a text without their pictures."""

import re

_LONGEST = 320
_LABEL = re.compile(
    r"(?i)(?:photo(?:graph)?|image|picture|pictured|caption|graphic|chart|map|video|file\ photo|"
    r"file\ image|illustration|screengrab|photo\ (?:credit|by|courtesy)|image\ (?:credit|source))"
    r"(?:\ (?:of|by|from|shows?|credit|source|courtesy)\b[^:.]{0,60})?\s?(?::|—|–|\|)"
)
_CREDIT = re.compile(
    r"(?:[(\[]|\b)(?:(?:AP|AFP|Reuters|Getty|EPA|Shutterstock|Unsplash|Wikimedia)\b[\w /]{0,30}"
    r"(?:Photo|Images?|Handout|Commons)\b|(?i:photo|photograph|image|file\ photo|picture)s?"
    r"\ ?(?:by|:|/|courtesy|credit)|(?i:handout|file\ photo|via\ (?:ap|reuters|getty|afp)))"
)
_PLACED = re.compile(
    r"(?i)\((?:far\ |second\ from\ |from\ )?(?:left|right|center|centre)\)|,\ (?:left|right|"
    r"center|centre),\ "
    r"|\b(?:is|are)\ (?:seen|pictured|shown)\ (?:here|in|on|at|near|outside|during|with|after|"
    r"before)\ "
    r"(?:this|a|an|the|his|her|their|front|an?\ undated)\b|\bposes?\ for\ (?:a|photo|"
    r"the\ camera)|^pictured\b"
    r"|\bin\ this\ (?:undated\ )?(?:(?:file|handout)\ )?(?:photo|image|picture|handout)\b|"
    r"\bfile\ (?:photo|picture)\b"
)
_TELLS = re.compile(
    r"\b(?:said|says|told|was|were|had|has|have|will|would|could|is|are|been|did|does|can|may|might"
    r"|must|should|according|[a-z]{3,15}ed)\b|\d|[\"“”]|[;:?!]"
)
_SCENE = re.compile(
    r"\b(?:as|while|during|outside|near|in\ front\ of|at|next\ to|after|before)"
    r"\ (?:an?|the|today|his|her|their)\b"
)
_SEEN = re.compile(
    r"(?<=[a-z])\ (?:stands?|sits?|walks?|holds?|raises?|waits?|gathers?|watch(?:es)?|carr(?:y|"
    r"ies)|"
    r"speaks?|shakes?|arrives?|attends?|inspects?|rides?|waves?|prays?|marche?s?|cheers?|patrols?|"
    r"clears?|search(?:es)?|burns?|lies?|points?|smiles?|greets?|embraces?|hugs?|mourns?|stares?)\ "
)
_SMALL = frozenset(
    "the a an and of at in on to for from by with near outside during after before today yesterday"
    " this last next week month his her their its front behind beside over under between".split()
)
_SCENE_WORDS = 22


def is_caption(paragraph: str, *, near_top: bool) -> bool:
    """Whether a paragraph describes or credits a picture.

    Args:
        paragraph: The paragraph.
        near_top: Whether it is among the first of the account, where a picture without a label
            mostly stands.
    """
    if len(paragraph) > _LONGEST:
        return False
    if _LABEL.match(paragraph):
        return True
    if _CREDIT.search(paragraph, max(0, len(paragraph) - 80)) and not re.search(
        r"[“\"]", paragraph
    ):
        return True
    sentences = len(re.findall(r"[.!?](?:\s|$)", paragraph))
    if sentences <= 2 and _PLACED.search(paragraph) and not re.search(r"[“\"]|said", paragraph):
        return True
    return near_top and _is_scene(paragraph)


def is_verbless(paragraph: str) -> bool:
    """Whether a line below a headline names somebody and a place and does not say what they do.

    Args:
        paragraph: A paragraph that follows a title: ``The two envoys at the gate in Tarvik.``
    """
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", paragraph)
    if not 4 < len(words) <= 16 or not paragraph.endswith(".") or _TELLS.search(paragraph):
        return False
    plain = [w for w in words[1:] if w.islower() and re.sub(r"[’']s$", "", w) not in _SMALL]
    placed = any(word in ("at", "in", "outside", "near", "during") for word in words)
    return placed and 0 < len(plain) <= 2


def _is_scene(paragraph: str) -> bool:
    """One short sentence of what a camera sees: in the present, without a number or a speaker."""
    words = len(paragraph.split())
    if not 4 < words <= _SCENE_WORDS or not paragraph.endswith(".") or _TELLS.search(paragraph):
        return False
    return bool(_SEEN.search(paragraph) and _SCENE.search(paragraph))
