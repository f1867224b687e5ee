"""Names of invented accounts, as the linking of names takes them."""

from consilience.linking.naming import Named
from consilience.model.analysis import NameKind
from consilience.text.folding import fold


def named(text: str, *names: tuple[str, NameKind], report: str = "a") -> list[Named]:
    """The names of an account in their order, each where it stands next.

    Args:
        text: The account.
        names: Each name and its kind.
        report: Id of the account.
    """
    found = []
    place = 0
    for words, kind in names:
        start = text.index(words, place)
        place = start + len(words)
        found.append(Named(report, words, start, place, kind, None, fold(words), fold(words)))
    return found
