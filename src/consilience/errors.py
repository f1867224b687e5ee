"""Every error this program raises on purpose.

::

    ConsilienceError
     ├─ UsageError          wrong options or arguments
     ├─ SourceError         one file or row that cannot be read; it is set aside, the rest is built
     ├─ NothingToBuildError no account was left
     ├─ PackError           a domain pack that cannot be read
     └─ RecordError         a record that cannot be read

Every message says what is wrong, where, and what to do.
"""

from typing import Literal

Reason = Literal[
    "empty", "binary", "unreadable", "not_english", "repeat", "too_large", "hostile", "unsupported"
]


class ConsilienceError(Exception):
    """Base of all errors raised on purpose.

    Attributes:
        exit_status: What the command line ends with.
    """

    exit_status = 1


class UsageError(ConsilienceError):
    """The options or arguments make no sense together."""

    exit_status = 2


class SourceError(ConsilienceError):
    """One file or row that cannot be read.

    Args:
        name: The path as given, or the row.
        reason: The kind of reason.
        message: What is wrong and what to do.
    """

    def __init__(self, name: str, reason: Reason, message: str) -> None:
        super().__init__(f"{name}: {message}")
        self.name = name
        self.reason = reason
        self.message = message


class NothingToBuildError(ConsilienceError):
    """No account was left to build from.

    Args:
        set_aside: Name and message of each thing that was given and not built.
    """

    exit_status = 4

    def __init__(self, set_aside: tuple[tuple[str, str], ...]) -> None:
        listed = "\n".join(f"  {name}: {message}" for name, message in set_aside)
        super().__init__("nothing could be built" + (f":\n{listed}" if listed else ""))
        self.set_aside = set_aside


class RecordError(ConsilienceError):
    """A record that cannot be read.

    Args:
        name: The file.
        problem: What is wrong with it, with the place.
    """

    exit_status = 2

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"{name}: not a record of format consilience/record/1: {problem}; "
            "build it anew with `consilience build`"
        )
        self.name = name


class PackError(ConsilienceError):
    """A domain pack that cannot be read.

    Args:
        name: The file.
        problem: What is wrong with it, with the place.
    """

    exit_status = 2

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: not a pack: {problem}; see docs/packs.md")
        self.name = name
