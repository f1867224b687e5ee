"""What a pack says: kinds of counted things, event types, slots, ledgers, codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that is counted.

    Attributes:
        id: Name of the kind.
        words: Nouns for it, singular.
        parent: Kind that it is one of (a prisoner of war is a prisoner); null where none.
        disjoint: Kinds that nothing can be at the same time.
    """

    id: str
    words: tuple[str, ...]
    parent: str | None = None
    disjoint: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleRule:
    """A part that somebody plays in a type of event.

    Attributes:
        id: Name of the role.
        subject: Whether the subject of the trigger plays it.
        object: Whether the object of the trigger plays it.
        prepositions: Prepositions that bring it in ("from", "to", "by").
    """

    id: str
    subject: bool = False
    object: bool = False
    prepositions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event and the words that tell of it.

    Attributes:
        id: Name, unique in its pack.
        label: What to call it.
        triggers: Dictionary forms that tell of it, of one or more words. ``to fire``: only where it
            is the verb that carries the clause, or an infinitive. ``a fire``: only where it is a
            noun. ``suspend > aid, loan``:
            only where one of the words after the mark stands in its object, which is after it in
            the active ("suspended all aid") and before it in the passive ("aid was suspended").
        with_any: Where given, one of these words or kinds must stand in the same sentence.
        sure: Triggers that need none of ``with_any``: a massacre is a killing by itself.
        needs: Triggers, as written and without their objects, that tell of it only where one of
            these words stands in the same sentence: "strike" beside "missile".
        without: Where one of these words stands in the same clause, it is something else.
        not_of: Where one of these nouns, or of the pack's groups, is what the deed is done to, what
            it is of, or what it is called after ("attack a policy", "a relief rally"), it is
            something else.
        not_by: Where one of these does the deed ("a crisis hit the town"), it is something else.
        alone: Verbs among the triggers that tell of it only without an object: "they rallied".
        of_one: A kind of the pack: it is told only where it befalls one, by name, as he or she, or
            by one noun of the kind; the death of one person is no toll.
        fields: Where given, only reports of one of these fields tell it, whichever pack has the
            field: "won" is a match in reports of sport.
        speech: Whether it is an act of speech ("a threat"), which as a noun at the edge of a clause
            gives way to whatever else the clause tells.
        issue: Whether parties take positions on it: what they demand, offer and refuse of it.
        issue_words: Words that name it in a demand, whatever the type of the clause.
        roles: Who takes part.
        slots: Slots that its numbers can fill.
        ledgers: Ledgers that it fills.
        codes: Its codes in other systems, by system (``acled``, ``plover``, ``cameo``).
    """

    id: str
    label: str
    triggers: tuple[str, ...]
    with_any: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()
    not_by: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    of_one: str | None = None
    fields: tuple[str, ...] = ()
    speech: bool = False
    issue: bool = False
    issue_words: tuple[str, ...] = ()
    roles: tuple[RoleRule, ...] = ()
    slots: tuple[str, ...] = ()
    ledgers: tuple[str, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that a number can measure.

    Attributes:
        id: Name, unique in its pack.
        label: What to call it.
        nouns: Counted nouns that fill it by themselves ("dead", "casualty").
        kinds: Kinds that fill it where one of ``verbs`` stands by.
        verbs: Dictionary forms that tell it of a counted kind ("kill", "injure").
        unit: Unit of the measure; null for a plain count.
        single: Whether it can hold only one value for one event at one time.
        grows: Whether a later number is expected to be larger, as a toll is.
    """

    id: str
    label: str
    nouns: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    unit: str | None = None
    single: bool = True
    grows: bool = False


@dataclass(frozen=True, slots=True)
class LedgerRule:
    """A table that the pack wants filled.

    Attributes:
        id: Name, unique in its pack.
        label: What to call it.
        rows: What a row stands for (``event``, ``day``, ``place``, ``document``).
        columns: Slots, roles, ``day``, ``place`` and deeds that make the columns.
        totals: Columns that are summed.
        deeds: For columns that tell whether something was done with a document, the dictionary
            forms of the verbs that tell it.
    """

    id: str
    label: str
    rows: str
    columns: tuple[str, ...]
    totals: tuple[str, ...] = ()
    deeds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two sides of a matter of which one thing can only be on one at a time.

    Attributes:
        id: Name, unique in its pack.
        label: The two sides in words.
        one: Words of the first side: dictionary forms, or inflected forms that count alone, of one
            or more words; ``*`` stands for up to two words. A negation before them puts a claim
            on the other side.
        other: Words of the second side.
        neither: Phrases that hold a side's words and put nothing on a side: "open fire" opens
            no road.
        about: Words one of which must stand in both sentences; empty where the claims need only
            speak of one thing.
        lasting: Whether the sides exclude each other whatever the day, as "peaceful" and "violent"
            do of one protest, and "open" and "shut" do not of one road.
        opposition: Whether it is about what somebody wants, which no fact can settle.
        measure: Whether the words it is about only measure something ("price", "sales"), so that
            the claims must share more to be of one thing.
    """

    id: str
    label: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    neither: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    lasting: bool = False
    opposition: bool = False
    measure: bool = False


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Kinds of which a counted thing is one at a time.

    Attributes:
        id: Name, unique in its pack.
        kinds: Nouns in the singular, of one or more words, by kind.
    """

    id: str
    kinds: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Field:
    """A field that uses words of other fields in senses of its own: players "attack" and "shoot".

    Attributes:
        id: Name, unique in its pack.
        words: Dictionary forms that only reports of the field use in numbers.
        senses: Triggers of one word that mean something else in such a report.
        unless: Where one of these words stands in the same sentence, they mean what they say.
        one_in: A report of the field has at least one of its words in so many.
    """

    id: str
    words: tuple[str, ...]
    senses: tuple[str, ...]
    unless: tuple[str, ...] = ()
    one_in: int = 50


@dataclass(frozen=True, slots=True)
class Group:
    """Nouns that several types name together in ``not_of`` and ``not_by``.

    Attributes:
        id: Name, unique in its pack.
        words: Nouns in the singular.
    """

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that is an event only by what is done with it: a law is passed, a bomb goes off.

    Attributes:
        id: Name, unique in its pack.
        words: Nouns for it in the singular, each a word of a trigger of the pack.
        verbs: Dictionary forms of what is done with it or by it.
        nouns: Nouns of deeds before which it stands: "a court order".
        states: What it can be by what was done: "a hung jury".
        led_by: Prepositions by which it hangs on one of ``verbs``, where it is neither its subject
            nor its object: "convicted by a court".
        within: Prepositions that tell of the event by themselves where it has no article: "she was
            in court".
    """

    id: str
    words: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    led_by: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A domain.

    Attributes:
        name: Name of the pack.
        version: Version of its content.
        about: What it covers, in one sentence.
        kinds: Kinds of counted things.
        types: Event types; where two fit, the one that stands first wins.
        slots: What numbers can measure.
        ledgers: Tables.
        contrasts: Opposites.
        alternatives: Kinds that exclude each other.
        causes: What can bring a thing about, by kind.
        fields: Fields whose reports use triggers in other senses.
        groups: Nouns that its types name together.
        things: Nouns among its triggers that are events only by what is done with them.
    """

    name: str
    version: int
    about: str
    kinds: tuple[Kind, ...] = ()
    types: tuple[EventType, ...] = ()
    slots: tuple[Slot, ...] = ()
    ledgers: tuple[LedgerRule, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    alternatives: tuple[Alternatives, ...] = ()
    causes: tuple[Alternatives, ...] = ()
    fields: tuple[Field, ...] = ()
    groups: tuple[Group, ...] = ()
    things: tuple[Thing, ...] = ()
