import type { ClaimView, FindingView, SideView } from "../generated/views";
import { toRow } from "../record/address";
import { useRecord, type Lookup } from "../record/lookup";
import { differing } from "../text/differ";
import type { Range } from "../text/segments";
import { countText } from "../text/numbers";
import { SLOT } from "../text/words";
import { FindingBadge } from "./Badge";
import { LongList } from "./LongList";
import { Quotation } from "./Passage";
import { SumLine } from "./SumLine";

interface Props {
  readonly finding: FindingView;
  /** Show every passage, not the first of each side. */
  readonly whole?: boolean;
  readonly target?: boolean;
  /** For the first page: the first sides, their passages cut to a few lines. */
  readonly brief?: boolean;
  /** Agreements on a part of it, whose passages are all among its own. */
  readonly within?: readonly FindingView[];
}

const MOST_SIDES = 4;

/** A finding: the reason in a sentence, and the sides next to each other. */
export function FindingCard({ finding, whole = false, target = false, brief = false, within = [] }: Props) {
  return (
    <article class={`card finding finding-${finding.kind} ${brief ? "in-brief" : ""}`} data-target={target ? "" : undefined}>
      <header>
        <FindingBadge finding={finding} />
        {finding.status === "settled" && <span class="badge">settled later</span>}
        <Carried finding={finding} />
      </header>
      <p class="reason" dir="auto">
        {whole || !finding.sides.length ? finding.explanation : finding.gist}
      </p>
      {finding.arithmetic && <SumLine sum={finding.arithmetic} />}
      <Sides finding={finding} whole={whole} brief={brief} />
      <Within findings={within} />
      {whole && <Ground finding={finding} />}
      {!whole && (
        <a class="permalink" href={toRow("finding", finding.id)}>
          All passages{brief && finding.sides.length > MOST_SIDES && `, and ${countText(finding.sides.length - MOST_SIDES, "more value")}`}
        </a>
      )}
    </article>
  );
}

/** What else the same passages tell alike: "who: the harbour board". */
function Within({ findings }: { readonly findings: readonly FindingView[] }) {
  if (!findings.length) return null;
  return (
    <p class="behind soft">
      Also alike:{" "}
      {findings.map((each, index) => (
        <>
          {index > 0 && "; "}
          {each.slot && `${SLOT[each.slot]} – `}
          <a href={toRow("finding", each.id)} dir="auto">
            {each.sides.map((side) => side.value).join(", ") || each.gist}
          </a>
        </>
      ))}
    </p>
  );
}

function Carried({ finding }: { readonly finding: FindingView }) {
  return (
    <span class="soft">
      {countText(finding.accounts, "account")}
      {finding.voices > 0 && `, ${countText(finding.voices, "voice")}`}
    </span>
  );
}

interface SidesProps {
  readonly finding: FindingView;
  readonly whole: boolean;
  readonly brief: boolean;
}

function Sides({ finding, whole, brief }: SidesProps) {
  const record = useRecord();
  if (!finding.sides.length) {
    if (finding.arithmetic && !whole) return null;
    const cites = finding.claims.map((claim) => ({ claim, words: [] }));
    return (
      <LongList
        rows={whole ? cites : cites.slice(0, 2)}
        draw={(cite) => (
          <li key={cite.claim}>
            <Quotation cite={cite} />
          </li>
        )}
      />
    );
  }
  const differs = differingWords(finding, record);
  const sides = brief ? finding.sides.slice(0, MOST_SIDES) : finding.sides;
  return (
    <div class="sides">
      {sides.map((side, index) => (
        <section key={index} aria-label={side.value}>
          <header class="side-head">
            <h4 dir="auto">{side.value}</h4>
            <SideVoices count={side.voices.length} />
          </header>
          <LongList
            rows={whole ? side.cites : firstPerAccount(side, record.claims)}
            draw={(cite) => (
              <li key={cite.claim}>
                <Quotation cite={cite} differs={differs.get(cite.claim) ?? []} />
              </li>
            )}
          />
          {!brief && (whole || side.voices.length > 1) && <Behind side={side} />}
        </section>
      ))}
    </div>
  );
}

const DISPUTES: readonly FindingView["kind"][] = ["contradiction", "opposition", "update", "refinement"];

/** In the first passage of each side, the words that the first of another side lacks. */
function differingWords(finding: FindingView, record: Lookup): ReadonlyMap<string, readonly Range[]> {
  if (!DISPUTES.includes(finding.kind)) return new Map();
  const firsts = finding.sides.flatMap((side) => {
    const claim = side.cites.map((cite) => record.claims.get(cite.claim)).find((each) => each);
    return claim ? [claim] : [];
  });
  const passage = (claim: ClaimView) => ({
    text: record.accounts.get(claim.account)?.text ?? "",
    parts: claim.parts,
  });
  return new Map(
    firsts.slice(0, 4).flatMap((claim, at) => {
      const other = firsts[at === 0 ? 1 : 0];
      return other ? [[claim.id, differing(passage(claim), passage(other))] as const] : [];
    }),
  );
}

/** One passage for each side is enough to see it; the finding's own page has them all. */
function firstPerAccount(side: SideView, claims: ReadonlyMap<string, unknown>) {
  return side.cites.filter((cite) => claims.has(cite.claim)).slice(0, 1);
}

/** How many independent voices stand on a side: a dot each, and the number. */
function SideVoices({ count }: { readonly count: number }) {
  if (!count) return <span class="unknown">voice not told</span>;
  return (
    <span class="side-voices">
      <span aria-hidden="true">{"●".repeat(Math.min(count, 8))}</span> {countText(count, "voice")}
    </span>
  );
}

function Behind({ side }: { readonly side: SideView }) {
  const record = useRecord();
  if (!side.voices.length) return null;
  return (
    <p class="behind soft">
      {side.voices.map((voice, index) => (
        <>
          {index > 0 && ", "}
          <a href={toRow("voice", voice)} dir="auto">
            {record.voiceName(voice)}
          </a>
        </>
      ))}
    </p>
  );
}

function Ground({ finding }: { readonly finding: FindingView }) {
  return (
    <dl class="cells">
      {finding.why_not_milder && (
        <div>
          <dt>Why not milder</dt>
          <dd>{finding.why_not_milder}</dd>
        </div>
      )}
      <div>
        <dt>Found by</dt>
        <dd>
          rule “{finding.rule}”, <Confidence value={finding.confidence} />
        </dd>
      </div>
      {finding.estimate && (
        <div>
          <dt>Figure</dt>
          <dd>
            <a href={toRow("estimate", finding.estimate)}>low, best and high</a>
          </dd>
        </div>
      )}
      {finding.event && (
        <div>
          <dt>Event</dt>
          <dd>
            <EventLink id={finding.event} />
          </dd>
        </div>
      )}
    </dl>
  );
}

export function EventLink({ id }: { readonly id: string }) {
  const event = useRecord().events.get(id);
  return event ? (
    <a href={toRow("event", id)} dir="auto">
      {event.title}
    </a>
  ) : (
    <span class="unknown">not in the record</span>
  );
}

/** How often such a thing was right; never measured is said so. */
export function Confidence({ value }: { readonly value: number | null }) {
  if (value === null) return <span class="unknown">reliability not measured</span>;
  return <>right in {Math.round(value * 100)} of 100 alike</>;
}
