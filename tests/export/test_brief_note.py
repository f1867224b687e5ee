"""The Markdown brief: every line has footnotes, every footnote is there, words stay words."""

import re
from pathlib import Path

import pytest

from consilience.export import format_named
from consilience.export.brief_note import escaped
from consilience.model.record import Record
from tests.accounts import account, build_accounts
from tests.export.gold_files import EXAMPLES, example
from tests.views.records import ferry_record


def brief(record: Record) -> str:
    chosen = format_named("brief")
    assert chosen is not None
    return chosen.files(record)["brief.md"].decode()


@pytest.mark.parametrize(
    "record", [*map(example, EXAMPLES), ferry_record()], ids=[*EXAMPLES, "ferry"]
)
def test_every_line_has_footnotes_and_every_footnote_is_there(record: Record) -> None:
    text = brief(record)
    used = re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", text)
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    assert set(used) == set(defined)
    assert [int(number) for number in defined] == list(range(1, len(defined) + 1))
    told = text.partition("## Accounts")[0]
    assert all("[^" in line for line in told.splitlines() if line.startswith("- "))


def test_accounts_without_a_day_stand_by_name_and_each_name_once(tmp_path: Path) -> None:
    rows = (
        account(name, f"Two boats sank off {name}.", title=f"Two boats sank: {name}")
        for name in ("Orva", "Kell", "Tarvik")
    )
    listed = brief(build_accounts(tmp_path, *rows)).partition("## Accounts")[2].split("\n[^")[0]
    assert [line for line in listed.splitlines() if line] == [
        f"- Two boats sank: {name}, no date" for name in ("Kell", "Orva", "Tarvik")
    ]


@pytest.mark.parametrize(
    "record", [*map(example, EXAMPLES), ferry_record()], ids=[*EXAMPLES, "ferry"]
)
def test_every_footnote_leads_to_its_passage(record: Record) -> None:
    claims = {claim.id: claim for claim in record.claims}
    found = re.findall(
        r"^\[\^\d+\]: .*?: “(.*)” \(characters (\d+) to (\d+), (\S+)\)$",
        brief(record),
        re.MULTILINE,
    )
    assert found
    for words, start, end, identity in found:
        claim = claims[identity]
        assert (claim.start, claim.end) == (int(start), int(end))
        assert words == escaped(claim.text)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("![a](b)", r"\!\[a\](b)"),
        ("see https://evil.example", r"see https\://evil.example"),  # no link is made of it
        ("www.evil.example", r"www\.evil.example"),
        ("a@evil.example", r"a\@evil.example"),
        ("R&amp;D", "R&amp;amp;D"),
        ("two\n# lines", "two # lines"),  # nothing begins a line
        ("$x$ ~~y~~ | z", r"\$x\$ \~\~y\~\~ \| z"),
    ],
)
def test_words_stay_words(words: str, written: str) -> None:
    assert escaped(words) == written
