"""What a site puts between and after the paragraphs of an account: links, appeals, advertisements.

Recognised by general signs: words of the medium (subscribe, cookies, newsletter), the shape of
lists of links, and lines that speak to the reader and share no word with the account.
"""

import re
from collections import Counter
from collections.abc import Callable

_LONGEST = 700
_LONGEST_CROSSHEAD = 60
_LONGEST_ADVERTISEMENT = 240
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)")
_STOP = re.compile(r"[.!…:;,][\"'”’)\]]*$")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_BULLET = re.compile(r"[•·▪◦►▶»→*]|(?<!\S)[-–|/](?!\S)")

# The act that a line asks of the reader, and the thing of the medium that it is about.
_ASK = re.compile(
    r"(?i)^(?:[^\w\s]\s?){0,3}(?:please\ |to\ (?=subscribe|sign\ up|read\ more)|"
    r"don[’']t\ (?:forget|miss)\ |you\ can\ (?:also\ )?|"
    r"now\ )?"
    r"(?:read|click|tap|watch|listen|subscribe|sign|follow|share|download|join|like|support|donate|"
    r"get|stay|register|log|login|continue|view|see|visit|check|find|send|email|e-mail|contact|"
    r"tweet|"
    r"print|save|comment|leave|add|become|advertise|buy|order|start|try|explore|discover|learn|"
    r"search|"
    r"skip|go|return|back|scroll|swipe|receive|enter|allow|enable|turn|manage|unlock|submit|write|"
    r"help\ us|unsubscribe)\b"
)
_MEDIUM = re.compile(
    r"(?i)\b(?:newsletters?|subscri\w{1,8}|inbox|sign\ ?-?up|e-?mails?|account|cookies?|"
    r"privacy\ policy|"
    r"terms\ (?:of|and)\ (?:use|service|conditions)|app|app\ store|google\ play|whatsapp|telegram|"
    r"facebook|twitter|instagram|tiktok|youtube|linkedin|podcasts?|full\ (?:article|story|report|"
    r"text)|"
    r"(?:this|the|original|more|our)\ (?:article|stories|story|coverage|post|page|website|site|"
    r"channel)|"
    r"read\ more|click\ here|here$|push\ (?:alerts|notifications)|notifications|breaking\ news|"
    r"latest\ (?:news|headlines|updates|stories)|live\ (?:blog|updates|coverage)|free\ trial|"
    r"ad-?free|"
    r"paywall|donations?|journalism|browser|javascript|video|gallery|comments?|follow\ us|link|"
    r"links|website|"
    r"main\ content|top\ of\ (?:the\ )?page|next\ article|previous\ article)\b"
)
_FURNITURE = re.compile(
    r"(?i)^(?:[^\w\s]\s?){0,3}(?:advertise?ments?|sponsored(?:\ content)?|promoted|"
    r"continue\ reading|"
    r"(?:story|article)\ continues\b.{0,40}|related(?:\ (?:articles?|stories|story|sources?|"
    r"news|links?|topics?|posts?|content|coverage|reading|items?|video|videos))?\s?:?|"
    r"related(?:\ \w{1,20})?:\ .{2,160}|(?:see|read|watch)\ (?:also|more|next)\b.{0,160}|"
    r"also\ (?:read|see|watch)\b.{0,160}|"
    r"more\ (?:from|on|in|stories|news|about|like)\b.{0,80}|recommended(?:\ for\ you)?|"
    r"trending(?:\ now)?|"
    r"most\ (?:read|popular|viewed)|popular\ (?:now|stories)|you\ (?:may|"
    r"might)\ (?:also\ )?(?:like|be\ interested)\b.{0,40}|"
    r"latest(?:\ (?:news|stories|headlines|videos?))?|top\ stories|editor[s’']{0,2}\ picks?|"
    r"(?:share|tweet|print|email|e-mail|save|copy\ link|comments?|reply|report|facebook|twitter|"
    r"whatsapp|"
    r"linkedin|pinterest|reddit|telegram)(?:\ (?:this|on|via|to|by|article|story|link|page|"
    r"now)\b.{0,60})?|"
    r"\d{1,5}\ (?:comments?|shares?|views?|min(?:ute)?s?\ read)|(?:tags?|topics?|filed\ under|"
    r"categories|"
    r"category|keywords|labels)\s?:.{0,200}|(?:image|photo|video)\ (?:gallery|slideshow)|"
    r"(?:home|news|world|menu|search|login|subscribe|sign\ in|skip\ to\ content|back\ to\ top|"
    r"loading|play\ video|listen|show\ more|load\ more|view\ (?:all|more)|next|previous))\W{0,3}$"
)
_TELLS = re.compile(r"\b(?:said|says|told|had|was|were|according)\b")
_RIGHTS = re.compile(
    r"(?i)(?:(?<!\w)(?:©|\(c\))|\bcopyright\b)\W{0,3}(?:(?:19|20)\d\d|\w+\s(?:19|20)\d\d|by\b|"
    r"(?-i:[A-Z]))|all\ rights\ reserved|"
    r"may\ not\ be\ (?:published|reproduced|redistributed)|terms\ of\ (?:use|"
    r"service)\b.{0,60}privacy|"
    r"(?:we|site|website)\ uses?\ cookies|by\ (?:continuing|clicking|subscribing|"
    r"signing\ up)\b.{0,80}"
    r"(?:agree|accept|consent)|creative\ commons|unsubscribe\ at\ any\ time|"
    r"(?:the\ )?views\ expressed\b.{0,80}\b(?:author|own|reflect)|enable\ javascript|"
    r"this\ (?:article|story|post)\ (?:was\ )?(?:originally|first)\ (?:appeared|published)"
)
_ADDRESS = re.compile(r"(?i)^(?:https?://|www\.)\S{3,500}$|^[@#]\w{2,40}(?:\s[@#]\w{2,40}){0,20}$")
_HEADS_LIST = re.compile(
    r"(?i)^(?:related|more|see\ also|further\ reading|sources?|references|links?|read\ more|"
    r"also\ read|"
    r"recommended|latest|trending|most\ (?:read|popular)|other\ (?:news|stories)|"
    r"in\ other\ news)\b.{0,50}:?$"
)
_READER = re.compile(r"(?i)\b(?:you|your|yours|you[’'](?:re|ll|ve|d))\b")
_HOOK = re.compile(
    r"(?i)^(?:this|these|here[’']?s?|why|how|what|when|who|meet|the\ \d{1,3}|top\ \d{1,3}|"
    r"\d{1,3}\ \w{3,20})\b"
)
_LURE = re.compile(
    r"(?i)\b(?:most\ (?:important|popular|wanted)|must[- ](?:see|have|read)|won[’']t\ believe|"
    r"shocking|secrets?|"
    r"tricks?|instantly|discount|deals?|sale|miracle|amazing|weird|ultimate|need\ to\ know|"
    r"could\ be|"
    r"could\ it\ mean|all\ year|right\ now|today\ only|before\ it[’']s\ too\ late|for\ free)\b"
)
_IMPERATIVE = re.compile(
    r"^(?:Connect|Get|Try|Discover|Learn|Find|Save|Shop|Buy|Start|Join|Watch|Meet|Protect|Boost|"
    r"Unlock|"
    r"Claim|Earn|Explore|See|Check|Make|Stop|Take|Download|Compare|Enjoy|Book|Order|Secure|Upgrade|"
    r"Transform|Improve|Grow|Invest|Win|Click|Don[’']t|Never|Say|Turn|Build|Keep|Create|"
    r"Experience)\s"
)
_STOPWORDS = frozenset(
    "the a an and or but of to in on at for from by with as is are was were be been it its this "
    "that"
    " these those will would could can may might what who how why when where all your you our we us"
    " they he she his her their not no more most into over after before about than up out new has"
    " have had do does did if so just now get one".split()
)


class Account:
    """The words of a report's body, by how many paragraphs they stand in.

    Args:
        passages: The paragraphs.
    """

    def __init__(self, passages: tuple[str, ...]) -> None:
        self._count: Counter[str] = Counter()
        for passage in passages:
            self._count.update(_stems(passage))

    def tie(self, line: str) -> float:
        """Share of a line's content words that other paragraphs hold as well."""
        stems = _stems(line)
        return sum(self._count[stem] > 1 for stem in stems) / len(stems) if stems else 0.0


def is_furniture(paragraph: str) -> bool:
    """Whether a paragraph is a site's: an appeal, a menu, rights, an address.

    Args:
        paragraph: The paragraph.
    """
    if len(paragraph) > _LONGEST or not any(char.isalnum() for char in paragraph):
        return len(paragraph) <= _LONGEST
    labelled = _FURNITURE.match(paragraph) and not re.search(r"[.,][\"”’)]*$", paragraph)
    if labelled or _ADDRESS.match(paragraph) or _is_menu(paragraph):
        return True
    sentences = len(_SENTENCE_END.findall(paragraph))
    words = len(_WORD.findall(paragraph))
    quoted = bool(re.match(r"[\"“‘]", paragraph))
    if _RIGHTS.search(paragraph) and not quoted and words <= 80:
        return True
    tells = quoted or words > 40 or sentences > 3 or _TELLS.search(paragraph)
    asks = None if tells else _ASK.match(paragraph)
    return asks is not None and bool(_MEDIUM.search(paragraph, asks.end()))


def heads_list(paragraph: str) -> bool:
    """Whether a paragraph announces links that follow it."""
    return bool(_HEADS_LIST.match(paragraph))


def is_list_item(paragraph: str) -> bool:
    """Whether a paragraph may be one of the links under such an announcement."""
    words = len(_WORD.findall(paragraph))
    return words <= 20 and (bool(_BULLET.match(paragraph)) or not _SENTENCE_END.search(paragraph))


def is_advertisement(line: str, account: Callable[[], Account]) -> bool:
    """Whether a line that stands alone between paragraphs sells something to the reader.

    It has no stop and few words. Against it speak: that it addresses the reader, lures, commands
    or asks, sets its words in capitals; for it, that its words are the account's.

    Args:
        line: The paragraph.
        account: Gives the words of the whole report, the line included.
    """
    if len(line) > _LONGEST_ADVERTISEMENT:
        return False
    words = _WORD.findall(line)
    if not 4 <= len(words) <= 22 or _STOP.search(line) or re.match(r"[\"“‘'’]", line):
        return False
    titled = sum(word[0].isupper() or word[0].isdigit() for word in words) / len(words)
    if titled <= 0.4:
        return False
    tie = account().tie(line)
    signs: int = (
        2 * bool(_READER.search(line))
        + bool(_HOOK.match(line))
        + bool(_LURE.search(line))
        + bool(_IMPERATIVE.match(line))
        + line.endswith("?")
        + (titled > 0.7)
        + (tie < 0.2)
        - 2 * (tie > 0.5)
    )
    return signs >= 3


def is_crosshead(line: str) -> bool:
    """Whether a line is a word or three set between paragraphs to break them up; it tells nothing.

    Args:
        line: A paragraph between two of the body.
    """
    if len(line) > _LONGEST_CROSSHEAD:
        return False
    if any(char.isdigit() for char in line):
        return not any(char.isalpha() for char in line)
    words = _WORD.findall(line)
    return 0 < len(words) <= 3 and not _STOP.search(line) and not line.endswith("?")


def _is_menu(paragraph: str) -> bool:
    """Short items between bullets or bars: a list of links set in one line."""
    items = [item for item in _BULLET.split(paragraph) if item.strip()]
    marks = len(_BULLET.findall(paragraph))
    if marks < 2 or not items:
        return False
    short = all(len(_WORD.findall(item)) <= 6 for item in items)
    return short and not any(_SENTENCE_END.search(item) for item in items)


def _stems(passage: str) -> set[str]:
    words = (match[0].casefold() for match in _WORD.finditer(passage))
    stems = (re.sub(r"[’']s$", "", word)[:6] for word in words if word not in _STOPWORDS)
    return {re.sub(r"(?:ing|ed|es|s)$", "", stem) for stem in stems if len(stem) > 2}
