"""The kinds of paragraphs against the gold of the development sets, where they are at hand."""

import json
from pathlib import Path

import pytest

from consilience.text.blocks import SILENT_KINDS, lay_out

SHARED = Path(__file__).parents[3] / "shared"
SETS = [("gold_istanbul.json", "seeds")] + [
    (f"dev/{folder.name}/gold.json", f"eval/dev/{folder.name}")
    for folder in sorted((SHARED / "eval" / "dev").glob("*/"))
]


@pytest.mark.parametrize(("gold_file", "folder"), SETS)
def test_boilerplate_makes_no_claims_and_facts_do(gold_file: str, folder: str) -> None:
    if not (SHARED / "eval" / gold_file).exists():
        pytest.skip("the development sets are not at hand")
    gold = json.loads((SHARED / "eval" / gold_file).read_text())
    texts = {
        doc: (SHARED / folder / name).read_bytes().decode() for doc, name in gold["files"].items()
    }
    told = {
        doc: [(b.start, b.end) for b in lay_out(text).blocks if b.kind not in SILENT_KINDS]
        for doc, text in texts.items()
    }

    def covered(doc: str, passage: str) -> bool:
        start = texts[doc].index(passage)
        return any(first <= start and start + len(passage) <= last for first, last in told[doc])

    values = [value for fact in gold["facts"] for value in fact["values"]]
    assert [v["quote"] for v in values if not covered(v["doc"], v["quote"])] == []
    assert [line for doc, line in gold["boilerplate"] if covered(doc, line)] == []
