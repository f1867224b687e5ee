"""Claims found by what they share, those of their own story before all others."""

from collections import defaultdict


class Shelves:
    """Claims by a word or another key that they share.

    So many of the claims last put there are given; those of one story are counted by themselves,
    so that accounts of other stories, however many, hide none of them.

    Args:
        most: How many claims of a key are given, of one story and of all.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: dict[tuple[str, str | None], list[str]] = defaultdict(list)

    def near(self, key: str, home: str) -> list[str]:
        """The claims with a key that were put there last.

        Args:
            key: What they share.
            home: The story of the claim that looks for them; empty where none is known.

        Returns:
            Those of its story, then those of any.
        """
        own = self._held[key, home][-self._most :] if home else []
        return list(dict.fromkeys([*own, *self._held[key, None][-self._most :]]))

    def put(self, key: str, home: str, claim: str) -> None:
        """Keep a claim.

        Args:
            key: What it shares with others.
            home: Its story; empty where none is known.
            claim: Its id.
        """
        self._held[key, None].append(claim)
        if home:
            self._held[key, home].append(claim)
