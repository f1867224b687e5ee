"""How well attributions are found: source, cue and content on political news.

Usage: ``python -m benchmarks.quality.attribution CORPORA [--split dev] [--show N]``

CORPORA is the folder that holds ``polnear`` (no licence stated: measured on, never copied). Where
an article has several annotators the first by name is taken. A content is right where the words it
shares with the annotated one are at least half of the longer of the two; a source is right where
the two passages share a word that is no function word (a pronoun, where the annotated source is
nothing else), or where neither names anybody. Each attribution is matched once, the best overlap
first; those without a content are left out.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from consilience.annotation import Annotated, annotate

Spans = Sequence[tuple[int, int]]
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTES = re.compile(r"[\"“”]|''|(?<!\w)'(?=\w)")
FUNCTION_WORDS = frozenset(
    """a an the this that these those he she it they we i you his her its their my our your him them
    who whom whose which what of in on at by for from to with and or but as not no one some many
    few several other others all both each any is are was were be been has have had do does did
    's s mr mrs ms also there here""".split()
)


@dataclass(frozen=True)
class Attribution:
    """Source, cue and content, each as passages."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass
class Score:
    """Counts over articles; ``quoted`` tells how what was said is given."""

    gold: int = 0
    found: int = 0
    content: int = 0
    both: int = 0
    gold_by: Counter[str] = field(default_factory=Counter)
    both_by: Counter[str] = field(default_factory=Counter)
    content_by: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def f(self, hits: int) -> float:
        """F of so many hits, in percent."""
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def articles(corpora: Path, split: str) -> Iterator[tuple[Path, list[Attribution]]]:
    """The articles of a split with their attributions, one annotator each."""
    folder = corpora / "polnear" / "data" / split
    first: dict[str, Path] = {}
    for file in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(file.stem.rsplit("_", 1)[0], file)
    for name, file in first.items():
        yield folder / "text" / f"{name}.txt", read_brat(file.read_bytes().decode())


def read_brat(standoff: str) -> list[Attribution]:
    """The attributions of one article; spans may hold any line separator but LF."""
    spans: dict[str, list[tuple[int, int]]] = {}
    found: list[Attribution] = []
    for line in standoff.split("\n"):
        parts = line.split("\t")
        if line.startswith("T") and len(parts) > 2:
            offsets = parts[1].split(" ", 1)[1].split(";")
            spans[parts[0]] = [(int(a), int(b)) for a, b in (part.split() for part in offsets)]
        elif line.startswith("E") and len(parts) > 1:
            found.append(_attribution(parts[1], spans))
    return [attribution for attribution in found if attribution.content]


def _attribution(line: str, spans: Mapping[str, list[tuple[int, int]]]) -> Attribution:
    parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for part in line.split():
        kind, _, target = part.partition(":")
        parts[kind.rstrip("0123456789")] += spans.get(target, [])
    return Attribution(sorted(parts["Source"]), sorted(parts["Cue"]), sorted({*parts["Content"]}))


def told(annotated: Annotated) -> list[Attribution]:
    """What the program finds."""
    return [
        Attribution(*(_pairs(row[kind]) for kind in ("source", "cue", "content")))
        for row in annotated.standoff["attributions"]
    ]


def _pairs(rows: Sequence[Mapping[str, int]]) -> Spans:
    return [(row["start"], row["end"]) for row in rows]


def words_in(text: str, spans: Spans) -> frozenset[int]:
    """Words of passages, by where they begin."""
    return frozenset(m.start() for a, b in spans for m in _WORD.finditer(text, a, b))


def content_words(text: str, spans: Spans) -> frozenset[int]:
    """The same without function words, unless there are no others."""
    rows = [(m.start(), m[0].lower()) for a, b in spans for m in _WORD.finditer(text, a, b)]
    kept = frozenset(at for at, word in rows if word not in FUNCTION_WORDS)
    return kept or frozenset(at for at, _ in rows)


def same_source(text: str, gold: Spans, found: Spans) -> bool:
    """Whether two sources are one."""
    if not gold or not found:
        return not gold and not found
    wanted = content_words(text, gold)
    is_pronoun = wanted == words_in(text, gold) and _are_pronouns(text, gold)
    return bool(wanted & (words_in if is_pronoun else content_words)(text, found))


def _are_pronouns(text: str, spans: Spans) -> bool:
    return all(m[0].lower() in FUNCTION_WORDS for a, b in spans for m in _WORD.finditer(text, a, b))


def add_article(
    text: str, gold: Sequence[Attribution], found: Sequence[Attribution], score: Score
) -> None:
    """Count one article."""
    score.gold += len(gold)
    score.found += len(found)
    pairs = sorted(_overlaps(text, gold, found), key=lambda row: (-row[0], row[1], row[2]))
    taken_gold: dict[int, int] = {}
    taken_found: set[int] = set()
    for _, at, got in pairs:
        if at not in taken_gold and got not in taken_found:
            taken_gold[at] = got
            taken_found.add(got)
    for number, right in enumerate(gold):
        kind = how_given(text, right.content)
        score.gold_by[kind] += 1
        if number not in taken_gold:
            score.misses.append("MISSED   " + _shown(text, right))
            continue
        matched = found[taken_gold[number]]
        score.content += 1
        score.content_by[kind] += 1
        if same_source(text, right.source, matched.source):
            score.both += 1
            score.both_by[kind] += 1
        else:
            score.misses.append(
                "SOURCE   " + _shown(text, right) + "  told " + _text(text, matched.source)
            )
    for number, extra in enumerate(found):
        if number not in taken_found:
            score.misses.append("SPURIOUS " + _shown(text, extra))


def _overlaps(
    text: str, gold: Sequence[Attribution], found: Sequence[Attribution]
) -> Iterator[tuple[float, int, int]]:
    theirs = [words_in(text, one.content) for one in found]
    for number, right in enumerate(gold):
        words = words_in(text, right.content)
        for other, others in enumerate(theirs):
            shared = len(words & others)
            if shared and 2 * shared >= max(len(words), len(others)):
                bonus = same_source(text, right.source, found[other].source)
                yield shared / max(len(words), len(others)) + bonus, number, other


def how_given(text: str, content: Spans) -> str:
    """Whether a content is quoted whole, in part, or told in other words."""
    whole = " ".join(text[a:b] for a, b in content).strip()
    if not _QUOTES.search(whole):
        return "indirect"
    return "direct" if _QUOTES.match(whole) and _QUOTES.search(whole[-3:]) else "mixed"


def _text(text: str, spans: Spans) -> str:
    return " | ".join(" ".join(text[a:b].split()) for a, b in spans)


def _shown(text: str, one: Attribution) -> str:
    parts = (_text(text, spans) for spans in (one.source, one.cue, one.content))
    return "  ".join(f"[{part[:160]}]" for part in parts)


def measure(corpora: Path, split: str, every: int = 1) -> Score:
    """Score a split, or every n-th article of it."""
    score = Score()
    for number, (file, gold) in enumerate(articles(corpora, split)):
        if number % every:
            continue
        for annotated in annotate([file], as_is=True):
            if isinstance(annotated, Annotated):
                add_article(annotated.text, gold, told(annotated), score)
    return score


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    parser.add_argument("--every", type=int, default=1, help="only each n-th article")
    parser.add_argument("--show", type=int, default=0, help="so many errors; train only")
    options = parser.parse_args(arguments)
    score = measure(options.corpora, options.split, options.every)
    print(f"annotated {score.gold}, found {score.found}")
    print(f"content          F {score.f(score.content):.1f}")
    print(f"source, content  F {score.f(score.both):.1f}")
    for kind, gold in sorted(score.gold_by.items()):
        content, both = score.content_by[kind] / gold, score.both_by[kind] / gold
        print(f"  {kind:9} of {gold}: content found {content:.1%}, source right too {both:.1%}")
    if options.show and options.split == "train":
        step = max(1, len(score.misses) // options.show)
        print(*score.misses[::step], sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
