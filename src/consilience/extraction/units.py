"""Units of measure and currencies, as they are written after or before a number."""

from dataclasses import dataclass

from consilience.extraction.lexemes import Lexemes

# Name, then the forms it takes. Spelled-out names are read after a space or a hyphen.
_NAMED = """
metre: metre metres meter meters
kilometre: kilometre kilometres kilometer kilometers
centimetre: centimetre centimetres centimeter centimeters
millimetre: millimetre millimetres millimeter millimeters
mile: mile miles
nautical mile: nautical_mile nautical_miles sea_mile sea_miles
yard: yard yards yarder yarders
foot: foot feet
inch: inch inches
fathom: fathom fathoms
light year: light_year light_years light-year light-years
hectare: hectare hectares
acre: acre acres
square metre: square_metre square_metres square_meter square_meters sq_metres sq_meters sq_m
square kilometre: square_kilometre square_kilometres square_kilometer square_kilometers sq_km
square mile: square_mile square_miles sq_mile sq_miles sq_mi
square foot: square_foot square_feet sq_ft
square inch: square_inch square_inches
cubic metre: cubic_metre cubic_metres cubic_meter cubic_meters
cubic kilometre: cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
cubic foot: cubic_foot cubic_feet
cubic inch: cubic_inch cubic_inches
cubic yard: cubic_yard cubic_yards
cubic centimetre: cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters
litre: litre litres liter liters
millilitre: millilitre millilitres milliliter milliliters
gallon: gallon gallons
barrel: barrel barrels
pint: pint pints
quart: quart quarts
gram: gram grams gramme grammes
microgram: microgram micrograms microgramme microgrammes
decimetre: decimetre decimetres decimeter decimeters
kilogram: kilogram kilograms kilogramme kilogrammes kilo kilos
milligram: milligram milligrams
tonne: tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes
ton: ton tons
kiloton: kiloton kilotons
megaton: megaton megatons
pound: pound pounds
ounce: ounce ounces
carat: carat carats
kilometre per hour: kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour
mile per hour: miles_per_hour miles_an_hour mile_per_hour mile_an_hour
metre per second: metres_per_second meters_per_second metres_a_second meters_a_second
knot: knot knots
degree celsius: degrees_celsius degree_celsius degrees_centigrade
degree celsius: degree_centigrade deg_celsius deg_c
degree celsius: celsius centigrade celcius degrees_celcius
degree fahrenheit: degrees_fahrenheit degree_fahrenheit fahrenheit
degree fahrenheit: deg_fahrenheit deg_f farenheit degrees_farenheit
degree: degree degrees deg
watt: watt watts
kilowatt: kilowatt kilowatts
megawatt: megawatt megawatts
gigawatt: gigawatt gigawatts
terawatt: terawatt terawatts
kilowatt hour: kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours
megawatt hour: megawatt_hour megawatt_hours megawatt-hour megawatt-hours
horsepower: horsepower
volt: volt volts
joule: joule joules
calorie: calorie calories
hertz: hertz
kilohertz: kilohertz
megahertz: megahertz
gigahertz: gigahertz
decibel: decibel decibels
bit: bit bits
byte: byte bytes
kilobyte: kilobyte kilobytes
megabyte: megabyte megabytes
gigabyte: gigabyte gigabytes
terabyte: terabyte terabytes
petabyte: petabyte petabytes
megapixel: megapixel megapixels
second: second seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
week: week weeks
fortnight: fortnight fortnights
month: month months
year: year years yr yrs yo
decade: decade decades
century: century centuries
millisecond: millisecond milliseconds
percent: percent per_cent pct
percentage point: percentage_point percentage_points percent_point percent_points
magnitude: magnitude
basis point: basis_point basis_points
"""
# Short forms, read glued to digits or after a space; capitals count where they tell units apart.
_SHORT = {
    "km": "kilometre", "dm": "decimetre", "μg": "microgram", "mcg": "microgram",
    "kms": "kilometre", "cm": "centimetre", "mm": "millimetre", "m": "metre",
    "mi": "mile", "nm": "nautical mile", "ft": "foot", "yd": "yard", "yds": "yard", "in": "inch",
    "kg": "kilogram", "kgs": "kilogram", "g": "gram", "mg": "milligram", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "t": "tonne", "l": "litre", "ml": "millilitre", "ha": "hectare",
    "mph": "mile per hour", "kph": "kilometre per hour", "kmh": "kilometre per hour",
    "kmph": "kilometre per hour",
    "kn": "knot", "kt": "kiloton", "mw": "megawatt", "kw": "kilowatt", "gw": "gigawatt",
    "twh": "terawatt hour", "kwh": "kilowatt hour", "mwh": "megawatt hour", "hz": "hertz",
    "khz": "kilohertz", "mhz": "megahertz", "ghz": "gigahertz", "db": "decibel", "kb": "kilobyte",
    "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte", "hp": "horsepower", "ms": "millisecond",
    "sqm": "square metre", "°c": "degree celsius", "°f": "degree fahrenheit",
    "ºc": "degree celsius",
}  # fmt: skip
_GLUED_ONLY = frozenset({"m", "in", "g", "t", "l", "nm", "kn", "ms", "kt", "mi", "hp"})
DURATIONS = frozenset(
    "millisecond second minute hour day week fortnight month year decade century".split()
)
_POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
# "$" with a country's letters before it, and other signs.
_SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "nz$": "NZD", "mex$": "MXN", "mxn$": "MXN", "hk$": "HKD", "s$": "SGD", "nt$": "TWD",
    "r$": "BRL", "£": "GBP", "€": "EUR",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₪": "ILS", "₩": "KRW", "₺": "TRY", "₦": "NGN",
    "₱": "PHP", "₫": "VND", "₸": "KZT", "₾": "GEL",
    "₿": "BTC",
}  # fmt: skip
# What wires send where a sign can't be sent.
_LETTERS_FOR_SIGNS = {"e": "EUR", "eu": "EUR"}
_CODES = frozenset(
    "USD EUR GBP JPY CNY RMB CHF CAD AUD NZD RUB UAH INR PKR TRY ILS KRW BRL ZAR SEK NOK DKK PLN "
    "CZK HUF MXN SAR AED EGP IRR IQD NGN KES THB IDR MYR PHP SGD HKD TWD VND".split()
)
# Codes that are no English word, so that small letters will do.
_PLAIN_CODES = frozenset("usd eur gbp rmb cny jpy inr aud cad chf uah rub".split())
_MONEY_WORDS = {
    "bitcoin": "BTC", "btc": "BTC", "markka": "FIM", "peseta": "ESP", "guilder": "NLG",
    "drachma": "GRD",
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB",
    "rouble": "RUB", "hryvnia": "UAH", "shekel": "ILS", "zloty": "PLN", "forint": "HUF",
    "naira": "NGN", "baht": "THB", "ringgit": "MYR", "rand": "ZAR", "lari": "GEL", "tenge": "KZT",
    "buck": "USD",
}  # fmt: skip
# Names that several countries use: a code only with the country beside it.
_SHARED_WORDS = frozenset(
    "rupee peso franc dinar riyal rial lira krona krone kroner dirham shilling cent pence".split()
)
_COUNTRIES = {
    ("us", "dollar"): "USD", ("american", "dollar"): "USD", ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD", ("hong kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD",
    ("new zealand", "dollar"): "NZD", ("taiwan", "dollar"): "TWD", ("indian", "rupee"): "INR",
    ("pakistani", "rupee"): "PKR", ("sri lankan", "rupee"): "LKR", ("mexican", "peso"): "MXN",
    ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS", ("colombian", "peso"): "COP",
    ("chilean", "peso"): "CLP", ("swiss", "franc"): "CHF", ("cfa", "franc"): "XOF",
    ("iraqi", "dinar"): "IQD", ("kuwaiti", "dinar"): "KWD", ("serbian", "dinar"): "RSD",
    ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR", ("iranian", "rial"): "IRR",
    ("turkish", "lira"): "TRY", ("swedish", "krona"): "SEK", ("danish", "krone"): "DKK",
    ("norwegian", "krone"): "NOK", ("korean", "won"): "KRW", ("brazilian", "real"): "BRL",
    ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP",
    ("syrian", "pound"): "SYP", ("uae", "dirham"): "AED", ("kenyan", "shilling"): "KES",
    ("russian", "ruble"): "RUB", ("russian", "rouble"): "RUB", ("chinese", "yuan"): "CNY",
    ("japanese", "yen"): "JPY", ("czech", "koruna"): "CZK",
}  # fmt: skip
_WORD_OF = {
    "BTC": "bitcoin", "MXN": "peso", "SAR": "riyal", "PKR": "rupee", "EGP": "pound",
    "IQD": "dinar", "AED": "dirham", "IRR": "rial", "SEK": "krona", "NOK": "krone", "DKK": "krone",
   "GBP": "pound", "EUR": "euro", "JPY": "yen", "INR": "rupee", "RUB": "ruble",
            "UAH": "hryvnia", "ILS": "shekel", "KRW": "won", "TRY": "lira", "NGN": "naira",
            "PHP": "peso", "VND": "dong", "BRL": "real", "CNY": "yuan", "CHF": "franc",
            "PLN": "zloty", "THB": "baht", "KZT": "tenge", "GEL": "lari"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found beside a number.

    Attributes:
        name: ISO 4217 code or the unit's name in the singular.
        first: Index of its first lexeme.
        end: Index after its last one.
        word: For money, what one of it is called ("dollar"); null for other units.
        plural: Whether it is written as a plural, or in a form that has none.
    """

    name: str
    first: int
    end: int
    word: str | None = None
    plural: bool = True


def _forms() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for line in _NAMED.strip().splitlines():
        name, forms = line.split(": ")
        for form in forms.split():
            table[tuple(form.replace("-", "_-_").split("_"))] = name
    return table


_FORMS = _forms()


def money_word(code: str) -> str:
    """What one unit of a currency is called, for the noun counted."""
    return (
        "dollar"
        if code.endswith("D") and code not in {"IQD", "KWD", "AED"}
        else _WORD_OF.get(code, code.lower())
    )


def currency_before(row: Lexemes, index: int) -> Unit | None:
    """Read the currency that stands before a number: "$", "US$", "EUR", "Rs."."""
    sign = row[index - 1]
    if sign.text in _SIGNS:
        return _sign_before(row, index)
    if sign.text in _CODES:
        return _money("CNY" if sign.text == "RMB" else sign.text, index - 1, index)
    if sign.low in _LETTERS_FOR_SIGNS and row[index].glued and _magnitude_follows(row, index):
        return _money(_LETTERS_FOR_SIGNS[sign.low], index - 1, index)
    first = index - 2 if sign.low == "." else index - 1
    return Unit("rupee", first, index, "rupee") if row.low(first) == "rs" else None


def _magnitude_follows(row: Lexemes, index: int) -> bool:
    """Whether a number in figures is one of millions: "E20 million", "e2.5m", and no road "E20"."""
    word = row[index + 1]
    return row[index].is_digits and (
        word.low in {"million", "billion", "mn", "bn"} or (word.glued and word.low in {"m", "b"})
    )


def _sign_before(row: Lexemes, index: int) -> Unit:
    """A sign, with the country's letters before it: "US$", "U.S.$"."""
    sign, letters = row[index - 1], row[index - 2]
    joined = letters.low + sign.text
    if sign.glued and letters.is_word and joined in _SIGNS:
        return _money(_SIGNS[joined], index - 2, index)
    dotted = row.lows(index - 5, index - 1) == ("u", ".", "s", ".")
    if sign.glued and sign.text == "$" and dotted:
        return _money("USD", index - 5, index)
    return _money(_SIGNS[sign.text], index - 1, index)


def _money(code: str, first: int, end: int) -> Unit:
    return Unit(code, first, end, money_word(code))


def unit_after(row: Lexemes, index: int) -> Unit | None:
    """Read the unit that stands after a number, with or without a hyphen.

    Args:
        row: The lexemes.
        index: The lexeme after the number.

    Returns:
        The unit with the lexemes it takes, or null.
    """
    if row.low(index) == "%":
        if row.low(index + 1) in {"point", "points"}:
            return Unit("percentage point", index, index + 2)
        return Unit("percent", index, index + 1)
    at = index + 1 if row.hyphen(index) else index
    for reader in (_currency_after, _named, _short):
        found = reader(row, at)
        if found is not None:
            return found
    return None


def _named(row: Lexemes, at: int) -> Unit | None:
    for length in (4, 3, 2, 1):
        words = tuple(word for word in row.lows(at, at + length))
        name = _FORMS.get(words) or _FORMS.get(tuple("-" if w in "‐‑–" else w for w in words))
        if name is None and length == 2 and row.hyphen(at + 1):
            continue
        if name is not None:
            return _speed(
                row, name, at, at + length, plural=words[-1].endswith("s") or words == ("feet",)
            )
    if row.low(at) in {"square", "cubic", "sq"} and row.hyphen(at + 1):
        name = _FORMS.get((row.low(at), row.low(at + 2)))
        return Unit(name, at, at + 3, plural=False) if name else None
    return None


def _speed(row: Lexemes, name: str, first: int, end: int, *, plural: bool) -> Unit:
    """Leave "miles" and the like as they are; temperatures take the letter after them."""
    if name == "degree" and row.low(end) in {"c", "f"}:
        scale = "celsius" if row.low(end) == "c" else "fahrenheit"
        return Unit(f"degree {scale}", first, end + 1)
    return Unit(name, first, end, plural=plural)


def _short(row: Lexemes, at: int) -> Unit | None:
    here = row[at]
    if here.text in {"°", "º"}:
        return _degrees(row, at)
    name = _SHORT.get(here.low)
    if name is None or (here.low in _GLUED_ONLY and not (here.glued and row[at - 1].is_digits)):
        return None
    if here.text in {"M", "In", "G", "T", "MM"}:
        return None
    if row[at + 1].text == "/" and row.low(at + 2) in {"h", "hr", "s"}:
        return _per(row, name, at)
    power = _POWERS.get(row[at + 1].text)
    if power and row[at + 1].glued and f"{power} {name}" in _FORMS.values():
        return Unit(f"{power} {name}", at, at + 2)
    return Unit(name, at, at + 1)


def _per(row: Lexemes, name: str, at: int) -> Unit:
    time = {"h": "hour", "hr": "hour", "s": "second"}[row.low(at + 2)]
    return Unit(f"{name} per {time}", at, at + 3)


def _degrees(row: Lexemes, at: int) -> Unit:
    scale = {"c": "degree celsius", "f": "degree fahrenheit"}.get(row.low(at + 1))
    return Unit(scale, at, at + 2) if scale else Unit("degree", at, at + 1)


def _currency_after(row: Lexemes, at: int) -> Unit | None:
    """Read "dollars", "U.S. dollars", "Turkish lira", "pounds sterling", "EUR"."""
    here = row[at]
    code = here.low.upper() if here.low in _PLAIN_CODES else here.text
    if code in _CODES:
        return _money("CNY" if code == "RMB" else code, at, at + 1)
    if here.text in _SIGNS and not row[at + 1].is_digits:
        return _money(_SIGNS[here.text], at, at + 1)
    return _money_of_country(row, at) or _money_named(row, at)


def _money_of_country(row: Lexemes, at: int) -> Unit | None:
    if row.lows(at, at + 4) == ("u", ".", "s", ".") and _singular(row.low(at + 4)) == "dollar":
        return Unit("USD", at, at + 5, "dollar")
    for length in (2, 1):
        country, word = " ".join(row.lows(at, at + length)), _singular(row.low(at + length))
        if (country, word) in _COUNTRIES:
            return Unit(_COUNTRIES[country, word], at, at + length + 1, word)
    return None


def _money_named(row: Lexemes, at: int) -> Unit | None:
    word = _singular(row.low(at))
    if word == "pound":
        return Unit("GBP", at, at + 2, "pound") if row.low(at + 1) == "sterling" else None
    if word in _MONEY_WORDS:
        return Unit(_MONEY_WORDS[word], at, at + 1, word)
    return Unit(word, at, at + 1, word) if word in _SHARED_WORDS else None


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
