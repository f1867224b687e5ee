"""`consilience --help` answers at once: nothing that is slow to import is loaded for it."""

import subprocess
import sys

import pytest

# Not pydantic, in which typer keeps the types of a command's options (some 50 ms).
SLOW_TO_IMPORT = (
    "babel charset_normalizer dateparser htmldate justext lxml multiprocessing numpy onnxruntime "
    "openpyxl py3langid pyarrow regex sqlite3 tokenizers trafilatura urllib3 xlsxwriter"
).split()
RUN = """
import sys
from consilience.cli.main import main
sys.argv = ["consilience", *sys.argv[1:]]
try:
    main()
except SystemExit as end:
    status = end.code
sys.stdout.write("\\nloaded " + " ".join(sorted(sys.modules)))
sys.exit(status)
"""


def loaded(*arguments: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", RUN, *arguments], capture_output=True, text=True, check=True
    )
    return set(run.stdout.rpartition("\nloaded ")[2].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("build", "--help"),
        ("show", "--help"),
        ("export", "--help"),
        ("export", "--list"),
    ],
)
def test_help_loads_nothing_that_is_slow(arguments: tuple[str, ...]) -> None:
    assert sorted(loaded(*arguments) & set(SLOW_TO_IMPORT)) == []


def test_the_package_itself_loads_nothing_that_is_slow() -> None:
    code = "import sys, consilience; sys.stdout.write(' '.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(run.stdout.split())
    assert "consilience" in modules
    assert sorted(modules & set(SLOW_TO_IMPORT)) == []
