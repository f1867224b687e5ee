"""Given names that one person may bear: one short for the other, or in another tongue's way."""

from collections import defaultdict
from collections.abc import Mapping

_GROUPS = """
william bill billy will willie
robert bob bobby rob robbie
richard rick ricky dick rich
james jim jimmy jamie
john jack johnny
jonathan jonathon jon
thomas tom tommy
michael mike mick mickey
raymond ray
edward ed eddie ted ned
charles charlie chuck
joseph joe joey
daniel dan danny
samuel sam sammy
benjamin ben benny
matthew matt
christopher chris
anthony tony
andrew andy drew
stephen steven steve
gregory greg gregg
jeffrey geoffrey jeff geoff
kenneth ken kenny
ronald ron ronnie
donald don donnie
david dave
timothy tim
patrick pat paddy
patricia pat patty tricia trish
lawrence larry
gerald gerry jerry
nicholas nicolas nick
frederick fred freddie
alfred alf
leonard len lenny
philip phillip phil
peter pete
walter walt
vincent vince
eugene gene
harold hal
henry hank
francis frank
zachary zach zack
joshua josh
jacob jake
douglas doug
bradley brad
russell russ
bernard bernie
theodore ted teddy theo
martin marty
maurice mo
arthur art
clifford cliff
clinton clint
curtis curt
louis lou
mitchell mitch
randall randy
rodney rod
stuart stewart stu
terence terrence terry
alan allan allen
albert al bert
brian bryan
carl karl
marc mark
sean shaun shawn
neil neal
nathaniel nathan nate
robin robyn
katherine catherine kathryn katharine cathryn kate katie kathy cathy
elizabeth elisabeth liz lizzie beth betty
margaret maggie meg peggy
deborah debra deb debbie
jennifer jen jenny
rebecca becky
teresa theresa
susan sue susie
barbara barb
sara sarah
christina kristina tina
christine chris
christian kristian
alexander alex aleksandr oleksandr
alexandra alex
vladimir volodymyr
nikolai mykola
andrei andriy andrey
dmitry dmitri dmytro
sergei serhii serhiy sergey
yevgeny yevhen
mikhail mykhailo
pyotr petro
alexei oleksii oleksiy aleksei
pavel pavlo
igor ihor
"""
"""One group a line; a name in two of them ("Pat") ties these to each other by itself only."""


def _groups() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_GROUPS.split("\n")):
        for word in line.split():
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_GROUPS_OF = _groups()


def nickname_groups(name: str) -> frozenset[int]:
    """The groups of the list that a given name stands in.

    Args:
        name: A folded given name.
    """
    return _GROUPS_OF.get(name, frozenset())


def is_nickname(one: str, other: str) -> bool:
    """Whether two given names may be one person's, by a list of short and other forms.

    Args:
        one: A folded given name.
        other: Another.
    """
    return not nickname_groups(one).isdisjoint(nickname_groups(other))
