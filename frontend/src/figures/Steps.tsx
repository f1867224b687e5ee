import { scaleLinear, scaleUtc } from "d3-scale";
import { useRef } from "preact/hooks";
import type { EstimateView } from "../generated/views";
import { useRecord, voucher } from "../record/lookup";
import { useWidth } from "../record/useWidth";
import { dayTick, dayText } from "../text/days";
import { numberText } from "../text/numbers";
import { DAY, stretchOf } from "../timeline/marks";
import { extentOf } from "./scale";

const HEIGHT = 150;
const LEFT = 56;
const RIGHT = 14;
const TOP = 10;
const FOOT = 22;

/** Whether figures moved as accounts came in. */
export function hasSteps(estimate: EstimateView): boolean {
  const steps = stepsOf(estimate);
  return steps.some((step) => step.low !== steps[0]!.low || step.high !== steps[0]!.high);
}

/** The steps whose day is one, with that day as a moment. */
function stepsOf({ series }: EstimateView) {
  return series.flatMap((step) => {
    const day = stretchOf(step.as_of, null);
    return day ? [{ ...step, at: day.from }] : [];
  });
}

/** How low, best and high moved as accounts came in, and the day and number of each account. */
export function Steps({ estimate }: { readonly estimate: EstimateView }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 620);
  const record = useRecord();
  const dots = estimate.values.flatMap((value) => {
    const claim = value.cite && record.claims.get(value.cite.claim);
    const account = claim && record.accounts.get(claim.account);
    const day = account && stretchOf(account.published.first, account.published.first);
    const extent = extentOf(value);
    return claim && day && extent ? [{ at: day.from, ...extent, colour: record.voiceColour(voucher(claim)), use: value.use }] : [];
  });
  const series = stepsOf(estimate);
  const days = [...series.map((step) => step.at), ...dots.map((dot) => dot.at)];
  const numbers = [
    ...series.flatMap((step) => [step.low, step.best, step.high].filter((each) => each !== null)),
    ...dots.flatMap((dot) => [dot.low, dot.high]),
  ];
  const x = scaleUtc().domain([Math.min(...days), Math.max(...days) + DAY]).range([LEFT, width - RIGHT]);
  const y = scaleLinear().domain([Math.min(0, ...numbers), Math.max(...numbers)]).nice(4).range([HEIGHT - FOOT, TOP]);
  return (
    <div ref={frame} class="steps">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={spoken(estimate)}>
        {y.ticks(4).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line class="steps-grid" x1={LEFT} x2={width - RIGHT} />
            <text x={LEFT - 6} y={4} text-anchor="end">
              {numberText(tick)}
            </text>
          </g>
        ))}
        {x.ticks(Math.max(Math.floor(width / 110), 2)).filter(isMidnight).map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 6} text-anchor={x(tick) > width - 40 ? "end" : "start"}>
            {dayTick(tick)}
          </text>
        ))}
        <Range series={series} x={x} y={y} end={width - RIGHT} />
        {dots.map((dot, at) => (
          <g key={at} class={`${dot.colour} value-mark use-${dot.use}`}>
            {dot.low === dot.high ? (
              <circle class="solid" cx={x(dot.at)} cy={y(dot.low)} r={4} />
            ) : (
              <rect class="solid" x={x(dot.at) - 2.5} y={y(dot.high)} width={5} height={y(dot.low) - y(dot.high)} rx={2} />
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

function isMidnight(tick: Date): boolean {
  return tick.getTime() % DAY === 0;
}

type Place = (value: number) => number;

interface RangeProps {
  readonly series: ReturnType<typeof stepsOf>;
  readonly x: Place;
  readonly y: Place;
  readonly end: number;
}

function Range({ series, x, y, end }: RangeProps) {
  const steps = series.map((step, at) => {
    const next = series[at + 1];
    return { ...step, from: x(step.at), to: next ? x(next.at) : end };
  });
  const best = steps.flatMap((step) => (step.best === null ? [] : [`M${step.from} ${y(step.best)}H${step.to}`]));
  const rises = steps.flatMap((step, at) => {
    const before = steps[at - 1];
    if (!before || before.best === null || step.best === null) return [];
    return [`M${step.from} ${y(before.best)}V${y(step.best)}`];
  });
  return (
    <>
      {steps.map(
        (step) =>
          step.low !== null &&
          step.high !== null && (
            <rect
              key={step.as_of}
              class="strip-band"
              x={step.from}
              y={y(step.high)}
              width={Math.max(step.to - step.from, 1)}
              height={Math.max(y(step.low) - y(step.high), 1.5)}
            />
          ),
      )}
      <path class="steps-best" d={[...best, ...rises].join("")} />
    </>
  );
}

function spoken({ series }: EstimateView): string {
  const figure = (value: number | null) => (value === null ? "none" : numberText(value));
  const steps = series.map((step) => `${dayText(step.as_of)}: ${figure(step.low)} to ${figure(step.high)}, best ${figure(step.best)}`);
  return `As it could be known. ${steps.join("; ")}`;
}
