import type { EstimateView, ValueView } from "../generated/views";
import { scopeWords } from "../parts/Cells";
import { Unknown } from "../parts/Days";
import { EventLink } from "../parts/FindingCard";
import { LongList } from "../parts/LongList";
import { Quotation } from "../parts/Passage";
import { SumLine } from "../parts/SumLine";
import { toRow } from "../record/address";
import { useRecord } from "../record/lookup";
import { dayText } from "../text/days";
import { countText, numberText, quantityText } from "../text/numbers";
import { plainName, USE, VERDICT } from "../text/words";
import { hasSteps, Steps } from "./Steps";
import { Strip } from "./Strip";

/** One counted thing: what it is, every account's number, and low, best and high. */
export function EstimateRow({ estimate, target }: { readonly estimate: EstimateView; readonly target: boolean }) {
  return (
    <article class={`estimate verdict-${estimate.verdict}`} data-target={target ? "" : undefined}>
      <div class="estimate-row">
        <Counted estimate={estimate} />
        <Strip estimate={estimate} />
        <Figures estimate={estimate} />
      </div>
      <details open={target}>
        <summary>
          Passages<span class="unseen"> of {plainName(estimate.counted)}</span>, and how each number was used
        </summary>
        {hasSteps(estimate) && <Steps estimate={estimate} />}
        <SumsOf estimate={estimate} />
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
    <div class="counted">
      <h3>
        <a href={toRow("estimate", estimate.id)} dir="auto">
          {plainName(estimate.counted)}
        </a>
      </h3>
      <p class="soft" dir="auto">
        {covers.filter(Boolean).join(" · ")}
        {estimate.event && (
          <span class="event-line">
            {" "}
            <EventLink id={estimate.event} />
          </span>
        )}
      </p>
      <p class="soft">
        <span class={`badge verdict-${estimate.verdict}`}>{VERDICT[estimate.verdict]}</span>{" "}
        {countText(estimate.values.length, "value")}, {countText(estimate.voices.length, "voice")}
      </p>
    </div>
  );
}

/** Low, best and high; one number where they are the same. */
function Figures({ estimate }: { readonly estimate: EstimateView }) {
  const { low, best, high } = estimate;
  if (low !== null && low === best && best === high) {
    return (
      <div class="figures">
        <Figure name="low, best, high" value={best} why={estimate.rules.best} />
      </div>
    );
  }
  return (
    <div class="figures">
      <Figure name="low" value={low} why={estimate.rules.low} />
      <Figure name="best" value={best} why={estimate.rules.best} />
      <Figure name="high" value={high} why={estimate.rules.high} />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number | null;
  readonly why: string | null;
}

function Figure({ name, value, why }: FigureProps) {
  return (
    <div class="figure" title={why ?? ""}>
      <span class="soft">{name}</span>
      {value === null ? <span class="unknown">none</span> : <b>{numberText(value)}</b>}
    </div>
  );
}

/** The sums that one of these numbers is the whole of. */
function SumsOf({ estimate }: { readonly estimate: EstimateView }) {
  const sums = useRecord().sumsOf(estimate);
  return (
    <>
      {sums.map((finding) => (
        <div key={finding.id} class={finding.arithmetic!.holds === false ? "finding-contradiction" : "finding-arithmetic"}>
          <SumLine sum={finding.arithmetic!} />
        </div>
      ))}
    </>
  );
}

function Rules({ estimate }: { readonly estimate: EstimateView }) {
  return (
    <ul class="plain rules">
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
