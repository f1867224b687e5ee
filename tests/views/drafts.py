"""Short ways to write the nouns of a record in a test."""

from dataclasses import replace

from consilience.model.claim import (
    Attribution,
    Claim,
    Modality,
    VoiceKind,
)
from consilience.model.finding import Finding, FindingKind, Side
from consilience.model.quantity import Counted, Quantity, Scope
from consilience.model.record import SCHEMA, Built, Record
from consilience.model.report import (
    ONLY_VERSION,
    UNKNOWN_DATE,
    Block,
    Report,
    Segment,
    SourceMap,
)
from consilience.model.span import Span


def span(text: str, words: str, nth: int = 0) -> Span:
    """The place of some words in a text."""
    at = text.index(words)
    for _ in range(nth):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def report(identity: str, name: str, text: str, **more: object) -> Report:
    """An account with nothing known about it but its text."""
    plain = Report(
        id=identity,
        name=name,
        outlet=None,
        title=None,
        authors=(),
        uri=None,
        language="en",
        kind="news",
        sha256="0" * 64,
        credits=(),
        version=ONLY_VERSION,
        text=text,
        blocks=(Block(0, len(text), "body"),) if text else (),
        source_map=SourceMap(None, "utf-8", (Segment(0, len(text), 0, len(text.encode())),)),
        published=UNKNOWN_DATE,
        retrieved=None,
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the tests' own keywords


def outlet(name: str) -> Attribution:
    """The outlet's own voice."""
    return Attribution(None, name, None, "outlet", None, False, None, (), None, None, None)


def voice(account: Report, words: str, cue: str, kind: VoiceKind, **more: object) -> Attribution:
    """Somebody named in the account who says it."""
    source = span(account.text, words)
    said = Attribution(
        voice=None,
        name=words,
        entity=None,
        kind=kind,
        stance="says",
        quoted=False,
        cue=span(account.text, cue),
        content=(),
        statement=None,
        start=source.start,
        end=source.end,
    )
    return replace(said, **more)  # type: ignore[arg-type]  # the tests' own keywords


def claim(identity: str, account: Report, *parts: str, **more: object) -> Claim:
    """A claim over one or more passages of an account."""
    spans = tuple(span(account.text, part) for part in parts)
    modality: Modality = "actual"
    plain = Claim(
        id=identity,
        report=account.id,
        start=spans[0].start,
        end=spans[-1].end,
        text=account.text[spans[0].start : spans[-1].end],
        spans=spans,
        event_type="other",
        trigger=None,
        pack=None,
        rule="sentence",
        confidence=None,
        modality=modality,
        phase=None,
        polarity="positive",
        roles=(),
        times=(),
        places=(),
        quantities=(),
        attribution=(outlet(account.outlet or account.name),),
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the tests' own keywords


def count(identity: str, account: Report, words: str, number: int, counted: str) -> Quantity:
    """An exact number of something."""
    place, thing = span(account.text, words), span(account.text, counted)
    return Quantity(
        id=identity,
        low=number,
        best=number,
        high=number,
        approx="exact",
        unit=None,
        counted=Counted(counted, thing.start, thing.end, None),
        slot="injured",
        relation="total",
        whole=None,
        scope=Scope(),
        text=words,
        start=place.start,
        end=place.end,
    )


def finding(identity: str, kind: FindingKind, sides: tuple[Side, ...], **more: object) -> Finding:
    """A finding about a count."""
    plain = Finding(
        id=identity,
        kind=kind,
        slot="count",
        event="e-1",
        claims=tuple(sorted({each for side in sides for each in side.claims})),
        estimate=None,
        sides=sides,
        status="open",
        rule=kind,
        explanation=f"The accounts stand as {kind}.",
        why_not_milder=None,
        confidence=None,
        arithmetic=None,
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the tests' own keywords


def bare_record(*reports: Report, claims: tuple[Claim, ...] = ()) -> Record:
    """A record of accounts and claims, and nothing else."""
    return Record(
        schema=SCHEMA,
        as_of=None,
        built=Built("0.1.0", "rules", (), {}),
        set_aside=(),
        reports=reports,
        mentions=(),
        entities=(),
        voices=(),
        statements=(),
        claims=claims,
        events=(),
        stories=(),
        estimates=(),
        findings=(),
        commitments=(),
        positions=(),
        framings=(),
        dependence=(),
        ledgers=(),
    )
