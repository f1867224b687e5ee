"""Options, read once and passed in."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build can be told.

    Attributes:
        as_of: The day to speak for, ISO 8601; null for the latest publication.
        places: A table of places of one's own, CSV.
        actors: A table of persons, groups and organisations of one's own, CSV.
        columns: For CSV tables, pairs of a part (``text``, ``html``, ``id``, ``title``, ``outlet``,
            ``url``, ``published``, ``authors``) and the column that holds it.
        packs: Packs of events of one's own, TOML, which are tried before the built-in ones.
    """

    as_of: str | None = None
    places: Path | None = None
    columns: tuple[tuple[str, str], ...] = ()
    packs: tuple[Path, ...] = ()
    actors: Path | None = None
