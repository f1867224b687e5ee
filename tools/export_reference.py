"""Write the sections of ``docs/export.md`` on the single formats, from the list of formats.

Run as ``make docs`` after a change to a format; a test says when that was forgotten.
"""

from collections.abc import Iterator
from pathlib import Path

from consilience.export import FORMATS
from consilience.export.formats import Format

PAGE = Path(__file__).parents[1] / "docs" / "export.md"
OPENING = "<!-- formats: written by `make docs` -->\n"
CLOSING = "<!-- end of formats -->\n"


def page_text(page: str) -> str:
    """The page with its sections on formats written anew.

    Args:
        page: The page as it is: prose, then the sections between two marks.
    """
    before, _, rest = page.partition(OPENING)
    _, _, after = rest.partition(CLOSING)
    sections = "\n".join("\n".join(section(each)) + "\n" for each in FORMATS)
    return f"{before}{OPENING}\n{sections}\n{CLOSING}{after}"


def section(chosen: Format) -> Iterator[str]:
    """The section on one format."""
    made = f"one file, `{chosen.file}`" if chosen.file else "a folder"
    yield f"## {chosen.name}"
    yield ""
    yield f"{chosen.title}: {made}, for {chosen.users}."
    yield ""
    yield chosen.holds
    yield ""
    yield "What it does not carry:"
    yield ""
    yield from (f"- {each}" for each in chosen.loses)
    if chosen.rules:
        yield ""
        yield "| rule | what it says and loses |"
        yield "|---|---|"
        yield from (f"| `{name}` | {rule} |" for name, rule in chosen.rules.items())


if __name__ == "__main__":
    PAGE.write_text(page_text(PAGE.read_text("utf-8")), "utf-8", newline="\n")
