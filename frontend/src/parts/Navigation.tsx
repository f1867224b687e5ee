import { useEffect, useRef } from "preact/hooks";
import type { Address, PlainPage } from "../record/address";
import { useRecord } from "../record/lookup";
import type { DossierView } from "../generated/views";
import { isDispute } from "../record/findings";
import { numberText } from "../text/numbers";

interface Entry {
  readonly page: PlainPage;
  readonly label: string;
  /** Pages about one row that belong to this entry. */
  readonly holds: readonly Address["page"][];
  readonly count: (view: DossierView) => number | null;
  /** Whether it begins a group. */
  readonly begins?: boolean;
}

const ENTRIES: readonly Entry[] = [
  { page: "overview", label: "In short", holds: [], count: () => null },
  { page: "brief", label: "Brief", holds: [], count: () => null },
  { page: "disputes", label: "Disputes", holds: [], count: (view) => view.findings.filter(isDispute).length, begins: true },
  { page: "findings", label: "All findings", holds: ["finding", "kind"], count: (view) => view.findings.length },
  { page: "estimates", label: "Figures", holds: ["estimate"], count: (view) => view.estimates.length },
  { page: "ledgers", label: "Ledgers", holds: [], count: (view) => view.ledgers.length },
  { page: "timeline", label: "Timeline", holds: ["event"], count: () => null, begins: true },
  { page: "map", label: "Map", holds: [], count: () => null },
  { page: "promises", label: "Promises", holds: ["promise"], count: (view) => view.commitments.length, begins: true },
  { page: "positions", label: "Positions", holds: [], count: (view) => view.positions.length },
  { page: "accounts", label: "Accounts", holds: ["account", "claim", "spot"], count: (view) => view.accounts.length, begins: true },
  { page: "voices", label: "Voices", holds: ["voice"], count: (view) => view.voices.length },
  { page: "names", label: "Names", holds: ["entity"], count: (view) => view.entities.length },
  { page: "dependence", label: "Who takes from whom", holds: [], count: (view) => view.dependence.length },
  { page: "about", label: "How it was made", holds: [], count: () => null, begins: true },
];

export function Navigation({ address }: { readonly address: Address }) {
  const { view } = useRecord();
  const strip = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(strip.current), [address.page]);
  return (
    <nav ref={strip} aria-label="Parts of the dossier">
      <ul>
        {ENTRIES.map((entry) => (
          <li key={entry.page} class={entry.begins ? "group" : ""}>
            <a href={`#/${entry.page}`} aria-current={current(entry, address)}>
              {entry.label} <Count count={entry.count(view)} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a narrow screen the parts lie in a strip: bring the current one into it. */
function showCurrent(strip: HTMLElement | null): void {
  const current = strip?.querySelector<HTMLElement>("[aria-current]");
  if (strip && current) strip.scrollLeft = current.offsetLeft - strip.clientWidth / 3;
}

function Count({ count }: { readonly count: number | null }) {
  return !count ? null : <span class="count">{numberText(count)}</span>;
}

function current(entry: Entry, address: Address): "page" | "true" | undefined {
  if (entry.page === address.page) return "page";
  return entry.holds.includes(address.page) ? "true" : undefined;
}
