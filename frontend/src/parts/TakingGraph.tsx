import { useMemo } from "preact/hooks";
import type { DependenceView } from "../generated/views";
import { toRow } from "../record/address";
import { accountLabel, useRecord, type Lookup } from "../record/lookup";
import { countText } from "../text/numbers";
import { DEPENDENCE } from "../text/words";

interface Node {
  readonly label: string;
  readonly href: string | null;
}

/** All that one account takes from one source in one way. */
interface Tie {
  readonly account: string;
  readonly source: string;
  readonly kind: DependenceView["kind"];
  readonly share: number | null;
  readonly passages: number;
}

const ROW = 26;
// On a telephone the labels are shorter, so that both sides are seen at once.
const NARROW = window.innerWidth < 700;
const WIDTH = NARROW ? 400 : 900;
const LETTERS = NARROW ? 18 : 42;
const LEFT = NARROW ? 150 : 330;
const RIGHT = WIDTH - LEFT;
const MOST_ROWS = 40;

/** Who takes on the left, from whom on the right; a line is as thick as what is taken. */
export function TakingGraph() {
  const record = useRecord();
  const { ties, left, right } = useMemo(() => graphOf(record.view.dependence), [record]);
  const height = (Math.max(left.length, right.length) + 1) * ROW;
  const place = (at: number, of: number) => ROW + ((height - ROW) * (at + 0.5)) / of;
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Who takes from whom, as a drawing">
      <svg class="taking" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        <title>{`${countText(ties.length, "tie")}; each is told below with its passages`}</title>
        <text class="head" x={LEFT} y={14} text-anchor="end">
          takes
        </text>
        <text class="head" x={RIGHT} y={14}>
          from
        </text>
        {ties.map((tie) => {
          const from = place(left.indexOf(tie.account), left.length);
          const to = place(right.indexOf(tie.source), right.length);
          return (
            <path
              key={`${tie.account} ${tie.source} ${tie.kind}`}
              class={`tie tie-${tie.kind}`}
              d={`M${LEFT + 8} ${from}C${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${RIGHT - 8} ${to}`}
              stroke-width={thickness(tie)}
            >
              <title>{`${DEPENDENCE[tie.kind]}: ${amount(tie)}`}</title>
            </path>
          );
        })}
        {left.map((key, at) => (
          <Label key={key} node={accountNode(record, key)} x={LEFT} y={place(at, left.length)} end />
        ))}
        {right.map((key, at) => (
          <Label
            key={key}
            node={sourceNode(record, key)}
            x={RIGHT}
            y={place(at, right.length)}
            beside={besideOf(ties.filter((tie) => tie.source === key))}
          />
        ))}
      </svg>
      <ul class="legend" aria-label="Kinds of ties">
        {[...new Set(ties.map((tie) => tie.kind))].map((kind) => (
          <li key={kind}>
            <span class={`tie-key tie-${kind}`} /> {DEPENDENCE[kind]}{" "}
            <span class="count">{ties.filter((tie) => tie.kind === kind).length}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function graphOf(rows: readonly DependenceView[]) {
  const ties = new Map<string, Tie>();
  for (const row of rows) {
    const source = sourceKey(row);
    const key = `${row.account} ${source} ${row.kind}`;
    const known = ties.get(key);
    ties.set(key, {
      account: row.account,
      source,
      kind: row.kind,
      share: row.share === null ? (known?.share ?? null) : Math.max(row.share, known?.share ?? 0),
      passages: (known?.passages ?? 0) + row.passages.filter((spot) => spot.account === row.account).length,
    });
  }
  const all = [...ties.values()];
  const left = mostOf(all.map((tie) => tie.account));
  const right = mostOf(all.filter((tie) => left.includes(tie.account)).map((tie) => tie.source));
  return { ties: all.filter((tie) => left.includes(tie.account) && right.includes(tie.source)), left, right };
}

/** The commonest first, as many as can be drawn. */
function mostOf(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).slice(0, MOST_ROWS).map(([key]) => key);
}

function thickness(tie: Tie): number {
  return tie.share === null ? Math.min(1 + tie.passages / 2, 4) : 1.2 + 9 * tie.share;
}

function amount(tie: Tie): string {
  const passages = countText(tie.passages, "passage");
  return tie.share === null ? passages : `${Math.round(tie.share * 100)} % of its words, ${passages}`;
}

/** How many take from a source, and how much at most. */
function besideOf(ties: readonly Tie[]): string {
  const takers = new Set(ties.map((tie) => tie.account)).size;
  const share = Math.max(...ties.map((tie) => tie.share ?? 0));
  const most = share >= 0.01 ? `${takers > 1 ? "up to " : ""}${Math.round(share * 100)} %` : "";
  return [takers > 1 ? `${takers} take` : "", most].filter(Boolean).join(", ");
}

interface LabelProps {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly end?: boolean;
  readonly beside?: string;
}

function Label({ node, x, y, end = false, beside = "" }: LabelProps) {
  const room = LETTERS - Math.ceil(beside.length * 0.8);
  const words = node.label.length > room ? `${node.label.slice(0, room - 1)}…` : node.label;
  const text = (
    <text x={x} y={y + 4} text-anchor={end ? "end" : "start"}>
      {words}
      {beside && <tspan class="head"> {beside}</tspan>}
      <title>{node.label}</title>
    </text>
  );
  return node.href ? <a href={node.href}>{text}</a> : text;
}

function accountNode(record: Lookup, id: string): Node {
  const account = record.accounts.get(id);
  return { label: account ? accountLabel(account) : "not in the record", href: account ? toRow("account", id) : null };
}

function sourceKey(row: DependenceView): string {
  return row.on_account ?? row.on_voice ?? row.on_name ?? "";
}

function sourceNode(record: Lookup, key: string): Node {
  if (record.accounts.has(key)) return accountNode(record, key);
  if (record.voices.has(key)) return { label: record.voiceName(key), href: toRow("voice", key) };
  return { label: key || "a source that is not told", href: null };
}
