"""A draft as one HTML file, its words marked by how the record stands to them."""

import base64
import hashlib
import html
from collections import Counter
from collections.abc import Iterator

from consilience.verification.judged import Ground, Judged, Statement, Verdict
from consilience.verification.verify import Verification

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#draft">To the draft</a>
<main>
<h1>{title}</h1>
<p class="lead">{summary}</p>
<ul class="key"><li><mark class="contradicted">contradicted</mark></li>
<li><mark class="missing">not in the record</mark></li>
<li><mark class="supported">supported</mark></li></ul>
<article id="draft" aria-label="The draft">
{draft}
</article>
<h2>What is contradicted or not in the record</h2>
{notes}
<footer><p>A sentence is supported where accounts of the record tell it, and who
is said; that is no word on whether it is true. What is not in the record may be so.</p></footer>
</main>
</body>
</html>
"""
_STYLE = """
:root{color-scheme:light dark;--paper:#faf8f3;--card:#fff;--ink:#1b1d21;--soft:#5a5e66;
--line:#ddd8cc;--link:#174f92;--differ:#a8261c;--unsure:#7a5200;--agree:#17663f;
--sans:system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;
--serif:"Iowan Old Style",Charter,"Noto Serif",Georgia,"DejaVu Serif",serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15171b;--card:#1d2026;--ink:#e8e6e1;
--soft:#a9adb5;--line:#363b44;--link:#8fbcf5;--differ:#ff9d92;--unsure:#e6bb6a;--agree:#82d3aa}}
*{box-sizing:border-box}
html{font:16px/1.5 var(--sans);color:var(--ink);background:var(--paper)}
body{margin:0;overflow-wrap:anywhere}
main{max-width:48rem;margin:0 auto;padding:1.5rem 1.25rem 5rem}
h1{font:600 1.75rem/1.2 var(--serif);margin:0 0 .6rem}
h2{font-size:1.15rem;margin:2.2rem 0 .7rem}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset:.5rem auto auto .5rem;background:var(--card);padding:.5rem}
.lead{font-size:1.05rem}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:.6rem;padding:0}
#draft{font:1.08rem/1.75 var(--serif);background:var(--card);border:1px solid var(--line);
border-radius:.7rem;padding:1rem 1.2rem;white-space:pre-line}
mark{color:inherit;background:none;text-decoration:underline 2px;text-underline-offset:.25em}
mark.contradicted{text-decoration-color:var(--differ);text-decoration-style:wavy;font-weight:600}
mark.missing{text-decoration-color:var(--unsure);text-decoration-style:dashed}
mark.supported{text-decoration-color:var(--agree);text-decoration-thickness:1px}
sup a{text-decoration:none;font:600 .75rem/1 var(--sans)}
.notes{padding-inline-start:1.4rem}
.notes>li{margin-bottom:1.1rem}
.verdict{font-weight:600}
.verdict.contradicted{color:var(--differ)}
.verdict.missing{color:var(--unsure)}
blockquote{margin:.3rem 0;padding-inline-start:.8rem;border-inline-start:3px solid var(--line);
font-family:var(--serif)}
.soft,footer{color:var(--soft);font-size:.9em}
@media print{html{background:none}#draft{border:0;padding:0}.skip{display:none}}
"""
_WORDS: dict[Verdict, str] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "missing": "not in the record",
}


def render_page(verification: Verification) -> str:
    """Make the page of a checked draft.

    Args:
        verification: The draft and what was found.

    Returns:
        One HTML document, to be written as UTF-8. It loads nothing, runs nothing, and its policy
        lets nothing else in. The same draft and record give the same text.
    """
    numbered = {
        id(item): number
        for number, item in enumerate(
            (i for s in verification.statements for i in s.items if i.verdict != "supported"), 1
        )
    }
    return _PAGE.format(
        policy=(
            f"default-src 'none'; style-src '{_digest(_STYLE)}'; "
            "base-uri 'none'; form-action 'none'"
        ),
        title=html.escape(verification.draft.title or verification.draft.name),
        style=_STYLE,
        summary=html.escape(_summary(verification)),
        draft="".join(_draft(verification, numbered)),
        notes=_notes(verification, numbered),
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _summary(verification: Verification) -> str:
    counts = Counter(statement.verdict for statement in verification.statements)
    return (
        f"{len(verification.statements)} sentences: {counts['supported']} supported, "
        f"{counts['contradicted']} contradicted, {counts['missing']} not in the record."
    )


def _draft(verification: Verification, numbered: dict[int, int]) -> Iterator[str]:
    """The draft's text with its pieces marked; pieces that overlap an earlier one are left out."""
    text = verification.draft.text
    at = 0
    for statement in verification.statements:
        for item in statement.items:
            if item.start < at:
                continue
            yield html.escape(text[at : item.start])
            yield _marked(item, numbered.get(id(item)))
            at = item.end
    yield html.escape(text[at:])


def _marked(item: Judged, number: int | None) -> str:
    words = html.escape(item.text)
    title = html.escape(f"{item.kind}: {_WORDS[item.verdict]}; {item.reason}", quote=True)
    note = (
        f'<sup><a href="#n{number}" id="m{number}" aria-label="note {number}">{number}</a></sup>'
        if number
        else ""
    )
    return f'<mark class="{item.verdict}" title="{title}">{words}</mark>{note}'


def _notes(verification: Verification, numbered: dict[int, int]) -> str:
    rows = [
        _note(statement, item, numbered[id(item)])
        for statement in verification.statements
        for item in statement.items
        if id(item) in numbered
    ]
    return f'<ol class="notes">{"".join(rows)}</ol>' if rows else "<p>Nothing.</p>"


def _note(statement: Statement, item: Judged, number: int) -> str:
    grounds = "".join(map(_ground, item.against or item.supports))
    words = " ".join(item.text.split())
    return (
        f'<li id="n{number}"><span class="verdict {item.verdict}">{_WORDS[item.verdict]}</span>: '
        f"{item.kind} “{html.escape(words)}”; {html.escape(item.reason)} "
        f'<a href="#m{number}" aria-label="back to the draft">↑</a>'
        f'<p class="soft">{html.escape(" ".join(statement.text.split()))}</p>{grounds}</li>'
    )


def _ground(each: Ground) -> str:
    place = f"{each.account}, {each.start}–{each.end}"
    return (
        f"<blockquote>{html.escape(' '.join(each.text.split()))}"
        f'<div class="soft">{html.escape(each.voice)} ({html.escape(place)})</div></blockquote>'
    )
