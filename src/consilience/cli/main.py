"""``consilience``: the commands, and how an error ends them."""

import sys

import typer

from consilience.cli.annotate import annotate_command
from consilience.cli.ask import ask_command
from consilience.cli.audit import audit_command
from consilience.cli.build import build_command
from consilience.cli.diff import diff_command
from consilience.cli.export import export_command
from consilience.cli.packs import packs_app
from consilience.cli.show import show_command
from consilience.cli.verify import verify_command
from consilience.cli.why import why_command
from consilience.errors import ConsilienceError

app = typer.Typer(
    name="consilience",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=(
        "Read many accounts of the same events and write one record that a person can check.\n\n"
        "Start with:\n\n"
        "  consilience build reports/ -o out     read a folder of accounts\n\n"
        "  open out/dossier.html                 look at what they say\n\n"
        "  consilience show out findings         print where they agree and differ"
    ),
)
app.command("build")(build_command)
app.command("show")(show_command)
app.command("why")(why_command)
app.command("ask")(ask_command)
app.command("verify")(verify_command)
app.command("audit")(audit_command)
app.command("diff")(diff_command)
app.command("annotate")(annotate_command)
app.command("export")(export_command)
app.add_typer(packs_app, name="packs")


@app.callback(invoke_without_command=True)
def _version(
    version: bool = typer.Option(False, "--version", help="Print the version and stop."),
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"consilience {installed('consilience')}")
        raise typer.Exit


def main() -> None:
    """Run the command line; an error raised on purpose ends it with one line, without a trace."""
    try:
        app()
    except ConsilienceError as problem:
        typer.echo(f"consilience: {problem}", err=True)
        sys.exit(problem.exit_status)
    except BrokenPipeError:
        # The reader of a pipe (head, less) has seen enough.
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        typer.echo("consilience: stopped; nothing was written", err=True)
        sys.exit(130)


if __name__ == "__main__":
    main()
