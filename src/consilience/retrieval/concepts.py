"""Words that reports use for one another: a question may say freed where an account says released.

A group holds words of which one may stand for another in a report of events; it is no thesaurus.
Words that differ in what a desk would have to check (shell and mine, captured and killed) stand in
no group together.
"""

from collections.abc import Mapping
from types import MappingProxyType

from consilience.packs.lemmas import lemmas
from consilience.text.folding import stem

_GROUPS = """
kill die dead death perish fatality decease toll slay
injure wound hurt injury injured wounded
release free liberate freed
exchange swap trade
prisoner captive detainee pow inmate
hostage abductee
soldier serviceman servicewoman troop military personnel army
return come-back bring-back go-home come-home repatriate bring-home
hand-over deliver transfer turn-over handing-over handover handing
capture arrest seize apprehend catch nab detain custody take-prisoner confiscate recover
cancel call-off scrap abandon
postpone delay suspend
withdraw retract take-back pull-back pull-out draw-back revoke
finish complete completion end conclude be-over
begin start launch commence get-under-way
continue go-on carry-on
attack strike hit raid assault
fire shoot launch
destroy raze level flatten ruin beyond-repair demolish devastate
damage harm
burst breach breached give-way break collapse fail
evacuate evacuation order-out
flee leave-home displace
escape get-away run-away
announce announcement unveil post
confirm confirmation acknowledge admit
deny reject dismiss refute denial
refuse decline
accuse blame
promise pledge vow undertake commit pledged undertaking commitment
offer proposal propose
demand insist call-for urge
agree agreement accord deal pact
protocol accord agreement document
sign signing signature
meet meeting encounter
talk negotiation negotiate
resume restart
ceasefire truce hold-fire armistice
shelling bombardment
lead head chair
leader head chief
cross walk-across go-over across crossing go-across
open reopen opening unlock
close shut closed
repair fix mend restore normal back-to-normal
rebuild reconstruct reconstruction
arrive arrival
send dispatch
transport ferry
lift rescue pull-from save
count tally number-count log
expect expectation forecast predict
hold keep
own owner belong
run operate manage
company firm operator
buy purchase
sell sale
pay payment receive-money
cost worth price value
sink sunk
board storm
ship vessel boat
warship frigate destroyer
dhow mothership
attempt try
aid assistance relief
tent shelter
quake earthquake temblor tremor
magnitude richter
aftershock
epicentre epicenter
flood flooding deluge
rain rainfall
house home building dwelling household
village settlement hamlet
town city
doctor physician medic
teacher schoolteacher
firefighter fireman
child kid
spokesman spokeswoman spokesperson
chief-executive ceo
governor governor-general
cause reason
missing unaccounted-for disappear
remains body corpse
litre liter
metre meter
kilometre kilometer km
millimetre millimeter mm
percent percentage share proportion per-cent
traffic flow
internet web online
cable line
sever cut snap
disrupt interrupt outage knock-out down offline
salary wage
play match game
homer home-run
amount sum total
name identify
appoint choose
resign quit step-down
apologise apologize apology
visit trip
drown
sleep spend-night stay lodge accommodate
reconnect
tap mains
supply provide provision
order command instruct instruction
warn warning
level height
siren alarm
search look-for hunt
stop halt break-off
approve authorise authorize allow permit
ban forbid prohibit
vote ballot
protest demonstration
elect election
marine commando
pirate brigand bandit buccaneer
rifle gun
helicopter chopper
speedboat skiff
country nation state
population inhabitant resident
large big
stage phase round leg
relative family kin
trawler fishing-boat
plane aircraft jet
bomber
airbase airfield
missile rocket
drone uav
host venue
mediate mediation mediator broker
ask request
happen take-place occur
"""


def _tables() -> tuple[Mapping[str, str], Mapping[tuple[str, str], str]]:
    words: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    for group in _GROUPS.strip().splitlines():
        members = group.split()
        for member in members:
            parts = member.split("-")
            if len(parts) == 2:
                pairs.setdefault((parts[0], parts[1]), "=" + members[0])
            elif len(parts) == 1:
                words.setdefault(member, "=" + members[0])
    return MappingProxyType(words), MappingProxyType(pairs)


_WORDS, _PAIRS = _tables()
_ADVERB = 6
"""Letters of the shortest word from which an ending -ly is taken."""


def synonym(word: str) -> str | None:
    """The key of the group that a folded word is of; null where it is of none."""
    return next((_WORDS[each] for each in sorted(lemmas(word)) if each in _WORDS), None)


def key(word: str) -> str:
    """What all forms of a folded word share, and the words that stand for it.

    Args:
        word: One folded word.
    """
    if found := synonym(word):
        return found
    for option in sorted(lemmas(word)):
        if not word.startswith(option[:-1]):
            return stem(option)  # fell, of fall
    return stem(word.removesuffix("ly") if len(word) > _ADVERB else word)


def pair_key(word: str, after: str) -> str | None:
    """What a verb with its particle means, such as call off; null where the pair is none."""
    pairs = ((one, other) for one in sorted(lemmas(word)) for other in sorted(lemmas(after)))
    return next((_PAIRS[pair] for pair in pairs if pair in _PAIRS), None)
