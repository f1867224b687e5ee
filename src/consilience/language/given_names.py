"""Whether a name is borne by a woman or a man, as far as titles and common given names tell."""

import re
from typing import Literal

Gender = Literal["she", "he"]

_HERS = frozenset(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
    rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
    samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie
    olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
    hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean alice
    madeleine sonia hillary chelsea melania ivanka loretta angela ursula theresa nikki kamala carly
    tina becky melanne susana claudia claire kirsten dianne nadia fatima aisha leila zeynep olga
    irina svetlana natalia elena tatiana ingrid astrid greta sophie charlotte amelia nora eva rosa
    carmen lucia isabel ines paula silvia monica veronica mona lena marta katja anja
    yulia""".split()
)
_HIS = frozenset(
    """james robert john michael david william richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald
    edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
    benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam
    nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry
    austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe
    logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley
    philip eugene bernie ted marco jeb ben bill mike jim tim tom bob dan steve chris rick ken jeff
    barack mitt vladimir sergei dmitry igor oleg ivan mikhail boris ahmed mohammed muhammad ali
    hassan hussein ibrahim omar yusuf mustafa recep emmanuel francois hans klaus jens
    lars erik pierre luis carlos jorge miguel pedro diego antonio francisco oren viktor anton
    harry dinesh tad glenn louis ed ray sam max leo hugh""".split()
)
_TITLES: dict[str, Gender] = {
    "mr": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he", "spokesman": "he",
    "mrs": "she", "ms": "she", "miss": "she", "lady": "she", "queen": "she", "princess": "she",
    "spokeswoman": "she",
}  # fmt: skip


def gender_of(text: str, start: int, name: str) -> Gender | None:
    """The pronoun that a name can be taken up by; null where nothing tells.

    Args:
        text: The report's text.
        start: First code point of a place where the name stands.
        name: The name.
    """
    words = [word.strip(".,'’") for word in name.lower().split()]
    before = re.findall(r"[A-Za-z]+", text[max(0, start - 24) : start].lower())[-2:]
    for word in (*reversed(before[-1:]), *words):
        if title := gender_of_title(word):
            return title
    if not words:
        return None
    return gender_of_given_name(words[0]) or _of_fuller(text, name)


def gender_of_title(word: str) -> Gender | None:
    """What a title tells of its bearer; null where it tells nothing.

    Args:
        word: The title in small letters, without a stop.
    """
    return _TITLES.get(word)


def gender_of_given_name(word: str) -> Gender | None:
    """What a given name tells of its bearer; null where it is not among the common ones.

    Args:
        word: The name in small letters.
    """
    return "she" if word in _HERS else "he" if word in _HIS else None


def _of_fuller(text: str, name: str) -> Gender | None:
    """What the first fuller form in the account tells of a bare family name."""
    if len(name.split()) > 1 or not name[:1].isupper():
        return None
    fuller = re.search(r"\b([A-Z][a-z]+)\.? (?:[A-Z][\w.]* )?" + re.escape(name) + r"\b", text)
    if fuller is None:
        return None
    word = fuller[1].lower()
    return gender_of_title(word) or gender_of_given_name(word)
