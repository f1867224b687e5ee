"""The words that times are written with."""

from consilience.calendar.expression import DayPartName, PartName, SeasonName, Unit, Which

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTH_SHORT = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
UNSURE_MONTHS = frozenset({"march", "april", "may", "june", "august"})
"""Months that are also verbs, adjectives or names of people."""

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
WEEKDAY_SHORT = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}

UNITS: dict[str, Unit] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
PLURALS: dict[str, Unit] = {
    "seconds": "second",
    "minutes": "minute",
    "hours": "hour",
    "days": "day",
    "weeks": "week",
    "weekends": "weekend",
    "months": "month",
    "quarters": "quarter",
    "years": "year",
    "decades": "decade",
    "centuries": "century",
}
SHORT_UNITS: dict[str, Unit] = {
    "sec": "second",
    "secs": "second",
    "min": "minute",
    "mins": "minute",
    "hr": "hour",
    "hrs": "hour",
    "wk": "week",
    "wks": "week",
    "yr": "year",
    "yrs": "year",
    "h": "hour",
}
ALL_UNITS: dict[str, Unit] = UNITS | PLURALS

SEASONS: dict[str, SeasonName] = {
    "spring": "spring",
    "summer": "summer",
    "fall": "fall",
    "autumn": "fall",
    "winter": "winter",
}
DAY_PARTS: dict[str, DayPartName] = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "daytime": "day",
}
PARTS: dict[str, PartName] = {
    "early": "early",
    "earlier": "earlier",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "later": "later",
    "start": "start",
    "beginning": "start",
    "end": "end",
    "outset": "start",
    "close": "end",
}
WHICH: dict[str, Which] = {
    "last": "last",
    "past": "last",
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "next",
    "upcoming": "next",
    "previous": "previous",
    "preceding": "previous",
    "prior": "previous",
    "following": "following",
}

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
        "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

ZONES = frozenset(
    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst ist cet cest eet eest msk "
    "jst kst aest aedt hkt sgt pkt wib trt irst gst ast akst hst".split()
)
ZONE_WORDS = frozenset(
    "local eastern central mountain pacific moscow kyiv kiev london paris berlin "
    "beijing tokyo istanbul greenwich standard daylight israel gaza".split()
)

NEAR_DATE = frozenset(
    "in since of by until till before after from to through during for early late mid "
    "last next this each every and or between on past coming previous following around "
    "about circa end beginning start throughout within as at middle dated ending ended "
    "beginning starting effective only spring summer fall autumn winter second third "
    "fourth first half until".split()
)
"""Words after which a month's or a year's name is a time."""
