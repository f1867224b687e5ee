"""The formats that a record can be taken away in: what each holds, whom it is for, what it loses.

A format is a name, some words and a function from a record to files. Each function is imported
when it is used, so that listing the formats loads none of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module

from consilience.model.record import Record
from consilience.packs.pack import Pack

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Options:
    """What a user chooses of an export.

    Attributes:
        bom: Whether CSV files begin with a byte order mark.
        packs: The packs, which give the codes of types; those of the program where empty.
    """

    bom: bool = False
    packs: tuple[Pack, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        name: What ``--to`` takes.
        title: Its name for a person.
        file: Name of the one file it makes; null where it makes a folder.
        users: Whom it is for.
        holds: What it holds, in one sentence.
        loses: What of the record it does not carry, one sentence each.
        made_by: Where it is made: a module and a function of it, ``module:function``.
        rules: Rules that force cells, by name; empty where none does.
    """

    name: str
    title: str
    file: str | None
    users: str
    holds: str
    loses: tuple[str, ...]
    made_by: str
    rules: Mapping[str, str] = field(default_factory=dict)

    def files(self, record: Record, options: Options | None = None) -> Files:
        """Make it.

        Args:
            record: The record.
            options: What the user chose.

        Returns:
            Contents by path, relative to the output folder, in the order of paths.

        Raises:
            UsageError: Where a library that writes it is not installed, or it cannot hold as much.
            RecordError: Where a passage of the record does not stand in its account.
        """
        module, _, function = self.made_by.partition(":")
        make: Callable[[Record, Options], Files] = getattr(import_module(module), function)
        return dict(sorted(make(record, options or Options()).items()))


def format_named(name: str) -> Format | None:
    """The format with a name; null where there is none."""
    from consilience.export.listed import FORMATS

    return next((each for each in FORMATS if each.name == name), None)
