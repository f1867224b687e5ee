"""``consilience packs``: what the packs cover, whether a file is one, which rule fires on what."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.errors import UsageError

if TYPE_CHECKING:
    from consilience.packs.pack import Pack

packs_app = typer.Typer(
    help="List the packs of events, check one of your own, and see which rule fires on a sentence.",
    rich_markup_mode=None,
)
_PackFiles = Annotated[
    list[Path] | None,
    typer.Option("--pack", help="A pack of your own, tried before the others; may be repeated."),
]


@packs_app.callback(invoke_without_command=True)
def packs_command(
    context: typer.Context,
    why: Annotated[
        str | None,
        typer.Option("--why", help="A sentence: print its claims and the rule behind each."),
    ] = None,
    pack: _PackFiles = None,
) -> None:
    """List the packs of events, or say which rule fires on a sentence.

    Example: consilience packs

    Example: consilience packs --why "Ostra released 40 prisoners on Friday."
    """
    if context.invoked_subcommand:
        return
    from consilience.packs.explain import summary
    from consilience.packs.reading import packs_with

    packs = packs_with(pack or ())
    if why is not None:
        from consilience.cli.rules_fired import explain_sentence

        typer.echo(explain_sentence(why, packs))
        return
    typer.echo("\n\n".join(summary(each) for each in packs))


@packs_app.command("show")
def show_pack(
    name: Annotated[str, typer.Argument(help="Name of a pack, or a pack's file.")],
) -> None:
    """Print the types, triggers, slots, ledgers and codes of one pack.

    Example: consilience packs show conflict
    """
    from consilience.packs.explain import full

    typer.echo(full(_pack(name)))


@packs_app.command("check")
def check_pack(
    file: Annotated[Path, typer.Argument(help="A pack's file (TOML).")],
) -> None:
    """Say whether a file is a pack, and what is wrong with it where it is none.

    Example: consilience packs check fisheries.toml
    """
    from consilience.packs.explain import summary
    from consilience.packs.reading import read_pack

    typer.echo(f"{file}: good\n{summary(read_pack(file))}")


def _pack(name: str) -> "Pack":
    from consilience.packs.reading import built_in_packs, read_pack

    for pack in built_in_packs():
        if pack.name == name:
            return pack
    if Path(name).is_file():
        return read_pack(Path(name))
    known = ", ".join(pack.name for pack in built_in_packs())
    raise UsageError(f"{name}: neither the name of a pack ({known}) nor a file")
