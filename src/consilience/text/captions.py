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
    r"(?:^|[,(]\s?)(?:left|right|center|centre|top|bottom|above|below|from\ left|foreground)[,):]"
    r"|\b(?:is|are)\ (?:seen|pictured|shown)\b|\bin\ this\ (?:undated\ )?(?:file\ )?(?:photo|image|picture|handout)"
    r"|\bposes?\ for\b|^Pictured\b|\bfile\ (?:photo|picture)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:said|says|told|was|were|had|has|have|will|would|could|is|are|been|did|does|can|may|might"
    r"|must|should|according|[a-z]{3,15}ed)\b|\d|[\"“”]|[;:?!]"
)
_SCENE = re.compile(
    r"\b(?:as|while|during|outside|near|in\ front\ of|at|next\ to|after|before)\ (?:an?|the|today|his|her|their)\b"
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


def _is_scene(paragraph: str) -> bool:
    """One short sentence without a past, a number or a speaker: what a camera sees, and where."""
    words = paragraph.split()
    if (
        not 4 < len(words) <= _SCENE_WORDS
        or not paragraph.endswith(".")
        or _TELLS.search(paragraph)
    ):
        return False
    return bool(_SCENE.search(paragraph))
