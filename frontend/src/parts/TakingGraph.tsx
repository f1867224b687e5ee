import type { DependenceView } from "../generated/views";
import { toRow } from "../record/address";
import { accountLabel, useRecord, type Lookup } from "../record/lookup";
import { countText } from "../text/numbers";
import { DEPENDENCE } from "../text/words";

interface Node {
  readonly label: string;
  readonly href: string | null;
}

const ROW = 30;
// On a telephone the labels are shorter, so that both sides are seen at once.
const NARROW = window.innerWidth < 700;
const WIDTH = NARROW ? 400 : 760;
const LETTERS = NARROW ? 20 : 40;
const LEFT = NARROW ? 150 : 300;
const RIGHT = WIDTH - LEFT;
const MOST_ROWS = 60;

/** Who takes on the left, from whom on the right, a line for each tie. */
export function TakingGraph() {
  const record = useRecord();
  const rows = record.view.dependence.slice(0, 400);
  const takers = new Map<string, Node>();
  const sources = new Map<string, Node>();
  for (const row of rows) {
    if (takers.size < MOST_ROWS) takers.set(row.account, accountNode(record, row.account));
    if (sources.size < MOST_ROWS) sources.set(sourceKey(row), sourceNode(record, row));
  }
  const [left, right] = [[...takers.keys()], [...sources.keys()]];
  const lines = rows.filter((row) => takers.has(row.account) && sources.has(sourceKey(row)));
  const height = (Math.max(left.length, right.length) + 1) * ROW;
  const place = (at: number, of: number) => ROW + ((height - ROW) * (at + 0.5)) / of;
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Who takes from whom, as a drawing">
      <svg class="taking" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        <title>{`${countText(lines.length, "tie")}; each is told below with its passages`}</title>
        <text class="head" x={LEFT} y={16} text-anchor="end">
          takes
        </text>
        <text class="head" x={RIGHT} y={16}>
          from
        </text>
        {lines.map((row) => {
          const from = place(left.indexOf(row.account), left.length);
          const to = place(right.indexOf(sourceKey(row)), right.length);
          return (
            <path
              key={row.id}
              class={`tie tie-${row.kind}`}
              d={`M${LEFT + 8} ${from}C${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${RIGHT - 8} ${to}`}
              stroke-width={1.5 + 4 * (row.share ?? 0)}
            >
              <title>{DEPENDENCE[row.kind]}</title>
            </path>
          );
        })}
        {left.map((key, at) => (
          <Label key={key} node={takers.get(key)!} x={LEFT} y={place(at, left.length)} end />
        ))}
        {right.map((key, at) => (
          <Label key={key} node={sources.get(key)!} x={RIGHT} y={place(at, right.length)} />
        ))}
      </svg>
      <ul class="legend" aria-label="Kinds of ties">
        {[...new Set(lines.map((row) => row.kind))].map((kind) => (
          <li key={kind}>
            <span class={`tie-key tie-${kind}`} /> {DEPENDENCE[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LabelProps {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly end?: boolean;
}

function Label({ node, x, y, end = false }: LabelProps) {
  const words = node.label.length > LETTERS ? `${node.label.slice(0, LETTERS - 1)}…` : node.label;
  const text = (
    <text x={x} y={y + 4} text-anchor={end ? "end" : "start"}>
      {words}
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

function sourceNode(record: Lookup, row: DependenceView): Node {
  if (row.on_account) return accountNode(record, row.on_account);
  if (row.on_voice) return { label: record.voiceName(row.on_voice), href: toRow("voice", row.on_voice) };
  return { label: row.on_name ?? "a source that is not told", href: null };
}
