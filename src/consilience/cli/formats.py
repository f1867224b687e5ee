"""The formats of ``consilience export``, told to a person."""

from collections.abc import Sequence
from textwrap import fill

from consilience.export.formats import Format

_WIDTH = 96


def summary(formats: Sequence[Format]) -> str:
    """A line for each format, and how to ask for more."""
    widest = max(len(each.name) for each in formats)
    lines = [f"{each.name.ljust(widest)}  {each.title}: for {each.users}" for each in formats]
    return "\n".join([*lines, "", "consilience export --list --to FORMAT says all about one."])


def full(chosen: Format) -> str:
    """What a format holds, what it loses, and its rules."""
    made = chosen.file or "a folder"
    lines = [
        f"{chosen.name}: {chosen.title} ({made})",
        f"  for {chosen.users}",
        _wrapped(chosen.holds, "  "),
        "  It does not carry:",
        *(_wrapped(each, "  - ") for each in chosen.loses),
    ]
    if chosen.rules:
        lines.append("  Rules of cells:")
        lines += [_wrapped(f"{name}: {rule}", "  - ") for name, rule in chosen.rules.items()]
    return "\n".join(lines)


def _wrapped(words: str, first: str) -> str:
    return fill(words, _WIDTH, initial_indent=first, subsequent_indent=" " * len(first))
