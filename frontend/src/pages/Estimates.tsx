import { useMemo } from "preact/hooks";
import type { EstimateView, FindingView } from "../generated/views";
import { EstimateRow } from "../figures/EstimateRow";
import { Key } from "../figures/Key";
import { hasSteps } from "../figures/Steps";
import { Choice } from "../parts/Choice";
import { LongList } from "../parts/LongList";
import { SumLine } from "../parts/SumLine";
import { toRow } from "../record/address";
import { useFilter } from "../record/filters";
import { useRecord } from "../record/lookup";
import { VERDICT } from "../text/words";

const ORDERS = ["size", "spread"] as const;
const VERDICTS = Object.keys(VERDICT) as EstimateView["verdict"][];

/** One row a counted thing: low, best and high, and every account's value. */
export function Estimates({ target }: { readonly target: string | null }) {
  const { view } = useRecord();
  const [order, setOrder] = useFilter("order", ORDERS);
  const [show, setShow] = useFilter("show", [...VERDICTS, "moved"] as const);
  const rows = useMemo(
    () => ordered(view.estimates.filter((each) => target || belongs(each, show)), order, target),
    [view, show, order, target],
  );
  const shown = target ? rows.slice(0, 1) : rows;
  return (
    <>
      <h1>Figures</h1>
      <p class="standfirst">
        Low and high are the least and greatest that the accounts leave standing; best is given only
        where they give ground for one. Each mark is one account’s number and leads to its words.
      </p>
      {!target && rows.length > 0 && <Key />}
      {!target && !show && !order && <Sums />}
      {!target && view.estimates.length > 1 && (
        <section aria-labelledby="counted">
          <h2 id="counted">What was counted</h2>
          <div class="choice-rows">
            <Show chosen={show} onChoose={setShow} />
            <fieldset class="choices">
              <legend class="unseen">Order of the figures</legend>
              <Choice label="Most voices first" count={null} chosen={!order} onChoose={() => setOrder(null)} />
              <Choice label="Largest first" count={null} chosen={order === "size"} onChoose={() => setOrder("size")} />
              <Choice label="Widest apart first" count={null} chosen={order === "spread"} onChoose={() => setOrder("spread")} />
            </fieldset>
          </div>
        </section>
      )}
      {!rows.length && <p>No number was told that could be set beside others.</p>}
      <LongList
        key={target ?? `${order} ${show}`}
        class="plain estimates"
        rows={shown}
        first={25}
        draw={(estimate) => (
          <li key={estimate.id}>
            <EstimateRow estimate={estimate} target={estimate.id === target} />
          </li>
        )}
      />
      {target && (
        <p>
          <a href="#/estimates">All figures</a>
        </p>
      )}
    </>
  );
}

type Wanted = EstimateView["verdict"] | "moved" | null;

function belongs(estimate: EstimateView, show: Wanted): boolean {
  if (show === "moved") return hasSteps(estimate);
  return !show || estimate.verdict === show;
}

function ordered(rows: readonly EstimateView[], order: (typeof ORDERS)[number] | null, target: string | null) {
  if (target) return rows.filter((each) => each.id === target);
  const weight = order === "size" ? size : order === "spread" ? spread : null;
  return weight ? [...rows].sort((one, other) => weight(other) - weight(one)) : rows;
}

/** How large a thing is; a unit does not count, for a reader looks for the large numbers. */
function size(estimate: EstimateView): number {
  return estimate.best ?? estimate.high ?? estimate.low ?? 0;
}

/** How many times the low figure the high one is. */
function spread({ low, high }: EstimateView): number {
  return low !== null && high !== null ? high / Math.max(low, 1) : 0;
}

interface ShowProps {
  readonly chosen: Wanted;
  readonly onChoose: (chosen: Wanted) => void;
}

function Show({ chosen, onChoose }: ShowProps) {
  const { estimates } = useRecord().view;
  const count = (wanted: Wanted) => estimates.filter((each) => belongs(each, wanted)).length;
  return (
    <fieldset class="choices">
      <legend class="unseen">Which figures</legend>
      <Choice label="All" count={estimates.length} chosen={!chosen} onChoose={() => onChoose(null)} />
      {(["disputed", "updated", "refined", "agreed", "single"] as const).map((each) => (
        <Choice key={each} label={VERDICT[each]} count={count(each)} chosen={chosen === each} onChoose={() => onChoose(each)} />
      ))}
      <Choice label="moved over time" count={count("moved")} chosen={chosen === "moved"} onChoose={() => onChoose("moved")} />
    </fieldset>
  );
}

/** The sums that were found, those that do not hold first, then the largest. */
function Sums() {
  const { view } = useRecord();
  const sums = useMemo(() => view.findings.filter((each) => each.arithmetic).sort(bySize), [view]);
  if (!sums.length) return null;
  return (
    <section aria-labelledby="sums">
      <h2 id="sums">
        What adds up, and what does not <span class="count">{sums.length}</span>
      </h2>
      <LongList
        class="plain sums"
        rows={sums}
        first={4}
        onDemand
        draw={(finding) => (
          <li key={finding.id} class={finding.arithmetic!.holds === false ? "finding-contradiction" : "finding-arithmetic"}>
            <SumLine sum={finding.arithmetic!} />
            <a class="permalink" href={toRow("finding", finding.id)}>
              Passages<span class="unseen"> of this sum</span>
            </a>
          </li>
        )}
      />
    </section>
  );
}

function bySize(one: FindingView, other: FindingView): number {
  const wrong = (each: FindingView) => Number(each.arithmetic!.holds === false);
  return wrong(other) - wrong(one) || other.arithmetic!.total - one.arithmetic!.total;
}
