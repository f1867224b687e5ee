"""Which names are those of outlets and agencies, and which words mean the media at large."""

import re

from consilience.text.folding import fold

_TRADE = re.compile(
    r"\b(?:news|times|post|journal|gazette|herald|tribune|telegraph|guardian|observer|mail|press|"
    r"(?:news|press|wire|telegraph|information) agency|radio|television|tv|broadcasting|magazine|"
    r"daily|weekly|wire|newspaper|social|chronicle|sentinel|courier|inquirer|enquirer|examiner|"
    r"dispatch|gleaner|intelligencer|newsroom|shimbun|zeitung|online|reuters|"
    r"bloomberg|interfax|xinhua|afp|ap|bbc|cnn|tass|upi|dpa|ansa|efe|irna|isna|mena|pti|anadolu|"
    r"ria|ukrinform|kyodo|yonhap|twitter|facebook|telegram|com|fm|am \d+)\b"
)
"""Words of the trade, and agencies that are written in many ways."""
_LAST_WORD = re.compile(
    r"^(?:the )?(?:[a-z]+ )+(?:globe|independent|sun|star|standard|register|bee|"
    r"bulletin|monitor|mirror|advertiser|argus|echo|insider|reporter|review|ledger|statesman|"
    r"recorder|beacon|messenger)$"
)
"""Words that end a paper's name and mean other things by themselves."""
_KNOWN = frozenset(
    name.strip()
    for name in """le monde, le figaro, le parisien, le point, les echos, liberation, l
    express, mediapart, france info, france inter, france bleu, france 24, france 2,
    france 3, tf1, bfmtv, bfm, rtl, rfi, europe 1, la croix, l equipe, le soir, la libre
    belgique, de standaard, de morgen, de telegraaf, de volkskrant, trouw, rtve, der
    spiegel, spiegel, die zeit, die welt, die tageszeitung, bild, handelsblatt, deutsche
    welle, ard, zdf, orf, srf, der standard, el pais, el mundo, la vanguardia, la razon,
    el periodico, cadena ser, corriere della sera, la repubblica, la stampa, il sole 24
    ore, il messaggero, correio da manha, al jazeera, al arabiya, al ahram, al manar, al
    hayat, haaretz, ynet, maariv, yedioth ahronoth, yedioth ahronot, hurriyet, milliyet,
    cumhuriyet, kommersant, vedomosti, izvestia, novaya gazeta, rossiya 24, rt, sputnik,
    ekho moskvy, meduza, ukrainska pravda, gazeta wyborcza, rzeczpospolita, nhk, nikkei,
    cctv, cgtn, the hindu, ndtv, axios, politico, propublica, buzzfeed, gawker, tmz, the
    verge, techcrunch, engadget, gizmodo, mashable, cnet, zdnet, ars technica,
    computerworld, infoworld, pcworld, the register, espn, npr, pbs, cbs, nbc, msnbc,
    cnbc, c span, itv, cbc, ctv, rte, rthk, newsweek, newsday, usa today, the economist,
    the atlantic, the intercept, the hill, roll call, o globo, folha, folha de s paulo,
    estadao, clarin, la nacion, el universal, el comercio, milenio, televisa, telesur,
    granma, svt, nrk, tv2, yle, aftenposten, verdens gang, dagens nyheter, svenska
    dagbladet, expressen, aftonbladet, politiken, jyllands posten, berlingske, ritzau,
    global times, rappler, kompas""".split(",")
)
"""Outlets that no word of the trade tells, folded."""
_AS_HEARERS = frozenset(
    """people time life us playboy variety billboard fortune forbes vogue esquire elle wired nature
    science rolling-stone vanity-fair""".split()
)
"""Magazines whose names are plain words: outlets where something is told them, without "the"."""
_COINED = re.compile(r"[A-Z]{2,5}\d{1,2}|(?:[A-Z][a-z]{1,9}){2,3}")
"""Names as stations and sites coin them: "KX7", "MailRound"."""
_STATION = re.compile(r"(?:The )?[KW][A-Z]{2,3}-(?:TV|AM|FM)|[KW][A-Z]{3}")
_NO_STATION = frozenset("WADA WNBA WIPO KFOR KGBT WFTU".split())
_MEDIA = re.compile(
    r"(?:[a-z]+ ){1,3}(?:newspaper|television|tv|radio|broadcaster|news agency|wire service)|"
    r"(?:[a-z]+ ){0,3}(?:media|press|newspapers|broadcasters|news (?:agencies|outlets)|"
    r"wire services)|"
    r"(?:(?:media|press|news|newspaper|television|tv|radio|wire|agency|initial|early|local|some|"
    r"several|earlier|previous|unconfirmed|other|various|multiple) ){0,2}reports"
)
_BEGINS_MEDIA = re.compile(
    r"[Tt]he |[A-Z][a-z]+(?:an|sh|se|i|ch|ek|ss) |(?:State|Local|Official|National|Foreign|"
    r"Regional|International|Government|Independent|Media|Press|News|Television|Radio|Initial|Early|Some|"
    r"Several|Various|Unconfirmed|Multiple|Earlier|Previous|Other|Many|Most|Reports)\b"
)
_NO_MEDIA = re.compile(r"\b(?:free|social|human rights|court|police|medical|autopsy|earnings) ")
_OF_NOBODY = frozenset(
    """jan feb mar apr may jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun the a an
    this that it""".split()
)


def is_outlet(name: str) -> bool:
    """Whether a name is that of somebody who publishes.

    Args:
        name: As the account writes it.
    """
    folded = fold(name)
    bare = folded.removeprefix("the ")
    return _is_capital(name) and bool(
        _TRADE.search(folded)
        or (_LAST_WORD.match(folded) and name.split()[-1][:1].isupper())
        or bare in _KNOWN
        or folded in _KNOWN
        or (_STATION.fullmatch(name) and name not in _NO_STATION)
    )


def _is_capital(name: str) -> bool:
    """Whether a word other than the article has a capital: "the newspaper" names none."""
    return any(word[:1].isupper() for word in name.split() if fold(word) not in _OF_NOBODY)


def is_told_outlet(name: str) -> bool:
    """Whether somebody who was told something publishes.

    Args:
        name: As the account writes it.
    """
    plain = fold(name).replace(" ", "-") in _AS_HEARERS and name[:1].isupper()
    return is_outlet(name) or plain or bool(_COINED.fullmatch(name))


def is_media(words: str) -> bool:
    """Whether words mean the media at large: "state media", "local press reports", "reports".

    Args:
        words: As the account writes them.
    """
    begun = _BEGINS_MEDIA.match(words)
    if any(letter.isupper() for letter in words[begun.end() if begun else 0 :]):
        return False  # "the Associated Press" is one of them, and no name for all
    folded = fold(words).removeprefix("the ")
    return bool(_MEDIA.fullmatch(folded)) and not _NO_MEDIA.match(folded)


def names_somebody(name: str) -> bool:
    """Whether a name is more than an article or the name of a month or day.

    Args:
        name: As the account writes it.
    """
    return bool(set(fold(name).split()) - _OF_NOBODY)


_APPOSED = re.compile(r", (?:an?|the) ")
_TRADE_BEFORE = re.compile(
    r"^.*\b(?:website|site|newspaper|tabloid|magazine|station|channel|network|agency|broadcaster|"
    r"daily|weekly|blog|portal|reports? (?:in|by|from|of)|based)\s{1,3}(?=(?:[Tt]he )?[A-Z])"
)
_TRADE_BEHIND = re.compile(
    r"(?:\s{1,3}(?:news|agency|service|newspaper|magazine|daily|weekly|website|radio|television|tv|"
    r"station|network|tabloid)){1,2}$"
)


def bare_name(name: str) -> str:
    """A name without small words around it.

    "Initial reports by the Orva Herald newspaper" cites the Orva Herald; what has no capital stays
    as it is.

    Args:
        name: As the account writes it.
    """
    if not _is_capital(name) or is_media(name):
        return name
    kept = _APPOSED.split(name, maxsplit=1)[0]
    if before := _TRADE_BEFORE.match(kept):
        kept = kept[before.end() :]
    at = next((m.start() for m in re.finditer(r"\S+", kept) if m[0][:1].isupper()), 0)
    kept = _TRADE_BEHIND.sub("", kept[at:])
    return kept.rstrip(".") if kept.count(".") == 1 else kept
