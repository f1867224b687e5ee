import { useState } from "preact/hooks";
import type { EstimateView, ValueView } from "../generated/views";
import { Unknown } from "../parts/Days";
import { EventLink } from "../parts/FindingCard";
import { LongList } from "../parts/LongList";
import { Quotation } from "../parts/Passage";
import { scopeWords } from "../parts/Cells";
import { Strip } from "../parts/Strip";
import { toRow } from "../record/address";
import { useRecord } from "../record/lookup";
import { dayText } from "../text/days";
import { countText, numberText, quantityText } from "../text/numbers";
import { Choice } from "./Findings";
import { plainName, USE, VERDICT } from "../text/words";

/** One row a counted thing: low, best and high, and every account's value. */
export function Estimates({ target }: { readonly target: string | null }) {
  const { view } = useRecord();
  const [largest, setLargest] = useState(false);
  const rows = target
    ? [...view.estimates].sort((one) => (one.id === target ? -1 : 0))
    : largest
      ? [...view.estimates].sort((one, other) => size(other) - size(one))
      : view.estimates;
  return (
    <>
      <h1>Figures</h1>
      <p class="soft">
        The low and high figures are the least and greatest that the accounts leave standing; the
        best is given only where they give ground for one. Each mark is one account's number.
      </p>
      {!target && rows.length > 1 && (
        <fieldset class="choices">
          <legend class="unseen">Order of the figures</legend>
          <Choice label="Most voices first" count={null} chosen={!largest} onChoose={() => setLargest(false)} />
          <Choice label="Largest first" count={null} chosen={largest} onChoose={() => setLargest(true)} />
        </fieldset>
      )}
      {!rows.length && <p>No number was told that could be set beside others.</p>}
      <LongList
        key={target ?? String(largest)}
        class="plain estimates"
        rows={rows}
        first={25}
        draw={(estimate) => (
          <li key={estimate.id}>
            <Estimate estimate={estimate} target={estimate.id === target} />
          </li>
        )}
      />
    </>
  );
}

/** How large a thing is; a unit does not count, for a reader looks for the large numbers. */
function size(estimate: EstimateView): number {
  return estimate.best ?? estimate.high ?? estimate.low ?? 0;
}

function Estimate({ estimate, target }: { readonly estimate: EstimateView; readonly target: boolean }) {
  return (
    <article class={`card estimate verdict-${estimate.verdict}`} data-target={target ? "" : undefined}>
      <div class="estimate-row">
        <Counted estimate={estimate} />
        <Figure name="low" value={estimate.low} estimate={estimate} />
        <Figure name="best" value={estimate.best} estimate={estimate} />
        <Figure name="high" value={estimate.high} estimate={estimate} />
        <Strip estimate={estimate} />
      </div>
      <details open={target}>
        <summary>Passages, and how each number was used</summary>
        <Rules estimate={estimate} />
        <LongList
          rows={estimate.values}
          first={12}
          draw={(value, index) => (
            <li key={index}>
              <Value value={value} unit={estimate.unit} />
            </li>
          )}
        />
        <Series estimate={estimate} />
      </details>
    </article>
  );
}

function Counted({ estimate }: { readonly estimate: EstimateView }) {
  const covers = [
    estimate.unit && estimate.unit !== estimate.counted && `in ${estimate.unit}`,
    estimate.slot && plainName(estimate.slot),
    ...scopeWords(estimate.scope),
  ];
  return (
    <div>
      <header>
        <h2>
          <a href={toRow("estimate", estimate.id)} dir="auto">
            {plainName(estimate.counted)}
          </a>
        </h2>
        <span class={`badge verdict-${estimate.verdict}`}>{VERDICT[estimate.verdict]}</span>
        <span class="soft">
          {countText(estimate.values.length, "value")}, {countText(estimate.voices.length, "voice")}
        </span>
      </header>
      <p class="soft" dir="auto">
        {covers.filter(Boolean).join(" · ")}
        {estimate.event && (
          <>
            {" "}
            <EventLink id={estimate.event} />
          </>
        )}
      </p>
    </div>
  );
}

interface FigureProps {
  readonly name: "low" | "best" | "high";
  readonly value: number | null;
  readonly estimate: EstimateView;
}

function Figure({ name, value, estimate }: FigureProps) {
  return (
    <div class={`figure figure-${name}`} title={estimate.rules[name] ?? ""}>
      <span class="soft">{name}</span>
      {value === null ? <span class="unknown">none</span> : <b>{numberText(value)}</b>}
    </div>
  );
}

function Rules({ estimate }: { readonly estimate: EstimateView }) {
  return (
    <ul class="plain soft">
      {(["low", "best", "high"] as const).map(
        (name) =>
          estimate.rules[name] && (
            <li key={name}>
              {name}: {estimate.rules[name]}
            </li>
          ),
      )}
    </ul>
  );
}

function Value({ value, unit }: { readonly value: ValueView; readonly unit: string | null }) {
  return (
    <div class={`value use-${value.use}`}>
      <p>
        <strong>{quantityText({ ...value, unit })}</strong> <span class="badge">{USE[value.use]}</span>{" "}
        <span class="soft" dir="auto">
          {value.reason}
        </span>
      </p>
      {value.cite ? <Quotation cite={value.cite} /> : <Unknown what="passage" />}
    </div>
  );
}

function Series({ estimate }: { readonly estimate: EstimateView }) {
  if (estimate.series.length < 2) return null;
  const figure = (value: number | null) => (value === null ? "–" : numberText(value));
  return (
    <table>
      <caption>As it could be known</caption>
      <thead>
        <tr>
          <th scope="col">on</th>
          <th scope="col">low</th>
          <th scope="col">best</th>
          <th scope="col">high</th>
        </tr>
      </thead>
      <tbody>
        {estimate.series.map((step) => (
          <tr key={step.as_of}>
            <th scope="row">{dayText(step.as_of)}</th>
            <td>{figure(step.low)}</td>
            <td>{figure(step.best)}</td>
            <td>{figure(step.high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
