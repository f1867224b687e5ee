"""Words that tell of places: nouns for where one can be, and what brings them in."""

from collections.abc import Mapping

from consilience.model.claim import PlaceRole

WHERE: Mapping[str, PlaceRole] = {
    **dict.fromkeys(
        """in at on inside within near outside behind beside beneath under underneath opposite
        alongside along across around through throughout above below off""".split(),
        "at",
    ),
    **dict.fromkeys("into onto".split(), "to"),
    **dict.fromkeys("to toward towards".split(), "to"),
    "from": "from",
}
"""Prepositions and what they make of the place."""
MOVING = frozenset(
    """go come run walk drive ride fly sail travel march move return flee escape head rush bring
    carry take send transport transfer airlift evacuate lead lure drag throw crawl swim climb fall
    jump leap push pull chase follow escort deliver ship haul tow withdraw retreat arrive spread
    drift remove rescue abduct kidnap steal disappear vanish leave emerge depart commute hurry race
    speed stumble stagger sneak slip wander migrate deport extradite commit release eject expel
    guide point""".split()
)
"""Verbs with which "to" and "from" tell of a way."""
BECOMING = frozenset(
    "turn transform convert make develop divide change remake rebuild split grow".split()
)
"""Verbs with which "into" tells what something becomes: "turned the mill into apartments"."""
AIMING = frozenset("aim point fire shoot throw hurl lob launch direct target train".split())
"""Verbs with which "at" tells of a target."""
LOOKING = frozenset(
    """look stare gaze glance shout yell scream holler bark wave wink laugh smile wonder
    marvel""".split()
)
"""Verbs with which "at" tells of no place of what is done."""
ANYWHERE = frozenset(
    """house home apartment flat room bedroom bathroom kitchen basement cellar attic garage building
    tower skyscraper headquarters hospital clinic school kindergarten classroom college campus
    church mosque synagogue temple cathedral chapel monastery shrine shop store supermarket mall
    boutique pharmacy bakery restaurant cafe café diner bar pub nightclub hotel motel hostel casino
    station airport airfield airbase port harbor harbour dock pier wharf marina terminal bridge
    tunnel street road avenue boulevard lane highway motorway freeway expressway alley intersection
    crossroads junction corner sidewalk pavement curb driveway square plaza courtyard yard backyard
    garden park playground field farm ranch barn warehouse depot factory refinery mill mine quarry
    prison jail penitentiary barracks checkpoint embassy consulate courthouse courtroom museum
    gallery theater theatre cinema stadium arena gym laboratory cemetery graveyard morgue mortuary
    beach shore seashore riverbank coast lake river creek stream canal bay lagoon forest jungle
    desert mountain mountainside hill hillside valley canyon cliff cave ditch ravine crater woods
    wood bush bushe shrub tree floor roof rooftop balcony stairwell staircase hallway corridor lobby
    elevator escalator entrance doorway dormitory dwelling residence mansion villa cottage compound
    shelter orphanage dam reservoir runway platform scene site parking""".split()
)
"""Nouns for places of which one is at, in or near."""
HOUSES = frozenset(
    "bank office market branch court university plant library club centre center studio".split()
)
"""Nouns for what is a house as well as a body: a place "at", "outside" or "near" it."""
AT_HOUSES = frozenset("at inside outside near behind beside opposite around into".split())
AREAS = frozenset(
    """neighborhood neighbourhood district section quarter suburb borough village town hamlet
    settlement city county province region area camp island valley project block resort""".split()
)
"""Nouns for places so wide that only a name, or "a" and an adjective, tells which is meant."""
PARTS = frozenset(
    """front back side corner center centre middle edge outskirts heart top bottom foot end entrance
    door doorway window roof floor wall gate grounds site scene rear mouth inside outside interior
    lobby basement""".split()
)
"""Nouns for parts of a place: what is in the front of a shop is at the shop."""
OF_PLACE = frozenset("block corner outskirts section district banks shore shores coast".split())
"""Nouns whose place is only told together with what "of" brings in."""
SURFACES = frozenset(
    """street road avenue boulevard lane highway motorway freeway expressway alley sidewalk pavement
    curb driveway corner bridge floor roof rooftop balcony platform runway beach shore coast
    riverbank hill hillside mountain mountainside campus farm ranch field square plaza pier dock
    island block staircase bank place court drive way circle terrace parkway rue route
    outskirts""".split()
)
"""Nouns for that on which one can be; "an attack on a school" is at no school by "on"."""
OPENING = frozenset(
    """place rue via piazza plaza calle avenida avenue boulevard mount lake port fort camp
    pont""".split()
)
"""Words with which names of places begin."""
SCENES = frozenset("site scene place location".split())
"""Nouns for where the event happened that "of" joins to them."""
STREETS = frozenset(
    """street road avenue boulevard lane highway square place court drive parkway terrace plaza
    hospital clinic hotel store shop mall school park station airport church mosque prison stadium
    building tower bridge bank market projects houses center centre arena theater theatre
    museum""".split()
)
"""Words with which names of places end."""
