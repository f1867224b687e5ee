"""``consilience ask``: a question, answered from a record alone."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.errors import UsageError

if TYPE_CHECKING:
    from consilience.questions.answer import Answer, Support

NOT_TOLD = 5
_WIDTH = 240


def ask_command(
    record: Annotated[Path, typer.Argument(help="record.json, or the folder that holds it.")],
    question: Annotated[str, typer.Argument(help="The question, in quotation marks.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON: the answer with ids, offsets and voices.")
    ] = False,
) -> None:
    """Answer a question from a record alone, with the passages; or say that it does not tell.

    Example: consilience ask out "How many prisoners were released on 23 May?"

    Ends with 0 where the record tells the answer, and with 5 where it does not.
    """
    if not question.strip():
        raise UsageError("the question is empty; write for example 'How many were released?'")
    from consilience.interchange.record_json import read_record
    from consilience.questions import ask

    answer = ask(read_record(record), question)
    typer.echo(_as_json(answer) if as_json else "\n".join(_lines(answer)))
    if not answer.told:
        raise typer.Exit(NOT_TOLD)


def _as_json(answer: "Answer") -> str:
    import msgspec

    return json.dumps(msgspec.to_builtins(answer), indent=1, ensure_ascii=False)


def _lines(answer: "Answer") -> Iterator[str]:
    yield answer.headline
    if answer.spread:
        spread = answer.spread
        shown = ", ".join(
            f"{name} {value:,}"
            for name, value in (("low", spread.low), ("best", spread.best), ("high", spread.high))
            if value is not None
        )
        yield f"estimate: {shown} ({spread.verdict}; {spread.estimate})"
    for value in answer.values:
        yield ""
        yield value.text + (f"  [{value.note}]" if value.note else "")
        yield from _passages(value.supports)
    if answer.findings:
        yield ""
        yield f"findings: {', '.join(answer.findings)} (consilience why RECORD ID)"
    if answer.near:
        yield ""
        yield "What comes near:"
        yield from _passages(answer.near)


def _passages(supports: "tuple[Support, ...]") -> Iterator[str]:
    for each in supports:
        day = f", {each.published}" if each.published else ""
        words = " ".join(each.text.split())
        shown = words if len(words) <= _WIDTH else words[: _WIDTH - 1] + "…"
        yield f"  {each.voice} ({each.account}{day}) [{each.start}:{each.end}]"
        yield f"    “{shown}”"
